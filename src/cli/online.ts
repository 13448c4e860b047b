import type { NumberRequest } from '../github/events/event.ts';
import { repositoryNamed, type Repository } from '../github/repository.ts';
import type { Client } from '../github/transport/client.ts';
import type { GitHubError } from '../github/transport/error.ts';
import { UsageError, type Surroundings } from './program.ts';

/** The repository that is named, or that of the workflow; else a `UsageError`. */
export function repositoryOf(named: string | undefined, { env }: Surroundings): Repository {
  const name = named ?? env['GITHUB_REPOSITORY'] ?? '';
  const repository = repositoryNamed(name);
  if (repository !== undefined) return repository;
  throw new UsageError(
    name === ''
      ? 'found no repository, expected --repo owner/name or GITHUB_REPOSITORY'
      : `--repo: found "${name}", expected owner/name`,
  );
}

/** How a command of many requests asks. */
interface Manner {
  /** Told of every call that fails in the end. */
  onError: (error: GitHubError) => unknown;
  /** The most requests in a minute. */
  perMinute: number;
}

/** The way to the API, with the token of the surroundings; its calls throw `GitHubError`. */
export async function connect({ env }: Surroundings, manner?: Manner): Promise<Client> {
  const token = env['GITHUB_TOKEN'] ?? env['GH_TOKEN'] ?? '';
  if (token === '')
    throw new UsageError('found no token, expected one in GITHUB_TOKEN or GH_TOKEN; "gh auth token" prints yours');
  // The client is loaded for the commands that need it alone.
  const { createClient } = await import('../github/transport/client.ts');
  const { GITHUB_API_URL: apiUrl = 'https://api.github.com', GITHUB_GRAPHQL_URL: graphqlUrl } = env;
  const options = { token, apiUrl, graphqlUrl };
  if (manner === undefined) return createClient(options);
  const { paced } = await import('../github/transport/pace.ts');
  const { createFetch } = await import('../github/transport/fetch.ts');
  return createClient({ ...options, onError: manner.onError, fetch: paced(createFetch(), manner.perMinute) });
}

/** True for what names something on a server, and no file. */
export function isUrl(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

/**
 * The pull request or issue that an address names. Its server must be the one of the surroundings, since the token goes
 * there; anything else is a `UsageError`.
 */
export function requestOf(address: string, { env }: Pick<Surroundings, 'env'>): NumberRequest {
  const expected = 'expected https://github.com/OWNER/NAME/pull/NUMBER or …/issues/NUMBER';
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const [, owner, repo, kind, number] =
    /^\/([\w.-]+)\/([\w.-]+)\/(pull|issues)\/([1-9]\d{0,14})(?:\/.*)?$/.exec(url?.pathname ?? '') ?? [];
  if (url === undefined || owner === undefined || repo === undefined || number === undefined)
    throw new UsageError(`found "${address}", ${expected}`);
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_API_URL: api } = env;
  const own = URL.canParse(server) ? new URL(server).origin : server;
  if (url.origin !== own)
    throw new UsageError(
      `found "${address}", expected an address on ${own}; set GITHUB_SERVER_URL and GITHUB_API_URL for another server`,
    );
  if (own !== 'https://github.com' && api === undefined)
    throw new UsageError(`found no GITHUB_API_URL, expected the address of the API of ${own}`);
  return { owner, repo, kind: kind === 'pull' ? 'pull-request' : 'issue', number: Number(number) };
}
