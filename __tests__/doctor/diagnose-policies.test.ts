import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import { diagnose } from '../../src/doctor/diagnose.ts';
import { policyLines } from '../../src/doctor/policies.ts';
import type { ActionsPolicy, Survey } from '../../src/doctor/survey.ts';
import { readWorkflows } from '../../src/doctor/workflow-file.ts';
import { files, gate, gateOnRun, known, marker, said, SHA, surveyOf, TYPES, unavailable } from '../support/survey.ts';

const GATE = '.github/workflows/gate.yml';

function policy(changes: Partial<ActionsPolicy> = {}): ActionsPolicy {
  return {
    name: 'events',
    source: 'Organization acme',
    enforcement: 'active',
    include: [],
    exclude: [],
    events: ['pull_request_target'],
    ...changes,
  };
}

const PUBLIC = { visibility: 'public' } as const;
const seen = (...policies: ActionsPolicy[]): Partial<Survey> => ({ policies: known(policies) });

/** The first line of each finding, without the lines to add. */
async function words(changes: Partial<Survey>): Promise<string[]> {
  return (await said(changes)).map((line) => line.split(' + ')[0] ?? '');
}

const BLOCKED =
  'problem Actions policy: `pull_request_target` does not start: GitHub blocks it by default in public repositories';

