import type { GraphQLResolveInfo } from 'graphql';
import { closingReferences } from '../closing.ts';
import type { Json } from '../exchange.ts';
import { actorOf, authorOf } from './accounts.ts';
import { commitOf, findCommit } from './commit.ts';
import { connect, type PageArguments } from './connection.ts';
import { editable, hideable } from './content.ts';
import { conversation, issueOf } from './issue.ts';
import { refOf, repositoryOf } from './repository.ts';
import type { PullRequestState } from '../pull-requests.ts';
import type { Sources } from './sources.ts';
import { entryAt } from './tree.ts';

const OPINIONS = ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'];

/** A pull request, from what REST gives of it. */
export function pullRequestOf(sources: Sources, repository: string, raw: Json): Json {
  const { world, pulls, reviews } = sources;
  const state = pulls.state(repository, raw.number);
  const reviewsOf = async (): Promise<Json[]> => reviews.of(repository, raw.number);
  const changes = async (): Promise<{ files: Json[]; commits: Json[] }> =>
    state === undefined ? { files: [], commits: [] } : pulls.changes(state, raw.base.sha);
  const commits = async (): Promise<Json[]> =>
    (await changes()).commits.map((each) => ({
      __typename: 'PullRequestCommit',
      id: `PRC_${raw.number}_${each.sha}`,
      url: `${raw.html_url}/commits/${each.sha}`,
      commit: commitOf(sources, repository, each),
    }));
  return {
    ...conversation(sources, repository, raw, () => (state?.baseChanges ?? []).map(baseChangeOf(sources, raw))),
    __typename: 'PullRequest',
    permalink: raw.html_url,
    state: raw.merged_at === null ? raw.state.toUpperCase() : 'MERGED',
    isDraft: raw.draft,
    merged: raw.merged_at !== null,
    mergedAt: raw.merged_at,
    mergedBy: () => actorOf(world, raw.merged_by?.login),
    mergeCommit: () => findCommit(sources, repository, raw.merged_at === null ? null : raw.merge_commit_sha),
    mergeQueueEntry: null,
    mergeable: 'MERGEABLE',
    potentialMergeCommit: () => triedMerge(sources, repository, raw),
    headRefName: raw.head.ref,
    headRefOid: raw.head.sha,
    baseRefName: raw.base.ref,
    baseRefOid: raw.base.sha,
    baseRef: () => refOf(sources, repository, `refs/heads/${raw.base.ref}`),
    baseRepository: () => repositoryOf(sources, repository),
    headRepository: () => (raw.head.repo === null ? null : repositoryOf(sources, raw.head.repo.full_name)),
    headRepositoryOwner: () => actorOf(world, raw.head.user?.login),
    isCrossRepository: raw.head.repo?.full_name !== repository,
    changedFiles: async () => (await changes()).files.length,
    additions: async () => (await changes()).files.reduce((sum, { additions }) => sum + additions, 0),
    deletions: async () => (await changes()).files.reduce((sum, { deletions }) => sum + deletions, 0),
    files: async (args: PageArguments, _: unknown, info: GraphQLResolveInfo) =>
      connect((await changes()).files.map(fileOf), args, info, ({ path }) => path),
    commits: async (args: PageArguments, _: unknown, info: GraphQLResolveInfo) => connect(await commits(), args, info),
    closingIssuesReferences: async (args: PageArguments, _: unknown, info: GraphQLResolveInfo) => {
      const found = await Promise.all(
        closingReferences(raw, repository, state?.linkedIssues ?? []).map(async (number) => {
          const issue = await sources.issues.get(repository, number);
          return issue === undefined || issue.pull_request !== undefined ? [] : [issueOf(sources, repository, issue)];
        }),
      );
      return connect(found.flat(), args, info);
    },
    reviews: async (
      args: PageArguments & { states?: string[]; author?: string },
      _: unknown,
      info: GraphQLResolveInfo,
    ) => {
      const found = (await reviewsOf()).filter(
        ({ state: each, user }) =>
          (args.states == null || args.states.includes(each)) && (args.author == null || args.author === user?.login),
      );
      return connect(
        found.map((each) => reviewOf(sources, repository, each)),
        args,
        info,
      );
    },
    latestReviews: async (args: PageArguments, _: unknown, info: GraphQLResolveInfo) =>
      connect(latest(sources, repository, await reviewsOf()), args, info),
    latestOpinionatedReviews: async (args: PageArguments, _: unknown, info: GraphQLResolveInfo) => {
      const opinions = (await reviewsOf()).filter(({ state: each }) => OPINIONS.includes(each));
      return connect(latest(sources, repository, opinions), args, info);
    },
  };
}

/** The merge that GitHub tries: the base with the files that the pull request changes. None once it is closed. */
async function triedMerge(sources: Sources, repository: string, raw: Json): Promise<Json> {
  const { world, pulls } = sources;
  const state = pulls.state(repository, raw.number);
  if (state === undefined || !state.open) return null;
  const tip = await world.commit(repository, raw.base.ref);
  if (tip === undefined) return null;
  const { files } = await pulls.changes(state, tip);
  const names = files.flatMap(({ filename, previous_filename: previous = filename }) => [filename, previous]);
  return {
    __typename: 'Commit',
    id: `C_merge_${raw.number}`,
    parents: (args: PageArguments, _: unknown, info: GraphQLResolveInfo) =>
      connect(
        [tip, raw.head.sha].map((oid) => ({ __typename: 'Commit', id: `C_${oid}`, oid })),
        args,
        info,
      ),
    file: ({ path }: { path: string }) => entryAt(sources, repository, names.includes(path) ? raw.head.sha : tip, path),
  };
}

/** The last of each person, in the order in which they were submitted. */
function latest(sources: Sources, repository: string, reviews: Json[]): Json[] {
  const byPerson = new Map(reviews.filter(({ user }) => user !== null).map((review) => [review.user.login, review]));
  return [...byPerson.values()].map((each) => reviewOf(sources, repository, each));
}

export function reviewOf(sources: Sources, repository: string, raw: Json): Json {
  const { world } = sources;
  return {
    ...editable(sources, `review ${raw.id}`),
    ...hideable(undefined),
    __typename: 'PullRequestReview',
    id: raw.node_id,
    databaseId: raw.id,
    fullDatabaseId: String(raw.id),
    body: raw.body,
    state: raw.state,
    url: raw.html_url,
    createdAt: raw.created_at ?? raw.submitted_at,
    publishedAt: raw.submitted_at,
    submittedAt: raw.submitted_at,
    updatedAt: raw.updated_at,
    authorAssociation: raw.author_association,
    author: () => authorOf(world, raw.user),
    authorCanPushToRepository: world.hasRole(
      { kind: 'person', login: raw.user?.login ?? '', scopes: [] },
      repository,
      'write',
    ),
    commit: () => findCommit(sources, repository, raw.commit_id),
  };
}

function fileOf(raw: Json): Json {
  const changeType = raw.status === 'removed' ? 'DELETED' : raw.status.toUpperCase();
  return {
    __typename: 'PullRequestChangedFile',
    path: raw.filename,
    additions: raw.additions,
    deletions: raw.deletions,
    changeType,
  };
}

function baseChangeOf(
  { world }: Sources,
  raw: Json,
): (change: PullRequestState['baseChanges'][number], index: number) => Json {
  return ({ at, by, from, to }, index) => ({
    __typename: 'BaseRefChangedEvent',
    id: `BRCE_${raw.number}_${index}`,
    createdAt: at,
    actor: () => actorOf(world, by),
    previousRefName: from,
    currentRefName: to,
  });
}
