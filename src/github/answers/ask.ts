import type { Catalogue, Fact, QuestionKind, QuestionOf } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import { repositoryNamed, type Repository } from '../repository.ts';
import type { Client } from '../transport/client.ts';
import { attempt } from '../transport/error.ts';

/** What is asked about: a subject in its repository, and the client that reads there. */
export interface About {
  client: Client;
  repository: Repository;
  subject: Subject;
}

/** Answers to questions of these kinds. Each gives a fact; none throws a `GitHubError`. */
export type Answers<K extends QuestionKind> = {
  readonly [P in K]: (about: About, question: QuestionOf<P>) => Promise<Fact<Catalogue[P]['answer']>> | Fact<never>;
};

/**
 * The one way from requests to a fact. Where one fails, the fact is unavailable, with the words of the error, which
 * name the permission that is missing. `what` was to be read, where that is to be said.
 */
export async function ask<T>(what: string | undefined, read: () => Promise<Fact<T>>): Promise<Fact<T>> {
  const answer = await attempt(read);
  if (answer.ok) return answer.value;
  return unavailable(`${what === undefined ? '' : `${what} could not be read: `}${answer.error.message}`);
}

/** Asks about a subject; where its repository is not known, nothing is. */
export async function askAbout<T>(
  client: Client,
  subject: Subject,
  read: (about: About) => Promise<Fact<T>> | Fact<T>,
): Promise<Fact<T>> {
  const repository = repositoryNamed(subject.repository);
  return repository === undefined ? unavailable('the repository is not known') : read({ client, repository, subject });
}

export function known<T>(value: T): Fact<T> {
  return { status: 'known', value };
}

export function unavailable(reason: string): { status: 'unavailable'; reason: string } {
  return { status: 'unavailable', reason };
}

/** What `read` gives, or undefined where GitHub says that there is no such thing. */
export async function orMissing<T>(read: Promise<T>): Promise<T | undefined> {
  const answer = await attempt(() => read);
  if (answer.ok) return answer.value;
  if (answer.error.status === 404 || answer.error.status === 422) return undefined;
  throw answer.error;
}
