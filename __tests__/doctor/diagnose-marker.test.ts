import { describe, expect, test } from '@jest/globals';
import { diagnose, markersNamed } from '../../src/doctor/diagnose.ts';
import type { Survey } from '../../src/doctor/survey.ts';
import {
  files,
  gate,
  gateOnRun,
  known,
  marker,
  MARKER_PATH,
  PERMISSIONS,
  said,
  SHA,
  surveyOf,
  TYPES,
} from '../support/survey.ts';

const GATE = '.github/workflows/gate.yml';
const SIGN_OFFS = known({
  path: 'p.yml',
  exists: true,
  text: 'version: 1\ngates: [{gate: sign-offs, roles: {Lead: {by: [octocat]}}}]\n',
});

/** Where things are that are wrong or in order, as `path:line`. */
async function places(changes: Partial<Survey>, words: string): Promise<string[]> {
  const found = await diagnose(surveyOf(changes));
  return found.filter(({ message }) => message.includes(words)).map(({ path, line }) => `${path}:${line}`);
}

describe('a job that is required in place of the status', () => {
  const job = (context: string): Partial<Survey> => ({
    required: known([
      { context: 'checklist-gate', by: 'ruleset 1', app: 7 },
      { context, by: 'ruleset 1' },
    ]),
  });
  const changed = { path: MARKER_PATH, text: marker().text.replace('checklist:', 'changed:') };
  const both = files(gateOnRun(), changed);
  const named = async (changes: Partial<Survey>): Promise<string[]> =>
    (await said(changes)).filter((line) => line.includes('required status: the job'));

  test('of a gate behind a marker never comes', async () => {
    expect(await named({ ...job('checklist'), ...both })).toEqual([
      'problem required status: the job checklist is required by ruleset 1: no event of its workflow puts it on a pull request, which stays "Expected" for ever + checklist-gate',
    ]);
  });

  test('of the marker is green whatever the checklist says', async () => {
    expect(await named({ ...job('changed'), ...both })).toEqual([
      'problem required status: the job changed is required by ruleset 1: it is that of the marker, and green whatever the checklist says + checklist-gate',
    ]);
  });

  test('that marker and gate both have is there, with the result of any of them', async () => {
    const gates = gateOnRun({ on: 'push: {}\n  workflow_run: {workflows: [marker], types: [completed]}' });
    expect(await named({ ...job('checklist'), ...files(gates, marker()) })).toEqual([
      expect.stringMatching(/^advice required status: the job checklist is required .*an old one may block/),
    ]);
  });

  test('of another workflow is none of ours', async () => {
    expect(await named({ ...job('build'), ...both })).toEqual([]);
  });
});

