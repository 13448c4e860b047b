import type {
  CommitAnswer,
  ReleaseAnswer,
  TagAnswer,
  CheckRun,
  ReportedStatus,
  DeploymentAnswer,
} from '../../evidence/answers.ts';
import type { Fact } from '../../evidence/question.ts';
import { firstOf, reading } from '../transport/lists.ts';
import { ask, known, orMissing, unavailable, type About } from './ask.ts';
import { markOfCheckRun, type OwnReports, markOfStatus } from '../writes/own-reports.ts';

/** The commit that a branch, a tag or a SHA names; without `ref` the head of the pull request. */
export async function commitAnswer(
  { client, repository, subject }: About,
  { ref }: { ref?: string },
): Promise<Fact<CommitAnswer>> {
  if (ref === undefined) {
    return subject.headSha === undefined
      ? unavailable('there is no head commit here: only a pull request has one. Name the commit with "at"')
      : known({ exists: true, sha: subject.headSha });
  }
  return ask<CommitAnswer>(`the commit ${ref}`, async () => {
    // This media type returns only the SHA, without the files of the commit.
    const found = await orMissing(client.rest.repos.getCommit({ ...repository, ref, mediaType: { format: 'sha' } }));
    if (found === undefined) return known({ exists: false });
    const data: unknown = found.data;
    const sha = typeof data === 'string' ? data.trim() : '';
    return /^[\da-f]{40,64}$/.test(sha)
      ? known({ exists: true, sha })
      : unavailable(`the commit ${ref} came without its SHA`);
  });
}

/** The release of a tag. Drafts are found only if the token has write access. */
export function releaseAnswer({ client, repository }: About, { tag }: { tag: string }): Promise<Fact<ReleaseAnswer>> {
  return ask<ReleaseAnswer>(`the release ${tag}`, async () => {
    const published = await orMissing(client.rest.repos.getReleaseByTag({ ...repository, tag }));
    // Asked by tag, GitHub returns published releases only.
    const all = client.paginate.iterator(client.rest.repos.listReleases, { ...repository, per_page: 100 });
    const found = published?.data ?? (await firstOf(all, (release) => release.draft && release.tag_name === tag));
    if (found === undefined) return known({ exists: false });
    return known({
      exists: true,
      draft: found.draft,
      prerelease: found.prerelease,
      notes: found.body ?? '',
      assets: found.assets.map(({ name, size, state }) => ({ name, size, state })),
      publishedAt: found.published_at,
      url: found.html_url,
    });
  });
}

/** An annotated tag may point at another tag; at most so many are followed. */
const MOST_STEPS = 5;

/** A tag with the commit it leads to. */
export function tagAnswer({ client, repository }: About, { name }: { name: string }): Promise<Fact<TagAnswer>> {
  return ask<TagAnswer>(`the tag ${name}`, async () => {
    const found = await orMissing(client.rest.git.getRef({ ...repository, ref: `tags/${name}` }));
    // If there is no such ref, older servers list those that start the same.
    if (found === undefined || found.data.ref !== `refs/tags/${name}`) return known({ exists: false });
    let { object } = found.data;
    for (let step = 0; object.type === 'tag' && step < MOST_STEPS; step++) {
      const { data } = await client.rest.git.getTag({ ...repository, tag_sha: object.sha });
      object = { ...data.object };
    }
    return object.type === 'commit'
      ? known({ exists: true, sha: object.sha })
      : unavailable(`the tag ${name} leads to no commit`);
  });
}

// Source: GitHub Docs, "Skipping workflow runs". Matches rather too much: the price is only a wait for an approval.
const ANYWHERE = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/iu;

const TRAILER = /^\s*skip-checks\s*:\s*true\s*$/imu;

/**
 * The words in the message of a pull request's head commit that keep `pull_request` workflows from starting. One
 * request.
 */
