import { once } from 'node:events';
import type { Server } from 'node:http';
import { reasonOf } from '../subject/stopped.ts';
import { createLog } from './log.ts';
import { assemble, take, type Running } from './running.ts';
import { createAppServer } from './server.ts';
import { readSettings, type Settings } from './settings.ts';

/** A server that is told to stop has 10 s; so long it finishes what runs. */
const FINISH_MS = 8_000;

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
  const stopping = new AbortController();
  const server = serverOf(running, settings.value, stopping.signal);
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
  stopping.abort();
  await stopped(running, server);
  return 0;
}

function serverOf(running: Running, { app, webhookSecret }: Settings, stopping: AbortSignal): Server {
  const { log, metrics } = running.bench;
  return createAppServer({
    receiver: { appId: app.id, secret: webhookSecret },
    take: (delivery) => void take(running, delivery),
    onRefused({ status, reason }) {
      metrics.refused.inc({ code: status });
      log.warning(`a request was refused: ${reason}`, { status });
    },
    isReady: () => !stopping.aborted,
    metrics: metrics.page,
  });
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
async function stopped({ bench, queue }: Running, server: Server): Promise<void> {
  server.close();
  const late = new Promise<'late'>((resolve) => {
    setTimeout(() => resolve('late'), FINISH_MS).unref();
  });
  if ((await Promise.race([queue.stop(), late])) === 'late')
    await Promise.all([...bench.active].map((publishers) => publishers.stop()));
  server.closeAllConnections();
}
