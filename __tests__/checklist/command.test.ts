import { expect, test } from '@jest/globals';
import { shownLines } from '../../src/checklist/reading/command.ts';

test.each([
  ['not behind a comment that makes its line HTML', '<!-- note -->/sign-off QA', []],
  ['a comment inside is left out', '/sign-off <!-- not --> QA', ['sign-off QA']],
  ['on several lines', 'Fine.\n/sign-off QA\n/reason It works', ['sign-off QA', 'reason It works']],
  ['not inside a sentence', 'I say /sign-off QA', []],
  ['not in code', '`/sign-off QA`', []],
  ['not struck through', '~~/sign-off QA~~\n/sign-off ~~Dev~~', []],
  ['not struck through by a tag', '<del>/sign-off QA</del>\n/sign-off <s>Dev</s>', []],
  ['not in HTML that strikes it through', '<del>\n\n/sign-off QA\n\n</del>\n\n/sign-off Dev', ['sign-off Dev']],
  ['not behind a stroke in a sentence', 'Well <s>\n\n/sign-off QA', []],
  ['not in an attribute', '<div title="\n\n/sign-off QA\n\n</div>\n\n/sign-off Dev', []],
  ['not in a film', '<video>\n\n/sign-off QA\n\n</video>\n\n/sign-off Dev', ['sign-off Dev']],
  ['not with a word in a picture', '/sign-off QA <svg>Lead</svg>', []],
  ['behind a tag that hides nothing', 'See <b>this</b> ~~R&D~~\n/sign-off QA', ['sign-off QA']],
  [
    'not where too much is left open',
    `/sign-off QA\n\n<div>x${Array.from({ length: 40 }, (_, index) => `<b a=${index}>`).join('')}</div>${'<div>x</div>'.repeat(60)}`,
    [],
  ],
  ['behind a character that shows nothing', '\u200B/sign-off QA', ['sign-off QA']],
  ['with one in its name', '/sign\u2060-off QA', ['sign-off QA']],
  ['behind one that is an entity', '&#8203;/sign-off QA', ['sign-off QA']],
  ['not in a comment that is too long', `/sign-off QA\n\n${'a'.repeat(16_384)}`, []],
  ['not in a quote of HTML', '<blockquote>\n\n/sign-off QA\n\n</blockquote>\n\n/sign-off Dev', ['sign-off Dev']],
  ['not in code of HTML', '<code>\n\n/sign-off QA\n\n</code>\n\n/sign-off Dev', ['sign-off Dev']],
  ['not in a list of HTML', '<ul><li>\n\n/sign-off QA\n\n</ul>\n\n/sign-off Dev', ['sign-off Dev']],
  ['below details', '<details>\n\nlog\n\n</details>\n\n/sign-off Dev', ['sign-off Dev']],
  ['below a comment that names a tag', '<!-- <del> -->\n\n/sign-off Dev', ['sign-off Dev']],
])('a command: %s', (_, markdown, expected) => {
  const commands = shownLines(markdown).flatMap(({ command }) => command ?? []);
  expect(commands.map(({ name, rest }) => `${name} ${rest.replace(/\s+/g, ' ')}`)).toEqual(expected);
});
