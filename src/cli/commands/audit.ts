import { type Audit, type AuditRead, isClean, sampleOf, totalsOf } from '../../audit/model.ts';
import { repositoryName, type Repository } from '../../github/repository.ts';
import { sanitiseLine } from '../../reports/sanitise.ts';
import type { ExitStatus } from '../../run/exit.ts';
import type { AuditFormat, AuditQuestion } from '../audit-question.ts';
import { AUDIT_FORMATS, DEPLOYMENT_OPTIONS, questionOf, sampleAsked, strayOptions } from '../audit-question.ts';
import { oneOf, readArgs, UsageError, type CliCommand, type Surroundings, useColor } from '../program.ts';
import { readText } from '../files.ts';
import { connect, repositoryOf } from '../online.ts';
import { DEFAULT_POLICY } from '../../subject/terms.ts';

const HELP = `checklist-gate audit --since DATE [--until DATE] [options]
checklist-gate audit --deployments ENVIRONMENT --since DATE [--until DATE] [options]

Judges the merged pull requests, or the closed issues, of a period again: each with the text, reviews, comments and
policy of its time. Shows who approved and who overrode, which status was recorded, and which commits of the default
branch have no pull request. Changes nothing.

With --deployments it takes the deployments of the period, or releases or tags in a repository that has no deployments.
It finds the checklist of each by version and commit, judges it as it was when the deployment went out, and names
the deployments that have none.

  --since DATE         the first day or time, such as 2026-01-31 or 2026-01-31T12:00:00Z
  --until DATE         the end, which is not part of the period; default: now
  --repo OWNER/NAME    the repository; default: GITHUB_REPOSITORY
  --issues             closed issues instead of merged pull requests
  --label NAME         with --issues or --deployments: only issues with this label
  --deployments ENVIRONMENT
                       deployments to this environment instead of merged pull requests
  --checklists WHERE   with --deployments: issues (default), or pull-requests: those that brought the commit
  --field NAME         with --deployments: the version field; default: each whose name says version, tag or release
  --author LOGIN       with --deployments: an author whose issues count without write access, such as
                       release-bot[bot]; may be repeated
  --into BRANCH        a branch whose pull requests bring commits to the default branch; may be repeated;
                       default: only the default branch
  --policy PATH        the policy in the repository; default: ${DEFAULT_POLICY}
  --phase NAME         enforce this phase and all that come before it
  --status-name NAME   the name of the recorded commit status; default: checklist-gate
  --retention SPAN     how long GitHub keeps a status: the retention of Actions; default: 90d. For what was merged
                       earlier, a missing status is no fault: it may have expired
  --sample N           draw N changes at random, one line each. --seed N draws others; default: 1. The same changes
                       and the same seed give the same sample
  --format FORMAT      text (default), json, csv, markdown or html: one page in one file
  --resume FILE        continue an audit that ended early, from its JSON
  --color WHEN         auto (default), always or never; auto obeys NO_COLOR

Reads the token from GITHUB_TOKEN or GH_TOKEN, and the address of the API from GITHUB_API_URL.

Exit status: 0 everything passed or was overridden
             1 something did not, a commit has no pull request, or a deployment has no checklist
             2 wrong usage
             3 the audit could not finish; it still prints what it judged

Examples:
  GITHUB_TOKEN=… checklist-gate audit --repo octocat/hello-world --since 2026-01-01 --format csv > audit.csv
  GITHUB_TOKEN=… checklist-gate audit --repo octocat/hello-world --since 2026-01-01 --deployments production
`;

/** `audit`: judges a period anew. */
export const auditCommand: CliCommand = {
  name: 'audit',
  summary: 'judge the merges of a period again',
  help: HELP,
  run,
};

