import { ageWords, chosenWords, ownReport, quotedAll, type AuthorOf } from '../kit/author.ts';
import type { status } from './status.ts';

export default {
  sentence: ({ name, within, ...chosen }) =>
    `The status ${quotedAll(name)}${chosenWords(chosen)} is success${ageWords(within)}`,
  mistakes: (options, { status: own }) => ownReport(options, own),
} satisfies AuthorOf<typeof status>;
