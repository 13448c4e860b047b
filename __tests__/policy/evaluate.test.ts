import { describe, expect, test } from '@jest/globals';
import { parse } from '../../src/checklist/parse.ts';
import { Facts, type RecordedFact } from '../../src/evidence/facts.ts';
import type { Origin } from '../../src/evidence/question.ts';
import { bindRule } from '../../src/policy/file/bind.ts';
import { sourceOfRule } from '../../src/policy/file/written.ts';
import { openQuestions } from '../../src/policy/judge/decide.ts';
import { evaluate } from '../../src/policy/judge/evaluate.ts';
import { loadPolicy } from '../../src/policy/file/load.ts';
import type { GroupResult, GateOrGroup } from '../../src/verdict/verdict.ts';

const origin = (value: Origin): RecordedFact => ({
  question: { kind: 'origin' },
  fact: { status: 'known', value },
});
const labels = (...value: string[]): RecordedFact => ({
  question: { kind: 'labels' },
  fact: { status: 'known', value },
});
const noLabels: RecordedFact = {
  question: { kind: 'labels' },
  fact: { status: 'unavailable', reason: 'the token may not read it' },
};

const BODY = '## Plan\n\n- [x] written\n\n## Deploy\n\n- [ ] built\n\n## Criteria\n\n- [ ] errors\n';

async function judged(
  policy: string,
  { body = BODY, facts = [], phase }: { body?: string; facts?: RecordedFact[]; phase?: string } = {},
): Promise<GroupResult> {
  const loaded = await loadPolicy(`version: 1\n${policy}`, 'policy.yml');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const checklist = parse({ id: 'body.md', kind: 'pull-request-body', markdown: body });
  return evaluate(loaded.value.policy, {
    checklist,
    comparisons: new Map(),
    facts: new Facts(facts),
    subject: { kind: 'file' },
    at: '2026-01-02T03:04:05.000Z',
    ...(phase === undefined ? {} : { phase }),
  });
}

/** A tree in few words: `id status`, with the reason, children indented. */
function tree(result: GateOrGroup, depth = 0): string[] {
  const flags = [
    ...(result.advisory ? ['advisory'] : []),
    ...(result.kind === 'group' && result.enforced === false ? ['not enforced'] : []),
    ...(result.reason === undefined ? [] : [result.reason]),
    ...(result.kind === 'gate' ? result.findings.map((finding) => finding.message) : []),
  ];
  const own = `${'  '.repeat(depth)}${result.id} ${result.status}${flags.map((flag) => ` | ${flag}`).join('')}`;
  return result.kind === 'gate' ? [own] : [own, ...result.results.flatMap((each) => tree(each, depth + 1))];
}

interface Around {
  body?: string;
  facts?: RecordedFact[];
  phase?: string;
}

const PHASES = `phases:
  plan: [{gate: items, in: Plan}]
  deploy: {after: plan, gates: [{gate: items, in: Deploy}]}
  after: {after: [deploy], title: Afterwards, gates: [{gate: items, in: Criteria, require: none}]}
`;

