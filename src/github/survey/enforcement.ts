import type { EnforcementFact, RequiredBy } from '../../evidence/facts.ts';
import { ask, known } from '../answers/ask.ts';
import type { Repository } from '../repository.ts';
import type { Client } from '../transport/client.ts';
import { attempt } from '../transport/error.ts';
import { protectionOf } from './survey.ts';

/**
 * How the status `context` is enforced on a branch now. Two requests, and one for each ruleset that requires it. Never
 * throws.
 */
export function enforcementOf(
  client: Client,
  { owner, repo }: Repository,
  branch: string,
  context: string,
): Promise<EnforcementFact> {
  const place = { owner, repo, branch };
  return ask(`the rules of ${branch}`, async () => {
    const isOwn = (check: { context: string }): boolean => check.context.toLowerCase() === context.toLowerCase();
    const rules = await client.paginate(client.rest.repos.getBranchRules, { ...place, per_page: 100 });
    const required: RequiredBy[] = [];
    for (const rule of rules) {
      if (rule.type !== 'required_status_checks') continue;
      const own = rule.parameters?.required_status_checks.find(isOwn);
      if (own === undefined) continue;
      const app = own.integration_id ?? null;
      const { ruleset_id: id, ruleset_source: source }: { ruleset_id?: number; ruleset_source?: string } = rule;
      const { name, bypass } = id === undefined ? { bypass: null } : await rulesetOf(client, { owner, repo }, id);
      const more = { ...(name === undefined ? {} : { name }), ...(source === undefined ? {} : { source }) };
      required.push({ by: 'ruleset', ...(id === undefined ? {} : { ruleset: { id, ...more } }), app, bypass });
    }
    const protection = await protectionOf(client, place);
    if (protection.status === 'unavailable') return protection;
    // Whether administrators are held by it only administrators may read.
    const held = protection.value.filter(isOwn).map(({ app = null }) => ({
      by: 'branch-protection' as const,
      app,
      bypass: null,
    }));
    return known({ branch, context, required: [...required, ...held] });
  });
}

// Only who may change a ruleset sees who may bypass it.
async function rulesetOf(
  client: Client,
  place: Repository,
  id: number,
): Promise<{ name?: string; bypass: RequiredBy['bypass'] }> {
  const answer = await attempt(() => client.rest.repos.getRepoRuleset({ ...place, ruleset_id: id }));
  if (!answer.ok) return { bypass: null };
  const { name, bypass_actors: actors } = answer.value.data;
  const bypass = actors?.map(({ actor_type: type, actor_id: actor = null, bypass_mode: mode = 'always' }) => ({
    type,
    id: actor,
    mode,
  }));
  return { name, bypass: bypass ?? null };
}
