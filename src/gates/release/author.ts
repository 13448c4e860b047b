import { and, quoted, type GateAuthor } from '../kit/author.ts';
import type { OptionsOf } from '../kit/gate.ts';
import type { release } from './release.ts';

const author: GateAuthor<OptionsOf<typeof release>> = {
  sentence: ({ tag, draft = false, prerelease, notes = false, assets }) => {
    const states = [
      draft ? 'a draft' : 'published',
      ...(prerelease === undefined ? [] : [prerelease ? 'a pre-release' : 'no pre-release']),
    ];
    const listed = assets === undefined ? '' : `, with the assets ${and(assets)}`;
    return `The release ${quoted(tag)} is ${and(states)}${notes ? ', with notes' : ''}${listed}`;
  },
};

export default author;
