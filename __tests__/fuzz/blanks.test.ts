/** What shows nothing fills nothing. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalize } from '../../src/checklist/text.ts';
import { verdictOf } from '../support/verdict-of.ts';
import { blank } from './blanks.ts';
import { runs, seed, timeout } from './runs.ts';

const options = { seed, numRuns: runs(150) };

const form = (field: string): string => `gates: [{gate: fields, required: {Owner: ${field}}}]`;
// A tab or comment at the start of a line shows as they are written what stands behind it.
const inText = (value: string): string => value.replace(/^(?=\s|<!--)/, '<wbr>');
const places = fc.constantFrom<(value: string) => string>(
  (value) => `- **Owner**: ${value}`,
  (value) => `- **Owner:** ${value}`,
  (value) => `**Owner**: ${value}`,
  (value) => `- Owner: ${value}`,
  (value) => `| Name | Value |\n| --- | --- |\n| Owner | ${value} |`,
  (value) => `### Owner\n\n${inText(value)}`,
  (value) => `### Owner\n\n<p>\n\n${inText(value)}\n\n</p>`,
);

test(
  'no field',
  async () => {
    await fc.assert(
      fc.asyncProperty(places, blank, async (place, value) => {
        expect((await verdictOf(place(value), form('text'))).status).not.toBe('passed');
      }),
      options,
    );
  },
  timeout,
);

test(
  'no reason for N/A',
  async () => {
    const policy = 'not-applicable: with-reason\ngates: [{gate: items}]';
    const marks = fc.constantFrom<(reason: string) => string>(
      (reason) => `- [ ] Docs (N/A: ${reason})`,
      (reason) => `- [ ] N/A: ${reason}`,
      (reason) => `- [n/a] Docs — ${reason}`,
    );
    await fc.assert(
      fc.asyncProperty(marks, blank, async (mark, reason) => {
        expect((await verdictOf(`- [x] Tests\n${mark(reason)}`, policy)).status).not.toBe('passed');
      }),
      options,
    );
  },
  timeout,
);

test(
  'no name: it stays the same',
  () => {
    const invisible = blank.filter((text) => /^[\p{Default_Ignorable_Code_Point}\p{Cf}]*$/u.test(text));
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z]{1,5}$/), fc.nat(5), invisible, (name, at, text) => {
        expect(normalize(name.slice(0, at) + text + name.slice(at))).toBe(normalize(name));
      }),
      options,
    );
  },
  timeout,
);