async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { values, positionals } = readArgs(args, {
    since: { type: 'string' },
    until: { type: 'string' },
    repo: { type: 'string' },
    issues: { type: 'boolean', default: false },
    label: { type: 'string' },
    into: { type: 'string', multiple: true },
    policy: { type: 'string' },
    phase: { type: 'string' },
    'status-name': { type: 'string' },
    retention: { type: 'string' },
    format: { type: 'string', default: 'text' },
    resume: { type: 'string' },
    ...DEPLOYMENT_OPTIONS,
    sample: { type: 'string' },
    seed: { type: 'string' },
    color: { type: 'string', default: 'auto' },
  });
  if (positionals.length > 0) throw new UsageError(`found "${positionals[0]}", expected no FILE`);
  const repository = repositoryOf(values.repo, surroundings);
  const format = oneOf('--format', values.format, AUDIT_FORMATS);
  const color = useColor(oneOf('--color', values.color, ['auto', 'always', 'never']), surroundings);
  const { deployments } = values;
  const draw = sampleAsked(values);
  const [stray] = strayOptions(values);
  if (stray !== undefined)
    throw new UsageError(
      `--${stray}: found ${deployments === undefined ? 'without --deployments, expected both' : 'with --deployments, expected one of them'}`,
    );
  if (deployments !== undefined) {
    const { auditDeploymentsTo } = await import('../audit-deployments.ts');
    return auditDeploymentsTo(deployments, values, { where: repository, format, color, draw }, surroundings);
  }
  const earlier = values.resume === undefined ? undefined : await readAudit(values.resume, surroundings);
  const asked = questionOf(values, earlier, surroundings.now());
  const { since, until } = asked;
  if (since >= until) throw new UsageError(`--since: found ${since}, expected a time before ${until}`);
  if (earlier !== undefined && earlier.repository !== repositoryName(repository))
    throw new UsageError(
      `--resume: found an audit of ${sanitiseLine(earlier.repository)}, expected an audit of ${repositoryName(repository)}`,
    );
  const { stdout, stderr } = surroundings;
  const { failure, ...fresh } = await audited(repository, asked, earlier, surroundings).finally(() => {
    if (stderr.isTTY === true) stderr.write('\r\u001B[K');
  });
  const { at, asked: recorded } = asked;
  const audit = { ...(earlier === undefined ? fresh : joined(earlier, fresh)), at, asked: recorded };
  const names = [...audit.rows.map(({ number }) => `#${number}`), ...audit.commits.map(({ sha }) => sha)];
  // Of a part nobody could draw the same again.
  const isDrawn = draw !== undefined && audit.complete;
  const whole = isDrawn ? { ...audit, sample: sampleOf(names, draw.size, draw.seed) } : audit;
  stdout.write(await shown(whole, format, color));
  if (failure !== undefined)
    stderr.write(`checklist-gate: the audit ended early: ${sanitiseLine(failure.reason, 600)}\n`);
  if (!whole.complete) {
    stderr.write('checklist-gate: keep the output of --format json; --resume FILE continues from it\n');
    return 3;
  }
  return isClean(whole) ? 0 : 1;
}

async function audited(
  where: Repository,
  { since, until, kind, keptSince, asked, at }: AuditQuestion,
  earlier: Audit | undefined,
  surroundings: Surroundings,
): Promise<AuditRead> {
  const { policy: policyPath, phase, label, status, into } = asked;
  const own = { name: status, phase };
  const { audit: judge } = await import('../../run/audit/audit.ts');
  const { auditReader } = await import('../../github/history/reader.ts');
  const { answerer } = await import('../../github/answers/answer.ts');
  const { statusContext } = await import('../../github/writes/own-reports.ts');
  const query = {
    ...where,
    kind,
    context: statusContext(own),
    ...(label === undefined ? {} : { label }),
    ...(into === undefined ? {} : { into }),
  };
  const repository = repositoryName(where);
  const from = earlier?.next;
  const request = { repository, kind, since, until, policyPath, keptSince, phase, from, now: at, pageSize: 50 };
  const client = await connect(surroundings);
  let requests = 0;
  client.hook.before('request', () => {
    requests += 1;
  });
  return judge(request, {
    read: auditReader(client, query, { since, until }),
    answererFor: (subject) => answerer(client, subject, new Map(), { own }),
    requests: () => requests,
    ...(surroundings.stderr.isTTY === true ? { progress: (done, of) => bar(done, of, surroundings) } : {}),
  });
}

async function shown(result: Audit, format: AuditFormat, color: boolean): Promise<string> {
  if (format === 'json') return `${JSON.stringify(result, undefined, 2)}\n`;
  if (format === 'csv') return (await import('../../reports/audit/csv.ts')).auditCsv(result);
  if (format === 'html') return (await import('../../reports/audit/html.ts')).auditHtml(result);
  if (format === 'markdown') return (await import('../../reports/audit/markdown.ts')).auditMarkdown(result);
  return (await import('../../reports/audit/text.ts')).auditText(result, { color });
}

// What was judged again counts as it is now.
function joined(earlier: Audit, fresh: Audit): Audit {
  const again = new Set(fresh.rows.map(({ number }) => number));
  const seen = new Set(fresh.commits.map(({ sha }) => sha));
  const rows = [...fresh.rows, ...earlier.rows.filter(({ number }) => !again.has(number))].toSorted((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : b.number - a.number,
  );
  const commits = [...earlier.commits.filter(({ sha }) => !seen.has(sha)), ...fresh.commits];
  return {
    ...fresh,
    rows,
    commits,
    totals: totalsOf({ rows, commits }),
    requests: earlier.requests + fresh.requests,
  };
}

async function readAudit(path: string, surroundings: Surroundings): Promise<Audit> {
  const wrong = new UsageError(
    `${path}: found something else, expected the output of "audit --format json" that ended early`,
  );
  let data: unknown;
  try {
    data = JSON.parse(await readText(path, surroundings, 256 * 1024 * 1024));
  } catch (error) {
    throw error instanceof UsageError ? error : wrong;
  }
  const { schema, kind, complete, rows }: { [name in 'schema' | 'kind' | 'complete' | 'rows']?: unknown } =
    Object(data);
  if (schema !== 'checklist-gate/audit@1' || kind === 'deployments' || complete !== false || !Array.isArray(rows))
    throw wrong;
  return data as Audit;
}

const WIDTH = 24;

function bar(done: number, of: number, { stderr }: Surroundings): void {
  const filled = of === 0 ? 0 : Math.round((WIDTH * done) / of);
  stderr.write(`\r\u001B[K${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done} judged`);
}
