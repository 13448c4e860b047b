import { describe, expect, test } from '@jest/globals';
import type { Answerer } from '../../src/evidence/facts.ts';
import type { Question } from '../../src/evidence/question.ts';
import { bounded, TimedOut } from '../../src/run/bounded.ts';
import { exitStatus, worstExit, type ExitStatus, type FailOn } from '../../src/run/exit.ts';
import { judge, read } from '../../src/run/judge.ts';
import type { Judged, JudgeRequest } from '../../src/run/request.ts';
import { digest } from '../../src/reports/parts/tree.ts';

/** Answers from files by path, and from earlier revisions. Everything else is unavailable. */
function world(files: Record<string, string>, revisions?: string[]): Answerer {
  const one = (question: Question): Awaited<ReturnType<Answerer>>[number] => {
    if (question.kind === 'file') {
      const text = files[question.path];
      return { status: 'known', value: { path: question.path, exists: text !== undefined, text: text ?? '' } };
    }
    if (question.kind === 'file-revisions' && revisions !== undefined)
      return { status: 'known', value: revisions.map((text) => ({ sha: '0', text })) };
    return { status: 'unavailable', reason: 'the token may not read it' };
  };
  return (questions) => Promise.resolve(questions.map(one));
}

function request(markdown: string, more: Partial<JudgeRequest> & { text?: string } = {}): JudgeRequest {
  const { text, ...rest } = more;
  return {
    subject: { kind: 'file', file: 'body.md' },
    documents: [{ id: 'body.md', kind: 'pull-request-body', markdown }],
    at: '2026-01-02T03:04:05.000Z',
    answer: world({}),
    ...(text === undefined ? {} : { policy: { path: 'p.yml', text: `version: 1\n${text}` } }),
    ...rest,
  };
}

/** In few words: status, or what went wrong. */
function shown(judged: Judged): string[] {
  if (judged.kind === 'policy-error') return ['policy-error', ...judged.errors];
  if (judged.kind === 'could-not-judge') return ['could-not-judge', judged.reason];
  const { status, phase, root } = judged.verdict;
  const { failed, pending } = digest({ ...judged.verdict, root });
  return [
    [status, ...(phase === undefined ? [] : [`phase ${phase}`])].join(', '),
    ...[...failed, ...pending].flatMap((block) => block.findings.map((finding) => finding.message)),
  ];
}

const GATES = 'gates: [{gate: items}]';
const PHASES = 'phases: {plan: [{gate: items, in: A}], deploy: [{gate: items, in: B}]}\ndefault-phase: plan';
const PHASED = '## A\n- [x] a\n\n## B\n- [ ] b\n';

