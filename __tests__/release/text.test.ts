import { describe, expect, test } from '@jest/globals';
import { parseFind } from '../../src/release/text.ts';

const ISSUE = { kind: 'issue', labels: [], state: 'open', by: 'write', authors: [] };

describe('the text of find', () => {
  test('is YAML in either style, and a tag stands for what is left out', () => {
    const find = { ...ISSUE, labels: ['release'], field: 'Version/Tag', equals: 'v1.2.3' };
    expect(parseFind('{label: release, field: Version/Tag}', { tag: 'v1.2.3' })).toEqual({ ok: true, value: find });
    expect(parseFind('label: release\nfield: Version/Tag\nequals: v1.2.3\n', {})).toEqual({ ok: true, value: find });
    expect(parseFind('{label: release, field: Version/Tag, equals: v1.2.3}', { tag: 'v9.9.9' })).toEqual({
      ok: true,
      value: find,
    });
  });

  test('takes no version for a number', () => {
    expect(parseFind('{field: Version, equals: 1.10}', {})).toMatchObject({ value: { equals: '1.10' } });
  });

  test('may name several labels and authors', () => {
    const text = "{label: [release, prod], field: V, equals: x, state: all, by: admin, authors: ['bot[bot]']}";
    expect(parseFind(text, {})).toEqual({
      ok: true,
      value: {
        kind: 'issue',
        labels: ['release', 'prod'],
        field: 'V',
        equals: 'x',
        state: 'all',
        by: 'admin',
        authors: ['bot[bot]'],
      },
    });
  });

  test('may ask for the pull requests between two tags', () => {
    const pulls = { kind: 'pull-requests', into: [], accept: [], directCommits: { authors: [], bots: false } };
    expect(parseFind('{pull-requests: {from: v1.2.2, to: v1.2.3}}', {})).toEqual({
      ok: true,
      value: { ...pulls, from: 'v1.2.2', to: 'v1.2.3' },
    });
    expect(parseFind('pull-requests:', { tag: 'v1.2.3' })).toEqual({ ok: true, value: { ...pulls, to: 'v1.2.3' } });
    expect(
      parseFind(
        'pull-requests:\n  to: v2\n  into: [main, release/*]\n  accept: 7\n  direct-commits: {authors: octocat, author-type: bot}',
        {},
      ),
    ).toEqual({
      ok: true,
      value: {
        ...pulls,
        to: 'v2',
        into: ['main', 'release/*'],
        accept: [7],
        directCommits: { authors: ['octocat'], bots: true },
      },
    });
  });

  test.each([
    ['{label: release, field: V}', 'found no `equals` and no tag in the event, expected `equals`'],
    ['{pull-requests: {from: v1}}', 'found no `to` and no tag in the event, expected `to`'],
    [
      '{field: V, equal: x}',
      'line 1, column 12: equal: unexpected key "equal", did you mean "equals"? Expected label, state, field, equals, by, authors, pull-requests',
    ],
    [
      '{pull-request: {to: x}}',
      'line 1, column 2: pull-request: unexpected key "pull-request", did you mean "pull-requests"? Expected label, state, field, equals, by, authors, pull-requests',
    ],
    ['{field: V, equals: }', 'line 1, column 20: equals: found "", expected a text'],
    [
      '{field: V, equals: x, state: opened}',
      'line 1, column 30: state: found "opened", did you mean "open"? Expected open, closed or all',
    ],
    [
      '{pull-requests: {to: v1..v2}}',
      'line 1, column 22: pull-requests.to: found "v1..v2", expected a tag, a branch or a commit',
    ],
    ['{pull-requests: {to: --help}}', 'pull-requests.to: found "--help", expected a tag, a branch or a commit'],
    [
      '{pull-requests: {to: v1, direct-commits: {}}}',
      'pull-requests.direct-commits: found {}, expected authors, or author-type: bot',
    ],
    ['{pull-requests: {to: v1}, label: x}', 'unexpected key "label", expected pull-requests'],
    ['{label: release}', 'field: missing key "field"'],
    ['{field: V}', 'found no `equals` and no tag in the event, expected `equals`'],
    ['pull-requests:', 'found no `to` and no tag in the event, expected `to`'],
    ['12', 'found "12", expected {label: release,'],
    ['{field: *a}', 'found "{field: *a}", expected {label: release,'],
    ['{field: [', 'found "{field: [" (Flow sequence in block collection must'],
    ['{field: V, field: W, equals: x}', 'found "{field: V, field: W, equals: x}" (Map keys must be unique), expected'],
  ])('%s is refused', (text, message) => {
    const result = parseFind(text, {});
    expect(result.ok ? result : result.error.join('\n')).toContain(message);
  });
});
