/** Every spelling that the docs list is tried. UPDATE_DOCS=1 writes the lists of their page anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { Facts, type RecordedFact } from '../src/evidence/facts.ts';
import { linesIn } from '../src/gates/sign-offs/evidence/lines.ts';
import { signOffs } from '../src/gates/sign-offs/sign-offs.ts';
import { allFields, read } from './support/reading.ts';
import { BLANKS, COMMANDS, FILLED, NO_ROLE_LINES, ROLE_LINES } from './support/spellings.ts';

const PAGE = resolve(import.meta.dirname, '../docs/reference/gates/spellings.md');
const SHA = '4f1c0a7be2d93586c1f4a0b7d2e8935f6a1c0b7d';

const cell = (text: string): string => (text === '' ? 'nothing' : `\`${text.replaceAll('|', '\\|')}\``);

/** Lists by the words that introduce them. */
const LISTS: Readonly<Record<string, string>> = {
  'Read as blank:': BLANKS.map(cell).join(', '),
  'Filled in:': FILLED.map(cell).join(', '),
  'Lines of the role "Tech Lead":': ROLE_LINES.map((line) => `- ${cell(line)}`).join('\n'),
  'No lines of it:': NO_ROLE_LINES.map((line) => `- ${cell(line)}`).join('\n'),
  'Comments of somebody who may sign as "QA" and "Tech Lead":': [
    '| Comment | What it does |',
    '| --- | --- |',
    ...COMMANDS.map(([comment, means]) => `| ${cell(comment)} | ${means} |`),
  ].join('\n'),
};

test.each(Object.entries(LISTS))('docs/reference/gates/spellings.md lists them: %s', (introduction, list) => {
  const page = readFileSync(PAGE, 'utf8');
  const [before = '', behind] = page.split(`${introduction}\n\n`);
  expect(behind).toBeDefined();
  const rest = behind?.split('\n\n').slice(1).join('\n\n');
  const made = `${before}${introduction}\n\n${list}\n\n${rest}`;
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, made);
  expect(readFileSync(PAGE, 'utf8')).toBe(made);
});

test.each(BLANKS)('is blank: %s', (value) => {
  expect(allFields(`- **A**: ${value}`)).toMatchObject([{ blank: true }]);
});

test.each(FILLED)('is filled in: %s', (value) => {
  expect(allFields(`- **A**: ${value}`)).toMatchObject([{ blank: false }]);
});

const rolesOn = (line: string): string[] =>
  linesIn(read(`## Sign-off\n\n${line}\n`).root, [], { roles: ['tech lead'], named: true }).map(({ role }) => role);

test.each(ROLE_LINES)('is a line of a role: %s', (line) => {
  expect(rolesOn(line)).toEqual(['tech lead']);
});

test.each(NO_ROLE_LINES)('is no line of a role: %s', (line) => {
  expect(rolesOn(line)).toEqual([]);
});

test.each(COMMANDS)('%s: %s', (body, means) => {
  const known = (question: RecordedFact['question'], value: unknown): RecordedFact =>
    ({ question, fact: { status: 'known', value } }) as RecordedFact;
  const author = { login: 'octocat', id: 1, type: 'User' };
  const comment = {
    author,
    body,
    createdAt: '2026-01-02T01:00:00Z',
    lastEditedAt: null,
    editor: null,
    minimized: false,
  };
  const { signOffs: roles = [] } = signOffs
    .bind({
      fresh: 'always',
      roles: { QA: { by: 'octocat', via: 'comment' }, 'Tech Lead': { by: 'octocat', via: 'comment' } },
    })
    .evaluate({
      checklist: read(''),
      notApplicable: 'allowed',
      facts: new Facts([
        known({ kind: 'permission', login: 'octocat' }, { level: 'write' }),
        known({ kind: 'commits' }, [{ sha: SHA, people: [] }]),
        known({ kind: 'pushes' }, []),
        known({ kind: 'comments' }, [comment]),
      ]),
      subject: { kind: 'pull-request', headSha: SHA },
      matchesGlob: () => false,
      at: '2026-01-02T03:04:05Z',
    });
  const named = (those: typeof roles): string => those.map(({ role }) => role).join(' and ');
  const signed = roles.filter((role) => role.signed.length > 0);
  const denied = roles.filter(({ status }) => status === 'failed');
  const reasons = roles.flatMap(({ refused }) => refused.map(({ reason }) => reason));
  const at = signed.some((role) => role.signed.some(({ sha }) => sha !== undefined)) ? ' at that commit' : '';
  if (signed.length > 0) expect(`signs ${named(signed)}${at}`).toBe(means);
  else if (denied.length > 0) expect(`refuses ${named(denied)}`).toBe(means);
  else expect(reasons).toEqual([expect.stringContaining(means.replace('nothing', 'signs nothing'))]);
});
