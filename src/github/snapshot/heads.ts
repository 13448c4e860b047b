import type { Repository } from '../repository.ts';
import type { Client } from '../transport/client.ts';
import { attempt } from '../transport/error.ts';
import { type Connection, wholeConnection } from '../transport/lists.ts';
import { OPEN_HEADS, type OpenHead } from './query.ts';
import { type EventContext, partOf, shaOf } from '../events/context.ts';
import type { SubjectRequest } from '../events/event.ts';

const QUERY = `query OpenHeads($owner: String!, $repo: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    ${OPEN_HEADS}
  }
}`;

type Page = Connection<OpenHead>;

/**
 * The open pull requests of a repository by their heads, for one run. All pages are read once; after that only what was
 * touched since then, which stands at the front.
 */
export class OpenHeads {
  readonly #client: Client;
  readonly #place: Repository;
  #known: Map<number, OpenHead> | undefined;
  /** When the newest of them was touched; ISO 8601, UTC. */
  #touchedAt = '';

  constructor(client: Client, { owner, repo }: Repository) {
    this.#client = client;
    this.#place = { owner, repo };
  }

  /** Numbers of all that are open. Throws `GitHubError`. */
  async all(): Promise<number[]> {
    const read = await attempt(() => this.#read(undefined));
    return read.ok ? [...read.value.keys()] : (await this.#overRest()).map(({ number }) => number);
  }

  /** The heads of all that are open, as they were read last; read now where they were not yet. Throws `GitHubError`. */
  async allHeads(): Promise<string[]> {
    if (this.#known === undefined && !(await attempt(() => this.#read(undefined))).ok)
      return (await this.#overRest()).map(({ head }) => head.sha);
    return [...(this.#known?.values() ?? [])].map(({ headRefOid }) => headRefOid);
  }

  /** Numbers of those that had this head when they were read last. */
  knownWith(sha: string | undefined): number[] {
    return [...(this.#known?.values() ?? [])].flatMap(({ number, headRefOid }) => (headRefOid === sha ? [number] : []));
  }

  /**
   * Numbers of all with exactly this head, those from forks included: they share every status on it. GitHub's list of a
   * commit's pull requests is no help: it lacks those from forks (tried in TooTallNate/nx.js #410 and
   * learningequality/kolibri #14719) and includes others that merely contain the commit. `first`: the first page, if it
   * was just read. One that was closed meanwhile may be among them. One GraphQL request for every 100; REST if GraphQL
   * does not answer. Throws `GitHubError`.
   */
  async withHead(sha: string, first?: Page): Promise<number[]> {
    const read = await attempt(() => this.#read(first));
    if (read.ok) return this.knownWith(sha);
    return (await this.#overRest()).flatMap(({ number, head }) => (head.sha === sha ? [number] : []));
  }

  async #read(first: Page | undefined): Promise<Map<number, OpenHead>> {
    const page = first ?? (await this.#page(null));
    const before = this.#known;
    const isNew = before === undefined || page?.pageInfo.hasNextPage === false;
    const listed = isNew ? await this.#whole(page) : await this.#touchedSince(page);
    const known = new Map(isNew ? [] : before);
    for (const each of listed) known.set(each.number, each);
    this.#known = known;
    this.#touchedAt = listed.reduce((last, { updatedAt }) => (updatedAt > last ? updatedAt : last), this.#touchedAt);
    return known;
  }

  #whole(first: Page | null | undefined): Promise<OpenHead[]> {
    return wholeConnection((after) => this.#page(after), 'pull requests', first ?? undefined);
  }

  // Whatever was pushed to, opened or opened again since then has been touched.
  async #touchedSince(first: Page | null | undefined): Promise<OpenHead[]> {
    const listed: OpenHead[] = [];
    for (let page = first; page?.nodes != null; page = await this.#page(page.pageInfo.endCursor)) {
      const nodes = page.nodes.filter((each) => each !== null);
      listed.push(...nodes);
      const last = nodes.at(-1);
      const { hasNextPage, endCursor } = page.pageInfo;
      if (last === undefined || last.updatedAt < this.#touchedAt || !hasNextPage || endCursor === null) return listed;
    }
    return this.#whole(undefined);
  }

  async #page(after: string | null): Promise<Page | null | undefined> {
    interface Answer {
      repository: { pullRequests: Page | null } | null;
    }
    const { repository } = await this.#client.graphql<Answer>(QUERY, { ...this.#place, after });
    return repository?.pullRequests;
  }

  // Oldest first, so that newly opened ones move nothing between pages.
  #overRest(): Promise<{ number: number; head: { sha: string } }[]> {
    const oldestFirst = { state: 'open', sort: 'created', direction: 'asc', per_page: 100 } as const;
    return this.#client.paginate(this.#client.rest.pulls.list, { ...this.#place, ...oldestFirst });
  }
}

/** All open pull requests with exactly this head; see `OpenHeads.withHead`. Throws `GitHubError`. */
function openWithHead(client: Client, { sha, ...place }: Repository & { sha: string }): Promise<number[]> {
  return new OpenHeads(client, place).withHead(sha);
}

/**
 * The other pull requests with the head of one that was closed: it may have held them back, and no event of their own
 * would tell them. One request, or a list of all that are open.
 */
export async function leftAt(
  client: Client,
  { payload }: EventContext,
  request: SubjectRequest | undefined,
): Promise<SubjectRequest[]> {
  const sha = shaOf(partOf(partOf(payload, 'pull_request'), 'head')['sha']);
  if (request?.kind !== 'pull-request' || sha === undefined) return [];
  const { owner, repo, number } = request;
  const heads = await attempt(() => openWithHead(client, { owner, repo, sha }));
  // Where they are not known they stay held back, which is safe, until somebody edits or runs them.
  const others = heads.ok ? heads.value.filter((each) => each !== number) : [];
  return others.map((each) => ({ owner, repo, kind: 'pull-request', number: each }));
}

/** Another base is another policy: what the head has as a status may come from a weaker one. */
export function isNewToItsBase({ payload }: EventContext): boolean {
  return NEW_HEAD.has(String(payload['action'])) || Object.hasOwn(partOf(payload, 'changes'), 'base');
}

/**
 * The actions that come with a head that has no status of this pull request yet, or one of a draft, of which the policy
 * may have asked for less.
 */
const NEW_HEAD: ReadonlySet<string> = new Set(['opened', 'reopened', 'synchronize', 'ready_for_review']);

/** The head as the event has it, for the pull request of this number. */
export function headIn({ payload }: EventContext, number: number | undefined): string | undefined {
  const pull = partOf(payload, 'pull_request');
  return number !== undefined && pull['number'] === number ? shaOf(partOf(pull, 'head')['sha']) : undefined;
}
