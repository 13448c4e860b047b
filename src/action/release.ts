import { info } from '@actions/core';
import type { FindPullRequests } from '../find/find.ts';
import { previousTag } from '../find/version.ts';
import { answerer } from '../github/answer.ts';
import { auditReader } from '../github/audit/reader.ts';
import { commitNamed, commitsBetween, defaultBranchOf, tagsOf } from '../github/find/commits.ts';
import { sanitiseLine } from '../reports/sanitise.ts';
import { judgeRelease } from '../run/release.ts';
import type { EventRun } from './event-run.ts';
import { teamClient, type NotJudged } from './judging.ts';
import type { Outcome } from './subject-run.ts';
import { isWorkspacePath } from './workspace.ts';

/** Judges the pull requests between two tags, with one verdict over all. Throws `GitHubError`. */
export async function judgePullRequests(
  { client, inputs, now }: EventRun,
  where: { owner: string; repo: string },
  find: FindPullRequests,
): Promise<Outcome> {
  const about = { ref: find.to };
  const not = (judged: NotJudged): Outcome => ({ about, judged, statusWritten: false });
  const misfits = [
    ...(inputs.record === undefined ? [] : ['`record`, which is about one checklist']),
    ...(inputs.template === undefined ? [] : ['`template`, since each is judged by its own policy']),
    ...(inputs.source === undefined ? [] : ['`source`, since each is judged by its own policy']),
    ...(isWorkspacePath(inputs.policy.path)
      ? ['a `policy` of the workspace, since each is judged by that of its base']
      : []),
  ];
  if (misfits.length > 0)
    return not({
      kind: 'policy-error',
      errors: misfits.map((each) => `Unexpected input beside \`find: {pull-requests: …}\`: ${each}. Leave it out.`),
    });
  let { from } = find;
  if (from === undefined) {
    const before = previousTag(await tagsOf(client, where), find.to);
    if (typeof before !== 'string') {
      const why =
        before === undefined ? 'no tag has a version below it' : 'it is no version, so that none stands before it';
      return not({
        kind: 'could-not-judge',
        reason: `The tag before ${sanitiseLine(find.to)} is not known: ${why}. Name it with \`from\`.`,
      });
    }
    from = before;
  }
  const [base, head] = [await commitNamed(client, where, from), await commitNamed(client, where, find.to)];
  const commits = await commitsBetween(client, where, base, head);
  const repository = `${where.owner}/${where.repo}`;
  const teams = teamClient(client, inputs);
  const { judged, parts } = await judgeRelease(
    {
      find,
      repository,
      from,
      head,
      commits,
      defaultBranch: find.into.length > 0 ? '' : await defaultBranchOf(client, where),
      policyPath: inputs.policy.path,
      ...(inputs.phase === undefined ? {} : { phase: inputs.phase }),
      at: now().toISOString(),
    },
    (numbers) => ({
      read: auditReader(
        client,
        { ...where, kind: 'pull-requests', context: inputs.statusContext, numbers },
        { since: '', until: '' },
      ),
      answererFor: (subject) => answerer(client, subject, inputs.evidence, teams),
      requests: () => 0,
    }),
  );
  info(
    `From ${sanitiseLine(from)} to ${sanitiseLine(find.to)}: ${commits.length} commits, ${parts.length} pull requests.`,
  );
  return { about, judged, parts, statusWritten: false };
}
