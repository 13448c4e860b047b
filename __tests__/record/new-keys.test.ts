import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { withoutNewKeys } from '../../src/record/new-keys.ts';
import { recordOf, serialise } from '../../src/record/record.ts';
import { replay } from '../../src/record/replay.ts';
import type { VerdictRecord } from '../../src/record/schema.ts';
import { judgeKeeping } from '../../src/run/judge.ts';
import { requestOf } from '../support/case.ts';
import { CASES } from '../support/cases.ts';

/** A record of a case, by the version that is named. */
async function recordBy(version: string, name: string): Promise<VerdictRecord> {
  const judged = await judgeKeeping(requestOf(join(CASES, name)));
  if (judged.kind !== 'verdict' || judged.material === undefined) throw new Error('no verdict');
  return JSON.parse(serialise(recordOf(judged.verdict, judged.material, { version }))) as VerdictRecord;
}

const LATER = ['asked', 'left', 'fieldList', 'boxes', 'among', 'needed', 'meaning', 'change'];

/** As a version wrote it that did not know some keys yet. */
function without<T>(value: T, keys: readonly string[]): T {
  return JSON.parse(JSON.stringify(value), (key, each: unknown) => (keys.includes(key) ? undefined : each)) as T;
}

const NAME = 'sign-offs/meaning-of-a-role-stands-with-its-sign-offs';

test('a record of an earlier version is the same without the keys that it did not write yet', async () => {
  const { verdict, ...rest } = await recordBy('0.1.0', NAME);
  const old = serialise({ ...rest, verdict: without(verdict, LATER), signOffs: without(rest.signOffs, LATER) });
  expect(await replay(old)).toMatchObject({ kind: 'verdict', same: true, added: true, differences: [] });
});

test('one of this version must have all its keys', async () => {
  const { verdict, ...rest } = await recordBy('0.2.0', NAME);
  expect(await replay(serialise({ ...rest, verdict }))).toMatchObject({ same: true, added: false });
  const cut = serialise({ ...rest, verdict: without(verdict, LATER) });
  expect(await replay(cut)).toMatchObject({ kind: 'verdict', same: false });
});

test('what an earlier version wrote otherwise differs all the same', async () => {
  const { verdict, ...rest } = await recordBy('0.1.0', NAME);
  const old = { ...without(verdict, LATER), status: 'pending' };
  expect(await replay(serialise({ ...rest, verdict: old }))).toMatchObject({
    same: false,
    differences: ['verdict: pending, now passed'],
  });
  expect(withoutNewKeys({ list: [{ a: 1, left: 2 }], more: [1] }, { list: [{ a: 1 }], more: {} }, '0.1.0')).toEqual({
    list: [{ a: 1 }],
    more: [1],
  });
});

test('a record that lacks a key which says what was decided was changed, whatever version it names', async () => {
  const { verdict, ...rest } = await recordBy('0.1.0', NAME);
  const cut = serialise({ ...rest, verdict: without(verdict, ['enforced', 'policy', 'at']) });
  expect(await replay(cut)).not.toMatchObject({ same: true });
  expect(withoutNewKeys({ phase: 'a', enforced: false }, {}, '0.1.0')).toEqual({ phase: 'a', enforced: false });
});

test('who merged and built it must follow from what is recorded; a record without them is older', async () => {
  const record = await recordBy('0.2.0', NAME);
  const origin = { question: { kind: 'origin' }, fact: { status: 'known', value: { merged: MERGED } } } as const;
  const facts = [...record.material.facts, origin];
  const merged = { ...record, material: { ...record.material, facts }, verdict: { ...record.verdict } };
  expect(await replay(serialise(merged))).toMatchObject({ same: false });
  const forged = { ...record, merge: MERGED };
  expect(await replay(serialise(forged))).toMatchObject({
    same: false,
    differences: ['merge: not what follows from the texts and facts of the record'],
  });
});

test('the record before it stands in it by its digest, and is no part of what is judged again', async () => {
  const judged = await judgeKeeping(requestOf(join(CASES, NAME)));
  if (judged.kind !== 'verdict' || judged.material === undefined) throw new Error('no verdict');
  const previous = `sha256:${'0'.repeat(64)}`;
  const names = [{ login: 'octo-lead', id: 21, name: 'Leah' }];
  const enforcement = { status: 'unavailable', reason: 'not today' } as const;
  const material = { ...judged.material, names, enforcement };
  const record = recordOf(judged.verdict, material, { version: '0.2.0', previous });
  expect(record).toMatchObject({ names, enforcement });
  expect(record.material).not.toHaveProperty('names');
  expect(record.previous).toEqual({ digest: previous });
  expect(await replay(serialise(record))).toMatchObject({ same: true });
});

const MERGED = { at: '2026-01-02T00:00:00Z', by: 'lead', commit: null };
