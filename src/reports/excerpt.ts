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

/** Errors of the form "path:line:column: words", each with the line of the file that it is about. */
export function withExcerpts(errors: readonly string[], file: { path: string; text: string } | undefined): string[] {
  return errors.map((error) => {
    const place = file === undefined || !error.startsWith(`${file.path}:`) ? undefined : error.slice(file.path.length);
    const [, line, column] = /^:(\d+):(\d+): /.exec(place ?? '') ?? [];
    if (file === undefined || line === undefined) return error;
    return [error, ...excerptOf(file.text, { line: Number(line), column: Number(column) })].join('\n');
  });
}
