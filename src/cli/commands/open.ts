import { sanitiseLine } from '../../reports/sanitise.ts';
import type { ExitStatus } from '../../run/exit.ts';
import { pairs, readArgs, UsageError, type CliCommand, type Surroundings } from '../program.ts';
import { readText } from '../files.ts';
import { connect, repositoryOf } from '../online.ts';

const HELP = `checklist-gate open FILE [options]

Opens the issue of a release on GitHub: a checklist template with its fields filled in. If the version has an issue
already, it opens no other and prints the address of that one.

  FILE                 the template, on this machine; - for standard input
  --repo OWNER/NAME    the repository; default: GITHUB_REPOSITORY
  --version-name V     the version of the release
  --title TEXT         the title; default: that of the template, or "Release", followed by the version
  --field NAME=VALUE   a field to fill in; may be repeated; write "Section > Name" if several have the name
  --label NAME         a label to add to those of the template; may be repeated
  --assignee LOGIN     somebody to assign; may be repeated
  --milestone M        title or number of a milestone
  --dry-run            print the body and open nothing

Reads the token from GITHUB_TOKEN or GH_TOKEN, and the address of the API from GITHUB_API_URL.
Prints the address of the issue.

Exit status: 0 the issue exists · 2 wrong usage or template · 3 could not open it

Examples:
  GITHUB_TOKEN=… checklist-gate open RELEASE.md --repo octocat/hello-world --version-name v1.2.3
`;

/** `open`: opens the issue of a release. */
export const openCommand: CliCommand = {
  name: 'open',
  summary: 'open a release issue from a template',
  help: HELP,
  run,
};

async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { values, positionals } = readArgs(args, {
    repo: { type: 'string' },
    'version-name': { type: 'string' },
    title: { type: 'string' },
    field: { type: 'string', multiple: true, default: [] },
    label: { type: 'string', multiple: true, default: [] },
    assignee: { type: 'string', multiple: true, default: [] },
    milestone: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new UsageError(`found ${positionals.length} files, expected one: the template`);
  const { 'version-name': version, title, milestone } = values;
  const text = await readText(file, surroundings);
  const { releaseIssue } = await import('../../template/release-issue.ts');
  const made = releaseIssue({
    path: file,
    text,
    date: surroundings.now().slice(0, 10),
    version,
    title,
    fields: pairs('--field', values.field),
    labels: values.label,
    assignees: values.assignee.map((login) => login.replace(/^@/, '')),
  });
  const { stdout, stderr } = surroundings;
  if (!made.ok) {
    for (const message of made.error) stderr.write(`checklist-gate: ${sanitiseLine(message, 400)}\n`);
    return 2;
  }
  const issue = made.value;
  for (const left of issue.left) stderr.write(`checklist-gate: ${sanitiseLine(left, 400)}\n`);
  if (values['dry-run']) {
    stdout.write(issue.body);
    stderr.write(`checklist-gate: would open "${sanitiseLine(issue.title, 300)}"\n`);
    return 0;
  }
  const where = repositoryOf(values.repo, surroundings);
  const client = await connect(surroundings);
  const { openReleaseIssue } = await import('../../github/writes/own-issues.ts');
  const opened = await openReleaseIssue(client, where, issue, milestone);
  const { url, number, created, state, missing } = opened;
  stdout.write(`${url}\n`);
  stderr.write(`checklist-gate: ${created ? 'opened' : `there already, ${state}`}: #${number}\n`);
  for (const each of missing)
    stderr.write(`checklist-gate: GitHub did not set ${sanitiseLine(each)}. Check that the token may set it.\n`);
  return 0;
}
