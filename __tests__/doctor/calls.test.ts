import { describe, expect, test } from '@jest/globals';
import { callsIn } from '../../src/doctor/calls.ts';
import type { CalledWorkflow } from '../../src/doctor/survey.ts';
import { usesIn, type GateStep } from '../../src/doctor/workflow.ts';
import { files, gate, known, MARKER_PATH, marker, said, SHA, TYPES } from '../support/survey.ts';

const PLACE = '.github/workflows';
const ON = `pull_request_target: {types: [${TYPES}]}`;
const PINNED = `acme/shared/${PLACE}/gate.yml@${SHA}`;
const STEP = `{uses: acme/checklist-gate@${SHA}}`;

interface Text {
  on?: string;
  permissions?: string;
  job?: string;
  steps?: string;
}
const ALL = '{contents: read, pull-requests: write, issues: write, statuses: write}';

/** A workflow with one job, `a`. */
const text = ({ on = 'workflow_call: ', permissions, job = '', steps }: Text): string =>
  [
    `on: {${on}}`,
    ...(permissions === undefined ? [] : [`permissions: ${permissions}`]),
    'jobs:',
    '  a:',
    ...(job === '' ? [] : [`    ${job}`]),
    ...(steps === undefined ? [] : [`    steps: [${steps}]`]),
    '',
  ].join('\n');
const calls = (uses: string, more: Text = {}): string => text({ ...more, job: `uses: ${uses}\n    ${more.job ?? ''}` });
const top = (uses: string, more: Text = {}): { path: string; text: string } => ({
  path: 'top.yml',
  text: calls(uses, { on: ON, permissions: ALL, ...more }),
});
const local = (name: string, body: string): { path: string; text: string } => ({
  path: `${PLACE}/${name}.yml`,
  text: body,
});

function found(
  workflows: { path: string; text: string }[],
  called: CalledWorkflow[] = [],
): { uses: GateStep[]; lost: unknown[] } {
  const { uses, lost } = usesIn('acme/shop', { workflows, called });
  return { uses, lost };
}

describe('a use in a reusable workflow', () => {
  test('counts as one of its caller: its events, its line, both names, both groups', () => {
    const { uses } = found([
      top(`./${PLACE}/b.yml`, { on: ON, job: 'name: Gate\n    concurrency: outer' }),
      local('b', text({ job: 'concurrency: inner', steps: `{uses: actions/checkout@v7}, ${STEP}` })),
    ]);
    expect(uses).toMatchObject([
      {
        path: 'top.yml',
        line: 4,
        job: 'a / a',
        jobName: 'Gate / a',
        via: [`./${PLACE}/b.yml`],
        groups: ['outer', 'inner'],
        checksOut: true,
      },
    ]);
    expect([...(uses[0]?.events.keys() ?? [])]).toEqual(['pull_request_target']);
  });

  test('has what both grant, and no more', () => {
    const granted = (outer: string | undefined, inner: string | undefined): unknown => {
      const { uses } = found([
        {
          path: 'top.yml',
          text: calls(`./${PLACE}/b.yml`, { on: ON, ...(outer === undefined ? {} : { permissions: outer }) }),
        },
        local('b', text({ steps: STEP, ...(inner === undefined ? {} : { permissions: inner }) })),
      ]);
      const permissions = uses[0]?.permissions;
      return permissions === undefined ? undefined : Object.fromEntries(permissions);
    };
    expect(granted('{statuses: write}', undefined)).toEqual({ statuses: 'write' });
    expect(granted(undefined, '{statuses: write}')).toBeUndefined();
    expect(granted('{statuses: write, issues: read}', '{statuses: read, issues: write, contents: read}')).toEqual({
      statuses: 'read',
      issues: 'read',
      contents: 'none',
    });
    expect(granted('write-all', '{statuses: write}')).toEqual({ statuses: 'write', all: 'none' });
    expect(granted('read-all', 'write-all')).toEqual({ all: 'read' });
  });

  test('has the inputs that its callers hand down, or else what they are where nobody gives any', () => {
    const inputs = (given: string, named: string, defaults = ''): unknown => {
      const { uses } = found([
        top(`./${PLACE}/b.yml`, { job: given }),
        local(
          'b',
          calls(`./${PLACE}/c.yml`, {
            on: `workflow_call: {inputs: ${defaults || '{}'}}`,
            job: "with: {phase: '${{inputs.stage}}', other: 1}",
          }),
        ),
        local(
          'c',
          text({
            on: 'workflow_call: {inputs: {phase: {}, kind: {default: hard}, word: x}}',
            steps: `{uses: a/checklist-gate@v0, with: {phase: '${named}'}}`,
          }),
        ),
      ]);
      return uses[0]?.inputs.get('phase');
    };
    expect(inputs('with: {stage: ship}', '${{ inputs.phase }}')).toBe('ship');
    expect(inputs('', 'x-${{ inputs.phase }}', '{stage: {default: dry}}')).toBe('x-dry');
    expect(inputs('', '${{ inputs.phase }}${{ inputs.kind }}${{ inputs.word }}')).toBe('hard');
    expect(inputs("with: {stage: '${{ vars.STAGE }}'}", '${{ inputs.phase }}')).toBe('${{ vars.STAGE }}');
  });

  test('is none of the file itself, where only others call it', () => {
    const reusable = local('b', text({ steps: STEP }));
    expect(found([reusable])).toEqual({ uses: [], lost: [] });
    const both = local('b', text({ on: 'workflow_call: , workflow_dispatch: ', steps: STEP }));
    expect(found([both]).uses.map(({ events }) => [...events.keys()])).toEqual([['workflow_dispatch']]);
  });

  test('with the local action is one in the repository of the action alone', () => {
    const workflows = [top(`./${PLACE}/b.yml`), top(PINNED), local('b', text({ steps: '{uses: ./}' }))];
    const called = [{ uses: PINNED, text: text({ steps: '{uses: ./}' }) }];
    expect(usesIn('acme/checklist-gate', { workflows, called }).uses).toHaveLength(1);
    expect(usesIn('acme/shop', { workflows, called }).uses).toEqual([]);
  });

  test('that is the doctor judges nothing', () => {
    expect(
      found([local('b', text({ on: 'schedule: ', steps: '{uses: a/checklist-gate@v0, with: {doctor: TRUE}}' }))]),
    ).toEqual({
      uses: [],
      lost: [],
    });
  });
});

