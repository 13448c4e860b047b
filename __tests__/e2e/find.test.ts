import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runAction, type ActionResult } from '../support/run-action.ts';

const body = (version: string, box = 'x'): string => `# Release

- **Version/Tag**: ${version}

- [${box}] Announced
`;

let github: GitHub;
let token: string;
let versions = 0;

beforeAll(async () => {
  github = await startGitHub({ people: ['release-bot'] });
  token = await github.workflowToken({ contents: 'read', issues: 'write', pull_requests: 'write' });
});

afterAll(() => github.close());
beforeEach(() => github.forgetRequests());

/** A version that no other test uses. */
const fresh = (): string => `v${++versions}.0.0`;

const open = async (text: string, more: { as?: string; title?: string; labels?: string[] } = {}): Promise<number> =>
  (await github.openIssue(text, { labels: ['release'], title: 'Release', ...more })).number;

const tagged = (tag: string) => ({
  name: 'push',
  payload: { ref: `refs/tags/${tag}`, head_commit: { id: 'a'.repeat(40) } },
});

function gate(find: string, event: { name: string; payload: unknown }, more = {}): Promise<ActionResult> {
  return runAction({ apiUrl: github.url, token, event, inputs: { find, ...more } });
}

const FIND = '{label: release, field: Version/Tag}';

