import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { outputsOf } from '../../src/action/tell/outputs.ts';
import { annotations, checkRun } from '../../src/reports/check-run.ts';
import { published } from '../../src/reports/json.ts';
import { comment, summary } from '../../src/reports/markdown.ts';
import { statusText } from '../../src/reports/status.ts';
import { text } from '../../src/reports/text.ts';
import { judgeCase } from '../support/case.ts';
import { CASES } from '../support/cases.ts';

// What must stay empty and was struck instead is said wherever the verdict is shown.
test.each([
  'items/evade-by-striking-a-criterion',
  'items/evade-by-a-mark-for-not-applicable-on-a-criterion',
  'policy/evade-by-striking-a-criterion-under-a-none-group',
  'items/evade-by-striking-a-criterion-that-is-within-its-bound',
])('%s is failed in every channel', async (name) => {
  const judged = await judgeCase(join(CASES, name));
  if (judged.kind !== 'verdict') throw new Error(`expected a verdict of ${name}`);
  const { verdict } = judged;
  const said = 'Marked N/A, which the policy forbids';
  expect(published(verdict)['status']).toBe('failed');
  expect(text(verdict, { color: false })).toContain(said);
  for (const report of [comment, summary]) expect(report(verdict)).toContain(said);
  expect(
    annotations(verdict)
      .filter(({ level }) => level === 'error')
      .map(({ message }) => message)
      .join('\n'),
  ).toContain(said);
  expect(JSON.stringify(checkRun(verdict).batches)).toContain(said);
  expect(statusText(verdict)).toMatch(/wrong/i);
  const outputs = outputsOf(judged);
  expect(outputs).toMatchObject({ status: 'failed', passed: 'false' });
  expect(outputs['failed-gates']).not.toBe('[]');
});
