import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { judgeCase, shown } from './support/case.ts';

// Each folder is a rule in words: what goes in, and verdict.txt beside it. UPDATE_CASES=1 writes verdict.txt anew;
// what it writes is reviewed like code.
const root = join(import.meta.dirname, 'cases');

describe('cases', () => {
  for (const name of readdirSync(root)) {
    test(name.replaceAll('-', ' '), async () => {
      const folder = join(root, name);
      const actual = shown(await judgeCase(folder));
      const file = join(folder, 'verdict.txt');
      if (process.env['UPDATE_CASES'] === '1') writeFileSync(file, actual);
      expect(existsSync(file)).toBe(true);
      expect(actual).toBe(readFileSync(file, 'utf8'));
      // The name of a case is a promise that no update of its verdict may break.
      if (name.startsWith('evade-')) expect(actual).not.toMatch(/^exit 0/);
      if (name.startsWith('honest-')) expect(actual).toMatch(/^exit 0/);
    });
  }
});
