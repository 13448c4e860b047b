/**
 * The built command line under the Node that runs this, with nothing installed: the examples, and each kind of command.
 * Usage: node --test .ci/command-line.mjs. EXPECTED_NODE says which major version that has to be.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

const root = resolve(import.meta.dirname, '..');
const example = join(root, 'examples/production-deployment');
const policy = join(example, 'policy.yml');
const folder = mkdtempSync(join(tmpdir(), 'command-line-'));
after(() => rmSync(folder, { recursive: true }));

function run(args, input = '') {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, NO_COLOR: '1' };
  const ran = spawnSync(process.execPath, [join(root, 'dist/cli.cjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
    input,
  });
  // Of Node itself, about this version.
  assert.ok(!/\bwarning\b/i.test(ran.stderr), ran.stderr);
  return ran;
}

function file(name, text) {
  writeFileSync(join(folder, name), text);
  return name;
}

test('runs under the Node that it says', { skip: process.env.EXPECTED_NODE === undefined }, () => {
  assert.equal(process.versions.node.split('.')[0], process.env.EXPECTED_NODE);
});

test('says its version', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  assert.ok(run(['--version']).stdout.includes(version));
});

for (const [state, phase, status, exit, head] of [
  ['half-done', 'pre-deployment', 'pending', 4, '○ PENDING '],
  ['complete', undefined, 'passed', 0, '✓ PASSED '],
  ['tripped', undefined, 'pending', 4, '✗ TRIPPED '],
  ['withdrawn', undefined, 'passed', 0, '✓ WITHDRAWN '],
]) {
  test(`judges the example of a release, ${state}`, () => {
    const args = ['check', join(example, state, 'body.md'), '--policy', policy];
    if (phase !== undefined) args.push('--phase', phase);
    const text = run(args);
    assert.equal(text.status, exit);
    assert.ok(text.stdout.startsWith(head));
    const data = run([...args, '--format', 'json']);
    assert.equal(data.status, exit);
    const verdict = JSON.parse(data.stdout);
    assert.equal(verdict.schema, 'checklist-gate/verdict@1');
    assert.equal(verdict.status, status);
    // "76 of 173 done": the report beside the body says so too.
    const [, done] = text.stdout.split('\n', 1)[0].split(' · ');
    assert.ok(readFileSync(join(example, state, 'report.txt'), 'utf8').includes(done), done);
  });
}

test('judges the example of a pull request against its template', () => {
  const place = join(root, 'examples/pull-request');
  const args = ['--policy', join(place, 'policy.yml'), '--template', join(place, 'PULL_REQUEST_TEMPLATE.md')];
  const body = readFileSync(join(place, 'body.md'), 'utf8');
  assert.notEqual(run(['check', '-', ...args], body.replaceAll(/^- .*\n/gm, '')).status, 0);
  assert.equal(run(['check', '-', ...args, '--format', 'markdown'], body).status, 4);
});

test('reads what is not plain: tables, links and HTML', () => {
  const table = '| done | what |\n| --- | --- |\n| yes | [a](https://example.com) |\n\n';
  assert.equal(run(['check', '-'], `${table}- [x] **a** ~~b~~ [c](https://example.com)\n`).status, 0);
  assert.equal(run(['check', '-'], '<details><summary>a</summary>\n\n- [ ] b\n\n</details>\n').status, 4);
});

test('matches patterns and globs', () => {
  const text = `version: 1
checklists:
  a:
    applies-to: {paths: ['db/**']}
    gates: [{gate: items, only: [{pattern: '(?i)^backup'}]}]
`;
  const value = { files: [{ path: 'db/a.sql' }], complete: true };
  const facts = [{ question: { kind: 'changed-files' }, fact: { status: 'known', value } }];
  const args = [
    'check',
    '-',
    '--policy',
    file('policy.yml', text),
    '--facts',
    file('facts.json', JSON.stringify(facts)),
  ];
  assert.equal(run(args, '- [x] Backup taken\n- [ ] Cake eaten\n').status, 0);
  assert.notEqual(run(args, '- [ ] Backup taken\n- [x] Cake eaten\n').status, 0);
});

test('writes a record, and judges it again', () => {
  run(['check', join(example, 'complete/body.md'), '--policy', policy, '--record', 'record.json']);
  const { status, stdout } = run(['replay', 'record.json']);
  assert.equal(status, 0);
  assert.ok(stdout.endsWith('The same verdict, byte for byte.\n'));
});

test('helps to write a policy', () => {
  const form = join(example, 'checklist.md');
  const proposed = run(['init', form, '--output', '-']);
  assert.ok(proposed.stdout.includes('version: 1'), proposed.stderr);
  assert.equal(run(['lint', '--policy', policy, '--template', form]).status, 0);
  assert.ok(run(['explain', '--policy', policy]).stdout.length > 100);
  assert.ok(run(['outline', form]).stdout.includes('Rollback Triggers'));
  assert.equal(JSON.parse(run(['schema']).stdout).title, 'Checklist Gate policy');
});

test('says what is wrong', () => {
  const wrong = run(['check', '-', '--policy', file('wrong.yml', 'version: 1\ngates: [{gate: itmes}]\n')], '- [x] a\n');
  assert.equal(wrong.status, 2);
  assert.ok(wrong.stderr.includes('wrong.yml:2'), wrong.stderr);
  assert.equal(run(['check', '--polcy', 'x']).status, 2);
});
