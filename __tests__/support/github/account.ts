import { loginOf } from './actors.ts';
import { ok, Refusal, type Call, type Json, type Route } from './exchange.ts';
import type { RateLimits } from './rate-limits.ts';
import type { World } from './world.ts';

/** What a token says of itself over REST. An installation token gets no further than `assertPermitted`. */
export function accountRoutes(world: World, limits: RateLimits): Route[] {
  return [
    {
      method: 'GET',
      pattern: '/user',
      async handle({ actor }: Call): Promise<Json> {
        if (actor.kind !== 'person') throw new Refusal(401, 'Requires authentication');
        return ok(await world.user(loginOf(actor)));
      },
    },
    {
      method: 'GET',
      pattern: '/rate_limit',
      handle({ token = '' }: Call) {
        const core = limits.show(token, 'core');
        return ok({ resources: { core, graphql: limits.show(token, 'graphql') }, rate: core });
      },
    },
  ];
}
