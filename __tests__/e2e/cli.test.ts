import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { execFileSync, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runCli } from '../support/run-cli.ts';

const example = resolve(import.meta.dirname, '../../examples/production-deployment');
const checklist = readFileSync(join(example, 'checklist.md'), 'utf8');
const policy = join(example, 'policy.yml');
const boxes = [...checklist.matchAll(/^- \[ \]/gm)].length;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'checklist-gate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Progress {
  section: string;
  ticked: number;
  total: number;
}

describe('check', () => {
  test('an unticked checklist is pending, and every box is counted once', () => {
    const run = runCli(['check', join(example, 'checklist.md'), '--format', 'json']);
    expect(run.status).toBe(4);
    expect(run.stderr).toBe('');
    const verdict = JSON.parse(run.stdout) as { status: string; progress: Progress[] };
    expect(verdict.status).toBe('pending');
    expect(verdict.progress.reduce((sum, entry) => sum + entry.total, 0)).toBe(boxes);
  });

  test('all ticked passes', () => {
    const run = runCli(['check', '-'], { input: checklist.replaceAll('- [ ]', '- [x]') });
    expect(run.stdout).toContain(`✓ PASSED  <stdin> · ${boxes} of ${boxes} boxes done`);
    expect(run.status).toBe(0);
  });

  test('line ends make no difference', () => {
    const run = (input: string) => runCli(['check', '-'], { input }).stdout;
    expect(run(checklist.replaceAll('\n', '\r\n'))).toBe(run(checklist));
  });

  test('one ticked criterion fails, and is named first', () => {
    const gate = join(folder, 'none.yml');
    writeFileSync(
      gate,
      'version: 1\ngates:\n  - {gate: items, in: Before the Release}\n  - {gate: items, in: Rollback Triggers, require: none}\n',
    );
    const [before = '', after = ''] = checklist.split('## Rollback Triggers');
    const run = runCli(['check', '-', '--policy', gate], {
      input: `${before}## Rollback Triggers${after.replace('- [ ]', '- [x]')}`,
    });
    expect(run.status).toBe(1);
    expect(run.stdout.indexOf('Tripped')).toBeGreaterThan(0);
    expect(run.stdout.indexOf('Tripped')).toBeLessThan(run.stdout.indexOf('To do ('));
  });

  test('several files end with a count, and a hint is said once', () => {
    const [done, open] = [join(folder, 'all-done.md'), join(folder, 'all-open.md')];
    writeFileSync(done, '- [x] a\n');
    writeFileSync(open, '- [ ] a\n- [ ] b\n');
    const { stdout } = runCli(['check', done, open, open]);
    expect(stdout).toMatch(/\n3 checklists: 1 passed, 2 pending; 4 left\n$/);
    expect(stdout.match(/Judged without a policy/g)).toHaveLength(1);
    expect(runCli(['check', open]).stdout).not.toContain('checklists:');
  });

  test('lines are wrapped to COLUMNS, without a word broken, and else are as long as they are', () => {
    const long = join(folder, 'long.md');
    writeFileSync(long, `- [ ] ${'word '.repeat(30)}\n`);
    const wide = runCli(['check', long]).stdout;
    const narrow = runCli(['check', long], { env: { COLUMNS: '80' } }).stdout;
    expect(Math.max(...narrow.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(Math.max(...wide.split('\n').map(({ length }) => length))).toBeGreaterThan(150);
    expect(narrow.split(/\s+/)).toEqual(wide.split(/\s+/));
  });

  test('several files are judged apart and give an array and the worst status', () => {
    const done = join(folder, 'done.md');
    writeFileSync(done, '- [x] a\n');
    const run = runCli(['check', done, join(example, 'checklist.md'), '--format', 'json']);
    expect(run.status).toBe(4);
    const verdicts = JSON.parse(run.stdout) as { status: string; subject: { file: string } }[];
    expect(verdicts.map((verdict) => verdict.status)).toEqual(['passed', 'pending']);
    expect(runCli(['check', done, '--format', 'json']).stdout.startsWith('{')).toBe(true);
  });

  test.each([
    [['done', 'open', 'done'], 4],
    [['open', 'wrong', 'done'], 1],
    [['wrong', 'deep', 'open'], 3],
    [['deep', 'done', 'gone'], 2],
    [['done', 'done'], 0],
  ])('of %j the worst decides: %d', (names, status) => {
    const texts = { done: '- [x] a\n', open: '- [ ] a\n', wrong: 'Nothing\n', deep: `${'>'.repeat(200)} a\n` };
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, `${name}.md`), text);
    const files = names.map((name) => join(folder, name === 'gone' ? 'no-such.md' : `${name}.md`));
    expect(runCli(['check', ...files]).status).toBe(status);
  });

  test('a file that cannot be read does not keep the others from being judged', () => {
    const done = join(folder, 'done2.md');
    writeFileSync(done, '- [x] a\n');
    const run = runCli(['check', join(folder, 'gone.md'), done]);
    expect(run.status).toBe(2);
    expect(run.stderr).toBe(`checklist-gate: ${join(folder, 'gone.md')}: no such file\n`);
    expect(run.stdout).toContain('✓ PASSED');
  });

  test('fail-on decides what makes the status fail, and never hides a wrong policy', () => {
    const file = join(example, 'checklist.md');
    expect(runCli(['check', file, '--fail-on', 'failed']).status).toBe(0);
    expect(runCli(['check', file, '--fail-on', 'never']).status).toBe(0);
    const wrong = join(folder, 'wrong.yml');
    writeFileSync(wrong, 'version: 1\ngates: [{gate: itms}]\n');
    expect(runCli(['check', file, '--policy', wrong, '--fail-on', 'never']).status).toBe(2);
  });

  test('the policy in its usual place is found, and phases are enforced by name', () => {
    const repository = join(folder, 'repository');
    mkdirSync(join(repository, '.github'), { recursive: true });
    writeFileSync(
      join(repository, '.github/checklist-gate.yml'),
      'version: 1\nphases:\n  one: [{gate: items, in: A}]\n  two: {after: one, gates: [{gate: items, in: B}]}\n',
    );
    const input = '## A\n\n- [x] a\n\n## B\n\n- [ ] b\n';
    expect(runCli(['check', '-', '--phase', 'one'], { input, cwd: repository }).status).toBe(0);
    expect(runCli(['check', '-', '--phase', 'two'], { input, cwd: repository }).status).toBe(4);
    expect(runCli(['check', '-'], { input, cwd: repository }).status).toBe(4);
  });

  test('values come from the command line or from recorded facts', () => {
    const gate = join(folder, 'value.yml');
    writeFileSync(gate, 'version: 1\ngates: [{gate: value, name: score, at-least: 80}]\n');
    const facts = join(folder, 'facts.json');
    writeFileSync(
      facts,
      JSON.stringify([{ question: { kind: 'value', name: 'score' }, fact: { status: 'known', value: { raw: '81' } } }]),
    );
    expect(runCli(['check', '-', '--policy', gate]).status).toBe(4);
    expect(runCli(['check', '-', '--policy', gate, '--evidence', 'score=92/100']).status).toBe(0);
    expect(runCli(['check', '-', '--policy', gate, '--evidence', 'score=79']).status).toBe(1);
    expect(runCli(['check', '-', '--policy', gate, '--facts', facts]).status).toBe(0);
  });

  test('too deep nesting could not be judged', () => {
    const run = runCli(['check', '-'], { input: `${'>'.repeat(101)} - [x] a\n` });
    expect(run.status).toBe(3);
    expect(run.stderr).toContain('more than 100 lists and quotes');
  });

  test('reading that takes too long is stopped and could not be judged', () => {
    // As large as is read at all: a hundred times as long as it may take.
    const run = runCli(['check', '-', '--timeout', '1'], { input: '- a\n'.repeat(65_000) });
    expect(run.status).toBe(3);
    expect(run.stderr).toContain('took longer than 1 ms');
  });
});

