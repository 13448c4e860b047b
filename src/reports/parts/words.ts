import type { AskedCounts } from '../../verdict/content.ts';
import { isBot, leftOf, type Doer, type Left } from '../../verdict/left/left.ts';
import { trippedFindings } from '../../verdict/left/tally.ts';
import type { Task } from '../../verdict/left/task.ts';
import { thingToDo, type Words } from '../../verdict/left/words.ts';
import type { Subject, Verdict } from '../../verdict/verdict.ts';
import { enforcedGates, isUnjudged } from '../../verdict/walk.ts';
import { sanitiseLine } from '../sanitise.ts';
import { ICONS } from './symbols.ts';

/** The head of every report: what has come out, how much is left, and the first thing to do. */

/** Words for a log or a status: one harmless line. */
export function lineOf(words: Words): string {
  return words.map((each) => (typeof each === 'string' ? each : sanitiseLine(each.quoted))).join('');
}

/** The title above what does not apply: every report says once what its short word means. */
export const NOT_APPLICABLE = 'N/A: does not apply';

const NAMES = [
  ['boxes', 'box', 'boxes'],
  ['fields', 'field', 'fields'],
  ['signOffs', 'sign-off', 'sign-offs'],
  ['evidence', 'check', 'checks'],
] as const;

/** "2 boxes and 1 sign-off"; empty for nothing. */
export function amounts(counts: AskedCounts): string {
  if (counts.total === 0) return '';
  const known = NAMES.flatMap(([kind, one, many]) =>
    counts[kind] === 0 ? [] : [`${counts[kind]} ${counts[kind] === 1 ? one : many}`],
  );
  const things = counts.others === 1 ? 'thing' : 'things';
  const others = `${counts.others} ${known.length === 0 ? '' : 'other '}${things}`;
  return and([...known, ...(counts.others === 0 ? [] : [others])]);
}

/** "8 of 10 boxes and 2 of 4 sign-offs"; empty where nothing is asked for. */
export function doneAmounts({ asked, left }: Pick<Left, 'asked' | 'left'>): string {
  return and(
    NAMES.flatMap(([kind, one, many]) =>
      asked[kind] === 0 ? [] : [`${asked[kind] - left[kind]} of ${asked[kind]} ${asked[kind] === 1 ? one : many}`],
    ),
  );
}

