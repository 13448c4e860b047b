import { describe, expect, test } from '@jest/globals';
import { isBlank } from '../../src/checklist/reading/field.ts';
import { MAX_INLINE } from '../../src/checklist/markdown/limits.ts';
import { allFields, fields, nearMisses, read } from '../support/reading.ts';

describe('where fields are found', () => {
  test.each<[name: string, markdown: string, found: string[]]>([
    [
      'a list, colon behind the bold',
      '- **Version**: 1.2\n- **Date** : 2026-01-02',
      ['Version = 1.2', 'Date = 2026-01-02'],
    ],
    ['a list, colon in the bold', '- **Version:** 1.2\n* __Date:__ 2026-01-02', ['Version = 1.2', 'Date = 2026-01-02']],
    [
      'a list without bold',
      '- Version: 1.2\n- Release date: 2026-01-02',
      ['Version = 1.2', 'Release date = 2026-01-02'],
    ],
    ['a numbered list', '1. Version: 1.2', ['Version = 1.2']],
    ['a list in a quote', '> - Version: 1.2', ['Version = 1.2']],
    ['a nested list', '- [ ] a\n  - Version: 1.2', ['Version = 1.2']],
    ['a list without values', '- **Version**:\n- Date:', ['Version =', 'Date =']],
    ['several in one item', '- **From**: 1.1 **To**: 1.2', ['From = 1.1', 'To = 1.2']],
    ['several lines in one item', '- **From**: 1.1\n  **To**: 1.2', ['From = 1.1', 'To = 1.2']],
    ['a value on the next line', '- **Notes**: one\n  two', ['Notes = one two']],
    ['a paragraph', '**Version**: 1.2', ['Version = 1.2']],
    [
      'a paragraph with hyphens before each line',
      '**Version:** 1.2\n**Date:** 2026-01-02',
      ['Version = 1.2', 'Date = 2026-01-02'],
    ],
    [
      'hard breaks',
      '**Version:** 1.2  \n**Date:** 2026-01-02\\\n**By:** a',
      ['Version = 1.2', 'Date = 2026-01-02', 'By = a'],
    ],
    ['several on one line', '**From:** 1.1 **To:** 1.2', ['From = 1.1', 'To = 1.2']],
    ['several on one line, blank', '**By:** ____ **Date:** ____', ['By =', 'Date =']],
    ['several on one line, with a bar', '**From:** 1.1 | **To:** 1.2', ['From = 1.1', 'To = 1.2']],
    ['a value below its name, in the item', '- **Plan**:\n\n  Roll ~~on~~ back', ['Plan = Roll back']],
    ['code below its name, in the item', '- **Plan**:\n  ```\n  a\n  b\n  ```', ['Plan = a b']],
    ['another field below it', '- **Plan**:\n\n  **By:** a', ['Plan =']],
    ['a list below it', '- **Plan**:\n  - By: a', ['Plan =', 'By = a']],
    ['words below two names', '- **Plan**: **By:**\n\n  a', ['Plan =', 'By = a']],
    ['a bar at the end of a line', '**From:** 1.1 |\n**To:** 1.2', ['From = 1.1 |', 'To = 1.2']],
    ['a struck value', '- **From**: ~~1.0~~ 1.1\n- To: ~~1.2~~\n- ~~By: a~~', ['From = 1.1', 'To =']],
    ['a struck cell', '| | |\n|-|-|\n| From | ~~1.0~~ |', ['From =']],
    ['a struck text below a heading', '### Notes\n\n~~none~~', ['Notes =']],
    ['a picture below a heading', '### Shot\n\n![](https://a.example/b.png)', ['Shot = https://a.example/b.png']],
    ['a film below a heading', '### Shot\n\n<video src="https://a.example/b"></video>', ['Shot = https://a.example/b']],
    ['a picture without an address', '### Shot\n\n![]()', ['Shot =']],
    ['a paragraph of several lines', '**Notes:** one\ntwo\nthree', ['Notes = one two three']],
    ['bold that is no name', '**Notes:** one **two** three', ['Notes = one two three']],
    ['bold with a colon on a line of a value', '**Notes:** one\ntwo **three:** four', ['Notes = one two three: four']],
    ['prose before it', 'See **Version:** 1.2', []],
    ['bold alone', '**Version**', []],
    ['a comment before it', '<!-- a --> **Version:** 1.2', []],
    ['a comment inside', '**Version:** <!-- semver --> 1.2', ['Version = 1.2']],
    ['a comment in place of a value', '- **Version**: <!-- semver -->', ['Version =']],
    ['an item with a box is none', '- [ ] **Version**: 1.2', []],
    ['prose in a list is none', '- See the guide\n- A sentence with too many words before it: here', []],
    ['a link in a list is none', '- https://example.com\n- [a:b](c)', []],
    ['a time in a list is none', '- 10:30\n- a:b', []],
    ['a colon alone is none', '- : a', []],
    ['code below', '**Log:**\n\n```\none\ntwo\n```', ['Log = one two']],
    ['code below a value', '**Log:** none\n\n```\none\n```', ['Log = none']],
    ['code below the last of several', '**Version:**\n**Log:**\n\n```\none\n```', ['Version =', 'Log = one']],
    [
      'a table of two columns',
      '| Field | Value |\n| - | - |\n| Version | 1.2 |\n| Date | |',
      ['Version = 1.2', 'Date ='],
    ],
    ['names with a colon in a table', '| | |\n| - | - |\n| Version: | 1.2 |\n| | a |', ['Version = 1.2']],
    [
      'bold names in a table',
      '| **Version** | 1.2 |\n| - | - |\n| **Date** | 2026-01-02 |',
      ['Date = 2026-01-02', 'Version = 1.2'],
    ],
    ['a header that is a field', '| Version: | 1.2 |\n| - | - |', ['Version = 1.2']],
    ['a table of three columns', '| a | b | c |\n| - | - | - |\n| d | e | f |', []],
    ['a short row', '| a | b |\n| - | - |\n| Version |', ['Version =']],
    ['the output of an issue form', '### Version\n\n1.2\n\n### Notes\n\n_No response_\n', ['Version = 1.2', 'Notes =']],
    ['the output of an issue form, of several lines', '### Notes\n\none\ntwo\n\nthree', ['Notes = one two three']],
    ['the output of an issue form, in code', '### Log\n\n```shell\none\ntwo\n```\n', ['Log = one two']],
    ['the output of an issue form, with a comment', '### Notes\n\n<!-- here -->\n\none\n\n---', ['Notes = one']],
    ['a heading with nothing below', '## Notes', ['Notes =']],
    ['a heading with boxes below', '## Notes\n\nSome words.\n\n- [ ] a', []],
    ['a heading with a list below', '## Notes\n\n- a\n  - b\n\nc', ['Notes = a b c']],
    ['a heading with fields below', '## Notes\n\n**Version:** 1.2', ['Version = 1.2']],
    ['a heading with a quote below', '## Notes\n\n> a', ['Notes = a']],
    ['a heading with HTML below', '## Notes\n\n<p>a</p>\n\n<img src="a" alt="shot">', ['Notes = a shot']],
    ['a heading with a table below', '## Notes\n\n|a|b|c|\n|-|-|-|\n|d|e|f|', ['Notes = a b c d e f']],
    ['a placeholder that is HTML', '## Notes\n\n<version>', ['Notes =']],
    ['a heading with sections below', '## Notes\n\na\n\n### More\n\nb', ['More = b']],
    ['the title of the document', '# Notes\n\na', []],
  ])('%s', (_, markdown, found) => {
    expect(fields(markdown)).toEqual(found);
  });

  test('with CRLF', () => {
    expect(fields('**Version:** 1.2\r\n**Date:** 2026-01-02\r\n\r\n### Log\r\n\r\na\r\nb')).toEqual([
      'Version = 1.2',
      'Date = 2026-01-02',
      'Log = a b',
    ]);
  });

  test('at the line they begin on', () => {
    const markdown = [
      '# Title',
      '',
      '**Version:** 1.2',
      '**Date:** 2026-01-02 **By:** a',
      '',
      '| a | b |',
      '| - | - |',
      '| c | d |',
      '',
      '- x',
      '  - Key: value',
      '',
      '## Heading',
      '',
      'text',
    ].join('\n');
    expect(allFields(markdown).map(({ name, place }) => [name, place.line, place.column])).toEqual([
      ['Version', 3, 1],
      ['Date', 4, 1],
      ['By', 4, 1],
      ['c', 8, 1],
      ['Key', 11, 5],
      ['Heading', 13, 1],
    ]);
  });

  test('by names for matching', () => {
    expect(allFields('- **1. Release _Date_ (optional):** x\n- VERSION/Tag: y').map(({ key }) => key)).toEqual([
      'release date',
      'version/tag',
    ]);
  });

  test('in the section they stand in', () => {
    const { root } = read('- a: 1\n\n## B\n\n- b: 2\n\n**C**\n\n- c: 3');
    expect(root.fields.map(({ name }) => name)).toEqual(['a']);
    expect(root.sections[0]?.fields.map(({ name }) => name)).toEqual(['b']);
    expect(root.sections[0]?.sections[0]?.fields.map(({ name }) => name)).toEqual(['c']);
  });
});

