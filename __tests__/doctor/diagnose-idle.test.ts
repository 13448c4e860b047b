import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../src/doctor/diagnose.ts';
import type { DisabledWorkflow, OpenPull, Survey } from '../../src/doctor/survey.ts';
import {
  files,
  gate,
  gateOnRun,
  known,
  marker,
  MARKER_PATH,
  pull,
  said,
  surveyOf,
  TYPES,
  unavailable,
} from '../support/survey.ts';

const GATE_PATH = '.github/workflows/gate.yml';
const disabled = (path: string, state = 'disabled_manually'): Partial<Survey> => ({
  disabled: known<DisabledWorkflow[]>([{ path, state }]),
});
const NOTHING = 'is disabled (`disabled_manually`), so that no event starts it, and nothing else starts the gate for';

describe('a workflow that is disabled', () => {
  test('as the gate: wrong, with the command, and nothing in it is in order', async () => {
    const survey = surveyOf(disabled(GATE_PATH));
    expect(await said(survey)).toEqual([
      `problem workflow: ${NOTHING} \`pull_request\` + gh workflow enable gate.yml --repo acme/shop`,
    ]);
    const found = await diagnose(survey);
    expect(found.filter(({ severity, path }) => severity === 'ok' && path === GATE_PATH)).toEqual([]);
    expect(found[0]).toMatchObject({ path: GATE_PATH, help: 'Enable it under Actions.' });
  });

  test('as the marker: wrong, although the gate is not disabled', async () => {
    expect(await said({ ...files(gateOnRun(), marker()), ...disabled(MARKER_PATH) })).toEqual([
      `problem workflow: ${NOTHING} \`pull_request\` + gh workflow enable marker.yml --repo acme/shop`,
    ]);
  });

  test('as the gate behind a marker: wrong', async () => {
    expect(await said({ ...files(gateOnRun(), marker()), ...disabled(GATE_PATH) })).toEqual([
      `problem workflow: ${NOTHING} \`workflow_run\` + gh workflow enable gate.yml --repo acme/shop`,
    ]);
  });

  test.each(['disabled_inactivity', 'disabled_fork'])('by GitHub itself (%s): says how it comes', async (state) => {
    const [first] = await diagnose(surveyOf(disabled(GATE_PATH, state)));
    expect(first).toMatchObject({ severity: 'problem', message: expect.stringContaining(`(\`${state}\`)`) });
    expect(first?.help).toMatch(/`schedule` in forks, and in public repositories after 60 days .*in a file of its own/);
  });

  test('for which others start: advice', async () => {
    const old = gate({ path: '.github/workflows/old.yml' });
    expect(await said({ ...files(old, gate()), ...disabled(old.path) })).toEqual([
      'advice workflow: is disabled (`disabled_manually`), so that no event starts it; other workflows start the gate for its events',
    ]);
  });

  test('under a name that a shell reads otherwise: no command', async () => {
    const path = '.github/workflows/a gate;b.yml';
    expect(await said({ ...files(gate({ path })), ...disabled(path) })).toEqual([
      `problem workflow: ${NOTHING} \`pull_request\``,
    ]);
  });

  test('and has nothing to do with the gate: nothing', async () => {
    expect(await said(disabled('.github/workflows/tests.yml'))).toEqual([]);
  });

  test('cannot be seen or read: not known', async () => {
    expect(await said({ disabled: { status: 'not-seen' } })).toEqual([
      'unknown workflow: whether a workflow of the gate is disabled is not known: the token may not read workflows + actions: read',
    ]);
    expect(await said({ disabled: unavailable })).toEqual([
      'unknown workflow: could not read whether a workflow of the gate is disabled: the server said no',
    ]);
  });
});

const open = (...looked: OpenPull[]): Partial<Survey> => ({ open: known({ total: looked.length, looked }) });
const TWO = files(gateOnRun(), marker());
const done = { contexts: ['checklist-gate'] };

describe('open pull requests', () => {
  test('that all have the status: nothing', async () => {
    expect(await said({ ...TWO, ...open(pull(1, done), pull(2, { ...done, skips: '[skip ci]' })) })).toEqual([]);
  });

  test('whose newest commit says that nothing is to start', async () => {
    const some = open(pull(7), pull(6, { skips: '[skip ci]' }), pull(5, { skips: '[no ci]' }), pull(4, done));
    const lacks = 'advice pull requests: 3 of 4 open pull requests have no status `checklist-gate`: #7, #6, #5';
    const skipped =
      'advice pull requests: the newest commit says `[skip ci]` and `[no ci]`, so that GitHub starts nothing for it on `pull_request`: #6, #5';
    expect(await said({ ...TWO, ...some })).toEqual([lacks, skipped]);
    expect(await said({ ...files(gate({ on: `pull_request: {types: [${TYPES}]}` })), ...some })).toEqual([
      lacks,
      skipped,
    ]);
    // These words do not hold back `pull_request_target`.
    expect(await said(some)).toEqual([lacks]);
  });

  test('that a workflow has opened with its own token', async () => {
    expect(await said(open(pull(3, { byWorkflow: true }), pull(2, { ...done, byWorkflow: true })))).toEqual([
      'advice pull requests: 1 of 2 open pull requests has no status `checklist-gate`: #3',
      'advice pull requests: without a status, and opened by a workflow with its own token, which starts no other workflow: #3',
    ]);
  });

  test.each([
    ['a'.repeat(40), true],
    ['0123456789ABCDEF0123456789abcdef01234567', true],
    ['a'.repeat(39), false],
    ['a'.repeat(64), false],
    ['g'.repeat(40), false],
    [`fix/${'a'.repeat(40)}`, false],
  ])('on the branch %s: like a commit is %s', async (branch, isLike) => {
    expect(await said(open(pull(9, { ...done, branch })))).toEqual(
      isLike
        ? [
            'advice pull requests: the branch is named like a commit, so that GitHub may take the one for the other where a workflow names it: #9',
          ]
        : [],
    );
  });

  test('where no workflow uses the gate: nothing', async () => {
    const found = await said({ ...files(), required: known([]), ...open(pull(1)) });
    expect(found.filter((line) => line.includes(' pull requests: '))).toEqual([]);
  });

  test('that cannot be seen or read: not known', async () => {
    expect(await said({ open: { status: 'not-seen' } })).toEqual([
      'unknown pull requests: whether each has a status of the gate is not known: the token may not read that + pull-requests: read + statuses: read',
    ]);
    expect(await said({ open: unavailable })).toEqual(['unknown pull requests: could not be read: the server said no']);
  });
});

describe('a gate on `pull_request` alone', () => {
  const on = `pull_request: {types: [${TYPES}]}`;
  const forks =
    'advice workflow: `pull_request` gives a token that may only read where the pull request comes from a fork, so that its status never comes';
  const told = async (changes: Partial<Survey>): Promise<string[]> =>
    (await said(surveyOf(changes))).map((line) => line.split(' + ')[0] ?? '').filter((line) => line.includes('fork'));

  test('never writes a status for forks, in a public repository', async () => {
    expect(await told({ visibility: 'public', ...files(gate({ on })) })).toEqual([forks]);
  });

  test.each<[string, Partial<Survey>]>([
    ['a private repository', files(gate({ on }))],
    ['two workflows', { visibility: 'public', ...TWO }],
    [
      'another workflow that may write',
      { visibility: 'public', ...files(gate({ on }), gate({ path: '.github/workflows/b.yml' })) },
    ],
  ])('not with %s', async (_, changes) => {
    expect(await told(changes)).toEqual([]);
  });
});
