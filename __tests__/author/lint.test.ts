import { describe, expect, test } from '@jest/globals';
import { lint, templatesToLint } from '../../src/author/lint/lint.ts';
import type { LintForm } from '../../src/author/lint/finding.ts';
import { read } from '../support/reading.ts';

const NOW = '2026-03-01T12:00:00.000Z';

function form(markdown: string, path = 'form.md'): LintForm {
  return { path, checklist: read(markdown) };
}

/** Findings as `place rule: found …, expected …`. The policy is `p.yml`; the checklist stands in for its template. */
async function found(policy: string | undefined, markdown?: string): Promise<string[]> {
  const result = await lint({
    ...(policy === undefined ? {} : { policy: { path: 'p.yml', text: `version: 1\n${policy}\n` } }),
    templates: new Map(),
    ...(markdown === undefined ? {} : { form: form(markdown) }),
    now: NOW,
  });
  if (!result.ok) return result.error.map(({ line, message }) => `error ${line}: ${message}`);
  for (const { help } of result.value) expect(help).toMatch(/^[A-Z].*\.$/);
  return result.value.map(
    (each) => `${each.path}:${each.line}:${each.column} ${each.rule}: found ${each.found}, expected ${each.expected}`,
  );
}

test('a field on a plain line, and a blank in a sentence, are fields of a checklist', async () => {
  const list = 'Version: ____\n\nWe ship on: ____, and the owner is: ____.\n\n- [ ] a';
  const rules = (name: string): string =>
    `gates: [{gate: fields, required: {${name}: text}}, {gate: items, when: {fields: {${name}: x}}}]`;
  for (const name of ['Version', 'We ship on', 'Owner']) expect(await found(rules(name), list)).toEqual([]);
  expect(await found(rules('Crew'), list)).toHaveLength(2);
});

