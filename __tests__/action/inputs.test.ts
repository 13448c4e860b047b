import { afterEach, expect, test } from '@jest/globals';
import { InputError, readInputs } from '../../src/action/inputs.ts';

const before = { ...process.env };

afterEach(() => {
  process.env = { ...before };
});

function given(inputs: Record<string, string>): ReturnType<typeof readInputs> {
  for (const [name, value] of Object.entries({ token: 't', ...inputs })) {
    process.env[`INPUT_${name.toUpperCase()}`] = value;
  }
  return readInputs();
}

function errorsOf(inputs: Record<string, string>): readonly string[] {
  try {
    given(inputs);
  } catch (error) {
    if (error instanceof InputError) return error.errors;
    throw error;
  }
  return [];
}

test('what is left out has its default', () => {
  expect(given({ number: '', phase: ' ' })).toEqual({
    token: 't',
    policy: { path: '.github/checklist-gate.yml', named: false },
    teamToken: undefined,
    doctor: false,
    overview: undefined,
    trustWorkspace: false,
    template: undefined,
    source: undefined,
    find: undefined,
    regression: 'auto',
    requestReviews: false,
    previousRecord: undefined,
    number: undefined,
    phase: undefined,
    failOn: 'auto',
    dryRun: false,
    comment: 'on',
    status: true,
    own: { name: 'checklist-gate' },
    checkRun: false,
    summary: true,
    annotations: true,
    wait: undefined,
    poll: { ms: 20_000, text: '20s' },
    maxWait: { ms: 120_000, text: '2m' },
    evidence: new Map(),
    evidenceFiles: new Map(),
    record: undefined,
  });
});

test('what is given counts', () => {
  const inputs = {
    policy: 'p.yml',
    'trust-workspace': 'true',
    template: 't.md',
    source: '{file: R.md}',
    number: '#12',
    phase: 'a b',
    'fail-on': 'Never',
    'dry-run': 'TRUE',
    comment: 'false',
    status: 'off',
    'status-name': 'release gate',
    'check-run': 'true',
    'job-check-run': '51725241954',
  };
  expect(given({ ...inputs, evidence: 'score = 81 \r\n\n url=https://x/?a=b\nempty=' })).toMatchObject({
    policy: { path: 'p.yml', named: true },
    trustWorkspace: true,
    template: 't.md',
    source: '{file: R.md}',
    number: 12,
    phase: 'a b',
    failOn: 'never',
    dryRun: true,
    comment: 'off',
    status: false,
    own: { name: 'release gate', phase: 'a b', job: 51_725_241_954 },
    checkRun: true,
    evidence: new Map([
      ['score', '81'],
      ['url', 'https://x/?a=b'],
      ['empty', ''],
    ]),
  });
});

test.each([
  [{ token: '' }, 'The input `token` is empty. Leave it out to use the token of the workflow.'],
  [{ 'dry-run': 'yes' }, 'Unexpected value "yes" of the input `dry-run`, expected "true" or "false".'],
  [
    { comment: 'sometimes' },
    'Unexpected value "sometimes" of the input `comment`, expected "on" or "off" or "when-not-passed" or "true" or "false".',
  ],
  [
    { 'status-name': 'x'.repeat(101) },
    `Unexpected value "${'x'.repeat(101)}" of the input \`status-name\`, expected one line of at most 100 characters.`,
  ],
  [{ number: '1e3' }, 'Unexpected value "1e3" of the input `number`, expected the number of a pull request or issue.'],
  [{ number: '0' }, 'Unexpected value "0" of the input `number`, expected the number of a pull request or issue.'],
  [
    { evidence: '=1' },
    'Unexpected value "=1" of the input `evidence`, expected lines of the form name=value, or name: path for files.',
  ],
  [{ evidence: 'a=1\na=2' }, 'Unexpected value "a=2" of the input `evidence`, expected "a" only once.'],
])('%o is wrong', (inputs, words) => {
  expect(errorsOf(inputs)).toEqual([words]);
});

test('everything that is wrong is said at once, on one line each', () => {
  const errors = errorsOf({ 'fail-on': 'x\n::error::y', summary: '1', annotations: '0' });
  expect(errors).toHaveLength(3);
  expect(errors.join(' ')).not.toMatch(/\n|::/);
});

test('an overview goes to an issue, to pages, or to both', () => {
  expect(given({ overview: 'issue' }).overview).toEqual({ issue: true, paths: [], repositories: undefined });
  const both = given({ overview: 'issue\n site/index.html\n', 'overview-repositories': 'acme/shop\nacme/site' });
  expect(both.overview).toEqual({
    issue: true,
    paths: ['site/index.html'],
    repositories: [
      { owner: 'acme', repo: 'shop' },
      { owner: 'acme', repo: 'site' },
    ],
  });
});

test.each([
  ['overview', '../index.html'],
  ['overview', '/tmp/index.html'],
  ['overview', 'site/../../index.html'],
  ['overview', 'true'],
  ['overview', 'index.md'],
  ['overview-repositories', 'acme'],
])('%s: %s is refused', (name, value) => {
  expect(errorsOf({ overview: 'issue', [name]: value })[0]).toMatch(
    new RegExp(`^Unexpected value ".*" of the input \`${name}\`, expected `),
  );
});

test('repositories of an overview want an overview', () => {
  expect(errorsOf({ 'overview-repositories': 'acme/shop' })).toEqual([
    'Unexpected value "" of the input `overview`, expected one beside `overview-repositories`.',
  ]);
});
