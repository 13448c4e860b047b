import type { Client } from '../github/transport/client.ts';
import { writeCheckRun } from '../github/writes/check-run.ts';
import { checkRunName, statusContext, type OwnReports } from '../github/writes/own-reports.ts';
import type { Judged } from '../run/request.ts';
import { Channel } from './channel.ts';
import type { Target } from './target.ts';
import type { Say } from './telling.ts';
import { checkRunOn } from './texts.ts';

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
