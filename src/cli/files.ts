import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Document } from '../checklist/model.ts';
import { didYouMean } from '../policy/nearest.ts';
import { UsageError, type Surroundings } from './program.ts';

/** Bytes of the largest file that is read. */
export const MAX_FILE_BYTES = 262_144;

/** The text of a file, or of standard input for `-`. What cannot be read is a `UsageError` that says why. */
export async function readText(
  path: string,
  { readStdin }: Surroundings,
  maxBytes: number = MAX_FILE_BYTES,
): Promise<string> {
  const bytes = path === '-' ? await readStdin() : await readBytes(path);
  const name = path === '-' ? 'standard input' : path;
  if (bytes.length > maxBytes)
    throw new UsageError(`${name}: found ${bytes.length} bytes, expected at most ${maxBytes}`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`${name}: found bytes that are not UTF-8, expected UTF-8 text`);
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reasons: Record<string, string> = {
      ENOENT: 'no such file',
      EISDIR: 'found a directory, expected a file',
      EACCES: 'not readable',
      ENOTDIR: 'no such file',
    };
    throw new UsageError(`${path}: ${reasons[code] ?? `cannot be read (${code})`}`);
  }
}

/** A file as a document to judge. `as`: a body has hard line breaks, a repository file has not. */
export async function readDocument(path: string, as: 'body' | 'file', surroundings: Surroundings): Promise<Document> {
  const markdown = await readText(path, surroundings);
  return { id: path === '-' ? '<stdin>' : path, kind: as === 'file' ? 'file' : 'pull-request-body', markdown, path };
}

/** A file that is named as a checklist to judge: what is plainly none is a `UsageError` that says what was meant. */
export async function readChecklist(file: string, as: 'body' | 'file', surroundings: Surroundings): Promise<Document> {
  if (/\.ya?ml$/i.test(file))
    throw new UsageError(`${file}: found a YAML file, expected a checklist in Markdown; a policy goes behind --policy`);
  if (file !== '-' && !existsSync(file)) throw new UsageError(`${file}: no such file${otherThanFile(file)}`);
  return readDocument(file, as, surroundings);
}

// What a name that is no file seems to mean.
function otherThanFile(name: string): string {
  if (/^[\w.-]+\.[a-z]+\/[\w.-]+\/[\w.-]+\/(?:pull|issues)\/\d/i.test(name)) return didYouMean(`"https://${name}"`);
  return /^(?:[\w.-]+\/[\w.-]+)?#?\d+$/.test(name)
    ? '; a pull request or issue goes by its address: https://github.com/OWNER/NAME/pull/NUMBER'
    : '';
}
