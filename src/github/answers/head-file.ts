import { setTimeout as sleep } from 'node:timers/promises';
import type { Fact } from '../../evidence/question.ts';
import type { HeadFile } from '../../evidence/answers.ts';
import type { Repository } from '../repository.ts';
import type { Client } from '../transport/client.ts';
import { ask, known, unavailable, type About } from './ask.ts';

// `HEAD` is the default branch. The mode tells a file from a symbolic link with the same bytes.
const QUERY = `
query HeadFile($owner: String!, $repo: String!, $number: Int!, $head: String!, $onDefault: String!, $path: String!) {
  repository(owner: $owner, name: $repo) {
    defaultBranchRef { name target { oid } }
    head: object(expression: $head) { ...Folder }
    onDefault: object(expression: $onDefault) { ...Folder }
    pullRequest(number: $number) {
      mergeable
      potentialMergeCommit { parents(first: 2) { nodes { oid } } file(path: $path) { mode oid } }
    }
  }
}
fragment Folder on Tree { entries { name mode oid } }`;

const AT_QUERY = `
query FileAt($owner: String!, $repo: String!, $at: String!) {
  repository(owner: $owner, name: $repo) { at: object(expression: $at) { ... on Tree { entries { name mode oid } } } }
}`;

interface Entry {
  mode: number;
  oid: string;
}

interface Folder {
  /** Absent if the path leads to something other than a folder. */
  entries?: (Entry & { name: string })[] | null;
}

interface Answer {
  repository: {
    defaultBranchRef: { name: string; target: { oid: string } | null } | null;
    head: Folder | null;
    onDefault: Folder | null;
    pullRequest: {
      mergeable: string;
      potentialMergeCommit: { parents: { nodes: ({ oid: string } | null)[] | null }; file: Entry | null } | null;
    } | null;
  } | null;
}

/** How often to look whether GitHub has made the test merge, and the pause in between. */
const TRIES = 3;
const PAUSE_MS = 1_000;

/**
 * A file at the head of a pull request, on the default branch, at their merge base, and in GitHub's test merge. One
 * GraphQL request, plus two if the head is behind the default branch.
 */
export async function headFileAnswer(
  { client, repository, subject }: About,
  { path }: { path: string },
): Promise<Fact<HeadFile>> {
  const { headSha, number } = subject;
  if (headSha === undefined || number === undefined) return unavailable('only a pull request has a head commit');
  return ask(`${path} at the head`, async () => {
    const [, folder = '', name = ''] = /^(?:(.*)\/)?([^/]*)$/.exec(path) ?? [];
    const at = (commit: string): string => `${commit}:${folder}`;
    const variables = { ...repository, number, path, head: at(headSha), onDefault: at('HEAD') };
    const found = await tried(client, variables, headSha);
    const [head, onDefault] = [entryIn(found?.head, name), entryIn(found?.onDefault, name)];
    const tip = found?.defaultBranchRef?.target?.oid;
    // If the head already differs, the merge base does not matter.
    const atMergeBase =
      head === null || head !== onDefault || tip === undefined
        ? null
        : await entryAtMergeBase(client, repository, { tip, head: headSha, at, name, onDefault });
    const merge = found?.pullRequest?.potentialMergeCommit;
    const isOfHead = merge?.parents.nodes?.some((parent) => parent?.oid === headSha) === true;
    const intoDefault = subject.trustedRef === `refs/heads/${found?.defaultBranchRef?.name ?? ''}`;
    return known({
      head,
      onDefault,
      atMergeBase,
      intoDefault,
      ...(isOfHead ? { merged: entryOf(merge.file) } : {}),
    });
  });
}

/** GitHub only starts the test merge when somebody asks for it, so the first answers may come without one. */
async function tried(client: Client, variables: object, headSha: string): Promise<Answer['repository']> {
  for (let tries = 1; ; tries += 1) {
    const { repository } = await client.graphql<Answer>(QUERY, { ...variables });
    const pull = repository?.pullRequest;
    const isDone = pull?.potentialMergeCommit?.parents.nodes?.some((parent) => parent?.oid === headSha) === true;
    if (isDone || pull?.mergeable !== 'UNKNOWN' || tries === TRIES) return repository;
    await sleep(PAUSE_MS);
  }
}

async function entryAtMergeBase(
  client: Client,
  repository: Repository,
  of: { tip: string; head: string; at: (commit: string) => string; name: string; onDefault: string | null },
): Promise<string | null> {
  const basehead = `${of.tip}...${of.head}`;
  // Page 2 leaves the files out: only the first page lists them, and nobody needs them here.
  const { data } = await client.rest.repos.compareCommitsWithBasehead({
    ...repository,
    basehead,
    per_page: 1,
    page: 2,
  });
  const { sha } = data.merge_base_commit;
  if (sha === of.tip) return of.onDefault;
  const { repository: found } = await client.graphql<{ repository: { at: Folder | null } | null }>(AT_QUERY, {
    ...repository,
    at: of.at(sha),
  });
  return entryIn(found?.at, of.name);
}

function entryIn(folder: Folder | null | undefined, name: string): string | null {
  return entryOf(folder?.entries?.find((each) => each.name === name) ?? null);
}

function entryOf(entry: Entry | null): string | null {
  return entry === null ? null : `${entry.mode.toString(8)} ${entry.oid}`;
}
