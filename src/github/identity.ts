import type { Client } from './client.ts';

/** Who a token is. */
export interface Identity {
  /** As REST gives it: bots with the suffix `[bot]`. */
  login: string;
  /** Numeric id of the account; unlike the login it never changes. Absent where it could not be asked for. */
  id?: number;
}

/** An account as REST or GraphQL gives it; null where it was deleted. */
export type Account = { login: string; id?: number | undefined; isBot: boolean } | null;

/** What a workflow's own token is called. */
const WORKFLOW = 'github-actions[bot]';

/**
 * Who the token is. GraphQL's `viewer` answers for people and for installations: for an installation it gives the
 * bot's login with the suffix `[bot]` and, as `databaseId`, the id of the bot's account. Sources: fullsend-ai/fullsend
 * #1953 and joshjohanning/bulk-github-repo-settings-sync-action #194, which both tried it on github.com.
 * `GET /user` is refused with 403 for installations, so it is asked for people's tokens alone, where GraphQL is
 * missing. An installation that cannot be asked is taken for the workflow's own.
 */
export async function identityOf(client: Client): Promise<Identity> {
  const byGraphql = async (): Promise<Identity | undefined> => {
    const { viewer } = await client.graphql<{ viewer: unknown }>('{ viewer { login databaseId } }');
    return identityIn(viewer);
  };
  const byRest = async (): Promise<Identity> => {
    const { data } = await client.rest.users.getAuthenticated();
    return { login: data.login, id: data.id };
  };
  for (const way of (await isInstallation(client)) ? [byGraphql] : [byGraphql, byRest]) {
    try {
      const identity = await way();
      if (identity !== undefined) return identity;
    } catch {
      // The next way may be open; the last resort is what every workflow's own token is called.
    }
  }
  return { login: WORKFLOW };
}

/** Reads `viewer` of a GraphQL answer; undefined where it is not there. */
export function identityIn(viewer: unknown): Identity | undefined {
  const { login, databaseId }: { login?: unknown; databaseId?: unknown } = Object(viewer);
  if (typeof login !== 'string' || login === '') return undefined;
  return typeof databaseId === 'number' ? { login, id: databaseId } : { login };
}

/** True for the account of the token itself. By id where both sides have one; GraphQL names bots without `[bot]`. */
export function isOwn(account: Account, { login, id }: Identity): boolean {
  if (account === null) return false;
  if (account.id !== undefined && id !== undefined) return account.id === id;
  const plain = (name: string): string => (account.isBot ? name.replace(/\[bot\]$/, '') : name);
  return plain(account.login) === plain(login);
}

/** True for the tokens of Apps, which is what a workflow has; octokit tells by their prefix. */
async function isInstallation(client: Client): Promise<boolean> {
  const auth: unknown = await client.auth();
  return typeof auth === 'object' && auth !== null && 'tokenType' in auth && auth.tokenType === 'installation';
}
