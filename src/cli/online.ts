import { repositoryNamed, type Repository } from '../github/repository.ts';
import type { Client } from '../github/transport/client.ts';
import { GitHubError } from '../github/transport/error.ts';
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

/** Works with the API, with the token of the surroundings; a call that does not work is `failed`, with the reason. */
export async function connect<T extends object>(
  { env }: Surroundings,
  work: (client: Client) => Promise<T>,
): Promise<T | { failed: string }> {
  const token = env['GITHUB_TOKEN'] ?? env['GH_TOKEN'] ?? '';
  if (token === '')
    throw new UsageError('found no token, expected one in GITHUB_TOKEN or GH_TOKEN; "gh auth token" prints yours');
  // The client is loaded for the commands that need it alone.
  const { createClient } = await import('../github/transport/client.ts');
  try {
    const { GITHUB_API_URL: apiUrl = 'https://api.github.com', GITHUB_GRAPHQL_URL: graphqlUrl } = env;
    return await work(createClient({ token, apiUrl, graphqlUrl }));
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { failed: error.message };
  }
}
