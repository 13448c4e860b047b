import type { Client } from '../transport/client.ts';
import { attempt } from '../transport/error.ts';

/** Whom the names are asked of. */
interface Account {
  login: string;
  id: number;
}

/**
 * The names that people show on GitHub; those who show none, or whose login is somebody else's by now, are left out. One
 * request, none without accounts. Never throws: where it cannot be asked nobody is named.
 */
export async function shownNames(
  client: Client,
  accounts: readonly Account[],
): Promise<(Account & { name: string })[]> {
  const people = [...new Map(accounts.map((each) => [each.id, each])).values()];
  if (people.length === 0) return [];
  const declared = people.map((_, index) => `$u${index}: String!`).join(', ');
  const parts = people.map((_, index) => `u${index}: user(login: $u${index}) { databaseId name }`).join('\n');
  const variables = Object.fromEntries(people.map(({ login }, index) => [`u${index}`, login]));
  const answer = await attempt(() =>
    client.graphql<Record<string, { databaseId: number | null; name: string | null } | null>>(
      `query Names(${declared}) { ${parts} }`,
      variables,
    ),
  );
  if (!answer.ok) return [];
  return people.flatMap(({ login, id }, index) => {
    const told = answer.value[`u${index}`];
    return told?.databaseId === id && told.name ? [{ login, id, name: told.name }] : [];
  });
}
