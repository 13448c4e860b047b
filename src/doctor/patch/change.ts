import { isMap, isScalar, isSeq, parseDocument, visit, type Document, type Node } from 'yaml';

/** A change of one file, as something to do about a diagnosis. */
export type FileChange =
  /** A whole file, new or instead of another one. */
  | { kind: 'write'; path: string; lines: readonly string[] }
  | { kind: 'move'; path: string; to: string }
  | ({ path: string } & YamlChange);

/** A file of the repository, with its text. */
export interface PatchedFile {
  path: string;
  text: string;
}

/** The files with this change in them. A file that is moved keeps its text, and is none of these. */
export function withChange(files: readonly PatchedFile[], change: FileChange): PatchedFile[] {
  const { path } = change;
  if (change.kind === 'move') return [...files];
  if (change.kind === 'write')
    return [...files.filter((file) => file.path !== path), { path, text: `${change.lines.join('\n')}\n` }];
  return files.map((file) => (file.path === path ? { path, text: edited(file.text, change) } : file));
}

/** A change of a workflow file. `at`: its keys from the top. */
export type YamlChange =
  | { kind: 'set'; at: readonly string[]; value: unknown }
  | { kind: 'remove'; at: readonly string[] }
  /** Permissions of a job: of its own, or of the workflow where the job has none of its own. */
  | { kind: 'permissions'; job: string; levels: Readonly<Record<string, string>> }
  /** An input of a step of a job; `uses` says which step. */
  | { kind: 'input'; job: string; uses: string; name: string; value: string };

/** The text of a YAML file with this change. Comments stay, and so does the layout where YAML can be written that way. */
function edited(text: string, change: YamlChange): string {
  const document = parseDocument(text);
  alter(document, change);
  const written = document.toString(styleOf(text));
  return text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written;
}

function alter(document: Document, change: YamlChange): void {
  switch (change.kind) {
    case 'set':
      return set(document, change.at, change.value);
    case 'remove':
      document.deleteIn(change.at);
      return;
    case 'permissions': {
      const own = ['jobs', change.job, 'permissions'];
      const at = document.hasIn(own) || !document.has('permissions') ? own : ['permissions'];
      // A word such as `read-all` goes: what is needed is spelled out.
      if (!isMap(document.getIn(at, true))) return set(document, at, change.levels);
      for (const [scope, level] of Object.entries(change.levels)) set(document, [...at, scope], level);
      return;
    }
    case 'input': {
      const steps = document.getIn(['jobs', change.job, 'steps'], true);
      const index = isSeq(steps)
        ? steps.items.findIndex((step) => isMap(step) && step.get('uses') === change.uses)
        : -1;
      if (index >= 0) set(document, ['jobs', change.job, 'steps', index, 'with', change.name], change.value);
    }
  }
}

function set(document: Document, at: readonly (string | number)[], value: unknown): void {
  // What stands on the way may be a word or a list of words, such as `on: [push, pull_request]`, or nothing.
  for (const [depth] of at.slice(1).entries()) {
    const way = at.slice(0, depth + 1);
    const node = document.getIn(way, true);
    if (isMap(node) || typeof at[depth + 1] === 'number' || node === undefined) continue;
    const words = isSeq(node) ? node.items.map(wordOf) : [wordOf(node)];
    const entries = words.filter((word) => word !== '').map((word) => [word, null]);
    const map = document.createNode(Object.fromEntries(entries));
    // What stands behind an event without anything belongs to it as the parser sees it.
    if (isScalar(node)) map.comment = node.comment ?? null;
    document.setIn(way, map);
  }
  const node: Node = document.createNode(value);
  visit(node, { Seq: (_, list) => void (list.flow = true) });
  document.setIn(at, node);
}

function wordOf(node: unknown): string {
  return isScalar(node) && typeof node.value === 'string' ? node.value : '';
}

const STYLES = [2, 4].flatMap((indent) =>
  [true, false].flatMap((indentSeq) =>
    [false, true].map((flowCollectionPadding) => ({
      indent,
      indentSeq,
      flowCollectionPadding,
      lineWidth: 0,
      nullStr: '',
    })),
  ),
);

/** The way of writing YAML that changes the fewest lines of a text. */
function styleOf(text: string): (typeof STYLES)[number] | undefined {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const counted = STYLES.map((style) => {
    const own = parseDocument(text).toString(style).split('\n');
    return { style, count: lines.filter((line, index) => line !== own[index]).length };
  });
  return counted.toSorted((a, b) => a.count - b.count)[0]?.style;
}
