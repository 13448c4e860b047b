import { totalsOf, type Audit, type AuditPosition, type AuditRow, type LooseCommit } from '../audit/model.ts';
import { errorRow, rowOf } from '../audit/row.ts';
import type { AuditBatch, AuditPage, AuditSubject } from '../audit/subject.ts';
import { commentAsOf, Facts, type Answerer, type RecordedFact } from '../evidence/facts.ts';
import type { Comment } from '../evidence/people.ts';
import { questionKey, type Catalogue } from '../evidence/question.ts';
import type { Subject, Verdict } from '../verdict/verdict.ts';
import { AuditFiles, type TrustedFiles } from './audit-files.ts';
import { judge } from './judge.ts';

export interface AuditRequest {
  repository: string;
  kind: Audit['kind'];
  since: string;
  until: string;
  policyPath: string;
  phase?: string;
  /** GitHub has kept statuses since this time; ISO 8601, UTC, whole seconds. Absent: it keeps them all. */
  keptSince?: string;
  /** Where to go on; absent: from the beginning. */
  from?: AuditPosition;
  /** Subjects in one request. */
  pageSize: number;
}

export interface AuditPorts {
  /** Reads a batch in one request. Throws where it cannot. */
  read(batch: AuditBatch): Promise<AuditPage>;
  /** Answers what did not come with a subject. */
  answererFor(subject: Subject): Answerer;
  /** Requests so far. */
  requests(): number;
  /** Told of each verdict, by the number of its subject. */
  judged?(number: number, verdict: Verdict): void;
  /** Called after each request. */
  progress?(judged: number, total: number): void;
}

interface Page {
  /** Cursor before it. */
  after: string | null;
  /** Of the second look at the beginning. */
  again: boolean;
  waiting: Set<AuditSubject>;
  rows: AuditRow[];
}

/**
 * Judges a period anew. Subjects and the policies of the ones before come in the same request, so that the number of
 * requests is that of the pages. Where reading fails, what was judged so far is kept, with the place to go on at.
 * The list begins with what was changed last. What is changed meanwhile moves there from pages that were not read yet:
 * so the beginning is looked at once more in the end.
 */
export async function audit(request: AuditRequest, ports: AuditPorts): Promise<Audit & { failure?: string }> {
  const { since, until, pageSize, from = { subjects: null, commits: null } } = request;
  const files = new AuditFiles(request.policyPath);
  const commits: LooseCommit[] = [];
  const pages: Page[] = [];
  let { subjects: subjectsAt, newest, again } = from;
  let commitsAt = request.kind === 'issues' ? undefined : from.commits;
  let failure: string | undefined;
  const shared = new Map<string, ReturnType<Answerer>>();
  const result = (): Audit => {
    // A page that is not whole is read again, and so are those behind it.
    const at = pages.findIndex(({ waiting }) => waiting.size > 0);
    const first = pages[at];
    const subjects = first === undefined ? subjectsAt : first.again ? undefined : first.after;
    const second = first?.again === true ? first.after : subjects === undefined ? again : undefined;
    const complete = subjects === undefined && second === undefined && commitsAt === undefined;
    const rows = pages
      .slice(0, at < 0 ? pages.length : at)
      .flatMap((page) => page.rows)
      .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.number - a.number));
    return {
      schema: 'checklist-gate/audit@1',
      repository: request.repository,
      kind: request.kind,
      since,
      until,
      rows,
      commits,
      totals: totalsOf({ rows, commits }),
      complete,
      ...(complete
        ? {}
        : {
            next: {
              ...(subjects === undefined ? {} : { subjects }),
              ...(commitsAt === undefined ? {} : { commits: commitsAt }),
              ...(newest === undefined || (subjects === undefined && second === undefined) ? {} : { newest }),
              ...(second === undefined ? {} : { again: second }),
            },
          }),
      requests: ports.requests(),
    };
  };
  try {
    for (;;) {
      const wanted = files.take();
      const isAgain = subjectsAt === undefined;
      const after = subjectsAt ?? (isAgain ? again : null);
      const batch: AuditBatch = {
        ...(after === undefined
          ? {}
          : {
              subjects: {
                after,
                size: pageSize,
                ...(isAgain ? { again: { since: newest ?? '', except: seen(pages) } } : {}),
              },
            }),
        ...(commitsAt === undefined ? {} : { commits: { after: commitsAt, since, until } }),
        ...wanted,
      };
      if (after === undefined && commitsAt === undefined && wanted.files.length + wanted.times.length === 0) break;
      const page = await ports.read(batch);
      files.tell(wanted, page);
      if (page.subjects !== undefined) {
        const { found, next, newest: first } = page.subjects;
        pages.push({ after: after ?? null, again: isAgain, waiting: new Set(found), rows: [] });
        if (isAgain) again = next;
        else {
          if (after === null) newest = first;
          subjectsAt = next;
          // One page is the beginning itself.
          if (next === undefined && after !== null && newest !== undefined) again = null;
        }
      }
      if (page.commits !== undefined) {
        commits.push(...page.commits.found);
        commitsAt = page.commits.next;
      }
      for (const { waiting, rows } of pages) {
        for (const each of waiting) {
          const ready = await files.of(each);
          if (ready === undefined) continue;
          rows.push(await judged(each, ready, request, ports, shared));
          waiting.delete(each);
        }
      }
      const judgedSoFar = pages.reduce((sum, { rows }) => sum + rows.length, 0);
      ports.progress?.(judgedSoFar, judgedSoFar + pages.reduce((sum, { waiting }) => sum + waiting.size, 0));
    }
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  return { ...result(), ...(failure === undefined ? {} : { failure }) };
}

