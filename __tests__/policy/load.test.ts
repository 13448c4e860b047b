import { describe, expect, test } from '@jest/globals';
import { defaultPolicy, DEFAULT_POLICY_DIGEST, DEFAULT_POLICY_TEXT } from '../../src/policy/policy.ts';
import { createHash } from 'node:crypto';
import { loadPolicy } from '../../src/policy/file/load.ts';
import { MAX_POLICY_BYTES } from '../../src/policy/file/layer.ts';
import { nearest } from '../../src/policy/nearest.ts';

async function errorsOf(text: string, template?: string): Promise<string[]> {
  const loaded = await loadPolicy(text, 'p.yml', template);
  if (loaded.ok) return [];
  return loaded.error.map(({ path, line, column, message }) => `${path}:${line}:${column} ${message}`);
}

const GATES = 'gates: [{gate: items}]\n';

const refused: [rule: string, text: string, errors: (string | RegExp)[]][] = [
  ['nothing', '', ['p.yml:1:1 found nothing, expected a mapping that begins with "version: 1"']],
  ['only a comment', '# gates\n', ['p.yml:1:1 found nothing, expected a mapping that begins with "version: 1"']],
  ['a list', '- a\n', ['p.yml:1:1 found a list, expected a mapping that begins with "version: 1"']],
  ['a word', 'items\n', ['p.yml:1:1 found a single value, expected a mapping that begins with "version: 1"']],
  ['broken YAML', 'version: 1\ngates: [\n', [/^p\.yml:3:1 not valid YAML: /]],
  ['two documents', `version: 1\n${GATES}---\nversion: 1\n`, [/^p\.yml:3:1 not valid YAML: /]],
  ['a key twice', `version: 1\nversion: 1\n${GATES}`, ['p.yml:2:1 found a repeated key, expected each key once']],
  [
    'an alias',
    'version: 1\ngates: &g [{gate: items}]\nphases: {a: *g}\n',
    ["p.yml:3:13 found the alias *g, expected the value itself, or '*g' in quotes for a text"],
  ],
  ['a merge key', `version: 1\n<<: {a: 1}\n${GATES}`, [/^p\.yml:2:1 <<: unexpected key "<<", expected version, /]],
  ['the key __proto__', `version: 1\n__proto__: {}\n${GATES}`, ['p.yml:2:1 unexpected key "__proto__"']],
  [
    'the key constructor, at any depth',
    'version: 1\ngates: [{gate: items, constructor: 1}]\n',
    ['p.yml:2:23 unexpected key "constructor"'],
  ],
  ['no version', GATES, ['p.yml:1:1 version: missing key "version"']],
  ['another version', `version: 2\n${GATES}`, ['p.yml:1:10 version: found 2, expected 1']],
  [
    'an unknown key with the nearest word',
    'version: 1\ngats: []\n',
    [/^p\.yml:2:1 gats: unexpected key "gats", did you mean "gates"\? Expected version, .*$/],
  ],
  [
    'an unknown option of a gate, with those it has',
    'version: 1\ngates:\n  - gate: items\n    requires: all\n',
    [/^p\.yml:4:5 gates\[0\]\.requires: unexpected key "requires", did you mean "require"\? Expected gate, .*$/],
  ],
  [
    'an unknown key of a phase',
    'version: 1\nphases:\n  a:\n    gates: [{gate: items}]\n    afer: b\n',
    [
      /^p\.yml:5:5 phases\.a\.afer: unexpected key "afer", did you mean "after"\? Expected after, title, environment, when, final, gates$/,
    ],
  ],
  [
    'an unknown key of a checklist',
    'version: 1\nchecklists: {a: {gates: [{gate: items}], applis-to: {}}}\n',
    [/^p\.yml:2:42 checklists\.a\.applis-to: unexpected key .*, did you mean "applies-to"\? Expected .*$/],
  ],
  [
    'an unknown condition',
    'version: 1\ngates: [{gate: items, when: {label: [a]}}]\n',
    [/^p\.yml:2:30 gates\[0\]\.when\.label: unexpected key "label", did you mean "labels"\? Expected .*$/],
  ],
  [
    'an unknown condition inside another',
    'version: 1\ngates: [{gate: items, when: {any: [{not: {label: [a]}}]}}]\n',
    [/when\.any\[0\]\.not\.label: unexpected key "label", did you mean "labels"\? Expected .*$/],
  ],
  [
    'an unknown gate with the nearest word',
    'version: 1\ngates: [{gate: itmes}]\n',
    [/^p\.yml:2:16 gates\[0\]\.gate: found "itmes", did you mean "items"\? Expected a gate: items, .*$/],
  ],
  [
    'a gate that is no word',
    'version: 1\ngates: [{gate: 3}]\n',
    [/^p\.yml:2:16 gates\[0\]\.gate: found 3, expected a text in quotes: "3"$/],
  ],
  [
    'a gate without its name',
    'version: 1\ngates: [{in: A}]\n',
    ['p.yml:2:9 gates[0]: found {"in":"A"}, expected the key "gate" or "gates"'],
  ],
  [
    'a gate that is no mapping',
    'version: 1\ngates: [items]\n',
    ['p.yml:2:9 gates[0]: found "items", expected a gate: {gate: name, …} or {require: …, gates: […]}'],
  ],
  ['no gate in the list', 'version: 1\ngates: []\n', ['p.yml:2:8 gates: found [], expected at least one gate']],
  [
    'no gate in a group',
    'version: 1\ngates: [{gates: []}]\n',
    ['p.yml:2:17 gates[0].gates: found [], expected at least one gate'],
  ],
  ['gates that are no list', 'version: 1\ngates: 3\n', ['p.yml:2:8 gates: found 3, expected a list']],
  [
    'a wrong quantifier',
    'version: 1\ngates: [{gate: items, require: every}]\n',
    ['p.yml:2:32 gates[0].require: found "every", expected all, any, none, one or {at-least: n}'],
  ],
  [
    'a number that is too small, where it stands',
    'version: 1\ngates: [{gate: items, require: {at-least: 0}}]\n',
    ['p.yml:2:43 gates[0].require.at-least: found 0, expected at least 1'],
  ],
  [
    'too many revisions',
    `version: 1\ntemplate: {path: t.md, accept-revisions: 21}\n${GATES}`,
    ['p.yml:2:42 template.accept-revisions: found 21, expected at most 20'],
  ],
  [
    'a template without its path',
    `version: 1\ntemplate: {accept-revisions: 1}\n${GATES}`,
    ['p.yml:2:1 template.path: missing key "path"'],
  ],
  [
    'a word that is none of the list, with the nearest',
    `version: 1\nnot-applicable: forbiden\n${GATES}`,
    [
      'p.yml:2:17 not-applicable: found "forbiden", did you mean "forbidden"? Expected forbidden, with-reason, conditional, reason-or-conditional, allowed or a mapping with value or final',
    ],
  ],
  [
    'a long value is shown shortened',
    `version: 1\nnot-applicable: ${'a'.repeat(200)}\n${GATES}`,
    [/found "a{76}…, expected/],
  ],
  [
    'a name of a phase with a space',
    'version: 1\nphases: {"a b": [{gate: items}]}\n',
    ['p.yml:2:17 phases.a b: found "a b", expected a name of a-z, 0-9 and -'],
  ],
  ['no phase', 'version: 1\nphases: {}\n', ['p.yml:2:9 phases: found {}, expected at least one phase']],
  [
    'no checklist',
    'version: 1\nchecklists: {}\n',
    ['p.yml:2:13 checklists: found {}, expected at least one checklist'],
  ],
  [
    'an empty condition',
    'version: 1\ngates: [{gate: items, when: {}}]\n',
    ['p.yml:2:29 gates[0].when: found {}, expected at least one condition'],
  ],
  [
    'a pattern that is none',
    'version: 1\ngates: [{gate: items, only: [{pattern: "("}]}]\n',
    [/^p\.yml:2:40 gates\[0\]\.only\[0\]\.pattern: found "\(", expected a regular expression in RE2 syntax/],
  ],
  [
    'options that only together are wrong',
    'version: 1\ngates: [{gate: value, name: score}]\n',
    [/^p\.yml:2:9 gates\[0\]: found \{.*\}, expected a comparison: at-least, at-most, below, above, equals or one-of$/],
  ],
  [
    'options that are wrong one by one are said before those',
    'version: 1\ngates: [{gate: value, name: 3}]\n',
    ['p.yml:2:29 gates[0].name: found 3, expected a text in quotes: "3"'],
  ],
  [
    'neither gates nor phases, in a checklist',
    'version: 1\nchecklists:\n  a: {not-applicable: allowed}\n',
    [
      'p.yml:3:6 checklists.a: found neither'.replace('checklists.a: ', '') +
        ' "gates" nor "phases", expected one of them',
    ],
  ],
  [
    'gates beside phases',
    `version: 1\n${GATES}phases: {a: [{gate: items}]}\n`,
    ['p.yml:2:8 found "gates" beside "phases", expected one of them'],
  ],
  [
    'a phase after one that is not there',
    'version: 1\nphases: {plan: [{gate: items}], deploy: {after: plam, gates: [{gate: items}]}}\n',
    ['p.yml:2:49 found the phase "plam", did you mean "plan"? Expected one of "plan", "deploy"'],
  ],
  [
    'a phase after itself',
    'version: 1\nphases: {plan: {after: plan, gates: [{gate: items}]}}\n',
    ['p.yml:2:24 found "plan", expected a phase that stands before "plan"'],
  ],
  [
    'a default phase that is not there',
    'version: 1\nphases: {plan: [{gate: items}]}\ndefault-phase: plam\n',
    ['p.yml:3:16 found "plam", did you mean "plan"? Expected one of "plan"'],
  ],
  [
    'a default phase without phases',
    `version: 1\n${GATES}default-phase: plan\n`,
    ['p.yml:3:16 found "plan", expected none, since there are no phases'],
  ],
  [
    'a condition on a rule when none stands before',
    'version: 1\ngates: [{gate: items, when: {gate: {A: failed}}}]\n',
    ['p.yml:2:40 found "A", expected the title of a rule that stands before it'],
  ],
  [
    'a condition on the rule itself',
    'version: 1\ngates: [{gate: items, title: A, when: {gate: {A: failed}}}]\n',
    ['p.yml:2:50 found "A", expected the title of a rule that stands before it'],
  ],
  [
    'a condition on a rule of a group, misspelled',
    'version: 1\ngates: [{gates: [{gate: items, title: Criteria}]}, {gate: items, when: {gate: {Criterium: failed}}}]\n',
    [
      'p.yml:2:91 found "Criterium", did you mean "Criteria"? Expected one of the titles that stand before it: Criteria',
    ],
  ],
  ['a pattern that is not there, in a list', 'version: 1\ngates: [{gate: items, only: [{}]}]\n', [/^p\.yml:2:/]],
  [
    'a pattern for a field of another type',
    "version: 1\ngates: [{gate: fields, required: {Ticket: {type: text, pattern: '^OPS-'}}}]\n",
    [/expected no "pattern" with the type text for Ticket/],
  ],
  [
    'a comparison without a template',
    'version: 1\ngates: [{gate: template}]\n',
    ['p.yml:2:16 found "template", expected the key "template" with a path beside the gates'],
  ],
  [
    'rules beside checklists, each',
    `version: 1\n${GATES}template: t.md\nchecklists: {a: {gates: [{gate: items}]}}\n`,
    [
      'p.yml:2:8 found "gates" beside "checklists", expected it inside a checklist',
      'p.yml:3:11 found "template" beside "checklists", expected it inside a checklist',
    ],
  ],
  [
    'all errors of one file at once',
    'version: 2\ngats: 1\nnot-applicable: never\n',
    [/version: found 2/, /unexpected key "gats"/, /not-applicable: found "never"/],
  ],
];

describe('a policy is refused with', () => {
  test.each(refused)('%s', async (_, text, expected) => {
    const errors = await errorsOf(text);
    expect(errors).toHaveLength(expected.length);
    for (const [index, each] of expected.entries()) {
      if (typeof each === 'string') expect(errors[index]).toBe(each);
      else expect(errors[index]).toMatch(each);
    }
  });
});

describe('a policy loads', () => {
  const loads: [rule: string, text: string, template: string | undefined][] = [
    ['with gates alone', `version: 1\n${GATES}`, undefined],
    ['with a template alone', 'version: 1\ntemplate: t.md\n', undefined],
    ['with a comparison, when the template is handed over', 'version: 1\ngates: [{gate: template}]\n', 't.md'],
    ['with Windows line ends and a byte order mark', `\uFEFFversion: 1\r\n${GATES.replace('\n', '\r\n')}`, undefined],
    [
      'with a phase after an earlier one',
      'version: 1\nphases: {a: [{gate: items}], b: {after: [a], gates: [{gate: items}]}}\n',
      undefined,
    ],
    [
      'with a condition on a rule before',
      'version: 1\ngates: [{gate: items, title: A}, {gate: items, when: {gate: {A: failed}}}]\n',
      undefined,
    ],
  ];
  test.each(loads)('%s', async (...[, text, template]) => {
    expect(await errorsOf(text, template)).toEqual([]);
  });

  test('up to the largest size in bytes, and not one byte over', async () => {
    const text = (bytes: number): string => {
      const start = `version: 1\n${GATES}# é`;
      return `${start}${'x'.repeat(bytes - new TextEncoder().encode(start).length)}`;
    };
    expect(await errorsOf(text(MAX_POLICY_BYTES))).toEqual([]);
    expect(await errorsOf(text(MAX_POLICY_BYTES + 1))).toEqual([
      `p.yml:1:1 found ${MAX_POLICY_BYTES + 1} bytes, expected at most ${MAX_POLICY_BYTES}`,
    ]);
  });

  test('the comparison is implied by a template, first and once', async () => {
    const gatesOf = async (text: string, template?: string): Promise<unknown> => {
      const loaded = await loadPolicy(`version: 1\n${text}`, 'p.yml', template);
      if (!loaded.ok) throw new Error(loaded.error[0]?.message);
      return loaded.value.policy.checklists[0]?.phases.map((phase) =>
        phase.rules.map((rule) => (rule.kind === 'gate' ? rule.gate.name : rule.rules.length)),
      );
    };
    expect(await gatesOf('template: t.md\ngates: [{gate: items}]')).toEqual([['template'], ['items']]);
    expect(await gatesOf('gates: [{gate: items}]', 't.md')).toEqual([['template'], ['items']]);
    expect(await gatesOf('template: t.md\ngates: [{gate: items}, {gate: template}]')).toEqual([['items', 'template']]);
    expect(await gatesOf('template: t.md\ngates: [{gates: [{gate: template}]}]')).toEqual([[1]]);
    expect(await gatesOf('gates: [{gate: items}]')).toEqual([['items']]);
  });

  test('a template that is handed over goes before that of the policy, and keeps its revisions', async () => {
    const loaded = await loadPolicy('version: 1\ntemplate: {path: own.md, accept-revisions: 3}\n', 'p.yml', 'other.md');
    expect(loaded.ok && loaded.value.policy.checklists[0]?.template).toEqual({
      path: 'other.md',
      acceptRevisions: 3,
    });
  });

  const marks: [rule: string, text: string, expected: string[]][] = [
    ['need a reason without a template', GATES, ['with-reason']],
    ['are for conditional items with a template', `template: t.md\n${GATES}`, ['conditional']],
    ['are as the policy says', `template: t.md\nnot-applicable: allowed\n${GATES}`, ['allowed']],
    [
      'are as a checklist says, else as the policy says',
      `not-applicable: forbidden\nchecklists: {a: {${GATES.trim()}}, b: {not-applicable: allowed, ${GATES.trim()}}}`,
      ['forbidden', 'allowed'],
    ],
  ];
  test.each(marks)('N/A marks %s', async (_, text, expected) => {
    const loaded = await loadPolicy(`version: 1\n${text}`, 'p.yml');
    expect(loaded.ok && loaded.value.policy.checklists.map((each) => each.notApplicable)).toEqual(expected);
  });

  test('globs match names with a leading dot, and only whole paths', async () => {
    const loaded = await loadPolicy(`version: 1\n${GATES}`, 'p.yml');
    if (!loaded.ok) throw new Error('refused');
    const { matchesGlob } = loaded.value.policy;
    expect(matchesGlob(['.github/**'], '.github/workflows/a.yml')).toBe(true);
    expect(matchesGlob(['**/*.yml'], '.github/a.yml')).toBe(true);
    expect(matchesGlob(['none', 'db/**'], 'db/a.sql')).toBe(true);
    expect(matchesGlob(['db'], 'db/a.sql')).toBe(false);
    expect(matchesGlob([], 'db/a.sql')).toBe(false);
  });
});

describe('the default policy', () => {
  test('has the digest of its text', () => {
    expect(`sha256:${createHash('sha256').update(DEFAULT_POLICY_TEXT).digest('hex')}`).toBe(DEFAULT_POLICY_DIGEST);
  });

  test('is what its text loads as', async () => {
    const loaded = await loadPolicy(DEFAULT_POLICY_TEXT, 'default');
    if (!loaded.ok) throw new Error('refused');
    const [own] = defaultPolicy(undefined).checklists;
    const [read] = loaded.value.policy.checklists;
    expect(own?.notApplicable).toBe(read?.notApplicable);
    const gates = (rules: typeof own): unknown =>
      rules?.phases.map((phase) =>
        phase.rules.map((rule) => rule.kind === 'gate' && [rule.gate.name, rule.gate.options]),
      );
    expect(gates(own)).toEqual(gates(read));
  });

  test('has no globs, and matches none', () => {
    expect(defaultPolicy(undefined).matchesGlob(['**'], 'a')).toBe(false);
  });

  test('compares where there is a template, and keeps the other forms', () => {
    const [checklist] = defaultPolicy('t.md', ['u.md']).checklists;
    expect(checklist?.template).toEqual({ path: 't.md', acceptRevisions: 0, alternatives: ['u.md'] });
    expect(checklist?.phases[0]?.rules.map((rule) => rule.title)).toEqual(['Template is complete', 'Every box']);
  });
});

describe('the nearest word', () => {
  test.each([
    ['gats', ['gates', 'phases'], '"gates"'],
    ['GATES', ['gates'], '"gates"'],
    ['whatever', ['gates', 'phases'], undefined],
    ['gates', [], undefined],
    ['plan', ['plum', 'plant'], '"plant"'],
  ])('of %s among %j', (word, allowed, expected) => {
    expect(nearest(word, allowed)).toBe(expected);
  });
});
