import type { GraphQLResolveInfo } from 'graphql';
import type { Json } from '../exchange.ts';
import { actorOf, authorOf } from './accounts.ts';
import { connect, type PageArguments } from './connection.ts';
import { editable, hideable } from './content.ts';
import { repositoryOf } from './repository.ts';
import type { Sources } from './sources.ts';

/** The fields that an issue and a pull request share, from what REST gives of either. `moves`: to another base branch. */
export function conversation(sources: Sources, repository: string, raw: Json, moves: () => Json[] = () => []): Json {
  const { world, comments, history } = sources;
  const key = `issue ${repository}#${raw.number}`;
  const createdAt = history.createdAt(key) ?? raw.created_at;
  return {
    ...editable(sources, key),
    id: raw.node_id,
    databaseId: raw.id,
    fullDatabaseId: String(raw.id),
    number: raw.number,
    title: raw.title,
    body: raw.body ?? '',
    url: raw.html_url,
    resourcePath: new URL(raw.html_url).pathname,
    locked: raw.locked,
    createdAt,
    publishedAt: createdAt,
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
    timelineItems: (
      args: PageArguments & { itemTypes?: string[]; since?: string },
      _: unknown,
      info: GraphQLResolveInfo,
    ) => connect(timelineOf(sources, repository, raw.number, args, moves), args, info),
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

const LABEL_EVENTS = { labeled: 'LABELED_EVENT', unlabeled: 'UNLABELED_EVENT' };

const BASE_EVENTS = ['BASE_REF_CHANGED_EVENT', 'AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT'];

/** Of all items of a timeline only labels and moves to another base are known here: who asks must ask for them alone. */
function timelineOf(
  { world, issues }: Sources,
  repository: string,
  number: number,
  { itemTypes, since }: { itemTypes?: string[]; since?: string },
  moves: () => Json[],
): Json[] {
  if (itemTypes?.every((type) => BASE_EVENTS.includes(type)) === true) return moves();
  const known = Object.values(LABEL_EVENTS);
  const unknown = (itemTypes ?? ['all']).filter((type) => !known.includes(type));
  if (unknown.length > 0) throw new Error(`The test server knows no timelineItems of ${unknown.join(', ')}`);
  return issues.labelEvents
    .of(repository, number)
    .filter(({ event, created_at }) => itemTypes?.includes(LABEL_EVENTS[event]) && created_at >= (since ?? ''))
    .map(({ id, event, actor, label, created_at }) => ({
      __typename: event === 'labeled' ? 'LabeledEvent' : 'UnlabeledEvent',
      id: `LE_${id}`,
      createdAt: created_at,
      actor: () => actorOf(world, actor),
      label: { __typename: 'Label', id: `LA_${label}`, name: label },
    }));
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
