import type { GraphQLResolveInfo } from 'graphql';
import type { Json } from '../exchange.ts';
import { actorOf, authorOf } from './accounts.ts';
import { connect, type PageArguments } from './connection.ts';
import { editable, hideable } from './content.ts';
import { repositoryOf } from './repository.ts';
import type { Sources } from './sources.ts';

/** The fields that an issue and a pull request share, from what REST gives of either. */
export function conversation(sources: Sources, repository: string, raw: Json): Json {
  const { world, comments } = sources;
  return {
    ...editable(sources, `issue ${repository}#${raw.number}`),
    id: raw.node_id,
    databaseId: raw.id,
    fullDatabaseId: String(raw.id),
    number: raw.number,
    title: raw.title,
    body: raw.body ?? '',
    url: raw.html_url,
    resourcePath: new URL(raw.html_url).pathname,
    locked: raw.locked,
    createdAt: raw.created_at,
    publishedAt: raw.created_at,
    updatedAt: raw.updated_at,
    closedAt: raw.closed_at,
    closed: raw.state === 'closed',
    createdViaEmail: false,
    authorAssociation: raw.author_association,
    author: () => authorOf(world, raw.user),
    repository: () => repositoryOf(sources, repository),
    milestone: () => (raw.milestone === null ? null : milestoneOf(raw.milestone)),
    labels: (args: PageArguments, _: unknown, info: GraphQLResolveInfo) => connect(raw.labels.map(labelOf), args, info),
    assignees: async (args: PageArguments, _: unknown, info: GraphQLResolveInfo) =>
      connect(await Promise.all(raw.assignees.map(({ login }: Json) => actorOf(world, login))), args, info),
    comments: async (args: PageArguments, _: unknown, info: GraphQLResolveInfo) => {
      const all = await comments.of(repository, raw.number);
      return connect(
        all.map((each) => commentOf(sources, each)),
        args,
        info,
      );
    },
  };
}

export function issueOf(sources: Sources, repository: string, raw: Json): Json {
  return {
    ...conversation(sources, repository, raw),
    __typename: 'Issue',
    state: raw.state.toUpperCase(),
    stateReason: raw.state_reason?.toUpperCase() ?? null,
  };
}

export function commentOf(sources: Sources, raw: Json): Json {
  return {
    ...editable(sources, `comment ${raw.id}`),
    ...hideable(sources.comments.hidden(raw.id)),
    __typename: 'IssueComment',
    id: raw.node_id,
    databaseId: raw.id,
    fullDatabaseId: String(raw.id),
    body: raw.body,
    url: raw.html_url,
    createdAt: raw.created_at,
    publishedAt: raw.created_at,
    updatedAt: raw.updated_at,
    createdViaEmail: false,
    authorAssociation: raw.author_association,
    author: () => authorOf(sources.world, raw.user),
    viewerDidAuthor: 'login' in sources.actor && sources.actor.login === raw.user?.login,
  };
}

export function labelOf(raw: Json): Json {
  const { node_id: id, name, color, description } = raw;
  return { __typename: 'Label', id, name, color, description, isDefault: raw.default };
}

export function milestoneOf(raw: Json): Json {
  return {
    __typename: 'Milestone',
    id: raw.node_id,
    number: raw.number,
    title: raw.title,
    description: raw.description,
    state: raw.state.toUpperCase(),
    closed: raw.state === 'closed',
    dueOn: raw.due_on,
    closedAt: raw.closed_at,
    createdAt: raw.created_at,
    updatedAt: raw.updated_at,
    url: raw.html_url,
  };
}