describe('find', () => {
  test('the push of a tag is judged by the issue that has its version', async () => {
    const version = fresh();
    await open(body(`${version}1`));
    const number = await open(body(version));
    const { exitCode, outputs, stdout } = await gate(FIND, tagged(version));
    expect([exitCode, outputs['status']]).toEqual([0, 'passed']);
    expect(JSON.parse(outputs['subjects'] ?? '')).toEqual([{ number, status: 'passed' }]);
    expect(stdout).toContain(`Found #${number} of @octocat, whose field "Version/Tag" is "${version}".`);
  });

  test('a release is too, and what is missing there fails the job', async () => {
    const version = fresh();
    const number = await open(body(`\`${version}\``, ' '));
    const event = { name: 'release', payload: { action: 'published', release: { tag_name: version } } };
    const { exitCode, outputs } = await gate(FIND, event);
    expect([exitCode, outputs['status']]).toEqual([4, 'pending']);
    expect(JSON.parse(outputs['subjects'] ?? '')).toEqual([{ number, status: 'pending' }]);
  });

  test('a pull request can be what is found, by a value that the workflow names', async () => {
    const version = fresh();
    const { number } = await github.openPullRequest(body(version));
    await github.addLabels(number, 'release');
    const find = `label: release\nfield: Version/Tag\nequals: ${version}`;
    const { outputs } = await gate(find, { name: 'workflow_dispatch', payload: {} });
    expect(JSON.parse(outputs['subjects'] ?? '')).toEqual([{ number, status: 'passed' }]);
  });

  test('none is an error that names what is near', async () => {
    const version = fresh();
    const number = await open(body(version.slice(1)), { title: 'Release \n::error::owned' });
    const { exitCode, outputs, stdout } = await gate(FIND, tagged(version));
    expect([exitCode, outputs['status'], outputs['passed']]).toEqual([3, 'error', 'false']);
    expect(stdout).toContain('Found no issue and no pull request that is open, with the label "release"');
    expect(stdout).toContain(`#${number} Release`);
    expect(stdout).toContain(`Version/Tag: ${version.slice(1)}`);
    expect(stdout).not.toMatch(/^::error::owned/m);
  });

  test('several are an error that lists them', async () => {
    const version = fresh();
    const numbers = [await open(body(version)), await open(body(version))];
    const { exitCode, stdout } = await gate(FIND, tagged(version));
    expect(exitCode).toBe(3);
    for (const number of numbers)
      expect(stdout).toMatch(new RegExp(`#${number} Release .*/octocat/hello-world/issues/${number}`));
  });

  test('a field that says two things is no answer', async () => {
    const version = fresh();
    await open(`${body(version)}\n- **Version/Tag**: v0.0.1\n`);
    const { exitCode, stdout } = await gate(FIND, tagged(version));
    expect(exitCode).toBe(3);
    expect(stdout).toContain('is given with different values, at lines 3 and 7');
  });

  test('a closed issue is found where the workflow asks for closed ones', async () => {
    const version = fresh();
    const number = await open(body(version));
    await github.api('PATCH', `/repos/octocat/hello-world/issues/${number}`, { state: 'closed' });
    expect((await gate(FIND, tagged(version))).exitCode).toBe(3);
    const { outputs } = await gate('{label: release, field: Version/Tag, state: all}', tagged(version));
    expect(outputs['status']).toBe('passed');
  });

  test('an issue of a stranger does not count, and does not stand in the way', async () => {
    const version = fresh();
    const find = '{field: Version/Tag}';
    const strange = await open(body(version), { as: github.personToken('outsider') });
    const alone = await gate(find, tagged(version));
    expect(alone.exitCode).toBe(3);
    expect(alone.stdout).toContain('does not count: @outsider has not the access "write"');
    const number = await open(body(version), { as: github.personToken('writer') });
    const { exitCode, outputs, stdout } = await gate(find, tagged(version));
    expect([exitCode, JSON.parse(outputs['subjects'] ?? '')]).toEqual([0, [{ number, status: 'passed' }]]);
    expect(stdout).toContain(`#${strange} Release`);
  });

  test('a label is no proof: whoever opens an issue from a form with labels has it', async () => {
    const version = fresh();
    const strange = await open(body(version), { as: github.personToken('outsider') });
    await github.addLabels(strange, 'release');
    expect((await gate(FIND, tagged(version))).exitCode).toBe(3);
    // A login alone may be anybody's by now; the number of the account is not.
    const alone = await gate('{label: release, field: Version/Tag, authors: outsider}', tagged(version));
    expect([alone.exitCode, alone.stdout]).toEqual([3, expect.stringContaining('@outsider has not the access')]);
    const { id } = await github.api<{ id: number }>('GET', '/users/outsider');
    const named = await gate(`{label: release, field: Version/Tag, authors: 'outsider#${id}'}`, tagged(version));
    expect(named.outputs['status']).toBe('passed');
  });

  test('what the workflow itself has opened counts', async () => {
    const version = fresh();
    const number = await open(body(version), { as: token });
    const { outputs } = await gate(FIND, tagged(version));
    expect(JSON.parse(outputs['subjects'] ?? '')).toEqual([{ number, status: 'passed' }]);
  });

  test('the issue on the second page is found', async () => {
    const version = fresh();
    for (let count = 0; count < 100; count += 1) await open('Nothing', { labels: ['many'] });
    const number = await open(body(version), { labels: ['many'] });
    const { outputs } = await gate('{label: many, field: Version/Tag}', tagged(version));
    expect(JSON.parse(outputs['subjects'] ?? '')).toEqual([{ number, status: 'passed' }]);
  });

  test.each([
    ['{label: release, feild: Version/Tag}', 'did you mean "field"?'],
    ['release', 'expected {label: release, field: Version/Tag, equals: v1.2.3}'],
  ])('%s is refused before anything is asked', async (find, message) => {
    const { exitCode, outputs, stdout } = await gate(find, tagged('v1.0.0'));
    expect([exitCode, outputs['status']]).toEqual([2, 'error']);
    expect(stdout).toContain('Unexpected value of the input `find`');
    expect(stdout).toContain(message);
    expect(github.requests).toEqual([]);
  });

  test('beside a number it is refused', async () => {
    const { exitCode, stdout } = await gate(FIND, tagged('v1.0.0'), { number: '1' });
    expect(exitCode).toBe(2);
    expect(stdout).toContain('Found the inputs `find` and `number`');
  });
});
