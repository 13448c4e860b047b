/** Ways around a template that do not pass: by what the template says, by the proposal for it, and by a policy. */
import { describe, expect, test } from '@jest/globals';
import { proposalFor, statusOf } from '../support/made-from.ts';

interface Evasion {
  template: string;
  /** What passes. */
  honest: string;
  body: string;
  /** Rules of a policy, and what it says beside them. Every box where they are absent. */
  policy?: string;
}

const REST = '## Before review\n\n- [x] Rebased\n';
const asForm = (body: string): string => body.replaceAll(/\[x\]/g, '[ ]');

const CONDITION = `${REST}- [x] Screens attached (if it looks different)\n`;
const CRITERIA = `${REST}\n## Abort criteria\n\n- [ ] Error rate above 5 %\n- [ ] Data loss\n`;
const PICK = `${REST}\n## Kind of change\n\nTick at least one:\n\n- [x] Repair\n- [ ] Feature\n`;
const EITHER = `${REST}\n## Papers\n\n- [x] Manual updated, or not needed\n- [x] Changelog written, or not needed\n`;
const ADVICE = `${REST}- [x] Agreement signed. If not, sign it at the link below.\n`;
const STRIKES = '## Checks\n\nStrike through what does not apply.\n\n- [x] Tests added\n- [x] Manual updated\n';
const OPTIONAL = `${REST}- [x] Load measured\n\n## Extras (optional)\n\n- [ ] Recording attached\n`;
const QUESTION = `${REST}- [x] Is there a way back?\n`;
const CLOSES = `${REST}- [x] Closes #xxx\n`;

const EVASIONS: Record<string, Evasion> = {
  'a conditional item deleted where reasons are asked for': {
    template: asForm(CONDITION),
    honest: CONDITION,
    body: REST,
    policy: 'not-applicable: with-reason\ngates: [{gate: items}]',
  },
  'a conditional item deleted where nothing may be marked': {
    template: asForm(CONDITION),
    honest: CONDITION,
    body: REST,
    policy: 'not-applicable: forbidden\ngates: [{gate: items}]',
  },
  'a criterion deleted': {
    template: asForm(CRITERIA),
    honest: CRITERIA,
    body: CRITERIA.replace('- [ ] Data loss\n', ''),
    policy: 'gates: [{gate: items, in: Before review}, {gate: items, in: Abort criteria, require: none}]',
  },
  'every line of a list to pick from deleted': {
    template: asForm(PICK),
    honest: PICK,
    body: PICK.replace('- [x] Repair\n- [ ] Feature\n', ''),
    policy: 'gates: [{gate: items, in: Before review}, {gate: items, in: Kind of change, require: any}]',
  },
  'every line that holds either way deleted': {
    template: asForm(EITHER),
    honest: EITHER,
    body: EITHER.replace(/- \[x\] .*not needed\n/g, ''),
  },
  'an item with advice deleted': { template: asForm(ADVICE), honest: ADVICE, body: REST },
  'everything struck': {
    template: asForm(STRIKES),
    honest: STRIKES,
    body: STRIKES.replace(/\[x\] (.*)/g, '[ ] ~~$1~~'),
    policy: 'not-applicable: reason-or-conditional\ngates: [{gate: items}]',
  },
  'nothing ticked': { template: asForm(STRIKES), honest: STRIKES, body: asForm(STRIKES) },
  'an item moved under an optional section': {
    template: asForm(OPTIONAL),
    honest: OPTIONAL,
    body: OPTIONAL.replace('- [x] Load measured\n', '').concat('- [ ] Load measured\n'),
    policy: 'gates: [{gate: items, in: Before review}, {gate: items, in: Extras, optional: true}]',
  },
  'a question left open': {
    template: asForm(QUESTION),
    honest: QUESTION,
    body: QUESTION.replace('[x] Is', '[ ] Is'),
  },
  'a number that names nothing': {
    template: asForm(CLOSES),
    honest: CLOSES.replace('#xxx', '#12'),
    body: CLOSES.replace('#xxx', 'nothing'),
  },
};

describe.each(Object.entries(EVASIONS))('%s', (_, { template, honest, body, policy = 'gates: [{gate: items}]' }) => {
  const written = `version: 1\ntemplate: template.md\n${policy}\n`;
  test.each([
    ['by default', undefined],
    ['by the proposal', proposalFor(template)],
    ['by a policy', written],
  ])('%s', async (by, rules) => {
    expect(await statusOf(honest, [template], rules)).toBe('passed');
    // The default and the proposal let go what holds in some cases only: they ask for no reason.
    const isLetGo = by !== 'by a policy' && template === asForm(CONDITION);
    expect(['passed', 'skipped'].includes(await statusOf(body, [template], rules))).toBe(isLetGo);
  });
});

test.each([
  ['by default', undefined],
  ['by a policy', 'version: 1\ntemplate: [template.md, template-1.md]\ngates: [{gate: items}]\n'],
])('a feature judged by the template for docs, %s', async (_, rules) => {
  const docs = '## Checks\n\n- [ ] Spelling looked at\n';
  const feature = '## Checks\n\n- [ ] Spelling looked at\n- [ ] Tests written\n- [ ] Flag added\n';
  const done = feature.replaceAll('[ ]', '[x]');
  expect(await statusOf(done, [docs, feature], rules)).toBe('passed');
  expect(await statusOf(done.replace('- [x] Flag added\n', ''), [docs, feature], rules)).toBe('pending');
});