function and(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** What has come out, in one word of its own for each outcome. */
export type OutcomeWord = 'passed' | 'withdrawn' | 'pending' | 'failed' | 'tripped' | 'overridden' | 'skipped';

/**
 * The outcome. `tripped`: something holds that must not, and the gate with it. `withdrawn`: the same, but the other way
 * out was followed to its end.
 */
export function outcomeOf({ status, override, root }: Verdict): OutcomeWord {
  if (override?.effective === true) return 'overridden';
  if (status === 'skipped') return status;
  if (!hasTripped(root)) return status;
  return status === 'passed' ? 'withdrawn' : 'tripped';
}

function hasTripped(root: Verdict['root']): boolean {
  const inGroups = (group: Verdict['root']): boolean =>
    !group.advisory &&
    group.enforced !== false &&
    (group.tripped === true || group.results.some((each) => each.kind === 'group' && inGroups(each)));
  return inGroups(root) || enforcedGates(root).some(({ tripped }) => tripped === true);
}

const OWN_ICONS = { withdrawn: '✅', tripped: '❌', overridden: '🔓' } as const;

/** The emoji of an outcome. */
export function iconOf(outcome: OutcomeWord): string {
  return { ...ICONS, ...OWN_ICONS }[outcome];
}

/** The outcome and how much is left, without the reason. */
export function headWords(verdict: Verdict, left: Left): Words {
  const outcome = outcomeOf(verdict);
  const { override, status } = verdict;
  if (override?.effective === true) {
    const by = override.granted === undefined ? [] : [' by ', { quoted: `@${override.granted.login}` }];
    return ['overridden', ...by, ` ${endWords(override.ends)}`];
  }
  if (outcome === 'skipped') return ['skipped'];
  if (status === 'passed') {
    const done = amounts(left.asked);
    return [done === '' ? outcome : `${outcome}, ${done} done`];
  }
  // The reason says it.
  if (isUnjudged(verdict)) return [];
  const rest = restWords(left);
  if (outcome !== 'tripped') return [rest];
  return [...stopped(verdict), ...(rest === '' ? [] : [`, ${rest}`])];
}

/**
 * How much is left. What is wrong is part of it and named apart: "2 boxes left", "3 left: 1 wrong, 2 boxes", "1 wrong".
 * What must not hold is named and not counted here: beside it there are "2 more boxes left".
 */
export function restWords(left: Left): string {
  const besides = trippedIn(left);
  const more = moreWord(left);
  const wrong = left.wrong - besides;
  const toDo = amounts(left.toDo);
  if (wrong === 0) return toDo === '' ? '' : `${toDo.replace(' ', `${more} `)} left`;
  return toDo === '' ? `${wrong}${more} wrong` : `${left.left.total - besides}${more} left: ${wrong} wrong, ${toDo}`;
}

/** The word between a number and "left", where what must not hold is a part of what is left that the number leaves out. */
export function moreWord(left: Left): string {
  return trippedIn(left) === 0 ? '' : ' more';
}

/** What holds and must not: the first of it by name, and how many more there are. */
export function stopper({ root }: Pick<Verdict, 'root'>): { name: string; isTicked: boolean; others: number } {
  const [first, ...others] = trippedFindings(root);
  const { about, actual, message = 'a criterion' } = first ?? {};
  const isTicked = about === undefined && actual !== undefined;
  return { name: sanitiseLine(about ?? actual ?? message, MOST), isTicked, others: others.length };
}

function stopped(verdict: Verdict): Words {
  const { name, isTicked, others } = stopper(verdict);
  const more = others > 0 ? [` and ${others} more`] : [];
  const what = { quoted: name };
  if (!isTicked) return ['stopped by ', what, ...more];
  return ['stopped, since ', what, ...more, others > 0 ? ' are ticked' : ' is ticked'];
}

/** How much of what is left must not hold. */
export function trippedIn({ doers }: Left): number {
  const tripped = doers.flatMap(({ tasks }) => tasks.filter(({ gate }) => gate.tripped === true));
  return tripped.reduce((sum, { count }) => sum + count, 0);
}

/** When an override ends. */
export function endWords(ends: string): string {
  return ends === 'head' ? 'until the next push' : `for ${ends}`;
}

/** UTF-16 units of an item in a headline. */
const MOST = 80;

/** The first thing to do, as the headline goes on; empty where no task says more than the headline. */
export function firstThing({ doers }: Left): Words {
  const all = doers.flatMap(({ doer, tasks }) => tasks.map((task) => ({ doer, task })));
  const first = all.find(({ task }) => task.state === 'wrong') ?? all[0];
  if (first === undefined) return [];
  const words = thingToDo(first.doer, first.task).map((each) =>
    typeof each === 'string' ? each : { quoted: sanitiseLine(each.quoted, MOST) },
  );
  return [all.length === 1 ? ': ' : '. First: ', ...words];
}

/** Whether the headline says all of what is left: one box with a short text. */
export function namesOnlyThing({ doers, otherWays }: Left): boolean {
  const [only, ...others] = doers.flatMap(({ tasks }) => tasks);
  if (only?.state !== 'left' || only.signOff !== undefined || others.length + otherWays.length > 0) return false;
  const { kind, actual = '' } = only.finding;
  return kind === 'open-box' && actual === sanitiseLine(actual, MOST);
}

/** With a capital letter, as a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The author where no login is told: whoever asks about a file is to do it, and anybody where an App has opened it. */
export function authorWords({ kind, author }: Subject): string {
  if (kind === 'file') return 'you';
  return author === undefined ? 'the author' : 'whoever does it';
}

/** Who looks into what must not hold. */
export function authorOf({ author }: Subject): Extract<Doer, { kind: 'author' }> {
  return author === undefined || isBot(author) ? { kind: 'author' } : { kind: 'author', login: author };
}

/** What is asked about what must not hold. */
export function isTrue(blocks: readonly { findings: readonly unknown[] }[]): string {
  const count = blocks.reduce((sum, { findings }) => sum + findings.length, 0);
  return count === 1 ? 'is this true?' : `are these ${count} true?`;
}

/** What people do with some tasks. */
export function verbsOf(tasks: readonly Task[]): string {
  const has = (kind: Task['kind']): boolean => tasks.some((task) => task.kind === kind);
  const verbs = [...(has('boxes') ? ['tick'] : []), ...(has('fields') ? ['fill fields'] : [])];
  return verbs.length === 0 ? 'put right' : verbs.join(' and ');
}

/** The head of a verdict with everything that belongs to it. */
export interface Head {
  outcome: OutcomeWord;
  left: Left;
  words: Words;
}

/** The head of a verdict: what has come out, the phase, and why, as far as the rest does not say it. */
export function headOf(verdict: Verdict): Head {
  const left = leftOf(verdict);
  const phase = verdict.phase === undefined ? [] : [', phase ', { quoted: verdict.phase }];
  const { reason } = verdict;
  const why = reason === undefined ? [] : [{ quoted: reason.replace(/^skipped (?=by|because)/, '') }];
  const words = [...headWords(verdict, left), ...phase];
  const all = words.length === 0 || why.length === 0 ? [...words, ...why] : [...words, ': ', ...why];
  return { outcome: outcomeOf(verdict), left, words: all };
}
