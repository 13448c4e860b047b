import { expect, test } from '@jest/globals';
import { reviewersOf } from '../../src/verdict/left/left.ts';
import type { RoleSignOffs } from '../../src/verdict/sign-offs.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { verdictOf } from '../support/verdict-of.ts';

/** The verdict on a pull request by mona, with one open role. */
async function withRole(role: Partial<RoleSignOffs>): Promise<Verdict> {
  const verdict = await verdictOf('- [ ] a\n');
  const open: RoleSignOffs = {
    role: 'Lead',
    status: 'pending',
    optional: false,
    expected: 'one',
    by: [],
    via: ['review'],
    signed: [],
    refused: [],
    ...role,
  };
  const [gate] = verdict.root.results;
  if (gate?.kind !== 'gate') throw new Error('no gate');
  const findings = [...gate.findings, { status: 'pending' as const, about: 'Lead', message: 'Nobody has signed' }];
  return {
    ...verdict,
    subject: { kind: 'pull-request', author: 'mona' },
    root: { ...verdict.root, results: [{ ...gate, findings, signOffs: [open] }] },
  };
}

test.each<[string, Partial<RoleSignOffs>, ReturnType<typeof reviewersOf>]>([
  ['people', { by: ['@Ann', '@bob'], waiting: ['ann', 'bob'] }, { logins: ['ann', 'bob'], teams: [] }],
  ['nobody who has signed', { by: ['@ann', '@bob'], waiting: ['bob'] }, { logins: ['bob'], teams: [] }],
  ['a team in place of its members', { by: ['@octo/qa'], waiting: ['ann', 'bob'] }, { logins: [], teams: ['qa'] }],
  ['a team and a person', { by: ['@octo/qa', '@bob'], waiting: ['ann', 'bob'] }, { logins: ['bob'], teams: ['qa'] }],
  ['whoever a field names', { by: ['whoever is named as Lead'], waiting: ['ann'] }, { logins: ['ann'], teams: [] }],
  ['nobody of a permission', { by: ['permission maintain'] }, { logins: [], teams: [] }],
  ['nobody who cannot sign by it', { by: ['@ann'], waiting: ['ann'], via: ['comment'] }, { logins: [], teams: [] }],
  ['never the author', { by: ['@mona', '@ann'], waiting: ['Mona', 'ann'] }, { logins: ['ann'], teams: [] }],
])('a review is asked of %s', async (_, role, expected) => {
  expect(reviewersOf(await withRole(role))).toEqual(expected);
});
