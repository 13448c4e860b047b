import type { Actions } from './actions.ts';
import { ok, Refusal, repositoryOf, type Answer, type Call, type Route } from './exchange.ts';
import type { World } from './world.ts';

/** What an App answered for an environment; `state` is absent where it goes on waiting. */
export interface RuleAnswer {
  environment: string;
  state: string | undefined;
  comment: string;
}

interface Pending {
  repository: string;
  run: number;
  environment: string;
}

/** GitHub takes so many comments of a deployment that goes on waiting. */
const MOST_COMMENTS = 10;

/** Custom deployment protection rules, which the emulator lacks: jobs that wait for an environment, and Apps that answer. */
export class Protection {
  readonly routes: Route[];
  readonly #actions: Actions;
  #pending: Pending[] = [];
  readonly #answers = new Map<number, RuleAnswer[]>();
  /** By `owner/name environment`: the Apps of its rules. */
  readonly #rules = new Map<string, { appId: number; enabled: boolean }[]>();

  constructor(world: World, actions: Actions) {
    this.#actions = actions;
    const at = '/repos/:owner/:repo';
    this.routes = [
      { method: 'GET', pattern: `${at}/actions/runs/:id/pending_deployments`, handle: (call) => this.#list(call) },
      {
        method: 'GET',
        pattern: `${at}/environments/:environment/deployment_protection_rules`,
        handle: (call) => {
          const all = this.#rules.get(`${repositoryOf(call)} ${call.params['environment']}`);
          const rules = (all ?? []).map(({ appId, enabled }, index) => ({
            id: index + 1,
            node_id: `GA_${index + 1}`,
            enabled,
            app: { id: appId, node_id: `A_${appId}`, slug: `app-${appId}`, integration_url: `${world.url}/apps/x` },
          }));
          return ok({ total_count: rules.length, custom_deployment_protection_rules: rules });
        },
      },
      {
        method: 'POST',
        pattern: `${at}/actions/runs/:id/deployment_protection_rule`,
        handle: (call) => this.#answer(call),
      },
    ];
  }

  /** The Apps whose rules an environment has. */
  protect(repository: string, environment: string, appId: number, enabled = true): void {
    this.#rules.set(`${repository} ${environment}`, [{ appId, enabled }]);
  }

  /** A job waits for the environment. Gives the id of its run. */
  deploy(repository: string, environment: string, at: { sha: string; ref: string }): number {
    const run = this.#actions.addDeploying(repository, at);
    this.#pending.push({ repository, run, environment });
    return run;
  }

  /** What was answered about a run, oldest first. */
  answersTo(run: number): readonly RuleAnswer[] {
    return this.#answers.get(run) ?? [];
  }

  #list(call: Call): Answer {
    const { id }: { id: number } = this.#actions.run(repositoryOf(call), call);
    const own = this.#pending.filter(({ repository, run }) => repository === repositoryOf(call) && run === id);
    const environments = own.map(({ environment }, index) => ({ id: index + 1, name: environment }));
    return ok(environments.map((environment) => ({ environment, wait_timer: 0, reviewers: [] })));
  }

  #answer(call: Call): Answer {
    const { id }: { id: number } = this.#actions.run(repositoryOf(call), call);
    const { environment_name: environment, state, comment = '' } = call.body;
    const isOwn = (each: Pending): boolean =>
      each.repository === repositoryOf(call) && each.run === id && each.environment === environment;
    const answers = this.#answers.get(id) ?? [];
    const comments = answers.filter((each) => each.environment === environment && each.state === undefined);
    const isTooMuch = state === undefined && comments.length >= MOST_COMMENTS;
    if (!this.#pending.some(isOwn) || isTooMuch || [...comment].length > 1024)
      throw new Refusal(422, 'Validation Failed');
    this.#answers.set(id, [...answers, { environment, state, comment }]);
    if (state !== undefined) this.#pending = this.#pending.filter((each) => !isOwn(each));
    return { status: 204, headers: {}, body: undefined };
  }
}
