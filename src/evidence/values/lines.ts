/** Evidence as it was handed over. */
export interface Evidence {
  /** Name to value. */
  values: ReadonlyMap<string, string>;
  /** Name to a path or glob of JSON files or JUnit XML files. */
  files: ReadonlyMap<string, string>;
}

/** A line that is wrong, with what was expected. */
export interface WrongLine {
  line: string;
  expected: string;
}

// Before the first "=": a value that holds a colon is still a value, and never makes anybody read a file.
const FILE = /^\s*([^=:\s](?:[^=:]*[^=:\s])?)\s*:\s+(\S.*?)\s*$/s;
const VALUE = /^\s*([^=\s][^=]*?)\s*=\s*(.*?)\s*$/s;

/**
 * Reads evidence: `name=value`, or `name: path` for a file that ends in `.json` or `.xml` (JUnit), globs allowed.
 * Blank lines are left out.
 */
export function readEvidence(lines: readonly string[]): Evidence & { wrong: WrongLine[] } {
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

// `metrics.p95` comes from the file `metrics`: which of two goes before the other nobody would see.
function clashes(name: string, { values, files }: Partial<Evidence>): boolean {
  return (
    [...(files?.keys() ?? [])].some((file) => name.startsWith(`${file}.`)) ||
    [...(values?.keys() ?? [])].some((value) => value.startsWith(`${name}.`))
  );
}
