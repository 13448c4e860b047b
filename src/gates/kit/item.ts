import { idOf } from '../../checklist/key.ts';
import { normalize } from '../../checklist/text.ts';
import type { Checklist, Item } from '../../checklist/model.ts';
import { itemsIn } from '../../checklist/select.ts';
import { locate } from './locate.ts';
import type { Comparison } from '../../template/comparison.ts';
import { follows } from '../../template/follows.ts';
import type { Finding } from '../../verdict/finding.ts';
import type { ItemMatcher, WrittenMatcher } from './options.ts';
import { compilePattern } from './matching.ts';
import { isBlank } from '../../checklist/reading/field.ts';
import type { GateInput } from './gate.ts';

/** Which text of an item matchers look at. */
interface Sight {
  /** The trusted counterpart of an item; undefined if the author has added the item. */
  of: (item: Item) => Item | undefined;
  /** Whether these texts come from a template, so that no author has added detail to them. */
  isTrusted: boolean;
}

/** Matches items by their own text, for items of a template. */
export const AS_TRUSTED: Sight = { of: (item) => item, isTrusted: true };

/** Matches by the items of the template if there is one, else by those of the body. */
export function sightOf({ comparison }: { comparison?: Comparison }): Sight {
  if (comparison === undefined) return { of: (item) => item, isTrusted: false };
  return { of: (item) => comparison.counterparts.get(item), isTrusted: true };
}

/**
 * The items that a matcher means. A text, written without N/A marks, means the items that begin with it. If the texts
 * are trusted and some items have exactly this text, it means only those.
 */
export function meantBy(matcher: ItemMatcher, items: readonly Item[], { of, isTrusted }: Sight): Item[] {
  const isMeant = testOf(matcher);
  const found = items.flatMap((item) => {
    const seen = of(item);
    return seen !== undefined && isMeant(seen) ? [{ item, text: seen.key.text }] : [];
  });
  const text = typeof matcher === 'string' && isTrusted ? normalize(matcher) : undefined;
  const exact = found.filter((each) => each.text === text);
  return (exact.length > 0 ? exact : found).map(({ item }) => item);
}

/** The items of a template that a rule names by text. Empty without a text, or if its section is not found. */
export function itemsCalled(
  called: { text: string; in?: string | undefined } | undefined,
  template: Checklist,
): Item[] {
  if (called === undefined) return [];
  const located = locate(template, called.in);
  return located.ok ? meantBy(called.text, itemsIn(located.value.section), AS_TRUSTED) : [];
}

/**
 * The items that match `only` and not `except`. `only` also matches an added box by its own text; `except` does not,
 * so that authors cannot exempt a box by its wording.
 */
export function chosenFrom(
  items: readonly Item[],
  { only, except = [] }: { only?: ItemMatcher[] | undefined; except?: ItemMatcher[] | undefined },
  sight: Sight,
): Item[] {
  const named = (matchers: readonly ItemMatcher[]): Set<Item> =>
    new Set(matchers.flatMap((matcher) => meantBy(matcher, items, sight)));
  const left = named(except);
  const asked = items.filter((item) => !left.has(item));
  if (only === undefined) return asked;
  const among = named(only);
  const tests = only.map(testOf);
  const isAdded = (item: Item): boolean => sight.of(item) === undefined;
  return asked.filter((item) => among.has(item) || (isAdded(item) && tests.some((isMeant) => isMeant(item))));
}

/** Whether a matcher means an item, by the item's own text. */
export function testOf(matcher: ItemMatcher): (item: Item) => boolean {
  if (typeof matcher === 'string') {
    const isMeant = follows(normalize(matcher));
    return ({ key }) => isMeant(key.text);
  }
  if ('pattern' in matcher) {
    const matches = compilePattern(matcher.pattern);
    return ({ label }) => matches(label);
  }
  const wanted = idOf(matcher.item);
  return ({ key }) => idOf(key) === wanted;
}

