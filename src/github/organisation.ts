import type { Repository } from './repository.ts';
import type { Client } from './transport/client.ts';

/** The repositories of an organisation that the token may see. Throws `GitHubError`. */
export async function repositoriesOfOwner(client: Client, org: string): Promise<Repository[]> {
  const all = await client.paginate(client.rest.repos.listForOrg, { org, per_page: 100 });
  return all.map(({ owner, name }) => ({ owner: owner.login, repo: name }));
}
