import { RefusedDocument } from '../checklist/markdown/limits.ts';
import type { Document, Checklist } from '../checklist/model.ts';
import { parse, parseOrRefuse } from '../checklist/parse.ts';
import { type FindIssue, sayingOf, type FieldSaid } from '../release/find.ts';
import { sanitiseLine } from '../reports/sanitise.ts';
import type { Result } from '../result.ts';
import { bounded, PARSE_TIMEOUT_MS, TimedOut, boundedOrStopped } from './bounded.ts';
import { withoutFrontMatter } from '../template/front-matter.ts';
import { isMadeFrom } from '../template/compare.ts';

/** An issue that may be the one that is looked for. Title and body are not trusted. */
export interface FoundIssue<Author> {
  number: number;
  title: string;
  body: string;
  url: string;
  author: Author;
}

/** The number, with log lines about what was found and what did not count; or log lines about why there is none. */
export type FindResult = Result<{ number: number; said: string[] }>;

/** The most lines of a list that are shown. */
const MOST_LINES = 20;

/**
 * Chooses the issue whose field has the wanted value, among those whose author `counts`. If there is none or several,
 * the result is a reason that lists them. An issue that cannot be read is not ruled out: it may be a second one.
 */
export async function findIssue<Author extends { login: string } | null>(
  candidates: readonly FoundIssue<Author>[],
  find: FindIssue,
  counts: (author: Author) => Promise<boolean>,
  timeoutMs: number = PARSE_TIMEOUT_MS,
): Promise<FindResult> {
  const { told, own, ignored } = await readAll(candidates, find, counts, timeoutMs);
  const [only] = own;
  if (only !== undefined && own.length === 1 && only.said.kind === 'equal')
    return {
      ok: true,
      value: { number: only.candidate.number, said: [...cut(ignored), foundLine(only.candidate, find)] },
    };
  const what = wordsFor(find);
  const near = told
    .filter(({ said }) => said.kind === 'near')
    .map(({ candidate, said }) => lineOf(candidate, noteOn(said, find)));
  const listed = own.map(({ candidate, said }) => lineOf(candidate, noteOn(said, find)));
  if (own.length > 1)
    return {
      ok: false,
      error: [
        `Found ${own.length} issues or pull requests ${what}, expected one. Close or correct the others, or look for a label that only one has.`,
        ...cut(listed),
      ].join('\n'),
    };
  const help =
    find.labels.length === 0 && candidates.length === 0
      ? 'There is none in this state at all.'
      : `${candidates.length} looked at.`;
  return {
    ok: false,
    error: [`Found no issue and no pull request ${what}. ${help}`, ...cut([...listed, ...ignored, ...near])].join('\n'),
  };
}

type Reading = FieldSaid | { kind: 'unread'; reason: string; late?: true };

interface Told<Author> {
  candidate: FoundIssue<Author>;
  said: Reading;
}

/** Milliseconds for a body before we know whether its author counts at all. */
const QUICK_MS = 200;

// Anyone may open issues that take long to read, so those of people without rights get little time. They are read only
// for the list of what does not count, and no more of an author after one that could not be read.
async function readAll<Author extends { login: string } | null>(
  candidates: readonly FoundIssue<Author>[],
  find: FindIssue,
  counts: (author: Author) => Promise<boolean>,
  timeoutMs: number,
): Promise<{ told: Told<Author>[]; own: Told<Author>[]; ignored: string[] }> {
  const [told, own, ignored]: [Told<Author>[], Told<Author>[], string[]] = [[], [], []];
  const strangers = new Set<string | undefined>();
  for (const candidate of candidates) {
    const { author } = candidate;
    if (strangers.has(author?.login)) continue;
    let said = readField(candidate, find, Math.min(QUICK_MS, timeoutMs));
    const isOpen = said.kind === 'equal' || said.kind === 'ambiguous' || said.kind === 'unread';
    // One after the other, because usually there is only one.
    if (isOpen && !(await counts(author))) {
      if (said.kind === 'unread') strangers.add(author?.login);
      ignored.push(lineOf(candidate, `does not count: ${whoIs(author)} has not the access "${find.by}"`));
      continue;
    }
    if (said.kind === 'unread' && said.late === true) said = readField(candidate, find, timeoutMs);
    told.push({ candidate, said });
    if (said.kind === 'equal' || said.kind === 'ambiguous' || said.kind === 'unread') own.push({ candidate, said });
  }
  return { told, own, ignored };
}

function readField({ number, body }: FoundIssue<unknown>, { field, equals }: FindIssue, timeoutMs: number): Reading {
  const document: Document = { id: `#${number}`, kind: 'issue-body', markdown: body };
  try {
    return bounded(() => sayingOf(parse(document).root, field, equals), timeoutMs);
  } catch (error) {
    if (error instanceof TimedOut) return { kind: 'unread', reason: error.message, late: true };
    if (error instanceof RefusedDocument) return { kind: 'unread', reason: error.message };
    throw error;
  }
}

function wordsFor({ labels, state, field, equals }: FindIssue): string {
  const conditions = [
    ...(state === 'all' ? [] : [`that is ${state}`]),
    ...(labels.length === 0 ? [] : [`with the label ${labels.map((name) => `"${name}"`).join(' and ')}`]),
    `whose field "${field}" is "${equals}"`,
  ];
  return sanitiseLine(conditions.join(', '), 500);
}

function noteOn(said: Reading, { field }: FindIssue): string {
  switch (said.kind) {
    case 'near':
      return `${field}: ${said.value}`;
    case 'ambiguous':
      return `${field} is given with different values, at lines ${said.lines.join(' and ')}`;
    case 'unread':
      return `it cannot be read: ${said.reason}`;
    default:
      return '';
  }
}

function foundLine({ number, author }: FoundIssue<{ login: string } | null>, { field, equals }: FindIssue): string {
  return `Found #${number} of ${whoIs(author)}, whose field "${sanitiseLine(field)}" is "${sanitiseLine(equals)}".`;
}

function whoIs(author: { login: string } | null): string {
  return author === null ? 'a deleted account' : `@${author.login}`;
}

function lineOf({ number, title, url }: FoundIssue<unknown>, note: string): string {
  const more = note === '' ? '' : ` (${sanitiseLine(note, 160)})`;
  return `#${number} ${sanitiseLine(title, 80)}${more} ${url}`;
}

function cut(lines: readonly string[]): string[] {
  if (lines.length <= MOST_LINES) return [...lines];
  return [...lines.slice(0, MOST_LINES), `and ${lines.length - MOST_LINES} more`];
}

/** Milliseconds for one issue, because anyone may open issues that take long to read. */
const ISSUE_MS = 500;

/**
 * The issues whose bodies were made from one of these templates, given as texts. An unreadable issue does not count.
 */
export function issuesMadeFrom<Issue extends { number: number; body: string }>(
  issues: readonly Issue[],
  templates: readonly string[],
): Issue[] {
  const forms = templates.flatMap((text) => readBody('template', withoutFrontMatter(text), PARSE_TIMEOUT_MS));
  return issues.filter(({ number, body }) =>
    readBody(`#${number}`, body, ISSUE_MS).some(
      (written) => boundedOrStopped(() => forms.some((form) => isMadeFrom(form, written)), ISSUE_MS) === true,
    ),
  );
}

function readBody(id: string, markdown: string, timeoutMs: number): Checklist[] {
  const found = boundedOrStopped(() => parseOrRefuse({ id, kind: 'issue-body', markdown }), timeoutMs);
  return found instanceof TimedOut || found instanceof RefusedDocument ? [] : [found];
}
