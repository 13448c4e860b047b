import { expect, test } from '@jest/globals';
import type { RepositoryRow } from '../../src/doctor/table/model.ts';
import { repositoryRow, unreadRepository, repositoryTable } from '../../src/doctor/table/table.ts';
import { repositoriesCsv } from '../../src/reports/doctor/csv.ts';
import { repositoriesHtml } from '../../src/reports/doctor/html.ts';
import { repositoriesText } from '../../src/reports/doctor/text.ts';
import { files, gate, known, pull, withPulls } from '../support/survey.ts';

const AT = '2026-01-02T03:04:05Z';
const table = (rows: RepositoryRow[]) => repositoryTable(rows, { at: AT, leftOut: [] });
const weak = () =>
  repositoryRow(
    withPulls(
      { required: known([]), ...files(gate({ permissions: 'permissions: {}' })) },
      pull(4, { url: 'https://github.com/acme/shop/pull/4', title: 'Change' }),
    ),
    [],
  );

test('without repositories there is nothing to tell', () => {
  expect(repositoriesText(table([]), { color: false })).toBe('0 repositories\n');
});

test('a table for a terminal, in colours where they are wanted', async () => {
  const one = repositoriesText(table([await repositoryRow(withPulls({}), [])]), { color: true });
  expect(one).toContain('\u001B[32m✓\u001B[39m \u001B[1macme/shop');
  const all = repositoriesText(
    repositoryTable([await weak(), unreadRepository('acme/gone', 'not found')], {
      at: AT,
      leftOut: [{ repository: 'acme/old', reason: 'archived' }],
    }),
    { color: false },
  );
  expect(all).toMatch(/^2 repositories: 1 could not be read, 1 wrong; 1 left out \(1 archived\)$/m);
  expect(all).toContain('    ✗ required status: the branch main does not require');
  expect(all).toContain('    → a patch changes the files (--patches DIR)');
  expect(all).toMatch(/\nleft out: acme\/old \(archived\)\n$/);
});

test('the page links open pull requests, and shows the patch line by line', async () => {
  const html = repositoriesHtml(table([await weak(), unreadRepository('acme/gone', 'not found')]));
  expect(html).toContain('<a href="https://github.com/acme/shop/pull/4">#4 Change</a>');
  expect(html).toContain('\n+++ b/.github/workflows/gate.yml\n');
  const calm = repositoriesHtml(table([await repositoryRow(withPulls({}), [])]));
  expect(calm).not.toContain('What was found');
  expect(calm).toContain(
    'in order: </span>required status, workflow, events, permissions, policy, template, version. ',
  );
});

test('what has no place, no help and no lines is told without', async () => {
  const findings: RepositoryRow['findings'] = [
    { subject: 'policy', severity: 'unknown', message: 'the server said no' },
    { subject: 'template', severity: 'problem', message: 'is not there', path: 'T.md' },
  ];
  const rows: RepositoryRow[] = [
    { ...(await weak()), findings },
    { repository: 'acme/dark', state: 'unread', findings: [] },
    { repository: 'acme/plain', state: 'wrong', findings },
  ];
  expect(repositoriesHtml(table(rows))).toContain('<span class="who">policy</span>: the server said no');
  expect(repositoriesText(table(rows), { color: false })).toContain('    ? policy: the server said no\n');
});

test('text of others stays on its line, and changes no colour', async () => {
  const text = 'a\nb\u001B[31mc\u202Ed';
  const findings: RepositoryRow['findings'] = [{ subject: 'policy', severity: 'problem', message: text, path: text }];
  const { cells, ...row } = await weak();
  const hostile = {
    ...row,
    repository: text,
    findings,
    ...(cells && { cells: { ...cells, version: { ...cells.version, words: text } } }),
  };
  const told = repositoriesText(
    repositoryTable([hostile, unreadRepository(text, text)], {
      at: AT,
      leftOut: [{ repository: text, reason: 'archived' }],
    }),
    { color: false },
  );
  expect(told.split('\n')).toHaveLength(10);
  expect(told).not.toMatch(/[\u001B\u202E]/);
});

test('a repository without anything has nothing to show', async () => {
  const policy = known({ path: '.github/checklist-gate.yml', exists: false, text: '' });
  const bare = withPulls({ ...files(), required: known([]), policy, templates: known([]) });
  const html = repositoriesHtml(table([await repositoryRow(bare, [])]));
  expect(html).not.toContain('What is there');
  expect(html).toContain('none: </span>events, permissions, template, version, pull requests. ');
});

test('CSV escapes what a spreadsheet would run', async () => {
  const row = { ...(await weak()), repository: '=acme/shop' };
  expect(repositoriesCsv(table([row, unreadRepository('acme/gone', 'not found')]))).toContain("\n'=acme/shop,wrong,");
});