describe('what a policy names and the checklist has not', () => {
  const list =
    '## Checks\n- [ ] Tests green\n- [ ] Tests slow\n- **Date**: ____\n\n## A\n### Sub\n- [ ] a\n\n## B\n### Sub\n- [ ] b';
  const cases: [name: string, rule: string, expected: string[]][] = [
    ['everything is there', '{gate: items, in: Checks, except: [Tests slow]}', []],
    [
      'a section',
      '{gate: items, in: Cheks}',
      ['p.yml:3:23 unknown-section: found the section "Cheks", expected a section of form.md, did you mean "Checks"?'],
    ],
    [
      'a section to leave out',
      '{gate: items, in: Checks, without: [Nothing like it]}',
      ['p.yml:3:41 unknown-section: found the section "Nothing like it", expected a section of form.md'],
    ],
    [
      'a section of an order',
      '{gate: section, order: [Checks, C]}',
      ['p.yml:3:37 unknown-section: found the section "C", expected a section of form.md, did you mean "A"?'],
    ],
    ['a section that must be absent is no mistake', '{gate: section, in: Draft, must: absent}', []],
    [
      'an ambiguous section',
      '{gate: items, in: Sub}',
      [
        'p.yml:3:23 ambiguous-section: found "Sub", which names 2 sections of form.md, at lines 7, 11, expected A > Sub or B > Sub',
      ],
    ],
    [
      'a box that begins a time',
      '{gate: waited, at-least: 1h, since: {tick: Test green, in: Checks}}',
      [
        'p.yml:3:48 unknown-item: found the item "Test green", expected an item of form.md, did you mean "Tests green"?',
      ],
    ],
    ['a box that is there begins a time', '{gate: waited, at-least: 1h, since: {tick: Tests green}}', []],
    ['a section that is not there', '{gate: waited, at-least: 1h, since: {tick: b, in: None}}', []],
    ['what is no box begins a time', '{gate: waited, at-least: 1h, since: {label: x}}', []],
    [
      'a field',
      '{gate: fields, in: Checks, required: {Dat: date}}',
      [
        'p.yml:3:48 unknown-field: found the field "Dat", expected a field of "Checks" in form.md, did you mean "Date"?',
      ],
    ],
    [
      'a field that another must differ from',
      '{gate: fields, required: {Date: {not: Dates}}}',
      ['p.yml:3:43 unknown-field: found the field "Dates", expected a field of form.md, did you mean "Date"?'],
    ],
    [
      'a field of a condition',
      '{gate: items, when: {not: {field: {Risk: high}}}}',
      ['p.yml:3:46 unknown-field: found the field "Risk", expected a field of form.md'],
    ],
    [
      'an item',
      '{gate: items, only: [Test green]}',
      [
        'p.yml:3:26 unknown-item: found the item "Test green", expected an item of form.md, did you mean "Tests green"?',
      ],
    ],
    [
      'an item by a pattern',
      '{gate: items, except: [{pattern: ^X}]}',
      ['p.yml:3:28 unknown-item: found the item "^X", expected an item of form.md'],
    ],
    [
      'the item of a value',
      '{gate: value, name: n, equals: 1, item: Nope}',
      ['p.yml:3:45 unknown-item: found the item "Nope", expected an item of form.md'],
    ],
    [
      'an item that is there twice',
      "{gate: value, name: n, equals: 1, item: 'Tests ____'}",
      [
        'p.yml:3:45 ambiguous-item: found "Tests ____", which names 2 items of form.md, at lines 2, 3, expected the text of one item',
      ],
    ],
    [
      'an item with a place',
      '{gate: value, name: n, equals: 1, item: {text: Nope}}',
      ['p.yml:3:52 unknown-item: found the item "Nope", expected an item of form.md'],
    ],
    [
      'a phase of a condition',
      '{gate: items, when: {phase: soon}}',
      ['p.yml:3:33 unknown-phase: found the phase "soon", expected none, since there are no phases'],
    ],
  ];
  test.each(cases)('%s', async (_, rule, expected) => {
    expect(await found(`gates:\n  - ${rule}\n  - {gate: items}`, list)).toEqual(expected);
  });

  test('a section that no path tells apart', async () => {
    expect(await found('gates: [{gate: items, in: A}, {gate: items}]', '## A\n- [ ] a\n\n## A\n- [ ] b')).toEqual([
      'p.yml:2:27 ambiguous-section: found "A", which names 2 sections of form.md, at lines 1, 4, expected a title of its own for each',
    ]);
  });

  test('a phase of a condition, where there are phases', async () => {
    const policy = 'phases:\n  before: [{gate: items, when: {phase: [before, befor]}}]';
    expect(await found(policy, list)).toEqual([
      'p.yml:3:40 unknown-phase: found the phase "befor", expected one of before, did you mean "before"?',
    ]);
  });

  test('inside groups, phases and several checklists', async () => {
    const policy = `checklists:
  one:
    phases:
      first:
        gates:
          - require: any
            gates:
              - {gate: items, in: Nowhere}
              - {gate: items}
        when: {any: [{field: {Risk: 1}}, {draft: true}]}
  two:
    gates: [{gate: items, in: Elsewhere, advisory: true}, {gate: items}]`;
    expect((await found(policy, list)).map((each) => each.split(',')[0])).toEqual([
      'p.yml:9:35 unknown-section: found the section "Nowhere"',
      'p.yml:11:37 unknown-field: found the field "Risk"',
      'p.yml:13:31 unknown-section: found the section "Elsewhere"',
    ]);
  });
});

describe('patterns over items that their author may change', () => {
  const gates =
    "gates:\n  - gates: [{gate: items, only: [a, {pattern: ^b}]}]\n  - {gate: items, except: [{pattern: 'x$'}, y]}";

  test('are named where there is no template', async () => {
    expect(await found(gates)).toEqual([
      'p.yml:3:37 pattern-without-template: found the pattern "^b" over items that no template has, expected a template, whose texts nobody can change',
      'p.yml:4:28 pattern-without-template: found the pattern "x$" over items that no template has, expected a template, whose texts nobody can change',
    ]);
  });

  test('are not named beside a template', async () => {
    expect(await found(`template: t.md\n${gates}`)).toEqual([]);
    const beside = await found(`${gates}\n  - {gate: items}`, '- [ ] a\n- [ ] b\n- [ ] x\n- [ ] y');
    expect(beside).toEqual([]);
  });
});

