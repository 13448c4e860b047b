import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sign } from '@octokit/webhooks-methods';
import { parse } from 'yaml';
import { APP_PERMISSIONS } from '../../support/github/apps.ts';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { Story } from '../../support/story.ts';

/** The App as a function: called with what a function URL and a timer send. */

const ROOT = resolve(import.meta.dirname, '../../..');

interface Answer {
  statusCode: number;
  body: string;
}
type Handler = (event: unknown) => Promise<Answer | undefined>;

let github: GitHub;
let handler: Handler;
let story: Story;

/** What a function URL hands over for a delivery. */
async function event(
  body: string,
  changes: { headers?: object; path?: string; method?: string } = {},
): Promise<object> {
  const { headers = {}, path = '/webhook', method = 'POST' } = changes;
  return {
    version: '2.0',
    rawPath: path,
    rawQueryString: '',
    headers: {
      'content-type': 'application/json',
      'x-github-event': 'pull_request',
      'x-github-delivery': `delivery-${Math.random()}`.replace('.', '-'),
      'x-github-hook-installation-target-id': String(github.apps.id),
      'x-hub-signature-256': await sign(github.apps.secret, body),
      ...headers,
    },
    requestContext: { http: { method, path } },
    body,
    isBase64Encoded: false,
  };
}

const edited = (): string =>
  JSON.stringify({
    action: 'edited',
    number: story.pull.number,
    pull_request: { number: story.pull.number },
    repository: { full_name: 'octocat/hello-world' },
    installation: { id: github.apps.installation },
  });

beforeAll(async () => {
  github = await startGitHub();
  Object.assign(process.env, {
    APP_ID: String(github.apps.id),
    // As a variable holds it.
    APP_PRIVATE_KEY: github.apps.privateKey.replaceAll('\n', '\\n'),
    APP_WEBHOOK_SECRET: github.apps.secret,
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    GITHUB_SERVER_URL: github.url,
  });
  ({ handler } = createRequire(import.meta.url)(join(ROOT, 'dist/function.cjs')) as { handler: Handler });
  story = new Story(github, await github.appToken(APP_PERMISSIONS), await github.openPullRequest('- [ ] a\n'));
});
afterAll(() => github.close());

test('a delivery is judged before it is answered', async () => {
  expect(await handler(await event(edited()))).toMatchObject({ statusCode: 200 });
  expect(story.status()).toEqual({ state: 'pending', description: '1 left' });
});

test('a body in Base64', async () => {
  await story.edit('- [x] a\n');
  const sent = await event(edited());
  const body = Buffer.from(edited()).toString('base64');
  expect(await handler({ ...sent, body, isBase64Encoded: true })).toMatchObject({ statusCode: 200 });
  expect(story.status().state).toBe('success');
});

test('a timer judges all that is open, and asks for deliveries again', async () => {
  await story.edit('- [ ] a\n');
  expect(await handler({ task: 'sweep' })).toBeUndefined();
  expect(story.status().state).toBe('pending');
  github.forgetRequests();
  expect(await handler({ task: 'redeliver' })).toBeUndefined();
  expect(github.requests.map(({ url }) => url)).toEqual([expect.stringMatching(/^\/app\/hook\/deliveries/)]);
});

test.each([
  [401, { headers: { 'x-hub-signature-256': undefined } }],
  [401, { headers: { 'x-hub-signature-256': 'sha256=00' } }],
  [403, { headers: { 'x-github-hook-installation-target-id': '99' } }],
  [415, { headers: { 'content-type': 'text/plain' } }],
  [404, { path: '/metrics' }],
  [404, { method: 'GET' }],
])('%i: nothing is judged', async (statusCode, changes) => {
  github.forgetRequests();
  expect(await handler(await event(edited(), changes))).toMatchObject({ statusCode });
  expect(github.requests).toEqual([]);
});

test.each([undefined, {}, { task: 'other' }, { rawPath: '/webhook' }])(
  'another event is refused: %j',
  async (other) => {
    await expect(handler(other)).rejects.toThrow('found another event');
  },
);

test('the template names what is there', () => {
  const template = parse(readFileSync(join(ROOT, 'examples/app/function.yml'), 'utf8'), {
    customTags: [
      { tag: '!Ref', resolve: (text: string) => text },
      { tag: '!GetAtt', resolve: (text: string) => text },
    ],
  }) as {
    Resources: {
      Gate: {
        Properties: {
          Handler: string;
          CodeUri: string;
          Environment: { Variables: object };
          Events: Record<string, { Type: string; Properties: { Input: string } }>;
        };
      };
    };
  };
  const { Handler, CodeUri, Environment, Events } = template.Resources.Gate.Properties;
  expect(resolve(ROOT, 'examples/app', CodeUri)).toBe(join(ROOT, 'dist'));
  expect(Handler).toBe('function.handler');
  expect(Object.keys(Environment.Variables)).toEqual(['APP_ID', 'APP_PRIVATE_KEY', 'APP_WEBHOOK_SECRET']);
  const tasks = Object.values(Events).map(({ Properties }) => JSON.parse(Properties.Input) as object);
  expect(tasks).toEqual([{ task: 'redeliver' }, { task: 'sweep' }]);
});
