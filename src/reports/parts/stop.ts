import type { Finding } from '../../verdict/finding.ts';
import type { Left } from '../../verdict/left/left.ts';
import { trippedFindings, type OtherWay } from '../../verdict/left/tally.ts';
import { isCriterion, type Words } from '../../verdict/left/words.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { sanitiseLine } from '../sanitise.ts';
import { amounts, MOST } from './amounts.ts';

/** What holds and must not: what it is called, what is asked about it, and what follows from the answer. */

/** What holds and must not: the first of it by name, and how many more there are. */
export function stopper({ root }: Pick<Verdict, 'root'>): { name: string; isTicked: boolean; others: number } {
  const [first, ...others] = trippedFindings(root);
  const { about, actual, message = 'a criterion' } = first ?? {};
  const name = sanitiseLine(about ?? actual ?? message, MOST);
  return { name, isTicked: first !== undefined && isCriterion(first), others: others.length };
}

/** "stopped, since `Error rate rises` is ticked. Is that true?" */
export function stoppedWords(verdict: Verdict): Words {
  const { name, isTicked, others } = stopper(verdict);
  const more = others > 0 ? [` and ${others} more`] : [];
  const what = { quoted: name };
  if (!isTicked) return ['stopped by ', what, ...more];
  return ['stopped, since ', what, ...more, others > 0 ? ' are ticked. Is that true?' : ' is ticked. Is that true?'];
}

/** How much of what is left must not hold. */
export function trippedIn({ doers }: Left): number {
  const tripped = doers.flatMap(({ tasks }) => tasks.filter(({ gate }) => gate.tripped === true));
  return tripped.reduce((sum, { count }) => sum + count, 0);
}

/** The word between a number and "left", where what must not hold is a part of what is left that the number leaves out. */
export function moreWord(left: Left): string {
  return trippedIn(left) === 0 ? '' : ' more';
}

/** Whether some of what is left is to be done only if what has stopped it is true. */
function hasOtherWayOut({ doers }: Left): boolean {
  return doers.some(({ tasks }) => tasks.some(({ ifTrue }) => ifTrue === true));
}

/** Whether all of it is. */
export function isOtherWayOut({ doers }: Left): boolean {
  const tasks = doers.flatMap((each) => each.tasks);
  return tasks.length > 0 && tasks.every(({ ifTrue }) => ifTrue === true);
}

/** What follows from the answer to what has stopped it, for all of it together. */
export interface StopAnswers {
  /** Where it is not true: what is to be done, and what is left then. */
  ifNot: Words;
  /** Where it is true: whether the checklist has another way out, that is left then. */
  isLeft: boolean;
  /** Both in one help, which names nothing of the document. Only where there is another way out. */
  help?: string;
}

/** Undefined where no answer ends it: there is a cause to be fixed, as the help at each finding says. */
export function answersOf(left: Left, findings: readonly Finding[]): StopAnswers | undefined {
  const isLeft = hasOtherWayOut(left);
  const areTicks = findings.every(isCriterion);
  if (!isLeft && !areTicks) return undefined;
  const isOne = findings.length === 1;
  const undo = areTicks ? `untick ${isOne ? 'it' : 'them'}` : 'fix the cause';
  const [way, ...others] = left.ifUntrue;
  const only = way === undefined || others.length > 0 ? undefined : way;
  const end = only !== undefined && only.left.total > 1 ? 'are left' : 'is left';
  const ifNot = only === undefined ? [undo] : [`${undo}; then `, ...wayWords(only), ` ${end}`];
  if (!isLeft) return { ifNot, isLeft };
  const then = only === undefined ? '' : `; then ${much(only)} of that way ${end}`;
  const are = isOne ? 'it is' : 'they are';
  return { ifNot, isLeft, help: `If ${are} not true, ${undo}${then}. If ${are}, the other way is left.` };
}

/** What follows where it is true, if the checklist has no other way out. */
export const STAYS_STOPPED = 'do what the checklist says for this case; nothing passes while it is so';

function much({ left }: OtherWay): string {
  return left.total === 0 ? 'nothing' : amounts(left);
}

/** "2 boxes under `Long`": what another way would take. */
export function wayWords(way: OtherWay): Words {
  const { title, section } = way;
  return [much(way), section === undefined ? ' for ' : ' under ', { quoted: section ?? title }];
}

/** What is asked about what must not hold. */
export function isTrue(blocks: readonly { findings: readonly unknown[] }[]): string {
  const count = blocks.reduce((sum, { findings }) => sum + findings.length, 0);
  return count === 1 ? 'is this true?' : `are these ${count} true?`;
}
