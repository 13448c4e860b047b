import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { Source, Verdict } from '../verdict/verdict.ts';
import { fit, whole, type Part } from './parts/fit.ts';
import { ICONS } from './parts/symbols.ts';
import { sourceUrl, code, linked, paragraph, plain } from './parts/nodes.ts';
import { findingsPart, itemsPart, type Showing } from './parts/lists.ts';
import { gateTables, sectionTable } from './parts/overview.ts';
import { overridePart, statusWord } from './parts/override.ts';
import type { Report } from './json.ts';
import { readingsPart } from './parts/readings.ts';
import { signOffPart } from './parts/sign-offs.ts';
import { counts, digest } from './parts/tree.ts';
import { write } from './parts/writer.ts';
import { sanitiseLine } from './sanitise.ts';

/** The default limit of a job summary, in UTF-8 bytes. GitHub accepts 1 MiB, so this leaves room. */
export const MAX_SUMMARY = 900_000;
/** The default limit of a comment, in UTF-8 bytes. GitHub accepts 65,536 characters: this leaves room for a marker. */
export const MAX_COMMENT = 60_000;

/** The job summary: verdict, progress, what is missing, a table of gates for each phase, and what is done. */
export const summary: Report = (verdict, { maxLength = MAX_SUMMARY } = {}) =>
  write(tree(verdict, maxLength, true));

/** The sticky comment: a shorter summary. Whoever posts it adds the marker. */
export const comment: Report = (verdict, { maxLength = MAX_COMMENT } = {}) => write(commentTree(verdict, maxLength));

/** The sticky comment as a tree, for those who show it in another form than Markdown. */
export function commentTree(verdict: Verdict, maxLength: number = MAX_COMMENT): Root {
  return tree(verdict, maxLength, false);
}

function tree(verdict: Verdict, most: number, rich: boolean): Root {
  return { type: 'root', children: fit(partsOf(verdict, rich), most) };
}

/** The parts in their order. Parts with a small rank get room first. */
function partsOf(verdict: Verdict, rich: boolean): Part[] {
  const showing: Showing = { verdict, boxes: rich };
  const { tripped, regressed, failed, refused, pending, unsigned, advice, notApplicable, done } = digest(verdict);
  return [
    ...whole(0, [title(verdict)]),
    ...overridePart(verdict, 2),
    ...(rich ? [] : sectionTable(verdict, 2, true)),
    ...findingsPart('Tripped: these must not hold', tripped, showing, { rank: 3 }),
    ...findingsPart('Regressed: these were passed before', regressed, showing, { rank: 3 }),
    ...findingsPart('Wrong: these must be undone', failed, showing, { rank: 4 }),
    ...findingsPart('Refused: these do not count', refused, showing, { rank: 5 }),
    ...findingsPart('Missing: still to do', pending, showing, { rank: 7, bars: true }),
    ...findingsPart('To be signed', unsigned, showing, { rank: 6, bars: true }),
    ...signOffPart(verdict, 6),
    ...(rich ? [...sectionTable(verdict, 2, false), ...gateTables(verdict, 8)] : []),
    ...findingsPart('Worth a look, without blocking', advice, showing, { rank: 9, folded: !rich }),
    ...itemsPart('Not applicable', notApplicable, showing, { rank: 10, folded: true }),
    ...readingsPart(verdict, 10),
    ...itemsPart('Done', done, showing, { rank: 11, folded: true }),
    ...whole(1, [footer(verdict, rich)]),
  ];
}

function title(verdict: Verdict): RootContent {
  const phase = verdict.phase === undefined ? [] : [plain(', phase '), code(verdict.phase)];
  const reason = verdict.reason === undefined ? [] : [plain(': '), code(verdict.reason)];
  const words = plain(`${ICONS[verdict.status]} Checklist Gate: ${statusWord(verdict)}, ${counts(verdict)}`);
  return { type: 'heading', depth: 3, children: [words, ...phase, ...reason] };
}

// The comment leaves out the time, so that an unchanged verdict gives an unchanged comment.
function footer(verdict: Verdict, dated: boolean): RootContent {
  const { policy, template } = verdict;
  const judgedBy =
    policy.path === 'default'
      ? [
          plain(
            `the default policy (${verdict.readings === undefined ? 'every box counts' : 'what the template says'})`,
          ),
        ]
      : source(verdict, policy);
  const against = template === undefined ? [] : [plain(', against the template '), ...source(verdict, template)];
  const words = [
    plain('Judged by '),
    ...judgedBy,
    ...against,
    plain(dated ? `, ${verdict.at}.` : '.'),
    ...next(verdict),
  ];
  return paragraph([{ type: 'emphasis', children: words }]);
}

// Hints at what else a policy can do, for people who see their first report.
function next({ policy, status, progress, subject, template }: Verdict): PhrasingContent[] {
  if (policy.path !== 'default' || status === 'passed') return [];
  if (progress.length > 0)
    return [
      plain(' For lists to pick from, fields and sign-offs there are policies: '),
      code('checklist-gate init'),
      plain(' proposes one.'),
    ];
  return subject.kind !== 'pull-request' || template !== undefined
    ? []
    : [plain(' A list in '), code('.github/PULL_REQUEST_TEMPLATE.md'), plain(' stands in every new pull request.')];
}

function source(verdict: Verdict, trusted: Source): PhrasingContent[] {
  const revision = trusted.sha === undefined ? [] : [plain(' at '), code(trusted.sha.slice(0, 7))];
  return [linked(sourceUrl(verdict, trusted), code(trusted.path)), ...revision];
}

/** Why there is no verdict: the policy does not load, or a fact could not be obtained. */
export interface NotJudged {
  kind: 'policy-error' | 'could-not-judge';
  /** What was found and what was expected, one reason per line. May contain text of files and servers. */
  reasons: readonly string[];
}

const MOST = 20;

/** The comment of a run without a verdict. It replaces an older comment, which no longer holds. */
export function notJudgedComment({ kind, reasons }: NotJudged): string {
  const shown = reasons.slice(0, MOST);
  const left = reasons.length - shown.length;
  return [
    `### ⚠️ Checklist Gate: ${kind === 'policy-error' ? 'the policy or the inputs are wrong' : 'could not judge'}`,
    '',
    kind === 'policy-error'
      ? 'Nothing was judged, and nothing passes until this is put right on the branch that policy and workflow are read from:'
      : 'Nothing was judged, and nothing passes until this is put right:',
    '',
    ...shown.map((reason) => `- ${inline(reason)}`),
    ...(left === 0 ? [] : ['', `and ${left} more`]),
    '',
  ].join('\n');
}

// Code with a fence longer than every run of backticks in it, so that none of the text is read as Markdown.
function inline(text: string): string {
  const line = sanitiseLine(text, 500);
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}