describe('wrong usage is one message and status 2', () => {
  const cases: [string, string[], string | Uint8Array, RegExp][] = [
    ['a missing file', ['check', 'no-such.md'], '', /no-such\.md: no such file/],
    ['a directory', ['check', example], '', /found a directory, expected a file/],
    ['bytes that are not UTF-8', ['check', '-'], new Uint8Array([0x2d, 0x20, 0xff, 0xfe]), /not UTF-8/],
    ['a file that is too large', ['check', '-'], 'a'.repeat(262_145), /found 262145 bytes, expected at most 262144/],
    ['no file', ['check'], '', /found no FILE/],
    ['an unknown option', ['check', '-', '--polcy', 'x'], '', /unknown option --polcy, did you mean "--policy"\?/],
    [
      'an unknown word',
      ['check', '-', '--format', 'jsno'],
      '',
      /--format: found "jsno", did you mean "json"\? Expected text, json, markdown/,
    ],
    [
      'an unknown command',
      ['chek', '-'],
      '',
      /found the command "chek", did you mean "check"\? Expected check, outline/,
    ],
    ['evidence without a name', ['check', '-', '--evidence', '92'], '', /expected lines of the form name=value/],
    ['a missing policy', ['check', '-', '--policy', 'no.yml'], '', /no\.yml: no such file/],
    ['a time that is none', ['check', '-', '--timeout', '1s'], '', /--timeout: found "1s"/],
    ['facts that are none', ['check', '-', '--facts', policy], '', /expected a JSON list/],
  ];
  test.each(cases)('%s', (_, args, input, message) => {
    const run = runCli(args, { input });
    expect(run.stderr).toMatch(message);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(run.stdout).toBe('');
    expect(run.status).toBe(2);
  });

  test('a policy that does not load names line, column and the nearest word', () => {
    const wrong = join(folder, 'typo.yml');
    writeFileSync(wrong, 'version: 1\ngates:\n  - gate: items\n    requier: all\n');
    const run = runCli(['check', join(example, 'checklist.md'), '--policy', wrong]);
    expect(run.status).toBe(2);
    expect(run.stderr).toBe(
      `checklist-gate: ${wrong}:4:5: gates[0].requier: unexpected key "requier", did you mean "require"? Expected gate, title, advisory, when, final, in, require, each, at-least, by, below, optional, once-begun, only, except, without\n  4 |     requier: all\n    |     ^\n`,
    );
  });
});

