import { edited, type YamlChange } from './yaml-edit.ts';

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
