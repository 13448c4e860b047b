import { quoted, type GateAuthor } from '../kit/author.ts';
import type { OptionsOf } from '../kit/gate.ts';
import type { milestone } from './milestone.ts';

const author: GateAuthor<OptionsOf<typeof milestone>> = {
  sentence: ({ name, open = 0 }) =>
    `The milestone${name === undefined ? '' : ` ${quoted(name)}`} has ${open === 0 ? 'no open items' : `at most ${open} open items`} left`,
};

export default author;
