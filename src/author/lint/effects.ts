import type { Item, Section } from '../../checklist/model.ts';
import { displayPath, flatten, itemsIn, sectionsOf } from '../../checklist/select.ts';
import { inForm, inPolicy, type LintFinding, type LintForm } from './finding.ts';
import type { PolicySource, SourceChecklist, SourceRule } from '../../policy/file/written.ts';
import { boxNamedBy, enforcedTogether, gatesIn } from './source.ts';
import type { GateAuthors } from '../../gates/index.ts';
import { AS_TRUSTED, meantBy } from '../../gates/kit/item.ts';
import type { GateRule } from '../../policy/file/schema.ts';
import { bounds, type Quantifier, quantifierWords } from '../../verdict/quantifier.ts';

/** What the rules of a policy can do together: look at every box, block, and pass. */

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

type Gate = Extract<SourceRule, { kind: 'gate' }>;
type Group = Extract<SourceRule, { kind: 'group' }>;

/** Rules that can never pass, whatever people tick and write. */
export function impossibleFindings(
  source: PolicySource,
  own: SourceChecklist,
  form: LintForm | undefined,
  authors: GateAuthors,
): LintFinding[] {
  const groups = groupsIn(own.phases.flatMap((phase) => phase.rules));
  const root = form?.checklist.root;
  const ticking = (rules: readonly SourceRule[]): LintFinding[] =>
    root === undefined ? [] : contradictions(source, rules, (gate) => ticksOf(gate, root, authors));
  return [...groups.flatMap((group) => groupFindings(source, group)), ...once(enforcedTogether(own).flatMap(ticking))];
}

// A phase that several others come after is checked together with each of them, so findings repeat.
function once(findings: readonly LintFinding[]): LintFinding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function groupsIn(rules: readonly SourceRule[]): Group[] {
  return rules.flatMap((each) => (each.kind === 'group' ? [each, ...groupsIn(each.rules)] : []));
}

function never(source: PolicySource, keys: Gate['keys'], found: string, expected: string, help: string): LintFinding {
  return inPolicy(source, keys, { rule: 'never-passes', found, expected, help });
}

function groupFindings(source: PolicySource, { rule, rules, keys }: Group): LintFinding[] {
  const members = rules.filter((each) => each.rule.advisory !== true);
  const require: Quantifier = rule.require ?? 'all';
  const [least] = bounds(require, members.length);
  if (least > members.length) {
    const found = `${quantifierWords(require)} of ${members.length} rules`;
    return [never(source, [...keys, 'require'], found, `at most ${members.length}`, 'Lower the number, or add rules.')];
  }
  if (require !== 'one') return [];
  const texts = members.map((each) => JSON.stringify({ ...each.rule, title: undefined }));
  const again = members.find((_, index) => texts.indexOf(String(texts[index])) < index);
  if (again === undefined) return [];
  const help = 'Delete one of them: both pass at once, so that never exactly one does.';
  return [never(source, again.keys, 'the same rule twice in a group with "require: one"', 'it once', help)];
}

/** A gate that asks for ticks, with its boxes and how many of them must be ticked. */
type Ticks = Pick<Gate, 'keys'> & { boxes: readonly Item[]; require: Quantifier };

function ticksOf({ rule, keys }: Gate, root: Section, authors: GateAuthors): Ticks[] {
  const ticks = authors.get(rule.gate)?.ticks?.(rule, root);
  return ticks === undefined ? [] : [{ keys, ...ticks }];
}

// Rules that must all hold, where one needs a box ticked that another needs empty.
function contradictions(
  source: PolicySource,
  rules: readonly SourceRule[],
  ticks: (gate: Gate) => Ticks[],
): LintFinding[] {
  const together = conjunction(rules).flatMap(ticks);
  const empty = together.filter(({ require }) => require === 'none');
  const kept = new Map(empty.flatMap((gate) => gate.boxes.map((item) => [item, gate] as const)));
  const here = together.flatMap(({ keys, boxes, require }): LintFinding[] => {
    if (require === 'none') return [];
    const [clash] = boxes.flatMap((item) => {
      const by = item.conditional ? undefined : kept.get(item);
      return by === undefined ? [] : [{ item, by }];
    });
    const [least] = bounds(require, boxes.length);
    const free = boxes.filter((item) => !kept.has(item) || item.conditional).length;
    if (clash === undefined || free >= least) return [];
    const line = source.at(clash.by.keys).line;
    const found = `"${clash.item.text}" to be ticked, which line ${line} wants empty`;
    return [never(source, keys, found, 'one or the other', 'Leave the section out of one of them, with "without".')];
  });
  const apart = groupsIn(rules).filter((group) => !isAll(group));
  return [
    ...here,
    ...outermost(apart).flatMap((group) => group.rules.flatMap((each) => contradictions(source, [each], ticks))),
  ];
}

const isAll = ({ rule }: Group): boolean => rule.require === undefined || rule.require === 'all';

// Nested groups are checked when the group around them is split into its rules.
function outermost(groups: readonly Group[]): Group[] {
  return groups.filter((group) => !groups.some((other) => other !== group && groupsIn(other.rules).includes(group)));
}

function conjunction(rules: readonly SourceRule[]): Gate[] {
  return rules.flatMap((each) => {
    if (each.rule.advisory === true || each.rule.when !== undefined) return [];
    if (each.kind === 'gate') return [each];
    return isAll(each) ? conjunction(each.rules) : [];
  });
}
