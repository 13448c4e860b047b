import { foldSpace, textOf } from '../markdown/inline.ts';
import { standing, type InlinePart } from '../markdown/part.ts';
import type { Item } from '../model.ts';
import { normalize, showsNothing, visible } from '../text.ts';
import { isConditional } from './condition.ts';
import { isMarkAlone, looksMarked, mayMark, reasonBehindStrike, reasonInComment, wordMarkIn } from './na-words.ts';

/** What the text of an item says of its state. */
type Stated = Pick<
  Item,
  'label' | 'state' | 'tickedToo' | 'reason' | 'conditional' | 'mark' | 'looksNotApplicable' | 'struck'
>;

export type Tick = Exclude<Item['state'], 'not-applicable'>;

/**
 * Reads N/A marks: the whole text struck through, a mark at the start or the end, or a comment. A text that is nothing
 * but "N/A" is an answer, a sentence that only mentions it is no mark, and partly struck text is an edit.
 */
export function statedBy(parts: readonly InlinePart[], tick: Tick): Stated {
  const marks = new Map<InlinePart, string>();
  for (const part of parts) {
    const reason = part.kind === 'comment' ? reasonInComment(visible(part.text)) : undefined;
    if (reason !== undefined) marks.set(part, reason);
  }
  if (marks.size === 0) return statedByText(parts, tick);
  // The first comment marks the item as all others leave it.
  return [...marks].reduceRight(
    (without, [part, reason]) =>
      marked(without.label, reason === '' ? without.reason : reason, `<!--${normalize(part.text)}-->`, without),
    statedByText(
      parts.filter((part) => !marks.has(part)),
      tick,
    ),
  );
}

function statedByText(parts: readonly InlinePart[], tick: Tick): Stated {
  const whole = foldSpace(textOf(parts));
  const strike = strikeOf(parts);
  if (strike !== undefined) return marked(strike.label, strike.reason, `~~${normalize(whole)}~~`, open(whole, tick));
  const words = visible(whole).replaceAll('。', '.').replaceAll('、', ',');
  const last = parts.findLast((part) => part.kind !== 'comment' && !showsNothing(part.text));
  const mark = mayMark(words) ? wordMarkIn(words, last?.kind === 'code') : undefined;
  if (mark !== undefined) return marked(mark.label, mark.reason, normalize(whole), open(whole, tick));
  // Struck text is no longer asked for.
  const label = foldSpace(textOf(standing(parts)));
  const isStruck = parts.some((part) => part.kind === 'delete' && !showsNothing(part.text));
  const looks = isStruck || STROKE.test(words) || (!isMarkAlone(words) && looksMarked(words));
  return {
    label,
    state: tick,
    conditional: isConditional(label),
    ...(looks ? { looksNotApplicable: true } : {}),
    ...(isStruck ? { struck: withStrikes(parts) } : {}),
  };
}

// Strikes that are never closed, or that only other programs know: `~~text`, `-text-`, `--text--`.
const STROKE = /^(?:~~?\S|(--?)(?=[^\s-]).*[^\s-]\1$)/u;

// The item if its mark counts as text.
function open(label: string, tick: Tick): Stated {
  return { label, state: tick, conditional: isConditional(label) };
}

function marked(label: string, reason: string | undefined, as: string, otherwise: Stated): Stated {
  const why = foldSpace(reason ?? '');
  return {
    label,
    state: 'not-applicable',
    ...(otherwise.state === 'ticked' || otherwise.tickedToo === true ? { tickedToo: true } : {}),
    ...(why === '' ? {} : { reason: why }),
    // Comments mark one label again and again.
    conditional: label === otherwise.label ? otherwise.conditional : isConditional(label),
    mark: { as, otherwise },
  };
}

// The whole text struck through, possibly with a mark before it, and a mark or a reason behind it.
function strikeOf(parts: readonly InlinePart[]): { label: string; reason: string | undefined } | undefined {
  const shown = parts.filter((part) => part.kind !== 'comment' && !showsNothing(part.text));
  const first = shown.findIndex((part) => part.kind === 'delete');
  if (first < 0) return undefined;
  const end = shown.findIndex((part, index) => index > first && part.kind !== 'delete');
  const behind = shown.slice(end < 0 ? shown.length : end);
  const before = visible(textOf(shown.slice(0, first)));
  if (before !== '' && !isMarkAlone(before)) return undefined;
  if (behind.some((part) => part.kind === 'delete')) return undefined;
  const reason = reasonBehindStrike(visible(textOf(behind)));
  if (reason === undefined) return undefined;
  const from = parts.indexOf(shown[first] as InlinePart);
  const to = end < 0 ? parts.length : parts.indexOf(shown[end] as InlinePart);
  return { label: foldSpace(textOf(parts.slice(from, to))), reason };
}

/** The text of parts, with `~~` around what is struck through. */
function withStrikes(parts: readonly InlinePart[]): string {
  return foldSpace(
    parts
      .map((part) => (part.kind === 'delete' && !showsNothing(part.text) ? `~~${part.text}~~` : textOf([part])))
      .join(''),
  );
}
