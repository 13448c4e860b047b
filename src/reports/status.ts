import { areNamed, documentAt, documentName } from '../verdict/documents.ts';
import type { Left } from '../verdict/left/left.ts';
import type { Finding } from '../verdict/finding.ts';
import type { RegressedPhase } from '../verdict/content.ts';
import type { Task } from '../verdict/left/task.ts';
import { quotedText } from '../verdict/left/words.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { isUnjudged } from '../verdict/walk.ts';
import { sanitiseLine } from './sanitise.ts';
import { isOtherWayOut, moreWord, stopper, trippedIn } from './parts/stop.ts';
import { capital, headOf, headWords, lineOf } from './parts/words.ts';

/** The limit of a description, in code points. Source: github/docs, REST, "Create a commit status". */
export const MAX_STATUS = 140;

/** What GitHub shows of it in the list of checks, in code points. */
export const SHOWN_STATUS = 50;

/**
 * The verdict as one line for a commit status: "11 left: 3 in Go-live Approvals". The total comes first, then why, then
 * what must be undone, then what is left, as far as GitHub shows it.
 */
export function statusText(verdict: Verdict): string {
  return verdict.mode === undefined ? wordsFor(verdict) : statusLine(`Report only: ${wordsFor(verdict)}`);
}

function wordsFor(verdict: Verdict): string {
  const { status, reason, regression } = verdict;
  const { outcome, left } = headOf(verdict);
  if (status === 'skipped') return statusLine(skippedWords(verdict));
  if (isUnjudged(verdict)) return statusLine(capital(verdict.reason));
  if (outcome === 'withdrawn') return statusLine(capital(quotedText(headWords(verdict, left))));
  if (outcome === 'overridden' || status === 'passed') return statusLine(capital(lineOf(headWords(verdict, left))));
  const why = reason === undefined ? [] : [reason.replace(/\.$/, '')];
  const regressed = (regression?.phases ?? []).map(regressedWords);
  if (outcome === 'tripped') return statusLine(stoppedText(verdict, left, [...why, ...regressed]));
  return fitted(left.left.total, [...why, ...regressed], tasksOf(left, verdict));
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

function skippedWords({ reason, lead }: Verdict): string {
  if (reason === undefined) return 'Skipped';
  return lead === undefined ? `Skipped: ${reason}` : capital(reason);
}

function regressedWords({ phase, endedBy }: RegressedPhase): string {
  const words = `${short(phase)} was passed before`;
  if (endedBy === undefined) return words;
  return `${words} ${endedBy.login === null ? 'an edit' : `the edit of @${endedBy.login}`}`;
}

// What has stopped it comes first, and how much is left beside it.
function stoppedText(verdict: Verdict, left: Left, more: readonly string[]): string {
  const { name, others } = stopper(verdict);
  const rest = left.left.total - trippedIn(left);
  const besides = rest === 0 ? '' : `${isOtherWayOut(left) ? '; if true, ' : ', '}${rest}${moreWord(left)} left`;
  const also = others === 0 ? '' : ` and ${others} more`;
  const room = SHOWN_STATUS - 'Stopped by ""'.length - besides.length - also.length;
  return [`Stopped by "${short(name, room)}"${also}${besides}`, ...more].join(', ');
}

/** A piece of the text, and how much of what is left it stands for. */
interface Piece {
  words: string;
  count: number;
  /** Where it stands, if it is in one place: "in Checks". */
  place?: string;
}

// What must be undone first, then where most is left, then what waits for an earlier phase.
function tasksOf({ doers, wrong: undo }: Left, verdict: Verdict): Piece[] {
  const all = doers.flatMap(({ tasks }) => tasks);
  const first = all.find(({ state }) => state === 'wrong');
  const what = first === undefined ? '' : subjectOf(first.finding, verdict).words;
  const wrong = first === undefined ? [] : [{ words: `${undo} wrong${what === '' ? '' : ` ${what}`}`, count: undo }];
  const open = new Map<string, Piece>();
  let later = 0;
  for (const task of all) {
    const { finding, count, state } = task;
    if (state === 'wrong') continue;
    if (task.later !== undefined) {
      later += count;
      continue;
    }
    const machine = machineOf(task);
    const { words, isPlace } =
      machine === undefined ? subjectOf(finding, verdict) : { words: `waiting for ${short(machine)}`, isPlace: false };
    if (words === '') continue;
    const sum = (open.get(words)?.count ?? 0) + count;
    const place = isPlace ? { place: words } : {};
    open.set(words, { words: machine === undefined ? `${sum} ${words}` : words, count: sum, ...place });
  }
  return [
    ...wrong,
    ...[...open.values()].toSorted((a, b) => b.count - a.count),
    ...(later === 0 ? [] : [{ words: `${later} later`, count: later }]),
  ];
}

function machineOf({ state, finding, later }: Task): string | undefined {
  return state === 'waiting' && later === undefined ? finding.about : undefined;
}

// Only the last title: a path of titles would leave no room.
function subjectOf({ section = [], about, place }: Finding, verdict: Verdict): { words: string; isPlace: boolean } {
  const title = short(section.at(-1) ?? '');
  if (title !== '') return { words: `in ${title}`, isPlace: true };
  if (about !== undefined) return { words: `for ${short(about)}`, isPlace: false };
  // Where there is one text only, nobody looks elsewhere.
  const document = areNamed(verdict) ? documentAt(verdict, place) : undefined;
  if (document === undefined || document.kind === 'file') return { words: '', isPlace: false };
  const { what, of, name } = documentName(document);
  return { words: short(`in ${what === 'description' ? 'the ' : ''}${what}${of}${name}`), isPlace: true };
}

/** The limit of one title, in code points: what is left beside "1 left: 1 in ". */
const MAX_TITLE = 37;

function short(title: string, most: number = MAX_TITLE): string {
  return sanitiseLine(withoutAstral(title).trim(), most);
}

// The first part is always said, the others as far as they are shown, and what is not named is counted.
function fitted(total: number, reasons: readonly string[], tasks: readonly Piece[]): string {
  const parts: Piece[] = [...reasons.map((words) => ({ words, count: 0 })), ...tasks];
  const [only, ...others] = parts;
  const head = `${total} left`;
  if (only === undefined) return statusLine(head);
  // "1 left, in Checks": what is all of it needs no number of its own.
  if (others.length === 0 && only.count === total && only.place !== undefined)
    return statusLine(`${head}, ${only.place}`);
  const line = (shown: readonly Piece[]): string => {
    const named = shown.reduce((sum, { count }) => sum + count, 0);
    const rest = named > 0 && named < total ? `, ${total - named} other` : '';
    return `${head}: ${shown.map(({ words }) => words).join(', ')}${rest}`;
  };
  let count = 1;
  while (count < parts.length && [...line(parts.slice(0, count + 1))].length <= SHOWN_STATUS) count += 1;
  return statusLine(line(parts.slice(0, count)));
}
