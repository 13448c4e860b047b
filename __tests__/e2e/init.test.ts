/** `SEED_FILE` names one more deployment checklist to try everything on. */
import { globSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runCli, type CliRun } from '../support/run-cli.ts';

const example = resolve(import.meta.dirname, '../../examples/production-deployment/checklist.md');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'checklist-gate-init-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('init', () => {
  test('writes to the usual place, and says what was guessed and why', () => {
    const cwd = mkdtempSync(join(folder, 'repository-'));
    writeFileSync(join(cwd, 'list.md'), '## Abort if any of these happens\n- [ ] a\n\n## Checks\n- [ ] b\n');
    const run = runCli(['init', 'list.md'], { cwd });
    expect(run).toEqual({
      status: 0,
      stdout: '',
      stderr: [
        'checklist-gate: wrote .github/checklist-gate.yml. What was guessed, and why:',
        '          not-applicable: N/A needs a reason, but on items that hold in some cases only, because nothing says otherwise',
        '  line 1  Abort if any of these happens: its boxes must stay empty, because its title says so (<!-- gate: none --> settles it)',
        'checklist-gate: read it, then try "lint", "explain" and "check FILE"',
        'checklist-gate: then add the two workflows that run it; "explain" shows their events and permissions',
        '',
      ].join('\n'),
    });
    expect(runCli(['check', 'list.md'], { cwd }).status).toBe(4);
  });

  test('names the lines with boxes that no rule can ask for', () => {
    const input = '- [ ] a\n\n```\n- [ ] b\n```\n\n| c |\n| --- |\n| - [ ] d |\n\n<div>\n- [ ] e\n</div>\n';
    const { stderr, status } = runCli(['init', '-', '--output', '-'], { input });
    expect(status).toBe(0);
    expect(stderr).toContain('  not seen: boxes in code, in a table or in HTML, at line 4, 9, 12\n');
  });

  test('never overwrites a policy, unless it is told to', () => {
    const cwd = mkdtempSync(join(folder, 'again-'));
    const policy = join(cwd, 'policy.yml');
    writeFileSync(policy, 'mine\n');
    const args = ['init', example, '--output', policy];
    const run = runCli(args);
    expect(run).toEqual({
      status: 2,
      stdout: '',
      stderr: `checklist-gate: ${policy}: already exists; write elsewhere with --output, or overwrite it with --force\n`,
    });
    expect(readFileSync(policy, 'utf8')).toBe('mine\n');
    expect(runCli([...args, '--force']).status).toBe(0);
    expect(readFileSync(policy, 'utf8')).toMatch(/^# yaml-language-server: .*\n# Policy for Checklist Gate/);
  });

  test('to standard output, from standard input, with a template', () => {
    const run = runCli(['init', '-', '--output', '-', '--template', 'docs/form.md'], { input: '- [ ] a\n' });
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('proposed from "standard input"');
    expect(run.stdout).toContain('\ntemplate: docs/form.md\n');
    expect(run.stdout).toContain('\n  - {gate: items}\n');
  });

  test('the front matter of an issue template is no part of the checklist', () => {
    const input = '---\nname: Release\nabout: A release\n---\n\n## Checks\n- [ ] a\n';
    expect(runCli(['init', '-', '--output', '-'], { input }).stdout).toContain('  - {gate: items, in: Checks}\n');
  });

  test('names no folder of the machine', () => {
    expect(runCli(['init', example, '--output', '-']).stdout).toContain('proposed from "checklist.md"');
  });

  const wrong: [string, string[], RegExp][] = [
    ['no file', ['init'], /found no FILE/],
    ['two files', ['init', 'a.md', 'b.md'], /found 2 files, expected one/],
    ['a file that is not there', ['init', 'no.md'], /no\.md: no such file/],
    ['a template without a name', ['init', example, '--template', ' ', '--output', '-'], /--template: found nothing/],
    [
      'a place that cannot be written',
      ['init', example, '--output', '/dev/null/x'],
      /could not write .*\/dev\/null\/x \(EEXIST\)/,
    ],
  ];
  test.each(wrong)('%s', (_, args, message) => {
    const run = runCli(args);
    expect(run.stderr).toMatch(message);
    expect(run.status).toBe(2);
  });
});

describe('schema', () => {
  test('is named for editors in what `init` writes and in every policy of the examples, with the version of the package', () => {
    const root = resolve(import.meta.dirname, '../..');
    const read = (path: string): string => readFileSync(join(root, path), 'utf8');
    const { $id } = JSON.parse(read('schema/policy.schema.json')) as { $id: string };
    const { name, version } = JSON.parse(read('package.json')) as { name: string; version: string };
    expect($id).toBe(`https://cdn.jsdelivr.net/npm/${name}@${version.split('.')[0]}/schema/policy.schema.json`);
    const line = `# yaml-language-server: $schema=${$id}`;
    const policies = globSync(['examples/**/*policy.yml', '.github/*policy.yml'], { cwd: root });
    expect(policies.length).toBeGreaterThan(3);
    for (const text of [...policies.map(read), runCli(['init', example, '--output', '-']).stdout])
      expect(text.split('\n', 1)).toEqual([line]);
  });

  test('prints the schema of policies as it is committed', () => {
    const schema = readFileSync(resolve(import.meta.dirname, '../../schema/policy.schema.json'), 'utf8');
    expect(runCli(['schema'])).toEqual({ status: 0, stdout: schema, stderr: '' });
  });
});

