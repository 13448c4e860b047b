import { type Diagnosis, type Severity, tally } from '../../doctor/diagnosis.ts';
import { palette, type Palette } from '../parts/symbols.ts';
import { sanitiseLine } from '../sanitise.ts';
import type { Cell, RepositoryRow, RepositoryState, RepositoryTable } from '../../doctor/table/model.ts';
import { COLUMNS, REPOSITORY_STATES } from '../../doctor/table/model.ts';

/** The diagnoses for a terminal or log: one line each, with what to do and the lines to add. */
export function diagnosisText(diagnoses: readonly Diagnosis[], { color }: { color: boolean }): string {
  const paint = palette(color);
  const painted: Record<Severity, (text: string) => string> = {
    problem: paint.red,
    unknown: paint.yellow,
    advice: paint.yellow,
    ok: paint.green,
  };
  const lines = diagnoses.flatMap(({ severity, subject, message, path, line, help, add = [] }) => {
    const place =
      path === undefined ? '' : ` ${paint.dim(sanitiseLine(`${path}${line === undefined ? '' : `:${line}`}`))}`;
    return [
      `${painted[severity](SIGNS[severity])} ${paint.bold(subject)}${place}: ${sanitiseLine(message, 600)}`,
      ...(help === undefined ? [] : [`    ${paint.dim(`→ ${sanitiseLine(help, 400)}`)}`]),
      ...add.map((each) => `      ${indented(each)}`),
    ];
  });
  const { wrong, unchecked, hidden } = tally(diagnoses);
  const last = [
    wrong + unchecked === 0 ? 'nothing wrong' : `${wrong} wrong`,
    ...(unchecked === 0 ? [] : [`${unchecked} could not be checked`]),
    ...(hidden === 0 ? [] : [`${hidden} that this token cannot see`]),
  ];
  return `${[...lines, '', last.join(', ')].join('\n')}\n`;
}

// Keeps the indentation of lines to add, which the sanitiser would collapse.
function indented(line: string): string {
  const text = line.trimStart();
  return ' '.repeat(line.length - text.length) + sanitiseLine(text, 400);
}

/** The sign of each severity: shapes differ, not only colours. */
export const SIGNS: Record<Severity, string> = { problem: '✗', unknown: '?', advice: '!', ok: '✓' };

/** The signs and words of each state. */
export const REPOSITORY_WORDS: Record<RepositoryState, { glyph: string; words: string }> = {
  unread: { glyph: '⚠', words: 'could not be read' },
  wrong: { glyph: '✗', words: 'wrong' },
  unchecked: { glyph: '?', words: 'could not be checked' },
  advice: { glyph: '!', words: 'with advice' },
  ok: { glyph: '✓', words: 'in order' },
};

/** `200 repositories: 1 could not be read, 12 wrong, 187 in order; 3 left out (2 archived, 1 no commit yet)`. */
export function repositoriesHeadline({ rows, totals, leftOut }: RepositoryTable): string {
  const parts = REPOSITORY_STATES.filter((state) => totals[state] > 0).map(
    (state) => `${totals[state]} ${REPOSITORY_WORDS[state].words}`,
  );
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))].map(
    (reason) => `${leftOut.filter((each) => each.reason === reason).length} ${reason}`,
  );
  return [
    `${rows.length} ${rows.length === 1 ? 'repository' : 'repositories'}`,
    parts.length === 0 ? '' : `: ${parts.join(', ')}`,
    reasons.length === 0 ? '' : `; ${leftOut.length} left out (${reasons.join(', ')})`,
  ].join('');
}

/** The sign of a cell. */
export function signOf({ state }: Cell): string {
  return state === 'none' ? '–' : SIGNS[state];
}

/** The columns that are shown as a sign; the others are words. */
const SIGNED = COLUMNS.filter((column) => column !== 'version' && column !== 'pull requests');

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
