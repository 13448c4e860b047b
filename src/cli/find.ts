import { namingBy } from '../evidence/people.ts';
import type { FindIssue, FindPullRequests } from '../release/find.ts';
import { nameOf, type Repository } from '../github/repository.ts';
import type { Client } from '../github/transport/client.ts';
import type { Judged, JudgeRequest } from '../run/request.ts';
import { connect, repositoryOf } from './online.ts';
import { readPolicyFile } from './policy-file.ts';
import { UsageError, type Surroundings } from './program.ts';
import { judgeNumber, type UrlOptions } from './url.ts';

/** The options of `check --find`. */
export interface FindOptions {
  /** As in the input `find` of the action. */
  find: string;
  /** Stands for a value that `find` leaves out; absent: the tag of the workflow, where it runs for one. */
  tag: string | undefined;
  repo: string | undefined;
  /** A file of this machine; for the pull requests of a release the path in the repository. */
  policy: string | undefined;
  /** What has no meaning for the pull requests of a release, and was given. */
  forOneOnly: readonly string[];
}

/**
 * Finds the checklist of a release, or its pull requests, and judges them, as the action does. Writes nothing on GitHub.
 * What was found is said on standard error. Wrong words of `find` are a wrong policy; none or several found could not
 * be judged.
 */
export async function judgeFound(
  { find: text, tag, repo, policy, forOneOnly }: FindOptions,
  options: Omit<UrlOptions, 'policy'>,
  judgement: (request: JudgeRequest) => Promise<Judged>,
  surroundings: Surroundings,
): Promise<Judged> {
  const { parseFind } = await import('../release/text.ts');
  const known = tag ?? /^refs\/tags\/(.+)$/.exec(surroundings.env['GITHUB_REF'] ?? '')?.[1];
  const parsed = parseFind(text, { tag: known, tagBy: '--tag' });
  if ('errors' in parsed) return { kind: 'policy-error', errors: parsed.errors.map((message) => `--find: ${message}`) };
  const { find } = parsed;
  const where = repositoryOf(repo, surroundings);
  if (find.kind === 'pull-requests') {
    const [misfit] = forOneOnly;
    if (misfit !== undefined)
      throw new UsageError(
        `${misfit}: found beside --find with pull-requests, which are judged each by their own policy`,
      );
    const all = { ...options, policyPath: policy ?? options.policyPath };
    return notFailed(await connect(surroundings, (client) => ofRelease(client, where, find, all, surroundings)));
  }
  const trusted = policy === undefined ? undefined : await readPolicyFile(policy, surroundings);
  const judged = await connect<Judged>(surroundings, async (client) => {
    const found = await theNumber(client, where, find, surroundings);
    if (typeof found !== 'number') return found;
    const request = { ...where, kind: 'any', number: found } as const;
    return judgeNumber(client, request, { ...options, policy: trusted }, judgement);
  });
  return notFailed(judged);
}

function notFailed(judged: Judged | { failed: string }): Judged {
  return 'failed' in judged ? { kind: 'could-not-judge', reason: judged.failed } : judged;
}

async function theNumber(
  client: Client,
  where: Repository,
  find: FindIssue,
  { stderr }: Surroundings,
): Promise<number | Judged> {
  const [{ authorCheck, candidatesFor }, { findIssue }] = await Promise.all([
    import('../github/release/candidates.ts'),
    import('../run/find.ts'),
  ]);
  const result = await findIssue(
    await candidatesFor(client, where, find),
    find,
    authorCheck(client, where, find, namingBy),
  );
  if ('reason' in result) return { kind: 'could-not-judge', reason: result.reason };
  for (const line of result.said) stderr.write(`checklist-gate: ${line}\n`);
  return result.number;
}

async function ofRelease(
  client: Client,
  where: Repository,
  find: FindPullRequests,
  { policyPath, values, files, rest }: Omit<UrlOptions, 'policy'>,
  { stderr }: Surroundings,
): Promise<Judged> {
  const [{ releasePorts }, { answerer }, { STATUS_NAME }, { judgeRelease }, { withFileValues }] = await Promise.all([
    import('../github/release/candidates.ts'),
    import('../github/answers/answer.ts'),
    import('../github/writes/own-reports.ts'),
    import('../run/release.ts'),
    import('../evidence/values/answer.ts'),
  ]);
  const { at, phase } = rest;
  const { judged, said } = await judgeRelease(
    { find, repository: nameOf(where), policyPath, ...(phase === undefined ? {} : { phase }), at },
    releasePorts(client, where, STATUS_NAME, (subject) =>
      withFileValues(answerer(client, subject, values, { own: { name: STATUS_NAME, phase } }), files, process.cwd()),
    ),
  );
  if (said !== undefined) stderr.write(`checklist-gate: ${said}\n`);
  return judged;
}
