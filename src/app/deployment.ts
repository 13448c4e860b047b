import {
  answerRule,
  environmentsOf,
  hasRuleOf,
  pullRequestsOfCommit,
  runNumbered,
  taggedCommit,
  waitingRuns,
  type WaitingRun,
} from '../github/app/waiting-runs.ts';
import type { SubjectRequest } from '../github/events/event.ts';
import { repositoryName, type Repository } from '../github/repository.ts';
import { Budget } from '../github/transport/budget.ts';
import type { Client } from '../github/transport/client.ts';
import { parseFind } from '../release/text.ts';
import { deploymentComment, type DeploymentAnswer } from '../reports/deployment.ts';
import type { Result } from '../result.ts';
import { opens, phaseFor, type EnvironmentPhase } from './environment.ts';
import type { Judged, NotJudged } from '../run/request.ts';
import { settle } from '../run/settle.ts';
import { findNumber } from '../subject/find.ts';
import { idOf, judgedOf, Judgements, SETTLING } from '../subject/judgements.ts';
import { looksAt } from '../subject/looks.ts';
import { policyFor } from '../subject/ready.ts';
import { reasonOf } from '../subject/stopped.ts';
import type { Terms } from '../subject/terms.ts';
import { TrustedFiles } from '../subject/trusted-files.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { termsOfApp, type Bench } from './judge.ts';
import type { GateSettings } from './settings.ts';
import type { Work } from './work.ts';

/** GitHub takes so many comments for one deployment that goes on waiting. */
const MOST_COMMENTS = 10;

/** So many deployments are known; the oldest are forgotten, and told once more. */
const MOST_KNOWN = 1_000;

/** What deployments were told by this server, so that none is told the same twice. */
export class ToldDeployments {
  readonly #told = new Map<string, { comment: string; times: number }>();

  /** Whether it is worth telling. */
  isNew(key: string, comment: string): boolean {
    const told = this.#told.get(key);
    return told === undefined || (told.comment !== comment && told.times < MOST_COMMENTS);
  }

