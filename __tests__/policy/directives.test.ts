import { describe, expect, test } from '@jest/globals';
import { parse } from '../../src/checklist/parse.ts';
import { defaultPolicy, TEMPLATE_RULE, type PolicyChecklist } from '../../src/policy/policy.ts';
import { withDirectives } from '../../src/policy/judge/directives.ts';
import { bindRule } from '../../src/policy/file/bind.ts';
import { sourceOfRule } from '../../src/policy/file/written.ts';
import { readDirectives } from '../../src/template/directives.ts';

const [empty] = defaultPolicy('t.md').checklists;

function directed(markdown: string, checklist?: PolicyChecklist, isDefault = true): PolicyChecklist {
  const template = parse({ id: 't.md', kind: 'file', markdown });
  const directives = readDirectives(template);
  expect(directives.errors).toEqual([]);
  const own = checklist ?? empty;
  if (own === undefined) throw new Error('no checklist');
  return withDirectives(own, template, directives, isDefault);
}

/** A matcher that names an item by its key. */
const hasItem = (value: unknown): value is { text: string } =>
  typeof value === 'object' && value !== null && 'item' in value && 'text' in value;

/** Phases as `name after …: rules`; an item is shown by its text. */
function shown({ phases }: PolicyChecklist): string[] {
  return phases.map(({ name, after, rules }) => {
    const options = rules.map((rule) =>
      rule.kind === 'gate' && rule.gate.name === 'items'
        ? `${rule.title} ${JSON.stringify(rule.gate.options, (_, value) => (hasItem(value) ? value.text : value))}`
        : rule.title,
    );
    return `${name ?? '-'}${after.length > 0 ? ` after ${after.join(',')}` : ''}: ${options.join(' | ')}`;
  });
}

const COMPLETE = 'Template is complete';

const rows: [rule: string, template: string, expected: string[]][] = [
  [
    'a count is for its section, the rest is for all',
    '- [ ] x\n\n## A\n<!-- gate: any -->\n- [ ] a\n- [ ] b\n',
    [`-: ${COMPLETE} | Checklist: every box {"without":["A"]} | A: at least one box {"in":"A","require":"any"}`],
  ],
  [
    'a count on the whole',
    '<!-- gate: one -->\n- [ ] a\n- [ ] b\n',
    [`-: ${COMPLETE} | Checklist: exactly one box {"require":"one"}`],
  ],
  [
    'an optional section is asked for by nobody',
    '- [ ] x\n\n## A\n<!-- gate: optional -->\n- [ ] a\n',
    [`-: ${COMPLETE} | Checklist: every box {"without":["A"]}`],
  ],
  [
    'a section without boxes has no rule',
    '- [ ] x\n\n## A\n<!-- gate: all -->\n\nText.\n',
    [`-: ${COMPLETE} | Checklist: every box {"without":["A"]}`],
  ],
  [
    'an item that must stay empty has a rule of its own',
    '- [ ] x\n- [ ] bad <!-- gate: none -->\n',
    [`-: ${COMPLETE} | Checklist: every box {"except":["bad"]} | bad: stays empty {"only":["bad"],"require":"none"}`],
  ],
  [
    'phases come one after the other, and take their sub-sections along',
    '- [ ] x\n\n## A\n<!-- gate: phase plan -->\n- [ ] a\n\n### A1\n- [ ] b\n\n## B\n<!-- gate: phase deploy -->\n- [ ] c\n',
    [
      `-: ${COMPLETE} | Checklist: every box {"without":["A","A1","B"]}`,
      'plan: A: every box {"in":"A"}',
      'deploy after plan: B: every box {"in":"B"}',
    ],
  ],
  [
    'two sections of one phase are one phase',
    '## A\n<!-- gate: phase plan -->\n- [ ] a\n\n## B\n<!-- gate: phase plan -->\n- [ ] b\n',
    [`-: ${COMPLETE}`, 'plan: A: every box {"in":"A"} | B: every box {"in":"B"}'],
  ],
  [
    'an item that must stay empty belongs to the phase of its section',
    '## A\n<!-- gate: phase plan -->\n- [ ] a\n- [ ] bad <!-- gate: none -->\n',
    [
      `-: ${COMPLETE}`,
      'plan: A: every box {"in":"A","except":["bad"]} | bad: stays empty {"only":["bad"],"require":"none"}',
    ],
  ],
];

describe('directives of a template', () => {
  test.each(rows)('%s', (_, template, expected) => {
    expect(shown(directed(template))).toEqual(expected);
  });

  test('make N/A marks count for conditional items only, unless there is a policy', () => {
    const template = '<!-- gate: all -->\n- [ ] a\n';
    expect(directed(template).notApplicable).toBe('conditional');
    const own: PolicyChecklist = { notApplicable: 'forbidden', phases: [{ after: [], rules: [TEMPLATE_RULE] }] };
    expect(directed(template, own, false).notApplicable).toBe('forbidden');
  });

  test('are not taken where the policy has rules of its own', () => {
    const own: PolicyChecklist = {
      notApplicable: 'allowed',
      phases: [{ after: [], rules: [bindRule(sourceOfRule({ gate: 'items' }, []))] }],
    };
    expect(directed('<!-- gate: any -->\n- [ ] a\n', own, false)).toBe(own);
  });

  test('where there are none the default policy stays as it is', () => {
    expect(directed('- [ ] a\n')).toBe(empty);
  });

  test('where there are none a policy without gates asks for every box', () => {
    const own: PolicyChecklist = { notApplicable: 'conditional', phases: [{ after: [], rules: [TEMPLATE_RULE] }] };
    expect(shown(directed('- [ ] a\n', own, false))).toEqual([`-: ${COMPLETE} | Checklist: every box {}`]);
  });
});
