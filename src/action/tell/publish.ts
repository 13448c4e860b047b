import { info } from '@actions/core';
import { writeCheckRun, type CheckRunContent } from '../../github/writes/check-run.ts';
import type { Repository } from '../../github/repository.ts';
import { GitHubError } from '../../github/transport/error.ts';
import type { Client } from '../../github/transport/client.ts';
import type { StandingStatus, StatusPlace } from '../../github/writes/commit-status.ts';
import { checkRunName, reportMarker, statusContext } from '../../github/writes/own-reports.ts';
import { earlierReports, type Earlier, type EarlierQuery, type OwnComment } from '../../github/writes/earlier.ts';
import { requestReviews } from '../../github/writes/review-requests.ts';
import { writeStickyComment } from '../../github/writes/sticky-comment.ts';
import { checkRun } from '../../reports/check-run.ts';
import { comment } from '../../reports/markdown.ts';
import type { Judged, NotJudged } from '../../run/request.ts';
import { sharedStatus, statusOf, type Sharer } from '../../run/status.ts';
import { stopped } from '../../subject/stopped.ts';
import { sanitiseLine } from '../../reports/sanitise.ts';
import { reviewersOf } from '../../verdict/left/reviewers.ts';
import { isUnjudged } from '../../verdict/walk.ts';
import type { Inputs } from '../inputs.ts';
import { pageOf } from './page.ts';
import { Channel, StatusChannel, warnOf } from './channel.ts';

/** Where a verdict is told. */
export interface Target extends Repository {
  /** The pull request or issue that the comment stands in. */
  number?: number | undefined;
  isPullRequest: boolean;
  /** The commit that status and check run go to; it moves with the pull request. Absent where none is written to. */
  sha?: string | undefined;
  /** No event comes back to a merge group: what is pending there is a failure, so that the queue goes on. */
  isMergeGroup: boolean;
}

/** Tells the judgement of one subject on GitHub: commit status, comment, check run. A channel that fails fails alone. */
export class Publisher {
  readonly target: Target;
  readonly status: StatusChannel;
  readonly #client: Client;
  readonly #inputs: Inputs;
  readonly #runUrl: string | undefined;
  readonly #comment: Channel;
  readonly #checkRun = new Channel('check run', () => 'checks: write');
  readonly #reviews = new Channel('review request', () => 'pull-requests: write');
  /** The head for which reviews were asked for. */
  #askedAt: string | undefined;
  #isStopped = false;

  constructor(client: Client, inputs: Inputs, target: Target, runUrl: string | undefined) {
    this.#client = client;
    this.#inputs = inputs;
    this.target = target;
    this.#runUrl = runUrl;
    this.status = new StatusChannel(client, runUrl);
    this.#comment = new Channel('comment', () => (target.isPullRequest ? 'pull-requests: write' : 'issues: write'));
  }

  /** Whether there is a status to write, which all that share the commit have in common. */
  get writesStatus(): boolean {
    return this.#inputs.status;
  }

  /** Says on a new commit that it is being judged. */
  async announce(): Promise<void> {
    const place = this.#statusPlace();
    if (place !== undefined) await this.status.announce(place);
  }

