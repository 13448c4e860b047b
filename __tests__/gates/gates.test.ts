import { describe, expect, test } from '@jest/globals';
import { safeParse } from 'valibot';
import { parse } from '../../src/checklist/parse.ts';
import { Facts } from '../../src/evidence/facts.ts';
import type { NotApplicable, Outcome } from '../../src/gates/kit/gate.ts';
import { GATES, gateNamed } from '../../src/gates/index.ts';
import { loadPatternEngine } from '../../src/gates/kit/matching.ts';
import { compare } from '../../src/template/compare.ts';

interface Around {
  /** Values that the workflow handed over. */
  values?: Record<string, string>;
  unavailable?: string[];
  template?: string;
  notApplicable?: NotApplicable;
}

const read = (markdown: string) => parse({ id: 'body.md', kind: 'pull-request-body', markdown });

async function judged(gate: string, options: unknown, body: string, around: Around = {}): Promise<Outcome> {
  await loadPatternEngine();
  const registered = gateNamed(gate);
  if (registered === undefined) throw new Error(`no gate ${gate}`);
  const checked = safeParse(registered.options, options);
  if (!checked.success) throw new Error(JSON.stringify(checked.issues));
  const checklist = read(body);
  const facts = new Facts([
    ...Object.entries(around.values ?? {}).map(([name, raw]) => ({
      question: { kind: 'value' as const, name },
      fact: { status: 'known' as const, value: { raw } },
    })),
    ...(around.unavailable ?? []).map((name) => ({
      question: { kind: 'value' as const, name },
      fact: { status: 'unavailable' as const, reason: 'No such value was handed over' },
    })),
  ]);
  return registered.bind(checked.output).evaluate({
    checklist,
    ...(around.template === undefined ? {} : { comparison: compare(read(around.template), checklist) }),
    notApplicable: around.notApplicable ?? 'with-reason',
    facts,
    subject: { kind: 'file' },
    matchesGlob: () => false,
    at: '2026-01-02T03:04:05.000Z',
  });
}

/** An outcome in few words: status, then each finding. */
function shown({ status, findings, tripped }: Outcome): string[] {
  return [
    tripped === true ? `${status} tripped` : status,
    ...findings.map((each) =>
      [
        each.status,
        ...(each.about === undefined ? [] : [`<${each.about}>`]),
        each.message,
        ...(each.actual === undefined ? [] : [`"${each.actual}"`]),
        ...(each.expected === undefined ? [] : [`expected ${each.expected}`]),
        ...(each.section === undefined || each.section.length === 0 ? [] : [`in ${each.section.join(' > ')}`]),
        ...(each.place === undefined ? [] : [`at ${each.place.line}`]),
      ].join(' '),
    ),
  ];
}

type Row = [rule: string, options: unknown, body: string, expected: unknown[], around?: Around];

