import type { Finding } from '../finding.ts';
import type { Doer } from './left.ts';
import type { Task } from './task.ts';

/** What one task asks for in words. Every report and the overview take them from here. */

/**
 * Words of ours, and text from elsewhere, which each report shows in its own harmless way. `isDescription`: it describes
 * a value and is none, so that plain text has no quotes around it.
 */
export type Words = readonly (string | { quoted: string; isDescription?: true })[];

/** Who changes what can be asked for. */
export const MAINTAINER = 'whoever maintains the policy and the workflow';

/** The one thing to do, as a sentence goes on behind "First: ". */
export function thingToDo(doer: Doer, task: Task): Words {
  const { state, finding, signOff } = task;
  const { actual = '', about, kind } = finding;
  if (doer.kind === 'machine') return ['wait for ', { quoted: doer.name }];
  if (task.gate.tripped === true && isCriterion(finding)) return askWords(finding);
  if (state === 'wrong') return foundWords(task);
  if (kind === 'open-box') return ['tick ', { quoted: actual }];
  if (kind === 'blank-field') return ['fill in ', { quoted: about ?? actual }];
  return signOff === undefined ? foundWords(task) : ['sign as ', { quoted: signOff.role }];
}

/** What was found: `Risk` is `small`, expected `one of low, high`. */
export function foundWords({ kind, finding }: Pick<Task, 'kind' | 'finding'>): Words {
  const { actual = '', about, message, expected } = finding;
  const wanted: Words = expected === undefined ? [] : [', expected ', { quoted: expected, isDescription: true }];
  // The value of a field against what it should be says it all.
  if (kind === 'fields' && about !== undefined && actual !== '' && expected !== undefined)
    return [{ quoted: about }, ' is ', { quoted: actual }, ...wanted];
  return [
    ...(about === undefined
      ? [message]
      : [{ quoted: about }, `: ${message.charAt(0).toLowerCase()}${message.slice(1)}`]),
    ...(actual === '' ? [] : [': ', { quoted: actual }]),
    ...wanted,
  ];
}

/** Whether it is a box that must stay empty, which somebody can untick. */
export function isCriterion(finding: Finding): finding is Finding & { actual: string } {
  return finding.about === undefined && finding.actual !== undefined;
}

/** What is to be done about something that has stopped it: is `Error rate rises` true? */
export function askWords(finding: Finding): Words {
  if (!isCriterion(finding)) return foundWords({ kind: 'others', finding });
  return ['is ', { quoted: finding.actual }, ' true? If not, untick it'];
}

/** Why something was withdrawn: "since `Error rate rises` was ticked". */
export function sinceWords([first, ...others]: readonly Finding[]): Words {
  const held = first !== undefined && isCriterion(first) ? 'ticked' : 'true';
  const { about, actual, message = '' } = first ?? {};
  const more = others.length > 0 ? ` and ${others.length} more were ${held}` : ` was ${held}`;
  return ['since ', { quoted: about ?? actual ?? message }, more];
}

/** Words as plain text, with what comes from elsewhere in quotes. Not sanitised. */
export function quotedText(words: Words): string {
  return words
    .map((each) => (typeof each === 'string' ? each : each.isDescription === true ? each.quoted : `"${each.quoted}"`))
    .join('');
}
