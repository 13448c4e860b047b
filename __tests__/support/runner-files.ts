/**
 * What an environment file (`GITHUB_OUTPUT`, `GITHUB_ENV`, `GITHUB_STATE`) sets, in order, a later one wins. Lines are
 * `name=value`, or `name<<delimiter`, lines of the value, `delimiter`. Throws where the runner fails the step. A port of
 * what actions/runner does (src/Runner.Worker/FileCommandManager.cs).
 */
export function readEnvironmentFile(text: string): Record<string, string> {
  const set: Record<string, string> = {};
  const lines = text.split('\n');
  // What follows the last line end is no line.
  if (lines.at(-1) === '') lines.pop();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const [equals, heredoc] = [line.indexOf('='), line.indexOf('<<')];
    if (equals !== -1 && (heredoc === -1 || equals < heredoc)) {
      if (equals === 0) throw new Error(`invalid format '${line}': the name is empty`);
      set[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    if (heredoc === -1) throw new Error(`invalid format '${line}'`);
    const [name, delimiter] = [line.slice(0, heredoc), line.slice(heredoc + 2)];
    if (name === '' || delimiter === '') throw new Error(`invalid format '${line}': name or delimiter is empty`);
    const end = lines.indexOf(delimiter, index + 1);
    if (end === -1) throw new Error(`invalid value: the delimiter '${delimiter}' was not found`);
    set[name] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return set;
}

/** What `GITHUB_PATH` adds: one path a line. */
export function readPathFile(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line !== '');
}
