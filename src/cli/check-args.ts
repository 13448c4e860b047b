import { Facts, type RecordedFact } from '../evidence/facts.ts';
import type { NumberRequest } from '../github/events/event.ts';
import { referenceIn } from '../policy/file/shared-schema.ts';
import type { FailOn } from '../run/exit.ts';
import type { TrustedFile, Judged } from '../run/request.ts';
import type { Terms } from '../subject/terms.ts';
import { columnsOf, evidenceOf, oneOf, readArgs, UsageError, useColor, type Surroundings } from './program.ts';
import { type GivenDocuments, readGiven, readPolicyFile, readPolicyWith, readText } from './files.ts';
import { isUrl, requestOf } from './online.ts';

/** What `check` is asked for, checked. */
export interface CheckArgs extends Pick<Terms, 'template' | 'source' | 'phase' | 'evidence' | 'facts'> {
  /** FILEs and URLs as they were given; none beside `find`. */
  files: string[];
  /** The pull request or issue that each URL names. */
  online: ReadonlyMap<string, NumberRequest>;
  find: FindArgs | undefined;
  /** `named`: as it was given. `file`: that of this machine, where something is judged by it. */
  policy: { named: string | undefined; file: TrustedFile | undefined; folder: string | undefined };
  markers: readonly string[];
  /** Where the record goes. */
  record: string | undefined;
  as: 'body' | 'file';
  given: GivenDocuments;
  /** Undefined where it is left out: `pending`, or `never` where the policy only reports. */
  failOn: FailOn | undefined;
  showing: PrintOptions;
  parseTimeoutMs: number;
  /** Time of judgement, ISO 8601, UTC. */
  at: string;
}

/** The options of `check --find`. */
export interface FindArgs {
  /** As in the input `find` of the action. */
  text: string;
  /** Stands for a value that `text` leaves out. */
  tag: string | undefined;
  repo: string | undefined;
}

const OPTIONS = {
  policy: { type: 'string' },
  policies: { type: 'string' },
  template: { type: 'string' },
  source: { type: 'string' },
  find: { type: 'string' },
  tag: { type: 'string' },
  repo: { type: 'string' },
  marker: { type: 'string', multiple: true, default: [] as string[] },
  document: { type: 'string', multiple: true, default: [] as string[] },
  phase: { type: 'string' },
  evidence: { type: 'string', multiple: true, default: [] as string[] },
  facts: { type: 'string' },
  record: { type: 'string' },
  as: { type: 'string', default: 'body' },
  'fail-on': { type: 'string' },
  format: { type: 'string', default: 'text' },
  color: { type: 'string', default: 'auto' },
  timeout: { type: 'string', default: '10000' },
} as const;

/** Reads the arguments of `check`; what is wrong is a `UsageError`. */
export async function readCheckArgs(args: readonly string[], surroundings: Surroundings): Promise<CheckArgs> {
  const { values, positionals: files } = readArgs(args, OPTIONS);
  const { find: text, tag, repo, template, source, phase, record } = values;
  assertTarget(values, files);
  const as = oneOf('--as', values.as, ['body', 'file']);
  const { 'fail-on': on } = values;
  const failOn = on === undefined ? undefined : oneOf('--fail-on', on, ['pending', 'failed', 'never']);
  const format = oneOf('--format', values.format, ['text', 'json', 'markdown']);
  const color = useColor(oneOf('--color', values.color, ['auto', 'always', 'never']), surroundings);
  const online = new Map(files.filter(isUrl).map((address) => [address, requestOf(address, surroundings)]));
  if ((online.size > 0 || text !== undefined) && values.document.length > 0)
    throw new UsageError(
      '--document: found with a URL or --find, expected a FILE: for the others all texts come from GitHub',
    );
  if (values.marker.length > 0 && online.size === 0)
    throw new UsageError('--marker: found without a URL, expected the URL of a pull request');
  // For addresses alone, what lies in this folder has no say.
  const isOnline = text !== undefined || (values.policy === undefined && online.size === files.length);
  const file = isOnline ? undefined : await policyFile(values, files.length > online.size, surroundings);
  return {
    files,
    online,
    find: text === undefined ? undefined : { text, tag, repo },
    policy: { named: values.policy, file, folder: values.policies },
    template,
    source,
    markers: values.marker,
    phase,
    facts: values.facts === undefined ? undefined : await readFacts(values.facts, surroundings),
    evidence: evidenceOf(values.evidence),
    record,
    as,
    given: await readGiven(values.document, surroundings),
    failOn,
    showing: { format, color, width: columnsOf(surroundings), many: files.length > 1 },
    parseTimeoutMs: milliseconds(values.timeout),
    at: surroundings.now(),
  };
}