/** The finding for an item that the policy names and the checklist does not have. */
export function missingItem(matcher: WrittenMatcher): Finding {
  const about = typeof matcher === 'string' ? matcher : matcher.pattern;
  return { status: 'failed', unknown: true, about, message: 'No such item', help: 'Put the item back.' };
}

/** Tells which items are conditional. With a template, the template decides, not the body. */
export function templateConditions(input: GateInput): (item: Item) => boolean {
  const { comparison } = input;
  if (comparison === undefined) return (item) => item.conditional;
  return (item) => comparison.counterparts.get(item)?.conditional ?? false;
}

/** Why the policy does not accept an N/A mark on an item; undefined if it does. */
export function refusal(item: Item, conditional: boolean, allowed: GateInput['notApplicable']): Finding | undefined {
  switch (allowed) {
    case 'allowed':
      return undefined;
    case 'forbidden':
      return {
        status: 'failed',
        message: 'Marked N/A, which the policy forbids',
        help: 'Remove the mark, do it, then tick the box.',
      };
    case 'conditional':
      return conditional
        ? undefined
        : {
            status: 'failed',
            message: 'Marked N/A, which the policy allows for conditional items only',
            help: 'Remove the mark, do it, then tick the box.',
          };
    case 'reason-or-conditional':
      return conditional ? undefined : refusal(item, conditional, 'with-reason');
    case 'with-reason':
      return givesReason(item)
        ? undefined
        : {
            status: 'pending',
            message: 'Marked N/A without a reason',
            help: 'Write the reason after it: "N/A: reason".',
          };
  }
}

// One letter, a picture, the words of a help and words for "later" give no reason.
const NO_REASON =
  /^(?:[\p{P}\p{S}\p{Z}\p{M}]*|[\p{P}\p{S}\s]*(?:\p{Script=Latin}|(?<!#)\d|(?:the |a |your |some )?(?:text|why|because|reason|explanation|explain|later|soon|not yet|pending|none|whatever))[\p{P}\p{S}\s]*)$/iu;

// The words of the item, written once more, give none either.
function givesReason({ reason = '', label }: Pick<Item, 'reason' | 'label'>): boolean {
  return !isBlank(reason) && !NO_REASON.test(reason) && normalize(reason) !== normalize(label);
}

/** The message for a ticked box that must stay empty. */
export const TICKED_CRITERION = 'Ticked, but must stay empty';

export const CRITERION_HELP = 'If it is true, do what the checklist says for this case. If it is not, untick it.';

/** Like `refusal`, for an item that must stay empty: the help does not say to tick it. */
export function criterionRefusal(...asked: Parameters<typeof refusal>): Finding | undefined {
  const refused = refusal(...asked);
  if (refused?.status !== 'failed') return refused;
  return { ...refused, help: 'Remove the mark, and leave the box empty unless it holds.' };
}

/** Characters of a question that are shown before its answers. UTF-16 units. */
const LONGEST = 80;

/** What holds an item, in words: its question, or the item above it; empty for neither. */
function leadOfName(item: Item, parent: Item | undefined): string {
  const lead = (item.question?.text ?? parent?.label ?? '').replace(/\s*[:：]$/, '');
  return lead.length > LONGEST ? `${lead.slice(0, LONGEST).trimEnd()}…` : lead;
}

/** What an item is called where it stands alone: "Is it complete? → Yes". */
export function nameOf(item: Item, parent: Item | undefined, text: string = textOf(item)): string {
  const lead = leadOfName(item, parent);
  return lead === '' ? text : `${lead} → ${text}`;
}

/** Items in a row: each question is named once. */
export function namesOf(members: readonly { item: Item; parent?: Item | undefined }[]): string {
  let last = '';
  return members
    .map(({ item, parent }) => {
      const lead = leadOfName(item, parent);
      const isNamed = lead === last;
      last = lead;
      return isNamed ? textOf(item) : nameOf(item, parent);
    })
    .join(' · ');
}

/** Its text, with what is struck through where that is only some of it. */
function textOf(item: Item): string {
  return item.struck ?? item.text;
}
