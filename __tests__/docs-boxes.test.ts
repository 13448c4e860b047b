/** The tables of docs/reference/boxes are those of the tests. `UPDATE_CASES=1` writes them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { NEAR_MISSES } from '../src/checklist/near-miss/kinds.ts';
import { NOT_APPLICABLE, PSEUDO_BOXES, type Reading } from './support/box-spellings.ts';

const FOLDER = resolve(import.meta.dirname, '../docs/reference/boxes');

/** What cannot be seen by its number, a line end as a sign. */
function cell(written: string): string {
  const shown = written
    .replaceAll('\n', ' ⏎ ')
    .replaceAll('\t', '⟨Tab⟩')
    .replace(
      /(?! )[\p{Z}\p{Cf}\p{Co}]/gu,
      (each) => `⟨U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    )
    .replaceAll('|', '\\|');
  return `\`${shown}\``;
}

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

function notApplicable(wanted: readonly Reading[]): string {
  const rows = NOT_APPLICABLE.filter(([, read]) => wanted.includes(read));
  return wanted.includes('mark')
    ? table(
        ['Written', 'Reason'],
        rows.map(([written, , reason]) => [cell(written), reason === undefined ? 'none' : `"${reason}"`]),
      )
    : table(
        ['Written'],
        rows.map(([written]) => [cell(written)]),
      );
}

function pseudoBoxes(blocking: boolean): string {
  const rows = Object.values(NEAR_MISSES)
    .filter((each) => each.blocking === blocking)
    .flatMap(({ kind, message, help }) => {
      const written = PSEUDO_BOXES.filter(([, of]) => of === kind).map(([line]) => cell(line));
      return written.length === 0 ? [] : [[written.join('<br>'), `${message}.`, help.replaceAll('|', '\\|')]];
    });
  return table(['Written', 'What is wrong', 'What to do'], rows);
}

/** By page and name. */
const TABLES: readonly (readonly [page: string, name: string, table: string])[] = [
  ['not-applicable.md', 'marks', notApplicable(['mark'])],
  ['not-applicable.md', 'answers', notApplicable(['answer'])],
  ['not-applicable.md', 'named', notApplicable(['named'])],
  ['not-applicable.md', 'texts', notApplicable(['text'])],
  ['near-misses.md', 'blocking', pseudoBoxes(true)],
  ['near-misses.md', 'advice', pseudoBoxes(false)],
];

test.each(TABLES)('docs/reference/boxes/%s shows the table %s as the tests have it', (file, name, wanted) => {
  const path = join(FOLDER, file);
  const page = readFileSync(path, 'utf8');
  const between = new RegExp(`(<!-- table: ${name} -->\n\n)[^]*?(\n\n<!-- end of table -->)`);
  const own = page.replace(between, (_, start: string, end: string) => `${start}${wanted}${end}`);
  if (process.env['UPDATE_CASES'] === '1') writeFileSync(path, own);
  expect(page).toMatch(between);
  expect(own === page || process.env['UPDATE_CASES'] === '1').toBe(true);
});
