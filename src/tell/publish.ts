import { GitHubError } from '../github/transport/error.ts';
import type { Seen } from '../github/snapshot/seen.ts';
import type { Budget } from '../github/transport/budget.ts';
import type { Client } from '../github/transport/client.ts';
import { saysTheSame, type StandingStatus, type StatusPlace } from '../github/writes/commit-status.ts';
import { changesComment, type StickyText } from '../github/writes/sticky-comment.ts';
import { reportMarker, statusContext } from '../github/writes/own-reports.ts';
import { earlierReports, type Earlier, type EarlierQuery, type OwnComment } from '../github/writes/earlier.ts';
import type { Judged, NotJudged } from '../run/request.ts';
import type { Holds } from '../run/settle.ts';
import { sharedStatus, type Sharer } from '../run/status.ts';
import type { Looked, EarlierReports } from '../subject/looks.ts';
import { stopped } from '../subject/stopped.ts';
import { StatusChannel, warnOf } from './channel.ts';
import { CheckRunChannel, CommentChannel, ReviewChannel } from './report-channels.ts';
import { writeWhileLeft } from './shortage.ts';
import type { Target, Say, Telling } from './telling.ts';
import { commentOn, hasNothingToSay } from './texts.ts';

/** What a publisher has from its run. */
interface PublishMeans {
  /** Address of the run, which the status leads to. */
  runUrl: string | undefined;
  budget: Budget;
  say: Say;
}

/** Tells the judgement of one subject on GitHub: commit status, comment, check run. A channel that fails fails alone. */
export class Publisher {
  readonly target: Target;
  readonly status: StatusChannel;
  readonly say: Say;
  readonly #client: Client;
  readonly #inputs: Telling;
  readonly #budget: Budget;
  readonly #comment: CommentChannel;
  readonly #checkRun: CheckRunChannel;
  readonly #reviews: ReviewChannel;
  #isStopped = false;
  /** What was told last was told by this look, so that it says nothing of what stands there now. */
  #used: Seen | undefined;

