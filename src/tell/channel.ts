import type { Client } from '../github/transport/client.ts';
import {
  readStatus,
  saysTheSame,
  writeStatus,
  type StandingStatus,
  type StatusPlace,
} from '../github/writes/commit-status.ts';
import type { Holds } from '../run/settle.ts';
import type { CommitStatus } from '../run/status.ts';
import { GitHubError, Outdated, permissionHint } from '../github/transport/error.ts';
import { sanitiseLine } from '../reports/sanitise.ts';
import type { Say } from './telling.ts';

/** One way to tell a verdict on GitHub, and what went wrong with it. */
export class Channel {
  readonly name: string;
  /** What the job needs for it, as a line of YAML. */
  readonly permission: () => string;
  #failure: unknown;

  constructor(name: string, permission: () => string) {
    this.name = name;
    this.permission = permission;
  }

  /** The last try failed with this. */
  get failure(): unknown {
    return this.#failure;
  }

  /** The token may not write it, so that trying again is of no use. */
  get isRefused(): boolean {
    return this.#failure instanceof GitHubError && this.#failure.status === 403;
  }

  /** True where it worked. What has failed and then works has not failed. */
  async try(send: () => Promise<void>): Promise<boolean> {
    try {
      await send();
      this.#failure = undefined;
      return true;
    } catch (error) {
      this.#failure = error;
      return false;
    }
  }
}

const PLAIN = 'Not done. The log of the run says what is left.';

/** The commit status of one run: what it wrote, and whether that still holds. */
export class StatusChannel extends Channel {
  readonly #client: Client;
  readonly #runUrl: string | undefined;
  readonly #say: Say;
  /** The commit on which this run's last word is that it is being judged. */
  #announcedAt: string | undefined;
  #isCurrent = false;
  #isOutdated = false;
  #isStopped = false;
  #inFlight: Promise<unknown> = Promise.resolve();
  #announced: Promise<unknown> = Promise.resolve();

  constructor(client: Client, runUrl: string | undefined, say: Say) {
    super('commit status', () => 'statuses: write');
    this.#client = client;
    this.#runUrl = runUrl;
    this.#say = say;
  }

  /** True while the status says what was judged last. */
  get isCurrent(): boolean {
    return this.#isCurrent;
  }

  /** What was to be written last does not hold any more: nothing else of it is told. */
  get isOutdated(): boolean {
    return this.#isOutdated;
  }

  /** Something is judged anew: what the status says may not hold any more. */
  reopen(): void {
    this.#isCurrent = false;
  }

  /** Says on a new commit that it is being judged, while it is. */
  announce(place: StatusPlace): void {
    this.#announced = this.#send(place, { state: 'pending', description: 'Being judged' }, () => {
      this.#announcedAt = place.sha;
    });
  }

  /** Settled when that is written, or could not be. */
  get announced(): Promise<unknown> {
    return this.#announced;
  }

  /** False where it is known that something new is to be written, whatever stands there. */
  asksFor({ sha }: StatusPlace): boolean {
    return sha !== this.#announcedAt;
  }

  /** What stands there; undefined too where it cannot be read, since reading only saves writing. */
  read(place: StatusPlace): Promise<StandingStatus | undefined> {
    return readStatus(this.#client, place).catch(() => undefined);
  }

  /** Writes a status that differs from what stands there. True where it did. */
  async write(
    place: StatusPlace,
    status: CommitStatus,
    standing: StandingStatus | undefined,
    holds?: Holds,
  ): Promise<boolean> {
    await this.#announced;
    this.#isOutdated = false;
    const words = `${status.state}, ${status.description}`;
    const name = `Commit status ${place.context} of ${place.sha.slice(0, 7)}`;
    if (this.asksFor(place) && saysTheSame(standing, status)) {
      this.#isCurrent = true;
      this.#say.info(`${name} unchanged: ${words}`);
      return false;
    }
    const written = (): void => {
      this.#isCurrent = true;
      this.#announcedAt = undefined;
    };
    // What lets nothing pass may be repeated whatever has changed: the run looks again behind it.
    const wrote = await this.#send(place, status, written, status.state === 'success' ? holds : undefined);
    if (wrote) this.#say.info(`${name}: ${words}`);
    return wrote;
  }

  /**
   * The run is to end now. A green status of before stays only where the verdict for the text of now was reached;
   * else it becomes `pending`. Nothing is written after that.
   */
  async abandon(place: StatusPlace | undefined): Promise<void> {
    this.#isStopped = true;
    await this.#inFlight;
    if (place === undefined || this.isRefused || this.#isCurrent || this.#announcedAt === place.sha) return;
    const description = 'Stopped before a verdict was reached. Run it again.';
    await this.try(async () => void (await this.#request(place, { state: 'pending', description })));
  }

  /** True where it was written. Whoever waits for what is on its way finds `then` done. */
  async #send(place: StatusPlace, status: CommitStatus, then: () => void, holds?: Holds): Promise<boolean> {
    const sending = this.try(async () => {
      if (this.#isStopped) throw new Error('the run was stopped');
      this.#isOutdated = !(await this.#request(place, status, holds));
      if (!this.#isOutdated) then();
    });
    this.#inFlight = sending;
    return (await sending) && !this.#isOutdated;
  }

  /** False where the status was not wanted any more. */
  async #request(place: StatusPlace, status: CommitStatus, holds?: Holds): Promise<boolean> {
    const target = this.#runUrl === undefined ? {} : { targetUrl: this.#runUrl };
    try {
      await writeStatus(this.#client, place, { ...status, ...target }, holds);
    } catch (error) {
      if (error instanceof Outdated) return false;
      const isUnwanted = error instanceof GitHubError && error.status === 422;
      if (!isUnwanted || status.state === 'success') throw error;
      // Whatever GitHub does not like about the words: a green status of before must not stand for want of them.
      await writeStatus(this.#client, place, { ...status, ...target, description: PLAIN });
    }
    return true;
  }
}

/** Warns of what could not be written. All permissions that are missing are named in one warning. */
export function warnOf(channels: readonly Channel[], { warning }: Say): void {
  const refused = channels.filter(({ isRefused }) => isRefused);
  for (const { name, failure, isRefused } of channels) {
    if (failure === undefined || isRefused) continue;
    const words = failure instanceof Error ? sanitiseLine(failure.message, 500) : 'unknown reason';
    warning(`The ${name} could not be written: ${words}`);
  }
  if (refused.length === 0) return;
  const names = refused.map(({ name }) => name).join(' and the ');
  const what = refused.length > 1 ? 'them' : 'it';
  const permissions = refused.map(({ permission }) => permission()).join('`, `');
  warning(`The ${names} could not be written: the token may not write ${what} (403). ${permissionHint(permissions)}`);
}
