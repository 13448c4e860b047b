import { blame, Edit, lineAt } from '../../checklist/edits.ts';
import { idOf } from '../../checklist/key.ts';
import { RefusedDocument } from '../../checklist/markdown/limits.ts';
import type { Document, Item } from '../../checklist/model.ts';
import { parseOrRefuse } from '../../checklist/parse.ts';
import { itemsIn } from '../../checklist/select.ts';
import { untold, type Told } from '../../evidence/facts.ts';
import type { History, Person } from '../../evidence/people.ts';
import type { Question } from '../../evidence/question.ts';
import { textOfComment } from '../sign-offs/evidence/comments.ts';
import { bodyOf, contextOf, piecesIn, type Ask, type Context } from '../sign-offs/evidence/evidence.ts';
import type { TextWithHistory } from '../sign-offs/evidence/ticks.ts';
import type { GateInput } from '../kit/gate.ts';

/**
 * Names whoever ticked the boxes of each copy, by the edit history of their text, and tells what is still to be asked. The keys of the boxes are those of
 * their own text.
 */
export function tickersOf(
  copies: readonly (readonly Item[])[],
  ofComments: boolean,
  input: GateInput,
): { tickers: Told<Person>[]; open: readonly Question[] } {
  const context = contextOf(input);
  const { ask } = context;
  const textOf = ofComments ? commentsIn(ask) : bodyIn(input, ask);
  const texts = new Map(input.checklist.documents.map((document) => [document.id, textOf(document)]));
  const tickers = copies.map((items) => tickerOf(items, texts, context));
  return { tickers, open: ask.open };
}

/** A text with its edit history, or why it has none. */
type Text = Told<TextWithHistory>;

function commentsIn(ask: Ask): (document: Document) => Text {
  const comments = ask.about({ kind: 'comments' });
  return (document) => {
    const byApp = comments.known && comments.value.some(({ url, app }) => url === document.url && app !== undefined);
    return byApp ? untold('an app wrote the comment for a person') : textOfComment(document, comments);
  };
}

function bodyIn(input: GateInput, ask: Ask): (document: Document) => Text {
  const history = ask.about({ kind: 'body-edits' });
  const body = bodyOf(input);
  return (document) => {
    if (!history.known) return untold(`the edit history cannot be read: ${history.because}`);
    if (document !== body) return untold('it stands outside the description');
    return { known: true, value: { document, history: history.value, whose: 'body' } };
  };
}

function tickerOf(items: readonly Item[], texts: ReadonlyMap<string, Text>, context: Context): Told<Person> {
  const people = new Map<number, Person>();
  for (const item of items) {
    const text = texts.get(item.place.document) as Text;
    const found = text.known ? whoTicked(item, text.value, context) : text;
    if (!found.known) return found;
    people.set(found.value.id, found.value);
  }
  const [first, ...others] = people.values();
  if (first === undefined) return untold('nothing is ticked');
  if (others.length === 0) return { known: true, value: first };
  return untold(`it was ticked by ${[...people.values()].map(({ login }) => `@${login}`).join(' and ')}`);
}

function whoTicked(
  item: Item,
  { document, history, whose }: TextWithHistory,
  { inTime, remember }: Context,
): Told<Person> {
  const pieces = piecesIn(history, remember);
  const read = (markdown: string): Item[] | undefined =>
    inTime(whose, () => {
      const checklist = parseOrRefuse({ ...document, markdown }, pieces);
      return checklist instanceof RefusedDocument ? undefined : itemsIn(checklist.root);
    });
  const sameIn = (items: readonly Item[]): Item | undefined => items.find((each) => idOf(each.key) === idOf(item.key));
  const origin = blame(
    history,
    document.markdown,
    (markdown) => {
      const items = read(markdown);
      if (items === undefined) return null;
      const same = sameIn(items);
      return same?.state === 'ticked' ? same : undefined;
    },
    () => undefined,
  );
  if (origin.kind !== 'since') return untold('the edit history does not tell who ticked it');
  const [at] = origin.revisions;
  const { editor } = history.revisions[at] as History['revisions'][number];
  if (editor === null) return untold('the account that ticked it is gone');
  if (editor.type !== 'User') return untold(`@${editor.login} is no person`);
  const earlier = history.revisions[at - 1]?.body;
  // What blame has read, it can read again.
  const isOpen = (text: string): boolean => sameIn(read(text) as Item[]) !== undefined;
  return typeof earlier !== 'string' || isOpen(earlier) || isWritten(origin.first, at, history)
    ? { known: true, value: editor }
    : untold(`the edit by @${editor.login} did more than tick it`);
}

// The edit wrote the whole line and made it of no other. What only came to light, or only has other words now, was ticked
// by somebody else.
function isWritten({ place }: Item, at: number, history: History): boolean {
  const { body } = history.revisions[at] as { body: string };
  const edit = new Edit(history, at);
  return edit.writes(lineAt(body, place.line)) && !edit.loses([], []);
}
