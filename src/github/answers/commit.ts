import type { CommitAnswer, Fact, ReleaseAnswer, TagAnswer } from '../../evidence/question.ts';
import { firstOf } from '../transport/lists.ts';
import { ask, known, orMissing, unavailable, type About } from './ask.ts';

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
