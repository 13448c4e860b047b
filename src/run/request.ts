import type { Document, DocumentSource } from '../checklist/model.ts';
import type { FoundDocuments, SourceAnswer } from '../checklist/source.ts';
import { Facts, type Answerer, type EnforcementFact, type RecordedFact } from '../evidence/facts.ts';
import type { Mode } from '../policy/file/shared-schema.ts';
import type { Markers } from '../policy/judge/marker.ts';
import type { PolicyError } from '../policy/policy.ts';
import type { Result, Why } from '../result.ts';
import type { Subject, Verdict } from '../verdict/verdict.ts';
import type { IssueReference } from '../checklist/reading/references.ts';

/** A file that the author of the checklist cannot change. */
export interface TrustedFile {
  path: string;
  text: string;
  /** Git blob id, when known. */
  sha?: string;
  /** It was read from the workspace of the job, which the workflow trusts. */
  workspace?: true;
  /** Where it is, if that is another repository. */
  shared?: SharedPlace;
  /** What it extends, directly or through others, each file once. */
  bases?: SharedFile[];
}

/** A place in another repository: `owner/name`, the ref as it is written, and the commit that it named. */
export interface SharedPlace {
  repository: string;
  ref: string;
  /** Absent where the file was read from a folder. */
  commit?: string;
}

/** A shared policy that was read. */
export type SharedFile = TrustedFile & { shared: SharedPlace };

export interface JudgeRequest {
  subject: Subject;
  /** The body, which is known before the policy; empty if there is no body. */
  documents: Document[];
  /** Reads the other sources that a policy names; absent if they cannot be read here. */
  readSource?: ReadSource | undefined;
  /** Where the checklist is written, in the syntax of a policy; overrides the policy's own `source`. */
  source?: string | undefined;
  /** Absent: the default policy. */
  policy?: TrustedFile | undefined;
  /** Path of the trusted template; overrides the one in the policy. */
  templatePath?: string | undefined;
  /** Without a policy: templates other than `templatePath` that the body may have been made from. */
  templateAlternatives?: readonly string[] | undefined;
  /** Whether missing things block, according to the workflow. The stricter of this and the policy's own mode counts. */
  mode?: Mode | undefined;
  /** The workflows that start the gate for a pull request and that the pull request can change. */
  markers?: Markers | undefined;
  /** The phase to enforce, with all phases that it comes after. */
  phase?: string | undefined;
  /** Time of judgement, ISO 8601, UTC. */
  at: string;
  answer: Answerer;
  /** Tells which of these trusted files, by path, the pull request changes. */
  changedAmong?: ((paths: readonly string[]) => Promise<string[]>) | undefined;
  /** What is known before anything is asked. */
  facts?: Facts | undefined;
  /** How to look for phases that passed before; absent: not at all. */
  regression?: RegressionRequest | undefined;
  /** Milliseconds for reading one document; default `PARSE_TIMEOUT_MS`. */
  parseTimeoutMs?: number | undefined;
}

/** A verdict; or a policy that does not load; or why no verdict was reached. Only the first can pass. */
export type Judged =
  | {
      kind: 'verdict';
      verdict: Verdict;
      /** What it was made from; only after `judgeKeeping`. */
      material?: Material;
      /** Whether every gate has the same result with other answers. Absent if it was not judged here. */
      holds?: (told: readonly RecordedFact[]) => boolean;
    }
  | {
      kind: 'policy-error';
      errors: string[];
      /** Where each of them stands in a file of the repository; absent or undefined for an input or a file elsewhere. */
      places?: (PolicyError | undefined)[];
      /** The file that the errors are in, and what should have been judged by it. */
      policy?: TrustedFile;
      subject?: Subject;
    }
  | ({ kind: 'could-not-judge' } & Why);

/** Why there is no verdict. */
export type NotJudged = Exclude<Judged, { kind: 'verdict' }>;

/** The result of a stage for the next one, or why there is no verdict. */
export type Stage<T> = Result<T, NotJudged>;

/** There is no verdict, because something could not be read or found out. `of`: what the reason comes from. */
export function couldNotJudge(reason: string, of: Pick<Why, 'isFault'> = {}): Stage<never> {
  return { ok: false, error: { kind: 'could-not-judge', reason, ...(of.isFault && { isFault: of.isFault }) } };
}

/** There is no verdict, because of a mistake in the policy or in an input. */
export function wrongPolicy(...mistakes: (string | PolicyError)[]): Stage<never> {
  const errors = mistakes.map((each) => (typeof each === 'string' ? each : placedText(each)));
  const places = mistakes.map((each) => (typeof each === 'string' ? undefined : each));
  const known = places.every((each) => each === undefined) ? {} : { places };
  return { ok: false, error: { kind: 'policy-error', errors, ...known } };
}

/** A mistake behind its place: "p.yml:2:3: found …". */
export function placedText({ path, line, column, message }: PolicyError): string {
  return `${path}:${line}:${column}: ${message}`;
}

/** Everything that one judgement was made from, as data. With it anybody can judge again without a network. */
export interface Material {
  subject: Subject;
  documents: Document[];
  /** All sources other than the body that were read, in order, with what was found. */
  sources: { source: DocumentSource; references: IssueReference[]; answer: FoundDocuments }[];
  /** The policy with its text; absent for the built-in one. */
  policy?: TrustedFile | undefined;
  templatePath?: string | undefined;
  templateAlternatives?: readonly string[] | undefined;
  source?: string | undefined;
  mode?: Mode | undefined;
  markers?: Markers | undefined;
  phase?: string | undefined;
  /** Whether phases that passed before were looked for. */
  regression?: RegressionRequest | undefined;
  at: string;
  /** All questions with their answers, including the texts of templates. */
  facts: RecordedFact[];
  /** Trusted files that the pull request changes. */
  changed: string[];
  /** How the gate was enforced then, for the record alone: nothing is judged by it. */
  enforcement?: EnforcementFact | undefined;
  /** Names that those who signed show on GitHub, for the record alone. */
  names?: { login: string; id: number; name: string }[] | undefined;
}

/** Whether to look for phases that passed before. `auto`: if the phase that was asked for waits for an earlier one. */
export interface RegressionRequest {
  when: 'auto' | 'on';
  /** What an earlier record says. */
  previous?: PreviousPhases;
}

/** The phases that had passed when a record was written. */
export interface PreviousPhases {
  /** ISO 8601, UTC. */
  at: string;
  /** Ids of results. */
  passed: string[];
  /** Digest of the record, `sha256:…`. */
  digest?: string;
}

/**
 * Reads a source other than the body. `references`: the issues that the body names as its checklist; empty for other
 * sources. Never throws: what cannot be read completely is `unavailable`.
 */
export type ReadSource = (source: DocumentSource, references: readonly IssueReference[]) => Promise<SourceAnswer>;