describe('events that come by way of a marker', () => {
  test('count as events of the gate, whoever may see the repository', async () => {
    for (const visibility of ['public', 'private', 'unknown'] as const)
      expect(await said({ visibility, ...files(gateOnRun(), marker()) })).toEqual([]);
    expect(await places(files(gateOnRun(), marker()), 'starts for every change')).toEqual([`${MARKER_PATH}:3`]);
  });

  test('of a workflow without a name, too', async () => {
    const on = `workflow_run: {workflows: [${MARKER_PATH}], types: [completed]}`;
    const { path, text } = marker();
    expect(await said(files(gateOnRun({ on }), { path, text: text.replace('name: marker\n', '') }))).toEqual([]);
  });

  test('are missed where the marker does not have them, with its line', async () => {
    const changes = files(gateOnRun(), marker({ on: 'pull_request: {types: [opened, synchronize]}' }));
    expect(await said(changes)).toEqual([
      'problem workflow: `pull_request` does not start for `edited`, `reopened` and `ready_for_review`: a tick is an edit, so that nobody notices one + types: [opened, synchronize, edited, reopened, ready_for_review]',
    ]);
    expect(await places(changes, 'does not start for')).toEqual([`${MARKER_PATH}:3`]);
  });

  test('of a merge queue', async () => {
    const queued = marker({ on: `pull_request: {types: [${TYPES}]}\n  merge_group: {types: [checks_requested]}` });
    const mergeQueue = known(true);
    expect(await said({ mergeQueue, ...files(gateOnRun(), queued) })).toEqual([]);
    expect(await places({ mergeQueue, ...files(gateOnRun(), queued) }, 'a workflow starts for it')).toEqual([
      `${MARKER_PATH}:2`,
    ]);
    expect(await places({ mergeQueue, ...files(gateOnRun(), marker()) }, 'no workflow starts for')).toEqual([
      `${MARKER_PATH}:2`,
    ]);
  });

  test('reviews belong into the marker, comments into the gate', async () => {
    const changes = { policy: SIGN_OFFS, ...files(gateOnRun(), marker()) };
    expect(await places(changes, 'nothing starts for `pull_request_review`')).toEqual([`${MARKER_PATH}:2`]);
    expect(await places(changes, 'nothing starts for `issue_comment`')).toEqual([`${GATE}:1`]);
    const reviewed = marker({ on: `pull_request: {types: [${TYPES}]}\n  pull_request_review: {types: [submitted]}` });
    expect((await said({ policy: SIGN_OFFS, ...files(gateOnRun(), reviewed) })).join('\n')).toContain(
      'nothing starts for `edited` and `dismissed` of `pull_request_review`',
    );
  });

  test('need the permissions of pull requests', async () => {
    const changes = files(gateOnRun({ permissions: 'permissions: {contents: read}' }), marker());
    expect(await said(changes)).toEqual([
      expect.stringMatching(
        /^problem permissions: the job checklist lacks `pull-requests: write` .* and `statuses: write`/,
      ),
    ]);
  });

  test('are those of a workflow that runs the pull request alone', async () => {
    const tests = marker({ name: 'marker', on: 'push:' });
    expect(await said(files(gateOnRun(), tests))).toEqual([
      expect.stringMatching(/^advice workflow: no workflow starts for pull requests \+ # /),
    ]);
  });
});

describe('a gate that starts by the end of a marker', () => {
  const run = (inner: string): string => `workflow_run: {${inner}}`;
  const cases: [string, Partial<Survey>, (string | RegExp)[]][] = [
    [
      'that is not there',
      files(gateOnRun()),
      [
        /^problem marker: no workflow on the default branch is called `marker`, so nothing starts the gate \+ # \.github\/workflows\/checklist-marker\.yml \+ name: marker \+ on: /,
      ],
    ],
    [
      'that is called otherwise',
      files(gateOnRun({ on: run('workflows: [Marker], types: [completed]') }), marker()),
      [
        'problem marker: no workflow on the default branch is called `Marker`, so nothing starts the gate, did you mean "marker"? + workflows: [marker]',
      ],
    ],
    [
      'that is named by its file',
      files(gateOnRun({ on: run('workflows: [marker.yml], types: [completed]') }), marker({ name: 'Changes of PRs' })),
      [
        'problem marker: no workflow on the default branch is called `marker.yml`, so nothing starts the gate, did you mean "Changes of PRs"? + workflows: [Changes of PRs]',
      ],
    ],
    [
      'whose name has signs',
      files(gateOnRun({ on: run('workflows: ["C++"], types: [completed]') }), marker({ name: 'C++' })),
      [
        String.raw`problem marker: no workflow on the default branch is called ${'`C++`'}, so nothing starts the gate, did you mean "C++"? + workflows: ["C\\+\\+"]`,
      ],
    ],
    [
      'by a pattern that matches nothing',
      files(gateOnRun({ on: run('workflows: ["[x] a"], types: [completed]') }), marker()),
      ['problem marker: no workflow on the default branch is called `[x] a`, so nothing starts the gate'],
    ],
    [
      'by a star that matches nothing',
      files(gateOnRun({ on: run('workflows: ["x*y"], types: [completed]') }), marker()),
      ['problem marker: no workflow on the default branch is called `x*y`, so nothing starts the gate'],
    ],
    [
      'and by one that is not there',
      files(gateOnRun({ on: run('workflows: [marker, elsewhere], types: [completed]') }), marker()),
      [/^problem marker: no workflow on the default branch is called `elsewhere`, so that name starts nothing \+ # /],
    ],
    [
      'which it does not name',
      files(gateOnRun({ on: 'workflow_run: {types: [completed]}' }), marker()),
      [
        'problem marker: `workflow_run` names no workflow, so nothing starts it + workflows: [NAME]',
        /^advice workflow: no workflow starts for pull requests/,
      ],
    ],
    [
      'and by its own',
      files(gateOnRun({ name: 'gate', on: run('workflows: [marker, gate], types: [completed]') }), marker()),
      ['problem marker: listens to itself: the end of each run starts another one'],
    ],
    [
      'several times',
      files(gateOnRun({ on: run('workflows: [marker]') }), marker()),
      [
        'advice marker: `workflow_run` without `types` starts several times for one run of the marker + types: [completed]',
      ],
    ],
    ['at its beginning', files(gateOnRun({ on: run('workflows: [marker], types: [requested]') }), marker()), []],
    [
      'in the midst of it',
      files(gateOnRun({ on: run('workflows: [marker], types: [in_progress]') }), marker()),
      ['problem marker: `workflow_run` starts for `in_progress` alone, expected `completed` + types: [completed]'],
    ],
    [
      'of some branches',
      files(gateOnRun({ on: run('workflows: [marker], types: [completed], branches: [main]') }), marker()),
      [/^problem workflow: `workflow_run` has a filter on branches/],
    ],
    [
      'at the end of a long chain',
      files(
        gateOnRun({ on: run('workflows: [d], types: [completed]'), step: `{uses: acme/checklist-gate@${SHA}}` }),
        marker({ path: 'a.yml', name: 'a' }),
        ...['b', 'c', 'd'].map((name, index) =>
          marker({ path: `${name}.yml`, name, on: run(`workflows: [${'abc'[index]}]`) }),
        ),
      ),
      [
        'problem marker: is number 4 in a chain of `workflow_run` events: GitHub stops after 3',
        /^advice workflow: no workflow starts for pull requests/,
      ],
    ],
    [
      'with a checkout',
      files(
        gateOnRun({
          step: `{uses: actions/checkout@v6}\n      - {uses: acme/checklist-gate@${SHA}, with: {marker: ${MARKER_PATH}}}`,
        }),
        marker(),
      ),
      ['advice workflow: the job checklist checks out code with the rights of `workflow_run`'],
    ],
  ];
  test.each(cases)('%s', async (_, changes, expected) => {
    const found = await said(changes);
    expect(found).toEqual(
      expected.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line)) as unknown),
    );
  });

  test('the marker that is proposed has a path that is free', async () => {
    const taken = marker({ path: '.github/workflows/checklist-marker.yml', name: 'something else', on: 'push:' });
    expect((await said(files(gateOnRun(), taken))).join('\n')).toContain('# .github/workflows/checklist-marker-2.yml');
  });
});

