import type { RestEndpointMethodTypes } from '@octokit/rest';
import { REPEATABLE, type Client } from '../transport/client.ts';
import type { Repository } from '../repository.ts';
import { attempt } from '../transport/error.ts';
import { once } from '../transport/repeat.ts';

interface CheckRunPlace extends Repository {
  sha: string;
  /** Must differ from every status: if a check run and a status share a name, GitHub requires both. */
  name: string;
  /** Our own id, to find the check run again. */
  externalId: string;
}

type Annotation = NonNullable<
  NonNullable<RestEndpointMethodTypes['checks']['update']['parameters']['output']>['annotations']
>[number];

export interface CheckRunContent {
  conclusion: 'success' | 'failure' | 'action_required';
  title: string;
  /** Markdown, at most 65,535 characters. */
  summary: string;
  /** In batches of at most 50; at least one batch, which may be empty. */
  batches: readonly (readonly Annotation[])[];
  /** Address of the workflow run. */
  detailsUrl?: string;
}

/**
 * Writes a check run and says what it did. Only the App that made a check run may change it; if GitHub refuses, a new
 * one is made. Annotations can only be added: if there are or were any, a new run of the same name replaces the old
 * one. Throws `GitHubError`.
 */
export async function writeCheckRun(
  client: Client,
  { owner, repo, sha, name, externalId }: CheckRunPlace,
  { conclusion, title, summary, batches, detailsUrl }: CheckRunContent,
): Promise<'created' | 'updated' | 'unchanged'> {
  // The order of the list is not promised, but ids grow.
  const newest = async () => {
    // With `latest`, another run of the same name may hide ours.
    const where = { owner, repo, ref: sha, check_name: name, filter: 'all', per_page: 100 } as const;
    const listed = await client.paginate(client.rest.checks.listForRef, where);
    return listed.filter((run) => run.external_id === externalId).toSorted((a, b) => b.id - a.id)[0];
  };
  const standing = await newest();
  const [first = [], ...rest] = batches;
  const total = batches.reduce((sum, batch) => sum + batch.length, 0);
  if (
    standing?.conclusion === conclusion &&
    standing.output.title === title &&
    standing.output.summary?.trimEnd() === summary.trimEnd() &&
    standing.output.annotations_count === total
  )
    return 'unchanged';

  const content = {
    status: 'completed' as const,
    conclusion,
    ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
  };
  const output = (annotations: (typeof batches)[number]) => ({ title, summary, annotations: [...annotations] });
  const addTo = async (id: number): Promise<void> => {
    for (const batch of rest) await client.rest.checks.update({ owner, repo, check_run_id: id, output: output(batch) });
  };
  if (standing !== undefined && total === 0 && standing.output.annotations_count === 0) {
    const what = { owner, repo, check_run_id: standing.id, ...content, output: output([]) };
    const update = await attempt(() => client.rest.checks.update({ ...what, request: REPEATABLE }));
    if (update.ok) return 'updated';
    if (update.error.status !== 403) throw update.error;
  }
  const made = { owner, repo, name, head_sha: sha, external_id: externalId, ...content, output: output(first) };
  const id = await once(
    async () => (await client.rest.checks.create(made)).data.id,
    async () => {
      const there = await newest();
      return there === undefined || there.id === standing?.id ? undefined : there.id;
    },
  );
  await addTo(id);
  return 'created';
}
