import { and, boundWords, noRoom, or, type GateAuthor } from '../kit/author.ts';
import type { OptionsOf } from '../kit/gate.ts';
import type { value } from './value.ts';

const author: GateAuthor<OptionsOf<typeof value>> = {
  sentence: ({ name, equals, 'one-of': among, ...bounds }) => {
    const wanted = [
      ...boundWords(bounds, ['at-least', 'at-most', 'above', 'below']),
      ...(equals === undefined ? [] : [`equal to ${equals}`]),
      ...(among === undefined ? [] : [`one of ${or(among.map(String))}`]),
    ];
    return `The value ${name}, which the workflow hands over, is ${and(wanted)}`;
  },
  mistakes: (bounds) => noRoom(bounds, []),
};

export default author;
