import { describe, expect, test } from '@jest/globals';
import { commandsIn } from '../support/runner-commands.ts';
import { readEnvironmentFile, readPathFile } from '../support/runner-files.ts';

const names = (text: string): string[] => commandsIn(text).map(({ name }) => name);

describe('commands in output', () => {
  test.each([
    ['::error file=a.md,line=3::text', 'error', { file: 'a.md', line: '3' }, 'text'],
    [' \t ::SET-Output name=x::a%0Ab%25', 'set-output', { name: 'x' }, 'a\nb%'],
    ['##[set-output name=x;]y', 'set-output', { name: 'x' }, 'y'],
    ['text before ##[Error]after', 'error', {}, 'after'],
    ['::group::', 'group', {}, ''],
    ['::nonsense:: ##[warning]x', 'warning', {}, 'x'],
    ['\u0085::debug::x', 'debug', {}, 'x'],
    ['::error title=a%3Ab%2Cc::x', 'error', { title: 'a:b,c' }, 'x'],
  ])('%j', (line, name, properties, data) => {
    expect(commandsIn(line)).toEqual([{ name, properties, data, line }]);
  });

  test.each([
    'plain text',
    'text ::error::x',
    '::error x',
    '::nonsense::x',
    '##[nonsense]##[error]x',
    '##[error',
    '# #[error]x',
    ':\u200B:error::x',
    '#\u200B#[error]x',
    '\uFEFF::error::x',
  ])('none in %j', (line) => {
    expect(commandsIn(line)).toEqual([]);
  });

  test('a sign without weight does not hide a command: what follows is counted from the wrong place', () => {
    // Found, but the name is read one character too early.
    expect(names('#\u200B#[error]x\n##\uFE0F[error]x\n:\u00AD:error::x')).toEqual([]);
    expect(commandsIn('::error:\u200B:x')).toMatchObject([{ name: 'error', data: ':x' }]);
  });

  test('each line for itself, whatever ends it', () => {
    expect(names('a\r::error::x\r\n::warning::y\n##[debug]z')).toEqual(['error', 'warning', 'debug']);
  });

  test('none between stop-commands and its token', () => {
    expect(names('::stop-commands::T1\n::error::x\n##[error]x\n::t1::\n::notice::y')).toEqual([
      'stop-commands',
      'notice',
    ]);
  });
});

describe('environment files', () => {
  test('lines, and values of several lines', () => {
    expect(readEnvironmentFile('a=1\n\nb<<E\nx=y\n\nz\nE\nc=d<<e\nf<<G\nG\n')).toEqual({
      a: '1',
      b: 'x=y\n\nz',
      c: 'd<<e',
      f: '',
    });
  });

  test('a value that holds its delimiter ends early, as on a runner', () => {
    expect(readEnvironmentFile('a<<E\nx\nE\nb=injected\n')).toEqual({ a: 'x', b: 'injected' });
  });

  test.each(['no sign', '<<E\nE', 'a<<\n', 'a<<E\nx\n', '=x'])('%j fails', (text) => {
    expect(() => readEnvironmentFile(text)).toThrow(/invalid/);
  });

  test('paths', () => {
    expect(readPathFile('/a\n\n/b\r\n')).toEqual(['/a', '/b']);
  });
});
