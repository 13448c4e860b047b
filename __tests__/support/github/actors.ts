import { randomBytes } from 'node:crypto';

/** Permissions of an installation token, as in a workflow (with underscores): name to level. */
export type Permissions = Record<string, 'read' | 'write'>;

/** Who acts. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'person'; login: string; scopes: readonly string[] }
  /** An installation token: `login` ends in `[bot]`; `repositories` (`owner/name`) are all that it reaches. */
  | {
      kind: 'installation';
      slug: string;
      appId: number;
      login: string;
      repositories: readonly string[];
      permissions: Permissions;
    }
  /** A JWT of an app itself. */
  | { kind: 'app' };

interface Known {
  actor: Actor;
  /** What the emulator knows the actor by. */
  inner: string;
}

/** The tokens that are valid, and whom they stand for. */
export class Actors {
  readonly #tokens = new Map<string, Known>();

  /** `undefined` for a token that nobody has issued, or that was revoked. */
  of(token: string | undefined): Known | undefined {
    if (token === undefined) return { actor: { kind: 'anonymous' }, inner: '' };
    if (token.startsWith('eyJ')) return { actor: { kind: 'app' }, inner: token };
    return this.#tokens.get(token);
  }

  /** Makes a token known under which the emulator has another one. */
  add(actor: Actor, inner: string, token = `ghp_${randomBytes(18).toString('hex')}`): string {
    this.#tokens.set(token, { actor, inner });
    return token;
  }

  revoke(token: string): void {
    this.#tokens.delete(token);
  }
}

/** The login of who acts; empty for nobody and for an app itself. */
export function loginOf(actor: Actor): string {
  return actor.kind === 'person' || actor.kind === 'installation' ? actor.login : '';
}
