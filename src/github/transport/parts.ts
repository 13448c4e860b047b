import { errorsIn, Fault, statusOfError } from './fault.ts';
import type { Client } from './client.ts';
import { attempt, GitHubError } from './error.ts';

/** A place in a GraphQL answer: names of fields, and positions in lists. */
type Path = readonly (string | number)[];

/** A GraphQL answer of which parts may be missing. */
export interface Parts<T> {
  data: T;
  /** The status that REST would give for what is missing at a place, above it or below it; undefined: all is there. */
  missingAt: (...path: Path) => number | undefined;
}

/**
 * Asks a query whose parts count each for itself. What has an error is missing, and never taken for what does not
 * exist: ask `missingAt` before a null or an empty list is believed. Throws `GitHubError` where there is no data, or
 * an error that does not say which part it is about.
 */
export async function graphqlParts<T>(
  client: Client,
  query: string,
  variables: Record<string, unknown>,
): Promise<Parts<T>> {
  const answer = await attempt(() => client.graphql<T>(query, variables));
  if (answer.ok) return { data: answer.value, missingAt: () => undefined };
  const parts = partsOf<T>(answer.error);
  if (parts === undefined) throw answer.error;
  return parts;
}

function partsOf<T>({ cause, status }: GitHubError): Parts<T> | undefined {
  const response = cause instanceof Fault ? cause.response : undefined;
  // A limit is about the whole answer, whatever else came with it.
  if (response === undefined || status === 429) return undefined;
  const { data }: { data?: unknown } = Object(response.data);
  const errors = errorsIn(response.data);
  if (typeof data !== 'object' || data === null || errors.length === 0) return undefined;
  if (errors.some(({ path }) => path.length === 0)) return undefined;
  const missing = errors.map((each) => ({ path: each.path, status: statusOfError(each) }));
  return {
    data: data as T,
    missingAt: (...asked) => missing.find(({ path }) => isAlong(path, asked))?.status,
  };
}

// One is the beginning of the other.
function isAlong(one: Path, other: Path): boolean {
  return one.slice(0, other.length).every((step, index) => step === other[index]);
}
