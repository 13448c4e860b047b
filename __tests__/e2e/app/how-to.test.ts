import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readGate, readSettings } from '../../../src/app/settings.ts';
import { appRights, manifestOf } from '../../../src/github/app/manifest.ts';

/** The page for operators and the files beside it name what is there. */

const ROOT = resolve(import.meta.dirname, '../../..');
const page = readFileSync(join(ROOT, 'docs/how-to/app.md'), 'utf8');
const folder = join(ROOT, 'examples/app');
const text = (name: string): string => readFileSync(join(folder, name), 'utf8');

const env = { APP_ID: '1', APP_PRIVATE_KEY: 'key', APP_WEBHOOK_SECRET: 'secret' };

test('the configuration of the example is the one without a file', () => {
  expect(readGate(text('config.yml'))).toEqual(readGate(''));
  expect(readGate('')).toMatchObject({ ok: true });
});

test('every key and every variable stands on the page', () => {
  const wrong = readGate('no-such-key: 1');
  const [, keys = ''] = /expected one of (.*)$/.exec(wrong.ok ? '' : (wrong.error[0] ?? '')) ?? [];
  expect(keys.split(', ').length).toBeGreaterThan(8);
  for (const key of keys.split(', ')) expect(page).toContain(`\`${key}\``);
  const source = readFileSync(join(ROOT, 'src/app/settings.ts'), 'utf8');
  for (const [, name] of source.matchAll(/(?:value|secret|number)\('(\w+)'/g)) expect(page).toContain(`\`${name}\``);
});

test('what the App may do and is told of stands on the page for those who run it', () => {
  const operation = readFileSync(join(ROOT, 'docs/how-to/app-operation.md'), 'utf8');
  const [, table = ''] = operation.split('## What it may do');
  const rows = [
    ...(table.split('\n## ')[0] ?? '').matchAll(/^\| `([\w-]+): (read|write)`(?:, with[^|]*)? \| (.*) \|$/gm),
  ];
  const { permissions, events } = appRights('deployments');
  expect(new Set(rows.map(([, name]) => name))).toEqual(new Set(permissions.map(({ name }) => name)));
  for (const { name, level } of appRights('server').permissions)
    expect(rows.map(([, row, own]) => [row, own])).toContainEqual([name, level]);
  for (const event of events) expect(table).toContain(`\`${event}\``);
  // Where webhooks go.
  const { hook_attributes: hook } = manifestOf('', 'https://gate.example.com', '', appRights('server'));
  expect(new URL(hook?.url ?? '').pathname).toBe('/webhook');
  for (const each of [page, operation]) expect(each).toContain('/webhook');
});

test('the defaults that the page names', () => {
  expect(readSettings(env)).toMatchObject({
    ok: true,
    value: {
      host: '0.0.0.0',
      port: 3000,
      logLevel: 'info',
      gate: { comment: 'on', sweep: 1_800_000, redeliver: 300_000 },
    },
  });
});

test('the container: no rights, nothing to write to, and files that are there', () => {
  const { services, secrets } = parse(text('compose.yml')) as {
    services: Record<
      string,
      { read_only: boolean; cap_drop: string[]; build: { context: string; dockerfile: string } }
    >;
    secrets: Record<string, { file: string }>;
  };
  const gate = services['checklist-gate'];
  expect(gate).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  expect(resolve(folder, gate?.build.context ?? '')).toBe(ROOT);
  expect(existsSync(join(ROOT, gate?.build.dockerfile ?? ''))).toBe(true);
  expect(secrets).toEqual({ 'private-key': { file: 'private-key.pem' } });
  const dockerfile = text('Dockerfile');
  expect(dockerfile).toMatch(/^USER node$/m);
  for (const [, path = ''] of dockerfile.matchAll(/^COPY (\S+)/gm)) expect(existsSync(join(ROOT, path))).toBe(true);
  expect(dockerfile).toContain(`ENTRYPOINT ["node", "dist/app.cjs"]`);
});
