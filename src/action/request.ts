import { warning } from '@actions/core';
import { type EventContext, markersFor, startingRun } from '../github/events/context.ts';
import { readSharedFile } from '../github/shared-policy.ts';
import type { Budget } from '../github/transport/budget.ts';
import { createClient } from '../github/transport/client.ts';
import { wrongPolicy, type Stage, type TrustedFile } from '../run/request.ts';
import { referenceIn } from '../policy/file/shared-schema.ts';
import { DEFAULT_POLICY, type PolicyPlace, type Terms } from '../subject/terms.ts';
import { workspaceFolder, type Inputs } from './inputs.ts';
import type { EventRun } from '../tell/event-run.ts';
import { Publishers } from '../tell/guard.ts';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sanitiseLine } from '../reports/sanitise.ts';

/** A run of the Action. */
export interface ActionRun extends EventRun {
  inputs: Inputs;
  interruption: Interruption;
}

/** The terms of a run: its inputs, in the words that every shell has. */
export function termsOf(inputs: Inputs, context: EventContext, budget: Budget): Terms {
  const { path, named } = inputs.policy;
  const { template, source, phase, mode, own, teamToken, regression, previousRecord } = inputs;
  const asGiven = { template, source, phase, mode, own, teamToken, regression, previousRecord };
  const where = { trusted: inputs.trustWorkspace, workspace: process.env['GITHUB_WORKSPACE'] };
  const placeOf = (): PolicyPlace => {
    if (isWorkspacePath(path)) return { kind: 'given', read: () => readWorkspacePolicy(path, where) };
    const reference = referenceIn(path);
    return reference === undefined ? { kind: 'repository', path, named } : { kind: 'shared', reference };
  };
  return {
    ...asGiven,
    policy: { ...placeOf(), shared: sharedBy(inputs, context) },
    markers: markersFor(inputs.marker, startingRun(context)),
    evidence: { values: inputs.evidence, files: inputs.evidenceFiles },
    folder: workspaceFolder(),
    facts: undefined,
    keeps: inputs.record !== undefined,
    parseTimeoutMs: undefined,
    mayList: () => budget.spares('the list of changed files'),
    onPolicyElsewhere: (found) =>
      warning(`${found} is not read as a policy: move it to ${DEFAULT_POLICY}, or name it with the input \`policy\`.`),
  };
}

/** The way to policies of other repositories, where a token of its own is given for them. */
function sharedBy({ policyToken: token }: Inputs, { apiUrl, graphqlUrl }: EventContext): PolicyPlace['shared'] {
  if (token === undefined) return undefined;
  const client = createClient({ token, apiUrl, graphqlUrl });
  return (reference) => readSharedFile(client, reference);
}

type Signal = 'SIGINT' | 'SIGTERM';

/**
 * A run that is cancelled gets SIGINT, after 7.5 s SIGTERM, and after 2.5 s more it is killed
 * ("Workflow cancellation", GitHub Docs). This is time for one request.
 */
export class Interruption extends Publishers {
  /** Comes when the run is to end. */
  readonly signal: Promise<Signal>;

  constructor() {
    super();
    this.signal = new Promise((end) => {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => end(name));
    });
  }
}

/** Bytes of the largest file that is read; the loader takes less. */
const MAX_BYTES = 1_048_576;

/**
 * True for what names a file of this machine, and not a path of the repository on the base branch: an absolute
 * path, `./…`, `../…`, and `file:…`.
 */
export function isWorkspacePath(path: string): boolean {
  return /^(?:[\\/]|\.{1,2}[\\/]|file:|[A-Za-z]:[\\/])/.test(path);
}

/**
 * Reads a policy of the workspace. A checkout may hold what a pull request has changed, and a privileged event has
 * rights that its author has not: so the workflow must say that it trusts it, whatever the event.
 */
export async function readWorkspacePolicy(
  named: string,
  { trusted, workspace }: { trusted: boolean; workspace: string | undefined },
): Promise<Stage<TrustedFile>> {
  const shown = `"${sanitiseLine(named)}"`;
  if (!trusted) {
    const inRepository = named.replace(/^(?:file:)?(?:\.\/)*/, '');
    return wrongPolicy(
      `The input \`policy\` points into the workspace with ${shown}, where a pull request may have changed files. ` +
        `Write a path of the repository, which is read from the base branch${isWorkspacePath(inRepository) ? '' : `, as "${sanitiseLine(inRepository)}"`}; ` +
        'or set `trust-workspace: true`, if no pull request can change that file.',
    );
  }
  if (workspace === undefined || workspace === '')
    return wrongPolicy('`GITHUB_WORKSPACE` is not set, so there is no workspace to read the policy from.');
  // Most policies are read from the base branch.
  const { readFile, realpath } = await import('node:fs/promises');
  try {
    const root = await realpath(workspace);
    // Links are followed first: what counts is the file that is read.
    const file = await realpath(resolve(root, pathOf(named)));
    const path = relative(root, file);
    if (path.split(sep)[0] === '..' || isAbsolute(path))
      return wrongPolicy(`The input \`policy\` names ${shown}, which is not in the workspace.`);
    const bytes = await readFile(file);
    if (bytes.length > MAX_BYTES) return wrongPolicy(`The policy ${shown} is larger than 1 MB.`);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { ok: true, value: { path: path.split(sep).join('/'), text, workspace: true } };
  } catch (error) {
    const { code }: { code?: unknown } = Object(error);
    const reason = code === 'ENOENT' ? 'there is no such file in the workspace' : `it cannot be read (${String(code)})`;
    return wrongPolicy(`The input \`policy\` names ${shown}: ${reason}.`);
  }
}

function pathOf(named: string): string {
  if (!named.startsWith('file:')) return named;
  return named.startsWith('file:/') ? fileURLToPath(named) : named.slice('file:'.length);
}
