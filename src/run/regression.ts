import { sameText } from '../checklist/edits.ts';
import { commentAsOf, Facts, type RecordedFact } from '../evidence/facts.ts';
import type { Comment, History, Review } from '../evidence/people.ts';
import type { Question } from '../evidence/question.ts';
import type { Result } from '../result.ts';
import type { RegressedPhase, Regression } from '../verdict/content.ts';
import type { GroupResult, Verdict } from '../verdict/verdict.ts';
import type { Judged, JudgeRequest, RegressionRequest } from './request.ts';

/** The most earlier revisions of a text that are judged, newest first. */
const MOST_REVISIONS = 50;

/** After this many unreadable revisions we give up, because each may use up its time limit. */
const MOST_UNREAD = 3;
const REVISION_TIMEOUT_MS = 2_000;

const EDITS = { kind: 'body-edits' } as const;

/**
 * Adds to a verdict what is known of phases that passed before. Judges earlier revisions of the body, each at the time
 * when the next edit replaced it, until every open phase was found passed or no earlier revision is left. Asks for the
 * edit history and for what earlier texts need. All answers become facts of the verdict. `judge` judges one text.
 */
export async function withRegression(
  verdict: Verdict,
  request: JudgeRequest,
  { when, previous }: RegressionRequest,
  judge: (request: JudgeRequest) => Promise<Judged>,
): Promise<Verdict> {
  const open = phasesOf(verdict.root).filter(({ status }) => status === 'pending' || status === 'failed');
  if (open.length === 0) return verdict;
  const recorded = open.filter(({ id }) => previous?.passed.includes(id) === true);
  const looks =
    when === 'on' ||
    (verdict.phase !== undefined && open.some(({ phase }) => phase !== verdict.phase)) ||
    recorded.length > 0;
  if (!looks) return verdict;
  const history = await historyOf(verdict, request);
  const found = history.ok
    ? await lookBack(open, history.value, verdict, request, judge)
    : { phases: [], missing: history.error.reason, facts: new Facts(verdict.facts) };
  const byHistory = new Set(found.phases.map(({ id }) => id));
  const phases: RegressedPhase[] = [
    ...found.phases,
    ...recorded
      .filter(({ id }) => !byHistory.has(id))
      .map(({ id, phase }) => ({ id, phase, passedAt: previous?.at ?? '', from: 'record' as const })),
  ];
  const isAllFound = open.every(({ id }) => phases.some((each) => each.id === id));
  const regression: Regression = {
    phases: open.flatMap(({ id }) => phases.filter((each) => each.id === id)),
    ...(found.missing === undefined || isAllFound ? {} : { unknown: found.missing }),
  };
  const answers = history.ok ? [] : history.error.facts;
  return { ...verdict, regression, facts: found.facts.with(answers).list() };
}

type Phase = Pick<RegressedPhase, 'id' | 'phase'> & { status: GroupResult['status'] };

// The phases that keep the verdict from passing.
function phasesOf(result: GroupResult): Phase[] {
  const own =
    result.phase === undefined || result.enforced === false
      ? []
      : [{ id: result.id, phase: result.phase, status: result.status }];
  return [...own, ...result.results.flatMap((each) => (each.kind === 'group' ? phasesOf(each) : []))];
}

async function historyOf(
  verdict: Verdict,
  { documents, answer }: JudgeRequest,
): Promise<Result<History, { reason: string; facts: RecordedFact[] }>> {
  const unknown = (reason: string, facts: RecordedFact[]) => ({ ok: false as const, error: { reason, facts } });
  const [body] = documents;
  if (body === undefined || !verdict.documents.some(({ id }) => id === body.id))
    return unknown('the checklist is not written in the body, whose history could tell', []);
  const known = new Facts(verdict.facts).get(EDITS);
  const fact = known ?? (await answer([EDITS]))[0] ?? { status: 'unavailable', reason: 'no answer was given' };
  const facts = [{ question: EDITS, fact }];
  if (fact.status === 'unavailable') return unknown(fact.reason, facts);
  const value = fact.value as History;
  const newest = value.revisions.at(-1)?.body;
  return newest == null || !sameText(newest, body.markdown)
    ? unknown('the newest revision of the history is not the text as it stands', facts)
    : { ok: true, value };
}