  /** Writes that nothing was judged. The status alone, where GitHub did not answer: whatever else is tried costs minutes. */
  async writeStopped(error: unknown, number = this.target.number): Promise<NotJudged> {
    const judged = stopped(error);
    const sharers = [{ number, judged }];
    const isSilent = error instanceof GitHubError && error.status === 0;
    if (!isSilent) await this.write(judged, sharers);
    const place = isSilent && !this.#isStopped ? this.#statusPlace() : undefined;
    if (place !== undefined) await this.status.write(place, this.#statusFor(sharers), undefined);
    return judged;
  }

  /** Writes what has changed. True where anything was written. */
  async write(own: Judged, sharers: readonly Sharer[]): Promise<boolean> {
    if (this.#isStopped) return false;
    const place = this.#statusPlace();
    const { comments, standing } = await this.#earlier(place);
    // Nothing stands there: this head is judged for the first time.
    const isFirst = place !== undefined && (standing === undefined || !this.status.asksFor(place));
    const wrote = [
      place !== undefined && (await this.status.write(place, this.#statusFor(sharers), standing)),
      await this.#writeComment(own, comments),
      await this.#writeCheckRun(own),
      isFirst && (await this.#requestReviews(own)),
    ];
    return wrote.includes(true);
  }

  /** The run is to end now: nothing else is written, and no status stays green that was not reached. */
  async abandon(): Promise<void> {
    this.#isStopped = true;
    await this.status.abandon(this.#statusPlace());
  }

  /** Warns of what could not be written. */
  warn(): void {
    warnOf([this.status, this.#comment, this.#checkRun, this.#reviews]);
  }

  #statusPlace(): StatusPlace | undefined {
    const { owner, repo, sha } = this.target;
    if (sha === undefined || !this.#inputs.status || this.status.isRefused) return undefined;
    return { owner, repo, sha, context: statusContext(this.#inputs.own) };
  }

  #statusFor(sharers: readonly Sharer[]): ReturnType<typeof sharedStatus> {
    const status = sharedStatus(sharers, this.target.number);
    return this.target.isMergeGroup && status.state === 'pending' ? { ...status, state: 'failure' } : status;
  }

  // One comment a phase, so that steps for several phases do not overwrite each other.
  #commentPlace(): EarlierQuery | undefined {
    const { owner, repo, number } = this.target;
    const { phase, comment: when } = this.#inputs;
    if (number === undefined || when === 'off' || this.#comment.isRefused) return undefined;
    return { owner, repo, number, marker: reportMarker(phase) };
  }

  /** What earlier runs have left, in one request where that is possible. */
  async #earlier(
    status: StatusPlace | undefined,
  ): Promise<{ comments?: readonly OwnComment[]; standing?: StandingStatus | undefined }> {
    const place = this.#commentPlace();
    const asked = status !== undefined && this.status.asksFor(status) ? status : undefined;
    let earlier: Earlier | undefined;
    if (place !== undefined) {
      await this.#comment.try(async () => {
        earlier = await earlierReports(this.#client, { ...place, status: asked });
      });
    }
    if (earlier !== undefined) return { comments: earlier.comments, standing: earlier.status };
    return asked === undefined ? {} : { standing: await this.status.read(asked) };
  }

  async #writeComment(own: Judged, known: readonly OwnComment[] | undefined): Promise<boolean> {
    const place = this.#commentPlace();
    // Where the old ones cannot be read a new one could be one too many.
    if (place === undefined || known === undefined || this.#isStopped) return false;
    const create = this.#inputs.comment === 'on' || !hasNothingToSay(own);
    let changed = false;
    await this.#comment.try(async () => {
      const sticky = await writeStickyComment(this.#client, place, { body: commentOn(own), create }, known);
      if (sticky === undefined) return;
      info(`Comment ${sticky.result}: ${sticky.url}`);
      changed = sticky.result !== 'unchanged';
    });
    return changed;
  }

  async #requestReviews(own: Judged): Promise<boolean> {
    const { owner, repo, sha, number } = this.target;
    const { requestReviews: isWanted } = this.#inputs;
    if (!isWanted || own.kind !== 'verdict' || sha === undefined || number === undefined) return false;
    if (this.#isStopped || this.#askedAt === sha || this.target.isMergeGroup) return false;
    const { logins, teams } = reviewersOf(own.verdict);
    if (logins.length + teams.length === 0) return false;
    this.#askedAt = sha;
    const names = [...logins, ...teams].map((name) => sanitiseLine(name)).join(', ');
    await this.#reviews.try(async () => {
      await requestReviews(this.#client, { owner, repo, number }, { logins, teams });
      info(`Review requested: ${names}`);
    });
    // Whoever is asked has not answered yet: nothing has to be read again.
    return false;
  }

  async #writeCheckRun(own: Judged): Promise<boolean> {
    const { owner, repo, sha, number } = this.target;
    if (!this.#inputs.checkRun || sha === undefined || this.#isStopped || this.#checkRun.isRefused) return false;
    const reports = this.#inputs.own;
    const name = checkRunName(reports);
    const place = { owner, repo, sha, name, externalId: `${statusContext(reports)}#${number ?? ''}` };
    let changed = false;
    await this.#checkRun.try(async () => {
      const details = this.#runUrl === undefined ? {} : { detailsUrl: this.#runUrl };
      const result = await writeCheckRun(this.#client, place, { ...checkRunOn(own), ...details });
      info(`Check run ${result}: ${name}`);
      changed = result !== 'unchanged';
    });
    return changed;
  }
}

// Of a draft that is not judged yet nothing is known to be missing.
function hasNothingToSay(judged: Judged): boolean {
  if (judged.kind === 'verdict' && judged.verdict.mode === 'report')
    return /^(?:passed|skipped)$/.test(judged.verdict.status);
  return statusOf(judged).state === 'success' || (judged.kind === 'verdict' && isUnjudged(judged.verdict));
}

function commentOn(judged: Judged): string {
  return judged.kind === 'verdict' ? comment(judged.verdict) : pageOf(judged);
}

// Never `neutral`: that counts as passed.
const CONCLUSIONS = { success: 'success', pending: 'action_required', failure: 'failure', error: 'failure' } as const;

function checkRunOn(judged: Judged): CheckRunContent {
  const { state, description } = statusOf(judged);
  const conclusion = CONCLUSIONS[state];
  if (judged.kind === 'verdict') return { conclusion, ...checkRun(judged.verdict) };
  return { conclusion, title: description, summary: commentOn(judged), batches: [[]] };
}
