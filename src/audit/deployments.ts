import type { AuditRow, Sample } from './model.ts';
import type { AuditSubject } from './reading.ts';

/** What went out, as GitHub says it. Releases and tags stand for deployments where there are none. */
export interface Deployed {
  kind: 'deployment' | 'release' | 'tag';
  /** Number of the deployment or release; name of the tag. */
  id: string;
  url: string;
  /** The commit; null where GitHub does not say it. */
  sha: string | null;
  /** The branch or tag that was deployed, if it is still there. */
  ref: string | null;
  /** The tag that was deployed, or else every tag that leads to the commit today. */
  versions: string[];
  /** Login of who deployed. */
  by: string | null;
  /** When it was asked for; ISO 8601, UTC. */
  createdAt: string;
  /** When it went out: its first `in_progress`, without one when it was asked for. */
  at: string;
  /** When it succeeded first. */
  succeededAt?: string;
  /** `success` if it ever succeeded, else its last state; null before the first. */
  state: string | null;
  /** Merged pull requests that brought its commit. */
  pullRequests?: number[];
}

/** What went out in a period. */
export interface WentOut {
  population: DeploymentAudit['population'];
  found: Deployed[];
  /** Names of the environments that were deployed to, where the one that was asked for is none of them. */
  environments?: string[];
}

/** An issue or pull request that may be the checklist of a deployment, with all texts that it had. */
export interface PastChecklist {
  number: number;
  url: string;
  author: { login: string; id: number; type: string } | null;
  createdAt: string;
  /** Today's text. */
  body: string;
  /** Its text at that time; undefined before it was opened. Today's where the edit history is not whole. */
  textAt(at: string): string | undefined;
  /** All of it at that time. */
  subjectAt(at: string): Promise<AuditSubject>;
}

export type DeploymentFlag =
  /** No checklist names it. */
  | 'no-checklist'
  /** No tag leads to its commit, and no checklist names the commit. */
  | 'no-version'
  /** The checklist was opened after it went out, or did not name it before. */
  | 'opened-later'
  /** The checklist for its version names another commit. */
  | 'other-commit'
  /** Several checklists name it. */
  | 'several-checklists'
  /** The checklist had not passed when it went out, or could not be judged. */
  | 'not-passed'
  /** The text of then is not known: today's was judged. */
  | 'history-unknown'
  /** The checklist was edited after it went out. The text of then is judged. */
  | 'edited-after'
  /** The checklist was overridden by break-glass. */
  | 'overridden'
  /** It has not succeeded, and may have gone out in part. */
  | 'never-succeeded'
  /** A later deployment went back to the commit before it. */
  | 'rolled-back'
  /** It brought a commit back that was out before. */
  | 'rollback'
  /** Its time is what the tag or the commit says. */
  | 'time-as-written';

const OPEN: readonly DeploymentFlag[] = [
  'no-checklist',
  'no-version',
  'opened-later',
  'other-commit',
  'several-checklists',
  'not-passed',
  'history-unknown',
];

export interface OtherChecklist {
  number: number;
  url: string;
  /** In our words. */
  why: string;
  /** What it says instead, which completes the words: document text. */
  says?: string;
}

/** One deployment, with its checklist judged as it was when it went out. */
export interface DeploymentRow extends Deployed {
  /** `not-proven`: its checklist had not passed when it went out, or may not have. */
  outcome: 'passed' | 'overridden' | 'not-proven';
  /** What somebody should look at. */
  flags: DeploymentFlag[];
  /** The one checklist that names it. Its `at` is that of the deployment. */
  checklist?: AuditRow;
  /** Others that name it, or nearly, and why they are not its checklist. */
  others: OtherChecklist[];
}

/** All deployments to an environment in a period. Rows are sorted newest first. */
export interface DeploymentAudit {
  schema: 'checklist-gate/audit@1';
  kind: 'deployments';
  repository: string;
  environment: string;
  /** What was looked at: releases where nothing was ever deployed there, tags where there are no releases either. */
  population: 'deployments' | 'releases' | 'tags' | 'nothing';
  /** Where something was deployed, if nothing was there. */
  environments?: string[];
  /** ISO 8601, UTC; `since` is part of the period, `until` is not. */
  since: string;
  until: string;
  /** When the audit was made; ISO 8601, UTC. */
  at: string;
  /** What was asked for besides the period. */
  asked: DeploymentQuestion;
  rows: DeploymentRow[];
  totals: { deployments: number; passed: number; overridden: number };
  /** Drawn from the rows. */
  sample?: Sample;
  /** False if it ended early; what is missing is not judged. */
  complete: boolean;
  /** Requests that were sent. */
  requests: number;
}

export interface DeploymentQuestion {
  policy: string;
  phase?: string;
  /** Where checklists are looked for. */
  checklists: 'issues' | 'pull-requests';
  label?: string;
  field?: string;
}

/** What flags come to. What was overridden does not count as passed. */
export function outcomeOfFlags(flags: readonly DeploymentFlag[]): DeploymentRow['outcome'] {
  if (flags.some((flag) => OPEN.includes(flag))) return 'not-proven';
  return flags.includes('overridden') ? 'overridden' : 'passed';
}

export function deploymentTotals(rows: readonly DeploymentRow[]): DeploymentAudit['totals'] {
  const count = (wanted: DeploymentRow['outcome']): number => rows.filter(({ outcome }) => outcome === wanted).length;
  return { deployments: rows.length, passed: count('passed'), overridden: count('overridden') };
}

/** Whether every deployment had a checklist that had passed or was overridden. Nothing to look at proves nothing. */
export function allProven({ rows, complete, population }: DeploymentAudit): boolean {
  return complete && population !== 'nothing' && rows.every(({ outcome }) => outcome !== 'not-proven');
}

/** Of deployments, the newest first: which brought an earlier commit back, and which were taken back by that. */
export function rollbacksIn(deployed: readonly Deployed[]): Map<string, 'rolled-back' | 'rollback'> {
  const found = new Map<string, 'rolled-back' | 'rollback'>();
  const ordered = deployed
    .filter(({ kind }) => kind === 'deployment')
    .toReversed()
    .toSorted((a, b) => a.at.localeCompare(b.at));
  for (const [index, { id, sha }] of ordered.entries()) {
    const before = ordered.slice(0, index);
    const last = before.findLastIndex((each) => each.sha === sha);
    const between = last < 0 ? [] : before.slice(last + 1);
    if (between.length === 0) continue;
    found.set(id, 'rollback');
    for (const each of between) if (!found.has(each.id)) found.set(each.id, 'rolled-back');
  }
  return found;
}
