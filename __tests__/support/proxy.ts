import { createServer, request as send } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { listen } from './serve.ts';

export interface Proxy {
  url: string;
  /** `CONNECT host:port` for tunnels, `GET http://…` for what was passed on; oldest first. */
  seen: string[];
  close(): Promise<void>;
}

/** A real HTTP proxy: tunnels by CONNECT, and requests with whole addresses. */
export async function startProxy(): Promise<Proxy> {
  const seen: string[] = [];
  const tunnels = new Set<Duplex>();
  const server = createServer((incoming, response) => {
    const { method = '', url = '', headers } = incoming;
    seen.push(`${method} ${url}`);
    const outgoing = send(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    outgoing.on('error', () => response.writeHead(502).end());
    incoming.pipe(outgoing);
  });
  server.on('connect', ({ url = '' }, client: Duplex) => {
    seen.push(`CONNECT ${url}`);
    const { hostname, port } = new URL(`http://${url}`);
    const tunnel = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      tunnel.pipe(client).pipe(tunnel);
    });
    for (const end of [client, tunnel]) {
      tunnels.add(end);
      end.on('error', () => end.destroy());
    }
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        for (const end of tunnels) end.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
