import { beforeAll, expect, test } from '@jest/globals';
import { GATES } from '../src/gates/index.ts';
import { allCases } from './support/cases.ts';
import { readExpected, readWords } from './support/expected-file.ts';
import type { Worded } from './support/words.ts';

// Among the cases there is one for everything that can become of evidence, whatever the gate.

const UNREADABLE = /^Evidence cannot be read/;

/** What a gate says of evidence that does not hold, that is not there, and that tells nothing. */
const SAYS: Record<string, { against: RegExp; missing: RegExp; unreadable: RegExp }> = {
  value: {
    against: /^(?:Value is out of bounds|Unexpected value)/,
    missing: /^No such value was handed over/,
    unreadable: /^Value is not a finite number/,
  },
  'check-run': { against: /^Concluded /, missing: /^None found yet/, unreadable: UNREADABLE },
  status: { against: /^Reported /, missing: /^None found yet/, unreadable: UNREADABLE },
  deployment: { against: /^Reported /, missing: /^None found yet/, unreadable: UNREADABLE },
  review: { against: /^Changes are requested/, missing: /^\d+ of \d+ approvals/, unreadable: UNREADABLE },
  file: {
    against: /^File (?:is (?:there|changed), but must not be|does not contain|is not changed)/,
    missing: /^File does not exist/,
    unreadable: UNREADABLE,
  },
  tag: { against: /^Tag leads to another commit/, missing: /^Tag does not exist/, unreadable: UNREADABLE },
  release: { against: /^It(?:s| is) /, missing: /^There is no release/, unreadable: UNREADABLE },
  label: { against: /^Label is set, but must not be/, missing: /^Label is not set/, unreadable: UNREADABLE },
  'closes-issue': { against: /^None of the linked/, missing: /^No issue is linked/, unreadable: UNREADABLE },
  'sub-issues': { against: /^\d+ of \d+ closed/, missing: /^It has no sub-issues/, unreadable: UNREADABLE },
  waited: { against: /^Waits until/, missing: /^The time has not begun/, unreadable: UNREADABLE },
  milestone: { against: /still open$/, missing: /^It is in no milestone/, unreadable: UNREADABLE },
};

/** By gate and situation, whether some case shows it. */
const shown = new Set<string>();

interface Expected {
  results?: { gate?: string; status: string; findings?: { says: Worded }[] }[];
}

beforeAll(() => {
  const words = readWords();
  // What is expected is what is judged: cases.test.ts compares the two.
  for (const { folder } of allCases()) {
    const { results = [] } = readExpected(folder) as Expected;
    for (const { gate = '', status, findings = [] } of results) {
      if (status === 'passed' && findings.length === 0) shown.add(`${gate} holds`);
      for (const { says } of findings) {
        const message = words.messageOf(says);
        const { against, missing, unreadable } = SAYS[gate] ?? {};
        if (against?.test(message) === true) shown.add(`${gate} does not hold`);
        if (missing?.test(message) === true) shown.add(`${gate} is missing`);
        if (unreadable?.test(message) === true) shown.add(`${gate} is unreadable`);
        if (message.startsWith('Ticked, but')) shown.add(`${gate} contradicts a tick`);
      }
    }
  }
});

test('the table has every gate that judges evidence', () => {
  const judging = GATES.filter(({ options }) => 'item' in options.entries).map(({ name }) => name);
  expect(Object.keys(SAYS).toSorted()).toEqual(judging.toSorted());
});

const rows = Object.keys(SAYS).flatMap((gate) =>
  ['holds', 'does not hold', 'is missing', 'is unreadable', 'contradicts a tick'].map((what) => `${gate} ${what}`),
);

test.each(rows)('%s', (row) => {
  expect(shown).toContain(row);
});
