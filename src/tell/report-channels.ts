import type { Budget } from '../github/transport/budget.ts';
import type { Client } from '../github/transport/client.ts';
import type { EarlierQuery, OwnComment } from '../github/writes/earlier.ts';
import { changesComment, writeStickyComment, type StickyText } from '../github/writes/sticky-comment.ts';
import { Channel } from './channel.ts';
import type { Say, Target } from './telling.ts';
import { writeCheckRun } from '../github/writes/check-run.ts';
import { checkRunName, statusContext, type OwnReports } from '../github/writes/own-reports.ts';
import type { Judged } from '../run/request.ts';
import { checkRunOn } from './texts.ts';
import { requestReviews } from '../github/writes/review-requests.ts';
import { sanitiseLine } from '../reports/sanitise.ts';
import { reviewersOf } from '../verdict/left/left.ts';

/** The one comment of a run. It may be on its way while the run looks at its subject again. */
export class CommentChannel extends Channel {
  readonly #client: Client;
  readonly #say: Say;
  #telling: Promise<unknown> = Promise.resolve();
  #hasWritten = false;
  /** The text of a comment that this run has made. Another run may have made one at the same time. */
  #made: string | undefined;

  constructor(client: Client, permission: () => string, say: Say) {
    super('comment', permission);
    this.#client = client;
    this.#say = say;
  }

  /** What is on its way. */
  get telling(): Promise<unknown> {
    return this.#telling;
  }

  /** A comment was written: what a look says of comments may be older. */
  get hasWritten(): boolean {
    return this.#hasWritten;
  }

  /** Writes a comment that differs from what stands there. True where it does. `known`: our comments, oldest first. */
  async write(place: EarlierQuery, text: StickyText, known: readonly OwnComment[], budget: Budget): Promise<boolean> {
    if (!changesComment(known, text, place)) {
      if (known[0] !== undefined) this.#say.info(`Comment unchanged: ${known[0].url}`);
      return false;
    }
    if (!budget.spares('the comment')) return false;
    this.#hasWritten = true;
    const telling = this.try(async () => {
      const sticky = await writeStickyComment(this.#client, place, { ...text, listsAgain: false }, known);
      if (sticky === undefined) return;
      this.#say.info(`Comment ${sticky.result}: ${sticky.url}`);
      if (sticky.result === 'created') this.#made = text.body;
    });
    this.#telling = telling;
    // A new one must be there before anybody looks again; one that is there can change meanwhile.
    if (known.length === 0) await telling;
    return true;
  }

  /** Leaves one comment where two runs have made one each. `listed`: our comments, if a look told them. */
  async tidy(place: EarlierQuery, listed: readonly OwnComment[] | undefined): Promise<void> {
    const body = this.#made;
    this.#made = undefined;
    if (body === undefined || listed?.length === 1) return;
    // Where ours is not listed the look was too early.
    const known = listed?.length === 0 ? undefined : listed;
    await this.try(async () => {
      await writeStickyComment(this.#client, place, { body, create: false }, known);
    });
  }
}

/** The check run with the report. */
export class CheckRunChannel extends Channel {
  readonly #client: Client;
  readonly #runUrl: string | undefined;
  readonly #say: Say;

  constructor(client: Client, runUrl: string | undefined, say: Say) {
    super('check run', () => 'checks: write');
    this.#client = client;
    this.#runUrl = runUrl;
    this.#say = say;
  }

  /** Writes what differs from what stands there. True where it did. */
  async write(own: Judged, { owner, repo, sha, number }: Target, reports: OwnReports): Promise<boolean> {
    if (sha === undefined) return false;
    const name = checkRunName(reports);
    const place = { owner, repo, sha, name, externalId: `${statusContext(reports)}#${number ?? ''}` };
    let changed = false;
    await this.try(async () => {
      const details = this.#runUrl === undefined ? {} : { detailsUrl: this.#runUrl };
      const result = await writeCheckRun(this.#client, place, { ...checkRunOn(own), ...details });
      this.#say.info(`Check run ${result}: ${name}`);
      changed = result !== 'unchanged';
    });
    return changed;
  }
}

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
