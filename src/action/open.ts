import { error as logError, info, setFailed, setOutput, setSecret, warning, getInput } from '@actions/core';
import { fileAnswer } from '../github/answers/file.ts';
import { createClient } from '../github/transport/client.ts';
import { readContext, type EventContext, tagOf } from '../github/events/context.ts';
import { openReleaseIssue, type OpenedIssue } from '../github/writes/own-issues.ts';
import { sanitiseLine } from '../reports/sanitise.ts';
import type { ExitStatus } from '../run/exit.ts';
import { reasonOf } from '../subject/stopped.ts';
import { releaseIssue, type ReleaseIssue } from '../template/release-issue.ts';
import { InputError, NO_REPOSITORY } from './inputs.ts';

/** Every output of open/action.yml. */
export const OPEN_OUTPUTS = ['number', 'url', 'created'] as const;

/**
 * The action in `open/`: opens the issue of a release from its template, once a version. Gives the exit status of
 * the process: 0 there is an issue, 2 wrong inputs or template, 3 it could not be opened. Never throws.
 */
export async function open(now: () => Date = () => new Date()): Promise<ExitStatus> {
  try {
    return await openIssue(now);
  } catch (error) {
    if (error instanceof InputError) return failed(2, 'The inputs are wrong. No issue was opened.', error.errors);
    return failed(3, `Could not open the issue: ${reasonOf(error)}`);
  }
}

async function openIssue(now: () => Date): Promise<ExitStatus> {
  const inputs = readOpenInputs();
  setSecret(inputs.token);
  const context = readContext();
  const where = context.repository;
  if (where === undefined) return failed(3, NO_REPOSITORY);
  const client = createClient({ token: inputs.token, apiUrl: context.apiUrl });
  const ref = inputs.ref ?? context.sha;
  const asked = { path: inputs.template, ...(ref === undefined ? {} : { ref }) };
  const template = await fileAnswer({ client, repository: where, subject: { kind: 'issue' } }, asked);
  if (template.status === 'unavailable') return failed(3, `The template cannot be used: ${template.reason}`);
  const { path, exists, text } = template.value;
  const at = ref === undefined ? '' : ` at ${sanitiseLine(ref)}`;
  if (!exists) return failed(2, `Found no template at ${sanitiseLine(path)}${at}.`);
  const version = inputs.version ?? tagOf(context);
  const order = {
    ...inputs,
    path,
    text,
    date: now().toISOString().slice(0, 10),
    version,
    deployer: deployerOf(context),
  };
  const made = releaseIssue(order);
  if (!made.ok) return failed(2, 'The issue cannot be made from its template. None was opened.', made.error);
  const issue = made.value;
  tellIssue(issue);
  if (inputs.dryRun) {
    for (const line of issue.body.split(/\r?\n/)) info(`| ${sanitiseLine(line, 400)}`);
    return 0;
  }
  tellOpened(await openReleaseIssue(client, where, issue, inputs.milestone));
  return 0;
}

function tellIssue({ title, filled, left }: ReleaseIssue): void {
  info(`Title: ${sanitiseLine(title)}`);
  info(`Filled in: ${filled.length === 0 ? 'nothing' : filled.map((name) => sanitiseLine(name)).join(', ')}`);
  for (const each of left) warning(sanitiseLine(each, 400));
}

function tellOpened({ number, url, created, state, missing }: OpenedIssue): void {
  info(`${created ? 'Opened' : `There already, ${state}`}: ${url}`);
  if (missing.length > 0)
    warning(
      `GitHub did not set ${missing.map((each) => sanitiseLine(each)).join(', ')}. Check that the token may set them.`,
    );
  const outputs: Record<(typeof OPEN_OUTPUTS)[number], string> = { number: `${number}`, url, created: `${created}` };
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

/** Who started the run, where it is a person. */
function deployerOf({ payload }: EventContext): string | undefined {
  const { login, type }: { login?: unknown; type?: unknown } = Object(payload['sender']);
  return typeof login === 'string' && type === 'User' ? login : undefined;
}

function failed(status: ExitStatus, last: string, errors: readonly string[] = []): ExitStatus {
  for (const message of errors) logError(message);
  setFailed(last);
  return status;
}

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
interface OpenInputs {
  token: string;
  template: string;
  ref: string | undefined;
  version: string | undefined;
  title: string | undefined;
  /** Name to value. */
  fields: ReadonlyMap<string, string>;
  labels: string[];
  assignees: string[];
  milestone: string | undefined;
  dryRun: boolean;
}

/** Reads the inputs of the step. Throws `InputError` with everything that is wrong. */
function readOpenInputs(): OpenInputs {
  const errors: string[] = [];
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
    ref: given('ref'),
    version: given('version'),
    title: given('title'),
    fields,
    labels: lines(getInput('labels').replaceAll(',', '\n')),
    assignees: lines(getInput('assignees').replaceAll(',', '\n')).map((login) => login.replace(/^@/, '')),
    milestone: given('milestone'),
    dryRun: dryRun === 'true',
  };
}

function given(name: (typeof OPEN_INPUTS)[number]): string | undefined {
  return getInput(name) || undefined;
}

function lines(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}
