import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sign } from '@octokit/webhooks-methods';
import { APP_PERMISSIONS } from '../../support/github/apps.ts';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { startApp, type RunningApp } from '../../support/run-app.ts';
import { Story } from '../../support/story.ts';

/** What is no delivery for this App is refused, and nothing is judged for it. */

let github: GitHub;
let app: RunningApp;
let story: Story;

beforeAll(async () => {
  github = await startGitHub();
  app = await startApp(github);
  story = new Story(github, await github.appToken(APP_PERMISSIONS), await github.openPullRequest('- [ ] a\n'));
  github.forgetRequests();
});
afterAll(async () => {
  await app.stop();
  await github.close();
});

const payload = (more: object = {}): object => ({
  action: 'edited',
  number: story.pull.number,
  pull_request: story.pull,
  repository: { full_name: 'octocat/hello-world' },
  installation: { id: github.apps.installation },
  ...more,
});

let deliveries = 0;

/** Posts to the App, as GitHub does but for what is said. */
async function post(body: string, headers: Record<string, string | undefined> = {}): Promise<number> {
  const all = {
    'content-type': 'application/json',
    'x-github-event': 'pull_request',
    'x-github-delivery': `delivery-${++deliveries}`,
    'x-github-hook-installation-target-id': String(github.apps.id),
    'x-hub-signature-256': body === '' ? 'sha256=' : await sign(github.apps.secret, body),
    ...headers,
  };
  const sent = Object.entries(all).filter((each): each is [string, string] => each[1] !== undefined);
  const answer = await fetch(`${app.url}/webhook`, { method: 'POST', headers: sent, body });
  await answer.text();
  return answer.status;
}

test.each([
  ['unsigned', 401, () => ({ 'x-hub-signature-256': undefined })],
  ['signed with another secret', 401, async (text: string) => ({ 'x-hub-signature-256': await sign('guess', text) })],
  [
    'signed for another body',
    401,
    async (text: string) => ({ 'x-hub-signature-256': await sign('not-a-secret', `${text} `) }),
  ],
  [
    'signed with the old algorithm alone',
    401,
    () => ({ 'x-hub-signature-256': undefined, 'x-hub-signature': 'sha1=00' }),
  ],
  ['a signature of another length', 401, () => ({ 'x-hub-signature-256': 'sha256=00' })],
  ['of another App', 403, () => ({ 'x-github-hook-installation-target-id': '99' })],
  ['a form', 415, () => ({ 'content-type': 'application/x-www-form-urlencoded' })],
  ['without a content type', 415, () => ({ 'content-type': '' })],
  ['without an event', 400, () => ({ 'x-github-event': undefined })],
  ['an event that is no word', 400, () => ({ 'x-github-event': 'a b' })],
  ['without an id', 400, () => ({ 'x-github-delivery': undefined })],
])('%s: %i', async (_, status, change) => {
  const text = JSON.stringify(payload());
  expect(await post(text, await change(text))).toBe(status);
});

test.each(['', 'null', '[]', '"text"', '{', '{"action": "edited"'])(
  'a signed body that is no JSON object: %j',
  async (text) => {
    expect(await post(text)).toBe(text === '' ? 401 : 400);
  },
);

