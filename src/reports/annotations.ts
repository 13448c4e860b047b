import type { Finding } from '../verdict/finding.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { documentAt, documentName } from '../verdict/documents.ts';
import { sanitiseLine } from './sanitise.ts';
import { counts, digest, type Block } from './tree.ts';

/**
 * One annotation of a run. `line` is 1-based and given only beside a file, which is the checklist where that is
 * a file, else the trusted template.
 */
export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  title: string;
  message: string;
  file?: string;
  line?: number;
}

/** The runner shows this many of a level in one step. */
export const MAX_PER_LEVEL = 10;

/** The most important findings as annotations, at most `MAX_PER_LEVEL` a level; the last one counts what was left out. */
export function annotations(verdict: Verdict): Annotation[] {
  const all = allAnnotations(verdict);
  return (['error', 'warning', 'notice'] as const).flatMap((level) =>
    capped(all.filter((each) => each.level === level)),
  );
}

/** Every finding as an annotation, most important first. */
export function allAnnotations(verdict: Verdict): Annotation[] {
  const { tripped, regressed, failed, refused, pending, unsigned, advice } = digest(verdict);
  const wrong = verdict.status === 'failed' ? 'error' : 'warning';
  const missing = verdict.status === 'failed' ? 'warning' : 'error';
  return [
    ...flat(tripped, 'Tripped').map((each) => annotation(wrong, each, verdict)),
    ...flat(regressed, 'Regressed').map((each) => annotation('error', each, verdict)),
    ...flat(failed, 'Wrong').map((each) => annotation(wrong, each, verdict)),
    ...flat(refused, 'Refused').map((each) => annotation(wrong, each, verdict)),
    ...flat(pending, 'Missing').map((each) => annotation(missing, each, verdict)),
    ...flat(unsigned, 'To be signed').map((each) => annotation(missing, each, verdict)),
    ...flat(advice, 'Worth a look').map((each) => annotation('notice', each, verdict)),
  ];
}

interface Titled {
  title: string;
  section: string;
  finding: Finding;
}

function flat(blocks: readonly Block[], title: string): Titled[] {
  return blocks.flatMap((block) => block.findings.map((finding) => ({ title, section: block.section, finding })));
}

function annotation(level: Annotation['level'], { title, section, finding }: Titled, verdict: Verdict): Annotation {
  const about = section === '' ? '' : `${sanitiseLine(section)}: `;
  const actual = finding.actual === undefined || finding.actual === '' ? '' : ` "${sanitiseLine(finding.actual)}"`;
  const subject = finding.about === undefined ? '' : `${sanitiseLine(finding.about)}: `;
  const expected = finding.expected === undefined ? '' : `; expected: ${sanitiseLine(finding.expected)}`;
  const at = target(finding, verdict);
  const help = finding.help === undefined ? '' : ` ${sanitiseLine(finding.help)}`;
  return {
    level,
    title: `${title}: ${counts(verdict)}`,
    message: `${about}${subject}${finding.message}${actual}${expected}${lineWords(finding, at, verdict)}.${help}`,
    ...at,
  };
}

// A body is on no file, but its template is.
function target({ place, templatePlace }: Finding, verdict: Verdict): { file?: string; line?: number } {
  const document = documentAt(verdict, place);
  const file = document?.kind === 'file' ? (document.path ?? document.id) : verdict.subject.file;
  if (place !== undefined && file !== undefined) return { file, line: place.line };
  return templatePlace === undefined ? {} : { file: templatePlace.document, line: templatePlace.line };
}

// Beside a line of the template the line of the text itself has to say what it is a line of.
function lineWords({ place, templatePlace }: Finding, { file }: { file?: string }, verdict: Verdict): string {
  if (place === undefined) return '';
  const document = documentAt(verdict, place);
  if (document === undefined || file === undefined || file !== templatePlace?.document) return ` [line ${place.line}]`;
  const { what, of, name } = documentName(document);
  return ` [line ${place.line} of ${what === 'description' ? 'the ' : ''}${what}${of}${sanitiseLine(name)}]`;
}

function capped(all: readonly Annotation[]): Annotation[] {
  const [first] = all;
  if (first === undefined || all.length <= MAX_PER_LEVEL) return [...all];
  const kept = all.slice(0, MAX_PER_LEVEL - 1);
  return [
    ...kept,
    {
      level: first.level,
      title: first.title,
      message: `and ${all.length - kept.length} more, listed in the job summary`,
    },
  ];
}
