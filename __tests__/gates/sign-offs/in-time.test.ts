import { describe, expect, test } from '@jest/globals';
import type { Document } from '../../../src/checklist/model.ts';
import { parse } from '../../../src/checklist/parse.ts';
import { Facts, type RecordedFact } from '../../../src/evidence/facts.ts';
import type { Comment, Person, Revision } from '../../../src/evidence/people.ts';
import type { InTime, Outcome } from '../../../src/gates/kit/gate.ts';
import { signOffs } from '../../../src/gates/sign-offs/sign-offs.ts';
import { waited } from '../../../src/gates/waited.ts';
import { inTime } from '../../../src/run/bounded.ts';
import { judge } from '../../../src/run/judge.ts';
import { effort } from '../../support/effort.ts';

// Who writes what takes long to read holds nobody back but themselves.

const person = (login: string, id: number): Person => ({ login, id, type: 'User' });
const [LEAD, GUEST, WRITER] = [person('lead', 1), person('guest', 2), person('writer', 3)];

const comment = (author: Person, body: string, more: Partial<Comment> = {}): Comment => ({
  author,
  body,
  createdAt: '2026-01-02T01:00:00Z',
  lastEditedAt: null,
  editor: null,
  minimized: false,
  ...more,
});

const known = (kind: 'comments' | 'body-edits', value: unknown): RecordedFact =>
  ({ question: { kind }, fact: { status: 'known', value } }) as RecordedFact;

const written = (body: string): Revision => ({ editor: WRITER, at: '2026-01-01T00:00:00Z', body });
/** Both whom the policies name may write. */
const ACCESS = [LEAD, WRITER].map(({ login }): RecordedFact => ({
  question: { kind: 'permission', login },
  fact: { status: 'known', value: { level: 'write' } },
}));

/** Nobody's texts are read but those of `quick`. */
const only =
  (...quick: string[]): InTime =>
  (whose, read) =>
    quick.includes(whose) ? read() : undefined;

interface Given {
  facts: RecordedFact[];
  via: 'comment' | 'tick';
  body?: string;
  bound?: InTime;
}

function judged({ facts, via, body = '', bound }: Given): Outcome {
  const document: Document = { id: 'body', kind: 'issue-body', markdown: body };
  return signOffs.bind({ roles: { Lead: { by: 'lead', via } } }).evaluate({
    checklist: parse(document),
    notApplicable: 'allowed',
    // On an issue the history is asked for too: what was signed must still stand there.
    facts: new Facts([known('body-edits', { revisions: [written(body)], complete: true }), ...ACCESS, ...facts]),
    subject: { kind: 'issue' },
    matchesGlob: () => false,
    at: '2026-01-02T03:04:05Z',
    ...(bound === undefined ? {} : { inTime: bound }),
  });
}

test('a box whose revisions take too long to be read has no time since when it is ticked', () => {
  const body = '- [x] On the canary';
  const document: Document = { id: 'body', kind: 'issue-body', markdown: body };
  const gate = waited.bind({ 'at-least': '1h', since: { tick: 'On the canary' } });
  const { status, findings } = gate.evaluate({
    checklist: parse(document),
    notApplicable: 'allowed',
    facts: new Facts([known('body-edits', { revisions: [written(body)], complete: true })]),
    subject: { kind: 'issue' },
    matchesGlob: () => false,
    at: '2026-01-02T03:04:05Z',
    inTime: only(),
  });
  expect(status).toBe('failed');
  expect(findings[0]?.message).toBe('Evidence cannot be read: a revision takes too long to be read');
});

/** The status, and why something was refused. */
const shown = ({ status, signOffs: roles = [] }: Outcome): string[] => [
  status,
  ...roles.flatMap(({ refused }) => refused.map(({ reason }) => reason)),
];

describe('comments', () => {
  test('without a bound are read', () => {
    expect(shown(judged({ via: 'comment', facts: [known('comments', [comment(LEAD, '/sign-off Lead')])] }))).toEqual([
      'passed',
    ]);
  });

  test('of people who may sign nothing are not even begun', () => {
    const begun: string[] = [];
    const bound: InTime = (whose, read) => {
      begun.push(whose);
      return read();
    };
    const comments = [
      comment(GUEST, '/sign-off Lead'),
      comment(GUEST, '/revoke Lead'),
      comment(LEAD, '/sign-off Lead'),
    ];
    const facts = [known('comments', comments)];
    expect(shown(judged({ via: 'comment', facts, bound }))).toEqual(['passed', 'is not among those who may sign']);
    expect(begun).toEqual(['person 1']);
  });

  test('that take too long are named, each by itself', () => {
    const facts = [known('comments', [comment(LEAD, '/sign-off Lead'), comment(LEAD, 'Fine.')])];
    expect(shown(judged({ via: 'comment', facts, bound: only() }))).toEqual([
      'pending',
      'the comment is not read: it takes too long',
    ]);
  });

  test('that somebody else has edited take of the time of that person', () => {
    const revisions: Revision[] = [
      { editor: LEAD, at: '2026-01-02T01:00:00Z', body: '/sign-off Lead' },
      { editor: WRITER, at: '2026-01-02T01:10:00Z', body: '/sign-off Lead\n\nSlow.' },
      { editor: LEAD, at: '2026-01-02T01:20:00Z', body: '/sign-off Lead\n\nMended.' },
    ];
    const edited = comment(LEAD, '/sign-off Lead\n\nMended.', {
      lastEditedAt: '2026-01-02T01:20:00Z',
      editor: LEAD,
      edits: { revisions, complete: true },
    });
    const facts = [known('comments', [edited, comment(LEAD, '/sign-off Lead')])];
    expect(shown(judged({ via: 'comment', facts, bound: only('person 1') }))).toEqual(['passed']);
    const alone = [known('comments', [{ ...edited }])];
    expect(shown(judged({ via: 'comment', facts: alone, bound: only('person 1') }))).toEqual([
      'pending',
      'the comment was edited by @lead, and its history does not show who wrote the command',
    ]);
  });
});

