import { blame, Edit, lineAt } from '../../checklist/edits.ts';
import { idOf } from '../../checklist/key.ts';
import { RefusedDocument } from '../../checklist/markdown/limits.ts';
import type { Checklist, Document, Item } from '../../checklist/model.ts';
import { parseOrRefuse } from '../../checklist/parse.ts';
import { itemsIn } from '../../checklist/select.ts';
import type { History, Person } from '../../evidence/people.ts';
import type { Question } from '../../evidence/question.ts';
import { textOfComment } from '../sign-offs/evidence/comments.ts';
import { bodyOf, contextOf, piecesOf, type Ask } from '../sign-offs/evidence/evidence.ts';
import type { EditedText } from '../sign-offs/evidence/ticks.ts';
import type { GateInput, InTime } from '../kit/gate.ts';

/** Who ticked some boxes, by the edit history of their text; or why nobody can be named. */
export type Ticker = { person: Person } | { why: string };

/** Names whoever ticked some boxes of a checklist, and tells what is still to be asked. */
export function tickersOf(
  copies: readonly (readonly Item[])[],
  ofComments: boolean,
  input: GateInput,
): { tickers: Ticker[]; open: readonly Question[] } {
  const { ask, inTime } = contextOf(input);
  const textOf = ofComments ? commentsIn(ask) : bodyIn(input, ask);
  const texts = new Map(input.checklist.documents.map((document) => [document.id, textOf(document)]));
  const tickers = copies.map((items) => tickerOf(items, texts, inTime));
  return { tickers, open: ask.open };
}

type Text = EditedText | { unknown: string };

function commentsIn(ask: Ask): (document: Document) => Text {
  const comments = ask.about({ kind: 'comments' });
  return (document) => {
    const byApp =
      'value' in comments && comments.value.some(({ url, app }) => url === document.url && app !== undefined);
    return byApp ? { unknown: 'an app wrote the comment for a person' } : textOfComment(document, comments);
  };
}

function bodyIn(input: GateInput, ask: Ask): (document: Document) => Text {
  const history = ask.about({ kind: 'body-edits' });
  const body = bodyOf(input);
  return (document) => {
    if ('unknown' in history) return { unknown: `the edit history cannot be read: ${history.unknown}` };
    if (document !== body) return { unknown: 'it stands outside the description' };
    return { document, history: history.value, whose: 'body' };
  };
}

function tickerOf(items: readonly Item[], texts: ReadonlyMap<string, Text>, inTime: InTime): Ticker {
  const people = new Map<number, Person>();
  for (const item of items) {
    const text = texts.get(item.place.document) as Text;
    const found = 'unknown' in text ? { why: text.unknown } : whoTicked(item, text, inTime);
    if ('why' in found) return found;
    people.set(found.person.id, found.person);
  }
  const [first, ...others] = people.values();
  if (first === undefined) return { why: 'nothing is ticked' };
  if (others.length === 0) return { person: first };
  return { why: `it was ticked by ${[...people.values()].map(({ login }) => `@${login}`).join(' and ')}` };
}

function whoTicked(item: Item, { document, history, whose }: EditedText, inTime: InTime): Ticker {
  const pieces = piecesOf(history);
  const read = (markdown: string): Checklist | null => {
    const checklist = inTime(whose, () => parseOrRefuse({ ...document, markdown }, pieces));
    return checklist === undefined || checklist instanceof RefusedDocument ? null : checklist;
  };
  const offset = item.place.offset;
  const found = (checklist: Checklist | null, like: Item): Item | undefined =>
    checklist === null ? undefined : itemsIn(checklist.root).find((each) => idOf(each.key) === idOf(like.key));
  // By the keys of its own text, since those of several texts are counted together.
  const own = read(document.markdown)?.root;
  const now = own === undefined ? undefined : itemsIn(own).find((each) => each.place.offset === offset);
  if (now === undefined) return { why: 'its text cannot be read' };
  const origin = blame(
    history,
    document.markdown,
    (markdown) => {
      const checklist = read(markdown);
      const same = found(checklist, now);
      return checklist === null ? null : same?.state === 'ticked' ? same : undefined;
    },
    () => undefined,
  );
  if (origin.kind !== 'since') return { why: 'the edit history does not tell who ticked it' };
  const [at] = origin.revisions;
  const { editor } = history.revisions[at] as History['revisions'][number];
  if (editor === null) return { why: 'the account that ticked it is gone' };
  if (editor.type !== 'User') return { why: `@${editor.login} is no person` };
  return isOwnTick(origin.first, at, history, (markdown) => found(read(markdown), now))
    ? { person: editor }
    : { why: `the edit by @${editor.login} did more than tick it` };
}

// The box was open before, or the edit wrote the whole line and made it of no other. What only came to light, or only has
// other words now, was ticked by somebody else.
function isOwnTick(
  { place }: Item,
  at: number,
  history: History,
  before: (markdown: string) => Item | undefined,
): boolean {
  const earlier = history.revisions[at - 1]?.body;
  if (earlier === undefined) return true;
  const { body } = history.revisions[at] as { body: string };
  if (before(earlier as string) !== undefined) return true;
  const edit = new Edit(history, at);
  return edit.writes(lineAt(body, place.line)) && !edit.loses([], []);
}
