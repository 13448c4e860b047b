import { quoted, type GateAuthor } from '../kit/author.ts';
import type { OptionsOf } from '../kit/gate.ts';
import { givenWords } from '../kit/given.ts';
import type { tag } from './tag.ts';

const author: GateAuthor<OptionsOf<typeof tag>> = {
  sentence: ({ name, at }) => {
    const target = at === undefined ? '' : ` and leads to ${at === 'head' ? 'the head' : givenWords(at)}`;
    return `The tag ${quoted(name)} is there${target}`;
  },
};

export default author;
