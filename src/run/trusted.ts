import { parse } from '../checklist/parse.ts';
import type { Checklist, Document } from '../checklist/model.ts';
import { Facts } from '../evidence/facts.ts';
import type { QuestionOf } from '../evidence/question.ts';
import {
  DEFAULT_POLICY,
  DEFAULT_POLICY_DIGEST,
  DEFAULT_POLICY_WITH_TEMPLATE,
  TEMPLATE_PHASE,
} from '../policy/default.ts';
import type { Policy } from '../policy/policy.ts';
import { withoutFrontMatter } from '../template/front-matter.ts';
import type { Source } from '../verdict/verdict.ts';
import { bounded } from './bounded.ts';
import type { JudgeRequest, Judged, TrustedFile } from './judge.ts';

/** The policy of a request, ready to be judged by, or what is wrong with it. */
export async function policyOf({
  policy: file,
  phase,
  templatePath,
}: JudgeRequest): Promise<{ policy: Policy; source: Source } | { errors: string[] }> {
  if (file === undefined) {
    if (phase !== undefined)
      return { errors: [`found the phase "${phase}", expected none, since there is no policy file`] };
    return {
      policy: templatePath === undefined ? DEFAULT_POLICY : DEFAULT_POLICY_WITH_TEMPLATE,
      source: { path: 'default', digest: DEFAULT_POLICY_DIGEST },
    };
  }
  // What a policy file needs (YAML, schemas, patterns, hashing) is loaded only where there is one.
  const { loadPolicy, unknownPhase } = await import('../policy/load.ts');
  const loaded = await loadPolicy(file.text, file.path);
  if ('errors' in loaded)
    return { errors: loaded.errors.map((error) => `${error.path}:${error.line}:${error.column}: ${error.message}`) };
  const wrong = phase === undefined ? undefined : unknownPhase(loaded.policy, phase);
  if (wrong !== undefined) return { errors: [`${file.path}: ${wrong}`] };
  const compares = templatePath === undefined || loaded.policy.template !== undefined;
  const policy = compares ? loaded.policy : { ...loaded.policy, phases: [TEMPLATE_PHASE, ...loaded.policy.phases] };
  return { policy, source: await sourceOf(file) };
}

/** A template that was read. */
export interface Template {
  checklist: Checklist;
  source: Source;
  facts: Facts;
}

/**
 * The template of a request, undefined where there is none. It is asked for like every other fact, so that
 * a record can be judged again without its repository.
 */
export async function templateOf(
  request: JudgeRequest,
  policy: Policy,
  timeoutMs: number,
): Promise<Template | Judged | undefined> {
  const path = request.templatePath ?? policy.template;
  if (path === undefined) return undefined;
  const question: QuestionOf<'file'> = { kind: 'file', path };
  const known = request.facts ?? new Facts();
  const facts =
    known.get(question) === undefined ? known.with([{ question, fact: await answerOne(request, question) }]) : known;
  const fact = facts.get(question);
  if (fact === undefined || fact.status === 'unavailable')
    return { kind: 'could-not-judge', reason: `Template ${path}: ${fact?.reason ?? NO_ANSWER}` };
  if (!fact.value.exists)
    return { kind: 'policy-error', errors: [`found no template at ${path}, expected a file at the trusted commit`] };
  const document: Document = {
    id: path,
    kind: request.documents[0]?.kind ?? 'file',
    markdown: withoutFrontMatter(fact.value.text),
    path,
  };
  return { checklist: bounded(() => parse(document), timeoutMs), source: await sourceOf(fact.value), facts };
}

const NO_ANSWER = 'No answer was given';

async function answerOne(request: JudgeRequest, question: QuestionOf<'file'>) {
  const [fact] = await request.answer([question]);
  return fact ?? { status: 'unavailable' as const, reason: NO_ANSWER };
}

async function sourceOf(file: TrustedFile): Promise<Source> {
  const { createHash } = await import('node:crypto');
  const digest = `sha256:${createHash('sha256').update(file.text).digest('hex')}`;
  return { path: file.path, ...(file.sha === undefined ? {} : { sha: file.sha }), digest };
}
