/** Every request of the product names the version of the API, whichever shell sends it and whatever it is for. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { API_VERSION } from '../../src/github/transport/fetch.ts';
import { injectFaults } from '../support/github/faults.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runAction, type ActionResult, type ActionRun } from '../support/run-action.ts';
import { runCliOnline } from '../support/run-cli.ts';

const BODY = '## Checks\n\n- [x] tested\n';
const POLICY = `version: 1
template: TEMPLATE.md
gates:
  - {gate: items, in: Checks}
  - {gate: sign-offs, roles: {Lead: {by: ['@acme/leads'], not: [author]}}}
  - {gate: status, name: ci}
  - {gate: check-run, name: 'build*'}
break-glass: {by: [octocat]}
`;

let github: GitHub;
let token: string;
let number: number;
let issue: number;
/** `METHOD /path`, over all tests. */
const sent = new Set<string>();

beforeAll(async () => {
  github = await startGitHub();
  await github.team('leads', ['lead']);
  await github.commit('main', { 'TEMPLATE.md': BODY.replace('x', ' '), '.github/checklist-gate.yml': POLICY });
  await github.commitFile('RELEASE.md', '# Release\n\n- **Version**: ____\n\n- [ ] Announced\n');
  await github.tag('v1.0.0');
  const old = await github.openPullRequest(BODY, { 'old.txt': 'x' });
  await github.merge(old.number, 'squash');
  await github.tag('v1.1.0');
  ({ number } = await github.openPullRequest(BODY, { 'a.txt': 'x' }));
  await github.comment(number, '/sign-off Lead', github.personToken('lead'));
  ({ number: issue } = await github.openIssue(BODY));
  token = await github.workflowToken({
    actions: 'read',
    checks: 'write',
    contents: 'read',
    issues: 'write',
    pull_requests: 'write',
    statuses: 'write',
  });
  github.forgetRequests();
}, 300_000);
afterAll(() => github.close());

/** What was sent since the last call without the version, or in another name; and forgets it. */
function unversioned(): unknown[] {
  const { requests } = github;
  const wrong = requests.filter(
    ({ headers }) =>
      headers['x-github-api-version'] !== API_VERSION || !String(headers['user-agent']).startsWith('checklist-gate'),
  );
  const said = wrong.map(({ method, url, headers }) => [method, url, headers['user-agent']]);
  if (requests.length === 0) said.push(['nothing was sent']);
  for (const { method, url } of requests) sent.add(`${method} ${url.replace(/\?.*/, '').replace(/\d+/g, '0')}`);
  github.forgetRequests();
  return said;
}

const pulls = async (action = 'edited'): Promise<ActionRun['event']> => ({
  name: 'pull_request_target',
  payload: { action, number, pull_request: await github.api('GET', `/repos/octocat/hello-world/pulls/${number}`) },
});
const act = (run: Partial<ActionRun>): Promise<ActionResult> =>
  runAction({ apiUrl: github.url, token, event: { name: 'workflow_dispatch', payload: {} }, ...run });
const TAG = { name: 'push', payload: { ref: 'refs/tags/v1.1.0', head_commit: { id: 'a'.repeat(40) } } };
const cli = (...args: string[]): Promise<unknown> =>
  runCliOnline(args, {
    input: '# Release\n\n- **Version**: ____\n',
    env: { GITHUB_TOKEN: github.personToken('octocat'), GITHUB_API_URL: github.url, GITHUB_SERVER_URL: github.url },
  });

test('a pull request, with every report, teams and evidence', async () => {
  const team = await github.appToken({ members: 'read' });
  await act({ event: await pulls(), inputs: { 'check-run': 'on', 'team-token': team } });
  // Once more: the reports are updated.
  await github.editBody(number, BODY.replace('x', ' '));
  await act({ event: await pulls(), inputs: { 'check-run': 'on', 'team-token': team } });
  expect(unversioned()).toEqual([]);
});

test('a pull request behind a proxy with faults, where calls are repeated', async () => {
  const faults = await injectFaults(github.url, {
    seed: 7,
    rate: 0.5,
    faults: ['502', '503', 'reset-before'],
    most: 6,
  });
  try {
    await act({ event: await pulls(), apiUrl: faults.url });
  } finally {
    await faults.close();
  }
  expect(unversioned()).toEqual([]);
});

test.each<[string, () => Promise<unknown>]>([
  ['an issue, again and again', () => act({ inputs: { number: String(issue), wait: '2s', poll: '1s' } })],
  ['a sweep', async () => act({ event: { name: 'schedule', payload: {} } })],
  ['a release by its tag', () => act({ event: TAG, inputs: { find: '{label: release, field: Version}' } })],
  ['what was merged between two tags', () => act({ inputs: { find: '{pull-requests: {from: v1.0.0, to: v1.1.0}}' } })],
  ['the doctor', () => act({ inputs: { doctor: 'true' } })],
  [
    'the action that opens an issue',
    () => act({ folder: 'open', inputs: { template: 'RELEASE.md', version: 'v1.2.0', labels: 'release' } }),
  ],
  ['doctor', () => cli('doctor', '--repo', 'octocat/hello-world', '--branch', 'main')],
  ['check URL', () => cli('check', `${github.url}/octocat/hello-world/pull/${number}`)],
  ['audit', () => cli('audit', '--repo', 'octocat/hello-world', '--since', '2020-01-01')],
  ['open', () => cli('open', '-', '--repo', 'octocat/hello-world', '--version-name', 'v1.3.0')],
  [
    'check --find',
    () => cli('check', '--find', '{pull-requests: {from: v1.0.0, to: v1.1.0}}', '--repo', 'octocat/hello-world'),
  ],
])('%s', async (_, run) => {
  await run();
  expect(unversioned()).toEqual([]);
});

test('all kinds of calls were among them', () => {
  const here = '/repos/octocat/hello-world';
  for (const call of [
    'POST /graphql',
    `GET ${here}/issues/0/comments`,
    `POST ${here}/issues/0/comments`,
    `PATCH ${here}/issues/comments/0`,
    `POST ${here}/check-runs`,
    `POST ${here}/issues`,
  ])
    expect([...sent]).toContain(call);
  expect([...sent].some((call) => call.startsWith(`POST ${here}/statuses/`))).toBe(true);
});