const rules: [rule: string, policy: string, around: Around, tree: string[]][] = [
  [
    'gates without phases are no level of their own',
    'gates: [{gate: items, in: Plan}, {gate: items, in: Deploy}]',
    {},
    ['policy pending', '  gates/1 passed', '  gates/2 pending | Not ticked'],
  ],
  [
    'an advisory gate does not hold the policy back',
    'gates: [{gate: items, in: Plan}, {gate: items, in: Deploy, advisory: true}]',
    {},
    ['policy passed', '  gates/1 passed', '  gates/2 pending | advisory | Not ticked'],
  ],
  [
    'a group that counts says how many have passed',
    'gates: [{require: {at-least: 2}, gates: [{gate: items, in: Plan}, {gate: items, in: Deploy}]}]',
    {},
    [
      'policy pending',
      '  gates/1 pending | 1 of 2 passed, expected at least 2',
      '    gates/1/1 passed',
      '    gates/1/2 pending | Not ticked',
    ],
  ],
  [
    'a group of all needs no count',
    'gates: [{gates: [{gate: items, in: Plan}, {gate: items, in: Deploy}]}]',
    {},
    ['policy pending', '  gates/1 pending', '    gates/1/1 passed', '    gates/1/2 pending | Not ticked'],
  ],
  [
    'advisory members of a group are not counted',
    'gates: [{require: any, gates: [{gate: items, in: Plan, advisory: true}, {gate: items, in: Deploy}]}]',
    {},
    [
      'policy pending',
      '  gates/1 pending | 0 of 1 passed, expected at least one',
      '    gates/1/1 passed | advisory',
      '    gates/1/2 pending | Not ticked',
    ],
  ],
  [
    'a group whose condition does not hold is skipped with all it holds',
    'gates: [{gate: items, in: Plan}, {when: {labels: [big]}, gates: [{gate: items, in: Deploy}]}]',
    { facts: [labels()] },
    ['policy passed', '  gates/1 passed', '  gates/2 skipped | skipped because it has no label big'],
  ],
  [
    'a group waits while its condition is open',
    'gates: [{when: {labels: [big]}, gates: [{gate: items, in: Plan}]}]',
    {},
    [
      'policy pending',
      '  gates/1 pending',
      '    gates/1/1 passed',
      '    gates/1/when pending | Whether it applies is not known yet',
    ],
  ],
  [
    'a group counts where its condition cannot be known',
    'gates: [{when: {labels: [big]}, gates: [{gate: items, in: Deploy}]}]',
    { facts: [noLabels] },
    [
      'policy pending',
      '  gates/1 pending',
      '    gates/1/1 pending | Not ticked',
      '    gates/1/when passed | advisory | Applied, since its condition cannot be judged: the token may not read it',
    ],
  ],
  [
    'a gate waits while its condition is open, though it would pass',
    'gates: [{gate: items, in: Plan, when: {labels: [big]}}]',
    {},
    ['policy pending', '  gates/1 pending | Whether it applies is not known yet'],
  ],
  [
    'a gate that fails stays failed while its condition is open',
    'gates: [{gate: items, in: Gone, when: {labels: [big]}}]',
    {},
    ['policy failed', '  gates/1 failed | Section is missing | Whether it applies is not known yet'],
  ],
  [
    'a gate counts where its condition cannot be known',
    'gates: [{gate: items, in: Plan, when: {labels: [big]}}]',
    { facts: [noLabels] },
    ['policy passed', '  gates/1 passed | Applied, since its condition cannot be judged: the token may not read it'],
  ],
  [
    'of two rules with one title the worse counts for conditions',
    `gates:
  - {gate: items, in: Deploy, title: A}
  - {gate: items, in: Plan, title: A}
  - {gate: items, in: Plan, title: B, when: {gate: {A: passed}}}`,
    {},
    [
      'policy pending',
      '  gates/1 pending | Not ticked',
      '  gates/2 passed',
      '  gates/3 skipped | skipped because "A" is not passed',
    ],
  ],
  [
    'a condition may name a rule inside a group',
    `gates:
  - gates: [{gate: items, in: Plan, title: A}]
  - {gate: items, in: Deploy, when: {not: {gate: {A: passed}}}}`,
    {},
    [
      'policy passed',
      '  gates/1 passed',
      '    gates/1/1 passed',
      '  gates/2 skipped | skipped because the exception holds',
    ],
  ],
  [
    'a condition on a rule inside a skipped group counts as holding',
    `gates:
  - {when: {labels: [big]}, gates: [{gate: items, in: Plan, title: A}]}
  - {gate: items, in: Plan, when: {gate: {A: failed}}}`,
    { facts: [labels()] },
    [
      'policy passed',
      '  gates/1 skipped | skipped because it has no label big',
      '  gates/2 passed | Applied, since its condition cannot be judged: "A" is not known',
    ],
  ],
  [
    'without a phase every phase is enforced',
    PHASES,
    {},
    [
      'policy pending',
      '  plan passed',
      '    plan/1 passed',
      '  deploy pending',
      '    deploy/1 pending | Not ticked',
      '  after pending | waits for deploy',
      '    after/1 passed',
    ],
  ],
  [
    'a phase enforces itself and what it comes after',
    PHASES,
    { phase: 'deploy' },
    [
      'policy pending',
      '  plan passed',
      '    plan/1 passed',
      '  deploy pending',
      '    deploy/1 pending | Not ticked',
      '  after pending | not enforced | waits for deploy',
      '    after/1 passed',
    ],
  ],
  [
    'a phase that is waited for twice over is enforced once',
    `phases:
  a: [{gate: items, in: Plan}]
  b: {after: a, gates: [{gate: items, in: Plan}]}
  c: {after: [a, b], gates: [{gate: items, in: Plan}]}
`,
    { phase: 'c' },
    ['policy passed', '  a passed', '    a/1 passed', '  b passed', '    b/1 passed', '  c passed', '    c/1 passed'],
  ],
  [
    'a default phase is enforced where none is asked for',
    `${PHASES}default-phase: plan\n`,
    {},
    [
      'policy passed',
      '  plan passed',
      '    plan/1 passed',
      '  deploy pending | not enforced',
      '    deploy/1 pending | Not ticked',
      '  after pending | not enforced | waits for deploy',
      '    after/1 passed',
    ],
  ],
  [
    'a phase that waits for a failed one fails itself only where it does',
    `phases:
  a: [{gate: items, in: Gone}]
  b: {after: a, gates: [{gate: items, in: Gone}]}
  c: {after: a, gates: [{gate: items, in: Plan}]}
`,
    {},
    [
      'policy failed',
      '  a failed',
      '    a/1 failed | Section is missing',
      '  b failed | waits for a',
      '    b/1 failed | Section is missing',
      '  c pending | waits for a',
      '    c/1 passed',
    ],
  ],
  [
    'a skipped phase is not waited for',
    `phases:
  a: {when: {labels: [big]}, gates: [{gate: items, in: Deploy}]}
  b: {after: a, gates: [{gate: items, in: Plan}]}
`,
    { facts: [labels()] },
    ['policy passed', '  a skipped | skipped because it has no label big', '  b passed', '    b/1 passed'],
  ],
  [
    'a phase waits while its condition is open',
    'phases: {a: {when: {labels: [big]}, gates: [{gate: items, in: Plan}]}}',
    {},
    ['policy pending', '  a pending', '    a/1 passed', '    a/when pending | Whether it applies is not known yet'],
  ],
  [
    'a phase counts where its condition cannot be known',
    'phases: {a: {when: {labels: [big]}, gates: [{gate: items, in: Plan}]}}',
    { facts: [noLabels] },
    [
      'policy passed',
      '  a passed',
      '    a/1 passed',
      '    a/when passed | advisory | Applied, since its condition cannot be judged: the token may not read it',
    ],
  ],
  [
    'a checklist that does not apply is skipped, the other one counts',
    `checklists:
  one: {applies-to: {labels: [big]}, gates: [{gate: items, in: Deploy}]}
  two: {gates: [{gate: items, in: Plan}]}
`,
    { facts: [labels()] },
    ['policy passed', '  one skipped | does not apply: it has no label big', '  two passed', '    two/gates/1 passed'],
  ],
  [
    'a checklist waits while nobody knows whether it applies',
    'checklists: {one: {applies-to: {labels: [big]}, gates: [{gate: items, in: Plan}]}}',
    {},
    ['policy pending', '  one pending', '    one/applies-to pending | Whether it applies is not known yet'],
  ],
  [
    'a checklist applies where nobody can know',
    'checklists: {one: {applies-to: {labels: [big]}, gates: [{gate: items, in: Deploy}]}}',
    { facts: [noLabels] },
    ['policy pending', '  one pending', '    one/gates/1 pending | Not ticked'],
  ],
  [
    'a checklist that applies is judged',
    'checklists: {one: {applies-to: {labels: [big]}, phases: {a: [{gate: items, in: Plan}]}}}',
    { facts: [labels('big')] },
    ['policy passed', '  one passed', '    one/a passed', '      one/a/1 passed'],
  ],
  [
    'a phase that only one checklist has leaves the other wholly enforced',
    `checklists:
  one: {phases: {a: [{gate: items, in: Plan}], b: [{gate: items, in: Deploy}]}}
  two: {phases: {c: [{gate: items, in: Deploy}]}}
`,
    { phase: 'a' },
    [
      'policy pending',
      '  one passed',
      '    one/a passed',
      '      one/a/1 passed',
      '    one/b pending | not enforced',
      '      one/b/1 pending | Not ticked',
      '  two pending',
      '    two/c pending',
      '      two/c/1 pending | Not ticked',
    ],
  ],
  ...(
    [
      ["authors: [a, 'b#2']", [origin({ author: 'b', authorId: 2 })], 'the author is a or b#2'],
      ['author-types: [bot, mannequin]', [origin({ authorType: 'Bot' })], 'the author is a bot or mannequin'],
      ['labels: [a, b]', [labels('a')], 'it has the label a or b'],
    ] as const
  ).map(([skip, facts, words]): [string, string, Around, string[]] => [
    `skip by ${skip}`,
    `skip: {${skip}}\ngates: [{gate: items, in: Gone}]`,
    { facts: [...facts] },
    [`policy skipped | skipped by the policy: ${words}`],
  ]),
  ...(
    [
      [
        'a draft waits',
        'drafts: true',
        [origin({ draft: true })],
        'policy pending | a draft: judged once it is ready for review',
      ],
      [
        'a draft is skipped for its author all the same',
        "drafts: true, authors: ['a#1']",
        [origin({ draft: true, author: 'a', authorId: 1 })],
        'policy skipped | skipped by the policy: the author is a#1',
      ],
      [
        'a draft is skipped for its label all the same',
        'labels: [a], drafts: true',
        [origin({ draft: true }), labels('a')],
        'policy skipped | skipped by the policy: it has the label a',
      ],
      [
        'a draft whose labels cannot be known waits',
        'labels: [a], drafts: true',
        [origin({ draft: true }), noLabels],
        'policy pending | a draft: judged once it is ready for review',
      ],
    ] as const
  ).map(([name, skip, facts, line]): [string, string, Around, string[]] => [
    name,
    `skip: {${skip}}\ngates: [{gate: items, in: Gone}]`,
    { facts: [...facts] },
    [line],
  ]),
  ...(
    [
      [
        'nested exceptions of a draft hold it open',
        '{gate: items, in: Plan, when: {not: {any: [{labels: [z]}, {not: {draft: false}}]}}}',
        'pending | a draft: not all of it is judged yet',
        'skipped | skipped because the exception holds',
      ],
      [
        'what is left out for its label too holds no draft open',
        '{gate: items, in: Deploy, when: {draft: false, labels: [z]}}',
        'skipped',
        'skipped | skipped because it has no label z',
      ],
      [
        'what would be skipped as ready too holds no draft open',
        '{require: all, when: {draft: false}, gates: [{gate: items, in: Deploy, when: {labels: [z]}}]}',
        'skipped',
        'skipped | skipped because it is a draft',
      ],
    ] as const
  ).map(([name, rule, whole, line]): [string, string, Around, string[]] => [
    name,
    `gates: [${rule}]`,
    { facts: [origin({ draft: true }), labels('a')] },
    [`policy ${whole}`, `  gates/1 ${line}`],
  ]),
  [
    'a draft is not judged before its labels are known',
    'skip: {labels: [a], drafts: true}\ngates: [{gate: items, in: Gone}]',
    { facts: [origin({ draft: true })] },
    ['policy pending', '  skip pending | Whether to skip is not known yet'],
  ],
  [
    'what becomes ready is judged',
    'skip: {drafts: true}\ngates: [{gate: items, in: Plan}]',
    { facts: [origin({ draft: false })] },
    ['policy passed', '  gates/1 passed'],
  ],
  [
    'a skip that is off skips nothing',
    'skip: {drafts: false}\ngates: [{gate: items, in: Plan}]',
    { facts: [origin({ draft: true })] },
    ['policy passed', '  gates/1 passed'],
  ],
  [
    'while a skip is open nothing else is judged',
    'skip: {labels: [a], drafts: true}\ngates: [{gate: items, in: Gone}]',
    {},
    ['policy pending', '  skip pending | Whether to skip is not known yet'],
  ],
  [
    'a skip that holds needs no answer to the other ones',
    'skip: {labels: [a], drafts: true}\ngates: [{gate: items, in: Gone}]',
    { facts: [labels('a')] },
    ['policy skipped | skipped by the policy: it has the label a'],
  ],
  [
    'a skip that cannot be known skips nothing',
    'skip: {labels: [a]}\ngates: [{gate: items, in: Plan}]',
    { facts: [noLabels] },
    ['policy passed', '  gates/1 passed'],
  ],
];

