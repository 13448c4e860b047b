import type { Client } from '../transport/client.ts';

/** GitHub keeps deliveries for three days. After so many tries nobody waits for one any more. */
const MOST_TRIES = 4;

/** How many deliveries are looked at in one go: a list of a busy day goes on and on. */
const MOST_PAGES = 50;

/**
 * Asks for deliveries again that no server took, beginning with the oldest. `since`: in ms since 1970. Gives how many.
 * `app`: a client of the App. Throws `GitHubError`.
 */
export async function askAgain(app: Client, since: number): Promise<number> {
  const tries = new Map<string, { id: number; count: number; isTaken: boolean }>();
  let pages = 0;
  const list = app.paginate.iterator(app.rest.apps.listWebhookDeliveries, { per_page: 100 });
  for await (const { data } of list) {
    // Newest first. All tries of a delivery have its guid.
    for (const { guid, id, status_code: code } of data) {
      const known = tries.get(guid) ?? { id, count: 0, isTaken: false };
      tries.set(guid, { ...known, count: known.count + 1, isTaken: known.isTaken || (code >= 200 && code < 300) });
    }
    const oldest = data.at(-1);
    if (++pages === MOST_PAGES || oldest === undefined || Date.parse(oldest.delivered_at) < since) break;
  }
  const lost = [...tries.values()].filter(({ count, isTaken }) => !isTaken && count < MOST_TRIES);
  for (const { id } of lost.toReversed()) await app.rest.apps.redeliverWebhookDelivery({ delivery_id: id });
  return lost.length;
}
