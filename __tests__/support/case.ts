import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Facts, type Answerer, type RecordedFact } from '../../src/evidence/facts.ts';
import type { DocumentKind } from '../../src/checklist/model.ts';
import type { SourceAnswer } from '../../src/checklist/source.ts';
import { text } from '../../src/reports/text.ts';
import { exitStatus } from '../../src/run/exit.ts';
import type { RegressionRequest, Judged, JudgeRequest } from '../../src/run/request.ts';
import type { Markers } from '../../src/policy/judge/marker.ts';
import type { Subject } from '../../src/verdict/verdict.ts';
import { judge } from '../../src/run/judge.ts';
import type { Mode } from '../../src/policy/file/shared-schema.ts';
import { withBases, type ReadShared } from '../../src/run/shared-policies.ts';

/** `options.json` of a case: what is not a file of its own. */
interface CaseOptions {
  kind?: DocumentKind;
  phase?: string;
  /** What is judged, whole or just its kind; default a file. A tag has no body. */
  subject?: Subject['kind'] | Subject;
  /** A source that goes before the policy's. */
  source?: string;
  /** Without a policy: other templates that the body may have been made from, beside `template.md`. */
  templates?: string[];
  /** Whether phases that passed before are looked for. */
  regression?: RegressionRequest;
  /** What the workflow says of blocking. */
  mode?: Mode;
  /** A path that the workflow names as the template. */
  templatePath?: string;
  /** The workflows that start the gate. */
  markers?: Markers;
}

/**
 * Judges a case folder: `body.md` with `policy.yml`, `facts.json` and `options.json` where they exist, and shared
 * policies below `policies`. `sources.json`
 * says what is found elsewhere, by the kind of the source or the path of the file; nothing else can be read.
 */
export async function judgeCase(folder: string): Promise<Judged> {
  const request = requestOf(folder);
  if (request.policy === undefined) return judge(request);
  const policy = await withBases(request.policy, readerOf(join(folder, 'policies')));
  return policy.ok ? judge({ ...request, policy: policy.value }) : policy.error;
}

/** Reads shared policies: `OWNER/REPO:PATH@REF` is the file `OWNER/REPO/PATH` in the folder, whatever the ref. */
function readerOf(folder: string): ReadShared {
  return ({ repository, path, ref }) => {
    const file = join(folder, repository, path);
    if (!existsSync(file))
      return Promise.resolve({ ok: false, error: { isWrong: ref !== 'down', reason: 'the token cannot see' } });
    const policy = { path, text: readFileSync(file, 'utf8') };
    return Promise.resolve({ ok: true, value: { ...policy, shared: { repository, ref } } });
  };
}

/** What a case folder asks to judge. */
export function requestOf(folder: string): JudgeRequest {
  const read = (name: string): string | undefined =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined;
  const policy = read('policy.yml');
  const template = read('template.md');
  const isTemplate = (path: string): boolean =>
    /^(?:templates\/)?[\w-]+\.md$/.test(path) && path !== 'body.md' && read(path) !== undefined;
  const answer: Answerer = (questions) =>
    Promise.resolve(
      questions.map((question) =>
        question.kind === 'file'
          ? {
              status: 'known',
              value: { path: question.path, exists: isTemplate(question.path), text: read(question.path) ?? '' },
            }
          : question.kind === 'folder' && existsSync(join(folder, question.path))
            ? { status: 'known', value: readdirSync(join(folder, question.path)) }
            : { status: 'unavailable', reason: 'No such value was handed over' },
      ),
    );
  const options = JSON.parse(read('options.json') ?? '{}') as CaseOptions;
  const sources = JSON.parse(read('sources.json') ?? '{}') as Record<string, SourceAnswer>;
  const subject = subjectOf(options.subject ?? 'file');
  const kind = options.kind ?? (subject.kind === 'issue' ? 'issue-body' : 'pull-request-body');
  return {
    subject,
    documents: subject.kind === 'ref' ? [] : [{ id: 'body.md', kind, markdown: read('body.md') ?? '' }],
    readSource: (source) =>
      Promise.resolve(
        sources[source.kind === 'file' ? source.path : source.kind] ?? {
          status: 'unavailable',
          reason: `Nobody may read ${source.kind} here.`,
        },
      ),
    ...(options.source === undefined ? {} : { source: options.source }),
    at: '2026-01-02T03:04:05.000Z',
    answer,
    facts: new Facts(JSON.parse(read('facts.json') ?? '[]') as RecordedFact[]),
    ...(policy === undefined && template !== undefined
      ? { templatePath: 'template.md', templateAlternatives: options.templates }
      : {}),
    ...(policy === undefined ? {} : { policy: { path: 'policy.yml', text: policy } }),
    ...(options.phase === undefined ? {} : { phase: options.phase }),
    ...(options.mode === undefined ? {} : { mode: options.mode }),
    ...(options.templatePath === undefined ? {} : { templatePath: options.templatePath }),
    ...(options.markers === undefined ? {} : { markers: options.markers }),
    ...(options.regression === undefined ? {} : { regression: options.regression }),
  };
}

function subjectOf(subject: Subject['kind'] | Subject): Subject {
  if (typeof subject === 'object') return subject;
  return subject === 'file'
    ? { kind: subject, file: 'body.md' }
    : { kind: subject, repository: 'acme/shop', number: 7 };
}

/** What a case must give: exit status, then the text report or the messages. */
export function shown(judged: Judged): string {
  const status = `exit ${exitStatus(judged)}\n`;
  if (judged.kind === 'policy-error') return `${status}${judged.errors.join('\n')}\n`;
  if (judged.kind === 'could-not-judge') return `${status}${judged.reason}\n`;
  return `${status}${text(judged.verdict, { color: false })}`;
}
