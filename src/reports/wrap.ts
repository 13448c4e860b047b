import wrapAnsi from 'wrap-ansi';

/** The least columns that are left for words beside what they hang below. */
const LEAST = 20;

/**
 * A text report in lines of at most `width` columns, as far as words allow: none is broken. What goes on in another line
 * stands below the words of the first.
 */
export function wrapped(report: string, width: number): string {
  return report
    .split('\n')
    .map((line) => wrappedLine(line, width))
    .join('\n');
}

const COLORS = /\u001B\[\d+m/g;

// Indentation, with the line number, the sign or the name of a role before the words.
const BEFORE_WORDS = /^ *(?:line +\d+ +(?:[☐▁–] )?|(?:[✓○✗–!→] )(?:.{1,40}? {2,})?|[█░]+ +\d+\/\d+ +)?/;

function wrappedLine(line: string, width: number): string {
  const shown = line.replace(COLORS, '');
  if (shown.length <= width && !/[^\u0000-\u2FFF]/.test(shown)) return line;
  const before = shown.length - shown.replace(BEFORE_WORDS, '').length;
  const hang = Math.min(before, Math.max(0, width - LEAST));
  const at = rawIndex(line, hang);
  const words = wrapAnsi(line.slice(at), Math.max(LEAST, width - hang), { hard: false });
  return line.slice(0, at) + words.replaceAll('\n', `\n${' '.repeat(hang)}`);
}

// Where a column of what is shown stands in a line with colours.
function rawIndex(line: string, column: number): number {
  let shown = 0;
  let index = 0;
  while (shown < column) {
    const [color] = /^\u001B\[\d+m/.exec(line.slice(index)) ?? [];
    index += color?.length ?? 1;
    if (color === undefined) shown += 1;
  }
  return index;
}
