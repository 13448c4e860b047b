import { totalsOf, type AuditRead, type AuditPosition, type AuditRow, type LooseCommit } from '../../audit/model.ts';
import type { AuditBatch, AuditPage, AuditRequest, AuditSubject } from '../../audit/reading.ts';
import { errorRow, rowOf } from '../../audit/reading.ts';
import { commentAsOf, Facts, type Answerer, type RecordedFact } from '../../evidence/facts.ts';
import type { Comment } from '../../evidence/people.ts';
import { questionKey, type Catalogue } from '../../evidence/question.ts';
import { versionSaid } from '../../release/deployed.ts';
import type { Subject, Verdict } from '../../verdict/verdict.ts';
import { phasesFor } from '../environment.ts';
import { AuditFiles, type FilesAtCommit } from './files.ts';
import { whyStopped } from '../exit.ts';
import { judge } from '../judge.ts';

export interface AuditPorts {
  /** Reads a batch in one request. Throws where it cannot. */
  read(batch: AuditBatch): Promise<AuditPage>;
  /** Answers questions that did not come with a subject. */
  answererFor(subject: Subject): Answerer;
  /** The number of requests so far. */
  requests(): number;
  /** Called with each verdict and the number of its subject. */
  judged?(number: number, verdict: Verdict): void;
  /** Called after each request. */
  progress?(judged: number, total: number): void;
}

/**
 * Judges a period again. One request reads a page of subjects and the policies of the previous page, so there are as
 * many requests as pages. If reading fails, the result holds what was judged so far and the position to continue from.
 * The list begins with the latest changes. Whatever changes during the audit moves to the beginning, possibly from a
 * page that was not read yet, so the beginning is read once more at the end.
 */
export async function audit(request: AuditRequest, ports: AuditPorts): Promise<AuditRead> {
  const reading = new AuditReading(request, ports);
  try {
    for (let batch = reading.next(); batch !== undefined; batch = reading.next()) {
      reading.take(batch, await ports.read(batch));
      await reading.judge();
    }
  } catch (error) {
    return { ...reading.result(), failure: whyStopped(error) };
  }
  return reading.result();
}

interface Page {
  /** The cursor before the page. */
  after: string | null;
  /** Set for pages of the second look at the beginning. */
  again: boolean;
  waiting: Set<AuditSubject>;
  rows: AuditRow[];
}

/** How far an audit has come. */
class AuditReading {
  readonly #request: AuditRequest;
  readonly #ports: AuditPorts;
  readonly #files: AuditFiles;
  readonly #commits: LooseCommit[] = [];
  readonly #pages: Page[] = [];
  /** Answers that are the same for all subjects. */
  readonly #shared = new Map<string, ReturnType<Answerer>>();
  /** Where the lists continue. */
  #at: AuditPosition;

  constructor(request: AuditRequest, ports: AuditPorts) {
    this.#request = request;
    this.#ports = ports;
    this.#files = new AuditFiles(request.policyPath);
    const from = request.from ?? { subjects: null, commits: null };
    this.#at = request.kind === 'issues' ? { ...from, commits: undefined } : from;
  }

