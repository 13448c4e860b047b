import type { Facts } from '../../evidence/facts.ts';
import { namingBy, type Commit } from '../../evidence/people.ts';
import type { Question } from '../../evidence/question.ts';

/**
 * Whether agents took part in a change: an app opened it, or is the author, a co-author or the committer of a commit;
 * or an account that the policy names as an agent is. `who`: one of them.
 */
export type AgentsTold =
  | { value: 'yes'; who: string }
  | { value: 'no' }
  | { value: 'unknown'; because: string; asks?: Question[] };

const ORIGIN = { kind: 'origin' } as const;
const COMMITS = { kind: 'commits' } as const;

/**
 * Looks for agents. `named`: accounts that count as agents besides apps. `head`: the head commit, where it is known.
 */
export function agentsIn(facts: Facts, named: readonly string[] = [], head?: string): AgentsTold {
  const [origin, commits] = [facts.get(ORIGIN), facts.get(COMMITS)];
  const asks = [...(origin === undefined ? [ORIGIN] : []), ...(commits === undefined ? [COMMITS] : [])];
  if (origin === undefined || commits === undefined)
    return { value: 'unknown', because: 'the commits are not known yet', asks };
  const who = [
    ...(origin.status === 'known' ? openedBy(origin.value, named) : []),
    ...(commits.status === 'known' ? commits.value.flatMap((commit) => agentsOf(commit, named)) : []),
  ].at(0);
  if (who !== undefined) return { value: 'yes', who };
  const unknown = (because: string): AgentsTold => ({ value: 'unknown', because });
  if (origin.status !== 'known') return unknown(origin.reason);
  if (commits.status !== 'known') return unknown(commits.reason);
  if (origin.value.authorType === undefined) return unknown('the account of the author is not known');
  // GitHub lists no more than the first 250 commits of a pull request.
  if (head !== undefined && !commits.value.some(({ sha }) => sha === head))
    return unknown('the commits are not all known: the head is not among them');
  const nobodys = commits.value.find(({ people }) => people.includes(null));
  return nobodys === undefined
    ? { value: 'no' }
    : unknown(`commit ${nobodys.sha.slice(0, 7)} names an address that belongs to no account`);
}

function openedBy(
  { author, authorId: id, authorType: type }: { author?: string; authorId?: number; authorType?: string },
  named: readonly string[],
): string[] {
  if (author === undefined) return [];
  return type === 'Bot' || namingBy(named, { login: author, id, type }) !== 'no' ? [author] : [];
}

function agentsOf({ people, bots = [] }: Commit, named: readonly string[]): string[] {
  const known = people.filter((person) => person !== null);
  const agents = known.filter((person) => person.type === 'Bot' || namingBy(named, person) !== 'no');
  return [...bots, ...agents.map(({ login }) => login)];
}
