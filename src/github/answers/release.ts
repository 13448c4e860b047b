import type { ReleaseAnswer, TagAnswer, Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../transport/client.ts';
import { known, orMissing, reading, type Repository, unavailable } from './reading.ts';

/** The release of a tag. A draft is found where the token sees it: with write access. */
export function releaseAnswer(client: Client, subject: Subject, tag: string): Promise<Fact<ReleaseAnswer>> {
  return reading<ReleaseAnswer>(subject, `the release ${tag}`, async (repository) => {
    const published = await orMissing(client.rest.repos.getReleaseByTag({ ...repository, tag }));
    const found = published?.data ?? (await draftOf(client, repository, tag));
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

type Release = Awaited<ReturnType<Client['rest']['repos']['listReleases']>>['data'][number];

// By its tag GitHub gives published releases only.
async function draftOf(client: Client, repository: Repository, tag: string): Promise<Release | undefined> {
  const pages = client.paginate.iterator(client.rest.repos.listReleases, { ...repository, per_page: 100 });
  for await (const { data } of pages) {
    const found = data.find((release) => release.draft && release.tag_name === tag);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Annotated tags may point at tags; this many steps are gone. */
const MOST_STEPS = 5;

/** A tag with the commit it leads to. */
export function tagAnswer(client: Client, subject: Subject, name: string): Promise<Fact<TagAnswer>> {
  return reading<TagAnswer>(subject, `the tag ${name}`, async (repository) => {
    const found = await orMissing(client.rest.git.getRef({ ...repository, ref: `tags/${name}` }));
    // Where there is no such ref, older servers list those that begin alike.
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
