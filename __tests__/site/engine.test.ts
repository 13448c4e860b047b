import { describe, expect, test } from '@jest/globals';
import { answer, type Pasted } from '../../site/engine.ts';
import { everyNth } from '../support/share.ts';
import { checkPasted } from '../support/site.ts';
import { EXPECTED } from './examples.ts';

const AT = '2026-03-14T23:00:00.000Z';
const EMPTY: Pasted = { body: '', template: '', policy: '', values: '', phase: '' };

describe('the page judges as the command line does', () => {
  test.each(
    everyNth(
      3,
      EXPECTED.map((pasted, index) => [index, pasted] as const),
    ),
  )('example %i', async (_, pasted) => {
    const { stdout } = checkPasted(pasted, 'json');
    const at = (JSON.parse(stdout) as { at: string }).at;
    const { outcome } = await answer(pasted, at);
    if (outcome.kind !== 'verdict') throw new Error(JSON.stringify(outcome));
    expect(`${JSON.stringify(outcome.verdict, undefined, 2)}\n`).toBe(stdout);
    expect(outcome.text).toBe(checkPasted(pasted, 'text').stdout);
  });
});

test('says where a policy is wrong', async () => {
  const policy = 'version: 1\ngates:\n  - {gate: item, in: Checks}\n';
  const { outcome, proposal } = await answer({ ...EMPTY, body: '- [x] a\n', policy }, AT);
  expect(outcome).toMatchObject({ kind: 'policy-error', places: [{ path: 'policy.yml', line: 3 }] });
  expect(proposal?.text).toContain('version: 1');
});

test('takes values for the gates that ask for them', async () => {
  const policy = 'version: 1\ngates:\n  - {gate: value, name: coverage, at-least: 80}\n';
  const of = async (values: string): Promise<string> => {
    const { outcome } = await answer({ ...EMPTY, body: '- [x] a\n', policy, values }, AT);
    return outcome.kind === 'verdict' ? outcome.verdict.status : outcome.kind;
  };
  expect(await of('coverage=92')).toBe('passed');
  expect(await of('coverage=12')).toBe('failed');
  expect(await of('')).toBe('pending');
  expect(await of('nonsense')).toBe('policy-error');
});

test('lists what lint finds at the lines of policy and template', async () => {
  const template = '## Checks\n\n- [ ] Tests\n';
  const policy = 'version: 1\ntemplate: template.md\ngates:\n  - {gate: items, in: Chekcs}\n';
  const { findings } = await answer({ ...EMPTY, body: template, template, policy }, AT);
  expect(findings.map(({ path, line }) => `${path}:${line}`)).toContain('policy.yml:4');
});

test('reads the template and offers the policy that fits it', async () => {
  const template = '## Kind\n\nCheck one:\n\n- [ ] Fix\n- [ ] Feature\n';
  const { readings, proposal } = await answer({ ...EMPTY, body: template, template }, AT);
  expect(readings.map(({ section }) => section)).toContain('Kind');
  const again = await answer({ ...EMPTY, body: template, template, policy: proposal?.text ?? '' }, AT);
  expect(again.outcome.kind).toBe('verdict');
});

test('keeps everything quiet on an empty page', async () => {
  expect(await answer(EMPTY, AT)).toMatchObject({ findings: [], readings: [], phases: [] });
});
