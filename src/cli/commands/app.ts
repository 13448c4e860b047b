import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppUse, MadeApp } from '../../github/app/manifest.ts';
import type { ExitStatus } from '../../run/exit.ts';
import { readArgs, UsageError, type CliCommand, type Surroundings } from '../program.ts';

const HELP = `checklist-gate app setup --url URL [options]
checklist-gate app setup --for-action [options]

Makes a GitHub App for a server of your own, and writes its key and its settings to this machine. It serves one page
on this machine, which shows what the App may do and leads to GitHub. The server itself is dist/app.cjs.
With --for-action the App has no server and may do less. The Action uses its token, so that the required status comes
from an App of its own.

  --url URL              the address of the server, where GitHub sends webhooks, such as https://gate.example.com
  --for-action           an App whose token the Action uses
  --organization NAME    who owns the App; default: you
  --name NAME            a name that no other App on GitHub has; default: Checklist Gate and the owner or the host
  --deployments          let the server also answer deployments that wait for an environment
  --folder PATH          the folder for key and settings; default: checklist-gate-app
  --port NUMBER          the port of the page; default: a free one

Writes private-key.pem and, for a server, app.env. Only their owner can read them (mode 600). It does not overwrite
existing files.

Reads the addresses of GitHub and its API from GITHUB_SERVER_URL and GITHUB_API_URL.

Exit status: 0 made · 2 wrong usage · 3 not made

Examples:
  checklist-gate app setup --url https://gate.example.com --organization acme
  checklist-gate app setup --for-action --organization acme
`;

/** `app setup`: makes a GitHub App. */
export const appCommand: CliCommand = { name: 'app', summary: 'set up a GitHub App of your own', help: HELP, run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { values, positionals } = readArgs(args, {
    url: { type: 'string' },
    'for-action': { type: 'boolean', default: false },
    organization: { type: 'string' },
    name: { type: 'string' },
    deployments: { type: 'boolean', default: false },
    folder: { type: 'string', default: 'checklist-gate-app' },
    port: { type: 'string', default: '0' },
  });
  if (positionals.length !== 1 || positionals[0] !== 'setup')
    throw new UsageError(`found "${positionals.join(' ')}", expected "app setup"`);
  const { stdout, stderr, env } = surroundings;
  const { organization, folder } = values;
  const serverUrl = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const use = useOf(values);
  const url = use === 'action' ? `${serverUrl}/${organization ?? ''}` : urlOf(values.url);
  if (!/^\d{1,5}$/.test(values.port))
    throw new UsageError(`--port: found "${values.port}", expected a port number such as 8080`);
  const files = { key: join(folder, 'private-key.pem'), settings: join(folder, 'app.env') };
  for (const file of use === 'action' ? [files.key] : Object.values(files))
    if (existsSync(file)) throw new UsageError(`${file} already exists; name another folder with --folder`);
  const { makeApp } = await import('../app-set-up.ts');
  const made = await makeApp({
    use,
    name: values.name ?? `Checklist Gate ${organization ?? new URL(url).hostname}`.slice(0, 34),
    url,
    organization,
    serverUrl,
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    port: Number(values.port),
    onListening: (address) => stderr.write(`Open ${address} in a browser on this machine.\n`),
  });
  const install = `Install it: ${made.url}/installations/new\n`;
  writeSecret(folder, files.key, made.privateKey);
  if (use === 'action') {
    stdout.write(
      `Made the App ${made.id}, client ID ${made.clientId}.\n\n  ${files.key}\n\n${install}` +
        'Put the key into the environment of the gate as a secret, and delete the file: docs/how-to/hardened.md\n',
    );
    return 0;
  }
  writeSecret(folder, files.settings, settingsOf(files.key, made));
  stdout.write(
    `Made the App ${made.id}.\n\n  ${files.key}\n  ${files.settings}\n\n${install}` +
      `Start the server: node --env-file=${files.settings} dist/app.cjs\n`,
  );
  return 0;
}

function useOf(values: { 'for-action': boolean; deployments: boolean; url?: string | undefined }): AppUse {
  if (!values['for-action']) return values.deployments ? 'deployments' : 'server';
  const besides = values.deployments ? '--deployments' : values.url === undefined ? undefined : '--url';
  if (besides !== undefined)
    throw new UsageError(
      `${besides}: found with --for-action, expected one of them: the App for the Action has no server`,
    );
  return 'action';
}

function urlOf(url: string | undefined): string {
  if (url === undefined) throw new UsageError('found no --url, expected the address of the server');
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !['https:', 'http:'].includes(parsed.protocol) || parsed.search + parsed.hash !== '')
    throw new UsageError(`--url: found "${url}", expected an address such as https://gate.example.com`);
  return parsed.href.replace(/\/+$/, '');
}

function settingsOf(key: string, { id, webhookSecret }: MadeApp): string {
  return `APP_ID=${id}\nAPP_PRIVATE_KEY_FILE=${key}\nAPP_WEBHOOK_SECRET=${webhookSecret}\n`;
}

/** Never over a file that is there, and readable for its owner alone from the first moment. */
function writeSecret(folder: string, file: string, text: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
}