describe('calls', () => {
  test('of another repository are named from anywhere; in its files `./` is that repository at that commit', () => {
    expect(callsIn(calls(PINNED))).toEqual([PINNED]);
    expect(callsIn(calls(`./${PLACE}/c.yml`), PINNED)).toEqual([`acme/shared/${PLACE}/c.yml@${SHA}`]);
    for (const other of [calls(`./${PLACE}/c.yml`), 'jobs: [', '- a', text({ steps: STEP })])
      expect(callsIn(other)).toEqual([]);
  });

  test('are followed through four levels', () => {
    const chain = (length: number): { path: string; text: string }[] => [
      top(`./${PLACE}/1.yml`),
      ...Array.from({ length: length - 1 }, (_, index) =>
        local(String(index + 1), calls(`./${PLACE}/${index + 2}.yml`)),
      ),
      local(String(length), text({ steps: STEP })),
    ];
    expect(found(chain(4)).uses).toHaveLength(1);
    expect(found(chain(5))).toEqual({
      uses: [],
      lost: [{ path: 'top.yml', line: 4, uses: `./${PLACE}/5.yml`, reason: 'calls are followed through 4 levels' }],
    });
  });

  test('that go in a circle, or that are very many, come to an end', () => {
    expect(found([top(`./${PLACE}/b.yml`), local('b', calls(`./${PLACE}/b.yml`))]).lost).toHaveLength(1);
    const many = `on: push\njobs:\n${Array.from({ length: 60 }, (_, index) => `  j${index}: {uses: ./${PLACE}/b.yml}\n`).join('')}`;
    const { uses, lost } = found([{ path: 'top.yml', text: many }, local('b', text({ steps: STEP }))]);
    expect([uses.length, lost.length]).toEqual([50, 10]);
    expect(lost[0]).toMatchObject({ reason: 'no more than 50 calls of one workflow are followed' });
  });

  test('of what is not there, or is no workflow, lead nowhere', () => {
    const called = [{ uses: PINNED, text: 'jobs: [' }];
    expect(found([top(`./${PLACE}/gone.yml`), top(PINNED)], called)).toEqual({ uses: [], lost: [] });
  });
});

describe('the doctor', () => {
  const called = (more: Text = {}): CalledWorkflow[] => [{ uses: PINNED, text: text({ steps: STEP, ...more }) }];

  test('finds a gate in order behind a call', async () => {
    expect(await said({ ...files(top(PINNED)), called: called() })).toEqual([]);
  });

  test('says what is wrong there, at the line of the caller', async () => {
    expect(
      await said({ ...files(top(PINNED)), called: called({ permissions: '{contents: read, pull-requests: write}' }) }),
    ).toEqual([expect.stringMatching(/^problem permissions: the job a \/ a lacks `statuses: write`/)]);
  });

  test('names a reusable workflow that can be moved', async () => {
    const uses = `acme/shared/${PLACE}/gate.yml@v1`;
    expect(await said({ ...files(top(uses)), called: [{ uses, text: text({ steps: STEP }) }] })).toEqual([
      `advice workflow: \`${uses}\` is a tag or a branch, which can be moved`,
    ]);
  });

  test('finds the marker of a gate behind a call', async () => {
    const on = 'workflow_run: {workflows: [marker], types: [completed]}';
    const steps = `{uses: acme/checklist-gate@${SHA}, with: {marker: ${MARKER_PATH}}}`;
    expect(await said({ ...files(top(PINNED, { on }), marker()), called: called({ steps }) })).toEqual([]);
  });

  test('says what could not be read as unknown, with the permission; nothing is wrong by that', async () => {
    const hidden = [{ uses: PINNED, reason: 'not found', lacks: 'contents: read' }];
    const unknown = `unknown workflow: calls \`${PINNED}\`, and it is not known whether the gate is used there: not found + contents: read`;
    expect(await said({ ...files(gate(), top(PINNED)), called: hidden })).toEqual([unknown]);
    const none = await said({ ...files(top(PINNED)), called: hidden });
    expect(none).toEqual([
      unknown,
      expect.stringMatching(/^unknown workflow: no workflow that could be read uses checklist-gate \+/),
    ]);
    const names = { required: known([{ context: 'another', by: 'ruleset 1' }]) };
    expect(await said({ ...files(top(PINNED)), called: hidden, ...names })).toEqual([
      'unknown required status: it is not known which status the gate writes, nor whether the branch main requires it',
      ...none,
    ]);
    expect(await said({ ...files(top(PINNED)) })).toEqual([
      `unknown workflow: calls \`${PINNED}\`, and it is not known whether the gate is used there: it was not looked at`,
      expect.stringMatching(/^unknown workflow: no workflow that could be read/),
    ]);
  });
});
