import { describe, expect, test } from '@jest/globals';
import {
  allProven,
  rollbacksIn,
  type Deployed,
  type DeploymentAudit,
  type PastChecklist,
  type WentOut,
} from '../../src/audit/deployments.ts';
import { auditDeployments, type DeploymentsPorts } from '../../src/run/audit/deployments.ts';

const REQUEST = {
  repository: 'octocat/hello-world',
  environment: 'production',
  since: '2026-01-01T00:00:00Z',
  until: '2026-02-01T00:00:00Z',
  at: '2026-02-01T00:00:00Z',
  asked: { policy: '.github/checklist-gate.yml', checklists: 'issues' as const },
};

const day = (number: number): string => `2026-01-${String(number).padStart(2, '0')}T00:00:00Z`;

const out = (id: string, on: number, version: string, more: Partial<Deployed> = {}): Deployed => ({
  kind: 'deployment',
  id,
  url: `https://example.com/${id}`,
  sha: version.padEnd(40, '0'),
  ref: version,
  versions: [version],
  by: 'deployer',
  createdAt: day(on),
  at: day(on),
  succeededAt: day(on),
  state: 'success',
  ...more,
});

const alice = { login: 'alice', id: 1, type: 'User' };

/** `texts`: by the day from which on it says so. */
function checklist(number: number, texts: Record<number, string>, more: Partial<PastChecklist> = {}): PastChecklist {
  const days = Object.keys(texts).map(Number);
  const url = `https://example.com/issues/${number}`;
  const textAt = (at: string): string | undefined => texts[days.findLast((each) => day(each) <= at) ?? -1];
  return {
    number,
    url,
    author: alice,
    createdAt: day(days[0] ?? 1),
    body: texts[days.at(-1) ?? -1] ?? '',
    textAt,
    subjectAt: (at) =>
      Promise.resolve({
        subject: { kind: 'issue', repository: REQUEST.repository, number },
        documents: [{ id: 'body', kind: 'issue-body', markdown: textAt(at) ?? '' }],
        facts: [],
        row: { kind: 'issue', number, url, author: 'alice', at, cut: [] },
        flags: [],
      }),
    ...more,
  };
}

const said = (version: string, box = '[x]'): string => `**Version:** ${version}\n\n- ${box} Done\n`;

function portsOf(
  went: WentOut | Deployed[],
  checklists: PastChecklist[],
  more: Partial<DeploymentsPorts> = {},
): DeploymentsPorts {
  let requests = 0;
  return {
    deployed: () => Promise.resolve(Array.isArray(went) ? { population: 'deployments', found: went } : went),
    checklists: () => Promise.resolve(checklists),
    counts: (author) => Promise.resolve(author?.login !== 'stranger' && author !== null),
    read: (batch) => {
      requests += 1;
      const files = batch.files.map(({ path }) => ({
        status: 'known' as const,
        value: { path, exists: false, text: '' },
      }));
      return Promise.resolve({ files, times: batch.times.map(() => 'c1') });
    },
    answererFor: () => (questions) =>
      Promise.resolve(questions.map(() => ({ status: 'unavailable' as const, reason: 'not asked' }))),
    requests: () => requests,
    ...more,
  };
}

const told = ({ rows }: DeploymentAudit): unknown[] => rows.map(({ id, outcome, flags }) => [id, outcome, ...flags]);

