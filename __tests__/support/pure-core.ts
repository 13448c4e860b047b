import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join, resolve } from 'node:path';

const src = resolve(import.meta.dirname, '../../src');

/** The folders whose code is a function of its arguments: no clock, no process, no network. */
export const PURE_FOLDERS: readonly string[] = [
  'audit',
  'author',
  'checklist',
  'doctor',
  'evidence',
  'gates',
  'overview',
  'policy',
  'record',
  'release',
  'reports',
  'template',
  'verdict',
];

/**
 * The files of the pure core that have code to run, as paths from the root of the project. Those that hold types alone
 * have none, and those that read files (`node:`) are shell.
 */
export function pureFiles(): string[] {
  return PURE_FOLDERS.flatMap((folder) =>
    readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  ).flatMap((name) => {
    const text = readFileSync(join(src, name), 'utf8');
    return hasCode(text) && !/ from 'node:/.test(text) ? [`src/${name}`] : [];
  });
}

// Whatever the comments hold: a file without code has nothing else beside them.
function hasCode(text: string): boolean {
  return (
    stripTypeScriptTypes(text)
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      .trim() !== ''
  );
}
