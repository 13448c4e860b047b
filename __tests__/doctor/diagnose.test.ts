import { describe, expect, test } from '@jest/globals';
import { diagnose, templatesNamed } from '../../src/doctor/diagnose.ts';
import { tally, type Diagnosis } from '../../src/doctor/diagnosis.ts';
import type { Survey } from '../../src/doctor/survey.ts';
import { diagnosisText } from '../../src/reports/doctor/text.ts';
import { files, gate, known, marker, said, SHA, surveyOf, TYPES, unavailable, type FileOf } from '../support/survey.ts';

const requires = (...checks: { context: string; app?: number }[]): Partial<Survey> => ({
  required: known(checks.map((check) => ({ ...check, by: 'ruleset 1' }))),
});
const uses = (...list: FileOf[]): Partial<Survey> => files(...list.map(gate));

describe('diagnosis', () => {
  test('a repository in order', async () => {
    expect(await said({})).toEqual([]);
    expect(diagnosisText(await diagnose(surveyOf()), { color: false })).toBe(
      `✓ required status: checklist-gate is required by ruleset 1, from the App 7
✓ workflow .github/workflows/gate.yml:2: starts for every change of a pull request
✓ permissions .github/workflows/gate.yml:8: the job checklist has the permissions that the policy needs
✓ token: has \`issues: write\`: the comment
✓ policy .github/checklist-gate.yml: loads
✓ template TEMPLATE.md: is there

nothing wrong
`,
    );
  });

  const cases: [string, Partial<Survey>, RegExp][] = [
    [
      'the status is not required',
      requires(),
      /^problem required status: .*does not require `checklist-gate`, nor any other status.* \+ checklist-gate$/,
    ],
    ['another status is required', requires({ context: 'tests' }), /it requires `tests`/],
    ['several others', requires({ context: 'a' }, { context: 'b' }, { context: 'c' }), /it requires `a`, `b` and `c`/],
    ['any source', requires({ context: 'Checklist-Gate' }), /^advice required status: .*from any source/],
    [
      'a name in capitals, on both sides',
      {
        ...requires({ context: 'Release READY/Ship' }),
        ...uses({ step: `{uses: acme/checklist-gate@${SHA}, with: {status-name: ' Release Ready ', phase: ship}}` }),
      },
      /^advice required status: Release READY\/Ship is required by ruleset 1, from any source/,
    ],
    [
      'a name that differs in more than case',
      {
        ...requires({ context: 'checklist gate' }, { context: ' checklist-gate' }),
        ...uses({ step: `{uses: acme/checklist-gate@${SHA}, with: {status-name: '', phase: ' '}}` }),
      },
      /^problem required status: .*does not require `checklist-gate`; it requires `checklist gate` and ` checklist-gate`/,
    ],
    [
      'a job and a status of one name, but for case',
      {
        ...requires({ context: 'CHECKLIST-gate', app: 7 }),
        workflows: known([{ path: 'w.yml', text: gate().text.replace('checklist:', 'Checklist-Gate:') }]),
      },
      /^problem required status: the job and the status are both called CHECKLIST-gate/,
    ],
    [
      'from every workflow',
      requires({ context: 'checklist-gate', app: 15368 }),
      /^advice required status: .*every workflow of every branch/,
    ],
    [
      'rules that cannot be read',
      { required: unavailable },
      /^unknown required status: the rules of the branch main could not be read: the server said no$/,
    ],
    [
      'the job is required',
      requires({ context: 'checklist-gate', app: 7 }, { context: 'checklist' }),
      /^advice required status: the job checklist is required .* \+ checklist-gate$/,
    ],
    [
      'job and status of one name',
      {
        ...requires({ context: 'checklist-gate', app: 7 }),
        workflows: known([{ path: 'w.yml', text: gate().text.replace('checklist:', 'checklist-gate:') }]),
      },
      /^problem required status: the job and the status are both called checklist-gate/,
    ],
    [
      'the status of a phase',
      uses({ step: `{uses: acme/checklist-gate@${SHA}, with: {phase: release}}` }),
      /does not require `checklist-gate\/release`/,
    ],
    [
      'a status of its own name',
      uses({ step: `{uses: acme/checklist-gate@${SHA}, with: {status-name: gate}}` }),
      /does not require `gate`/,
    ],
    [
      'no workflow',
      { ...uses(), ...requires({ context: 'checklist-gate', app: 15368 }) },
      /^problem workflow: no workflow on the default branch uses checklist-gate \+ # \.github\/workflows\/checklist-gate\.yml \+ .*pull_request_target/,
    ],
    [
      'no workflow, where an App may judge',
      uses(),
      /^advice workflow: no workflow uses checklist-gate, and checklist-gate is required from the App 7 \+ #/,
    ],
    ['workflows that cannot be read', { workflows: unavailable }, /^unknown workflow: the workflows could not be read/],
    [
      'a workflow that is not valid YAML',
      { workflows: known([gate(), { path: 'bad.yml', text: 'a: [' }]) },
      /^problem workflow: is not valid YAML/,
    ],
    [
      'without edited',
      uses({ on: 'pull_request: ' }),
      /^problem workflow: `pull_request` does not start for `edited` and `ready_for_review`: a tick is an edit.* \+ types: \[opened, synchronize, reopened, edited, ready_for_review\]$/,
    ],
    [
      'without a type that a condition needs',
      {
        policy: known({
          path: 'p.yml',
          exists: true,
          text: 'version: 1\nskip: {labels: [wip]}\ngates: [{gate: items}]\n',
        }),
      },
      /does not start for `labeled` and `unlabeled` \(labeled: conditions look at labels/,
    ],
    [
      'for issues alone',
      uses({ on: 'issues: {types: [edited]}' }),
      /^advice workflow: no workflow starts for pull requests/,
    ],
    [
      'a queue without its event',
      { mergeQueue: known(true) },
      /^problem merge queue: is on, and no workflow starts .* \+ merge_group:/,
    ],
    [
      'a queue whose gate holds a key',
      {
        mergeQueue: known(true),
        ...uses({
          on: 'pull_request: {types: [edited]}\n  merge_group:',
          step: `{uses: acme/checklist-gate@${SHA}, with: {token: '\${{ steps.app.outputs.token }}'}}`,
        }),
      },
      /^problem merge queue: is on, and the gate itself starts for it with a token of its own/,
    ],
    ['a queue that cannot be read', { mergeQueue: unavailable }, /^unknown merge queue/],
    [
      'no permissions',
      uses({ permissions: '' }),
      /^problem permissions: the job checklist names no permissions.* \+ permissions: \+ {3}contents: read/,
    ],
    [
      'a missing permission',
      uses({ permissions: 'permissions: {contents: read, pull-requests: write}' }),
      /^problem permissions: the job checklist lacks `statuses: write` .* \+ statuses: write$/,
    ],
    [
      'issues without the right to comment',
      uses({ on: 'issues: {types: [edited]}', permissions: 'permissions: {contents: read}' }),
      /lacks `issues: write` /,
    ],
    [
      'a status as evidence, where none is written',
      {
        ...uses({ on: 'issues: {types: [edited]}', permissions: 'permissions: {contents: read, issues: write}' }),
        policy: known({
          path: 'p.yml',
          exists: true,
          text: 'version: 1\nsource: issue-body\ngates: [{gate: status, name: ci}]\n',
        }),
      },
      /^problem permissions: the job checklist lacks `statuses: read` .* \+ statuses: read$/,
    ],
    [
      'pull requests that cannot be read, without a comment',
      uses({
        permissions: 'permissions: {contents: read, statuses: write}',
        step: `{uses: acme/checklist-gate@${SHA}, with: {comment: off}}`,
      }),
      /lacks `pull-requests: read` /,
    ],
    [
      'too little of all',
      uses({ permissions: 'permissions: read-all' }),
      /lacks `pull-requests: write` .* and `statuses: write`/,
    ],
    [
      'a token of its own',
      uses({ step: `{uses: acme/checklist-gate@${SHA}, with: {token: '\${{ steps.app.outputs.token }}'}}` }),
      /^advice permissions: .*a token of its own/,
    ],
    [
      'a filter on paths',
      uses({ on: `pull_request_target: {types: [${TYPES}], paths: [a]}` }),
      /^problem workflow: `pull_request_target` has a filter on paths/,
    ],
    [
      'a concurrency group that a pull request can take',
      uses({ extra: 'concurrency: {group: a, cancel-in-progress: false}' }),
      /^problem workflow: the job checklist is in the concurrency group `a`: a group belongs to the whole repository/,
    ],
    [
      'a checkout',
      uses({ step: `{uses: actions/checkout@v6}\n      - {uses: acme/checklist-gate@${SHA}}` }),
      /^advice workflow: .*checks out code/,
    ],
    [
      'a tag',
      uses({ step: '{uses: acme/checklist-gate@v1}' }),
      /^advice workflow: `acme\/checklist-gate@v1` is a tag or a branch/,
    ],
    [
      'a token that lacks something',
      {
        token: {
          kind: 'installation',
          abilities: [{ permission: 'issues: write', for: 'writes the comment', has: 'no', because: '403' }],
        },
      },
      /^unknown token: lacks `issues: write` \(403\), so that it does not show whether the gate writes the comment \+ issues: write$/,
    ],
    [
      'the same without a word',
      { token: { kind: 'person', abilities: [{ permission: 'issues: write', for: 'writes', has: 'no' }] } },
      /^unknown token: lacks `issues: write`, so that it does not show whether the gate writes \+/,
    ],
    [
      'a token that cannot be tried',
      {
        token: {
          kind: 'person',
          abilities: [{ permission: 'issues: write', for: 'writes', has: 'unknown', because: '500' }],
        },
      },
      /^unknown token: could not find out whether it has `issues: write` \(writes\): 500$/,
    ],
    [
      'the same, silently',
      { token: { kind: 'person', abilities: [{ permission: 'issues: write', for: 'writes', has: 'unknown' }] } },
      /could not find out whether it has `issues: write` \(writes\)$/,
    ],
    [
      'a policy that is missing',
      { policy: known({ path: 'p.yml', exists: false, text: '' }), policyNamed: true },
      /^problem policy: there is no policy at p\.yml on main$/,
    ],
    [
      'no policy at all',
      { policy: known({ path: 'p.yml', exists: false, text: '' }) },
      /^advice policy: .*every box counts$/,
    ],
    [
      'a policy in a wrong place',
      { policy: known({ path: 'p.yml', exists: false, text: '' }), policyElsewhere: 'p.yaml' },
      /^problem policy: p\.yaml is not read: a policy lies at p\.yml$/,
    ],
    [
      'a policy that does not load',
      { policy: known({ path: 'p.yml', exists: true, text: 'version: 2' }) },
      /^problem policy: /,
    ],
    ['a policy that cannot be read', { policy: unavailable }, /^unknown policy: the server said no$/],
    [
      'a template that is missing',
      { templates: known([{ path: 'T.md', exists: false, text: '' }]) },
      /^problem template: there is no template at T\.md on main$/,
    ],
    ['templates that cannot be read', { templates: unavailable }, /^unknown template: the server said no$/],
  ];

  test.each(cases)('%s', async (_, changes, expected) => {
    expect((await said(changes)).filter((line) => expected.test(line))).toHaveLength(1);
  });

  describe('events that sign-offs need', () => {
    const policy = known({
      path: 'p.yml',
      exists: true,
      text: 'version: 1\ngates: [{gate: sign-offs, roles: {Lead: {by: [octocat]}}}]\n',
    });
    const missing = async (changes: Partial<Survey>): Promise<string[]> =>
      (await said({ policy, ...changes })).filter((line) => line.includes('the policy needs it'));
    const events = (more: string): Promise<string[]> =>
      missing(uses({ on: `pull_request_target: {types: [${TYPES}]}${more}` }));

    test('are missing', async () => {
      expect(await events('')).toEqual([
        'problem workflow: nothing starts for `pull_request_review`, and the policy needs it: reviews sign + pull_request_review: +   types: [submitted, edited, dismissed]',
        'problem workflow: nothing starts for `issue_comment`, and the policy needs it: comments sign + issue_comment: +   types: [created, edited, deleted]',
      ]);
    });

    test('are there, or come by way of a marker', async () => {
      expect(await events('\n  pull_request_review:\n  issue_comment:')).toEqual([]);
      const review = marker({ name: 'review', on: 'pull_request_review:' });
      const listening = gate({
        on: `pull_request_target: {types: [${TYPES}]}\n  workflow_run: {workflows: [review]}\n  issue_comment:`,
      });
      expect(await missing(files(listening, review))).toEqual([]);
      expect(await missing(files(listening))).toHaveLength(1);
    });

    test('are those of issues too, where a checklist stands in one', async () => {
      const [opened, linked] = ['issue-body', '[pull-request-body, linked-issues]'].map((source) =>
        known({ path: 'p.yml', exists: true, text: `version: 1\nsource: ${source}\ngates: [{gate: items}]\n` }),
      );
      expect(await missing({ ...(opened && { policy: opened }) })).toEqual([
        'problem workflow: nothing starts for `issues`, and the policy needs it: a tick in an issue + issues: +   types: [opened, edited, reopened]',
      ]);
      const on = `pull_request_target: {types: [${TYPES}]}\n  issues: {types: [edited]}`;
      expect(await missing({ ...uses({ on }), ...(linked && { policy: linked }) })).toEqual([]);
      expect(await missing({ ...uses({ on }), ...(opened && { policy: opened }) })).toHaveLength(1);
    });

    test('are a schedule, where the policy waits', async () => {
      const waiting = {
        policy: known({ path: 'p.yml', exists: true, text: 'version: 1\ngates: [{gate: waited, at-least: 24h}]\n' }),
      };
      const on = `pull_request_target: {types: [${TYPES}]}`;
      expect(await missing({ ...uses({ on }), ...waiting })).toEqual([
        "problem workflow: nothing starts for `schedule`, and the policy needs it: nothing else starts it when a time has come + schedule: +   - cron: '17 * * * *'",
      ]);
      expect(await missing({ ...uses({ on: `${on}\n  schedule: [{cron: '0 5 * * *'}]` }), ...waiting })).toEqual([]);
      const sweep = { path: '.github/workflows/sweep.yml', text: gate({ on: "schedule: [{cron: '0 5 * * *'}]" }).text };
      expect(await missing({ ...files(gate({ on }), sweep), ...waiting })).toEqual([]);
    });

    test('are those of what others report, unless a schedule or the end of their workflow starts the gate', async () => {
      const text = `version: 1\ngates: [{gate: status, name: ci}, {gate: release, tag: v1}]\n`;
      const reports = (more: string): Promise<string[]> =>
        missing({
          ...uses({ on: `pull_request_target: {types: [${TYPES}]}${more}` }),
          policy: known({ path: 'p.yml', exists: true, text }),
        });
      expect(await reports('')).toEqual([
        'advice workflow: nothing starts for `status`, and the policy needs it: commit statuses of others + status:',
        'advice workflow: nothing starts for `release`, and the policy needs it: releases + release: +   types: [published]',
      ]);
      expect(await reports('\n  status:\n  release: {types: [published]}')).toEqual([]);
      expect(await reports("\n  schedule: [{cron: '0 * * * *'}]")).toEqual([]);
      expect(await reports('\n  workflow_run: {workflows: [checklist-marker, ci]}')).toEqual([]);
      expect(await reports('\n  workflow_run: {workflows: [checklist-marker]}')).toHaveLength(2);
    });

    test('lack a type', async () => {
      expect(await events('\n  pull_request_review:\n  issue_comment: {types: [created]}')).toEqual([
        'problem workflow: nothing starts for `edited` and `deleted` of `issue_comment`, and the policy needs it: comments sign + issue_comment: +   types: [created, edited, deleted]',
      ]);
    });
  });

  test('an expression in the phase decides the name of the status at run time', async () => {
    const step = `{uses: acme/checklist-gate@${SHA}, with: {phase: '\${{ inputs.phase }}'}}`;
    expect(await said(uses({ step }))).toEqual([]);
  });

  test('a use without a status does not need one', async () => {
    const step = `{uses: acme/checklist-gate@${SHA}, with: {status: OFF, phase: a}}`;
    expect(await said(uses({}, { step }))).toEqual([]);
  });

  test('a queue with its event, and the local action in its own repository', async () => {
    const on = `pull_request_target: {types: [${TYPES}]}\n  merge_group: {types: [checks_requested]}`;
    expect(await said({ ...uses({ on }), mergeQueue: known(true) })).toEqual([]);
    expect(await said({ ...uses({ step: '{uses: ./}' }), repository: 'acme/checklist-gate' })).toEqual([]);
  });

  test('problems come first, with place, help and the lines to add', async () => {
    const found = await diagnose(surveyOf({ ...requires(), ...uses({ on: 'pull_request: ', permissions: '' }) }));
    expect(diagnosisText(found, { color: false }).split('\n').slice(0, 12)).toEqual([
      '✗ required status: the branch main does not require `checklist-gate`, nor any other status. The gate reports, and blocks nothing',
      '    → Add it under Settings > Rules > Rulesets > Require status checks to pass.',
      '      checklist-gate',
      '✗ workflow .github/workflows/gate.yml:2: `pull_request` does not start for `edited` and `ready_for_review`: a tick is an edit, so that nobody notices one',
      '    → Let the event start for these too.',
      '      types: [opened, synchronize, reopened, edited, ready_for_review]',
      '✗ permissions .github/workflows/gate.yml:8: the job checklist names no permissions: what it may do depends on a setting of the repository',
      '    → Name them.',
      '      permissions:',
      '        contents: read',
      '        pull-requests: write',
      '        statuses: write',
    ]);
  });

  test('words of a repository run no command of the log and paint nothing', () => {
    const hostile = {
      subject: 'a',
      severity: 'unknown' as const,
      message: '::error::x\u001B[31m',
      path: 'w',
      add: ['##[x]'],
    };
    expect(diagnosisText([hostile], { color: false })).toBe(
      '? a w: :\u200B:error:\u200B:x[31m\n      #\u200B#[x]\n\n0 wrong, 1 could not be checked\n',
    );
    expect(diagnosisText([], { color: true })).toBe('\nnothing wrong\n');
  });

  test('what the token may not see counts apart, as neither wrong nor a check that failed', () => {
    const unknown = { subject: 'a', severity: 'unknown' as const, message: 'b' };
    const hidden = { ...unknown, add: ['x: read'], lacks: ['x: read'] };
    const lastOf = (...found: Diagnosis[]): string | undefined =>
      diagnosisText(found, { color: false }).trimEnd().split('\n').at(-1);
    expect(lastOf(hidden)).toBe('nothing wrong, 1 that this token cannot see');
    expect(lastOf(hidden, unknown)).toBe('0 wrong, 1 could not be checked, 1 that this token cannot see');
    expect(lastOf({ ...unknown, severity: 'problem' }, hidden, hidden)).toBe('1 wrong, 2 that this token cannot see');
    expect(tally([hidden, unknown, hidden])).toEqual({ wrong: 0, unchecked: 1, hidden: 2 });
  });

  test('templates of a policy', async () => {
    expect(await templatesNamed({ path: 'p', text: 'version: 1\ntemplate: T.md\n' })).toEqual(['T.md']);
    expect(await templatesNamed({ path: 'p', text: 'version: 1\ngates: [{gate: items}]\n' })).toEqual([]);
    expect(await templatesNamed({ path: 'p', text: 'version: 3' })).toEqual([]);
  });
});

describe('the workflows that it proposes', () => {
  const policies: [string, string][] = [
    ['boxes', 'gates: [{gate: items}]'],
    ['sign-offs', 'gates: [{gate: sign-offs, roles: {Lead: {by: [octocat]}}}]'],
    ['linked issues', 'source: linked-issues\ngates: [{gate: items}]'],
    ['labels, drafts and evidence', 'skip: {labels: [wip], drafts: true}\ngates: [{gate: check-run, name: ci}]'],
  ];
  const set: [string, string, Partial<Survey>][] = policies.flatMap(([name, policy]) =>
    (['public', 'unknown', 'private', 'internal'] as const).flatMap((visibility) =>
      [true, false].map((queue): [string, string, Partial<Survey>] => [
        `${name}, ${visibility}${queue ? ', with a merge queue' : ''}`,
        policy,
        { visibility, mergeQueue: known(queue), policies: { status: 'not-seen' } },
      ]),
    ),
  );

  test.each(set)('are in order for %s', async (_, text, circumstances) => {
    const policy = known({ path: 'p.yml', exists: true, text: `version: 1\n${text}\n` });
    const isOpen = circumstances.visibility === 'public' || circumstances.visibility === 'unknown';
    const issues = gate({
      path: '.github/workflows/checklist-gate.yml',
      on: 'issues: {types: [edited]}',
      permissions: 'permissions: {contents: read, issues: write, checks: read}',
    });
    // Where nothing uses the gate yet, and where it is there for issues alone.
    for (const before of [[], [issues]]) {
      const changes = { ...circumstances, policy, ...files(...before) };
      const [found] = (await diagnose(surveyOf(changes))).filter(({ add }) => add?.some((line) => line === 'jobs:'));
      const proposed = (found?.add ?? [])
        .join('\n')
        .split('\n---\n')
        .map((part) => {
          const [title = '', ...lines] = part.split('\n');
          return { path: title.replace('# ', ''), text: `${lines.join('\n')}\n` };
        });
      expect(proposed).toHaveLength(isOpen ? 2 : 1);
      expect(before.map(({ path }) => path)).not.toContain(proposed.at(-1)?.path);
      const after = await said({ ...changes, ...files(...before, ...proposed) });
      // The lines cannot name a commit.
      const pin = 'advice workflow: `OWNER/checklist-gate@v0` is a tag or a branch, which can be moved';
      expect(after).toEqual([pin]);
    }
  });
});