  keep(key: string, comment: string): void {
    const times = (this.#told.get(key)?.times ?? 0) + 1;
    this.#told.delete(key);
    this.#told.set(key, { comment, times });
    const [oldest] = this.#told.keys();
    if (this.#told.size > MOST_KNOWN && oldest !== undefined) this.#told.delete(oldest);
  }
}

/** A deployment that waits, and the way to judge it. */
interface Waiting {
  client: Client;
  repository: Repository;
  run: WaitingRun;
  environment: string;
  terms: Terms;
  find: GateSettings['find'];
  now: () => Date;
}

/**
 * Answers the deployments of a repository that wait for this App: those of one run, or of all. What waits is read on
 * GitHub; of the delivery only the number of the run is used. Never throws.
 */
export async function answerDeployments(bench: Bench, work: Work, told: ToldDeployments): Promise<void> {
  const { tokens, gate, log, now, appId } = bench;
  const { repository } = work.context;
  if (repository === undefined) return;
  const about = { repository: repositoryName(repository) };
  try {
    const client = await tokens.installationClient(work.installation, { say: (line) => log.info(line) });
    const terms = termsOfApp(gate, log, new Budget(), client);
    const own = new Map<string, boolean>();
    for (const run of await runsOf(client, repository, work.deployments?.run))
      for (const environment of await environmentsOf(client, repository, run)) {
        const isOwn = own.get(environment) ?? (await hasRuleOf(client, repository, environment, appId));
        own.set(environment, isOwn);
        if (isOwn) await answerOne(bench, { client, repository, run, environment, terms, find: gate.find, now }, told);
      }
  } catch (error) {
    log.warning(`the deployments that wait could not be answered: ${reasonOf(error)}`, about);
  }
}

async function runsOf(client: Client, repository: Repository, run: number | undefined): Promise<WaitingRun[]> {
  return run === undefined ? waitingRuns(client, repository) : [await runNumbered(client, repository, run)];
}

async function answerOne({ log, metrics }: Bench, waiting: Waiting, told: ToldDeployments): Promise<void> {
  const { client, repository, run, environment } = waiting;
  const answer = await answerTo(waiting);
  const comment = deploymentComment(answer);
  const key = `${repositoryName(repository).toLowerCase()} ${run.id} ${run.attempt} ${environment}`;
  if (!told.isNew(key, comment)) return;
  const state = answer.kind === 'approved' || answer.kind === 'rejected' ? { state: answer.kind } : {};
  await answerRule(client, repository, run, { environment, ...state, comment });
  told.keep(key, comment);
  metrics.deployments.inc({ answer: answer.kind });
  const about = { repository: repositoryName(repository), run: run.id, environment, result: answer.kind };
  log.info(answer.kind === 'not-judged' ? `a deployment stays closed: ${answer.reason}` : 'a deployment', about);
}

async function answerTo(waiting: Waiting): Promise<DeploymentAnswer> {
  const { terms, environment } = waiting;
  const policy = await policyOfRepository(waiting);
  if (!policy.ok) return notJudged(policy.error);
  const by = { policy: policy.value, source: terms.source, templatePath: terms.template };
  const found = await phaseFor(by, environment);
  if (!found.ok) return notJudged(found.error);
  const checklists = await checklistsFor(waiting, found.value);
  if (!checklists.ok) return { kind: 'not-judged', reason: checklists.error };
  const answer = await judgedBy(waiting, checklists.value, found.value);
  if (answer.kind !== 'approved') return answer;
  // What is approved stays so: the checklist must still be the one of what is deployed.
  const now = await checklistsFor(waiting, found.value);
  const isSame = now.ok && JSON.stringify(now.value) === JSON.stringify(checklists.value);
  return isSame ? answer : { kind: 'not-judged', reason: 'the checklist changed while it was judged.' };
}

async function policyOfRepository({ client, repository, terms }: Waiting): ReturnType<typeof policyFor> {
  const subject = { kind: 'issue' as const, repository: repositoryName(repository) };
  const trusted = new TrustedFiles(client, { subject, documents: [], facts: [], open: true });
  return policyFor(client, trusted, terms.policy);
}

/** The checklists of what is deployed: the one of its version, or those of its commit. */
async function checklistsFor(waiting: Waiting, { inIssue }: EnvironmentPhase): Promise<Result<SubjectRequest[]>> {
  const { client, repository, run, find } = waiting;
  if (inIssue ?? find !== undefined) return issueFor(waiting);
  const numbers = await pullRequestsOfCommit(client, repository, run.sha);
  if (numbers.length === 0)
    return {
      ok: false,
      error: `no pull request into the default branch has the commit ${run.sha} as its head, or was merged as it.`,
    };
  return { ok: true, value: numbers.map((number) => ({ ...repository, kind: 'pull-request', number })) };
}

/** The release issue of the tag that the run was started on. A branch of that name, or a tag that was moved, is none. */
async function issueFor({ client, repository, run, find }: Waiting): Promise<Result<SubjectRequest[]>> {
  const { ref: tag = '', sha } = run;
  if (find === undefined)
    return { ok: false, error: 'the checklist stands in an issue, and the App has no "find" to look for it.' };
  const parsed = parseFind(find, { tag });
  if (!parsed.ok || parsed.value.kind !== 'issue') return { ok: false, error: '"find" looks for no issue.' };
  if ((await taggedCommit(client, repository, tag)) !== sha)
    return {
      ok: false,
      error: `the run was started on "${tag}", which is no tag of the commit ${sha}. Start it on the tag of the version.`,
    };
  const found = await findNumber(client, repository, parsed.value);
  if (!found.ok) return found;
  return { ok: true, value: [{ ...repository, kind: 'any', number: found.value.number }] };
}

/** All must open it; the one that holds it back most is told. */
async function judgedBy(
  waiting: Waiting,
  requests: readonly SubjectRequest[],
  by: EnvironmentPhase,
): Promise<DeploymentAnswer> {
  const verdicts: Verdict[] = [];
  for (const request of requests) {
    const judged = await judgedUntilSettled(waiting, request, by.phase);
    if (judged.kind !== 'verdict') return notJudged(judged);
    verdicts.push(judged.verdict);
  }
  const closed = verdicts.filter((verdict) => !opens(verdict, by));
  const wrong = closed.find(isWrong);
  const verdict = wrong ?? closed[0] ?? verdicts[0];
  if (verdict === undefined) return { kind: 'not-judged', reason: 'there is no checklist.' };
  const kind = closed.length === 0 ? 'approved' : wrong === undefined ? 'waiting' : 'rejected';
  return { kind, phase: by.phase, verdict };
}

/** What must be undone, and what nobody with the right to do so has let through. */
function isWrong({ status, mode, override }: Verdict): boolean {
  return status === 'failed' && mode !== 'report' && override?.effective !== true;
}

async function judgedUntilSettled(
  { client, terms, run, now }: Waiting,
  request: SubjectRequest,
  phase: string,
): Promise<Judged> {
  const looks = looksAt(client, request, terms);
  const judgements = new Judgements({ client, terms: { ...terms, phase }, now }, () => undefined);
  let latest = await looks.first();
  const first = await judgements.reading(latest);
  const read = async (): Promise<(typeof first)[]> => [await judgements.reading((latest = await looks.next()))];
  const settled = await settle({ first, read, write: () => Promise.resolve(false), ...SETTLING });
  const { open, subject } = latest;
  if (open && subject.kind === 'pull-request' && subject.headSha !== run.sha)
    return { kind: 'could-not-judge', reason: `#${subject.number} was pushed to, and has another head by now.` };
  return judgedOf(settled, idOf(latest));
}

function notJudged(error: NotJudged): DeploymentAnswer {
  return { kind: 'not-judged', reason: error.kind === 'policy-error' ? error.errors.join(' ') : error.reason };
}
