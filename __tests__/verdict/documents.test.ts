import { describe, expect, test } from '@jest/globals';
import { areNamed, documentAt, documentName } from '../../src/verdict/documents.ts';
import type { Verdict, VerdictDocument } from '../../src/verdict/verdict.ts';

const joined = (document: VerdictDocument): string => {
  const { what, of, name } = documentName(document);
  return `${what}${of}${name}`;
};

describe('the texts of a verdict', () => {
  test.each<[string, VerdictDocument]>([
    ['description', { id: 'body', kind: 'pull-request-body' }],
    ['description', { id: 'body', kind: 'issue-body' }],
    ['description of #12', { id: '#12', kind: 'issue-body' }],
    ['description of octo/repo#12', { id: 'octo/repo#12', kind: 'issue-body' }],
    ['comment 4711 by octocat', { id: 'comment 4711', kind: 'comment', author: 'octocat' }],
    ['comment 4711', { id: 'comment 4711', kind: 'comment' }],
    ['docs/plan.md', { id: 'plan', kind: 'file', path: 'docs/plan.md' }],
    ['plan', { id: 'plan', kind: 'file' }],
  ])('are called: %s', (name, document) => {
    expect(joined(document)).toBe(name);
  });

  test('are named unless there is only the body, or the file at hand', () => {
    const named = (kind: Verdict['subject']['kind'], ...documents: VerdictDocument[]): boolean =>
      areNamed({ subject: { kind }, documents } as Verdict);
    const body: VerdictDocument = { id: 'body', kind: 'pull-request-body' };
    const file: VerdictDocument = { id: 'plan.md', kind: 'file' };
    expect(named('pull-request', body)).toBe(false);
    expect(named('pull-request', file)).toBe(true);
    expect(named('pull-request', { id: '#12', kind: 'issue-body' })).toBe(true);
    expect(named('pull-request', body, file)).toBe(true);
    expect(named('file', file)).toBe(false);
    expect(named('ref')).toBe(false);
  });

  test('are found by the place of a finding', () => {
    const documents: VerdictDocument[] = [{ id: 'body', kind: 'issue-body' }];
    expect(documentAt({ documents } as Verdict, { document: 'body' })).toBe(documents[0]);
    expect(documentAt({ documents } as Verdict, { document: 'gone' })).toBe(undefined);
    expect(documentAt({ documents } as Verdict, undefined)).toBe(undefined);
  });
});
