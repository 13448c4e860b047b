import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The two forms of set-up, made of the recipes as they are: path to text. */

const RECIPES = join(import.meta.dirname, '../../examples/workflows');
const recipe = (name: string): string => readFileSync(join(RECIPES, `${name}.yml`), 'utf8');

export const MARKER = '.github/workflows/checklist-marker.yml';
export const GATE = '.github/workflows/checklist-gate.yml';

export const FORMS = {
  'two workflows': { [MARKER]: recipe('marker-queue'), [GATE]: recipe('pull-request') },
  'one workflow': { [GATE]: recipe('merge-queue') },
};

/** Two workflows where comments start the gate too, with a sweep. */
export const ALL_EVENTS = {
  [MARKER]: recipe('marker'),
  [GATE]: recipe('comments'),
  '.github/workflows/checklist-sweep.yml': recipe('sweep'),
};

/** One workflow, with a marker for reviews from forks. */
export const WITH_REVIEWS = {
  [MARKER]: recipe('one-workflow-marker'),
  [GATE]: recipe('one-workflow-reviews'),
};

/** A marker that no longer tells of edits. */
export const DEAF_MARKER = ALL_EVENTS[MARKER].replace(
  /^ {4}types: \[opened, edited.*$/m,
  '    types: [opened, synchronize]',
);
