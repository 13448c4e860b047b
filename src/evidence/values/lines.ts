/** Evidence as it was handed over. */
export interface GivenEvidence {
  /** Name to value. */
  values: ReadonlyMap<string, string>;
  /** Name to the path or glob of JSON or JUnit XML files. */
  files: ReadonlyMap<string, string>;
}

/** A line that could not be read, with what was expected. */
interface WrongLine {
  line: string;
  expected: string;
}

// The colon must come before the first "=": a value that contains a colon must never cause a file to be read.
const FILE = /^\s*([^=:\s](?:[^=:]*[^=:\s])?)\s*:\s+(\S.*?)\s*$/s;
const VALUE = /^\s*([^=\s][^=]*?)\s*=\s*(.*?)\s*$/s;

/**
 * Reads evidence lines: `name=value`, or `name: path` for a file that ends in `.json` or `.xml` (JUnit); globs are
 * allowed. Blank lines are ignored.
 */
export function readEvidence(lines: readonly string[]): GivenEvidence & { wrong: WrongLine[] } {
  const values = new Map<string, string>();
  const files = new Map<string, string>();
  const wrong: WrongLine[] = [];
  for (const line of lines.filter((text) => text.trim() !== '')) {
    const asFile = FILE.exec(line);
    const [, name, text] = asFile ?? VALUE.exec(line) ?? [];
    if (name === undefined || text === undefined) {
      wrong.push({ line, expected: 'lines of the form name=value, or name: path for files' });
    } else if (values.has(name) || files.has(name)) {
      wrong.push({ line, expected: `"${name}" only once` });
    } else if (clashes(name, asFile === null ? { files } : { values })) {
      wrong.push({ line, expected: 'values of this name from a file, or from lines, not from both' });
    } else if (asFile === null) {
      values.set(name, text);
    } else if (/\.(?:json|xml)$/i.test(text)) {
      files.set(name, text);
    } else {
      wrong.push({ line, expected: 'a path that ends in .json or .xml' });
    }
  }
  return { values, files, wrong };
}

// `metrics.p95` comes from the file `metrics`. If both names were given, nobody would see which one wins.
function clashes(name: string, { values, files }: Partial<GivenEvidence>): boolean {
  return (
    [...(files?.keys() ?? [])].some((file) => name.startsWith(`${file}.`)) ||
    [...(values?.keys() ?? [])].some((value) => value.startsWith(`${name}.`))
  );
}

/** The file gives no usable value; `message` is in our words. Whatever depends on it stays unknown. */
export class Unusable extends Error {
  override name = 'Unusable';
}
