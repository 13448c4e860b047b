import * as v from 'valibot';
import { quantifierWords, type Quantifier } from '../../verdict/quantifier.ts';
import { defineGate } from '../kit/gate.ts';
import { AS_TRUSTED, meantBy } from '../kit/item.ts';
import { locate } from '../kit/locate.ts';
import { itemMatchers, quantifier, selector, type ItemMatcher } from '../kit/options.ts';
import type { Item } from '../../checklist/model.ts';
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
    return { [require === 'all' || require === 'none' ? 'every' : 'some']: among, named };
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
