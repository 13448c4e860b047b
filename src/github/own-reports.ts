import type { OfGate } from '../evidence/answers.ts';
import type { Subject } from '../verdict/verdict.ts';

/** Name of the commit status where the workflow gives no other. */
export const STATUS_NAME = 'checklist-gate';

/** What a run reports about itself on commits, so that it can be told from what others report. */
export interface OwnReports {
  /** Name of the commit status without the phase. */
  name: string;
  phase?: string | undefined;
  /** Id of the check run of the job that judges; absent outside a workflow, and on servers that do not say it. */
  job?: number | undefined;
}

/** The first line of our comment; each phase has one of its own. */
export function reportMarker(phase: string | undefined): string {
  return `<!-- checklist-gate${phase === undefined ? '' : `: ${encodeURIComponent(phase)}`} -->`;
}

/** Whether a text begins like our comments. Anybody can write that: ours are also by us. */
export function hasReportMarker(body: string): boolean {
  const [first = ''] = body.split(/\r?\n/, 1);
  return /^<!-- checklist-gate(?:: [^\s<>]+)? -->\s*$/.test(first);
}

/** The context of the commit status of a run. */
export function statusContext({ name, phase }: OwnReports): string {
  return phase === undefined ? name : `${name}/${phase}`;
}

/** The check run beside it is of another name: where both have one, GitHub requires both. */
export function checkRunName(own: OwnReports): string {
  return `${statusContext(own)} report`;
}

/** The mark of a status that is the gate's. It writes on the head of its subject alone. */
export function markOfStatus(
  own: OwnReports,
  subject: Subject,
  { context, sha }: { context: string; sha: string },
): { gate?: OfGate } {
  if (sha !== subject.headSha) return {};
  // GitHub takes contexts without regard to case.
  const [found, name, self] = [context, own.name, statusContext(own)].map((text) => text.toLowerCase());
  if (found === self) return { gate: 'self' };
  return found === name || found?.startsWith(`${name}/`) === true ? { gate: 'other' } : {};
}

/** The mark of a check run that is the gate's: its report on the head, or the job that judges, wherever that is. */
export function markOfCheckRun(
  own: OwnReports,
  subject: Subject,
  { name, id, sha }: { name: string; id: number; sha: string },
): { gate?: OfGate } {
  if (own.job !== undefined && id === own.job) return { gate: 'self' };
  const context = / report$/i.test(name) ? name.slice(0, -' report'.length) : undefined;
  return context === undefined ? {} : markOfStatus(own, subject, { context, sha });
}
