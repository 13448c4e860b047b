import { describe, expect, test } from '@jest/globals';
import { annotations } from '../../src/reports/check-run.ts';
import { MAX_STATUS, SHOWN_STATUS, statusLine, statusText } from '../../src/reports/status.ts';
import { stopper } from '../../src/reports/parts/stop.ts';
import { verdictOf } from '../support/verdict-of.ts';

const boxes = (section: string, open: number, ticked = 0): string =>
  `## ${section}\n\n${Array.from({ length: open }, (_, i) => `- [ ] open ${section} ${i}\n`).join('')}${Array.from({ length: ticked }, (_, i) => `- [x] done ${section} ${i}\n`).join('')}\n`;

test.each([
  ['everything done', boxes('Testing', 0, 3), undefined, 'Passed, 3 boxes done'],
  ['what is left, by section', boxes('Testing', 2, 7), undefined, '2 left, in Testing'],
  ['several sections', boxes('Docs', 1) + boxes('Testing', 2, 1), undefined, '3 left: 2 in Testing, 1 in Docs'],
  ['boxes above every heading', '- [ ] a\n- [x] b\n', undefined, '1 left'],
  ['no boxes at all', 'Words.', undefined, '1 left: 1 wrong'],
  ['what does not apply is not counted', `${boxes('Testing', 1)}- [ ] ~~moved~~\n`, undefined, '1 left, in Testing'],
  [
    'what is tripped comes first',
    boxes('Withdraw when', 0, 1) + boxes('Testing', 1),
    'gates: [{gate: items, in: Withdraw when, require: none}, {gate: items, in: Testing}]',
    'Stopped by "done Withdraw when 0", 1 more left',
  ],
  [
    'several that have tripped',
    '- [x] a\n- [x] b\n- [x] c\n',
    'gates: [{gate: items, require: none}]',
    'Stopped by "a" and 2 more',
  ],
  [
    'what has a long name, and nothing is left beside it',
    '- [x] the error rate of checkout rises\n',
    'gates: [{gate: items, require: none}]',
    'Stopped by "the error rate of checkout rises"',
  ],
  ['what is tripped above every heading', '- [x] a\n', 'gates: [{gate: items, require: none}]', 'Stopped by "a"'],
  [
    'what is wrong comes before what is missing',
    boxes('Testing', 1),
    'gates: [{gate: items, in: Testing}, {gate: section, title: Gone, in: Release}]',
    '2 left: 1 wrong for Release, 1 in Testing',
  ],
])('%s', async (_, markdown, policy, words) => {
  expect(statusText(await verdictOf(markdown, policy))).toEqual(words);
});

test.each([
  [[], 'a criterion'],
  [[{ status: 'failed' as const, message: 'Too late' }], 'Too late'],
])('what stops is named, even by a verdict that says little', async (findings, name) => {
  const { root } = await verdictOf('- [x] a\n', 'gates: [{gate: items, require: none}]');
  const results = root.results.map((result) => ({ ...result, findings }));
  expect(stopper({ root: { ...root, results } })).toEqual({ name, isTicked: false, others: 0 });
});

test('an annotation of what has tripped has no name of it in its title', async () => {
  const verdict = await verdictOf('- [x] a\n- [x] b\n', 'gates: [{gate: items, require: none}]');
  expect(annotations(verdict).map(({ title }) => title)).toEqual(['Stopped', 'Stopped']);
});

test('an override says what it passes without, if a gate is open', async () => {
  const verdict = await verdictOf('- [ ] a\n', 'gates: [{gate: items, title: Boxes}]');
  const granted = {
    login: 'boss',
    id: 1,
    via: 'comment',
    at: '2026-01-02T03:00:00Z',
    reason: 'The site is down',
  } as const;
  const override = { effective: true, granted, ends: 'head', unmet: [], refused: [] };
  expect(statusText({ ...verdict, override: { ...override, waived: ['Boxes'] } })).toBe(
    'Overridden by @boss until the next push: passes without Boxes (1 box left)',
  );
  // Of a group that must not hold every gate has passed.
  expect(statusText({ ...verdict, override: { ...override, waived: [] } })).toBe(
    'Overridden by @boss until the next push',
  );
});