const seedFile = process.env['SEED_FILE'] ?? '';
if (seedFile === '') process.stderr.write('init: one more checklist: skipped, SEED_FILE names no file\n');

const checklists = [example, ...(seedFile !== '' && existsSync(seedFile) ? [seedFile] : [])];

describe.each(checklists.map((file) => ({ file, name: basename(file) })))('a life cycle with $name', ({ file }) => {
  const source = readFileSync(file, 'utf8');
  const policy = (): string => join(folder, `${source.length}.yml`);
  const last = (): string => [...readFileSync(policy(), 'utf8').matchAll(/^ {2}([a-z\d-]+):$/gm)].at(-1)?.[1] ?? '';
  beforeAll(() => {
    runCli(['init', file, '--output', policy()]);
  });

  const check = (input: string, ...more: string[]): CliRun =>
    runCli(['check', '-', '--policy', policy(), ...more], { input });
  const everyWay: [string, () => string[]][] = [
    ['without a phase', () => []],
    ['with all phases', () => ['--phase', last()]],
  ];

  test.each(everyWay)('unticked it is pending, %s', (_, phase) => {
    expect(check(source, ...phase()).status).toBe(4);
  });

  test.each(everyWay)('complete it passes, %s', (_, phase) => {
    const run = check(filled(source), ...phase());
    expect(run.stdout).toContain('✓ PASSED');
    expect(run.status).toBe(0);
  });

  test.each(everyWay)(
    'a ticked criterion is named first, and keeps it from passing until the way back is done, %s',
    (_, phase) => {
      const tripped = tick(filled(source), CRITERIA, 1);
      const before = check(tripped, ...phase());
      expect(before.status).not.toBe(0);
      expect(before.stdout.split('\n')[2]).toBe('Tripped (1, must not hold; for you: is this true?)');
      const back = tick(tripped.replace('**Outcome**: Success', '**Outcome**: Rollback'), WAY_BACK);
      const after = check(back, ...phase(), '--format', 'json');
      expect(after.status).toBe(0);
      const verdict = JSON.parse(after.stdout) as { status: string; tripped: string[] };
      expect(verdict.status).toBe('passed');
      expect(verdict.tripped[0]).toMatch(/^Rollback \w+: no box$/);
    },
  );

  test('the honest rollback passes, with nothing ticked that speaks of a success', () => {
    const run = check(withdrawn(source), '--phase', last());
    expect(run.stdout).toContain('✓ WITHDRAWN');
    expect(run.status).toBe(0);
  });

  test('an outcome that the way contradicts does not pass', () => {
    expect(check(withdrawn(source, 'Success'), '--phase', last()).status).not.toBe(0);
    const kept = filled(source).replace('**Outcome**: Success', '**Outcome**: Rollback');
    expect(check(kept, '--phase', last()).status).not.toBe(0);
  });

  test('both ways at once contradict each other', () => {
    const run = check(tick(filled(source), WAY_BACK), '--phase', last());
    expect(run.status).toBe(1);
  });

  test('a later box that is open does not hold back the first phase', () => {
    const open = untick(filled(source), /^#+ .*(?:Follow-up|Communication)/);
    expect(check(open).status).toBe(0);
    expect(check(open, '--phase', last()).status).toBe(4);
  });
});

const CRITERIA = /^## Rollback (?:Criteria|Triggers)/;
const WAY_BACK = /^### (?:\d+\. )?(?:Rollback Completion|Release Withdrawn)/;

/** Every field with a value of its kind, every box ticked but the criteria and the way back. */
function filled(source: string): string {
  const values: [RegExp, string][] = [
    [/duration/i, '45 min'],
    [/\bdate\b|\bon$/i, '2026-03-01'],
    [/\btime\b|\bat$/i, '14:30'],
    [/^reviewer$/i, '@hubot'],
    [/\bby$|deployer|captain/i, '@octocat'],
    [/version|tag/i, 'v1.4.0'],
    [/outcome/i, 'Success'],
    [/./, 'OPS-417'],
  ];
  const written = source.replace(
    /^- \*\*(.+?)\*\*: (?:_{5,}|Success \/ Rollback)$/gm,
    (_, name: string) => `- **${name}**: ${values.find(([pattern]) => pattern.test(name))?.[1] ?? ''}`,
  );
  return sections(written)
    .map((part) => (CRITERIA.test(part) || WAY_BACK.test(part) ? part : part.replaceAll('- [ ]', '- [x]')))
    .join('');
}

/** A release that was withdrawn half-way: a criterion and the way back, and nothing of the normal end. */
function withdrawn(source: string, outcome = 'Rollback'): string {
  const back = tick(tick(filled(source), CRITERIA, 1), WAY_BACK);
  return untick(
    back,
    /^#+ .*(?:Deployment Monitoring|Watch During|Postflight|Verification|Application Testing|Normal Completion|Kept)/,
  )
    .replaceAll(/- \[x\](?=.*\bsuccess\b)/gi, '- [ ]')
    .replace('**Outcome**: Success', `**Outcome**: ${outcome}`);
}

function sections(source: string): string[] {
  return source.split(/^(?=##+ )/m);
}

function tick(source: string, title: RegExp, count = Infinity): string {
  let left = count;
  return sections(source)
    .map((part) => (title.test(part) ? part.replaceAll('- [ ]', (box) => ((left -= 1) >= 0 ? '- [x]' : box)) : part))
    .join('');
}

function untick(source: string, title: RegExp): string {
  return sections(source)
    .map((part) => (title.test(part) ? part.replaceAll('- [x]', '- [ ]') : part))
    .join('');
}
