import { describe, expect, test } from '@jest/globals';
import type { Document, DocumentSource } from '../../src/checklist/model.ts';
import type { SourceAnswer } from '../../src/checklist/source.ts';
import type { IssueReference } from '../../src/checklist/reading/references.ts';
import { judge } from '../../src/run/judge.ts';
import type { Judged, JudgeRequest } from '../../src/run/request.ts';
import { checklistIssues, hasChecklistFor, judgedWithIssue } from '../../src/run/sources.ts';
import { areNamed } from '../../src/verdict/documents.ts';

const body = (markdown: string): Document => ({ id: 'body', kind: 'pull-request-body', markdown });
const issue = (markdown: string): Document => ({ id: '#12', kind: 'issue-body', markdown });
const known = (...documents: Document[]): SourceAnswer => ({ status: 'known', documents, missing: [] });

type Asked = [source: DocumentSource, references: readonly IssueReference[]];

/** Judges a pull request by a policy; gives the verdict, and what was asked for. */
async function judged(
  policy: string,
  markdown: string,
  answer: (source: DocumentSource) => SourceAnswer,
  more: Partial<JudgeRequest> = {},
): Promise<{ judged: Judged; asked: Asked[] }> {
  const asked: Asked[] = [];
  const result = await judge({
    subject: { kind: 'pull-request', repository: 'acme/shop', number: 7 },
    documents: [body(markdown)],
    policy: { path: 'p.yml', text: `version: 1\n${policy}` },
    readSource: (...call) => {
      asked.push(call);
      return Promise.resolve(answer(call[0]));
    },
    at: '2026-01-02T03:04:05.000Z',
    answer: (questions) => Promise.resolve(questions.map(() => ({ status: 'unavailable', reason: 'not asked here' }))),
    ...more,
  });
  return { judged: result, asked };
}

test('a body alone asks for nothing and is not named', async () => {
  const { judged: result, asked } = await judged('source: pull-request-body\ngates: [{gate: items}]', '- [x] a', () =>
    known(),
  );
  expect(asked).toEqual([]);
  expect(result).toMatchObject({ kind: 'verdict', verdict: { status: 'passed' } });
  const verdict = result.kind === 'verdict' ? result.verdict : undefined;
  expect(verdict?.documents).toEqual([expect.objectContaining({ kind: 'pull-request-body' })]);
  expect(verdict !== undefined && areNamed(verdict)).toBe(false);
});

test('each source is read once, linked issues with what the body names', async () => {
  const policy = `checklists:
  a: {source: [pull-request-body, linked-issues], gates: [{gate: items}]}
  b: {source: linked-issues, gates: [{gate: items}]}
  c: {source: [linked-issues, {file: R.md}], gates: [{gate: items}]}`;
  const answer = (source: DocumentSource): SourceAnswer =>
    source.kind === 'file' ? known({ id: 'R.md', kind: 'file', markdown: '- [x] r' }) : known(issue('- [x] i'));
  const { judged: result, asked } = await judged(policy, '- [x] b\n\nChecklist: #12', answer);
  expect(asked).toEqual([
    [{ kind: 'linked-issues', repositories: [] }, [{ number: 12 }]],
    [{ kind: 'file', path: 'R.md' }, []],
  ]);
  expect(result).toMatchObject({
    verdict: {
      status: 'passed',
      documents: [
        { id: 'body', kind: 'pull-request-body' },
        { id: '#12', kind: 'issue-body' },
        { id: 'R.md', kind: 'file' },
      ],
    },
  });
  // Every box counts once, although three checklists look at some of them.
  expect(result.kind === 'verdict' && result.verdict.progress.map(({ total }) => total)).toEqual([3]);
});

test('repeated texts of two documents are two items', async () => {
  const { judged: result } = await judged(
    'source: [pull-request-body, linked-issues]\ngates: [{gate: items, require: {at-least: 2}}]',
    '- [x] Tested',
    () => known(issue('- [x] Tested')),
  );
  expect(result).toMatchObject({ verdict: { status: 'passed' } });
});

