import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { NEAR_MISSES } from '../src/checklist/near-miss/kinds.ts';

// The page says all that the reader can say, in the reader's words.
test('docs/reference/policy/near-misses.md lists every kind of near miss, and whether it blocks', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../docs/reference/policy/near-misses.md'), 'utf8');
  const listed = (introduction: string): string[] => {
    const [, list = ''] = page.split(`${introduction}\n\n`);
    return (
      list
        .split('\n\n')[0]
        ?.split('\n')
        .map((line) => line.replace(/^- (.*)\.$/, '$1')) ?? []
    );
  };
  const kinds = (blocking: boolean): string[] => [
    ...new Set<string>(
      Object.values(NEAR_MISSES).flatMap((kind) => (kind.blocking === blocking ? [kind.message] : [])),
    ),
  ];
  expect(listed('These keep a gate from passing:')).toEqual(kinds(true));
  expect(listed('These are worth a look, but do not block:')).toEqual(kinds(false));
});
