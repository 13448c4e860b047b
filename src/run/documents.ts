import { merge } from '../checklist/parse.ts';
import type { Checklist, DocumentSource } from '../checklist/model.ts';
import { type FoundDocuments, type MissingDocument, type SourceAnswer, writersWords } from '../checklist/source.ts';
import { referencesIn } from '../checklist/reading/references.ts';
import { Facts } from '../evidence/facts.ts';
import type { Finding } from '../verdict/finding.ts';
import type { Subject } from '../verdict/verdict.ts';
import { applying, BODY, SOURCE_WORDS, sourcesIn, tickedElsewhere } from './sources.ts';
import { bounded, parsed, type Parsing } from './bounded.ts';
import { commentsAsFound } from './comments.ts';
import { couldNotJudge, type JudgeRequest, type Stage } from './request.ts';
import type { Trusted } from './trusted.ts';

/** One text, with the checklists of the policy that it contains. */
export interface Found {
  /** The names of the checklists; empty for one without a name. */
  of: ReadonlySet<string>;
  checklist: Checklist;
  missing: Finding[];
}

/** A policy, the sources of the checklists that will be judged, and the facts asked for to find them. */
export interface Applying extends Trusted {
  wanted: { name: string; sources: DocumentSource[] }[];
  /** Why a checklist cannot be in what is judged, by its name. */
  elsewhere: ReadonlyMap<string, string>;
  facts: Facts;
}

/** The texts of all sources. */
export interface Texts extends Applying {
  body: FoundDocuments;
  /** The answers of all sources, with the names of the checklists. Checklists that share a source share its answer. */
  texts: { of: ReadonlySet<string>; answers: FoundText[] }[];
}

interface FoundText {
  source: DocumentSource;
  answer: FoundDocuments;
}

/** Everything that was read for a policy. */
export interface AllFound extends Trusted {
  found: Found[];
  elsewhere: ReadonlyMap<string, string>;
  /** All documents as one, for what the verdict says about the whole. */
  whole: Checklist;
  facts: Facts;
}

/**
 * The checklists that will be judged, and their sources. If all of them are in the body, nothing is asked: checklists
 * that do not apply are skipped later.
 */
export async function checklistsThatApply(request: JudgeRequest, trusted: Trusted): Promise<Stage<Applying>> {
  const { subject } = request;
  const known = request.facts ?? new Facts();
  const wanted = sourcesIn(trusted.policy, subject.kind);
  const inSubject = wanted.flatMap(({ where, ...rest }) => (where.ok ? [{ ...rest, sources: where.value }] : []));
  const elsewhere = new Map(wanted.flatMap(({ name, where }) => (where.ok ? [] : [[name, where.error]])));
  if (elsewhere.size === 0 && inSubject.every(({ sources }) => sources === BODY))
    return { ok: true, value: { ...trusted, wanted: inSubject, elsewhere, facts: known } };
  const { checklists, facts } = await applying(request, trusted.policy, known);
  if (elsewhere.size === wanted.length && checklists.length > 0) {
    const reasons = [...new Set(elsewhere.values())].join('; ');
    return couldNotJudge(
      `The policy has no checklist for this: ${reasons}. Name a source for it: ${helpFor(subject)}.`,
    );
  }
  const applied = inSubject.filter(({ each }) => checklists.includes(each));
  return { ok: true, value: { ...trusted, wanted: applied, elsewhere, facts } };
}

function helpFor({ kind }: Subject): string {
  if (kind === 'ref') return '`source: {file: PATH}` in the policy, or give the input `number`';
  return `\`source: ${kind === 'issue' ? 'issue-body' : 'pull-request-body'}\` in the policy, or the input \`source\``;
}

/** Fetches the documents of every checklist that applies, each source once. */
export async function fetchDocuments(
  request: JudgeRequest,
  applied: Applying,
  parsing: Parsing,
): Promise<Stage<Texts>> {
  const body: FoundDocuments = { status: 'known', documents: request.documents, missing: [] };
  const fetched = new Map<string, Promise<SourceAnswer>>();
  const fetch = (source: DocumentSource): Promise<SourceAnswer> => {
    const key = JSON.stringify(source);
    const started = fetched.get(key) ?? fetchOne(source, request, body, parsing);
    fetched.set(key, started);
    return started;
  };
  const groups = new Map<string, { of: Set<string>; sources: DocumentSource[] }>();
  for (const { name, sources } of applied.wanted) {
    const key = JSON.stringify(sources);
    groups.set(key, { of: (groups.get(key)?.of ?? new Set()).add(name), sources });
  }
  const texts: Texts['texts'] = [];
  for (const { of, sources } of groups.values()) {
    const answers = await Promise.all(sources.map(fetch));
    const unavailable = answers.flatMap((each) => (each.status === 'unavailable' ? [each] : []));
    if (unavailable.length > 0)
      return couldNotJudge(
        unavailable.map(({ reason }) => reason).join(' '),
        unavailable.find(({ isFault }) => isFault),
      );
    const known = answers.flatMap((answer, at) =>
      answer.status === 'known' ? [{ source: sources[at] as DocumentSource, answer }] : [],
    );
    texts.push({ of, answers: known });
  }
  return { ok: true, value: { ...applied, body, texts } };
}