describe('a text names the item that has just this text', () => {
  test('and those that go on after it where none has', async () => {
    const list = '- [ ] Docs\n- [ ] Docs for operators\n- [ ] Load test is done\n- [ ] Load test is written up';
    const uncovered = async (only: string): Promise<string[]> =>
      (await found(`gates: [{gate: items, only: [${only}]}]`, list)).map((each) => each.split(',')[0] ?? '');
    expect(await uncovered('Docs, Load test')).toEqual(['form.md:2:3 not-covered: found "Docs for operators"']);
    expect(await uncovered('Docs for operators, Load test is done, Load test is written up')).toEqual([
      'form.md:1:3 not-covered: found "Docs"',
    ]);
  });
});

describe('gates that can never pass', () => {
  const list =
    '## A\n- [ ] a\n- [ ] b\n\n## B\n- [ ] c\n- [ ] d (if needed)\n\n## C\nNothing.\n\n- **Size**: ____\n- **Who**: ____';
  const cases: [name: string, gates: string, expected: string[]][] = [
    [
      'more boxes than there are',
      '- {gate: items, in: A, require: {at-least: 3}}',
      ['at least 3 of 2 boxes in form.md, expected at most 2'],
    ],
    ['no boxes at all', '- {gate: items, in: C}', ['a gate over no boxes of form.md, expected at least one']],
    [
      'none and all',
      '- {gate: items, in: A, require: none}\n  - {gate: items}',
      ['"a" to be ticked, which line 3 wants empty, expected one or the other'],
    ],
    [
      'none and all, left out',
      '- {gate: items, in: A, require: none}\n  - {gate: items, without: [A]}\n  - gates: [{gate: items, in: B}]',
      [],
    ],
    [
      'none and any',
      '- {gate: items, in: A, require: none}\n  - {gate: items, in: A, require: any}\n  - {gate: items, in: B}',
      ['"a" to be ticked, which line 3 wants empty, expected one or the other'],
    ],
    [
      'none and any of more',
      '- {gate: items, in: A, require: none}\n  - {gate: items, require: any}\n  - {gate: items, in: B}',
      [],
    ],
    [
      'none and all in one way out',
      '- require: any\n    gates:\n      - gates: [{gate: items, in: A}, {gate: items, in: A, require: none}]\n      - {gate: items, in: B}',
      ['"a" to be ticked, which line 5 wants empty, expected one or the other'],
    ],
    [
      'in two ways out',
      '- require: one\n    gates:\n      - {gate: items, in: A}\n      - {gate: items, in: A, require: none}\n  - {gate: items, in: B}',
      [],
    ],
    ['under a condition', '- {gate: items, in: A, require: none, when: {draft: true}}\n  - {gate: items}', []],
    [
      'what may be marked N/A',
      '- {gate: items, in: B, require: none, only: [d]}\n  - {gate: items, in: B}\n  - {gate: items, in: A}',
      [],
    ],
    [
      'more rules than there are',
      '- require: {at-least: 3}\n    gates: [{gate: items, in: A}, {gate: items, in: B}]',
      ['at least 3 of 2 rules, expected at most 2'],
    ],
    [
      'the same twice in "one"',
      '- require: one\n    gates: [{gate: items}, {gate: items, title: Again}]',
      ['the same rule twice in a group with "require: one", expected it once'],
    ],
    [
      'a section to be absent',
      '- {gate: section, in: A, must: absent}',
      ['"A" must be absent, but stands in form.md, expected one or the other'],
    ],
    ['the wrong order', '- {gate: section, order: [B, A]}', ['"A" after "B", expected the order of form.md']],
    [
      'a field that differs from itself',
      '- {gate: fields, required: {Who: {type: login, not: [who]}}}',
      ['Who to differ from itself, expected another field'],
    ],
    [
      'a number without room',
      '- {gate: fields, required: {Size: {type: number, at-least: 5, at-most: 4}}}',
      ['"at-least: 5" together with "at-most: 4", expected bounds with room between them'],
    ],
    [
      'a value without room',
      '- {gate: value, name: n, above: 1 s, below: 900 ms}',
      ['"above: 1 s" together with "below: 900 ms", expected bounds with room between them'],
    ],
    [
      'nothing ticked in a section that is not there',
      '- {gate: items, in: Nowhere, require: none}\n  - {gate: items}',
      [],
    ],
    ['a value with just one fit', '- {gate: value, name: n, at-least: 5, at-most: 5}', []],
    ['units that do not compare', '- {gate: value, name: n, at-least: 5 s, at-most: 1 %}', []],
  ];
  test.each(cases)('%s', async (_, gates, expected) => {
    const all = await found(`gates:\n  ${gates}`, list);
    const never = all.filter((each) => each.includes('never-passes'));
    expect(never.map((each) => each.replace(/^\S+ never-passes: found /, ''))).toEqual(expected);
  });
});