const rows: [rule: string, request: JudgeRequest, expected: unknown[]][] = [
  ['without a policy every box counts', request('- [x] a\n- [ ] b'), ['pending', 'Not ticked']],
  [
    'a policy that does not load is a policy error',
    request('', { text: 'gats: 1' }),
    ['policy-error', expect.stringMatching(/^p\.yml:2:1: /)],
  ],
  ['a phase is enforced', request(PHASED, { text: PHASES, phase: 'deploy' }), ['pending, phase deploy', 'Not ticked']],
  ['the default phase is told', request(PHASED, { text: PHASES }), ['passed, phase plan']],
  [
    'an unknown phase is a policy error with the nearest',
    request('', { text: PHASES, phase: 'plam' }),
    ['policy-error', 'p.yml: found the phase "plam", did you mean "plan"? Expected one of plan, deploy'],
  ],
  [
    'a phase where there are none is a policy error',
    request('', { text: GATES, phase: 'plan' }),
    ['policy-error', 'p.yml: found the phase "plan", expected none, since the policy has no phases'],
  ],
  [
    'a phase without a policy is a policy error',
    request('', { phase: 'plan' }),
    ['policy-error', 'the built-in policy: found the phase "plan", expected none, since the policy has no phases'],
  ],
  [
    'a document that is nested too deep is not judged',
    request(`${'>'.repeat(2000)} - [x] a`),
    ['could-not-judge', expect.any(String)],
  ],
  [
    'an answerer that fails is not a pass',
    request('- [x] a', {
      text: 'gates: [{gate: value, name: s, equals: 1}]',
      answer: () => Promise.reject(new Error('offline')),
    }),
    ['could-not-judge', 'Internal error: offline'],
  ],
  [
    'what is thrown need not be an error',
    // oxlint-disable-next-line prefer-promise-reject-errors
    request('- [x] a', { text: GATES, changedAmong: () => Promise.reject('no') }),
    ['could-not-judge', 'Internal error: no'],
  ],
  [
    'a template that cannot be read is not judged',
    request('- [x] a', {
      templatePath: 't.md',
      answer: () => Promise.resolve([{ status: 'unavailable', reason: 'no' }]),
    }),
    ['could-not-judge', 'Template t.md: no'],
  ],
  [
    'a template without an answer is not judged',
    request('- [x] a', { templatePath: 't.md', answer: () => Promise.resolve([]) }),
    ['could-not-judge', 'Template t.md: No answer was given'],
  ],
  [
    'a template that is not there is a policy error',
    request('- [x] a', { templatePath: 't.md' }),
    ['policy-error', 'found no template at t.md, expected a file below the working folder'],
  ],
  [
    'a directive that is not understood is a policy error with its place',
    request('- [x] a', { templatePath: 't.md', answer: world({ 't.md': '## A\n\n<!-- gate: most -->\n\n- [ ] a\n' }) }),
    ['policy-error', expect.stringMatching(/^t\.md:3:1: found the directive "most", expected all, any, /)],
  ],
  [
    'a template is held against the body',
    request('- [x] a', { templatePath: 't.md', answer: world({ 't.md': '- [ ] a\n- [ ] b\n' }) }),
    ['pending', 'Item of the template is missing (line 2 of the template)'],
  ],
  [
    'a body made from an earlier revision passes where the policy says so',
    request('- [x] a', {
      text: `template: {path: t.md, accept-revisions: 2}\n${GATES}`,
      answer: world({ 't.md': '- [ ] a\n- [ ] b\n' }, ['- [ ] a\n- [ ] b\n', '- [ ] a\n']),
    }),
    ['passed'],
  ],
  [
    'a body made from no revision is held against the present one',
    request('- [x] z', {
      text: `template: {path: t.md, accept-revisions: 2}\n${GATES}`,
      answer: world({ 't.md': '- [ ] a\n- [ ] b\n' }, ['- [ ] a\n']),
    }),
    ['pending', 'Nothing of the template is here'],
  ],
  [
    'where earlier revisions cannot be read the present one alone counts',
    request('- [x] a', {
      text: `template: {path: t.md, accept-revisions: 2}\n${GATES}`,
      answer: world({ 't.md': '- [ ] a\n- [ ] b\n' }),
    }),
    ['pending', 'Item of the template is missing (line 2 of the template)'],
  ],
  [
    'of several templates the one that it departs from least counts',
    request('- [x] c', {
      templatePath: 't.md',
      templateAlternatives: ['gone.md', 'same.md', 'u.md'],
      answer: world({ 't.md': '- [ ] a\n- [ ] b\n', 'same.md': '- [ ] x\n- [ ] y\n- [ ] z\n', 'u.md': '- [ ] c\n' }),
    }),
    ['passed'],
  ],
  [
    'what one template says of an item holds for no item of another',
    request('- [ ] a\n- [x] c', {
      templatePath: 't.md',
      templateAlternatives: ['u.md'],
      answer: world({ 't.md': '- [ ] a <!-- gate: optional -->\n- [ ] b\n', 'u.md': '- [ ] a\n- [ ] c\n' }),
    }),
    ['pending', 'Not ticked'],
  ],
  [
    'a template that a body was made from says what holds of it',
    request('- [ ] a\n- [x] c', {
      templatePath: 't.md',
      templateAlternatives: ['u.md'],
      answer: world({ 't.md': '- [ ] a\n- [ ] b\n', 'u.md': '- [ ] a <!-- gate: optional -->\n- [ ] c\n' }),
    }),
    ['passed'],
  ],
  [
    'a directive that is not understood is named with its template',
    request('- [ ] a\n- [x] c', {
      templatePath: 't.md',
      templateAlternatives: ['u.md'],
      answer: world({ 't.md': '- [ ] a\n- [ ] b\n', 'u.md': '- [ ] a <!-- gate: maybe -->\n- [ ] c\n' }),
    }),
    ['policy-error', 'u.md:1:3: found the directive "maybe" on an item, expected optional, none or removable'],
  ],
  [
    'a directive lets an item off in bodies from earlier revisions too, and no other',
    request('## A\n- [ ] a\n- [ ] a of b\n- [x] c', {
      text: 'template: {path: t.md, accept-revisions: 2}\n',
      answer: world({ 't.md': '## A\n- [ ] a <!-- gate: optional -->\n- [ ] a of b\n- [ ] c\n- [ ] d\n' }, [
        '## A\n- [ ] a\n- [ ] a of b\n- [ ] c\n',
      ]),
    }),
    ['pending', 'Not ticked'],
  ],
  [
    'a body that is complete asks for no other template',
    request('- [x] a', {
      templatePath: 't.md',
      templateAlternatives: ['u.md'],
      answer: (questions) =>
        questions.some((question) => question.kind === 'file' && question.path === 'u.md')
          ? Promise.reject(new Error('asked'))
          : world({ 't.md': '- [ ] a\n' })(questions),
    }),
    ['passed'],
  ],
];

