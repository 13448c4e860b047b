import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from '../../src/checklist/parse.ts';
import { sectionsOf } from '../../src/checklist/select.ts';
import { fill } from '../../src/template/fill.ts';

function filled(markdown: string, values: Record<string, string>) {
  return fill({ id: 't', kind: 'issue-body', markdown }, new Map(Object.entries(values)));
}

describe('filling in', () => {
  test.each([
    ['a list entry with a bold name', '- **Date**:\n', 'Date', '2026-01-02', '- **Date**: 2026-01-02\n'],
    ['the colon inside the bold', '- **Date:**\n', 'Date', '2026-01-02', '- **Date:** 2026-01-02\n'],
    ['a line to write on', '- **Date**: ______\n', 'Date', '2026-01-02', '- **Date**: 2026-01-02\n'],
    ['a placeholder', '- **Tag**: [version]\n', 'Tag', 'v1.2.3', '- **Tag**: v1.2.3\n'],
    ['a plain name', '- Tag: TBD\n', 'Tag', 'v1.2.3', '- Tag: v1.2.3\n'],
    ['a line of its own', '**Tag**: \n', 'tag', 'v1.2.3', '**Tag**: v1.2.3\n'],
    ['a hard break behind it', '**A**:  \n**B**: b\n', 'A', 'a', '**A**: a  \n**B**: b\n'],
    ['before a comment', '- **Tag**: <!-- vX.Y.Z -->\n', 'Tag', 'v1', '- **Tag**: v1 <!-- vX.Y.Z -->\n'],
    ['the first of two on a line', '**A**: **B**: b\n', 'A', 'a', '**A**: a **B**: b\n'],
    ['the second of two on a line', '**A**: a **B**:\n', 'B', 'b', '**A**: a **B**: b\n'],
    ['a table', '| A | B |\n| - | - |\n| Tag |  |\n', 'Tag', 'v1', '| A | B |\n| - | - |\n| Tag | v1  |\n'],
    ['a table without outer bars', 'A | B\n--- | ---\nTag | ___\n', 'Tag', 'v1', 'A | B\n--- | ---\nTag | v1\n'],
    ['an issue form', '### Tag\n\n_No response_\n', 'Tag', 'v1', '### Tag\n\nv1\n'],
    ['an issue form with nothing', '### Tag\n\n### Date\n\nx\n', 'Tag', 'v1', '### Tag\n\nv1\n\n### Date\n\nx\n'],
    ['an issue form at the end', '### Tag', 'Tag', 'v1', '### Tag\n\nv1'],
    ['windows line ends', '- **A**:\r\n- [ ] x\r\n', 'A', 'a', '- **A**: a\r\n- [ ] x\r\n'],
    ['an issue form with windows line ends', '### Tag\r\n\r\n_No response_\r\n', 'Tag', 'v1', '### Tag\r\n\r\nv1\r\n'],
    ['a login', '- **Who**: @…\n', 'Who', '@octocat', '- **Who**: @octocat\n'],
    ['what must be escaped', '- **A**:\n', 'A', '*b* [x](y)', '- **A**: \\*b\\* \\[x\\]\\(y\\)\n'],
    [
      'a bar in a table',
      '| A | B |\n| - | - |\n| Tag |  |\n',
      'Tag',
      'a|b',
      '| A | B |\n| - | - |\n| Tag | a\\|b  |\n',
    ],
    [
      'a name by its section',
      '# One\n\n- **A**:\n\n# Two\n\n- **A**:\n',
      'Two > A',
      'a',
      '# One\n\n- **A**:\n\n# Two\n\n- **A**: a\n',
    ],
    ['a name that holds the separator', '- **In > Out**:\n', 'In > Out', 'a', '- **In > Out**: a\n'],
    [
      'a name by a section whose title holds the separator',
      '# In > Out\n\n- **A**:\n\n# In\n\n- **A**:\n',
      'In > Out > A',
      'a',
      '# In > Out\n\n- **A**: a\n\n# In\n\n- **A**:\n',
    ],
    ['in a quote that is a list', '> - [ ] x\n\n- **A**:\n', 'A', 'a', '> - [ ] x\n\n- **A**: a\n'],
  ])('%s', (_, markdown, name, value, expected) => {
    expect(filled(markdown, { [name]: value })).toEqual({ markdown: expected, filled: [name], problems: [] });
  });

  test.each([
    ['an empty value', '- **A**:\n', 'A', ' ', 'the value is empty'],
    ['two lines', '- **A**:\n', 'A', 'a\n- [x] b', 'the value has more than one line, expected one'],
    ['no such field', '- **A**:\n', 'B', 'b', 'there is no such field, expected "A"'],
    ['no field at all', 'x\n', 'B', 'b', 'there is no such field; the template has none'],
    [
      'no such field among many',
      Array.from({ length: 12 }, (_, index) => `- **F${index}**:\n`).join(''),
      'B',
      'b',
      'there is no such field, expected "F0", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", and 2 more',
    ],
    ['no such section', '# X\n\n- **A**:\n', 'Y > A', 'a', 'there is no such field, expected "A"'],
    [
      'two of them',
      '# X\n\n- **A**:\n\n# Y\n\n- **A**:\n',
      'A',
      'a',
      'there are 2 such fields, at lines 3, 7; put the title of the section before it: "Section > A"',
    ],
    [
      'two that a path may mean',
      '# X\n\n- **A**:\n\n# Y\n\n- **X > A**:\n',
      'X > A',
      'a',
      'there are 2 such fields, at lines 7, 3; put the title of the section before it: "Section > X > A"',
    ],
    ['one that says something', '- **A**: b\n', 'A', 'a', 'it is filled in already, at line 1'],
    ['a value that is a blank', '- **A**:\n', 'A', 'TBD', '"TBD" counts as blank'],
    ['a code block for its value', '**A**:\n\n```\n```\n', 'A', '\\', '"\\" counts as blank'],
    [
      'a name that is spread over formatting',
      '- **A *b***:\n',
      'A b',
      'x',
      'line 1 cannot be filled in without changing more than this field',
    ],
  ])('not %s', (_, markdown, name, value, problem) => {
    expect(filled(markdown, { [name]: value })).toEqual({ markdown, filled: [], problems: [{ name, problem }] });
  });

  test('the example keeps every other byte', () => {
    const file = join(import.meta.dirname, '../../examples/production-deployment/checklist.md');
    const markdown = readFileSync(file, 'utf8');
    const values = { 'Planned date': '2026-01-02', 'Release tag': 'v1.2.3', 'Release captain': '@octocat' };
    const { markdown: after, problems } = filled(markdown, values);
    expect(problems).toEqual([]);
    const lines = after.split('\n');
    const changed = markdown.split('\n').flatMap((line, index) => (line === lines[index] ? [] : [lines[index]]));
    expect(changed).toHaveLength(3);
    expect(changed.join('\n')).toContain('@octocat');
  });

  test('whatever the value, the boxes stay as they are and the field reads as the value', () => {
    const markdown =
      '# A\n\n- **One**: ____\n- [ ] box\n\n| K | V |\n| - | - |\n| Two |  |\n\n### Three\n\n_No response_\n';
    const fields = (text: string) =>
      sectionsOf(parse({ id: 't', kind: 'issue-body', markdown: text }).root).flatMap(({ section }) => section.fields);
    fc.assert(
      fc.property(
        fc.constantFrom('One', 'Two', 'Three'),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        (name, value) => {
          const result = filled(markdown, { [name]: value });
          const field = fields(result.markdown).find((each) => each.name === name);
          if (result.problems.length > 0) expect(result.markdown).toBe(markdown);
          else expect(field).toMatchObject({ value: value.trim().replace(/\s+/g, ' '), blank: false });
          expect(result.markdown.match(/- \[ \] box/g)).toHaveLength(1);
        },
      ),
      { seed: 1 },
    );
  });
});
