import { Facts, type RecordedFact } from '../evidence/facts.ts';
import type { Person } from '../evidence/people.ts';
import type { VerdictRecord } from './schema.ts';

/** Who merged and built it, as far as it is known: nothing is asked for it. */
export function aboutChange(facts: readonly RecordedFact[]): Pick<VerdictRecord, 'merge' | 'people'> {
  const all = new Facts(facts);
  const [origin, commits, pushes] = [
    all.get({ kind: 'origin' }),
    all.get({ kind: 'commits' }),
    all.get({ kind: 'pushes' }),
  ];
  const { merged } = origin?.status === 'known' ? origin.value : {};
  const told = commits?.status === 'known' ? commits.value : undefined;
  const people = told?.flatMap((commit) => commit.people) ?? [];
  const accounts = [...new Map(people.map((each) => [each?.id, bare(each)])).values()];
  const apps = people.flatMap((each) => (each !== null && each.type !== 'User' ? [each.login] : []));
  const agents = [...new Set([...apps, ...(told ?? []).flatMap(({ bots = [] }) => bots)])].toSorted();
  const newest = pushes?.status === 'known' ? pushes.value[0] : undefined;
  const known = {
    ...(told === undefined ? {} : { committers: accounts, agents }),
    ...(newest === undefined ? {} : { lastPusher: bare(newest.pusher) }),
  };
  return {
    ...(merged === undefined ? {} : { merge: merged }),
    ...(Object.keys(known).length === 0 ? {} : { people: known }),
  };
}

function bare(person: Person | null): Pick<Person, 'login' | 'id'> | null {
  return person === null ? null : { login: person.login, id: person.id };
}