  constructor(client: Client, inputs: Telling, target: Target, { runUrl, budget, say }: PublishMeans) {
    this.#client = client;
    this.#inputs = inputs;
    this.target = target;
    this.say = say;
    this.#budget = budget;
    this.status = new StatusChannel(client, runUrl, say);
    this.#checkRun = new CheckRunChannel(client, runUrl, say);
    this.#reviews = new ReviewChannel(client, say);
    this.#comment = new CommentChannel(
      client,
      () => (target.isPullRequest ? 'pull-requests: write' : 'issues: write'),
      say,
    );
  }

  /** Whether there is a status to write, which all that share the commit have in common. */
  get writesStatus(): boolean {
    return this.#inputs.status;
  }

  /** What a look at the subject brings for this. */
  get told(): EarlierReports {
    const { own, phase, status } = this.#inputs;
    const { isMergeGroup, isPullRequest, sha } = this.target;
    const group = isMergeGroup ? { sha } : {};
    const heads = status && isPullRequest && !isMergeGroup;
    return { marker: reportMarker(phase), context: statusContext(own), ...group, heads };
  }

  /** Says on a new commit that it is being judged. Nothing else is written before that is done. */
  announce(): void {
    const place = this.statusPlace;
    if (place !== undefined) this.status.announce(place);
  }

  /** Writes that nothing was judged. The status alone, where GitHub did not answer: whatever else is tried costs minutes. */
  async writeStopped(error: unknown, number = this.target.number): Promise<NotJudged> {
    const judged = stopped(error);
    const sharers = [{ number, judged }];
    const isSilent = error instanceof GitHubError && error.status === 0;
    if (!isSilent) await this.write(judged, sharers);
    const place = isSilent && !this.#isStopped ? this.statusPlace : undefined;
    if (place !== undefined) await this.status.write(place, this.#statusFor(sharers), undefined);
    return judged;
  }

  /** Writes what has changed. True where anything was written. `seen`: the newest look, whose subject was judged. */
  async write(own: Judged, sharers: readonly Sharer[], seen?: Seen, holds?: Holds): Promise<boolean> {
    if (this.#isStopped) return false;
    await Promise.all([this.status.announced, this.#comment.telling]);
    const place = this.statusPlace;
    const { comments, standing } = await this.#earlier(place, seen);
    // Nothing stands there: this head is judged for the first time.
    const isFirst = place !== undefined && (standing === undefined || !this.status.asksFor(place));
    const isWritten = place !== undefined && (await this.#writeStatus(place, sharers, { standing, seen, holds }));
    if (this.status.isOutdated) return false;
    const wrote = [
      isWritten,
      await this.#writeComment(own, comments),
      await this.#writeCheckRun(own),
      isFirst && this.#inputs.requestReviews && !this.#isStopped && (await this.#reviews.ask(own, this.target)),
    ];
    return wrote.includes(true);
  }

  /** Puts in order what two runs have written at the same time. `seen`: a look that came after the last write. */
  async tidy(seen: Seen | undefined): Promise<void> {
    const place = this.#commentPlace();
    if (place !== undefined && !this.#isStopped) await this.#comment.tidy(place, seen?.comments);
  }

  /** Whether everything that would be told stands there already, as a look found it. */
  hasTold(own: Judged, { seen, subject }: Looked): boolean {
    const status = this.statusPlace;
    const comment = this.#commentPlace();
    const says = this.#statusFor([{ number: subject.number, judged: own }]);
    const isStatusTold = status === undefined || saysTheSame(seen?.standing ?? undefined, says);
    if (!isStatusTold || this.#inputs.checkRun || seen === undefined) return false;
    return (
      comment === undefined ||
      (seen.comments !== undefined && !changesComment(seen.comments, this.#textOf(own), comment))
    );
  }

  /** Waits for what is on its way, and warns of what could not be written. */
  async end(): Promise<void> {
    await this.#comment.telling;
    this.warn();
  }

  /** The run is to end now: nothing else is written, and no status stays green that was not reached. */
  async abandon(): Promise<void> {
    this.#isStopped = true;
    await this.status.abandon(this.statusPlace);
  }

  /** Warns of what could not be written. */
  warn(): void {
    warnOf([this.status, this.#comment, this.#checkRun, this.#reviews], this.say);
  }

  /** Where its status goes; undefined where none is written. */
  get statusPlace(): StatusPlace | undefined {
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

  /** What earlier runs have left: from the look, else in one request where that is possible. */
  async #earlier(
    status: StatusPlace | undefined,
    seen: Seen | undefined,
  ): Promise<{ comments?: readonly OwnComment[] | undefined; standing?: StandingStatus | undefined }> {
    const place = this.#commentPlace();
    const asked = status !== undefined && this.status.asksFor(status) ? status : undefined;
    const isNew = seen !== undefined && seen !== this.#used;
    this.#used = seen;
    const comments = isNew && !this.#comment.hasWritten ? seen.comments : undefined;
    const standing = isNew ? seen.standing : undefined;
    const needsComments = place !== undefined && comments === undefined;
    if (!needsComments && (asked === undefined || standing !== undefined))
      return { comments, standing: standing ?? undefined };
    let earlier: Earlier | undefined;
    if (place !== undefined)
      await this.#comment.try(async () => {
        earlier = await earlierReports(this.#client, { ...place, status: asked });
      });
    if (earlier !== undefined) return { comments: earlier.comments, standing: earlier.status };
    return asked === undefined ? {} : { standing: await this.status.read(asked) };
  }

  #writeStatus(
    place: StatusPlace,
    sharers: readonly Sharer[],
    about: { standing: StandingStatus | undefined; seen: Seen | undefined; holds: Holds | undefined },
  ): Promise<boolean> {
    const status = this.#statusFor(sharers);
    // The group of a queue is never looked at again.
    if (this.target.isMergeGroup) return this.status.write(place, status, about.standing, about.holds);
    const means = { client: this.#client, budget: this.#budget, ...about, open: about.seen?.open?.totalCount };
    return writeWhileLeft(this.status, place, status, means);
  }

  async #writeComment(own: Judged, known: readonly OwnComment[] | undefined): Promise<boolean> {
    const place = this.#commentPlace();
    // Where the old ones cannot be read a new one could be one too many.
    if (place === undefined || known === undefined || this.#isStopped) return false;
    return this.#comment.write(place, this.#textOf(own), known, this.#budget);
  }

  #textOf(own: Judged): StickyText {
    return { body: commentOn(own), create: this.#inputs.comment === 'on' || !hasNothingToSay(own) };
  }

  async #writeCheckRun(own: Judged): Promise<boolean> {
    const isWanted = this.#inputs.checkRun && this.target.sha !== undefined;
    if (!isWanted || this.#isStopped || this.#checkRun.isRefused) return false;
    return this.#budget.spares('the check run') && this.#checkRun.write(own, this.target, this.#inputs.own);
  }
}
