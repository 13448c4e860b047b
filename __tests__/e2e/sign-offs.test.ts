import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runAction, type ActionResult } from '../support/run-action.ts';

/** Who may tick what, and who may comment, as people of their own with tokens of their own. */

const POLICY = `version: 1
gates:
  - gate: sign-offs
    in: Sign-off
    distinct: true
    roles:
      Developer: {by: author, via: comment}
      Tech Lead: {by: ['@acme/leads'], via: [review, comment]}
      Release Manager: {by: [sre], via: [tick, comment]}
break-glass: {by: [octocat], reason: {at-least: 10}, waives: [sign-offs]}
`;

const BODY = `## Sign-off

- [ ] **Developer**: done
- [ ] **Tech Lead**: looked at
- [ ] **Release Manager**: go
`;

let github: GitHub;
let token: string;
let teamToken: string;
let tokens: Record<'author' | 'lead' | 'sre' | 'writer' | 'outsider', string>;

beforeAll(async () => {
  github = await startGitHub();
  await github.commitFile('.github/checklist-gate.yml', POLICY);
  await github.team('leads', ['lead', 'octocat']);
  token = await github.workflowToken({ contents: 'read', pull_requests: 'write', issues: 'read' });
  teamToken = await github.appToken({ members: 'read' });
  const person = (login: string): string => github.personToken(login);
  tokens = {
    author: person('author'),
    lead: person('lead'),
    sre: person('sre'),
    writer: person('writer'),
    outsider: person('outsider'),
  };
});

afterAll(() => github.close());

interface Pull {
  number: number;
  head: { sha: string };
}

const open = (body = BODY): Promise<Pull> => github.openPullRequest(body, {}, { as: tokens.author });

async function headOf(number: number): Promise<string> {
  return (await github.api<Pull>('GET', `/repos/octocat/hello-world/pulls/${number}`)).head.sha;
}

async function run(
  number: number,
  inputs: Record<string, string> = { 'team-token': teamToken },
): Promise<ActionResult> {
  const payload = {
    action: 'edited',
    number,
    pull_request: await github.api('GET', `/repos/octocat/hello-world/pulls/${number}`),
    repository: await github.api('GET', '/repos/octocat/hello-world'),
  };
  const given = { 'fail-on': 'pending', status: 'off', ...inputs };
  return runAction({ event: { name: 'pull_request', payload }, apiUrl: github.url, token, inputs: given });
}

interface Role {
  role: string;
  status: string;
  signed: { login: string; via: string }[];
  refused: { login?: string; reason: string }[];
}

function roles({ verdict }: ActionResult): Record<string, Role> {
  const { root } = verdict as { root: { results: { signOffs?: Role[] }[] } };
  return Object.fromEntries(root.results.flatMap((gate) => gate.signOffs ?? []).map((role) => [role.role, role]));
}

/** Everybody signs what is theirs, the Release Manager by comment. */
async function signAll(number: number): Promise<void> {
  const sha = await headOf(number);
  await github.comment(number, `/sign-off Developer ${sha}`, tokens.author);
  await github.review(number, 'APPROVE', tokens.lead);
  await github.comment(number, `/sign-off Release Manager ${sha}`, tokens.sre);
}

describe('a tick in the name of another', () => {
  test('does not open the gate; the comment of the right person does; a push closes it again', async () => {
    const { number } = await open();
    await github.comment(number, `/sign-off Developer ${await headOf(number)}`, tokens.author);
    await github.review(number, 'APPROVE', tokens.lead);
    await github.editBody(number, BODY.replaceAll('[ ]', '[x]'), tokens.writer);

    const ticked = await run(number);
    expect(ticked.exitCode).toBe(1);
    expect(roles(ticked)['Release Manager']).toMatchObject({
      status: 'failed',
      signed: [],
      refused: [{ login: 'writer', reason: 'is not among those who may sign' }],
    });
    expect(ticked.stdout).toContain('refused: @writer');
    expect(ticked.summary).toContain('`@writer`');

    await github.comment(number, `/sign-off release manager ${await headOf(number)}`, tokens.sre);
    const signed = await run(number);
    expect(signed.stdout).toContain('PASSED');
    expect(signed.exitCode).toBe(0);
    expect(roles(signed)['Release Manager']).toMatchObject({ signed: [{ login: 'sre', via: 'comment' }] });
    expect(roles(signed)['Tech Lead']).toMatchObject({ signed: [{ login: 'lead', via: 'review' }] });

    await github.push(number, { 'later.txt': 'One more change.\n' });
    const pushed = await run(number);
    expect(pushed.exitCode).not.toBe(0);
    expect(roles(pushed)['Tech Lead']?.refused).toMatchObject([
      { login: 'lead', reason: expect.stringMatching(/^approved 1 commit ago at [\da-f]{7}$/) },
    ]);
  });

  test('counts where the right person ticked', async () => {
    const { number } = await open();
    await signAll(number);
    await github.editBody(number, BODY.replace('[ ] **Release', '[x] **Release'), tokens.sre);
    const result = await run(number);
    expect(roles(result)['Release Manager']?.signed).toMatchObject([{ login: 'sre' }]);
    expect(result.exitCode).toBe(0);
  });
});

