import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../support/github/ask.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';

let github: GitHub;
let secretive: GitHub;

beforeAll(async () => {
  [github, secretive] = await Promise.all([startGitHub({ lenient: true }), startGitHub({ private: true })]);
});

afterAll(async () => {
  await github.close();
  await secretive.close();
});

const R = '/repos/octocat/hello-world';

describe('an installation token without the permission', () => {
  test.each([
    ['POST', 'issues/1/comments', { body: 'x' }, 'issues=write; pull_requests=write'],
    ['POST', 'check-runs', { name: 'x', head_sha: '0'.repeat(40) }, 'checks=write'],
    ['PATCH', 'pulls/1', { body: 'x' }, 'pull_requests=write'],
    ['POST', 'issues', { title: 'x' }, 'issues=write'],
    ['PUT', 'contents/a.md', { message: 'x', content: '' }, 'contents=write'],
    ['POST', 'deployments', { ref: 'main' }, 'deployments=write'],
  ])('%s %s is a 403 that names what would do', async (method, path, body, accepted) => {
    const token = await github.workflowToken({ contents: 'read', issues: 'read', pull_requests: 'read' });
    const answer = await ask(github.url, token, method, `${R}/${path}`, body);
    expect([answer.status, answer.body.message]).toEqual([403, 'Resource not accessible by integration']);
    expect(answer.headers.get('x-accepted-github-permissions')).toBe(accepted);
  });

  test('may read a public repository, but nothing of a private one', async () => {
    const [open, closed] = await Promise.all([github.workflowToken({}), secretive.workflowToken({ contents: 'read' })]);
    await github.openIssue('');
    await secretive.openIssue('');
    expect((await ask(github.url, open, 'GET', `${R}/issues/1`)).status).toBe(200);
    const answer = await ask(secretive.url, closed, 'GET', `${R}/issues/1`);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('x-accepted-github-permissions')).toBe('issues=read; pull_requests=read');
    const allowed = await secretive.workflowToken({ issues: 'read' });
    expect((await ask(secretive.url, allowed, 'GET', `${R}/issues/1`)).status).toBe(200);
  });
});

describe('a private repository', () => {
  test('is a 404 for who may not see it, a token of another repository too', async () => {
    const token = await github.workflowToken({ contents: 'write' });
    for (const each of [token, github.personToken('outsider'), '']) {
      expect((await ask(github.url, each, 'GET', '/repos/octocat/secret')).status).toBe(404);
    }
    expect((await ask(github.url, github.personToken('octocat'), 'GET', '/repos/octocat/secret')).status).toBe(200);
    expect((await ask(secretive.url, secretive.personToken('reader'), 'GET', `${R}/commits/main/status`)).status).toBe(
      200,
    );
    expect((await ask(secretive.url, secretive.personToken('hubot'), 'GET', R)).status).toBe(404);
  });
});

describe('people', () => {
  test('edit their own texts; those of others with the role alone', async () => {
    const { number } = await github.openPullRequest('a', {}, { as: github.personToken('author') });
    const issue = await github.openIssue('a');
    const comment = await github.comment(number, 'mine', github.personToken('reader'));
    const edit = async (login: string, path: string): Promise<number> =>
      (await ask(github.url, github.personToken(login), 'PATCH', `${R}/${path}`, { body: `by ${login}` })).status;
    expect(await edit('author', `pulls/${number}`)).toBe(200);
    expect(await edit('reader', `pulls/${number}`)).toBe(403);
    expect(await edit('triager', `pulls/${number}`)).toBe(403);
    expect(await edit('triager', `issues/${issue.number}`)).toBe(200);
    expect(await edit('outsider', `issues/comments/${comment.id}`)).toBe(403);
    expect(await edit('writer', `issues/comments/${comment.id}`)).toBe(200);
    expect(await edit('reader', `issues/comments/${comment.id}`)).toBe(200);
  });

  test('write statuses and branches with the role to write, and no check runs', async () => {
    const { head } = await github.openPullRequest('');
    const status = async (login: string): Promise<number> =>
      (await ask(github.url, github.personToken(login), 'POST', `${R}/statuses/${head.sha}`, { state: 'success' }))
        .status;
    expect([await status('writer'), await status('reader')]).toEqual([201, 403]);
    const run = { name: 'x', head_sha: head.sha };
    const answer = await ask(github.url, github.personToken('writer'), 'POST', `${R}/check-runs`, run);
    expect([answer.status, answer.body.message]).toEqual([403, 'You must authenticate via a GitHub App.']);
    const change = { message: 'x', content: Buffer.from('x').toString('base64') };
    expect((await ask(github.url, github.personToken('reader'), 'PUT', `${R}/contents/x`, change)).status).toBe(403);
    expect((await ask(github.url, github.personToken('writer'), 'PUT', `${R}/contents/x`, change)).status).toBe(201);
  });

  test.each([
    ['octocat', 'admin', 'admin'],
    ['maintainer', 'write', 'maintain'],
    ['writer', 'write', 'write'],
    ['triager', 'read', 'triage'],
    ['reader', 'read', 'read'],
    ['outsider', 'read', 'read'],
  ])('%s has permission %s and role %s', async (login, permission, role_name) => {
    const token = await github.workflowToken({});
    const answer = await ask(github.url, token, 'GET', `${R}/collaborators/${login}/permission`);
    expect(answer.body).toMatchObject({ permission, role_name, user: { login } });
  });

  test('a role can change; who cannot push does not see roles; nobody has one who is not there', async () => {
    await github.setRole('hubot', 'write');
    const path = `${R}/collaborators/hubot/permission`;
    const token = await github.workflowToken({});
    expect((await ask(github.url, token, 'GET', path)).body.role_name).toBe('write');
    const answer = await ask(github.url, github.personToken('reader'), 'GET', path);
    expect(answer.body.message).toBe('Must have push access to view collaborator permission.');
    expect((await ask(github.url, token, 'GET', `${R}/collaborators/nobody/permission`)).status).toBe(404);
    await github.setRole('hubot', undefined);
    expect((await ask(github.url, token, 'GET', path)).body.role_name).toBe('read');
  });
});

