import {
  deploymentTotals,
  outcomeOfFlags,
  rollbacksIn,
  type Deployed,
  type DeploymentAudit,
  type DeploymentFlag,
  type DeploymentQuestion,
  type DeploymentRow,
  type PastChecklist,
  type WentOut,
} from '../../audit/deployments.ts';
import type { AuditRow } from '../../audit/model.ts';
import { isVersionTag } from '../../release/version.ts';
import { whyStopped } from '../exit.ts';
import { audit, type AuditPorts } from './audit.ts';
import { matchedOf, type Matched } from './deployment-checklists.ts';

export interface DeploymentsRequest {
  repository: string;
  environment: string;
  since: string;
  until: string;
  asked: DeploymentQuestion;
  /** ISO 8601, UTC. */
  at: string;
}

/** The ways to a repository. What does not work throws. */
export interface DeploymentsPorts extends Omit<AuditPorts, 'judged'> {
  /** What went out in the period, and what it was taken from. */
  deployed(): Promise<WentOut>;
  /** Everything that may be the checklist of one of them. */
  checklists(found: readonly Deployed[]): Promise<PastChecklist[]>;
  /** Whether somebody may open the checklist of a deployment. */
  counts(author: PastChecklist['author']): Promise<boolean>;
}

/** Finds the checklist of each deployment of a period, and judges it as it was when the deployment went out. */
export async function auditDeployments(
  request: DeploymentsRequest,
  ports: DeploymentsPorts,
): Promise<DeploymentAudit & { failure?: string }> {
  const { repository, environment, since, until, asked, at } = request;
  const about = { schema: 'checklist-gate/audit@1', kind: 'deployments', repository, environment } as const;
  let out: WentOut = { population: 'nothing', found: [] };
  let matched: Matched[] = [];
  let failure: string | undefined;
  try {
    out = await ports.deployed();
    // The id of a tag is its name.
    const found = out.found.filter(({ kind, id }) => kind !== 'tag' || isVersionTag(id));
    if (out.population === 'tags' && found.length === 0) out.population = 'nothing';
    matched = await matchedOf(found, await ports.checklists(found), request, (author) => ports.counts(author));
  } catch (error) {
    failure = whyStopped(error).reason;
  }
  const judged = await judgedOf(matched, request, ports);
  const rollbacks = rollbacksIn(matched.map(({ deployed }) => deployed));
  const rows = matched
    .map((each) => rowOfDeployment(each, judged.rows.get(keyOf(each)), rollbacks))
    .toSorted((a, b) => b.at.localeCompare(a.at));
  failure ??= judged.failure;
  return {
    ...about,
    population: out.population,
    ...(out.environments === undefined ? {} : { environments: out.environments }),
    since,
    until,
    at,
    asked,
    rows,
    totals: deploymentTotals(rows),
    complete: failure === undefined,
    requests: ports.requests(),
    ...(failure === undefined ? {} : { failure }),
  };
}

// The same checklist may be that of several deployments: one that was tried again, or that was gone back to.
function keyOf({ subject }: Matched): string {
  return subject === undefined ? '' : `${subject.row.number} ${subject.row.at}`;
}

/** Judges the subjects as an audit does, which reads the policies of their times. */
async function judgedOf(
  matched: readonly Matched[],
  { repository, environment, since, until, asked }: DeploymentsRequest,
  ports: DeploymentsPorts,
): Promise<{ rows: Map<string, AuditRow>; failure?: string | undefined }> {
  const own = new Map(matched.flatMap((each) => (each.subject === undefined ? [] : [[keyOf(each), each.subject]])));
  const found = [...own.values()];
  const { policy: policyPath, phase } = asked;
  const from = { subjects: null };
  const { rows, failure } = await audit(
    { repository, kind: 'issues', since, until, policyPath, phase, environment, from, pageSize: found.length },
    {
      ...ports,
      read: async (batch) => {
        const { subjects, ...rest } = batch;
        const isNothing = rest.files.length + rest.times.length === 0;
        const page = isNothing ? { files: [], times: [] } : await ports.read(rest);
        return subjects === undefined ? page : { ...page, subjects: { found, next: undefined, total: found.length } };
      },
    },
  );
  return { rows: new Map(rows.map((row) => [`${row.number} ${row.at}`, row])), failure: failure?.reason };
}

function rowOfDeployment(
  { deployed, subject, flags, others }: Matched,
  checklist: AuditRow | undefined,
  rollbacks: ReadonlyMap<string, DeploymentFlag>,
): DeploymentRow {
  const { kind, id, state } = deployed;
  const rollback = rollbacks.get(id);
  const isUnjudged = subject !== undefined && checklist === undefined;
  const said = (['history-unknown', 'edited-after', 'overridden'] as const).filter((flag) =>
    checklist?.flags.includes(flag),
  );
  // A checklist that was skipped proves nothing.
  const hasPassed = checklist?.status === 'passed' || said.includes('overridden');
  const all: DeploymentFlag[] = [
    ...flags,
    ...(isUnjudged || (checklist !== undefined && !hasPassed) ? ['not-passed' as const] : []),
    ...said,
    ...(kind === 'deployment' && state !== 'success' ? ['never-succeeded' as const] : []),
    ...(rollback === undefined ? [] : [rollback]),
    ...(kind === 'tag' ? ['time-as-written' as const] : []),
  ];
  return {
    ...deployed,
    outcome: outcomeOfFlags(all),
    flags: all,
    ...(checklist === undefined ? {} : { checklist }),
    others,
  };
}
