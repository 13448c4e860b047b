import type { ReleaseAnswer } from '../../evidence/answers.ts';
import type { Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../client.ts';
import { known, orMissing, reading, type Repository } from './reading.ts';

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
