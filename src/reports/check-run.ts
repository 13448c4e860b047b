import type { Verdict } from '../verdict/verdict.ts';
import { comment } from './markdown.ts';
import { statusText } from './status.ts';
import type { Finding } from '../verdict/finding.ts';
import { documentAt, documentName } from '../verdict/documents.ts';
import { leftOf } from '../verdict/left/left.ts';
import { letsPass } from '../verdict/walk.ts';
import { sanitiseLine } from './sanitise.ts';
import { beforeExpected, type Block, digest, saysSomething, withoutHelp } from './parts/tree.ts';
import { lineOf, outcomeOf, restWords, shortHead } from './parts/words.ts';

/** The limit for a summary, in UTF-16 units. GitHub accepts 65,535 characters, so this leaves room. */
const MAX_TEXT = 65_000;
/** The limit of annotations per request. Source of both limits: GitHub's OpenAPI description, "Create a check run". */
const BATCH = 50;

/** One annotation in the form of the Checks API. Lines are 1-based. */
export interface CheckAnnotation {
  path: string;
  start_line: number;
  end_line: number;
  annotation_level: 'failure' | 'warning' | 'notice';
  title: string;
  message: string;
}

/** The content of a check run. */
export interface CheckRunReport {
  title: string;
  /** Markdown. */
  summary: string;
  /** The annotations in batches, one per request, in order. There is always at least one batch, which may be empty. */
  batches: CheckAnnotation[][];
}

const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const;

/** The verdict as a check run. Only findings with a file and a line become annotations. */
export function checkRun(verdict: Verdict): CheckRunReport {
  const found = allAnnotations(verdict).flatMap(({ level, title, message, file, line }): CheckAnnotation[] =>
    file === undefined || line === undefined
      ? []
      : [
          {
            path: file,
            start_line: line,
            end_line: line,
            annotation_level: LEVELS[level],
            title,
            message,
          },
        ],
  );
  // Without a date, like the comment, so that an unchanged verdict gives an unchanged check run.
  return { title: statusText(verdict), summary: comment(verdict, { maxLength: MAX_TEXT }), batches: inBatches(found) };
}

function inBatches(all: readonly CheckAnnotation[]): CheckAnnotation[][] {
  const batches = [all.slice(0, BATCH)];
  for (let from = BATCH; from < all.length; from += BATCH) batches.push(all.slice(from, from + BATCH));
  return batches;
}

/**
 * One annotation of a run. `file` is the checklist if that is a file, else the trusted template if the finding has a
 * place in it. `line` is 1-based and only set together with `file`.
 */
export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  title: string;
  message: string;
  file?: string;
  line?: number;
}

/** How many annotations the runner shows for one step. */
export const MAX_ANNOTATIONS = 10;

/** What carries the annotations. `succeeds`: whether that job or check run succeeds. */
interface Carrier {
  succeeds: boolean;
}

/**
 * The most useful findings as annotations, at most `MAX_ANNOTATIONS`. The last one counts those left out. What is wrong
 * is an error, what is left a warning and advice a notice. If the carrier succeeds, all are notices.
 */
export function annotations(verdict: Verdict, carrier: Carrier = { succeeds: letsPass(verdict) }): Annotation[] {
  const all = ranked(verdict, carrier);
  const whole = all.length <= MAX_ANNOTATIONS;
  const kept = all.slice(0, whole ? MAX_ANNOTATIONS : MAX_ANNOTATIONS - 1);
  const [next] = all.slice(kept.length);
  const shown = kept.map((each) => annotation(each, verdict));
  if (next === undefined) return shown;
  const message = `and ${all.length - kept.length} more, listed in the job summary`;
  return [...shown, { level: next.level, title: next.title, message }];
}

/** Every finding as an annotation, most important first. */
function allAnnotations(verdict: Verdict): Annotation[] {
  return ranked(verdict, { succeeds: letsPass(verdict) }).map((each) => annotation(each, verdict));
}

