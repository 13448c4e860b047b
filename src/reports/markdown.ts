import type { ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import type { Verdict } from '../verdict/verdict.ts';
import { leftParts, trippedPart, wrongParts } from './parts/doers.ts';
import { begunAmounts, timeWords } from './parts/amounts.ts';
import { fit, type Part, type Piece, whole } from './parts/fit.ts';
import { code, item, list, paragraph, phrase, plain, strong } from './parts/nodes.ts';
import { findingItem, findingsPart, fold, itemPieces, pieceOf, type Showing } from './parts/lists.ts';
import { gateTables, sectionTable } from './parts/overview.ts';
import { overridePart } from './parts/override.ts';
import { fileWords, modePart, policyWords, readingPieces, readingsPart } from './parts/judged-by.ts';
import { isUnjudged } from '../verdict/walk.ts';
import type { Report } from './json.ts';
import { type Block, digest } from './parts/tree.ts';
import { ICONS } from './parts/symbols.ts';
import { firstThing, type Head, headOf, iconOf, NOT_APPLICABLE } from './parts/words.ts';
import { write } from './parts/writer.ts';
import type { Left } from '../verdict/left/left.ts';
import { signedPieces } from './parts/sign-offs.ts';

/** The default limit of a job summary, in UTF-8 bytes. GitHub accepts 1 MiB, so this leaves room. */
export const MAX_SUMMARY = 900_000;
/** The default limit of a comment, in UTF-8 bytes. GitHub accepts 65,536 characters: this leaves room for a marker. */
export const MAX_COMMENT = 60_000;

/** The job summary: verdict, progress, what is missing, a table of gates for each phase, and what is done. */
export const summary: Report = (verdict, { maxLength = MAX_SUMMARY } = {}) => write(tree(verdict, maxLength, true));

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
  const head = headOf(verdict);
  const showing: Showing = { verdict, boxes: rich };
  const tables = rich ? [...sectionTable(head.left, 8), ...gateTables(verdict, 8)] : [];
  const isOver = ['passed', 'withdrawn', 'skipped'].includes(head.outcome);
  // Nothing was judged by anything.
  const isUntouched = isUnjudged(verdict) && verdict.root.results.length === 0;
  const top = [...whole(0, [titleOfReport(head, verdict)]), ...modePart(verdict, 1)];
  if (isOver) return [...top, ...tables, overPart(showing, footerOf(verdict, rich, rich))];
  return [
    ...top,
    ...openParts(showing, head, tables),
    ...(isUntouched ? [] : whole(1, [footerOf(verdict, rich, true)])),
  ];
}

function openParts(showing: Showing, { outcome, left }: Head, tables: readonly Part[]): Part[] {
  const { verdict, boxes: rich } = showing;
  const { tripped, regressed, advice } = digest(verdict);
  const done = donePart(showing, left, 11);
  // What was overridden needs no instructions.
  if (outcome === 'overridden') return [...overridePart(verdict, 2), ...waivedPart(showing, 4), ...tables, ...done];
  return [
    ...trippedPart(tripped, left, showing, 3),
    ...findingsPart('Regressed: these were passed before', regressed, showing, { rank: 3 }),
    ...overridePart(verdict, 5),
    ...wrongParts(left.doers, showing, 4),
    ...leftParts(left, showing, 6),
    ...tables,
    ...findingsPart('Worth a look, without blocking', advice, showing, { rank: 9, folded: !rich }),
    ...done,
    ...readingsPart(verdict, 10),
  ];
}

function titleOfReport({ outcome, left, words }: Head, { mode }: Verdict): RootContent {
  const isOpen = outcome === 'pending' || outcome === 'failed';
  const start = plain(`${mode !== undefined && isOpen ? ICONS.skipped : iconOf(outcome)} Checklist Gate: `);
  // What has stopped it is named already, and comes before everything that is left.
  const then = outcome === 'overridden' || outcome === 'tripped' ? [] : firstThing(left);
  return { type: 'heading', depth: 3, children: [start, ...phrase([...words, ...then])] };
}

