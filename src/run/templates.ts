import { parse } from '../checklist/parse.ts';
import type { Checklist, Document } from '../checklist/model.ts';
import type { Facts } from '../evidence/facts.ts';
import type { AnswerTo, FileAnswer, Question } from '../evidence/question.ts';
import type { Written } from '../policy/judge/evaluate.ts';
import type { Policy, PolicyChecklist, PolicyTemplate } from '../policy/policy.ts';
import { compare } from '../template/compare.ts';
import type { Comparison } from '../template/comparison.ts';
import { withoutMarksOf } from '../template/marks.ts';
import { withoutFrontMatter } from '../template/front-matter.ts';
import type { Source, TemplateReading } from '../verdict/verdict.ts';
import { bounded, type Parsing } from './bounded.ts';
import { directedBy } from './directed.ts';
import type { AllFound } from './documents.ts';
import { couldNotJudge, wrongPolicy, type JudgeRequest, type Stage } from './request.ts';
import { sourceOf } from './trusted.ts';

/** Checklists held against their templates. */
interface Compared {
  /** By the path of the template. */
  comparisons: Map<string, Comparison>;
  /** With the rules that templates say themselves. */
  policy: Policy;
  facts: Facts;
  /** What the template was taken to mean, where there is no policy. */
  readings: TemplateReading[];
}

/** What was read for a policy, held against its templates. */
export interface ComparedAll extends Compared {
  /** The file of the policy. */
  source: Source;
  whole: Checklist;
  /** By the names of the checklists. */
  written: Map<string, Written>;
  /** The template, where there is just one. */
  template: Source | undefined;
}

/** Compares each text with the templates of the checklists that are written there. */
export async function compareAll(
  request: JudgeRequest,
  { policy, source, found, elsewhere, whole, facts }: AllFound,
  parsing: Parsing,
): Promise<Stage<ComparedAll>> {
  const state: Compared = { comparisons: new Map(), policy, facts, readings: [] };
  const written = new Map<string, Written>();
  const files = new Map<string, Source>();
  const bodies = new Map<Checklist, Checklist>();
  const all: Checklist[] = [];
  for (const { of, checklist, missing } of found) {
    const reading: Reading = {
      ...parsing,
      request,
      body: checklist,
      only: (each) => of.has(each.name ?? ''),
      forms: [],
    };
    const mine = state.policy.checklists.filter(reading.only);
    const templates = mine.flatMap(({ template }) =>
      template === undefined ? [] : [[template.path, template] as const],
    );
    for (const template of new Map(templates).values()) {
      const form = await readForm(template, state, reading);
      if (!form.ok) return form;
      reading.forms.push(form.value);
    }
    const forms = reading.forms.map(({ current }) => current);
    reading.body = withoutMarksOf(forms, checklist);
    const comparisons = new Map<string, Comparison>();
    for (const form of reading.forms) {
      const { path } = form.template;
      const compared = await compareWith(form, state, reading);
      if (!compared.ok) return compared;
      state.comparisons.set(path, compared.value);
      comparisons.set(path, compared.value);
      const from = await sourceOf(form.file);
      files.set(from.path, from);
    }
    bodies.set(checklist, reading.body);
    all.push(...forms);
    for (const name of of) written.set(name, { checklist: reading.body, comparisons, missing });
  }
  const judged = bodies.get(whole) ?? withoutMarksOf(all, whole);
  for (const [name, reason] of elsewhere)
    written.set(name, { checklist: judged, comparisons: new Map(), missing: [], elsewhere: reason });
  const template = files.size === 1 ? files.values().next().value : undefined;
  return { ok: true, value: { ...state, source, whole: judged, written, template } };
}

/** How a text is held against a template. */
interface Reading extends Parsing {
  request: JudgeRequest;
  /** What is read in the text. Marks for N/A that a template has too are text in it. */
  body: Checklist;
  /** Which checklists of the policy are written there. */
  only: (checklist: PolicyChecklist) => boolean;
  /** All templates that it is held against. */
  forms: Form[];
}

/** A template as it is now. */
interface Form {
  template: PolicyTemplate;
  file: FileAnswer;
  current: Checklist;
}

