import { getInput } from '@actions/core';
import { sanitiseLine } from '../reports/sanitise.ts';
import { InputError } from './inputs.ts';

/** Every input of open/action.yml. */
export const OPEN_INPUTS = [
  'token',
  'template',
  'ref',
  'version',
  'title',
  'fields',
  'labels',
  'assignees',
  'milestone',
  'dry-run',
] as const;

/** What the step asks for, checked. */
export interface OpenInputs {
  token: string;
  template: string;
  ref?: string;
  version?: string;
  title?: string;
  /** Name to value. */
  fields: ReadonlyMap<string, string>;
  labels: string[];
  assignees: string[];
  milestone?: string;
  dryRun: boolean;
}

/** Reads the inputs of the step. Throws `InputError` with everything that is wrong. */
export function readOpenInputs(): OpenInputs {
  const errors: string[] = [];
  const optional = <K extends string>(key: K): { [P in K]?: string } => {
    const value = getInput(key);
    return (value === '' ? {} : { [key]: value }) as { [P in K]?: string };
  };
  const token = getInput('token');
  if (token === '') errors.push('The input `token` is empty. Leave it out to use the token of the workflow.');
  const template = getInput('template');
  if (template === '')
    errors.push('The input `template` is empty, expected the path of the template in the repository.');
  const dryRun = getInput('dry-run').toLowerCase();
  if (!['', 'true', 'false'].includes(dryRun))
    errors.push(`Unexpected value "${sanitiseLine(dryRun)}" of the input \`dry-run\`, expected "true" or "false".`);
  const fields = new Map<string, string>();
  for (const line of lines(getInput('fields'))) {
    const [, name, value] = /^([^=]*[^=\s])\s*=\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined)
      errors.push(
        `Unexpected value "${sanitiseLine(line)}" of the input \`fields\`, expected lines of the form Name=value.`,
      );
    // What the workflow has no value for is left to people.
    else if (value !== '') fields.set(name, value);
  }
  if (errors.length > 0) throw new InputError(errors);
  return {
    token,
    template,
    ...optional('ref'),
    ...optional('version'),
    ...optional('title'),
    fields,
    labels: lines(getInput('labels').replaceAll(',', '\n')),
    assignees: lines(getInput('assignees').replaceAll(',', '\n')).map((login) => login.replace(/^@/, '')),
    ...optional('milestone'),
    dryRun: dryRun === 'true',
  };
}

function lines(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}