describe('what the gate reports of itself', () => {
  const itself = (name: string, what: string): string =>
    `${name} never-passes: found ${what}, which the gate itself reports, expected what somebody else reports`;
  const cases: [name: string, policy: string, expected: string[]][] = [
    [
      'its status by name',
      'gates:\n  - {gate: status, name: [ci, Checklist-Gate]}',
      [itself('p.yml:3:26', 'Checklist-Gate')],
    ],
    [
      'its check run by name',
      'gates:\n  - {gate: check-run, name: checklist-gate report, at: head}',
      [itself('p.yml:3:29', 'checklist-gate report')],
    ],
    [
      'the status of its own phase, in a group',
      'phases:\n  build: [{gates: [{gate: status, name: checklist-gate/build}]}]\n  ship: [{gate: status, name: checklist-gate/build}]',
      [itself('p.yml:3:41', 'checklist-gate/build')],
    ],
    ['a glob leaves it out', "gates: [{gate: status, name: '*'}]", []],
    ['the status of another commit', 'gates: [{gate: status, name: checklist-gate, at: main}]', []],
    ['a label of that name', 'gates: [{gate: label, name: checklist-gate}]', []],
  ];
  test.each(cases)('%s', async (_, policy, expected) => {
    expect(await found(policy)).toEqual(expected);
  });
});

describe('phases that are never enforced together', () => {
  const phases = `phases:
  before: [{gate: items, in: A, require: none}]
  kept: {after: before, gates: [{gate: items, in: B, require: none}]}
  withdrawn: {after: [before], gates: [{gate: items, in: B}]}
  after: {after: [kept, before], gates: [{gate: items, in: A}]}`;
  const never = async (policy: string): Promise<(string | undefined)[]> =>
    (await found(policy, '## A\n- [ ] a\n\n## B\n- [ ] b')).map((each) => / "(\w)" to be ticked/.exec(each)?.[1]);

  test('contradict each other only where all of them are', async () => {
    expect(await never(phases)).toEqual(['b', 'a']);
    expect(await never(`default-phase: before\n${phases}`)).toEqual(['a']);
  });

  test('what a phase comes after is said once', async () => {
    const more = phases.replace(
      '[{gate: items, in: A, require: none}]',
      '[{gate: items, in: A, require: none}, {gate: items, in: A}]',
    );
    expect(await never(`default-phase: before\n${more}`)).toEqual(['a', 'a']);
  });
});

describe('boxes and rules that count for nothing', () => {
  test('boxes that no gate looks at, by section', async () => {
    const list = '- [ ] top\n\n## A\n- [ ] a\n- [ ] b\n\n### Deep\n- [ ] c\n\n## B\n- [ ] score\n- [ ] d\n';
    const policy =
      'gates:\n  - {gate: items, in: A, without: [Deep]}\n  - {gate: value, name: n, equals: 1, item: score}';
    expect(await found(policy, list)).toEqual([
      'form.md:1:3 not-covered: found "top", which no gate looks at, expected a gate for every box',
      'form.md:8:3 not-covered: found "c" in "A > Deep", which no gate looks at, expected a gate for every box',
      'form.md:12:3 not-covered: found "d" in "B", which no gate looks at, expected a gate for every box',
    ]);
  });

  test('the box of a role is looked at by its sign-off', async () => {
    const list = '## A\n- [ ] **Lead**: ____\n- [ ] **QA**: ____\n\n**Signed off by**: ____';
    const gates = 'gates:\n  - {gate: sign-offs, roles: {lead: {by: author}, Signed off by: {by: author}}}';
    expect(await found(gates, list)).toEqual([
      'form.md:3:3 not-covered: found "QA: ____" in "A", which no gate looks at, expected a gate for every box',
    ]);
    const elsewhere = await found(gates.replace('roles', 'in: B, roles'), list);
    expect(elsewhere.filter((each) => each.includes('not-covered'))).toHaveLength(1);
  });

  test('a policy that leaves the boxes to its template', async () => {
    expect(await found('template: form.md', '<!-- gate: optional -->\n\n- [ ] a')).toEqual([]);
  });

  test('where nothing blocks', async () => {
    expect(await found('gates: [{gate: items, advisory: true}]', '- [ ] a')).toEqual([
      'p.yml:2:8 never-blocks: found gates in which every rule is advisory, expected a rule that blocks',
    ]);
    const policy =
      'phases:\n  one: [{gate: items, advisory: true}]\n  two: [{advisory: true, gates: [{gate: items}]}]\n  three: [{gates: [{gate: items, advisory: true}]}]\n  four: [{gate: items}]';
    expect(await found(policy, '- [ ] a')).toEqual([
      'p.yml:3:8 never-blocks: found the phase "one" in which every rule is advisory, expected a rule that blocks',
      'p.yml:4:8 never-blocks: found the phase "two" in which every rule is advisory, expected a rule that blocks',
      'p.yml:5:10 never-blocks: found the phase "three" in which every rule is advisory, expected a rule that blocks',
    ]);
  });
});

