import { info } from '@actions/core';
import type { FindPullRequests } from '../release/find.ts';
import { answerer } from '../github/answers/answer.ts';
import { releasePorts } from '../github/release/candidates.ts';
import { nameOf, type Repository } from '../github/repository.ts';
import { statusContext } from '../github/writes/own-reports.ts';
import { judgeRelease } from '../run/release.ts';
import { withFileValues } from '../evidence/values/answer.ts';
import type { EventRun } from './request.ts';
import { workspace } from './inputs.ts';
import { teamClient, type NotJudged } from './judging.ts';
import type { Outcome } from './judgements.ts';
import { isWorkspacePath } from './workspace.ts';

/** Judges the pull requests between two tags, with one verdict over all. Throws `GitHubError`. */
export async function judgePullRequests(
  { client, inputs, now }: EventRun,
  where: Repository,
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
  const teams = teamClient(client, inputs);
  const { judged, parts, said } = await judgeRelease(
    {
      find,
      repository: nameOf(where),
      policyPath: inputs.policy.path,
      ...(inputs.phase === undefined ? {} : { phase: inputs.phase }),
      at: now().toISOString(),
    },
    releasePorts(client, where, statusContext(inputs.own), (subject) =>
      withFileValues(
        answerer(client, subject, inputs.evidence, { teams, own: inputs.own }),
        inputs.evidenceFiles,
        workspace(),
      ),
    ),
  );
  if (said !== undefined) info(said);
  return { about, judged, parts, statusWritten: false };
}
