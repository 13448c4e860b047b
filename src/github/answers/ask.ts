import type { Catalogue, Fact, QuestionKind, QuestionOf } from '../../evidence/question.ts';
import type { Why } from '../../result.ts';
import type { Subject } from '../../verdict/verdict.ts';
import { type Repository, repositoryNamed } from '../repository.ts';
import type { Client } from '../transport/client.ts';
import { attempt } from '../transport/error.ts';
import type { NotSeen } from '../../doctor/survey.ts';

/** What a question is about: a subject in its repository, and the client that reads there. */
export interface About {
  client: Client;
  repository: Repository;
  subject: Subject;
}

/** One answering function for each of these kinds of question. None throws a `GitHubError`. */
export type AnswersFor<K extends QuestionKind> = {
  readonly [P in K]: (about: About, question: QuestionOf<P>) => Promise<Fact<Catalogue[P]['answer']>> | Fact<never>;
};

/**
 * Turns requests into a fact; every answer goes through here. If a request fails, the fact is unavailable, with the
 * error's message, which names a missing permission. `what`: what was being read, for the message.
 */
export async function ask<T>(what: string | undefined, read: () => Promise<Fact<T>>): Promise<Fact<T>> {
  const answer = await attempt(read);
  if (answer.ok) return answer.value;
  return unavailable(`${what === undefined ? '' : `${what} could not be read: `}${answer.error.message}`, answer.error);
}

/** Asks about a subject. If its repository is not known, the answer is unavailable. */
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

/** `of`: what the reason comes from. */
export function unavailable(reason: string, { isFault }: Pick<Why, 'isFault'> = {}): { status: 'unavailable' } & Why {
  return { status: 'unavailable', reason, ...(isFault && { isFault }) };
}

/** The result of `read`, or undefined if GitHub answers 404. */
export async function orMissing<T>(read: Promise<T>): Promise<T | undefined> {
  const answer = await attempt(() => read);
  if (answer.ok) return answer.value;
  if (answer.error.status === 404 || answer.error.status === 422) return undefined;
  throw answer.error;
}

/** A fact from an endpoint that answers the same whether nothing is there or the token may not see it. */
export async function seen<T>(read: () => Promise<T>): Promise<Fact<T> | NotSeen> {
  const answer = await attempt(read);
  if (!answer.ok && (answer.error.status === 403 || answer.error.status === 404)) return { status: 'not-seen' };
  return answer.ok ? known(answer.value) : unavailable(answer.error.message);
}
