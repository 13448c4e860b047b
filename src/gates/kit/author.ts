import type { Item, Section } from '../../checklist/model.ts';
import { select } from '../../checklist/select.ts';
import type { Quantifier } from '../../verdict/quantifier.ts';
import { atWords } from './commit.ts';
import type { OptionsOf, RegisteredGate } from './gate.ts';
import { givenWords, type Given } from './given.ts';
import { readMeasure } from './measure.ts';

/** What those who write policies are told of a gate by `explain` and `lint`. A judgement does not load it. */
export interface GateAuthor<Options = unknown> {
  /** What a use of it asks for, as a sentence without its full stop. The box of evidence is put behind it. */
  sentence(options: Options): string;
  /** What holds for all uses in a policy, as a paragraph. */
  remark?(uses: readonly Options[]): string | undefined;
  /** The boxes that it judges; none where its section is not to be found. Default: the one that its evidence names. */
  boxes?(options: Options, root: Section): Item[];
  /** Of which boxes how many must be ticked. Default: it does not ask for ticks. */
  ticks?(options: Options, root: Section): { boxes: Item[]; require: Quantifier };
  /** What is wrong with a use of it. */
  mistakes?(options: Options, use: GateUse): GateMistake[];
}

/** The same of one gate, with its own options. */
export type AuthorOf<Gate extends RegisteredGate> = GateAuthor<OptionsOf<Gate>>;

/** Where a gate is used. */
export interface GateUse {
  /** What the commit status is called that its phase is reported by. */
  status: string;
  /** What it is held against; absent where there is none. */
  form: { path: string; root: Section } | undefined;
}

/** Something wrong with a use of a gate. */
export interface GateMistake {
  rule: 'never-passes' | 'unknown-field' | 'unknown-role';
  /** Keys below the gate in the policy, or where it stands in a checklist. */
  at: (string | number)[] | { path: string; line: number; column: number };
  found: string;
  expected: string;
  /** A word that is not known, with those of which one may be meant. */
  meant?: { word: string; known: readonly string[] };
  /** What to do, imperative. */
  help: string;
}

/** The section that a selector names; the root without one, undefined where it names none or several. */
export function scopeIn(root: Section, selector: string | undefined): Section | undefined {
  if (selector === undefined) return root;
  const selection = select(root, selector);
  return selection.kind === 'one' ? selection.found.section : undefined;
}

/** What keeps a gate from ever passing. */
export function never(at: (string | number)[], found: string, expected: string, help: string): GateMistake {
  return { rule: 'never-passes', at, found, expected, help };
}

/** Bounds that leave no room between them. */
export function noRoom(bounds: Readonly<Record<string, unknown>>, at: string[]): GateMistake[] {
  const least = strictest(bounds, 'at-least', 'above');
  const most = strictest(bounds, 'at-most', 'below');
  if (least === undefined || most === undefined || least.unit !== most.unit) return [];
  if (least.amount < most.amount || (least.amount === most.amount && !least.open && !most.open)) return [];
  const found = `${least.text} together with ${most.text}`;
  return [never(at, found, 'bounds with room between them', 'Correct one of them.')];
}

function strictest(
  bounds: Readonly<Record<string, unknown>>,
  closed: string,
  open: string,
): { amount: number; unit: string; open: boolean; text: string } | undefined {
  for (const key of [open, closed]) {
    const value = bounds[key];
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const measure = readMeasure(String(value));
    if (measure !== undefined) return { ...measure, open: key === open, text: `"${key}: ${value}"` };
  }
  return undefined;
}

/** Bounds in words, in the order of these keys: `at least 80`, `below 90`. */
export function boundWords<Key extends string>(
  bounds: { readonly [key in Key]?: string | number | undefined },
  keys: readonly Key[],
): string[] {
  return keys.flatMap((key) => (bounds[key] === undefined ? [] : [`${key.replace('-', ' ')} ${bounds[key]}`]));
}

const joined =
  (word: string) =>
  (parts: readonly string[]): string =>
    parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;

/** "a, b or c" */
export const or = joined('or');

/** "a, b and c" */
export const and = joined('and');

/** A text of the policy in quotes, or where it comes from. */
export function quoted(wanted: Given): string {
  return `"${givenWords(wanted)}"`;
}

/** Several in quotes: all of them. */
export function quotedAll(names: string | readonly string[]): string {
  return and([names].flat().map(quoted));
}

/** What chooses reports on a commit: ` at main from octocat`. */
export function chosenWords({ at, from }: { at?: Given | undefined; from?: string | undefined }): string {
  return `${atWords(at)}${from === undefined ? '' : ` from ${from}`}`;
}

/** A name of what the gate itself reports on the head. */
export function ownReport(
  { name, at = 'head' }: { name: string | string[]; at?: Given | undefined },
  own: string,
): GateMistake[] {
  const named = [name].flat().find((each) => each.toLowerCase() === own.toLowerCase());
  if (named === undefined || at !== 'head') return [];
  const help = 'Name another, or write a glob: that leaves out what the gate itself reports.';
  return [never(['name'], `${named}, which the gate itself reports`, 'what somebody else reports', help)];
}

/** `, not more than 24h ago` */
export function ageWords(within: string | undefined): string {
  return within === undefined ? '' : `, not more than ${within} ago`;
}

/** One of the results that a gate takes: `success or timed out`. */
export function resultWords(results: string | readonly string[]): string {
  return or([results].flat().map((each) => each.replaceAll('_', ' ')));
}