function seen(pages: readonly Page[]): ReadonlySet<number> {
  const waiting = pages.flatMap((page) => [...page.waiting].map(({ row }) => row.number));
  return new Set([...waiting, ...pages.flatMap(({ rows }) => rows.map(({ number }) => number))]);
}

// What was written into a comment, or set as a label, after the merge was not there yet.
function asOf(told: RecordedFact, at: string): RecordedFact {
  const { question, fact } = told;
  if (fact.status !== 'known') return told;
  if (question.kind === 'comments') {
    const value = (fact.value as Comment[]).map((comment) => commentAsOf(comment, at));
    return { question, fact: { ...fact, value } };
  }
  if (question.kind !== 'label-set') return told;
  const set = fact.value as Catalogue['label-set']['answer'];
  return set === null || set.at <= at ? told : { question, fact: { ...fact, value: null } };
}

async function judged(
  each: AuditSubject,
  { policy, templates, commit }: TrustedFiles,
  request: AuditRequest,
  ports: AuditPorts,
  shared: Map<string, ReturnType<Answerer>>,
): Promise<AuditRow> {
  const { keptSince } = request;
  if (policy.status === 'unavailable') return errorRow(each, request.policyPath, policy.reason, keptSince);
  const { path, exists, text, sha } = policy.value;
  const live = ports.answererFor({ ...each.subject, trustedSha: commit });
  const result = await judge({
    subject: { ...each.subject, trustedSha: commit },
    documents: each.documents,
    ...(exists ? { policy: { path, text, ...(sha === undefined ? {} : { sha }) } } : {}),
    ...(request.phase === undefined ? {} : { phase: request.phase }),
    at: each.row.at,
    facts: new Facts([
      ...each.facts.map((told) => asOf(told, each.row.at)),
      ...[...templates].map(([template, fact]) => ({ question: { kind: 'file' as const, path: template }, fact })),
    ]),
    answer: (questions) =>
      Promise.all(
        questions.map(async (question) => {
          // Who is in a team and who may do what is asked once for all.
          const isShared = question.kind === 'team-members' || question.kind === 'permission';
          const key = questionKey(question);
          const answers = (isShared ? shared.get(key) : undefined) ?? live([question]);
          if (isShared) shared.set(key, answers);
          const [fact] = await answers;
          if (fact === undefined) return { status: 'unavailable', reason: 'No answer was given' };
          return asOf({ question, fact }, each.row.at).fact;
        }),
      ),
  });
  const name = exists ? (sha === undefined ? path : `${path}@${sha}`) : 'default';
  if (result.kind === 'verdict') {
    ports.judged?.(each.row.number, result.verdict);
    return rowOf(each, result.verdict, keptSince);
  }
  const reason = result.kind === 'policy-error' ? result.errors.join(' ') : result.reason;
  return errorRow(each, name, reason, keptSince);
}
