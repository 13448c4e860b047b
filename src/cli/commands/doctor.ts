import type { ExitStatus } from '../../run/exit.ts';
import { oneOf, readArgs, UsageError, type CliCommand, type Surroundings, useColor } from '../program.ts';
import { DEFAULT_POLICY } from '../../subject/terms.ts';
import { connect, repositoryOf } from '../online.ts';

const HELP = `checklist-gate doctor [OWNER/NAME…] [options]

Looks at a repository on GitHub and says what keeps the gate from holding: whether its workflows start at all, for
which events, and which they lack; whether its status is required and who may set it; whether there is a merge queue;
what the token may do; and whether policy and template load. Each finding comes with the lines to add. Changes nothing.
For several repositories, or all of an organisation, it prints one table, worst first.

  --repo OWNER/NAME    the repository; may be repeated; default: GITHUB_REPOSITORY
  --org NAME           all repositories of an organisation
  --repositories FILE  a file with repositories, one a line, or - for standard input
  --branch NAME        the branch that people merge into; default: the default branch; for one repository only
  --policy PATH        the policy in each repository; default: ${DEFAULT_POLICY}
  --format FORMAT      text (default) or json: an array of findings; for several also csv, or html: one page in one file
  --patches DIR        for several: write a patch for "git apply" for each repository whose files need a change
  --minutes N          for several: stop after N minutes, and list those that were not reached; default: 15
  --color WHEN         auto (default), always or never; auto obeys NO_COLOR

Reads the token from GITHUB_TOKEN or GH_TOKEN, and the address of the API from GITHUB_API_URL.

Exit status: 0 nothing wrong · 1 something wrong · 2 wrong usage · 3 could not check everything
What the token may not see is reported as unknown, with the permission that it needs, and counts as neither.

Examples:
  GITHUB_TOKEN=… checklist-gate doctor --repo octocat/hello-world
  GITHUB_TOKEN=… checklist-gate doctor --org acme --format html --patches patches > repositories.html
`;

/** `doctor`: says what keeps the gate from holding. */
export const doctorCommand: CliCommand = { name: 'doctor', summary: 'check the set-up on GitHub', help: HELP, run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { values, positionals } = readArgs(args, {
    repo: { type: 'string', multiple: true },
    org: { type: 'string' },
    repositories: { type: 'string' },
    branch: { type: 'string' },
    policy: { type: 'string' },
    format: { type: 'string', default: 'text' },
    patches: { type: 'string' },
    minutes: { type: 'string' },
    color: { type: 'string', default: 'auto' },
  });
  const misfit = positionals.find((each) => !/^[\w.-]+\/[\w.-]+$/.test(each) || each.endsWith('.md'));
  if (misfit !== undefined)
    throw new UsageError(`found "${misfit}", expected no FILE; name the repository with --repo`);
  const names = [...(values.repo ?? []), ...positionals];
  const color = useColor(oneOf('--color', values.color, ['auto', 'always', 'never']), surroundings);
  const policy = { path: values.policy ?? DEFAULT_POLICY, named: values.policy !== undefined };
  const { org, repositories: list, format, branch, patches, minutes } = values;
  if (names.length > 1 || org !== undefined || list !== undefined) {
    if (branch !== undefined) throw new UsageError('--branch: found with several repositories, expected one');
    const { examineAll } = await import('../doctor-many.ts');
    return examineAll({ names, org, list, policy, format, color, minutes: minutes ?? '15', patches }, surroundings);
  }
  for (const [name, value] of Object.entries({ patches, minutes }))
    if (value !== undefined) throw new UsageError(`--${name}: found with one repository, expected several`);
  const [name] = names;
  return examineOne(name, branch, policy, { format, color }, surroundings);
}

async function examineOne(
  name: string | undefined,
  branch: string | undefined,
  policy: { path: string; named: boolean },
  told: { format: string; color: boolean },
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const repository = repositoryOf(name, surroundings);
  const format = oneOf('--format', told.format, ['text', 'json']);
  const { examine } = await import('../../subject/doctor.ts');
  const asked = { ...repository, ...(branch === undefined ? {} : { branch }), policy };
  const found = await examine(await connect(surroundings), asked);
  const { tally } = await import('../../doctor/diagnosis.ts');
  const { diagnosisText } = await import('../../reports/doctor/text.ts');
  const text = format === 'json' ? `${JSON.stringify(found, undefined, 2)}\n` : diagnosisText(found, told);
  surroundings.stdout.write(text);
  const { wrong, unchecked } = tally(found);
  return wrong > 0 ? 1 : unchecked > 0 ? 3 : 0;
}
