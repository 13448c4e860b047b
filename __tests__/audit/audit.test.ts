import { describe, expect, test } from '@jest/globals';
import type { AuditBatch, AuditPage, AuditSubject, AuditRequest } from '../../src/audit/reading.ts';
import { isClean } from '../../src/audit/model.ts';
import type { RecordedFact } from '../../src/evidence/facts.ts';
import type { Comment } from '../../src/evidence/people.ts';
import type { Fact, FileAnswer } from '../../src/evidence/question.ts';
import { auditText } from '../../src/reports/audit/text.ts';
import { audit, type AuditPorts } from '../../src/run/audit/audit.ts';

const REQUEST: AuditRequest = {
  repository: 'octocat/hello-world',
  kind: 'pull-requests',
  since: '2026-01-01T00:00:00Z',
  until: '2026-02-01T00:00:00Z',
  policyPath: '.github/checklist-gate.yml',
  pageSize: 2,
};

const at = (day: number): string => `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`;

const headOf = (number: number): string => String(number).padStart(40, 'a');

/** A pull request that was merged on that day of January, by the policy of that commit. */
function merged(number: number, trustedSha: string, body = '- [x] Tests pass'): AuditSubject {
  return {
    subject: { kind: 'pull-request', repository: REQUEST.repository, number, headSha: headOf(number), trustedSha },
    documents: [{ id: 'body', kind: 'pull-request-body', markdown: body }],
    facts: [],
    row: {
      kind: 'pull-request',
      number,
      url: `https://example.com/${number}`,
      author: 'alice',
      at: at(number),
      recorded: { state: 'success', description: null },
      cut: [],
    },
    flags: [],
  };
}

const access = (login: string): RecordedFact => ({
  question: { kind: 'permission', login },
  fact: { status: 'known', value: { level: 'write' } },
});
const STAYED: RecordedFact = { question: { kind: 'base-changes' }, fact: { status: 'known', value: [] } };

/** A closed issue: the policy is that of its time. */
function closed(number: number): AuditSubject {
  const each = merged(number, '');
  return {
    ...each,
    subject: { kind: 'issue', repository: REQUEST.repository, number },
    documents: [{ id: 'body', kind: 'issue-body', markdown: '- [x] Done' }],
    row: { kind: 'issue', number, url: each.row.url, author: null, at: at(number), cut: [] },
  };
}

interface World {
  /** Newest first, a list for each page. */
  pages?: AuditSubject[][];
  /** What was changed since the first page was read: the pages of the second look. */
  moved?: AuditSubject[][];
  /** `commit:path` to text; what is not here does not exist. */
  files?: Record<string, string>;
  /** Times to commits. */
  times?: Record<string, string>;
  commits?: NonNullable<AuditPage['commits']>['found'][];
  /** The read, counted from 1, that fails. */
  failsAt?: number;
  /** What it fails with. */
  fault?: unknown;
}

/** A repository that answers from data, and keeps what it was asked. */
function portsOf({ pages = [], moved, files = {}, times = {}, commits = [[]], failsAt, fault }: World): AuditPorts & {
  batches: AuditBatch[];
  asked: string[];
} {
  const batches: AuditBatch[] = [];
  const asked: string[] = [];
  const file = ({ commit, path }: { commit: string; path: string }): Fact<FileAnswer> => {
    if (commit === 'gone') return { status: 'unavailable', reason: 'the commit is gone' };
    const text = files[`${commit}:${path}`];
    return {
      status: 'known',
      value:
        text === undefined ? { path, exists: false, text: '' } : { path, exists: true, text, sha: `blob-${commit}` },
    };
  };
  const part = <T>(list: readonly T[], after: string | null): { found: T | undefined; next: string | undefined } => {
    const index = Number(after ?? 0);
    return { found: list[index], next: index + 1 < list.length ? String(index + 1) : undefined };
  };
  return {
    batches,
    asked,
    requests: () => batches.length,
    answererFor: () => async (questions) => {
      asked.push(...questions.map(({ kind }) => kind));
      return questions.map(({ kind }) =>
        kind === 'labels'
          ? { status: 'known' as const, value: ['hotfix'] }
          : { status: 'unavailable' as const, reason: 'the token may not read it' },
      );
    },
    async read(batch) {
      batches.push(batch);
      if (batches.length === failsAt) throw fault ?? new Error('502 Bad Gateway');
      const again = batch.subjects?.again;
      const subjects = batch.subjects && part(again === undefined ? pages : (moved ?? []), batch.subjects.after);
      const found = (subjects?.found ?? []).filter(({ row }) => again?.except.has(row.number) !== true);
      const loose = batch.commits && part(commits, batch.commits.after);
      return {
        ...(subjects && {
          subjects: {
            found,
            next: subjects.next,
            total: pages.flat().length,
            ...(moved === undefined ? {} : { newest: at(31) }),
          },
        }),
        ...(loose && { commits: { found: loose.found ?? [], next: loose.next } }),
        files: batch.files.map(file),
        times: batch.times.map((time) => times[time]),
      };
    },
  };
}