export async function skipInstructionAnswer({
  client,
  repository,
  subject,
}: About): Promise<Fact<{ instruction: string | null }>> {
  const { headSha } = subject;
  if (headSha === undefined) return unavailable('only a pull request has a head commit');
  return ask('the message of the newest commit', async () => {
    const { data } = await client.rest.git.getCommit({ ...repository, commit_sha: headSha });
    return known({ instruction: skipInstruction(data.message) });
  });
}

/** The words in a commit message that keep workflows from starting; null if there are none. */
export function skipInstruction(message: string): string | null {
  return (ANYWHERE.exec(message) ?? TRAILER.exec(message))?.[0].trim() ?? null;
}

/** How often the list of check runs is read again if runs start while it is being read. */
const MOST_READINGS = 3;

/** All check runs of a commit; if a suite has several of one name, the newest. */
export function checkRunsAnswer(
  { client, repository, subject }: About,
  sha: string,
  own: OwnReports,
): Promise<Fact<CheckRun[]>> {
  return ask('the check runs', async () => {
    const where = { ...repository, ref: sha, filter: 'latest', per_page: 100 } as const;
    const read = () => reading(client.paginate.iterator(client.rest.checks.listForRef, where));
    let found = await read();
    for (let again = 1; found.entries.length < found.total && again < MOST_READINGS; again++) found = await read();
    const { entries: runs, total } = found;
    // The run that was not listed may be the one that failed.
    if (runs.length < total) return unavailable(`only ${runs.length} of ${total} check runs were listed`);
    return known(
      runs.map((run) => ({
        ...markOfCheckRun(own, subject, { name: run.name, id: run.id, sha }),
        name: run.name,
        status: run.status,
        conclusion: run.conclusion,
        completedAt: run.completed_at,
        app: run.app?.slug ?? null,
        url: run.html_url,
      })),
    );
  });
}

/** All statuses of a commit; for each context the newest. */
export function statusesAnswer(
  { client, repository, subject }: About,
  sha: string,
  own: OwnReports,
): Promise<Fact<ReportedStatus[]>> {
  return ask('the commit statuses', async () => {
    const all = await client.paginate(client.rest.repos.listCommitStatusesForRef, {
      ...repository,
      ref: sha,
      per_page: 100,
    });
    const newest = new Map<string, ReportedStatus>();
    // GitHub lists the newest first and ignores the case of contexts.
    for (const { context, state, created_at: at, creator, target_url: url } of all) {
      const key = context.toLowerCase();
      if (newest.has(key)) continue;
      const mark = markOfStatus(own, subject, { context, sha });
      newest.set(key, { ...mark, context, state, at, creator: creator?.login ?? null, url });
    }
    return known([...newest.values()]);
  });
}

/** The newest deployment of a commit to an environment, with its newest state. */
export function deploymentAnswer(
  { client, repository }: About,
  { environment, sha }: { environment: string; sha: string },
): Promise<Fact<DeploymentAnswer>> {
  return ask<DeploymentAnswer>(`the deployments to ${environment}`, async () => {
    const all = await client.paginate(client.rest.repos.listDeployments, {
      ...repository,
      environment,
      sha,
      per_page: 100,
    });
    // Ids grow, so the highest is the newest. The server's filter is not trusted: a deployment of another commit must
    // not count. Environment names are unique regardless of case.
    const [newest] = all
      .filter((each) => each.sha === sha && each.environment.toLowerCase() === environment.toLowerCase())
      .toSorted((a, b) => b.id - a.id);
    if (newest === undefined) return known({ exists: false });
    const states = await client.paginate(client.rest.repos.listDeploymentStatuses, {
      ...repository,
      deployment_id: newest.id,
      per_page: 100,
    });
    const [state, ...earlier] = states.toSorted((a, b) => b.id - a.id);
    const before = earlier.find((each) => each.state !== 'inactive')?.state ?? null;
    return known({
      exists: true,
      id: newest.id,
      state: state?.state ?? null,
      ...(state?.state === 'inactive' ? { before } : {}),
      at: state?.created_at ?? newest.created_at,
      creator: newest.creator?.login ?? null,
      url: state?.log_url ?? null,
    });
  });
}
