import type { Activity } from './activity.ts';
import { notFound, ok, repositoryOf, type Answer, type Call, type Route } from './exchange.ts';
import type { PullRequests } from './pull-requests.ts';
import type { World } from './world.ts';

/** Writing in words of a role, as the endpoint for a collaborator's permission maps it. */
const LEGACY = { read: 'read', triage: 'read', write: 'write', maintain: 'write', admin: 'admin' } as const;

/** Branches, files, commits and collaborators. */
export function repositoryRoutes(world: World, pulls: PullRequests, activity: Activity): Route[] {
  const at = '/repos/:owner/:repo';

  /** Forwards what moves a branch, and lets the pull requests from it follow. */
  const moving =
    (branchOf: (call: Call) => string) =>
    async (call: Call): Promise<Answer> => {
      const repository = repositoryOf(call);
      world.assertRole(call.actor, repository, 'write', 'Resource not accessible by personal access token');
      const answer = await call.forward();
      await pulls.moved(repository, branchOf(call));
      await activity.moved(repository, branchOf(call), call.actor);
      return answer;
    };
  const inBody = (call: Call): string => call.body.branch ?? call.query.get('branch') ?? 'main';
  const inPath = (call: Call): string => (call.params['ref'] ?? '').replace(/^heads\//, '');

  return [
    { method: 'PUT', pattern: `${at}/contents/:path+`, handle: moving(inBody) },
    { method: 'DELETE', pattern: `${at}/contents/:path+`, handle: moving(inBody) },
    {
      method: 'POST',
      pattern: `${at}/git/refs`,
      handle: moving((call) => String(call.body.ref).replace(/^refs\/heads\//, '')),
    },
    {
      method: 'GET',
      pattern: `${at}/commits/:ref+`,
      async handle(call) {
        const answer = await call.forward();
        if (!/^application\/vnd\.github(?:\.v3)?\.sha$/.test(call.headers['accept'] ?? '')) return answer;
        const { sha }: { sha: string } = answer.body;
        return ok(sha, 200, { 'content-type': 'application/vnd.github.sha; charset=utf-8' });
      },
    },
    { method: 'PATCH', pattern: `${at}/git/refs/:ref+`, handle: moving(inPath) },
    { method: 'DELETE', pattern: `${at}/git/refs/:ref+`, handle: moving(inPath) },
    {
      method: 'GET',
      pattern: `${at}/collaborators/:login/permission`,
      async handle(call) {
        const repository = repositoryOf(call);
        const { login = '' } = call.params;
        world.assertRole(call.actor, repository, 'write', 'Must have push access to view collaborator permission.');
        const user = await world.user(login).catch(() => undefined);
        if (user === undefined || world.isDeleted(login)) throw notFound();
        const role = world.roleOf(repository, user.login);
        const [permission, role_name] =
          role === undefined
            ? world.isPrivate(repository)
              ? ['none', 'none']
              : ['read', 'read']
            : [LEGACY[role], role];
        return ok({ permission, role_name, user: { ...user, role_name } });
      },
    },
  ];
}
