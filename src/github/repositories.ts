import { repositoryNamed, type Repository } from './repository.ts';
import type { Client } from './transport/client.ts';

/** The repositories of an organisation that the token may see. Throws `GitHubError`. */
export async function repositoriesOfOwner(client: Client, org: string): Promise<Repository[]> {
  const all = await client.paginate(client.rest.repos.listForOrg, { org, per_page: 100 });
  return all.map(({ owner, name }) => ({ owner: owner.login, repo: name }));
}

/** The installations of an App that are not suspended. `app`: a client of the App. Throws `GitHubError`. */
export async function installationsOf(app: Client): Promise<number[]> {
  const all = await app.paginate(app.rest.apps.listInstallations, { per_page: 100 });
  return all.flatMap(({ id, suspended_at: suspended }) => (suspended === null ? [id] : []));
}

/** The repositories of an installation that can still be written to. `client`: one of it. Throws `GitHubError`. */
export async function repositoriesOf(client: Client): Promise<Repository[]> {
  const all = await client.paginate(client.rest.apps.listReposAccessibleToInstallation, { per_page: 100 });
  return all.flatMap(({ full_name: name, archived, disabled }) =>
    archived || disabled ? [] : (repositoryNamed(name) ?? []),
  );
}
