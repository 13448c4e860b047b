import { describe, expect, test } from '@jest/globals';
import { parse } from '../../src/checklist/parse.ts';
import { aboutDeployment, versionSaid, type WhatWentOut } from '../../src/release/deployed.ts';
import { isVersionTag } from '../../src/release/version.ts';

const SHA = 'c0ffee1234567890c0ffee1234567890c0ffee12';

const about = (markdown: string, more: Partial<WhatWentOut> = {}, field?: string): unknown =>
  aboutDeployment(
    parse({ id: 'body', kind: 'issue-body', markdown }).root,
    { versions: ['v1.4.0'], sha: SHA, environment: 'Production', ...more },
    field,
  );

describe('a checklist is about a deployment', () => {
  test.each([
    ['by its version', '**Version:** v1.4.0'],
    ['by a tag in a table', '| Field | Value |\n| --- | --- |\n| Release tag | v1.4.0 |'],
    ['on a line of its own', '- Tag: v1.4.0'],
    ['behind a ticked box', '- [x] Version: v1.4.0'],
    ['with its commit', '**Version:** v1.4.0\n**Commit:** c0ffee1'],
    ['with its environment', '**Version:** v1.4.0\n**Environment:** production'],
    ['with several environments', '**Version:** v1.4.0\n**Target environment:** staging and Production'],
    ['with an environment that nobody has filled in', '**Version:** v1.4.0\n**Environment:** ___'],
    ['with a commit that is none yet', '**Version:** v1.4.0\n**Commit:** main'],
    ['by its commit alone', '**Release commit:** [c0ffee123456](https://example.com/c)'],
    ['with another version too, in a field of its own', '**Release:** spring\n**Version:** v1.4.0'],
  ])('%s', (_, markdown) => {
    expect(about(markdown)).toEqual({ kind: 'named' });
  });

  test('by its commit, where no tag leads to it', () => {
    expect(about('**Version:** v1.5.0\n**Commit:** c0ffee1', { versions: [] })).toEqual({ kind: 'named' });
    expect(about('**Version:** v1.5.0', { versions: [] })).toEqual({ kind: 'other' });
  });

  test('by the field that is named', () => {
    expect(about('**Build:** v1.4.0', {}, 'Build')).toEqual({ kind: 'named' });
    expect(about('**Build:** v1.4.0\n**Version:** v1.4.0', {}, 'Other')).toEqual({ kind: 'other' });
  });
});

describe('a checklist is about something else', () => {
  test.each([
    ['another version', '**Version:** v1.5.0', { kind: 'other' }],
    ['nearly the same', '**Version:** 1.4.0', { kind: 'near', value: '1.4.0' }],
    ['two versions', '**Version:** v1.4.0\n\n**Version:** v1.5.0', { kind: 'ambiguous' }],
    ['no version at all', '- [x] Done', { kind: 'other' }],
    ['a box that is still to come', '- [ ] Version: v1.4.0', { kind: 'other' }],
    ['another version with the same commit', '**Version:** v1.5.0\n**Commit:** c0ffee1', { kind: 'other' }],
    ['another commit', '**Version:** v1.4.0\n**SHA:** deadbeef', { kind: 'other-commit', value: 'deadbeef' }],
    [
      'one of two commits',
      '**Version:** v1.4.0\n**SHA:** deadbeef\n**Commit:** c0ffee1',
      { kind: 'other-commit', value: 'deadbeef' },
    ],
    [
      'another environment',
      '**Version:** v1.4.0\n**Environment:** pre-production',
      { kind: 'elsewhere', value: 'pre-production' },
    ],
  ])('%s', (_, markdown, said) => {
    expect(about(markdown)).toMatchObject(said);
  });

  test('a commit that GitHub does not name is another one', () => {
    expect(about('**Version:** v1.4.0\n**Commit:** c0ffee1', { sha: null })).toMatchObject({ kind: 'other-commit' });
  });
});

test('the version that a checklist names', () => {
  expect(versionSaid({ fields: { Owner: 'octocat', 'Version/Tag': 'v1.4.0' } })).toBe('v1.4.0');
  expect(versionSaid({ fields: { 'Previous version': 'v1.3.0' } })).toBeUndefined();
});

test('tags of versions, and others', () => {
  const names = ['v1.4.0', 'shop/v2.0', 'latest', 'record/v1.4.0/checklist-3.1'];
  expect(names.filter(isVersionTag)).toEqual(['v1.4.0', 'shop/v2.0']);
});
