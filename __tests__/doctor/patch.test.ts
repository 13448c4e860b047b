import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../src/doctor/diagnose.ts';
import { withChange, type FileChange } from '../../src/doctor/patch/change.ts';
import { patchFor, unifiedDiff } from '../../src/doctor/patch/patch.ts';
import type { Survey } from '../../src/doctor/survey.ts';
import { files, gate, gateOnRun, known, marker, SHA, surveyOf } from '../support/survey.ts';

const PATH = '.github/workflows/gate.yml';
const changed = (text: string, change: Record<string, unknown>): string =>
  withChange([{ path: PATH, text }], { path: PATH, ...change } as FileChange)[0]?.text ?? '';
const set = (text: string, at: string[], value: unknown): string => changed(text, { kind: 'set', at, value });

describe('a change of a workflow file', () => {
  test.each([
    [
      'an event that is there',
      'on:\n  push:\n    types: [a] # why\n',
      ['on', 'push', 'types'],
      ['a', 'b'],
      'on:\n  push:\n    types: [a, b]\n',
    ],
    [
      'an event without anything',
      'on:\n  push:\n  # next\n  issues:\n',
      ['on', 'push', 'types'],
      ['a'],
      'on:\n  push:\n    types: [a]\n    # next\n\n  issues:\n',
    ],
    [
      'one word',
      'on: push\n',
      ['on', 'issues'],
      { types: ['edited'] },
      'on:\n  push:\n  issues:\n    types: [edited]\n',
    ],
    [
      'a list',
      'on: [push, issues]\n',
      ['on', 'issues', 'types'],
      ['edited'],
      'on:\n  push:\n  issues:\n    types: [edited]\n',
    ],
    [
      'braces with spaces',
      'on: { push: { types: [ a ] } }\n',
      ['on', 'issues'],
      null,
      'on: { push: { types: [ a ] }, issues: }\n',
    ],
    [
      'four columns',
      'on:\n    push:\n        types:\n            - a\n',
      ['on', 'issues'],
      null,
      'on:\n    push:\n        types:\n            - a\n    issues:\n',
    ],
    ['ends of lines as on Windows', 'on:\r\n  push:\r\n', ['on', 'issues'], null, 'on:\r\n  push:\r\n  issues:\r\n'],
    ['a list of something else', 'on: [1, push]\n', ['on', 'issues'], null, 'on:\n  push:\n  issues:\n'],
  ])('sets %s', (_, text, at, value, expected) => {
    expect(set(text, at, value)).toBe(expected);
  });

  test('removes a key, and nothing where there is none', () => {
    expect(
      changed('# a\non:\n  push:\n    paths: [x]\n  issues:\n', { kind: 'remove', at: ['on', 'push', 'paths'] }),
    ).toBe('# a\non:\n  push: {}\n  issues:\n');
    expect(changed('on: push\n', { kind: 'remove', at: ['concurrency'] })).toBe('on: push\n');
  });

  test.each([
    [
      'of the job',
      'permissions: {}\njobs:\n  a:\n    permissions:\n      contents: read\n',
      'permissions: {}\njobs:\n  a:\n    permissions:\n      contents: read\n      statuses: write\n',
    ],
    [
      'of the workflow',
      'permissions:\n  contents: read\njobs:\n  a: {}\n',
      'permissions:\n  contents: read\n  statuses: write\njobs:\n  a: {}\n',
    ],
    [
      'of nobody',
      'jobs:\n  a:\n    steps: []\n',
      'jobs:\n  a:\n    steps: []\n    permissions:\n      statuses: write\n',
    ],
    [
      'in place of a word',
      'permissions: read-all\njobs:\n  a: {}\n',
      'permissions:\n  statuses: write\njobs:\n  a: {}\n',
    ],
  ])('adds permissions %s', (_, text, expected) => {
    expect(changed(text, { kind: 'permissions', job: 'a', levels: { statuses: 'write' } })).toBe(expected);
  });

  test('sets an input of the step that uses the action, and leaves a job without steps', () => {
    const input = { kind: 'input', job: 'a', uses: 'acme/checklist-gate@v0', name: 'marker', value: 'm.yml' };
    const steps = 'jobs:\n  a:\n    steps:\n      - run: x\n      - uses: acme/checklist-gate@v0\n';
    expect(changed(steps, input)).toBe(`${steps}        with:\n          marker: m.yml\n`);
    const call = 'jobs:\n  a:\n    uses: acme/gates/.github/workflows/gate.yml@v1\n';
    expect(changed(call, input)).toBe(call);
  });
});

