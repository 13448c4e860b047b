import { blame } from '../checklist/blame.ts';
import { RefusedDocument } from '../checklist/limits.ts';
import type { Pieces } from '../checklist/markdown.ts';
import type { Document, Item } from '../checklist/model.ts';
import { parseOrRefuse } from '../checklist/parse.ts';
import { flatten, sectionsOf } from '../checklist/select.ts';
import type { RecordedFact } from '../evidence/facts.ts';
import type { History, Person } from '../evidence/people.ts';
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
  const history = told.value as History;
  const revisions = readRevisions(document, history, timeoutMs);
  if (revisions === undefined) return NOBODY;
  return (item) => {
    if (markOf(item) === undefined) return undefined;
    const origin = blame(history, document.markdown, (body) => {
      const marks = revisions.get(body);
      return marks === null ? null : marks?.get(item.key);
    });
    if (origin.kind !== 'since') return undefined;
    const { editor, at } = history.revisions[origin.revisions[0]] as History['revisions'][number];
    return { by: editor === null ? null : { login: editor.login, id: editor.id }, at };
  };
}

type Marks = ReadonlyMap<string, string | undefined>;

// By text; null for a revision that cannot be read. Undefined where reading them all takes too long.
function readRevisions(
  document: Document,
  { revisions }: History,
  timeoutMs: number,
): ReadonlyMap<string, Marks | null> | undefined {
  const pieces: Pieces = new Map();
  const bodies = new Set(revisions.flatMap(({ body }) => body ?? []));
  const read = boundedOrStopped(
    () => new Map([...bodies].map((markdown) => [markdown, marksOf({ ...document, markdown }, pieces)])),
    timeoutMs,
  );
  return read instanceof TimedOut ? undefined : read;
}

function marksOf(document: Document, pieces: Pieces): Marks | null {
  const checklist = parseOrRefuse(document, pieces);
  if (checklist instanceof RefusedDocument) return null;
  const { root } = checklist;
  const items = [root, ...sectionsOf(root).map(({ section }) => section)].flatMap((each) => flatten(each.items));
  return new Map(items.map((item) => [item.key, markOf(item)]));
}

// A reason is part of the mark: whoever writes another one answers for it.
function markOf({ state, reason = '' }: Item): string | undefined {
  if (state === 'unticked') return undefined;
  return state === 'ticked' ? state : `${state} ${reason}`;
}
