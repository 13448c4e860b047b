import { describe, expect, test } from '@jest/globals';
import { Facts } from '../../src/evidence/facts.ts';
import { judge } from '../../src/run/judge.ts';
import { trippedOf } from '../../src/verdict/walk.ts';

// A criterion for going back: a box, a number, or both, in a group that wants none of its members to hold.

const BOXES = {
  open: '- [ ] Orders are lost',
  ticked: '- [x] Orders are lost',
  struck: '- [ ] ~~Orders are lost~~',
  'struck and ticked': '- [x] ~~Orders are lost~~',
  gone: '- [ ] Payments hang',
  twice: '- [ ] Orders are lost\n- [x] Orders are lost',
} as const;

const VALUES = { beyond: '12', within: '1', unreadable: 'a few', missing: undefined } as const;

interface Situation {
  by: 'agree' | 'enough' | 'advise' | undefined;
  box: keyof typeof BOXES;
  value: keyof typeof VALUES;
  mode?: 'forbidden' | 'allowed' | 'with-reason';
  group?: (gate: string) => string;
}

/** The status of the whole, with a "!" where the group has tripped. */
async function statusOf({ by, box, value, mode = 'allowed', group = inNone }: Situation): Promise<string> {
  const item = by === undefined ? 'Orders are lost' : `{text: Orders are lost, by: ${by}}`;
  const raw = VALUES[value];
  const judged = await judge({
    subject: { kind: 'file', file: 'body.md' },
    documents: [{ id: 'body.md', kind: 'pull-request-body', markdown: `## Stop when\n\n${BOXES[box]}\n` }],
    at: '2026-01-02T03:04:05.000Z',
    facts: new Facts(
      raw === undefined
        ? []
        : [{ question: { kind: 'value', name: 'lost-orders' }, fact: { status: 'known', value: { raw } } }],
    ),
    answer: (questions) => Promise.resolve(questions.map(() => ({ status: 'unavailable', reason: 'No such value' }))),
    policy: {
      path: 'policy.yml',
      text: `version: 1\nnot-applicable: ${mode}\ngates:\n  - ${group(`{gate: value, name: lost-orders, above: 5, item: ${item}}`)}\n`,
    },
  });
  if (judged.kind !== 'verdict') throw new Error(JSON.stringify(judged));
  const { root } = judged.verdict;
  return `${root.status}${trippedOf(root).length > 0 ? '!' : ''}`;
}

const inNone = (gate: string): string => `{require: none, gates: [${gate}]}`;

describe.each(['agree', 'enough', 'advise', undefined] as const)('a criterion bound with by: %s', (by) => {
  test.each(Object.keys(BOXES) as Situation['box'][])('trips beyond its bound, its box %s', async (box) => {
    for (const mode of ['forbidden', 'allowed', 'with-reason'] as const)
      expect(await statusOf({ by, box, mode, value: 'beyond' })).toBe('failed!');
  });

  test('passes within its bound, its box open', async () => {
    expect(await statusOf({ by, box: 'open', value: 'within' })).toBe('passed');
  });

  test.each(['within', 'unreadable', 'missing'] as const)('fails ticked, its number %s', async (value) => {
    expect(await statusOf({ by, box: 'ticked', value })).toMatch(by === 'advise' ? /^failed!$/ : /^failed$/);
  });

  test.each(['within', 'unreadable', 'missing'] as const)('fails without its box, its number %s', async (value) => {
    for (const box of ['gone', 'twice'] as const) expect(await statusOf({ by, box, value })).toBe('failed');
  });

  test('is not known with its box open and its number missing or unreadable', async () => {
    expect(await statusOf({ by, box: 'open', value: 'missing' })).toBe('pending');
    expect(await statusOf({ by, box: 'open', value: 'unreadable' })).toBe('failed');
  });

  test.each(['within', 'unreadable', 'missing'] as const)(
    'fails struck where N/A is forbidden, its number %s',
    async (value) => {
      for (const box of ['struck', 'struck and ticked'] as const)
        expect(await statusOf({ by, box, value, mode: 'forbidden' })).toMatch(/^failed/);
    },
  );

  test.each(['within', 'unreadable', 'missing'] as const)('fails ticked and struck, its number %s', async (value) => {
    for (const mode of ['allowed', 'with-reason'] as const)
      expect(await statusOf({ by, box: 'struck and ticked', value, mode })).toMatch(/^failed/);
  });

  test('waits for a reason where N/A needs one', async () => {
    expect(await statusOf({ by, box: 'struck', value: 'within', mode: 'with-reason' })).toBe('pending');
    expect(await statusOf({ by, box: 'struck', value: 'missing', mode: 'with-reason' })).toBe('pending');
  });

  test('is judged by its number alone where N/A is allowed', async () => {
    expect(await statusOf({ by, box: 'struck', value: 'within' })).toBe('passed');
    expect(await statusOf({ by, box: 'struck', value: 'missing' })).toBe('pending');
  });
});
