import { expect, test } from '@jest/globals';
import type { Judged } from '../../src/run/request.ts';
import { sharedStatus, statusOf } from '../../src/run/status.ts';
import { judgedAs, verdictOf } from '../support/verdict-of.ts';

const passed = judgedAs(await verdictOf('- [x] a\n'));
const pending = judgedAs(await verdictOf('- [ ] a\n'));
const failed = judgedAs(await verdictOf(''));
const unknown: Judged = { kind: 'could-not-judge', reason: 'no answer.' };
const wrong: Judged = {
  kind: 'policy-error',
  errors: ['p.yml:1:1: found x', 'q: found y'],
  places: [{ path: 'p.yml', line: 1, column: 1, message: 'found x' }, undefined],
};

test.each([
  [passed, 'success', 'Passed, 1 box done'],
  [pending, 'pending', '1 left'],
  [failed, 'failure', '1 left: 1 wrong'],
  [unknown, 'error', 'Could not judge: no answer.'],
  [wrong, 'error', 'Policy error, line 1: found x'],
  [{ kind: 'policy-error' as const, errors: [] }, 'error', 'The policy or the inputs are wrong: '],
])('status %#', (judged, state, description) => {
  expect(statusOf(judged)).toEqual({ state, description });
});

test.each([
  [[passed, pending], 'pending'],
  [[pending, failed, passed], 'failure'],
  [[failed, unknown], 'error'],
  [[passed, wrong], 'error'],
  [[passed, passed], 'success'],
])('shared status %#: the worst, said by its pull request', (all, state) => {
  const sharers = all.map((judged, index) => ({ number: index + 1, judged }));
  const { state: actual, description } = sharedStatus(sharers, 1);
  expect(actual).toBe(state);
  // Of several that are not done yet, it says whose words these are.
  expect(description.startsWith('#')).toBe(all.length > 1 && state !== 'success');
});

test('where both are equally bad the own one speaks, whatever the order', () => {
  const sharers = [
    { number: 1, judged: pending },
    { number: 2, judged: pending },
  ];
  expect(sharedStatus(sharers, 2).description).toBe('#2 with this head: 1 left');
  expect(sharedStatus(sharers, 3).description).toMatch(/^#1 with this head/);
});

test('nothing that has this head is no pass', () => {
  expect(sharedStatus([], 1).state).toBe('error');
});