const numbers = ({ rows }: { rows: readonly { number: number }[] }): number[] => rows.map(({ number }) => number);

const ITEMS = 'version: 1\ngates: [{gate: items}]\n';
const POLICY = '.github/checklist-gate.yml';

describe('an audit', () => {
  test('judges each pull request by the policy of its time, newest first', async () => {
    const ports = portsOf({
      pages: [[merged(9, 'c2', '- [ ] Tests pass'), merged(8, 'c2')], [merged(3, 'c1', 'Nothing to tick')]],
      files: { [`c2:${POLICY}`]: ITEMS },
    });
    const result = await audit(REQUEST, ports);
    expect(result).toMatchObject({ complete: true, requests: 3 });
    expect(result).not.toHaveProperty('failure');
    expect(result).not.toHaveProperty('next');
    expect(
      result.rows.map(({ number, status, open, policy, flags }) => ({ number, status, open, policy, flags })),
    ).toEqual([
      { number: 9, status: 'pending', open: 1, policy: `${POLICY}@blob-c2`, flags: ['not-passed', 'recorded-success'] },
      { number: 8, status: 'passed', open: 0, policy: `${POLICY}@blob-c2`, flags: [] },
      { number: 3, status: 'failed', open: 1, policy: 'default', flags: ['not-passed', 'recorded-success'] },
    ]);
    expect(isClean(result)).toBe(false);
  });

  test('of one moment stand by their number', async () => {
    const pair = [merged(4, 'c1'), merged(5, 'c1')].map((each) => ({ ...each, row: { ...each.row, at: at(4) } }));
    const result = await audit(REQUEST, portsOf({ pages: [pair, [merged(6, 'c1')]] }));
    expect(numbers(result)).toEqual([6, 5, 4]);
    expect(isClean(result)).toBe(true);
  });

  test('what was written then is not known, so that nobody can say that it passed', async () => {
    const unsure: AuditSubject = { ...merged(9, 'c1'), flags: ['history-unknown'] };
    const result = await audit(REQUEST, portsOf({ pages: [[unsure, merged(8, 'c1')]] }));
    expect(result.rows[0]).toMatchObject({ status: 'passed', flags: ['history-unknown'] });
    expect(isClean(result)).toBe(false);
    expect(auditText(result, { color: false })).toContain('1 of 2 pull requests passed');
  });

  test('tells how far it is, and asks for one policy once', async () => {
    const told: [number, number][] = [];
    const ports = portsOf({ pages: [[merged(9, 'c1'), merged(8, 'c1')], [merged(7, 'c1')]] });
    await audit(REQUEST, { ...ports, progress: (judged, total) => told.push([judged, total]) });
    expect(told).toEqual([
      [0, 2],
      [3, 3],
    ]);
    expect(ports.batches.flatMap(({ files }) => files)).toEqual([{ commit: 'c1', path: POLICY }]);
  });

  test('brings commits without a pull request, and reads them to their end', async () => {
    const commit = { sha: 'abc', url: 'https://example.com/abc', headline: 'Fix', author: null, at: at(1) };
    const result = await audit(REQUEST, portsOf({ commits: [[commit], [{ ...commit, sha: 'def' }]] }));
    expect(result.commits.map(({ sha }) => sha)).toEqual(['abc', 'def']);
    expect(result).toMatchObject({ complete: true, rows: [] });
    expect(isClean(result)).toBe(false);
  });

  test('reads the templates that a policy names, at the same commit', async () => {
    const policy = 'version: 1\ntemplate: TEMPLATE.md\ngates: [{gate: items}]\n';
    const ports = portsOf({
      pages: [[merged(9, 'c2'), merged(8, 'c1')]],
      files: {
        [`c1:${POLICY}`]: policy,
        [`c2:${POLICY}`]: policy,
        'c1:TEMPLATE.md': '- [ ] Tests pass\n',
        'c2:TEMPLATE.md': '- [ ] Tests pass\n- [ ] Docs are current\n',
      },
    });
    const result = await audit(REQUEST, ports);
    expect(result.rows.map(({ number, status }) => [number, status])).toEqual([
      [9, 'pending'],
      [8, 'passed'],
    ]);
  });

  test('enforces the phase that is asked for', async () => {
    const policy = `version: 1\nphases:\n  before: [{gate: items, only: [Tests pass]}]\n  after: [{gate: items}]\n`;
    const world = {
      pages: [[merged(9, 'c1', '- [x] Tests pass\n- [ ] Watched')]],
      files: { [`c1:${POLICY}`]: policy },
    };
    const one = await audit({ ...REQUEST, phase: 'before' }, portsOf(world));
    expect(one.rows[0]?.status).toBe('passed');
    const all = await audit(REQUEST, portsOf(world));
    expect(all.rows[0]?.status).toBe('pending');
    const unknown = await audit({ ...REQUEST, phase: 'later' }, portsOf(world));
    expect(unknown.rows[0]).toMatchObject({ status: 'error', reason: expect.stringContaining('"later"') });
  });
});