test('a condition looks at the fields of its own checklist', async () => {
  const policy = `checklists:
  a: {gates: [{gate: items, when: {field: {Risk: High}}}]}
  b: {source: linked-issues, gates: [{gate: items, when: {field: {Risk: High}}}]}`;
  const { judged: result } = await judged(policy, '- Risk: Low\n- [ ] a', () => known(issue('- Risk: High\n- [ ] b')));
  const results = result.kind === 'verdict' ? result.verdict.root.results : [];
  expect(results.map(({ status }) => status)).toEqual(['skipped', 'pending']);
});

test('the template of a checklist is held against its own text alone, and named where there is one', async () => {
  const policy = `checklists:
  a: {gates: [{gate: items}]}
  b: {source: linked-issues, template: t.md}`;
  const { judged: result } = await judged(policy, '- [x] a', () => known(issue('- [x] t')), {
    answer: (questions) =>
      Promise.resolve(
        questions.map(() => ({ status: 'known', value: { path: 't.md', exists: true, text: '- [ ] t\n' } })),
      ),
  });
  expect(result).toMatchObject({ verdict: { status: 'passed', template: { path: 't.md' } } });
});

test('a policy of the workspace is told in the verdict', async () => {
  const policy = { path: 'gate.yml', text: 'version: 1\ngates: [{gate: items}]', workspace: true as const };
  const { judged: result } = await judged('', '- [x] a', () => known(), { policy });
  expect(result).toMatchObject({
    verdict: {
      policy: { path: 'gate.yml', workspace: true },
      notes: [
        {
          about: 'gate.yml',
          message: 'Read from the workspace, which the workflow trusts, and not from the base branch',
        },
      ],
    },
  });
});

describe('closed', () => {
  test.each([
    [
      'nobody can read it',
      undefined,
      'The policy reads the issues that a pull request links, which cannot be read here.',
    ],
    ['it is not known', () => Promise.resolve({ status: 'unavailable' as const, reason: 'Not now.' }), 'Not now.'],
    ['it fails', () => Promise.reject(new Error('broken')), 'Internal error: broken'],
  ])('where %s', async (_, readSource, reason) => {
    const { readSource: __, ...request } = {
      ...(await baseRequest()),
      ...(readSource === undefined ? {} : { readSource }),
    } as JudgeRequest;
    expect(await judge(readSource === undefined ? request : { ...request, readSource })).toEqual({
      kind: 'could-not-judge',
      reason,
    });
  });

  test('a fault of GitHub in one of several sources is one of the whole', async () => {
    const text = 'version: 1\nsource: [comments, linked-issues]\ngates: [{gate: items}]';
    const request = { ...(await baseRequest()), policy: { path: 'p.yml', text } } as JudgeRequest;
    const read = (isFault: true | undefined) =>
      judge({
        ...request,
        readSource: ({ kind }) => {
          const own = kind === 'comments' ? {} : { isFault };
          return Promise.resolve({ status: 'unavailable' as const, reason: `No ${kind}.`, ...own });
        },
      });
    const reason = 'No comments. No linked-issues.';
    expect(await read(true)).toStrictEqual({ kind: 'could-not-judge', reason, isFault: true });
    expect(await read(undefined)).toStrictEqual({ kind: 'could-not-judge', reason });
  });

  async function baseRequest(): Promise<Partial<JudgeRequest>> {
    return {
      subject: { kind: 'pull-request' },
      documents: [body('- [x] a')],
      policy: { path: 'p.yml', text: 'version: 1\nsource: linked-issues\ngates: [{gate: items}]' },
      at: '2026-01-02T03:04:05.000Z',
      answer: () => Promise.resolve([]),
    };
  }

  test('where one document of many is refused', async () => {
    const { judged: result } = await judged(
      'source: [pull-request-body, linked-issues]\ngates: [{gate: items}]',
      '- [x] a',
      () => known(issue(`${'>'.repeat(2000)} - [x] a`)),
    );
    expect(result).toMatchObject({ kind: 'could-not-judge', reason: expect.stringContaining('#12') });
  });
});

