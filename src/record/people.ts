import type { DeploymentAnswer } from '../evidence/answers.ts';
import type { RecordedFact } from '../evidence/facts.ts';
import type { History, Person, Revision } from '../evidence/people.ts';
import type { Catalogue, QuestionKind } from '../evidence/question.ts';
import type { VerdictRecord } from './schema.ts';
import { blame, Edit, holds, lineAt, lineFrom, targetsIn } from '../checklist/edits.ts';
import { RefusedDocument } from '../checklist/markdown/limits.ts';
import type { Pieces } from '../checklist/markdown/markdown.ts';
import type { Document, Item, Section } from '../checklist/model.ts';
import { parseOrRefuse } from '../checklist/parse.ts';
import { topLevel } from '../checklist/select.ts';
import { normalize, normalizeTitle } from '../checklist/text.ts';
import { boundedOrStopped, PARSE_TIMEOUT_MS, TimedOut } from '../run/bounded.ts';

/** Who did what, as far as it is known: merged, built, deployed, and marked each box. */

/** Who merged and built it, as far as it is known: nothing is asked for it. */
export function aboutChange(facts: readonly RecordedFact[]): Pick<VerdictRecord, 'merge' | 'people' | 'deployed'> {
  const { merged } = answerIn(facts, 'origin') ?? {};
  const commits = answerIn(facts, 'commits');
  const newest = answerIn(facts, 'pushes')?.[0];
  const people = commits?.flatMap((commit) => commit.people) ?? [];
  const accounts = [...new Map(people.map((each) => [each?.id, bare(each)])).values()];
  const apps = people.flatMap((each) => (each !== null && each.type !== 'User' ? [each.login] : []));
  const agents = [...new Set([...apps, ...(commits ?? []).flatMap(({ bots = [] }) => bots)])].toSorted();
  const deployed = facts.flatMap(deploymentIn);
  const known = {
    ...(commits === undefined ? {} : { committers: accounts, agents }),
    ...(newest === undefined ? {} : { lastPusher: bare(newest.pusher) }),
  };
  return {
    ...(merged === undefined ? {} : { merge: merged }),
    ...(deployed.length === 0 ? {} : { deployed }),
    ...(Object.keys(known).length === 0 ? {} : { people: known }),
  };
}

function deploymentIn({ question, fact }: RecordedFact): NonNullable<VerdictRecord['deployed']> {
  if (question.kind !== 'deployment' || fact.status === 'unavailable') return [];
  const found = fact.value as DeploymentAnswer;
  if (!found.exists) return [];
  const { id, state, at, creator: by, url } = found;
  return [{ environment: question.environment, sha: question.sha, id, state, at, by, url }];
}

// Of these kinds there is one question each.
function answerIn<K extends QuestionKind>(facts: readonly RecordedFact[], kind: K): Catalogue[K]['answer'] | undefined {
  const told = facts.find(({ question }) => question.kind === kind)?.fact;
  return told?.status === 'known' ? told.value : undefined;
}

function bare(person: Person | null): Pick<Person, 'login' | 'id'> | null {
  return person === null ? null : { login: person.login, id: person.id };
}

/** Who marked an item as it stands, and when (ISO 8601, UTC). */
export interface Marked {
  /** Null if the account was deleted. */
  by: Pick<Person, 'login' | 'id'> | null;
  at: string;
}

/** Returns who marked an item of a document; undefined if that is not known. */
export type MarkedBy = (item: Item) => Marked | undefined;

const NOBODY: MarkedBy = () => undefined;

/**
 * Finds it in the edit history of the body, if the facts include one. `timeoutMs`: time limit for reading all
 * revisions; when it runs out, nobody is named.
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

/** An item with its text. */
interface Written {
  item: Item;
  /** The line of its box: from the box on, and whole. */
  line: string;
  whole: string;
}

/** Items by position and text; indistinguishable ones share an entry. */
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

/** Items that cannot be told apart. */
type Alike = readonly [Written, ...Written[]];

/**
 * The revision that marked the items: they have been marked since then, and that revision only marked them or added
 * them as a whole. Changing an item's words or link targets, uncovering it or copying it is not marking it.
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
  // Both were parsed on the way here, and the later one has the items.
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

// Text below the line of the box is not compared. If there is any, the edit may have changed nothing but boxes.
function ticks(edit: Edit, { item, line, whole }: Written): boolean {
  return edit.writesLine(line, whole) && (edit.flips() || (!edit.loses([], []) && holds(line, item.text)));
}

// Striking an item through adds no words.
function sets(edit: Edit, former: Written, { line, whole }: Written): boolean {
  const plain = (text: string): string => text.replaceAll('~', '').trim();
  return edit.writesLine(line, whole) || (edit.adds(whole) && plain(former.line) === plain(line));
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
    // The title at the very top may change.
    for (const child of section.sections)
      visitSection(child, child === top ? path : [...path, normalizeTitle(child.title)]);
  };
  visitSection(root, []);
  return found;
}

// The reason is part of the mark: whoever changes it answers for the mark.
function markOf({ state, reason = '' }: Item): string {
  return `${state} ${reason}`;
}
