import { describe, expect, test } from '@jest/globals';
import type { AuditRow } from '../../src/audit/model.ts';
import type { FindPullRequests } from '../../src/release/find.ts';
import { releaseVerdict, type JudgedPullRequest } from '../../src/release/release.ts';
import { text } from '../../src/reports/text.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { judge } from '../../src/run/judge.ts';

const FIND: FindPullRequests = {
  kind: 'pull-requests',
  to: 'v1.2.3',
  into: [],
  accept: [],
  directCommits: { authors: [], bots: false },
};

const row = (number: number, more: Partial<AuditRow> = {}): AuditRow => ({
  kind: 'pull-request',
  number,
  url: `https://github.com/acme/shop/pull/${number}`,
  author: 'octocat',
  at: '2026-01-01T00:00:00Z',
  status: 'passed',
  open: 0,
  approvers: [],
  policy: 'default',
  flags: [],
  cut: [],
  ...more,
});

function release(pullRequests: JudgedPullRequest[], more: Partial<Parameters<typeof releaseVerdict>[0]> = {}): Verdict {
  return releaseVerdict({
    find: FIND,
    subject: { kind: 'ref', repository: 'acme/shop', ref: 'v1.2.3' },
    source: { path: 'find', digest: 'sha256:0' },
    pullRequests,
    loose: [],
    direct: 0,
    at: '2026-01-02T00:00:00Z',
    ...more,
  });
}

async function judged(markdown: string): Promise<Verdict> {
  const result = await judge({
    subject: { kind: 'pull-request', repository: 'acme/shop', number: 7 },
    documents: [{ id: 'body', kind: 'pull-request-body', markdown }],
    at: '2026-01-01T00:00:00Z',
    answer: async () => [],
  });
  if (result.kind !== 'verdict') throw new Error(result.kind);
  return result.verdict;
}

const shown = (verdict: Verdict): string => text(verdict, { color: false });

describe('one verdict over the pull requests of a release', () => {
  test('is passed where each is passed, skipped or overridden', () => {
    const verdict = release(
      [
        { row: row(1) },
        { row: row(2, { status: 'skipped', reason: 'skipped by the policy: it is a draft' }) },
        { row: row(3, { status: 'failed', override: { by: 'sre', reason: 'outage' }, flags: ['overridden'] }) },
      ],
      { direct: 2 },
    );
    expect(verdict.status).toBe('passed');
    expect(shown(verdict)).toContain('#3: Was overridden: @sre: outage');
    expect(shown(verdict)).toContain('Every commit came with a pull request  (2 needed none)');
    expect(shown(verdict)).toContain('– #2  (skipped by the policy: it is a draft)');
  });

  test('is failed by one that had not passed, with everything that was open', async () => {
    const verdict = await judged('## Checks\n\n- [ ] One\n- [ ] Two\n- [x] Three\n');
    const over = release([{ row: row(7, { status: 'pending', flags: ['not-passed'] }), verdict }]);
    expect(over.status).toBe('failed');
    expect(shown(over)).toContain('FAILED  acme/shop@v1.2.3 · ');
    for (const line of ['#7 > Checks', '☐ One', '☐ Two']) expect(shown(over)).toContain(line);
    const accepted = release([{ row: row(7, { status: 'pending' }), verdict }], { find: { ...FIND, accept: [7] } });
    expect(accepted.status).toBe('passed');
    expect(shown(accepted)).toContain('☐ One');
    expect(shown(accepted)).toContain('accepted by the workflow');
  });

  test('what is not known is no pass', () => {
    const error = release([{ row: row(1, { status: 'error', reason: 'the policy is gone' }) }]);
    expect([error.status, shown(error)]).toEqual([
      'failed',
      expect.stringContaining('Could not be judged: the policy is gone'),
    ]);
    expect(shown(release([{ row: row(1, { status: 'error' }) }]))).toContain('Could not be judged: unknown reason');
    const unsure = release([{ row: row(1, { flags: ['history-unknown'] }) }]);
    expect([unsure.status, shown(unsure)]).toEqual([
      'failed',
      expect.stringContaining('What its description said at the merge is not known'),
    ]);
  });

  test('one that failed without a finding says so', async () => {
    const verdict = await judged('- [x] Done\n');
    expect(shown(release([{ row: row(1, { status: 'failed' }), verdict }]))).toContain(
      'Was merged although its checklist had not passed',
    );
  });

  test('commits without a pull request are named one by one', () => {
    const commit = { sha: 'abcdef1234', headline: 'Fix', author: null, pullRequests: [] };
    const other = { number: 4, base: 'side' };
    const verdict = release([], {
      loose: [
        commit,
        { ...commit, sha: '1234567890', author: { login: 'octocat', id: 5, type: 'User' } },
        { ...commit, sha: '2234567890', pullRequests: [other, { ...other, number: 5 }] },
      ],
    });
    expect(verdict.status).toBe('failed');
    expect(shown(verdict)).toContain('Came with no pull request: abcdef1 Fix\n');
    expect(shown(verdict)).toContain('Came with no pull request: 1234567 Fix by @octocat');
    expect(shown(verdict)).toContain('Its pull request went into another branch: 2234567 Fix (into side)');
  });
});
