import type { Table, TableCell, TableRow } from 'mdast';
import { onOneLine, linkIn } from './field.ts';
import type { Section } from '../model.ts';
import { NEAR_MISSES } from '../near-miss/kinds.ts';
import { looksLikeBox } from '../near-miss/nearly.ts';
import { offsetOf, positionOf } from '../markdown/markdown.ts';
import { standing } from '../markdown/part.ts';
import type { Reader } from './reader.ts';
import { claimOf, signOffColumns, type WrittenClaim } from './sign-off.ts';

/** Reads a table: two columns are fields, a header with role and name or signature makes sign-offs. */
export function readTable(reader: Reader, table: Table, section: Section): void {
  const [header, ...rows] = table.children as [TableRow, ...TableRow[]];
  const titles = header.children.map((cell) => cellText(reader, cell));
  const columns = signOffColumns(titles);
  for (const row of table.children) {
    for (const cell of row.children) reader.noteRaw(cell);
    if (
      row.children.some((cell) => looksLikeBox(cellText(reader, cell))) &&
      !reader.blocksOn(positionOf(row).start.line)
    )
      reader.note(NEAR_MISSES.inCell, offsetOf(row));
  }
  for (const row of rows) {
    const cells = row.children.map((cell) => cellText(reader, cell));
    if (columns !== undefined) readSignOff(reader, section, header, row, columns);
    else if (titles.length === 2) readField(reader, section, row, cells);
  }
  // The syntax requires a header row. It is a field itself if its name is bold or ends in a colon.
  if (
    columns === undefined &&
    titles.length === 2 &&
    header.children.slice(0, 1).some((cell) => isFieldName(reader, cell))
  )
    readField(reader, section, header, titles);
}

function cellText(reader: Reader, cell: TableCell): string {
  return onOneLine(standing(reader.inline(cell)));
}

function isPictured(reader: Reader, { children: cells }: TableRow, column: number): boolean {
  return cells.slice(column, column + 1).some((cell) => reader.inline(cell).some(({ picture }) => picture === true));
}

function isFieldName(reader: Reader, cell: TableCell): boolean {
  const parts = reader.inline(cell);
  return parts.some((part) => part.kind === 'strong') || /[:：]$/.test(onOneLine(parts));
}

function readField(reader: Reader, section: Section, row: TableRow, cells: readonly string[]): void {
  const [first = '', second = ''] = cells;
  const name = first.replace(/[:：]$/, '').trim();
  if (name === '') return;
  const cell = row.children[1];
  const parts = cell === undefined ? [] : standing(reader.inline(cell));
  const isPicture = isPictured(reader, row, 0) || isPictured(reader, row, 1);
  const value = { value: second, ...linkIn(parts), ...(isPicture ? { picture: true as const } : {}) };
  section.fields.push(reader.field({ name, ...value }, cell ?? row, reader.place(offsetOf(row))));
}

function readSignOff(
  reader: Reader,
  section: Section,
  header: TableRow,
  row: TableRow,
  columns: { role: number; name: number; signature: number },
): void {
  const cells = row.children.map((cell) => cellText(reader, cell));
  const role = cells[columns.role] ?? '';
  if (role === '') return;
  const isHidden = row.children.some((cell) => reader.hides(cell));
  const read = (column: number): WrittenClaim => claimOf(role, isHidden ? '' : (cells[column] ?? ''));
  const name = read(columns.name);
  const signature = read(columns.signature);
  const signed = (column: number, claim: WrittenClaim): boolean => column < 0 || claim.name !== '';
  section.signOffs.push({
    role,
    name: name.name,
    signature: signature.name,
    logins: [...new Set([...name.logins, ...signature.logins])],
    state: signed(columns.name, name) && signed(columns.signature, signature) ? 'ticked' : 'unticked',
    ...(isPictured(reader, row, columns.role) || Object.values(columns).some((each) => isPictured(reader, header, each))
      ? { pictured: true }
      : {}),
    place: reader.place(offsetOf(row)),
  });
}
