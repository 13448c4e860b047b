import { expect, test } from '@jest/globals';
import { checkRun } from '../../src/reports/check-run.ts';
import { notJudgedComment } from '../../src/reports/not-judged.ts';
import { verdictOf } from '../support/verdict-of.ts';

const open = (count: number): string => Array.from({ length: count }, (_, index) => `- [ ] item ${index}\n`).join('');

test.each([
  [0, [0]],
  [1, [1]],
  [50, [50]],
  [51, [50, 1]],
  [120, [50, 50, 20]],
])('%i findings go in batches of %j', async (count, sizes) => {
  const { batches, title } = checkRun(await verdictOf(count === 0 ? '- [x] a\n' : open(count)));
  expect(batches.map((batch) => batch.length)).toEqual(sizes);
  expect(title).toBe(count === 0 ? 'Passed, 1 box done' : `${count} left`);
});

test('an annotation has the file and the line, and is the same for the same verdict', async () => {
  const verdict = await verdictOf('text\n\n- [ ] a\n');
  expect(checkRun(verdict).batches[0]).toEqual([
    {
      path: 'body.md',
      start_line: 3,
      end_line: 3,
      annotation_level: 'warning',
      title: 'To do: 1 box left',
      message: expect.stringContaining('"a"'),
    },
  ]);
  expect(checkRun({ ...verdict, at: '2027-01-01T00:00:00.000Z' })).toEqual(checkRun(verdict));
});

test('what has no file has no annotation', async () => {
  const subject = { kind: 'pull-request', repository: 'o/r', number: 1 } as const;
  expect(checkRun(await verdictOf(open(3), undefined, { subject })).batches).toEqual([[]]);
});

test('the text stays below what GitHub takes', async () => {
  const many = Array.from({ length: 3_000 }, (_, index) => `- [ ] ${'word '.repeat(6)}${index}\n`).join('');
  expect([...checkRun(await verdictOf(many)).summary].length).toBeLessThanOrEqual(65_535);
});

test('a run without a verdict says why, and nothing of it stays alive', () => {
  const reasons = ['p.yml:3:1: found `@octocat` and ``x``', 'Fixes #1 ![](https://x/y.png)', '\n<img src=x>'];
  const comment = notJudgedComment({ kind: 'policy-error', reasons });
  expect(comment).toContain('the policy or the inputs are wrong');
  expect(comment.split('\n').filter((line) => line.startsWith('- '))).toEqual([
    '- ``` p.yml:3:1: found `@octocat` and ``x`` ```',
    '- `Fixes #1 ![](https://x/y.png)`',
    '- ` <img src=x>`',
  ]);
  expect(comment).toContain('puts this right on the branch that they are read from. The author need do nothing.');
  expect(notJudgedComment({ kind: 'could-not-judge', reasons: ['x'] })).toContain('could not judge');
  expect(notJudgedComment({ kind: 'could-not-judge', reasons: ['x'] })).toContain(
    'whoever maintains the workflow puts this right;',
  );
});

test('of many reasons the first are shown, and the others counted', () => {
  const reasons = Array.from({ length: 25 }, (_, index) => `reason ${index}`);
  const comment = notJudgedComment({ kind: 'policy-error', reasons });
  expect(comment.match(/^- /gm)).toHaveLength(20);
  expect(comment).toContain('and 5 more');
});
