import { expect, test } from '@jest/globals';
import type { Judged } from '../../src/run/request.ts';
import { MOST_AGAIN, settle, type SubjectReading, type Settled } from '../../src/run/settle.ts';

const said = (reason: string): Judged => ({ kind: 'could-not-judge', reason });
const words = (judged: Judged): string => (judged.kind === 'could-not-judge' ? judged.reason : judged.kind);

/** A world whose texts change as a script says: each read gives the next states, by id; the last one stays. */
async function run(script: Record<string, string>[], changes: (boolean | 'refused')[] = [true], atOnce = '') {
  const log: string[] = [];
  const readings = (states: Record<string, string>): SubjectReading[] =>
    Object.entries(states).map(([id, state]) => ({
      id,
      state,
      judge: () => {
        log.push(`judge ${id}=${state}`);
        return Promise.resolve(said(`${id}=${state}`));
      },
    }));
  let read = 0;
  let wrote = 0;
  const at = (index: number): Record<string, string> | undefined => script[Math.min(index, script.length - 1)];
  const show = (settled: readonly Settled[]): string => settled.map(({ judged }) => words(judged)).join(' ');
  const settled = await settle({
    first: readings(at(0) ?? {})[0] ?? { id: '', state: '', judge: () => Promise.resolve(said('')) },
    read: () => {
      const states = at(++read);
      if (states?.['!'] !== undefined) return Promise.reject(new Error(states['!']));
      return Promise.resolve(readings(states ?? {}));
    },
    write: async (list, holds) => {
      log.push(`write ${show(list)}`);
      const change = changes[Math.min(wrote++, changes.length - 1)] ?? true;
      if (change !== 'refused') return change;
      const still = await holds?.();
      log.push(still === true ? 'again' : 'outdated');
      return still === true;
    },
    ...(atOnce === '' ? {} : { tellsAtOnce: (judged: Judged) => words(judged) === atOnce }),
    unsettled: (last) => said(`unsettled ${words(last)}`),
    pause: (time) => {
      log.push(`pause ${time}`);
      return Promise.resolve();
    },
    unread: (error) => said(`unread ${String(error)}`),
  });
  return { log, settled: show(settled) };
}

test('nothing moves: judged once, read again before and after the write', async () => {
  expect(await run([{ a: '1' }])).toEqual({ log: ['judge a=1', 'write a=1'], settled: 'a=1' });
});

test('a write that changes nothing needs no look afterwards', async () => {
  const moved = [{ a: '1' }, { a: '1' }, { a: '2' }];
  expect(await run(moved, [false])).toEqual({ log: ['judge a=1', 'write a=1'], settled: 'a=1' });
});

test('what lets nothing pass is written before anything is read again, and looked at after it', async () => {
  expect(await run([{ a: '1' }], [true], 'a=1')).toEqual({ log: ['judge a=1', 'write a=1'], settled: 'a=1' });
  const { log, settled } = await run([{ a: '1' }, { a: '2' }], [true], 'a=1');
  expect([log, settled]).toEqual([['judge a=1', 'write a=1', 'judge a=2', 'write a=2'], 'a=2']);
  const unread = await run([{ a: '1' }, { '!': 'gone' }], [true], 'a=1');
  expect(unread.log.slice(0, 2)).toEqual(['judge a=1', 'write a=1']);
  expect(unread.settled).toBe('unread Error: gone');
});

test('nothing is read again where what lets nothing pass stands there already', async () => {
  expect(await run([{ a: '1' }, { '!': 'never read' }], [false], 'a=1')).toEqual({
    log: ['judge a=1', 'write a=1'],
    settled: 'a=1',
  });
});

test('only the first judgement is told at once: a later one is read again first', async () => {
  const { log } = await run([{ a: '1' }, { a: '2' }, { a: '3' }, { a: '3' }], [true], 'a=2');
  expect(log).toEqual(['judge a=1', 'judge a=2', 'judge a=3', 'write a=3']);
});

