import { quoted, type AuthorOf } from '../kit/author.ts';
import type { milestone } from './milestone.ts';

export default {
  sentence: ({ name, open = 0 }) =>
    `The milestone${name === undefined ? '' : ` ${quoted(name)}`} has ${open === 0 ? 'no open items' : `at most ${open} open items`} left`,
} satisfies AuthorOf<typeof milestone>;