describe('a comment in the name of another', () => {
  test('is refused where a writer wrote the command into it', async () => {
    const { number, head } = await open();
    const { id } = await github.comment(number, 'Interesting.', tokens.sre);
    await github.editComment(id, `/sign-off Release Manager ${head.sha}`, tokens.writer);
    expect(roles(await run(number))['Release Manager']).toMatchObject({
      status: 'pending',
      signed: [],
      refused: [{ login: 'sre', reason: expect.stringContaining('@writer wrote the command') }],
    });
  });

  test('of somebody outside is refused, and one without a commit counts by the time of the push', async () => {
    const { number } = await open();
    await github.at('2036-01-01T00:00:00Z', async () => {
      await github.comment(number, '/sign-off Release Manager', tokens.outsider);
      await github.comment(number, '/sign-off Release Manager', tokens.sre);
    });
    expect(roles(await run(number))['Release Manager']).toMatchObject({
      status: 'passed',
      signed: [{ login: 'sre' }],
      refused: [{ login: 'outsider', reason: 'is not among those who may sign' }],
    });
  });
});

test('without a token for teams the gate stays closed, and names the permission', async () => {
  const { number } = await open();
  await signAll(number);
  const result = await run(number, {});
  expect(result.exitCode).toBe(1);
  expect(result.stdout).toContain('team-token');
  expect(result.stdout).toContain('members: read');
});

test('one query reads reviews, comments, edits and commits', async () => {
  const { number } = await open();
  await signAll(number);
  github.forgetRequests();
  expect((await run(number)).exitCode).toBe(0);
  // Once to judge by, once before something is written, once after. The comment of the gate has a query of its own.
  expect(github.requests.filter(({ body }) => body.includes('userContentEdits'))).toHaveLength(3);
  github.forgetRequests();
  // Where nothing is to be written, there is no look afterwards.
  expect((await run(number)).exitCode).toBe(0);
  expect(github.requests.filter(({ body }) => body.includes('userContentEdits'))).toHaveLength(2);
});

describe('break-glass', () => {
  test('lets it pass as overridden until the next push, and records who tried', async () => {
    const { number, head } = await open();
    await github.comment(number, `/override ${head.sha} I am in a hurry today`, tokens.writer);
    expect((await run(number)).outputs).toMatchObject({ overridden: 'false', passed: 'false' });
    await github.comment(number, `/override ${head.sha} Customers cannot pay`);
    const result = await run(number);
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ overridden: 'true', passed: 'false', status: 'pending' });
    expect(result.summary).toContain('overridden');
    expect(result.summary).toContain('Customers cannot pay');
    expect(result.verdict).toMatchObject({
      override: { effective: true, granted: { login: 'octocat' }, refused: [{ login: 'writer' }] },
    });
    await github.push(number, { 'later.txt': 'One more change.\n' });
    expect((await run(number)).outputs).toMatchObject({ overridden: 'false' });
  });
});

