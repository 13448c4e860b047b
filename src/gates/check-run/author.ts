import { ageWords, chosenWords, ownReport, quotedAll, resultWords, type AuthorOf } from '../kit/author.ts';
import type { checkRun } from './check-run.ts';

export default {
  sentence: ({ name, conclusion = 'success', within, ...chosen }) =>
    `The check run ${quotedAll(name)}${chosenWords(chosen)} has concluded ${resultWords(conclusion)}${ageWords(within)}`,
  mistakes: (options, { status }) => ownReport(options, `${status} report`),
} satisfies AuthorOf<typeof checkRun>;
