import type { Overview } from '../../overview/overview.ts';
import { repositoryName } from '../../github/repository.ts';
import type { ExitStatus } from '../../run/exit.ts';
import { DEFAULT_POLICY } from '../../subject/terms.ts';
import { connect, repositoryOf } from '../online.ts';
import { oneOf, readArgs, UsageError, type CliCommand, type Surroundings, useColor } from '../program.ts';

const HELP = `checklist-gate overview [--repo OWNER/NAME]… [options]

Shows every open checklist of one or several repositories, worst first: open pull requests and open release issues.
It knows a release issue by the label in the policy, or by its template. Says what is left of each, and who does it.
Changes nothing.

  --repo OWNER/NAME    a repository; may be repeated; default: GITHUB_REPOSITORY
  --policy PATH        the policy in each repository; may be repeated, such as one for pull requests and one
                       for release issues; default: ${DEFAULT_POLICY}, else the template counts
  --phase NAME         enforce this phase and all that come before it
  --format FORMAT      text (default), markdown, json, or html: one page in one file
  --color WHEN         auto (default), always or never; auto obeys NO_COLOR

Reads the token from GITHUB_TOKEN or GH_TOKEN, and the address of the API from GITHUB_API_URL.

Exit status: 0 all judged, whatever is left · 2 wrong usage · 3 some could not be read or judged

Examples:
  GITHUB_TOKEN=… checklist-gate overview --repo octocat/hello-world
  GITHUB_TOKEN=… checklist-gate overview --repo octocat/hello-world --repo octocat/spoon --format html > checklists.html
`;

/** `overview`: shows all open checklists on one page. */
export const overviewCommand: CliCommand = { name: 'overview', summary: 'show all open checklists', help: HELP, run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { values, positionals } = readArgs(args, {
    repo: { type: 'string', multiple: true },
    policy: { type: 'string', multiple: true },
    phase: { type: 'string' },
    format: { type: 'string', default: 'text' },
    color: { type: 'string', default: 'auto' },
  });
  if (positionals.length > 0) throw new UsageError(`found "${positionals[0]}", expected no FILE`);
  const format = oneOf('--format', values.format, ['text', 'markdown', 'json', 'html']);
  const color = useColor(oneOf('--color', values.color, ['auto', 'always', 'never']), surroundings);
  const named = values.repo === undefined ? [undefined] : [...new Set(values.repo)];
  const repositories = named.map((name) => repositoryOf(name, surroundings));
  const { onlineTerms } = await import('../on-github.ts');
  const { judgeOpen } = await import('../../subject/open.ts');
  const none = { template: undefined, source: undefined, facts: undefined, record: undefined, markers: [] };
  const asked = {
    ...none,
    phase: values.phase,
    evidence: { values: new Map(), files: new Map() },
    parseTimeoutMs: 10_000,
  };
  const policies = (values.policy ?? [DEFAULT_POLICY]).map((path) => ({
    kind: 'repository' as const,
    path,
    named: values.policy !== undefined,
  }));
  const at = surroundings.now();
  const terms = onlineTerms(asked, undefined, surroundings);
  const { found, unread } = await judgeOpen(await connect(surroundings), repositories, terms, policies, at);
  const { judgedRow } = await import('../../overview/row.ts');
  const { isWholly, overviewOf } = await import('../../overview/overview.ts');
  const rows = found.map(({ subject, title, judged }) => judgedRow(subject, title, judged));
  const all = overviewOf(rows, { at, repositories: repositories.map(repositoryName), unread });
  surroundings.stdout.write(await shown(all, format, color));
  return isWholly(all) ? 0 : 3;
}

async function shown(all: Overview, format: 'text' | 'markdown' | 'json' | 'html', color: boolean): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(all, undefined, 2)}\n`;
    case 'markdown':
      return (await import('../../reports/overview/markdown.ts')).overviewMarkdown(all, {
        maxLength: Infinity,
        dated: true,
      });
    case 'html':
      return (await import('../../reports/overview/html.ts')).overviewHtml(all);
    case 'text':
      return (await import('../../reports/overview/text.ts')).overviewText(all, { color });
  }
}
