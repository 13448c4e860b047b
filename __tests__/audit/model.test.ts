import { expect, test } from '@jest/globals';
import { sampleOf } from '../../src/audit/model.ts';

const names = Array.from({ length: 240 }, (_, index) => `#${240 - index}`);

test('the same changes and the same seed give the same sample, in the order of the audit', () => {
  const drawn = sampleOf(names, 5, 7);
  // Whoever draws again, on any machine and by a later version, must draw these.
  expect(drawn).toEqual({ size: 5, seed: 7, of: 240, picked: ['#238', '#225', '#115', '#73', '#6'] });
  expect(sampleOf(names, 5, 7)).toEqual(drawn);
  expect(sampleOf(names, 5, 8).picked).not.toEqual(drawn.picked);
});

test('nothing is drawn twice, and all where there are no more', () => {
  const { picked } = sampleOf(names, 100, 1);
  expect(new Set(picked).size).toBe(100);
  expect(sampleOf(['a', 'b'], 25, 3).picked).toEqual(['a', 'b']);
  expect(sampleOf([], 25, 3)).toMatchObject({ of: 0, picked: [] });
});

test('each change is as likely as any other', () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 2000; seed += 1)
    for (const name of sampleOf(names.slice(0, 10), 3, seed).picked) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const count of counts.values()) expect(Math.abs(count - 600)).toBeLessThan(100);
  expect(counts.size).toBe(10);
});