test('a patch of a file shows three lines around what changed, and whether it ends with a line end', () => {
  const text = (lines: string[]): string => lines.map((line) => `${line}\n`).join('');
  const before = [{ path: 'a', text: text(['1', '2', '3', '4', '5', '6', '7', '8', '9']) }];
  expect(unifiedDiff(before, before)).toBe('');
  expect(unifiedDiff(before, [{ path: 'a', text: text(['1', '2', '3', '4', 'five', '6', '7', '8', '9']) }])).toBe(
    'diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n',
  );
  expect(unifiedDiff([{ path: 'a', text: '1\n' }], [{ path: 'a', text: '1\n2' }])).toBe(
    'diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1,1 +1,2 @@\n 1\n+2\n\\ No newline at end of file\n',
  );
  expect(unifiedDiff([{ path: 'a', text: '1\n2' }], [{ path: 'a', text: '1\n' }])).toContain(
    '@@ -1,2 +1,1 @@\n 1\n-2\n',
  );
  expect(unifiedDiff([], [{ path: 'b', text: 'x\n' }])).toBe(
    'diff --git a/b b/b\nnew file mode 100644\n--- /dev/null\n+++ b/b\n@@ -0,0 +1,1 @@\n+x\n',
  );
});

const patchOf = async (changes: Partial<Survey>): Promise<string> => {
  const survey = surveyOf(changes);
  return patchFor(survey, [], await diagnose(survey));
};

