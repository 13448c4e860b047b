import { describe, expect, test } from '@jest/globals';
import { allItems, read } from '../support/reading.ts';

const conditional = (markdown: string): boolean[] => allItems(read(markdown)).map((item) => item.conditional);

describe('an item says itself that it holds only in some cases', () => {
  test.each([
    'Migration tested (if database changes)',
    'Migration tested (if applicable).',
    'Migration tested ( if needed ):',
    'Migration tested (when the schema changes)',
    'Migration tested (where possible)',
    'Migration tested (optional)',
    'Migration tested (Optional, for speed)',
    'Migration tested (if the schema (version 2) changes)',
    'Migration **tested** _(if needed)_',
    'If the schema changes, migration is tested',
    'if deployed: tell support',
    '**If** the schema changes, migration is tested',
    '(If applicable) Migration tested',
    '[Optional] Migration tested',
    'Migration tested [optional]',
    'Migration tested, where applicable',
    'Migration tested (for bug fixes / features)',
    '(For breaking changes) Migration tested',
    'Migration tested (if needed) — N/A: no data',
    'N/A: If the schema changes, migration is tested',
  ])('%s', (text) => {
    expect(conditional(`- [ ] ${text}`)).toEqual([true]);
  });

  test.each([
    'Migration tested',
    'Migration tested if needed',
    'Migration (if needed) tested',
    'Migration tested (iffy)',
    'Migration tested (only if needed)',
    'Migration tested (unless trivial)',
    'Migration tested (required)',
    'Migration tested (for all changes)',
    'Migration tested (for details see the guide)',
    'Migration tested if (needed)',
    'Iff it holds',
    'When the schema changes, migration is tested',
    'Migration tested [if needed]',
    'Migration tested (if needed',
    'Migration tested <!-- (if needed) -->',
  ])('but not: %s', (text) => {
    expect(conditional(`- [ ] ${text}`)).toEqual([false]);
  });

  test('marks in the brackets can be conditional', () => {
    expect(conditional('- [-] Migration tested (if needed)')).toEqual([true]);
  });

  test('neither a parent nor the introduction of a group makes an item conditional', () => {
    expect(conditional('- [ ] Migrated (if needed)\n  - [ ] a')).toEqual([true, false]);
    expect(conditional('If the release stays:\n\n- [ ] a')).toEqual([false]);
    expect(conditional('## Migration (if needed)\n\n- [ ] a')).toEqual([false]);
  });
});
