import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeCheckRun } from '../../src/github/writes/check-run.ts';
import { createClient, type Client } from '../../src/github/transport/client.ts';
import { readStatus, saysTheSame, writeStatus } from '../../src/github/writes/commit-status.ts';
import { earlierReports } from '../../src/github/writes/earlier.ts';
import { identityOf } from '../../src/github/writes/own-reports.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';

const MARKER = '<!-- checklist-gate -->';
const PERMISSIONS = { contents: 'read', pull_requests: 'write', statuses: 'write', checks: 'write' } as const;
const place = { owner: 'octocat', repo: 'hello-world' };

let github: GitHub;
let client: Client;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken(PERMISSIONS);
  client = createClient({ token, apiUrl: github.url, pauseMs: 1 });
});
afterAll(() => github.close());

const head = async (): Promise<{ number: number; sha: string }> => {
  const { number, head: at } = await github.openPullRequest('');
  return { number, sha: at.sha };
};

describe('who the token is', () => {
  test.each([
    ['of a workflow', () => Promise.resolve(token), 'github-actions[bot]'],
    ['of another app', () => github.appToken(PERMISSIONS), 'checklist-bot[bot]'],
    ['of a person', () => Promise.resolve(github.personToken('lead')), 'lead'],
  ])('%s', async (_, make, login) => {
    const identity = await identityOf(createClient({ token: await make(), apiUrl: github.url }));
    expect(identity).toEqual({ login, id: expect.any(Number) });
  });
});

describe('a commit status', () => {
  test('the newest of a name is read, whatever its case, behind 120 others', async () => {
    const { sha } = await head();
    for (let index = 0; index < 120; index++)
      await writeStatus(client, { ...place, sha, context: `other ${index}` }, { state: 'success', description: '' });
    const at = { ...place, sha, context: 'Gate' };
    expect(await readStatus(client, at)).toBeUndefined();
    await writeStatus(client, at, { state: 'pending', description: 'a' });
    await writeStatus(client, at, { state: 'failure', description: 'b', targetUrl: 'https://x/1' });
    for (let index = 0; index < 120; index++)
      await writeStatus(client, { ...place, sha, context: `more ${index}` }, { state: 'success', description: '' });
    expect(await readStatus(client, { ...at, context: 'gate' })).toEqual({ state: 'failure', description: 'b' });
  });

  test('it is the same without regard to the run that wrote it', () => {
    const status = { state: 'pending', description: 'a', targetUrl: 'https://x/2' } as const;
    expect(saysTheSame({ state: 'pending', description: 'a' }, status)).toBe(true);
    expect(saysTheSame({ state: 'pending', description: 'b' }, status)).toBe(false);
    expect(saysTheSame({ state: 'success', description: 'a' }, status)).toBe(false);
    expect(saysTheSame(undefined, status)).toBe(false);
  });
});

describe('what earlier runs have left', () => {
  test('is read by GraphQL: status and comments in one request for every 100 comments', async () => {
    const { number, sha } = await head();
    const as = github.as(token);
    const comments = `/repos/octocat/hello-world/issues/${number}/comments`;
    const first = await as('POST', comments, { body: `${MARKER}\nold` });
    for (let index = 0; index < 130; index++) await github.comment(number, `talk ${index}`);
    await github.comment(number, `${MARKER}\nof a person`);
    const last = await as('POST', comments, { body: `${MARKER}\nnewer` });
    const status = { ...place, sha, context: 'gate' };
    await writeStatus(client, status, { state: 'failure', description: 'x' });
    github.forgetRequests();
    expect(await earlierReports(client, { ...place, number, marker: MARKER, status })).toEqual({
      comments: [
        { id: first.id, body: `${MARKER}\nold`, url: first.html_url },
        { id: last.id, body: `${MARKER}\nnewer`, url: last.html_url },
      ],
      status: { state: 'failure', description: 'x' },
    });
    expect(github.requests.map(({ url }) => url)).toEqual(['/graphql', '/graphql']);
    expect(github.invalidQueries).toEqual([]);
  });

  test('the same status of somebody else is not ours: a rule may take that of one App alone', async () => {
    const { number, sha } = await head();
    const status = { ...place, sha, context: 'gate' };
    const writer = createClient({ token: github.personToken('writer'), apiUrl: github.url, pauseMs: 1 });
    await writeStatus(writer, status, { state: 'success', description: 'x' });
    expect(await earlierReports(client, { ...place, number, marker: MARKER, status })).toEqual({ comments: [] });
    await writeStatus(client, status, { state: 'success', description: 'x' });
    expect(await earlierReports(client, { ...place, number, marker: MARKER, status })).toMatchObject({
      status: { state: 'success' },
    });
    expect(github.invalidQueries).toEqual([]);
  });

  test('of an issue there are only comments', async () => {
    const issue = await github.openIssue('');
    const issues = createClient({ token: await github.workflowToken({ issues: 'write' }), apiUrl: github.url });
    expect(await earlierReports(issues, { ...place, number: issue.number, marker: MARKER })).toEqual({ comments: [] });
    expect(github.invalidQueries).toEqual([]);
  });
});

