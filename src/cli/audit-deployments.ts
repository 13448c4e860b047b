import { allProven, type DeploymentAudit, type DeploymentQuestion } from '../audit/deployments.ts';
import { sampleOf } from '../audit/model.ts';
import { namingBy } from '../evidence/people.ts';
import { repositoryName, type Repository } from '../github/repository.ts';
import { STATUS_NAME } from '../github/writes/own-reports.ts';
import { sanitiseLine } from '../reports/sanitise.ts';
import type { ExitStatus } from '../run/exit.ts';
import { DEFAULT_POLICY } from '../subject/terms.ts';
import type { AuditFormat, sampleAsked } from './audit-question.ts';
import { connect } from './online.ts';
import { oneOf, readTime, UsageError, type Surroundings } from './program.ts';

type Values = {
  [name in 'since' | 'until' | 'label' | 'policy' | 'phase' | 'checklists' | 'field']?: string | undefined;
} & {
  author?: string[] | undefined;
};

/** `audit --deployments`: whether every deployment to an environment had a checklist that had passed. */
export async function auditDeploymentsTo(
  environment: string,
  values: Values,
  {
    where,
    format,
    color,
    draw,
  }: { where: Repository; format: AuditFormat; color: boolean; draw: ReturnType<typeof sampleAsked> },
  surroundings: Surroundings,
): Promise<ExitStatus> {
  if (environment.trim() === '')
    throw new UsageError('--deployments: found nothing, expected the name of an environment');
  if (values.since === undefined)
    throw new UsageError('--since: found nothing, expected a day or a time such as 2026-01-31');
  const at = readTime('--until', surroundings.now());
  const since = readTime('--since', values.since);
  const until = values.until === undefined ? at : readTime('--until', values.until);
  if (since >= until) throw new UsageError(`--since: found ${since}, expected a time before ${until}`);
  const asked = askedIn(values);
  const period = { repository: repositoryName(where), environment, since, until, at, asked };
  const { failure, ...read } = await readAll(period, values.author ?? [], where, surroundings);
  const ids = read.rows.map(({ id }) => id);
  const found = draw !== undefined && read.complete ? { ...read, sample: sampleOf(ids, draw.size, draw.seed) } : read;
  surroundings.stdout.write(await shown(found, format, color));
  if (failure === undefined) return allProven(found) ? 0 : 1;
  surroundings.stderr.write(`checklist-gate: the audit ended early: ${sanitiseLine(failure, 600)}\n`);
  return 3;
}

function askedIn({ policy = DEFAULT_POLICY, phase, label, field, checklists = 'issues' }: Values): DeploymentQuestion {
  const where = oneOf('--checklists', checklists, ['issues', 'pull-requests']);
  for (const [name, value] of Object.entries({ label, field }))
    if (value !== undefined && where !== 'issues')
      throw new UsageError(`--${name}: found with --checklists ${where}, expected --checklists issues`);
  return {
    policy,
    ...(phase === undefined ? {} : { phase }),
    checklists: where,
    ...(label === undefined ? {} : { label }),
    ...(field === undefined ? {} : { field }),
  };
}

async function readAll(
  period: Pick<DeploymentAudit, 'repository' | 'environment' | 'since' | 'until' | 'at' | 'asked'>,
  authors: readonly string[],
  where: Repository,
  surroundings: Surroundings,
): Promise<DeploymentAudit & { failure?: string }> {
  const { auditDeployments } = await import('../run/audit/deployments.ts');
  const { auditReader } = await import('../github/history/reader.ts');
  const { answerer } = await import('../github/answers/answer.ts');
  const { deployedIn } = await import('../github/history/deployments.ts');
  const { pastIssues, pastPullRequests } = await import('../github/history/past-checklists.ts');
  const { authorCheck } = await import('../github/release/candidates.ts');
  const { environment, since, until, asked } = period;
  const byPullRequest = asked.checklists === 'pull-requests';
  const client = await connect(surroundings);
  let requests = 0;
  client.hook.before('request', () => {
    requests += 1;
  });
  return auditDeployments(period, {
    deployed: () => deployedIn(client, { ...where, environment, since, until, byPullRequest }),
    checklists: (found) =>
      byPullRequest
        ? pastPullRequests(client, where, [...new Set(found.flatMap(({ pullRequests = [] }) => pullRequests))])
        : pastIssues(client, where, asked.label),
    // Whoever merged a pull request let it count.
    counts: byPullRequest
      ? () => Promise.resolve(true)
      : authorCheck(client, where, { by: 'write', authors: [...authors] }, namingBy),
    read: auditReader(client, { ...where, kind: 'issues', context: '' }, { since, until }),
    answererFor: (subject) => answerer(client, subject, new Map(), { own: { name: STATUS_NAME, phase: asked.phase } }),
    requests: () => requests,
  });
}

async function shown(found: DeploymentAudit, format: AuditFormat, color: boolean): Promise<string> {
  if (format === 'json') return `${JSON.stringify(found, undefined, 2)}\n`;
  if (format === 'csv') return (await import('../reports/audit/csv.ts')).deploymentsCsv(found);
  if (format === 'html') return (await import('../reports/audit/html.ts')).deploymentsHtml(found);
  const { deploymentsText, deploymentsMarkdown } = await import('../reports/audit/deployments.ts');
  return format === 'markdown' ? deploymentsMarkdown(found) : deploymentsText(found, { color });
}