interface LookedBack {
  phases: RegressedPhase[];
  /** Why some earlier revision was not looked at. */
  missing?: string;
  facts: Facts;
}

async function lookBack(
  open: readonly Phase[],
  history: History,
  verdict: Verdict,
  request: JudgeRequest,
  judge: (request: JudgeRequest) => Promise<Judged>,
): Promise<LookedBack> {
  const { revisions, complete } = history;
  let facts = new Facts(verdict.facts).with([{ question: EDITS, fact: { status: 'known', value: history } }]);
  const phases: RegressedPhase[] = [];
  let missing = complete ? undefined : 'the beginning of the edit history is not known';
  let unread = 0;
  const last = Math.max(0, revisions.length - 1 - MOST_REVISIONS);
  for (let index = revisions.length - 2; index >= last && phases.length < open.length; index -= 1) {
    const [own, next] = [revisions[index], revisions[index + 1]] as [
      History['revisions'][number],
      History['revisions'][number],
    ];
    if (own.body === null) {
      missing = `the content of the revision of ${own.at} was deleted`;
      continue;
    }
    const [body, ...others] = request.documents as [JudgeRequest['documents'][number], ...JudgeRequest['documents']];
    const { regression: _, ...plain } = request;
    const asked: RecordedFact[] = [];
    const judged = await judge({
      ...plain,
      // Answers that only an earlier text asks for are those of today.
      answer: async (questions) => {
        const told = (await request.answer(questions)).map((fact, at) => ({
          question: questions[at] as Question,
          fact,
        }));
        asked.push(...told.filter(({ question }) => isOfATime(question.kind)));
        return until(told, next.at, history, index).map(({ fact }) => fact);
      },
      documents: [{ ...body, markdown: own.body }, ...others],
      at: next.at,
      facts: new Facts(until(facts.list(), next.at, history, index)),
      parseTimeoutMs: Math.min(REVISION_TIMEOUT_MS, request.parseTimeoutMs ?? REVISION_TIMEOUT_MS),
    });
    facts = facts.with(asked);
    if (judged.kind !== 'verdict') {
      missing = `the revision of ${own.at} cannot be read`;
      unread += 1;
      if (unread === MOST_UNREAD) break;
      continue;
    }
    facts = facts.with(judged.verdict.facts.filter(({ question }) => !isOfATime(question.kind)));
    const passed = new Set(
      phasesOf(judged.verdict.root).flatMap(({ id, status }) => (status === 'passed' ? [id] : [])),
    );
    for (const { id, phase } of open) {
      if (!passed.has(id) || phases.some((each) => each.id === id)) continue;
      const endedBy = { login: next.editor?.login ?? null, at: next.at };
      phases.push({ id, phase, passedAt: own.at, endedBy, from: 'edit-history' });
    }
  }
  if (last > 0) missing ??= `only the last ${MOST_REVISIONS} revisions were looked at`;
  return { phases, ...(missing === undefined ? {} : { missing }), facts };
}

const isOfATime = (kind: RecordedFact['question']['kind']): boolean =>
  kind === 'body-edits' || kind === 'comments' || kind === 'reviews';

function commentsOf(comments: readonly Comment[], at: string): Comment[] {
  return comments.filter(({ createdAt }) => createdAt < at).map((comment) => commentAsOf(comment, at));
}

// Removes what people did after that time.
function until(facts: readonly RecordedFact[], at: string, history: History, index: number): RecordedFact[] {
  return facts.map((recorded) => {
    const { question, fact } = recorded;
    if (fact.status !== 'known') return recorded;
    switch (question.kind) {
      case 'body-edits':
        return { question, fact: { ...fact, value: { ...history, revisions: history.revisions.slice(0, index + 1) } } };
      case 'comments':
        return { question, fact: { ...fact, value: commentsOf(fact.value as Comment[], at) } };
      case 'reviews':
        return { question, fact: { ...fact, value: (fact.value as Review[]).filter((each) => each.at < at) } };
      default:
        return recorded;
    }
  });
}