describe('what cannot be judged is an error in its row', () => {
  test('a policy that does not load', async () => {
    const files = { [`c1:${POLICY}`]: 'version: 1\ngates: [{gate: itmes}]\n' };
    const { rows, complete } = await audit(REQUEST, portsOf({ pages: [[merged(9, 'c1')]], files }));
    expect(complete).toBe(true);
    expect(rows).toMatchObject([{ status: 'error', policy: `${POLICY}@blob-c1`, flags: ['not-passed'] }]);
    expect(rows[0]?.reason).toContain('itmes');
  });

  test('a policy that cannot be read', async () => {
    const { rows } = await audit(REQUEST, portsOf({ pages: [[merged(9, 'gone')]] }));
    expect(rows).toMatchObject([{ status: 'error', policy: POLICY, reason: 'the commit is gone' }]);
  });

  test('a policy that was not answered', async () => {
    const ports = portsOf({ pages: [[merged(9, 'c1')]] });
    const { rows } = await audit(REQUEST, {
      ...ports,
      read: async (batch) => ({ ...(await ports.read(batch)), files: [] }),
    });
    expect(rows).toMatchObject([{ status: 'error', reason: `${POLICY} was not answered` }]);
  });

  test('a checklist that is nested too deep', async () => {
    const { rows } = await audit(REQUEST, portsOf({ pages: [[merged(9, 'c1', `${'> '.repeat(101)}- [x] a`)]] }));
    expect(rows).toMatchObject([{ status: 'error', policy: 'default', open: 0, approvers: [] }]);
    expect(rows[0]?.reason).toContain('100');
  });

  test('evidence that cannot be had leaves it open, and people are asked for once for all', async () => {
    const policy = `version: 1
gates: [{gate: review, permission: write}, {gate: label, name: hotfix}]
`;
    const reviewed = (number: number): AuditSubject => ({
      ...merged(number, 'c1'),
      facts: [
        { question: { kind: 'commit' }, fact: { status: 'known', value: { exists: true, sha: headOf(number) } } },
        reviews([{ login: 'lead', commit: headOf(number), state: 'APPROVED' }]),
        { question: { kind: 'origin' }, fact: { status: 'known', value: { author: 'dev', authorId: 77 } } },
      ],
    });
    const ports = portsOf({ pages: [[reviewed(9), reviewed(8)]], files: { [`c1:${POLICY}`]: policy } });
    const { rows } = await audit(REQUEST, ports);
    expect(rows.map(({ status }) => status)).toEqual(['failed', 'failed']);
    expect(ports.asked.filter((kind) => kind === 'permission')).toHaveLength(1);
    expect(ports.asked.filter((kind) => kind === 'labels')).toHaveLength(2);
    const silent = { ...ports, answererFor: () => () => Promise.resolve([]) };
    expect((await audit(REQUEST, silent)).rows.map(({ status }) => status)).toEqual(['failed', 'failed']);
  });
});

