import { warning } from '@actions/core';
import type { EventContext } from '../github/events/context.ts';
import { markersFor, startingRun } from '../github/events/workflow-run.ts';
import type { Client } from '../github/transport/client.ts';
import type { GitHubError } from '../github/transport/error.ts';
import type { Judged } from '../run/request.ts';
import { DEFAULT_POLICY, type Terms } from '../subject/terms.ts';
import { workspace, type Inputs } from './inputs.ts';
import type { Interruption } from './interruption.ts';
import { isWorkspacePath, readWorkspacePolicy } from './workspace.ts';

/** A run of the Action: what started it, what it is asked for, and the way to GitHub. */
export interface EventRun {
  client: Client;
  context: EventContext;
  inputs: Inputs;
  terms: Terms;
  now: () => Date;
  interruption: Interruption;
  /** The calls that did not work in the end, oldest first; it grows while the run goes on. */
  faults: GitHubError[];
}

/** What came of one subject. */
export interface Outcome {
  /** What was to be judged; empty where that is not known. */
  about: { number?: number; ref?: string };
  judged: Judged;
  /** What the judgement is one over, where it is over several. */
  parts?: { number: number; status: string }[];
  /** The commit status says it. */
  statusWritten: boolean;
  /** A pull request that was closed or merged: nothing waits for its status, and none is written. */
  isClosed?: boolean;
}

/** What came of an event: an outcome for each subject. Without any, `nothing` says why there was nothing to judge. */
export interface Ran {
  outcomes: Outcome[];
  nothing: string;
}

/** The terms of a run: its inputs, in the words that every shell has. */
export function termsOf(inputs: Inputs, context: EventContext): Terms {
  const { path, named } = inputs.policy;
  const { template, source, phase, own, teamToken, regression, previousRecord } = inputs;
  const asGiven = { template, source, phase, own, teamToken, regression, previousRecord };
  const where = { trusted: inputs.trustWorkspace, workspace: process.env['GITHUB_WORKSPACE'] };
  return {
    ...asGiven,
    policy: isWorkspacePath(path)
      ? { kind: 'given', read: () => readWorkspacePolicy(path, where) }
      : { kind: 'repository', path, named },
    markers: markersFor(inputs.marker, startingRun(context)),
    evidence: { values: inputs.evidence, files: inputs.evidenceFiles },
    folder: workspace(),
    facts: undefined,
    keeps: inputs.record !== undefined,
    parseTimeoutMs: undefined,
    onPolicyElsewhere: (found) =>
      warning(`${found} is not read as a policy: move it to ${DEFAULT_POLICY}, or name it with the input \`policy\`.`),
  };
}
