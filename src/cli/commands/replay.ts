import manifest from '../../../package.json' with { type: 'json' };
import { sanitiseLine } from '../../reports/sanitise.ts';
import { text } from '../../reports/text.ts';
import type { ExitStatus } from '../../run/exit.ts';
import { oneOf, readArgs, UsageError, type CliCommand, type Surroundings, useColor } from '../program.ts';
import { readPolicyWith, readText } from '../files.ts';

/** A record holds the policy, the templates and every answer; this is far more than any has. In bytes. */
const MAX_RECORD_BYTES = 64 * 1024 * 1024;

const HELP = `checklist-gate replay RECORD [options]

Judges a record again, only from what the record holds and without a network, and says what differs. With the same
policy the verdict must be the same, byte for byte.

  --policy FILE        the policy to use instead of the recorded one
  --policies DIR       a folder with the shared policies that it extends, each at DIR/OWNER/REPO/PATH
  --format FORMAT      text (default), markdown, or json: the new verdict
  --color WHEN         auto (default), always or never; auto obeys NO_COLOR

Exit status: 0 the same verdict · 1 another verdict · 2 wrong usage, record or policy · 3 could not judge

Examples:
  checklist-gate replay release-1.4.0.record.json
  checklist-gate replay release-1.4.0.record.json --policy .github/checklist-gate.yml
`;

/** `replay`: judges a record again. */
export const replayCommand: CliCommand = { name: 'replay', summary: 'judge a record again', help: HELP, run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { values, positionals } = readArgs(args, {
    policy: { type: 'string' },
    policies: { type: 'string' },
    format: { type: 'string', default: 'text' },
    color: { type: 'string', default: 'auto' },
  });
  const [file, more] = positionals;
  if (file === undefined || more !== undefined)
    throw new UsageError(`found ${positionals.length} files, expected one RECORD`);
  const format = oneOf('--format', values.format, ['text', 'json', 'markdown']);
  const color = useColor(oneOf('--color', values.color, ['auto', 'always', 'never']), surroundings);
  const policy =
    values.policy === undefined ? undefined : await readPolicyWith(values.policy, values.policies, surroundings);
  const again = await import('../../record/replay.ts');
  const replayed = await again.replay(await readText(file, surroundings, MAX_RECORD_BYTES), policy);
  const { stdout, stderr } = surroundings;
  if (replayed.kind === 'no-record') throw new UsageError(`${file}: ${replayed.reason}`);
  if (replayed.kind === 'not-judged') {
    const { judged } = replayed;
    const messages = judged.kind === 'policy-error' ? judged.errors : [`could not judge ${file}: ${judged.reason}`];
    for (const message of messages) stderr.write(`checklist-gate: ${message}\n`);
    return judged.kind === 'policy-error' ? 2 : 3;
  }
  const { verdict, same, differences, record } = replayed;
  const words = outcome(replayed, record.tool.version);
  if (format === 'json') {
    const { json } = await import('../../reports/json.ts');
    stdout.write(json(verdict));
  } else if (format === 'markdown') {
    const { replayMarkdown } = await import('../../reports/markdown.ts');
    stdout.write(replayMarkdown(verdict, { outcome: words, differences }));
  } else {
    stdout.write(text(verdict, { color }));
    stdout.write(`\n${words}\n`);
    for (const line of differences) stdout.write(`  ${sanitiseLine(line)}\n`);
  }
  return same ? 0 : 1;
}

/** What came of it in one sentence. `version` judged when the record was written; it is named where it is another. */
function outcome({ same, added }: { same: boolean; added: boolean }, version: string): string {
  const isOther = version !== manifest.version;
  const versions = `version ${sanitiseLine(version)} gave; this is version ${manifest.version}`;
  const but = added ? ' but for keys that were added since' : '';
  if (same) return `The same verdict, byte for byte${but}${isOther ? `, that ${versions}` : ''}.`;
  return `Another verdict than the recorded one${isOther ? `, which ${versions}` : ''}:`;
}
