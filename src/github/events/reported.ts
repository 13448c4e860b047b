import { ofOwnReports, STATUS_NAME } from '../writes/own-reports.ts';
import type { Repository } from '../repository.ts';
import { groupNamed, partOf, shaOf, textIn, type PayloadPart } from './context.ts';

/**
 * Every open pull request with exactly this head. `group`: where there is none, the commit is that of a group of a merge
 * queue, by the name of its branch. The name alone proves nothing: whoever may push can imitate it.
 */
export interface CommitSubject extends Repository {
  kind: 'commit';
  sha: string;
  group?: { number: number; baseRef: string };
}

type Reported = CommitSubject | { kind: 'nothing' | 'refused'; reason: string };

/** A report on a commit that others have made, such as a check: gates may have waited for it. */
interface Report {
  payload: PayloadPart;
  place: Repository;
  /** Name of the gate's own commit status, without the phase. */
  own?: string | undefined;
}

type Reader = (report: Report) => Reported;

/** Events that say that evidence on a commit has changed, and what they are about: the pull requests of the commit. */
export const REPORTS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [
    'check_run',
    ({ payload, place, own }) => {
      const run = partOf(payload, 'check_run');
      const report = / report$/i.test(String(run['name'])) ? String(run['name']).slice(0, -' report'.length) : '';
      return about({ place, sha: run['head_sha'], branch: partOf(run, 'check_suite')['head_branch'] }, report, own);
    },
  ],
  [
    'check_suite',
    ({ payload, place }) => {
      const suite = partOf(payload, 'check_suite');
      return about({ place, sha: suite['head_sha'], branch: suite['head_branch'] });
    },
  ],
  [
    'status',
    ({ payload, place, own }) => {
      const { branches } = payload;
      const named = Array.isArray(branches) ? branches.map((each) => partOf({ each }, 'each')['name']) : [];
      const group = named.find((each) => groupNamed(String(each)) !== undefined);
      return about({ place, sha: payload['sha'], branch: group }, String(payload['context']), own);
    },
  ],
  [
    'deployment_status',
    ({ payload, place }) => {
      const deployment = partOf(payload, 'deployment');
      return about({ place, sha: deployment['sha'], branch: deployment['ref'] });
    },
  ],
]);

// What the gate itself reports starts nothing: each run would start the next one. `context`: the status that it is
// about; empty for another report.
function about(
  { place, sha: said, branch }: { place: Repository; sha: unknown; branch?: unknown },
  context = '',
  own: string = STATUS_NAME,
): Reported {
  if (ofOwnReports(own, context))
    return { kind: 'nothing', reason: 'The gate itself has reported this. Nothing is judged twice.' };
  const sha = shaOf(said);
  if (sha === undefined)
    return { kind: 'refused', reason: 'The payload of this event has no commit. Give the input `number`.' };
  const group = groupNamed((textIn(branch) ?? '').replace(/^refs\/heads\//, ''));
  return { kind: 'commit', ...place, sha, ...(group === undefined ? {} : { group }) };
}
