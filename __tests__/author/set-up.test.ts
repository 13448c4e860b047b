import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { needsOf } from '../../src/author/explain/needs.ts';
import { loadPolicy } from '../../src/policy/file/load.ts';
import { workflowsFor, yamlWord, type SetUp } from '../../src/author/set-up.ts';

const SIGN_OFFS = 'gates: [{gate: sign-offs, roles: {Lead: {by: [octocat]}}}]';

/** The proposed files, read. */
async function proposed(
  setUp: Partial<SetUp>,
  policy = 'gates: [{gate: items}]',
): Promise<(Record<string, unknown> & { path: string })[]> {
  const loaded = await loadPolicy(`version: 1\n${policy}\n`, 'p.yml');
  if (!loaded.ok) throw new Error('the policy does not load');
  const files = workflowsFor(await needsOf(loaded.value.policy), {
    form: 'two-workflows',
    mergeQueue: false,
    ...setUp,
  });
  return files.map(({ path, lines }) => ({ path, ...(parse(lines.join('\n')) as Record<string, unknown>) }));
}

describe('proposed workflows', () => {
  const types = ['opened', 'edited', 'synchronize', 'reopened', 'ready_for_review'];
  const completed = { workflows: ['checklist-marker'], types: ['completed'] };

  test('two, for every repository', async () => {
    expect(await proposed({})).toMatchObject([
      {
        path: '.github/workflows/checklist-marker.yml',
        name: 'checklist-marker',
        on: { pull_request: { types }, pull_request_review: { types: ['submitted', 'edited', 'dismissed'] } },
        permissions: {},
      },
      {
        path: '.github/workflows/checklist-gate.yml',
        on: { workflow_run: completed, workflow_dispatch: { inputs: { number: { required: true } } } },
        permissions: { contents: 'read', 'pull-requests': 'write', issues: 'write', statuses: 'write' },
        jobs: {
          checklist: {
            steps: [
              {
                uses: 'OWNER/checklist-gate@v0',
                with: { marker: '.github/workflows/checklist-marker.yml', number: '${{ inputs.number }}' },
              },
            ],
          },
        },
      },
    ]);
  });

  test('reviews and the merge queue go into the marker, comments into the gate', async () => {
    const [marker, gate] = await proposed({ mergeQueue: true }, SIGN_OFFS);
    expect(Object.keys(Object(marker?.['on']))).toEqual(['pull_request', 'pull_request_review', 'merge_group']);
    expect(Object.keys(Object(gate?.['on']))).toEqual(['workflow_run', 'issue_comment', 'workflow_dispatch']);
    expect(gate).not.toHaveProperty('concurrency');
  });

  test('one, where nothing is blocked', async () => {
    const [gate, ...others] = await proposed({ form: 'one-workflow', mergeQueue: true }, SIGN_OFFS);
    expect(others).toEqual([]);
    expect(Object.keys(Object(gate?.['on']))).toEqual([
      'pull_request_target',
      'pull_request_review',
      'issue_comment',
      'merge_group',
      'workflow_dispatch',
    ]);
    expect(gate).not.toHaveProperty('concurrency');
    const [plain] = await proposed({ form: 'one-workflow' });
    expect(plain).toMatchObject({
      on: { pull_request_target: { types }, workflow_dispatch: { inputs: { number: { required: true } } } },
      jobs: { checklist: { steps: [{ uses: 'OWNER/checklist-gate@v0', with: { number: '${{ inputs.number }}' } }] } },
    });
  });

  test.each(['two-workflows', 'one-workflow'] as const)(
    '%s: comments on ordinary issues start no job',
    async (form) => {
      const conditionOf = async (policy: string): Promise<unknown> => {
        const { jobs } = (await proposed({ form }, policy)).at(-1) as { jobs?: { checklist: { if?: string } } };
        return jobs?.checklist.if;
      };
      const ofPullRequests = "${{ github.event_name != 'issue_comment' || github.event.issue.pull_request }}";
      expect(await conditionOf(SIGN_OFFS)).toBe(ofPullRequests);
      expect(await conditionOf(`source: linked-issues\n${SIGN_OFFS}`)).toBe(ofPullRequests);
      // These have no comments to look at, or look at those of issues too.
      expect(await conditionOf('gates: [{gate: items}]')).toBeUndefined();
      expect(await conditionOf(`source: issue-body\n${SIGN_OFFS}`)).toBeUndefined();
    },
  );

  test.each([
    ['issue-body', ['opened', 'edited', 'reopened']],
    ['linked-issues', ['edited']],
    ['pull-request-body', undefined],
  ])('with a checklist in %s', async (source, expected) => {
    const [marker, gate] = await proposed({}, `source: ${source}\ngates: [{gate: items}]`);
    expect(gate?.['on']).toMatchObject({ workflow_run: completed });
    expect(Object(gate?.['on']).issues?.types).toEqual(expected);
    expect(marker?.['on']).not.toHaveProperty('issues');
  });

  test('at paths that are free, or at the one that is given', async () => {
    const taken = ['.github/workflows/checklist-gate.yml', '.github/workflows/checklist-gate-2.yml'];
    expect((await proposed({ taken }))[1]?.path).toBe('.github/workflows/checklist-gate-3.yml');
    const [marker, gate] = await proposed({
      taken,
      gate: taken[0] ?? '',
      marker: 'a: b',
      uses: 'acme/checklist-gate@v0',
    });
    expect(gate).toMatchObject({
      path: taken[0],
      on: { workflow_run: { workflows: ['a: b'] } },
      jobs: { checklist: { steps: [{ uses: 'acme/checklist-gate@v0' }] } },
    });
    expect(marker).toMatchObject({ name: 'a: b' });
  });
});

test.each([
  ['marker', 'marker'],
  ['Build and test', 'Build and test'],
  ['.github/workflows/a.yml', '".github/workflows/a.yml"'],
  ['true', '"true"'],
  ['a #b', '"a #b"'],
  ['a ', '"a "'],
])('%j in YAML', (text, expected) => {
  expect(yamlWord(text)).toBe(expected);
});
