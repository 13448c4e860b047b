import { expect, test } from '@jest/globals';
import { parse } from '../../src/checklist/parse.ts';
import type { Checklist } from '../../src/checklist/model.ts';
import { issuesMadeFrom } from '../../src/run/find.ts';
import { isMadeFrom } from '../../src/template/compare.ts';

const read = (markdown: string): Checklist => parse({ id: 'x', kind: 'issue-body', markdown });

const RELEASE =
  '# Release\n\n## Build\n\n- [ ] Image is signed\n- [ ] Notes are written\n\n## Go\n\n- [ ] Traffic is moved\n- [ ] Alarms are quiet\n';

test.each([
  ['the form as it is', RELEASE, true],
  ['all ticked', RELEASE.replaceAll('[ ]', '[x]'), true],
  ['with more of its own', `${RELEASE}\n- [ ] Customers are told\n\nThanks!`, true],
  [
    'struck and deleted in part',
    RELEASE.replace('- [ ] Image is signed\n', '').replace('Notes are written', '~~Notes are written~~'),
    true,
  ],
  ['half of it', RELEASE.replace(/## Go[^]*/, ''), true],
  ['a quarter of it', '## Build\n\n- [ ] Image is signed\n', false],
  ['another list', '- [ ] Seen by two people\n- [ ] Reported\n', false],
  ['a text about it', 'The release has a build and a go. Image is signed? Notes are written?', false],
  ['nothing', '', false],
])('%s', (_, body, expected) => {
  expect(isMadeFrom(read(RELEASE), read(body))).toBe(expected);
});

test.each([
  ['its fields', '- **Version**: 1.2.3\n- **Date**: 2026-01-02\n', true],
  ['one of two', '- **Version**: 1.2.3\n', true],
  ['none of them', '- **Steps**: many\n', false],
])('a form without boxes is told by its fields: %s', (_, body, expected) => {
  expect(isMadeFrom(read('- **Version**: ____\n- **Date**: ____\n'), read(body))).toBe(expected);
});

test('a form without boxes and fields is that of nothing', () => {
  expect(isMadeFrom(read('Write what you like.'), read('Write what you like.'))).toBe(false);
});

test('issues made from one of several forms, whose front matter is no part of them; what cannot be read is none', () => {
  const issues = [
    { number: 1, body: RELEASE },
    { number: 2, body: '- [ ] Rolled out\n' },
    { number: 3, body: 'A question' },
    { number: 4, body: `${'>'.repeat(200)} - [ ] a` },
  ];
  const forms = [`---\nname: Release\nlabels: release\n---\n${RELEASE}`, '- [ ] Rolled out\n', '>'.repeat(200)];
  expect(issuesMadeFrom(issues, forms).map(({ number }) => number)).toEqual([1, 2]);
  expect(issuesMadeFrom(issues, [])).toEqual([]);
});
