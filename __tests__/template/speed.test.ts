import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/template/compare.ts';
import { parse } from '../../src/checklist/parse.ts';
import type { Checklist } from '../../src/checklist/model.ts';
import { effort, timesAsLong } from '../support/effort.ts';
import { everyNth } from '../support/share.ts';

const WORDS = ['unit', 'load', 'backup', 'release', 'schema', 'rollout', 'alert', 'review', 'deploy', 'notes'];
const words = (number: number): string =>
  String(number)
    .split('')
    .map((digit) => WORDS[Number(digit)])
    .join(' ');
const parsed = (markdown: string): Checklist => parse({ id: 'body', kind: 'file', markdown });

/** What it is about, template and body, and how many departures there are. */
type Row = [name: string, template: string, body: string, departures: number];

function rows(count: number, all: boolean): Row[] {
  const list = (text: (number: number) => string): string =>
    Array.from({ length: count }, (_, number) => `- [ ] ${text(number)}`).join('\n');
  const plain = list((number) => `${words(number)} is done with number ${number}`);
  const long = (before: string): string => list((number) => `${before}${words(number)} `.repeat(15));
  const main: Row[] = [
    ['are the same', plain, plain, 0],
    ['all go on', plain, plain.replace(/$/gm, ': yes'), 0],
    ['are all reworded', plain, plain.replaceAll('is done with number', 'was done with numbers'), count],
    ['are all replaced', plain, list((number) => `something else entirely, ${number * 7919}`), count],
    ['are all in reverse', plain, plain.split('\n').toReversed().join('\n'), 0],
    ['all moved to another section', `# A\n${plain}\n# B`, `# A\n# B\n${plain}`, count],
  ];
  if (!all) return main;
  return [
    ...main,
    ['are all long and reworded', long(''), long('newly '), count],
    ['are all deleted', plain, '', count],
    ['are all below another one', plain, `- [ ] x\n${plain.replace(/^/gm, '  ')}`, count],
    ['are all the same text', list(() => 'done'), list(() => 'done'), 0],
    ['are all the same text, twice', list(() => 'done'), `${list(() => 'done')}\n${list(() => 'done')}`, 0],
    ['begin with blanks', list((number) => `____ did ${number}`), list((number) => `Eve did ${number}`), 0],
    ['are blanks', list(() => '____'), list((number) => `Eve ${number}`), 0],
    [
      'have ids',
      list((number) => `<!-- id: i${number} --> ${words(number)}`),
      list((number) => `<!-- id: i${number} --> gone`),
      count,
    ],
    ['have each a section', plain.replace(/^/gm, '# a\n'), plain.replace(/^/gm, '# a\n'), 0],
    [
      'have each a section that is gone',
      plain.replace(/^.*$/gm, (line) => `# ${line.slice(6)}\n${line}`),
      plain,
      count,
    ],
    ['have each a group that is gone', plain.replace(/^.*$/gm, (line) => `${line.slice(6)}:\n${line}\n`), plain, 0],
  ];
}

/**
 * Compares. Gives the departures, and how much longer it took than to read both, which is linear: a number that does
 * not depend on the machine.
 */
function measured(template: string, body: string): { found: number; ratio: number } {
  let read: [Checklist, Checklist] | undefined;
  const reading = effort(() => (read = [parsed(template), parsed(body)]), 1);
  if (read === undefined) throw new Error('nothing was read');
  const [own, other] = read;
  let found = 0;
  const comparing = effort(() => (found = compare(own, other).departures.length));
  return { found, ratio: comparing / reading };
}

// Measured: 0.02 to 1.2. What is quadratic takes many seconds, which is a ratio of 30 and more.
const MOST = 12;

describe('5,000 items are compared about as fast as they are read that', () => {
  test.each(everyNth(5, rows(5000, false)))('%s', (...row) => {
    const [, template, body, departures] = row;
    const { found, ratio } = measured(template, body);
    expect(found).toBe(departures);
    expect(ratio).toBeLessThan(MOST);
  });
});

describe('1,500 items are compared about as fast as they are read that', () => {
  test.each(everyNth(5, rows(1500, true)))('%s', (...row) => {
    const [, template, body, departures] = row;
    const { found, ratio } = measured(template, body);
    expect(found).toBe(departures);
    expect(ratio).toBeLessThan(MOST);
  });
});

/** What people write to make one box slow to read, over and over. */
const UNITS: [name: string, unit: string, behind: string][] = [
  ['plain words', 'the unit is loaded ', ''],
  ['marks', ' NA', ''],
  ['marks with words between them', 'y NA– ', ''],
  ['marks in brackets', 'y (n/a) ', ''],
  ['marks in other words', 'y (not needed ', ''],
  ['comments that mark it behind a condition', '<!--n/a--> if the change', '. x'],
  ['conditions', ' if the change', '. x'],
];

describe('a box of 4,096 characters is read about as fast as eight of an eighth of that, which hold', () => {
  test.each(UNITS)('%s', (_, unit, behind) => {
    const boxes = (length: number, count: number): string => {
      const text = unit.repeat(Math.floor((length - 20) / unit.length));
      return `- [ ] x ${text}${behind}\n`.repeat(count);
    };
    const [long, short] = [boxes(4096, 10), boxes(512, 80)];
    // Measured: 0.5 to 1.0. What is quadratic gave 1.7 to 15.
    expect(
      timesAsLong(
        () => parsed(long),
        () => parsed(short),
      ),
    ).toBeLessThan(1.5);
  });
});
