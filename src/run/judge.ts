import { RefusedDocument } from '../checklist/markdown/limits.ts';
import { merge, parse } from '../checklist/parse.ts';
import type { Pieces } from '../checklist/markdown/markdown.ts';
import type { Checklist, Document } from '../checklist/model.ts';
import type { Facts, RecordedFact } from '../evidence/facts.ts';
import { conclude } from '../policy/judge/conclude.ts';
import { decide } from '../policy/judge/decide.ts';
import { decideOverride } from '../policy/judge/override.late.ts';
import { evaluate } from '../policy/judge/evaluate.ts';
import type { Override } from '../verdict/override.ts';
import type { GroupResult } from '../verdict/verdict.ts';
import { comesOutAlike } from '../verdict/walk.ts';
import { compareAll, type ComparedAll } from './templates.ts';
import { policyOf, unknownPhase } from './trusted.ts';
import { checklistsThatApply, fetchDocuments, readChecklists } from './documents.ts';
import { bounded, PARSE_TIMEOUT_MS, TimedOut, inTime } from './bounded.ts';
import { wrongPolicy, type JudgeRequest, type Judged, type NotJudged, type Stage } from './request.ts';

/**
 * From a policy and documents to a verdict, with what is known of phases that passed before, where that is asked for.
 * Never throws: what goes wrong is "could not judge".
 */
export function judge(request: JudgeRequest): Promise<Judged> {
  return guarded(async () => {
    const judged = await judgeOnce(request);
    if (request.regression === undefined || judged.kind !== 'verdict' || !isOpen(judged.verdict.root)) return judged;
    const { withRegression } = await import('./regression.ts');
    return { ...judged, verdict: await withRegression(judged.verdict, request, request.regression, judgeOnce) };
  });
}

/** The judgement of one text. Each stage gives the next one what it needs, or ends the way. */
function judgeOnce(request: JudgeRequest): Promise<Judged> {
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
    const results = await resultsOf(request, compared.value, parsing.timeoutMs);
    if (!results.ok) return results.error;
    return concluded(request, results.value);
  });
}

// With what reports need to show the line that is wrong.
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

/** What every gate came to, with the facts that were asked for on the way. */
interface Results extends ComparedAll {
  root: GroupResult;
  override: Override | undefined;
  phase: string | undefined;
  /** Whether every gate comes out the same by other answers. */
  holds: (other: readonly RecordedFact[]) => boolean;
}

async function resultsOf(request: JudgeRequest, compared: ComparedAll, timeoutMs: number): Promise<Stage<Results>> {
  const { policy, source, written, whole } = compared;
  const { phase, subject, at, answer } = request;
  const wrong = phase === undefined ? undefined : unknownPhase(policy, phase);
  if (wrong !== undefined)
    return wrongPolicy(`${source.path === 'default' ? 'the built-in policy' : source.path}: ${wrong}`);
  const asked = { subject, at, ...(phase === undefined ? {} : { phase }) };
  const input = { ...asked, checklist: whole, comparisons: new Map(), written, inTime: inTime(timeoutMs) };
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

/** Reads documents alone, bounded in time, for showing what the gate sees. */
export function read(
  documents: readonly Document[],
  timeoutMs: number = PARSE_TIMEOUT_MS,
  pieces: Pieces = new Map(),
): Checklist {
  return merge(documents.map((document) => bounded(() => parse(document, pieces), timeoutMs)));
}