describe('the input marker', () => {
  const step = (inputs: string): string => `{uses: acme/checklist-gate@${SHA}, with: {${inputs}}}`;
  const reason = ': a comment or a manual run would not notice that a pull request changed its marker';

  test('may have white space around it', async () => {
    const inputs = `marker: "\\n ${MARKER_PATH} \\n"`;
    expect(await said(files(gateOnRun({ step: step(inputs) }), marker()))).toEqual([]);
  });

  test.each([
    ['is missing', '', `the input \`marker\` does not name \`${MARKER_PATH}\``],
    ['names another file', 'marker: a.yml', `the input \`marker\` names \`a.yml\`, expected \`${MARKER_PATH}\``],
    [
      'names it as the Action does not take it',
      `marker: ./${MARKER_PATH}`,
      `the input \`marker\` names \`./${MARKER_PATH}\`, expected \`${MARKER_PATH}\``,
    ],
    [
      'names one too many',
      `marker: "${MARKER_PATH}\\na.yml"`,
      `the input \`marker\` names \`${MARKER_PATH}\` and \`a.yml\`, expected \`${MARKER_PATH}\``,
    ],
  ])('that %s', async (_, inputs, found) => {
    const changes = files(gateOnRun({ step: step(inputs) }), marker());
    expect(await said(changes)).toEqual([`problem marker: ${found}${reason} + marker: ${MARKER_PATH}`]);
    expect(await places(changes, 'the input `marker`')).toEqual([`${GATE}:8`]);
  });

  test('names all of several', async () => {
    const on = 'workflow_run: {workflows: [marker, review], types: [completed]}';
    const review = marker({ path: 'review.yml', name: 'review', on: 'pull_request_review:' });
    expect(await said(files(gateOnRun({ on }), marker(), review))).toEqual([
      `problem marker: the input \`marker\` names \`${MARKER_PATH}\`, expected \`${MARKER_PATH}\` and \`review.yml\`${reason} + marker: | +   ${MARKER_PATH} +   review.yml`,
    ]);
    expect(
      await said(files(gateOnRun({ on, step: step(`marker: "${MARKER_PATH}\\nreview.yml"`) }), marker(), review)),
    ).toEqual([]);
  });

  test('may be decided by an expression', async () => {
    expect(await said(files(gateOnRun({ step: step("marker: '${{ vars.M }}'") }), marker()))).toEqual([
      `advice marker: whether the input \`marker\` names \`${MARKER_PATH}\` is decided by an expression`,
    ]);
  });

  const beside: [string, Parameters<typeof gate>[0], boolean][] = [
    ['on comments', { on: 'issue_comment:' }, true],
    ['by hand, with all permissions', { on: 'workflow_dispatch:', permissions: 'permissions: write-all' }, true],
    [
      'on a schedule, with a token of its own',
      { on: 'schedule:', permissions: 'permissions: {contents: read}', step: step("token: '${{ secrets.APP }}'") },
      true,
    ],
    ['for a name that an expression decides', { on: 'schedule:', step: step("phase: '${{ inputs.phase }}'") }, true],
    ['for another phase', { on: 'workflow_dispatch:', step: step('phase: release') }, false],
    ['without a status', { on: 'workflow_dispatch:', step: step('status: off') }, false],
    ['that may write none', { on: 'workflow_dispatch:', permissions: 'permissions: read-all' }, false],
    ['for issues', { on: 'issues:' }, false],
  ];
  test.each(beside)('another use %s', async (_, more, expected) => {
    const other = gate({ path: 'other.yml', permissions: PERMISSIONS, ...more });
    const found = await said(files(gateOnRun(), marker(), other));
    expect(found.some((line) => line.startsWith('problem marker: '))).toBe(expected);
  });

  test('beside a gate on pull_request_target, reviews alone make no other use name them', async () => {
    const review = marker({ name: 'review', on: 'pull_request_review:' });
    const after = gateOnRun({ path: 'after.yml', on: 'workflow_run: {workflows: [review], types: [completed]}' });
    expect(await said(files(gate(), after, review))).toEqual([]);
  });
});

