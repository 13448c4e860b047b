import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/template/compare.ts';
import { parse } from '../../src/checklist/parse.ts';
import type { Checklist } from '../../src/checklist/model.ts';

const COUNT = 5000;
const numbers = Array.from({ length: COUNT }, (_, index) => index);
const WORDS = ['unit', 'load', 'backup', 'release', 'schema', 'rollout', 'alert', 'review', 'deploy', 'notes'];
const words = (number: number): string =>
  String(number)
    .split('')
    .map((digit) => WORDS[Number(digit)])
    .join(' ');
const list = (text: (number: number) => string): string => numbers.map((number) => `- [ ] ${text(number)}`).join('\n');
const plain = list((number) => `${words(number)} is done with number ${number}`);
const read = (markdown: string): Checklist => parse({ id: 'body', kind: 'file', markdown });

// Measured: 20 to 250 ms each. Anything quadratic takes minutes.
describe(`${COUNT} items are compared in well under a second`, () => {
  test.each<[name: string, template: string, body: string, departures: number]>([
    ['that are the same', plain, plain, 0],
    ['that all go on', plain, list((number) => `${words(number)} is done with number ${number}: yes`), 0],
    ['that are all reworded', plain, list((number) => `${words(number)} was done with numbers ${number}`), COUNT],
    ['that are all replaced', plain, list((number) => `something else entirely, ${number * 7919}`), COUNT],
    [
      'that are all long and reworded',
      list((number) => `${words(number)} `.repeat(15)),
      list((number) => `${words(number + 1)} `.repeat(15)),
      COUNT,
    ],
    ['that are all deleted', plain, '', COUNT],
    ['that are all in reverse', plain, plain.split('\n').toReversed().join('\n'), 0],
    ['that all moved to another section', `# A\n${plain}\n# B`, `# A\n# B\n${plain}`, COUNT],
    ['that are all below another one', plain, `- [ ] x\n${plain.replace(/^/gm, '  ')}`, COUNT],
    ['that are all the same text', list(() => 'done'), list(() => 'done'), 0],
    ['that are all the same text, twice', list(() => 'done'), `${list(() => 'done')}\n${list(() => 'done')}`, 0],
    ['with blanks at the start', list((number) => `____ did ${number}`), list((number) => `Eve did ${number}`), 0],
    ['with blanks only', list(() => '____'), list((number) => `Eve ${number}`), 0],
    [
      'with ids',
      list((number) => `<!-- id: i${number} --> ${words(number)}`),
      list((number) => `<!-- id: i${number} --> gone`),
      COUNT,
    ],
    ['in sections', plain.replace(/^/gm, '# a\n'), plain.replace(/^/gm, '# a\n'), 0],
    [
      'in sections that are all renamed',
      plain.replace(/^.*$/gm, (line) => `# ${line.slice(6)}\n${line}`),
      plain,
      COUNT,
    ],
    ['in groups that are all gone', plain.replace(/^.*$/gm, (line) => `${line.slice(6)}:\n${line}\n`), plain, 0],
  ])('%s', (...row) => {
    const [, template, body, departures] = row;
    const [own, other] = [read(template), read(body)];
    const started = performance.now();
    const { departures: found } = compare(own, other);
    const took = performance.now() - started;
    if (process.env['SHOW_TIMES'] === '1') process.stdout.write(`${row[0]}: ${Math.round(took)} ms, ${found.length}\n`);
    expect(found.length).toBe(departures);
    expect(took).toBeLessThan(2500);
  });
});
