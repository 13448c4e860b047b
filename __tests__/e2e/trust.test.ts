import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { record } from '../support/recorder.ts';
import { runAction, type ActionResult } from '../support/run-action.ts';
import { everyNth } from '../support/share.ts';

// What a pull request brings along never decides what it is judged by.

const TEMPLATE = '## Checks\n\n- [ ] Tests added\n- [ ] Notes written (if users see a change)\n';
const DONE = TEMPLATE.replaceAll('- [ ]', '- [x]');
const LAX = 'version: 1\nnot-applicable: allowed\ngates: [{gate: items, require: any}]\n';

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken({ contents: 'read', pull_requests: 'write', issues: 'write', statuses: 'write' });
});
afterAll(() => github.close());

/** Opens a pull request whose branch changes some files, and runs the action on it. */
async function judge(
  body: string,
  changes: Record<string, string> = {},
  inputs: Record<string, string> = {},
): Promise<ActionResult> {
  const pull = await github.openPullRequest(body, changes);
  const files = ['feature.txt', ...Object.keys(changes)].map((filename) => ({ filename, status: 'modified' }));
  const between = await record(github.url, (url) => (/\/pulls\/\d+\/files/.test(url) ? files : undefined));
  const event = { name: 'pull_request', payload: { pull_request: pull } };
  const result = await runAction({ event, apiUrl: between.url, token, inputs: { 'fail-on': 'pending', ...inputs } });
  await between.close();
  return result;
}

describe('without a policy and without a template', () => {
  test('a policy on the branch of the pull request is not used', async () => {
    const result = await judge('- [x] a\n- [ ] b\n', { '.github/checklist-gate.yml': LAX });
    expect(result.exitCode).toBe(4);
    expect(result.summary).toContain('the default policy');
  });

  test('a template on the branch of the pull request is not used', async () => {
    const result = await judge('- [x] a\n', { '.github/pull_request_template.md': TEMPLATE });
    expect(result.exitCode).toBe(0);
  });
});

describe("the repository's own template", () => {
  beforeAll(() => github.commitFile('docs/PULL_REQUEST_TEMPLATE.md', TEMPLATE));

  test('is found and compared with', async () => {
    const result = await judge('- [x] something else\n');
    expect(result.exitCode).toBe(4);
    expect(result.summary).toContain('Nothing of the template is here');
    expect(result.verdict).toMatchObject({ template: { path: 'docs/PULL_REQUEST_TEMPLATE.md' } });
  });

  test('an emptied body does not pass', async () => {
    expect((await judge('')).exitCode).toBe(4);
  });

  test('a complete body passes', async () => {
    expect((await judge(DONE)).exitCode).toBe(0);
  });

  test('a pull request that changes it is judged by the old one, and the report says so', async () => {
    const result = await judge('- [x] easy\n', { 'docs/PULL_REQUEST_TEMPLATE.md': '- [ ] easy\n' });
    expect(result.exitCode).toBe(4);
    expect(result.summary).toContain(
      '`docs/PULL_REQUEST_TEMPLATE.md`: This pull request changes it, and is judged by the file as it was before',
    );
  });
});

describe('a policy on the base branch', () => {
  const policy = `version: 1
skip: {labels: [no-gate]}
gates:
  - {gate: items, in: Checks, only: [Tests added]}
  - {gate: items, in: Checks, only: [Notes written (if users see a change)], when: {paths: ['src/**']}}
`;
  const half = DONE.replace('- [x] Notes', '- [ ] Notes');
  beforeAll(() => github.commitFile('.github/checklist-gate.yml', policy));

  test('goes before the one of the pull request, and the report says so', async () => {
    const result = await judge(TEMPLATE, { '.github/checklist-gate.yml': LAX });
    expect(result.exitCode).toBe(4);
    expect(result.summary).toContain(
      '`.github/checklist-gate.yml`: This pull request changes it, and is judged by the file as it was before',
    );
    expect(result.verdict).toMatchObject({
      policy: {
        path: '.github/checklist-gate.yml',
        sha: expect.stringMatching(/^[0-9a-f]{40}$/),
        digest: expect.stringMatching(/^sha256:/),
      },
    });
  });

  test.each(
    everyNth(2, [
      { comment: 'off' },
      { comment: 'when-not-passed' },
      { comment: 'off', status: 'off' },
      { 'dry-run': 'true' },
    ]),
  )('is the same verdict with %j', async (inputs) => {
    const changes = { '.github/checklist-gate.yml': LAX };
    const { notes, status } = await judge(TEMPLATE, changes, inputs).then(({ verdict }) => Object(verdict));
    expect({ notes, status }).toEqual({
      status: 'pending',
      notes: [
        expect.objectContaining({ about: '.github/checklist-gate.yml', message: expect.stringMatching(/changes it/) }),
      ],
    });
  });

  test('asks for an item only where its paths are changed', async () => {
    expect((await judge(half, { 'README.txt': 'words' })).exitCode).toBe(0);
    expect((await judge(half, { 'src/a.ts': 'code' })).exitCode).toBe(4);
  });

  test('counts as soon as it is there, also where nothing was pushed since', async () => {
    const pull = await github.openPullRequest(half, { 'README.txt': 'more words' });
    const event = { name: 'pull_request', payload: { pull_request: pull } };
    const again = (): Promise<ActionResult> =>
      runAction({ event, apiUrl: github.url, token, inputs: { 'fail-on': 'pending' } });
    expect((await again()).exitCode).toBe(0);
    await github.commitFile('.github/checklist-gate.yml', policy.replace(', only: [Tests added]', ''));
    // A tag must not be read in place of the branch.
    await github.tag('main', pull.base.sha);
    // GitHub moves the base commit that it names only with a push to the pull request.
    const { base } = await github.api<{ base: { sha: string } }>(
      'GET',
      `/repos/octocat/hello-world/pulls/${pull.number}`,
    );
    expect(base.sha).toBe(pull.base.sha);
    const result = await again();
    expect(result.exitCode).toBe(4);
    expect(result.verdict).toMatchObject({ subject: { trustedRef: 'refs/heads/main' } });
    expect(result.summary).toContain('Notes written');
  });
});
