import { expect, test } from '@jest/globals';
import type { DeploymentAudit, DeploymentRow } from '../../src/audit/deployments.ts';
import { totalsOf, type Audit, type AuditRow } from '../../src/audit/model.ts';
import { auditCsv, deploymentsCsv } from '../../src/reports/audit/csv.ts';
import { auditHtml, deploymentsHtml } from '../../src/reports/audit/html.ts';
import { deploymentsMarkdown, deploymentsText } from '../../src/reports/audit/deployments.ts';
import { auditMarkdown } from '../../src/reports/audit/markdown.ts';
import { auditText } from '../../src/reports/audit/text.ts';

const ROW: AuditRow = {
  kind: 'pull-request',
  number: 7,
  url: 'https://example.com/pull/7',
  author: 'alice',
  at: '2026-01-07T10:00:00Z',
  mergedBy: 'bob',
  mergeCommit: '0123456789abcdef0123456789abcdef01234567',
  status: 'passed',
  open: 0,
  approvers: ['bob', 'carol'],
  policy: 'default',
  version: 'v1.4.0',
  flags: [],
  cut: [],
};

const { mergedBy: _, mergeCommit: __, version: ___, ...PLAIN } = ROW;
const BARE: AuditRow = {
  ...PLAIN,
  number: 8,
  author: null,
  approvers: [],
  override: { by: 'boss', reason: 'The site is down' },
};
const COMMIT = { sha: '89abcdef89abcdef', url: 'https://example.com/c', headline: 'Fix', author: 'dave', at: ROW.at };

const rows = [ROW, BARE, { ...ROW, number: 9 }];
const AUDIT: Audit = {
  schema: 'checklist-gate/audit@1',
  repository: 'octocat/hello-world',
  kind: 'pull-requests',
  since: '2026-01-01T00:00:00Z',
  until: '2026-02-01T00:00:00Z',
  rows,
  commits: [COMMIT, { ...COMMIT, sha: 'fedc' }],
  totals: totalsOf({ rows, commits: [] }),
  sample: { size: 3, seed: 7, of: 5, picked: ['#7', '#8', COMMIT.sha] },
  complete: true,
  requests: 3,
};

test('an audit has a line for each change of the sample', () => {
  expect(auditText(AUDIT, { color: false })).toContain(`Sample of 3 of 5 changes, seed 7
  #7 v1.4.0 2026-01-07T10:00:00Z by alice, approved by bob, carol, merged by bob as 0123456789ab: passed
  #8 2026-01-07T10:00:00Z by unknown, approved by nobody, overridden by boss: The site is down: passed
  89abcdef89ab 2026-01-07T10:00:00Z by dave: came with no pull request
`);
  expect(auditMarkdown(AUDIT)).toContain('by `alice`, approved by `bob`, `carol`, merged by `bob` as 0123456789ab');
  expect(auditHtml(AUDIT)).toContain('<summary>Sample of 3 of 5 changes, seed 7</summary><ul><li>#7 v1.4.0');
  const sampled = auditCsv(AUDIT)
    .split('\n')
    .map((line) => line.endsWith(',yes'));
  expect(sampled).toEqual([false, true, true, false, true, false, false]);
});

const DEPLOYED: DeploymentRow = {
  kind: 'deployment',
  id: '7',
  url: 'https://example.com/runs/7',
  sha: '89abcdef89abcdef89abcdef89abcdef89abcdef',
  ref: 'v1.4.0',
  versions: ['v1.4.0'],
  by: 'deployer',
  createdAt: ROW.at,
  at: ROW.at,
  state: 'success',
  outcome: 'passed',
  flags: [],
  checklist: { ...ROW, kind: 'issue' },
  others: [],
};

const { checklist: ____, ...NONE } = DEPLOYED;

const DEPLOYMENTS: DeploymentAudit = {
  schema: 'checklist-gate/audit@1',
  kind: 'deployments',
  repository: 'octocat/hello-world',
  environment: 'production',
  population: 'deployments',
  since: AUDIT.since,
  until: AUDIT.until,
  at: AUDIT.until,
  asked: { policy: 'p.yml', checklists: 'issues' },
  rows: [DEPLOYED, { ...NONE, id: '8', sha: null, versions: [], outcome: 'not-proven' }, { ...DEPLOYED, id: '9' }],
  totals: { deployments: 3, passed: 2, overridden: 0 },
  sample: { size: 2, seed: 1, of: 3, picked: ['7', '8'] },
  complete: true,
  requests: 3,
};

test('so have deployments', () => {
  expect(deploymentsText(DEPLOYMENTS, { color: false })).toContain(`Sample of 2 of 3 changes, seed 1
  v1.4.0 as 89abcdef89ab 2026-01-07T10:00:00Z by deployer, checklist #7, approved by bob, carol: passed
  deployment 8 2026-01-07T10:00:00Z by deployer, no checklist, approved by nobody: not proven
`);
  expect(deploymentsMarkdown(DEPLOYMENTS)).toContain('- `v1.4.0` as 89abcdef89ab');
  expect(deploymentsHtml(DEPLOYMENTS)).toContain('<summary>Sample of 2 of 3 changes, seed 1</summary>');
  expect(deploymentsCsv(DEPLOYMENTS).match(/,yes$/gm)).toHaveLength(2);
});
