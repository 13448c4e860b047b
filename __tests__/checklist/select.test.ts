import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  displayPath,
  flatten,
  itemsIn,
  sectionsOf,
  select,
  selectorFor,
  topLevel,
} from '../../src/checklist/select.ts';
import type { Section } from '../../src/checklist/model.ts';
import { effort } from '../support/effort.ts';
import { read } from '../support/reading.ts';

/** The lines of the sections that a selector finds. */
function lines(root: Section, selector: string): (number | undefined)[] {
  const selection = select(root, selector);
  if (selection.kind === 'none') return [];
  const found = selection.kind === 'one' ? [selection.found] : selection.found;
  return found.map(({ section }) => section.place?.line);
}

const plan = [
  '# Release', // 1
  '## 1. Code Review ✅', // 2
  '### Tests (optional)', // 3
  '## Sign-Off', // 4
  '### Rollout *Approvals*', // 5
  '### Rollout Run', // 6
  '## Rollout Run', // 7
  '### Steps', // 8
  '#### Tests', // 9
  '## 🚀 Phase 2: Roll-out', // 10
  '### A > B', // 11
].join('\n');

describe('by title or path', () => {
  const { root } = read(plan);
  test.each<[selector: string, lines: number[]]>([
    ['Code Review', [2]],
    ['1. Code Review', [2]],
    ['2) CODE   review', [2]],
    ['✅ code review:', [2]],
    ['Code', []],
    ['Sign-Off', [4]],
    ['Sign-Off > Rollout Approvals', [5]],
    ['Rollout Approvals', [5]],
    ['Sign-Off > Rollout Run', [6]],
    ['/Rollout Run', [7]],
    [' / Rollout Run', [7]],
    ['Rollout Run', [6, 7]],
    ['/Sign-Off > Rollout Run', [6]],
    ['/Rollout Run > Steps', [8]],
    ['Rollout Run > Tests', [9]],
    ['Code Review > Tests', [3]],
    ['Tests', [3, 9]],
    ['/Tests', []],
    ['Tests > Steps', []],
    ['Steps > Steps', []],
    ['Release', [1]],
    ['Release > Sign-Off', [4]],
    ['/Release', []],
    ['Phase 2: Roll-out', [10]],
    ['phase 2: roll-out (optional)', [10]],
    ['A > B', [11]],
    ['Phase 2: Roll-out > A > B', [11]],
    ['/Phase 2: Roll-out > A > B', [11]],
    ['B', []],
    ['', []],
    ['/', []],
    ['>', []],
  ])('%j', (selector, expected) => {
    expect(lines(root, selector)).toEqual(expected);
  });
});

describe('no title can take the place of another section', () => {
  test.each([
    ['a title that looks like a path', '## A\n\n### B\n\n## A > B', 'A > B', [3, 5]],
    ['a title that begins with a slash', '## A\n\n## /A', '/A', [1, 3]],
    ['a copy', '## A\n\n## B\n\n### A', 'A', [1, 5]],
    ['a copy in a group', '## A\n\n## B\n\n**A**\n\n- [ ] a', 'A', [1, 5]],
    ['a deeper copy', '## A\n\n### B\n\n### C\n\n#### B', '/A > B', [3, 7]],
    ['the title of the document', '# A\n\n## A', 'A', [1, 3]],
  ])('%s', (_, markdown, selector, expected) => {
    expect(lines(read(markdown).root, selector)).toEqual(expected);
    expect(select(read(markdown).root, selector).kind).toBe('several');
  });
});

