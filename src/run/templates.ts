import { parse } from '../checklist/parse.ts';
import type { Checklist, Document } from '../checklist/model.ts';
import type { Facts } from '../evidence/facts.ts';
import type { AnswerTo, Question } from '../evidence/question.ts';
import type { Written } from '../policy/judge/evaluate.ts';
import type { Policy, PolicyChecklist, PolicyTemplate } from '../policy/policy.ts';
import { compare } from '../template/compare.ts';
import type { Comparison } from '../template/comparison.ts';
import { readDirectives } from '../template/directives.ts';
import { withoutFrontMatter } from '../template/front-matter.ts';
import type { Source, TemplateReading } from '../verdict/verdict.ts';
import { bounded, type Parsing } from './bounded.ts';
import type { AllFound } from './documents.ts';
import type { JudgeRequest, Judged } from './request.ts';
import { sourceOf } from './trusted.ts';

/** The checklist held against the templates of a policy. */
export interface Compared {
  /** By the path of the template. */
  comparisons: Map<string, Comparison>;
  /** With the rules that templates say themselves. */
  policy: Policy;
  facts: Facts;
  /** What the template was taken to mean, where there is no policy. */
  readings: TemplateReading[];
}

interface Reading extends Parsing {
  /** Which checklists of the policy are written there. */
  only: (checklist: PolicyChecklist) => boolean;
}

/** What was read for a policy, held against its templates. */
export interface ComparedAll extends Compared {
  /** By the names of the checklists. */
  written: Map<string, Written>;
  /** The template, where there is just one. */
  source?: Source;
}

/** Compares each text with the templates of the checklists that are written there. */
export async function compareAll(
  request: JudgeRequest,
  policy: Policy,
  { found, elsewhere, whole, facts }: AllFound,
  parsing: Parsing,
): Promise<ComparedAll | Judged> {
  const all: ComparedAll = { comparisons: new Map(), written: new Map(), policy, facts, readings: [] };
  const sources = new Map<string, Source>();
  for (const { of, checklist, missing } of found) {
    const only = (each: PolicyChecklist): boolean => of.has(each.name ?? '');
    const compared = await compareTemplates(request, all.policy, checklist, all.facts, { ...parsing, only });
    if ('kind' in compared) return compared;
    const { comparisons } = compared;
    all.policy = compared.policy;
    all.facts = compared.facts;
    all.readings.push(...compared.readings);
    for (const [path, comparison] of comparisons) all.comparisons.set(path, comparison);
    for (const source of compared.sources) sources.set(source.path, source);
    for (const name of of) all.written.set(name, { checklist, comparisons, missing });
  }
  for (const [name, reason] of elsewhere)
    all.written.set(name, { checklist: whole, comparisons: new Map(), missing: [], elsewhere: reason });
  const [source] = sources.values();
  return sources.size === 1 && source !== undefined ? { ...all, source } : all;
}

/**
 * Reads the templates of a policy and compares. They are asked for like every other fact, so that a record
 * can be judged again without its repository.
 */
async function compareTemplates(
  request: JudgeRequest,
  policy: Policy,
  checklist: Checklist,
  known: Facts,
  { timeoutMs, pieces, only }: Reading,
): Promise<(Compared & { sources: Source[] }) | Judged> {
  const mine = policy.checklists.filter(only);
  const templates = new Map(
    mine.flatMap(({ template }) => (template === undefined ? [] : [[template.path, template] as const])),
  );
  const compared: Compared & { sources: Source[] } = {
    comparisons: new Map(),
    policy,
    facts: known,
    sources: [],
    readings: [],
  };
  for (const template of templates.values()) {
    const { facts, fact } = await ask(request, compared.facts, { kind: 'file', path: template.path });
    compared.facts = facts;
    if (fact.status === 'unavailable')
      return { kind: 'could-not-judge', reason: `Template ${template.path}: ${fact.reason}` };
    if (!fact.value.exists)
      return {
        kind: 'policy-error',
        errors: [
          `found no template at ${template.path}, expected a file ${request.subject.kind === 'file' ? 'below the working folder' : 'where the policy comes from'}`,
        ],
      };
    const reading = (text: string, path?: string): Checklist =>
      bounded(() => parse(templateDocument(template, text, path, checklist), pieces), timeoutMs);
    const current = reading(fact.value.text, template.path);
    const directed = await directedBy(compared.policy, template.path, current, request.policy === undefined, only);
    if ('kind' in directed) return directed;
    let form = current;
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
      if (against.departures.length >= comparison.departures.length) continue;
      comparison = against;
      form = against.template;
    }
    // What another template says of its items holds for those alone.
    const own =
      form === current
        ? directed
        : await directedBy(compared.policy, template.path, form, request.policy === undefined, only);
    if ('kind' in own) return own;
    compared.policy = own;
    const isDefault = request.policy === undefined;
    if (isDefault || comparison.departures.length > 0) {
      const { removalOf } = await import('../template/reading/removal.ts');
      const trusted = comparison.template;
      comparison.removal = bounded(() => removalOf(trusted), timeoutMs);
    }
    if (isDefault) {
      const { withReadings } = await import('../policy/judge/readings.ts');
      const read = bounded(
        () => withReadings(own, comparison, (each) => each.template?.path === template.path && only(each)),
        timeoutMs,
      );
      compared.policy = read.policy;
      compared.readings.push(...read.readings);
    }
    compared.comparisons.set(template.path, comparison);
    compared.sources.push(await sourceOf(fact.value));
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
  only: (checklist: PolicyChecklist) => boolean,
): Promise<Policy | Judged> {
  const directives = readDirectives(template);
  if (directives.errors.length > 0) {
    return {
      kind: 'policy-error',
      errors: directives.errors.map(
        ({ place, found, expected }) =>
          `${place.document}:${place.line}:${place.column}: found ${found}, expected ${expected}`,
      ),
    };
  }
  const { withDirectives } = await import('../policy/judge/directives.ts');
  return {
    ...policy,
    checklists: policy.checklists.map((each) =>
      each.template?.path === path && only(each) ? withDirectives(each, template, directives, isDefault) : each,
    ),
  };
}

// An earlier revision has no path: its lines are not those of the file as it is.
function templateDocument(
  template: PolicyTemplate,
  text: string,
  path: string | undefined,
  { documents }: Checklist,
): Document {
  return {
    id: path ?? template.path,
    kind: documents[0]?.kind ?? 'file',
    markdown: withoutFrontMatter(text),
    ...(path === undefined ? {} : { path }),
  };
}
