import { RefusedDocument } from '../checklist/markdown/limits.ts';
import { parseOrRefuse } from '../checklist/parse.ts';
import { pullRequestsOfCommit, taggedCommit, type HeldRun } from '../github/app/waiting-runs.ts';
import type { SubjectRequest } from '../github/events/event.ts';
import { repositoryName, type Repository } from '../github/repository.ts';
import type { Client } from '../github/transport/client.ts';
import { aboutDeployment } from '../release/deployed.ts';
import { parseFind } from '../release/text.ts';
import type { ToldDeployment } from '../reports/deployment.ts';
import { outcomeOf } from '../reports/parts/words.ts';
import type { Result } from '../result.ts';
import type { Judged, NotJudged } from '../run/request.ts';
import { bounded, PARSE_TIMEOUT_MS } from '../run/bounded.ts';
import { settle } from '../run/settle.ts';
import { findNumber } from '../subject/find.ts';
import { readingId, judgedOf, Judgements, SETTLING } from '../subject/judgements.ts';
import { looksAt, type Looked } from '../subject/looks.ts';
import { policyFor } from '../subject/ready.ts';
import type { Terms } from '../subject/terms.ts';
import { TrustedFiles } from '../subject/trusted-files.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { enforcedGates, isUnknown } from '../verdict/walk.ts';
import { opens, phaseFor, type EnvironmentPhase } from '../run/environment.ts';
import type { GateSettings } from './settings.ts';

/** A deployment that waits, and the way to judge it. */
export interface WaitingDeployment {
  client: Client;
  repository: Repository;
  run: HeldRun;
  environment: string;
  terms: Terms;
  find: GateSettings['find'];
  now: () => Date;
}

/** What the policy and the checklist say about it. Throws `GitHubError`. */
export async function answerTo(waiting: WaitingDeployment): Promise<ToldDeployment> {
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

async function policyOfRepository({ client, repository, terms }: WaitingDeployment): ReturnType<typeof policyFor> {
  const subject = { kind: 'issue' as const, repository: repositoryName(repository) };
  const trusted = new TrustedFiles(client, { subject, documents: [], facts: [], open: true });
  return policyFor(client, trusted, terms.policy);
}

/** The checklists of what is deployed: the one of its version, or those of its commit. */
async function checklistsFor(
  waiting: WaitingDeployment,
  { inIssue }: EnvironmentPhase,
): Promise<Result<SubjectRequest[]>> {
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

/**
 * The release issue of the tag that the run was started on. A branch of that name is none, and neither is a tag that was
 * moved since the run began.
 */
async function issueFor({ client, repository, run, find }: WaitingDeployment): Promise<Result<SubjectRequest[]>> {
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
  return { ok: true, value: [{ ...repository, kind: 'issue', number: found.value.number }] };
}

/** All must open it; the one that holds it back most is told. */
async function judgedBy(
  waiting: WaitingDeployment,
  requests: readonly SubjectRequest[],
  by: EnvironmentPhase,
): Promise<ToldDeployment> {
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

/** What must be undone, and what nobody with the right to do so has let through. What is unknown may be known later. */
function isWrong(verdict: Verdict): boolean {
  const { mode, override, root } = verdict;
  if (mode === 'report' || override?.effective === true) return false;
  const failed = enforcedGates(root).filter(({ status }) => status === 'failed');
  return failed.some((gate) => !isUnknown(gate)) || outcomeOf(verdict) === 'tripped';
}

async function judgedUntilSettled(waiting: WaitingDeployment, request: SubjectRequest, phase: string): Promise<Judged> {
  const { client, terms, run, now } = waiting;
  const looks = looksAt(client, request, terms);
  const judgements = new Judgements({ client, terms: { ...terms, phase }, now }, () => undefined);
  let latest = await looks.first();
  const first = await judgements.reading(latest);
  const read = async (): Promise<(typeof first)[]> => [await judgements.reading((latest = await looks.next()))];
  const settled = await settle({ first, read, write: () => Promise.resolve(false), ...SETTLING });
  const { open, subject } = latest;
  // It would be judged by the policy of its base, which may be any branch.
  if (request.kind === 'issue' && subject.kind !== 'issue')
    return { kind: 'could-not-judge', reason: `#${subject.number} is a pull request, expected an issue.` };
  if (open && subject.kind === 'pull-request' && subject.headSha !== run.sha)
    return { kind: 'could-not-judge', reason: `#${subject.number} was pushed to, and has another head by now.` };
  const elsewhere = request.kind === 'issue' ? whyElsewhere(latest, waiting) : undefined;
  return elsewhere === undefined
    ? judgedOf(settled, readingId(latest))
    : { kind: 'could-not-judge', reason: elsewhere };
}

/** Why a checklist is not the one of what is deployed: a tag may have been moved since it was filled in. */
function whyElsewhere(
  { documents }: Looked,
  { run: { ref = '', sha }, environment }: WaitingDeployment,
): string | undefined {
  for (const document of documents) {
    const checklist = bounded(() => parseOrRefuse(document), PARSE_TIMEOUT_MS);
    if (checklist instanceof RefusedDocument) continue;
    const about = aboutDeployment(checklist.root, { versions: [ref], sha, environment });
    if (about.kind === 'other-commit')
      return `the checklist is for the commit "${about.value}", and ${sha} is deployed.`;
    if (about.kind === 'elsewhere')
      return `the checklist is for "${about.value}", and the deployment goes to "${environment}".`;
  }
  return undefined;
}

function notJudged(error: NotJudged): ToldDeployment {
  return { kind: 'not-judged', reason: error.kind === 'policy-error' ? error.errors.join(' ') : error.reason };
}