describe('a gate on pull_request_target', () => {
  const cases: [string, Partial<Survey>, string[]][] = [
    ['in a private repository', {}, []],
    ['in an internal repository', { visibility: 'internal' }, []],
    ['on an Enterprise Server', { ...PUBLIC, enterprise: true }, []],
    [
      'in a public repository without policies',
      { ...PUBLIC, ...seen() },
      [`${BLOCKED}, and no active policy allows it for this file`],
    ],
    [
      'where policies may not be seen',
      { ...PUBLIC, policies: { status: 'not-seen' } },
      [
        'unknown Actions policy: GitHub blocks `pull_request_target` by default in public repositories, and no policy was seen that allows it. There may be one: the token may not read policies, which takes administration rights',
      ],
    ],
    [
      'in a repository that may be public',
      { visibility: 'unknown', ...seen() },
      [`${BLOCKED} (whether this one is public is not known), and no active policy allows it for this file`],
    ],
    [
      'where policies could not be read',
      { ...PUBLIC, policies: unavailable },
      [
        'unknown Actions policy: GitHub blocks `pull_request_target` by default in public repositories; could not read whether a policy allows it: the server said no',
      ],
    ],
    ['that a policy allows everywhere', { ...PUBLIC, ...seen(policy()) }, []],
    ['that a policy allows for the file', { ...PUBLIC, ...seen(policy({ include: [GATE] })) }, []],
    ['that a policy allows by a glob', { ...PUBLIC, ...seen(policy({ include: ['.github/workflows/g*.yml'] })) }, []],
    [
      'that a policy allows for another file',
      { ...PUBLIC, ...seen(policy({ include: ['.github/workflows/checklist-gate.yml'] })) },
      [`${BLOCKED}, and no active policy allows it for this file`],
    ],
    [
      'that a policy leaves out',
      { ...PUBLIC, ...seen(policy({ exclude: ['**/gate.yml'] })) },
      [`${BLOCKED}, and no active policy allows it for this file`],
    ],
    [
      'that a policy would allow',
      { ...PUBLIC, ...seen(policy({ enforcement: 'evaluate' }), policy({ enforcement: 'disabled', name: 'old' })) },
      [
        `${BLOCKED}, and no active policy allows it for this file; the policy "events" (Organization acme) would allow it, but is in \`evaluate\`, which allows nothing; the policy "old" (Organization acme) would allow it, but is in \`disabled\`, which allows nothing`,
      ],
    ],
    [
      'where a policy has no rule about events',
      { ...PUBLIC, policies: known([withoutEvents()]) },
      [`${BLOCKED}, and no active policy allows it for this file`],
    ],
    [
      'where the content of a policy is not known',
      { ...PUBLIC, policies: known([{ ...withoutEvents(), unread: true }]) },
      [
        `${BLOCKED}, and no active policy allows it for this file; what the policy "events" (Organization acme) says could not be read`,
      ],
    ],
    [
      'that one policy allows, and of another the content is not known',
      { ...PUBLIC, ...seen(policy({ name: 'own' }), { ...withoutEvents(), unread: true }) },
      [
        'unknown Actions policy: what the policy "events" (Organization acme) says about `pull_request_target` could not be read',
      ],
    ],
    [
      'in a private repository, where the content of a policy is not known',
      seen({ ...withoutEvents(), unread: true }),
      [
        'unknown Actions policy: what the policy "events" (Organization acme) says about `pull_request_target` could not be read',
      ],
    ],
    [
      'that one policy allows and another forbids',
      { ...PUBLIC, ...seen(policy(), policy({ name: 'strict', events: ['push'] })) },
      [
        'problem Actions policy: `pull_request_target` does not start: the policy "strict" (Organization acme) does not list it',
      ],
    ],
    [
      'that a policy forbids in a private repository',
      seen(policy({ events: ['push'] })),
      [
        'problem Actions policy: `pull_request_target` does not start: the policy "events" (Organization acme) does not list it',
      ],
    ],
    ['that a policy would forbid', seen(policy({ events: ['push'], enforcement: 'evaluate' })), []],
  ];
  test.each(cases)('%s', async (_, changes, expected) => {
    expect(await words(changes)).toEqual(expected);
  });

  test('that a policy allows is said so', async () => {
    const found = await diagnose(surveyOf({ ...PUBLIC, ...seen(policy()) }));
    expect(found[0]).toEqual({
      subject: 'Actions policy',
      severity: 'ok',
      message: 'the policy "events" (Organization acme) allows `pull_request_target` for this file',
      path: GATE,
      line: 2,
    });
  });

  test('that is blocked is not said to start', async () => {
    const found = await diagnose(surveyOf({ ...PUBLIC, ...seen() }));
    expect(found.filter(({ message }) => message.includes('starts for every change'))).toEqual([]);
  });

  test('other events of the file need the policy too, those of a marker as well', async () => {
    const own = gate({ on: `pull_request_target: {types: [${TYPES}]}\n  issue_comment:` });
    expect(await words({ ...PUBLIC, ...seen(policy()), ...files(own) })).toEqual([
      'problem Actions policy: `issue_comment` does not start: the policy "events" (Organization acme) does not list it',
    ]);
    const [onPush, runs] = [policy({ events: ['push'] }), policy({ name: 'more', events: ['workflow_run'] })];
    expect(await words({ ...PUBLIC, ...seen(onPush, runs), ...files(gateOnRun(), marker()) })).toEqual([
      'problem Actions policy: `workflow_run` does not start: the policy "events" (Organization acme) does not list it',
      'problem Actions policy: `pull_request` does not start: the policy "events" (Organization acme) does not list it',
      'problem Actions policy: `pull_request` does not start: the policy "more" (Organization acme) does not list it',
    ]);
  });
});

