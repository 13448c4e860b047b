import type { Section } from '../../checklist/model.ts';
import { itemsIn, sectionsOf, select, selectorFor } from '../../checklist/select.ts';
import { normalizeTitle } from '../../checklist/text.ts';
import { fieldsIn, fieldsNamed } from '../../checklist/named.ts';
import { sentencesAsking } from '../../gates/fields/sentence.ts';
import type { GateAuthors } from '../../gates/index.ts';
import { scopeIn, type GateName } from '../../gates/kit/author.ts';
import { AS_TRUSTED, meantBy } from '../../gates/kit/item.ts';
import type { WrittenMatcher } from '../../gates/kit/options.ts';
import { inPolicy, type LintFinding, type LintForm } from './finding.ts';
import type { PolicySource, SourceChecklist } from '../../policy/file/written.ts';
import { boxNamedBy, conditionsIn, gatesIn } from './source.ts';
import { didYouMean, nearest } from '../../policy/nearest.ts';

type Keys = readonly (string | number)[];

/** Sections, fields, items and phases that a policy names and the checklist does not have, or has several times. */
export function referenceFindings(
  source: PolicySource,
  own: SourceChecklist,
  form: LintForm,
  authors: GateAuthors,
): LintFinding[] {
  const { root } = form.checklist;
  const gates = own.phases.flatMap(({ rules }) => gatesIn(rules));
  return [
    ...gates.flatMap(({ rule, keys }) => {
      const { sections = [], fields = [], items = [], within } = authors.get(rule.gate)?.names?.(rule) ?? {};
      const scope = scopeIn(root, within);
      const ofSections = sections.flatMap(({ name, at }) => sectionFindings(source, [...keys, ...at], name, form));
      if (scope === undefined) return ofSections;
      return [
        ...ofSections,
        ...fields.flatMap(({ name, at }) => unknownField(source, [...keys, ...at], name, scope, form)),
        ...itemFindings(source, keys, items, boxNamedBy(rule), scope, form),
      ];
    }),
    ...conditionsIn(own).flatMap(({ condition, keys }) =>
      (['field', 'fields'] as const).flatMap((key) =>
        Object.keys(condition[key] ?? {}).flatMap((name) =>
          unknownField(source, [...keys, key, name], name, root, form),
        ),
      ),
    ),
    ...phaseFindings(source, own),
  ];
}

function sectionFindings(source: PolicySource, keys: Keys, selector: string, form: LintForm): LintFinding[] {
  const { root } = form.checklist;
  const selection = select(root, selector);
  if (selection.kind === 'one') return [];
  if (selection.kind === 'several') {
    const lines = selection.found.map(({ section }) => section.place?.line).join(', ');
    return [
      inPolicy(source, keys, {
        rule: 'ambiguous-section',
        found: `"${selector}", which names ${selection.found.length} sections of ${form.path}, at lines ${lines}`,
        expected: selection.selectors.length === 0 ? 'a title of its own for each' : selection.selectors.join(' or '),
        help: 'Name one of them by its path, or rename one of them.',
      }),
    ];
  }
  const all = sectionsOf(root);
  const known = all.map((located) => selectorFor(root, all, located));
  return [
    inPolicy(source, keys, {
      rule: 'unknown-section',
      found: `the section "${selector}"`,
      expected: `a section of ${form.path}${didYouMean(nearest(selector, known))}`,
      help: 'Correct the selector, or put the section into the checklist.',
    }),
  ];
}

function unknownField(source: PolicySource, keys: Keys, name: string, scope: Section, form: LintForm): LintFinding[] {
  const key = normalizeTitle(name);
  if (fieldsNamed(scope, key).length + sentencesAsking(scope, key).length > 0) return [];
  const names = fieldsIn(scope).map((field) => field.name);
  return [
    inPolicy(source, keys, {
      rule: 'unknown-field',
      found: `the field "${name}"`,
      expected: `a field of ${scope.title === '' ? form.path : `"${scope.title}" in ${form.path}`}${didYouMean(nearest(name, names))}`,
      help: 'Correct the name, or put the field into the checklist: "- **Name**: ____".',
    }),
  ];
}

function itemFindings(
  source: PolicySource,
  keys: Keys,
  named: readonly GateName<WrittenMatcher>[],
  box: ReturnType<typeof boxNamedBy>,
  scope: Section,
  form: LintForm,
): LintFinding[] {
  const items = itemsIn(scope);
  const labels = items.map((item) => item.label);
  const unknown = (at: Keys, text: string, known: readonly string[] = labels): LintFinding =>
    inPolicy(source, at, {
      rule: 'unknown-item',
      found: `the item "${text}"`,
      expected: `an item of ${form.path}${didYouMean(nearest(text, known))}`,
      help: 'Correct the text, or put the item into the checklist.',
    });
  const gone = named
    .filter(({ name }) => meantBy(name, items, AS_TRUSTED).length === 0)
    .map(({ name, at }) => {
      const place = [...keys, ...at];
      return typeof name === 'string' ? unknown(place, name) : unknown(place, name.pattern, []);
    });
  if (box === undefined) return gone;
  const found = meantBy(box.text, items, AS_TRUSTED);
  const at = [...keys, ...box.keys];
  if (found.length === 0) return [...gone, unknown(at, box.text)];
  if (found.length === 1) return gone;
  return [
    ...gone,
    inPolicy(source, at, {
      rule: 'ambiguous-item',
      found: `"${box.text}", which names ${found.length} items of ${form.path}, at lines ${found.map((item) => item.place.line).join(', ')}`,
      expected: 'the text of one item',
      help: 'Give the items texts of their own.',
    }),
  ];
}

function phaseFindings(source: PolicySource, own: SourceChecklist): LintFinding[] {
  const names = own.phases.flatMap((phase) => phase.name ?? []);
  return conditionsIn(own).flatMap(({ condition, keys }) =>
    [condition.phase ?? []]
      .flat()
      .filter((name) => !names.includes(name))
      .map((name) =>
        inPolicy(source, [...keys, 'phase'], {
          rule: 'unknown-phase',
          found: `the phase "${name}"`,
          expected:
            names.length === 0
              ? 'none, since there are no phases'
              : `one of ${names.join(', ')}${didYouMean(nearest(name, names))}`,
          help: 'Correct the name.',
        }),
      ),
  );
}

/** Patterns over the items of a checklist without a template. Whoever writes the items decides what they match. */
export function patternFindings(
  source: PolicySource,
  { phases }: SourceChecklist,
  authors: GateAuthors,
): LintFinding[] {
  return phases.flatMap(({ rules }) =>
    gatesIn(rules).flatMap(({ rule, keys }) =>
      (authors.get(rule.gate)?.names?.(rule).items ?? []).flatMap(({ name, at }) =>
        typeof name === 'string'
          ? []
          : [
              inPolicy(source, [...keys, ...at], {
                rule: 'pattern-without-template',
                found: `the pattern "${name.pattern}" over items that no template has`,
                expected: 'a template, whose texts nobody can change',
                help: 'Name a "template". Without one the author of a checklist can change what a pattern matches.',
              }),
            ],
      ),
    ),
  );
}
