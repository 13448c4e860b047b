import { flatten } from '../../checklist/select.ts';
import type { Item, Section } from '../../checklist/model.ts';
import { bounds, quantifierWords, type Quantifier } from '../../verdict/quantifier.ts';
import {
  and,
  namesIn,
  never,
  or,
  quotedGiven,
  scopeIn,
  type AuthorOf,
  type GateMistake,
  type GateUse,
} from '../kit/author.ts';
import type { OptionsOf } from '../kit/gate.ts';
import { AS_TRUSTED, chosenFrom } from '../kit/item.ts';
import type { WrittenMatcher } from '../kit/options.ts';
import type { items } from './items.ts';

type Options = OptionsOf<typeof items>;

export default {
  sentence: ({
    in: section,
    only,
    without = [],
    except,
    each,
    by,
    'at-least': least,
    below,
    optional,
    'once-begun': begun,
    require = 'all',
  }) => {
    const place = section === undefined ? '' : ` in "${section}"`;
    const among = only === undefined ? '' : `, of those that say ${matched(only)},`;
    const left = [
      ...(without.length === 0 ? [] : [`outside ${and(without.map(quotedGiven))}`]),
      ...(except === undefined ? [] : [`other than ${matched(except)}`]),
    ];
    const where = `${place}${left.length === 0 ? '' : `, ${left.join(', ')},`}${among}`.replace(',,', ',');
    if (optional === true) return `The boxes${where} are shown, and none is asked for`;
    if (begun === true) return `Once a box${where} is ticked, every box is`;
    const parts = each === undefined ? '' : `Of ${partWords(each, least, by)}: `;
    const more = below === undefined ? '' : `, and ${BELOW[below]} below a ticked one`;
    return `${parts}${boxWords(require)}${where} ${typeof require === 'object' ? 'are' : 'is'} ticked${more}`;
  },
  boxes: (options, root) => boxesIn(options, root) ?? [],
  ticks: (options, root) => ({ boxes: boxesIn(options, root) ?? [], require: options.require ?? 'all' }),
  names: (options) => ({
    within: options.in,
    sections: [...namesIn('in', options.in), ...namesIn('without', options.without)],
    items: [...namesIn('only', options.only), ...namesIn('except', options.except)],
  }),
  mistakes,
} satisfies AuthorOf<typeof items>;

function partWords(each: string, least: number | undefined, by: 'different' | undefined): string {
  const called = /^(?:question|section|comment)$/.test(each) ? '' : ` called ${quotedGiven(each)}`;
  const one = called === '' ? each : 'section';
  const many = least === undefined ? `each ${one}` : `at least ${least} ${one}${least === 1 ? '' : 's'}`;
  return `${many}${called}${by === undefined && each !== 'comment' ? '' : ', each ticked by another person'}`;
}

const BELOW = { all: 'every box', any: 'at least one', one: 'exactly one' };

function boxWords(require: Quantifier): string {
  if (typeof require === 'object') return `At least ${require['at-least']} boxes`;
  return { all: 'Every box', any: 'At least one box', one: 'Exactly one box', none: 'No box' }[require];
}

function matched(matchers: readonly WrittenMatcher[]): string {
  return or(matchers.map((each) => (typeof each === 'string' ? quotedGiven(each) : `/${each.pattern}/`)));
}

function boxesIn({ in: section, without = [], ...chosen }: Options, root: Section): Item[] | undefined {
  const scope = scopeIn(root, section);
  if (scope === undefined) return undefined;
  const apart = new Set(without.map((each) => scopeIn(root, each)));
  const inside = (each: Section): Item[] =>
    apart.has(each) ? [] : [...flatten(each.items), ...each.sections.flatMap(inside)];
  return chosenFrom(inside(scope), chosen, AS_TRUSTED);
}

function mistakes(options: Options, { form }: GateUse): GateMistake[] {
  const { only, require = 'all' } = options;
  const boxes = form === undefined ? undefined : boxesIn(options, form.root);
  // `lint` reports missing items by name elsewhere.
  if (form === undefined || boxes === undefined || (boxes.length === 0 && only !== undefined)) return [];
  if (boxes.length === 0)
    return [never([], `a gate over no boxes of ${form.path}`, 'at least one', 'Name a section that has boxes.')];
  const [least] = bounds(require, boxes.length);
  if (least <= boxes.length) return [];
  const found = `${quantifierWords(require)} of ${boxes.length} boxes in ${form.path}`;
  return [never(['require'], found, `at most ${boxes.length}`, 'Lower the number, or add boxes.')];
}
