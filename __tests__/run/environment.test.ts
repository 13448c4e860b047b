import { expect, test } from '@jest/globals';
import { opens, phaseFor } from '../../src/run/environment.ts';
import { judge } from '../../src/run/judge.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';

const policy = (text: string) => ({ policy: { path: 'p.yml', text: `version: 1\n${text}` } });

test('the phase that a policy names for an environment, whatever its case', async () => {
  const phases = policy('phases: {before: {environment: [Staging, production], gates: [{gate: items}]}}');
  const found = { ok: true, value: { phase: 'before', checklists: [''], inIssue: undefined } };
  expect(await phaseFor(phases, 'staging')).toEqual(found);
  expect(await phaseFor(phases, 'PRODUCTION')).toEqual(found);
});

test.each([
  ['an issue', 'issue-body', true],
  ['an issue among others', '[comments, issue-body]', true],
  ['a pull request', 'pull-request-body', false],
])('a checklist in %s', async (_, source, inIssue) => {
  const phases = policy(`source: ${source}\nphases: {a: {environment: x, gates: [{gate: items}]}}`);
  expect(await phaseFor(phases, 'x')).toMatchObject({ ok: true, value: { inIssue } });
});

const TWO = `checklists:
  one: {applies-to: {labels: [one]}, phases: {a: {environment: x, gates: [{gate: items}]}}}
  two: {phases: {NAME: {environment: x, gates: [{gate: items}]}}}
  three: {gates: [{gate: items}]}`;

test.each([
  ['no policy', {}, 'the policy has no phase for the environment "x". Add "environment: x" to a phase.'],
  ['no such phase', policy('gates: [{gate: items}]'), 'the policy has no phase for the environment "x"'],
  [
    'phases of several names',
    policy(TWO.replace('NAME', 'b')),
    'the policy has several phases for the environment "x": a, b.',
  ],
  ['a policy that does not load', policy('gates: [{gate: nonsense}]'), 'gates[0].gate: found "nonsense"'],
])('%s', async (_, request, words) => {
  expect(await phaseFor(request, 'x')).toMatchObject({
    ok: false,
    error: { kind: 'policy-error', errors: [expect.stringContaining(words)] },
  });
});

test('one phase in several checklists', async () => {
  expect(await phaseFor(policy(TWO.replace('NAME', 'a')), 'x')).toMatchObject({
    ok: true,
    value: { phase: 'a', checklists: ['one', 'two'] },
  });
});

async function verdictFor(text: string, markdown: string, labels: readonly string[] = []): Promise<Verdict> {
  const judged = await judge({
    subject: { kind: 'pull-request', repository: 'acme/shop', number: 7 },
    documents: [{ id: 'body', kind: 'pull-request-body', markdown }],
    ...policy(text),
    phase: 'a',
    at: '2026-01-02T03:04:05.000Z',
    answer: (questions) => Promise.resolve(questions.map(() => ({ status: 'known', value: labels }) as never)),
  });
  if (judged.kind !== 'verdict') throw new Error(JSON.stringify(judged));
  return judged.verdict;
}

const PHASES = 'phases:\n  a: {environment: x, gates: [{gate: items, in: A}]}\n  b: {gates: [{gate: items, in: B}]}';
const body = (ticks: string): string => `## A\n\n- [${ticks[0]}] a\n\n## B\n\n- [${ticks[1]}] b\n`;
const only = { phase: 'a', checklists: [''], inIssue: undefined };

test.each([
  ['its own phase alone counts', 'x ', true],
  ['the phase is open', ' x', false],
])('%s', async (_, ticks, expected) => {
  expect(opens(await verdictFor(PHASES, body(ticks)), only)).toBe(expected);
});

const ONE = `checklists:
  one: {applies-to: {labels: [one]}, phases: {a: {environment: x, gates: [{gate: items, in: A}]}}}
  two: {phases: {a: [{gate: items, in: B}]}}`;
const inOne = { phase: 'a', checklists: ['one'], inIssue: undefined };

test.each([
  ['the checklist of the environment', ['one'], true],
  ['one that does not apply, beside another with a phase of that name', [], false],
])('%s', async (_, labels, expected) => {
  const verdict = await verdictFor(ONE, body('xx'), labels);
  expect(verdict.status).toBe('passed');
  expect(opens(verdict, inOne)).toBe(expected);
});

test('a phase that is skipped opens nothing', async () => {
  const skipped = 'phases:\n  a: {environment: x, when: {labels: [big]}, gates: [{gate: items, in: A}]}';
  expect(opens(await verdictFor(skipped, body('xx')), only)).toBe(false);
});

test('checklists in issues and elsewhere, of which only one place would be looked at', async () => {
  const checklists = policy(`checklists:
  release: {source: issue-body, phases: {go: {environment: x, gates: [{gate: items}]}}}
  change: {source: pull-request-body, phases: {go: {environment: x, gates: [{gate: items}]}}}
`);
  expect(await phaseFor(checklists, 'x')).toMatchObject({
    ok: false,
    error: { errors: [expect.stringContaining('in issues and elsewhere')] },
  });
});