describe('words about itself', () => {
  test('--version prints the version of the package', () => {
    const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')) as {
      version: string;
    };
    expect(runCli(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('--help shows examples, for all and for each command', () => {
    for (const args of [['--help'], ['check', '--help'], ['outline', '--help']]) {
      const run = runCli(args);
      expect(run.status).toBe(0);
      expect(run.stdout).toContain('Examples:\n  checklist-gate ');
    }
    expect(runCli([])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('colours', () => {
  const file = join(example, 'checklist.md');
  test('a pipe gets none, unless they are asked for', () => {
    expect(runCli(['check', file]).stdout).not.toContain('\u001B[');
    expect(runCli(['check', file, '--color', 'always']).stdout).toContain('\u001B[');
    expect(runCli(['check', file], { env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001B[');
  });

  test('NO_COLOR wins', () => {
    expect(runCli(['check', file], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).not.toContain('\u001B[');
  });
});

describe('outline', () => {
  test('shows the checklist as it is read', () => {
    const run = runCli(['outline', '-', '--format', 'json'], {
      input: '## A\n\n- [x] a (if needed)\n- **Date**: ____\n\n- [] b\n',
    });
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject([
      {
        file: '-',
        items: [{ text: 'a (if needed)', state: 'ticked', line: 3, column: 3, section: ['A'], conditional: true }],
        fields: [{ name: 'Date', blank: true, line: 4 }],
        nearMisses: [{ kind: 'empty-brackets', line: 6 }],
      },
    ]);
  });

  test('leaves front matter out, lists bold items once, and says which boxes nobody sees', () => {
    const run = runCli(['outline', '-', '--color', 'never'], {
      input:
        '---\nname: Release\nabout: All steps\n---\n## Team\n\n- [ ] **Roles agreed**: two people\n- [ ] **Lead**: @octocat\n\n```\n- [ ] In code\n```\n\n| a |\n| - |\n| [ ] In a table |\n',
    });
    expect(run.stdout).toBe(`-
    5  Team
    7    ☐ Roles agreed: two people
    8    ☐ Lead: @octocat
    8    sign-off Lead: @octocat
   11  i Boxes in code do not count: - [ ] In code
       → Move them out of the code if they should.
   16  i Boxes in a table cell do not count: | [ ] In a table |
       → Move them out of the table if they should.
`);
  });

  test('text for people', () => {
    const run = runCli(['outline', join(example, 'checklist.md')]);
    expect(run.status).toBe(0);
    expect([...run.stdout.matchAll(/☐/g)]).toHaveLength(boxes);
  });
});

test('a reader that has seen enough is no fault', () => {
  const command = `"${process.execPath}" dist/cli.cjs check "${join(example, 'checklist.md')}" | head -1; echo "status \${PIPESTATUS[0]}"`;
  const run = spawnSync('bash', ['--norc', '-c', command], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { PATH: process.env['PATH'] },
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  expect(run.stdout).toMatch(/^○ PENDING .*\nstatus [04]\n$/);
});

test('the command line runs on whatever Node the system has', () => {
  // npm puts the pinned Node first on the path; behind it stands the system's own.
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((each) => !each.includes('node_modules'))
    .join(delimiter);
  const node = execFileSync('/bin/sh', ['-c', 'command -v node'], { env: { PATH: path }, encoding: 'utf8' }).trim();
  for (const file of [join(example, 'checklist.md'), '-']) {
    const run = runCli(['check', file, '--policy', policy], { node, input: checklist });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(4);
  }
});
