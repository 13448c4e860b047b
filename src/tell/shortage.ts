import type { Budget } from '../github/transport/budget.ts';
import type { Client } from '../github/transport/client.ts';
import type { OpenHeads } from '../github/snapshot/heads.ts';
import { writeStatus, type StandingStatus, type StatusPlace } from '../github/writes/commit-status.ts';
import type { Holds } from '../run/settle.ts';
import type { CommitStatus } from '../run/status.ts';
import type { StatusChannel } from './channel.ts';
import type { Say } from './telling.ts';

/** How every status begins that stands in the place of a green one. */
const SHORT = 'Too few requests are left this hour';

/** What a status says in the place of a green one, which could not be taken back. */
function waitingFor({ fullAt = 'the hour' }: Budget): string {
  return `${SHORT} to keep a green status true. Run it again after ${fullAt}.`;
}

/** Whether an earlier run has found too few. A commit status keeps our words and nothing else for data. */
export function isTakenBack(standing: StandingStatus | null | undefined): boolean {
  return standing?.state === 'pending' && standing.description.startsWith(SHORT);
}

/**
 * Writes a status that differs from what stands there. One turns green only while enough requests are left to take back
 * that of each open pull request: what is ticked now may be unticked within the hour. Where few may be left, the limit
 * is asked for first, which costs nothing of it. True where something was written.
 */
export async function writeWhileLeft(
  channel: StatusChannel,
  place: StatusPlace,
  status: CommitStatus,
  about: {
    client: Client;
    budget: Budget;
    standing: StandingStatus | undefined;
    open: number | undefined;
    holds: Holds | undefined;
  },
): Promise<boolean> {
  const { client, budget, standing, open, holds } = about;
  const wasShort = isTakenBack(standing);
  const isTurning = status.state === 'success' && standing?.state !== 'success';
  if (wasShort || (isTurning && budget.isLow)) await askForLimit(client, budget);
  const waiting = (): CommitStatus => ({ state: 'pending', description: waitingFor(budget) });
  if ((wasShort || isTurning) && budget.isRunningDry(open)) return channel.write(place, waiting(), standing);
  const wrote = await channel.write(place, status, standing, holds);
  // Only the answer to the write tells how many are left.
  return isTurning && wrote && budget.isRunningDry(open) ? channel.write(place, waiting(), undefined) : wrote;
}

// Where there is no answer, nothing is known to be short.
async function askForLimit(client: Client, budget: Budget): Promise<void> {
  const answer = await client.rest.rateLimit.get().catch(() => undefined);
  if (answer !== undefined) budget.know(answer.data.resources.core);
}

/**
 * Takes back the status on all open heads, while that can still be done: any of them may be green, and its text may be
 * changed before requests are left again. `own`: the head that needs none.
 */
export async function takeAllBack(
  { client, budget, heads, say }: { client: Client; budget: Budget; heads: OpenHeads; say: Say },
  { owner, repo, context }: Omit<StatusPlace, 'sha'>,
  own?: string,
): Promise<void> {
  const all = new Set(await heads.allHeads());
  if (own !== undefined) all.delete(own);
  const status = { state: 'pending', description: waitingFor(budget) } as const;
  say.warning(`${status.description} The statuses of all open pull requests wait until then.`);
  for (const sha of all) await writeStatus(client, { owner, repo, context, sha }, status);
}

/** Says in one line what was left out for want of requests. */
export function tellLeftOut({ leftOut, fullAt = 'the hour' }: Budget, { warning }: Say): void {
  if (leftOut.size === 0) return;
  warning(`Left out, since few requests are left this hour: ${[...leftOut].join(', ')}. Run it again after ${fullAt}.`);
}
