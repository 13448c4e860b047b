import { parse } from '../checklist/parse.ts';
import type { Checklist, Document } from '../checklist/model.ts';
import type { Facts } from '../evidence/facts.ts';
import type { AnswerTo, Question } from '../evidence/question.ts';
import { DEFAULT_POLICY_DIGEST, defaultPolicy } from '../policy/default.ts';
import type { Policy, PolicyTemplate } from '../policy/policy.ts';
import { compare, type Comparison } from '../template/compare.ts';
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
    return { policy: defaultPolicy(templatePath), source: { path: 'default', digest: DEFAULT_POLICY_DIGEST } };
  }
  // What a policy file needs (YAML, schemas, patterns, hashing) is loaded only where there is one.
  const { loadPolicy, unknownPhase } = await import('../policy/load.ts');
  const loaded = await loadPolicy(file.text, file.path, templatePath);
  if ('errors' in loaded)
    return { errors: loaded.errors.map((error) => `${error.path}:${error.line}:${error.column}: ${error.message}`) };
  const wrong = phase === undefined ? undefined : unknownPhase(loaded.policy, phase);
  if (wrong !== undefined) return { errors: [`${file.path}: ${wrong}`] };
  return { policy: loaded.policy, source: await sourceOf(file) };
}

/** The checklist held against the templates of a policy. */
export interface Compared {
  comparisons: Map<string, Comparison>;
  /** The template, where there is just one. */
  source?: Source;
  facts: Facts;
}

type Ask = <Q extends Question>(facts: Facts, question: Q) => Promise<{ facts: Facts; fact: AnswerTo<Q> }>;

/**
 * Reads the templates of a policy and compares. They are asked for like every other fact, so that a record
 * can be judged again without its repository.
 */
export async function compareTemplates(
  request: JudgeRequest,
  policy: Policy,
  checklist: Checklist,
  known: Facts,
  timeoutMs: number,
): Promise<Compared | Judged> {
  const ask: Ask = async (facts, question) => {
    const answers = facts.get(question) === undefined ? await request.answer([question]) : [];
    const told = answers.length === 0 ? facts : facts.with([{ question, fact: answers[0] ?? NO_ANSWER }]);
    return { facts: told, fact: told.get(question) ?? NO_ANSWER };
  };
  const templates = new Map(
    policy.checklists.flatMap(({ template }) => (template === undefined ? [] : [[template.path, template] as const])),
  );
  const compared: Compared = { comparisons: new Map(), facts: known };
  for (const template of templates.values()) {
    const { facts, fact } = await ask(compared.facts, { kind: 'file', path: template.path });
    compared.facts = facts;
    if (fact.status === 'unavailable')
      return { kind: 'could-not-judge', reason: `Template ${template.path}: ${fact.reason}` };
    if (!fact.value.exists)
      return {
        kind: 'policy-error',
        errors: [`found no template at ${template.path}, expected a file at the trusted commit`],
      };
    const against = (text: string): Comparison =>
      bounded(() => compare(parse(templateDocument(template, text, request)), checklist), timeoutMs);
    let comparison = against(fact.value.text);
    if (comparison.departures.length > 0 && template.acceptRevisions > 0) {
      const older = await ask(compared.facts, {
        kind: 'file-revisions',
        path: template.path,
        last: template.acceptRevisions,
      });
      compared.facts = older.facts;
      // Where earlier revisions cannot be read, the present one alone counts.
      const fitting =
        older.fact.status === 'known'
          ? older.fact.value.map(({ text }) => against(text)).find((each) => each.departures.length === 0)
          : undefined;
      comparison = fitting ?? comparison;
    }
    compared.comparisons.set(template.path, comparison);
    if (templates.size === 1) compared.source = await sourceOf(fact.value);
  }
  return compared;
}

function templateDocument(template: PolicyTemplate, text: string, request: JudgeRequest): Document {
  return {
    id: template.path,
    kind: request.documents[0]?.kind ?? 'file',
    markdown: withoutFrontMatter(text),
    path: template.path,
  };
}

const NO_ANSWER = { status: 'unavailable', reason: 'No answer was given' } as const;

async function sourceOf(file: TrustedFile): Promise<Source> {
  const { createHash } = await import('node:crypto');
  const digest = `sha256:${createHash('sha256').update(file.text).digest('hex')}`;
  return { path: file.path, ...(file.sha === undefined ? {} : { sha: file.sha }), digest };
}
