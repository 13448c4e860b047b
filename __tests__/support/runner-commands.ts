/**
 * What the runner of GitHub Actions makes of the output and the files of a step, put together from its behaviour:
 * a line is first taken as `::name props::data`, where that stands at its start after white space, then as
 * `##[name props]data`, wherever that stands in it. Both streams are read alike.
 * Source: actions/runner, `ActionCommand`, `ActionCommandManager`, `OutputManager`, `FileCommandManager`.
 */
export interface RunnerCommand {
  /** In lower case: the runner does not mind. */
  name: string;
  properties: Record<string, string>;
  data: string;
}

/** The commands that a runner knows. */
const KNOWN: ReadonlySet<string> = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

/**
 * The runner searches by the rules of a language, in which characters without weight count for nothing: it finds
 * `##[` in `#`, zero-width space, `#[` too. Where it goes on from there it counts the characters as if there were none.
 */
const WEIGHTLESS = '[\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}]*';
const SPACE = /^[\s\u0085]+/u;

const pattern = (text: string): RegExp =>
  new RegExp([...text].map((each) => (each === '[' ? '\\[' : each)).join(WEIGHTLESS), 'gu');
const COLONS = pattern('::');
const HASHES = pattern('##[');

/** The commands that a runner finds in what a step prints, in order. After `stop-commands` there are none until its end. */
export function commandsIn(output: string): RunnerCommand[] {
  const commands: RunnerCommand[] = [];
  let end: string | undefined;
  for (const line of output.split(/\r\n|\r|\n/)) {
    const known = end === undefined ? KNOWN : new Set([...KNOWN, end]);
    const found = byColons(line, known) ?? byHashes(line, known);
    if (found === undefined) continue;
    if (end !== undefined) {
      if (found.name === end) end = undefined;
      continue;
    }
    if (found.name === 'stop-commands') end = found.data.toLowerCase();
    commands.push(found);
  }
  return commands;
}

function byColons(line: string, known: ReadonlySet<string>): RunnerCommand | undefined {
  const message = line.replace(SPACE, '');
  if (indexOf(message, COLONS, 0) !== 0) return undefined;
  const close = indexOf(message, COLONS, 2);
  return close < 0 ? undefined : command(message.slice(2, close), message.slice(close + 2), ',', known);
}

function byHashes(line: string, known: ReadonlySet<string>): RunnerCommand | undefined {
  const open = indexOf(line, HASHES, 0);
  const close = open < 0 ? -1 : line.indexOf(']', open);
  return close < 0 ? undefined : command(line.slice(open + 3, close), line.slice(close + 1), ';', known);
}

function indexOf(text: string, what: RegExp, from: number): number {
  what.lastIndex = from;
  return what.exec(text)?.index ?? -1;
}

function command(
  info: string,
  data: string,
  separator: ',' | ';',
  known: ReadonlySet<string>,
): RunnerCommand | undefined {
  const [written = '', ...rest] = info.split(' ');
  const name = written.toLowerCase();
  if (!known.has(name)) return undefined;
  const pairs = rest
    .join(' ')
    .split(separator)
    .map((pair) => /^([^=]+)=(.+)$/s.exec(pair.trim()))
    .filter((match) => match !== null)
    .map(([, key = '', value = '']): [string, string] => [key, unescaped(value)]);
  return { name, properties: Object.fromEntries(pairs), data: unescaped(data) };
}

// More than either form undoes, so that nothing hides in it.
function unescaped(text: string): string {
  const signs: [RegExp, string][] = [
    [/%3B/g, ';'],
    [/%5D/g, ']'],
    [/%3A/g, ':'],
    [/%2C/g, ','],
    [/%0D/g, '\r'],
    [/%0A/g, '\n'],
    [/%25/g, '%'],
  ];
  return signs.reduce((value, [sign, plain]) => value.replace(sign, plain), text);
}

/**
 * The entries of a file such as `GITHUB_OUTPUT` or `GITHUB_ENV`, in order: `name=value`, or `name<<delimiter` with the
 * lines up to the delimiter. Throws where the runner would fail the step.
 */
export function entriesIn(file: string): [name: string, value: string][] {
  const lines = file.split('\n');
  const entries: [string, string][] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const here = line.indexOf('<<');
    if (equals >= 0 && (here < 0 || equals < here)) {
      entries.push([line.slice(0, equals), line.slice(equals + 1)]);
      continue;
    }
    const [name, delimiter] = [line.slice(0, here), line.slice(here + 2)];
    if (here <= 0 || delimiter === '') throw new Error(`the runner refuses the line ${JSON.stringify(line)}`);
    const end = lines.indexOf(delimiter, at + 1);
    if (end < 0) throw new Error(`the runner finds no end of ${name}`);
    entries.push([name, lines.slice(at + 1, end).join('\n')]);
    at = end;
  }
  return entries;
}
