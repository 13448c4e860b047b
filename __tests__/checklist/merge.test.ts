import { expect, test } from '@jest/globals';
import { keyWords } from '../../src/checklist/key.ts';
import { merge, parse } from '../../src/checklist/parse.ts';
import { itemsIn } from '../../src/checklist/select.ts';

const read = (id: string, markdown: string): ReturnType<typeof parse> =>
  parse({ id, kind: 'pull-request-body', markdown });

test('one document is itself', () => {
  const only = read('a', '- [ ] x');
  expect(merge([only])).toBe(only);
});

test('no document is an empty checklist', () => {
  expect(merge([])).toMatchObject({ documents: [], root: { items: [], sections: [] }, nearMisses: [] });
});

test('several stand one behind the other, with keys of the whole', () => {
  const parts = [
    read('a', '<!-- gate: one -->\n\n- [ ] Tested\n\n## Checks\n\n- [ ] Green\n'),
    read('b', '- [x] Tested\n- []\n\n## Checks\n\n- [x] Green\n'),
    read('c', '<!-- gate: none -->\n\n- Risk: Low\n- [ ] **Lead**: @octocat\n'),
  ];
  const before = JSON.stringify(parts);
  const whole = merge(parts);
  expect(itemsIn(whole.root).map(({ key, place }) => `${place.document} ${keyWords(key)}`)).toEqual([
    'a tested',
    'b tested#2',
    expect.stringMatching(/^c lead/),
    'a checks > green',
    'b checks > green#2',
  ]);
  expect(whole.root.directives?.map(({ text }) => text)).toEqual(['one', 'none']);
  expect(whole.root.fields.map(({ name }) => name)).toContain('Risk');
  expect(whole.root.signOffs).toHaveLength(1);
  expect(whole.documents.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(whole.nearMisses.map(({ place }) => place.document)).toEqual(['b']);
  // One document may be a part of several checklists.
  expect(JSON.stringify(parts)).toBe(before);
});