test('skipped says why', async () => {
  const skip = 'skip: {authors: ["robot[bot]"]}\ngates: [{gate: items}]';
  const verdict = await verdictOf('- [ ] a\n', skip, {
    answer: (questions) =>
      Promise.resolve(
        questions.map(() => ({ status: 'known', value: { author: 'robot[bot]', draft: false } }) as never),
      ),
  });
  expect(verdict.status).toBe('skipped');
  expect(statusText(verdict)).toMatch(/^Skipped by .*robot/);
  const { reason: _, lead: __, ...bare } = verdict;
  expect(statusText(bare)).toBe('Skipped');
  expect(statusText({ ...bare, reason: 'every rule is advisory' })).toBe('Skipped: every rule is advisory');
});

test('a draft that is not judged says so, and counts nothing', async () => {
  const verdict = await verdictOf('- [ ] a\n', 'skip: {drafts: true}\ngates: [{gate: items}]', {
    answer: (questions) =>
      Promise.resolve(questions.map(() => ({ status: 'known', value: { author: 'mona', draft: true } }) as never)),
  });
  expect([verdict.status, statusText(verdict)]).toEqual(['pending', 'A draft: judged once it is ready for review']);
});

test('a reason is said before the sections', async () => {
  const verdict = await verdictOf(boxes('Testing', 1));
  expect(statusText({ ...verdict, reason: 'It kept changing.' })).toBe('1 left: It kept changing, 1 in Testing');
});

test('pending without a finding says at least that', async () => {
  const verdict = await verdictOf('- [x] a\n');
  expect(statusText({ ...verdict, status: 'pending' })).toBe('1 left');
});

describe('what GitHub shows beside the name', () => {
  test('sections that do not fit are left out', async () => {
    const sections = Array.from({ length: 12 }, (_, index) => boxes(`A section with a name ${index}`, 1)).join('');
    const words = statusText(await verdictOf(sections));
    expect(words).toBe('12 left: 1 in A section with a name 0, 11 other');
    expect(words.length).toBeLessThanOrEqual(SHOWN_STATUS);
  });

  test('a long title is cut', async () => {
    const words = statusText(await verdictOf(boxes('漢'.repeat(200), 1)));
    expect(words).toBe(`1 left, in ${'漢'.repeat(36)}…`);
    expect([...words].length).toBeLessThanOrEqual(SHOWN_STATUS);
  });

  test.each([
    ['🧪', '1 left'],
    ['🧪 Lab', '1 left, in Lab'],
    ['Lab 🧪🧪 two', '1 left, in Lab two'],
  ])('characters that GitHub takes in no status are left out: %s', async (title, words) => {
    expect(statusText(await verdictOf(boxes(title, 1)))).toBe(words);
  });

  test('one reason that is too long alone is cut at what GitHub takes', async () => {
    const verdict = await verdictOf('- [ ] a\n');
    const words = statusText({ ...verdict, reason: '€'.repeat(300) });
    expect([...words]).toHaveLength(MAX_STATUS);
    expect(words).toMatch(/^1 left: €+…$/);
  });

  test('any text is one line', () => {
    const words = statusLine(`a\r\n::error::b ##[debug]\u0000${'c'.repeat(300)}`);
    expect([...words]).toHaveLength(MAX_STATUS);
    expect(words).not.toMatch(/[\r\n\0]|::|##\[/);
  });
});

test('a phase that has regressed is said, with who ended it', async () => {
  const { judge } = await import('../../src/run/judge.ts');
  const judged = await judge({
    subject: { kind: 'issue', repository: 'acme/shop', number: 7 },
    documents: [{ id: 'body', kind: 'issue-body', markdown: '- [ ] One\n' }],
    at: '2026-01-01T00:00:00Z',
    answer: async () => [],
  });
  if (judged.kind !== 'verdict') throw new Error(judged.kind);
  const phase = { id: 'pre', phase: 'pre', passedAt: '2026-01-01T00:00:00Z', from: 'edit-history' as const };
  const said = (endedBy?: { login: string | null; at: string }): string =>
    statusText({
      ...judged.verdict,
      regression: { phases: [endedBy === undefined ? phase : { ...phase, endedBy }] },
    });
  const at = '2026-01-01T01:00:00Z';
  expect(said({ login: 'octocat', at })).toBe('1 left: pre was passed before the edit of @octocat');
  expect(said({ login: null, at })).toBe('1 left: pre was passed before an edit');
  expect(said()).toBe('1 left: pre was passed before');
});
