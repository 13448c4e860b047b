import { once } from 'node:events';
import type { Server } from 'node:http';
import { AppTokens } from '../github/app/tokens.ts';
import { reasonOf } from '../subject/stopped.ts';
import type { Publishers } from '../tell/publishers.ts';
import { touchesGate } from './files.ts';
import { judgeWork, type Bench } from './judge.ts';
import { Keeper } from './keep.ts';
import { createLog, type Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { Queue } from './queue.ts';
import { createAppServer } from './server.ts';
import { readSettings, type Settings } from './settings.ts';
import { TakenDeliveries, type Delivery } from './webhook.ts';
import { hear, type Heard, type Self } from './work.ts';

/** How many subjects are judged at the same time: they wait for GitHub most of the time. */
const AT_ONCE = 16;
const AT_ONCE_OF_INSTALLATION = 6;

/** A server that is told to stop has 10 s; so long it finishes what runs. */
const FINISH_MS = 8_000;

/** What an App consists of while it runs. */
interface Running {
  bench: Bench;
  self: Self;
  queue: Queue;
  keeper: Keeper;
  taken: TakenDeliveries;
  isStopping: boolean;
}

/** Runs the App until it is told to stop. Gives the exit status: 0 stopped in order, 2 wrong settings, 3 failed. */
export async function runApp(env: NodeJS.ProcessEnv, write: (line: string) => void): Promise<number> {
  const settings = readSettings(env);
  const now = (): Date => new Date();
  if (!settings.ok) {
    const log = createLog('info', write, now);
    for (const error of settings.error) log.warning(error);
    return 2;
  }
  const log = createLog(settings.value.logLevel, write, now);
  const stop = new Promise<string>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve(name));
  });
  const running = assemble(settings.value, log, now);
  const server = serverOf(running, settings.value);
  try {
    server.listen(settings.value.port, settings.value.host);
    await once(server, 'listening');
  } catch (error) {
    log.warning(`the server cannot listen: ${reasonOf(error)}`, { port: settings.value.port });
    return 3;
  }
  const { host, port } = settings.value;
  const address = server.address();
  log.info('listening', { host, port: typeof address === 'object' ? (address?.port ?? port) : port });
  const timers = keepGoing(running, settings.value);
  log.info(`stopping on ${await stop}`, { running: running.queue.running, waiting: running.queue.waiting });
  for (const timer of timers) clearInterval(timer);
  await stopped(running, server);
  return 0;
}

function assemble({ app, gate, serverUrl }: Settings, log: Log, now: () => Date): Running {
  const tokens = new AppTokens(app);
  const metrics = createMetrics(() => queue.waiting);
  const bench: Bench = { tokens, gate, log, metrics, now, active: new Set<Publishers>() };
  const queue: Queue = new Queue({
    judge: (work) => judgeWork(bench, work),
    atOnce: AT_ONCE,
    atOnceOfInstallation: AT_ONCE_OF_INSTALLATION,
    onCoalesced: () => metrics.coalesced.inc(),
  });
  const { id: appId, apiUrl, graphqlUrl } = app;
  const self = { appId, statusName: gate['status-name'], apiUrl, graphqlUrl, serverUrl };
  const keeper = new Keeper({ tokens, self, log, metrics, now: Date.now, add: (work) => queue.add(work) });
  return { bench, self, queue, keeper, taken: new TakenDeliveries(), isStopping: false };
}

function serverOf(running: Running, { app, webhookSecret }: Settings): Server {
  const { log, metrics } = running.bench;
  return createAppServer({
    receiver: { appId: app.id, secret: webhookSecret },
    take: (delivery) => void take(running, delivery),
    onRefused({ status, reason }) {
      metrics.refused.inc({ code: status });
      log.warning(`a request was refused: ${reason}`, { status });
    },
    isReady: () => !running.isStopping,
    metrics: metrics.page,
  });
}

/** Puts a delivery where it belongs. Never throws. */
async function take(running: Running, delivery: Delivery): Promise<void> {
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
  await follow(running, heard).catch((error: unknown) =>
    log.warning(`a delivery failed: ${reasonOf(error)}`, { event }),
  );
}

async function follow({ bench, queue, keeper }: Running, heard: Exclude<Heard, { kind: 'ignored' }>): Promise<void> {
  const { tokens, gate } = bench;
  switch (heard.kind) {
    case 'work':
      queue.add(heard.work);
      return;
    case 'files': {
      const { work, branch, paths } = heard;
      const { repository } = work.context;
      if (repository === undefined) return;
      const client = await tokens.installationClient(work.installation);
      // What is not known to be harmless is judged.
      const touches = await touchesGate(client, { repository, branch, paths }, gate).catch(() => true);
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

function keepGoing({ keeper }: Running, { gate }: Settings): NodeJS.Timeout[] {
  void keeper.redeliver();
  void keeper.sweep();
  return [
    setInterval(() => void keeper.redeliver(), gate.redeliver),
    setInterval(() => void keeper.sweep(), gate.sweep),
  ];
}

/** Finishes what runs; where that takes too long, no status stays green that was not reached. */
async function stopped(running: Running, server: Server): Promise<void> {
  running.isStopping = true;
  server.close();
  const { bench, queue } = running;
  const late = new Promise<'late'>((resolve) => {
    setTimeout(() => resolve('late'), FINISH_MS).unref();
  });
  if ((await Promise.race([queue.stop(), late])) === 'late')
    await Promise.all([...bench.active].map((publishers) => publishers.stop()));
  server.closeAllConnections();
}
