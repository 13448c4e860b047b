import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runCliOnline } from '../support/run-cli.ts';

let github: GitHub;

beforeAll(async () => {
  github = await startGitHub();
});

afterAll(() => github.close());

describe('x', () => {
  test('y', async () => {
    const token = await github.workflowToken({
      contents: 'read',
      statuses: 'write',
      issues: 'write',
      pull_requests: 'read',
    });
    const r = await runCliOnline(['doctor', '--repo', 'octocat/hello-world'], {
      env: { GITHUB_TOKEN: token, GITHUB_API_URL: github.url },
    });
    console.log(
      r,
      github.requests.map((x) => x.method + ' ' + x.url),
    );
  });
});
