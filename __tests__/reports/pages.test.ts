import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { totalsOf, type Audit } from '../../src/audit/model.ts';
import { overviewOf } from '../../src/overview/overview.ts';
import { overviewRow, unjudgedRow } from '../../src/overview/row.ts';
import type { Diagnosis } from '../../src/doctor/diagnosis.ts';
import { COLUMNS, type RepositoryRow } from '../../src/doctor/table/model.ts';
import { unreadRepository, repositoryTable } from '../../src/doctor/table/table.ts';
import { auditHtml } from '../../src/reports/audit/html.ts';
import { overviewHtml } from '../../src/reports/overview/html.ts';
import { repositoriesHtml } from '../../src/reports/doctor/html.ts';
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH, PAGE_STYLE, PAGE_STYLE_HASH } from '../../src/reports/page.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { Browser, CHROMIUM } from '../support/browser.ts';
import { hostile, hostileVerdicts, MARK } from '../support/hostile.ts';
import { faintMarks, lookAt, violationsIn, type Look, type Viewing } from '../support/look.ts';
import { share } from '../support/share.ts';
import { verdictOf } from '../support/verdict-of.ts';

const AT = '2026-01-02T03:04:05Z';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

test.each([
  ['style sheet', PAGE_STYLE, PAGE_STYLE_HASH],
  ['script', PAGE_SCRIPT, PAGE_SCRIPT_HASH],
])('the policy of a page names its %s', (_, text, hash) => {
  expect(hash).toBe(sha256(text));
});

const on = (number: number, verdict: Verdict): Verdict => ({
  ...verdict,
  subject: {
    kind: 'pull-request',
    repository: 'octocat/shop',
    number,
    author: number === 1 ? 'alice' : 'bob',
    url: `https://github.com/octocat/shop/pull/${number}`,
  },
  documents: verdict.documents.map((each) => ({ ...each, url: `https://github.com/octocat/shop/pull/${number}` })),
});

const PHASES = `phases:
  build: [{gate: items, in: Build}, {gate: fields, required: {Version: semver}}]
  go: {after: build, gates: [{gate: items, in: Go}]}`;

async function page(): Promise<string> {
  const open = await verdictOf(
    '## Build\n- [ ] Image is signed, twice-over\n- [x] Notes\n\nVersion: ____\n\n## Go\n- [ ] Moved\n',
    PHASES,
  );
  const done = await verdictOf('- [x] Tests pass\n');
  const empty = await verdictOf('');
  return overviewHtml(
    overviewOf(
      [
        overviewRow(on(1, open), 'Release 1.4.0'),
        overviewRow(on(2, done), 'Small change'),
        overviewRow(on(3, empty), 'Nothing written'),
        unjudgedRow({ kind: 'issue', repository: 'octocat/shop', number: 4 }, '', 'p.yml:1:1: found gats'),
      ],
      { at: AT, repositories: ['octocat/shop'] },
    ),
  );
}

const audit = (rows: Audit['rows'], commits: Audit['commits']): Audit => ({
  schema: 'checklist-gate/audit@1',
  repository: 'octocat/shop',
  kind: 'pull-requests',
  since: '2026-01-01T00:00:00Z',
  until: '2026-02-01T00:00:00Z',
  at: AT,
  rows,
  commits,
  totals: totalsOf({ rows, commits }),
  complete: true,
  requests: 1,
});

const ROW: Audit['rows'][number] = {
  kind: 'pull-request',
  number: 7,
  url: 'https://github.com/octocat/shop/pull/7',
  author: 'alice',
  at: AT,
  mergedBy: 'bob',
  status: 'passed',
  open: 0,
  approvers: ['carol'],
  approvals: [{ login: 'carol', role: 'QA', via: 'review', url: 'https://github.com/octocat/shop/pull/7#r1' }],
  policy: 'default',
  recorded: { state: 'success', description: null },
  flags: [],
  cut: [],
};
const AUDIT = audit(
  [
    ROW,
    {
      ...ROW,
      number: 8,
      status: 'failed',
      flags: ['overridden'],
      override: { by: 'boss', reason: 'The site is down' },
    },
    { ...ROW, number: 9, status: 'pending', open: 2, flags: ['not-passed'], author: null },
  ],
  [
    {
      sha: 'a'.repeat(40),
      url: 'https://github.com/octocat/shop/commit/a',
      headline: 'First',
      author: null,
      at: AT,
      initial: true,
    },
  ],
);

const found = (text: string, more: Partial<Diagnosis> = {}): Diagnosis => ({
  subject: 'workflow',
  severity: 'problem',
  message: text,
  path: text,
  line: 3,
  help: text,
  add: [`  ${text}`],
  ...more,
});

