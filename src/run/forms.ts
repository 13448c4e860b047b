import { parse } from '../checklist/parse.ts';
import type { Checklist, Document } from '../checklist/model.ts';
import { itemsIn } from '../checklist/select.ts';
import type { Facts } from '../evidence/facts.ts';
import type { AnswerTo, FileAnswer, Question } from '../evidence/question.ts';
import type { Policy, PolicyChecklist, PolicyTemplate } from '../policy/policy.ts';
import { withBareBlanks } from '../template/blanks.ts';
import { compare } from '../template/compare.ts';
import type { Comparison } from '../template/comparison.ts';
import { withoutFrontMatter } from '../template/front-matter.ts';
import { withoutMarksOf } from '../template/marks.ts';
import type { TemplateReading } from '../verdict/verdict.ts';
import { bounded, type Parsing } from './bounded.ts';
import { couldNotJudge, wrongPolicy, type JudgeRequest, type Stage } from './request.ts';

/** Checklists held against their templates. */
export interface Compared {
  /** By the path of the template. */
  comparisons: Map<string, Comparison>;
  /** With the rules that templates say themselves. */
  policy: Policy;
  facts: Facts;
  /** What the template was taken to mean, where there is no policy. */
  readings: TemplateReading[];
}

/** How a text is held against a template. */
export interface Reading extends Parsing {
  request: JudgeRequest;
  /** What is read in the text. Marks for N/A that a template has too are text in it. */
  body: Checklist;
  /** Which checklists of the policy are written there. */
  only: (checklist: PolicyChecklist) => boolean;
  /** All templates that it is held against. */
  forms: Form[];
}

/** A template as it is now, with the others that the body may have been made from. */
export interface Form extends FormFile {
  template: PolicyTemplate;
  /** Those that a policy names are read at once, so that a missing one is found. */
  others: FormFile[];
  /** Paths of those that a repository may have. */
  possible: string[];
}

interface FormFile {
  file: FileAnswer;
  current: Checklist;
}

/** Templates are asked for like every other fact, so that a record can be judged again without its repository. */
export async function readForm(template: PolicyTemplate, state: Compared, reading: Reading): Promise<Stage<Form>> {
  const paths = await pathsOf(template, state, reading);
  if (!paths.ok) return paths;
  const isNamed = reading.request.policy !== undefined;
  const files: FormFile[] = [];
  for (const path of isNamed ? paths.value : paths.value.slice(0, 1)) {
    const fact = await ask(reading.request, state, { kind: 'file', path });
    if (fact.status === 'unavailable') return couldNotJudge(`Template ${path}: ${fact.reason}`);
    if (!fact.value.exists) return noTemplate(`found no template at ${path}, expected a file`, reading);
    files.push({ file: fact.value, current: readTemplate(template, fact.value.text, path, reading) });
  }
  const [first, ...others] = files as [FormFile, ...FormFile[]];
  return { ok: true, value: { ...first, template, others, possible: isNamed ? [] : paths.value.slice(1) } };
}

// A template that fits wholly, and has every box of the body, shares as many items as any other can.
async function othersOf(
  { template, others, possible }: Form,
  { comparison, form, body }: Held,
  state: Compared,
  reading: Reading,
): Promise<FormFile[]> {
  const fitsWholly = comparison.departures.length === 0 && itemsIn(form.root).length > 0;
  if (fitsWholly && itemsIn(body.root).every((item) => comparison.counterparts.has(item))) return [];
  const found = [...others];
  for (const path of possible) {
    const fact = await ask(reading.request, state, { kind: 'file', path });
    if (fact.status === 'known' && fact.value.exists)
      found.push({ file: fact.value, current: readTemplate(template, fact.value.text, path, reading) });
  }
  return found;
}

function noTemplate(found: string, { request }: Reading): Stage<never> {
  const where = request.subject.kind === 'file' ? 'below the working folder' : 'where the policy comes from';
  return wrongPolicy(`${found} ${where}`);
}

// The files of a folder, and those of a list.
async function pathsOf(
  { path, alternatives = [] }: PolicyTemplate,
  state: Compared,
  reading: Reading,
): Promise<Stage<string[]>> {
  const paths: string[] = [];
  for (const each of [path, ...alternatives]) {
    if (!each.endsWith('/')) paths.push(each);
    else {
      const folder = each.replace(/\/+$/, '');
      const fact = await ask(reading.request, state, { kind: 'folder', path: folder });
      if (fact.status === 'unavailable') return couldNotJudge(`Templates of ${each}: ${fact.reason}`);
      const forms = fact.value.filter((name) => /\.(?:md|markdown)$/i.test(name)).toSorted();
      if (forms.length === 0) return noTemplate(`found no template in ${each}, expected Markdown files`, reading);
      paths.push(...forms.map((name) => `${folder}/${name}`));
    }
  }
  return { ok: true, value: paths };
}

/** A text held against a form of a template. */
export interface Held {
  form: Checklist;
  comparison: Comparison;
  body: Checklist;
  file: FileAnswer;
  /** Another template that the body may have been made from just as well. */
  tie?: string;
}

/**
 * The form that the body was made from: the template as it is, or an earlier revision of it that fits wholly; of several
 * templates the one that shares most items with the body, then the one that it departs from least. One without boxes
 * never wins.
 */
export async function nearestForm(whole: Form, state: Compared, reading: Reading): Promise<Held> {
  const { template, file, current } = whole;
  const { request, timeoutMs, forms } = reading;
  const { path, acceptRevisions } = template;
  const against = (form: Checklist, of: FileAnswer): Held =>
    bounded(() => {
      // What is held against several templates is one text for all of them.
      const body = forms.length === 1 ? withoutMarksOf([form], reading.body) : reading.body;
      return { form, comparison: compare(withoutMarksOf([form], form), body), body, file: of };
    }, timeoutMs);
  let now = against(current, file);
  if (now.comparison.departures.length > 0 && acceptRevisions > 0) {
    const older = await ask(request, state, { kind: 'file-revisions', path, last: acceptRevisions });
    // Where earlier revisions cannot be read, the present one alone counts.
    for (const { text } of older.status === 'known' ? older.value : []) {
      const held = against(readTemplate(template, text, undefined, reading), file);
      if (held.comparison.departures.length > 0) continue;
      now = { ...held, form: current };
      break;
    }
  }
  const others = await othersOf(whole, now, state, reading);
  const [nearest, next] = [now, ...others.map((other) => against(other.current, other.file))].toSorted(
    (a, b) =>
      Number(hasBoxes(b)) - Number(hasBoxes(a)) || sharedItems(b) - sharedItems(a) || departuresOf(a) - departuresOf(b),
  ) as [Held, Held | undefined];
  const isTie =
    next !== undefined &&
    sharedItems(nearest) > 0 &&
    sharedItems(next) === sharedItems(nearest) &&
    departuresOf(next) === departuresOf(nearest);
  return isTie ? { ...nearest, tie: next.file.path } : nearest;
}

function hasBoxes({ form }: Held): boolean {
  return itemsIn(form.root).length > 0;
}

function sharedItems({ comparison }: Held): number {
  return new Set(comparison.counterparts.values()).size;
}

function departuresOf({ comparison }: Held): number {
  return comparison.departures.length;
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
  const blanks = { ...document, markdown: withBareBlanks(document.markdown) };
  return { ...bounded(() => parse(blanks, pieces), timeoutMs), documents: [document] };
}
