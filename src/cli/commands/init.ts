import { basename, isAbsolute } from 'node:path';
import type { Checklist } from '../../checklist/model.ts';
import type { Guess } from '../../author/propose/gates.ts';
import { sanitiseLine } from '../../reports/sanitise.ts';
import type { ExitStatus } from '../../run/exit.ts';
import { DEFAULT_POLICY } from '../../subject/terms.ts';
import { oneOf, readArgs, UsageError, type CliCommand, type Surroundings } from '../program.ts';
import { readDocument, readForm, writeNew } from '../files.ts';
import { guessLines, proposedPolicy } from '../proposal.ts';

const HELP = `checklist-gate init FILE [options]
checklist-gate init --repository OWNER/NAME [options]

Proposes a policy for a checklist: phases, fields with types, lists to pick from, boxes that must stay empty.
It says what it guessed and why. Read the policy before you rely on it.
With --repository it reads the template, the rules of the branch and the last merged pull requests. It proposes policy
and workflows, and shows what the policy would have said about those pull requests. It changes nothing on GitHub.

  --output FILE        where to write the policy, - for standard output; default: ${DEFAULT_POLICY};
                       with --repository, the folder for all files; default: the current one
  --template PATH      the template that the policy will name
  --force              overwrite existing files
  --as body|file       body (default): a line end is a break, as in a description; file: it is not
  --repository NAME    read OWNER/NAME on GitHub, with the token in GITHUB_TOKEN or GH_TOKEN
  --last N             with --repository: how many merged pull requests to try, 1 to 100; default: 20

Exit status: 0 written · 2 wrong usage, or a file exists already · 3 could not read the checklist

Examples:
  checklist-gate init .github/PULL_REQUEST_TEMPLATE.md --template .github/PULL_REQUEST_TEMPLATE.md
  checklist-gate init release.md --output -
  GITHUB_TOKEN=… checklist-gate init --repository octocat/hello-world --output proposal
`;

/** `init`: writes a policy that fits a checklist. */
export const initCommand: CliCommand = { name: 'init', summary: 'propose a policy for a checklist', help: HELP, run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { values, positionals: files } = readArgs(args, {
    output: { type: 'string' },
    template: { type: 'string' },
    force: { type: 'boolean', default: false },
    as: { type: 'string' },
    repository: { type: 'string' },
    last: { type: 'string' },
  });
  const { template, repository, last, force } = values;
  if (repository !== undefined) {
    const [misfit] = [
      ...files,
      ...Object.entries({ template, as: values.as }).flatMap(([name, value]) =>
        value === undefined ? [] : `--${name}`,
      ),
    ];
    if (misfit !== undefined) throw new UsageError(`found ${misfit} and --repository, expected one of them`);
    const { proposeFor } = await import('../init-repository.ts');
    return proposeFor({ repository, folder: values.output ?? '.', last, force }, surroundings);
  }
  if (last !== undefined) throw new UsageError('--last: found without --repository, expected both');
  const [file, ...more] = files;
  if (file === undefined) throw new UsageError('found no FILE, expected a checklist, or - for standard input');
  if (more.length > 0) throw new UsageError(`found ${files.length} files, expected one`);
  const { output = DEFAULT_POLICY } = values;
  if (template?.trim() === '') throw new UsageError('--template: found nothing, expected a path');
  const document = await readDocument(file, oneOf('--as', values.as ?? 'body', ['body', 'file']), surroundings);
  const form = readForm(document);
  if (!form.ok) {
    surroundings.stderr.write(`checklist-gate: could not read ${sanitiseLine(file)}: ${form.error}\n`);
    return 3;
  }
  const checklist = form.value;
  const name = file === '-' ? 'standard input' : isAbsolute(file) || file.startsWith('..') ? basename(file) : file;
  const { text, guesses } = await proposedPolicy(checklist, { name, template });
  if (output === '-') surroundings.stdout.write(text);
  else await writeNew(output, text, force);
  surroundings.stderr.write(told(output, checklist, guesses));
  return 0;
}

function told(output: string, checklist: Checklist, guesses: readonly Guess[]): string {
  return [
    `checklist-gate: ${output === '-' ? 'proposed a policy' : `wrote ${output}`}. What was guessed, and why:`,
    ...guessLines(checklist, guesses),
    ...(output === '-'
      ? []
      : [
          'checklist-gate: read it, then try "lint", "explain" and "check FILE"',
          'checklist-gate: then add the two workflows that run it; "explain" shows their events and permissions',
        ]),
    '',
  ].join('\n');
}