describe('a marker', () => {
  test.each([
    [
      'with a filter on paths',
      { on: `pull_request: {types: [${TYPES}], paths: [a]}` },
      'problem marker: `pull_request` has a filter (`paths`): where it does not match, the required status never comes',
    ],
    [
      'with a filter on branches',
      { on: `pull_request: {types: [${TYPES}], branches: [main], paths-ignore: [a]}` },
      'problem marker: `pull_request` has a filter (`paths-ignore` and `branches`): where it does not match, the required status never comes',
    ],
    [
      'without a word on permissions',
      { permissions: '' },
      'advice marker: the marker needs no permissions, and its jobs may have some + permissions: {}',
    ],
    [
      'with permissions',
      { permissions: 'permissions: {contents: read}' },
      'advice marker: the marker needs no permissions, and its jobs may have some + permissions: {}',
    ],
    [
      'with a checkout',
      { step: '{uses: actions/checkout@v5}' },
      'advice marker: the marker uses `actions/checkout@v5`, so code of the pull request may run in it',
    ],
    [
      'with an action of the pull request',
      { step: '{uses: ./action}' },
      'advice marker: the marker uses `./action`, so code of the pull request may run in it',
    ],
  ])('%s', async (_, more, expected) => {
    expect(await said(files(gateOnRun(), marker(more)))).toEqual([expected]);
  });

  test('that calls a workflow of the pull request', async () => {
    const text = `name: marker\non: {pull_request: {types: [${TYPES}]}}\npermissions: {}\njobs: {a: {uses: ./.github/workflows/b.yml}}\n`;
    expect(await said(files(gateOnRun(), { path: MARKER_PATH, text }))).toEqual([
      'advice marker: the marker uses `./.github/workflows/b.yml`, so code of the pull request may run in it',
    ]);
  });
});