describe('on an issue', () => {
  const ISSUE = `- **Version/Tag**: v1.0.0\n\n${BODY.replace(/- \[ \] \*\*(?:Developer|Tech Lead).*\n/g, '')}`;
  const policy = `version: 1
gates:
  - gate: sign-offs
    in: Sign-off
    roles:
      Release Manager: {by: [sre], via: [tick, comment]}
`;

  async function judge(number: number): Promise<ActionResult> {
    const payload = {
      action: 'edited',
      issue: await github.api('GET', `/repos/octocat/hello-world/issues/${number}`),
      repository: await github.api('GET', '/repos/octocat/hello-world'),
    };
    const inputs = { 'fail-on': 'pending', status: 'off', comment: 'off', policy: '.github/release-gate.yml' };
    return runAction({ event: { name: 'issues', payload }, apiUrl: github.url, token, inputs });
  }

  test('a sign-off counts for the version that was signed, and asks for nothing more', async () => {
    await github.commitFile('.github/release-gate.yml', policy);
    const { number } = await github.at('2026-03-01T08:00:00Z', () => github.openIssue(ISSUE, { as: tokens.author }));
    await github.at('2026-03-01T09:00:00Z', () => github.comment(number, '/sign-off Release Manager', tokens.sre));
    github.forgetRequests();
    expect(roles(await judge(number))['Release Manager']).toMatchObject({ signed: [{ login: 'sre' }], refused: [] });
    expect(github.requests.filter(({ body }) => body.includes('userContentEdits'))).toHaveLength(1);

    const edit = (at: string, version: string): Promise<unknown> =>
      github.at(at, () => github.editBody(number, ISSUE.replace('v1.0.0', version), tokens.author));
    await edit('2026-03-01T10:00:00Z', 'v9.9.9');
    const changed = await judge(number);
    expect(changed.outputs).toMatchObject({ status: 'pending', passed: 'false' });
    expect(roles(changed)['Release Manager']).toMatchObject({
      signed: [],
      refused: [{ reason: 'signed before Version/Tag was changed at 2026-03-01T10:00:00Z by @author' }],
    });

    await edit('2026-03-01T11:00:00Z', '`v1.0.0`');
    expect((await judge(number)).exitCode).toBe(0);
  });
});

describe('somebody whom the policy names', () => {
  const inputs = { policy: '.github/named.yml' };
  const policy = (who: string): string =>
    `version: 1\ngates:\n  - gate: sign-offs\n    roles:\n      Translator: {by: ${who}, via: comment}\n`;

  test('by login alone signs with write access, and is the only one who is asked about; by number without', async () => {
    await github.commitFile('.github/named.yml', policy('[outsider]'));
    const { number, head } = await open();
    await github.comment(number, `/sign-off Translator ${head.sha}`, tokens.writer);
    await github.comment(number, `/sign-off Translator ${head.sha}`, tokens.outsider);
    github.forgetRequests();
    const alone = await run(number, inputs);
    expect(alone.outputs['status']).toBe('pending');
    expect(roles(alone)['Translator']?.refused).toMatchObject([
      { login: 'writer', reason: 'is not among those who may sign' },
      { login: 'outsider', reason: 'has no write access, and only people with write access count' },
    ]);
    expect(github.requests.filter(({ url }) => url.includes('/collaborators/'))).toHaveLength(1);

    const { id } = await github.api<{ id: number }>('GET', '/users/outsider');
    await github.commitFile('.github/named.yml', policy(`['outsider#${id}']`));
    expect(roles(await run(number, inputs))['Translator']).toMatchObject({ signed: [{ login: 'outsider' }] });
  });
});

test('a pull request that moves to another base needs everything signed anew, and the move comes with the rest', async () => {
  await github.branch('quiet');
  const { number }: Pull = await github.openPullRequest(BODY, {}, { as: tokens.author, base: 'quiet' });
  await signAll(number);
  expect((await run(number)).exitCode).toBe(0);
  await github.api('PATCH', `/repos/octocat/hello-world/pulls/${number}`, { base: 'main' });
  github.forgetRequests();
  const moved = await run(number);
  expect(moved.outputs['status']).toBe('pending');
  expect(roles(moved)['Tech Lead']?.refused).toMatchObject([
    { login: 'lead', reason: 'approved while the base branch was quiet' },
  ]);
  expect(roles(moved)['Release Manager']?.refused).toMatchObject([
    { login: 'sre', reason: 'signed while the base branch was quiet' },
  ]);
  expect(github.requests.filter(({ url }) => /timeline|events/.test(url))).toEqual([]);
});
