import { and, boundWords, noRoom, or, type AuthorOf } from '../kit/author.ts';
import type { value } from './value.ts';

export default {
  sentence: ({ name, equals, 'one-of': among, ...bounds }) => {
    const wanted = [
      ...boundWords(bounds, ['at-least', 'at-most', 'above', 'below']),
      ...(equals === undefined ? [] : [`equal to ${equals}`]),
      ...(among === undefined ? [] : [`one of ${or(among.map(String))}`]),
    ];
    return `The value ${name}, which the workflow hands over, is ${and(wanted)}`;
  },
  mistakes: (bounds) => noRoom(bounds, []),
} satisfies AuthorOf<typeof value>;
