import { expect, test } from '@jest/globals';
import type { Audit } from '../../src/audit/model.ts';
import { serveManyPulls } from '../support/github/many-pull-requests.ts';
import { runCliOnline } from '../support/run-cli.ts';
import { share } from '../support/share.ts';

const COUNT = share(1_000, 5_000);

test(`${COUNT} pull requests take a request for each 50, and their policies none of their own`, async () => {
  const policies = [...'abc'].map((name) => `version: 1\ngates: [{gate: items, title: Revision ${name}}]\n`);
  const pulls = Array.from({ length: COUNT }, (_, index) => ({
    body: index % 10 === 0 ? '- [ ] Tests pass' : '- [x] Tests pass',
    policy: Math.floor((3 * index) / COUNT),
    // Some have more comments than a page holds.
    comments: index % 1_000 === 999 ? 60 : 2,
  }));
  const server = await serveManyPulls(pulls, policies);
  try {
    const args = [
      'audit',
      '--repo',
      'octocat/large',
      '--since',
      '2026-01-01',
      '--until',
      '2026-02-01',
      '--format',
      'json',
    ];
    const run = await runCliOnline(args, { env: { GITHUB_TOKEN: 'ghp_x', GITHUB_API_URL: server.url } });
    expect(run.stderr).toBe('');
    const { rows, commits, requests, complete } = JSON.parse(run.stdout) as Audit;
    expect([run.status, rows.length, complete, commits]).toEqual([1, COUNT, true, []]);
    expect(rows.filter(({ status }) => status === 'pending')).toHaveLength(COUNT / 10);
    expect(new Set(rows.map(({ policy }) => policy)).size).toBe(3);
    const cut = rows.filter((row) => row.cut.length > 0).length;
    expect(cut).toBe(COUNT / 1_000);
    expect(server.invalidQueries).toEqual([]);
    expect(server.seen.length).toBe(requests);
    process.stdout.write(
      `audit: ${COUNT} pull requests, ${requests} requests, ${cut} of them for rows that were cut\n`,
    );
    // One more for the policies of the last page.
    expect(requests - cut).toBeLessThanOrEqual(COUNT / 50 + 1);
  } finally {
    await server.close();
  }
});
