/** The README, word by word: its quick start on a repository, and its first command in a fresh clone. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { Story } from '../../support/story.ts';
import { Workflows, type WorkflowRun } from '../../support/workflows.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const template = '## Checks\n\n- [ ] I read my diff\n- [ ] Manual updated (if applicable)\n';

/** Each file of the quick start with what the README says is in it. */
const files = Object.fromEntries(
  [...readme.matchAll(/^`(\.github\/workflows\/[\w-]+\.yml)` .*:\n\n```yaml\n([\s\S]*?)```$/gm)].map(
    ([, path = '', text = '']) => [path, text],
  ),
);

const said = (runs: readonly WorkflowRun[]): unknown[] =>
  runs.flatMap((run) => run.said.map(({ exitCode, outputs }) => [exitCode, outputs['status']]));

describe('the quick start', () => {
  let github: GitHub;
  let workflows: Workflows;
  let pull: Story;

  beforeAll(async () => {
    github = await startGitHub();
    await github.commit('main', { ...files, '.github/PULL_REQUEST_TEMPLATE.md': template });
    workflows = new Workflows(github);
  });
  afterAll(() => github.close());

  test('has two files', () => {
    expect(Object.keys(files)).toEqual([
      '.github/workflows/checklist-marker.yml',
      '.github/workflows/checklist-gate.yml',
    ]);
  });

  test('a contributor from a fork sees a comment with what is left', async () => {
    pull = new Story(github, '', await github.openPullRequest(template, {}, { fork: 'outsider' }));
    expect(said(await workflows.pullRequest(pull.pull.number, 'opened'))).toEqual([[0, 'pending']]);
    expect(pull.status().state).toBe('pending');
    const [comment, ...more] = await pull.comments();
    expect(more).toEqual([]);
    expect(comment?.body).toContain('☐ `I read my diff`');
  });

  test('a status that turns green once nothing is left, with N/A where the template allows it', async () => {
    await pull.edit(template.replace('[ ] I', '[x] I').replace('Manual updated (if applicable)', '~~$&~~'));
    expect(said(await workflows.pullRequest(pull.pull.number, 'edited'))).toEqual([[0, 'passed']]);
    expect(pull.status()).toMatchObject({ state: 'success' });
  });

  test('and an emptied checklist does not pass', async () => {
    await pull.edit('Done.');
    expect(said(await workflows.pullRequest(pull.pull.number, 'edited'))).not.toEqual([[0, 'passed']]);
    expect(pull.status().state).not.toBe('success');
  });
});

test('the first command runs in a fresh clone as it stands, and ends with what its comment says', () => {
  const [, comment = '', command = ''] = /```sh\n# (.*)\n(node .*)\n/.exec(readme) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'fresh-clone-'));
  const PATH = [dirname(process.execPath), process.env['PATH']].join(delimiter);
  const sh = (script: string, cwd: string): number | null =>
    spawnSync('sh', ['-c', script], { cwd, env: { PATH, HOME: folder } }).status;
  expect(sh(`git clone --quiet --no-local "${ROOT}" clone`, folder)).toBe(0);
  expect(comment).toMatch(/ends with 4$/);
  expect(sh(command, join(folder, 'clone'))).toBe(4);
  rmSync(folder, { recursive: true });
});
