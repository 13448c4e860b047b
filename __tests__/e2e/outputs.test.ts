import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runAction, type ActionResult } from '../support/run-action.ts';
import { WORKFLOW } from '../support/story.ts';

const PHASES = `version: 1
phases:
  build:
    - {gate: items, in: Checks}
    - {gate: items, in: Never, require: none}
  ship:
    - {gate: items, in: Checks}
    - {gate: items, in: Docs}
`;
const WAYS = `version: 1
gates:
  - title: One way out
    require: any
    gates:
      - {gate: items, in: Stop when, require: none}
      - {gate: items, in: Way back}
`;
const FIELDS = 'version: 1\ngates: [{gate: fields, in: Release, required: {Version: semver}}]\n';

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken(WORKFLOW);
  for (const [name, policy] of Object.entries({ phases: PHASES, ways: WAYS, fields: FIELDS }))
    await github.commitFile(`gate/${name}.yml`, policy);
});
afterAll(() => github.close());

async function judge(policy: string, body: string, more: Record<string, string> = {}): Promise<ActionResult> {
  const pull = await github.openPullRequest(body);
  return runAction({
    event: { name: 'pull_request_target', payload: { action: 'opened', number: pull.number, pull_request: pull } },
    apiUrl: github.url,
    token,
    inputs: { policy: `gate/${policy}.yml`, comment: 'off', ...more },
  });
}

const lists = ({ outputs }: ActionResult): unknown[] =>
  ['failed-gates', 'pending-gates', 'tripped'].map((name) => JSON.parse(outputs[name] ?? ''));
const levels = ({ stdout }: ActionResult): string[] =>
  [...stdout.matchAll(/^::(error|warning|notice)\b/gm)].map(([, level = '']) => level);

describe('gates in outputs', () => {
  const body = (checks: string, docs: string, never: string): string =>
    `## Checks\n\n- [${checks}] a\n\n## Docs\n\n- [${docs}] b\n\n## Never\n\n- [${never}] c\n`;

  test('each stands there once, with its phase', async () => {
    const result = await judge('phases', body(' ', 'x', 'x'));
    expect(lists(result)).toEqual([
      ['build > Never: no box'],
      ['build > Checks: every box', 'ship > Checks: every box'],
      ['Never: no box'],
    ]);
  });

  test('a phase that is not enforced holds nothing back', async () => {
    const result = await judge('phases', body('x', ' ', ' '), { phase: 'build' });
    expect([result.outputs['status'], lists(result)]).toEqual(['passed', [[], [], []]]);
  });

  test('nothing has failed where another way out was followed to its end', async () => {
    const result = await judge('ways', '## Stop when\n\n- [x] a\n\n## Way back\n\n- [x] b\n');
    expect([result.outputs['status'], lists(result)]).toEqual(['passed', [[], [], ['Stop when: no box']]]);
    expect(levels(result)).not.toContain('error');
    expect(levels(result)).not.toContain('warning');
  });

  test('nor where it may still be', async () => {
    const result = await judge('ways', '## Stop when\n\n- [x] a\n\n## Way back\n\n- [ ] b\n');
    expect([result.outputs['status'], lists(result)]).toEqual([
      'pending',
      [[], ['Way back: every box'], ['Stop when: no box']],
    ]);
  });
});

describe('annotations', () => {
  const WRONG = '## Checks\n\n- [ ] a\n\n## Docs\n\n- [x] b\n\n## Never\n\n- [x] c\n';

  test('are notices where the job succeeds, whatever is wrong', async () => {
    const result = await judge('phases', WRONG);
    expect([result.exitCode, result.outputs['status']]).toEqual([0, 'failed']);
    expect(new Set(levels(result))).toEqual(new Set(['notice']));
    const never = await judge('phases', WRONG, { 'fail-on': 'never', status: 'off' });
    expect([never.exitCode, new Set(levels(never))]).toEqual([0, new Set(['notice'])]);
  });

  test('are errors for what is wrong and warnings for what is left, where it fails', async () => {
    const result = await judge('phases', WRONG, { 'fail-on': 'pending' });
    expect(result.exitCode).toBe(1);
    expect(levels(result)).toEqual(['error', 'warning']);
    // The findings say it: no second error for the same.
    expect(result.stdout).toMatch(/^Checklist failed: /m);
  });

  test('where something is only left, the last line says why the job fails', async () => {
    const result = await judge('phases', WRONG.replace('[x] c', '[ ] c'), { 'fail-on': 'pending' });
    expect(result.exitCode).toBe(4);
    expect(levels(result)).toEqual(['warning', 'error']);
    expect(result.stdout).toMatch(/^::error::Checklist pending: /m);
  });
});

describe('fields in outputs', () => {
  const fieldsOf = async (body: string): Promise<Record<string, string>> =>
    JSON.parse((await judge('fields', body)).outputs['fields'] ?? '');

  test('hold what was judged, wherever else the name stands', async () => {
    const evil = '9.9.9; curl example.org';
    const release = '## Release\n\n- **Version**: 1.4.0\n';
    for (const body of [`- **Version**: ${evil}\n\n${release}`, `${release}\n## More\n\n- **version**: ${evil}\n`]) {
      const fields = await fieldsOf(body);
      expect(fields).toMatchObject({ Version: '1.4.0', 'Release > Version': '1.4.0' });
      expect(Object.keys(fields).filter((name) => name.toLowerCase() === 'version')).toEqual(['Version']);
    }
  });

  test('a field that is called like a path takes nothing over', async () => {
    const fields = await fieldsOf('- **Release > Version**: 6.6.6\n\n## Release\n\n- **Version**: 1.4.0\n');
    expect(fields).toEqual({ Version: '1.4.0' });
  });

  test('names of every object are names like others', async () => {
    const pull = '- **constructor**: a\n- **\\_\\_proto\\_\\_**: b\n\n## Release\n\n- **Version**: 1.4.0\n';
    expect(Object.entries(await fieldsOf(pull))).toEqual([
      ['Version', '1.4.0'],
      ['constructor', 'a'],
      ['__proto__', 'b'],
    ]);
  });
});
