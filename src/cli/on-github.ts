import type { NumberRequest } from '../github/events/event.ts';
import { readPolicyFile, sharedIn } from './files.ts';
import type { Client } from '../github/transport/client.ts';
import { GitHubError } from '../github/transport/error.ts';
import { STATUS_NAME } from '../github/writes/own-reports.ts';
import type { Judged, TrustedFile } from '../run/request.ts';
import { looksAt } from '../subject/looks.ts';
import { judgeLoaded } from '../subject/ready.ts';
import { stopped } from '../subject/stopped.ts';
import { DEFAULT_POLICY, type PolicyPlace, type Terms } from '../subject/terms.ts';
import type { CheckArgs, FindArgs } from './check-args.ts';
import { connect, repositoryOf } from './online.ts';
import { referenceIn } from '../policy/file/shared-schema.ts';
import { UsageError, type Surroundings } from './program.ts';

/** Judges a pull request or issue as it is now, as the action does. Writes nothing. What cannot be read is "could not judge". */
export async function judgeUrl(request: NumberRequest, args: CheckArgs, surroundings: Surroundings): Promise<Judged> {
  const { named, file } = args.policy;
  const terms = onlineTerms(args, named === undefined ? undefined : file, surroundings);
  return online(surroundings, (client) => judgeNumber(client, request, terms, args.at));
}

/**
 * Finds the checklist of a release, or its pull requests, and judges them, as the action does. Writes nothing on GitHub.
 * What was found is said on standard error. Wrong words of `find` are a wrong policy; none or several found could not
 * be judged.
 */
export async function judgeFound(
  { text, tag, repo }: FindArgs,
  args: CheckArgs,
  surroundings: Surroundings,
): Promise<Judged> {
  const { parseFind } = await import('../release/text.ts');
  const known = tag ?? /^refs\/tags\/(.+)$/.exec(surroundings.env['GITHUB_REF'] ?? '')?.[1];
  const parsed = parseFind(text, { tag: known, tagBy: '--tag' });
  if (!parsed.ok) return { kind: 'policy-error', errors: parsed.error.map((message) => `--find: ${message}`) };
  const find = parsed.value;
  const where = repositoryOf(repo, surroundings);
  const say = (line: string): unknown => surroundings.stderr.write(`checklist-gate: ${line}\n`);
  const { named } = args.policy;
  const { findNumber, judgeBetweenTags } = await import('../subject/find.ts');
  if (find.kind === 'pull-requests') {
    assertForAll(args);
    const terms = onlineTerms(args, undefined, surroundings);
    return online(surroundings, async (client) => {
      const { judged, said } = await judgeBetweenTags(client, where, find, named ?? DEFAULT_POLICY, terms, args.at);
      if (said !== undefined) say(said);
      return judged;
    });
  }
  const policy =
    named === undefined || referenceIn(named) !== undefined ? undefined : await readPolicyFile(named, surroundings);
  const terms = onlineTerms(args, policy, surroundings);
  return online(surroundings, async (client) => {
    const result = await findNumber(client, where, find);
    if (!result.ok) return { kind: 'could-not-judge', reason: result.error };
    const { number, said } = result.value;
    for (const line of said) say(line);
    return judgeNumber(client, { ...where, kind: 'any', number }, terms, args.at);
  });
}

// The pull requests of a release are judged each by its own policy.
function assertForAll({ template, source, facts, record }: CheckArgs): void {
  const [misfit] = Object.entries({ template, source, facts, record }).filter(([, value]) => value !== undefined);
  if (misfit === undefined) return;
  const words = 'found with --find {pull-requests: …}, expected one of them: each pull request has a policy of its own';
  throw new UsageError(`--${misfit[0]}: ${words}`);
}

async function judgeNumber(client: Client, request: NumberRequest, terms: Terms, at: string): Promise<Judged> {
  return judgeLoaded(client, await looksAt(client, request, terms).first(), terms, at);
}

async function online(surroundings: Surroundings, work: (client: Client) => Promise<Judged>): Promise<Judged> {
  const client = await connect(surroundings);
  return work(client).catch((error: unknown) => {
    if (!(error instanceof GitHubError)) throw error;
    return stopped(error);
  });
}

/** What of the arguments says how something on GitHub is judged. */
type TermsArgs = Pick<
  CheckArgs,
  'template' | 'source' | 'phase' | 'evidence' | 'facts' | 'parseTimeoutMs' | 'markers' | 'record'
> &
  Partial<Pick<CheckArgs, 'policy'>>;

/** The terms of the arguments. `policy`: a file of this machine, which goes before that of the repository. */
export function onlineTerms(args: TermsArgs, policy: TrustedFile | undefined, { stderr }: Surroundings): Terms {
  const { template, source, phase, evidence, facts, parseTimeoutMs } = args;
  const asGiven = { template, source, phase, evidence, facts, parseTimeoutMs };
  const { named, folder } = { named: undefined, folder: undefined, ...args.policy };
  const reference = named === undefined ? undefined : referenceIn(named);
  const own: PolicyPlace =
    reference !== undefined
      ? { kind: 'shared', reference }
      : policy === undefined
        ? { kind: 'repository', path: DEFAULT_POLICY, named: false }
        : { kind: 'given', read: () => Promise.resolve({ ok: true, value: policy }) };
  return {
    ...asGiven,
    policy: { ...own, shared: folder === undefined ? undefined : sharedIn(folder) },
    // Nothing started this run, so nothing proves that the workflow of the head runs.
    markers: { paths: args.markers, ranFor: undefined },
    own: { name: STATUS_NAME, phase },
    folder: process.cwd(),
    teamToken: undefined,
    regression: 'auto',
    previousRecord: undefined,
    keeps: args.record !== undefined,
    mayList: () => true,
    onPolicyElsewhere: (found) =>
      stderr.write(`checklist-gate: ${found} is not read: move it to ${DEFAULT_POLICY}, or name one with --policy\n`),
  };
}
