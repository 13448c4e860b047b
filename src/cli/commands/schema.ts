import type { ExitStatus } from '../../run/exit.ts';
import { readArgs, UsageError, type CliCommand, type Surroundings } from '../program.ts';

const HELP = `checklist-gate schema

Prints the JSON Schema (2020-12) of policy files. With it, editors complete and explain every key.

Examples:
  checklist-gate schema > checklist-gate.schema.json
`;

/** `schema`: prints the JSON Schema of policy files. */
export const schemaCommand: CliCommand = {
  name: 'schema',
  summary: 'print the JSON Schema of policies',
  help: HELP,
  run,
};

async function run(args: readonly string[], { stdout }: Surroundings): Promise<ExitStatus> {
  const { positionals } = readArgs(args, {});
  if (positionals.length > 0) throw new UsageError(`found "${positionals[0]}", expected no FILE`);
  // Read for this command alone.
  const { default: text } = await import('../../../schema/policy.schema.json', { with: { type: 'json' } });
  stdout.write(`${JSON.stringify(text, undefined, 2)}\n`);
  return 0;
}
