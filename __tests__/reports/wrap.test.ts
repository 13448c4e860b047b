import { describe, expect, test } from '@jest/globals';
import { excerptOf, withExcerpts } from '../../src/reports/excerpt.ts';
import { wrapped } from '../../src/reports/wrap.ts';

describe('a report in a terminal', () => {
  test('goes on below its words, and breaks none of them', () => {
    const report = [
      'short',
      '    line  3  ☐ one two three four five six seven',
      '    line 12  Name: one two three four five six',
      '  ○ QA         may sign: @ann, @bob, @carl and others',
      '    https://example.com/a/very/long/address/that/is/one/word',
      '  ██████████ 10/10  A section with a long name of many words',
    ].join('\n');
    expect(wrapped(report, 36)).toBe(
      [
        'short',
        '    line  3  ☐ one two three four',
        '               five six seven',
        '    line 12  Name: one two three',
        '             four five six',
        '  ○ QA         may sign: @ann, @bob,',
        '               @carl and others',
        '    https://example.com/a/very/long/address/that/is/one/word',
        '  ██████████ 10/10  A section with a',
        '                long name of many',
        '                words',
      ].join('\n'),
    );
  });

  test('is as wide as its characters, whatever their colours', () => {
    expect(wrapped('漢字 漢字 漢字 漢字 漢字 漢字', 24)).toBe('漢字 漢字 漢字 漢字 漢字\n漢字');
    const red = (text: string): string => `\u001B[31m${text}\u001B[39m`;
    const line = `  ${red('✗')} ${'word '.repeat(8).trimEnd()}`;
    expect(wrapped(line, 30).replace(/\u001B\[\d+m/g, '')).toBe('  ✗ word word word word word\n    word word word');
  });

  test('leaves room for words beside a long beginning', () => {
    expect(wrapped(`    line 12345678901  ${'word '.repeat(6).trimEnd()}`, 24)).toBe(
      '    line 12345678901\n    word word word word\n    word word',
    );
  });
});

describe('a line of a policy', () => {
  const file = { path: 'p.yml', text: 'version: 1\ngates:\r\n  - {gate: itemz}\n' };

  test('stands below its error, with a caret', () => {
    expect(withExcerpts(['p.yml:3:6: found "itemz"'], [{ path: 'p.yml', line: 3, column: 6 }], file)).toEqual([
      'p.yml:3:6: found "itemz"\n  3 |   - {gate: itemz}\n    |      ^',
    ]);
  });

  test.each([
    ['of another file', 'q.yml:3:6: found', { path: 'q.yml', line: 3, column: 6 }, file],
    ['without a place, whatever its words look like', 'p.yml:3:6: found', undefined, file],
    ['without a file', 'p.yml:3:6: found', { path: 'p.yml', line: 3, column: 6 }, undefined],
  ])('is not there for an error %s', (_, error, place, policy) => {
    expect(withExcerpts([error], [place], policy)).toEqual([error]);
  });

  test('is not there behind the end of the file', () => {
    expect(excerptOf(file.text, { line: 9, column: 1 })).toEqual([]);
  });

  test('is harmless, and the caret stands where the sanitiser leaves it', () => {
    expect(excerptOf('a\u0000b ::x', { line: 1, column: 3 })).toEqual(['  1 | ab :\u200B:x', '    |  ^']);
  });
});