describe('where one is ambiguous, selectors are offered that work', () => {
  test.each<[name: string, markdown: string, selector: string, offered: string[]]>([
    ['below different titles', '## A\n### T\n## B\n### T', 'T', ['A > T', 'B > T']],
    ['at the top and below', '## T\n## B\n### T', 'T', ['/T', 'B > T']],
    ['below a lone H1', '# R\n## T\n## B\n### T', 'T', ['/T', 'B > T']],
    ['the lone H1 itself', '# T\n## B\n### T', 'T', ['B > T']],
    ['none for copies', '## T\n## T', 'T', []],
    ['none for copies, but for others', '## T\n## T\n## B\n### T', 'T', ['B > T']],
    ['with the separator in a title', '## X\n### A > B\n## Y\n### A > B', 'A > B', ['X > A > B', 'Y > A > B']],
  ])('%s', (...row) => {
    const [, markdown, selector, offered] = row;
    expect(select(read(markdown).root, selector)).toMatchObject({ kind: 'several', selectors: offered });
  });

  test('at most ten', () => {
    const markdown = Array.from({ length: 20 }, (_, index) => `## S${index}\n### T`).join('\n');
    const selection = select(read(markdown).root, 'T');
    expect(selection.kind === 'several' && selection.selectors.length).toBe(10);
    expect(selection.kind === 'several' && selection.found.length).toBe(20);
  });

  const title = fc.constantFrom('A', 'B', 'C', '/A', 'A > B', '1. A', 'b', 'B >', '> C', 'C (optional)');
  const headings = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 4 }), title).map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
    { maxLength: 8 },
  );

  test('whatever the titles are', () => {
    fc.assert(
      fc.property(headings, title, (found, wanted) => {
        const { root } = read(found.join('\n'));
        const selection = select(root, wanted);
        if (selection.kind !== 'several') return;
        const ambiguous = selection.found.map(({ section }) => section.place?.line);
        for (const offered of selection.selectors) {
          const again = lines(root, offered);
          expect(again).toHaveLength(1);
          expect(ambiguous).toContain(again[0]);
        }
        expect(new Set(selection.selectors).size).toBe(selection.selectors.length);
      }),
      { numRuns: 500, seed: 20260101 },
    );
  });

  test('and the selector for a section finds it, at least among others', () => {
    fc.assert(
      fc.property(headings, (found) => {
        const { root } = read(found.join('\n'));
        const all = sectionsOf(root);
        for (const located of all)
          expect(lines(root, selectorFor(root, all, located))).toContain(located.section.place?.line);
      }),
      { numRuns: 300, seed: 20260101 },
    );
  });
});

describe('paths', () => {
  test('the shortest selector of a section', () => {
    const { root } = read(plan);
    const all = sectionsOf(root);
    expect(all.map((located) => selectorFor(root, all, located))).toEqual([
      'Release',
      '1. Code Review ✅',
      '1. Code Review ✅ > Tests (optional)',
      'Sign-Off',
      'Rollout Approvals',
      'Sign-Off > Rollout Run',
      '/Rollout Run',
      'Steps',
      'Steps > Tests',
      '🚀 Phase 2: Roll-out',
      'A > B',
    ]);
  });

  test('where no selector works, the title', () => {
    const { root } = read('# A\n## A\n## A');
    const all = sectionsOf(root);
    expect(all.map((located) => selectorFor(root, all, located))).toEqual(['A', 'A', 'A']);
  });

  test('of a section that is not in the tree, the title', () => {
    const [other] = sectionsOf(read('# B').root);
    expect(other === undefined ? '' : selectorFor(read('# A').root, [], other)).toBe('B');
  });

  test('the top level is the root, or a lone H1', () => {
    expect(topLevel(read('# A\n## B').root).title).toBe('A');
    expect(topLevel(read('# A\n# B').root).kind).toBe('root');
    expect(topLevel(read('## A').root).kind).toBe('root');
    expect(topLevel(read('').root).kind).toBe('root');
    expect(topLevel(read('## A\n# B').root).kind).toBe('root');
  });

  test('for display, a lone H1 is left out', () => {
    const shown = (markdown: string): string[][] => {
      const { root } = read(markdown);
      return sectionsOf(root).map(({ path }) => displayPath(root, path));
    };
    expect(shown('# A\n## B')).toEqual([['A'], ['B']]);
    expect(shown('## A\n### B')).toEqual([['A'], ['A', 'B']]);
  });

  test('items of a section are those below it too, in document order', () => {
    const { root } = read('## A\n- [ ] a\n  - [ ] b\n### B\n- [ ] c\n## C\n- [ ] d');
    const [first] = root.sections;
    expect(first === undefined ? [] : itemsIn(first).map((item) => item.text)).toEqual(['a', 'b', 'c']);
    expect(flatten(first?.items ?? []).map((item) => item.text)).toEqual(['a', 'b']);
  });
});

test('many sections are searched in no time', () => {
  const many = '# a\n'.repeat(16_000);
  const { root } = read(many);
  const searching = effort(() => {
    expect(select(root, 'b').kind).toBe('none');
    expect(select(root, 'a')).toMatchObject({ kind: 'several', selectors: [] });
  });
  // Measured: as long as to read them, whatever the machine.
  expect(searching / effort(() => read(many))).toBeLessThan(12);
});
