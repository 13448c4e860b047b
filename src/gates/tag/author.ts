import { quoted, type AuthorOf } from '../kit/author.ts';
import { givenWords } from '../kit/given.ts';
import type { tag } from './tag.ts';

export default {
  sentence: ({ name, at }) => {
    const target = at === undefined ? '' : ` and leads to ${at === 'head' ? 'the head' : givenWords(at)}`;
    return `The tag ${quoted(name)} is there${target}`;
  },
} satisfies AuthorOf<typeof tag>;
