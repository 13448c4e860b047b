import { describe, expect, test } from '@jest/globals';
import { originLines } from '../../src/author/explain/origins.ts';
import { basesNamed } from '../../src/policy/file/layer.ts';
import { loadPolicy } from '../../src/policy/file/load.ts';
import { referenceIn } from '../../src/policy/file/shared-schema.ts';

async function errorsOf(text: string, shared: Record<string, string> = {}): Promise<string[]> {
  const texts = Object.entries(shared).map(([reference, own]) => ({ reference, text: own }));
  const loaded = await loadPolicy(text, 'p.yml', undefined, texts);
  return loaded.ok ? [] : loaded.error.map((each) => `${each.path}:${each.line} ${each.message}`);
}

describe('references', () => {
  test.each([
    ['acme/policies:gate.yml@v1', { repository: 'acme/policies', path: 'gate.yml', ref: 'v1' }],
    [
      'acme/web.site:a/b c/gate.yml@release/1.x',
      { repository: 'acme/web.site', path: 'a/b c/gate.yml', ref: 'release/1.x' },
    ],
  ])('%s', (text, expected) => expect(referenceIn(text)).toEqual(expected));

  test.each([
    'gate.yml',
    'acme/policies',
    'acme/policies:gate.yml',
    'acme/policies:@v1',
    'acme/policies:/gate.yml@v1',
    'acme/policies:../gate.yml@v1',
    'acme/policies:a/../gate.yml@v1',
    'acme/policies:a/./gate.yml@v1',
    'acme/policies:a//gate.yml@v1',
    'acme/policies:gate.yml@',
    'acme/policies:gate.yml@-v1',
    'acme/policies:gate.yml@a..b',
    'acme/policies:gate.yml@v1?x=1',
    'acme/policies:gate\nyml@v1',
    'https://github.com/acme/policies:gate.yml@v1',
  ])('%j is none', (text) => expect(referenceIn(text)).toBeUndefined());

  test('are found with their places, where they are written right', () => {
    const found = (text: string): string[] =>
      basesNamed(text, 'p.yml').map(({ reference, at }) => `${at.line}:${at.column} ${reference.path}`);
    expect(found('version: 1\nextends: a/b:c.yml@v1\n')).toEqual(['2:10 c.yml']);
    expect(found('version: 1\nextends:\n  - a/b:c.yml@v1\n  - a/b:d.yml@v1\n  - 7\n')).toEqual([
      '3:5 c.yml',
      '4:5 d.yml',
    ]);
    expect(found('# extends nothing\nversion: 1\n')).toEqual([]);
    expect(found('- extends\n')).toEqual([]);
  });
});

test('a shared policy whose text nobody has is an error', async () => {
  expect(await errorsOf('version: 1\nextends: a/b:c.yml@v1\n')).toEqual([
    'p.yml:2 found a/b:c.yml@v1, which was not read, expected its text',
  ]);
});

test('what a policy in between has tightened is held by the one below it', async () => {
  const central = 'version: 1\nskip: {labels: [docs], final: true}\ngates: [{gate: items}]\n';
  const middle = 'version: 1\nextends: a/b:central.yml@v1\nskip: {drafts: true}\n';
  const shared = { 'a/b:central.yml@v1': central, 'A/B:middle.yml@v1': middle };
  const own = 'version: 1\nextends: a/b:middle.yml@v1\n';
  expect(await errorsOf(`${own}skip: {labels: [docs]}\n`, shared)).toEqual([]);
  expect(await errorsOf(`${own}skip: {labels: [docs, wip]}\n`, shared)).toEqual([
    'p.yml:3 found "skip" with more labels, expected at most ["docs"]: line 2 of a/b:central.yml@v1 is final',
  ]);
});

test('parts of a policy without names are told too', async () => {
  const own = 'version: 1\nextends: a/b:c.yml@v1\ngates: [{gate: items, in: Release}]\n';
  const shared = [{ reference: 'a/b:c.yml@v1', text: 'version: 1\ngates: [{gate: items, in: Security}]\n' }];
  const loaded = await loadPolicy(own, 'p.yml', undefined, shared);
  expect(loaded.ok ? originLines(loaded.value.source) : loaded.error).toEqual([
    'Put together from',
    '  - Security: every box, from a/b:c.yml@v1:2',
    '  - Release: every box, from p.yml:3',
    '',
  ]);
});

test('each part is told with the line that it comes from', async () => {
  const central = [
    'version: 1',
    'mode: report',
    'checklists:',
    '  organisation:',
    '    not-applicable: forbidden',
    '    phases:',
    '      before: {final: true, gates: [{gate: items, in: Security, final: true}]}',
    '      after: [{gate: items, in: Operations}]',
  ].join('\n');
  const own = [
    'version: 1',
    'extends: acme/policies:gate.yml@v1',
    'skip: {drafts: true}',
    'checklists:',
    '  organisation:',
    '    phases:',
    '      before:',
    '        - {gate: items, in: Release}',
    '  own: {gates: [{require: any, gates: [{gate: items, in: Docs}]}]}',
  ].join('\n');
  const loaded = await loadPolicy(own, 'p.yml', undefined, [{ reference: 'acme/policies:gate.yml@v1', text: central }]);
  expect(loaded.ok ? originLines(loaded.value.source) : loaded.error).toEqual([
    'Put together from',
    '  - mode, from acme/policies:gate.yml@v1:2',
    '  - skip, from p.yml:3',
    '  - checklist "organisation", from p.yml:6',
    '  - not-applicable, from acme/policies:gate.yml@v1:5',
    '  - phase before (final), from p.yml:8',
    '  - Security: every box (final), from acme/policies:gate.yml@v1:7',
    '  - Release: every box, from p.yml:8',
    '  - phase after, from acme/policies:gate.yml@v1:8',
    '  - Operations: every box, from acme/policies:gate.yml@v1:8',
    '  - checklist "own", from p.yml:9',
    '  - at least one of 1, from p.yml:9',
    '',
  ]);
});
