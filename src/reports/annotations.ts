import type { Finding } from '../verdict/finding.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { documentAt, documentName } from '../verdict/documents.ts';
import { letsPass } from '../verdict/walk.ts';
import { sanitiseLine } from './sanitise.ts';
import { counts, digest, type Block } from './parts/tree.ts';

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

/** How many annotations per level the runner shows for one step. */
export const MAX_PER_LEVEL = 10;

/** What carries the annotations. `succeeds`: whether that job or check run succeeds. */
interface Carrier {
  succeeds: boolean;
}

/**
 * The most important findings as annotations, at most `MAX_PER_LEVEL` for each level. The last one counts those left
 * out. Mistakes are errors, missing work is a warning and advice is a notice. If the carrier succeeds, all are notices.
 */
export function annotations(verdict: Verdict, carrier: Carrier = { succeeds: letsPass(verdict) }): Annotation[] {
  const all = ranked(verdict, carrier);
  return (['error', 'warning', 'notice'] as const).flatMap((level) =>
    capped(
      all.filter((each) => each.level === level),
      verdict,
    ),
  );
}

/** Every finding as an annotation, most important first. */
export function allAnnotations(verdict: Verdict): Annotation[] {
  return ranked(verdict, { succeeds: letsPass(verdict) }).map((each) => annotation(each, verdict));
}

/** Every finding with its level, most important first. */
function ranked(verdict: Verdict, { succeeds }: Carrier): Ranked[] {
  const { tripped, regressed, failed, refused, pending, unsigned, advice } = digest(verdict);
  const wrong = succeeds ? 'notice' : 'error';
  const missing = succeeds ? 'notice' : 'warning';
  return [
    ...flat(tripped, wrong, 'Tripped'),
    ...flat(regressed, wrong, 'Regressed'),
    ...flat(failed, wrong, 'Wrong'),
    ...flat(pending, missing, 'Missing'),
    ...flat(unsigned, missing, 'To be signed'),
    // Something refused is a mistake only if its finding has failed; otherwise it is merely not counted.
    ...flat(refused, ({ status }) => (status === 'failed' ? wrong : missing), 'Refused'),
    ...flat(advice, 'notice', 'Worth a look'),
  ];
}

interface Ranked {
  level: Annotation['level'];
  title: string;
  section: string;
  finding: Finding;
}

function flat(
  blocks: readonly Block[],
  level: Annotation['level'] | ((finding: Finding) => Annotation['level']),
  title: string,
): Ranked[] {
  const levelOf = typeof level === 'string' ? () => level : level;
  return blocks.flatMap(({ findings, section }) =>
    findings.map((finding) => ({ level: levelOf(finding), title, section, finding })),
  );
}

function annotation({ level, title, section, finding }: Ranked, verdict: Verdict): Annotation {
  const about = section === '' ? '' : `${sanitiseLine(section)}: `;
  const actual = finding.actual === undefined || finding.actual === '' ? '' : ` "${sanitiseLine(finding.actual)}"`;
  const subject = finding.about === undefined ? '' : `${sanitiseLine(finding.about)}: `;
  const expected = finding.expected === undefined ? '' : `; expected: ${sanitiseLine(finding.expected)}`;
  const at = target(finding, verdict);
  const help = finding.help === undefined ? '' : ` ${sanitiseLine(finding.help)}`;
  return {
    level,
    title: titleOf({ title }, verdict),
    message: `${about}${subject}${finding.message}${actual}${expected}${lineWords(finding, at, verdict)}.${help}`,
    ...at,
  };
}

function titleOf({ title }: Pick<Ranked, 'title'>, verdict: Verdict): string {
  return `${title}: ${counts(verdict)}`;
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

function capped(all: readonly Ranked[], verdict: Verdict): Annotation[] {
  const [first] = all;
  const whole = first === undefined || all.length <= MAX_PER_LEVEL;
  const kept = all.slice(0, whole ? MAX_PER_LEVEL : MAX_PER_LEVEL - 1).map((each) => annotation(each, verdict));
  if (whole) return kept;
  return [
    ...kept,
    {
      level: first.level,
      title: titleOf(first, verdict),
      message: `and ${all.length - kept.length} more, listed in the job summary`,
    },
  ];
}
