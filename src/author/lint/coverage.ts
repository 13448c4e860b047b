import type { Item, Section } from '../../checklist/model.ts';
import { displayPath, flatten, sectionsOf, itemsIn } from '../../checklist/select.ts';
import { inForm, inPolicy, type LintFinding, type LintForm } from './finding.ts';
import { gatesIn, type PolicySource, type SourceChecklist, type SourceRule, boxNamedBy } from './source.ts';
import { normalizeTitle } from '../../checklist/text.ts';
import { AS_TRUSTED, chosenFrom, meantBy } from '../../gates/kit/item-matcher.ts';
import type { ItemMatcher } from '../../gates/kit/options.ts';
import { linesIn } from '../../gates/sign-offs/evidence/lines.ts';
import { scopeOf } from './references.ts';
import type { GateRule } from '../../policy/file/schema.ts';

/** Boxes of a checklist that no gate looks at, one finding a section. */
export function coverageFindings(checklists: readonly SourceChecklist[], form: LintForm): LintFinding[] {
  const { root } = form.checklist;
  const gates = checklists.flatMap(({ phases }) => phases.flatMap(({ rules }) => gatesIn(rules)));
  // A policy that only names a template leaves the boxes to the template's own words.
  if (gates.length === 0) return [];
  const judged = new Set<Item>(gates.flatMap(({ rule }) => judgedBy(rule, root)));
  const all: { section: Section; path: Section[] }[] = [{ section: root, path: [] }, ...sectionsOf(root)];
  return all.flatMap(({ section, path }) => {
    const left = flatten(section.items).filter((item) => !judged.has(item));
    const [first] = left;
    if (first === undefined) return [];
    const where = displayPath(root, path).join(' > ');
    const more = left.length === 1 ? '' : ` and ${left.length - 1} more`;
    return [
      inForm(form, first.place, {
        rule: 'not-covered',
        found: `"${first.text}"${more}${where === '' ? '' : ` in "${where}"`}, which no gate looks at`,
        expected: 'a gate for every box',
        help: 'Add a gate for them, with "advisory: true" where they are not to block.',
      }),
    ];
  });
}

/** Lists of rules of which none can ever block: what is judged by them is skipped, which counts as passed. */
export function idleFindings(source: PolicySource, { phases }: SourceChecklist): LintFinding[] {
  return phases
    .filter(({ rules }) => rules.length > 0 && !rules.some(canBlock))
    .map(({ name, keys }) =>
      inPolicy(source, keys, {
        rule: 'never-blocks',
        found: `${name === undefined ? 'gates' : `the phase "${name}"`} in which every rule is advisory`,
        expected: 'a rule that blocks',
        help: 'Take "advisory" from the rules that are to block.',
      }),
    );
}

function canBlock(each: SourceRule): boolean {
  return each.rule.advisory !== true && (each.kind === 'gate' || each.rules.some(canBlock));
}

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