describe('what is wrong with a checklist by itself', () => {
  const cases: [name: string, markdown: string, expected: string[]][] = [
    ['nothing', '## A\n- [ ] a\n\n**Next review**: 2026-03-01', []],
    [
      'a box ticked in advance',
      '- [x] a\n- [ ] ~~b~~\n- [x] c (N/A)\n- [n/a] d',
      [
        'form.md:1:3 ticked-in-template: found "a" ticked in advance, expected an open box',
        'form.md:2:3 ticked-in-template: found "b" marked N/A in advance, expected an open box without a mark',
        'form.md:3:3 ticked-in-template: found "c (N/A)" marked N/A in advance, expected an open box',
        'form.md:4:3 ticked-in-template: found "d" marked N/A in advance, expected an open box',
      ],
    ],
    [
      'an id that is there twice',
      '- [ ] <!-- id: x --> a\n- [ ] <!-- id: x --> b',
      ['form.md:2:3 duplicate-id: found the id "x", which line 1 has too, expected an id of its own'],
    ],
    [
      'a directive that is not understood',
      '## A\n<!-- gate: most -->\n\n- [ ] a',
      [
        'form.md:2:1 directive: found the directive "most", expected all, any, one, none, at-least N, optional, removable or phase NAME',
      ],
    ],
    ['what is nearly a box', '- [ ] a\n- [] b', ['form.md:2:3 nearly-a-box: found "- [] b", expected a box']],
    [
      'a review that is due',
      '**Checklist version**: 1\n**Next Review**: 2026-02-28',
      ['form.md:2:1 review-due: found Next Review: 2026-02-28, which is past, expected a date that is still to come'],
    ],
    ['a review that was held', '- **Review Date**: 2024-01-01', []],
    [
      'no next review',
      '- **Checklist version**: 2\n- **Last updated**: 2024-01-01',
      [
        'form.md:2:3 review-date: found Last updated, and no date of the next review, expected a line "Next review: YYYY-MM-DD"',
      ],
    ],
    [
      'a review without a date',
      '- **Next review**: in spring\n- **Valid until**: ____\n- **Review by**: TBD\n- **Expires**:',
      [
        'form.md:1:3 review-date: found Next review: in spring, expected a date, as YYYY-MM-DD',
        'form.md:2:3 review-date: found Valid until: ____, expected a date, as YYYY-MM-DD',
        'form.md:3:3 review-date: found Review by: TBD, expected a date, as YYYY-MM-DD',
        'form.md:4:3 review-date: found Expires: blank, expected a date, as YYYY-MM-DD',
      ],
    ],
    [
      'a review at a date in words',
      '- **Next review**: 21 Feb 2024\n- **Valid until**: March 3rd, 2024\n- **Review by**: 5 May 2099',
      [
        'form.md:1:3 review-due: found Next review: 2024-02-21, which is past, expected a date that is still to come',
        'form.md:2:3 review-due: found Valid until: 2024-03-03, which is past, expected a date that is still to come',
      ],
    ],
    [
      'a review at a date that can be read in two ways',
      '- **Next review**: 02/21/2024',
      [
        'form.md:1:3 review-date: found Next review: 02/21/2024, in which day and month may be either way round, expected a date, as YYYY-MM-DD',
      ],
    ],
    ['a review at a date with slashes', '- **Next review**: 2099/02/21', []],
  ];
  test.each(cases)('%s', async (_, markdown, expected) => {
    expect(await found(undefined, markdown)).toEqual(expected);
  });

  test('directives beside gates', async () => {
    expect(await found('gates: [{gate: items}]', '- [ ] a <!-- gate: optional -->')).toEqual([
      'form.md:1:3 directive: found the directive "optional" beside a policy with gates, expected rules in one place',
    ]);
  });
});

