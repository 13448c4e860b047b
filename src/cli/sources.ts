import type { Document, DocumentSource, SourceAnswer } from '../checklist/model.ts';
import type { ReadSource } from '../run/request.ts';
import { oneOf } from './args.ts';
import { readDocument } from './files.ts';
import { UsageError, type Surroundings } from './program.ts';

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

/** Sources of this machine: files below the working folder, and what was given in place of GitHub. */
export function localSources(given: GivenDocuments, surroundings: Surroundings): ReadSource {
  return async (source) => {
    if (source.kind === 'file') return fileOf(source.path, surroundings);
    const documents =
      source.kind === 'comments' || source.kind === 'linked-issues' ? given.get(source.kind) : undefined;
    if (documents !== undefined) return { status: 'known', documents, missing: [] };
    return {
      status: 'unavailable',
      reason: `${ON_GITHUB[source.kind]} Hand them over with --document ${source.kind}=FILE.`,
    };
  };
}

const ON_GITHUB: Record<Exclude<DocumentSource['kind'], 'file'>, string> = {
  'pull-request-body': 'The policy reads a body.',
  'issue-body': 'The policy reads a body.',
  comments: 'The policy reads comments, which stand on GitHub.',
  'linked-issues': 'The policy reads linked issues, which stand on GitHub.',
};

async function fileOf(path: string, surroundings: Surroundings): Promise<SourceAnswer> {
  try {
    return { status: 'known', documents: [await readDocument(path, 'file', surroundings)], missing: [] };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    if (!error.message.endsWith('no such file')) return { status: 'unavailable', reason: error.message };
    const missing = [{ message: 'The file of the checklist is not there', actual: path, help: 'Add the file.' }];
    return { status: 'known', documents: [], missing };
  }
}
