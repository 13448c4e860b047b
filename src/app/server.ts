import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { reasonOf } from '../subject/stopped.ts';
import { createLog } from './telemetry.ts';
import { assemble, type Running, take } from './running.ts';
import { readSettings, type Settings } from './settings.ts';
import { type Delivery, MAX_BODY, readDelivery, type Receiver, type Refused, refusedUnread } from './webhook.ts';
import type { Result } from '../result.ts';

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

export interface Serving {
  receiver: Receiver;
  /** Takes a delivery, and judges it later. */
  take: (delivery: Delivery) => void;
  onRefused: (refused: Refused) => void;
  /** False before the first deliveries can be judged, and once the server stops. */
  isReady: () => boolean;
  metrics: () => Promise<{ contentType: string; text: string }>;
}

/** Requests that are not sent to their end are dropped. */
const REQUEST_MS = 30_000;

/** The HTTP server of the App. A delivery is answered before it is judged. */
function createAppServer(serving: Serving): Server {
  const server = createServer((request, response) => {
    void answer(serving, request, response).catch(() => send(response, 500, 'failed'));
  });
  server.requestTimeout = REQUEST_MS;
  server.headersTimeout = REQUEST_MS / 2;
  return server;
}

async function answer(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path] = (request.url ?? '').split('?');
  const route = `${request.method} ${path}`;
  if (route === 'POST /webhook') return receive(serving, request, response);
  if (route === 'GET /healthz') return send(response, 200, 'ok');
  if (route === 'GET /readyz')
    return serving.isReady() ? send(response, 200, 'ready') : send(response, 503, 'not ready');
  if (route === 'GET /metrics') {
    const { contentType, text } = await serving.metrics();
    return send(response, 200, text, contentType);
  }
  request.resume();
  return send(response, 404, 'not found');
}

async function receive(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const delivery = await read(serving.receiver, request);
  if (delivery.ok && serving.isReady()) {
    serving.take(delivery.value);
    return send(response, 202, 'taken');
  }
  const refused = delivery.ok ? { status: 503, reason: 'the server stops' } : delivery.error;
  serving.onRefused(refused);
  // What is still to come is not read.
  response.setHeader('connection', 'close');
  return send(response, refused.status, refused.reason);
}

async function read(receiver: Receiver, request: IncomingMessage): Promise<Result<Delivery, Refused>> {
  const header = (name: string): string | undefined => request.headers[name]?.toString();
  const early = refusedUnread(header);
  if (early !== undefined) return { ok: false, error: early };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) return { ok: false, error: { status: 413, reason: 'the body is too large' } };
    chunks.push(chunk);
  }
  return readDelivery(header, Buffer.concat(chunks).toString('utf8'), receiver);
}

function send(response: ServerResponse, status: number, text: string, contentType = 'text/plain; charset=utf-8'): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'content-type': contentType, 'x-content-type-options': 'nosniff' }).end(`${text}\n`);
}
