import { describe, expect, test } from '@jest/globals';
import { type OverviewRow, isWholly, overviewOf } from '../../src/overview/overview.ts';
import { overviewRow, judgedRow, titleOf, unjudgedRow } from '../../src/overview/row.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { verdictOf } from '../support/verdict-of.ts';

const AT = '2026-01-02T03:04:05Z';
const BODY =
  '# Release\n\n## Build\n\n- [ ] Image is signed\n- [x] Notes\n- [ ] ~~Docs~~: only names changed\n\nVersion: ____\n\n## Go\n\n- [ ] Moved\n';
const PHASES = `phases:
  build: [{gate: items, in: Build}, {gate: fields, required: {Version: semver}}, {gate: check-run, name: ci}]
  go: {after: build, gates: [{gate: items, in: Go}, {gate: items, title: Advice, advisory: true}]}`;
/** Nothing is known but that no check has run. */
const CHECKS = {
  answer: (questions: readonly { kind: string }[]) =>
    Promise.resolve(
      questions.map(({ kind }) =>
        kind === 'check-runs'
          ? { status: 'known' as const, value: [] }
          : kind === 'commit'
            ? { status: 'known' as const, value: { exists: true, sha: 'a'.repeat(40) } as never }
            : { status: 'unavailable' as const, reason: 'not asked here' },
      ),
    ),
};

describe('the row of a checklist', () => {
  test('of what an App has opened, somebody else says whether a criterion is true', async () => {
    const markdown = '- [x] Errors rise\n';
    const by = async (author: string): Promise<string | undefined> => {
      const verdict = await verdictOf(markdown, 'gates: [{gate: items, require: none}]', {
        subject: { kind: 'issue', repository: 'octocat/shop', number: 7, author },
        documents: [{ id: 'body', kind: 'issue-body', markdown, author }],
      });
      return overviewRow(verdict).first?.by;
    };
    expect([await by('alice'), await by('releaser[bot]')]).toEqual(['@alice', 'author']);
  });

  test('says what is left in each section, and who does it', async () => {
    const verdict = await verdictOf(BODY, PHASES, {
      ...CHECKS,
      subject: {
        kind: 'pull-request',
        repository: 'octocat/shop',
        number: 7,
        author: 'alice',
        url: 'https://x.test/7',
        headSha: 'a'.repeat(40),
      },
      documents: [{ id: 'body', kind: 'pull-request-body', markdown: BODY, author: 'alice', url: 'https://x.test/7' }],
    });
    const row = overviewRow(verdict, 'Release');
    expect(row).toMatchObject({
      kind: 'pull-request',
      name: 'octocat/shop#7',
      title: 'Release',
      url: 'https://x.test/7',
      author: 'alice',
      state: 'left',
      left: 4,
      asked: 5,
      phases: ['build', 'go'],
    });
    expect(row.waitingFor).toEqual([
      { kind: 'author', name: '@alice', people: [], left: 2 },
      { kind: 'machine', name: 'ci', people: [], left: 1 },
      { kind: 'phase', name: 'go (after build)', people: [], left: 1 },
    ]);
    expect(
      row.sections.map(({ title, boxes, lines }) => [title, boxes, lines.map(({ text, by }) => [text, by])]),
    ).toEqual([
      ['Build', { done: 1, total: 2 }, [['Image is signed', '@alice']]],
      ['Go', { done: 0, total: 1 }, [['Moved', 'go (after build)']]],
      [
        '',
        undefined,
        [
          ['Version is blank', '@alice'],
          [expect.stringContaining('ci'), 'ci'],
        ],
      ],
    ]);
    expect(row.sections[0]?.lines[0]).toMatchObject({
      quote: 'Image is signed',
      line: 5,
      document: { id: 'body', kind: 'pull-request-body', url: 'https://x.test/7' },
    });
    expect(row.first).toMatchObject({ section: 'Build', text: 'tick "Image is signed"' });
  });

  test('names roles with those who may sign, and whoever looks after what cannot be known', async () => {
    const roles = 'gates: [{gate: sign-offs, roles: {QA: {by: [alice], via: [review]}}}, {gate: check-run, name: ci}]';
    const row = overviewRow(await verdictOf('- [x] a\n', roles));
    expect(row.waitingFor.map(({ kind, name, people }) => [kind, name, people])).toEqual([
      ['author', 'author', []],
      ['role', 'QA', ['@alice']],
      ['maintainer', 'whoever maintains the policy and the workflow', []],
    ]);
    expect(row.state).toBe('wrong');
    expect(row.first?.state).toBe('wrong');
  });

  test('names another person whose text it is', async () => {
    const verdict = await verdictOf('- [ ] a\n', undefined, {
      subject: { kind: 'pull-request', repository: 'octocat/shop', number: 7, author: 'alice' },
      documents: [{ id: 'body', kind: 'pull-request-body', markdown: '- [ ] a\n', author: 'bob' }],
    });
    expect(overviewRow(verdict).waitingFor.map(({ kind, name }) => [kind, name])).toEqual([['person', '@bob']]);
  });

  test.each([
    ['- [x] a\n', 'done', undefined],
    ['', 'wrong', undefined],
    ['- [ ] a\n', 'left', undefined],
  ])('%j is %s', async (body, state, reason) => {
    const row = overviewRow(await verdictOf(body));
    expect([row.state, row.reason, row.name]).toEqual([state, reason, 'body.md']);
  });

  test('waits where only machines and later phases have something to do', async () => {
    const policy = 'phases: {build: [{gate: check-run, name: ci}], go: {after: build, gates: [{gate: items}]}}';
    const row = overviewRow(await verdictOf('- [ ] a\n', policy, CHECKS));
    expect([row.state, row.first?.state]).toEqual(['waiting', 'waiting']);
    expect(overviewRow(await verdictOf('- [x] a\n')).first).toBeUndefined();
  });

  test('of what is skipped says why, and of what is overridden who did it', async () => {
    const skipped = await verdictOf('- [ ] a\n', "skip: {authors: ['bot#1']}\ngates: [{gate: items}]", {
      answer: () =>
        Promise.resolve([{ status: 'known', value: { author: 'bot', authorId: 1, title: 'Bump' } as never }]),
    });
    expect(overviewRow(skipped)).toMatchObject({
      state: 'skipped',
      title: 'Bump',
      left: 0,
      reason: expect.any(String),
    });
    const verdict: Verdict = {
      ...(await verdictOf('- [ ] a\n')),
      override: {
        effective: true,
        granted: { via: 'comment', at: AT, reason: 'The site is down', login: 'boss', id: 1 },
        ends: 'head',
        waived: [],
        unmet: [],
        refused: [],
      },
    };
    expect(overviewRow(verdict)).toMatchObject({ state: 'overridden', reason: 'by @boss: The site is down' });
  });

  test('of what was not judged says why', () => {
    const subject = { kind: 'ref' as const, repository: 'octocat/shop', ref: 'refs/tags/v1' };
    expect(unjudgedRow(subject, '', 'no answer')).toMatchObject({
      name: 'octocat/shop@v1',
      state: 'not-judged',
      reason: 'no answer',
    });
    expect(judgedRow(subject, 't', { kind: 'policy-error', errors: ['a', 'b'] }).reason).toBe('a; b');
    expect(judgedRow(subject, 't', { kind: 'could-not-judge', reason: 'c' }).reason).toBe('c');
    expect(unjudgedRow({ kind: 'issue' }, '', '').name).toBe('#');
  });

  test('takes its title from what is judged, where that came with one', async () => {
    const verdict = await verdictOf('- [x] a\n');
    expect(titleOf(verdict)).toBe('');
    expect(judgedRow(verdict.subject, 'Given', { kind: 'verdict', verdict }).title).toBe('Given');
    const fact = { question: { kind: 'origin' as const }, fact: { status: 'known' as const, value: { draft: true } } };
    expect(titleOf({ ...verdict, facts: [fact] })).toBe('');
  });

  test('counts no box that nobody asks for', async () => {
    const body = '## A\n- [ ] a\n- [x] b\n\n## Notes\n- [ ] c\n';
    const row = overviewRow(await verdictOf(body, 'gates: [{gate: items, in: A}]'));
    expect([row.left, row.asked]).toEqual([1, 2]);
    expect(row.sections.map(({ title, boxes }) => [title, boxes])).toEqual([['A', { done: 1, total: 2 }]]);
  });

  test('does without what a finding does not say', async () => {
    const verdict = await verdictOf('- [ ] a\n');
    const findings = [
      { status: 'pending' as const, kind: 'blank-field' as const, message: 'Is blank' },
      { status: 'pending' as const, kind: 'open-box' as const, message: 'Not ticked' },
    ];
    const results = verdict.root.results.map((each) => ({ ...each, findings }));
    const row = overviewRow({ ...verdict, documents: [], root: { ...verdict.root, results } });
    const lines = row.sections.flatMap(({ lines: own }) => own);
    expect(lines.map(({ text, document }) => [text, document])).toEqual([
      [`${results[0]?.title} is blank`, undefined],
      ['Not ticked', undefined],
    ]);
  });
});

