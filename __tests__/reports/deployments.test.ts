import { describe, expect, test } from '@jest/globals';
import { deploymentTotals, type DeploymentAudit, type DeploymentRow } from '../../src/audit/deployments.ts';
import type { AuditRow } from '../../src/audit/model.ts';
import { auditCsv, deploymentsCsv } from '../../src/reports/audit/csv.ts';
import { deploymentsHtml } from '../../src/reports/audit/html.ts';
import { deploymentsMarkdown, deploymentsText } from '../../src/reports/audit/deployments.ts';

const CHECKLIST: AuditRow = {
  kind: 'issue',
  number: 12,
  url: 'https://example.com/issues/12',
  author: 'alice',
  at: '2026-01-07T10:00:00Z',
  openedAt: '2026-01-05T10:00:00Z',
  status: 'passed',
  open: 0,
  approvers: ['bob', 'carol'],
  approvals: [
    { login: 'bob', role: 'Tech Lead', via: 'comment' },
    { login: 'carol', via: 'review' },
  ],
  policy: '.github/checklist-gate.yml@0123456',
  version: 'v1.4.0',
  flags: [],
  cut: [],
};

const ROW: DeploymentRow = {
  kind: 'deployment',
  id: '7',
  url: 'https://example.com/runs/7',
  sha: '89abcdef89abcdef89abcdef89abcdef89abcdef',
  ref: 'v1.4.0',
  versions: ['v1.4.0'],
  by: 'deployer',
  createdAt: '2026-01-07T09:59:00Z',
  at: '2026-01-07T10:00:00Z',
  succeededAt: '2026-01-07T10:05:00Z',
  state: 'success',
  outcome: 'passed',
  flags: [],
  checklist: CHECKLIST,
  others: [],
};

const { checklist: _, ...BARE } = ROW;

const OPEN: DeploymentRow = {
  ...ROW,
  id: '8',
  outcome: 'not-proven',
  flags: ['not-passed', 'edited-after', 'never-succeeded'],
  state: null,
  checklist: { ...CHECKLIST, status: 'pending', open: 2, approvals: [], approvers: [] },
};

const NONE: DeploymentRow = {
  ...BARE,
  id: '9',
  sha: null,
  ref: null,
  versions: [],
  by: null,
  outcome: 'not-proven',
  flags: ['no-version'],
  others: [
    { number: 3, url: 'https://example.com/issues/3', why: 'says', says: '1.4.0' },
    { number: 4, url: 'https://example.com/issues/4', why: 'cannot be read' },
  ],
};

const OVERRIDDEN: DeploymentRow = {
  ...ROW,
  id: '10',
  outcome: 'overridden',
  flags: ['overridden'],
  checklist: { ...CHECKLIST, override: { by: 'boss', reason: 'The site is down' } },
};

function audit(rows: DeploymentRow[], more: Partial<DeploymentAudit> = {}): DeploymentAudit {
  return {
    schema: 'checklist-gate/audit@1',
    kind: 'deployments',
    repository: 'octocat/hello-world',
    environment: 'production',
    population: 'deployments',
    since: '2026-01-01T00:00:00Z',
    until: '2026-02-01T00:00:00Z',
    at: '2026-02-01T00:00:00Z',
    asked: { policy: '.github/checklist-gate.yml', checklists: 'issues' },
    rows,
    totals: deploymentTotals(rows),
    complete: true,
    requests: 5,
    ...more,
  };
}

describe('deployments in a terminal', () => {
  test('show what is not proven first, each with what was found', () => {
    expect(deploymentsText(audit([ROW, OPEN, NONE, OVERRIDDEN]), { color: false })).toBe(
      `octocat/hello-world, production, 2026-01-01 to 2026-02-01: 1 of 4 deployments had a checklist that had passed, 1 overridden, 2 not proven

✗ v1.4.0 (89abcde) 2026-01-07 10:00 deployer  #12
    its checklist was pending when it went out, 2 open
    its checklist was edited afterwards
    it never succeeded (no status)
✗ deployment 9 2026-01-07 10:00 unknown
    no tag leads to its commit, and no checklist names the commit: its version is not known
    #3 says 1.4.0
    #4 cannot be read
! v1.4.0 (89abcde) 2026-01-07 10:00 deployer  #12
    overridden by boss: The site is down
✓ v1.4.0 (89abcde) 2026-01-07 10:00 deployer  #12

5 requests
`,
    );
  });

  test('say every remark', () => {
    const flags = [
      'no-checklist',
      'opened-later',
      'other-commit',
      'several-checklists',
      'history-unknown',
      'overridden',
      'rolled-back',
      'rollback',
      'time-as-written',
      'never-succeeded',
    ] as const;
    const shown = deploymentsText(audit([{ ...BARE, state: 'failure', outcome: 'not-proven', flags: [...flags] }]), {
      color: false,
    });
    expect(shown).toContain(`    no checklist names it
    its checklist was opened, or named it, only after it went out
    the checklist of its version is for another commit
    several checklists name it
    the text of then is not known
    overridden by unknown: \n    it was rolled back
    it goes back to a commit that was out before
    its time is what the tag or the commit says
    it never succeeded (failure)
`);
  });

  test('say why a checklist was not judged', () => {
    const error = (checklist?: AuditRow): DeploymentRow => ({
      ...BARE,
      outcome: 'not-proven',
      flags: ['not-passed'],
      ...(checklist === undefined ? {} : { checklist }),
    });
    const rows = [
      error(),
      error({ ...CHECKLIST, status: 'error' }),
      error({ ...CHECKLIST, status: 'error', reason: 'p.yml:1:1: found nothing' }),
    ];
    const shown = deploymentsText(audit(rows, { complete: false, requests: 1 }), { color: true });
    expect(shown).toContain('    its checklist was not judged\n');
    expect(shown).toContain('    its checklist could not be judged\n');
    expect(shown).toContain('    its checklist could not be judged: p.yml:1:1: found nothing\n');
    expect(shown).toContain('not complete');
    expect(shown).toContain('It ended early: the rest is not judged.\n1 request\n');
  });

  test('say what stands for deployments where there are none', () => {
    const tags = deploymentsText(audit([], { population: 'tags', environments: ['docs', 'github-pages'] }), {
      color: false,
    });
    expect(tags).toContain(
      'Nothing was ever deployed to production, so the tags stand for deployments. Deployments there are to: docs, github-pages.\n',
    );
    const nothing = deploymentsText(audit([], { population: 'nothing' }), { color: false });
    expect(nothing).toContain('0 of 0 deployments');
    expect(nothing).toContain('there is nothing to judge. Is the name of the environment right?\n');
  });
});

