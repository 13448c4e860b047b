import { expect, test } from '@jest/globals';
import { load } from '../../support/load.ts';
import { share } from '../../support/share.ts';

/** A small part of what `npm run bench:app` measures. */

const common = { repositories: 6, pullRequests: 3, installations: 3, rate: 100, latencyMs: 5 } as const;

test('many events, one answer in a hundred failing, one of two servers killed: nothing is lost', async () => {
  const events = share(40, 2_000);
  const config = 'redeliver: 1s\nsweep: 5s\n';
  const found = await load({ ...common, events, faultyOneIn: 100, servers: 2, config });
  expect(found.lost).toBe(0);
  expect(found.judgements).toBeLessThanOrEqual(events);
});

test('judged no more than there is to tell, and once', async () => {
  const events = share(30, 2_000);
  const found = await load({ ...common, events, faultyOneIn: 0, servers: 1 });
  // An edit that comes during a judgement is judged once more, however busy the machine is.
  expect(found).toMatchObject({ lost: 0, needless: 0 });
  expect(found.judgements).toBeLessThanOrEqual(events);
});
