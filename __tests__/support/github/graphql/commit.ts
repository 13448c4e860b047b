import type { GraphQLResolveInfo } from 'graphql';
import type { Json } from '../exchange.ts';
import { actorOf } from './accounts.ts';
import { connect, type PageArguments } from './connection.ts';
import { pullRequestOf } from './pull-request.ts';
import { assertReads } from './reads.ts';
import type { Sources } from './sources.ts';
import { contentAt, entryAt } from './tree.ts';

const TRAILER = /^co-authored-by:\s*(?<name>.*?)\s*<(?<email>[^<>]+)>\s*$/gim;
const NOREPLY = /^(?:\d+\+)?(?<login>[^@]+)@users\.noreply\.github\.com$/;

/** A commit, from an entry of a REST list. */
export function commitOf(sources: Sources, repository: string, raw: Json): Json {
  const { world, statuses } = sources;
  const { message, author, committer } = raw.commit;
  const [messageHeadline = '', ...rest] = message.split('\n');
  const authors = [author, ...trailers(message)];
  return {
    __typename: 'Commit',
    id: raw.node_id,
    oid: raw.sha,
    abbreviatedOid: raw.sha.slice(0, 7),
    message,
    messageHeadline,
    messageBody: rest.join('\n').trim(),
    authoredDate: author.date,
    committedDate: committer.date,
    committedViaWeb: committer.email === 'noreply@github.com',
    url: raw.html_url,
    author: () => gitActor(sources, author),
    committer: () => gitActor(sources, committer),
    authors: async (args: PageArguments, _: unknown, info: GraphQLResolveInfo) =>
      connect(await Promise.all(authors.map((each) => gitActor(sources, each))), args, info, ({ email }) => email),
    parents: async (args: PageArguments, _: unknown, info: GraphQLResolveInfo) => {
      const found = raw.parents.map(({ sha }: Json) => findCommit(sources, repository, sha));
      return connect(await Promise.all(found), args, info);
    },
    file: ({ path }: { path: string }) => {
      assertReads(sources, repository, 'contents');
      return entryAt(sources, repository, raw.sha, path);
    },
    tree: () => {
      assertReads(sources, repository, 'contents');
      return contentAt(sources, repository, raw.sha, '');
    },
    status: () => {
      assertReads(sources, repository, 'statuses');
      return statusOf(sources, repository, raw.sha);
    },
    associatedPullRequests: async (args: PageArguments, _: unknown, info: GraphQLResolveInfo) => {
      const found = await sources.pulls.ofCommit(repository, raw.sha);
      return connect(
        found.map((pull) => pullRequestOf(sources, repository, pull)),
        args,
        info,
      );
    },
    history: async (
      args: PageArguments & { path?: string; since?: string; until?: string },
      _: unknown,
      info: GraphQLResolveInfo,
    ) => {
      const path = args.path == null ? '' : `&path=${encodeURIComponent(args.path)}`;
      const all = await world.backend.all(`/repos/${repository}/commits?sha=${raw.sha}${path}`);
      const at = ({ commit }: Json): number => Date.parse(commit.committer.date);
      const list = all.filter(
        (each) =>
          (args.since == null || at(each) >= Date.parse(args.since)) &&
          (args.until == null || at(each) <= Date.parse(args.until)),
      );
      return connect(
        list.map((each) => commitOf(sources, repository, each)),
        args,
        info,
      );
    },
    statusCheckRollup: () => {
      assertReads(sources, repository, 'statuses');
      const latest = statuses.latest(repository, raw.sha);
      return latest.length === 0 ? null : { state: statuses.combined(repository, raw.sha).toUpperCase() };
    },
  };
}

/** The commit with this id, or `null`. */
export async function findCommit(sources: Sources, repository: string, oid: string | null): Promise<Json> {
  if (oid === null) return null;
  const raw = await sources.world.backend.owner('GET', `/repos/${repository}/commits/${oid}`).catch(() => undefined);
  return raw === undefined ? null : commitOf(sources, repository, raw);
}

function trailers(message: string): { name: string; email: string; date?: string }[] {
  return [...message.matchAll(TRAILER)].map(({ groups }) => ({
    name: groups?.['name'] ?? '',
    email: groups?.['email'] ?? '',
  }));
}

/** The account is found by the address, as GitHub does it: `login@users.noreply.github.com` here. */
async function gitActor({ world }: Sources, { name, email, date = null }: Json): Promise<Json> {
  const login = NOREPLY.exec(email)?.groups?.['login'];
  const user = async (): Promise<Json> => {
    const known = login === undefined ? undefined : await world.user(login).catch(() => undefined);
    const found = known === undefined ? null : await actorOf(world, known.login);
    return found?.['__typename'] === 'User' ? found : null;
  };
  return { __typename: 'GitActor', name, email, date, user };
}

function statusOf({ statuses, world }: Sources, repository: string, sha: string): Json {
  const contexts = statuses.latest(repository, sha).map((each) => ({
    __typename: 'StatusContext',
    id: `SC_${each.id}`,
    context: each.context,
    state: each.state.toUpperCase(),
    description: each.description,
    targetUrl: each.target_url,
    createdAt: each.created_at,
    creator: () => actorOf(world, each.creator.login),
  }));
  if (contexts.length === 0) return null;
  const context = ({ name }: { name: string }): Json => contexts.find((each) => each.context === name) ?? null;
  return {
    __typename: 'Status',
    id: `S_${sha}`,
    state: statuses.combined(repository, sha).toUpperCase(),
    contexts,
    context,
  };
}
