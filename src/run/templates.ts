import type { Pieces } from '../checklist/markdown.ts';
import { parse } from '../checklist/parse.ts';
import type { Checklist, Document } from '../checklist/model.ts';
import type { Facts } from '../evidence/facts.ts';
import type { AnswerTo, Question } from '../evidence/question.ts';
import type { Policy, PolicyTemplate } from '../policy/policy.ts';
import { compare, type Comparison } from '../template/compare.ts';
import { readDirectives } from '../template/directives.ts';
import { withoutFrontMatter } from '../template/front-matter.ts';
import type { Source } from '../verdict/verdict.ts';
import { bounded } from './bounded.ts';
import type { JudgeRequest, Judged } from './judge.ts';
import { sourceOf } from './trusted.ts';

/** The checklist held against the templates of a policy. */
export interface Compared {
  /** By the path of the template. */
  comparisons: Map<string, Comparison>;
  /** With the rules that templates say themselves. */
  policy: Policy;
  /** The template, where there is just one. */
  source?: Source;
  facts: Facts;
}

/** How texts are read: milliseconds for one, and what has been read before. */
export interface Reading {
  timeoutMs: number;
  pieces: Pieces;
}

/**
 * Reads the templates of a policy and compares. They are asked for like every other fact, so that a record
 * can be judged again without its repository.
 */
export async function compareTemplates(
  request: JudgeRequest,
  policy: Policy,
  checklist: Checklist,
  known: Facts,
  { timeoutMs, pieces }: Reading,
): Promise<Compared | Judged> {
  const templates = new Map(
    policy.checklists.flatMap(({ template }) => (template === undefined ? [] : [[template.path, template] as const])),
  );
  const compared: Compared = { comparisons: new Map(), policy, facts: known };
  for (const template of templates.values()) {
    const { facts, fact } = await ask(request, compared.facts, { kind: 'file', path: template.path });
    compared.facts = facts;
    if (fact.status === 'unavailable')
      return { kind: 'could-not-judge', reason: `Template ${template.path}: ${fact.reason}` };
    if (!fact.value.exists)
      return {
        kind: 'policy-error',
        errors: [`found no template at ${template.path}, expected a file at the trusted commit`],
      };
    const reading = (text: string, path?: string): Checklist =>
      bounded(() => parse(templateDocument(template, text, path, request), pieces), timeoutMs);
    const current = reading(fact.value.text, template.path);
    const directed = await directedBy(compared.policy, template.path, current, request.policy === undefined);
    if ('kind' in directed) return directed;
    compared.policy = directed;
    let comparison = bounded(() => compare(current, checklist), timeoutMs);
    if (comparison.departures.length > 0 && template.acceptRevisions > 0) {
      const older = await ask(request, compared.facts, {
        kind: 'file-revisions',
        path: template.path,
        last: template.acceptRevisions,
      });
      compared.facts = older.facts;
      // Where earlier revisions cannot be read, the present one alone counts.
      const texts = older.fact.status === 'known' ? older.fact.value.map(({ text }) => text) : [];
      comparison =
        texts
          .map((text) => bounded(() => compare(reading(text), checklist), timeoutMs))
          .find((each) => each.departures.length === 0) ?? comparison;
    }
    for (const path of comparison.departures.length > 0 ? (template.alternatives ?? []) : []) {
      const other = await ask(request, compared.facts, { kind: 'file', path });
      compared.facts = other.facts;
      if (other.fact.status !== 'known' || !other.fact.value.exists) continue;
      const text = other.fact.value.text;
      const against = bounded(() => compare(reading(text, path), checklist), timeoutMs);
      if (against.departures.length < comparison.departures.length) comparison = against;
    }
    compared.comparisons.set(template.path, comparison);
    if (templates.size === 1) compared.source = await sourceOf(fact.value);
  }
  return compared;
}

const NO_ANSWER = { status: 'unavailable', reason: 'No answer was given' } as const;

async function ask<Q extends Question>(
  request: JudgeRequest,
  facts: Facts,
  question: Q,
): Promise<{ facts: Facts; fact: AnswerTo<Q> }> {
  const answers = facts.get(question) === undefined ? await request.answer([question]) : [];
  const told = answers.length === 0 ? facts : facts.with([{ question, fact: answers[0] ?? NO_ANSWER }]);
  return { facts: told, fact: told.get(question) ?? NO_ANSWER };
}

// A template may say its rules itself; it is as trusted as the policy.
async function directedBy(
  policy: Policy,
  path: string,
  template: Checklist,
  isDefault: boolean,
): Promise<Policy | Judged> {
  const directives = readDirectives(template);
  if (directives.errors.length > 0) {
    return {
      kind: 'policy-error',
      errors: directives.errors.map(({ place, message }) => `${path}:${place.line}:${place.column}: ${message}`),
    };
  }
  const { withDirectives } = await import('../policy/directives.ts');
  return {
    ...policy,
    checklists: policy.checklists.map((each) =>
      each.template?.path === path ? withDirectives(each, template, directives, isDefault) : each,
    ),
  };
}

// An earlier revision has no path: its lines are not those of the file as it is.
function templateDocument(
  template: PolicyTemplate,
  text: string,
  path: string | undefined,
  request: JudgeRequest,
): Document {
  return {
    id: path ?? template.path,
    kind: request.documents[0]?.kind ?? 'file',
    markdown: withoutFrontMatter(text),
    ...(path === undefined ? {} : { path }),
  };
}
