import { merge } from '../checklist/parse.ts';
import type { Checklist, Document, DocumentSource, MissingDocument } from '../checklist/model.ts';
import { referencesIn, type IssueReference } from '../checklist/reading/references.ts';
import type { Facts } from '../evidence/facts.ts';
import type { Policy } from '../policy/policy.ts';
import type { Finding } from '../verdict/finding.ts';
import { bounded, parsed, type Parsing } from './bounded.ts';
import { commentsAsFound } from './comments.ts';
import type { Judged, JudgeRequest } from './request.ts';
import { applying, sourcesIn, SOURCE_WORDS } from './sources.ts';

/** One text, with the checklists of the policy that are written there. */
export interface Found {
  /** Names; the empty one for a checklist without. */
  of: ReadonlySet<string>;
  checklist: Checklist;
  missing: Finding[];
}

/** Everything that was read for a policy. */
export interface AllFound {
  found: Found[];
  /** Why a checklist is not written in what is judged, by its name. */
  elsewhere: ReadonlyMap<string, string>;
  /** All documents as one, for what the verdict says of the whole. */
  whole: Checklist;
  facts: Facts;
}

/**
 * Reads the documents of every checklist that applies, each source once. Where no source is named that is the body
 * alone, and nothing is asked.
 */
export async function readDocuments(
  request: JudgeRequest,
  policy: Policy,
  known: Facts,
  parsing: Parsing,
): Promise<AllFound | Judged> {
  const body = parsed(request.documents, parsing);
  const wanted = sourcesIn(policy, request.subject.kind);
  if (wanted.every(({ where }) => 'sources' in where && where.sources === 'body')) {
    const checklist = merge(body);
    const of = new Set(wanted.map(({ name }) => name));
    return { found: [{ of, checklist, missing: [] }], elsewhere: new Map(), whole: checklist, facts: known };
  }
  const { checklists, facts } = await applying(request, policy, known);
  const elsewhere = new Map(
    wanted.flatMap(({ name, where }) => ('elsewhere' in where ? [[name, where.elsewhere]] : [])),
  );
  if (elsewhere.size === wanted.length && checklists.length > 0) {
    const reasons = [...new Set(elsewhere.values())].join('; ');
    return {
      kind: 'could-not-judge',
      reason: `The policy has no checklist for this: ${reasons}. Name a source for it: ${helpFor(request)}.`,
    };
  }
  const read = reader(request, body, parsing);
  const groups = new Map<string, Set<string>>();
  const answers = new Map<string, Answer>();
  for (const { each, name, where } of wanted) {
    if ('elsewhere' in where || !checklists.includes(each)) continue;
    const key = JSON.stringify(where.sources);
    const names = groups.get(key) ?? new Set();
    groups.set(key, names.add(name));
    if (names.size > 1) continue;
    const answer = where.sources === 'body' ? { parts: body, missing: [] } : await all(where.sources.map(read));
    if ('unavailable' in answer) return { kind: 'could-not-judge', reason: answer.unavailable };
    answers.set(key, answer);
  }
  const parts = [...answers].map(([key, { parts: own, missing }]) => ({
    of: groups.get(key) ?? new Set(),
    own,
    missing,
  }));
  const found = parts.map(({ of, own, missing }) => ({ of, checklist: merge(own), missing }));
  const [only] = found;
  const every = distinct(parts.flatMap(({ own }) => own));
  return {
    found,
    elsewhere,
    whole: only !== undefined && found.length === 1 ? only.checklist : merge(found.length === 0 ? body : every),
    facts,
  };
}

function helpFor({ subject }: JudgeRequest): string {
  if (subject.kind === 'ref') return '`source: {file: PATH}` in the policy, or give the input `number`';
  return `\`source: ${subject.kind === 'issue' ? 'issue-body' : 'pull-request-body'}\` in the policy, or the input \`source\``;
}

interface Answer {
  /** One checklist a document. */
  parts: Checklist[];
  missing: Finding[];
}

type Read = Answer | { unavailable: string };

async function all(reads: readonly Promise<Read>[]): Promise<Read> {
  const answers = await Promise.all(reads);
  const unavailable = answers.flatMap((each) => ('unavailable' in each ? [each.unavailable] : []));
  if (unavailable.length > 0) return { unavailable: unavailable.join(' ') };
  const known = answers.filter((each): each is Answer => !('unavailable' in each));
  return { parts: distinct(known.flatMap(({ parts }) => parts)), missing: known.flatMap(({ missing }) => missing) };
}

// One document may be found in two ways.
function distinct(parts: readonly Checklist[]): Checklist[] {
  const key = ({ documents }: Checklist): string => documents.map(({ kind, id }) => `${kind} ${id}`).join();
  return [...new Map(parts.toReversed().map((each) => [key(each), each])).values()].toReversed();
}

/** A function that reads each source once. */
function reader(
  request: JudgeRequest,
  body: readonly Checklist[],
  parsing: Parsing,
): (source: DocumentSource) => Promise<Read> {
  const reads = new Map<string, Promise<Read>>();
  return (source) => {
    const key = JSON.stringify(source);
    const started = reads.get(key) ?? readOne(source, request, body, parsing);
    reads.set(key, started);
    return started;
  };
}

async function readOne(
  source: DocumentSource,
  request: JudgeRequest,
  body: readonly Checklist[],
  parsing: Parsing,
): Promise<Read> {
  if (source.kind === 'pull-request-body' || source.kind === 'issue-body') return { parts: [...body], missing: [] };
  if (request.readSource === undefined)
    return { unavailable: `The policy reads ${SOURCE_WORDS[source.kind]}, which cannot be read here.` };
  const references = source.kind === 'linked-issues' ? namedIn(request.documents, parsing) : [];
  const answer = await request.readSource(source, references);
  if (answer.status === 'unavailable') return { unavailable: answer.reason };
  if (source.kind !== 'comments')
    return { parts: parsed(answer.documents, parsing), missing: answer.missing.map(pending) };
  const { parts, missing } = commentsAsFound(answer, parsing);
  const held = missing.map(pending);
  return { parts, missing: parts.length > 0 ? held : [...held, noComment(source)] };
}

function pending({ about: _, ...missing }: MissingDocument): Finding {
  return { status: 'pending', ...missing };
}

function noComment({ by }: DocumentSource & { kind: 'comments' }): Finding {
  const people = by === 'read' ? 'people' : `people with ${by} permission`;
  return {
    status: 'pending',
    message: 'No comment holds a checklist',
    help: `Write the checklist in a comment. Comments of ${people} count.`,
  };
}

function namedIn(documents: readonly Document[], { timeoutMs }: Parsing): IssueReference[] {
  return documents.flatMap((document) => bounded(() => referencesIn(document), timeoutMs));
}
