import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { GATES } from '../src/gates/index.ts';
import { judgeCase, shown } from './support/case.ts';
import { allCases } from './support/cases.ts';
import { expectedOf, messagesOf } from './support/expected.ts';
import { readExpected, readWords, writeExpected, writeWords } from './support/expected-file.ts';

// Each folder is a rule in words: what goes in, with the expected verdict beside it as data. A case about the text of
// the report has that as verdict.txt, too. UPDATE_CASES=1 writes both anew; what it writes is reviewed like code.
const updates = process.env['UPDATE_CASES'] === '1';
const words = readWords();
const cases = allCases();

describe('cases', () => {
  for (const { area, name, folder } of cases) {
    test(`${area}: ${name.replaceAll('-', ' ')}`, async () => {
      const judged = await judgeCase(folder);
      if (updates) {
        const { messages, names } = messagesOf(judged);
        for (const message of messages) words.learn(message, names);
        writeExpected(folder, expectedOf(judged, words));
      }
      const actual = expectedOf(judged, words);
      expect(actual).toEqual(readExpected(folder));
      // The name of a case is a promise that no update of its verdict may break.
      if (name.startsWith('evade-')) expect(actual['exit']).not.toBe(0);
      if (name.startsWith('honest-')) expect(actual['exit']).toBe(0);
      const report = join(folder, 'verdict.txt');
      if (!existsSync(report)) return;
      if (updates) writeFileSync(report, shown(judged));
      expect(shown(judged)).toBe(readFileSync(report, 'utf8'));
    });
  }
});

test('cases lie in areas that are gates or folders of src, with short names of their own', () => {
  const areas = new Set([...GATES.map(({ name }) => name), ...readdirSync(join(import.meta.dirname, '../src'))]);
  const names = cases.map(({ name }) => name);
  expect(cases.filter(({ area }) => !areas.has(area))).toEqual([]);
  expect(names.filter((name) => name.length >= 60 || /^(?:an?|the)-/.test(name))).toEqual([]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

/** Keys of words.yml that some case names. */
function namedKeys(): Set<string> {
  const named = new Set<string>();
  const visit = (value: unknown, key: string): void => {
    if (['says', 'help', 'reason', 'unknown'].includes(key)) named.add(String(Array.isArray(value) ? value[0] : value));
    if (typeof value === 'object' && value !== null) for (const [own, each] of Object.entries(value)) visit(each, own);
  };
  for (const { folder } of cases) visit(readExpected(folder), '');
  return named;
}

afterAll(() => {
  if (!updates) return;
  const named = namedKeys();
  writeWords(Object.fromEntries(Object.entries(words.lines()).filter(([key]) => named.has(key))));
});

test('words.yml has no line that no case names', () => {
  const named = namedKeys();
  expect(updates ? [] : Object.keys(words.lines()).filter((key) => !named.has(key))).toEqual([]);
});
