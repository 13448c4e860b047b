import { notFound, ok, Refusal, repositoryOf, type Answer, type Call, type Route } from './exchange.ts';
import type { World } from './world.ts';

/** Releases: publishing one makes its tag where there is none; the emulator makes no tags. */
export class Releases {
  /** Those that are published from now on are immutable, as a setting of the repository has it. */
  immutable = false;
  readonly #world: World;
  readonly #frozen = new Set<number>();
  /** Tags that an immutable release has used. */
  readonly #burnt = new Set<string>();
  /** Contents by name, by the id of the release. */
  readonly #assets = new Map<number, Record<string, string>>();

  constructor(world: World) {
    this.#world = world;
  }

  /** What was uploaded to the release of a tag; undefined where there is no such release. */
  async assetsOf(repository: string, tag: string): Promise<Record<string, string> | undefined> {
    const all = await this.#world.backend.all(`/repos/${repository}/releases`);
    const found = all.find(({ tag_name: name }) => name === tag);
    return found === undefined ? undefined : (this.#assets.get(found.id) ?? {});
  }

  get routes(): Route[] {
    const at = '/repos/:owner/:repo/releases';
    return [
      // The emulator takes no tag with a slash.
      { method: 'GET', pattern: `${at}/tags/:tag+`, handle: (call) => this.#tagged(call) },
      { method: 'POST', pattern: at, handle: (call) => this.#written(call) },
      { method: 'PATCH', pattern: `${at}/:id`, handle: (call) => this.#written(call) },
      { method: 'POST', pattern: `${at}/:id/assets`, handle: (call) => this.#upload(call) },
    ];
  }

  async #tagged(call: Call): Promise<Answer> {
    const all = await this.#world.backend.all(`/repos/${repositoryOf(call)}/releases`);
    const found = all.find(({ tag_name: name, draft }) => name === call.params['tag'] && !draft);
    if (found === undefined) throw notFound();
    return ok(found);
  }

  async #written(call: Call): Promise<Answer> {
    const repository = repositoryOf(call);
    this.#world.assertRole(call.actor, repository, 'write');
    const { tag_name: wanted } = call.body;
    if (call.method === 'POST' && this.#burnt.has(wanted))
      throw new Refusal(422, 'Validation Failed', {
        errors: [
          {
            resource: 'Release',
            code: 'custom',
            field: 'tag_name',
            message: 'tag_name was used by an immutable release',
          },
        ],
      });
    const answer = await call.forward();
    const { id, tag_name, target_commitish, draft } = answer.body;
    if (draft) return answer;
    const base = `/repos/${repository}/git`;
    const isThere = await this.#world.backend.owner('GET', `${base}/ref/tags/${tag_name}`).then(
      () => true,
      () => false,
    );
    const sha = await this.#world.commit(repository, target_commitish);
    if (!isThere && sha !== undefined)
      await this.#world.backend.owner('POST', `${base}/refs`, { ref: `refs/tags/${tag_name}`, sha });
    if (this.immutable) {
      this.#frozen.add(id);
      this.#burnt.add(tag_name);
    }
    return { ...answer, body: { ...answer.body, immutable: this.#frozen.has(id) } };
  }

  async #upload(call: Call): Promise<Answer> {
    this.#world.assertRole(call.actor, repositoryOf(call), 'write');
    const id = Number(call.params['id']);
    // openedx/sample-plugin#57, rubyists/linear-cli-ex#18.
    if (this.#frozen.has(id)) throw new Refusal(422, 'Cannot upload assets to an immutable release.');
    const answer = await call.forward();
    this.#assets.set(id, { ...this.#assets.get(id), [call.query.get('name') ?? '']: call.text });
    return answer;
  }
}
