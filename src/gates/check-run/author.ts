import { ageWords, chosenWords, ownReport, quotedAll, resultWords, type GateAuthor } from '../kit/author.ts';
import type { OptionsOf } from '../kit/gate.ts';
import type { checkRun } from './check-run.ts';

const author: GateAuthor<OptionsOf<typeof checkRun>> = {
  sentence: ({ name, conclusion = 'success', within, ...chosen }) =>
    `The check run ${quotedAll(name)}${chosenWords(chosen)} has concluded ${resultWords(conclusion)}${ageWords(within)}`,
  mistakes: (options, { status }) => ownReport(options, `${status} report`),
};

export default author;
