import { describe, expect, test } from '@jest/globals';
import type { Audit } from '../../src/audit/model.ts';
import { OVERVIEW_STATES, type OverviewRow, overviewOf } from '../../src/overview/overview.ts';
import { unjudgedRow } from '../../src/overview/row.ts';
import { auditHtml } from '../../src/reports/audit/html.ts';
import { overviewHtml } from '../../src/reports/overview/html.ts';
import { overviewMarkdown } from '../../src/reports/overview/markdown.ts';
import { overviewText } from '../../src/reports/overview/text.ts';
import { replayMarkdown } from '../../src/reports/markdown.ts';
import { verdictOf } from '../support/verdict-of.ts';

const AT = '2026-01-02T03:04:05Z';

const ROW: OverviewRow = {
  kind: 'pull-request',
  name: 'octocat/shop#7',
  repository: 'octocat/shop',
  number: 7,
  title: 'Faster | checkout',
  url: 'https://github.com/octocat/shop/pull/7',
  author: 'alice',
  state: 'left',
  left: 3,
  wrong: 1,
  asked: 10,
  phases: ['build'],
  waitingFor: [
    { kind: 'author', name: '@alice', people: [], left: 1 },
    { kind: 'role', name: 'QA', people: ['@bob', '@carol', '@dave', '@erin'], left: 1 },
    { kind: 'machine', name: 'ci', people: [], left: 1 },
  ],
  first: {
    section: 'Build',
    text: '"Listed" is "soon", expected a date',
    state: 'wrong',
    by: '@alice',
    line: 9,
    document: { id: 'f', kind: 'file', url: 'https://github.com/octocat/shop/blob/main/a.md' },
  },
  sections: [
    {
      title: 'Build',
      boxes: { done: 1, total: 2 },
      lines: [
        {
          text: 'Image is signed',
          quote: 'Image is signed',
          state: 'left',
          by: '@alice',
          line: 3,
          document: { id: 'body', kind: 'pull-request-body', url: 'https://github.com/octocat/shop/pull/7' },
        },
        {
          text: 'Moved',
          quote: 'Moved',
          state: 'left',
          by: '@alice',
          line: 4,
          document: { id: 'c', kind: 'comment', url: 'https://github.com/octocat/shop/pull/7#issuecomment-1' },
        },
        {
          text: 'Listed',
          state: 'wrong',
          by: '@alice',
          line: 9,
          document: { id: 'f', kind: 'file', url: 'https://github.com/octocat/shop/blob/main/a.md' },
        },
        {
          text: 'Nothing to look for',
          state: 'left',
          by: '@alice',
          line: 10,
          document: { id: 'body', kind: 'pull-request-body', url: 'https://github.com/octocat/shop/pull/7' },
        },
      ],
    },
    { title: '', boxes: { done: 1, total: 1 }, lines: [] },
  ],
};
const states = OVERVIEW_STATES.map((state, index): OverviewRow => ({
  ...unjudgedRow(
    { kind: 'pull-request', repository: 'octocat/shop', number: index + 11 },
    `Change ${index + 11}`,
    'because',
  ),
  state,
  waitingFor: [],
}));
const BARE: OverviewRow = {
  ...unjudgedRow({ kind: 'file', file: 'a.md' }, '', ''),
  state: 'waiting',
  left: 1,
  asked: 1,
  waitingFor: [
    { kind: 'role', name: 'QA', people: ['@bob'], left: 1 },
    { kind: 'machine', name: 'ci', people: [], left: 1 },
  ],
  first: { section: '', text: 'ci: has not run', state: 'waiting', by: 'ci' },
  sections: [{ title: '', lines: [{ text: 'ci: has not run', state: 'waiting', by: 'ci' }] }],
};
const all = overviewOf([...states, ROW, BARE], {
  at: AT,
  unread: [{ repository: 'octocat/gone', reason: 'not found' }],
});

