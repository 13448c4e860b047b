import { describe, expect, test } from '@jest/globals';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Nodes } from 'mdast';
import { remark } from 'remark';
import type { Processor } from 'unified';
import { totalsOf, type Audit, type AuditRow, type LooseCommit } from '../../src/audit/model.ts';
import { auditCsv } from '../../src/reports/audit/csv.ts';
import { auditMarkdown } from '../../src/reports/audit/markdown.ts';
import { auditText } from '../../src/reports/audit/text.ts';

const ROW: AuditRow = {
  kind: 'pull-request',
  number: 7,
  url: 'https://example.com/pull/7',
  author: 'alice',
  at: '2026-01-07T10:00:00Z',
  mergedBy: 'bob',
  status: 'passed',
  open: 0,
  approvers: ['bob', 'carol'],
  policy: '.github/checklist-gate.yml@0123456789abcdef0123456789abcdef01234567',
  recorded: { state: 'success', description: 'All done' },
  flags: [],
  cut: [],
};

const COMMIT: LooseCommit = {
  sha: '89abcdef89abcdef89abcdef89abcdef89abcdef',
  url: 'https://example.com/commit/89abcde',
  headline: 'Fix it',
  author: 'dave',
  at: '2026-01-05T10:00:00Z',
};

const auditOf = (rows: AuditRow[], commits: LooseCommit[] = [], more: Partial<Audit> = {}): Audit => ({
  schema: 'checklist-gate/audit@1',
  repository: 'octocat/hello-world',
  kind: 'pull-requests',
  since: '2026-01-01T00:00:00Z',
  until: '2026-02-01T00:00:00Z',
  rows,
  commits,
  totals: totalsOf({ rows, commits }),
  complete: true,
  requests: 3,
  ...more,
});

const OPEN: AuditRow = { ...ROW, number: 8, status: 'pending', open: 2, flags: ['not-passed', 'recorded-success'] };
const ERROR: AuditRow = {
  ...ROW,
  number: 9,
  author: null,
  mergedBy: null,
  recorded: null,
  status: 'error',
  reason: 'p.yml:1:1: found nothing',
  approvers: [],
  flags: ['edited-after', 'history-unknown', 'not-passed', 'no-status'],
};
const OVERRIDDEN: AuditRow = {
  ...ROW,
  number: 10,
  status: 'failed',
  override: { by: 'boss', reason: 'The site is down' },
  flags: ['overridden'],
};
const SKIPPED: AuditRow = { ...ROW, number: 11, status: 'skipped', reason: 'the author is a bot' };
/** Older than GitHub keeps statuses. */
const EXPIRED: AuditRow = { ...ROW, number: 13, recorded: null, flags: ['status-expired'] };
const EXPIRED_OPEN: AuditRow = { ...OPEN, number: 14, recorded: null, flags: ['not-passed', 'status-expired'] };
const ISSUE: AuditRow = (({ mergedBy: _, recorded: __, ...rest }) => ({ ...rest, kind: 'issue' as const, number: 12 }))(
  ROW,
);

const PUSHED =
  'Pushed past every gate: revert it and bring it by a pull request, or note who allowed it and why. A ruleset that asks for a pull request keeps the next one out; --into BRANCH names another branch whose pull requests count.';

const ESC = '\u001B';
const HOSTILE = [
  '##[set-output name=x]y',
  '::error::gone\n::stop-commands::x',
  `${ESC}[2J${ESC}]0;title`,
  '\u202Eevil',
  '[a](https://example.org) <img src=x> @octocat #1 | `code` ** \\| end',
  '```\n# Title\n- [x] done',
];

