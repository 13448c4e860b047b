import { loginOf, type Actor } from './actors.ts';
import { appOf } from './comments.ts';
import { page, repositoryOf, type Call, type Json, type Route } from './exchange.ts';
import type { World } from './world.ts';

/** Somebody put a label on an issue or pull request, or took it off. */
export interface LabelEvent {
  id: number;
  event: 'labeled' | 'unlabeled';
  /** Login. */
  actor: string;
  label: string;
  created_at: string;
  /** Slug of the app that did it in the name of the actor. */
  app?: string;
}

/** Who put which label on what. The emulator keeps this for issues alone, not for pull requests. */
export class LabelEvents {
  readonly routes: Route[];
  readonly #world: World;
  readonly #events = new Map<string, LabelEvent[]>();
  #ids = 0;

  constructor(world: World) {
    this.#world = world;
    this.routes = ['events', 'timeline'].map((name) => ({
      method: 'GET',
      pattern: `/repos/:owner/:repo/issues/:number/${name}`,
      handle: async (call) => page(call, world.url, await this.#shown(call)),
    }));
  }

  /** Oldest first. */
  of(repository: string, number: number): readonly LabelEvent[] {
    return this.#events.get(`${repository}#${number}`) ?? [];
  }

  /** As if an app had done the last of it in the name of who did. */
  performedBy(repository: string, number: number, app: string): void {
    const last = this.#events.get(`${repository}#${number}`)?.at(-1);
    if (last !== undefined) last.app = app;
  }

  /** Remembers what has changed by a call. */
  changed(call: Call, number: number, before: readonly Json[], after: readonly Json[]): void {
    const [old, fresh] = [before, after].map((labels) => new Set(labels.map(({ name }: Json): string => name)));
    const event = (kind: LabelEvent['event'], label: string): LabelEvent => ({
      id: ++this.#ids,
      event: kind,
      actor: loginOf(call.actor),
      label,
      created_at: this.#world.now(),
    });
    const key = `${repositoryOf(call)}#${number}`;
    const removed = [...(old ?? [])].filter((label) => !fresh?.has(label)).map((label) => event('unlabeled', label));
    const added = [...(fresh ?? [])].filter((label) => !old?.has(label)).map((label) => event('labeled', label));
    this.#events.set(key, [...(this.#events.get(key) ?? []), ...removed, ...added]);
  }

  async #shown(call: Call): Promise<Json[]> {
    const events = this.of(repositoryOf(call), Number(call.params['number']));
    return Promise.all(
      events.map(async ({ id, event, actor, label, created_at, app }) => ({
        id,
        node_id: `LE_${id}`,
        event,
        actor: this.#world.shown(await this.#world.user(actor), 'null'),
        label: { name: label, color: 'ededed' },
        created_at,
        performed_via_github_app:
          app === undefined ? null : appOf({ kind: 'installation', appId: 4711, slug: app } as Actor),
      })),
    );
  }
}