test('a revision of the body that takes too long leaves its ticks to nobody', () => {
  const body = '- [x] **Lead**: go\n';
  const history = {
    revisions: [
      { editor: LEAD, at: '2026-01-02T01:00:00Z', body: body.replace('[x]', '[ ]') },
      { editor: LEAD, at: '2026-01-02T02:00:00Z', body },
    ],
    complete: true,
  };
  const given = (): Given => ({ via: 'tick', body, facts: [known('body-edits', { ...history })] });
  expect(shown(judged(given()))).toEqual(['passed']);
  expect(shown(judged({ ...given(), bound: only() }))).toEqual([
    'pending',
    'nobody can tell who did it: a revision takes too long to be read',
  ]);
});

test('the texts of one name share a time, those of others have theirs', () => {
  const bound = inTime(200);
  const endless = (): never => {
    for (;;);
  };
  expect(bound('a', () => 1)).toBe(1);
  for (let time = 0; time < 4; time += 1) expect(bound('a', endless)).toBeUndefined();
  expect(bound('a', () => 1)).toBeUndefined();
  expect(inTime(60_000)('b', () => 2)).toBe(2);
});

test('many slow comments of a stranger change neither what is signed nor what is overridden', async () => {
  const slow = `/sign-off Lead\n\n${'a\n=\n'.repeat(4_000)}`;
  const strangers = Array.from({ length: 40 }, () => comment(GUEST, slow.replace('sign-off', 'override')));
  const run = (words: string) =>
    judge({
      subject: { kind: 'issue', repository: 'acme/shop', number: 7 },
      documents: [{ id: 'body', kind: 'issue-body', markdown: '- [x] a' }],
      policy: {
        path: 'p.yml',
        text: `version: 1
gates: [{gate: sign-offs, roles: {Lead: {by: lead, via: comment}}}]
break-glass: {by: lead}`,
      },
      at: '2026-01-02T03:04:05Z',
      answer: () => Promise.resolve([]),
      facts: new Facts([
        ...ACCESS,
        known('comments', [...strangers, ...strangers.map(() => comment(GUEST, slow)), comment(LEAD, words)]),
      ]),
    });
  expect(await run('/sign-off Lead')).toMatchObject({ kind: 'verdict', verdict: { status: 'passed' } });
  expect(await run('/override The fix must go out')).toMatchObject({
    kind: 'verdict',
    verdict: { status: 'pending', override: { effective: true } },
  });
});

test('a slow comment of somebody who may sign is not read, and the others are', async () => {
  const slow = `/sign-off Lead\n\n${'a\n=\n'.repeat(4_000)}`;
  const judgement = await judge({
    subject: { kind: 'issue', repository: 'acme/shop', number: 7 },
    documents: [{ id: 'body', kind: 'issue-body', markdown: '- [x] a' }],
    policy: {
      path: 'p.yml',
      text: 'version: 1\ngates: [{gate: sign-offs, roles: {Lead: {by: [lead, writer], via: comment}}}]',
    },
    at: '2026-01-02T03:04:05Z',
    answer: () => Promise.resolve([]),
    facts: new Facts([...ACCESS, known('comments', [comment(LEAD, slow), comment(WRITER, '/sign-off Lead')])]),
    parseTimeoutMs: 500,
  });
  const signed = [{ login: 'writer' }];
  const refused = [{ login: 'lead', reason: 'the comment is not read: it takes too long' }];
  expect(judgement).toMatchObject({
    verdict: { status: 'passed', root: { results: [{ signOffs: [{ signed, refused }] }] } },
  });
});

test('long lines that look like commands are compared with no role, whoever writes them', () => {
  const judging = (character: string): number => {
    const line = character.repeat(900);
    const lines = (words: string): string => Array.from({ length: 20 }, (_, at) => `${words}${at}`).join('\n');
    const comments = Array.from({ length: 2_000 }, (_, at) => comment(GUEST, lines(`/sign-off ${at} ${line}`)));
    const facts = [known('comments', [...comments, comment(LEAD, `/sign-off Lead ${line}`)])];
    return effort(
      () =>
        expect(shown(judged({ via: 'comment', facts }))).toEqual(['pending', expect.stringContaining('signs nothing')]),
      1,
    );
  };
  // Each of the first characters is 18 in its normal form, so comparing them would take many times as long.
  const [long, plain] = [judging('\uFDFA'), judging('\u4E00')];
  expect(long).toBeLessThan(plain * 3);
});

test('of somebody who may not sign the newest claims are told', () => {
  const comments = [
    comment(GUEST, '/sign-off Lead', { url: 'first' }),
    comment(GUEST, '/sign-off Lead', { url: 'second' }),
    ...Array.from({ length: 19 }, () => comment(GUEST, '/sign-off Nobody')),
  ];
  const told = (more: readonly Comment[]): unknown =>
    judged({ via: 'comment', facts: [known('comments', [...comments, ...more])] }).signOffs?.flatMap(({ refused }) =>
      refused.map(({ url }) => url),
    );
  expect(told([])).toEqual(['second']);
  expect(told([comment(GUEST, '/sign-off Nobody')])).toEqual([]);
});
