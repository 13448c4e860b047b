import { describe, expect, test } from '@jest/globals';
import type { GateResult, GroupResult, GateOrGroup, Verdict } from '../../src/verdict/verdict.ts';
import {
  enforcedGates,
  findingsOf,
  gatesOf,
  heldBackBy,
  isUnjudged,
  letsPass,
  mapFindings,
  remaining,
  totals,
  whySkipped,
} from '../../src/verdict/walk.ts';
import { worst, bounds, quantifierWords } from '../../src/verdict/quantifier.ts';

const gate = (id: string, advisory = false): GateResult => ({
  kind: 'gate',
  id,
  gate: 'items',
  title: id,
  advisory,
  status: 'failed',
  findings: [
    { status: 'failed', message: `${id} failed` },
    { status: 'passed', message: `${id} passed` },
  ],
});
const group = (results: GateOrGroup[], more: Partial<GroupResult> = {}): GroupResult => ({
  kind: 'group',
  id: 'g',
  title: 'g',
  require: 'all',
  advisory: false,
  status: 'failed',
  results,
  ...more,
});
const ids = (gates: GateResult[]): string[] => gates.map((each) => each.id);

describe('walking a tree of results', () => {
  const tree = group([
    gate('a'),
    gate('b', true),
    group([gate('c'), group([gate('d')])], { phase: 'p', enforced: true }),
    group([gate('e')], { advisory: true }),
    group([gate('f')], { phase: 'q', enforced: false }),
  ]);

  test('all gates, in order', () => {
    expect(ids(gatesOf(tree))).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('those that hold the verdict back', () => {
    expect(ids(enforcedGates(tree))).toEqual(['a', 'c', 'd']);
  });

  test('findings of a status, each with its gate', () => {
    expect(findingsOf([gate('a'), gate('b')], 'failed').map((each) => [each.gate.id, each.finding.message])).toEqual([
      ['a', 'a failed'],
      ['b', 'b failed'],
    ]);
  });

  test('every finding can be changed, without touching the tree itself', () => {
    const changed = mapFindings(tree, (finding) => ({ ...finding, message: finding.message.toUpperCase() }));
    expect(gatesOf(changed).map((each) => each.findings[0]?.message)).toEqual([
      'A FAILED',
      'B FAILED',
      'C FAILED',
      'D FAILED',
      'E FAILED',
      'F FAILED',
    ]);
    expect(gatesOf(tree)[0]?.findings[0]?.message).toBe('a failed');
    expect({ ...changed, results: [] }).toEqual({ ...tree, results: [] });
  });

  test.each<[why: string | undefined, root: GroupResult]>([
    [undefined, tree],
    ['it is a draft', group([], { status: 'skipped', reason: 'it is a draft' })],
    ['every rule is advisory, so nothing was enforced', group([gate('a', true)], { status: 'skipped' })],
    [
      'skipped because b; skipped because c',
      group(
        [
          { ...gate('a'), status: 'skipped', findings: [], reason: 'skipped because b' },
          group([{ ...gate('b'), status: 'skipped', reason: 'skipped because c' }]),
          group([], { reason: 'skipped because b' }),
        ],
        { status: 'skipped' },
      ),
    ],
    [undefined, group([{ ...gate('a'), status: 'skipped' }], { status: 'skipped' })],
    [undefined, group([], { status: 'skipped' })],
  ])('a whole was skipped: %s', (why, root) => {
    expect(whySkipped(root)?.reason).toBe(why);
  });

  test('of several reasons for skipping, our words at the start are those of the first', () => {
    const skipped = (reason: string, lead?: string): GroupResult =>
      group([], { status: 'skipped', reason, ...(lead === undefined ? {} : { lead }) });
    const first = skipped('skipped because b', 'skipped because ');
    const why = whySkipped(group([first, skipped('does not apply: c')], { status: 'skipped' }));
    expect(why).toEqual({ reason: 'skipped because b; does not apply: c', lead: 'skipped because ' });
  });

  test('sums over sections, of none too', () => {
    expect(totals([])).toEqual({ ticked: 0, notApplicable: 0, byEvidence: 0, total: 0 });
    const entry = { section: 'a', ticked: 1, notApplicable: 2, total: 4 };
    expect(totals([entry, entry])).toEqual({ ticked: 2, notApplicable: 4, byEvidence: 0, total: 8 });
  });

  test('what is left to do is neither ticked, nor not applicable, nor done by evidence', () => {
    const progress = [
      { section: 'a', ticked: 1, notApplicable: 2, byEvidence: 1, total: 9 },
      { section: 'b', ticked: 1, notApplicable: 0, total: 1 },
    ];
    expect(remaining({ progress } as unknown as Verdict)).toBe(5);
  });
});

describe('statuses', () => {
  test('the worst of none is skipped, else the strongest', () => {
    expect(worst([])).toBe('skipped');
    expect(worst(['passed', 'failed', 'pending'])).toBe('failed');
    expect(worst(['skipped', 'passed'])).toBe('passed');
  });

  test.each([
    ['all' as const, [3, 3], 'all'],
    ['any' as const, [1, 3], 'at least one'],
    ['none' as const, [0, 0], 'none'],
    ['one' as const, [1, 1], 'exactly one'],
    [{ 'at-least': 2 }, [2, 3], 'at least 2'],
  ])('%j of three', (quantifier, expected, words) => {
    expect(bounds(quantifier, 3)).toEqual(expected);
    expect(quantifierWords(quantifier)).toBe(words);
  });
});

describe('what holds the whole back', () => {
  const gateOf = (title: string, status: GateResult['status'], advisory = false): GateResult => ({
    ...gate(title, advisory),
    status,
  });

  test.each<[what: string, root: GroupResult, failed: string[][], pending: string[][]]>([
    [
      'each gate with its phase, and each once',
      group([
        group([gateOf('a', 'failed'), gateOf('a', 'failed'), gateOf('b', 'pending')], { title: 'p', phase: 'p' }),
        group([gateOf('a', 'failed')], { title: 'q', phase: 'q' }),
        group([gateOf('a', 'failed')], { title: 'r', phase: 'r', enforced: false }),
      ]),
      [
        ['p', 'a'],
        ['q', 'a'],
      ],
      [['p', 'b']],
    ],
    [
      'with its checklist too',
      group([group([group([gateOf('a', 'failed')], { title: 'p', phase: 'p' })], { title: 'c', checklist: 'c' })]),
      [['c', 'p', 'a']],
      [],
    ],
    [
      'nothing that another way has passed, or may still pass',
      group(
        [
          group([gateOf('a', 'failed'), gateOf('b', 'passed')], { require: 'any', status: 'passed' }),
          group([gateOf('c', 'failed'), gateOf('d', 'pending')], { require: 'any', status: 'pending' }),
          gateOf('e', 'failed', true),
        ],
        { status: 'pending' },
      ),
      [],
      [['d']],
    ],
    [
      'a group by its title where its count alone is wrong',
      group([group([gateOf('a', 'passed'), gateOf('b', 'passed')], { title: 'one of 2', require: 'one' })]),
      [['one of 2']],
      [],
    ],
    ['nothing where nothing was judged', group([], { status: 'pending' }), [], []],
  ])('%s', (_, root, failed, pending) => {
    expect([heldBackBy(root, 'failed'), heldBackBy(root, 'pending')]).toEqual([failed, pending]);
  });

  test.each<[more: Partial<Verdict>, lets: boolean]>([
    [{ status: 'passed' }, true],
    [{ status: 'skipped' }, true],
    [{ status: 'pending' }, false],
    [{ status: 'failed', override: { effective: true, ends: 'head', waived: [], unmet: [], refused: [] } }, true],
    [{ status: 'failed', override: { effective: false, ends: 'head', waived: [], unmet: [], refused: [] } }, false],
  ])('nothing: %j', (more, lets) => {
    expect(letsPass(more as Verdict)).toBe(lets);
  });

  const WAITS = { status: 'pending' } as const;

  test.each<[more: Partial<Verdict>, unjudged: boolean]>([
    [{ status: 'pending', reason: 'a draft', root: group([], WAITS) }, true],
    [{ status: 'pending', root: group([], WAITS) }, false],
    [{ status: 'pending', reason: 'moving', root: group([gate('a')]) }, false],
    [{ status: 'pending', reason: 'moving', root: group([gateOf('a', 'passed')], { status: 'passed' }) }, false],
    [
      { status: 'pending', reason: 'a draft', root: group([gateOf('a', 'passed'), gateOf('b', 'skipped')], WAITS) },
      true,
    ],
    [{ status: 'pending', reason: 'a draft', root: group([gateOf('a', 'pending')], WAITS) }, false],
    [{ status: 'skipped', reason: 'a bot', root: group([]) }, false],
  ])('that nothing was judged: %#', (more, unjudged) => {
    expect(isUnjudged(more as Verdict)).toBe(unjudged);
  });
});
