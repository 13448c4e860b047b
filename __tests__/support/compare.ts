/** Our reading of a document beside what github.com shows. */
import { RefusedDocument } from '../../src/checklist/markdown/limits.ts';
import type { DocumentKind, Item, Section } from '../../src/checklist/model.ts';
import { parse } from '../../src/checklist/parse.ts';
import { limits } from './known-limits.ts';
import { fold, render } from './oracle.ts';

/** `states` is the worst: a box too much, too few, or with the wrong tick. */
export interface Difference {
  what: 'states' | 'headings' | 'texts' | 'refused';
  ours: string;
  github: string;
}

/** What comparing many documents gives. */
export interface Tally {
  documents: number;
  boxes: number;
  limits: Map<string, number>;
}

interface Side {
  states: string;
  texts: string[];
  headings: string[];
}

export function newTally(): Tally {
  return { documents: 0, boxes: 0, limits: new Map() };
}

/** One line for the end of a part. `disagreements`: outside the known limits. */
export function summary(part: string, tally: Tally, disagreements: number): string {
  const counts = [...tally.limits].map(([name, times]) => `${name} ${times}`).toSorted((a, b) => a.localeCompare(b));
  const known = counts.length === 0 ? 'none' : counts.join(', ');
  return `${part}: ${tally.documents} documents with ${tally.boxes} boxes, ${disagreements} disagreements; known limits: ${known}`;
}

/** Compares one document. Undefined when it agrees or a known limit explains it, which is then counted. */
export function compare(markdown: string, tally: Tally, kind?: DocumentKind): Difference | undefined {
  tally.documents += 1;
  const found = difference(markdown, kind, tally);
  if (found === undefined) return undefined;
  const names = explain(markdown, found, kind);
  for (const name of names) count(tally, name, true);
  return names.length === 0 ? found : undefined;
}

/** The known limits that explain a difference; none when it is a failure. */
export function explain(markdown: string, found: Difference, kind?: DocumentKind): string[] {
  if (found.what === 'refused') return ['nesting'];
  for (const { name, reach, without } of limits) {
    if (reach === 'texts' && found.what === 'states') continue;
    const changed = without(markdown);
    if (changed !== markdown && difference(changed, kind) === undefined) return [name];
  }
  const careful = explainTogether(markdown, found, kind, true);
  return careful.length > 0 ? careful : explainTogether(markdown, found, kind, false);
}

// Several at once: limits of wording come last in the list, and only when the boxes already agree.
// `careful`: a step that makes it worse is not taken; two limits can also hide each other.
function explainTogether(
  markdown: string,
  found: Difference,
  kind: DocumentKind | undefined,
  careful: boolean,
): string[] {
  const names: string[] = [];
  let changed = markdown;
  let left = found;
  for (const { name, reach, without } of limits) {
    if (reach === 'texts' && left.what === 'states') return [];
    const next = without(changed);
    if (next === changed) continue;
    const after = difference(next, kind);
    if (after !== undefined && careful && weight[after.what] > weight[left.what]) continue;
    names.push(name);
    if (after === undefined) return names;
    changed = next;
    left = after;
  }
  return [];
}

const weight = { texts: 0, headings: 1, states: 2, refused: 3 };

/** How our reading differs from GitHub's, undefined when it does not. */
export function difference(markdown: string, kind?: DocumentKind, tally?: Tally): Difference | undefined {
  const github = githubs(markdown, kind, tally);
  let our: Side;
  try {
    our = ours(markdown, kind);
  } catch (error) {
    if (!(error instanceof RefusedDocument)) throw error;
    return { what: 'refused', ours: error.message, github: github.states };
  }
  for (const what of ['states', 'headings', 'texts'] as const) {
    const [left, right] = [JSON.stringify(our[what]), JSON.stringify(github[what])];
    if (left !== right) return { what, ours: left, github: right };
  }
  return undefined;
}

function githubs(markdown: string, kind?: DocumentKind, tally?: Tally): Side {
  const shown = render(markdown, kind);
  // What is written as HTML is not read, by design: a finding says so.
  const boxes = shown.boxes.filter((box) => !box.raw);
  const headings = shown.headings.filter((heading) => !heading.raw && !heading.nested);
  if (tally) {
    tally.boxes += boxes.length;
    count(tally, 'raw-list-item', boxes.length < shown.boxes.length);
    count(
      tally,
      'raw-heading',
      shown.headings.some((heading) => heading.raw),
    );
  }
  return {
    states: boxes.map((box) => (box.checked ? 'x' : '_')).join(''),
    texts: boxes.map((box) => box.text),
    headings: headings.map(({ level, text }) => `${level} ${text}`),
  };
}

function count(tally: Tally, name: string, seen: boolean): void {
  if (seen) tally.limits.set(name, (tally.limits.get(name) ?? 0) + 1);
}

function ours(markdown: string, kind: DocumentKind = 'pull-request-body'): Side {
  const { root } = parse({ id: 'document', kind, markdown });
  const sections = allSections(root);
  const items = sections.flatMap((section) => section.items.flatMap(allItems)).filter((item) => item.boxed);
  items.sort((a, b) => a.place.offset - b.place.offset);
  return {
    states: items.map((item) => (isTicked(item, markdown) ? 'x' : '_')).join(''),
    texts: items.map((item) => fold(item.text)),
    headings: sections
      .filter((section) => section.kind === 'heading')
      .map((section) => `${section.depth} ${fold(section.title)}`),
  };
}

function allSections(section: Section): Section[] {
  return [section, ...section.sections.flatMap(allSections)];
}

function allItems(item: Item): Item[] {
  return [item, ...item.items.flatMap(allItems)];
}

// N/A hides the tick, which GitHub shows all the same: the source has it.
function isTicked(item: Item, markdown: string): boolean {
  if (item.state !== 'not-applicable') return item.state === 'ticked';
  return /^\\?(?:\[|&[#\w]+;)x/i.test(markdown.slice(item.place.offset));
}
