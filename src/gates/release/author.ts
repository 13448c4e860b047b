import { and, quoted, type AuthorOf } from '../kit/author.ts';
import type { release } from './release.ts';

export default {
  sentence: ({ tag, draft = false, prerelease, notes = false, assets }) => {
    const states = [
      draft ? 'a draft' : 'published',
      ...(prerelease === undefined ? [] : [prerelease ? 'a pre-release' : 'no pre-release']),
    ];
    const listed = assets === undefined ? '' : `, with the assets ${and(assets)}`;
    return `The release ${quoted(tag)} is ${and(states)}${notes ? ', with notes' : ''}${listed}`;
  },
} satisfies AuthorOf<typeof release>;
