import * as v from 'valibot';
import { quantifierWords, type Quantifier } from '../../verdict/quantifier.ts';
import { defineGate } from '../kit/gate.ts';
import { AS_TRUSTED, meantBy } from '../kit/item.ts';
import { locate } from '../kit/locate.ts';
import { itemMatchers, quantifier, selector, type ItemMatcher } from '../kit/options.ts';
import type { Item } from '../../checklist/model.ts';
import { flatten } from '../../checklist/select.ts';
import { belowIn } from './below.ts';
import { judgeEach } from './each.ts';
import { judgeItems, missingSection } from './judge.ts';
import { isItself, trustedItems } from './trusted.ts';

const options = v.strictObject({
  in: v.optional(selector),
  require: v.optional(quantifier),
  each: v.optional(
    v.pipe(
      v.string(),
      v.nonEmpty(),
      v.title('Each'),
      v.description(
        'Judges every part by itself: "question" for plain bullets with answers, "section" for the sections right below, or a glob of titles such as "List of *".',
      ),
      v.metadata({ examples: ['question', 'section', 'List of *'] }),
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
  refine: ({ below, require = 'all' }) =>
    below !== undefined && (require === 'all' || require === 'none')
      ? 'expected `below` only where some boxes are enough: `require: one`, `any` or `{at-least: n}`'
      : undefined,
  summary: (chosen) =>
    `${chosen.in ?? 'Checklist'}: ${chosen.optional === true ? 'optional' : words(chosen.require ?? 'all')}${chosen.each === undefined ? '' : ` of each ${/^(?:question|section)$/.test(chosen.each) ? chosen.each : `"${chosen.each}"`}`}`,
  evaluate: (chosen, input) => {
    if (chosen.optional === true) return { status: 'skipped', findings: [] };
    const located = locate(input.checklist, chosen.in);
    if ('finding' in located) return missingSection(located.finding, chosen, input);
    return chosen.each === undefined
      ? judgeItems(located.scope, chosen, input)
      : judgeEach(located.scope, { ...chosen, each: chosen.each }, input);
  },
  asksOf: (chosen, template) => {
    const among = trustedItems(chosen, template);
    if (chosen.optional === true) return { some: among };
    const { require = 'all' } = chosen;
    const named = require === 'none' ? among : among.filter((item) => isNamed(item, chosen.only ?? []));
    if (require === 'all' || require === 'none') return { every: among, named };
    // Steps below an option may go with it, and not by themselves.
    const steps = belowIn(chosen) === 'all' ? new Set(among.flatMap((item) => flatten(item.items))) : new Set<Item>();
    return { some: among.filter((item) => !steps.has(item)), every: among.filter((item) => steps.has(item)), named };
  },
});

// Matchers made from the template do not name items: only words of the policy do.
function isNamed(item: Item, only: readonly ItemMatcher[]): boolean {
  return only.some((each) => !isItself(each) && meantBy(each, [item], AS_TRUSTED).length > 0);
}

function words(require: Quantifier): string {
  if (require === 'all') return 'every box';
  return require === 'none'
    ? 'no box'
    : `${quantifierWords(require)} box${typeof require === 'object' && require['at-least'] > 1 ? 'es' : ''}`;
}
