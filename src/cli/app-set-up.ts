import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { appRights, madeFrom, manifestOf, type AppUse, type MadeApp } from '../github/app/manifest.ts';
import { appMadePage, appSetUpPage } from '../reports/app-set-up.ts';

export interface AppSetUp {
  use: AppUse;
  name: string;
  /** Address of the server that deliveries go to, or of the App's page where it has none. */
  url: string;
  /** The organisation that owns the App; undefined for the one who makes it. */
  organization: string | undefined;
  serverUrl: string;
  apiUrl: string;
  port: number;
  /** Told where the page is. */
  onListening: (address: string) => void;
}

/** Serves the page on this machine until GitHub has made the App. Throws `GitHubError` where it made none. */
export async function makeApp(asked: AppSetUp): Promise<MadeApp> {
  // Whoever comes back without it was not sent by this page.
  const state = randomBytes(24).toString('base64url');
  const server = createServer();
  try {
    const origin = await listening(server, asked.port);
    const made = new Promise<MadeApp>((resolve, reject) => {
      server.on('request', (request, response) => {
        const { pathname, searchParams } = new URL(`${origin}/${(request.url ?? '').replace(/^\/+/, '')}`);
        if (request.method !== 'GET') return show(response, 405, 'Use the page.');
        if (pathname === '/') return show(response, 200, firstPage(asked, origin, state), asked.serverUrl);
        const code = searchParams.get('code');
        if (pathname !== '/made' || code === null || searchParams.get('state') !== state)
          return show(response, 404, 'This page does not exist.');
        void answerMade(response, code, asked).then(resolve, reject);
        return undefined;
      });
    });
    asked.onListening(origin);
    return await made;
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** Ends with the App once the browser has the last page, or throws. */
async function answerMade(response: ServerResponse, code: string, { apiUrl, use }: AppSetUp): Promise<MadeApp> {
  try {
    const made = await madeFrom(code, apiUrl, use);
    const closed = once(response, 'close');
    show(response, 200, appMadePage(made.url));
    await closed;
    return made;
  } catch (error) {
    show(response, 502, 'GitHub made no App. The terminal says why.');
    throw error;
  }
}

function firstPage({ use, name, url, organization, serverUrl }: AppSetUp, origin: string, state: string): string {
  const owner = organization === undefined ? '' : `/organizations/${encodeURIComponent(organization)}`;
  const rights = appRights(use);
  return appSetUpPage({
    action: `${serverUrl}${owner}/settings/apps/new?state=${state}`,
    manifest: JSON.stringify(manifestOf(name, url, `${origin}/made`, rights)),
    ...rights,
  });
}

/** On this machine alone. */
async function listening(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? port) : port}`;
}

function show(response: ServerResponse, status: number, page: string, formsTo = "'none'"): void {
  const type = page.startsWith('<') ? 'text/html' : 'text/plain';
  const policy = `default-src 'none'; form-action ${formsTo}; base-uri 'none'; frame-ancestors 'none'`;
  const headers = { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy };
  response.writeHead(status, { ...headers, 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' }).end(page);
}
