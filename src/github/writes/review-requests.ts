import type { Repository } from '../repository.ts';
import { REPEATABLE, type Client } from '../transport/client.ts';

/** Who is to be asked for a review: logins, and teams of the organisation by their slug. */
export interface Reviewers {
  logins: string[];
  teams: string[];
}

/** Asks for reviews of a pull request. Whoever is asked already is not told again. Throws `GitHubError`. */
export async function requestReviews(
  client: Client,
  { owner, repo, number }: Repository & { number: number },
  { logins, teams }: Reviewers,
): Promise<void> {
  await client.rest.pulls.requestReviewers({
    owner,
    repo,
    pull_number: number,
    reviewers: logins,
    team_reviewers: teams,
    request: REPEATABLE,
  });
}