describe('the patch of a repository', () => {
  test.each([
    ['types of an event', files(gate({ on: 'pull_request_target: {types: [opened]}' })), /^\+ .*edited/m],
    [
      'filters on paths',
      files(
        gate({
          on: 'pull_request_target: {types: [opened, edited, synchronize, reopened, ready_for_review], paths: [a]}',
        }),
      ),
      /^- .*paths: \[a\]/m,
    ],
    ['the event of a merge queue', { mergeQueue: known(true) }, /^\+ {2}merge_group:$/m],
    ['a concurrency group', files(gate({ extra: 'concurrency: gate' })), /^-concurrency: gate$/m],
    ['no permissions', files(gate({ permissions: '' })), /^\+ {4}permissions:$/m],
    ['permissions to read all', files(gate({ permissions: 'permissions: read-all' })), /^\+ {2}contents: read$/m],
    [
      'the input that names the marker',
      files(gateOnRun({ step: `{uses: acme/checklist-gate@${SHA}}` }), marker()),
      /^\+.*marker: .github\/workflows\/marker.yml/m,
    ],
    ['a marker that is missing', files(gateOnRun()), /^\+name: marker$/m],
    [
      'a name that is misspelt',
      files(gateOnRun({ on: 'workflow_run: {workflows: [Marker], types: [completed]}' }), marker()),
      /^\+.*workflows: \[marker\]/m,
    ],
    [
      'another name beside it',
      files(
        gateOnRun({ on: 'workflow_run: {workflows: [marker, Tests], types: [completed]}' }),
        marker(),
        marker({ path: '.github/workflows/tests.yml', name: 'tests' }),
      ),
      /^\+.*workflows: \[marker, tests\]/m,
    ],
    [
      'the end of the marker',
      files(gateOnRun({ on: 'workflow_run: {workflows: [marker], types: [in_progress]}' }), marker()),
      /^\+.*types: \[completed\]/m,
    ],
    [
      'a filter of the marker',
      files(
        gateOnRun(),
        marker({
          on: 'pull_request: {types: [opened, edited, synchronize, reopened, ready_for_review], branches: [a]}',
        }),
      ),
      /^-.*branches: \[a\]/m,
    ],
    [
      'a filter on heads',
      files(gateOnRun({ on: 'workflow_run: {workflows: [marker], types: [completed], branches: [a]}' }), marker()),
      /^-.*branches: \[a\]/m,
    ],
    [
      'no workflow',
      { ...files(), required: known([]), action: 'acme/checklist-gate@v9' },
      /^\+ {6}- uses: acme\/checklist-gate@v9$/m,
    ],
  ])('mends %s', async (_, changes, expected) => {
    expect(await patchOf(changes)).toMatch(expected);
  });

  test('adds the events that the policy needs, with their types and times', async () => {
    const text = `version: 1
checklists:
  signed: {gates: [{gate: sign-offs, roles: {QA: {by: [octocat], via: [comment]}}}]}
  late: {gates: [{gate: value, name: soak, at-least: 1}]}
`;
    const patch = await patchOf({ policy: known({ path: '.github/checklist-gate.yml', exists: true, text }) });
    expect(patch).toContain('+  issue_comment:\n+    types: [created, edited, deleted]\n');
  });

  const blocked = { visibility: 'public' as const, policies: known([]) };
  test('makes two workflows of one that GitHub does not start, and leaves one that holds more than the gate', async () => {
    const step = `{uses: acme/checklist-gate@${SHA}, with: {number: "\${{ inputs.number }}"}}`;
    const patch = await patchOf({ ...blocked, ...files(gate({ step })) });
    expect(patch).toContain('+++ b/.github/workflows/checklist-marker.yml\n');
    expect(patch).toMatch(/^\+ {2}workflow_run:$/m);
    expect(patch).toContain(`uses: acme/checklist-gate@${SHA}\n`);
    const phase = `{uses: acme/checklist-gate@${SHA}, with: {phase: build}}`;
    for (const more of [phase, `{uses: acme/checklist-gate@${SHA}}\n      - {run: "true"}`])
      expect(await patchOf({ ...blocked, ...files(gate({ step: more })) })).toBe('');
    const two = gate().text.replace('jobs:\n', 'jobs:\n  other:\n    steps: [{run: "true"}]\n');
    expect(await patchOf({ ...blocked, ...files({ path: PATH, text: two }) })).toBe('');
  });

  test('moves a policy that nobody reads', async () => {
    const none = { path: '.github/checklist-gate.yml', exists: false, text: '' };
    expect(await patchOf({ policy: known(none), policyElsewhere: 'checklist-gate.yml' })).toBe(
      'diff --git a/checklist-gate.yml b/.github/checklist-gate.yml\nsimilarity index 100%\nrename from checklist-gate.yml\nrename to .github/checklist-gate.yml\n',
    );
  });

  test('holds nothing that does not help, such as permissions that a called workflow takes away', async () => {
    const uses = `acme/gates/${PATH}@${SHA}`;
    const called = `on: {workflow_call: {}}\njobs:\n  a:\n    permissions: {contents: read}\n    steps: [{uses: acme/checklist-gate@${SHA}}]\n`;
    const call = {
      path: PATH,
      text: `on:\n  pull_request_target: {types: [opened, edited, synchronize, reopened, ready_for_review]}\npermissions: write-all\njobs:\n  a: {uses: '${uses}'}\n`,
    };
    expect(await patchOf({ ...files(call), called: [{ uses, text: called }] })).toBe('');
    expect(await patchOf({ ...files(call), called: [{ uses, text: called }], required: known([]) })).toBe('');
    expect(await patchOf({ required: known([]) })).toBe('');
    expect(await patchOf({})).toBe('');
  });
});
