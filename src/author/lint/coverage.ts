import type { Item, Section } from '../../checklist/model.ts';
import { displayPath, flatten, sectionsOf, itemsIn } from '../../checklist/select.ts';
import { inForm, inPolicy, type LintFinding, type LintForm } from './finding.ts';
import { gatesIn, type PolicySource, type SourceChecklist, type SourceRule, boxNamedBy } from './source.ts';
import type { GateAuthors } from '../../gates/index.ts';
import { AS_TRUSTED, meantBy } from '../../gates/kit/item.ts';
import type { GateRule } from '../../policy/file/schema.ts';

/** Boxes of a checklist that no gate judges; one finding per section. */
export function coverageFindings(
  checklists: readonly SourceChecklist[],
  form: LintForm,
  authors: GateAuthors,
): LintFinding[] {
  const { root } = form.checklist;
  const gates = checklists.flatMap(({ phases }) => phases.flatMap(({ rules }) => gatesIn(rules)));
  // If a policy only names a template, the template decides about the boxes.
  if (gates.length === 0) return [];
  const judged = new Set<Item>(gates.flatMap(({ rule }) => judgedBy(rule, root, authors)));
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

/** Lists of rules that are all advisory. They can never block. */
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

// The boxes that a gate judges, or the box that its evidence is bound to.
function judgedBy(rule: GateRule, root: Section, authors: GateAuthors): Item[] {
  const own = authors.get(rule.gate)?.boxes?.(rule, root);
  if (own !== undefined) return own;
  const wanted = boxNamedBy(rule);
  return wanted === undefined ? [] : meantBy(wanted.text, itemsIn(root), AS_TRUSTED);
}
