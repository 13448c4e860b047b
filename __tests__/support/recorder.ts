import { sendJson, serve, type TestServer } from './serve.ts';

/**
 * Stands before another server and passes everything on; `seen` tells what was asked. `answers` go before the
 * other server's: it knows pull requests, but not which files they change.
 */
export function record(target: string, answers: (url: string) => unknown = () => undefined): Promise<TestServer> {
  return serve((request, response) => {
    const { method, url, headers, body } = request;
    const own = answers(url);
    if (own !== undefined) return sendJson(response, 200, own);
    const { host: _, 'content-length': __, connection: ___, ...rest } = headers;
    const sent = Object.entries(rest).map(([name, value]): [string, string] => [name, String(value)]);
    const pass = async (): Promise<void> => {
      const answer = await fetch(target + url, { method, headers: sent, ...(body === '' ? {} : { body }) });
      const type = answer.headers.get('content-type') ?? 'text/plain';
      response.writeHead(answer.status, { 'content-type': type }).end(await answer.text());
    };
    pass().catch(() => response.destroy());
  });
}