const tables: Record<string, Row[]> = {
  items: [
    ['nothing at all fails', {}, '', ['failed', 'failed No boxes found']],
    [
      'an empty section fails with its place',
      { in: 'A' },
      '## A\n\n## B\n\n- [x] b',
      ['failed', 'failed No boxes found in A at 1'],
    ],
    ['every box is ticked', {}, '- [x] a\n- [X] b', ['passed']],
    ['an open box is pending', {}, '- [x] a\n- [ ] b', ['pending', 'pending Not ticked "b" at 2']],
    ['a missing section fails', { in: 'Tests' }, '- [x] a', ['failed', 'failed <Tests> Section is missing']],
    [
      'a section that is there twice fails with selectors',
      { in: 'Steps' },
      '## A\n### Steps\n- [x] a\n## B\n### Steps\n- [x] b',
      ['failed', 'failed <Steps> 2 sections have this title, at lines 2, 5 "A > Steps, B > Steps" at 2'],
    ],
    ['none: empty boxes pass', { require: 'none' }, '- [ ] a\n- [ ] b', ['passed']],
    [
      'none: a tick trips, below an open item too',
      { require: 'none' },
      '- [ ] a (if needed)\n  - [x] b',
      ['failed tripped', 'failed Ticked, but must stay empty "a (if needed) → b" at 2'],
    ],
    ['one: a single tick passes', { require: 'one' }, '- [ ] a\n- [x] b', ['passed']],
    [
      'one: two ticks fail',
      { require: 'one' },
      '- [x] a\n- [x] b',
      ['failed', 'failed 2 of 2 ticked, expected exactly one "a · b" at 1'],
    ],
    [
      'one: no tick is pending',
      { require: 'one' },
      '- [ ] a\n- [ ] b',
      ['pending', 'pending 0 of 2 ticked, expected exactly one "a · b" at 1'],
    ],
    ['any: one tick is enough', { require: 'any' }, '- [ ] a\n- [x] b', ['passed']],
    [
      'at least two: one is pending, what does not apply is not counted',
      { in: 'S', require: { 'at-least': 2 } },
      '## S\n- [x] a\n- [ ] b\n- [ ] c (N/A: no)',
      ['pending', 'pending 1 of 2 ticked, expected at least 2 "a · b" in S at 2'],
    ],
    [
      'at least two: fewer boxes than that fail',
      { require: { 'at-least': 2 } },
      '- [x] a',
      ['failed', 'failed 1 of 1 ticked, expected at least 2 "a" at 1'],
    ],
    [
      'any: a refused mark is said beside the count',
      { require: 'any' },
      '- [ ] a (N/A)\n- [x] b',
      ['passed', 'pending Marked N/A without a reason "a (N/A)" at 1'],
    ],
    [
      'any: a refused mark is said where the count is open',
      { require: 'any' },
      '- [ ] a (N/A)\n- [ ] b',
      [
        'pending',
        'pending 0 of 2 ticked, expected at least one "a (N/A) · b" at 1',
        'pending Marked N/A without a reason "a (N/A)" at 1',
      ],
    ],
    ['only what does not apply is skipped', {}, '- [ ] a (N/A: no)', ['skipped']],
    ['N/A where allowed needs no reason', {}, '- [ ] a (N/A)', ['skipped'], { notApplicable: 'allowed' }],
    [
      'N/A where forbidden fails',
      {},
      '- [ ] a (N/A: no)',
      ['failed', 'failed Marked N/A, which the policy forbids "a (N/A: no)" at 1'],
      { notApplicable: 'forbidden' },
    ],
    [
      'N/A for conditional items only',
      {},
      '- [ ] If a: N/A\n- [ ] b: N/A',
      ['failed', 'failed Marked N/A, which the policy allows for conditional items only "b: N/A" at 2'],
      { notApplicable: 'conditional' },
    ],
    [
      'a reason that is a placeholder is none',
      {},
      '- [ ] a (N/A: TBD)',
      ['pending', 'pending Marked N/A without a reason "a (N/A: TBD)" at 1'],
    ],
    [
      'only: the items named, by text or pattern',
      { only: ['a', { pattern: '^b' }] },
      '- [x] a\n- [x] beta\n- [ ] c',
      ['passed'],
    ],
    [
      'only: what is named must be there',
      { only: ['a', 'z', { pattern: '^y' }] },
      '- [x] a',
      ['failed', 'failed <z> No such item', 'failed <^y> No such item'],
    ],
    ['except: the items left out', { except: ['b', { pattern: '^c' }] }, '- [x] a\n- [ ] b\n- [ ] cc', ['passed']],
    ['except: all items left out fails', { except: ['a'] }, '- [ ] a', ['failed', 'failed No boxes found']],
    ['without: a section left to others', { without: ['B', 'Gone'] }, '## A\n- [x] a\n## B\n- [ ] b', ['passed']],
    [
      'without: a title that is there twice leaves out nothing',
      { without: ['B'] },
      '## A\n- [x] a\n### B\n- [ ] b\n## C\n### B\n- [ ] c',
      ['pending', 'pending Not ticked "b" in A > B at 4', 'pending Not ticked "c" in C > B at 7'],
    ],
    [
      'the lone title above everything is left out of paths',
      {},
      '# T\n\n## A\n- [ ] a',
      ['pending', 'pending Not ticked "a" in A at 4'],
    ],
    [
      'a malformed box keeps it from passing',
      {},
      '- [x] a\n- [y] b',
      ['pending', 'pending Only a space or an x makes a box "- [y] b" at 2'],
    ],
    ['a malformed box in another section does not', { in: 'A' }, '## A\n- [x] a\n\n## B\n- [y] b', ['passed']],
    [
      'a malformed box is said of an empty section too',
      { in: 'B' },
      '# T\n\n## A\n- [x] a\n\n## B\n- [y] b',
      ['failed', 'failed No boxes found in B at 6', 'pending Only a space or an x makes a box "- [y] b" in B at 7'],
    ],
    [
      'an item that the template makes optional may stay open',
      {},
      '- [ ] a\n- [x] b',
      ['passed'],
      { template: '- [ ] a <!-- gate: optional -->\n- [ ] b\n' },
    ],
    [
      'what only the body makes conditional is asked for',
      {},
      '- [ ] a\n  - [ ] b',
      ['pending', 'pending Not ticked "a" at 1', 'pending Not ticked "a → b" at 2'],
      { template: '- [ ] a\n  - [ ] b\n' },
    ],
    [
      'what the template makes conditional is not asked for below',
      {},
      '- [ ] If a\n  - [ ] b',
      ['pending', 'pending Not ticked "If a" at 1'],
      { template: '- [ ] If a\n  - [ ] b\n', notApplicable: 'conditional' },
    ],
  ],
  fields: [
    ['filled fields pass', { required: { Version: 'semver' } }, '- **Version**: 1.2.3', ['passed']],
    [
      'a field of a section that is missing',
      { in: 'A', required: { Version: 'text' } },
      '## A\n- [x] a',
      ['pending', 'pending <Version> Field is missing in A at 1'],
    ],
    [
      'a field that is missing from the whole',
      { required: { Version: 'text' } },
      '- [x] a',
      ['pending', 'pending <Version> Field is missing'],
    ],
    [
      'a section that is missing',
      { in: 'A', required: { Version: 'text' } },
      '',
      ['failed', 'failed <A> Section is missing'],
    ],
    [
      'a blank field',
      { required: { Version: 'text' } },
      '- **Version**: ____',
      ['pending', 'pending <Version> Field is blank "____" at 1'],
    ],
    [
      'a field given twice, once blank',
      { required: { Version: 'text' } },
      '- **Version**: 1\n- **Version**: ____',
      ['pending', 'pending <Version> Field is blank, given at lines 1 and 2 "____" at 2'],
    ],
    [
      'a field given twice with different values',
      { required: { Version: 'text' } },
      '- **Version**: 1\n- **Version**: 2',
      ['failed', 'failed <Version> Field is given at lines 1 and 2 with different values "1 · 2" at 1'],
    ],
    ['a field given twice alike', { required: { Version: 'text' } }, '- **Version**: 1\n- **Version**: 1', ['passed']],
    [
      'one of some values, without case',
      { required: { Env: { type: 'one-of', values: ['EU', 'US'] } } },
      '- **Env**: eu',
      ['passed'],
    ],
    [
      'none of the values',
      { required: { Env: { values: ['EU', 'US'] } } },
      '- **Env**: Asia',
      ['failed', 'failed <Env> Unexpected value "Asia" expected one of EU, US at 1'],
    ],
    ['a pattern that matches', { required: { Id: { pattern: '^OPS-\\d+$' } } }, '- **Id**: OPS-12', ['passed']],
    [
      'a pattern that does not match',
      { required: { Id: { type: 'pattern', pattern: '^OPS-\\d+$' } } },
      '- **Id**: ops-12',
      ['failed', 'failed <Id> Unexpected value "ops-12" expected text that matches ^OPS-\\d+$ at 1'],
    ],
    ['any number', { required: { N: 'number' } }, '- **N**: 12 ms', ['passed']],
    [
      'no number',
      { required: { N: 'number' } },
      '- **N**: many',
      ['failed', 'failed <N> Unexpected value "many" expected a number at 1'],
    ],
    [
      'a number at both its bounds, the least',
      { required: { N: { type: 'number', 'at-least': 2, 'at-most': 4 } } },
      '- **N**: 2',
      ['passed'],
    ],
    [
      'a number at both its bounds, the most',
      { required: { N: { type: 'number', 'at-least': 2, 'at-most': 4 } } },
      '- **N**: 4',
      ['passed'],
    ],
    [
      'a number below its bounds',
      { required: { N: { type: 'number', 'at-least': 2, 'at-most': 4, unit: 'ms' } } },
      '- **N**: 1 MS',
      ['failed', 'failed <N> Unexpected value "1 MS" expected a number in ms of at least 2 and at most 4 at 1'],
    ],
    [
      'a number above its bounds',
      { required: { N: { type: 'number', 'at-most': 4 } } },
      '- **N**: 4.5',
      ['failed', 'failed <N> Unexpected value "4.5" expected a number of at most 4 at 1'],
    ],
    [
      'a number in another unit',
      { required: { N: { type: 'number', unit: 'ms' } } },
      '- **N**: 1 s',
      ['failed', 'failed <N> Unexpected value "1 s" expected a number in ms at 1'],
    ],
    ['options without a type take any text', { required: { A: {} } }, '- **A**: b', ['passed']],
    [
      'two people who must differ, by login in any case',
      { required: { Reviewer: { type: 'login', not: 'Deployer' } } },
      '- **Deployer**: @OctoCat\n- **Reviewer**: octocat',
      ['failed', 'failed <Reviewer> Same value as Deployer at line 1 "octocat" expected another value at 2'],
    ],
    [
      'two people who do differ',
      { required: { Reviewer: { not: ['Deployer', 'Author'] } } },
      '- **Deployer**: @a\n- **Author**: @c, @d\n- **Reviewer**: @b',
      ['passed'],
    ],
    [
      'one of several people who are named',
      { required: { Reviewer: { not: 'Authors' } } },
      '- **Authors**: @c, @B\n- **Reviewer**: @b',
      ['failed', 'failed <Reviewer> Names the same person as Authors at line 1 "@b" expected another value at 2'],
    ],
    [
      'others that are blank or missing, which nobody asks for',
      { required: { Reviewer: { not: ['Deployer', 'Author', 'Nobody'] } } },
      '- **Deployer**: @a\n- **Author**: ____\n- **Reviewer**: @b',
      [
        'pending',
        'pending <Reviewer> Cannot be compared: Author is blank "@b" at 3',
        'pending <Reviewer> Cannot be compared: Nobody is missing "@b" at 3',
      ],
    ],
    [
      'another that is blank, which is asked for: it is said once',
      { required: { Reviewer: { not: 'Deployer' }, Deployer: 'login' } },
      '- **Deployer**: ____\n- **Reviewer**: @b',
      ['pending', 'pending <Deployer> Field is blank "____" at 1'],
    ],
  ],
  section: [
    ['present by default', { in: 'A' }, '## A', ['passed']],
    ['not present', { in: 'A', must: 'present' }, '## B', ['failed', 'failed <A> Section is missing']],
    ['absent', { in: 'A', must: 'absent' }, '## B', ['passed']],
    [
      'there, though it must not be',
      { in: 'A', must: 'absent' },
      '## A',
      ['failed', 'failed <A> Section must not be there at 1'],
    ],
    [
      'there several times, though it must not be',
      { in: 'A', must: 'absent' },
      '## B\n### A\n## C\n### A',
      ['failed', 'failed <A> Section must not be there at 2', 'failed <A> Section must not be there at 4'],
    ],
    ['non-empty by a box', { in: 'A', must: 'non-empty' }, '## A\n- [ ] a', ['passed']],
    ['non-empty by a sentence', { in: 'A', must: 'non-empty' }, '## A\n\nThis is why.', ['passed']],
    ['non-empty by what stands deeper', { in: 'A', must: 'non-empty' }, '## A\n### B\n\n- **C**: d', ['passed']],
    ['empty', { in: 'A', must: 'non-empty' }, '## A\n\n## B', ['pending', 'pending Section is empty in A at 1']],
    [
      'empty but for a line to write on',
      { in: 'A', must: 'non-empty' },
      '## A\n\n- **B**: ____',
      ['pending', 'pending Section is empty in A at 1'],
    ],
    ['in order', { order: ['A', 'B'] }, '## A\n## C\n## B', ['passed']],
    [
      'not in order',
      { order: ['A', 'B', 'C'] },
      '## B\n## A\n## C',
      ['failed', 'failed Section stands too early expected A, then B in B at 1'],
    ],
    [
      'in order, with one missing and one that is there twice',
      { order: ['Gone', 'A', 'B'] },
      '## A\n## C\n### B\n## D\n### B',
      [
        'failed',
        'failed <Gone> Section is missing',
        'failed <B> 2 sections have this title, at lines 3, 5 "C > B, D > B" at 3',
      ],
    ],
    [
      'state and order at once',
      { in: 'A', must: 'absent', order: ['A', 'B'] },
      '## B\n## A',
      [
        'failed',
        'failed <A> Section must not be there at 2',
        'failed Section stands too early expected A, then B in B at 1',
      ],
    ],
  ],
  value: [
    [
      'nobody has asked yet',
      { name: 's', 'at-least': 1 },
      '',
      ['pending', 'pending <s> Value is not known yet expected at least 1'],
    ],
    [
      'not handed over',
      { name: 's', 'at-least': 1, below: 5 },
      '',
      ['pending', 'pending <s> No such value was handed over expected at least 1 and below 5'],
      { unavailable: ['s'] },
    ],
    ...(
      [
        [{ 'at-least': 92 }, '92/100', undefined],
        [{ 'at-least': 92 }, '91', 'Value is out of bounds'],
        [{ 'at-most': '1 %' }, '1 %', undefined],
        [{ 'at-most': '1 %' }, '1.1 %', 'Value is out of bounds'],
        [{ below: 1 }, '0.4 %', undefined],
        [{ below: 1 }, '0.4 s', 'Value has another unit than the policy'],
        [{ below: '1 %' }, '0.4', 'Value has another unit than the policy'],
        [{ below: '500 ms' }, '0.5 s', 'Value is out of bounds'],
        [{ above: '1 GB' }, '2 GiB', undefined],
        [{ above: 3 }, '3', 'Value is out of bounds'],
        [{ above: 3 }, 'many', 'Value is not a finite number'],
        [{ above: 3 }, '93/50', 'Value is not a finite number'],
        [{ equals: 'healthy' }, 'Healthy', undefined],
        [{ equals: true }, 'true', undefined],
        [{ equals: 3 }, '3.0', undefined],
        [{ equals: 'healthy' }, 'degraded', 'Unexpected value'],
        [{ 'one-of': ['a', 3] }, '3', undefined],
        [{ 'one-of': ['a', 3] }, 'b', 'Unexpected value'],
      ] as const
    ).map(([options, raw, message]): Row => [
      `${raw} against ${JSON.stringify(options)}`,
      { name: 's', ...options },
      '',
      message === undefined
        ? ['passed']
        : ['failed', expect.stringContaining(`failed <s> ${message} "${raw}" expected `)],
      { values: { s: raw } },
    ]),
    [
      'box and value agree',
      { name: 's', 'at-least': 1, item: 'Checked' },
      '- [x] Checked',
      ['passed'],
      { values: { s: '1' } },
    ],
    [
      'a tick against the value',
      { name: 's', 'at-least': 1, item: 'Checked' },
      '- [x] Checked',
      [
        'failed',
        'failed <s> Value is out of bounds "0" expected at least 1',
        'failed Ticked, but s does not confirm it "Checked" at 1',
      ],
      { values: { s: '0' } },
    ],
    [
      'a value without the tick',
      { name: 's', 'at-least': 1, item: 'Checked' },
      '- [ ] Checked',
      ['pending', 'pending Not ticked "Checked" at 1'],
      { values: { s: '1' } },
    ],
    [
      'a box marked N/A is no tick',
      { name: 's', 'at-least': 1, item: 'Checked' },
      '- [ ] Checked (N/A: no)',
      ['pending', 'pending Not ticked "Checked (N/A: no)" at 1'],
      { values: { s: '1' } },
    ],
    [
      'no such box',
      { name: 's', 'at-least': 1, item: 'Checked' },
      '- [ ] Other',
      ['failed', 'failed <Checked> The box for this evidence is missing'],
      { values: { s: '1' } },
    ],
    [
      'the box twice',
      { name: 's', 'at-least': 1, item: 'Checked' },
      '- [x] Checked\n- [x] Checked',
      ['failed', 'failed <Checked> The box for this evidence is there 2 times, at lines 1, 2 at 1'],
      { values: { s: '1' } },
    ],
  ],
  template: [
    ['without a template', {}, '- [x] a', ['failed', 'failed There is no template to compare with']],
    ['complete', {}, '- [x] a', ['passed'], { template: '- [ ] a\n' }],
    [
      'an item is gone',
      {},
      '- [x] a',
      ['pending', 'pending Item of the template is missing (line 2 of the template) expected - [ ] b'],
      { template: '- [ ] a\n- [ ] b\n' },
    ],
    [
      'detail behind an item is shown, and passes',
      {},
      '- [x] a: with more',
      ['passed', 'passed Goes on after the text of the template "a: with more" at 1'],
      { template: '- [ ] a\n' },
    ],
  ],
};

