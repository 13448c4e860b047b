import { expect, test } from '@jest/globals';
import { Facts, type RecordedFact } from '../../../src/evidence/facts.ts';
import { Ask } from '../../../src/gates/sign-offs/evidence/evidence.ts';
import { createMemory } from '../../../src/gates/kit/gate.ts';
import { ownedFiles } from '../../../src/gates/sign-offs/codeowners.ts';

const owned = (text: string) => {
  const facts: RecordedFact[] = [
    {
      question: { kind: 'changed-files' },
      fact: { status: 'known', value: { files: [{ path: 'a.c' }], complete: true } },
    },
    {
      question: { kind: 'file', path: '.github/CODEOWNERS' },
      fact: { status: 'known', value: { path: '.github/CODEOWNERS', exists: true, text } },
    },
  ];
  // Nothing but the facts is looked at.
  return ownedFiles({ ask: new Ask(new Facts(facts)), remember: createMemory() });
};

test('a file that GitHub does not load leaves the owners unknown', () => {
  const rule = '* @all\n#';
  expect(owned(rule.padEnd(2_999_999, 'x'))).toEqual({ known: true, value: [{ owners: ['@all'], files: ['a.c'] }] });
  const because = '.github/CODEOWNERS has 3 MB or more, which GitHub does not load';
  expect(owned(rule.padEnd(3_000_000, 'x'))).toEqual({ known: false, because });
  expect(owned(rule.padEnd(2_999_999, 'é'))).toEqual({ known: false, because });
});
