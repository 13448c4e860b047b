import type { Person } from '../../evidence/people.ts';

/** An account as GraphQL gives it with `ACTOR`. */
export interface Actor {
  type: string;
  login: string;
  databaseId?: number | null;
}

/** What a query asks of an account. Logins of bots have no `[bot]` here. */
export const ACTOR = `fragment actor on Actor {
  type: __typename login
  ... on User { databaseId } ... on Bot { databaseId } ... on Mannequin { databaseId } ... on Organization { databaseId }
}`;

/** Who it is; null for a deleted account and for one without a number, which cannot be compared. */
export function personOf(actor: Actor | null): Person | null {
  return actor?.databaseId == null ? null : { login: actor.login, id: actor.databaseId, type: actor.type };
}

/** The same for an account as REST gives it. */
export function personFrom(user: { login: string; id: number; type: string } | null | undefined): Person | null {
  return user == null ? null : { login: user.login, id: user.id, type: user.type };
}
