/**
 * Serves docs/try/ on this machine, for trying the page from a clone. Usage: npm run try [-- PORT]
 */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../docs/try');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

const server = createServer(({ url = '/' }, response) => {
  const name = new URL(url, 'http://localhost').pathname.slice(1) || 'index.html';
  const type = TYPES[extname(name)];
  // Only files that lie side by side in the folder.
  if (type === undefined || name.includes('/') || !existsSync(join(folder, name))) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': type });
  createReadStream(join(folder, name)).pipe(response);
});
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.stdout.write(`Open http://127.0.0.1:${port}/ in a browser. Stop with Ctrl+C.\n`);
});
