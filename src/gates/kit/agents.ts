import { untold, type Facts, type Told } from '../../evidence/facts.ts';
import { namingBy, type Commit, type Person } from '../../evidence/people.ts';

const ORIGIN = { kind: 'origin' } as const;
const COMMITS = { kind: 'commits' } as const;

/**
 * Whether agents took part in a change: an app opened it, or is the author, a co-author or the committer of a commit;
 * or an account that the policy names as an agent is. `named`: accounts that count as agents besides apps. `head`: the
 * head commit, where it is known.
 */
export function agentsIn(facts: Facts, named: readonly string[] = [], head?: string): Told<boolean> {
  const [origin, commits] = [facts.get(ORIGIN), facts.get(COMMITS)];
  const asks = [...(origin === undefined ? [ORIGIN] : []), ...(commits === undefined ? [COMMITS] : [])];
  if (origin === undefined || commits === undefined) return untold('the commits are not known yet', { asks });
  const isIn =
    (origin.status === 'known' && isOpenedBy(origin.value, named)) ||
    (commits.status === 'known' && commits.value.some((commit) => isMadeBy(commit, named)));
  if (isIn) return { known: true, value: true };
  if (origin.status !== 'known') return untold(origin.reason);
  if (commits.status !== 'known') return untold(commits.reason);
  if (origin.value.authorType === undefined) return untold('the account of the author is not known');
  // GitHub lists no more than the first 250 commits of a pull request.
  if (head !== undefined && !commits.value.some(({ sha }) => sha === head))
    return untold('the commits are not all known: the head is not among them');
  const nobodys = commits.value.find(({ people }) => people.includes(null));
  return nobodys === undefined
    ? { known: true, value: false }
    : untold(`commit ${nobodys.sha.slice(0, 7)} names an address that belongs to no account`);
}

function isOpenedBy(
  { author, authorId: id, authorType: type }: { author?: string; authorId?: number; authorType?: string },
  named: readonly string[],
): boolean {
  return author !== undefined && (type === 'Bot' || namingBy(named, { login: author, id, type }) !== 'no');
}

function isMadeBy({ people, bots = [] }: Commit, named: readonly string[]): boolean {
  const isAgent = (person: Person | null): boolean =>
    person !== null && (person.type === 'Bot' || namingBy(named, person) !== 'no');
  return bots.length > 0 || people.some(isAgent);
}