describe('events of two workflows', () => {
  const two = files(
    gateOnRun({ on: 'workflow_run: {workflows: [marker], types: [completed]}\n  schedule:' }),
    marker(),
  );
  const unread: ActionsPolicy = { ...withoutEvents(), unread: true };
  const says = 'unknown Actions policy: what the policy "events" (Organization acme) says about';
  const cases: [string, Partial<Survey>, string[]][] = [
    ['that no policy is about', { ...PUBLIC, ...seen(policy({ include: ['b.yml'], events: [] })), ...two }, []],
    ['where policies may not be seen', { ...PUBLIC, policies: { status: 'not-seen' }, ...two }, []],
    [
      'where the content of a policy is not known',
      { ...PUBLIC, ...seen(unread), ...two },
      [`${says} \`workflow_run\` and \`schedule\` could not be read`, `${says} \`pull_request\` could not be read`],
    ],
    [
      'of which another policy forbids one',
      { ...seen(unread, policy({ name: 'strict', events: ['schedule', 'pull_request'] })), ...two },
      [
        'problem Actions policy: `workflow_run` does not start: the policy "strict" (Organization acme) does not list it',
        `${says} \`schedule\` could not be read`,
        `${says} \`pull_request\` could not be read`,
      ],
    ],
    [
      'all of which another policy forbids',
      { ...seen(unread, policy({ name: 'strict', include: [GATE], events: [] })), ...files(gateOnRun(), marker()) },
      [
        'problem Actions policy: `workflow_run` does not start: the policy "strict" (Organization acme) does not list it',
        `${says} \`pull_request\` could not be read`,
      ],
    ],
    [
      'where a policy that is only tried out could not be read',
      { ...seen({ ...unread, enforcement: 'evaluate' }), ...two },
      [],
    ],
    [
      'where policies could not be read',
      { policies: unavailable, ...two },
      [
        'unknown Actions policy: could not read whether an Actions policy blocks an event of the gate: the server said no',
      ],
    ],
  ];
  test.each(cases)('%s', async (_, changes, expected) => {
    expect(await words(changes)).toEqual(expected);
  });

  test('that could not be found out stand with the line of the first one', async () => {
    const found = await diagnose(surveyOf({ ...seen(unread), ...two }));
    expect(found.filter(({ severity }) => severity === 'unknown')).toMatchObject([
      { path: GATE, line: 2 },
      { path: '.github/workflows/marker.yml', line: 3 },
    ]);
  });
});

describe('policies that could not be read', () => {
  test('are told once, in a private repository too', async () => {
    const blocks = 'unknown Actions policy: could not read whether an Actions policy blocks an event of the gate';
    expect(await words({ policies: unavailable })).toEqual([`${blocks}: the server said no`]);
    expect(await words({ ...PUBLIC, policies: unavailable })).toHaveLength(1);
  });

  test('say nothing where no workflow is ours', async () => {
    const label = { path: 'label.yml', text: 'on: pull_request_target\njobs: {a: {steps: [{run: "true"}]}}\n' };
    expect((await words({ ...PUBLIC, policies: unavailable, ...files(label) })).join('\n')).not.toContain('could not');
  });
});

function withoutEvents(): ActionsPolicy {
  const { events: _, ...rest } = policy();
  return rest;
}

