import { existsSync } from 'node:fs';
import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Result } from '../result.ts';
import type { Checklist, Document } from '../checklist/model.ts';
import { policyElsewhere } from '../github/repository.ts';
import type { PolicyError } from '../policy/policy.ts';
import { withExcerpts } from '../reports/excerpt.ts';
import type { ExitStatus } from '../run/exit.ts';
import { read } from '../run/judge.ts';
import { DEFAULT_POLICY } from '../subject/terms.ts';
import { withoutFrontMatter } from '../template/front-matter.ts';
import { oneOf, type Surroundings, UsageError } from './program.ts';
import { referenceIn } from '../policy/file/shared-schema.ts';
import type { ReadShared } from '../run/shared-policies.ts';
import type { Stage, TrustedFile } from '../run/request.ts';

/** Bytes of the largest file that is read. */
const MAX_FILE_BYTES = 262_144;

/** A file that is not there. */
export class MissingFile extends UsageError {}

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
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new MissingFile(`${path}: no such file`);
    const reasons: Record<string, string> = {
      EISDIR: 'found a directory, expected a file',
      EACCES: 'not readable',
    };
    throw new UsageError(`${path}: ${reasons[code] ?? `cannot be read (${code})`}`);
  }
}

/** A file as a document to judge. `as`: a body has hard line breaks, a repository file has not. */
export async function readDocument(path: string, as: 'body' | 'file', surroundings: Surroundings): Promise<Document> {
  const markdown = await readText(path, surroundings);
  return { id: path === '-' ? '<stdin>' : path, kind: as === 'file' ? 'file' : 'pull-request-body', markdown, path };
}

const KINDS = { comments: 'comment', 'linked-issues': 'issue-body' } as const;

/** Texts that stand in for what is on GitHub, by their source. */
export type GivenDocuments = ReadonlyMap<keyof typeof KINDS, Document[]>;

/** Reads `--document comments=FILE` and `--document linked-issues=FILE`; what is none of them is a `UsageError`. */
export async function readGiven(values: readonly string[], surroundings: Surroundings): Promise<GivenDocuments> {
  const given = new Map<keyof typeof KINDS, Document[]>();
  for (const value of values) {
    const [, name, file] = /^([^=]*)=(.+)$/.exec(value) ?? [];
    if (name === undefined || file === undefined)
      throw new UsageError(`--document: found "${value}", expected comments=FILE or linked-issues=FILE`);
    const source = oneOf('--document', name, ['comments', 'linked-issues']);
    const document = { ...(await readDocument(file, 'body', surroundings)), kind: KINDS[source] };
    given.set(source, [...(given.get(source) ?? []), document]);
  }
  return given;
}

/** A form as it is read, without its front matter; or why it cannot be. */
export function readForm(document: Document): Result<Checklist> {
  try {
    return { ok: true, value: read([{ ...document, markdown: withoutFrontMatter(document.markdown) }]) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** The policy that is named, or the one in its usual place; undefined where neither is there. */
export async function readPolicyFile(
  path: string | undefined,
  surroundings: Surroundings,
): Promise<{ path: string; text: string } | undefined> {
  if (path === undefined && !existsSync(DEFAULT_POLICY)) {
    const elsewhere = policyElsewhere(existsSync);
    if (elsewhere !== undefined)
      surroundings.stderr.write(
        `checklist-gate: ${elsewhere} is not read: move it to ${DEFAULT_POLICY}, or name it with --policy\n`,
      );
    return undefined;
  }
  const chosen = path ?? DEFAULT_POLICY;
  return { path: chosen, text: await readText(chosen, surroundings) };
}

/** Says every error of a policy that does not load, with the line that it is about. */
export function refusePolicy(
  errors: readonly PolicyError[],
  policy: { path: string; text: string } | undefined,
  { stderr }: Surroundings,
): ExitStatus {
  const messages = errors.map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`);
  for (const message of withExcerpts(messages, errors, policy)) stderr.write(`checklist-gate: ${message}\n`);
  return 2;
}

/** Writes a file, with its folder. What is there already is a `UsageError`, unless it is to be overwritten. */
export async function writeNew(path: string, text: string, overwrite: boolean): Promise<void> {
  const failed = (error: unknown): UsageError => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return new UsageError(`could not write ${path} (${code})`);
  };
  await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
    throw failed(error);
  });
  await writeFile(path, text, { flag: overwrite ? 'w' : 'wx' }).catch((error: unknown) => {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw exists ? isThere(path) : failed(error);
  });
}

/** What is said of a file that is not overwritten. */
export function isThere(path: string): UsageError {
  return new UsageError(`${path}: already exists; write elsewhere with --output, or overwrite it with --force`);
}

/** Reads shared policies from a folder of this machine: `DIR/OWNER/REPO/PATH`, whatever the ref. */
export function sharedIn(folder: string | undefined): ReadShared {
  return async ({ repository, path, ref }) => {
    const wrong = (reason: string): Awaited<ReturnType<ReadShared>> => ({
      ok: false,
      error: { isWrong: true, reason },
    });
    if (folder === undefined)
      return wrong('is in another repository, expected --policies DIR with the file at DIR/OWNER/REPO/PATH');
    const name = join(folder, ...repository.split('/'), ...path.split('/'));
    try {
      const inside = relative(await realpath(folder), await realpath(name));
      if (inside.split(sep)[0] === '..') return wrong(`leads out of ${folder}, expected a file inside`);
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(name));
      return { ok: true, value: { path, text, shared: { repository, ref } } };
    } catch {
      return wrong(`cannot be read, expected UTF-8 text at ${name}`);
    }
  };
}

/** The policy of the arguments with everything that it extends; undefined where there is none, a `UsageError` where it cannot be read. */
export async function readPolicyWith(
  path: string | undefined,
  folder: string | undefined,
  surroundings: Surroundings,
): Promise<TrustedFile | undefined> {
  const { sharedPolicy, withBases } = await import('../run/shared-policies.ts');
  const readShared = sharedIn(folder);
  const reference = path === undefined ? undefined : referenceIn(path);
  if (reference !== undefined) {
    const base = inUsage(await sharedPolicy(reference, readShared));
    return inUsage(await withBases(base, readShared));
  }
  const file = await readPolicyFile(path, surroundings);
  return file === undefined ? undefined : inUsage(await withBases(file, readShared));
}

function inUsage<T>(stage: Stage<T>): T {
  if (stage.ok) return stage.value;
  throw new UsageError(stage.error.kind === 'policy-error' ? stage.error.errors.join('\n') : stage.error.reason);
}
