import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { INPUTS } from '../src/action/inputs.ts';
import { OUTPUTS } from '../src/action/outputs.ts';
import { actionFile } from './support/run-action.ts';

const ROOT = join(import.meta.dirname, '..');
const action = actionFile();

test('the action runs the bundle on Node 24', () => {
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.cjs' });
});

test('inputs are those that the code reads', () => {
  expect(Object.keys(action.inputs)).toEqual([...INPUTS]);
});

test('outputs are those that the code sets', () => {
  expect(Object.keys(action.outputs)).toEqual([...OUTPUTS]);
});

test('everything is described', () => {
  for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)]) {
    expect(description).toMatch(/^\S.*[.]$/);
  }
});

const readme = join(ROOT, 'README.md');
// The first column of a table holds the names as code.
const names = (title: string): string[] => {
  const [, part = ''] = readFileSync(readme, 'utf8').split(new RegExp(`^#+ ${title}$`, 'm'));
  const [section = ''] = part.split(/^#/m);
  return [...section.matchAll(/^\| *`([\w-]+)`/gm)].map(([, name = '']) => name);
};

describe('the README', () => {
  test('lists the inputs', () => {
    expect(names('Inputs')).toEqual([...INPUTS]);
  });

  test('lists the outputs', () => {
    expect(names('Outputs')).toEqual([...OUTPUTS]);
  });
});
