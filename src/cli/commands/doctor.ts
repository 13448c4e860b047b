import type { ExitStatus } from '../../run/exit.ts';
import { oneOf, readArgs, UsageError, type CliCommand, type Surroundings, useColor } from '../program.ts';
import { DEFAULT_POLICY } from '../../subject/terms.ts';
import { connect, repositoryOf } from '../online.ts';

const HELP = `checklist-gate doctor [options]

Looks at a repository on GitHub and says what keeps the gate from holding: whether its workflows start at all, for
which events, and which they lack; whether its status is required and who may set it; whether a merge queue is on; what
the token may do; and whether policy and template load. Each finding comes with the lines to add. Changes nothing.

  --repo OWNER/NAME    the repository; default: GITHUB_REPOSITORY
  --branch NAME        the branch that is merged into; default: the default branch
  --policy PATH        the policy in the repository; default: ${DEFAULT_POLICY}
  --format FORMAT      text (default) or json: an array of findings
  --color WHEN         auto (default), always or never; NO_COLOR is obeyed

The token is read from GITHUB_TOKEN or GH_TOKEN, the address of the API from GITHUB_API_URL.

Exit status: 0 nothing wrong · 1 something wrong · 2 wrong usage · 3 could not check everything
What this token lacks the permission to see is said as unknown, with the permission, and counts as neither.

Examples:
  GITHUB_TOKEN=… checklist-gate doctor --repo octocat/hello-world
`;

/** `doctor`: says what keeps the gate from holding. */
export const doctorCommand: CliCommand = { name: 'doctor', summary: 'check the set-up on GitHub', help: HELP, run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { values, positionals } = readArgs(args, {
    repo: { type: 'string' },
    branch: { type: 'string' },
    policy: { type: 'string' },
    format: { type: 'string', default: 'text' },
    color: { type: 'string', default: 'auto' },
  });
  if (positionals.length > 0)
    throw new UsageError(`found "${positionals[0]}", expected no FILE; name the repository with --repo`);
  const { stdout } = surroundings;
  const repository = repositoryOf(values.repo, surroundings);
  const format = oneOf('--format', values.format, ['text', 'json']);
  const color = useColor(oneOf('--color', values.color, ['auto', 'always', 'never']), surroundings);

  const policy = { path: values.policy ?? DEFAULT_POLICY, named: values.policy !== undefined };
  const branch = values.branch === undefined ? {} : { branch: values.branch };
  const { examine } = await import('../../subject/doctor.ts');
  const found = await examine(await connect(surroundings), { ...repository, ...branch, policy });
  const { diagnosisText, tally } = await import('../../reports/diagnosis.ts');
  stdout.write(format === 'json' ? `${JSON.stringify(found, undefined, 2)}\n` : diagnosisText(found, { color }));
  const { wrong, unchecked } = tally(found);
  return wrong > 0 ? 1 : unchecked > 0 ? 3 : 0;
}
