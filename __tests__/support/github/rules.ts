import { notFound, ok, page, type Call, type Json, type Route } from './exchange.ts';
import type { World } from './world.ts';

/** A status that a branch requires. `integrationId`: the app that must set it; any without. */
export interface RequiredStatus {
  context: string;
  integrationId?: number;
}

export interface BranchRules {
  statuses?: readonly RequiredStatus[];
  mergeQueue?: boolean;
  /** How many approving reviews. */
  reviews?: number;
}

/** Active rules of branches, which the emulator lacks. Everybody who may read the repository sees them. */
export class Rules {
  readonly routes: Route[];
  readonly #rules = new Map<string, Json[]>();
  /** Rulesets of organisations. */
  readonly #organisation: Json[] = [];

  constructor(world: World) {
    this.routes = [
      { method: 'GET', pattern: '/repos/:owner/:repo/rulesets/:id', handle: (call) => this.#ruleset(world, call) },
      {
        method: 'GET',
        pattern: '/repos/:owner/:repo/rules/branches/:branch+',
        handle: (call) =>
          page(call, world.url, this.of(`${call.params['owner']}/${call.params['repo']}`, call.params['branch'] ?? '')),
      },
      { method: 'GET', pattern: '/repos/:owner/:repo/rulesets', handle: (call) => this.#rulesets(call) },
      { method: 'GET', pattern: '/orgs/:org/rulesets', handle: (call) => ok(this.#ofOrganisation(call)) },
      {
        method: 'POST',
        pattern: '/orgs/:org/rulesets',
        handle: (call) => {
          const ruleset = { ...call.body, id: 100 + this.#organisation.length, source: call.params['org'] };
          this.#organisation.push(ruleset);
          return ok(ruleset, 201);
        },
      },
      {
        method: 'PUT',
        pattern: '/orgs/:org/rulesets/:id',
        handle: (call) => {
          const found = this.#ofOrganisation(call).find(({ id }) => id === Number(call.params['id']));
          if (found === undefined) throw notFound();
          return ok(Object.assign(found, call.body));
        },
      },
    ];
  }

  of(repository: string, branch: string): Json[] {
    const [owner = '', name = ''] = repository.split('/');
    const shared = this.#organisation
      .filter(({ source, enforcement }) => source === owner && enforcement === 'active')
      .filter(({ conditions: { repository_name: names, ref_name: refs } }) => {
        const takes = ({ include, exclude }: Json, each: string): boolean =>
          [each, '~ALL'].some((wanted) => include.includes(wanted)) && !exclude.includes(each);
        return takes(names, name) && takes(refs, branch === 'main' ? '~DEFAULT_BRANCH' : branch);
      })
      .flatMap(({ id, rules, source }) =>
        rules.map((rule: Json) => ({
          ...rule,
          ruleset_source_type: 'Organization',
          ruleset_source: source,
          ruleset_id: id,
        })),
      );
    return [...(this.#rules.get(`${repository} ${branch}`) ?? []), ...shared];
  }

  #ofOrganisation(call: Call): Json[] {
    return this.#organisation.filter(({ source }) => source === call.params['org']);
  }

  set(repository: string, branch: string, { statuses = [], mergeQueue = false, reviews = 0 }: BranchRules): void {
    const source = { ruleset_source_type: 'Repository', ruleset_source: repository, ruleset_id: 1 };
    const checks = statuses.map(({ context, integrationId }) => ({
      context,
      ...(integrationId === undefined ? {} : { integration_id: integrationId }),
    }));
    const rules: Json[] = [
      ...(checks.length === 0
        ? []
        : [
            {
              type: 'required_status_checks',
              parameters: { required_status_checks: checks, strict_required_status_checks_policy: false },
            },
          ]),
      ...(mergeQueue
        ? [{ type: 'merge_queue', parameters: { merge_method: 'MERGE', grouping_strategy: 'ALLGREEN' } }]
        : []),
      ...(reviews === 0 ? [] : [{ type: 'pull_request', parameters: { required_approving_review_count: reviews } }]),
    ];
    this.#rules.set(
      `${repository} ${branch}`,
      rules.map((rule) => ({ ...rule, ...source })),
    );
  }

  /** Only who may change it sees who may bypass it. */
  #ruleset(world: World, call: Call) {
    const repository = `${call.params['owner']}/${call.params['repo']}`;
    const seen = world.hasRole(call.actor, repository, 'admin');
    const actors = [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }];
    const ruleset = { id: Number(call.params['id']), name: 'main', target: 'branch', source_type: 'Repository' };
    return ok({ ...ruleset, source: repository, enforcement: 'active', ...(seen ? { bypass_actors: actors } : {}) });
  }

  #rulesets(call: Call) {
    const repository = `${call.params['owner']}/${call.params['repo']}`;
    const any = [...this.#rules].some(([key, rules]) => key.startsWith(`${repository} `) && rules.length > 0);
    const ruleset = { id: 1, name: 'main', target: 'branch', source_type: 'Repository', source: repository };
    return ok(any ? [{ ...ruleset, enforcement: 'active' }] : []);
  }
}