describe('what a value is', () => {
  test.each<[name: string, written: string, value: string]>([
    ['a link', '[run 1](https://example.com/1)', 'run 1'],
    ['a bare link', 'https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    ['a link in angle brackets', '<https://example.com>', 'https://example.com'],
    ['a mention', '@octocat', '@octocat'],
    ['several mentions', '@octocat, @hubot', '@octocat, @hubot'],
    ['code', '`v1.2.3`', 'v1.2.3'],
    ['bold', '**v1**.2', 'v1.2'],
    ['an e-mail address', 'a@example.com', 'a@example.com'],
    ['a time', '10:30', '10:30'],
    ['a reference', '#12 and `abc`', '#12 and abc'],
    ['an image', '![shot](a.png)', 'shot'],
    ['a break', 'one<br>two', 'one two'],
    ['entities and escapes', '\\_a\\_ &amp; b', '_a_ & b'],
    ['emoji', '✅ done', '✅ done'],
    ['a comment behind', '1.2 <!-- semver -->', '1.2'],
  ])('%s', (_, written, value) => {
    const forms = [`- **Key**: ${written}`, `- Key: ${written}`, `**Key:** ${written}`, `### Key\n\n${written}`];
    for (const form of [...forms, `| a | b |\n| - | - |\n| Key | ${written} |`])
      expect([form, fields(form)]).toEqual([form, [`Key = ${value}`]]);
  });

  test('a long value is cut, with a finding', () => {
    const long = 'word '.repeat(2000);
    for (const form of [`**Key:** ${long}`, `- Key: ${long}`, `### Key\n\n${long}`, `|a|b|\n|-|-|\n|Key|${long}|`]) {
      expect(allFields(form).map(({ value }) => value.length <= MAX_INLINE)).toEqual([true]);
      expect(nearMisses(form).map((miss) => miss.replace(/^\d+ /, ''))).toEqual(['too-long']);
    }
  });

  test('many long paragraphs are cut', () => {
    const [field] = allFields(`### Notes\n\n${`${'word '.repeat(500)}\n\n`.repeat(10)}`);
    expect(field?.value).toHaveLength(MAX_INLINE);
  });

  test('long code is cut', () => {
    expect(allFields(`### Log\n\n\`\`\`\n${'a\n'.repeat(5000)}\`\`\``).map(({ value }) => value.length)).toEqual([
      MAX_INLINE,
    ]);
  });
});

describe('blank', () => {
  test.each([
    '',
    ' ',
    '\u00A0\u2003\u3000',
    '\u200B\u2060\uFEFF',
    '\u2800',
    '__',
    '____',
    '_ _ _',
    '____ / ____',
    '-',
    '--',
    '—',
    '...',
    '…',
    '?',
    '???',
    '()',
    '""',
    'TBD',
    'tbd.',
    'TBA',
    'TODO',
    'FIXME',
    'xxx',
    'XXXX',
    'To be determined',
    'to be filled in',
    'fill me in',
    'Your name here',
    'your text',
    'Name here',
    'enter version here',
    'placeholder',
    'No response',
    '_No response_',
    '[Phone/Email]',
    '[Name]',
    '[ ]',
    '<version>',
    '<your name>',
    '{{ version }}',
    '{version}',
    '@',
    '@…',
    '@...',
    '@____',
    '@username',
    '@handle',
    'YYYY-MM-DD',
    'yyyy/mm/dd',
    'DD.MM.YYYY',
    'YYYY-MM-DD HH:MM',
    'YYYY-MM-DDTHH:MM:SSZ',
    'HH:MM UTC',
    'Success / Rollback',
    'Not started / In progress / Done',
    'yes/no',
    'Y/N',
    'Pass / Fail / N/A',
    'true/false',
    'TBC',
    't.b.d.',
    'TBD by Alice',
    'TODO: add the link',
    'TBD (ops)',
    'to do - after lunch',
    'ＴＢＤ',
    '＿＿＿',
    '!!!',
    '$$',
    '$\\phantom{Ada}$',
    '$$\\quad\\,$$',
    '$`\\hspace{2em}`$',
    '☐',
    '\u0300',
    '____ (link)',
    '#___',
    'Name: ____',
    '#<issue>',
    '${VERSION}',
    'vX.Y.Z',
    'x.x.x',
    '2026-XX-XX',
    'Please fill in',
    'Click here to enter text',
    'your reason',
  ])('%j', (value) => {
    expect(isBlank(value)).toBe(true);
  });

  test.each([
    '0',
    'no',
    'None',
    'N/A',
    'not applicable',
    'a',
    'x',
    '✅',
    '日本',
    '1.2.3',
    'v1',
    '@octocat',
    '@name-surname',
    '@user1',
    '#12',
    '12 / 100',
    'a/b',
    'src/index.ts',
    'up / down',
    'Success',
    '2026-01-02',
    '10:30',
    'todo list cleared',
    'see [1]',
    '[1] and [2]',
    'a < b',
    '<a> and <b>',
    'Your name is Alice',
    'no response needed',
    'xx',
    'TODO-12',
    '1.x',
    'v2.X',
    'to-do app released',
    'the reason is known',
    '€ 5',
    '$x$',
    '$\\text{Ada}$',
    '$5 or $6',
    '__init__ moved',
    'https://example.com',
    'https://example.com/A / B',
    'day',
  ])('not %j', (value) => {
    expect(isBlank(value)).toBe(false);
  });

  test.each([
    '\\_\\_\\_',
    '<!-- version -->',
    '`____`',
    '**TBD**',
    '_No response_',
    '&nbsp;',
    '<version>',
    '[Name]',
    '`<v>`',
  ])('as it is written: %s', (written) => {
    for (const form of [`- **Key**: ${written}`, `- Key: ${written}`, `**Key:** ${written}`, `### Key\n\n${written}`])
      expect([form, allFields(form).map(({ blank }) => blank)]).toEqual([form, [true]]);
  });

  test('a link is no placeholder', () => {
    expect(fields('- Key: <https://example.com>\n- Name: [x](y)')).toEqual(['Key = https://example.com', 'Name = x']);
  });
});

describe('where a value leads', () => {
  test.each<[form: string, link: string | undefined]>([
    ['- **Run**: [run 12](https://a.example/12)', 'https://a.example/12'],
    ['- **Run:** [**run** 12](https://a.example/12) <!-- c -->', 'https://a.example/12'],
    ['- Run: [run 12](https://a.example/12)', 'https://a.example/12'],
    ['| | |\n|-|-|\n| Run | [run 12](https://a.example/12) |', 'https://a.example/12'],
    ['**Run:** [run 12](https://a.example/12)', 'https://a.example/12'],
    ['- **Run**: see [run 12](https://a.example/12)', undefined],
    ['- **Run**: [run 12](https://a.example/12) failed', undefined],
    ['- **Run**: [run 12](https://a.example/12) [run 13](https://a.example/13)', undefined],
    ['- **Run**: [~~run 12~~](https://a.example/12)', undefined],
    ['- **Run**: run 12', undefined],
  ])('%s', (form, link) => {
    expect(allFields(form)[0]?.link).toBe(link);
  });
});
