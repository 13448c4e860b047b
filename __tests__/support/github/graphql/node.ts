import type { Json } from '../exchange.ts';
import { commentOf, issueOf } from './issue.ts';
import { pullRequestOf } from './pull-request.ts';
import { QueryError } from './query-error.ts';
import type { Sources } from './sources.ts';

const REPOSITORIES = ['octocat/hello-world', 'octocat/secret'];

/** A pull request, issue or comment by its id, or the error that GitHub gives for one that is not there. */
export async function nodeOf(sources: Sources, id: string): Promise<Json> {
  const { world, actor, pulls, issues } = sources;
  for (const repository of REPOSITORIES.filter((each) => world.mayRead(actor, each))) {
    const opened = await pulls.all(repository);
    const pull = opened.find((each) => each.node_id === id);
    if (pull !== undefined) return pullRequestOf(sources, repository, await pulls.get(repository, pull.number));
    const all = await world.backend.all(`/repos/${repository}/issues?state=all`);
    const issue = all.find((each) => each.node_id === id);
    if (issue !== undefined) return issueOf(sources, repository, await issues.get(repository, issue.number));
    for (const { number } of [...all, ...opened]) {
      const comment = (await sources.comments.of(repository, number)).find((each) => each.node_id === id);
      if (comment !== undefined) return commentOf(sources, comment);
    }
  }
  throw new QueryError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}
