import type { Section } from '../checklist/model.ts';
import { normalizeTitle } from '../checklist/text.ts';
import { linesIn } from '../gates/sign-offs/lines.ts';
import { inForm, inPolicy, type LintFinding, type LintForm } from './lint-finding.ts';
import type { PolicySource } from './lint-source.ts';
import { nearest } from './nearest.ts';

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
