import { quoted, type AuthorOf } from '../kit/author.ts';
import { atWords } from '../kit/commit.ts';
import { givenWords } from '../kit/given.ts';
import type { file } from './file.ts';

export default {
  sentence: ({ path, must, contains, since, at }) => {
    const named = `The file ${quoted(path)}`;
    const range = since === undefined ? 'by the pull request' : `since ${givenWords(since)}`;
    if (must === 'be-changed') return `${named} is changed ${range}`;
    if (must === 'be-unchanged') return `${named} is not changed ${range}`;
    if (must === 'be-absent') return `${named} is not there${atWords(at)}`;
    return `${named} is there${atWords(at)}${contains === undefined ? '' : ` and says ${quoted(contains)}`}`;
  },
} satisfies AuthorOf<typeof file>;
