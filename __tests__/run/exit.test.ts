import { expect, test } from '@jest/globals';
import { exitStatus, whyStopped, worstExit, worstOf } from '../../src/run/exit.ts';
import type { Judged } from '../../src/run/request.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';

const verdict = (more: Partial<Verdict>): Judged => ({ kind: 'verdict', verdict: more as Verdict });
const override = { effective: true, ends: 'head', waived: [], unmet: [], refused: [] };

// Worst first.
const ALL: Judged[] = [
  { kind: 'policy-error', errors: ['a'] },
  { kind: 'could-not-judge', reason: 'a' },
  verdict({ status: 'failed' }),
  verdict({ status: 'pending', override: { ...override, effective: false } }),
  verdict({ status: 'failed', override }),
  verdict({ status: 'passed' }),
  verdict({ status: 'skipped' }),
];

test('the worst of several is found wherever it stands', () => {
  for (const [index, worst] of ALL.entries()) {
    const others = ALL.slice(index + 1);
    for (let at = 0; at <= others.length; at++) expect(worstOf(others.toSpliced(at, 0, worst))).toBe(at);
  }
  expect(worstOf([])).toBe(-1);
});

test('of equally bad ones the first speaks', () => {
  expect(worstOf([verdict({ status: 'passed' }), verdict({ status: 'failed' }), verdict({ status: 'failed' })])).toBe(
    1,
  );
});

test('exit statuses have the same order', () => {
  const statuses = ALL.map((judged) => exitStatus(judged, 'pending'));
  expect(statuses).toEqual([2, 3, 1, 4, 0, 0, 0]);
  for (let from = 0; from < statuses.length; from++)
    expect(worstExit(statuses.slice(from).toReversed())).toBe(statuses[from]);
  expect(worstExit([])).toBe(3);
});

test.each([
  [
    'a fault of GitHub',
    Object.assign(new Error('GET /a: no answer (x).'), { isFault: true }),
    'GET /a: no answer (x).',
    true,
  ],
  ['an error that says the same', new Error('GET /a: no answer (x).'), 'GET /a: no answer (x).', undefined],
  ['something else', undefined, 'undefined', undefined],
])('%s that stopped a run says why', (_, error, reason, isFault) => {
  expect(whyStopped(error)).toEqual({ reason, isFault });
});
