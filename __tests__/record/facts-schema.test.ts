import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { RecordedFact } from '../../src/evidence/facts.ts';
import { wrongFact } from '../../src/record/facts-schema.ts';
import { allCases } from '../support/cases.ts';

const withFacts = allCases().filter(({ folder }) => existsSync(join(folder, 'facts.json')));

test.each(withFacts)('the answers of $area/$name are of the shape that gates read', ({ folder }) => {
  const facts = JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')) as RecordedFact[];
  expect(wrongFact(facts)).toBeUndefined();
});

test.each<[string, unknown, string]>([
  ['reviews', 5, 'found 5 at the answer itself, expected Array'],
  ['comments', [null], 'found null at 0, expected Object'],
  ['commits', [{ sha: 'a' }], 'found nothing at 0.people, expected "people"'],
  ['labels', [{}], 'found Object at 0, expected string'],
  ['value', { raw: 5 }, 'found 5 at raw, expected string'],
  ['tag', { exists: 'yes' }, 'found "yes" at exists, expected (true | false)'],
  [
    'permission',
    { level: 'owner' },
    'found "owner" at level, expected ("none" | "read" | "triage" | "write" | "maintain" | "admin")',
  ],
  ['team-members', [null], 'found null at 0, expected Object'],
])('an answer to %s that is %j is refused', (kind, value, said) => {
  const facts = [
    { question: { kind: 'labels' }, fact: { status: 'unavailable', reason: 'no' } },
    { question: { kind: 'of another version' }, fact: { status: 'known', value } },
    { question: { kind }, fact: { status: 'known', value } },
  ] as unknown as RecordedFact[];
  expect(wrongFact(facts)).toBe(`entry 3, the answer to "${kind}": ${said}`);
});
