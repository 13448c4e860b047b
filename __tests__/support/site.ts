import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import type { Pasted } from '../../site/engine.ts';
import { runCli, type CliRun } from './run-cli.ts';

const TYPES: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };

/** Serves the built page on this machine. */
export async function serveSite(): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = resolve(import.meta.dirname, '../../docs/try');
  const server: Server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : (request.url ?? '').slice(1);
    readFile(join(folder, name)).then(
      (bytes) => response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/plain' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(() => done()))),
  };
}

/** What the command line says of the same texts, as files of the names that the page gives them. */
export function checkPasted({ body, template, policy, phase }: Pasted, format: 'json' | 'text'): CliRun {
  const folder = mkdtempSync(join(tmpdir(), 'checklist-gate-site-'));
  const write = (name: string, content: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  try {
    write('body.md', body);
    const named = /^template: (\S+)$/m.exec(policy)?.[1];
    if (template !== '') write(named ?? 'template.md', template);
    if (policy !== '') write('policy.yml', policy);
    return runCli(
      [
        'check',
        'body.md',
        '--format',
        format,
        ...(policy === '' ? [] : ['--policy', 'policy.yml']),
        ...(template === '' || named !== undefined ? [] : ['--template', 'template.md']),
        ...(phase === '' ? [] : ['--phase', phase]),
      ],
      { cwd: folder },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