describe('which checklist is held against what', () => {
  test('each checklist of a policy against its own template, and others against what is given', async () => {
    const text =
      'version: 1\nchecklists:\n  one: {template: a.md, gates: [{gate: items, in: A}]}\n  two: {gates: [{gate: items, in: B}]}\n';
    const policy = { path: 'p.yml', text };
    expect(await templatesToLint(policy, undefined)).toEqual({ ok: true, value: ['a.md'] });
    const templates = new Map([['a.md', form('## A\n- [ ] a', 'a.md')]]);
    expect(await lint({ policy, templates, form: form('## B\n- [ ] b', 'b.md'), now: NOW })).toEqual({
      ok: true,
      value: [],
    });
    const result = await lint({ policy, templates, form: form('## C\n- [ ] c', 'c.md'), now: NOW });
    expect(result.ok && result.value.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      'p.yml unknown-section',
      'c.md not-covered',
    ]);
  });

  test('a policy that does not load', async () => {
    expect(await found('gates: [{gate: itms}]')).toEqual([expect.stringMatching(/^error 2: .*did you mean "items"\?/)]);
    expect(await templatesToLint({ path: 'p', text: 'version: 1\ntemplate: {path: T.md}\n' }, undefined)).toEqual({
      ok: true,
      value: ['T.md'],
    });
    expect(await found('template: {path: form.md}', '- [ ] a')).toEqual([]);
    expect(await templatesToLint({ path: 'p', text: 'version: 2' }, undefined)).toHaveProperty('error');
    expect(await templatesToLint(undefined, undefined)).toEqual({ ok: true, value: [] });
  });

  test('a policy alone', async () => {
    for (const gate of [
      '{gate: items, in: Anything}',
      '{gate: section, in: Anything, must: absent}',
      '{gate: sign-offs, in: Anything, roles: {QA: {by: octocat}}}',
    ])
      expect(await found(`gates: [${gate}]`)).toEqual([]);
  });
});

describe('boxes that are not seen, and words that the policy does not take', () => {
  const policy = 'template: form.md\nnot-applicable: MODE\ngates: [{gate: items}]';
  const invites = '## Checks\n\nDelete the lines that do not apply.\n\n- [ ] a\n';
  test('boxes in code and in tables', async () => {
    const unseen = '- [ ] a\n\n```\n- [ ] b\n```\n\n| A |\n| --- |\n| [ ] c |\n\n<!--\n- [ ] d\n-->\n';
    expect((await found(undefined, unseen)).map((each) => each.split(':')[1])).toEqual(['4', '9']);
  });

  test.each(['forbidden', 'with-reason'])('an invitation to remove beside %s', async (mode) => {
    expect(await found(policy.replace('MODE', mode), invites)).toEqual([
      `p.yml:3:17 removal-refused: found ${mode}, while form.md says "Delete the lines that do not apply.", expected a policy that takes what its template invites to`,
    ]);
  });

  test('the same beside a strict template, and where it is taken', async () => {
    const strict = policy.replace('form.md', '{path: form.md, strict: true}').replace('MODE', 'allowed');
    expect(await found(strict, invites)).toMatchObject([expect.stringContaining('found strict, while form.md says')]);
    expect(await found(policy.replace('MODE', 'conditional'), invites)).toEqual([]);
  });

  test('what a directive lets go is no rule beside gates', async () => {
    const removable = '## Checks\n<!-- gate: removable -->\n\n- [ ] a\n';
    expect(await found(policy.replace('MODE', 'conditional'), removable)).toEqual([]);
  });
});
