import type { SubjectRequest } from '../github/events/event.ts';
import type { Repository } from '../github/repository.ts';
import { OpenHeads } from '../github/snapshot/heads.ts';
import { readSnapshot, readSnapshots, type Snapshot } from '../github/snapshot/read.ts';
import type { Seen } from '../github/snapshot/seen.ts';
import { loadSubject, type LoadedSubject } from '../github/subject.ts';
import { UNKNOWN_FIELD } from '../github/transport/fault.ts';
import type { Client } from '../github/transport/client.ts';
import { attempt } from '../github/transport/error.ts';
import type { Terms } from './terms.ts';
import { Wants } from './wants.ts';

/** A subject as it was read in one look. */
export interface Looked extends LoadedSubject {
  /** What came with it; absent where it was read over REST. */
  seen?: Seen;
  /** Looks once more for the sake of these trusted files, and gives what came; undefined where nothing did. */
  more?: (paths: readonly string[]) => Promise<Seen | undefined>;
  /** To be called before anything else is asked about the subject, which takes time in which it may change. */
  onAsk?: () => void;
}

/** What earlier runs have told of a subject, and whether others may share its head. */
export interface EarlierReports {
  /** First line of our comments. */
  marker: string;
  /** Name of the commit status. */
  context: string;
  /** The commit of the status; by default the head. */
  sha?: string | undefined;
  heads: boolean;
}

/** Reads one subject as often as a run needs it, each time in one request where the server has GraphQL. */
export class Looks {
  readonly request: SubjectRequest;
  readonly baseSha: string | undefined;
  readonly #client: Client;
  readonly #wants: Wants;
  #hasGraphql = true;
  #told: EarlierReports | undefined;
  /** A look that was taken just now, before this subject's turn. */
  #brought: Looked | undefined;
  /** A look that was taken while the one before it was judged, and that serves as the next. */
  #ahead: Looked | undefined;

  /** `baseSha`: the commit that a merge group goes onto. */
  constructor(client: Client, request: SubjectRequest, wants: Wants, baseSha?: string) {
    this.#client = client;
    this.request = request;
    this.#wants = wants;
    this.baseSha = baseSha;
  }

  /** The subject before it is known what of it is judged; the first look is this one then. Throws `GitHubError`. */
  async peek(): Promise<Looked> {
    return (this.#brought = await this.#look());
  }

  /** Takes a snapshot that came with those of others. */
  bring(snapshot: Snapshot): void {
    this.#brought = this.#looked(snapshot);
  }

  /** The subject as it is now. Throws `GitHubError`. */
  async first(told?: EarlierReports): Promise<Looked> {
    this.#ahead = undefined;
    return this.next(told);
  }

  /** The same once more. Throws `GitHubError`. */
  async next(told?: EarlierReports): Promise<Looked> {
    const ahead = JSON.stringify(told) === JSON.stringify(this.#told) ? this.#ahead : undefined;
    const known = this.#brought ?? ahead;
    this.#brought = undefined;
    this.#ahead = undefined;
    this.#told = told;
    return known ?? this.#look();
  }

  /** Something is done that takes time, or that changes what is there: a look from before does not serve any more. */
  readonly forget = (): void => (this.#ahead = undefined);

  async #look(): Promise<Looked> {
    const { request, baseSha } = this;
    if (request.kind === 'ref' || !this.#hasGraphql) return this.#overRest();
    const told = this.#told;
    const wanted = {
      files: [...this.#wants.files],
      places: this.#wants.places,
      baseSha,
      told,
      heads: told?.heads === true,
    };
    const answer = await attempt(() => readSnapshot(this.#client, request, wanted));
    if (answer.ok) return this.#looked(answer.value);
    const { status } = answer.error;
    // A server that lacks something will lack it the next time too.
    if (status === UNKNOWN_FIELD || status === 404) this.#hasGraphql = false;
    return this.#overRest();
  }

  #looked(snapshot: Snapshot): Looked {
    this.#wants.know(snapshot.seen);
    return { ...this.#based(snapshot), more: (paths) => this.#more(paths), onAsk: this.forget };
  }

  async #overRest(): Promise<Looked> {
    return this.#based(await loadSubject(this.#client, this.request));
  }

  // Policy and template of a merge group come from the commit that it goes onto.
  #based(loaded: Looked): Looked {
    if (this.baseSha === undefined) return loaded;
    const { trustedRef: _, ...subject } = loaded.subject;
    return { ...loaded, subject: { ...subject, trustedSha: this.baseSha } };
  }

  async #more(paths: readonly string[]): Promise<Seen | undefined> {
    const before = this.#wants.files.size;
    for (const path of paths) this.#wants.add(path);
    // What was asked for and did not come is no matter for another look.
    if (this.#wants.files.size === before) return undefined;
    this.#ahead = await this.#look();
    return this.#ahead.seen;
  }
}

/** How one subject is read. */
export function looksAt(client: Client, request: SubjectRequest, terms: Pick<Terms, 'policy' | 'template'>): Looks {
  return new Looks(client, request, new Wants(terms));
}

/** How many come in one request. */
const AT_ONCE = 16;

/** The subjects of one repository, each read by its own `Looks`. */
export class RepositoryLooks {
  readonly heads: OpenHeads;
  readonly #client: Client;
  readonly #wants: Wants;
  readonly #place: Repository;
  readonly #known = new Map<string, Looks>();

  constructor(client: Client, place: Repository, terms: Pick<Terms, 'policy' | 'template'>) {
    this.heads = new OpenHeads(client, place);
    this.#client = client;
    this.#wants = new Wants(terms);
    this.#place = place;
  }

  /** The open pull requests of these numbers whose head is this commit now. Throws `GitHubError`. */
  async sharers(sha: string | undefined, numbers: readonly number[], told?: EarlierReports): Promise<Looked[]> {
    const sorted = [...new Set(numbers)].toSorted((a, b) => a - b).map((number) => this.pull(number));
    await this.bring(sorted, told);
    const all = await Promise.all(sorted.map((looks) => looks.next(told)));
    // One that went elsewhere meanwhile does not count any more.
    return all.filter(({ open, subject }) => open && subject.headSha === sha);
  }

  /** Looks at several pull requests at once; each reads by itself what does not come. */
  async bring(all: readonly Looks[], told?: EarlierReports): Promise<void> {
    const { files, places } = this.#wants;
    const pulls = all.flatMap((looks) =>
      looks.request.kind === 'pull-request' ? [{ looks, request: looks.request }] : [],
    );
    for (let start = 0; pulls.length > 1 && start < pulls.length; start += AT_ONCE) {
      const some = pulls.slice(start, start + AT_ONCE);
      const requests = some.map(({ request }) => request);
      const wanted = { files: [...files], places, told, heads: false };
      const answer = await attempt(() => readSnapshots(this.#client, requests, wanted));
      if (!answer.ok) return;
      answer.value.forEach((each, index) => {
        if (each.ok) some[index]?.looks.bring(each.value);
      });
    }
  }

  /** A pull request of this number. */
  pull(number: number): Looks {
    const { owner, repo } = this.#place;
    return this.of({ owner, repo, kind: 'pull-request', number });
  }

  /** What is asked for. `baseSha`: the commit that a merge group goes onto. */
  of(request: SubjectRequest, baseSha?: string): Looks {
    const key = JSON.stringify([request, baseSha]);
    const known = this.#known.get(key) ?? new Looks(this.#client, request, this.#wants, baseSha);
    this.#known.set(key, known);
    return known;
  }
}
