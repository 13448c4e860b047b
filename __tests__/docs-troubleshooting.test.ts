/**
 * Every message that a user can see stands in docs/reference/messages.md, under a heading that leads to what to do. The
 * page is made from the source: UPDATE_DOCS=1 writes it.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { sourceMessages } from './support/messages.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PAGE = join(ROOT, 'docs/reference/messages.md');
const TROUBLESHOOTING = readFileSync(join(ROOT, 'docs/troubleshooting.md'), 'utf8');

/** Chapters of the troubleshooting page with the files whose messages they are about. The first that fits counts. */
const CHAPTERS: readonly (readonly [title: string, files: RegExp])[] = [
  ['GitHub blocks the event', /^src\/doctor\/diagnose-policies/],
  ['The marker is not in order', /^src\/doctor\/diagnose-marker/],
  ['Nothing starts', /^src\/doctor\/diagnose-(?:start|idle)/],
  ['The status is not required', /^src\/doctor\/diagnose-status/],
  ['The job may be misused', /^src\/doctor\/diagnose-use/],
  ['No workflow uses the gate', /^src\/doctor\/diagnose-workflow/],
  ['The policy, the template or the token', /^src\/doctor\/diagnose\.ts/],
  ['The command line ends with 2', /^src\/cli\//],
  ['GitHub did not answer, or refused', /^src\/github\//],
  ['Could not judge', /^src\/(?:run\/|subject\/|tell\/|action\/main)/],
  ['The policy or the inputs are wrong', /^src\/(?:action|app)\//],
];

const HEAD = `# Messages

Every message of the Action, the command line and the doctor. \`…\` stands for a name, a number or an address. Search this page for the words you see; each heading leads to what to do. The page is made from the source.
`;

const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');

// A text with backticks is fenced by two.
function asCode(text: string): string {
  return text.includes('`') ? `\`\` ${text.replace(/\s+/g, ' ')} \`\`` : `\`${text.replace(/\s+/g, ' ').trim()}\``;
}

function chapterOf(file: string): string | undefined {
  return CHAPTERS.find(([, files]) => files.test(file))?.[0];
}

test('every message stands in docs/reference/messages.md', () => {
  const all = sourceMessages();
  const chapters = CHAPTERS.map(([title]) => {
    const own = all.filter(({ file }) => chapterOf(file) === title).map(({ text }) => `- ${asCode(text)}`);
    return `\n## ${title}\n\n[What to do](../troubleshooting.md#${anchor(title)})\n\n${own.join('\n')}\n`;
  });
  const page = `${HEAD}${chapters.join('')}`;
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, page);
  expect(all.length).toBeGreaterThan(100);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});

test('every file that makes messages belongs to a chapter, and every chapter is in docs/troubleshooting.md', () => {
  expect(sourceMessages().filter(({ file }) => chapterOf(file) === undefined)).toEqual([]);
  const titles = [...TROUBLESHOOTING.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
  expect(CHAPTERS.map(([title]) => title).filter((title) => !titles.includes(title))).toEqual([]);
});

test('the messages are read from the source whole', () => {
  const texts = sourceMessages().map(({ text }) => text);
  expect(texts).toContain('The policy … is larger than 1 MB.');
  // Parts that are joined, with a hole that holds a text of its own.
  expect(texts.find((text) => text.startsWith('The input `policy` points into'))).toMatch(
    / base branch…; or set .*\.$/,
  );
  expect(texts).toContain('the list does not end.');
});

test('what docs/blocked.md quotes of the comment is what the source says', () => {
  const [, table = ''] = readFileSync(join(ROOT, 'docs/blocked.md'), 'utf8').split('| The comment says |');
  const [rows = ''] = table.split('\n\n', 1);
  const quoted = [...rows.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/"([^"]+)"/g)].map(([, words = '']) => words),
  );
  const source = globSync('src/**/*.ts', { cwd: ROOT }).map((file) => readFileSync(join(ROOT, file), 'utf8'));
  expect(quoted.length).toBeGreaterThan(10);
  // A role is named by the policy.
  const invented = quoted.filter((words) => words !== 'QA' && !source.some((text) => text.includes(words)));
  expect(invented).toEqual([]);
});