  /** What the next request asks for; undefined if nothing is left. */
  next(): AuditBatch | undefined {
    const { since, until, pageSize: size } = this.#request;
    const { subjects, commits, again, newest = '' } = this.#at;
    const wanted = this.#files.take();
    const after = subjects === undefined ? again : subjects;
    if (after === undefined && commits === undefined && wanted.files.length + wanted.times.length === 0)
      return undefined;
    const second = subjects === undefined ? { since: newest, except: this.#seen() } : undefined;
    return {
      subjects: after === undefined ? undefined : { after, size, again: second },
      commits: commits === undefined ? undefined : { after: commits, since, until },
      ...wanted,
    };
  }

  #seen(): ReadonlySet<number> {
    const waiting = this.#pages.flatMap((page) => [...page.waiting].map(({ row }) => row.number));
    return new Set([...waiting, ...this.#pages.flatMap(({ rows }) => rows.map(({ number }) => number))]);
  }

  take(batch: AuditBatch, page: AuditPage): void {
    this.#files.tell(batch, page);
    if (page.subjects !== undefined) {
      const { found, next, newest } = page.subjects;
      const { after = null, again } = batch.subjects ?? {};
      this.#pages.push({ after, again: again !== undefined, waiting: new Set(found), rows: [] });
      if (again !== undefined) this.#at = { ...this.#at, again: next };
      else {
        this.#at = { ...this.#at, subjects: next, newest: after === null ? newest : this.#at.newest };
        // If there is only one page, it is the beginning itself.
        if (next === undefined && after !== null && this.#at.newest !== undefined) this.#at.again = null;
      }
    }
    if (page.commits !== undefined) {
      this.#commits.push(...page.commits.found);
      this.#at = { ...this.#at, commits: page.commits.next };
    }
  }

  /** Judges the subjects whose files are all there. */
  async judge(): Promise<void> {
    for (const { waiting, rows } of this.#pages) {
      for (const each of waiting) {
        const ready = await this.#files.of(each);
        if (ready === undefined) continue;
        rows.push(await judged(each, ready, this.#request, this.#ports, this.#shared));
        waiting.delete(each);
      }
    }
    const done = this.#pages.reduce((sum, { rows }) => sum + rows.length, 0);
    this.#ports.progress?.(done, done + this.#pages.reduce((sum, { waiting }) => sum + waiting.size, 0));
  }

  result(): AuditRead {
    const { repository, kind, since, until } = this.#request;
    // An incomplete page is read again next time, and so are those after it.
    const end = this.#pages.findIndex(({ waiting }) => waiting.size > 0);
    const first = this.#pages[end];
    const { commits: commitsAt, newest, ...at } = this.#at;
    const subjects = first === undefined ? at.subjects : first.again ? undefined : first.after;
    const again = first?.again === true ? first.after : subjects === undefined ? at.again : undefined;
    const isRead = subjects === undefined && again === undefined;
    const complete = isRead && commitsAt === undefined;
    const next = { subjects, commits: commitsAt, newest: isRead ? undefined : newest, again };
    const rows = this.#pages
      .slice(0, end < 0 ? this.#pages.length : end)
      .flatMap((page) => page.rows)
      .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.number - a.number));
    const commits = this.#commits;
    const found = { rows, commits, totals: totalsOf({ rows, commits }), complete };
    const period = { schema: 'checklist-gate/audit@1' as const, repository, kind, since, until };
    return { ...period, ...found, ...(complete ? {} : { next }), requests: this.#ports.requests() };
  }
}

// Removes what was written into a comment, or set as a label, only after the merge.
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
  { policy, templates, commit }: FilesAtCommit,
  request: AuditRequest,
  ports: AuditPorts,
  shared: Map<string, ReturnType<Answerer>>,
): Promise<AuditRow> {
  const { keptSince, policyPath, environment, now } = request;
  if (policy.status === 'unavailable') return errorRow(each, policyPath, policy.reason, keptSince);
  const { path, exists, text, sha } = policy.value;
  const live = ports.answererFor({ ...each.subject, trustedSha: commit });
  const answer: Answerer = (questions) =>
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
    );
  const file = exists ? { path, text, ...(sha === undefined ? {} : { sha }) } : undefined;
  const named = environment === undefined ? undefined : await phasesFor({ policy: file }, environment);
  const phases = [...new Set(named?.ok === true ? named.value.map((phaseOf) => phaseOf.phase) : [])];
  if (request.phase === undefined && phases.length > 1)
    return errorRow(each, path, `The policy has several phases for the environment: ${phases.join(', ')}`, keptSince);
  const phase = request.phase ?? phases[0];
  const result = await judge({
    subject: { ...each.subject, trustedSha: commit },
    documents: each.documents,
    policy: file,
    phase,
    at: each.row.at,
    facts: new Facts([
      ...each.facts.map((told) => asOf(told, each.row.at)),
      ...[...templates].map(([template, fact]) => ({ question: { kind: 'file' as const, path: template }, fact })),
    ]),
    answer,
  });
  const name = exists ? (sha === undefined ? path : `${path}@${sha}`) : 'default';
  if (result.kind === 'verdict') {
    ports.judged?.(each.row.number, result.verdict);
    const version = versionSaid(result.verdict);
    const row = { ...rowOf(each, result.verdict, keptSince), ...(version === undefined ? {} : { version }) };
    const { granted, review: asked } = row.override === undefined ? {} : (result.verdict.override ?? {});
    if (now === undefined || granted === undefined || asked === undefined || file === undefined) return row;
    const { reviewAfterwards } = await import('./review.ts');
    const reviewed = await reviewAfterwards(each, granted, file, { answer, now });
    return { ...row, review: reviewed.review, flags: [...reviewed.flags, ...row.flags] };
  }
  const reason = result.kind === 'policy-error' ? result.errors.join(' ') : result.reason;
  return errorRow(each, name, reason, keptSince);
}
