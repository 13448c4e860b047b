import { describe, expect, test } from '@jest/globals';
import { commandsIn, entriesIn } from '../support/runner-commands.ts';

describe('what a runner takes as a command', () => {
  test.each([
    ['::error::text', 'error', {}, 'text'],
    ['  \t::ERROR file=a.md,line=3::text%0Amore', 'error', { file: 'a.md', line: '3' }, 'text\nmore'],
    ['anywhere ##[set-output name=passed;]true', 'set-output', { name: 'passed' }, 'true'],
    ['##[group]a ##[error]b', 'group', {}, 'a ##[error]b'],
    ['a\r::debug::b', 'debug', {}, 'b'],
  ])('%j', (line, name, properties, data) => {
    expect(commandsIn(line)).toEqual([{ name, properties, data }]);
  });

  test.each(['text ::error::b', '::nothing::b', '::error:b', '##[nothing]a', '##[error a', '# #[error]a', ''])(
    '%j is none',
    (line) => expect(commandsIn(line)).toEqual([]),
  );

  test('a sign without weight hides nothing, and yet the name is counted from the wrong place', () => {
    expect(commandsIn('#\u200B#[error]a\n:\u200B:error::b\n##\uFE0F[error]a\n::error:\u200B:a')).toMatchObject([
      { name: 'error', data: ':a' },
    ]);
  });

  test('nothing counts between stop-commands and its end', () => {
    expect(commandsIn('::stop-commands::End\n::error::a\n::end::\n::error::b').map(({ data }) => data)).toEqual([
      'End',
      'b',
    ]);
  });
});

describe('what a runner reads from a file', () => {
  test('both forms', () => {
    expect(entriesIn('a=b=<<c\nd<<E\n1\n\na=b\nE\n\n')).toEqual([
      ['a', 'b=<<c'],
      ['d', '1\n\na=b'],
    ]);
  });

  test.each(['text', '<<E\nE', 'a<<\n', 'a<<E\nb'])('%j fails the step', (file) => {
    expect(() => entriesIn(file)).toThrow('the runner');
  });
});
