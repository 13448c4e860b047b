import { expect, test } from '@jest/globals';
import { differences } from '../../src/record/replay.ts';
import type { Finding } from '../../src/verdict/finding.ts';
import type { GateResult, GateOrGroup, Verdict } from '../../src/verdict/verdict.ts';

/** What `replay` says where a verdict is not the recorded one. */

const DIGEST = `sha256:${'0'.repeat(64)}`;

function gate(id: string, findings: Finding[], more: Partial<GateResult> = {}): GateResult {
  return { kind: 'gate', id, title: 'Boxes', status: 'pending', advisory: false, gate: 'items', findings, ...more };
}

function verdict(results: GateOrGroup[], more: Partial<Verdict> = {}): Verdict {
  return {
    schema: 'checklist-gate/verdict@1',
    subject: { kind: 'file', file: 'release.md' },
    policy: { path: 'policy.yml', digest: DIGEST },
    status: 'pending',
    root: { kind: 'group', id: 'policy', title: 'Policy', status: 'pending', advisory: false, require: 'all', results },
    documents: [{ id: 'release.md', kind: 'file' }],
    progress: [],
    items: [],
    fields: {},
    tripped: [],
    notes: [],
    facts: [],
    at: '2026-01-02T03:04:05.000Z',
    ...more,
  };
}

const at = (line: number): Pick<Finding, 'place'> => ({
  place: { document: 'release.md', line, column: 1, offset: line * 10 },
});
const open: Finding = { status: 'pending', kind: 'open-box', message: 'Not ticked', actual: 'Backup taken', ...at(3) };
const blank: Finding = { status: 'pending', message: 'No value', about: 'Version', expected: 'a version' };

test('findings that came, went and changed are told with their gate and line', () => {
  const before = verdict([gate('a', [open, blank, { status: 'failed', message: 'Two values', ...at(9) }])]);
  const now = verdict([
    gate('a', [
      { ...open, status: 'failed', message: 'Ticked by nobody' },
      blank,
      { status: 'pending', message: 'No reason', actual: 'n/a "x"', ...at(12) },
    ]),
  ]);
  expect(differences(before, now)).toEqual([
    'a (Boxes), line 3 of release.md: pending (Not ticked, found "Backup taken"), now failed (Ticked by nobody, found "Backup taken")',
    'a (Boxes), line 9 of release.md: no longer failed (Two values)',
    'a (Boxes), line 12 of release.md: now also pending (No reason, found "n/a \\"x\\"")',
  ]);
});

test('what is there twice and once then is told once', () => {
  const [before, now] = [verdict([gate('a', [blank, blank])]), verdict([gate('a', [blank])])];
  expect(differences(before, now)).toEqual(['a (Boxes): no longer pending (No value, expected a version)']);
  expect(differences(now, before)).toEqual(['a (Boxes): now also pending (No value, expected a version)']);
});

test('a finding that says the same with other help is named by what differs', () => {
  const [before, now] = [verdict([gate('a', [open])]), verdict([gate('a', [{ ...open, help: 'Tick it.' }])])];
  expect(differences(before, now)).toEqual(['a (Boxes), line 3 of release.md: differs in help']);
});

test('a finding about the same field is the same finding, whatever it says', () => {
  const [before, now] = [verdict([gate('a', [blank])]), verdict([gate('a', [{ ...blank, status: 'failed' }])])];
  expect(differences(before, now)).toEqual([
    'a (Boxes): pending (No value, expected a version), now failed (No value, expected a version)',
  ]);
});

test('gates that only one of them has, and other statuses', () => {
  const before = verdict([gate('a', [open]), gate('b', [])]);
  const now = verdict([gate('b', [], { status: 'passed' }), gate('c', [blank], { title: 'Fields' })], {
    status: 'failed',
    tripped: ['Rollback'],
    notes: [{ status: 'passed', message: 'A list is no list', ...at(1) }],
  });
  expect(differences(before, now)).toEqual([
    'verdict: pending, now failed',
    'a (Boxes): pending, now not there',
    'a (Boxes), line 3 of release.md: no longer pending (Not ticked, found "Backup taken")',
    'b (Boxes): pending, now passed',
    'c (Fields): not there, now pending',
    'c (Fields): now also pending (No value, expected a version)',
    'tripped: [], now ["Rollback"]',
    'notes, line 1 of release.md: now also passed (A list is no list)',
  ]);
});

test('a gate that became a group, and what else is said of it', () => {
  const group: GateOrGroup = { ...verdict([]).root, id: 'a', title: 'Boxes' };
  expect(differences(verdict([gate('a', [open])]), verdict([group]))).toEqual([
    'a (Boxes), line 3 of release.md: no longer pending (Not ticked, found "Backup taken")',
    'a (Boxes): differs in kind, gate, require',
  ]);
});

test('another policy is told by its digest, one that was only elsewhere by its name', () => {
  const other = `sha256:${'1'.repeat(64)}`;
  expect(differences(verdict([]), verdict([], { policy: { path: 'policy.yml', digest: other } }))).toEqual([
    `policy: policy.yml (${DIGEST}), now policy.yml (${other})`,
  ]);
  const policy = { path: 'policy.yml', digest: DIGEST, sha: 'a'.repeat(40) };
  expect(differences(verdict([]), verdict([], { policy, fields: { Version: '1' } }))).toEqual([
    'verdict: differs in policy, fields',
  ]);
});

test('the same in another order is told too', () => {
  const [before, now] = [verdict([gate('a', [open, blank])]), verdict([gate('a', [blank, open])])];
  expect(differences(before, now)).toEqual(['the same, in another order']);
});