describe('as text', () => {
  test('a line for each, worst first, with what it waits for and what comes first', () => {
    const few = overviewOf([ROW, states[5] as OverviewRow], { at: AT });
    expect(overviewText(few, { color: false })).toBe(
      `2 checklists: 1 to do, 1 done

○ octocat/shop#7   3 of 10 left: 1 wrong  Faster | checkout
    waits for @alice, QA (@bob, @carol, @dave and 1 more), ci
    first: in Build, "Listed" is "soon", expected a date
✓ octocat/shop#16                   done  Change 16
    because
`,
    );
  });

  test('has all states but what needs none, which is counted', () => {
    const text = overviewText(all, { color: false });
    expect(text.split('\n')[0]).toBe(
      '8 checklists: 1 not judged, 1 wrong, 2 to do, 2 waiting, 1 overridden, 1 done; 1 that needs no checklist; 1 repository could not be read',
    );
    expect(text).not.toContain('Change 17');
    expect(text).toContain('⚠ octocat/gone  not found');
    expect(overviewText(all, { color: true })).toContain('\u001B[31m✗');
  });

  test('of nothing is one line', () => {
    expect(overviewText(overviewOf([], { at: AT }), { color: false, what: 'pull request' })).toBe('0 pull requests\n');
    const skipped = { ...states[6], name: 'other' } as OverviewRow;
    expect(overviewText(overviewOf([states[6] as OverviewRow, skipped], { at: AT }), { color: false })).toBe(
      '0 checklists; 2 that need no checklist\n',
    );
    const twice = ['a/b', 'a/c'].map((repository) => ({ repository, reason: 'gone' }));
    expect(overviewText(overviewOf([], { at: AT, unread: twice }), { color: false })).toContain(
      '2 repositories could not be read',
    );
  });
});

describe('as Markdown', () => {
  test('one table', () => {
    expect(overviewMarkdown(overviewOf([ROW, BARE], { at: AT }), { maxLength: 60_000, dated: true })).toBe(
      `## 2 checklists: 1 to do, 1 waiting

| Checklist | Waits for | First | State |
| - | - | - | - |
| [\`Faster \\| checkout\`](https://github.com/octocat/shop/pull/7) \`octocat/shop#7\` | \`@alice\`, \`QA (@bob, @carol, @dave and 1 more)\`, \`ci\` | \`in Build, "Listed" is "soon", expected a date\` | 🟡 3 of 10 left: 1 wrong |
| \`a.md\` | \`QA (@bob)\`, \`ci\` | \`ci: has not run\` | ⏳ waiting, 1 of 1 left: (nothing visible) |

*As of 2026-01-02 03:04 UTC.*
`,
    );
  });

  test('is cut between rows, which are counted', () => {
    const rows = Array.from({ length: 500 }, (_, index) => ({ ...ROW, name: `octocat/shop#${index}`, number: index }));
    const text = overviewMarkdown(overviewOf(rows, { at: AT }), { maxLength: 60_000 });
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
    expect(text).toMatch(/\nand \d+ more checklists\n$/);
  });

  test('says what could not be read, and is a headline where there is nothing', () => {
    expect(overviewMarkdown(all, { maxLength: 60_000 })).toContain('⚠️ `octocat/gone`: `not found`');
    expect(overviewMarkdown(overviewOf([], { at: AT }), { maxLength: 60_000, what: 'pull request' })).toBe(
      '## 0 pull requests\n',
    );
  });
});

describe('as a page', () => {
  test('has each state with its mark and words, and what could not be read', () => {
    const html = overviewHtml(all);
    for (const words of ['not judged', 'wrong', '3 left: 1 wrong', 'waiting', 'overridden', 'done'])
      expect(html).toMatch(new RegExp(`<span aria-hidden="true">\\S+ </span>${words}</span>`));
    expect(html).not.toContain('Change 17');
    expect(html).toContain('octocat/gone could not be read: not found');
    expect(html).toContain('<title>Checklists</title>');
    expect(overviewHtml(overviewOf([{ ...ROW, state: 'done', left: 0 }], { at: AT }))).toContain('Nothing left');
  });

  test('what is wrong is part of what is left, and where it is all of it nothing else is said', () => {
    const wrong: OverviewRow = { ...ROW, state: 'wrong' };
    const badge = (row: OverviewRow): string | undefined =>
      /class="badge"><span aria-hidden="true">✗ <\/span>([^<]*)</.exec(
        overviewHtml(overviewOf([row], { at: AT })),
      )?.[1];
    expect([badge(wrong), badge({ ...wrong, left: 1 }), badge({ ...wrong, left: 0, wrong: 0 })]).toEqual([
      '3 left: 1 wrong',
      '1 wrong',
      'wrong',
    ]);
    expect(overviewText(overviewOf([wrong], { at: AT }), { color: false })).toContain('3 of 10 left: 1 wrong');
  });

  test('links to the words of a line in descriptions and comments, and to the line of a file', () => {
    const html = overviewHtml(overviewOf([ROW], { at: AT, repositories: ['octocat/shop'] }));
    const links = [...html.matchAll(/<a href="([^"]*)"/g)].map(([, url]) => url);
    expect(links).toContain('https://github.com/octocat/shop/pull/7#:~:text=Image%20is%20signed');
    expect(links).toContain('https://github.com/octocat/shop/pull/7#issuecomment-1:~:text=Moved');
    expect(links).toContain('https://github.com/octocat/shop/blob/main/a.md?plain=1#L9');
    expect(links.filter((url) => url === 'https://github.com/octocat/shop/pull/7')).toHaveLength(2);
    expect(html).toContain('Checklists of octocat/shop');
    expect(html).toContain('Before the first heading');
    expect(overviewHtml(overviewOf([BARE], { at: AT }))).toContain('In no section');
  });

  test('holds its own policy, and nothing from elsewhere', () => {
    const html = overviewHtml(overviewOf([ROW], { at: AT, repositories: ['octocat/shop', 'octocat/site'] }));
    expect(html).toContain('Checklists of 2 repositories');
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy.replaceAll('&#x27;', "'")).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; img-src data:;/,
    );
    expect(html).not.toMatch(/<(?:script|img|iframe|object|link)[^>]* src=|@import|\son\w+=|javascript:/);
  });

  test('text of others is text, whatever it says', () => {
    const title = '</script><script>alert(1)</script> & "quoted"';
    const html = overviewHtml(overviewOf([{ ...ROW, title, url: 'javascript:alert(1)' }], { at: AT }));
    expect(html).toContain('&#x3C;/script>&#x3C;script>alert(1)&#x3C;/script> &#x26; "quoted"');
    expect(html).not.toContain('href="javascript:');
  });
});

