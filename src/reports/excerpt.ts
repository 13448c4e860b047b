import { sanitiseLine } from './sanitise.ts';

/** A line of a file with a caret below the column, both 1-based. Nothing if the file has no such line. */
export function excerptOf(text: string, { line, column }: { line: number; column: number }): string[] {
  const source = text.split(/\r?\n/)[line - 1];
  if (source === undefined) return [];
  // What the sanitiser takes out before the column moves the caret with it.
  const before = sanitiseLine(source.slice(0, column - 1), Infinity);
  const number = String(line);
  return [
    `  ${number} | ${sanitiseLine(source)}`,
    `  ${' '.repeat(number.length)} | ${' '.repeat([...before].length)}^`,
  ];
}

/** Errors, each with the line of the file that it is about, where `places` has one in that file. */
export function withExcerpts(
  errors: readonly string[],
  places: readonly (FilePosition | undefined)[],
  file: { path: string; text: string } | undefined,
): string[] {
  return errors.map((error, index) => {
    const place = places[index];
    return file === undefined || place?.path !== file.path ? error : [error, ...excerptOf(file.text, place)].join('\n');
  });
}

/** Line and column are 1-based. */
interface FilePosition {
  path: string;
  line: number;
  column: number;
}
