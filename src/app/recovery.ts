import { type AppTokens, askAgain, installationsOf, repositoriesOf } from '../github/app/app.ts';
import type { Repository } from '../github/repository.ts';
import { reasonOf } from '../subject/stopped.ts';
import type { Log, Metrics } from './telemetry.ts';
import { everythingIn, type Self, type Work } from './work.ts';

export interface Keeping {
  tokens: AppTokens;
  self: Self;
  log: Log;
  metrics: Metrics;
  now: () => number;
  add: (work: Work) => void;
}

/** GitHub keeps deliveries so long ("Redelivering webhooks", GitHub Docs). */
const KEPT_MS = 3 * 24 * 60 * 60_000;

/** Lists of deliveries are not always up to the minute. */
const OVERLAP_MS = 10 * 60_000;

/** Sees to it that nothing is lost: neither a delivery that did not arrive, nor what was to be judged when a server died. */
export class Keeper {
  readonly #keeping: Keeping;
  #askedAt: number | undefined;

  constructor(keeping: Keeping) {
    this.#keeping = keeping;
  }

  /** Asks for deliveries again that did not arrive. Never throws. */
  async redeliver(): Promise<void> {
    const { tokens, log, metrics, now } = this.#keeping;
    const at = now();
    try {
      const since = this.#askedAt === undefined ? at - KEPT_MS : this.#askedAt - OVERLAP_MS;
      const count = await askAgain(await tokens.client({ say: (line) => log.info(line) }), since);
      this.#askedAt = at;
      metrics.redelivered.inc(count);
      if (count > 0) log.info('asked for deliveries again', { count });
    } catch (error) {
      log.warning(`deliveries could not be asked for again: ${reasonOf(error)}`);
    }
  }

  /** Judges all that is open, everywhere: what has its status already is not written again. Never throws. */
  async sweep(): Promise<void> {
    const { tokens, log } = this.#keeping;
    try {
      const installations = await installationsOf(await tokens.client({ say: (line) => log.info(line) }));
      for (const installation of installations) await this.sweepInstallation(installation);
    } catch (error) {
      log.warning(`the installations could not be listed: ${reasonOf(error)}`);
    }
  }

  /** The same for one installation, or some of its repositories. Never throws. */
  async sweepInstallation(installation: number, named?: readonly Repository[]): Promise<void> {
    const { tokens, self, log, now, add } = this.#keeping;
    try {
      const all = named ?? (await repositoriesOf(await tokens.installationClient(installation)));
      for (const repository of all) add(everythingIn(repository, installation, self, now()));
    } catch (error) {
      log.warning(`the repositories could not be listed: ${reasonOf(error)}`, { installation });
    }
  }
}