describe('the checklist of a deployment', () => {
  test('is the one that named it when it went out, with the text of then', async () => {
    const deployed = [out('1', 3, 'v1'), out('2', 5, 'v2'), out('3', 7, 'v3')];
    const found = await auditDeployments(
      REQUEST,
      portsOf(deployed, [
        checklist(1, { 1: said('v1', '[ ]'), 2: said('v1') }),
        checklist(2, { 4: said('v2', '[ ]'), 6: said('v2') }),
        checklist(3, { 6: said('v3'), 8: said('v3', '[ ]') }),
      ]),
    );
    expect(told(found)).toEqual([
      ['3', 'passed'],
      ['2', 'not-proven', 'not-passed'],
      ['1', 'passed'],
    ]);
    expect(found).toMatchObject({ complete: true, totals: { deployments: 3, passed: 2, overridden: 0 } });
    expect(allProven(found)).toBe(false);
    // Commits of then, then policies.
    expect(found.requests).toBe(2);
  });

  test('may be that of several deployments', async () => {
    const deployed = [out('1', 3, 'v1'), out('2', 5, 'v1'), out('3', 5, 'v1', { sha: 'f'.repeat(40) })];
    const found = await auditDeployments(REQUEST, portsOf(deployed, [checklist(1, { 1: said('v1') })]));
    expect(found.totals.passed).toBe(3);
    expect(allProven(found)).toBe(true);
  });

  test('is none that cannot be read, and may be hidden behind one', async () => {
    const deep = `${'> '.repeat(101)}- [x] a`;
    const alone = await auditDeployments(REQUEST, portsOf([out('1', 3, 'v1')], [checklist(2, { 1: deep })]));
    expect(told(alone)).toEqual([['1', 'not-proven', 'no-checklist']]);
    const two = [checklist(1, { 1: said('v1') }), checklist(2, { 1: deep })];
    const found = await auditDeployments(REQUEST, portsOf([out('1', 3, 'v1')], two));
    expect(told(found)).toEqual([['1', 'not-proven', 'several-checklists']]);
    expect(found.rows[0]?.others.map(({ why }) => why)).toEqual(['names it too', 'cannot be read']);
  });

  test('is none whose author may not open it', async () => {
    const strangers = [
      checklist(1, { 1: said('v1') }, { author: { login: 'stranger', id: 2, type: 'User' } }),
      checklist(2, { 1: said('v1') }, { author: null }),
    ];
    const found = await auditDeployments(REQUEST, portsOf([out('1', 3, 'v1')], strangers));
    expect(told(found)).toEqual([['1', 'not-proven', 'no-checklist']]);
    expect(found.rows[0]?.others.map(({ why }) => why)).toEqual([
      'does not count: @stranger has no write access',
      'does not count: a deleted account has no write access',
    ]);
  });

  test('must have named it in the text that is judged, however long its history is', async () => {
    const now = said('v2');
    const renamed = checklist(1, { 1: said('v1'), 9: now }, { textAt: () => now });
    const found = await auditDeployments(REQUEST, portsOf([out('2', 5, 'v2')], [renamed]));
    expect(told(found)).toEqual([['2', 'not-proven', 'opened-later']]);
  });

  test('what is near is told with the reason', async () => {
    const lists = [
      checklist(1, { 1: `**Version:** 1.4.0\n` }),
      checklist(2, { 1: `**Version:** v1.4.0\n**Environment:** staging\n` }),
      checklist(3, { 1: `**Version:** v1.4.0\n**Commit:** deadbeef\n` }),
      checklist(4, { 1: `**Version:** v1.4.0\n\n**Version:** v9\n` }),
      checklist(5, { 4: said('v1.4.0') }),
      checklist(6, { 1: said('v9') }),
    ];
    const found = await auditDeployments(REQUEST, portsOf([out('1', 3, 'v1.4.0')], lists));
    expect(found.rows[0]?.others.map(({ number, why, says = '' }) => `${number} ${why} ${says}`.trimEnd())).toEqual([
      '1 says 1.4.0',
      '2 is for staging',
      '3 is for the commit deadbeef',
      '4 gives different versions',
      '5 was opened later, or named it only later',
    ]);
    expect(found.rows[0]?.flags).toEqual(['opened-later']);
    const commit = await auditDeployments(REQUEST, portsOf([out('1', 3, 'v1.4.0')], lists.slice(2, 3)));
    expect(commit.rows[0]?.flags).toEqual(['other-commit']);
  });

  test('may be the pull request that brought its commit', async () => {
    const byPull = { ...REQUEST, asked: { ...REQUEST.asked, checklists: 'pull-requests' as const } };
    const deployed = [
      out('1', 3, 'v1', { versions: [], pullRequests: [7] }),
      out('2', 4, 'v2', { versions: [], pullRequests: [] }),
      out('3', 5, 'v3', { versions: [], pullRequests: [7, 8] }),
    ];
    const lists = [checklist(7, { 1: '- [x] Done' }), checklist(8, { 1: '- [x] Done' })];
    expect(told(await auditDeployments(byPull, portsOf(deployed, lists)))).toEqual([
      ['3', 'not-proven', 'several-checklists'],
      ['2', 'not-proven', 'no-checklist'],
      ['1', 'passed'],
    ]);
  });
});