test('deployments as Markdown', () => {
  const shown = deploymentsMarkdown(audit([ROW, NONE], { population: 'releases' }));
  expect(shown).toContain('so the releases stand for deployments');
  expect(shown).toContain('| ✗ | [`deployment 9`](https://example.com/runs/7) |');
  expect(shown).toContain('| none | | no tag leads');
  expect(shown).toContain('[#12](https://example.com/issues/12) | `bob` as `Tech Lead`, `carol` |');
  expect(deploymentsMarkdown(audit([]))).not.toContain('|');
});

test('deployments as a page', () => {
  const shown = deploymentsHtml(audit([ROW, OPEN, NONE, OVERRIDDEN], { population: 'releases', complete: false }));
  expect(shown).toContain('<h1>Deployments of octocat/hello-world to production</h1>');
  for (const words of ['not proven', 'It ended early', 'by unknown', 'Approved by', '@bob', 'stand for deployments'])
    expect(shown).toContain(words);
  expect(deploymentsHtml(audit([]))).not.toContain('It ended early');
});

test('deployments as CSV have the columns of every audit: version, id, times, outcome and approvers', () => {
  const [head = '', first = '', second = '', third = ''] = deploymentsCsv(audit([ROW, NONE, OPEN])).split('\n');
  for (const column of ['id', 'version', 'at', 'opened-at', 'created-at', 'succeeded-at', 'outcome', 'approvers'])
    expect(head.split(',')).toContain(column);
  expect(first).toBe(
    'deployment,12,https://example.com/runs/7,deployer,2026-01-07T10:00:00Z,,passed,0,bob carol,,,.github/checklist-gate.yml@0123456,,,,,bob as Tech Lead,,7,v1.4.0,passed,production,89abcdef89abcdef89abcdef89abcdef89abcdef,2026-01-05T10:00:00Z,2026-01-07T09:59:00Z,2026-01-07T10:05:00Z,',
  );
  expect(second).toContain('#3 says 1.4.0; #4 cannot be read,,,9,,not-proven,production,,,');
  expect(third).toContain('not-passed edited-after never-succeeded');
  const audited = auditCsv({ rows: [CHECKLIST], commits: [] } as never);
  expect(audited.split('\n')[0]).toBe(head);
  const unfinished = deploymentsCsv(audit([(({ succeededAt: __, ...rest }) => ({ ...rest, by: '=SUM(1)' }))(ROW)]));
  expect(unfinished).toContain("'=SUM(1)");
});

test('text of others stays text in every format', () => {
  const hostile = '[a](https://example.org) <img src=x> @octocat ::error::x `code` | \u001B[2J';
  const row: DeploymentRow = {
    ...OVERRIDDEN,
    url: 'javascript:alert(1)',
    versions: [hostile],
    by: hostile,
    checklist: { ...CHECKLIST, override: { by: hostile, reason: hostile } },
    others: [{ number: 1, url: 'https://example.com', why: 'says', says: hostile }],
  };
  const all = audit([row], { environments: [hostile], population: 'tags' });
  // Outside of code nothing is left of it.
  expect(deploymentsMarkdown(all).replace(/``.*?[^`]``(?!`)/g, '')).not.toMatch(/img|octocat #|@octocat|javascript/);
  const html = deploymentsHtml(all);
  expect(html).not.toContain('javascript:');
  expect(html.replace(/="[^"]*"/g, '')).not.toContain('<img');
  expect(deploymentsText(all, { color: false })).not.toMatch(/^::error|\u001B/m);
});
