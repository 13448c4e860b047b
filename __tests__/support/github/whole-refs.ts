import { Refusal, repositoryOf, type Call, type Route } from './exchange.ts';
import type { World } from './world.ts';

/** GitHub reads a tree by the whole name of a branch or tag, `refs/heads/main`; the emulator does so for files only. */
export function wholeRefRoutes(world: World): Route[] {
  const at = '/repos/:owner/:repo';

  async function commitOf(call: Call, ref: string): Promise<string> {
    const path = `/repos/${repositoryOf(call)}/git/ref/${encodeURI(ref.replace(/^refs\//, ''))}`;
    const found = await world.backend.owner('GET', path).catch(() => undefined);
    if (found === undefined) throw new Refusal(404, `No commit found for the ref ${ref}`);
    return found.object.sha;
  }

  return [
    {
      method: 'GET',
      pattern: `${at}/git/trees/:ref+`,
      async handle(call) {
        const { ref = '' } = call.params;
        if (!ref.startsWith('refs/')) return call.forward();
        const path = `/repos/${repositoryOf(call)}/git/trees/${await commitOf(call, ref)}`;
        return call.forward({ path: `${path}?${call.query.toString()}` });
      },
    },
  ];
}