describe.each(Object.keys(tables))('the gate %s', (gate) => {
  const rows = (tables[gate] ?? []).map((row): [string, Row] => [row[0], row]);
  test.each(rows)('%s', async (_, [, options, body, expected, around]) => {
    expect(shown(await judged(gate, options, body, around))).toEqual(expected);
  });
});

describe('gates say what they ask for', () => {
  test.each<[string, unknown, string]>([
    ['items', {}, 'Checklist: every box'],
    ['items', { in: 'A', require: 'none' }, 'A: no box'],
    ['items', { require: 'one' }, 'Checklist: exactly one box'],
    ['items', { require: { 'at-least': 1 } }, 'Checklist: at least 1 box'],
    ['items', { require: { 'at-least': 2 } }, 'Checklist: at least 2 boxes'],
    ['fields', { required: { A: 'text', B: 'date' } }, 'Fields: A, B'],
    ['fields', { in: 'S', required: { A: 'text' } }, 'S: A'],
    ['section', { in: 'A' }, 'A: present'],
    ['section', { in: 'A', must: 'absent', order: ['A', 'B'] }, 'A: absent; In order: A, B'],
    ['section', { order: ['A', 'B'] }, 'In order: A, B'],
    ['template', {}, 'Template is complete'],
    [
      'value',
      { name: 's', 'at-least': 1, 'at-most': 2, below: 3, above: 0 },
      's: at least 1 and at most 2 and below 3 and above 0',
    ],
    ['value', { name: 's', equals: 1, 'one-of': ['a', 'b'] }, 's: equal to 1 and one of a, b'],
  ])('%s %j: %s', (gate, options, summary) => {
    expect(gateNamed(gate)?.bind(options).summary).toBe(summary);
  });

  test.each<[string, unknown, string | undefined]>([
    ['section', {}, 'expected "in" or "order"'],
    ['section', { in: 'A' }, undefined],
    ['section', { order: ['A', 'B'] }, undefined],
    ['value', { name: 's' }, 'expected a comparison: at-least, at-most, below, above, equals or one-of'],
    ['value', { name: 's', equals: false }, undefined],
    ['fields', { required: { A: 'text', B: { type: 'one-of' } } }, 'expected "values" for B'],
    ['fields', { required: { B: { type: 'pattern' } } }, 'expected "pattern" for B'],
    ['fields', { required: { A: { type: 'pattern', pattern: 'a' }, B: { type: 'one-of', values: ['a'] } } }, undefined],
    ['items', {}, undefined],
  ])('%s %j taken together: %s', (gate, options, wrong) => {
    expect(gateNamed(gate)?.refine(options)).toBe(wrong);
  });

  test('each has a name of its own and a sentence', () => {
    expect(new Set(GATES.map((gate) => gate.name)).size).toBe(GATES.length);
    for (const gate of GATES) expect(gate.description).toMatch(/^[A-Z].*\.$/);
    expect(gateNamed('nothing')).toBeUndefined();
  });
});
