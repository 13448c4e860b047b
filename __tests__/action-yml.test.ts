import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { INPUTS } from '../src/action/inputs.ts';
import { OPEN_OUTPUTS, OPEN_INPUTS } from '../src/action/open.ts';
import { OUTPUTS } from '../src/action/tell/outputs.ts';
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

const open = actionFile('open');

test('the action in open/ does too, with the inputs and outputs of its code', () => {
  expect(open.runs).toEqual({ using: 'node24', main: '../dist/open.cjs' });
  expect(Object.keys(open.inputs)).toEqual([...OPEN_INPUTS]);
  expect(Object.keys(open.outputs)).toEqual([...OPEN_OUTPUTS]);
});

// Source: "Metadata syntax for GitHub Actions", GitHub Docs; the Marketplace cuts or refuses what is longer.
test.each([action, open])('the Marketplace takes the words about the action', ({ name, description, branding }) => {
  expect(name).toMatch(/^[A-Z][\w ]{2,49}$/);
  expect(description).toMatch(/^[A-Z][^\n]*\.$/);
  expect([...description].length).toBeLessThan(125);
  expect(branding).toEqual({ icon: 'check-square', color: 'green' });
});

test('the words about an input or an output are one paragraph of plain text, of a few lines', () => {
  const all = [action, open].flatMap(({ inputs, outputs }) => [...Object.values(inputs), ...Object.values(outputs)]);
  for (const { description } of all) {
    expect(description).not.toMatch(/\n|<\/?\w|\]\(|https?:/);
    expect([...description].length).toBeLessThanOrEqual(270);
  }
});

test('everything is described', () => {
  const all = [action, open].flatMap(({ inputs, outputs }) => [...Object.values(inputs), ...Object.values(outputs)]);
  for (const { description } of all) {
    expect(description).toMatch(/^\S.*[.]$/);
  }
});

const reference = join(ROOT, 'docs/reference/action.md');
// The first column of a table holds the names as code.
const names = (title: string): string[] => {
  const [, part = ''] = readFileSync(reference, 'utf8').split(new RegExp(`^#+ ${title}$`, 'm'));
  const [section = ''] = part.split(/^#/m);
  return [...section.matchAll(/^\| *`([\w-]+)`/gm)].map(([, name = '']) => name);
};

describe('docs/reference/action.md', () => {
  test('lists the inputs', () => {
    expect(names('Inputs')).toEqual([...INPUTS]);
  });

  test('lists the outputs', () => {
    expect(names('Outputs')).toEqual([...OUTPUTS]);
  });
});
