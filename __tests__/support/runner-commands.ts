/** A workflow command as the runner understands a line. */
export interface RunnerCommand {
  /** In small letters. */
  name: string;
  /** Names in small letters. */
  properties: Record<string, string>;
  data: string;
  /** The line that it stands in. */
  line: string;
}

/** All commands that a runner of version 2.336 takes from the output of an action. */
const REGISTERED = new Set([
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
 * The commands that a runner would run for this text of standard output or standard error, in order. A port of what
 * actions/runner does (src/Runner.Common/ActionCommand.cs and src/Runner.Worker/ActionCommandManager.cs): each line is
 * tried as `::name key=value,…::data` after leading white space, and else as `##[name key=value;…]data` from the first
 * `##[` on, wherever that is. After `stop-commands` only its token counts, in either form.
 */
export function commandsIn(text: string): RunnerCommand[] {
  const found: RunnerCommand[] = [];
  let stopped: string | undefined;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const known = (name: string): boolean => REGISTERED.has(name) || name === stopped;
    const command = doubleColon(line, known) ?? hashes(line, known);
    if (command === undefined) continue;
    if (stopped !== undefined) {
      if (command.name === stopped) stopped = undefined;
      continue;
    }
    if (command.name === 'stop-commands') stopped = command.data.toLowerCase();
    found.push(command);
  }
  return found;
}

function doubleColon(line: string, known: (name: string) => boolean): RunnerCommand | undefined {
  // What .NET takes for white space: U+0085 too, U+FEFF not.
  const text = line.replace(/^(?:(?!\uFEFF)[\s\u0085])+/, '');
  const end = find(text, COLONS, 2);
  if (find(text, COLONS, 0) !== 0 || end === -1) return undefined;
  const { name, rest } = headOf(text.slice(2, end));
  if (!known(name)) return undefined;
  const properties = propertiesOf(rest.trim(), ',', ['%0D\r', '%0A\n', '%3A:', '%2C,', '%25%']);
  return { name, properties, data: unescaped(text.slice(end + 2), ['%0D\r', '%0A\n', '%25%']), line };
}

function hashes(line: string, known: (name: string) => boolean): RunnerCommand | undefined {
  const start = find(line, HASHES, 0);
  const end = line.indexOf(']', start);
  if (start === -1 || end === -1) return undefined;
  const { name, rest } = headOf(line.slice(start + 3, end));
  if (!known(name)) return undefined;
  const escapes = ['%3B;', '%0D\r', '%0A\n', '%5D]', '%25%'];
  return { name, properties: propertiesOf(rest, ';', escapes), data: unescaped(line.slice(end + 1), escapes), line };
}

/**
 * The runner searches by the rules of a language (.NET, `String.IndexOf` without a kind of comparison), for which
 * characters without weight count for nothing: it finds `##[` in `#`, zero-width space, `#[` too. From there on it
 * counts as if it had found three characters.
 */
const WEIGHTLESS = String.raw`[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*`;
const COLONS = new RegExp(`:${WEIGHTLESS}:`, 'gu');
const HASHES = new RegExp(String.raw`#${WEIGHTLESS}#${WEIGHTLESS}\[`, 'gu');

function find(text: string, what: RegExp, from: number): number {
  what.lastIndex = from;
  return what.exec(text)?.index ?? -1;
}

function headOf(text: string): { name: string; rest: string } {
  const space = text.indexOf(' ');
  return space === -1
    ? { name: text.toLowerCase(), rest: '' }
    : { name: text.slice(0, space).toLowerCase(), rest: text.slice(space + 1) };
}

function propertiesOf(text: string, separator: string, escapes: readonly string[]): Record<string, string> {
  const pairs = text.split(separator).flatMap((part): [string, string][] => {
    const equals = part.indexOf('=');
    const [key, value] = [part.slice(0, equals), part.slice(equals + 1)];
    return equals < 1 || value === '' ? [] : [[key.toLowerCase(), unescaped(value, escapes)]];
  });
  return Object.fromEntries(pairs);
}

/** `escapes`: three characters and what they stand for; in this order. */
function unescaped(text: string, escapes: readonly string[]): string {
  return escapes.reduce((result, each) => result.replaceAll(each.slice(0, 3), each.slice(3)), text);
}
