import { expect, test } from '@jest/globals';
import { documentAt, documentName } from '../../src/verdict/documents.ts';
import type { Verdict, VerdictDocument } from '../../src/verdict/verdict.ts';

const documents: VerdictDocument[] = [
  { id: '#12', kind: 'issue-body', author: 'octocat' },
  { id: 'comment 7', kind: 'comment', author: 'octocat' },
  { id: 'comment 8', kind: 'comment' },
];
const place = (document: string): { document: string; line: number; column: number; offset: number } => ({
  document,
  line: 1,
  column: 1,
  offset: 0,
});

test.each([
  ['#12', '#12'],
  ['comment 7', 'comment 7 by octocat'],
  ['comment 8', 'comment 8'],
])('%s is named %s', (id, name) => {
  const found = documentAt({ documents } as Verdict, place(id));
  expect(found === undefined ? undefined : documentName(found)).toBe(name);
});

test('what has no place, or is the body alone, needs no name', () => {
  expect(documentAt({ documents } as Verdict, undefined)).toBe(undefined);
  expect(documentAt({} as Verdict, place('body'))).toBe(undefined);
});
