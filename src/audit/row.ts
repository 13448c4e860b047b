import { Facts } from '../evidence/facts.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { enforcedGates, gatesOf, letsPass } from '../verdict/walk.ts';
import type { Approval, AuditFlag, AuditRow } from './model.ts';
import type { AuditSubject } from './reading.ts';

/** The row of a judged subject. `keptSince`: see `AuditRequest`. */
export function rowOf({ row, flags, facts }: AuditSubject, verdict: Verdict, keptSince?: string): AuditRow {
  const { override, status } = verdict;
  const passed = letsPass(verdict);
  const granted = override?.effective === true ? override.granted : undefined;
  const { path, sha } = verdict.policy;
  const approvals = approvalsOf(verdict, facts);
  return {
    ...row,
    status,
    ...(verdict.reason === undefined ? {} : { reason: verdict.reason }),
    open: enforcedGates(verdict.root).flatMap(({ findings }) =>
      findings.filter((finding) => finding.status === 'failed' || finding.status === 'pending'),
    ).length,
    approvers: [...new Set(approvals.map(({ login }) => login))].toSorted(),
    ...(approvals.length === 0 ? {} : { approvals }),
    ...(granted === undefined ? {} : { override: { by: granted.login, reason: granted.reason } }),
    policy: sha === undefined ? path : `${path}@${sha}`,
    flags: [
      ...flags,
      ...(passed ? [] : ['not-passed' as const]),
      ...(!passed && row.recorded?.state === 'success' ? ['recorded-success' as const] : []),
      ...missing(row, keptSince),
      ...(granted === undefined ? [] : ['overridden' as const]),
    ],
  };
}

/** The row of a subject that could not be judged. */
export function errorRow({ row, flags }: AuditSubject, policy: string, reason: string, keptSince?: string): AuditRow {
  return {
    ...row,
    status: 'error',
    reason,
    open: 0,
    approvers: [],
    policy,
    flags: [...flags, 'not-passed', ...missing(row, keptSince)],
  };
}

// The status that counted was written before the merge. So whatever was merged before `keptSince` has lost it. What was
// merged later may have lost it as well, because nobody knows how long before the merge it was written.
function missing({ at, recorded }: AuditSubject['row'], keptSince: string | undefined): AuditFlag[] {
  if (recorded !== null) return [];
  return [keptSince !== undefined && at < keptSince ? 'status-expired' : 'no-status'];
}

// A review that signed for a role is named by the role alone.
function approvalsOf(verdict: Verdict, facts: AuditSubject['facts']): Approval[] {
  const signed = gatesOf(verdict.root).flatMap((gate) =>
    (gate.signOffs ?? []).flatMap(({ role, signed: own }) =>
      own.map(({ login, via, url }): Approval => ({ login, role, via, ...(url === undefined ? {} : { url }) })),
    ),
  );
  const told = new Facts(facts).get({ kind: 'reviews' });
  const reviewed = (told?.status === 'known' ? told.value : [])
    .filter(({ state, commit }) => state === 'APPROVED' && commit === verdict.subject.headSha)
    .flatMap(({ author, url }): Approval[] =>
      author === null ? [] : [{ login: author.login, via: 'review', ...(url === undefined ? {} : { url }) }],
    )
    .filter(({ login }) => !signed.some((each) => each.login === login && each.via === 'review'));
  const all = [...signed, ...reviewed].toSorted((a, b) => (a.login < b.login ? -1 : a.login > b.login ? 1 : 0));
  return [...new Map(all.map((each) => [JSON.stringify([each.login, each.role]), each])).values()];
}
