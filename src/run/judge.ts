import { RefusedDocument } from '../checklist/markdown/limits.ts';
import { merge, parse } from '../checklist/parse.ts';
import type { Pieces } from '../checklist/markdown/markdown.ts';
import type { Checklist, Document, DocumentSource } from '../checklist/model.ts';
import { Facts, type RecordedFact } from '../evidence/facts.ts';
import { conclude } from '../policy/judge/conclude.ts';
import { decide } from '../policy/judge/decide.ts';
import { decideOverride } from '../policy/judge/override.late.ts';
import { evaluate } from '../policy/judge/evaluate.ts';
import type { Override } from '../verdict/override.ts';
import type { GroupResult } from '../verdict/verdict.ts';
import { createMemory, type InTime, type Remember } from '../gates/kit/gate.ts';
import { comesOutAlike } from '../verdict/walk.ts';
import { compareAll, type ComparedAll } from './templates.ts';
import { policyOf, unknownPhase } from './trusted.ts';
import { checklistsThatApply, fetchDocuments, readChecklists } from './documents.ts';
import { bounded, PARSE_TIMEOUT_MS, TimedOut, inTime } from './bounded.ts';
import type { JudgeRequest, Judged, NotJudged, Stage, TrustedFile, Material } from './request.ts';
import { wrongPolicy } from './request.ts';

/**
 * Judges documents by a policy, and looks for phases that passed before if that is asked for. Never throws: whatever
 * goes wrong is "could not judge".
 */
export function judge(request: JudgeRequest): Promise<Judged> {
  return guarded(async () => {
    const remember = createMemory();
    const judged = await judgeOnce(request, remember);
    if (request.regression === undefined || judged.kind !== 'verdict' || !isOpen(judged.verdict.root)) return judged;
    const { withRegression } = await import('./regression.ts');
    return {
      ...judged,
      verdict: await withRegression(judged.verdict, request, request.regression, (earlier) =>
        judgeOnce(earlier, remember),
      ),
    };
  });
}

/** Judges one text. Each stage returns what the next one needs, or why there is no verdict. */
function judgeOnce(request: JudgeRequest, remember: Remember): Promise<Judged> {
  return guarded(async () => {
    const parsing = { timeoutMs: request.parseTimeoutMs ?? PARSE_TIMEOUT_MS, pieces: new Map() };
    const trusted = await policyOf(request);
    if (!trusted.ok) return placed(trusted.error, request);
    const applied = await checklistsThatApply(request, trusted.value);
    if (!applied.ok) return applied.error;
    const texts = await fetchDocuments(request, applied.value, parsing);
    if (!texts.ok) return texts.error;
    const found = readChecklists(texts.value, parsing);
    const compared = await compareAll(request, found, parsing);
    if (!compared.ok) return compared.error;
    const results = await resultsOf(request, compared.value, { inTime: inTime(parsing.timeoutMs), remember });
    if (!results.ok) return results.error;
    return concluded(request, results.value);
  });
}

// Adds what reports need to show the wrong line.
function placed(error: NotJudged, { policy, subject }: JudgeRequest): NotJudged {
  return error.kind !== 'policy-error' || policy === undefined ? error : { ...error, policy, subject };
}

async function guarded(work: () => Promise<Judged>): Promise<Judged> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusedDocument || error instanceof TimedOut)
      return { kind: 'could-not-judge', reason: error.message };
    const words = error instanceof Error ? error.message : String(error);
    return { kind: 'could-not-judge', reason: `Internal error: ${words}` };
  }
}

/** The results of all gates, with the facts that were asked for. */
interface Results extends ComparedAll {
  root: GroupResult;
  override: Override | undefined;
  phase: string | undefined;
  /** Whether every gate has the same result with other answers. */
  holds: (other: readonly RecordedFact[]) => boolean;
}

