import type { Item, Section } from '../checklist/model.ts';
import { flatten, itemsIn } from '../checklist/select.ts';
import { normalizeTitle } from '../checklist/text.ts';
import { AS_TRUSTED, chosenFrom, meantBy } from '../gates/item-matcher.ts';
import type { ItemMatcher } from '../gates/options.ts';
import { linesIn } from '../gates/sign-offs/lines.ts';
import { scopeOf } from './lint-references.ts';
import { boxNamedBy } from './lint-source.ts';
import type { GateRule } from './schema.ts';

/** The boxes that an `items` gate looks at in a checklist; undefined where its section is not to be found. */
export function membersOf(rule: GateRule, root: Section): Item[] | undefined {
  const scope = scopeOf(root, rule['in']);
  if (scope === undefined) return undefined;
  const without = new Set(((rule['without'] as string[] | undefined) ?? []).map((each) => scopeOf(root, each)));
  const inside = (section: Section): Item[] =>
    without.has(section) ? [] : [...flatten(section.items), ...section.sections.flatMap(inside)];
  const chosen = rule as { only?: ItemMatcher[]; except?: ItemMatcher[] };
  return chosenFrom(inside(scope), chosen, AS_TRUSTED);
}

/** The boxes that a gate judges at all: those it counts, those of its roles, and those that its evidence speaks of. */
export function judgedBy(rule: GateRule, root: Section): Item[] {
  if (rule.gate === 'items') return membersOf(rule, root) ?? [];
  if (rule.gate === 'sign-offs') return signedIn(rule, root);
  const wanted = boxNamedBy(rule);
  return wanted === undefined ? [] : meantBy(wanted.text, itemsIn(root), AS_TRUSTED);
}

function signedIn(rule: GateRule, root: Section): Item[] {
  const scope = scopeOf(root, rule['in']);
  if (scope === undefined) return [];
  const roles = new Set(Object.keys(rule['roles'] as object).map(normalizeTitle));
  return linesIn(scope).flatMap(({ role, item }) => (item !== undefined && roles.has(role) ? [item] : []));
}
