import type { DeploymentRow } from '../../audit/deployments.ts';
import type { AuditRow, LooseCommit, Sample } from '../../audit/model.ts';
import type { Words } from '../../verdict/left/words.ts';

/** What was drawn, in a line: `Sample of 25 of 240 changes, seed 7`. */
export function sampleHeadline({ picked, of, seed }: Sample): string {
  return `Sample of ${picked.length} of ${of} changes, seed ${seed}`;
}

// A change in one line: what, when, who made, approved and merged it, and what it came to.
function changeLine(row: AuditRow): Words {
  const { number, at, author, status, approvers, mergedBy, mergeCommit, override, version } = row;
  return [
    `#${number} `,
    ...(version === undefined ? [] : [{ quoted: version }, ' ']),
    `${at} by `,
    named(author),
    ...approvedBy(approvers),
    ...(mergedBy === undefined ? [] : [', merged by ', named(mergedBy)]),
    ...(mergeCommit === undefined ? [] : [` as ${mergeCommit.slice(0, 12)}`]),
    ...(override === undefined ? [] : [', overridden by ', { quoted: override.by }, ': ', { quoted: override.reason }]),
    `: ${status}`,
  ];
}

function commitLine({ sha, at, author }: LooseCommit): Words {
  return [`${sha.slice(0, 12)} ${at} by `, named(author), ': came with no pull request'];
}

/** A deployment in one line. */
export function deploymentLine({ versions, sha, id, at, by, checklist, outcome }: DeploymentRow): Words {
  const [version] = versions;
  return [
    ...(version === undefined ? [`deployment ${id}`] : [{ quoted: version }]),
    ...(sha === null ? [] : [` as ${sha.slice(0, 12)}`]),
    ` ${at} by `,
    named(by),
    ...(checklist === undefined ? [', no checklist'] : [`, checklist #${checklist.number}`]),
    ...approvedBy(checklist?.approvers ?? []),
    `: ${outcome.replace('-', ' ')}`,
  ];
}

function approvedBy(approvers: readonly string[]): Words {
  const names = approvers.flatMap((quoted, index) => [...(index === 0 ? [] : [', ']), { quoted }]);
  return names.length === 0 ? [', approved by nobody'] : [', approved by ', ...names];
}

function named(login: string | null): string | { quoted: string } {
  return login === null ? 'unknown' : { quoted: login };
}

/** Some of what was audited, one line each. */
export function sampleLines({ picked }: Sample, rows: readonly AuditRow[], commits: readonly LooseCommit[]): Words[] {
  return [
    ...rows.filter(({ number }) => picked.includes(`#${number}`)).map(changeLine),
    ...commits.filter(({ sha }) => picked.includes(sha)).map(commitLine),
  ];
}