// The comment leaves out the time, so that an unchanged verdict gives an unchanged comment.
function footerOf(verdict: Verdict, dated: boolean, linking: boolean): RootContent {
  const { policy, template, subject } = verdict;
  const judgedBy =
    policy.path === 'default'
      ? [
          plain(
            `the default policy (${verdict.readings === undefined ? 'every box counts' : 'what the template says'})`,
          ),
        ]
      : policyWords(verdict, policy, linking);
  const against =
    template === undefined || !linking ? [] : [plain(', against the template '), ...fileWords(verdict, template, true)];
  const commit = subject.headSha === undefined ? [] : [plain(', for the commit '), code(subject.headSha.slice(0, 7))];
  const end = dated ? `, ${timeWords(verdict.at)}.` : '.';
  const words = [plain('Judged by '), ...judgedBy, ...against, ...commit, plain(end), ...next(verdict)];
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

/** A record that was judged again, as Markdown: whether the verdict is the same, what differs, and the new verdict. */
export function replayMarkdown(
  verdict: Verdict,
  { outcome, differences }: { outcome: string; differences: readonly string[] },
): string {
  const differing: RootContent[] =
    differences.length === 0 ? [] : [list(differences.map((difference) => item([code(difference)])))];
  const head = write({ type: 'root', children: [paragraph([strong(plain(outcome))]), ...differing] });
  return `${head}\n${summary(verdict)}`;
}

/** The fold below what is left, with what needs nobody any more: who signed, what is N/A, and what is done. */
function donePart(showing: Showing, left: Left, rank: number): Part[] {
  const { verdict } = showing;
  const { notApplicable, done } = digest(verdict);
  const pieces = [
    ...signedPieces(verdict),
    ...titled(NOT_APPLICABLE, itemPieces(notApplicable, showing)),
    ...titled('Ticked', itemPieces(done, showing)),
  ];
  if (pieces.length === 0) return [];
  const begun = begunAmounts(left);
  return [{ rank, ...fold(begun !== '' ? `Done: ${begun}` : 'Ticked, or does not apply'), pieces }];
}

/** What is left although it was overridden, in a fold and without instructions. */
function waivedPart(showing: Showing, rank: number): Part[] {
  const { tripped, failed, ifTrue, pending, unsigned, later } = digest(showing.verdict);
  const pieces = findingPieces([tripped, failed, ifTrue, pending, unsigned, later].flat(), showing);
  const count = pieces.reduce((sum, { units }) => sum + units.length, 0);
  return count === 0 ? [] : [{ rank, ...fold(`Waived (${count})`), pieces }];
}

/** The fold below a verdict that holds nothing back. Its last line says what it was judged by. */
function overPart(showing: Showing, footer: RootContent): Part {
  const { verdict, boxes } = showing;
  const { tripped, regressed, advice, notApplicable, done } = digest(verdict);
  const pieces = [
    ...titled('What must not hold, and did', findingPieces(tripped, showing)),
    ...titled('Passed before', findingPieces(regressed, showing)),
    ...signedPieces(verdict),
    ...titled(NOT_APPLICABLE, itemPieces(notApplicable, showing)),
    ...titled('Worth a look', findingPieces(advice, showing)),
    ...readingPieces(verdict),
    ...(boxes ? titled('Ticked', itemPieces(done, showing)) : []),
  ];
  const { head, tail } = fold('Details');
  return { rank: 2, head, pieces, tail: [footer, ...tail] };
}

function findingPieces(blocks: readonly Block[], showing: Showing): Piece[] {
  return blocks.map((block) => ({
    ...pieceOf(block, showing.verdict),
    units: block.findings.map((finding): ListItem => findingItem(facts(finding), showing)),
    wrap: (units) => list(units as ListItem[]),
  }));
}

// Where nothing is left, nobody is told what to do.
function facts<T extends { help?: string }>({ help: _, ...finding }: T): Omit<T, 'help'> {
  return finding;
}

/** The pieces under a title of their own. */
function titled(title: string, pieces: Piece[]): Piece[] {
  const [first, ...others] = pieces;
  if (first === undefined) return [];
  const count = pieces.reduce((sum, { units }) => sum + units.length, 0);
  return [{ ...first, head: [paragraph([strong(plain(`${title} (${count})`))]), ...first.head] }, ...others];
}
