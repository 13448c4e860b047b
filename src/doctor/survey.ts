import type { Fact, FileAnswer } from '../evidence/question.ts';

/** What was found out about a repository, before anyone says what it means. */
export interface Survey {
  /** `owner/name`. */
  repository: string;
  /** Who may see the repository; `unknown` where the server does not say. */
  visibility: 'public' | 'private' | 'internal' | 'unknown';
  /** True on an Enterprise Server, which blocks no event by default. */
  enterprise: boolean;
  /** The branch that pull requests are merged into. */
  branch: string;
  /** Status checks that rulesets and branch protection require on the branch. */
  required: Fact<RequiredCheck[]>;
  /** Whether pull requests into the branch go through a merge queue. */
  mergeQueue: Fact<boolean>;
  /** Files below `.github/workflows` on the default branch. */
  workflows: Fact<{ path: string; text: string }[]>;
  /** Reusable workflows of other repositories that those call, and those that these call in turn. Default none. */
  called?: CalledWorkflow[];
  /** The workflow files that start the gate, as `branch` has them; absent where it is the default branch. */
  markers?: Fact<FileAnswer[]>;
  /** Actions policies that apply to the repository, those of its owner too. */
  policies: Fact<ActionsPolicy[]> | NotSeen;
  /** Runs that wait for somebody to approve them, newest first. */
  waiting: Fact<WaitingRun[]> | NotSeen;
  token: TokenSurvey;
  policy: Fact<FileAnswer>;
  /** Whether the policy was named, or looked for in its usual place. */
  policyNamed: boolean;
  /** Where a policy lies that nobody reads, as there is none in its place. */
  policyElsewhere?: string;
  /** Templates that the policy names, or those that the repository offers where there is no policy. */
  templates: Fact<FileAnswer[]>;
}

/** `not-seen`: there are none, or the token may not see them. `not-asked`: no workflow makes it matter. */
export interface NotSeen {
  status: 'not-seen' | 'not-asked';
}

/** A policy that says which events may start workflows. */
export interface ActionsPolicy {
  name: string;
  /** Where it is set: `Repository acme/shop`, `Organization acme`. */
  source: string;
  /** `active`, `evaluate` or `disabled`. Only an active one does anything. */
  enforcement: string;
  /** Paths of workflows that it is about, as globs; without `include` all of them. */
  include: string[];
  exclude: string[];
  /** The events that may start them; absent where it has no rule about events. */
  events?: string[];
  /** True where only its name could be read. */
  unread?: true;
}

/**
 * A reusable workflow, by what names it from anywhere: `acme/shared/.github/workflows/gate.yml@v1`. In place of its text
 * why it could not be read, and the permission without which nobody can tell whether it is there.
 */
export type CalledWorkflow = { uses: string } & (
  | { text: string; reason?: undefined }
  | { text?: undefined; reason: string; lacks?: string }
);

/** A run that waits for somebody to approve it. */
export interface WaitingRun {
  id: number;
  /** The workflow file. */
  path: string;
}

/** A status check that must pass before a merge. */
export interface RequiredCheck {
  context: string;
  /** Id of the App that must have set it; absent where anyone may. */
  app?: number;
  /** `ruleset NAME`, or `branch protection`. */
  by: string;
}

/** What a token may do. `unknown` where it cannot be found out without changing something. */
export interface TokenSurvey {
  /** `installation` for the tokens of workflows and Apps, `person` for others. */
  kind: 'installation' | 'person';
  abilities: Ability[];
}

export interface Ability {
  /** As in the `permissions:` of a workflow: `statuses: write`. */
  permission: string;
  /** What the gate uses it for. */
  for: string;
  has: 'yes' | 'no' | 'unknown';
  /** What the server said, where it is not `yes`. */
  because?: string;
}
