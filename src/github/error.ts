/** A call to GitHub that did not work, in our words. */
export class GitHubError extends Error {
  /** HTTP status; 0 where there was no answer, 429 for every rate limit, also where GitHub says 403. */
  readonly status: number;
  /** What the job's `permissions:` lack, as a line of YAML: `issues: write`. */
  readonly permission: string | undefined;

  constructor(status: number, message: string, details: { permission?: string | undefined; cause?: unknown } = {}) {
    super(message, { cause: details.cause });
    this.name = 'GitHubError';
    this.status = status;
    this.permission = details.permission;
  }

  /** Trying the same again may help. */
  get transient(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

/** A failed call, as far as it is known. `headers` are in lower case. */
export interface FailedCall {
  method: string;
  /** Path without host and query. */
  path: string;
  /** 0 where there was no answer. */
  status: number;
  headers: Record<string, string | number | undefined>;
  /** What GitHub or the network said; not trusted. */
  said: string;
  cause?: unknown;
}

/** Says what went wrong and what to do about it. */
export function translate(call: FailedCall): GitHubError {
  const status = call.status === 403 && isRateLimit(call.headers) ? 429 : call.status;
  const permission = status === 403 ? acceptedPermission(call.headers) : undefined;
  const words = `${call.method} ${call.path}: ${explain({ ...call, status }, permission)}`;
  return new GitHubError(status, words, { permission, cause: call.cause });
}

/** The sentence for a permission that is missing. `permission` is a line of YAML. */
export function permissionHint(permission: string): string {
  return `Add \`${permission}\` to the \`permissions:\` of the job. On pull requests from forks the token only reads.`;
}

function explain(call: FailedCall, permission: string | undefined): string {
  switch (call.status) {
    case 0:
      return `no answer (${quoted(call.said)}).`;
    case 401:
      return 'the token was refused (401). Check the input `token`: it may be wrong, expired or revoked.';
    case 403:
      if (permission !== undefined) return `the token may not do this (403). ${permissionHint(permission)}`;
      return `the token may not do this (403: ${quoted(call.said)}). Check the \`permissions:\` of the job.`;
    case 404:
      return 'not found (404). It does not exist, or the token may not see it.';
    case 410:
      return 'it is gone (410): deleted, or this part of the repository is switched off.';
    case 422:
      return `GitHub refused the content (422: ${quoted(call.said)}).`;
    case 429:
      return 'the rate limit of the token is used up (429). Run the job again later.';
    default:
      return `GitHub answered ${call.status} (${quoted(call.said)}).`;
  }
}

/** First set of the header: `issues=write; pull_requests=write` gives `issues: write`. */
function acceptedPermission(headers: FailedCall['headers']): string | undefined {
  const sets = String(headers['x-accepted-github-permissions'] ?? '').split(';');
  const pairs = (sets[0] ?? '').matchAll(/\b([a-z_]+)=(read|write|admin)\b/g);
  const lines = [...pairs].map(([, name = '', level = '']) => `${name.replaceAll('_', '-')}: ${level}`);
  return lines.length === 0 ? undefined : lines.join(', ');
}

function isRateLimit(headers: FailedCall['headers']): boolean {
  return String(headers['x-ratelimit-remaining']) === '0' || headers['retry-after'] !== undefined;
}

// The words of a server go into logs and reports: one line, no control characters, no commands.
function quoted(said: string): string {
  const line = said.replaceAll(/([\p{C}\p{Z}]|::|##\[)+/gu, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