function table(texts: readonly string[]): string {
  const rows = texts.flatMap((text): RepositoryRow[] => [
    unreadRepository(text, text),
    {
      repository: text,
      url: `javascript:${text}`,
      state: 'wrong',
      branch: text,
      cells: Object.fromEntries(
        COLUMNS.map((column) => [column, { state: 'problem', words: text }]),
      ) as RepositoryRow['cells'] & object,
      findings: [found(text), found('fine', { severity: 'ok' })],
      open: { total: 2, looked: 2, without: [{ number: 1, url: `javascript:${text}`, title: text }] },
      patch: `+${text}\n`,
    },
  ]);
  return repositoriesHtml(
    repositoryTable(rows, { at: AT, leftOut: [{ repository: texts[0] ?? '', reason: 'archived' }] }),
  );
}

/** What says something on every page without being text. */
const MARKS = [
  ['[data-row]', 'borderLeftColor'],
  ['.badge', 'borderTopColor'],
] as const;

if (CHROMIUM === undefined) process.stdout.write('skipped: pages in a browser: chromium is not installed\n');
const inBrowser = CHROMIUM === undefined ? describe.skip : describe;

inBrowser('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await Browser.start();
  });
  afterAll(() => browser.close());

  const opened = (html: string, viewing?: Viewing): Promise<Look> => lookAt(browser, html, viewing);
  const ROWS = `[...document.querySelectorAll('[data-row]')]`;
  const shown = ({ evaluate }: Look): Promise<string[]> =>
    evaluate(`${ROWS}.filter((row) => row.checkVisibility()).map((row) => row.querySelector('h2').textContent)`);
  const choose = ({ evaluate }: Look, name: string, value: string): Promise<void> =>
    evaluate(`(() => {
      const list = document.querySelector('select[name=${name}]');
      list.value = ${JSON.stringify(value)};
      list.dispatchEvent(new Event('change', {bubbles: true}));
    })()`);
  const output = ({ evaluate }: Look): Promise<string> => evaluate(`document.querySelector('output').textContent`);
  const showAll = async (view: Look): Promise<void> => {
    await view.evaluate(`document.querySelector('form button').click()`);
    await view.until(`/^(\\d+) of \\1 shown$/.test(document.querySelector('output').textContent)`);
  };
  const linksIn = ({ evaluate }: Look, within = 'document'): Promise<string[]> =>
    evaluate(`[...${within}.querySelectorAll('a')].map(({href}) => href)`);
  const isQuiet = (view: Look): void => expect([view.errors, view.elsewhere()]).toEqual([[], []]);

  test('the overview shows everything, the worst first, and links to each line', async () => {
    const view = await opened(await page());
    expect(await shown(view)).toEqual(['octocat/shop#4', 'Nothing written', 'Release 1.4.0', 'Small change']);
    expect(await view.evaluate(`document.querySelector('header p').textContent`)).toBe(
      '4 checklists: 1 not judged, 1 wrong, 1 to do, 1 done.',
    );
    const words = await view.evaluate(`${ROWS}[2].textContent`);
    expect(words).toContain('3 left');
    expect(words).toContain('Waits for @alice (2), later: 1 in go (after build)');
    const links = await linksIn(view, `${ROWS}[2]`);
    expect(links[0]).toBe('https://github.com/octocat/shop/pull/1');
    expect(links).toContain('https://github.com/octocat/shop/pull/1#:~:text=Image%20is%20signed%2C%20twice%2Dover');
    expect(links).toContain('https://github.com/octocat/shop/pull/1#:~:text=Version');
    isQuiet(view);
  });

  test('it is filtered by state, by whom it waits for and by phase, and the address keeps that', async () => {
    const view = await opened(await page());
    await choose(view, 'state', 'to do');
    expect(await shown(view)).toEqual(['Release 1.4.0']);
    expect(await output(view)).toBe('1 of 4 shown');
    expect(await view.evaluate('location.hash')).toBe('#state=to+do');
    await choose(view, 'person', '@bob');
    expect(await shown(view)).toEqual([]);
    await showAll(view);
    await choose(view, 'phase', 'go');
    expect(await shown(view)).toEqual(['Release 1.4.0']);
    expect(await shown(await opened(await page(), { hash: '#person=%40bob' }))).toEqual(['Nothing written']);
    expect(await shown(await opened(await page(), { hash: '#person=nobody&state=%22' }))).toHaveLength(4);
    isQuiet(view);
  });

  test('the keyboard reaches filters, links and what is folded', async () => {
    const view = await opened(await page());
    const reached: string[] = [];
    for (let press = 0; press < 12; press += 1) {
      await view.press('Tab', 9);
      reached.push(await view.evaluate('document.activeElement.tagName'));
    }
    for (const tag of ['SELECT', 'BUTTON', 'A', 'SUMMARY']) expect(reached).toContain(tag);
  });

  test('without a script all is shown, and no filter that does nothing', async () => {
    const view = await opened((await page()).replace(/<script>[^]*<\/script>/, ''));
    expect(await shown(view)).toHaveLength(4);
    expect(await view.evaluate(`document.querySelector('form').checkVisibility()`)).toBe(false);
  });

  test('the audit is filtered too, and shows apart what was overridden', async () => {
    const view = await opened(auditHtml(AUDIT));
    expect(await shown(view)).toEqual(['#9: pending', 'aaaaaaa: First', '#8: failed', '#7: passed']);
    await choose(view, 'state', 'overridden');
    expect(await shown(view)).toEqual(['#8: failed']);
    await showAll(view);
    await choose(view, 'person', '@carol');
    expect(await shown(view)).toHaveLength(3);
    expect(await linksIn(view)).toContain(ROW.approvals?.[0]?.url);
    isQuiet(view);
  });

  describe.each([
    ['light', 1024],
    ['dark', 1024],
    ['light', 390],
    ['dark', 390],
  ] as const)('%s, %i pixels wide', (scheme, width) => {
    test.each([
      ['overview', page],
      ['audit', () => Promise.resolve(auditHtml(AUDIT))],
      ['table of repositories', () => Promise.resolve(table(['octocat/shop', 'x'.repeat(90)]))],
    ])('everybody can read the %s, and nothing is wider than the screen', async (_, html) => {
      const view = await opened(await html(), { scheme, width });
      await view.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; })`);
      expect(await violationsIn(view)).toEqual([]);
      expect(await faintMarks(view, MARKS)).toEqual([]);
      expect(await view.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    });
  });

  test('that a mark nobody can see would be seen', async () => {
    const dot = '<i style="color:#f0b429">●</i>';
    const view = await opened(`<!doctype html><html lang="en"><title>x</title>${dot}</html>`);
    expect(await faintMarks(view, [['i', 'color']])).toEqual(['i color 1.86']);
  });

  test('that what nobody can read would be seen', async () => {
    const view = await opened('<!doctype html><html lang="en"><title>x</title><p style="color:#999">grey</p></html>');
    expect(await violationsIn(view)).toEqual([expect.stringMatching(/^color-contrast: <p/)]);
  });

  test('hostile text stays inert: no element, no attribute, no address, no request of its own', async () => {
    const count = share(300, 1_500);
    const verdicts = fc.sample(hostileVerdicts, { seed: 9, numRuns: count });
    const texts = fc.sample(hostile, { seed: 10, numRuns: count });
    const kindsIn = ({ evaluate }: Look): Promise<string[]> =>
      evaluate(`[...new Set([...document.querySelectorAll('*')].flatMap((each) =>
        [each.tagName, ...each.getAttributeNames().map((name) => each.tagName + ' ' + name)]))]`);
    const calm = [await opened(await page()), await opened(auditHtml(AUDIT)), await opened(table(['octocat/shop']))];
    const known = new Set((await Promise.all(calm.map(kindsIn))).flat());
    for (let from = 0; from < count; from += 150) {
      const own = texts.slice(from, from + 150);
      for (const html of [hostileOverview(verdicts.slice(from, from + 150), own), hostileAudit(own), table(own)]) {
        const view = await opened(html);
        expect((await kindsIn(view)).filter((kind) => !known.has(kind))).toEqual([]);
        isQuiet(view);
        expect((await linksIn(view)).filter((href) => !href.startsWith('https://github.com/'))).toEqual([]);
        expect(await view.evaluate(`document.querySelectorAll('script').length`)).toBe(1);
        expect(await view.evaluate(`document.body.textContent.includes(${JSON.stringify(MARK)})`)).toBe(true);
        await view.close();
      }
    }
  });
});

function hostileOverview(verdicts: readonly Verdict[], texts: readonly string[]): string {
  const rows = verdicts.map((verdict, index) => {
    const text = texts[index] ?? '';
    const title = `${text}</script><script>say()</script><img src=x onerror=say()>" onclick="say()`;
    if (index % 10 === 0) return unjudgedRow({ kind: 'file', file: text }, title, text);
    // Addresses are the server's, and yet no other kind is linked.
    const url = index % 3 === 0 ? `javascript:say(${text})` : 'https://github.com/x';
    return { ...overviewRow(verdict, title), url, author: text };
  });
  const unread = [{ repository: texts[0] ?? '', reason: texts[1] ?? '' }];
  return overviewHtml(overviewOf(rows, { at: AT, repositories: ['octocat/shop'], unread }));
}

function hostileAudit(texts: readonly string[]): string {
  const rows = texts.map((text) => ({
    ...ROW,
    author: text,
    reason: text,
    policy: text,
    override: { by: text, reason: text },
    approvals: [{ login: text, role: text, via: 'tick' as const, url: `javascript:${text}` }],
  }));
  const commits = texts
    .slice(0, 20)
    .map((text) => ({ sha: 'b'.repeat(40), url: `javascript:${text}`, headline: text, author: text, at: AT }));
  return auditHtml(audit(rows, commits));
}