describe('a check run', () => {
  const content = { conclusion: 'failure', title: 'a', summary: 'text' } as const;
  const annotation = (line: number) =>
    ({
      path: 'a.md',
      start_line: line,
      end_line: line,
      annotation_level: 'failure',
      title: 't',
      message: `m ${line}`,
    }) as const;
  const batches = (...sizes: number[]) =>
    sizes.map((size) => Array.from({ length: size }, (_, i) => annotation(i + 1)));

  const allRunsOf = async (sha: string): Promise<{ conclusion: string }[]> =>
    (await github.api('GET', `/repos/octocat/hello-world/commits/${sha}/check-runs?filter=all`)).check_runs;

  test('is made, left alone when unchanged, and changed', async () => {
    const { sha } = await head();
    const where = { ...place, sha, name: 'report', externalId: 'gate#1' };
    expect(await writeCheckRun(client, where, { ...content, batches: [[]] })).toBe('created');
    expect(await writeCheckRun(client, where, { ...content, batches: [[]] })).toBe('unchanged');
    expect(await writeCheckRun(client, where, { ...content, conclusion: 'success', batches: [[]] })).toBe('updated');
    const runs = await github.checkRunsOf(sha);
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ conclusion: 'success', external_id: 'gate#1', name: 'report' });
  });

  test('annotations go in batches; since they can only be added, another run takes its place', async () => {
    const { sha } = await head();
    const where = { ...place, sha, name: 'report', externalId: 'gate#1' };
    github.forgetRequests();
    expect(await writeCheckRun(client, where, { ...content, batches: batches(50, 50, 7) })).toBe('created');
    const sent = github.requests.filter(({ method }) => method !== 'GET');
    expect(sent.map(({ method, body }) => [method, JSON.parse(body).output.annotations.length])).toEqual([
      ['POST', 50],
      ['PATCH', 50],
      ['PATCH', 7],
    ]);
    expect(await writeCheckRun(client, where, { ...content, batches: batches(50, 50, 7) })).toBe('unchanged');
    expect(await writeCheckRun(client, where, { ...content, title: 'b', batches: [[]] })).toBe('created');
    expect(await allRunsOf(sha)).toHaveLength(2);
    expect(await github.checkRunsOf(sha)).toMatchObject([{ output: { title: 'b', annotations_count: 0 } }]);
  });

  test('one of another app with the same marks is left to it', async () => {
    const { sha } = await head();
    const other = createClient({ token: await github.appToken(PERMISSIONS), apiUrl: github.url });
    const where = { ...place, sha, name: 'report', externalId: 'gate#1' };
    await writeCheckRun(other, where, { ...content, batches: [[]] });
    expect(await writeCheckRun(client, where, { ...content, conclusion: 'success', batches: [[]] })).toBe('created');
    expect((await allRunsOf(sha)).map(({ conclusion }) => conclusion).toSorted()).toEqual(['failure', 'success']);
  });
});
