import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute } from 'node:path';
import type { Checklist } from '../../checklist/model.ts';
import type { Guess } from '../../author/propose/propose.ts';
import { sanitiseLine } from '../../reports/sanitise.ts';
import { bounded, PARSE_TIMEOUT_MS } from '../../run/bounded.ts';
import type { ExitStatus } from '../../run/exit.ts';
import { DEFAULT_POLICY } from '../../subject/terms.ts';
import { oneOf, readArgs, UsageError, type CliCommand, type Surroundings } from '../program.ts';
import { readDocument, readForm } from '../files.ts';

const HELP = `checklist-gate init FILE [options]

Proposes a policy for a checklist: phases, fields with types, lists to pick from, boxes that must stay empty.
It says what was guessed and why. Read the policy before you rely on it.

  --output FILE        where to write the policy, - for standard output; default: ${DEFAULT_POLICY}
  --template PATH      the trusted form that the policy is to name
  --force              overwrite a policy that is there already
  --as body|file       line ends are breaks (body, the default) or not (file)

Exit status: 0 written · 2 wrong usage, or the policy is there already · 3 could not read the checklist

Examples:
  checklist-gate init .github/PULL_REQUEST_TEMPLATE.md --template .github/PULL_REQUEST_TEMPLATE.md
  checklist-gate init release.md --output -
`;

/** Tells editors with YAML support where the schema of this version lies, so that they complete and explain the keys. */
const EDITOR_LINE =
  '# yaml-language-server: $schema=https://cdn.jsdelivr.net/npm/checklist-gate@0/schema/policy.schema.json';

/** `init`: writes a policy that fits a checklist. */
export const initCommand: CliCommand = { name: 'init', summary: 'propose a policy for a checklist', help: HELP, run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { values, positionals: files } = readArgs(args, {
    output: { type: 'string', default: DEFAULT_POLICY },
    template: { type: 'string' },
    force: { type: 'boolean', default: false },
    as: { type: 'string', default: 'body' },
  });
  const [file, ...more] = files;
  if (file === undefined) throw new UsageError('no FILE given; name the checklist, or - for standard input');
  if (more.length > 0) throw new UsageError(`found ${files.length} files, expected one`);
  const { template, output } = values;
  if (template?.trim() === '') throw new UsageError('--template: found nothing, expected a path');
  const document = await readDocument(file, oneOf('--as', values.as, ['body', 'file']), surroundings);
  const form = readForm(document);
  if (!form.ok) {
    surroundings.stderr.write(`checklist-gate: could not read ${sanitiseLine(file)}: ${form.error}\n`);
    return 3;
  }
  const checklist = form.value;
  // The vocabulary and YAML are loaded for this command alone.
  const { proposePolicy } = await import('../../author/propose/propose.ts');
  const name = file === '-' ? 'standard input' : isAbsolute(file) || file.startsWith('..') ? basename(file) : file;
  const { text: proposed, guesses } = bounded(
    () => proposePolicy(checklist, { name, ...(template === undefined ? {} : { template }) }),
    PARSE_TIMEOUT_MS,
  );
  const text = `${EDITOR_LINE}\n${proposed}`;
  await assertLoads(text);
  if (output === '-') surroundings.stdout.write(text);
  else await write(output, text, values.force);
  surroundings.stderr.write(told(output, checklist, guesses));
  return 0;
}

async function assertLoads(text: string): Promise<void> {
  const { loadPolicy } = await import('../../policy/file/load.ts');
  const loaded = await loadPolicy(text, 'the proposal');
  if ('errors' in loaded)
    throw new Error(loaded.errors.map(({ line, message }) => `the proposal, line ${line}: ${message}`).join('; '));
}

async function write(path: string, text: string, force: boolean): Promise<void> {
  const failed = (error: unknown): UsageError => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return new UsageError(`${path}: cannot be written (${code})`);
  };
  await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
    throw failed(error);
  });
  await writeFile(path, text, { flag: force ? 'w' : 'wx' }).catch((error: unknown) => {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!exists) throw failed(error);
    throw new UsageError(`${path}: already exists; write elsewhere with --output, or overwrite it with --force`);
  });
}

function told(output: string, checklist: Checklist, guesses: readonly Guess[]): string {
  const width = Math.max(0, ...guesses.map(({ line }) => String(line ?? '').length));
  const misses = checklist.nearMisses.filter(({ blocking }) => blocking).length;
  const unseen = checklist.nearMisses.filter(({ kind }) => kind === 'box-in-code' || kind === 'box-in-table');
  return [
    `checklist-gate: ${output === '-' ? 'proposed a policy' : `wrote ${output}`}. What was guessed, and why:`,
    ...guesses.map(({ line, about, chose, because, directive }) => {
      const at = line === undefined ? ' '.repeat(width + 5) : `line ${String(line).padStart(width)}`;
      const settled = directive === undefined ? '' : ` (${directive} settles it)`;
      return `  ${at}  ${sanitiseLine(`${about}: ${chose}, because ${because}`, 400)}${settled}`;
    }),
    ...(misses === 0
      ? []
      : [
          `  ${misses === 1 ? '1 line is nearly a box, and keeps' : `${misses} lines are nearly boxes, and keep`} gates from passing: see "checklist-gate outline"`,
        ]),
    ...(unseen.length === 0
      ? []
      : [`  not seen: boxes in code or in a table, at line ${unseen.map(({ place }) => place.line).join(', ')}`]),
    ...(output === '-'
      ? []
      : [
          'checklist-gate: read it, then try "lint", "explain" and "check FILE"',
          'checklist-gate: then add the two workflows that run it; "explain" shows their events and permissions',
        ]),
    '',
  ].join('\n');
}
