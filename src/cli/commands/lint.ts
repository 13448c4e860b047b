import type { LintFinding, LintForm } from '../../author/lint/finding.ts';
import { palette } from '../../reports/parts/symbols.ts';
import { sanitiseLine } from '../../reports/sanitise.ts';
import type { ExitStatus } from '../../run/exit.ts';
import { oneOf, readArgs, UsageError, type CliCommand, type Surroundings, useColor } from '../program.ts';
import { nameOfFile, sharedTexts } from '../../run/trusted.ts';
import { readDocument, readForm, readPolicyWith, refusePolicy } from '../files.ts';
import { DEFAULT_POLICY } from '../../subject/terms.ts';

const HELP = `checklist-gate lint [FILE] [options]

Compares a policy with its template. Finds sections, fields and items that are missing, boxes that no gate looks at,
gates that can never pass, boxes that are ticked in the template, and a review date that is past.

  FILE                 the checklist to compare with, if the policy names no template
  --policy FILE        the policy; default: ${DEFAULT_POLICY} if it exists
  --policies DIR       a folder with shared policies of other repositories, each at DIR/OWNER/REPO/PATH
  --template FILE      the template; overrides that of the policy
  --as body|file       body (default): a line end is a break, as in a description; file: it is not
  --format FORMAT      text (default) or json: an array of findings
  --color WHEN         auto (default), always or never; auto obeys NO_COLOR

Exit status: 0 nothing found · 1 something found · 2 wrong usage or policy · 3 could not read

Examples:
  checklist-gate lint
  checklist-gate lint --policy policy.yml --template release.md
`;

/** `lint`: holds policy and template against each other. */
export const lintCommand: CliCommand = { name: 'lint', summary: 'check policy and template', help: HELP, run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { values, positionals: files } = readArgs(args, {
    policy: { type: 'string' },
    policies: { type: 'string' },
    template: { type: 'string' },
    as: { type: 'string', default: 'body' },
    format: { type: 'string', default: 'text' },
    color: { type: 'string', default: 'auto' },
  });
  if (files.length > 1) throw new UsageError(`found ${files.length} files, expected at most one`);
  const as = oneOf('--as', values.as, ['body', 'file']);
  const format = oneOf('--format', values.format, ['text', 'json']);
  const color = useColor(oneOf('--color', values.color, ['auto', 'always', 'never']), surroundings);
  const trusted = await readPolicyWith(values.policy, values.policies, surroundings);
  const policy = trusted && { path: nameOfFile(trusted), text: trusted.text, shared: sharedTexts(trusted) };
  const [file] = files;
  const given = values.template ?? file;
  if (policy === undefined && given === undefined)
    throw new UsageError(`found neither ${DEFAULT_POLICY} nor a FILE, expected one of them`);

  // YAML and the checks are loaded for this command alone.
  const { lint: check, templatesToLint } = await import('../../author/lint/lint.ts');
  const named = await templatesToLint(policy, given);
  if (!named.ok) return refusePolicy(named.error, policy, surroundings);
  const forms = new Map<string, LintForm>();
  for (const path of [...(values.template === undefined ? named.value : []), ...(given === undefined ? [] : [given])]) {
    const document = await readDocument(path, as, surroundings);
    const form = readForm(document);
    if (!form.ok) {
      surroundings.stderr.write(`checklist-gate: could not read ${path}: ${form.error}\n`);
      return 3;
    }
    forms.set(path, { path: document.id, checklist: form.value });
  }
  const form = given === undefined ? undefined : forms.get(given);
  const result = await check({
    ...(policy === undefined ? {} : { policy }),
    templates: values.template === undefined ? forms : new Map(),
    ...(form === undefined ? {} : { form }),
    now: surroundings.now(),
  });
  if (!result.ok) return refusePolicy(result.error, policy, surroundings);
  const findings = result.value;
  surroundings.stdout.write(format === 'json' ? `${JSON.stringify(findings, undefined, 2)}\n` : shown(findings, color));
  return findings.length === 0 ? 0 : 1;
}

function shown(findings: readonly LintFinding[], color: boolean): string {
  const paint = palette(color);
  if (findings.length === 0) return 'nothing found\n';
  const lines = findings.flatMap(({ path, line, column, found, expected, help }) => [
    `${paint.bold(sanitiseLine(`${path}:${line}:${column}`))}: found ${sanitiseLine(found, 400)}, expected ${sanitiseLine(expected, 400)}`,
    `    ${paint.dim(`→ ${sanitiseLine(help)}`)}`,
  ]);
  return `${[...lines, '', `${findings.length} found`].join('\n')}\n`;
}