describe('issues', () => {
  const request: AuditRequest = { ...REQUEST, kind: 'issues' };

  test('are judged by the policy at the time they were closed, and no commits are asked for', async () => {
    const policy = 'version: 1\nsource: issue-body\ngates: [{gate: items}]\n';
    const ports = portsOf({ pages: [[closed(9)]], times: { [at(9)]: 'c1' }, files: { [`c1:${POLICY}`]: policy } });
    const result = await audit(request, ports);
    expect(result.rows).toMatchObject([{ status: 'passed', policy: `${POLICY}@blob-c1`, flags: [] }]);
    expect(ports.batches.every(({ commits }) => commits === undefined)).toBe(true);
  });

  test('from before the first commit cannot be judged', async () => {
    const { rows } = await audit(request, portsOf({ pages: [[closed(9), closed(8)]], times: { [at(9)]: 'c1' } }));
    expect(rows).toMatchObject([
      { number: 9, status: 'passed', policy: 'default' },
      { number: 8, status: 'error', reason: 'the default branch had no commit then', flags: ['not-passed'] },
    ]);
  });
});

describe('where reading fails', () => {
  const policy = 'version: 1\ntemplate: TEMPLATE.md\ngates: [{gate: items}]\n';
  const world: World = {
    pages: [
      [merged(9, 'c1'), merged(8, 'c1')],
      // Of one page, one can be judged before the other: its policy names no template.
      [merged(7, 'c2'), merged(6, 'c3')],
      [merged(5, 'c1')],
    ],
    files: { [`c2:${POLICY}`]: policy, 'c2:TEMPLATE.md': '- [ ] Tests pass\n' },
    commits: [[], [{ sha: 'abc', url: 'https://example.com/abc', headline: 'Fix', author: null, at: at(1) }]],
  };

  test.each([1, 2, 3, 4])(
    'at request %d, what was judged is kept, and going on gives each row once',
    async (failsAt) => {
      const whole = await audit(REQUEST, portsOf(world));
      expect(numbers(whole)).toEqual([9, 8, 7, 6, 5]);
      const early = await audit(REQUEST, portsOf({ ...world, failsAt }));
      expect(early).toMatchObject({ complete: false, failure: { reason: '502 Bad Gateway' }, requests: failsAt });
      expect(early.next).toBeDefined();
      expect(isClean(early)).toBe(false);
      const rest = await audit({ ...REQUEST, ...(early.next && { from: early.next }) }, portsOf(world));
      expect(rest.complete).toBe(true);
      expect([...early.rows, ...rest.rows]).toEqual(whole.rows);
      expect([...early.commits, ...rest.commits]).toEqual(whole.commits);
    },
  );

  test('the place to go on is the page that is not whole', async () => {
    const early = await audit(REQUEST, portsOf({ ...world, failsAt: 4 }));
    expect(numbers(early)).toEqual([9, 8]);
    // Commits were read to their end.
    expect(early.next).toEqual({ subjects: '1' });
  });

  test('before anything was read, it begins again', async () => {
    const early = await audit(REQUEST, portsOf({ ...world, failsAt: 1, fault: 'no connection' }));
    expect(early).toMatchObject({
      rows: [],
      next: { subjects: null, commits: null },
      failure: { reason: 'no connection' },
    });
  });

  test('commits alone may be left', async () => {
    const rest = await audit({ ...REQUEST, from: { commits: '1' } }, portsOf(world));
    expect(rest).toMatchObject({ complete: true, rows: [] });
    expect(rest.commits).toHaveLength(1);
    const early = await audit({ ...REQUEST, from: { commits: '1' } }, portsOf({ ...world, failsAt: 1 }));
    expect(early.next).toEqual({ commits: '1' });
  });
});

