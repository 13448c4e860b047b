import type { Result } from '../../result.ts';

/** A call to GitHub that did not work, in our words. */
export class GitHubError extends Error {
  /**
   * HTTP status; 0 where there was no answer, 429 for every rate limit, also where GitHub says 403, and
   * 501 where the server does not know what was asked. Errors of GraphQL have the status that REST would give.
   */
  readonly status: number;
  /** What the job's `permissions:` lack, as a line of YAML: `issues: write`. The first of several ways. */
  readonly permission: string | undefined;
  /** When a limit ends, ms since 1970. */
  readonly resetAt: number | undefined;

  constructor(status: number, message: string, details: GitHubErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = 'GitHubError';
    this.status = status;
    this.permission = details.permission;
    this.resetAt = details.resetAt;
  }

  /** Trying the same again may help. */
  get transient(): boolean {
    return this.status === 0 || (this.status >= 500 && this.status !== 501);
  }
}

/** The sentence for a permission that is missing. `permission` is a line of YAML. */
export function permissionHint(permission: string): string {
  return `Add \`${permission}\` to the \`permissions:\` of the job. ${FORKS}`;
}

/** Why a permission may be missing though the job has it. */
export const FORKS = 'On pull requests from forks the token only reads.';

interface GitHubErrorDetails {
  permission?: string | undefined;
  resetAt?: number | undefined;
  cause?: unknown;
}

/** A call that may fail. What else is thrown is a mistake of this program, and goes on. */
export async function attempt<T>(call: () => Promise<T>): Promise<Result<T, GitHubError>> {
  try {
    return { ok: true, value: await call() };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { ok: false, error };
  }
}