async function resultsOf(
  request: JudgeRequest,
  compared: ComparedAll,
  texts: { inTime: InTime; remember: Remember },
): Promise<Stage<Results>> {
  const { policy, source, written, whole } = compared;
  const { phase, subject, at, answer } = request;
  const wrong = phase === undefined ? undefined : unknownPhase(policy, phase);
  if (wrong !== undefined)
    return wrongPolicy(`${source.path === 'default' ? 'the built-in policy' : source.path}: ${wrong}`);
  const asked = { subject, at, ...(phase === undefined ? {} : { phase }) };
  const input = { ...asked, checklist: whole, comparisons: new Map(), written, ...texts };
  const evaluated = (known: Facts): GroupResult => evaluate(policy, { ...input, facts: known });
  const { root, facts: told } = await decide(evaluated, compared.facts, answer);
  const holds = (other: readonly RecordedFact[]): boolean => comesOutAlike(root, evaluated(told.with(other)));
  const { override, facts } =
    policy.breakGlass === undefined || !isOpen(root)
      ? { override: undefined, facts: told }
      : await decideOverride(policy, policy.breakGlass, root, input, told, answer);
  const enforced = phase ?? policy.checklists[0]?.defaultPhase;
  return { ok: true, value: { ...compared, root, override, facts, holds, phase: enforced } };
}

function isOpen({ status }: GroupResult): boolean {
  return status === 'failed' || status === 'pending';
}

async function concluded({ subject, at, changedAmong }: JudgeRequest, results: Results): Promise<Judged> {
  const { policy, source, template, phase, root, override, whole, written, comparisons, readings, facts, holds } =
    results;
  const all = new Set([...written.values()].flatMap((each) => [...each.comparisons.values()]));
  const own = source.repository === undefined ? [source.path] : [];
  const changed = (await changedAmong?.([...own, ...comparisons.keys()])) ?? [];
  const base = { subject, policy: source, root, checklist: whole, comparisons: [...all], changed, facts, at };
  const verdict = conclude({
    ...base,
    readings,
    ...(template === undefined ? {} : { template }),
    ...(phase === undefined ? {} : { phase }),
    ...(policy.mode === 'report' ? { mode: policy.mode } : {}),
    ...(override === undefined ? {} : { override }),
    ...(policy.record === undefined ? {} : { recorded: policy.record }),
  });
  return { kind: 'verdict', verdict, holds };
}

/** Only reads documents, within a time limit, to show what the gate sees. */
export function read(
  documents: readonly Document[],
  timeoutMs: number = PARSE_TIMEOUT_MS,
  pieces: Pieces = new Map(),
): Checklist {
  return merge(documents.map((document) => bounded(() => parse(document, pieces), timeoutMs)));
}

/** Judges, and keeps everything that the verdict was made from. */
export async function judgeKeeping(request: JudgeRequest): Promise<Judged> {
  const sources: Material['sources'] = [];
  let changed: string[] = [];
  const { readSource, changedAmong } = request;
  const judged = await judge({
    ...request,
    readSource:
      readSource &&
      (async (source, references) => {
        const answer = await readSource(source, references);
        if (answer.status === 'known') sources.push({ source, references: [...references], answer });
        return answer;
      }),
    changedAmong: changedAmong && (async (paths) => (changed = await changedAmong(paths))),
  });
  if (judged.kind !== 'verdict') return judged;
  const { subject, documents, policy, templatePath, templateAlternatives, source, regression, at } = request;
  const { mode, markers, phase } = request;
  const { facts } = judged.verdict;
  const given = { policy, templatePath, templateAlternatives, source, mode, markers, phase, regression };
  return { ...judged, material: { subject, documents, sources, ...given, at, facts, changed } };
}

const NOT_KEPT = {
  status: 'unavailable',
  reason: 'The record has no answer: the policy or the version that wrote it did not ask',
} as const;

/**
 * Judges again from what was kept, and from nothing else. `policy` replaces the one that was kept; questions that only
 * it asks are unavailable.
 */
export function judgeAgain({ facts, sources, changed, ...material }: Material, policy?: TrustedFile): Promise<Judged> {
  // Writing and reading a record changes the order of keys.
  const key = (source: DocumentSource): string =>
    JSON.stringify(Object.entries(source).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return judge({
    ...material,
    ...(policy === undefined ? {} : { policy }),
    facts: new Facts(facts),
    answer: (questions) => Promise.resolve(questions.map(() => NOT_KEPT)),
    readSource: (source) =>
      Promise.resolve(sources.find((each) => key(each.source) === key(source))?.answer ?? NOT_KEPT),
    changedAmong: (paths) => Promise.resolve(changed.filter((path) => paths.includes(path))),
  });
}
