import { createServer } from 'node:https';
import type { Certificate } from './certificate.ts';
import { VERSION_HEADER } from './github/api-versions.ts';
import { listen, type Seen } from './serve.ts';

export interface EnterpriseServer {
  /** `https://127.0.0.1:…`, without a path. */
  url: string;
  /** Oldest first, with the paths and the version of the API as they were asked for. */
  seen: (Pick<Seen, 'method' | 'url'> & { version: string | undefined })[];
  close(): Promise<void>;
}

/** Stands before another server as an Enterprise Server does: TLS, REST below `/api/v3`, GraphQL at `/api/graphql`. */
export async function startEnterprise(target: string, { key, cert }: Certificate): Promise<EnterpriseServer> {
  const seen: EnterpriseServer['seen'] = [];
  const server = createServer({ key, cert }, (incoming, response) => {
    const { method = '', url = '' } = incoming;
    const version = incoming.headers[VERSION_HEADER]?.toString();
    seen.push({ method, url, version });
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const path = url === '/api/graphql' ? '/graphql' : url.replace(/^\/api\/v3/, '');
      const { authorization = '', accept = '' } = incoming.headers;
      const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) };
      const headers = { authorization, accept, 'content-type': incoming.headers['content-type'] ?? 'text/plain' };
      const pass = async (): Promise<void> => {
        const answer = await fetch(target + path, { method, headers, ...body });
        const type = answer.headers.get('content-type') ?? 'text/plain';
        response.writeHead(answer.status, { 'content-type': type }).end(await answer.text());
      };
      pass().catch(() => response.destroy());
    });
  });
  const port = await listen(server);
  return {
    url: `https://127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
