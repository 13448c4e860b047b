import { expect, test } from '@jest/globals';
import type { HttpResponse } from '../../src/github/transport/fetch.ts';
import { paced } from '../../src/github/transport/pace.ts';

test('no minute has more requests than it may have, whoever asks for how many at a time', async () => {
  let clock = 0;
  const sent: number[] = [];
  const waiting: { at: number; go: () => void }[] = [];
  const fetch = paced(
    () => {
      sent.push(clock);
      return Promise.resolve({ status: 200 } as HttpResponse);
    },
    3,
    { now: () => clock, wait: (ms) => new Promise((go) => waiting.push({ at: clock + ms, go })) },
  );
  const asked = [0, 1, 2, 3, 4, 5, 6, 7].map((each) => fetch(`https://api.github.com/${each}`));
  await Promise.all(asked.slice(0, 3));
  expect(sent).toEqual([0, 0, 0]);
  for (const { at, go } of waiting.toSorted((a, b) => a.at - b.at)) {
    clock = at;
    go();
    await Promise.resolve();
  }
  await Promise.all(asked);
  expect(sent).toEqual([0, 0, 0, 60_000, 60_000, 60_000, 120_000, 120_000]);
  clock = 500_000;
  await fetch('https://api.github.com/later');
  expect(sent.at(-1)).toBe(500_000);
});