describe('an audit in a terminal', () => {
  test('shows what to look at, and counts the rest', () => {
    const commits = [COMMIT, { ...COMMIT, author: null }];
    expect(auditText(auditOf([ROW, OPEN, ERROR, OVERRIDDEN, SKIPPED], commits), { color: false })).toBe(
      `octocat/hello-world, 2026-01-01 to 2026-02-01: 2 of 5 pull requests passed, 1 overridden, 2 commits without one

🟡 #8 2026-01-07 alice  pending, 2 open; the status of then was success
⚠ #9 2026-01-07 unknown  edited afterwards; the text of then is not known; could not be judged; no status was found: p.yml:1:1: found nothing
✗ 89abcde 2026-01-05 dave  came with no pull request: Fix it
✗ 89abcde 2026-01-05 unknown  came with no pull request: Fix it
  → ${PUSHED}

Overridden
❌ #10 2026-01-07 alice  overridden by boss: The site is down

3 requests
`,
    );
  });

  test('is short where there is nothing to look at', () => {
    expect(auditText(auditOf([ISSUE], [], { kind: 'issues', requests: 1 }), { color: false })).toBe(
      'octocat/hello-world, 2026-01-01 to 2026-02-01: 1 of 1 issues passed\n\n1 request\n',
    );
  });

  test('counts statuses that have expired, and shows what is to be seen without them', () => {
    expect(auditText(auditOf([ROW, EXPIRED, EXPIRED_OPEN]), { color: false })).toBe(
      `octocat/hello-world, 2026-01-01 to 2026-02-01: 2 of 3 pull requests passed, 2 statuses expired or never written

🟡 #14 2026-01-07 alice  pending, 2 open; status expired or never written

3 requests
`,
    );
    expect(auditText(auditOf([EXPIRED], [COMMIT]), { color: false })).toContain(
      ': 1 of 1 pull requests passed, 1 commit without one, 1 status expired or never written\n',
    );
  });

  test('says whether an override was reviewed', () => {
    const glass = (flag: AuditRow['flags'][number], review?: AuditRow['review']): AuditRow => ({
      ...OVERRIDDEN,
      flags: [flag, 'overridden'],
      ...(review === undefined ? {} : { review }),
    });
    const due = { due: '2026-01-14T10:00:00Z' };
    const rows = [
      glass('review-open', due),
      glass('review-overdue', due),
      glass('reviewed-late'),
      glass('review-open'),
      glass('review-overdue'),
    ];
    const shown = auditText(auditOf(rows), { color: false });
    expect(shown).toContain('its review is due by 2026-01-14; overridden by boss: The site is down\n');
    expect(shown).toContain('nobody has reviewed it by 2026-01-14; overridden by boss');
    expect(shown).toContain('reviewed after its time; overridden by boss');
    // What is overdue stands with what somebody should look at.
    expect(shown.indexOf('nobody has')).toBeLessThan(shown.indexOf('Overridden'));
  });

  test('says that it ended early', () => {
    const text = auditText(auditOf([], [COMMIT], { complete: false }), { color: false });
    expect(text).toContain('0 of 0 pull requests passed, 1 commit without one, not complete\n');
    expect(text).toContain('\nIt ended early: the rest is not judged.\n');
  });

  test('is red where something did not pass, and yellow where it is only to be seen', () => {
    const text = auditText(auditOf([OPEN, OVERRIDDEN]), { color: true });
    expect(text).toContain(`${ESC}[31m🟡`);
    expect(text).toContain(`${ESC}[33m❌`);
  });

  test.each(HOSTILE)('lets no text of others through as it is: %j', (hostile) => {
    const rows = [
      { ...OPEN, author: hostile, reason: hostile },
      { ...OVERRIDDEN, override: { by: hostile, reason: hostile } },
    ];
    const text = auditText(auditOf(rows, [{ ...COMMIT, headline: hostile, author: hostile }]), { color: false });
    expect(text.split('\n')).toHaveLength(11);
    expect(text).not.toMatch(/::|##\[|\u001B|\u202E/);
  });
});

const SIGNED: AuditRow = {
  ...ROW,
  approvers: ['bob', 'carol'],
  approvals: [
    { login: 'bob', via: 'review' },
    { login: 'carol', role: 'Tech Lead', via: 'comment', url: 'https://example.com/pull/7#issuecomment-1' },
    { login: 'carol', role: 'QA', via: 'tick' },
  ],
};
const INITIAL: LooseCommit = { ...COMMIT, sha: '0'.repeat(40), initial: true };

describe('who approved what, and the first commit', () => {
  test('stand in the text', () => {
    const text = auditText(auditOf([], [INITIAL]), { color: false });
    expect(text).toContain('  → The first commit of the repository, which no pull request can bring: begin the period');
    expect(auditText(auditOf([OVERRIDDEN]), { color: false })).toContain('passed, 1 overridden\n\nOverridden\n❌ #10');
  });

  test('stand in the CSV', () => {
    const [, row, commit] = auditCsv(auditOf([SIGNED], [INITIAL])).split('\n');
    expect(row).toContain('carol as Tech Lead https://example.com/pull/7#issuecomment-1; carol as QA');
    expect(commit).toMatch(/,no-pull-request initial-commit,,Fix it,,"The first commit of the repository, /);
  });

  test('stand in the Markdown, with links', () => {
    const markdown = auditMarkdown(auditOf([SIGNED], [INITIAL]));
    expect(markdown).toContain(
      '`bob`, [`carol`](https://example.com/pull/7#issuecomment-1) as `Tech Lead`, `carol` as `QA`',
    );
    expect(markdown).toContain('The first commit of the repository');
  });
});

describe('an audit as CSV', () => {
  test('has a line for each pull request, issue and commit', () => {
    expect(auditCsv(auditOf([OVERRIDDEN, ERROR, ISSUE, { ...ROW, cut: ['comments', 'reviews'] }], [COMMIT])))
      .toBe(`kind,number,url,author,at,merged-by,status,open,approvers,override-by,override-reason,policy,recorded,flags,cut,reason,approved-as,to-do,id,version,outcome,environment,sha,opened-at,created-at,succeeded-at,sampled
pull-request,10,https://example.com/pull/7,alice,2026-01-07T10:00:00Z,bob,failed,0,bob carol,boss,The site is down,.github/checklist-gate.yml@0123456789abcdef0123456789abcdef01234567,success,overridden,,,,,10,,overridden,,,,,,
pull-request,9,https://example.com/pull/7,,2026-01-07T10:00:00Z,,error,0,,,,.github/checklist-gate.yml@0123456789abcdef0123456789abcdef01234567,,edited-after history-unknown not-passed no-status,,p.yml:1:1: found nothing,,,9,,not-proven,,,,,,
issue,12,https://example.com/pull/7,alice,2026-01-07T10:00:00Z,,passed,0,bob carol,,,.github/checklist-gate.yml@0123456789abcdef0123456789abcdef01234567,,,,,,,12,,passed,,,,,,
pull-request,7,https://example.com/pull/7,alice,2026-01-07T10:00:00Z,bob,passed,0,bob carol,,,.github/checklist-gate.yml@0123456789abcdef0123456789abcdef01234567,success,,comments reviews,,,,7,,passed,,,,,,
commit,,https://example.com/commit/89abcde,dave,2026-01-05T10:00:00Z,,error,,,,,89abcdef89abcdef89abcdef89abcdef89abcdef,,no-pull-request,,Fix it,,"${PUSHED}",${COMMIT.sha},,not-proven,,${COMMIT.sha},,,,
`);
  });

  test('says of a status that has expired what it is', () => {
    const [, expired, open] = auditCsv(auditOf([EXPIRED, EXPIRED_OPEN])).split('\n');
    expect(expired).toMatch(/^pull-request,13,.*,expired or never written,status-expired,,,,,13,,passed,,,,,,$/);
    expect(open).toMatch(
      /^pull-request,14,.*,expired or never written,not-passed status-expired,,,,,14,,not-proven,,,,,,$/,
    );
  });

  test.each(['=HYPERLINK("https://example.org")', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1'])(
    'holds no formula: %j',
    (formula) => {
      const rows = [{ ...OVERRIDDEN, author: null, override: { by: 'boss', reason: formula }, reason: formula }];
      const csv = auditCsv(auditOf(rows, [{ ...COMMIT, author: null, headline: formula }]));
      const cell = formula.replaceAll('"', '""');
      expect(csv.split(`'${cell}`)).toHaveLength(4);
      expect(csv.split(cell)).toHaveLength(4);
    },
  );

  test('keeps commas, quotes and line ends inside one cell', () => {
    const csv = auditCsv(auditOf([], [{ ...COMMIT, author: null, headline: 'a, "b"\nc' }]));
    expect(csv).toContain(',"a, ""b""\nc",,');
    expect(csv).toContain('commit,,https://example.com/commit/89abcde,,');
  });
});

const gfm = remark().use(function (this: Processor) {
  const data = this.data() as Record<string, unknown[]>;
  (data['micromarkExtensions'] ??= []).push(gfmTable());
  (data['fromMarkdownExtensions'] ??= []).push(gfmTableFromMarkdown());
});

/** What a reader sees of a Markdown text: kinds of nodes, and the addresses of links. */
function seen(markdown: string): { kinds: Set<string>; links: string[]; rows: number } {
  const kinds = new Set<string>();
  const links: string[] = [];
  let rows = 0;
  const visit = (node: Nodes): void => {
    kinds.add(node.type);
    if (node.type === 'link') links.push(node.url);
    if (node.type === 'tableRow') rows += 1;
    if ('children' in node) node.children.forEach(visit);
  };
  visit(gfm.parse(markdown));
  return { kinds, links, rows };
}

describe('an audit as Markdown', () => {
  test('shows what to look at first, then commits, then all', () => {
    const markdown = auditMarkdown(
      auditOf([ROW, OPEN, ERROR, OVERRIDDEN, SKIPPED], [COMMIT, { ...COMMIT, author: null }]),
    );
    expect(markdown.split('\n').map((line) => line.replace(/ +/g, ' ').replace(/-{2,}/g, '-'))).toEqual([
      '## octocat/hello-world, 2026-01-01 to 2026-02-01: 2 of 5 pull requests passed, 1 overridden, 2 commits without one',
      '',
      '**To look at**',
      '',
      '| | Number | Date | Author | Approved by | Policy | Remarks |',
      '| - | - | - | - | - | - | - |',
      '| 🟡 | [#8](https://example.com/pull/7) | 2026-01-07 | `alice` | `bob`, `carol` | `.github/checklist-gate.yml@0123456` | pending, 2 open; the status of then was success |',
      '| ⚠ | [#9](https://example.com/pull/7) | 2026-01-07 | unknown | | `.github/checklist-gate.yml@0123456` | edited afterwards; the text of then is not known; could not be judged; no status was found: `p.yml:1:1: found nothing` |',
      '',
      '**Overridden**',
      '',
      '| | Number | Date | Author | Approved by | Policy | Remarks |',
      '| - | - | - | - | - | - | - |',
      '| ❌ | [#10](https://example.com/pull/7) | 2026-01-07 | `alice` | `bob`, `carol` | `.github/checklist-gate.yml@0123456` | overridden by `boss`: `The site is down` |',
      '',
      '**Commits without a pull request**',
      '',
      '| Commit | Message | Author | Date |',
      '| - | - | - | - |',
      '| [`89abcde`](https://example.com/commit/89abcde) | `Fix it` | `dave` | 2026-01-05 |',
      '| [`89abcde`](https://example.com/commit/89abcde) | `Fix it` | unknown | 2026-01-05 |',
      '',
      PUSHED.replace('--', '-'),
      '',
      '**All**',
      '',
      '| | Number | Date | Author | Approved by | Policy | Remarks |',
      '| - | - | - | - | - | - | - |',
      '| ✅ | [#7](https://example.com/pull/7) | 2026-01-07 | `alice` | `bob`, `carol` | `.github/checklist-gate.yml@0123456` | |',
      '| 🟡 | [#8](https://example.com/pull/7) | 2026-01-07 | `alice` | `bob`, `carol` | `.github/checklist-gate.yml@0123456` | pending, 2 open; the status of then was success |',
      '| ⚠ | [#9](https://example.com/pull/7) | 2026-01-07 | unknown | | `.github/checklist-gate.yml@0123456` | edited afterwards; the text of then is not known; could not be judged; no status was found: `p.yml:1:1: found nothing` |',
      '| ❌ | [#10](https://example.com/pull/7) | 2026-01-07 | `alice` | `bob`, `carol` | `.github/checklist-gate.yml@0123456` | overridden by `boss`: `The site is down` |',
      '| ⚪ | [#11](https://example.com/pull/7) | 2026-01-07 | `alice` | `bob`, `carol` | `.github/checklist-gate.yml@0123456` | `the author is a bot` |',
      '',
    ]);
  });

  test('counts statuses that have expired, which nobody has to look at', () => {
    const lines = auditMarkdown(auditOf([ROW, EXPIRED]))
      .replace(/ +/g, ' ')
      .split('\n');
    expect(lines[0]).toBe(
      '## octocat/hello-world, 2026-01-01 to 2026-02-01: 2 of 2 pull requests passed, 1 status expired or never written',
    );
    expect(lines).not.toContain('**To look at**');
    expect(lines.filter((line) => line.includes('[#13]'))).toEqual([
      expect.stringMatching(/^\| ✅ \| .* \| status expired or never written \|$/),
    ]);
  });

  test('is a headline alone where there is nothing', () => {
    expect(auditMarkdown(auditOf([], [], { complete: false }))).toBe(
      '## octocat/hello-world, 2026-01-01 to 2026-02-01: 0 of 0 pull requests passed, not complete\n',
    );
  });

  test.each(HOSTILE)('keeps text of others as code: %j', (hostile) => {
    const rows = [
      { ...OPEN, author: hostile, approvers: [hostile, hostile], policy: hostile, reason: hostile },
      { ...OVERRIDDEN, override: { by: hostile, reason: hostile } },
    ];
    const markdown = auditMarkdown(auditOf(rows, [{ ...COMMIT, headline: hostile, author: hostile }]));
    const { kinds, links, rows: count } = seen(markdown);
    expect([...kinds].toSorted()).toEqual([
      'heading',
      'inlineCode',
      'link',
      'paragraph',
      'root',
      'strong',
      'table',
      'tableCell',
      'tableRow',
      'text',
    ]);
    expect(new Set(links)).toEqual(new Set([ROW.url, COMMIT.url]));
    expect(count).toBe(2 + 2 + 2 + 3);
    expect(markdown).not.toMatch(/::|##\[|\u001B|\u202E/);
  });
});
