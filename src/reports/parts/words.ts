import { leftOf, type Left } from '../../verdict/left/left.ts';
import { trippedFindings } from '../../verdict/left/tally.ts';
import { sinceWords, thingToDo, type Words } from '../../verdict/left/words.ts';
import type { Override } from '../../verdict/override.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { enforcedGates, isUnjudged } from '../../verdict/walk.ts';
import { sanitiseLine } from '../sanitise.ts';
import { amounts, MOST } from './amounts.ts';
import { isOtherWayOut, moreWord, stoppedWords, stopper, trippedIn } from './stop.ts';
import { ICONS } from './symbols.ts';

/** The head of every report: what has come out, how much is left, and the first thing to do. */

/** Words for a log or a status: one harmless line. */
export function lineOf(words: Words): string {
  return words.map((each) => (typeof each === 'string' ? each : sanitiseLine(each.quoted))).join('');
}

/** The title above what does not apply: every report says once what its short word means. */
export const NOT_APPLICABLE = 'N/A: does not apply';

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
  const { override } = verdict;
  return override?.effective === true ? ['overridden ', ...overriddenWords(override, left)] : shortHead(verdict, left);
}

/** Whether `headWords` begin with the outcome themselves: of what holds something back they name that. */
export function namesOutcome(outcome: OutcomeWord): boolean {
  return outcome !== 'pending' && outcome !== 'failed' && outcome !== 'tripped';
}

/** By whom it is overridden, until when, and what it passes without. */
export function overriddenWords(override: Override, left: Left): Words {
  return [...grantWords(override), ...(override.waived.length === 0 ? [] : [': ', ...without(override, left)])];
}

function grantWords({ granted, ends }: Override): Words {
  return [...(granted === undefined ? [] : ['by ', { quoted: `@${granted.login}` }, ' ']), endWords(ends)];
}

/** What it passes without, where it is overridden: "passes without `Tests` (1 box left)". */
function without({ waived }: Override, left: Left): Words {
  const [first, ...others] = waived as [string, ...string[]];
  const rest = restWords(left);
  return [
    'passes without ',
    { quoted: first },
    `${others.length === 0 ? '' : ` and ${others.length} more`}${rest === '' ? '' : ` (${rest})`}`,
  ];
}

/** The same, without what it passes without. */
export function shortHead(verdict: Verdict, left: Left): Words {
  const outcome = outcomeOf(verdict);
  const { override, status } = verdict;
  if (override?.effective === true) return ['overridden ', ...grantWords(override)];
  if (outcome === 'skipped') return ['skipped'];
  if (outcome === 'withdrawn') {
    return ['withdrawn, ', ...sinceWords(trippedFindings(verdict.root)), doneWords('; ', left)];
  }
  if (status === 'passed') return [`${outcome}${doneWords(', ', left)}`];
  // The reason says it.
  if (isUnjudged(verdict)) return [];
  const rest = restWords(left);
  if (outcome !== 'tripped') return [rest];
  const isAsked = stopper(verdict).isTicked;
  const glue = isOtherWayOut(left) ? (isAsked ? ' If so, ' : '; if that is true, ') : isAsked ? ' ' : ', ';
  return [...stoppedWords(verdict), ...(rest === '' ? [] : [`${glue}${rest}`])];
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

/** When an override ends. */
export function endWords(ends: string): string {
  return ends === 'head' ? 'until the next push' : `for ${ends}`;
}

/** The first thing to do, as the headline goes on; empty where no task says more than the headline. */
export function firstThing({ doers }: Left): Words {
  const all = doers.flatMap(({ doer, tasks }) => tasks.map((task) => ({ doer, task })));
  const first = all.find(({ task }) => task.state === 'wrong') ?? all[0];
  if (first === undefined) return [];
  const words = thingToDo(first.doer, first.task).map((each) =>
    typeof each === 'string' ? each : { quoted: sanitiseLine(each.quoted, MOST) },
  );
  const { later, state } = first.task;
  // What waits for an earlier phase can be wrong before that has passed.
  const early = later === undefined || state !== 'wrong' ? [] : ['in the phase ', { quoted: later.phase }, ', '];
  return [all.length === 1 ? ': ' : '. First: ', ...early, ...words];
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

function reasonWords({ reason = '', lead = '' }: Verdict): Words {
  const rest = reason.slice(lead.length);
  return [...(lead === '' ? [] : [lead]), ...(rest === '' ? [] : [{ quoted: rest }])];
}

/** The head of a verdict with everything that belongs to it. */
export interface Head {
  outcome: OutcomeWord;
  left: Left;
  words: Words;
}

function modeWords({ mode }: Verdict): Words {
  return mode === undefined ? [] : ['report only, blocks nothing: '];
}

// What was passed before comes before what is left of it.
function regressedWords({ regression }: Verdict): Words {
  const [first, ...others] = regression?.phases ?? [];
  if (first === undefined) return [];
  const { phase, endedBy } = first;
  const more = others.length === 0 ? [] : [` and ${others.length} more`];
  const who = endedBy?.login == null ? ['an edit'] : ['the edit of ', { quoted: `@${endedBy.login}` }];
  const since = endedBy === undefined ? [] : [', since ', ...who];
  const verb = others.length === 0 ? ' passed before and does not any more' : ' passed before and do not any more';
  return [{ quoted: phase }, ...more, verb, ...since, ': '];
}

/** The head of a verdict: what has come out, the phase, and why, as far as the rest does not say it. */
export function headOf(verdict: Verdict): Head {
  const left = leftOf(verdict);
  const phase = verdict.phase === undefined ? [] : [', phase ', { quoted: verdict.phase }];
  const why = reasonWords(verdict);
  const outcome = outcomeOf(verdict);
  // Our words say themselves that it was skipped.
  if (outcome === 'skipped' && verdict.lead !== undefined) return { outcome, left, words: [...why, ...phase] };
  const own = headWords(verdict, left);
  // Behind a question no comma goes on.
  const words =
    outcome === 'tripped' && phase.length > 0 && stopper(verdict).isTicked
      ? [...phase.slice(1), ': ', ...own]
      : [...own, ...phase];
  const before = [...modeWords(verdict), ...regressedWords(verdict)];
  const all = words.length === 0 || why.length === 0 ? [...words, ...why] : [...words, ': ', ...why];
  return { outcome, left, words: outcome === 'pending' || outcome === 'failed' ? [...before, ...all] : all };
}

// What was asked for is done; nothing where nothing was asked.
function doneWords(before: string, { asked }: Left): string {
  const done = amounts(asked);
  return done === '' ? '' : `${before}${done} done`;
}