describe('a file on this machine', () => {
  const file = { subject: { kind: 'file' as const, file: 'a.md' } };

  test('is the first source where no body is read', async () => {
    const policy = `checklists:
  a: {source: comments, gates: [{gate: items}]}
  b: {source: [comments, {file: R.md}], gates: [{gate: items}]}`;
    const { judged: result, asked } = await judged(policy, '- [x] a', () => known(issue('- [ ] r')), file);
    expect(asked.map(([{ kind }]) => kind)).toEqual(['file']);
    expect(result).toMatchObject({ verdict: { status: 'pending' } });
  });

  test('is the body where one is read', async () => {
    const policy = 'source: [comments, issue-body]\ngates: [{gate: items}]';
    const { asked } = await judged(policy, '- [x] a', () => known(), file);
    expect(asked.map(([{ kind }]) => kind)).toEqual(['comments']);
  });
});

describe('the event of an issue', () => {
  const policy = (text: string): { policy: { path: string; text: string } } => ({
    policy: { path: 'p.yml', text: `version: 1\n${text}` },
  });
  test.each([
    ['without a policy', {}, true, false],
    ['with a body', policy('gates: [{gate: items}]'), true, false],
    ['with linked issues alone', policy('source: linked-issues\ngates: [{gate: items}]'), false, true],
    [
      'with the body of pull requests and linked issues',
      policy('source: [pull-request-body, linked-issues]\ngates: [{gate: items}]'),
      false,
      true,
    ],
    [
      'with a checklist for each',
      policy('checklists: {a: {gates: [{gate: items}]}, b: {source: linked-issues, gates: [{gate: items}]}}'),
      true,
      true,
    ],
    ['with a source from the workflow', { source: '[issue-body, linked-issues]' }, true, true],
    ['with comments alone', policy('source: comments\ngates: [{gate: items}]'), true, false],
    ['with a policy for pull requests', policy('source: pull-request-body\ngates: [{gate: items}]'), true, false],
    ['with a policy that does not load', policy('gats: 1'), true, false],
  ])('%s', async (_, request, itself, linked) => {
    expect(await judgedWithIssue(request)).toEqual({ itself, linked });
  });
});

describe('a schedule judges issues', () => {
  const text = (policy: string): { policy: { path: string; text: string } } => ({
    policy: { path: 'p.yml', text: `version: 1\n${policy}` },
  });
  const labelled = 'applies-to: {labels: [release, hotfix]}, gates: [{gate: items}]';
  const gates = 'gates: [{gate: items}]';
  test.each([
    ['without a policy', {}, [], []],
    [
      'with the labels of checklists in issues',
      text(`checklists: {a: {source: issue-body, ${labelled}}}`),
      ['release', 'hotfix'],
      [],
    ],
    ['of no checklist in a body', text(`checklists: {a: {${labelled}}}`), [], []],
    ['of no checklist in all issues', text(`source: issue-body\n${gates}`), [], []],
    ['where the policy loads', text('source: issue-bod'), [], []],
    ['made from the template', text(`source: issue-body\ntemplate: release.md\n${gates}`), [], ['release.md']],
    [
      'with labels, whatever else was made from the template',
      text(`checklists: {a: {source: issue-body, template: release.md, ${labelled}}}`),
      ['release', 'hotfix'],
      [],
    ],
    ['made from the template of any body', text(`template: release.md\n${gates}`), [], ['release.md']],
    ['not from that of pull requests', text(`template: .github/PULL_REQUEST_TEMPLATE.md\n${gates}`), [], []],
    ['not of checklists elsewhere', text(`source: comments\ntemplate: release.md\n${gates}`), [], []],
    [
      'with source and template of the workflow',
      { source: 'issue-body', templatePath: 'release.md' },
      [],
      ['release.md'],
    ],
  ])('%s', async (_, request, labels, templates) => {
    expect(await checklistIssues(request)).toEqual({ labels, templates });
  });
});

test.each([
  ['a policy without a source', 'gates: [{gate: items}]', true],
  ['a policy for issues', 'source: issue-body\ngates: [{gate: items}]', false],
  [
    'a policy for both',
    'checklists: {a: {source: issue-body, gates: [{gate: items}]}, b: {gates: [{gate: items}]}}',
    true,
  ],
  ['a policy that does not load', 'gats: 1', true],
])('a schedule judges pull requests by %s: %s', async (_, text, expected) => {
  expect(await hasChecklistFor({ policy: { path: 'p.yml', text: `version: 1\n${text}` } }, 'pull-request')).toBe(
    expected,
  );
});
