import { blame } from '../../checklist/edits.ts';
import { idOf } from '../../checklist/key.ts';
import { RefusedDocument } from '../../checklist/markdown/limits.ts';
import type { Document, Item } from '../../checklist/model.ts';
import { parseOrRefuse } from '../../checklist/parse.ts';
import { itemsIn } from '../../checklist/select.ts';
import { untold, type Told } from '../../evidence/facts.ts';
import type { Revision } from '../../evidence/people.ts';
import type { GateInput } from '../kit/gate.ts';
import { textOfComment } from './evidence/comments.ts';
import { bodyOf, contextOf, OUTSIDE, piecesIn, whyUntold, type Context } from './evidence/evidence.ts';
import type { TextWithHistory } from './evidence/ticks.ts';

/**
 * Since when a box has been ticked without a break, according to the edit history of its text. A box whose text or
 * section changed was not ticked before the change. The time is ISO 8601, UTC.
 */
export function tickedSince(item: Item, input: GateInput): Told<string> {
  const context = contextOf(input);
  const text = textOf(item, context);
  if (context.ask.open.length > 0) return untold('not known yet', { asks: context.ask.open });
  if (!text.known) return text;
  const { document, history, whose } = text.value;
  let late = false;
  const read = (markdown: string): Item[] | undefined => {
    const told = context.inTime(whose, () =>
      parseOrRefuse({ ...document, markdown }, piecesIn(history, context.remember)),
    );
    if (told === undefined) late = true;
    return told === undefined || told instanceof RefusedDocument ? undefined : itemsIn(told.root);
  };
  const origin = blame(
    history,
    document.markdown,
    (markdown, key: string | undefined) => {
      const items = read(markdown);
      if (items === undefined) return null;
      const found = items.find((each) =>
        key === undefined ? each.place.offset === item.place.offset : idOf(each.key) === key,
      );
      return found?.state === 'ticked' ? idOf(found.key) : undefined;
    },
    () => true,
  );
  if (origin.kind !== 'since') return untold(whyUntold(origin.kind, late));
  return { known: true, value: (history.revisions[origin.revisions.at(-1) as number] as Revision).at };
}

function textOf({ place }: Item, { ask, input }: Context): Told<TextWithHistory> {
  const document = input.checklist.documents.find(({ id }) => id === place.document) as Document;
  if (document.kind === 'comment') return textOfComment(document, ask.about({ kind: 'comments' }));
  if (bodyOf(input)?.id !== document.id) return OUTSIDE;
  const history = ask.about({ kind: 'body-edits' });
  return history.known ? { known: true, value: { document, history: history.value, whose: 'body' } } : history;
}
