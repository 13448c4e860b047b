import { looks } from './recorder.ts';
import { sendJson, serve, type TestServer } from './serve.ts';

/** A part of an answer: names of fields, and positions in lists. */
export type Part = readonly (string | number)[];

/** What GitHub says of a part that a token may not read. */
const FORBIDDEN = { type: 'FORBIDDEN', message: 'Resource not accessible by integration' };

/**
 * Stands before another server and withholds parts of what a look brings, as GitHub does what a token may not read:
 * null, and an error that names the part.
 */
export function withhold(target: string, parts: readonly Part[], error: object = FORBIDDEN): Promise<TestServer> {
  return serve((request, response) => {
    const { method, url, headers, body } = request;
    const { host: _, 'content-length': __, connection: ___, 'accept-encoding': ____, ...rest } = headers;
    const sent = Object.entries(rest).map(([name, value]): [string, string] => [name, String(value)]);
    const pass = async (): Promise<void> => {
      const answer = await fetch(target + url, { method, headers: sent, ...(body === '' ? {} : { body }) });
      const text = await answer.text();
      const kept = Object.fromEntries([...answer.headers].filter(([name]) => name.startsWith('x-') || name === 'link'));
      if (!looks(request)) {
        response.writeHead(answer.status, { ...kept, 'content-type': answer.headers.get('content-type') ?? '' });
        response.end(answer.status === 204 ? undefined : text);
        return;
      }
      const whole = JSON.parse(text);
      const there = parts.filter((part) => clear(whole.data, part));
      const errors = there.map((path) => ({ ...error, path }));
      sendJson(
        response,
        200,
        errors.length === 0 ? whole : { ...whole, errors: [...(whole.errors ?? []), ...errors] },
        kept,
      );
    };
    pass().catch(() => response.destroy());
  });
}

/** Sets a part to null. False where there is none. */
export function clear(data: any, [step, ...rest]: Part): boolean {
  if (step === undefined || data?.[step] === undefined) return false;
  if (rest.length > 0) return clear(data[step], rest);
  data[step] = null;
  return true;
}