describe('what is said of a deployment besides', () => {
  test('that it never succeeded, was rolled back, or has no version', async () => {
    const deployed = [
      out('1', 1, 'v1'),
      out('2', 2, 'v2', { state: 'failure' }),
      out('3', 3, 'v1'),
      out('4', 4, 'v4', { versions: [] }),
      out('5', 5, 'v4', { versions: [] }),
    ];
    const lists = [checklist(1, { 1: said('v1') }), checklist(2, { 1: said('v2') })];
    expect(told(await auditDeployments(REQUEST, portsOf(deployed, lists)))).toEqual([
      ['5', 'not-proven', 'no-version'],
      ['4', 'not-proven', 'no-version'],
      ['3', 'passed', 'rollback'],
      ['2', 'passed', 'never-succeeded', 'rolled-back'],
      ['1', 'passed'],
    ]);
  });

  test('a rollback of a rollback is both, and told as what it brought', () => {
    const order = [out('1', 1, 'v1'), out('2', 2, 'v2'), out('3', 3, 'v1'), out('4', 4, 'v2')];
    expect([...rollbacksIn(order.toReversed())]).toEqual([
      ['3', 'rollback'],
      ['2', 'rolled-back'],
      ['4', 'rollback'],
    ]);
  });

  test('that it was overridden, which counts apart', async () => {
    const policy = `version: 1
gates: [{gate: items}]
break-glass: {by: ['@alice'], ends: 48h, reason: required}
`;
    const open = checklist(1, { 1: said('v1', '[ ]') });
    const comment = { author: alice, body: '/override The site is down', createdAt: day(2), lastEditedAt: null };
    const overridden: PastChecklist = {
      ...open,
      subjectAt: async (at) => ({
        ...(await open.subjectAt(at)),
        facts: [
          {
            question: { kind: 'comments' },
            fact: {
              status: 'known',
              value: [{ ...comment, editor: null, minimized: false, url: 'https://example.com/c' }],
            },
          },
          {
            question: { kind: 'body-edits' },
            fact: {
              status: 'known',
              value: { revisions: [{ editor: alice, at: day(1), body: open.body }], complete: true },
            },
          },
          { question: { kind: 'permission', login: 'alice' }, fact: { status: 'known', value: { level: 'write' } } },
        ],
      }),
    };
    const found = await auditDeployments(
      REQUEST,
      portsOf([out('1', 3, 'v1')], [overridden], {
        read: (batch) =>
          Promise.resolve({
            files: batch.files.map(({ path }) => ({ status: 'known', value: { path, exists: true, text: policy } })),
            times: batch.times.map(() => 'c1'),
          }),
      }),
    );
    expect(told(found)).toEqual([['1', 'overridden', 'overridden']]);
    expect(found.totals).toEqual({ deployments: 1, passed: 0, overridden: 1 });
    expect(allProven(found)).toBe(true);
  });
});

