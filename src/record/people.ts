import type { DeploymentAnswer } from '../evidence/answers.ts';
import type { RecordedFact } from '../evidence/facts.ts';
import type { Person } from '../evidence/people.ts';
import type { Catalogue, QuestionKind } from '../evidence/question.ts';
import type { VerdictRecord } from './schema.ts';

/** Who merged and built it, as far as it is known: nothing is asked for it. */
export function aboutChange(facts: readonly RecordedFact[]): Pick<VerdictRecord, 'merge' | 'people' | 'deployed'> {
  const { merged } = answerIn(facts, 'origin') ?? {};
  const commits = answerIn(facts, 'commits');
  const newest = answerIn(facts, 'pushes')?.[0];
  const people = commits?.flatMap((commit) => commit.people) ?? [];
  const accounts = [...new Map(people.map((each) => [each?.id, bare(each)])).values()];
  const apps = people.flatMap((each) => (each !== null && each.type !== 'User' ? [each.login] : []));
  const agents = [...new Set([...apps, ...(commits ?? []).flatMap(({ bots = [] }) => bots)])].toSorted();
  const deployed = facts.flatMap(deploymentIn);
  const known = {
    ...(commits === undefined ? {} : { committers: accounts, agents }),
    ...(newest === undefined ? {} : { lastPusher: bare(newest.pusher) }),
  };
  return {
    ...(merged === undefined ? {} : { merge: merged }),
    ...(deployed.length === 0 ? {} : { deployed }),
    ...(Object.keys(known).length === 0 ? {} : { people: known }),
  };
}

function deploymentIn({ question, fact }: RecordedFact): NonNullable<VerdictRecord['deployed']> {
  if (question.kind !== 'deployment' || fact.status === 'unavailable') return [];
  const found = fact.value as DeploymentAnswer;
  if (!found.exists) return [];
  const { id, state, at, creator: by, url } = found;
  return [{ environment: question.environment, sha: question.sha, id, state, at, by, url }];
}

// Of these kinds there is one question each.
function answerIn<K extends QuestionKind>(facts: readonly RecordedFact[], kind: K): Catalogue[K]['answer'] | undefined {
  const told = facts.find(({ question }) => question.kind === kind)?.fact;
  return told?.status === 'known' ? told.value : undefined;
}

function bare(person: Person | null): Pick<Person, 'login' | 'id'> | null {
  return person === null ? null : { login: person.login, id: person.id };
}