describe('judging', () => {
  test.each(rows)('%s', async (_, input, expected) => {
    expect(shown(await judge(input))).toEqual(expected);
  });

  test('a trusted file that the pull request changes becomes a note', async () => {
    let asked: readonly string[] = [];
    const judged = await judge(
      request('- [x] a', {
        text: `template: t.md\n${GATES}`,
        answer: world({ 't.md': '- [ ] a\n' }),
        changedAmong: (paths) => {
          asked = paths;
          return Promise.resolve(['p.yml']);
        },
      }),
    );
    expect(asked).toEqual(['p.yml', 't.md']);
    expect(judged.kind === 'verdict' && judged.verdict.notes).toEqual([
      {
        status: 'passed',
        about: 'p.yml',
        message: 'This pull request changes it, and is judged by the file as it was before',
      },
    ]);
  });

  test('policy and template are named with their digests, the blob where it is known', async () => {
    const judged = await judge({
      ...request('- [x] a', { templatePath: 't.md', answer: world({ 't.md': '- [ ] a\n' }) }),
      policy: { path: 'p.yml', text: `version: 1\n${GATES}\n`, sha: 'abc' },
    });
    if (judged.kind !== 'verdict') throw new Error('no verdict');
    expect(judged.verdict.policy).toMatchObject({
      path: 'p.yml',
      sha: 'abc',
      digest: expect.stringMatching(/^sha256:[\da-f]{64}$/),
    });
    expect(judged.verdict.template).toEqual({ path: 't.md', digest: expect.stringMatching(/^sha256:[\da-f]{64}$/) });
  });

  test('several documents are one checklist', async () => {
    const several = request('- [x] a');
    several.documents.push({ id: 'more.md', kind: 'comment', markdown: '- [ ] b' });
    expect(shown(await judge(several))).toEqual(['pending', 'Not ticked']);
    expect(read(several.documents).root.items).toHaveLength(2);
  });
});

describe('work that is bounded in time', () => {
  test('gives its result', () => {
    expect(bounded(() => 3, 60_000)).toBe(3);
  });

  test('is really stopped', () => {
    expect(() =>
      bounded(() => {
        for (;;);
      }, 20),
    ).toThrow(new TimedOut(20));
  });

  test.each([new Error('own'), 'a word', null, { code: 'OTHER' }])('lets its own errors through: %p', (thrown) => {
    let caught: unknown;
    try {
      bounded(() => {
        throw thrown as Error;
      }, 60_000);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBe(thrown);
  });
});

describe('the exit status', () => {
  const verdict = (status: string): Judged => ({ kind: 'verdict', verdict: { status } as never });
  test.each<[Judged, FailOn, ExitStatus]>([
    [verdict('passed'), 'pending', 0],
    [verdict('skipped'), 'pending', 0],
    [verdict('pending'), 'pending', 4],
    [verdict('pending'), 'failed', 0],
    [verdict('pending'), 'never', 0],
    [verdict('failed'), 'pending', 1],
    [verdict('failed'), 'failed', 1],
    [verdict('failed'), 'never', 0],
    [{ kind: 'policy-error', errors: [] }, 'never', 2],
    [{ kind: 'could-not-judge', reason: '' }, 'never', 3],
  ])('of %j with %s is %d', (judged, failOn, expected) => {
    expect(exitStatus(judged, failOn)).toBe(expected);
  });

  test.each<[ExitStatus[], ExitStatus]>([
    [[0, 4, 1, 3, 2], 2],
    [[0, 4, 1, 3], 3],
    [[0, 4, 1], 1],
    [[0, 4], 4],
    [[0], 0],
    [[], 3],
  ])('of several, %j, the worst is %d', (statuses, expected) => {
    expect(worstExit(statuses)).toBe(expected);
  });
});

test('says whether other answers would give some gate another status', async () => {
  const question = { kind: 'value', name: 'score' } as const;
  const answer: Answerer = (questions) =>
    Promise.resolve(questions.map(() => ({ status: 'known', value: { raw: '81' } })));
  const judged = await judge(
    request('- [x] a', { text: 'gates: [{gate: items}, {gate: value, name: score, at-least: 80}]', answer }),
  );
  const holds = (raw: string): boolean | undefined =>
    judged.kind === 'verdict' ? judged.holds?.([{ question, fact: { status: 'known', value: { raw } } }]) : undefined;
  expect([holds('81'), holds('99'), holds('79'), holds('none')]).toEqual([true, true, false, false]);
});
