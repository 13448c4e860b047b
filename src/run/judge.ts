import { RefusedDocument } from '../checklist/markdown/limits.ts';
import { merge, parse } from '../checklist/parse.ts';
import type { Pieces } from '../checklist/markdown/markdown.ts';
import type { Checklist, Document } from '../checklist/model.ts';
import { Facts, type RecordedFact } from '../evidence/facts.ts';
import { conclude } from '../policy/judge/conclude.ts';
import { decide } from '../policy/judge/decide.ts';
import { decideOverride } from '../policy/judge/override.late.ts';
import { evaluate } from '../policy/judge/evaluate.ts';
import type { GroupResult } from '../verdict/verdict.ts';
import { comesOutAlike } from '../verdict/walk.ts';
import { compareAll } from './templates.ts';
import { policyOf, unknownPhase } from './trusted.ts';
import { readDocuments } from './documents.ts';
import { bounded, PARSE_TIMEOUT_MS, TimedOut, inTime } from './bounded.ts';
import type { JudgeRequest, Judged } from './request.ts';

/** From documents and a policy to a verdict. Never throws: what goes wrong is "could not judge". */
export async function judge(request: JudgeRequest): Promise<Judged> {
  try {
    const loaded = await policyOf(request);
    if ('errors' in loaded) return { kind: 'policy-error', errors: loaded.errors };
    const { source } = loaded;
    const parsing = { timeoutMs: request.parseTimeoutMs ?? PARSE_TIMEOUT_MS, pieces: new Map() };
    const all = await readDocuments(request, loaded.policy, request.facts ?? new Facts(), parsing);
    if ('kind' in all) return all;
    const compared = await compareAll(request, loaded.policy, all, parsing);
    if ('kind' in compared) return compared;
    const { policy, written, comparisons } = compared;
    const checklist = all.whole;
    const wrong = request.phase === undefined ? undefined : unknownPhase(policy, request.phase);
    if (wrong !== undefined)
      return {
        kind: 'policy-error',
        errors: [`${source.path === 'default' ? 'the built-in policy' : source.path}: ${wrong}`],
      };
    const input = {
      checklist,
      subject: request.subject,
      comparisons: new Map(),
      written,
      at: request.at,
      ...(request.phase === undefined ? {} : { phase: request.phase }),
      inTime: inTime(parsing.timeoutMs),
    };
    const evaluated = (known: Facts): GroupResult => evaluate(policy, { ...input, facts: known });
    const { root, facts: told } = await decide(evaluated, compared.facts, request.answer);
    const holds = (other: readonly RecordedFact[]): boolean => comesOutAlike(root, evaluated(told.with(other)));
    const open = root.status === 'failed' || root.status === 'pending';
    const { override, facts } =
      policy.breakGlass === undefined || !open
        ? { facts: told }
        : await decideOverride(policy, policy.breakGlass, root, input, told, request.answer);
    const phase = request.phase ?? policy.checklists[0]?.defaultPhase;
    const verdict = conclude({
      subject: request.subject,
      policy: source,
      ...(compared.source === undefined ? {} : { template: compared.source }),
      readings: compared.readings,
      ...(phase === undefined ? {} : { phase }),
      root,
      ...(override === undefined ? {} : { override }),
      checklist,
      comparisons: [...new Set([...written.values()].flatMap((each) => [...each.comparisons.values()]))],
      changed: (await request.changedAmong?.([source.path, ...comparisons.keys()])) ?? [],
      facts,
      at: request.at,
    });
    if (request.regression === undefined || !open) return { kind: 'verdict', verdict, holds };
    const { withRegression } = await import('./regression.ts');
    return { kind: 'verdict', holds, verdict: await withRegression(verdict, request, request.regression, judge) };
  } catch (error) {
    if (error instanceof RefusedDocument || error instanceof TimedOut)
      return { kind: 'could-not-judge', reason: error.message };
    return {
      kind: 'could-not-judge',
      reason: `Internal error: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

/** Reads documents alone, bounded in time, for showing what the gate sees. */
export function read(
  documents: readonly Document[],
  timeoutMs: number = PARSE_TIMEOUT_MS,
  pieces: Pieces = new Map(),
): Checklist {
  return merge(documents.map((document) => bounded(() => parse(document, pieces), timeoutMs)));
}
