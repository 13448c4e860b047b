import { describe, expect, test } from '@jest/globals';
import { parse } from '../../src/checklist/parse.ts';
import { Facts } from '../../src/evidence/facts.ts';
import { conclude } from '../../src/policy/judge/conclude.ts';
import { progressOf } from '../../src/policy/judge/content.ts';
import { compare } from '../../src/template/compare.ts';
import type { GroupResult, Verdict } from '../../src/verdict/verdict.ts';

const read = (markdown: string) => parse({ id: 'body.md', kind: 'pull-request-body', markdown });

const passed: GroupResult = {
  kind: 'group',
  id: 'policy',
  title: 'Policy',
  require: 'all',
  advisory: false,
  status: 'passed',
  results: [],
};

function concluded(markdown: string, root: GroupResult = passed, templates: string[] = []): Verdict {
  return conclude({
    subject: { kind: 'file', file: 'body.md' },
    policy: { path: 'default', digest: 'sha256:0' },
    root,
    checklist: read(markdown),
    comparisons: templates.map((template) => compare(read(template), read(markdown))),
    changed: [],
    facts: new Facts(),
    at: '2026-01-02T03:04:05.000Z',
  });
}

describe('a verdict', () => {
  test('has progress for each section with boxes of its own, every box once', () => {
    expect(progressOf(read('# T\n- [x] a\n  - [ ] b\n\n## A\n\n### B\n- [ ] c (N/A: no)\n- [n/a] d\n'))).toEqual([
      { section: 'T', ticked: 1, notApplicable: 0, total: 2 },
      { section: 'A > B', ticked: 0, notApplicable: 1, total: 1 },
    ]);
  });

  test('keeps every item, with what it asks for, those without a box too', () => {
    const items = concluded('# T\n\n## A\n- [x] a\n  - [ ] b — N/A: no b\n- [n/a] c\n- [ ] N/A\n- [x] d ~~e~~\n').items;
    expect(
      items.map(({ section, text, state, reason, boxed, place }) => [section, text, state, reason, boxed, place.line]),
    ).toEqual([
      [['A'], 'a', 'ticked', undefined, true, 4],
      [['A'], 'a → b', 'not-applicable', 'no b', true, 5],
      [['A'], 'c', 'not-applicable', undefined, false, 6],
      [['A'], 'N/A', 'unticked', undefined, true, 7],
      [['A'], 'd ~~e~~', 'ticked', undefined, true, 8],
    ]);
  });

  test('names the texts that were read, without the texts', () => {
    expect(concluded('- [x] a\n').documents).toEqual([{ id: 'body.md', kind: 'pull-request-body' }]);
  });

  test('names fields by their path only where several sections use the name', () => {
    expect(
      concluded('- **Who**: me\n\n## A\n- **Version**: 1\n\n## B\n- **Version**: 2\n- **Blank**: ____\n').fields,
    ).toEqual({ Who: 'me', 'A > Version': '1', 'B > Version': '2' });
  });

  test('a field may have any name', () => {
    const { fields } = concluded('- **__proto__**: a\n- **constructor**: b\n');
    expect(Object.entries(fields)).toContainEqual(['constructor', 'b']);
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  });

  test('gives a reason where the whole was skipped, or where something keeps it open whatever its gates say', () => {
    const skipped: GroupResult = { ...passed, status: 'skipped', reason: 'draft' };
    expect(concluded('', skipped).reason).toBe('draft');
    const { reason: _, ...open } = skipped;
    expect(concluded('', { ...open, status: 'pending' })).not.toHaveProperty('reason');
    expect(concluded('', { ...open, status: 'pending', reason: 'the marker changed' }).reason).toBe(
      'the marker changed',
    );
  });

  test('names what was tripped', () => {
    const gate = {
      kind: 'gate' as const,
      id: '1',
      gate: 'items',
      advisory: false,
      status: 'failed' as const,
      findings: [],
    };
    const root: GroupResult = {
      ...passed,
      results: [
        { ...gate, title: 'Criteria', tripped: true },
        { ...gate, title: 'Other' },
      ],
    };
    expect(concluded('', root).tripped).toEqual(['Criteria']);
  });

  test('notes near misses that no gate has spoken of, without blocking', () => {
    const { notes } = concluded('- [x] a\n- [y] b\n');
    expect(notes.map(({ status, message }) => [status, message])).toEqual([
      ['passed', 'Only a space or an x makes a box'],
    ]);
    const [note] = notes;
    if (note === undefined) throw new Error('no note');
    const root: GroupResult = {
      ...passed,
      results: [
        { kind: 'gate', id: '1', gate: 'items', title: 'a', advisory: false, status: 'pending', findings: [note] },
      ],
    };
    expect(concluded('- [x] a\n- [y] b\n', root).notes).toEqual([]);
  });

  test('notes directives that the template does not have', () => {
    const body = '## A\n\n<!-- gate: none -->\n\n- [x] a\n';
    expect(concluded(body).notes.map((note) => note.message)).toEqual(['A directive in the body means nothing']);
    expect(concluded(body, passed, [body]).notes).toEqual([]);
  });
});
