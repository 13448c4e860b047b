import { expect, test } from '@jest/globals';
import { commandsIn } from '../../src/checklist/command.ts';

test.each([
  ['not behind a comment that makes its line HTML', '<!-- note -->/sign-off QA', []],
  ['a comment inside is left out', '/sign-off <!-- not --> QA', ['sign-off QA']],
  ['on several lines', 'Fine.\n/sign-off QA\n/reason It works', ['sign-off QA', 'reason It works']],
  ['not inside a sentence', 'I say /sign-off QA', []],
  ['not in code', '`/sign-off QA`', []],
])('a command: %s', (_, markdown, expected) => {
  expect(commandsIn(markdown).map(({ name, rest }) => `${name} ${rest.replace(/\s+/g, ' ')}`)).toEqual(expected);
});