describe('both cures', () => {
  const addOf = async (changes: Partial<Survey>): Promise<string[]> =>
    (await diagnose(surveyOf({ ...PUBLIC, policies: { status: 'not-seen' }, ...changes })))[0]?.add ?? [];

  test('are the two workflows, and a policy for the file with the command that sets it', async () => {
    const add = await addOf(files(gate({ on: `pull_request_target: {types: [${TYPES}]}\n  label:` })));
    const end = add.indexOf('# Or a policy.');
    const [first, second] = parseAllDocuments(add.slice(0, end).join('\n'));
    expect(first?.toJS()).toMatchObject({ name: 'checklist-marker', permissions: {} });
    expect(second?.toJS()).toMatchObject({
      on: { workflow_run: { workflows: ['checklist-marker'], types: ['completed'] } },
      jobs: { checklist: { steps: [{ uses: `acme/checklist-gate@${SHA}` }] } },
    });
    expect(add).toContain(`# ${GATE}`);
    const [title, ...rest] = add.slice(end + 1);
    expect(title).toBe('# actions-policy.json');
    expect(rest.pop()).toBe(
      'gh api --method POST repos/acme/shop/actions/policies -H "X-GitHub-Api-Version: 2026-03-10" --input actions-policy.json',
    );
    expect(JSON.parse(rest.join('\n'))).toEqual({
      name: 'checklist-gate may use pull_request_target',
      enforcement: 'active',
      conditions: { workflow_path: { include: [GATE], exclude: [] } },
      rules: [
        {
          type: 'restrict_action_events',
          parameters: {
            allowed_events: [
              'pull_request_target',
              'issue_comment',
              'issues',
              'merge_group',
              'schedule',
              'workflow_dispatch',
              'workflow_run',
              'label',
            ],
          },
        },
      ],
    });
  });

  test('have the policy that is there to import', () => {
    const path = '.github/workflows/checklist-gate.yml';
    const one = readWorkflows([{ path, text: 'on: pull_request_target\n' }]);
    const [, ...lines] = policyLines('acme/shop', one);
    const example = readFileSync(resolve(import.meta.dirname, '../../examples/actions-policy.json'), 'utf8');
    expect(JSON.parse(lines.slice(0, -1).join('\n'))).toEqual(JSON.parse(example));
  });

  test('name no day since when GitHub blocks the event', async () => {
    for (const visibility of ['public', 'unknown'] as const)
      for (const policies of [known([]), { status: 'not-seen' as const }, unavailable]) {
        const found = await diagnose(surveyOf({ visibility, policies }));
        const told = found.filter(({ subject }) => subject === 'Actions policy');
        expect(told.map(({ message }) => message).join('\n')).toContain('by default in public repositories');
        // The command names a version of the API, which is a date.
        const text = JSON.stringify(told).replaceAll('2026-03-10', '');
        expect(text).not.toMatch(/\b20\d\d\b|\bsince\b|November|December/);
      }
  });

  test('stand with the first of several files, for all of them', async () => {
    const found = await diagnose(
      surveyOf({
        ...PUBLIC,
        ...seen(),
        ...files(gate(), gate({ path: 'b.yml', step: '{uses: "acme/checklist-gate@v0"}' })),
      }),
    );
    const [first, second] = found.filter(({ subject }) => subject === 'Actions policy');
    expect(first?.add?.join('\n')).toContain(`"include":["${GATE}","b.yml"]`);
    expect(second).toMatchObject({
      path: 'b.yml',
      help: `The cures are those for ${GATE}; the policy there names this file too.`,
    });
    expect(second).not.toHaveProperty('add');
  });

  test('name the action as usual where its own repository uses it', async () => {
    const own = files(gate({ step: '{uses: ./}' }));
    expect((await addOf({ ...own, repository: 'acme/checklist-gate' })).join('\n')).toContain(
      '- uses: OWNER/checklist-gate@v0',
    );
  });
});

describe('a workflow that does not use the gate', () => {
  const label = { path: 'label.yml', text: 'on: pull_request_target\njobs: {a: {steps: [{run: "true"}]}}\n' };
  const start = 'advice Actions policy: does not use the gate, and will not start on `pull_request_target`';

  test.each<[string, Partial<Survey>, string[]]>([
    ['in a private repository', files(gate(), label), []],
    [
      'in a public repository',
      { ...PUBLIC, ...seen(), ...files(gateOnRun(), marker(), label) },
      [`${start}, unless an Actions policy allows it: GitHub blocks the event by default in public repositories`],
    ],
    [
      'beside a gate that is blocked as well',
      { ...PUBLIC, ...seen(), ...files(gate(), label) },
      [
        `${BLOCKED}, and no active policy allows it for this file`,
        `${start} either, unless an Actions policy allows it: GitHub blocks the event by default in public repositories`,
      ],
    ],
    ['that a policy allows', { ...PUBLIC, ...seen(policy()), ...files(gate(), label) }, []],
    [
      'that a policy forbids',
      { ...seen(policy({ include: ['label.yml'], events: [] })), ...files(gate(), label) },
      [`${start} either: the policy "events" (Organization acme) does not list it`],
    ],
  ])('%s', async (_, changes, expected) => {
    expect(await words(changes)).toEqual(expected);
  });
});
