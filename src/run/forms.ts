import { parse } from '../checklist/parse.ts';
import type { Checklist, Document } from '../checklist/model.ts';
import type { Facts } from '../evidence/facts.ts';
import type { AnswerTo, FileAnswer, Question } from '../evidence/question.ts';
import type { Policy, PolicyChecklist, PolicyTemplate } from '../policy/policy.ts';
import { withBareBlanks } from '../template/blanks.ts';
import type { Comparison } from '../template/comparison.ts';
import { withoutFrontMatter } from '../template/front-matter.ts';
import type { TemplateReading } from '../verdict/content.ts';
import { bounded, type Parsing } from './bounded.ts';
import { couldNotJudge, wrongPolicy, type JudgeRequest, type Stage } from './request.ts';

/** Checklists compared with their templates. */
export interface Compared {
  /** By the path of the template. */
  comparisons: Map<string, Comparison>;
  /** Including the rules that templates state themselves. */
  policy: Policy;
  facts: Facts;
  /** How the template was interpreted, if there is no policy. */
  readings: TemplateReading[];
}

/** How a text is compared with its templates. */
export interface FormReading extends Parsing {
  request: JudgeRequest;
  /** The text as a checklist, in which N/A marks that a template has too are ordinary text. */
  body: Checklist;
  /** Which checklists of the policy the text contains. */
  only: (checklist: PolicyChecklist) => boolean;
  /** All templates that it is compared with. */
  forms: TemplateForm[];
}

/** A template as it is now, and others that the body may have been made from. */
export interface TemplateForm extends FormFile {
  template: PolicyTemplate;
  /** Those that a policy names are read at once, so that a missing file is reported. */
  others: FormFile[];
  /** Paths of templates that a repository may have without a policy naming them. */
  possible: string[];
}

export interface FormFile {
  file: FileAnswer;
  current: Checklist;
}

/**
 * Reads a template. It is asked for like any other fact, so that a record can be judged again without the repository.
 */
export async function readTemplateForm(
  template: PolicyTemplate,
  state: Compared,
  reading: FormReading,
): Promise<Stage<TemplateForm>> {
  const paths = await pathsOf(template, state, reading);
  if (!paths.ok) return paths;
  const isNamed = reading.request.policy !== undefined;
  const files: FormFile[] = [];
  for (const path of isNamed ? paths.value : paths.value.slice(0, 1)) {
    const fact = await askOnce(reading.request, state, { kind: 'file', path });
    if (fact.status === 'unavailable') return couldNotJudge(`Template ${path}: ${fact.reason}`, fact);
    if (!fact.value.exists) return noTemplate(`found no template at ${path}, expected a file`, reading);
    files.push({ file: fact.value, current: readTemplate(template, fact.value.text, path, reading) });
  }
  const [first, ...others] = files as [FormFile, ...FormFile[]];
  return { ok: true, value: { ...first, template, others, possible: isNamed ? [] : paths.value.slice(1) } };
}

function noTemplate(found: string, { request }: FormReading): Stage<never> {
  const where = request.subject.kind === 'file' ? 'below the working folder' : 'where the policy comes from';
  return wrongPolicy(`${found} ${where}`);
}

// The paths of a template: the files of a folder, and those of a list.
async function pathsOf(
  { path, alternatives = [] }: PolicyTemplate,
  state: Compared,
  reading: FormReading,
): Promise<Stage<string[]>> {
  const paths: string[] = [];
  for (const each of [path, ...alternatives]) {
    if (!each.endsWith('/')) paths.push(each);
    else {
      const folder = each.replace(/\/+$/, '');
      const fact = await askOnce(reading.request, state, { kind: 'folder', path: folder });
      if (fact.status === 'unavailable') return couldNotJudge(`Templates of ${each}: ${fact.reason}`, fact);
      const forms = fact.value.filter((name) => /\.(?:md|markdown)$/i.test(name)).toSorted();
      if (forms.length === 0) return noTemplate(`found no template in ${each}, expected Markdown files`, reading);
      paths.push(...forms.map((name) => `${folder}/${name}`));
    }
  }
  return { ok: true, value: paths };
}

const NO_ANSWER = { status: 'unavailable', reason: 'No answer was given' } as const;

export async function askOnce<Q extends Question>(
  { answer }: JudgeRequest,
  state: Compared,
  question: Q,
): Promise<AnswerTo<Q>> {
  if (state.facts.get(question) === undefined) {
    const [fact = NO_ANSWER] = await answer([question]);
    state.facts = state.facts.with([{ question, fact }]);
  }
  return state.facts.get(question) ?? NO_ANSWER;
}

// `path` is undefined for an earlier revision, whose lines are not those of the present file.
export function readTemplate(
  template: PolicyTemplate,
  text: string,
  path: string | undefined,
  { body, timeoutMs, pieces }: FormReading,
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
