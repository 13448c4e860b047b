import { expect, test } from '@jest/globals';
import { sanitiseLines } from '../../src/reports/sanitise.ts';

test('lines of ours keep their breaks and their length, and every one is made harmless', () => {
  const long = `p.yml:1:1: unexpected key "${'a'.repeat(300)}"`;
  expect(sanitiseLines(`${long}\n::error::x\n##[group]\u001B[31m`)).toBe(
    `${long}\n:\u200B:error:\u200B:x\n#\u200B#[group][31m`,
  );
});
