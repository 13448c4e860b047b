import { error as logError, info, setFailed, setOutput, setSecret, warning, getInput } from '@actions/core';
import { fileAnswer } from '../github/answers/file.ts';
import { createClient } from '../github/transport/client.ts';
import { readContext, type EventContext, tagOf } from '../github/events/context.ts';
import { openReleaseIssue } from '../github/writes/release-issue.ts';
import { sanitiseLine } from '../reports/sanitise.ts';
import type { ExitStatus } from '../run/exit.ts';
import { releaseIssue } from '../template/release-issue.ts';
import { stopped } from './stopped.ts';
import { InputError } from './inputs.ts';

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
    const outcome = stopped(error);
    if (outcome.kind === 'could-not-judge') return failed(3, [], `Could not open the issue: ${outcome.reason}`);
    return failed(2, outcome.errors, 'The inputs are wrong. No issue was opened.');
  }
}

async function openIssue(now: () => Date): Promise<ExitStatus> {
  const inputs = readOpenInputs();
  setSecret(inputs.token);
  const context = readContext();
  const { repository } = context;
  if (repository === undefined)
    return failed(
      3,
      [],
      'The repository is not known: `GITHUB_REPOSITORY` is not set. Run this as a step of a workflow.',
    );
  const client = createClient({ token: inputs.token, apiUrl: context.apiUrl });
  const ref = inputs.ref ?? context.sha;
  const template = await fileAnswer(
    { client, repository, subject: { kind: 'issue' } },
    { path: inputs.template, ...(ref === undefined ? {} : { ref }) },
  );
  if (template.status === 'unavailable') return failed(3, [], `The template cannot be used: ${template.reason}`);
  const { path, exists, text } = template.value;
  if (!exists)
    return failed(
      2,
      [],
      `Found no template at ${sanitiseLine(path)}${ref === undefined ? '' : ` at ${sanitiseLine(ref)}`}.`,
    );
  const version = inputs.version ?? tagOf(context);
  const deployer = deployerOf(context);
  const issue = releaseIssue({
    ...inputs,
    path,
    text,
    date: now().toISOString().slice(0, 10),
    ...(version === undefined ? {} : { version }),
    ...(deployer === undefined ? {} : { deployer }),
  });
  if ('errors' in issue) return failed(2, issue.errors, 'The issue cannot be made from its template. None was opened.');
  info(`Title: ${sanitiseLine(issue.title)}`);
  info(
    `Filled in: ${issue.filled.length === 0 ? 'nothing' : issue.filled.map((name) => sanitiseLine(name)).join(', ')}`,
  );
  for (const left of issue.left) warning(sanitiseLine(left, 400));
  if (inputs.dryRun) {
    for (const line of issue.body.split(/\r?\n/)) info(`| ${sanitiseLine(line, 400)}`);
    return 0;
  }
  const opened = await openReleaseIssue(client, repository, issue, inputs.milestone);
  info(`${opened.created ? 'Opened' : `There already, ${opened.state}`}: ${opened.url}`);
  if (opened.missing.length > 0)
    warning(`GitHub left out ${opened.missing.map((each) => sanitiseLine(each)).join(', ')}: may the token set them?`);
  const outputs: Record<(typeof OPEN_OUTPUTS)[number], string> = {
    number: String(opened.number),
    url: opened.url,
    created: String(opened.created),
  };
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
  return 0;
}

/** Who started the run, where it is a person. */
function deployerOf({ payload }: EventContext): string | undefined {
  const { login, type }: { login?: unknown; type?: unknown } = Object(payload['sender']);
  return typeof login === 'string' && type === 'User' ? login : undefined;
}

function failed(status: ExitStatus, errors: readonly string[], last: string): ExitStatus {
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
