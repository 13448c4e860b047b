import { describe, expect, test } from '@jest/globals';
import {
  readIssueTemplate,
  releaseIssue,
  type ReleaseIssue,
  type ReleaseIssueRequest,
} from '../../src/template/release-issue.ts';

/** The issue, or what is wrong. */
function made(text: string, changes: Partial<ReleaseIssueRequest> = {}): ReleaseIssue | string[] {
  const result = releaseIssue({
    path: 'T.md',
    text,
    version: 'v1',
    date: '2026-01-02',
    fields: new Map(),
    labels: [],
    assignees: [],
    ...changes,
  });
  return result.ok ? result.value : result.error;
}

describe('the template of an issue', () => {
  test.each([
    [
      'lists',
      "---\ntitle: 'Release: '\nlabels: [a, b]\nassignees: [c]\n---\n\n- [ ] x\n",
      { title: 'Release:', labels: ['a', 'b'], assignees: ['c'], body: '- [ ] x\n' },
    ],
    [
      'words with commas',
      '---\nlabels: a, b,\nassignees: c\n---\r\nx',
      { labels: ['a', 'b'], assignees: ['c'], body: 'x' },
    ],
    [
      'things that are none',
      '---\ntitle: 1\nlabels: [1, {a: b}]\nassignees: {c: d}\n---\nx',
      { labels: [], assignees: [], body: 'x' },
    ],
    ['no front matter', '- [ ] x', { labels: [], assignees: [], body: '- [ ] x' }],
    ['front matter that is no YAML', '---\ntitle: "\n---\nx', { labels: [], assignees: [], body: 'x' }],
    ['front matter with nothing in it', '---\n# none\ntitle:\n---\nx', { labels: [], assignees: [], body: 'x' }],
  ])('%s', (_, text, expected) => {
    expect(readIssueTemplate(text)).toEqual(expected);
  });
});

describe('the issue of a release', () => {
  test.each([
    ['of the template, with the version', '---\ntitle: Ship\n---\nx', {}, 'Ship v1'],
    ['of the template, with its own place for it', '---\ntitle: Ship {version} now\n---\nx', {}, 'Ship v1 now'],
    ['of its own', 'x', {}, 'Release v1'],
    ['as wished', 'x', { title: 'Deploy  v1 ' }, 'Deploy v1'],
    [
      'with date and fields',
      '- **Place**:',
      { title: '{DATE} {place} {version}', fields: new Map([['Place', 'Oslo']]) },
      '2026-01-02 Oslo v1',
    ],
    ['with a deployer', 'x', { title: '{version} by {deployer}', deployer: 'octocat' }, 'v1 by @octocat'],
  ])('a title %s', (_, text, changes, title) => {
    expect(made(text, changes)).toMatchObject({ title });
  });

  test('what is given goes before what is filled in by itself', () => {
    expect(made('- Tag:\n- Date:\n', { fields: new Map([['Tag', 'v2']]) })).toMatchObject({
      body: '- Tag: v2\n- Date: 2026-01-02\n',
      filled: ['Tag', 'Date'],
    });
  });

  test('only what is known at opening is filled in', () => {
    const text = '- Opened by:\n- Opened on:\n- Deployed By:\n- Deployment Date:\n- Release date:\n- Planned date:\n';
    expect(made(text, { deployer: 'octocat' })).toMatchObject({
      body: text.replace('Opened by:', 'Opened by: @octocat').replace('Opened on:', 'Opened on: 2026-01-02'),
      filled: ['Opened on', 'Opened by'],
    });
  });

  test('two fields of one name, and one that says something, are left alone', () => {
    const text = '# A\n\n- Date:\n\n# B\n\n- Date:\n- Tag: v0\n';
    expect(made(text, { deployer: 'octocat' })).toMatchObject({ body: text, filled: [] });
  });

  test('without a version its fields stay blank', () => {
    const issue = releaseIssue({
      path: 'T.md',
      text: '- Tag:\n',
      title: 'Ship',
      date: '2026-01-02',
      fields: new Map(),
      labels: [],
      assignees: [],
    });
    expect(issue).toMatchObject({ value: { title: 'Ship', body: '- Tag:\n' } });
  });

  test.each([['Deploy'], ['Deploy of {date}']])('the title %j would make one issue of two versions', (title) => {
    expect(made('x', { title })).toEqual([
      expect.stringMatching(/^The title "Deploy.*" does not tell versions apart: .* Put \{version\} into it\.$/),
    ]);
  });

  test('a title that lacks the version says how to give it', () => {
    const request: ReleaseIssueRequest = {
      path: 'T.md',
      text: 'x',
      date: '2026-01-02',
      fields: new Map(),
      labels: [],
      assignees: [],
    };
    expect(releaseIssue(request)).toEqual({
      ok: false,
      error: [
        'The title "Release {version}" needs {version}, and there is no such value. Give it with `version` (--version-name on the command line).',
      ],
    });
  });

  test.each([
    ['.github/ISSUE_TEMPLATE/release.yml', 'body:\n  - type: markdown\n', 'an issue form or another YAML file'],
    ['T.md', ' \n', 'Found nothing in T.md'],
    ['T.md', '---\ntitle: Release\n---\n\n', 'Found nothing in T.md'],
  ])('%s with %j is no checklist', (path, text, words) => {
    expect(made(text, { path })).toEqual([expect.stringContaining(words)]);
  });

  test('a version that cannot be written where it belongs is said to be left out', () => {
    expect(made('- Tag:\n', { version: 'TBD' })).toMatchObject({
      title: 'Release TBD',
      body: '- Tag:\n',
      left: ['Field "Tag" of T.md: "TBD" counts as blank.'],
    });
  });

  test('labels and assignees stand once', () => {
    expect(made('---\nlabels: a\nassignees: b\n---\nx', { labels: ['a', 'c'], assignees: ['b'] })).toMatchObject({
      labels: ['a', 'c'],
      assignees: ['b'],
    });
  });

  test('everything that is wrong is said at once', () => {
    expect(made('x', { title: '{a} {b}', fields: new Map([['Tag', 'v']]) })).toEqual([
      'Field "Tag" of T.md: there is no such field; the template has none.',
      'The title "{a} {b}" needs {a} and {b}, and there is no such value. Give it with `fields` (--field "a=…" on the command line) and `fields` (--field "b=…" on the command line).',
    ]);
    expect(made('x', { title: ' ' })).toEqual(['The title has 0 characters, expected 1 to 256.']);
  });

  test('a title has 256 characters at most, as people count them', () => {
    const title = `{version}${'😀'.repeat(254)}`;
    expect(made('x', { title })).toMatchObject({ title: `v1${'😀'.repeat(254)}` });
    expect(made('x', { title: `${title}!` })).toEqual(['The title has 257 characters, expected 1 to 256.']);
  });
});
