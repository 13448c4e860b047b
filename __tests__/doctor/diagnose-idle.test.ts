import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../src/doctor/diagnose.ts';
import type { DisabledWorkflow, Survey } from '../../src/doctor/survey.ts';
import { files, gate, gateOnRun, known, marker, MARKER_PATH, said, surveyOf, unavailable } from '../support/survey.ts';

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