describe('what is changed while it runs', () => {
  // Of the third page, 5 has moved to the front before it was read; 8 has too, after it was.
  const world: World = {
    pages: [[merged(9, 'c1'), merged(8, 'c1')], [merged(7, 'c1'), merged(6, 'c2')], [merged(4, 'c3')]],
    moved: [[merged(8, 'c1')], [merged(5, 'c4'), merged(3, 'c4')]],
  };

  test('is looked for at the beginning once more, and judged once', async () => {
    const ports = portsOf(world);
    const result = await audit(REQUEST, ports);
    expect(numbers(result)).toEqual([9, 8, 7, 6, 5, 4, 3]);
    expect(result.complete).toBe(true);
    const again = ports.batches.flatMap(({ subjects }) => (subjects?.again === undefined ? [] : [subjects]));
    expect(again.map(({ after, again: look }) => [after, look?.since])).toEqual([
      [null, at(31)],
      ['1', at(31)],
    ]);
  });

  test('of one page nothing can have moved away', async () => {
    const ports = portsOf({ ...world, pages: [[merged(9, 'c1')]] });
    await audit(REQUEST, ports);
    expect(ports.batches.every(({ subjects }) => subjects?.again === undefined)).toBe(true);
  });

  test.each([1, 2, 3, 4, 5, 6])('is found where request %d fails and it goes on later', async (failsAt) => {
    const early = await audit(REQUEST, portsOf({ ...world, failsAt }));
    expect(early).toMatchObject({ complete: false, failure: { reason: '502 Bad Gateway' } });
    const rest = await audit({ ...REQUEST, ...(early.next && { from: early.next }) }, portsOf(world));
    expect(rest.complete).toBe(true);
    expect(new Set([...numbers(early), ...numbers(rest)])).toEqual(new Set([9, 8, 7, 6, 5, 4, 3]));
  });
});

/** Reviews of the head of a pull request. */
function reviews(
  given: readonly { login: string | null; commit: string | null; state: 'APPROVED' | 'COMMENTED'; url?: string }[],
): RecordedFact {
  return {
    question: { kind: 'reviews' },
    fact: {
      status: 'known',
      value: given.map(({ login, commit, state, url }, index) => ({
        author: login === null ? null : { login, id: index + 1, type: 'User' },
        state,
        commit,
        at: at(1),
        ...(url === undefined ? {} : { url }),
      })),
    },
  };
}

/** Comments by the boss, on the day before the merge of number 9. */
function comments(bodies: readonly string[]): RecordedFact {
  return {
    question: { kind: 'comments' },
    fact: {
      status: 'known',
      value: bodies.map((body) => ({
        author: { login: 'boss', id: 7, type: 'User' },
        body,
        createdAt: at(8),
        lastEditedAt: null,
        editor: null,
        minimized: false,
      })),
    },
  };
}

