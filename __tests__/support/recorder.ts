import { sendJson, serve, type Seen, type TestServer } from './serve.ts';

/**
 * Stands before another server and passes everything on; `seen` tells what was asked. `answers` go before the
 * other server's: it knows pull requests, but not which files they change. `before` holds a request back until it
 * is done; `refuses` answers it as GitHub does what it does not take, or with another status.
 */
export function record(
  target: string,
  answers: (url: string) => unknown = () => undefined,
  before: (request: Seen) => Promise<void> | void = () => undefined,
  refuses: (request: Seen) => boolean | number = () => false,
): Promise<TestServer> {
  return serve((request, response) => {
    const { method, url, headers, body } = request;
    const own = answers(url);
    if (own !== undefined) return sendJson(response, 200, own);
    const refused = refuses(request);
    if (refused !== false)
      return sendJson(response, refused === true ? 422 : refused, { message: 'Validation Failed' });
    const { host: _, 'content-length': __, connection: ___, ...rest } = headers;
    const sent = Object.entries(rest).map(([name, value]): [string, string] => [name, String(value)]);
    const pass = async (): Promise<void> => {
      await before(request);
      const answer = await fetch(target + url, { method, headers: sent, ...(body === '' ? {} : { body }) });
      const kept = ['content-type', 'x-accepted-github-permissions', 'link'].flatMap((name) => {
        const value = answer.headers.get(name);
        return value === null ? [] : [[name, value]];
      });
      const text = answer.status === 204 ? undefined : await answer.text();
      response.writeHead(answer.status, Object.fromEntries(kept)).end(text);
    };
    pass().catch(() => response.destroy());
  });
}

/** Runs against a server that calls `before` ahead of each request; the request waits for it. */
export async function through<Result>(
  target: string,
  before: (request: Seen) => Promise<void> | void,
  run: (url: string) => Promise<Result>,
): Promise<Result> {
  const server = await record(target, () => undefined, before);
  try {
    return await run(server.url);
  } finally {
    await server.close();
  }
}

/** Does something once, before the first request that fits: what people do meanwhile. */
export function once(
  fits: (request: Seen) => boolean,
  action: (request: Seen) => Promise<unknown>,
): (request: Seen) => Promise<void> {
  let done = false;
  return async (request) => {
    if (done || !fits(request)) return;
    done = true;
    await action(request);
  };
}

/** True for the request that writes a commit status. */
export function writesStatus({ method, url }: Seen): boolean {
  return method === 'POST' && url.includes('/statuses/');
}

/** True for the request by which a run finds out which pull requests have a head. */
export function looksWhoElse({ url, body }: Seen): boolean {
  return url.endsWith('/graphql') && body.includes('query OpenHeads');
}

/** True for the request by which a run looks at a subject. */
export function looks({ url, body }: Pick<Seen, 'url' | 'body'>): boolean {
  return url.endsWith('/graphql') && body.includes('query Snapshot');
}

/** Finds the request by which a run looks at its subject once more, before it writes anything. */
export function looksAgain(): (request: Seen) => boolean {
  let times = 0;
  return (request) => looks(request) && ++times === 2;
}
