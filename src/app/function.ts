import { createLog, type Log } from './telemetry.ts';
import { assemble, take, type Running } from './running.ts';
import { readSettings, type Settings } from './settings.ts';
import { readDelivery } from './webhook.ts';

/** What a function URL is called with ("Invoking Lambda function URLs", AWS: payload format 2.0). */
interface UrlEvent {
  rawPath: string;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  body?: string;
  isBase64Encoded?: boolean;
  requestContext: { http: { method: string } };
}

/** What a timer calls it with, in place of the timers that a server has. */
interface TimerEvent {
  task: 'redeliver' | 'sweep';
}

interface UrlAnswer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

/** What is made once, and serves every call of one instance. */
interface Instance {
  settings: Settings;
  running: Running;
  log: Log;
}

/**
 * The App without a server: a handler for a function URL and for timers. A function is held still once it has answered,
 * so it judges before it answers. Throws where the settings are wrong.
 */
export function createHandler(
  env: NodeJS.ProcessEnv,
  write: (line: string) => void,
): (event: unknown) => Promise<UrlAnswer | undefined> {
  let instance: Instance | undefined;
  return async (event) => {
    const own = (instance ??= start(env, write));
    if (isTimer(event)) {
      await (event.task === 'sweep' ? own.running.keeper.sweep() : own.running.keeper.redeliver());
      await own.running.queue.idle();
      return undefined;
    }
    if (isUrlEvent(event)) return answer(own, event);
    throw new TypeError('found another event, expected one of a function URL, or {"task": "sweep" or "redeliver"}');
  };
}

function start(env: NodeJS.ProcessEnv, write: (line: string) => void): Instance {
  const settings = readSettings(env);
  if (!settings.ok) throw new Error(settings.error.join(' '));
  const now = (): Date => new Date();
  const log = createLog(settings.value.logLevel, write, now);
  return { settings: settings.value, running: assemble(settings.value, log, now), log };
}

async function answer({ settings, running, log }: Instance, event: UrlEvent): Promise<UrlAnswer> {
  const { rawPath, headers, body = '', isBase64Encoded = false, requestContext } = event;
  if (requestContext.http.method !== 'POST' || rawPath !== '/webhook') return said(404, 'not found');
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  const receiver = { appId: settings.app.id, secret: settings.webhookSecret };
  const delivery = await readDelivery((name) => headers[name], text, receiver);
  if (!delivery.ok) {
    const { status, reason } = delivery.error;
    running.bench.metrics.refused.inc({ code: status });
    log.warning(`a request was refused: ${reason}`, { status });
    return said(status, reason);
  }
  await take(running, delivery.value);
  await running.queue.idle();
  return said(200, 'done');
}

function said(statusCode: number, text: string): UrlAnswer {
  return { statusCode, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${text}\n` };
}

function isTimer(event: unknown): event is TimerEvent {
  const { task }: { task?: unknown } = Object(event);
  return task === 'sweep' || task === 'redeliver';
}

function isUrlEvent(event: unknown): event is UrlEvent {
  const { rawPath, headers, requestContext }: Record<string, unknown> = Object(event);
  const { http }: { http?: unknown } = Object(requestContext);
  return typeof rawPath === 'string' && typeof headers === 'object' && headers !== null && typeof http === 'object';
}