async function fetchOne(
  source: DocumentSource,
  { readSource, documents }: JudgeRequest,
  body: FoundDocuments,
  { timeoutMs }: Parsing,
): Promise<SourceAnswer> {
  if (source.kind === 'pull-request-body' || source.kind === 'issue-body') return body;
  if (readSource === undefined)
    return {
      status: 'unavailable',
      reason: `The policy reads ${SOURCE_WORDS[source.kind]}, which cannot be read here.`,
    };
  const isNamed = source.kind === 'linked-issues';
  const references = isNamed ? documents.flatMap((each) => bounded(() => referencesIn(each), timeoutMs)) : [];
  return readSource(source, references);
}

/** Reads the checklists in the documents that were fetched, each document once. */
export function readChecklists({ body, texts, ...rest }: Texts, parsing: Parsing): AllFound {
  const parts: Checklist[] = parsed(body.documents, parsing);
  const known = new Map<FoundDocuments, Answer>([[body, { parts, missing: [] }]]);
  const read = ({ source, answer }: FoundText): Answer => {
    const done = known.get(answer) ?? readOne(source, answer, parsing);
    known.set(answer, done);
    return done;
  };
  const all = texts.map(({ of, answers }) => {
    const each = answers.map(read);
    const own = distinct(each.flatMap((one) => one.parts));
    const missing = [...each.flatMap((one) => one.missing), ...tickedElsewhere(own)];
    return { of, own, checklist: merge(own), missing };
  });
  const [only] = all;
  if (only !== undefined && all.length === 1) return { ...rest, found: all, whole: only.checklist };
  const every = all.length === 0 ? parts : distinct(all.flatMap(({ own }) => own));
  return { ...rest, found: all, whole: merge(every) };
}

type CommentSource = DocumentSource & { kind: 'comments' };

interface Answer {
  /** One checklist a document. */
  parts: Checklist[];
  missing: Finding[];
}

// One document may be found in two ways.
function distinct(parts: readonly Checklist[]): Checklist[] {
  const key = ({ documents }: Checklist): string => documents.map(({ kind, id }) => `${kind} ${id}`).join();
  return [...new Map(parts.toReversed().map((each) => [key(each), each])).values()].toReversed();
}

function readOne(source: DocumentSource, answer: FoundDocuments, parsing: Parsing): Answer {
  if (source.kind !== 'comments')
    return { parts: parsed(answer.documents, parsing), missing: answer.missing.map(pending) };
  const { parts, missing, passedOver } = commentsAsFound(answer, parsing);
  const held = [...missing.map(pending), ...passedOver.map((each) => notCounted(each, source))];
  return { parts, missing: parts.length > 0 ? held : [...held, noComment(source)] };
}

// Reported without blocking: people whose comments do not count can block nothing.
function notCounted(
  { document: { id, author, url = id }, bot }: NonNullable<FoundDocuments['passedOver']>[number],
  { by }: CommentSource,
): Finding {
  const who = author === undefined ? '' : ` by @${author}`;
  return {
    status: 'passed',
    message: 'A comment holds boxes and does not count',
    actual: `${url}${who}`,
    expected: `comments of ${writersWords(by)}`,
    help:
      bot === true
        ? 'A bot counts where the policy names it: `bots`.'
        : 'Let somebody of these write the checklist, or let the policy say whose comments count: `by`.',
  };
}

function pending({ about: _, ...missing }: MissingDocument): Finding {
  return { status: 'pending', ...missing };
}

function noComment({ by }: CommentSource): Finding {
  return {
    status: 'pending',
    message: 'No comment holds a checklist',
    help: `Write the checklist in a comment. Comments of ${writersWords(by)} count.`,
  };
}
