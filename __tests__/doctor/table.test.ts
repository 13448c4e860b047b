import { describe, expect, test } from '@jest/globals';
import type { OpenPulls, Survey } from '../../src/doctor/survey.ts';
import type { RepositoryRow } from '../../src/doctor/table/model.ts';
import { actionNamed, repositoryRow, unreadRepository, repositoryTable } from '../../src/doctor/table/table.ts';
import { files, gate, gateOnRun, known, marker, pull, SHA, surveyOf, unavailable } from '../support/survey.ts';

const NONE: OpenPulls = { total: 0, looked: [] };
const row = (changes: Partial<Survey> = {}, open = NONE): Promise<RepositoryRow> =>
  repositoryRow({ ...surveyOf(changes), open: known(open) }, []);

describe('the row of a repository', () => {
  test.each([
    ['ok', {}],
    ['wrong', { required: known([]) }],
    ['unchecked', { required: unavailable, templates: unavailable, policy: unavailable }],
    ['advice', { required: known([{ context: 'checklist-gate', by: 'ruleset 1' }]) }],
  ])('%s', async (state, changes) => {
    expect((await row(changes)).state).toBe(state);
  });

  test('without a workflow, where the status is required from an App', async () => {
    const open = { total: 2, looked: [pull(1, { contexts: ['checklist-gate'] }), pull(2, { contexts: [] })] };
    const found = await row(files(), open);
    expect([found.state, found.cells?.['required status'].words]).toEqual(['advice', 'checklist-gate']);
    expect(found.open?.without.map(({ number }) => number)).toEqual([2]);
    expect((await row({ ...files(), required: unavailable }, open)).open?.without).toEqual([]);
  });

  test('what only another token sees is advice', async () => {
    const found = await row({ visibility: 'public', policies: { status: 'not-seen' } });
    expect([found.state, found.cells?.workflow.state]).toEqual(['advice', 'unknown']);
  });

  test('a merge queue without its event is a matter of events', async () => {
    const { cells } = await row({ mergeQueue: known(true) });
    expect([cells?.events.state, cells?.workflow.state]).toEqual(['problem', 'ok']);
  });

  test('two workflows: the events of the marker count', async () => {
    const { cells } = await row(files(gateOnRun(), marker()));
    expect(cells).toMatchObject({
      events: { words: 'pull_request' },
      workflow: { words: '.github/workflows/gate.yml' },
    });
  });

  test('a job without permissions has none to show', async () => {
    const { cells } = await row(files(gate({ permissions: '' })));
    expect(cells?.permissions).toEqual({ state: 'problem', words: '' });
  });

  test.each([
    ['a tag', `{uses: acme/checklist-gate@v1}`, 'v1'],
    ['a commit', `{uses: acme/checklist-gate@${SHA}}`, 'aaaaaaa'],
    ['a commit with its version', `uses: acme/checklist-gate@${SHA} # v1.2.3`, 'v1.2.3 (aaaaaaa)'],
  ])('the version: %s', async (_, step, words) => {
    expect((await row(files(gate({ step })))).cells?.version.words).toBe(words);
  });

  test('the version in a workflow that is called, whose comment gives it', async () => {
    const [uses, other] = ['gate', 'other'].map((name) => `acme/gates/.github/workflows/${name}.yml@${SHA}`);
    const text = `on: workflow_call\njobs:\n  a:\n    steps:\n      - uses: acme/checklist-gate@${SHA} # v2\n`;
    const call = { path: 'w.yml', text: `on: issues\njobs:\n  a: {uses: '${uses}'}\n  b: {uses: '${other}'}\n` };
    const called = [
      { uses: uses ?? '', text },
      { uses: other ?? '', reason: 'not found' },
    ];
    expect((await row({ ...files(call), called })).cells?.version.words).toBe('v2 (aaaaaaa)');
  });

  test('open pull requests without a status of the gate are named', async () => {
    const open = { total: 60, looked: [1, 2, 3, 4, 5, 6, 7].map((number) => pull(number, { contexts: ['tests'] })) };
    const {
      cells,
      findings,
      open: told,
    } = await row({}, { ...open, looked: [...open.looked, pull(8, { contexts: ['Checklist-Gate'] })] });
    expect(cells?.['pull requests']).toEqual({
      state: 'advice',
      words: '7 of 8 without a status (the newest 8 of 60 were looked at)',
    });
    expect(told?.without).toHaveLength(7);
    expect(findings.find(({ subject }) => subject === 'pull requests')?.message).toBe(
      '7 of 8 open pull requests have no status `checklist-gate`: #1, #2, #3, #4, #5 and 2 more',
    );
    const one = await row({}, { total: 1, looked: [pull(1)] });
    expect(one.findings.find(({ subject }) => subject === 'pull requests')?.message).toBe(
      '1 of 1 open pull requests has no status `checklist-gate`: #1',
    );
  });

  test.each([
    [
      'an expression decides',
      gate({ step: `{uses: acme/checklist-gate@${SHA}, with: {status-name: "\${{ vars.A }}"}}` }),
    ],
    ['no status is written', gate({ step: `{uses: acme/checklist-gate@${SHA}, with: {status: off}}` })],
  ])('where %s, no pull request lacks it', async (_, file) => {
    expect((await row(files(file), { total: 1, looked: [pull(1)] })).open?.without).toEqual([]);
  });
});

test('the action is named as other repositories can name it', () => {
  expect(actionNamed(surveyOf())).toBe(`acme/checklist-gate@${SHA}`);
  expect(actionNamed(surveyOf(files()))).toBeUndefined();
});

test('the worst comes first, and of equals what comes first by name', async () => {
  const named = async (repository: string, changes: Partial<Survey>): Promise<RepositoryRow> =>
    row({ repository, ...changes });
  const rows = [
    await named('a/r10', {}),
    await named('a/r9', {}),
    await named('a/wrong', { required: known([]) }),
    await named('a/worse', { required: known([]), mergeQueue: known(true) }),
    unreadRepository('a/gone', 'not found'),
  ];
  const { rows: sorted, totals } = repositoryTable(rows, { at: '', leftOut: [] });
  expect(sorted.map(({ repository }) => repository)).toEqual(['a/gone', 'a/worse', 'a/wrong', 'a/r9', 'a/r10']);
  expect(totals).toEqual({ unread: 1, wrong: 2, unchecked: 0, advice: 0, ok: 2 });
});
