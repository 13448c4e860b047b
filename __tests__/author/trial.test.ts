import { describe, expect, test } from '@jest/globals';
import { trialOf } from '../../src/author/trial.ts';
import { trialMarkdown, trialText } from '../../src/reports/trial.ts';
import { verdictOf } from '../support/verdict-of.ts';

const tried = async (policy: string, ...bodies: string[]) =>
  trialOf(
    await Promise.all(
      bodies.map(async (body, index) => ({
        body: `${index}.md`,
        judged: { ok: true as const, value: await verdictOf(body, policy) },
      })),
    ),
  );

describe('what holds a body back', () => {
  test('is told once for all bodies that it holds back, what holds most of them first', async () => {
    const { causes, totals } = await tried(
      'gates: [{gate: items}]',
      '- [ ] Two\n- [x] Three\n',
      '- [x] One\n',
      '- [ ] One\n- [ ] Two\n',
    );
    expect(totals).toEqual({ passed: 1, skipped: 0, pending: 2, blocked: 0, 'not-judged': 0 });
    expect(causes.map(({ text, bodies }) => [text, bodies])).toEqual([
      ['Two', ['0.md', '2.md']],
      ['One', ['2.md']],
    ]);
  });

  test('names a body once that has it twice', async () => {
    const { causes } = await tried('gates: [{gate: items}]', '- [ ] One\n- [ ] One\n');
    expect(causes.map(({ bodies }) => bodies)).toEqual([['0.md']]);
  });

  test('is no advice, and nothing of another way out or of a phase that is not asked for', async () => {
    const policy = `
default-phase: early
phases:
  early:
    - {gate: items, in: Open, advisory: true}
    - {require: any, gates: [{gate: items, in: Open}, {gate: items, in: Done}]}
  late: {gates: [{gate: items, in: Open}]}
`;
    const body = '## Open\n\n- [ ] a\n\n## Done\n\n- [x] b\n';
    expect(await tried(policy, body)).toMatchObject({ causes: [], totals: { passed: 1 } });
    const late = await tried(policy.replace('in: Done', 'in: Open'), body);
    expect(late.causes.map(({ text }) => text)).toEqual(['a', 'a']);
  });

  test('is one item of the template, whatever a body has behind it', async () => {
    const bodies = ['- [ ] Tests, see run 3\n- [x] Manual\n', '- [ ] Tests\n- [x] Manual\n', '- [x] Manual, twice\n'];
    const text = '- [ ] Tests\n- [ ] Manual\n';
    const verdicts = bodies.map((body) =>
      verdictOf(body, undefined, {
        templatePath: 'form.md',
        answer: (questions) =>
          Promise.resolve(questions.map(() => ({ status: 'known', value: { path: 'form.md', exists: true, text } }))),
      }),
    );
    const trial = trialOf(
      (await Promise.all(verdicts)).map((value, index) => ({ body: `${index}.md`, judged: { ok: true, value } })),
    );
    expect(trial.causes).toMatchObject([
      { gate: 'Every box', line: 1, bodies: ['0.md', '1.md'] },
      { gate: 'Template is complete', line: 1, text: '- [ ] Tests', bodies: ['2.md'] },
    ]);
    expect(trialText(trial, { color: false })).toContain('  2  Every box, line 1 of the template: Not ticked: Tests');
  });

  test('is what it is about, or the message alone', async () => {
    const { causes } = await tried(
      'gates: [{gate: value, name: score, at-least: 1}, {gate: fields, required: {Version: semver}}, {gate: items}]',
      '## Notes\n',
    );
    expect(causes.map(({ text, message }) => text ?? message)).toEqual(['at least 1', 'Version', 'No boxes found']);
  });
});

test('a body that is skipped, and one that could not be judged', async () => {
  const verdict = await verdictOf('- [ ] a\n', 'gates: [{gate: items, advisory: true}]');
  const trial = trialOf([
    { body: 'one.md', judged: { ok: true, value: verdict } },
    { body: 'two.md', judged: { ok: false, error: 'it took too long' } },
  ]);
  expect(trial.bodies).toEqual([
    { body: 'one.md', outcome: 'skipped' },
    { body: 'two.md', outcome: 'not-judged', reason: 'it took too long' },
  ]);
  expect(trialText(trial, { color: false })).toBe(
    '2 bodies on trial: 1 skipped, 1 could not be judged\n\nBodies\n  – skipped  one.md\n  ! could not be judged  two.md: it took too long\n',
  );
  expect(trialMarkdown(trial)).toContain('| `two.md` | could not be judged | `it took too long` |');
});

test('text of a body stays text', async () => {
  const trial = await tried('gates: [{gate: items}]', '- [ ] a `|` <b>@octocat ::error::\n');
  expect(trialText(trial, { color: false })).toMatch(/^1 body on trial: 1 pending\n/);
  expect(trialText(trial, { color: false })).not.toContain('::error::');
  expect(trialMarkdown(trial)).toMatch(/@octocat[^|]*`/);
});

test('a cause without text', () => {
  const trial = {
    schema: 'checklist-gate/trial@1' as const,
    totals: { passed: 0, skipped: 0, pending: 1, blocked: 0, 'not-judged': 0 },
    causes: [{ gate: 'Notes', status: 'pending' as const, message: 'It is empty', bodies: ['a.md'] }],
    bodies: [{ body: 'a.md', outcome: 'pending' as const }],
  };
  expect(trialText(trial, { color: false })).toContain('\n  1  Notes: It is empty\n');
  expect(trialMarkdown(trial)).toContain('`Notes: It is empty`');
});
