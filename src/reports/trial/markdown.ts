import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import type { Root } from 'mdast';
import { remark } from 'remark';
import type { Processor } from 'unified';
import type { Trial } from '../../author/trial.ts';
import { code, paragraph, plain, row, strong, table } from '../parts/nodes.ts';
import { TRIAL_OUTCOMES, trialCauseWords, trialHeadline } from './text.ts';

const writer = remark().use(function (this: Processor) {
  const data = this.data() as Record<string, unknown[]>;
  (data['toMarkdownExtensions'] ??= []).push(gfmTableToMarkdown());
});

/** A trial as Markdown: how many came out how, what holds them back, and every body. */
export function trialMarkdown(trial: Trial): string {
  const { bodies, causes } = trial;
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 2, children: [plain(trialHeadline(trial))] },
      ...(causes.length === 0
        ? []
        : [
            paragraph([strong(plain('What holds them back'))]),
            table(
              ['right', null, null],
              [
                row([[plain('Bodies')], [plain('What is missing or wrong')], [plain('Text')]]),
                ...causes.map((cause) =>
                  row([
                    [plain(String(cause.bodies.length))],
                    [code(trialCauseWords(cause))],
                    cause.text === undefined ? [] : [code(cause.text)],
                  ]),
                ),
              ],
            ),
          ]),
      paragraph([strong(plain('Bodies'))]),
      table(
        [null, null, null],
        [
          row([[plain('Body')], [plain('Outcome')], [plain('Why')]]),
          ...bodies.map(({ body, outcome, reason }) =>
            row([[code(body)], [plain(TRIAL_OUTCOMES[outcome].words)], reason === undefined ? [] : [code(reason)]]),
          ),
        ],
      ),
    ],
  };
  return writer.stringify(root);
}
