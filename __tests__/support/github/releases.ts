import { repositoryOf, type Answer, type Call, type Route } from './exchange.ts';
import type { World } from './world.ts';

/** Releases: publishing one makes its tag where there is none; the emulator makes no tags. */
export function releaseRoutes(world: World): Route[] {
  const at = '/repos/:owner/:repo/releases';
  const tagged = async (call: Call): Promise<Answer> => {
    world.assertRole(call.actor, repositoryOf(call), 'write');
    const answer = await call.forward();
    const { tag_name, target_commitish, draft } = answer.body;
    const base = `/repos/${repositoryOf(call)}/git`;
    const isThere = await world.backend.owner('GET', `${base}/ref/tags/${tag_name}`).then(
      () => true,
      () => false,
    );
    const sha = await world.commit(repositoryOf(call), target_commitish);
    if (!draft && !isThere && sha !== undefined)
      await world.backend.owner('POST', `${base}/refs`, { ref: `refs/tags/${tag_name}`, sha });
    return answer;
  };
  return [
    { method: 'POST', pattern: at, handle: tagged },
    { method: 'PATCH', pattern: `${at}/:id`, handle: tagged },
  ];
}
