import type { Verdict } from '../verdict.ts';
import { leftOf } from './left.ts';

const TEAM = /^@[^/]+\/(.+)$/;

/**
 * Who can be asked for a review: the people and teams of roles that are open and can be signed by one. A team stands
 * for its members. Nobody for a role of which only a permission is known, nor the author, whom GitHub does not ask.
 */
export function reviewersOf(verdict: Verdict): { logins: string[]; teams: string[] } {
  const logins = new Set<string>();
  const teams = new Set<string>();
  for (const { state, signOff, later } of leftOf(verdict).doers.flatMap(({ tasks }) => tasks)) {
    if (state !== 'left' || later !== undefined || signOff?.via.includes('review') !== true) continue;
    const { by, waiting = [] } = signOff;
    const slugs = by.flatMap((who) => TEAM.exec(who)?.[1] ?? []);
    const named = new Set(by.map((who) => who.toLowerCase()));
    for (const slug of slugs) teams.add(slug);
    for (const login of waiting) if (slugs.length === 0 || named.has(`@${login.toLowerCase()}`)) logins.add(login);
  }
  const author = verdict.subject.author?.toLowerCase();
  return { logins: [...logins].filter((login) => login.toLowerCase() !== author), teams: [...teams] };
}