describe('evaluate', () => {
  test.each(rules)('%s', async (_, policy, around, expected) => {
    expect(tree(await judged(policy, around))).toEqual(expected);
  });

  test('all open questions of a policy are known after one evaluation, each once', async () => {
    const root = await judged(`gates:
  - {gate: items, in: Plan, when: {labels: [a], paths: [b]}}
  - {gate: items, in: Deploy, when: {labels: [c]}}
  - {gate: value, name: score, at-least: 1}`);
    expect(openQuestions(root, new Facts())).toEqual([
      { kind: 'labels' },
      { kind: 'changed-files' },
      { kind: 'value', name: 'score' },
    ]);
  });

  test('a template without a comparison fails instead of passing', async () => {
    const root = await judged('template: t.md\ngates: [{gate: items, in: Plan}]');
    expect(tree(root)).toEqual([
      'policy failed',
      '  gates/1 failed | There is no template to compare with',
      '  gates-2/1 passed',
    ]);
  });

  test('a tripped gate says so through any number of groups', async () => {
    const body = BODY.replace('[ ] errors', '[x] errors');
    const root = await judged('gates: [{gates: [{gate: items, in: Criteria, require: none}]}]', { body });
    const [group] = root.results;
    expect(group?.kind === 'group' && group.results[0]).toMatchObject({ tripped: true, status: 'failed' });
  });

  test('a rule for a gate that does not exist cannot be bound', () => {
    expect(() => bindRule(sourceOfRule({ gate: 'nothing' }, []))).toThrow('The schema let the gate "nothing" through');
  });

  test('a group says what it asks for where it has no title', () => {
    const gate = { gate: 'items' };
    expect(bindRule(sourceOfRule({ gates: [gate, gate], require: { 'at-least': 2 } }, [])).title).toBe(
      'at least 2 of 2',
    );
    expect(bindRule(sourceOfRule({ gates: [gate] }, [])).title).toBe('all of 1');
    expect(bindRule(sourceOfRule({ gates: [gate], title: 'Own' }, [])).title).toBe('Own');
  });
});
