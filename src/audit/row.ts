import { Facts } from '../evidence/facts.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { enforcedGates, gatesOf } from '../verdict/walk.ts';
import type { AuditFlag, AuditRow } from './model.ts';
import type { AuditSubject } from './subject.ts';

/** The row of a subject that was judged. */
export function rowOf({ row, flags, facts }: AuditSubject, verdict: Verdict): AuditRow {
  const { override, status } = verdict;
  const passed = status === 'passed' || status === 'skipped' || override?.effective === true;
  const granted = override?.effective === true ? override.granted : undefined;
  const { path, sha } = verdict.policy;
  return {
    ...row,
    status,
    ...(verdict.reason === undefined ? {} : { reason: verdict.reason }),
    open: enforcedGates(verdict.root).flatMap(({ findings }) =>
      findings.filter((finding) => finding.status === 'failed' || finding.status === 'pending'),
    ).length,
    approvers: approversOf(verdict, facts),
    ...(granted === undefined ? {} : { override: { by: granted.login, reason: granted.reason } }),
    policy: sha === undefined ? path : `${path}@${sha}`,
    flags: [
      ...flags,
      ...(passed ? [] : ['not-passed' as const]),
      ...(!passed && row.recorded?.state === 'success' ? ['recorded-success' as const] : []),
      ...(row.recorded === null ? ['no-status' as const] : []),
      ...(granted === undefined ? [] : ['overridden' as const]),
    ],
  };
}

/** The row of a subject that could not be judged. */
export function errorRow({ row, flags }: AuditSubject, policy: string, reason: string): AuditRow {
  const missing: AuditFlag[] = row.recorded === null ? ['no-status'] : [];
  return {
    ...row,
    status: 'error',
    reason,
    open: 0,
    approvers: [],
    policy,
    flags: [...flags, 'not-passed', ...missing],
  };
}

function approversOf(verdict: Verdict, facts: AuditSubject['facts']): string[] {
  const signed = gatesOf(verdict.root).flatMap((gate) => (gate.signOffs ?? []).flatMap((role) => role.signed));
  const told = new Facts(facts).get({ kind: 'reviews' });
  const reviewed = (told?.status === 'known' ? told.value : [])
    .filter(({ state, commit }) => state === 'APPROVED' && commit === verdict.subject.headSha)
    .flatMap(({ author }) => (author === null ? [] : [author.login]));
  return [...new Set([...signed.map(({ login }) => login), ...reviewed])].toSorted();
}