/** Every finding with its level, most important first. */
function ranked(verdict: Verdict, { succeeds }: Carrier): Ranked[] {
  const { tripped, regressed, failed, pending, unsigned, ifTrue, later, advice } = digest(verdict);
  const wrong = succeeds ? 'notice' : 'error';
  const toDo = succeeds ? 'notice' : 'warning';
  const outcome = outcomeOf(verdict);
  const isOver = outcome === 'overridden' || outcome === 'withdrawn';
  const toDoWord = (word: string): string => (outcome === 'overridden' ? 'Waived' : word);
  const left = leftOf(verdict);
  // No title has text of a document, such as the name of what has stopped it.
  const head =
    outcome === 'tripped' ? restWords(left) : outcome === 'withdrawn' ? outcome : lineOf(shortHead(verdict, left));
  const flat = (blocks: readonly Block[], level: Annotation['level'], word: string): Ranked[] =>
    // Where nobody has to do anything any more, nobody is told what to do.
    (isOver ? withoutHelp(blocks) : blocks).flatMap(({ findings, section }) =>
      findings.map((finding) => ({ level, title: head === '' ? word : `${word}: ${head}`, section, finding })),
    );
  return [
    ...flat(tripped, wrong, outcome === 'withdrawn' ? 'Held before' : 'Stopped'),
    ...flat(regressed, wrong, 'Regressed'),
    ...flat(failed, wrong, 'Wrong'),
    ...flat(ifTrue, toDo, 'To do, if true'),
    ...flat(pending, toDo, toDoWord('To do')),
    ...flat(unsigned, toDo, toDoWord('To sign')),
    // Nobody is to do it now.
    ...flat(withoutHelp(later), toDo, toDoWord('Later')),
    ...flat(advice, 'notice', 'Worth a look'),
  ];
}

interface Ranked {
  level: Annotation['level'];
  title: string;
  section: string;
  finding: Finding;
}

function annotation({ level, title, section, finding }: Ranked, verdict: Verdict): Annotation {
  const about = section === '' ? '' : `${sanitiseLine(section)}: `;
  const { kind, actual: found = '' } = finding;
  const isEmpty = found === '' || (kind === 'blank-field' && !saysSomething(found));
  const actual = isEmpty ? '' : ` "${sanitiseLine(found)}"`;
  const subject = finding.about === undefined ? '' : `${sanitiseLine(finding.about)}: `;
  const expected = finding.expected === undefined ? '' : `${beforeExpected(finding)}${sanitiseLine(finding.expected)}`;
  const at = target(finding, verdict);
  const url = finding.url === undefined ? '' : ` (${sanitiseLine(finding.url)})`;
  const help = finding.help === undefined ? '' : ` ${sanitiseLine(finding.help)}`;
  return {
    level,
    title,
    message: `${about}${subject}${finding.message}${actual}${expected}${url}${lineWords(finding, at, verdict)}.${help}`,
    ...at,
  };
}

// A body is not in a file, but its template is.
function target({ place, templatePlace }: Finding, verdict: Verdict): { file?: string; line?: number } {
  const document = documentAt(verdict, place);
  const file = document?.kind === 'file' ? (document.path ?? document.id) : verdict.subject.file;
  if (place !== undefined && file !== undefined) return { file, line: place.line };
  return templatePlace === undefined ? {} : { file: templatePlace.document, line: templatePlace.line };
}

// If the annotation stands at a line of the template, say which document the line number belongs to.
function lineWords({ place, templatePlace }: Finding, { file }: { file?: string }, verdict: Verdict): string {
  if (place === undefined) return '';
  const document = documentAt(verdict, place);
  if (document === undefined || file === undefined || file !== templatePlace?.document) return ` [line ${place.line}]`;
  const { what, of, name } = documentName(document);
  return ` [line ${place.line} of ${what === 'description' ? 'the ' : ''}${what}${of}${sanitiseLine(name)}]`;
}
