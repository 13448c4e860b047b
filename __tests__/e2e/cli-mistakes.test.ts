/** What people type by mistake: one line says what was found, what was expected, and what to do. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runCli } from '../support/run-cli.ts';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'checklist-gate-mistakes-'));
  mkdirSync(join(cwd, '.github'));
  writeFileSync(join(cwd, 'a.md'), '- **Version**: ____\n\n- [x] a\n');
  writeFileSync(
    join(cwd, 'facts.json'),
    '[{"question": {"kind": "labels"}, "fact": {"status": "known", "value": [{"name": "hold"}]}}]',
  );
  writeFileSync(join(cwd, 'policy.yml'), 'version: 1\ngates: [{gate: items}]\n');
});
afterAll(() => rmSync(cwd, { recursive: true }));

const address = 'a pull request or issue goes by its address: https://github.com/OWNER/NAME/pull/NUMBER';
const COMMANDS = 'check, outline, init, lint, explain, trial, doctor, open, overview, audit, replay, schema, app';

const cases: [what: string, args: string[], said: string][] = [
  ['an option without its value', ['check', 'a.md', '--policy'], '--policy: found no value, expected one after it'],
  [
    'an option in place of the value of another',
    ['check', 'a.md', '--policy', '--phase', 'pre'],
    '--policy: found --phase after it, expected a value; if "--phase" is the value, write --policy=--phase',
  ],
  ['a value that begins with a dash', ['check', 'a.md', '--policy=-p.yml'], '-p.yml: no such file'],
  ['a switch with a value', ['open', 'a.md', '--dry-run=no'], '--dry-run: found the value "no", expected none'],
  ['a short option, where there is none', ['check', 'a.md', '-p', 'policy.yml'], 'unknown option -p'],
  [
    'an option with the name of what every object has',
    ['check', 'a.md', '--constructor'],
    'unknown option --constructor',
  ],
  ['an option behind the last one', ['check', '--', '--phase'], '--phase: no such file'],
  ['a checklist as the command', ['a.md'], `found the command "a.md", did you mean "check a.md"? Expected ${COMMANDS}`],
  [
    'an address as the command',
    ['https://x.example/a/b/pull/1'],
    `found the command "https://x.example/a/b/pull/1", did you mean "check https://x.example/a/b/pull/1"? Expected ${COMMANDS}`,
  ],
  [
    'a policy as the checklist',
    ['check', 'policy.yml'],
    'policy.yml: found a YAML file, expected a checklist in Markdown; name a policy with --policy',
  ],
  ['a number as the checklist', ['check', '12'], `12: no such file; ${address}`],
  ['a number with its sign', ['check', '#12'], `#12: no such file; ${address}`],
  ['a reference', ['check', 'octocat/hello-world#12'], `octocat/hello-world#12: no such file; ${address}`],
  [
    'an address without https',
    ['check', 'github.com/octocat/hello-world/pull/12'],
    'github.com/octocat/hello-world/pull/12: no such file, did you mean "https://github.com/octocat/hello-world/pull/12"?',
  ],
  [
    'an address of a list',
    ['check', 'https://github.com/octocat/hello-world/pulls/12'],
    'found "https://github.com/octocat/hello-world/pulls/12", expected https://github.com/OWNER/NAME/pull/NUMBER or …/issues/NUMBER',
  ],
  [
    'no token',
    ['check', 'https://github.com/octocat/hello-world/pull/12'],
    'found no token, expected one in GITHUB_TOKEN or GH_TOKEN; "gh auth token" prints yours',
  ],
  [
    'answers of another shape',
    ['check', 'a.md', '--facts', 'facts.json'],
    'facts.json: entry 1, the answer to "labels": found Object at 0, expected string',
  ],
  [
    'a phase that is not there',
    ['check', 'a.md', '--policy', 'policy.yml', '--phase', 'pre'],
    'policy.yml: found the phase "pre", expected none, since the policy has no phases',
  ],
  [
    'a template that is not there',
    ['check', 'a.md', '--template', 'b.md'],
    'found no template at b.md, expected a file below the working folder',
  ],
  [
    'a day that its month does not have',
    ['audit', '--repo', 'a/b', '--since', '2026-02-30'],
    '--since: found "2026-02-30", expected a day or a time such as 2026-01-31 or 2026-01-31T12:00:00Z',
  ],
  [
    'a release without its version',
    ['open', 'a.md'],
    'The title "Release {version}" needs {version}, and there is no such value. Give it with `version` (--version-name on the command line).',
  ],
  [
    'a field that is not there',
    ['open', 'a.md', '--version-name', 'v1', '--field', 'Date=x'],
    'Field "Date" of a.md: there is no such field, expected "Version".',
  ],
  [
    'a repository without its owner',
    ['doctor', '--repo', 'hello-world'],
    '--repo: found "hello-world", expected owner/name',
  ],
];

test.each(cases)('%s', (_, args, said) => {
  const run = runCli(args, { cwd });
  expect(run.stderr).toBe(`checklist-gate: ${said}\n`);
  expect([run.stdout, run.status]).toEqual(['', 2]);
});

test.each(['.github/checklist-gate.yaml', 'checklist-gate.yml'])(
  'a policy that lies at %s is not read, which is said',
  (path) => {
    writeFileSync(join(cwd, path), 'version: 1\ngates: [{gate: items}]\n');
    const run = runCli(['check', 'a.md'], { cwd });
    rmSync(join(cwd, path));
    expect(run.stderr).toBe(
      `checklist-gate: ${path} is not read: move it to .github/checklist-gate.yml, or name it with --policy\n`,
    );
    expect(run.status).toBe(0);
  },
);

test('a day of a leap year', () => {
  const run = runCli(['audit', '--repo', 'a/b', '--since', '2028-02-29', '--until', '2027-01-01'], { cwd });
  expect(run.stderr).toContain('found 2028-02-29T00:00:00Z, expected a time before 2027-01-01T00:00:00Z');
});
