import { warning } from '@actions/core';
import { GitHubError, permissionHint } from '../github/transport/error.ts';
import { sanitiseLine } from '../reports/sanitise.ts';

/** One way to tell a verdict on GitHub, and what went wrong with it. */
export class Channel {
  readonly name: string;
  /** What the job needs for it, as a line of YAML. */
  readonly permission: () => string;
  #failure: unknown;

  constructor(name: string, permission: () => string) {
    this.name = name;
    this.permission = permission;
  }

  /** The last try failed with this. */
  get failure(): unknown {
    return this.#failure;
  }

  /** The token may not write it, so that trying again is of no use. */
  get isRefused(): boolean {
    return this.#failure instanceof GitHubError && this.#failure.status === 403;
  }

  /** True where it worked. What has failed and then works has not failed. */
  async try(send: () => Promise<void>): Promise<boolean> {
    try {
      await send();
      this.#failure = undefined;
      return true;
    } catch (error) {
      this.#failure = error;
      return false;
    }
  }
}

/** Warns of what could not be written. All permissions that are missing are named in one warning. */
export function warnOf(channels: readonly Channel[]): void {
  const refused = channels.filter(({ isRefused }) => isRefused);
  for (const { name, failure, isRefused } of channels) {
    if (failure === undefined || isRefused) continue;
    const words = failure instanceof Error ? sanitiseLine(failure.message, 500) : 'unknown reason';
    warning(`The ${name} could not be written: ${words}`);
  }
  if (refused.length === 0) return;
  const names = refused.map(({ name }) => name).join(' and the ');
  const what = refused.length > 1 ? 'them' : 'it';
  const permissions = refused.map(({ permission }) => permission()).join('`, `');
  warning(`The ${names} could not be written: the token may not write ${what} (403). ${permissionHint(permissions)}`);
}