test('a huge body: refused by what it says of itself, and by what it is', async () => {
  const send = (headers: Record<string, string>, body: Buffer): Promise<number> =>
    new Promise((resolve, reject) => {
      const all = { 'content-type': 'application/json', 'x-hub-signature-256': 'sha256=00', ...headers };
      const outgoing = request(`${app.url}/webhook`, { method: 'POST', headers: all }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      // The server closes the connection before all is sent.
      outgoing.on('error', (error: NodeJS.ErrnoException) =>
        ['EPIPE', 'ECONNRESET'].includes(error.code ?? '') ? resolve(413) : reject(error),
      );
      outgoing.end(body);
    });
  expect(await send({ 'content-length': String(40 * 1024 * 1024) }, Buffer.alloc(10))).toBe(413);
  expect(await send({ 'transfer-encoding': 'chunked' }, Buffer.alloc(26 * 1024 * 1024, 'a'))).toBe(413);
});

test.each([
  ['no installation', { installation: undefined }],
  ['an installation that is no number', { installation: { id: 'x' } }],
  ['no repository', { repository: undefined }],
  ['a repository that is a path', { repository: { full_name: '../../app' } }],
  ['no pull request', { pull_request: undefined, number: 1 }],
  ['a number that is a text', { pull_request: { number: '1/../2' } }],
])('a delivery with %s is taken and starts nothing', async (_, more) => {
  const from = app.lines.length;
  expect(await post(JSON.stringify(payload(more)))).toBe(202);
  const [line] = await app.said(({ message }) => message.startsWith('nothing to do'), { from });
  expect(line).toMatchObject({ level: 'info', event: 'pull_request' });
});

test.each(['star', 'workflow_job', 'no_such_event'])('the event %s starts nothing', async (event) => {
  const from = app.lines.length;
  expect(await post(JSON.stringify(payload()), { 'x-github-event': event })).toBe(202);
  await app.said(({ message }) => message.startsWith('nothing to do'), { from });
});

test('the comment of the App itself starts nothing', async () => {
  const bot = { login: 'checklist-bot[bot]', type: 'Bot' };
  const comment = { user: bot, performed_via_github_app: { id: github.apps.id } };
  const issue = { number: story.pull.number, pull_request: { url: 'x' } };
  const from = app.lines.length;
  await github.apps.deliver('issue_comment', { action: 'created', issue, comment, sender: bot });
  const [line] = await app.said(({ event }) => event === 'issue_comment', { from });
  expect(line?.message).toBe('nothing to do: it is the own comment');
});

test('until now nothing was judged, and no line holds a token, a key or the secret', async () => {
  expect(github.requests).toEqual([]);
  expect(story.status().state).toBeUndefined();
  const all = JSON.stringify(app.lines);
  expect(all).not.toContain(github.apps.secret);
  expect(all).not.toMatch(/gh[pousr]_|PRIVATE KEY|eyJ/);
});

test('a delivery that was taken before is not judged again', async () => {
  const text = JSON.stringify(payload());
  const from = app.lines.length;
  expect(await post(text, { 'x-github-delivery': 'twice' })).toBe(202);
  await app.said(({ result }) => result === 'pending', { from });
  github.forgetRequests();
  expect(await post(text, { 'x-github-delivery': 'twice' })).toBe(202);
  await app.said(({ message }) => message === 'nothing to do: it was taken before', { from });
  expect(github.requests).toEqual([]);
});

test('what an operator watches', async () => {
  expect(await app.get('/healthz')).toEqual({ status: 200, text: 'ok\n' });
  expect(await app.get('/readyz')).toEqual({ status: 200, text: 'ready\n' });
  expect((await app.get('/')).status).toBe(404);
  expect((await app.get('/webhook')).status).toBe(404);
  const { text } = await app.get('/metrics');
  for (const name of ['deliveries', 'refused', 'ignored', 'coalesced', 'judgements', 'redelivered'])
    expect(text).toContain(`\n# TYPE checklist_gate_${name}_total counter\n`);
  expect(text).toContain('checklist_gate_seconds_bucket');
  expect(text).toMatch(/checklist_gate_requests_left\{installation="200"\} \d+/);
});

test.each([
  [{ APP_ID: '' }, /APP_ID: found "", expected a number/],
  [{ APP_ID: '12x' }, /APP_ID: found "12x"/],
  [{ APP_WEBHOOK_SECRET: ' ' }, /APP_WEBHOOK_SECRET is not set/],
  [{ APP_PRIVATE_KEY_FILE: '/no/such/file' }, /APP_PRIVATE_KEY_FILE: .* cannot be read \(ENOENT\)/],
  [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL: found "loud"/],
])('settings that are wrong: %j', async (env, words) => {
  const other = await startApp(github, { env, waits: false, listens: false });
  expect(await other.ended).toBe(2);
  expect(other.lines.map(({ message }) => message).join('\n')).toMatch(words);
});

test.each([
  ['polcy: a.yml', /polcy: unknown key, expected one of policy, /],
  ['comment: yes', /comment: expected "on", "off" or "when-not-passed"/],
  ['sweep: often', /sweep: expected a span of time/],
  ['{', /config\.yml: /],
])('a configuration that is wrong: %s', async (config, words) => {
  const other = await startApp(github, { config, waits: false, listens: false });
  expect(await other.ended).toBe(2);
  expect(other.lines.map(({ message }) => message).join('\n')).toMatch(words);
});