describe('teams', () => {
  test('for tokens that may read members; all others get a 404 as for a team that is not there', async () => {
    await github.team('qa', ['qa', 'lead']);
    const allowed = [await github.appToken({ members: 'read' }), github.personToken('lead')];
    const refused = [
      await github.workflowToken({ contents: 'write' }),
      github.personToken('lead', ['repo']),
      github.personToken('outsider'),
    ];
    const statuses = (tokens: string[], path: string): Promise<number[]> =>
      Promise.all(tokens.map(async (token) => (await ask(github.url, token, 'GET', path)).status));
    for (const path of ['', '/members', '/memberships/qa']) {
      expect(await statuses(allowed, `/orgs/acme/teams/qa${path}`)).toEqual([200, 200]);
      expect(await statuses(refused, `/orgs/acme/teams/qa${path}`)).toEqual([404, 404, 404]);
    }
    const [token = ''] = allowed;
    const members = await ask(github.url, token, 'GET', '/orgs/acme/teams/qa/members');
    expect(members.body.map(({ login }: { login: string }) => login)).toEqual(['qa', 'lead']);
    expect((await ask(github.url, token, 'GET', '/orgs/acme/teams/qa/memberships/qa')).body.state).toBe('active');
    for (const path of ['qa/memberships/writer', 'nobody', 'nobody/members']) {
      expect((await ask(github.url, token, 'GET', `/orgs/acme/teams/${path}`)).status).toBe(404);
    }
  });
});

describe('bounds', () => {
  test('a pull request has 65,536 code points, a comment 262,144 bytes', async () => {
    const { number } = await github.openPullRequest('');
    const owner = github.personToken('octocat');
    const body = async (method: string, path: string, text: unknown): Promise<number> =>
      (await ask(github.url, owner, method, `${R}/${path}`, { body: text })).status;
    expect(await body('PATCH', `pulls/${number}`, '😀'.repeat(65_536))).toBe(200);
    expect(await body('PATCH', `pulls/${number}`, 'x'.repeat(65_537))).toBe(422);
    expect(await body('PATCH', `issues/${number}`, 'x'.repeat(65_537))).toBe(422);
    expect(await body('POST', `issues/${number}/comments`, 'x'.repeat(262_144))).toBe(201);
    expect(await body('POST', `issues/${number}/comments`, 'ä'.repeat(131_073))).toBe(422);
    expect(await body('POST', `issues/${number}/comments`, ' ')).toBe(422);
    expect(await body('PATCH', `pulls/${number}`, null)).toBe(200);
    expect((await ask(github.url, owner, 'GET', `${R}/pulls/${number}`)).body.body).toBeNull();
  });
});

test('Actions policies are a 404 for whoever lacks administration rights, whole or in a list', async () => {
  github.actionsPolicies({ name: 'a', events: ['push'], hidden: true }, { name: 'b' });
  const path = `${R}/actions/policies`;
  const [plain, admin] = await Promise.all([
    github.workflowToken({ actions: 'read' }),
    github.appToken({ administration: 'read' }),
  ]);
  for (const token of [plain, github.personToken('maintainer'), github.personToken('outsider')])
    expect((await ask(github.url, token, 'GET', path)).status).toBe(404);
  for (const token of [admin, github.personToken('octocat')]) {
    const { body } = await ask(github.url, token, 'GET', path);
    expect(body).toMatchObject({
      total_count: 2,
      policies: [{ name: 'a' }, { rules: [{ type: 'restrict_actions_actors' }] }],
    });
    expect(body.policies[0]).not.toHaveProperty('rules');
    expect((await ask(github.url, token, 'GET', `${path}/1`)).body).toMatchObject({
      rules: [{ type: 'restrict_action_events', parameters: { allowed_events: ['push'] } }],
    });
    expect((await ask(github.url, token, 'GET', `${path}/3`)).status).toBe(404);
  }
  expect((await ask(secretive.url, await secretive.workflowToken({}), 'GET', path)).status).toBe(404);
});

test('runs of a private repository take a permission', async () => {
  const id = secretive.waitingRun('.github/workflows/a.yml');
  const path = `${R}/actions/runs?status=action_required`;
  expect((await ask(secretive.url, await secretive.workflowToken({}), 'GET', path)).status).toBe(403);
  const { body } = await ask(secretive.url, await secretive.workflowToken({ actions: 'read' }), 'GET', path);
  expect(body).toMatchObject({ total_count: 1, workflow_runs: [{ id, path: '.github/workflows/a.yml' }] });
});
