import type { Section } from '../../checklist/model.ts';
import { itemsIn, sectionsOf, select, selectorFor } from '../../checklist/select.ts';
import { normalizeTitle } from '../../checklist/text.ts';
import { fieldsIn, fieldsNamed } from '../../checklist/named.ts';
import { sentencesAsking } from '../../gates/fields/sentence.ts';
import { scopeIn } from '../../gates/kit/author.ts';
import { AS_TRUSTED, meantBy } from '../../gates/kit/item.ts';
import type { WrittenMatcher } from '../../gates/kit/options.ts';
import { inPolicy, type LintFinding, type LintForm } from './finding.ts';
import { boxNamedBy, conditionsIn, gatesIn, type PolicySource, type SourceChecklist } from './source.ts';
import { nearest } from '../../policy/nearest.ts';

type Keys = readonly (string | number)[];

/** Sections, fields, items and phases that a policy names and the checklist does not have, or has several times. */
export function referenceFindings(source: PolicySource, own: SourceChecklist, form: LintForm): LintFinding[] {
  const { root } = form.checklist;
  const gates = own.phases.flatMap(({ rules }) => gatesIn(rules));
  return [
    ...gates.flatMap(({ rule, keys }) => {
      const absent = rule['must'] === 'absent';
      const named = typeof rule['in'] === 'string' && !absent ? [{ selector: rule['in'], keys: [...keys, 'in'] }] : [];
      const sections = [...named, ...listed(rule, keys, 'order'), ...listed(rule, keys, 'without')];
      const scope = scopeIn(root, rule['in'] as string | undefined);
      return [
        ...sections.flatMap((each) => sectionFindings(source, each.keys, each.selector, form)),
        ...(scope === undefined ? [] : fieldFindings(source, keys, rule['required'], scope, form)),
        ...(scope === undefined ? [] : itemFindings(source, keys, rule, scope, form)),
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

function listed(rule: Record<string, unknown>, keys: Keys, key: string): { selector: string; keys: Keys }[] {
  const selectors = (rule[key] as string[] | undefined) ?? [];
  return selectors.map((selector, index) => ({ selector, keys: [...keys, key, index] }));
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
      expected: `a section of ${form.path}${nearest(selector, known)}`,
      help: 'Correct the selector, or put the section into the checklist.',
    }),
  ];
}

function fieldFindings(
  source: PolicySource,
  keys: Keys,
  required: unknown,
  scope: Section,
  form: LintForm,
): LintFinding[] {
  if (typeof required !== 'object' || required === null) return [];
  return Object.entries(required).flatMap(([name, want]) => {
    const at = [...keys, 'required', name];
    const others =
      typeof want === 'object' && want !== null ? [(want as { not?: string | string[] }).not ?? []].flat() : [];
    return [
      ...unknownField(source, at, name, scope, form),
      ...others.flatMap((other) => unknownField(source, [...at, 'not'], other, scope, form)),
    ];
  });
}

function unknownField(source: PolicySource, keys: Keys, name: string, scope: Section, form: LintForm): LintFinding[] {
  const key = normalizeTitle(name);
  if (fieldsNamed(scope, key).length + sentencesAsking(scope, key).length > 0) return [];
  const names = fieldsIn(scope).map((field) => field.name);
  return [
    inPolicy(source, keys, {
      rule: 'unknown-field',
      found: `the field "${name}"`,
      expected: `a field of ${scope.title === '' ? form.path : `"${scope.title}" in ${form.path}`}${nearest(name, names)}`,
      help: 'Correct the name, or put the field into the checklist: "- **Name**: ____".',
    }),
  ];
}

function itemFindings(
  source: PolicySource,
  keys: Keys,
  rule: Record<string, unknown>,
  scope: Section,
  form: LintForm,
): LintFinding[] {
  const items = itemsIn(scope);
  const labels = items.map((item) => item.label);
  const unknown = (at: Keys, text: string, known: readonly string[] = labels): LintFinding =>
    inPolicy(source, at, {
      rule: 'unknown-item',
      found: `the item "${text}"`,
      expected: `an item of ${form.path}${nearest(text, known)}`,
      help: 'Correct the text, or put the item into the checklist.',
    });
  const matchers = ['only', 'except'].flatMap((key) =>
    (Array.isArray(rule[key]) ? (rule[key] as WrittenMatcher[]) : []).map((matcher, index) => ({
      matcher,
      at: [...keys, key, index],
    })),
  );
  const gone = matchers
    .filter(({ matcher }) => meantBy(matcher, items, AS_TRUSTED).length === 0)
    .map(({ matcher, at }) => (typeof matcher === 'string' ? unknown(at, matcher) : unknown(at, matcher.pattern, [])));
  const box = boxNamedBy(rule);
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
              : `one of ${names.join(', ')}${nearest(name, names)}`,
          help: 'Correct the name.',
        }),
      ),
  );
}

/** Patterns over the items of a checklist without a template. Whoever writes the items decides what they match. */
export function patternFindings(source: PolicySource, { phases }: SourceChecklist): LintFinding[] {
  return phases.flatMap(({ rules }) =>
    gatesIn(rules).flatMap(({ rule, keys }) =>
      ['only', 'except'].flatMap((key) =>
        ((rule[key] as WrittenMatcher[] | undefined) ?? []).flatMap((matcher, index) =>
          typeof matcher === 'string'
            ? []
            : [
                inPolicy(source, [...keys, key, index], {
                  rule: 'pattern-without-template',
                  found: `the pattern "${matcher.pattern}" over items that no template has`,
                  expected: 'a template, whose texts nobody can change',
                  help: 'Name a "template". Without one the author of a checklist can change what a pattern matches.',
                }),
              ],
        ),
      ),
    ),
  );
}
