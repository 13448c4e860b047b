import type { AppTokens } from '../github/app/app.ts';
import type { EventContext } from '../github/events/context.ts';
import { repositoryName } from '../github/repository.ts';
import { readSharedFile } from '../github/shared-policy.ts';
import { Budget } from '../github/transport/budget.ts';
import type { Client } from '../github/transport/client.ts';
import type { GitHubError } from '../github/transport/error.ts';
import { published } from '../reports/json.ts';
import { exitStatus } from '../run/exit.ts';
import type { Judged } from '../run/request.ts';
import { reasonOf } from '../subject/stopped.ts';
import { DEFAULT_POLICY, type PolicyPlace, type Terms } from '../subject/terms.ts';
import { runEvent } from '../tell/event-run.ts';
import type { SubjectOutcome } from '../tell/telling.ts';
import { Publishers } from '../tell/guard.ts';
import type { Log, Metrics } from './telemetry.ts';
import type { GateSettings } from './settings.ts';
import type { Work } from './work.ts';

/** With what is judged. */
export interface Bench {
  appId: number;
  tokens: AppTokens;
  gate: GateSettings;
  log: Log;
  metrics: Metrics;
  now: () => Date;
  /** What writes at the moment. */
  active: Set<Publishers>;
}

/** Where a repository has its policy, and which one counts where it has none. */
export function policyPlaceOf(gate: GateSettings, client: Client): PolicyPlace {
  const access = (repository: string): string =>
    `install the App on ${repository} too, or make that public: the policy is read with the App's own token`;
  return {
    kind: 'repository',
    path: gate.policy ?? DEFAULT_POLICY,
    named: gate.policy !== undefined,
    standIn: gate['organisation-policy'],
    shared: (reference) => readSharedFile(client, reference, access),
  };
}

/** The terms of every judgement, in the words that all shells have. */
export function termsOfApp(gate: GateSettings, log: Log, budget: Budget, client: Client): Terms {
  return {
    policy: policyPlaceOf(gate, client),
    template: gate.template,
    source: gate.source,
    phase: gate.phase,
    // An App starts by itself: no workflow can be changed so that it does not.
    markers: { paths: [], ranFor: undefined },
    own: { name: gate['status-name'], phase: gate.phase },
    evidence: { values: new Map(), files: new Map() },
    folder: process.cwd(),
    teamToken: undefined,
    regression: 'auto',
    previousRecord: undefined,
    facts: undefined,
    keeps: false,
    parseTimeoutMs: undefined,
    mayList: () => budget.spares('the list of changed files'),
    onPolicyElsewhere: (path) => log.warning('a file looks like a policy and is read by nobody', { path }),
  };
}

/** Judges what a delivery is about, and tells it on GitHub. Gives whether there was anything. Never throws. */
export async function judgeWork(bench: Bench, work: Work): Promise<boolean> {
  const { log, metrics, now, active } = bench;
  const about = { repository: nameIn(work.context), event: work.context.eventName };
  const publishers = new Publishers();
  const begun = now().getTime();
  active.add(publishers);
  try {
    const outcomes = await outcomesOf(bench, work, publishers);
    const milliseconds = now().getTime() - begun;
    for (const outcome of outcomes) tellOutcome(bench, { ...about, milliseconds }, outcome);
    return outcomes.length > 0;
  } catch (error) {
    metrics.judged.inc({ result: 'error' });
    log.warning(`nothing could be judged: ${reasonOf(error)}`, about);
    return false;
  } finally {
    active.delete(publishers);
    metrics.seconds.observe((now().getTime() - work.since) / 1000);
  }
}

async function outcomesOf(bench: Bench, work: Work, interruption: Publishers): Promise<SubjectOutcome[]> {
  const { tokens, gate, log, metrics, now } = bench;
  const { context, installation } = work;
  const say = { info: (line: string) => log.info(line), warning: (line: string) => log.warning(line) };
  // Each judgement learns from its first answer what is left, as it learns everything else.
  const budget = new Budget();
  const faults: GitHubError[] = [];
  const onError = (error: GitHubError): unknown => faults.push(error);
  const client = await tokens.installationClient(installation, { say: say.info, budget, onError });
  client.hook.after('request', ({ headers }) => {
    const { 'x-ratelimit-resource': resource, 'x-ratelimit-remaining': left } = headers;
    if (resource === 'core' && left !== undefined) metrics.requestsLeft.set({ installation }, Number(left));
  });
  const { comment, 'check-run': checkRun, 'request-reviews': requestReviews, phase } = gate;
  const terms = termsOfApp(gate, log, budget, client);
  const telling = { dryRun: false, comment, status: true, checkRun, requestReviews, phase, own: terms.own };
  const inputs = { ...telling, number: undefined };
  const ran = await runEvent({ client, budget, context, inputs, terms, now, say, interruption, faults });
  if (ran.outcomes.length === 0) {
    metrics.judged.inc({ result: 'nothing' });
    log.info(ran.nothing, { repository: nameIn(context), event: context.eventName });
  }
  return ran.outcomes;
}

function tellOutcome(
  { log, metrics }: Bench,
  where: { repository: string; event: string; milliseconds: number },
  { about: { number }, judged, statusWritten }: SubjectOutcome,
): void {
  const result = resultOf(judged);
  metrics.judged.inc({ result });
  const about = { ...where, ...(number === undefined ? {} : { number }), result, statusWritten };
  if (judged.kind === 'could-not-judge') log.warning(`could not judge: ${judged.reason}`, about);
  else if (judged.kind === 'policy-error') log.warning(`the policy is wrong: ${judged.errors.join(' ')}`, about);
  else log.info('judged', about);
  if (judged.kind === 'verdict') log.debug('verdict', published(judged.verdict));
}

function nameIn({ repository }: EventContext): string {
  return repository === undefined ? '' : repositoryName(repository);
}

function resultOf(judged: Judged): string {
  if (judged.kind !== 'verdict') return judged.kind;
  return exitStatus(judged, 'pending') === 0 ? 'passed' : judged.verdict.status;
}
