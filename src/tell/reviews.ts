import type { Client } from '../github/transport/client.ts';
import { requestReviews } from '../github/writes/review-requests.ts';
import { sanitiseLine } from '../reports/sanitise.ts';
import type { Judged } from '../run/request.ts';
import { reviewersOf } from '../verdict/left/left.ts';
import { Channel } from './channel.ts';
import type { Say } from './telling.ts';
import type { Target } from './target.ts';

/** Asks for the reviews that are left, once for a head. */
export class ReviewChannel extends Channel {
  readonly #client: Client;
  readonly #say: Say;
  /** The head for which reviews were asked for. */
  #askedAt: string | undefined;

  constructor(client: Client, say: Say) {
    super('review request', () => 'pull-requests: write');
    this.#client = client;
    this.#say = say;
  }

  /** False: whoever is asked has not answered yet, so that nothing has to be read again. */
  async ask(own: Judged, { owner, repo, sha, number, isMergeGroup }: Target): Promise<false> {
    if (own.kind !== 'verdict' || sha === undefined || number === undefined) return false;
    if (this.#askedAt === sha || isMergeGroup) return false;
    const { logins, teams } = reviewersOf(own.verdict);
    if (logins.length + teams.length === 0) return false;
    this.#askedAt = sha;
    const names = [...logins, ...teams].map((name) => sanitiseLine(name)).join(', ');
    await this.try(async () => {
      await requestReviews(this.#client, { owner, repo, number }, { logins, teams });
      this.#say.info(`Review requested: ${names}`);
    });
    return false;
  }
}
