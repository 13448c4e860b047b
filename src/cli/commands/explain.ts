import type { Policy } from '../../policy/policy.ts';
import { sanitiseLine } from '../../reports/sanitise.ts';
import type { ExitStatus } from '../../run/exit.ts';
import { readArgs, UsageError, type CliCommand, type Surroundings } from '../program.ts';
import { nameOfFile, sharedTexts } from '../../run/trusted.ts';
import { readPolicyWith, refusePolicy } from '../files.ts';
import { DEFAULT_POLICY } from '../../subject/terms.ts';

const HELP = `checklist-gate explain [options]

Says in plain sentences what a policy asks for, and which events and permissions its workflows need. The workflows are
those that start in every repository, for pull requests from forks too.

  --policy FILE        the policy; default: ${DEFAULT_POLICY} if it exists, else the built-in one
  --policies DIR       a folder with shared policies of other repositories, each at DIR/OWNER/REPO/PATH. Lists the
                       parts of the policy with the file and line that they come from

Exit status: 0 explained · 2 wrong usage or policy

Examples:
  checklist-gate explain
  checklist-gate explain --policy examples/production-deployment/policy.yml
`;

/** `explain`: a policy in plain sentences. */
export const explainCommand: CliCommand = { name: 'explain', summary: 'say what a policy asks for', help: HELP, run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { values, positionals } = readArgs(args, { policy: { type: 'string' }, policies: { type: 'string' } });
  if (positionals.length > 0)
    throw new UsageError(`found "${positionals[0]}", expected no FILE; name the policy with --policy`);
  const file = await readPolicyWith(values.policy, values.policies, surroundings);
  const { explain: inWords } = await import('../../author/explain/explain.ts');
  let policy: Policy;
  let parts: string[] = [];
  if (file === undefined) {
    const { defaultPolicy } = await import('../../policy/policy.ts');
    policy = defaultPolicy(undefined);
  } else {
    const { loadPolicy } = await import('../../policy/file/load.ts');
    const loaded = await loadPolicy(file.text, nameOfFile(file), undefined, sharedTexts(file));
    if (!loaded.ok) return refusePolicy(loaded.error, file, surroundings);
    ({ policy } = loaded.value);
    if (file.bases !== undefined)
      parts = (await import('../../author/explain/origins.ts')).originLines(loaded.value.source);
  }
  const name = file === undefined ? `The built-in policy, since there is no ${DEFAULT_POLICY}` : nameOfFile(file);
  // Line by line, since texts of the policy may hold what a log must not.
  const text = [...parts, await inWords(policy)].join('\n').split('\n').map(shown).join('\n');
  surroundings.stdout.write(`${sanitiseLine(name)}\n\n${text}`);
  return 0;
}

function shown(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return indent + sanitiseLine(line.slice(indent.length), 2000);
}