describe('where there is nothing, or not all', () => {
  test('releases and tags stand for deployments; tags that are no version do not', async () => {
    const tag = (id: string): Deployed => out(id, 3, id, { kind: 'tag', id, state: 'tagged' });
    const lists = [checklist(1, { 1: said('v1') })];
    const tags = await auditDeployments(
      REQUEST,
      portsOf({ population: 'tags', found: [tag('v1'), tag('v1.0'), tag('latest')], environments: ['docs'] }, lists),
    );
    expect(told(tags)).toEqual([['v1.0', 'not-proven', 'no-checklist', 'time-as-written']]);
    expect(tags.environments).toEqual(['docs']);
    const nothing = await auditDeployments(REQUEST, portsOf({ population: 'tags', found: [tag('latest')] }, lists));
    expect(nothing).toMatchObject({ population: 'nothing', rows: [], complete: true });
    expect(allProven(nothing)).toBe(false);
    const release = out('12', 3, 'spring', { kind: 'release', state: 'published' });
    const releases = await auditDeployments(REQUEST, portsOf({ population: 'releases', found: [release] }, lists));
    expect(told(releases)).toEqual([['12', 'not-proven', 'no-checklist']]);
  });

  test('it ends early where something cannot be read, and nothing counts as passed', async () => {
    const lists = [checklist(1, { 1: said('v1') })];
    const early = await auditDeployments(
      REQUEST,
      portsOf([out('1', 3, 'v1')], lists, { checklists: () => Promise.reject(new Error('502 Bad Gateway')) }),
    );
    expect(early).toMatchObject({ complete: false, rows: [], failure: '502 Bad Gateway' });
    const odd = await auditDeployments(REQUEST, portsOf([], [], { deployed: () => Promise.reject('nobody') }));
    expect(odd).toMatchObject({ complete: false, failure: 'nobody', population: 'nothing' });
    const late = await auditDeployments(
      REQUEST,
      portsOf([out('1', 3, 'v1')], lists, { read: () => Promise.reject(new Error('403')) }),
    );
    expect(late).toMatchObject({ complete: false, failure: '403' });
    expect(told(late)).toEqual([['1', 'not-proven', 'not-passed']]);
    expect(allProven(late)).toBe(false);
  });
});

describe('the phase of the environment', () => {
  const POLICY = `version: 1
default-phase: before
phases:
  before: {gates: [{gate: items, in: Before}]}
  go: {environment: Production, gates: [{gate: items, in: Go}]}
`;
  const body = (go: string): string => `**Version:** v1\n\n## Before\n\n- [x] a\n\n## Go\n\n- [${go}] b\n`;
  const audited = async (text: string, go: string, asked: object = {}, author = 'bob'): Promise<unknown> => {
    const origin = { author, authorId: 1, authorType: 'User' };
    const ports = portsOf([out('1', 3, 'v1')], [checklist(1, { 1: body(go) })], {
      read: (batch) =>
        Promise.resolve({
          files: batch.files.map(({ path }) => ({ status: 'known' as const, value: { path, exists: true, text } })),
          times: batch.times.map(() => 'c1'),
        }),
      answererFor: () => (questions) =>
        Promise.resolve(
          questions.map(
            ({ kind }) => ({ status: 'known', value: kind === 'permission' ? { level: 'write' } : origin }) as never,
          ),
        ),
    });
    return told(await auditDeployments({ ...REQUEST, asked: { ...REQUEST.asked, ...asked } }, ports));
  };

  test('is the one that is judged, whatever the default is', async () => {
    expect(await audited(POLICY, ' ')).toEqual([['1', 'not-proven', 'not-passed']]);
    expect(await audited(POLICY, 'x')).toEqual([['1', 'passed']]);
    expect(await audited(POLICY, ' ', { phase: 'before' })).toEqual([['1', 'passed']]);
  });

  test('is unknown where checklists name several', async () => {
    const several = `version: 1
checklists:
  one: {phases: {a: {environment: production, gates: [{gate: items, in: Before}]}}}
  two: {phases: {b: {environment: production, gates: [{gate: items, in: Go}]}}}
`;
    expect(await audited(several, 'x')).toEqual([['1', 'not-proven', 'not-passed']]);
  });

  test('a checklist that does not apply proves nothing', async () => {
    const other = 'version: 1\nskip: {authors: [alice]}\ngates: [{gate: items}]\n';
    expect(await audited(other, 'x', {}, 'alice')).toEqual([['1', 'not-proven', 'not-passed']]);
    expect(await audited(other, 'x')).toEqual([['1', 'passed']]);
  });
});
