import { ageWords, chosenWords, ownReport, quotedAll, type GateAuthor } from '../kit/author.ts';
import type { OptionsOf } from '../kit/gate.ts';
import type { status } from './status.ts';

const author: GateAuthor<OptionsOf<typeof status>> = {
  sentence: ({ name, within, ...chosen }) =>
    `The status ${quotedAll(name)}${chosenWords(chosen)} is success${ageWords(within)}`,
  mistakes: (options, { status: own }) => ownReport(options, own),
};

export default author;
