import type { Fact, HeadFile } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../client.ts';
import { known, reading, unavailable, type Repository } from './reading.ts';

// `HEAD` is the default branch. The mode tells a file from a symbolic link with the same bytes.
const QUERY = `
query HeadFile($owner: String!, $repo: String!, $head: String!, $onDefault: String!, $path: String!) {
  repository(owner: $owner, name: $repo) {
    head: object(expression: $head) { ...Folder }
    onDefault: object(expression: $onDefault) { ...Folder }
    defaultBranchRef { target { ... on Commit { history(first: 1, path: $path) { nodes { oid } } } } }
  }
}
fragment Folder on Tree { entries { name mode oid } }`;

interface Folder {
  /** Absent where the path leads to something else than a folder. */
  entries?: { name: string; mode: number; oid: string }[] | null;
}

interface Answer {
  repository: {
    head: Folder | null;
    onDefault: Folder | null;
    defaultBranchRef: { target: { history?: { nodes: ({ oid: string } | null)[] | null } } | null } | null;
  } | null;
}

/** A file at the head of a pull request, held against the default branch. One request of GraphQL, and a comparison. */
export async function headFileAnswer(client: Client, subject: Subject, path: string): Promise<Fact<HeadFile>> {
  const { headSha } = subject;
  if (headSha === undefined) return unavailable('only a pull request has a head commit');
  return reading(subject, `${path} at the head`, async (repository) => {
    const [, folder = '', name = ''] = /^(?:(.*)\/)?([^/]*)$/.exec(path) ?? [];
    const { repository: found } = await client.graphql<Answer>(QUERY, {
      ...repository,
      path,
      head: `${headSha}:${folder}`,
      onDefault: `HEAD:${folder}`,
    });
    const [head, onDefault] = [entryOf(found?.head, name), entryOf(found?.onDefault, name)];
    const last = found?.defaultBranchRef?.target?.history?.nodes?.[0]?.oid;
    const isUpToDate =
      head !== null && head === onDefault && last !== undefined && (await buildsOn(client, repository, last, headSha));
    return known({ head, onDefault, isUpToDate });
  });
}

function entryOf(folder: Folder | null | undefined, name: string): string | null {
  const entry = folder?.entries?.find((each) => each.name === name);
  return entry === undefined ? null : `${entry.mode.toString(8)} ${entry.oid}`;
}

async function buildsOn(client: Client, repository: Repository, ancestor: string, head: string): Promise<boolean> {
  const basehead = `${ancestor}...${head}`;
  // Only the first page lists files, which nobody needs here.
  const { data } = await client.rest.repos.compareCommitsWithBasehead({
    ...repository,
    basehead,
    per_page: 1,
    page: 2,
  });
  return data.status === 'ahead' || data.status === 'identical';
}
