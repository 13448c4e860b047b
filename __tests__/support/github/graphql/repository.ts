import type { GraphQLResolveInfo } from 'graphql';
import type { Json } from '../exchange.ts';
import { actorOf } from './accounts.ts';
import { findCommit } from './commit.ts';
import { connect, type PageArguments } from './connection.ts';
import { issueOf, labelOf, milestoneOf } from './issue.ts';
import { linkingOf } from './linking.ts';
import { outOf } from './out.ts';
import { pullRequestOf } from './pull-request.ts';
import { QueryError } from './query-error.ts';
import { assertReads } from './reads.ts';
import type { Sources } from './sources.ts';
import { contentAt } from './tree.ts';

interface ListArguments extends PageArguments {
  states?: string[];
  labels?: string[];
  baseRefName?: string;
  headRefName?: string;
  orderBy?: { field: string; direction: 'ASC' | 'DESC' };
}

/** A repository by `owner/name`, or the error that GitHub gives for one that is not there or not to be seen. */
export async function repositoryOf(sources: Sources, nameWithOwner: string): Promise<Json> {
  const { world, actor, pulls, issues } = sources;
  const raw = world.mayRead(actor, nameWithOwner)
    ? await world.backend.owner('GET', `/repos/${nameWithOwner}`).catch(() => undefined)
    : undefined;
  if (raw === undefined)
    throw new QueryError('NOT_FOUND', `Could not resolve to a Repository with the name '${nameWithOwner}'.`);
  const repository: string = raw.full_name;
  const need = (permission: string): void => assertReads(sources, repository, permission);
  const absent = (type: string, number: number): QueryError =>
    new QueryError('NOT_FOUND', `Could not resolve to ${type} with the number of ${number}.`);

  const pullRequest = async ({ number }: { number: number }): Promise<Json> => {
    need('pull_requests');
    const found = await pulls.get(repository, number);
    if (found === undefined) throw absent('a PullRequest', number);
    return pullRequestOf(sources, repository, found);
  };
  const issue = async ({ number }: { number: number }): Promise<Json> => {
    need('issues');
    const found = issues.isDeleted(repository, number) ? undefined : await issues.get(repository, number);
    if (found === undefined || found.pull_request !== undefined) throw absent('an Issue', number);
    return { ...issueOf(sources, repository, found), ...linkingOf(sources, repository, found.number) };
  };
  return {
    __typename: 'Repository',
    id: raw.node_id,
    databaseId: raw.id,
    name: raw.name,
    nameWithOwner: repository,
    url: raw.html_url,
    isPrivate: raw.private,
    visibility: raw.private === true ? 'PRIVATE' : 'PUBLIC',
    isFork: raw.fork,
    isArchived: raw.archived,
    owner: () => actorOf(world, raw.owner.login),
    mergeQueue: null,
    defaultBranchRef: () => refOf(sources, repository, `refs/heads/${raw.default_branch}`),
    ref: ({ qualifiedName }: { qualifiedName: string }) => refOf(sources, repository, qualifiedName),
    object: (args: { expression?: string; oid?: string }) => objectOf(sources, repository, args),
    pullRequest,
    issue,
    issueOrPullRequest: ({ number }: { number: number }) =>
      pulls.state(repository, number) === undefined ? issue({ number }) : pullRequest({ number }),
    pullRequests: async (args: ListArguments, _: unknown, info: GraphQLResolveInfo) => {
      need('pull_requests');
      const all = (await pulls.all(repository)).map((each) => pullRequestOf(sources, repository, each));
      const found = (await listed(all, args)).filter(
        (each) =>
          (args.baseRefName == null || each.baseRefName === args.baseRefName) &&
          (args.headRefName == null || each.headRefName === args.headRefName),
      );
      return connect(found, args, info);
    },
    issues: async (args: ListArguments, _: unknown, info: GraphQLResolveInfo) => {
      need('issues');
      const all = await world.backend.all(`/repos/${repository}/issues?state=all`);
      const kept = all.filter(({ number }) => !issues.isDeleted(repository, number));
      return connect(
        await listed(
          kept.map((each) => issueOf(sources, repository, each)),
          args,
        ),
        args,
        info,
      );
    },
    ...outOf(sources, repository),
    labels: async (args: PageArguments, _: unknown, info: GraphQLResolveInfo) =>
      connect((await world.backend.all(`/repos/${repository}/labels`)).map(labelOf), args, info),
    milestone: async ({ number }: { number: number }) =>
      world.backend.owner('GET', `/repos/${repository}/milestones/${number}`).then(milestoneOf, () => null),
    milestones: async (args: PageArguments, _: unknown, info: GraphQLResolveInfo) =>
      connect((await world.backend.all(`/repos/${repository}/milestones?state=all`)).map(milestoneOf), args, info),
  };
}

/** Those with a wanted state and all wanted labels, by default oldest first. */
async function listed(all: Json[], { states, labels, orderBy }: ListArguments): Promise<Json[]> {
  const field = orderBy?.field === 'UPDATED_AT' ? 'updatedAt' : 'createdAt';
  const sign = orderBy?.direction === 'DESC' ? -1 : 1;
  const info: Json = { fieldName: 'labels', fieldNodes: [] };
  return all
    .filter((each) => states == null || states.includes(each.state))
    .filter((each) => {
      const names: string[] = each.labels({ first: 100 }, undefined, info).nodes.map(({ name }: Json) => name);
      return labels == null || labels.some((name) => names.includes(name));
    })
    .toSorted((a, b) => sign * (a[field].localeCompare(b[field]) || a.number - b.number));
}

export async function refOf(sources: Sources, repository: string, name: string): Promise<Json> {
  const candidates = name.startsWith('refs/') ? [name] : [`refs/heads/${name}`, `refs/tags/${name}`];
  for (const each of candidates) {
    const path = `/repos/${repository}/git/ref/${encodeURI(each.slice('refs/'.length))}`;
    const raw = await sources.world.backend.owner('GET', path).catch(() => undefined);
    if (raw === undefined) continue;
    const [, kind = '', short = ''] = /^refs\/(heads|tags)\/(.*)$/.exec(each) ?? [];
    return {
      __typename: 'Ref',
      id: raw.node_id,
      name: short,
      prefix: `refs/${kind}/`,
      target: () => findCommit(sources, repository, raw.object.sha),
    };
  }
  return null;
}

/** `main:docs/file.md`, `HEAD:` or a revision. */
async function objectOf(
  sources: Sources,
  repository: string,
  { expression, oid }: { expression?: string; oid?: string },
): Promise<Json> {
  const [revision = '', path] = (expression ?? oid ?? '').split(/:(.*)/s);
  const sha = await sources.world.commit(repository, revision === 'HEAD' ? 'main' : revision);
  if (sha === undefined) return null;
  return path === undefined ? findCommit(sources, repository, sha) : contentAt(sources, repository, sha, path);
}
