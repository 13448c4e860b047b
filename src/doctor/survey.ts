import type { Fact, FileAnswer } from '../evidence/question.ts';

/** What was read about a repository, before anything is concluded from it. */
export interface Survey {
  /** `owner/name`. */
  repository: string;
  /** Who may see the repository; `unknown` if the server does not say. */
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
  /** Reusable workflows of other repositories that those call, directly or through others. Default none. */
  called?: CalledWorkflow[];
  /** The workflow files that start the gate, as they are on `branch`; absent if that is the default branch. */
  markers?: Fact<FileAnswer[]>;
  /** Actions policies that apply to the repository, including those of its owner. */
  policies: Fact<ActionsPolicy[]> | NotSeen;
  /** Runs that wait for an approval, newest first. */
  waiting: Fact<WaitingRun[]> | NotSeen;
  /** Workflows that are disabled. */
  disabled: Fact<DisabledWorkflow[]> | NotSeen;
  open: Fact<OpenPulls> | NotSeen;
  token: TokenSurvey;
  policy: Fact<FileAnswer>;
  /** True if the policy's path was given, false if the usual place was searched. */
  policyNamed: boolean;
  /** Path of a policy that the gate does not read, if there is none in the right place. */
  policyElsewhere?: string;
  /** How other repositories name the action, such as `acme/checklist-gate@v0`; what is proposed then names it so. */
  action?: string;
  /** Templates that the policy names; without a policy, those that the repository offers. */
  templates: Fact<FileAnswer[]>;
}

/** `not-seen`: there are none, or the token may not see them. `not-asked`: no workflow makes it matter. */
export interface NotSeen {
  status: 'not-seen' | 'not-asked';
}

/** An Actions policy: it says which events may start workflows. */
export interface ActionsPolicy {
  name: string;
  /** Where it is set, such as `Repository acme/shop` or `Organization acme`. */
  source: string;
  /** `active`, `evaluate` or `disabled`. Only an active one has an effect. */
  enforcement: string;
  /** Globs of the workflow paths it applies to; an empty `include` means all of them. */
  include: string[];
  exclude: string[];
  /** The events that may start them; absent if it has no rule about events. */
  events?: string[];
  /** True if only its name could be read. */
  unread?: true;
}

/**
 * A reusable workflow, under its full name: `acme/shared/.github/workflows/gate.yml@v1`. If its text could not be read,
 * it has the reason instead, and the missing permission, without which nobody can tell whether it exists.
 */
export type CalledWorkflow = { uses: string } & (
  | { text: string; reason?: undefined }
  | { text?: undefined; reason: string; lacks?: string }
);

/** A run that waits for an approval. */
export interface WaitingRun {
  id: number;
  /** Path of the workflow file. */
  path: string;
}

/** A workflow that no event starts. */
export interface DisabledWorkflow {
  path: string;
  /** As the API says it: `disabled_manually`, `disabled_inactivity` or `disabled_fork`. */
  state: string;
}

/** A status check that must pass before a merge. */
export interface RequiredCheck {
  context: string;
  /** Id of the App that must have set it; absent if anyone may. */
  app?: number;
  /** `ruleset NAME` or `branch protection`. */
  by: string;
}

/** What a token may do. `unknown` if it cannot be found out without changing something. */
export interface TokenSurvey {
  /** `installation` for tokens of workflows and Apps, `person` for others. */
  kind: 'installation' | 'person';
  abilities: Ability[];
}

export interface Ability {
  /** As in the `permissions:` of a workflow: `statuses: write`. */
  permission: string;
  /** What the gate uses it for. */
  for: string;
  has: 'yes' | 'no' | 'unknown';
  /** What the server said, unless `has` is `yes`. */
  because?: string;
}

/** An open pull request. */
export interface OpenPull {
  number: number;
  url: string;
  title: string;
  /** The contexts of the commit statuses on its head. */
  contexts: string[];
  /** The name of its branch. */
  branch: string;
  /** True if a workflow has opened it with its own token. */
  byWorkflow: boolean;
  /** The words in the message of its newest commit that keep `pull_request` from starting anything; null without them. */
  skips: string | null;
}

/** The open pull requests of a repository: how many there are, and those that were looked at, newest first. */
export interface OpenPulls {
  total: number;
  looked: OpenPull[];
}
