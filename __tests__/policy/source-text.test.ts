import { describe, expect, test } from '@jest/globals';
import type { DocumentSource } from '../../src/checklist/model.ts';
import { parseSource } from '../../src/policy/file/source-schema.ts';

describe('a source that stands alone', () => {
  test.each<[text: string, source: DocumentSource[]]>([
    ['issue-body', [{ kind: 'issue-body' }]],
    ['comments', [{ kind: 'comments', by: 'write', bots: [] }]],
    ['{comments: {}}', [{ kind: 'comments', by: 'write', bots: [] }]],
    ["comments: {by: admin, bots: ['a[bot]']}", [{ kind: 'comments', by: 'admin', bots: ['a[bot]'] }]],
    ['linked-issues', [{ kind: 'linked-issues', repositories: [] }]],
    ['{linked-issues: {repositories: [a/b]}}', [{ kind: 'linked-issues', repositories: ['a/b'] }]],
    [
      '- pull-request-body\n- file: docs/a & b.md\n',
      [{ kind: 'pull-request-body' }, { kind: 'file', path: 'docs/a & b.md' }],
    ],
    // The same place twice is one.
    ['[comments, {comments: {by: write}}]', [{ kind: 'comments', by: 'write', bots: [] }]],
  ])('%j', (text, source) => {
    expect(parseSource(text)).toEqual({ ok: true, value: source });
  });

  test.each([
    '',
    'comment',
    '[]',
    '{}',
    '{file: a, comments: {}}',
    '{file: ../a}',
    '{file: /a}',
    '{file: a//b}',
    '{file: "a\\nb"}',
    '{file: "a::b"}',
    '{comments: {by: owner}}',
    '{linked-issues: {repositories: []}}',
    '[&a comments, *a]',
    '[comments',
  ])('%j is none', (text) => {
    expect(parseSource(text)).toEqual({
      ok: false,
      error: expect.stringMatching(/^found ".*", expected pull-request-body, /),
    });
  });
});
