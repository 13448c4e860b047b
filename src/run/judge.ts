import { RefusedDocument } from '../checklist/limits.ts';
import { merge } from '../checklist/merge.ts';
import type { Pieces } from '../checklist/markdown.ts';
import { parse } from '../checklist/parse.ts';
import type { Checklist, Document } from '../checklist/model.ts';
import { Facts, type Answerer, type RecordedFact } from '../evidence/facts.ts';
import { conclude } from '../policy/conclude.ts';
import { decide } from '../policy/decide.ts';
import { decideOverride } from '../policy/override.ts';
import { evaluate } from '../policy/evaluate.ts';
import type { Markers } from '../policy/marker.ts';
import type { GroupResult, Subject, Verdict } from '../verdict/verdict.ts';
import { comesOutAlike } from '../verdict/walk.ts';
import type { Material } from './material.ts';
import { compareAll } from './templates.ts';
import { policyOf, unknownPhase } from './trusted.ts';
import { readDocuments, type ReadSource } from './documents.ts';
import { bounded, PARSE_TIMEOUT_MS, TimedOut } from './bounded.ts';
import { inTime } from './in-time.ts';
import type { RegressionRequest } from './regression.ts';

/** A file from a place that the author of the checklist cannot change. */
export interface TrustedFile {
  path: string;
  text: string;
  /** Git blob id, when known. */
  sha?: string;
  /** It was read from the workspace of the job, which the workflow trusts. */
  workspace?: true;
}

export interface JudgeRequest {
  subject: Subject;
  /** The body, which is known before the policy is; none where there is no body. */
  documents: Document[];
  /** Reads the other sources that a policy names; absent where there is no way to them. */
  readSource?: ReadSource;
  /** Where the checklist is written, as text of a policy; goes before the policy's own `source`. */
  source?: string;
  /** Absent: the default policy. */
  policy?: TrustedFile;
  /** Path of the trusted template; goes before the policy's own. */
  templatePath?: string;
  /** Beside `templatePath`, where there is no policy: other templates that the body may have been made from. */
  templateAlternatives?: readonly string[];
  /** The workflows that start the gate for a pull request and that it can change itself. */
  markers?: Markers;
  /** The phase to enforce, with all it comes after. */
  phase?: string;
  /** Time of judgement, ISO 8601, UTC. */
  at: string;
  answer: Answerer;
  /** Which of the trusted files that took part are changed by this pull request, by path. */
  changedAmong?: (paths: readonly string[]) => Promise<string[]>;
  /** What is known before anything is asked. */
  facts?: Facts;
  /** Whether phases that passed before are looked for; absent: not at all. */
  regression?: RegressionRequest;
  /** Milliseconds for reading one document; default `PARSE_TIMEOUT_MS`. */
  parseTimeoutMs?: number;
}

/** A verdict; or a policy that does not load; or why no verdict was reached. Only the first can pass. */
export type Judged =
  | {
      kind: 'verdict';
      verdict: Verdict;
      /** What it was made from, where somebody keeps that. */
      material?: Material;
      /** Whether every gate comes out the same by other answers to what was asked. Absent where it was not judged here. */
      holds?: (told: readonly RecordedFact[]) => boolean;
    }
  | { kind: 'policy-error'; errors: string[] }
  | { kind: 'could-not-judge'; reason: string };

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
