import {
  answerRule,
  environmentsOf,
  hasRuleOf,
  runNumbered,
  waitingRuns,
  type HeldRun,
} from '../github/app/waiting-runs.ts';
import { repositoryName, type Repository } from '../github/repository.ts';
import { Budget } from '../github/transport/budget.ts';
import type { Client } from '../github/transport/client.ts';
import { deploymentComment } from '../reports/deployment.ts';
import { reasonOf } from '../subject/stopped.ts';
import { answerTo, type WaitingDeployment } from './deployment-answer.ts';
import { termsOfApp, type Bench } from './judge.ts';
import type { Work } from './work.ts';

/** GitHub takes so many comments for one deployment that goes on waiting. */
const MOST_COMMENTS = 10;

/** So many deployments are known; the oldest are forgotten, and told once more. */
const MOST_KNOWN = 1_000;

/** What deployments were told by this server, so that none is told the same twice. */
export class ToldDeployments {
  readonly #told = new Map<string, { comment: string; times: number }>();

  /** Whether it is worth telling. */
  isNew(key: string, comment: string): boolean {
    const told = this.#told.get(key);
    return told === undefined || (told.comment !== comment && told.times < MOST_COMMENTS);
  }

  keep(key: string, comment: string): void {
    const times = (this.#told.get(key)?.times ?? 0) + 1;
    this.#told.delete(key);
    this.#told.set(key, { comment, times });
    const [oldest] = this.#told.keys();
    if (this.#told.size > MOST_KNOWN && oldest !== undefined) this.#told.delete(oldest);
  }
}

/**
 * Answers the deployments of a repository that wait for this App: those of one run, or of all. What waits is read on
 * GitHub; of the delivery only the number of the run is used. Never throws.
 */
export async function answerDeployments(bench: Bench, work: Work, told: ToldDeployments): Promise<void> {
  const { tokens, gate, log, now, appId } = bench;
  const { repository } = work.context;
  if (repository === undefined) return;
  const about = { repository: repositoryName(repository) };
  try {
    const client = await tokens.installationClient(work.installation, { say: (line) => log.info(line) });
    const terms = termsOfApp(gate, log, new Budget(), client);
    const own = new Map<string, boolean>();
    for (const run of await runsOf(client, repository, work.deployments?.run))
      for (const environment of await environmentsOf(client, repository, run)) {
        const isOwn = own.get(environment) ?? (await hasRuleOf(client, repository, environment, appId));
        own.set(environment, isOwn);
        if (!isOwn) continue;
        // One that cannot be answered keeps no other waiting.
        await answerOne(bench, { client, repository, run, environment, terms, find: gate.find, now }, told).catch(
          (error: unknown) =>
            log.warning(`a deployment could not be answered: ${reasonOf(error)}`, {
              ...about,
              run: run.id,
              environment,
            }),
        );
      }
  } catch (error) {
    log.warning(`the deployments that wait could not be answered: ${reasonOf(error)}`, about);
  }
}

async function runsOf(client: Client, repository: Repository, run: number | undefined): Promise<HeldRun[]> {
  return run === undefined ? waitingRuns(client, repository) : [await runNumbered(client, repository, run)];
}

async function answerOne({ log, metrics }: Bench, waiting: WaitingDeployment, told: ToldDeployments): Promise<void> {
  const { client, repository, run, environment } = waiting;
  const answer = await answerTo(waiting);
  const comment = deploymentComment(answer);
  const key = `${repositoryName(repository).toLowerCase()} ${run.id} ${run.attempt} ${environment}`;
  const state = answer.kind === 'approved' || answer.kind === 'rejected' ? answer.kind : undefined;
  // GitHub limits comments, not answers: what waits no more is always told, to every job of the environment.
  if (state === undefined && !told.isNew(key, comment)) return;
  await answerRule(client, repository, run, { environment, ...(state === undefined ? {} : { state }), comment });
  if (state === undefined) told.keep(key, comment);
  metrics.deployments.inc({ answer: answer.kind });
  const about = { repository: repositoryName(repository), run: run.id, environment, result: answer.kind };
  log.info(answer.kind === 'not-judged' ? `a deployment stays closed: ${answer.reason}` : 'a deployment', about);
}
