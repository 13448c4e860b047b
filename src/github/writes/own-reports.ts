import type { OfGate } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../transport/client.ts';

/** Name of the commit status where the workflow gives no other. */
export const STATUS_NAME = 'checklist-gate';

/** What a run reports about itself on commits, so that it can be told from what others report. */
export interface OwnReports {
  /** Name of the commit status without the phase. */
  name: string;
  phase?: string | undefined;
  /** Id of the check run of the job that judges; absent outside a workflow, and on servers that do not say it. */
  job?: number | undefined;
}

/** The first line of our comment; each phase has one of its own. */
export function reportMarker(phase: string | undefined): string {
  return `<!-- checklist-gate${phase === undefined ? '' : `: ${encodeURIComponent(phase)}`} -->`;
}

/** Whether a text begins like our comments. Anybody can write that: ours are also by us. */
export function hasReportMarker(body: string): boolean {
  const [first = ''] = body.split(/\r?\n/, 1);
  return /^<!-- checklist-gate(?:: [^\s<>]+)? -->\s*$/.test(first);
}

/** The context of the commit status of a run. */
export function statusContext({ name, phase }: OwnReports): string {
  return phase === undefined ? name : `${name}/${phase}`;
}

/** The check run beside it is of another name: where both have one, GitHub requires both. */
export function checkRunName(own: OwnReports): string {
  return `${statusContext(own)} report`;
}

/** The mark of a status that is the gate's. It writes on the head of its subject alone. */
export function markOfStatus(
  own: OwnReports,
  subject: Subject,
  { context, sha }: { context: string; sha: string },
): { gate?: OfGate } {
  if (sha !== subject.headSha) return {};
  // GitHub takes contexts without regard to case.
  const [found, name, self] = [context, own.name, statusContext(own)].map((text) => text.toLowerCase());
  if (found === self) return { gate: 'self' };
  return found === name || found?.startsWith(`${name}/`) === true ? { gate: 'other' } : {};
}

/** The mark of a check run that is the gate's: its report on the head, or the job that judges, wherever that is. */
export function markOfCheckRun(
  own: OwnReports,
  subject: Subject,
  { name, id, sha }: { name: string; id: number; sha: string },
): { gate?: OfGate } {
  if (own.job !== undefined && id === own.job) return { gate: 'self' };
  const context = / report$/i.test(name) ? name.slice(0, -' report'.length) : undefined;
  return context === undefined ? {} : markOfStatus(own, subject, { context, sha });
}

/** Who a token is. */
export interface Identity {
  /** As REST gives it: bots with the suffix `[bot]`. */
  login: string;
  /** Numeric id of the account; unlike the login it never changes. Absent where it could not be asked for. */
  id?: number;
}

/** An account as REST or GraphQL gives it; null where it was deleted. */
export type Account = { login: string; id?: number | undefined; isBot: boolean } | null;

/** An account as REST gives it. */
export function accountOf(user: { login: string; id?: number | undefined; type: string } | null): Account {
  return user === null ? null : { login: user.login, id: user.id, isBot: user.type === 'Bot' };
}

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
export async function isInstallation(client: Client): Promise<boolean> {
  const { tokenType }: { tokenType?: unknown } = Object(await client.auth());
  return tokenType === 'installation';
}
