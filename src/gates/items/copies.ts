import { itemsIn } from '../../checklist/select.ts';
import type { Told } from '../../evidence/facts.ts';
import type { Person } from '../../evidence/people.ts';
import { compare } from '../../template/compare.ts';
import type { Finding } from '../../verdict/finding.ts';
import { worst } from '../../verdict/quantifier.ts';
import { joinAsked } from '../kit/count.ts';
import type { GateInput, Outcome } from '../kit/gate.ts';
import { blockingNearMisses, locate, type Scope } from '../kit/locate.ts';
import { template as templateGate } from '../template.ts';
import { copiesIn, placesOutside, type Copy } from './copy.ts';
import { judgeItems, missingSection } from './judge.ts';
import { type ItemsOptions, trustedItems } from './members.ts';
import { tickersOf } from './tickers.late.ts';

/** Whether a gate judges copies of one list, of which each is compared with the template by itself. */
export function areCopies({ each, by, ...chosen }: ItemsOptions): boolean {
  return each === 'comment' || by !== undefined || chosen['at-least'] !== undefined;
}

interface JudgedCopy extends Copy {
  outcome: Outcome;
}

/**
 * Judges copies of one list that several people fill in: comments, or sections by the glob of their titles. So many must
 * be complete as the policy says, or all; each by another person where that is asked for.
 */
export function judgeCopies(chosen: ItemsOptions & { each: string }, input: GateInput): Outcome {
  const ofComments = chosen.each === 'comment';
  const located = ofComments
    ? { ok: true as const, value: { section: input.checklist.root, path: [], titles: [] } }
    : locate(input.checklist, chosen.in);
  if (!located.ok) return missingSection(located.error, chosen, input);
  const scope = located.value;
  const found = copiesIn(scope, chosen, input);
  const copies = found.map((copy): JudgedCopy => ({ ...copy, outcome: judgeCopy(copy, chosen, input, ofComments) }));
  const passed = copies.filter(({ outcome }) => outcome.status === 'passed');
  // A copy in which all is marked N/A was filled in by nobody.
  const complete =
    chosen.require === 'none' ? passed : passed.filter(({ items }) => items.some(({ state }) => state === 'ticked'));
  const isDifferent = ofComments || chosen.by !== undefined;
  const { tickers, open } = isDifferent
    ? tickersOf(
        complete.map(({ items }) => items.filter(({ state }) => state === 'ticked')),
        ofComments,
        input,
      )
    : { tickers: [], open: [] };
  if (open.length > 0)
    return {
      status: 'pending',
      findings: [{ status: 'pending', message: 'Who ticked the boxes is not known yet', asks: [...open] }],
    };
  const rest = judgeRest(scope, chosen, input, found, ofComments);
  const least = chosen['at-least'] ?? Math.max(1, copies.length);
  const counted = isDifferent ? peopleOf(tickers).size : complete.length;
  const tripped = copies.filter(({ outcome }) => outcome.tripped === true);
  const boxes = joinAsked([rest, ...(counted >= least ? complete : copies).map(({ outcome }) => outcome)]);
  if (counted >= least && tripped.length === 0) return { ...rest, boxes };
  const doubts = complete.flatMap(({ title }, index) => doubtsOn(title, tickers, index));
  // Where the open boxes of enough copies say what is left, the number alone asks for nothing more.
  const isSaid = copies.length >= least && doubts.length === 0 && complete.length === passed.length;
  const summary: Finding = {
    status: isSaid ? 'passed' : 'pending',
    message: `${counted} of ${copies.length} copies complete${isDifferent ? ' by different people' : ''}, expected at least ${least}`,
    help: isDifferent ? 'Let somebody else fill in a copy.' : 'Fill in one more copy.',
  };
  const statuses = copies.map(({ outcome }) => outcome.status);
  return {
    status: worst(['pending', ...statuses, rest.status]),
    findings: [
      summary,
      ...copies.flatMap(({ title, outcome }) => outcome.findings.map((each) => ({ ...each, about: title }))),
      ...doubts,
      ...rest.findings,
    ],
    ...(tripped.length > 0 ? { tripped: true } : {}),
    boxes,
  };
}

function peopleOf(tickers: readonly Told<Person>[]): Set<number> {
  return new Set(tickers.flatMap((each) => (each.known ? [each.value.id] : [])));
}

function doubtsOn(title: string, tickers: readonly Told<Person>[], index: number): Finding[] {
  const ticker = tickers[index];
  if (ticker === undefined) return [];
  const doubt = (actual: string): Finding => ({
    status: 'pending',
    message: 'Is complete, and does not count',
    about: title,
    actual,
    help: 'Let one person tick the whole copy, and other people the other copies.',
  });
  if (!ticker.known) return [doubt(ticker.because)];
  const { id, login } = ticker.value;
  const isRepeated = tickers.slice(0, index).some((each) => each.known && each.value.id === id);
  return isRepeated ? [doubt(`@${login} ticked another copy too`)] : [];
}

function judgeCopy(
  { checklist, form }: Copy,
  { in: section, ...chosen }: ItemsOptions,
  input: GateInput,
  ofComments: boolean,
): Outcome {
  const { comparison: whole, asked: _, settled: __, ...rest } = input;
  const own: ItemsOptions = { ...chosen, ...(ofComments && section !== undefined ? { in: section } : {}) };
  const some = (own.require ?? 'all') !== 'all' && own.require !== 'none';
  const comparison = form === undefined ? undefined : compare(form, checklist);
  const sub: GateInput = {
    ...rest,
    checklist,
    ...(comparison === undefined || form === undefined
      ? {}
      : {
          comparison: { ...comparison, ...(whole?.removal === undefined ? {} : { removal: whole.removal }) },
          asked: {
            every: some ? [] : trustedItems(own, form),
            some: some ? trustedItems(own, form) : [],
            cases: [],
            named: [],
            apart: [],
          },
        }),
  };
  const compared =
    form === undefined ? { status: 'passed' as const, findings: [] } : templateGate.bind({}).evaluate(sub);
  const located = locate(checklist, own.in);
  const counted = located.ok ? judgeItems(located.value, own, sub) : missingSection(located.error, own, sub);
  return {
    ...counted,
    status: worst([compared.status, counted.status]),
    findings: [...compared.findings.filter(({ status }) => status !== 'passed'), ...counted.findings],
  };
}

// Boxes that belong to no copy are all asked for.
function judgeRest(
  scope: Scope,
  chosen: ItemsOptions & { each: string },
  input: GateInput,
  copies: readonly Copy[],
  ofComments: boolean,
): Outcome {
  const isOther = placesOutside(copies, ofComments);
  const inside = itemsIn(scope.section);
  const left = new Set(inside.filter(isOther));
  const near = blockingNearMisses(input.checklist, scope).filter(
    ({ place }) => !copies.some((copy) => copy.checklist.nearMisses.some((miss) => miss.place === place)),
  );
  const judged: Outcome =
    left.size === 0
      ? { status: 'passed', findings: [] }
      : judgeItems(scope, { ...chosen, require: 'all' }, input, { has: (item) => left.has(item) });
  return {
    ...judged,
    status: worst([judged.status, ...near.map(() => 'pending' as const)]),
    findings: [...judged.findings, ...near],
  };
}
