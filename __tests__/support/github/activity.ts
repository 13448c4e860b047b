import { loginOf, type Actor } from './actors.ts';
import { page, repositoryOf, type Json, type Route } from './exchange.ts';
import { tipOf } from './git.ts';
import type { World } from './world.ts';

const NOTHING = '0'.repeat(40);

/** Who moved a branch and when, which the emulator does not keep. */
export class Activity {
  readonly routes: Route[];
  readonly #world: World;
  /** Newest first, by `owner/name`. */
  readonly #all = new Map<string, Json[]>();
  /** Last known commit, by `owner/name branch`. */
  readonly #tips = new Map<string, string>();

  constructor(world: World) {
    this.#world = world;
    this.routes = [
      {
        method: 'GET',
        pattern: '/repos/:owner/:repo/activity',
        handle: (call) => {
          const ref = call.query.get('ref')?.replace(/^(?!refs\/)/, 'refs/heads/');
          const all = this.#all.get(repositoryOf(call)) ?? [];
          return page(
            call,
            world.url,
            all.filter((each) => ref === undefined || each.ref === ref),
          );
        },
      },
    ];
  }

  /** Notes that somebody moved a branch. */
  async moved(repository: string, branch: string, actor: Actor): Promise<void> {
    const key = `${repository} ${branch}`;
    const before = this.#tips.get(key) ?? NOTHING;
    const after = (await tipOf(this.#world, repository, branch)) ?? NOTHING;
    if (before === after) return;
    this.#tips.set(key, after);
    const all = this.#all.get(repository) ?? [];
    const made = before === NOTHING ? 'branch_creation' : 'push';
    all.unshift({
      id: all.length + 1,
      node_id: `PSH_${all.length + 1}`,
      before,
      after,
      ref: `refs/heads/${branch}`,
      timestamp: this.#world.now(),
      activity_type: after === NOTHING ? 'branch_deletion' : made,
      actor: await this.#world.user(loginOf(actor)),
    });
    this.#all.set(repository, all);
  }
}
