import * as v from 'valibot';
import { quantifierWords, type Quantifier } from '../../verdict/quantifier.ts';
import { defineGate } from '../kit/gate.ts';
import { testOf } from '../kit/item.ts';
import { locate } from '../kit/locate.ts';
import { itemMatchers, quantifier, selector, type ItemMatcher } from '../kit/options.ts';
import type { Item } from '../../checklist/model.ts';
import { flatten } from '../../checklist/select.ts';
import { belowIn } from './below.ts';
import { areCopies, judgeCopies } from './copies.ts';
import { copiedIn } from './copy.ts';
import { judgeEach } from './each.ts';
import { judgeItems, missingSection } from './judge.ts';
import { isItself, type ItemsOptions, trustedItems } from './members.ts';

const options = v.strictObject({
  in: v.optional(selector),
  require: v.optional(quantifier),
  each: v.optional(
    v.pipe(
      v.string(),
      v.nonEmpty(),
      v.title('Each'),
      v.description(
        'Judges every part by itself: "question" for plain bullets with answers, "section" for the sections right below, "comment" for one copy of the checklist a person, or a glob of titles such as "List of *".',
      ),
      v.metadata({ examples: ['question', 'section', 'comment', 'List of *'] }),
    ),
  ),
  'at-least': v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.title('Copies'),
      v.description('Of copies of one list: how many must be complete. Default: all, and one at least.'),
    ),
  ),
  by: v.optional(
    v.pipe(
      v.literal('different'),
      v.title('By'),
      v.description(
        'Of copies of one list: another person ticked each, by the edit history. Comments always ask for it.',
      ),
    ),
  ),
  below: v.optional(
    v.pipe(
      v.picklist(['all', 'any', 'one']),
      v.title('Below'),
      v.description(
        'Where some boxes are enough: how many of those below a ticked one are asked for. Below an open one nothing is. Default: all where one box is asked for and with "each: question"; else boxes below others count like all others.',
      ),
    ),
  ),
  optional: v.optional(
    v.pipe(v.boolean(), v.title('Optional'), v.description('Nothing is asked for; ticks are shown.')),
  ),
  'once-begun': v.optional(
    v.pipe(
      v.boolean(),
      v.title('Once begun'),
      v.description('Nothing is asked for while none of its boxes is ticked. Once one is, all of them are.'),
    ),
  ),
  only: v.optional(v.pipe(itemMatchers, v.title('Only'))),
  except: v.optional(v.pipe(itemMatchers, v.title('Except'))),
  without: v.optional(
    v.pipe(
      v.array(selector),
      v.minLength(1),
      v.title('Without sections'),
      v.description('Sections inside that other gates judge; they need not be there.'),
    ),
  ),
});

/** Judges the boxes of a section, or of the whole checklist. */
export const items = defineGate({
  name: 'items',
  alsoCalled: ['boxes', 'checkbox', 'checkboxes', 'checklist', 'tasks'],
  description: 'Counts the ticked boxes of a section: all, any, none, exactly one, or at least n.',
  options,
  refine,
  summary: (chosen) =>
    `${chosen.in ?? 'Checklist'}: ${chosen.optional === true ? 'optional' : words(chosen.require ?? 'all')}${chosen['once-begun'] === true ? ', once begun' : ''}${chosen.each === undefined ? '' : ` of each ${/^(?:question|section|comment)$/.test(chosen.each) ? chosen.each : `"${chosen.each}"`}`}`,
  evaluate: (chosen, input) => {
    if (chosen.optional === true) return { status: 'skipped', findings: [] };
    const { each } = chosen;
    if (each !== undefined && areCopies(chosen)) return judgeCopies({ ...chosen, each }, input);
    const located = locate(input.checklist, chosen.in);
    if (!located.ok)
      return chosen['once-begun'] === true
        ? { status: 'skipped', findings: [] }
        : missingSection(located.error, chosen, input);
    return each === undefined
      ? judgeItems(located.value, chosen, input)
      : judgeEach(located.value, { ...chosen, each }, input);
  },
  asksOf: (chosen, template, matchesGlob) => {
    const among = trustedItems(chosen, template);
    if (chosen.each !== undefined && areCopies(chosen))
      return { apart: copiedIn(template, among, chosen, matchesGlob) };
    if (chosen.optional === true) return { some: among };
    if (chosen['once-begun'] === true) return { cases: among };
    const { require = 'all' } = chosen;
    const named = require === 'none' ? among : namedAmong(among, chosen.only ?? []);
    if (require === 'all' || require === 'none') return { every: among, named };
    // Steps below an option may go with it, and not by themselves.
    const steps = belowIn(chosen) === 'all' ? new Set(among.flatMap((item) => flatten(item.items))) : new Set<Item>();
    return { some: among.filter((item) => !steps.has(item)), every: among.filter((item) => steps.has(item)), named };
  },
});

function refine(chosen: ItemsOptions): string | undefined {
  const { below, require = 'all', each, by, 'at-least': least, 'once-begun': begun } = chosen;
  if (begun === true && (require !== 'all' || each !== undefined))
    return 'expected `once-begun` only where every box is asked for, without `require` and `each`';
  if (below !== undefined && (require === 'all' || require === 'none'))
    return 'expected `below` only where some boxes are enough: `require: one`, `any` or `{at-least: n}`';
  if ((by !== undefined || least !== undefined) && (each === undefined || each === 'question'))
    return 'expected `by` and `at-least` only beside `each: comment`, `each: section` or a glob of titles';
  return undefined;
}

// Matchers made from the template do not name items: only words of the policy do.
function namedAmong(among: readonly Item[], only: readonly ItemMatcher[]): Item[] {
  const tests = only.filter((each) => !isItself(each)).map(testOf);
  return among.filter((item) => tests.some((isMeant) => isMeant(item)));
}

function words(require: Quantifier): string {
  if (require === 'all') return 'every box';
  return require === 'none'
    ? 'no box'
    : `${quantifierWords(require)} box${typeof require === 'object' && require['at-least'] > 1 ? 'es' : ''}`;
}
