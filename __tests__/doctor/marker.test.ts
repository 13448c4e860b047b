import { describe, expect, test } from '@jest/globals';
import { chainLevel, listens, markersOf, missingNames } from '../../src/doctor/marker.ts';
import { gateUses, type GateStep } from '../../src/doctor/workflow.ts';
import { readWorkflows, type WorkflowFile } from '../../src/doctor/workflow-file.ts';

/** A workflow file `<name>.yml`; `uses` and all: with a step that uses the gate. */
function file(name: string, on: string, title: string | undefined = name): { path: string; text: string } {
  const text = `${title === '' ? '' : `name: ${JSON.stringify(title)}\n`}on: ${on}\njobs: {a: {steps: [{uses: acme/checklist-gate@v0}]}}\n`;
  return { path: `.github/workflows/${name}.yml`, text };
}

function read(...list: { path: string; text: string }[]): WorkflowFile[] {
  return readWorkflows(list);
}

function use({ path, text }: { path: string; text: string }): GateStep {
  const found = gateUses(path, text);
  return (found.ok ? found.value[0] : undefined) as GateStep;
}

describe('what a use knows of its workflow', () => {
  test('its name, or its path without one, and what it listens to', () => {
    expect(use(file('gate', '{workflow_run: {workflows: [a, b]}}'))).toMatchObject({
      workflow: 'gate',
      listensTo: ['a', 'b'],
    });
    expect(use(file('gate', '{workflow_run: {workflows: a}}', ''))).toMatchObject({
      workflow: '.github/workflows/gate.yml',
      listensTo: ['a'],
    });
    expect(use(file('gate', 'push')).listensTo).toEqual([]);
    expect(use(file('gate', '{workflow_run: {workflows: [[a], "!", ""]}}')).listensTo).toEqual([]);
  });
});

describe('names of workflows', () => {
  test.each([
    ['the same', ['marker'], 'marker', true],
    ['another case', ['Marker'], 'marker', false],
    ['another name', ['mark'], 'marker', false],
    ['no name', [], 'marker', false],
    ['one of several', ['a', 'marker'], 'marker', true],
    ['a pattern', ['mark*'], 'marker', true],
    ['one that is taken out', ['*', '!marker'], 'marker', false],
    ['one that is taken in again', ['*', '!mark*', 'marker'], 'marker', true],
    ['with words and brackets', ['Build (all)'], 'Build (all)', true],
    ['signs that mean something', ['C++'], 'C++', false],
    ['the same, with backslashes', [String.raw`C\+\+`], 'C++', true],
    ['a path', ['.github/workflows/a.yml'], '.github/workflows/a.yml', true],
  ])('%s', (_, patterns, name, expected) => {
    expect(listens(patterns, name)).toBe(expected);
  });

  test('those that are missing', () => {
    const gate = use(file('gate', '{workflow_run: {workflows: [a, b, "!c"]}}'));
    expect(missingNames(gate, read(file('a', 'pull_request')))).toEqual(['b']);
  });
});

test('markers are what a pull request can change, with those of their events alone', () => {
  const all = read(
    file('marker', '{pull_request: {types: [edited]}, push: {}, pull_request_review: {}}'),
    file('nameless', 'merge_group', ''),
    file('tests', 'push'),
    file('other', 'pull_request'),
  );
  const gate = use(file('gate', '{workflow_run: {workflows: [marker, tests, .github/workflows/nameless.yml]}}'));
  expect(markersOf(all, [gate]).map(({ name, events }) => [name, [...events.keys()]])).toEqual([
    ['marker', ['pull_request', 'pull_request_review']],
    ['.github/workflows/nameless.yml', ['merge_group']],
  ]);
});

describe('the place in a chain of runs', () => {
  const chain = (...names: string[]) =>
    names.map((name, index) =>
      file(name, index === 0 ? 'pull_request' : `{workflow_run: {workflows: [${names[index - 1]}]}}`),
    );
  const level = (last: string, list: { path: string; text: string }[]): number => {
    const own = list.find(({ path }) => path.endsWith(`/${last}.yml`));
    return chainLevel(use(own ?? file('', '')), read(...list));
  };

  test.each([
    ['b', 1],
    ['c', 2],
    ['e', 4],
    ['a', 0],
  ])('%s stands at %d', (name, expected) => {
    expect(level(name, chain('a', 'b', 'c', 'd', 'e'))).toBe(expected);
  });

  test('the shortest way counts; a circle that nothing starts is no chain', () => {
    const [a, b, c] = chain('a', 'b', 'c');
    expect(
      level(
        'd',
        [a, b, c, file('d', '{workflow_run: {workflows: [a, c]}}')].flatMap((each) => each ?? []),
      ),
    ).toBe(1);
    expect(
      level('x', [file('x', '{workflow_run: {workflows: [y]}}'), file('y', '{workflow_run: {workflows: [x]}}')]),
    ).toBe(0);
  });
});