describe('several checklists', () => {
  const row = (name: string, state: OverviewRow['state'], left = 0): OverviewRow => ({
    ...unjudgedRow({ kind: 'file', file: name }, '', ''),
    state,
    left,
  });

  test('come worst first, then by what is left, then by name', () => {
    const at = (repository: string, number: number): OverviewRow => ({
      ...row(`${repository}#${number}`, 'done'),
      repository,
      number,
    });
    const rows = [
      at('b', 1),
      at('a', 2),
      at('a', 1),
      row('w', 'waiting'),
      row('l1', 'left', 1),
      row('l5', 'left', 5),
      row('x', 'wrong'),
      row('n', 'not-judged'),
      row('o', 'overridden'),
    ];
    const all = overviewOf(rows, { at: AT });
    expect(all.rows.map(({ name }) => name)).toEqual(['n', 'x', 'l5', 'l1', 'w', 'o', 'a#1', 'a#2', 'b#1']);
    expect(all.totals).toMatchObject({ left: 2, done: 3, skipped: 0 });
    expect(isWholly(all)).toBe(false);
  });

  test('one that any policy judges is not skipped, and one that all skip is so once', () => {
    const all = overviewOf([row('a', 'skipped'), row('a', 'left'), row('b', 'skipped'), row('b', 'skipped')], {
      at: AT,
    });
    expect(all.rows.map(({ name, state }) => [name, state])).toEqual([
      ['a', 'left'],
      ['b', 'skipped'],
    ]);
    expect(isWholly(all)).toBe(true);
    expect(isWholly(overviewOf([], { at: AT, unread: [{ repository: 'a/b', reason: 'gone' }] }))).toBe(false);
  });
});