// A file of this machine is judged by what lies on this machine. For an address alone GitHub has what a policy extends.
async function policyFile(
  { policy: named, policies: folder }: { policy?: string | undefined; policies?: string | undefined },
  isLocal: boolean,
  surroundings: Surroundings,
): Promise<TrustedFile | undefined> {
  if (isLocal) return readPolicyWith(named, folder, surroundings);
  return named !== undefined && referenceIn(named) !== undefined ? undefined : readPolicyFile(named, surroundings);
}

function assertTarget(
  values: { [name in 'find' | 'tag' | 'repo' | 'record']?: string | undefined },
  files: readonly string[],
): void {
  const { find, record } = values;
  if (find !== undefined && files.length > 0)
    throw new UsageError(`--find: found with "${files[0]}", expected no FILE or URL`);
  for (const option of ['tag', 'repo'] as const)
    if (find === undefined && values[option] !== undefined)
      throw new UsageError(`--${option}: found without --find, expected both`);
  if (find === undefined && files.length === 0)
    throw new UsageError('found no FILE, expected a FILE, a URL, - for standard input, or --find');
  if (record !== undefined && files.length > 1)
    throw new UsageError(`--record: found ${files.length} files, expected one: a record holds one checklist`);
}

function milliseconds(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value))
    throw new UsageError(`--timeout: found "${value}", expected a whole number of milliseconds from 1 to 9999999`);
  return Number(value);
}

/** Recorded answers of a file, as in the `facts` of a JSON verdict; anything else is a `UsageError`. */
async function readFacts(path: string, surroundings: Surroundings): Promise<Facts> {
  const wrong = new UsageError(
    `${path}: found something else, expected a JSON list of {question, fact}, as in the "facts" of a JSON verdict`,
  );
  let data: unknown;
  try {
    data = JSON.parse(await readText(path, surroundings, 16 * 1024 * 1024));
  } catch (error) {
    throw error instanceof UsageError ? error : wrong;
  }
  if (!Array.isArray(data) || !data.every(isRecordedFact)) throw wrong;
  const { wrongFact } = await import('../record/facts-schema.ts');
  const unreadable = wrongFact(data);
  if (unreadable !== undefined) throw new UsageError(`${path}: ${unreadable}`);
  return new Facts(data);
}

function isRecordedFact(entry: unknown): entry is RecordedFact {
  const { question, fact }: { question?: unknown; fact?: unknown } = Object(entry);
  const { status, reason, value }: Record<string, unknown> = Object(fact);
  const isAnswer = status === 'unavailable' ? typeof reason === 'string' : status === 'known' && value !== undefined;
  return isAnswer && typeof Object(question).kind === 'string';
}

/** What came of one FILE, URL or search, under its name. */
export interface NamedResult {
  file: string;
  result: Judged;
}

/** How verdicts are shown. `many`: as a list in JSON, whatever came of them. */
export interface PrintOptions {
  format: 'text' | 'json' | 'markdown';
  color: boolean;
  /** The columns to wrap at. Undefined: lines are as long as they are. */
  width: number | undefined;
  many: boolean;
}
