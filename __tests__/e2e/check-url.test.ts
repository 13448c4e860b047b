import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runCliOnline, type CliRun } from '../support/run-cli.ts';
import { everyNth } from '../support/share.ts';

const POLICY = `version: 1
gates:
  - {gate: items, in: Checks}
  - {gate: sign-offs, roles: {Lead: {by: ['@lead'], via: [comment]}}}
`;

let github: GitHub;
let folder: string;
const at = (kind: string, number: number): string => `${github.url}/octocat/hello-world/${kind}/${number}`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'check-url-'));
  github = await startGitHub();
  await github.commitFile('.github/checklist-gate.yml', POLICY);
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await github.close();
});
beforeEach(() => github.forgetRequests());

function check(args: readonly string[], env: Record<string, string> = {}): Promise<CliRun> {
  return runCliOnline(['check', ...args], {
    cwd: folder,
    env: {
      GITHUB_TOKEN: github.personToken('reader'),
      GITHUB_API_URL: github.url,
      GITHUB_SERVER_URL: github.url,
      ...env,
    },
  });
}

describe('check of an address', () => {
  test('judges the live body by the policy of the base, with what people did there', async () => {
    const { number } = await github.openPullRequest('## Checks\n\n- [ ] Tests\n', {
      // What the pull request makes of the policy does not count.
      '.github/checklist-gate.yml': 'version: 1\ngates: [{gate: section, in: Checks}]\n',
    });
    const before = await check([at('pull', number)]);
    expect([before.status, before.stderr]).toEqual([4, '']);
    expect(before.stdout).toContain(`octocat/hello-world#${number} · 1 box and 1 sign-off left · 0 of 1 box`);
    await github.editBody(number, '## Checks\n\n- [x] Tests\n');
    expect((await check([at('pull', number)])).status).toBe(4);
    // Later than the second of the push, which would leave open what was signed.
    const later = new Date(Date.now() + 60_000).toISOString().replace(/\.\d+/, '');
    await github.at(later, () => github.comment(number, '/sign-off Lead', github.personToken('lead')));
    // Who may not write may not see what others may do, and a login counts with write access only.
    const unseen = await check([at('pull', number)]);
    expect([unseen.status, unseen.stdout]).toEqual([1, expect.stringContaining('the permission of @lead')]);
    const after = await check([`${at('pull', number)}/files`, '--format', 'json'], {
      GITHUB_TOKEN: github.personToken('writer'),
    });
    expect(after.status).toBe(0);
    expect(JSON.parse(after.stdout)).toMatchObject({
      status: 'passed',
      subject: { kind: 'pull-request', number },
      policy: { path: '.github/checklist-gate.yml' },
    });
    expect(github.requests.filter(({ method, url }) => method !== 'GET' && !url.endsWith('/graphql'))).toEqual([]);
  });

  test('judges an issue, by another policy where one is named', async () => {
    const { number } = await github.openIssue('## Checks\n\n- [x] Announced\n');
    writeFileSync(join(folder, 'other.yml'), 'version: 1\ngates: [{gate: items, in: Checks}]\n');
    expect((await check([at('issues', number)])).status).toBe(4);
    expect((await check([at('issues', number), '--policy', 'other.yml'])).status).toBe(0);
    writeFileSync(join(folder, 'list.md'), '## Checks\n\n- [x] Announced\n');
    const both = await check([at('issues', number), 'list.md', '--policy', 'other.yml', '--format', 'json']);
    expect(JSON.parse(both.stdout)).toHaveLength(2);
  });

  test('what is not there could not be judged', async () => {
    const { status, stderr } = await check([at('issues', 4711)]);
    expect(status).toBe(3);
    expect(stderr).toContain('could not judge');
  });

  test('the token goes to no other server', async () => {
    const { status, stderr } = await check([at('pull', 1)], { GITHUB_SERVER_URL: 'https://github.com' });
    expect(status).toBe(2);
    expect(stderr).toContain('expected an address on https://github.com');
    expect(github.requests).toEqual([]);
  });

  test.each(
    everyNth(2, [
      'https://github.com/octocat',
      'https://github.com/octocat/hello-world/pull/x',
      'https://[',
      'http://',
    ]),
  )('%s is no address of a pull request or issue', async (address) => {
    const { status, stderr } = await check([address]);
    expect(status).toBe(2);
    expect(stderr).toContain('expected https://github.com/OWNER/NAME/pull/NUMBER');
  });

  test('without a token nothing is asked', async () => {
    const { status, stderr } = await check([at('pull', 1)], { GITHUB_TOKEN: '' });
    expect(status).toBe(2);
    expect(stderr).toContain('found no token');
    expect(github.requests).toEqual([]);
  });
});