describe('the page of an audit', () => {
  const row: Audit['rows'][number] = {
    kind: 'issue',
    number: 7,
    url: 'https://github.com/octocat/shop/issues/7',
    author: 'alice',
    at: AT,
    status: 'passed',
    open: 0,
    approvers: ['bob', 'carol'],
    policy: 'default',
    flags: [],
    cut: [],
  };
  const audit: Audit = {
    schema: 'checklist-gate/audit@1',
    repository: 'octocat/shop',
    kind: 'issues',
    since: AT,
    until: AT,
    rows: [
      row,
      {
        ...row,
        kind: 'pull-request',
        number: 8,
        mergedBy: null,
        status: 'error',
        reason: 'no answer',
        flags: ['not-passed'],
      },
      {
        ...row,
        number: 9,
        status: 'failed',
        flags: ['overridden', 'history-unknown'],
        override: { by: 'boss', reason: 'Down' },
      },
    ],
    commits: [
      {
        sha: 'a'.repeat(40),
        url: 'https://github.com/octocat/shop/commit/a',
        headline: 'Push',
        author: 'dave',
        at: AT,
      },
    ],
    totals: { subjects: 3, passed: 1, overridden: 1, commits: 1, expired: 0 },
    complete: false,
    requests: 1,
  };

  test('says what to look at first, who approved, and what may be done', () => {
    const html = auditHtml(audit);
    expect([...html.matchAll(/<h2><a [^>]*>([^<]*)/g)].map(([, title]) => title)).toEqual([
      '#8: error',
      '#9: failed',
      'aaaaaaa: Push',
      '#7: passed',
    ]);
    for (const words of [
      'It ended early',
      'Could not be judged',
      'no answer',
      'Pushed past every gate',
      ' · closed',
      ' · merged',
    ])
      expect(html).toContain(words);
    expect(html).toContain('Approved by <span>@bob</span>, <span>@carol</span>');
    expect(html).toContain('Overridden by <span class="who">@boss</span>: Down');
    expect(html).toContain(`From ${AT} until ${AT}, judged. `);
  });

  test('of a whole audit names roles with links, the time, and accounts that are gone', () => {
    const approvals = [
      { login: 'carol', role: 'QA', via: 'comment' as const, url: 'https://github.com/octocat/shop/pull/8#c' },
    ];
    const rows = [{ ...row, kind: 'pull-request' as const, author: null, mergedBy: 'bob', approvals }];
    const commits = audit.commits.map((commit) => ({ ...commit, author: null }));
    const html = auditHtml({
      ...audit,
      rows: [...rows, { ...row, approvers: [] }, { ...row, flags: ['overridden'] }],
      commits,
      complete: true,
      at: AT,
    });
    expect(html).toContain('by unknown · merged by @bob');
    expect(html).toContain('<a href="https://github.com/octocat/shop/pull/8#c">@carol</a> as QA');
    expect(html).toContain(`judged at ${AT}`);
    expect(html).not.toContain('It ended early');
  });
});

test('a record that was judged again says as Markdown what differs, then the verdict', async () => {
  const verdict = await verdictOf('- [ ] a\n');
  const same = replayMarkdown(verdict, { outcome: 'The same verdict, byte for byte.', differences: [] });
  expect(same).toMatch(/^\*\*The same verdict, byte for byte\.\*\*\n\n### /);
  const other = replayMarkdown(verdict, { outcome: 'Another verdict:', differences: ['status: <b> to `x`'] });
  expect(other).toContain('**Another verdict:**\n\n- `` status: <b> to `x` ``\n\n### ');
});