describe('a branch beside the default one', () => {
  const { path, text } = marker();
  const onBranch = (markers: Survey['markers']): Partial<Survey> => ({
    branch: 'rel',
    ...files(gateOnRun(), marker()),
    ...(markers === undefined ? {} : { markers }),
  });
  const takes = 'problem marker: GitHub takes the marker from the branch that is merged into, and `rel`';

  test.each<[string, Survey['markers'], string[]]>([
    ['that has the marker', known([{ path, exists: true, text }]), []],
    ['without it', known([{ path, exists: false, text: '' }]), [`${takes} does not have it`]],
    [
      'with another one',
      known([{ path, exists: true, text: `${text}# older\n` }]),
      [`${takes} has another one than the default branch`],
    ],
    [
      'whose files cannot be read',
      { status: 'unavailable', reason: '500' },
      ['unknown marker: could not read whether `rel` has the marker as the default branch has it: 500'],
    ],
    ['of a gate without a marker', known([]), []],
  ])('%s', async (_, markers, expected) => {
    expect(await said(onBranch(markers))).toEqual(expected);
  });

  test('is told what to do, for each file', async () => {
    const markers = known([
      { path, exists: false, text: '' },
      { path: 'b.yml', exists: true, text: '' },
    ]);
    const found = await diagnose(surveyOf(onBranch(markers)));
    expect(found.filter(({ subject, severity }) => subject === 'marker' && severity === 'problem')).toMatchObject([
      { path, help: 'No status comes without it. Commit the file to `rel` as the default branch has it.' },
      {
        path: 'b.yml',
        help: 'Each pull request waits for an approval. Commit the file to `rel` as the default branch has it.',
      },
    ]);
  });

  test('has its markers looked for under the names that the default branch uses', () => {
    const texts = [
      gateOnRun(),
      marker(),
      marker({ path: 'other.yml', name: 'other' }),
      { path: 'x.yml', text: 'a: [' },
    ];
    expect(markersNamed('acme/shop', texts)).toEqual([MARKER_PATH]);
    const own = gateOnRun({ step: '{uses: ./}' });
    expect(markersNamed('acme/checklist-gate', [own, marker()])).toEqual([MARKER_PATH]);
    expect(markersNamed('acme/shop', [own, marker()])).toEqual([]);
  });
});

describe('runs that wait for approval', () => {
  const waiting = (...paths: string[]): Partial<Survey> => ({
    waiting: known(paths.map((path, index) => ({ id: 90 - index, path }))),
  });

  test('of the marker', async () => {
    expect(await said({ ...files(gateOnRun(), marker()), ...waiting(MARKER_PATH, 'other.yml') })).toEqual([
      'advice waiting runs: 1 run waits for approval, and the gate may wait with it: actions/runs/90',
    ]);
    expect(
      await said({ ...files(gateOnRun(), marker()), ...waiting(MARKER_PATH, MARKER_PATH, MARKER_PATH, MARKER_PATH) }),
    ).toEqual([
      'advice waiting runs: 4 runs wait for approval, and the gate may wait with them; the newest are actions/runs/90, actions/runs/89, actions/runs/88',
    ]);
  });

  test('are told what that means, and what to do', async () => {
    const settings = 'Whose runs must wait is set under Settings > Actions > General.';
    const meant = 'Until then there may be no status, and an earlier one stands. Look at its workflow files first.';
    const helpOf = async (changes: Partial<Survey>): Promise<(string | undefined)[]> =>
      (await diagnose(surveyOf(changes))).flatMap(({ subject, help }) => (subject === 'waiting runs' ? [help] : []));
    expect(await helpOf({ ...files(gateOnRun(), marker()), ...waiting(MARKER_PATH) })).toEqual([
      `GitHub holds the marker back until a maintainer chooses "Approve and run workflows" on the pull request, and the gate may wait with it. ${meant} ${settings}`,
    ]);
    const own = gate({ on: `pull_request: {types: [${TYPES}]}` });
    expect(await helpOf({ ...files(own), ...waiting(GATE) })).toEqual([
      `GitHub holds the gate back until a maintainer chooses "Approve and run workflows" on the pull request. ${meant} ${settings}`,
    ]);
  });

  test('of another workflow', async () => {
    expect(await said({ ...files(gateOnRun(), marker()), ...waiting('other.yml') })).toEqual([]);
  });

  test('of a gate on pull_request', async () => {
    const own = gate({ on: `pull_request: {types: [${TYPES}]}` });
    expect(await said({ ...files(own), ...waiting(GATE) })).toEqual([
      'advice waiting runs: 1 run waits for approval: actions/runs/90',
    ]);
    expect(await said({ ...files(gate()), ...waiting(GATE) })).toEqual([]);
  });

  test('that may not be seen are no matter; what fails is', async () => {
    expect(await said({ waiting: { status: 'not-seen' } })).toEqual([]);
    expect(await said({ waiting: { status: 'unavailable', reason: '500' } })).toEqual([
      'unknown waiting runs: could not read whether runs wait for approval: 500',
    ]);
  });
});
