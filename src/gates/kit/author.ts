import type { Item, Section } from '../../checklist/model.ts';
import { select } from '../../checklist/select.ts';
import type { Quantifier } from '../../verdict/quantifier.ts';
import { atWords, givenWords, type Given } from './given.ts';
import type { OptionsOf, RegisteredGate } from './gate.ts';
import { readMeasure } from './measure.ts';
import type { WrittenMatcher } from './options.ts';

/** What `explain` and `lint` know about a gate. No judgement asks for it. */
export interface GateAuthor<Options = unknown> {
  /** What one use of the gate asks for, as a sentence without its full stop. The caller appends the box of evidence. */
  sentence(options: Options): string;
  /** A paragraph about all uses in a policy. */
  remark?(uses: readonly Options[]): string | undefined;
  /** The boxes that it judges; empty if its section is not found. Default: the box that its evidence is bound to. */
  boxes?(options: Options, root: Section): Item[];
  /** The boxes that it counts, and how many must be ticked. Default: it does not ask for ticks. */
  ticks?(options: Options, root: Section): { boxes: Item[]; require: Quantifier };
  /** The sections, fields and items that it names. Default: none. */
  names?(options: Options): GateNames;
  /** Mistakes in one use of it. */
  mistakes?(options: Options, use: GateUse): GateMistake[];
}

/** What a use of a gate names in the checklist. */
export interface GateNames {
  /** The section that its fields and items are in. Default: the whole checklist. */
  within?: string | undefined;
  sections?: GateName<string>[];
  fields?: GateName<string>[];
  items?: GateName<WrittenMatcher>[];
}

/** One name, with the keys below the gate that lead to it. */
export interface GateName<Name> {
  name: Name;
  at: (string | number)[];
}

/** The names in an option that is a text or a list of texts. */
export function namesIn<Name>(key: string, names: Name | readonly Name[] | undefined): GateName<Name>[] {
  if (names === undefined) return [];
  if (!Array.isArray(names)) return [{ name: names as Name, at: [key] }];
  return (names as readonly Name[]).map((name, index) => ({ name, at: [key, index] }));
}

/** The texts and checks of one gate, with the type of its options. */
export type AuthorOf<Gate extends RegisteredGate> = GateAuthor<OptionsOf<Gate>>;

/** The surroundings of a use of a gate. */
export interface GateUse {
  /** The name of the commit status that reports its phase. */
  status: string;
  /** The template or checklist that the policy is checked against, if there is one. */
  form: { path: string; root: Section } | undefined;
}

/** A mistake in a use of a gate. */
export interface GateMistake {
  rule: 'never-passes' | 'unknown-field' | 'unknown-item' | 'unknown-role';
  /** Keys below the gate in the policy, or a place in a checklist. Line and column are 1-based. */
  at: (string | number)[] | { path: string; line: number; column: number };
  found: string;
  expected: string;
  /** An unknown word, with the known words that may be meant. */
  meant?: { word: string; known: readonly string[] };
  /** What to do, imperative. */
  help: string;
}

/** The section that a selector names; the root without a selector. Undefined if it names none or several. */
export function scopeIn(root: Section, selector: string | undefined): Section | undefined {
  if (selector === undefined) return root;
  const selection = select(root, selector);
  return selection.kind === 'one' ? selection.found.section : undefined;
}

/** The mistake of a gate that can never pass. */
export function never(at: (string | number)[], found: string, expected: string, help: string): GateMistake {
  return { rule: 'never-passes', at, found, expected, help };
}

/** A mistake if no value can satisfy both the lower and the upper bound. `at`: keys below the gate. */
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

/** Bounds in words, in the order of `keys`: `at least 80`, `below 90`. */
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

/** A text of the policy, or the name of its source, in quotes. */
export function quotedGiven(wanted: Given): string {
  return `"${givenWords(wanted)}"`;
}

/** Names in quotes, joined by "and". */
export function quotedAll(names: string | readonly string[]): string {
  return and([names].flat().map(quotedGiven));
}

/** The commit and reporter in words: ` at main from octocat`. */
export function chosenWords({ at, from }: { at?: Given | undefined; from?: string | undefined }): string {
  return `${atWords(at)}${from === undefined ? '' : ` from ${from}`}`;
}

/** A mistake if the gate waits for its own report on the head. `own`: the name of that report. */
export function ownReport(
  { name, at = 'head' }: { name: string | string[]; at?: Given | undefined },
  own: string,
): GateMistake[] {
  const named = [name].flat().find((each) => each.toLowerCase() === own.toLowerCase());
  if (named === undefined || at !== 'head') return [];
  const help = 'Name another, or write a glob: that leaves out what the gate itself reports.';
  return [never(['name'], `${named}, which the gate itself reports`, 'what somebody else reports', help)];
}

/** The age limit in words: `, not more than 24h ago`; empty without one. */
export function ageWords(within: string | undefined): string {
  return within === undefined ? '' : `, not more than ${within} ago`;
}

/** The accepted results in words: `success or timed out`. */
export function resultWords(results: string | readonly string[]): string {
  return or([results].flat().map((each) => each.replaceAll('_', ' ')));
}
