import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Delivery, Receiver, Refused } from './webhook.ts';
import { MAX_BODY, readDelivery, refusedUnread } from './webhook.ts';
import type { Result } from '../result.ts';

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
export function createAppServer(serving: Serving): Server {
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
  if (route === 'POST /webhook') return take(serving, request, response);
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

async function take(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
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
