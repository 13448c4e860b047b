import { AppTokens } from '../github/app/app.ts';
import { reasonOf } from '../subject/stopped.ts';
import type { Publishers } from '../tell/guard.ts';
import { answerDeployments, ToldDeployments } from './deployment.ts';
import { type Bench, judgeWork, policyPlaceOf } from './judge.ts';
import { Keeper } from './recovery.ts';
import { createMetrics, type Log } from './telemetry.ts';
import { Queue } from './queue.ts';
import type { GateSettings, Settings } from './settings.ts';
import { type Delivery, TakenDeliveries } from './webhook.ts';
import { hear, type Heard, type Self, waitingIn, type Work } from './work.ts';
import { isNamed, type Repository, repositoryName } from '../github/repository.ts';
import type { Client } from '../github/transport/client.ts';
import { policyFor } from '../subject/ready.ts';
import { DEFAULT_POLICY, type PolicyPlace } from '../subject/terms.ts';
import { TrustedFiles } from '../subject/trusted-files.ts';

/** How many subjects are judged at the same time: they wait for GitHub most of the time. */
const AT_ONCE = 16;
const AT_ONCE_OF_INSTALLATION = 6;

/** What an App consists of while it runs, however deliveries come to it. */
export interface Running {
  bench: Bench;
  self: Self;
  queue: Queue;
  keeper: Keeper;
  taken: TakenDeliveries;
  told: ToldDeployments;
}

/** Puts it together; nothing starts by itself. */
export function assemble({ app, gate, serverUrl }: Settings, log: Log, now: () => Date): Running {
  const tokens = new AppTokens(app);
  const metrics = createMetrics(() => queue.waiting);
  const { id: appId, apiUrl, graphqlUrl } = app;
  const bench: Bench = { appId, tokens, gate, log, metrics, now, active: new Set<Publishers>() };
  const queue: Queue = new Queue({
    judge: (work) => follow(running, work),
    atOnce: AT_ONCE,
    atOnceOfInstallation: AT_ONCE_OF_INSTALLATION,
    onCoalesced: () => metrics.coalesced.inc(),
  });
  const self = { appId, statusName: gate['status-name'], apiUrl, graphqlUrl, serverUrl };
  const keeper = new Keeper({ tokens, self, log, metrics, now: Date.now, add: (work) => queue.add(work) });
  const running: Running = {
    bench,
    self,
    queue,
    keeper,
    taken: new TakenDeliveries(),
    told: new ToldDeployments(),
  };
  return running;
}

/** What is judged may be what a deployment waits for. Never throws. */
async function follow({ bench, self, queue, told }: Running, work: Work): Promise<void> {
  if (work.deployments !== undefined) return answerDeployments(bench, work, told);
  const { context, installation } = work;
  const isSweep = context.eventName === 'schedule';
  if (!(await judgeWork(bench, work)) && !isSweep) return;
  const { repository } = context;
  if (repository !== undefined && (await mayAnswer(bench, installation)))
    queue.add(waitingIn(repository, installation, self, bench.now().getTime()));
}

/** Whether the installation may see what waits, and answer it. */
async function mayAnswer({ tokens }: Bench, installation: number): Promise<boolean> {
  const may = Promise.all([
    tokens.may(installation, 'actions', 'read'),
    tokens.may(installation, 'deployments', 'write'),
  ]);
  return may.then(
    (all) => all.every(Boolean),
    () => false,
  );
}

/** Puts a delivery where it belongs. Never throws. */
export async function take(running: Running, delivery: Delivery): Promise<void> {
  const { bench, self, taken } = running;
  const { log, metrics } = bench;
  const { id, event } = delivery;
  metrics.deliveries.inc({ event });
  const heard: Heard = taken.take(id)
    ? hear(delivery, self, bench.now().getTime())
    : { kind: 'ignored', reason: 'it was taken before' };
  if (heard.kind === 'ignored') {
    metrics.ignored.inc({ event });
    log.info(`nothing to do: ${heard.reason}`, { event, delivery: id });
    return;
  }
  await route(running, heard).catch((error: unknown) =>
    log.warning(`a delivery failed: ${reasonOf(error)}`, { event }),
  );
}

async function route({ bench, queue, keeper }: Running, heard: Exclude<Heard, { kind: 'ignored' }>): Promise<void> {
  const { tokens, gate } = bench;
  switch (heard.kind) {
    case 'work':
      queue.add(heard.work);
      return;
    case 'files': {
      const { work, branch, paths } = heard;
      const { repository } = work.context;
      if (repository === undefined) return;
      const pushed = { repository, branch, paths };
      if (touchesOrganisation(pushed, gate)) return keeper.sweepInstallation(work.installation);
      const client = await tokens.installationClient(work.installation);
      // What is not known to be harmless is judged.
      const touches = await touchesGate(client, pushed, policyPlaceOf(gate, client), gate).catch(() => true);
      if (touches) queue.add(work);
      return;
    }
    case 'installed':
      tokens.forget(heard.installation);
      await keeper.sweepInstallation(heard.installation, heard.repositories);
      return;
    case 'changed':
      tokens.forget(heard.installation);
  }
}

/** Templates of GitHub, wherever it looks for them, and who owns code. */
const KNOWN = /(?:^|\/)(?:pull_request_template|issue_template|codeowners)(?:[./]|$)/i;

/** Files of a branch that have changed. */
export interface Pushed {
  repository: Repository;
  branch: string;
  /** Undefined where not all are known. */
  paths: readonly string[] | undefined;
}

/**
 * Whether what is open may be judged otherwise after a push: it changed the policy, a template, or a file that the
 * policy or what it extends names. What cannot be read may be anything. Throws `GitHubError`.
 */
async function touchesGate(
  client: Client,
  { repository, branch, paths }: Pushed,
  place: PolicyPlace,
  { policy = DEFAULT_POLICY, template }: GateSettings,
): Promise<boolean> {
  if (paths === undefined) return true;
  if (paths.some((path) => path === policy || path === template || KNOWN.test(path))) return true;
  const subject = {
    kind: 'pull-request' as const,
    repository: repositoryName(repository),
    trustedRef: `refs/heads/${branch}`,
  };
  const trusted = new TrustedFiles(client, { subject, documents: [], facts: [], open: true });
  const found = await policyFor(client, trusted, place);
  if (!found.ok) return true;
  const files = found.value === undefined ? [] : [found.value, ...(found.value.bases ?? [])];
  return paths.some((path) => files.some(({ text }) => text.includes(path)));
}

/** Whether a push may have changed the policy of all repositories that have none of their own. */
function touchesOrganisation({ repository, paths }: Pushed, { 'organisation-policy': policy }: GateSettings): boolean {
  if (policy === undefined || !isNamed(repository, policy.repository)) return false;
  // Any file there may be one that the policy extends.
  return paths === undefined || paths.some((each) => each === policy.path || /\.ya?ml$/i.test(each));
}
