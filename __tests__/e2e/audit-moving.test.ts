import { expect, test } from '@jest/globals';
import type { Audit } from '../../src/audit/model.ts';
import { serveManyPulls } from '../support/github/many-pull-requests.ts';
import { runCliOnline } from '../support/run-cli.ts';

test('a pull request that is changed while the audit runs is judged all the same', async () => {
  const pulls = Array.from({ length: 120 }, (_, index) => ({ body: index === 2 ? '- [ ] Tests' : '- [x] Tests' }));
  const server = await serveManyPulls(pulls, [], { touched: 3 });
  try {
    const period = ['--since', '2026-01-01', '--until', '2026-02-01'];
    const run = await runCliOnline(['audit', '--repo', 'octocat/large', ...period, '--format', 'json'], {
      env: { GITHUB_TOKEN: 'ghp_x', GITHUB_API_URL: server.url },
    });
    const { rows, complete, requests } = JSON.parse(run.stdout) as Audit;
    expect([run.status, run.stderr, complete]).toEqual([1, '', true]);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(120);
    expect(rows).toHaveLength(120);
    expect(rows.find(({ number }) => number === 3)?.status).toBe('pending');
    // Three pages; the policies of the last come with the second look, and those of what was found there after it.
    expect(requests).toBe(5);
  } finally {
    await server.close();
  }
});
