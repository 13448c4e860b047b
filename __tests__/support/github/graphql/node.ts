import type { Json } from '../exchange.ts';
import { commentOf, issueOf } from './issue.ts';
import { pullRequestOf, reviewOf } from './pull-request.ts';
import { QueryError } from './query-error.ts';
import { repositoryOf } from './repository.ts';
import type { Sources } from './sources.ts';

const REPOSITORY = 'octocat/hello-world';

/** An issue, pull request, comment, review or repository of `octocat/hello-world` by its node id. */
export async function nodeOf(sources: Sources, id: string): Promise<Json> {
  const { pulls, reviews, world, comments } = sources;
  const [, type, key] = /^0:([A-Za-z]+)(\d+)$/.exec(Buffer.from(id, 'base64').toString()) ?? [];
  const withId = (list: Json[]): Json => list.find((each) => each.node_id === id);
  // Who may not see the repository is told so.
  const repository = await repositoryOf(sources, REPOSITORY);
  if (type === 'Repository' && repository.id === id) return repository;
  if (type === 'IssueComment') {
    const raw = await comments.get(REPOSITORY, Number(key));
    if (raw !== undefined) return commentOf(sources, raw);
  }
  if (type === 'Issue') {
    const raw = withId(await world.backend.all(`/repos/${REPOSITORY}/issues?state=all`));
    if (raw !== undefined) return issueOf(sources, REPOSITORY, raw);
  }
  if (type === 'PullRequest') {
    const raw = withId(await pulls.all(REPOSITORY));
    if (raw !== undefined) return pullRequestOf(sources, REPOSITORY, raw);
  }
  if (type === 'PullRequestReview') {
    for (const { number } of pulls.states(REPOSITORY)) {
      const raw = withId(await reviews.of(REPOSITORY, number));
      if (raw !== undefined) return reviewOf(sources, REPOSITORY, raw);
    }
  }
  throw new QueryError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'.`);
}
