import type { Item } from '../../checklist/model.ts';
import { select } from '../../checklist/select.ts';
import { bounds, quantifierWords, type Quantifier } from '../../verdict/quantifier.ts';
import { boundFindings } from './bounds.ts';
import { inPolicy, type LintFinding, type LintForm } from './finding.ts';
import { membersOf } from './coverage.ts';
import { enforcedTogether, gatesIn, type PolicySource, type SourceChecklist, type SourceRule } from './source.ts';

type Gate = Extract<SourceRule, { kind: 'gate' }>;
type Group = Extract<SourceRule, { kind: 'group' }>;

/** Rules that can never pass, whatever is ticked and written. */
export function impossibleFindings(
  source: PolicySource,
  own: SourceChecklist,
  form: LintForm | undefined,
): LintFinding[] {
  const rules = own.phases.flatMap((phase) => phase.rules);
  const gates = gatesIn(rules);
  return [
    ...gates.flatMap((gate) => boundFindings(source, gate)),
    ...groupsIn(rules).flatMap((group) => groupFindings(source, group)),
    ...(form === undefined ? [] : gates.flatMap((gate) => countFindings(source, gate, form))),
    ...(form === undefined ? [] : once(enforcedTogether(own).flatMap((each) => contradictions(source, each, form)))),
  ];
}

// Rules of a phase that several come after are looked at with each of them.
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
  if (least > members.length)
    return [
      never(
        source,
        [...keys, 'require'],
        `${quantifierWords(require)} of ${members.length} rules`,
        `at most ${members.length}`,
        'Lower the number, or add rules.',
      ),
    ];
  if (require !== 'one') return [];
  const texts = members.map((each) => JSON.stringify({ ...each.rule, title: undefined }));
  const again = members.find((_, index) => texts.indexOf(String(texts[index])) < index);
  if (again === undefined) return [];
  const help = 'Delete one of them: both pass at once, so that never exactly one does.';
  return [never(source, again.keys, 'the same rule twice in a group with "require: one"', 'it once', help)];
}

function countFindings(source: PolicySource, { rule, keys }: Gate, form: LintForm): LintFinding[] {
  const { root } = form.checklist;
  if (rule.gate === 'section') return sectionFindings(source, { rule, keys, kind: 'gate' }, form);
  if (rule.gate !== 'items') return [];
  const members = membersOf(rule, root);
  // Items that are not there are said by their names.
  if (members === undefined || (members.length === 0 && rule['only'] !== undefined)) return [];
  if (members.length === 0)
    return [
      never(source, keys, `a gate over no boxes of ${form.path}`, 'at least one', 'Name a section that has boxes.'),
    ];
  const require = (rule['require'] as Quantifier | undefined) ?? 'all';
  const [least] = bounds(require, members.length);
  if (least <= members.length) return [];
  const found = `${quantifierWords(require)} of ${members.length} boxes in ${form.path}`;
  return [never(source, [...keys, 'require'], found, `at most ${members.length}`, 'Lower the number, or add boxes.')];
}

function sectionFindings(source: PolicySource, { rule, keys }: Gate, form: LintForm): LintFinding[] {
  const { root } = form.checklist;
  const place = (selector: string): number | undefined => {
    const selection = select(root, selector);
    return selection.kind === 'one' ? selection.found.section.place?.offset : undefined;
  };
  const order = (rule['order'] as string[] | undefined) ?? [];
  const places = order.map(place);
  const wrong = places.findIndex((each, index) => {
    const before = places[index - 1];
    return each !== undefined && before !== undefined && each < before;
  });
  const absent = rule['must'] === 'absent' && select(root, String(rule['in'])).kind !== 'none';
  return [
    ...(absent
      ? [
          never(
            source,
            keys,
            `"${String(rule['in'])}" must be absent, but stands in ${form.path}`,
            'one or the other',
            'Delete the section, or the rule.',
          ),
        ]
      : []),
    ...(wrong > 0
      ? [
          never(
            source,
            [...keys, 'order', wrong],
            `"${order[wrong]}" behind "${order[wrong - 1]}"`,
            `the order of ${form.path}`,
            'Turn them round.',
          ),
        ]
      : []),
  ];
}

// Rules that must all hold: one wants a box empty that another wants ticked.
function contradictions(source: PolicySource, rules: readonly SourceRule[], form: LintForm): LintFinding[] {
  const { root } = form.checklist;
  const together = conjunction(rules).filter(({ rule }) => rule.gate === 'items');
  const empty = together.filter(({ rule }) => rule['require'] === 'none');
  const kept = new Map<Item, Gate>(
    empty.flatMap((gate) => membersOf(gate.rule, root)?.map((item) => [item, gate] as const) ?? []),
  );
  const here = together.flatMap((gate): LintFinding[] => {
    if (empty.includes(gate)) return [];
    const members = membersOf(gate.rule, root) ?? [];
    const [clash] = members.flatMap((item) => {
      const by = item.conditional ? undefined : kept.get(item);
      return by === undefined ? [] : [{ item, by }];
    });
    const [least] = bounds((gate.rule['require'] as Quantifier | undefined) ?? 'all', members.length);
    const free = members.filter((item) => !kept.has(item) || item.conditional).length;
    if (clash === undefined || free >= least) return [];
    const line = source.at(clash.by.keys).line;
    const found = `"${clash.item.text}" to be ticked, which line ${line} wants empty`;
    return [
      never(source, gate.keys, found, 'one or the other', 'Leave the section out of one of them, with "without".'),
    ];
  });
  const apart = groupsIn(rules).filter((group) => !isAll(group));
  return [
    ...here,
    ...outermost(apart).flatMap((group) => group.rules.flatMap((each) => contradictions(source, [each], form))),
  ];
}

const isAll = ({ rule }: Group): boolean => rule.require === undefined || rule.require === 'all';

// Groups inside another are looked at when it is taken apart.
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
