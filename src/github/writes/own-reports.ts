import type { OfGate } from '../../evidence/answers.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../transport/client.ts';

/** Default name of the commit status. */
export const STATUS_NAME = 'checklist-gate';

/** What a run itself reports on commits, so that it can be told from what others report. */
export interface OwnReports {
  /** Name of the commit status without the phase. */
  name: string;
  phase?: string | undefined;
  /** Id of the check run of the job that judges; absent outside a workflow, and on servers that do not give it. */
  job?: number | undefined;
}

/** The first line of our comment; each phase has its own. */
export function reportMarker(phase: string | undefined): string {
  return `<!-- checklist-gate${phase === undefined ? '' : `: ${encodeURIComponent(phase)}`} -->`;
}

/** Whether a text starts like our comments. Anybody can write that, so the author must be checked too. */
export function hasReportMarker(body: string): boolean {
  const [first = ''] = body.split(/\r?\n/, 1);
  return /^<!-- checklist-gate(?:: [^\s<>]+)? -->\s*$/.test(first);
}

/** The context of the commit status of a run. */
export function statusContext({ name, phase }: OwnReports): string {
  return phase === undefined ? name : `${name}/${phase}`;
}

/** The name of the check run. It differs from the status: if both share a name, GitHub requires both. */
export function checkRunName(own: OwnReports): string {
  return `${statusContext(own)} report`;
}

/** Marks a status that the gate wrote. The gate writes statuses only on the head of its subject. */
export function markOfStatus(
  own: OwnReports,
  subject: Subject,
  { context, sha }: { context: string; sha: string },
): { gate?: OfGate } {
  if (sha !== subject.headSha) return {};
  if (context.toLowerCase() === statusContext(own).toLowerCase()) return { gate: 'self' };
  return ofOwnReports(own.name, context) ? { gate: 'other' } : {};
}

/** Whether a status is one of the gate, of whatever phase. `name`: that of its status without the phase. */
export function ofOwnReports(name: string, context: string): boolean {
  // GitHub ignores the case of contexts.
  const [found, own] = [context.toLowerCase(), name.toLowerCase()] as const;
  return found === own || found.startsWith(`${own}/`);
}

/** Marks a check run that the gate made: its report on the head, or the job that judges, on any commit. */
export function markOfCheckRun(
  own: OwnReports,
  subject: Subject,
  { name, id, sha }: { name: string; id: number; sha: string },
): { gate?: OfGate } {
  if (own.job !== undefined && id === own.job) return { gate: 'self' };
  const context = / report$/i.test(name) ? name.slice(0, -' report'.length) : undefined;
  return context === undefined ? {} : markOfStatus(own, subject, { context, sha });
}

/** The account behind a token. */
export interface Identity {
  /** As REST gives it: bots with the suffix `[bot]`. */
  login: string;
  /** Numeric id of the account; unlike the login it never changes. Absent if it could not be read. */
  id?: number;
}

/** An account as REST or GraphQL returns it; null if it was deleted. */
export type Account = { login: string; id?: number | undefined; isBot: boolean } | null;

/** An account from a REST answer. */
export function accountOf(user: { login: string; id?: number | undefined; type: string } | null): Account {
  return user === null ? null : { login: user.login, id: user.id, isBot: user.type === 'Bot' };
}

/** The login of a workflow's own token. */
const WORKFLOW = 'github-actions[bot]';

/**
 * The account behind the token. GraphQL's `viewer` answers for people and for installations: for an installation it
 * gives the bot's login with the suffix `[bot]` and, as `databaseId`, the id of the bot's account. Sources:
 * fullsend-ai/fullsend #1953 and joshjohanning/bulk-github-repo-settings-sync-action #194, which both tried it on
 * github.com. `GET /user` answers 403 to installations, so it is used only for people's tokens, if GraphQL is missing.
 * An installation that cannot be asked is assumed to be the workflow's own.
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
      // Try the next way; the last resort is the login of a workflow's own token.
    }
  }
  return { login: WORKFLOW };
}

/** Reads `viewer` of a GraphQL answer; undefined if it is not there. */
export function identityIn(viewer: unknown): Identity | undefined {
  const { login, databaseId }: { login?: unknown; databaseId?: unknown } = Object(viewer);
  if (typeof login !== 'string' || login === '') return undefined;
  return typeof databaseId === 'number' ? { login, id: databaseId } : { login };
}

/**
 * True for the account of the token. Compares ids if both sides have one; GraphQL gives bots' logins without `[bot]`.
 */
export function isOwn(account: Account, { login, id }: Identity): boolean {
  if (account === null) return false;
  if (account.id !== undefined && id !== undefined) return account.id === id;
  const plain = (name: string): string => (account.isBot ? name.replace(/\[bot\]$/, '') : name);
  return plain(account.login) === plain(login);
}

/** True for App tokens, which workflows have too; octokit tells them by their prefix. */
export async function isInstallation(client: Client): Promise<boolean> {
  const { tokenType }: { tokenType?: unknown } = Object(await client.auth());
  return tokenType === 'installation';
}
