import type { RegressedPhase } from '../verdict/regression.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { sanitiseLine } from './sanitise.ts';
import { isUnjudged } from '../verdict/walk.ts';
import { counts, digest, type Block } from './parts/tree.ts';

/** The limit of a description, in code points. Source: github/docs, REST, "Create a commit status". */
export const MAX_STATUS = 140;

/** The limit of one section title, in code points. */
const MAX_TITLE = 40;

/**
 * The verdict as one line for a commit status: "7 of 9 done: 2 left in Testing". What must be undone comes before what
 * is missing. At most `MAX_STATUS` code points; sections that do not fit are counted.
 */
export function statusText(verdict: Verdict): string {
  const done = counts(verdict);
  if (verdict.status === 'skipped') return fitted('Skipped', verdict.reason === undefined ? [] : [verdict.reason]);
  if (isUnjudged(verdict)) return fitted(capital(verdict.reason), []);
  if (verdict.status === 'passed') return fitted(capital(done), []);
  const { tripped, failed, refused, pending, unsigned } = digest(verdict);
  const parts = [
    ...tripped.map((block) => part(block, 'tripped')),
    ...(verdict.regression?.phases ?? []).map(regressed),
    ...failed.map((block) => part(block, 'wrong')),
    ...refused.map((block) => part(block, 'refused')),
    ...pending.map((block) => part(block, 'left')),
    ...unsigned.map((block) => part(block, 'to sign')),
  ];
  const { override } = verdict;
  if (override?.effective === true && override.granted !== undefined)
    return fitted(`Overridden by @${override.granted.login}`, parts);
  const reasons = verdict.reason === undefined ? parts : [verdict.reason.replace(/\.$/, ''), ...parts];
  return fitted(capital(done), reasons.length === 0 ? [verdict.status] : reasons);
}

/**
 * Any text as a description: one line without control characters, cut at `MAX_STATUS` code points. Characters beyond
 * U+FFFF, such as most emoji, are removed: GitHub refuses a status with them ("description doesn't accept 4-byte
 * Unicode", ouzi-dev/commit-status-updater #526), and then the previous status would stay.
 */
export function statusLine(text: string): string {
  return sanitiseLine(withoutAstral(text), MAX_STATUS);
}

function withoutAstral(text: string): string {
  return text.replace(/ *[\u{10000}-\u{10FFFF}]+/gu, '');
}

function regressed({ phase, endedBy }: RegressedPhase): string {
  const name = sanitiseLine(withoutAstral(phase), MAX_TITLE);
  if (endedBy === undefined) return `${name} was passed before`;
  return `${name} was passed before ${endedBy.login === null ? 'an edit' : `the edit of @${endedBy.login}`}`;
}

function part({ section, findings }: Block, what: string): string {
  // Only the last title: a path of titles would leave no room.
  const title = sanitiseLine(withoutAstral(section.replace(/^.* > /s, '')).trim(), MAX_TITLE);
  return `${findings.length} ${what}${title === '' ? '' : ` in ${title}`}`;
}

function fitted(head: string, parts: readonly string[]): string {
  for (let kept = parts.length; kept > 0; kept--) {
    const left = parts.length - kept;
    const line = `${head}: ${parts.slice(0, kept).join(', ')}${left === 0 ? '' : `, and ${left} more`}`;
    if ([...line].length <= MAX_STATUS) return statusLine(line);
  }
  return statusLine(parts.length === 0 ? head : `${head}: ${parts[0]}`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