test('it moves before the write: only the last is written', async () => {
  const { log } = await run([{ a: '1' }, { a: '2' }, { a: '2' }]);
  expect(log).toEqual(['judge a=1', 'judge a=2', 'write a=2']);
});

test('it moves during the write: written again', async () => {
  const { log, settled } = await run([{ a: '1' }, { a: '1' }, { a: '2' }, { a: '2' }, { a: '2' }]);
  expect(log).toEqual(['judge a=1', 'write a=1', 'judge a=2', 'write a=2']);
  expect(settled).toBe('a=2');
});

test('a write that is sent again is one of a text that is there still', async () => {
  const same = await run([{ a: '1' }], ['refused']);
  expect(same.log).toEqual(['judge a=1', 'write a=1', 'again']);
  const moved = await run([{ a: '1' }, { a: '1' }, { a: '2' }], ['refused', true]);
  expect(moved.log).toEqual(['judge a=1', 'write a=1', 'outdated', 'judge a=2', 'write a=2']);
  const left = await run([{ a: '1' }, { a: '1', b: '1' }, { a: '1', b: '1' }, { a: '1' }], ['refused', true]);
  expect(left.log).toEqual(['judge a=1', 'judge b=1', 'write a=1 b=1', 'outdated', 'write a=1']);
});

test('others that count are judged too, and read again before the write', async () => {
  const { log } = await run([{ a: '1' }, { a: '1', b: '1' }, { a: '1', b: '2' }, { a: '1', b: '2' }]);
  expect(log).toEqual(['judge a=1', 'judge b=1', 'judge b=2', 'write a=1 b=2']);
});

test('one that does not count any more is left out', async () => {
  const { log } = await run([{ a: '1' }, { a: '1', b: '1' }, { a: '1' }]);
  expect(log).toEqual(['judge a=1', 'judge b=1', 'write a=1']);
});

const numbered = (from: number, to: number): Record<string, string>[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ a: String(from + index) }));

test('it does not stand still: after three more times that is written, and looked at again after pauses', async () => {
  const { log, settled } = await run(numbered(0, 30));
  expect(log.filter((line) => !line.startsWith('judge'))).toEqual([
    'write unsettled a=3',
    'pause 1',
    'write unsettled a=5',
    'pause 2',
    'write unsettled a=7',
  ]);
  expect(log.slice(0, 1 + MOST_AGAIN)).toEqual(['judge a=0', 'judge a=1', 'judge a=2', 'judge a=3']);
  expect(settled).toBe('unsettled a=7');
});

test('it comes to rest in the pause: the verdict of the last text is the last word', async () => {
  const { log, settled } = await run(numbered(0, 4));
  expect(log.slice(4)).toEqual(['write unsettled a=3', 'pause 1', 'judge a=4', 'write a=4']);
  expect(settled).toBe('a=4');
});

test('it comes back to the text that was judged before: what was written meanwhile does not stay', async () => {
  const { log } = await run([...numbered(0, 4), { a: '3' }]);
  expect(log.slice(4)).toEqual(['write unsettled a=3', 'pause 1', 'judge a=3', 'write a=3']);
});

test('new ones without end are given up too', async () => {
  const { log } = await run(
    Array.from({ length: 40 }, (_, index) => ({ a: '1', ...(index === 0 ? {} : { [`x${index}`]: '1' }) })),
  );
  expect(log.length).toBeLessThan(20);
  expect(log.at(-1)).toMatch(/^write unsettled /);
});

test.each([
  ['before the write', [{ a: '1' }, { '!': 'gone' }]],
  ['after it', [{ a: '1' }, { a: '1' }, { '!': 'gone' }]],
])('what cannot be read again %s is not known, and that is written', async (_, script) => {
  const { log, settled } = await run(script);
  expect(log.at(-1)).toBe('write unread Error: gone');
  expect(settled).toBe('unread Error: gone');
});
