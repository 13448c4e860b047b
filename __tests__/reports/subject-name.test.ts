import { expect, test } from '@jest/globals';
import { subjectWords } from '../../src/reports/parts/tree.ts';
import type { Subject, Verdict } from '../../src/verdict/verdict.ts';

test.each<[Subject, string]>([
  [{ kind: 'pull-request', repository: 'acme/shop', number: 7 }, 'acme/shop#7'],
  [{ kind: 'ref', repository: 'acme/shop', ref: 'refs/tags/v1.2.0' }, 'acme/shop@v1.2.0'],
  [{ kind: 'ref', ref: 'refs/tags/v1.2.0' }, '@v1.2.0'],
  [{ kind: 'file', file: 'a.md' }, 'a.md'],
  [{ kind: 'issue' }, '#'],
])('%j is shown as %s', (subject, name) => {
  expect(subjectWords({ subject } as Verdict)).toBe(name);
});
