import type { Trial, TrialCause, TrialOutcome } from '../author/trial.ts';
import { palette } from './parts/symbols.ts';
import { sanitiseLine } from './sanitise.ts';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import type { Root } from 'mdast';
import { remark } from 'remark';
import type { Processor } from 'unified';
import { code, paragraph, plain, row, strong, table } from './parts/nodes.ts';

/** How each outcome is called, and shown. */
const TRIAL_OUTCOMES: Record<TrialOutcome, { words: string; sign: string }> = {
  passed: { words: 'passed', sign: '✓' },
  skipped: { words: 'skipped', sign: '–' },
  pending: { words: 'pending', sign: '○' },
  blocked: { words: 'blocked', sign: '✗' },
  'not-judged': { words: 'could not be judged', sign: '!' },
};

/** The first line of a trial: how many came out how. */
function trialHeadline({ bodies, totals }: Trial): string {
  const parts = (Object.keys(TRIAL_OUTCOMES) as TrialOutcome[]).flatMap((outcome) =>
    totals[outcome] === 0 ? [] : [`${totals[outcome]} ${TRIAL_OUTCOMES[outcome].words}`],
  );
  return `${bodies.length} ${bodies.length === 1 ? 'body' : 'bodies'} on trial: ${parts.join(', ')}`;
}

/** What a cause is about, in our words. */
function trialCauseWords({ gate, message, line }: TrialCause): string {
  return `${gate}${line === undefined ? '' : `, line ${line} of the template`}: ${message}`;
}

/** A trial for a terminal or a log. */
export function trialText(trial: Trial, { color }: { color: boolean }): string {
  const { bodies, causes } = trial;
  const paint = palette(color);
  const width = Math.max(0, ...causes.map((each) => String(each.bodies.length).length));
  return [
    paint.bold(trialHeadline(trial)),
    ...(causes.length === 0 ? [] : ['', paint.bold('What holds them back (number of bodies)')]),
    ...causes.map((cause) => {
      const text = cause.text === undefined ? '' : `: ${cause.text}`;
      return `  ${String(cause.bodies.length).padStart(width)}  ${sanitiseLine(`${trialCauseWords(cause)}${text}`, 300)}`;
    }),
    '',
    paint.bold('Bodies'),
    ...bodies.map(({ body, outcome, reason }) => {
      const why = reason === undefined ? '' : `: ${sanitiseLine(reason, 300)}`;
      return `  ${TRIAL_OUTCOMES[outcome].sign} ${TRIAL_OUTCOMES[outcome].words}  ${sanitiseLine(body)}${why}`;
    }),
    '',
  ].join('\n');
}

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
