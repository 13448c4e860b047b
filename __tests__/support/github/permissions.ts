import type { Actor, Permissions } from './actors.ts';
import { Refusal } from './exchange.ts';

/**
 * What an installation token needs for a call: any one of these. Sources: the permissions that GitHub lists for
 * each endpoint under "Permissions required for GitHub Apps". The order is that of the answer's header.
 */
type Rule = readonly [method: string, path: RegExp, ...accepted: string[]];

const REPOSITORY = '^/repos/[^/]+/[^/]+';
const at = (rest: string): RegExp => new RegExp(`${REPOSITORY}${rest}$`);

const WRITES: readonly Rule[] = [
  ['POST', at('/statuses/[^/]+'), 'statuses=write'],
  ['POST', at('/check-runs'), 'checks=write'],
  ['PATCH', at('/check-runs/\\d+'), 'checks=write'],
  ['POST', at('/issues/\\d+/comments'), 'issues=write', 'pull_requests=write'],
  ['*', at('/issues/comments/\\d+'), 'issues=write', 'pull_requests=write'],
  ['*', at('/issues/\\d+/(?:labels|assignees|lock)(?:/.*)?'), 'issues=write', 'pull_requests=write'],
  ['PATCH', at('/issues/\\d+'), 'issues=write', 'pull_requests=write'],
  ['POST', at('/issues'), 'issues=write'],
  ['*', at('/labels(?:/.*)?'), 'issues=write', 'pull_requests=write'],
  ['*', at('/milestones(?:/.*)?'), 'issues=write', 'pull_requests=write'],
  ['PUT', at('/pulls/\\d+/merge'), 'contents=write'],
  ['*', at('/pulls(?:/.*)?'), 'pull_requests=write'],
  ['*', at('/(?:contents|git|releases|merges|branches)(?:/.*)?'), 'contents=write'],
  ['*', at('/deployments(?:/.*)?'), 'deployments=write'],
  ['POST', at('/actions/runs/\\d+/deployment_protection_rule'), 'deployments=write'],
  ['*', at('/actions(?:/.*)?'), 'actions=write'],
  ['*', at('(?:/collaborators|/keys|/hooks|/rulesets|)(?:/.*)?'), 'administration=write'],
  ['*', /^\/orgs\/[^/]+\/teams(?:\/.*)?$/, 'members=write'],
];

/** On a public repository everybody may read; on a private one these are needed. */
const READS: readonly Rule[] = [
  ['GET', at('/commits/.+/(?:statuses|status)'), 'statuses=read'],
  ['GET', at('/commits/.+/(?:check-runs|check-suites)'), 'checks=read'],
  ['GET', at('/check-(?:runs|suites)/.*'), 'checks=read'],
  ['GET', at('/commits/.+/pulls'), 'pull_requests=read'],
  ['GET', at('/issues/(?:\\d+/comments|comments(?:/\\d+)?|\\d+/timeline|\\d+)'), 'issues=read', 'pull_requests=read'],
  ['GET', at('/(?:issues|labels|milestones)(?:/.*)?'), 'issues=read'],
  ['GET', at('/pulls(?:/.*)?'), 'pull_requests=read'],
  ['GET', at('/(?:contents|git|commits|compare|releases|branches|readme|tags|activity)(?:/.*)?'), 'contents=read'],
  ['GET', at('/environments/[^/]+/deployment_protection_rules'), 'actions=read'],
  ['GET', at('/(?:deployments|environments)(?:/.*)?'), 'deployments=read'],
  // Policies are not among them: who may not read those gets a 404.
  ['GET', at('/actions(?:/(?!policies).*)?'), 'actions=read'],
];

/** Throws GitHub's 403 where the token lacks what the call needs. */
export function assertPermitted(actor: Actor, method: string, path: string, isPrivate: boolean): void {
  if (actor.kind !== 'installation') return;
  if (path === '/user' || path.startsWith('/user/')) throw inaccessible([]);
  const reads = method === 'GET' || method === 'HEAD';
  if (reads && !isPrivate) return;
  const rule = (reads ? READS : WRITES).find(
    ([verb, pattern]) => (verb === '*' || verb === method) && pattern.test(path),
  );
  if (rule === undefined) return;
  const [, , ...accepted] = rule;
  if (!accepted.some((each) => grants(actor.permissions, each))) throw inaccessible(accepted);
}

/** `issues=write`; writing includes reading. */
export function grants(permissions: Permissions, needed: string): boolean {
  const [name = '', level] = needed.split('=');
  const granted = permissions[name];
  return granted === 'write' || (granted === 'read' && level === 'read');
}

/** GitHub's refusal of an installation token, with the alternatives that would do, by `; `. */
export function inaccessible(accepted: readonly string[]): Refusal {
  const headers = accepted.length === 0 ? {} : { 'x-accepted-github-permissions': accepted.join('; ') };
  return new Refusal(403, 'Resource not accessible by integration', { headers });
}
