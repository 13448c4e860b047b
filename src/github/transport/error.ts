import type { Result } from '../../result.ts';

/** A call to GitHub that failed, in our words. */
export class GitHubError extends Error {
  /**
   * HTTP status; 0 if there was no answer, 429 for every rate limit, even if GitHub says 403, and 501 if the server
   * does not know what was asked. GraphQL errors get the status that REST would give.
   */
  readonly status: number;
  /** What the job's `permissions:` lack, as a YAML line such as `issues: write`. If several would do, the first. */
  readonly permission: string | undefined;
  /** When a limit ends, in ms since 1970. */
  readonly resetAt: number | undefined;
  /** GitHub did not answer, or with a fault of its own (5xx): that passes by itself. */
  readonly isFault: true | undefined;

  constructor(status: number, message: string, details: GitHubErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = 'GitHubError';
    this.status = status;
    this.permission = details.permission;
    this.resetAt = details.resetAt;
    this.isFault = details.isFault;
  }

  /** True if trying again may help. */
  get transient(): boolean {
    return this.status === 0 || (this.status >= 500 && this.status !== 501);
  }
}

/** A write that was to be repeated, and is not wanted any more. */
export class Outdated extends Error {}

/** The sentence for a missing permission. `permission` is a YAML line. */
export function permissionHint(permission: string): string {
  return `Add \`${permission}\` to the \`permissions:\` of the job. ${FORKS}`;
}

/** Why a permission may be missing although the job has it. */
export const FORKS = 'On pull requests from forks the token only reads.';

interface GitHubErrorDetails {
  permission?: string | undefined;
  resetAt?: number | undefined;
  isFault?: true | undefined;
  cause?: unknown;
}

/**
 * The result of a call that may fail. Any error other than a `GitHubError` is a bug in this program and is thrown on.
 */
export async function attempt<T>(call: () => Promise<T>): Promise<Result<T, GitHubError>> {
  try {
    return { ok: true, value: await call() };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { ok: false, error };
  }
}
