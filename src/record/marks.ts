import { blame, Edit, holds, lineAt, lineFrom, targetsIn } from '../checklist/edits.ts';
import { RefusedDocument } from '../checklist/markdown/limits.ts';
import type { Pieces } from '../checklist/markdown/markdown.ts';
import type { Document, Item, Section } from '../checklist/model.ts';
import { parseOrRefuse } from '../checklist/parse.ts';
import { topLevel } from '../checklist/select.ts';
import { normalize, normalizeTitle } from '../checklist/text.ts';
import type { RecordedFact } from '../evidence/facts.ts';
import type { History, Person, Revision } from '../evidence/people.ts';
import { boundedOrStopped, PARSE_TIMEOUT_MS, TimedOut } from '../run/bounded.ts';

/** Who marked an item as it stands, and when (ISO 8601, UTC). */
export interface Marked {
  /** Null where the account was deleted. */
  by: Pick<Person, 'login' | 'id'> | null;
  at: string;
}

/** Who marked an item of a document; undefined where that is not known. */
export type MarkedBy = (item: Item) => Marked | undefined;

const NOBODY: MarkedBy = () => undefined;

/**
 * Reads it out of the edit history of the body, where one of the facts is such a history. `timeoutMs`: for reading all
 * revisions; where that takes longer nobody is named.
 */
export function marksIn(
  document: Document,
  facts: readonly RecordedFact[],
  timeoutMs: number = PARSE_TIMEOUT_MS,
): MarkedBy {
  if (document.kind !== 'pull-request-body' && document.kind !== 'issue-body') return NOBODY;
  const told = facts.find(({ question }) => question.kind === 'body-edits')?.fact;
  if (told?.status !== 'known') return NOBODY;
  const marks = boundedOrStopped(() => marksBy(document, told.value as History), timeoutMs);
  return marks instanceof TimedOut ? NOBODY : ({ place }) => marks.get(place.offset);
}

/** An item in its text. */
interface Written {
  item: Item;
  /** The line of its box, from the box on, and whole. */
  line: string;
  whole: string;
}

/** Items by where they stand and what they ask for; those that nobody can tell apart are together. */
type Items = ReadonlyMap<string, readonly Written[]>;

// By the offset of the item.
function marksBy(document: Document, history: History): Map<number, Marked> {
  const pieces: Pieces = new Map();
  const bodies = new Set([document.markdown, ...history.revisions.flatMap(({ body }) => body ?? [])]);
  const read = new Map([...bodies].map((markdown) => [markdown, itemsOf({ ...document, markdown }, pieces)]));
  const edits = new Map<number, Edit>();
  const editAt = (index: number): Edit => {
    const edit = edits.get(index) ?? new Edit(history, index);
    edits.set(index, edit);
    return edit;
  };
  const marks = new Map<number, Marked>();
  for (const [name, items] of read.get(document.markdown) ?? []) {
    const inText = (body: string): readonly Written[] | null => {
      const all = read.get(body) as Items | null;
      return all === null ? null : (all.get(name) ?? []);
    };
    const index = beginningOf(items as Alike, document.markdown, inText, history, editAt);
    if (index === undefined) continue;
    const { editor, at } = history.revisions[index] as Revision;
    const by = editor === null ? null : { login: editor.login, id: editor.id };
    for (const { item } of items) marks.set(item.place.offset, { by, at });
  }
  return marks;
}

/** Items that nobody can tell apart. */
type Alike = readonly [Written, ...Written[]];

/**
 * The revision that marked items as they stand: since it they are marked, and it did no more than mark them, or put them
 * in as a whole. Whoever changed their words or what they lead to, uncovered or copied one has marked nothing.
 */
function beginningOf(
  items: Alike,
  text: string,
  inText: (body: string) => readonly Written[] | null,
  history: History,
  editAt: (index: number) => Edit,
): number | undefined {
  const [own] = items;
  const { item } = own;
  const isAlike = (each: Written): boolean =>
    markOf(each.item) === markOf(item) && each.item.text === item.text && targetsIn(each.line) === targetsIn(own.line);
  if (item.state === 'unticked' || !items.every(isAlike)) return undefined;
  const origin = blame(
    history,
    text,
    (body) => {
      const same = inText(body);
      if (same === null) return null;
      return same.length === items.length && same.every(isAlike) ? item : undefined;
    },
    () => item,
  );
  if (origin.kind !== 'since') return undefined;
  const [index] = origin.revisions;
  if (index === 0) return index;
  // Both were read to get here, and the later one has the items.
  const [before, after] = [history.revisions[index - 1]?.body, history.revisions[index]?.body] as [string, string];
  const earlier = inText(before) as readonly Written[];
  const [later] = inText(after) as Alike;
  const edit = editAt(index);
  const [former] = earlier;
  if (former === undefined) return edit.inserts(later.line) ? index : undefined;
  const isMarked =
    item.state === 'ticked'
      ? earlier.every((each) => each.item.state === 'unticked' && each.item.text === item.text) && ticks(edit, later)
      : earlier.every((each) => markOf(each.item) !== markOf(item)) && sets(edit, former, later);
  return isMarked && earlier.length === items.length ? index : undefined;
}

// Words below the line of the box are not compared: where there are any, nothing but boxes may have changed.
function ticks(edit: Edit, { item, line, whole }: Written): boolean {
  return edit.writesLine(line, whole) && (edit.flips() || (!edit.loses([], []) && holds(line, item.text)));
}

// A strike alone writes no word.
function sets(edit: Edit, former: Written, { line, whole }: Written): boolean {
  const bare = (text: string): string => text.replaceAll('~', '').trim();
  return edit.writesLine(line, whole) || (edit.adds(whole) && bare(former.line) === bare(line));
}

function itemsOf(document: Document, pieces: Pieces): Items | null {
  const checklist = parseOrRefuse(document, pieces);
  if (checklist instanceof RefusedDocument) return null;
  const { root } = checklist;
  const top = topLevel(root);
  const { markdown } = document;
  const found = new Map<string, Written[]>();
  const visit = (items: readonly Item[], path: readonly string[]): void => {
    for (const item of items) {
      const own = [...path, normalize(item.label)];
      const name = own.join('\n');
      const { line, offset } = item.place;
      const written = { item, line: lineFrom(markdown, offset), whole: lineAt(markdown, line) };
      found.set(name, [...(found.get(name) ?? []), written]);
      visit(item.items, own);
    }
  };
  const visitSection = (section: Section, path: readonly string[]): void => {
    visit(section.items, path);
    // The title above everything may change.
    for (const child of section.sections)
      visitSection(child, child === top ? path : [...path, normalizeTitle(child.title)]);
  };
  visitSection(root, []);
  return found;
}

// A reason is part of the mark: whoever writes another one answers for it.
function markOf({ state, reason = '' }: Item): string {
  return `${state} ${reason}`;
}