/** Templates are asked for like every other fact, so that a record can be judged again without its repository. */
async function readForm(template: PolicyTemplate, state: Compared, reading: Reading): Promise<Stage<Form>> {
  const { path } = template;
  const fact = await ask(reading.request, state, { kind: 'file', path });
  if (fact.status === 'unavailable') return couldNotJudge(`Template ${path}: ${fact.reason}`);
  if (!fact.value.exists) {
    const where = reading.request.subject.kind === 'file' ? 'below the working folder' : 'where the policy comes from';
    return wrongPolicy(`found no template at ${path}, expected a file ${where}`);
  }
  const current = readTemplate(template, fact.value.text, path, reading);
  return { ok: true, value: { template, file: fact.value, current } };
}

/** Compares with a template; the state gets what the template says itself. */
async function compareWith({ template, current }: Form, state: Compared, reading: Reading): Promise<Stage<Comparison>> {
  const { request, only, timeoutMs } = reading;
  const { path } = template;
  const isDefault = request.policy === undefined;
  const directed = await directedBy(state.policy, path, current, isDefault, only);
  if (!directed.ok) return directed;
  const { form, comparison, body } = await nearestForm(template, current, state, reading);
  reading.body = body;
  // What another template says of its items holds for those alone.
  const own = form === current ? directed : await directedBy(state.policy, path, form, isDefault, only);
  if (!own.ok) return own;
  state.policy = own.value;
  const isStrict = (each: PolicyChecklist): boolean => each.template?.path === path && each.template.strict === true;
  const strict = state.policy.checklists.some((each) => isStrict(each) && only(each));
  if (strict) comparison.strict = true;
  if (isDefault || (comparison.departures.length > 0 && !strict)) {
    const { removalOf } = await import('../template/reading/removal.ts');
    const removal = bounded(() => removalOf(comparison.template), timeoutMs);
    comparison.removal = removal;
    if (isDefault) {
      const { withReadings } = await import('../policy/judge/readings.ts');
      const read = bounded(() => withReadings(own.value, comparison.template, removal), timeoutMs);
      state.policy = read.policy;
      state.readings.push(...read.readings);
    }
  }
  return { ok: true, value: comparison };
}

/** A text held against a form of a template. */
interface Held {
  form: Checklist;
  comparison: Comparison;
  body: Checklist;
}

/** The form that fits the text best: the template as it is, an earlier revision of it that fits wholly, or another one. */
async function nearestForm(
  template: PolicyTemplate,
  current: Checklist,
  state: Compared,
  reading: Reading,
): Promise<Held> {
  const { request, timeoutMs, forms } = reading;
  const { path, acceptRevisions, alternatives = [] } = template;
  const against = (form: Checklist): Held =>
    bounded(() => {
      // What is held against several templates is one text for all of them.
      const body = forms.length === 1 ? withoutMarksOf([form], reading.body) : reading.body;
      return { form, comparison: compare(withoutMarksOf([form], form), body), body };
    }, timeoutMs);
  const now = against(current);
  if (now.comparison.departures.length === 0) return now;
  if (acceptRevisions > 0) {
    const older = await ask(request, state, { kind: 'file-revisions', path, last: acceptRevisions });
    // Where earlier revisions cannot be read, the present one alone counts.
    for (const { text } of older.status === 'known' ? older.value : []) {
      const held = against(readTemplate(template, text, undefined, reading));
      if (held.comparison.departures.length === 0) return { ...held, form: current };
    }
  }
  let nearest = now;
  for (const other of alternatives) {
    const fact = await ask(request, state, { kind: 'file', path: other });
    if (fact.status !== 'known' || !fact.value.exists) continue;
    const held = against(readTemplate(template, fact.value.text, other, reading));
    if (held.comparison.departures.length < nearest.comparison.departures.length) nearest = held;
  }
  return nearest;
}

const NO_ANSWER = { status: 'unavailable', reason: 'No answer was given' } as const;

async function ask<Q extends Question>({ answer }: JudgeRequest, state: Compared, question: Q): Promise<AnswerTo<Q>> {
  if (state.facts.get(question) === undefined) {
    const [fact = NO_ANSWER] = await answer([question]);
    state.facts = state.facts.with([{ question, fact }]);
  }
  return state.facts.get(question) ?? NO_ANSWER;
}

// An earlier revision has no path: its lines are not those of the file as it is.
function readTemplate(
  template: PolicyTemplate,
  text: string,
  path: string | undefined,
  { body, timeoutMs, pieces }: Reading,
): Checklist {
  const document: Document = {
    id: path ?? template.path,
    kind: body.documents[0]?.kind ?? 'file',
    markdown: withoutFrontMatter(text),
    ...(path === undefined ? {} : { path }),
  };
  return bounded(() => parse(document, pieces), timeoutMs);
}
