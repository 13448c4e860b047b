import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { Result } from '../result.ts';
import type { Document, DocumentSource } from '../checklist/model.ts';
import type { SourceAnswer } from '../checklist/source.ts';
import type { Answerer } from '../evidence/facts.ts';
import type { Fact, FileAnswer } from '../evidence/question.ts';
import { withFileValues } from '../evidence/values/answer.ts';
import { didYouMean } from '../policy/nearest.ts';
import type { JudgeRequest, ReadSource } from '../run/request.ts';
import type { CheckArgs } from './check-args.ts';
import { MissingFile, readDocument, readText, type GivenDocuments } from './files.ts';
import { UsageError, type Surroundings } from './program.ts';

/** Makes a FILE ready to judge: everything that is asked for comes from this machine. */
export async function readyFile(file: string, args: CheckArgs, surroundings: Surroundings): Promise<JudgeRequest> {
  const document = await readChecklist(file, args.as, surroundings);
  const { policy, template, source, phase, facts, evidence, at, parseTimeoutMs } = args;
  return {
    subject: { kind: 'file', file: document.id },
    documents: [document],
    readSource: localSources(args.given, surroundings),
    source,
    policy: policy.file,
    templatePath: template,
    phase,
    at,
    facts,
    answer: withFileValues(localAnswers(evidence.values, surroundings), evidence.files, process.cwd()),
    parseTimeoutMs,
  };
}

/** A file that is named as a checklist to judge: what is plainly none is a `UsageError` that says what was meant. */
export async function readChecklist(file: string, as: 'body' | 'file', surroundings: Surroundings): Promise<Document> {
  if (/\.ya?ml$/i.test(file))
    throw new UsageError(`${file}: found a YAML file, expected a checklist in Markdown; name a policy with --policy`);
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

/** Answers from this machine: files below the working folder, values from the command line. */
export function localAnswers(values: ReadonlyMap<string, string>, surroundings: Surroundings): Answerer {
  return (questions) =>
    Promise.all(
      questions.map(async (question) => {
        if (question.kind === 'file') return fileAnswer(question.path, surroundings);
        if (question.kind === 'folder') return folderAnswer(question.path);
        const raw = question.kind === 'value' ? values.get(question.name) : undefined;
        if (raw !== undefined) return { status: 'known', value: { raw } };
        const reason =
          question.kind === 'value'
            ? 'No such value was handed over'
            : `The command line knows no ${question.kind}; hand them over with --facts`;
        return { status: 'unavailable', reason };
      }),
    );
}

async function fileAnswer(path: string, surroundings: Surroundings): Promise<Fact<FileAnswer>> {
  const text = await textOf(path, surroundings);
  if (!text.ok) return { status: 'unavailable', reason: text.error };
  return { status: 'known', value: { path, exists: text.value !== undefined, text: text.value ?? '' } };
}

async function folderAnswer(path: string): Promise<Fact<string[]>> {
  const entries = existsSync(path) ? await readdir(path, { withFileTypes: true }) : [];
  return { status: 'known', value: entries.filter((entry) => entry.isFile()).map(({ name }) => name) };
}

/** The text of a file; undefined where there is none. */
async function textOf(path: string, surroundings: Surroundings): Promise<Result<string | undefined>> {
  try {
    return { ok: true, value: await readText(path, surroundings) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error instanceof MissingFile ? { ok: true, value: undefined } : { ok: false, error: error.message };
  }
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
  const text = await textOf(path, surroundings);
  if (!text.ok) return { status: 'unavailable', reason: text.error };
  if (text.value !== undefined) {
    const documents = [{ id: path, kind: 'file' as const, markdown: text.value, path }];
    return { status: 'known', documents, missing: [] };
  }
  const missing = [{ message: 'The file of the checklist is not there', actual: path, help: 'Add the file.' }];
  return { status: 'known', documents: [], missing };
}
