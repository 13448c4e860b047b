import { serve, type TestServer } from './serve.ts';

/** Stands before another server and passes everything on; `seen` tells what was asked. */
export function record(target: string): Promise<TestServer> {
  return serve((request, response) => {
    const { method, url, headers, body } = request;
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
