/** A gate that is added as a contributor adds it, in a copy of the sources: its own file, and a line in the list. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { main as mainOfSources } from '../../src/cli/main.ts';

const root = resolve(import.meta.dirname, '../..');

let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'toy-gate-'));
  for (const name of ['src', 'scripts', 'schema', 'package.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const own = readFileSync(join(import.meta.dirname, 'toy/moon.ts'), 'utf8');
  writeFileSync(join(copy, 'src/gates/moon.ts'), own.replaceAll('../../../src/gates/', './'));
  const list = readFileSync(join(copy, 'src/gates/index.ts'), 'utf8');
  writeFileSync(
    join(copy, 'src/gates/index.ts'),
    `import { moon, moonAuthor } from './moon.ts';\n${list.replace(/^\];$/m, '  [moon, moonAuthor],\n];')}`,
  );
});

afterAll(() => rmSync(copy, { recursive: true }));

async function cli(command: string, policy: string, body: string, ...more: string[]): Promise<[number, string]> {
  const { main } = (await import(join(copy, 'src/cli/main.ts'))) as { main: typeof mainOfSources };
  const paths = { policy: join(copy, 'policy.yml'), body: join(copy, 'body.md') };
  writeFileSync(paths.policy, `version: 1\ngates: [${policy}]\n`);
  writeFileSync(paths.body, body);
  let output = '';
  const write = (text: string): unknown => (output += text);
  const status = await main(
    [command, ...(command === 'explain' ? [] : [paths.body]), '--policy', paths.policy, ...more],
    {
      stdout: { write },
      stderr: { write },
      readStdin: () => Promise.resolve(new Uint8Array()),
      env: {},
      now: () => '2026-01-01T00:00:00.000Z',
    },
  );
  return [status, output];
}

describe('a gate in a file of its own', () => {
  const BOUND = '{gate: moon, is: full, item: Moon is up}';

  test('is loaded, with what is wrong about its options', async () => {
    const [status, output] = await cli('check', '{gate: moon, is: half}', '');
    expect(status).toBe(2);
    expect(output).toContain('policy.yml:2:26: gates[0].is: found "half", expected new or full');
    expect((await cli('check', '{gate: tide}', ''))[1]).toContain('did you mean "moon"?');
  });

  test('is judged by its evidence and held against its box', async () => {
    expect((await cli('check', BOUND, '- [x] Moon is up\n', '--evidence', 'moon=full'))[0]).toBe(0);
    const [status, output] = await cli('check', BOUND, '- [x] Moon is up\n', '--evidence', 'moon=new');
    expect(status).toBe(1);
    expect(output).toContain('Wrong moon');
    expect(output).toContain('Ticked, but it is not');
    const enough = '{gate: items}, {gate: moon, is: full, item: {text: Moon is up, by: enough}}';
    expect((await cli('check', enough, '- [ ] Moon is up\n', '--evidence', 'moon=full'))[0]).toBe(0);
  });

  test('is explained, with what it needs', async () => {
    const [, output] = await cli('explain', BOUND, '');
    expect(output).toContain('- The moon is full, and the box "Moon is up" agrees.\n');
    expect(output).toContain('\nMoon: it waits for nobody.\n');
    expect(output).toContain('    evidence: |\n      moon=…\n');
    expect(output).toContain('deployments: read');
  });

  test('is linted', async () => {
    const wrong = '{gate: moon, is: full, never: full, item: Sun is up}';
    const [, output] = await cli('lint', wrong, '- [ ] Moon is up\n');
    expect(output).toContain('full and never full');
    expect(output).toContain('the item "Sun is up"');
    expect((await cli('lint', BOUND, '- [ ] Moon is up\n'))[0]).toBe(0);
  });

  test('stands in the schema for editors and on the page of gates', async () => {
    await import(join(copy, 'scripts/schema.ts'));
    const schema = Object(JSON.parse(readFileSync(join(copy, 'schema/policy.schema.json'), 'utf8')));
    expect(schema.$defs).toHaveProperty('gate-moon');
    const { page } = (await import(join(copy, 'scripts/gates.ts'))) as { page: () => string };
    expect(page()).toContain('\n## moon\n\nAsks for a phase of the moon. ');
    expect(page()).toContain('Permissions: `deployments: read`.');
  });
});
