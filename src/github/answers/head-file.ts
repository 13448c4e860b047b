import type { Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../client.ts';
import { known, reading, unavailable } from './reading.ts';

// `HEAD` is the default branch. The mode tells a file from a symbolic link with the same bytes.
const QUERY = `
query HeadFile($owner: String!, $repo: String!, $head: String!, $onDefault: String!) {
  repository(owner: $owner, name: $repo) {
    head: object(expression: $head) { ...Folder }
    onDefault: object(expression: $onDefault) { ...Folder }
  }
}
fragment Folder on Tree { entries { name mode oid } }`;

interface Folder {
  /** Absent where the path leads to something else than a folder. */
  entries?: { name: string; mode: number; oid: string }[] | null;
}

interface Answer {
  repository: { head: Folder | null; onDefault: Folder | null } | null;
}

/** A file at the head of a pull request and on the default branch. One request of GraphQL. */
export async function headFileAnswer(
  client: Client,
  subject: Subject,
  path: string,
): Promise<Fact<{ head: string | null; onDefault: string | null }>> {
  const { headSha } = subject;
  if (headSha === undefined) return unavailable('only a pull request has a head commit');
  return reading(subject, `${path} at the head`, async (repository) => {
    const [, folder = '', name = ''] = /^(?:(.*)\/)?([^/]*)$/.exec(path) ?? [];
    const { repository: found } = await client.graphql<Answer>(QUERY, {
      ...repository,
      head: `${headSha}:${folder}`,
      onDefault: `HEAD:${folder}`,
    });
    return known({ head: entryOf(found?.head, name), onDefault: entryOf(found?.onDefault, name) });
  });
}

function entryOf(folder: Folder | null | undefined, name: string): string | null {
  const entry = folder?.entries?.find((each) => each.name === name);
  return entry === undefined ? null : `${entry.mode.toString(8)} ${entry.oid}`;
}
