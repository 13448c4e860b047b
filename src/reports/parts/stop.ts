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
export function hasOtherWayOut({ doers }: Left): boolean {
  return doers.some(({ tasks }) => tasks.some(({ ifTrue }) => ifTrue === true));
}

/** Whether all of it is. */
export function isOtherWayOut({ doers }: Left): boolean {
  const tasks = doers.flatMap((each) => each.tasks);
  return tasks.length > 0 && tasks.every(({ ifTrue }) => ifTrue === true);
}

/** What is to be done where it is not true, and what is left then. */
export function ifNotTrue({ ifUntrue: [way, ...others] }: Left, findings: readonly Finding[]): Words {
  const undo = findings.every(isCriterion) ? `untick ${findings.length === 1 ? 'it' : 'them'}` : 'fix the cause';
  if (way === undefined || others.length > 0) return [undo];
  return [`${undo}; then `, ...wayWords(way), way.left.total < 2 ? ' is left' : ' are left'];
}

/** What follows where it is true, if the checklist has no other way out. */
export const STAYS_STOPPED = 'do what the checklist says for this case; nothing passes while it is so';

/** The help at what has stopped it, where there is another way out. It names nothing of the document. */
export function answersHelp(left: Left, finding: Finding): string {
  const undo = isCriterion(finding) ? 'untick it' : 'fix the cause';
  const [way] = left.ifUntrue;
  const then =
    way === undefined
      ? ''
      : `; then ${amounts(way.left) || 'nothing'} of that way ${way.left.total < 2 ? 'is' : 'are'} left`;
  return `If it is not true, ${undo}${then}. If it is, the other way is left.`;
}

/** "2 boxes under `Long`": what another way would take. */
export function wayWords({ left, title, section }: OtherWay): Words {
  const much = left.total === 0 ? 'nothing' : amounts(left);
  return [much, section === undefined ? ' for ' : ' under ', { quoted: section ?? title }];
}

/** What is asked about what must not hold. */
export function isTrue(blocks: readonly { findings: readonly unknown[] }[]): string {
  const count = blocks.reduce((sum, { findings }) => sum + findings.length, 0);
  return count === 1 ? 'is this true?' : `are these ${count} true?`;
}
