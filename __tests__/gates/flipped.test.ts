import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { parse } from '../../src/checklist/parse.ts';
import { flippedLine, linesIn, signatureOf, tickOf } from '../../src/gates/sign-offs/evidence/lines.ts';
import { hostileDocument, ordinaryDocument } from '../support/generator.ts';
import { share } from '../support/share.ts';

/** A click on a box changes no other line: what the reading of revisions relies on. */

const seed = Number(process.env['SEED'] ?? 20260);

test.each<[what: string, one: string, other: string, line: string | undefined]>([
  ['a tick', '# A\n- [ ] a\n- [ ] b\n', '# A\n- [ ] a\n- [x] b\n', '- [ ] b'],
  ['a box that is cleared', '- [X] a', '- [ ] a', '- [X] a'],
  ['a tick between CR LF', '- [ ] a\r\n- [ ] b\r\n', '- [x] a\r\n- [ ] b\r\n', '- [ ] a'],
  ['a tick between CR', '- [ ] a\r- [ ] b', '- [ ] a\r- [x] b', '- [ ] b'],
  ['no change', '- [ ] a', '- [ ] a', undefined],
  ['two ticks', '- [ ] a\n- [ ] b', '- [x] a\n- [x] b', undefined],
  ['another word', '- [ ] a', '- [ ] b', undefined],
  ['a longer text', '- [ ] a', '- [ ] ab', undefined],
  ['a tick and a word', '- [ ] a', '- [x] b', undefined],
  ['another bullet', '- [ ] a', '* [ ] a', undefined],
  ['a number', '1. [ ] a', '1. [x] a', undefined],
  ['a line that may go on above', '- **Lead**\n        - [ ] a', '- **Lead**\n        - [x] a', undefined],
  ['a box in words', '- [ ] a [ ] b', '- [ ] a [x] b', undefined],
  ['a mark that is no tick', '- [ ] a', '- [-] a', undefined],
  ['a label that is defined', '- [ ] a\n\n[x]: b', '- [x] a\n\n[x]: b', undefined],
])('%s', (_, one, other, line) => {
  const found = flippedLine(one, other);
  expect(found === undefined ? undefined : one.slice(found.from, found.to)).toBe(line);
});

const shown = (markdown: string): string[] =>
  linesIn(parse({ id: 'body', kind: 'pull-request-body', markdown }).root).map((line) =>
    JSON.stringify([line.role, line.signOff, tickOf(line), signatureOf(line)]),
  );

const lead = fc.constantFrom(
  '',
  '- [ ] **Lead**: @a',
  '**Sign-off:** @b',
  '- [x] **QA**: c\n  <!--',
  '> - [ ] **D**: e',
);
const documents = fc
  .tuple(fc.oneof(ordinaryDocument, hostileDocument), fc.array(fc.tuple(fc.nat(), lead), { maxLength: 6 }))
  .map(([text, leads]) => {
    const lines = text.split('\n');
    for (const [at, line] of leads) lines.splice(at % (lines.length + 1), 0, line);
    return lines.join('\n');
  });

test('of generated documents, a flip leaves all other sign-offs as they are', () => {
  const same = fc.property(documents, fc.nat(), (text, pick) => {
    const boxes = [...text.matchAll(/\[[ xX]\]/g)].map(({ index }) => index + 1);
    const at = boxes[pick % Math.max(1, boxes.length)];
    if (at === undefined) return;
    const other = `${text.slice(0, at)}${text[at] === ' ' ? 'x' : ' '}${text.slice(at + 1)}`;
    const flipped = flippedLine(text, other);
    if (flipped === undefined) return;
    const isElsewhere = (line: string): boolean => {
      const [, { place }] = JSON.parse(line) as [string, { place: { offset: number } }];
      return place.offset < flipped.from || place.offset > flipped.to;
    };
    expect(shown(other).filter(isElsewhere)).toEqual(shown(text).filter(isElsewhere));
    expect(shown(other).length).toBe(shown(text).length);
  });
  expect(fc.check(same, { seed, numRuns: share(40, 400) }).counterexample).toBeNull();
}, 120_000);