describe('a row', () => {
  const row = async (each: AuditSubject, policy: string): Promise<unknown> =>
    (await audit(REQUEST, portsOf({ pages: [[each]], files: { [`c1:${POLICY}`]: `version: 1\n${policy}` } }))).rows[0];

  test('names who approved the head, each once and sorted', async () => {
    const facts = [
      reviews([
        { login: 'zoe', commit: headOf(9), state: 'APPROVED' },
        { login: 'bob', commit: headOf(9), state: 'APPROVED' },
        { login: 'zoe', commit: headOf(9), state: 'APPROVED' },
        { login: 'old', commit: 'before', state: 'APPROVED' },
        { login: 'talk', commit: headOf(9), state: 'COMMENTED' },
        { login: null, commit: headOf(9), state: 'APPROVED' },
      ]),
    ];
    expect(await row({ ...merged(9, 'c1'), facts }, 'gates: [{gate: items}]')).toMatchObject({
      approvers: ['bob', 'zoe'],
      status: 'passed',
    });
    const unread = { question: { kind: 'reviews' as const }, fact: { status: 'unavailable' as const, reason: 'no' } };
    expect(await row({ ...merged(9, 'c1'), facts: [unread] }, 'gates: [{gate: items}]')).toMatchObject({
      approvers: [],
    });
  });

  test('names who signed', async () => {
    const signed = {
      ...merged(9, 'c1'),
      facts: [reviews([{ login: 'lead', commit: headOf(9), state: 'APPROVED' }]), comments([]), STAYED, access('lead')],
    };
    const policy = "gates: [{gate: sign-offs, roles: {Tech Lead: {by: ['@lead'], via: [review]}}}]";
    expect(await row(signed, policy)).toMatchObject({
      approvers: ['lead'],
      approvals: [{ login: 'lead', role: 'Tech Lead', via: 'review' }],
      status: 'passed',
      flags: [],
    });
  });

  test('links to what they wrote, and names each for each of their roles', async () => {
    const given = [
      { login: 'lead', commit: headOf(9), state: 'APPROVED' as const, url: 'https://example.com/r1' },
      { login: 'zoe', commit: headOf(9), state: 'APPROVED' as const, url: 'https://example.com/r2' },
    ];
    const facts = [reviews(given), comments([]), STAYED, access('lead')];
    const roles = "{QA: {by: ['@lead'], via: [review]}, Tech Lead: {by: ['@lead'], via: [review]}}";
    expect(await row({ ...merged(9, 'c1'), facts }, `gates: [{gate: sign-offs, roles: ${roles}}]`)).toMatchObject({
      approvers: ['lead', 'zoe'],
      approvals: [
        { login: 'lead', role: 'QA', via: 'review', url: 'https://example.com/r1' },
        { login: 'lead', role: 'Tech Lead', via: 'review', url: 'https://example.com/r1' },
        { login: 'zoe', via: 'review', url: 'https://example.com/r2' },
      ],
    });
  });

  test('says why it was skipped, and passes', async () => {
    const draft = "skip: {authors: ['alice#1']}\ngates: [{gate: items}]";
    const facts: RecordedFact[] = [
      {
        question: { kind: 'origin' },
        fact: { status: 'known', value: { author: 'alice', authorId: 1, draft: false } },
      },
    ];
    expect(await row({ ...merged(9, 'c1', '- [ ] Open'), facts }, draft)).toMatchObject({
      status: 'skipped',
      reason: expect.stringContaining('alice'),
      flags: [],
    });
  });

  test('tells that there is no status, also where it cannot be judged', async () => {
    const each = merged(9, 'c1');
    const bare: AuditSubject = { ...each, row: { ...each.row, recorded: null }, flags: ['edited-after'] };
    expect(await row(bare, 'gates: [{gate: items}]')).toMatchObject({ flags: ['edited-after', 'no-status'] });
    expect(await row(bare, 'gates: []')).toMatchObject({
      status: 'error',
      flags: ['edited-after', 'not-passed', 'no-status'],
    });
  });

  test.each([
    ['the second before', '2026-01-08T23:59:59Z', 'no-status'],
    ['the second in which', at(9), 'no-status'],
    ['the second after', '2026-01-09T00:00:01Z', 'status-expired'],
  ])('statuses are kept since %s it was merged', async (_, keptSince, flag) => {
    const each = merged(9, 'c1');
    const bare: AuditSubject = { ...each, row: { ...each.row, recorded: null } };
    const files = { [`c1:${POLICY}`]: 'version: 1\ngates: [{gate: items}]\n' };
    const passed = await audit({ ...REQUEST, keptSince }, portsOf({ pages: [[bare]], files }));
    expect(passed.rows[0]).toMatchObject({ status: 'passed', flags: [flag] });
    expect([isClean(passed), passed.totals]).toEqual([
      true,
      { subjects: 1, passed: 1, overridden: 0, commits: 0, expired: flag === 'status-expired' ? 1 : 0 },
    ]);
    const gone: AuditSubject = { ...bare, subject: { ...bare.subject, trustedSha: 'gone' } };
    const unread = await audit({ ...REQUEST, keptSince }, portsOf({ pages: [[gone]] }));
    expect(unread.rows[0]).toMatchObject({ status: 'error', flags: ['not-passed', flag] });
    expect(isClean(unread)).toBe(false);
  });

  test('with a status, or of an issue, tells of none that has expired', async () => {
    const keptSince = at(20);
    const policy = { [`c1:${POLICY}`]: 'version: 1\nsource: issue-body\ngates: [{gate: items}]\n' };
    const pull = await audit({ ...REQUEST, keptSince }, portsOf({ pages: [[merged(9, 'c1')]] }));
    expect(pull.rows[0]?.flags).toEqual([]);
    const ports = portsOf({ pages: [[closed(9)]], times: { [at(9)]: 'c1' }, files: policy });
    expect((await audit({ ...REQUEST, kind: 'issues', keptSince }, ports)).rows[0]?.flags).toEqual([]);
  });

  test.each([
    ['before', at(7), 'passed'],
    // The comment stood there, and said something else.
    ['after', at(20), 'pending'],
    ['in the second of', at(9), 'pending'],
  ])('a sign-off that was written into a comment %s the merge', async (_, edited, status) => {
    const boss = { login: 'boss', id: 7, type: 'User' };
    const comment = {
      author: boss,
      body: '/sign-off Lead',
      createdAt: at(6),
      lastEditedAt: edited,
      editor: boss,
      edits: {
        complete: true,
        revisions: [
          { editor: boss, at: at(6), body: 'Thanks' },
          { editor: boss, at: edited, body: '/sign-off Lead' },
        ],
      },
      minimized: false,
    };
    const facts: RecordedFact[] = [
      { question: { kind: 'comments' }, fact: { status: 'known', value: [comment] } },
      { question: { kind: 'pushes' }, fact: { status: 'known', value: [] } },
      access('boss'),
    ];
    const policy = "gates: [{gate: sign-offs, fresh: always, roles: {Lead: {by: ['@boss'], via: [comment]}}}]";
    expect(await row({ ...merged(9, 'c1'), facts }, policy)).toMatchObject({ status });
  });

  test.each([
    ['before', at(9), ['overridden']],
    ['after', at(10), ['not-passed', 'recorded-success']],
  ])('a label that was set %s the merge', async (_, set, flags) => {
    const policy =
      "gates: [{gate: items}]\nbreak-glass: {by: ['@boss'], via: {label: hotfix}, ends: 48h, reason: required}";
    const ports = portsOf({
      pages: [[{ ...merged(9, 'c1', '- [ ] Open'), facts: [comments(['/reason The site is down']), access('boss')] }]],
      files: { [`c1:${POLICY}`]: `version: 1\n${policy}` },
    });
    const answered: AuditPorts = {
      ...ports,
      answererFor: () => async (questions) =>
        questions.map(() => ({ status: 'known', value: { by: { login: 'boss', id: 7, type: 'User' }, at: set } })),
    };
    expect((await audit(REQUEST, answered)).rows[0]).toMatchObject({ status: 'pending', flags });
  });

  test.each([
    ['lets it pass', '', ['overridden'], { by: 'boss', reason: 'The site is down' }],
    ['is not enough', ', waives: [template]', ['not-passed', 'recorded-success'], undefined],
  ])('a break-glass that %s', async (_, waives, flags, override) => {
    const facts = [comments(['/override The site is down']), access('boss')];
    const policy = `template: TEMPLATE.md
gates: [{gate: items}]
break-glass: {by: ['@boss'], ends: 48h${waives}}`;
    const world = { [`c1:${POLICY}`]: `version: 1\n${policy}`, 'c1:TEMPLATE.md': '- [ ] Open\n' };
    const each = { ...merged(9, 'c1', '- [ ] Open'), facts };
    const { rows } = await audit(REQUEST, portsOf({ pages: [[each]], files: world }));
    expect(rows[0]).toMatchObject({ status: 'pending', flags });
    expect(rows[0]?.override).toEqual(override);
  });

  test.each([
    ['is not due yet', [], at(11), { due: at(13) }, ['review-open']],
    ['is overdue', [], at(13), { due: at(13) }, ['review-overdue']],
    ['was done', [['lead', 10]], at(20), { due: at(13), by: 'lead', at: at(10) }, []],
    [
      'was done by two, the first of whom counts',
      [
        ['lead', 12],
        ['boss2', 10],
      ],
      at(20),
      { due: at(13), by: 'boss2', at: at(10) },
      [],
    ],
    ['was done late', [['lead', 14]], at(20), { due: at(13), by: 'lead', at: at(14) }, ['reviewed-late']],
    ['was done by who had overridden', [['boss', 10]], at(20), { due: at(13) }, ['review-overdue']],
    ['was done by a stranger', [['stranger', 10]], at(20), { due: at(13) }, ['review-overdue']],
    ['was done before there was anything to look at', [['lead', 7]], at(20), { due: at(13) }, ['review-overdue']],
  ] as const)('the review of an override %s', async (_, signed, now, review, flags) => {
    const ids: Record<string, number> = { boss: 7, lead: 8, boss2: 9, stranger: 10 };
    const comment = (login: string, day: number): Comment => ({
      author: { login, id: ids[login] ?? 0, type: 'User' },
      body: '/sign-off Override review',
      createdAt: at(day),
      lastEditedAt: null,
      editor: null,
      minimized: false,
    });
    const policy = `version: 1
gates: [{gate: items}]
break-glass: {by: ['@boss'], ends: 48h, review: {by: ['@lead', '@boss', '@boss2'], within: 5d}}
`;
    const each: AuditSubject = {
      ...merged(9, 'c1', '- [ ] Open'),
      facts: [comments(['/override The site is down']), ...['boss', 'lead', 'boss2'].map(access)],
      afterwards: signed.map(([login, day]) => comment(login, day)),
    };
    const ports = portsOf({ pages: [[each]], files: { [`c1:${POLICY}`]: policy } });
    const result = await audit({ ...REQUEST, now }, ports);
    expect(result.rows[0]).toMatchObject({ flags: [...flags, 'overridden'], review });
    expect(isClean(result)).toBe(!(flags as readonly string[]).includes('review-overdue'));
    // Nobody asks for it of a release.
    expect((await audit(REQUEST, ports)).rows[0]).not.toHaveProperty('review');
  });

  test('no review is asked for where the policy asks for none, and none that is not known counts', async () => {
    const base = { ...merged(9, 'c1', '- [ ] Open'), facts: [access('boss')] };
    const told: AuditSubject = { ...base, facts: [comments(['/override The site is down']), access('boss')] };
    const files = (review: string): Record<string, string> => ({
      [`c1:${POLICY}`]: `version: 1\ngates: [{gate: items}]\nbreak-glass: {by: ['@boss'], ends: 48h${review}}`,
    });
    const plain = await audit({ ...REQUEST, now: at(20) }, portsOf({ pages: [[told]], files: files('') }));
    expect(plain.rows[0]).toMatchObject({ flags: ['overridden'] });
    const team = files(", review: {by: ['@acme/leads'], within: 5d}");
    const unknown = await audit({ ...REQUEST, now: at(20) }, portsOf({ pages: [[told]], files: team }));
    expect(unknown.rows[0]).toMatchObject({ flags: ['review-overdue', 'overridden'], review: { due: at(13) } });
  });
});
