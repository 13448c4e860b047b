import type { Severity } from '../../doctor/diagnosis.ts';
import { COLUMNS, type RepositoryRow, type RepositoryState, type RepositoryTable } from '../../doctor/table/model.ts';
import { palette, type Palette } from '../parts/symbols.ts';
import { sanitiseLine } from '../sanitise.ts';
import { repositoriesHeadline, REPOSITORY_WORDS, SIGNED, signOf, SIGNS } from './words.ts';

const HUES: Record<RepositoryState | Severity, keyof Palette> = {
  unread: 'red',
  wrong: 'red',
  unchecked: 'yellow',
  advice: 'yellow',
  ok: 'green',
  problem: 'red',
  unknown: 'yellow',
};

/** Several repositories for a terminal or log: a line for each, worst first, and below it what is wrong. */
export function repositoriesText(table: RepositoryTable, { color }: { color: boolean }): string {
  const paint = palette(color);
  const { rows, leftOut } = table;
  const names = Math.max(10, ...rows.map(({ repository }) => sanitiseLine(repository, 60).length));
  const versions = Math.max(7, ...rows.map((row) => wordsIn(row, 'version').length));
  const head = ['  '.padEnd(names + 2), ...SIGNED, 'version'.padEnd(versions), 'pull requests'].join('  ');
  const left = leftOut.map(({ repository, reason }) => `${sanitiseLine(repository, 60)} (${reason})`);
  const lines = [
    paint.bold(repositoriesHeadline(table)),
    ...(rows.length === 0 ? [] : ['', paint.dim(head.trimEnd())]),
    ...rows.flatMap((row) => linesOf(row, { names, versions }, paint)),
    ...(left.length === 0 ? [] : ['', `left out: ${left.join(', ')}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function linesOf(row: RepositoryRow, width: { names: number; versions: number }, paint: Palette): string[] {
  const { state, cells, reason, findings, patch } = row;
  const name = paint.bold(sanitiseLine(row.repository, 60).padEnd(width.names));
  const sign = paint[HUES[state]](REPOSITORY_WORDS[state].glyph);
  if (cells === undefined) return [`${sign} ${name}  ${sanitiseLine(reason ?? '', 300)}`];
  const signs = SIGNED.map((column) => signOf(cells[column]).padEnd(column.length));
  const version = wordsIn(row, 'version').padEnd(width.versions);
  const more = findings
    .filter(({ severity }) => severity === 'problem' || severity === 'unknown')
    .map(({ severity, subject, path, message }) => {
      const place = path === undefined ? '' : ` ${sanitiseLine(path)}`;
      return `    ${paint[HUES[severity]](SIGNS[severity])} ${subject}${place}: ${sanitiseLine(message, 300)}`;
    });
  return [
    [`${sign} ${name}`, ...signs, version, wordsIn(row, 'pull requests')].join('  ').trimEnd(),
    ...more,
    ...(patch === undefined ? [] : [paint.dim('    → a patch changes the files (--patches DIR)')]),
  ];
}

function wordsIn({ cells }: RepositoryRow, column: (typeof COLUMNS)[number]): string {
  return sanitiseLine(cells?.[column].words ?? '', 80);
}
