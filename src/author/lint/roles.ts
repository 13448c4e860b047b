import type { Section } from '../../checklist/model.ts';
import { namesRelease } from '../../checklist/release-fields.ts';
import { normalizeTitle } from '../../checklist/text.ts';
import { fieldsIn } from '../../gates/fields/fields.ts';
import { linesIn } from '../../gates/sign-offs/evidence/lines.ts';
import { inForm, inPolicy, type LintFinding, type LintForm } from './finding.ts';
import type { PolicySource } from './source.ts';
import { nearest } from '../../policy/nearest.ts';

/** Fields that sign-offs are bound to and the checklist does not have: nobody could ever sign. */
export function boundFields(
  source: PolicySource,
  keys: readonly (string | number)[],
  rule: Readonly<Record<string, unknown>>,
  form: LintForm,
): LintFinding[] {
  if (rule['gate'] !== 'sign-offs') return [];
  const own = fieldsIn(form.checklist.root);
  const roles = Object.entries(rule['roles'] as Record<string, Record<string, unknown>>);
  const byDefault = [...new Set(own.filter(({ key }) => namesRelease(key)).map(({ name }) => name))].join(', ');
  const places = [
    { fresh: rule['fresh'], at: [...keys, 'fresh'] },
    ...roles.map(([name, { fresh }]) => ({ fresh, at: [...keys, 'roles', name, 'fresh'] })),
  ];
  return places.flatMap(({ fresh, at }) => {
    const { fields: names = [] } = (typeof fresh === 'object' ? fresh : {}) as { fields?: string[] };
    return names.flatMap((name, index) =>
      own.some(({ key }) => key === normalizeTitle(name))
        ? []
        : [
            inPolicy(source, [...at, 'fields', index], {
              rule: 'unknown-field',
              found: `the field "${name}", which sign-offs are bound to`,
              expected: `a field of ${form.path}${nearest(
                name,
                own.map((field) => field.name),
              )}`,
              help: `Correct the name, or leave "fresh" out: a sign-off on an issue then counts for the version or tag and the environment${byDefault === '' ? '' : `, here ${byDefault}`}.`,
            }),
          ],
    );
  });
}

/** Roles that a gate asks for and its section has no line for, and the reverse. Only where the gate names a section. */
export function roleReferences(
  source: PolicySource,
  keys: readonly (string | number)[],
  rule: Readonly<Record<string, unknown>>,
  scope: Section,
  form: LintForm,
): LintFinding[] {
  if (rule['gate'] !== 'sign-offs' || rule['in'] === undefined) return [];
  const roles = Object.entries(rule['roles'] as Record<string, { optional?: boolean }>);
  const lines = linesIn(scope);
  const written = lines.map(({ signOff }) => signOff.role);
  const missing = roles
    .filter(([name, { optional }]) => optional !== true && !lines.some(({ role }) => role === normalizeTitle(name)))
    .map(([name]) =>
      inPolicy(source, [...keys, 'roles', name], {
        rule: 'unknown-role',
        found: `the role "${name}"`,
        expected: `a role of ${form.path}${nearest(name, written)}`,
        help: `Correct the role, or put the line "- [ ] **${name}**: …" into the section.`,
      }),
    );
  const names = roles.map(([name]) => name);
  const strangers = lines
    .filter(({ role }) => !names.some((name) => normalizeTitle(name) === role))
    .map(({ signOff }) =>
      inForm(form, signOff.place, {
        rule: 'unknown-role',
        found: `the role "${signOff.role}", which the policy does not name`,
        expected: `one of ${names.join(', ')}${nearest(signOff.role, names)}`,
        help: 'Add the role to the policy, or take the line out: the gate fails on it.',
      }),
    );
  return [...missing, ...strangers];
}
