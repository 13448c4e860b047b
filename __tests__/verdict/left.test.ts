import { describe, expect, test } from '@jest/globals';
import type { JudgeRequest } from '../../src/run/request.ts';
import type { Question } from '../../src/evidence/question.ts';
import { leftOf, percentDone, type Left } from '../../src/verdict/left/left.ts';
import type { GateResult, Verdict } from '../../src/verdict/verdict.ts';
import { verdictOf } from '../support/verdict-of.ts';

const pull: Partial<JudgeRequest> = {
  subject: { kind: 'pull-request', repository: 'octo/app', number: 7, author: 'mona', headSha: 'a'.repeat(40) },
};

/** The numbers without those that are 0. */
const counts = (all: Left['left']): Record<string, number> =>
  Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0));

const said = (verdict: Verdict): unknown[] =>
  leftOf(verdict).doers.map(({ doer, tasks }) => [
    doer,
    tasks.map(({ state, finding }) => `${state} ${finding.about ?? finding.actual ?? finding.message}`),
  ]);

describe('what is left', () => {
  test('counts boxes that a gate asks for, and no others', async () => {
    const verdict = await verdictOf(
      '## Kind\n- [x] Fix\n- [ ] Feature\n\n## Checks\n- [x] a\n- [ ] b\n- [ ] c — N/A: only words changed\n\n## Later\n- [ ] d\n',
      'gates: [{gate: items, in: Kind, require: any}, {gate: items, in: Checks}, {gate: items, in: Checks}]',
      pull,
    );
    const all = leftOf(verdict);
    expect(counts(all.left)).toEqual({ boxes: 1, total: 1 });
    expect(counts(all.asked)).toEqual({ boxes: 3, total: 3 });
    expect(percentDone(all)).toBe(66);
    expect(said(verdict)).toEqual([[{ kind: 'author', login: 'mona' }, ['left b']]]);
  });

  test('a number of boxes to choose counts as so many', async () => {
    const policy = 'gates: [{gate: items, require: {at-least: 3}}]';
    const one = leftOf(await verdictOf('- [x] a\n- [ ] b\n- [ ] c\n- [ ] d\n', policy));
    expect([counts(one.left), counts(one.asked), percentDone(one)]).toEqual([
      { boxes: 2, total: 2 },
      { boxes: 3, total: 3 },
      33,
    ]);
    const many = leftOf(await verdictOf('- [x] a\n- [x] b\n', 'gates: [{gate: items, require: one}]'));
    expect([counts(many.left), counts(many.asked), many.wrong]).toEqual([
      { boxes: 1, total: 1 },
      { boxes: 1, total: 1 },
      1,
    ]);
  });

  test('each question counts by itself', async () => {
    const verdict = await verdictOf(
      '- Tested?\n  - [x] yes\n  - [ ] no\n- Documented?\n  - [ ] yes\n  - [ ] no\n',
      'gates: [{gate: items, each: question, require: one}]',
    );
    const { left, asked } = leftOf(verdict);
    expect([counts(left), counts(asked)]).toEqual([
      { boxes: 1, total: 1 },
      { boxes: 2, total: 2 },
    ]);
  });

  test('fields count by name, and what is wrong is left too', async () => {
    const verdict = await verdictOf(
      '- **Version**: soon\n- **Owner**: ____\n- **Risk**: low\n',
      'gates: [{gate: fields, required: {Version: semver, Owner: text, Risk: text, Ticket: text}}]',
      pull,
    );
    const all = leftOf(verdict);
    expect([counts(all.left), counts(all.asked), all.wrong]).toEqual([
      { fields: 3, total: 3 },
      { fields: 4, total: 4 },
      1,
    ]);
    expect(said(verdict)).toEqual([
      [{ kind: 'author', login: 'mona' }, ['wrong Version', 'left Owner', 'left Ticket']],
    ]);
  });

  test('machines come after people, and what nobody can read is for the maintainer', async () => {
    const answer = (questions: readonly Question[]): ReturnType<JudgeRequest['answer']> =>
      Promise.resolve(
        questions.map((question) =>
          question.kind === 'check-runs'
            ? { status: 'known', value: [] }
            : question.kind === 'commit'
              ? { status: 'known', value: { exists: true, sha: 'a'.repeat(40) } }
              : { status: 'unavailable', reason: 'the token may not read it' },
        ),
      ) as ReturnType<JudgeRequest['answer']>;
    const verdict = await verdictOf(
      '- [ ] a\n',
      'gates: [{gate: check-run, name: ci}, {gate: label, name: ready}, {gate: items}]',
      { ...pull, answer },
    );
    expect(said(verdict)).toEqual([
      [{ kind: 'author', login: 'mona' }, ['left a']],
      [{ kind: 'machine', name: 'ci' }, ['waiting ci']],
      [{ kind: 'maintainer' }, ['wrong ready']],
    ]);
    expect(counts(leftOf(verdict).left)).toEqual({ boxes: 1, evidence: 2, total: 3 });
  });

  test('a machine without a name goes by the title of its gate', async () => {
    const verdict = await verdictOf('- [x] a\n');
    const gate: GateResult = {
      kind: 'gate',
      id: 'gates/1',
      gate: 'toy',
      title: 'The moon is full',
      status: 'pending',
      advisory: false,
      doneBy: 'machine',
      findings: [{ status: 'pending', message: 'Not yet' }],
    };
    const open: Verdict = {
      ...verdict,
      status: 'pending',
      root: { ...verdict.root, status: 'pending', results: [gate] },
    };
    expect(said(open)).toEqual([[{ kind: 'machine', name: 'The moon is full' }, ['waiting Not yet']]]);
  });

  test('a phase that waits comes last', async () => {
    const verdict = await verdictOf(
      '## Before\n- [ ] a\n## After\n- [ ] b\n',
      'phases: {first: [{gate: items, in: Before}], then: {after: first, gates: [{gate: items, in: After}]}}',
    );
    expect(said(verdict)).toEqual([
      [{ kind: 'author' }, ['left a']],
      [{ kind: 'phase', phase: 'then', after: ['first'] }, ['waiting b']],
    ]);
    expect(leftOf(verdict).left.total).toBe(2);
  });

  test('of several ways the shortest counts, and the others are named', async () => {
    const policy = `gates:
  - title: A way
    require: any
    gates: [{gate: items, in: Long}, {gate: items, in: Short}]`;
    const { left, asked, otherWays, doers } = leftOf(
      await verdictOf('## Long\n- [ ] a\n- [ ] b\n## Short\n- [ ] c\n- [x] d\n', policy),
    );
    expect([counts(left), counts(asked)]).toEqual([
      { boxes: 1, total: 1 },
      { boxes: 2, total: 2 },
    ]);
    expect(doers.flatMap(({ tasks }) => tasks).map(({ finding }) => finding.actual)).toEqual(['c']);
    expect(otherWays).toMatchObject([
      { title: 'Long: every box', group: 'A way', left: { total: 2 }, section: 'Long' },
    ]);
  });

  test('sections of the same title below two others are not one', async () => {
    const policy = `gates:
  - require: any
    gates: [{gate: items, in: Short}, {gate: items, in: Long}]`;
    const ways = async (body: string): Promise<(string | undefined)[]> =>
      leftOf(await verdictOf(body, policy)).otherWays.map(({ section }) => section);
    expect(await ways('# Long\n## A\n### Checks\n- [ ] a\n## B\n### Checks\n- [ ] b\n# Short\n- [ ] c\n')).toEqual([
      undefined,
    ]);
    expect(await ways('# Long\n## A\n### Checks\n- [ ] a\n- [ ] b\n# Short\n- [ ] c\n')).toEqual(['Long > A > Checks']);
  });

  test('nothing is left where it has passed, and something wherever it has not', async () => {
    const passed = leftOf(await verdictOf('- [x] a\n'));
    expect([passed.left.total, percentDone(passed), passed.doers]).toEqual([0, 100, []]);
    const draft: Verdict = { ...(await verdictOf('- [ ] a\n')), reason: 'a draft: judged once it is ready for review' };
    const unjudged = leftOf({ ...draft, root: { ...draft.root, results: [] } });
    expect([counts(unjudged.left), percentDone(unjudged)]).toEqual([{ others: 1, total: 1 }, 0]);
    const bare = leftOf({
      ...draft,
      reason: undefined as never,
      status: 'failed',
      root: { ...draft.root, results: [] },
    });
    expect([bare.wrong, bare.doers]).toEqual([1, []]);
  });
});
