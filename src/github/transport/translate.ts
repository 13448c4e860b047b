import { type Fault, isGraphql, isPassing, limitOf, resetAt, retryAfter, UNKNOWN_FIELD } from './fault.ts';
import { FORKS, GitHubError } from './error.ts';

/** What else an error message may depend on. */
export interface Circumstances {
  /** ms since 1970. */
  now: number;
  /** The longest wait for limits, as the user wrote it. */
  maxWait: string;
  /** True on an Enterprise Server, which may not support what was asked for. */
  enterprise: boolean;
}

/** Turns a fault into an error that says what went wrong and what to do. */
export function translate(fault: Fault, about: Circumstances): GitHubError {
  const { method } = fault.request;
  const limit = limitOf(fault);
  const status = limit === undefined ? (fault.response === undefined ? 0 : fault.status) : 429;
  const sets = acceptedPermissions(fault.headers['x-accepted-github-permissions']);
  const permission = status === 403 ? ofAJob(sets)[0]?.join(', ') : undefined;
  const end = limit === undefined ? undefined : resetOf(fault, limit, about.now);
  const words = limit === undefined ? explain(fault, status, sets, about) : limited(limit, end, about);
  return new GitHubError(status, `${method} ${pathOf(fault.request.url)}: ${words}`, {
    permission,
    resetAt: end,
    isFault: isPassing(fault) || undefined,
    cause: fault,
  });
}

// Where one status has several causes, GitHub's text tells them apart, since the answer has no code. It decides on our
// words alone. Source: "Troubleshooting the REST API", GitHub Docs.
function explain(fault: Fault, status: number, sets: string[][], { enterprise }: Circumstances): string {
  const said = quoted(fault.message);
  switch (status) {
    case 0:
      return `no answer (${said}).`;
    case 401:
      return 'GitHub refused the token (401). Check the input `token`: it may be wrong, expired or revoked.';
    case 403:
      return forbidden(fault, said, sets);
    case 404:
      return `not found (404). It does not exist, or the token may not see it${seen(sets)}.${enterprise ? ` ${OLDER}` : ''}`;
    case 406:
    case UNKNOWN_FIELD:
      return `this server does not offer it (${status}: ${said}).${enterprise ? ` ${OLDER}` : ''}`;
    case 410:
      return /issues (?:are|has been|have been) disabled/i.test(said)
        ? 'issues are switched off in this repository (410). Switch them on in its settings under Features, or judge a pull request.'
        : `it is gone (410: ${said}): deleted, or this part of the repository is switched off.`;
    case 422:
      return `GitHub refused the content (422: ${refusedFields(fault) ?? said}).`;
    default:
      return `GitHub answered ${status} (${said}).`;
  }
}

const OLDER = 'An older GitHub Enterprise Server may not have it yet.';

function seen(sets: string[][]): string {
  return sets.length === 0 ? '' : ` (that takes ${inWords(sets)})`;
}

function forbidden(fault: Fault, said: string, sets: string[][]): string {
  const sso = singleSignOn(fault);
  if (sso !== undefined) return `the organisation asks for single sign-on (403). ${sso}`;
  if (/\blocked\b/i.test(said))
    return `the conversation is locked (403: ${said}). Unlock it, or use the token of somebody who may write there.`;
  if (/\barchived\b/i.test(said)) return `the repository is archived, so the gate cannot write to it (403: ${said}).`;
  if (/\bIP allow list\b/i.test(said))
    return `the organisation allows certain addresses only (403: ${said}). Use a runner whose address is on its list.`;
  const lines = ofAJob(sets);
  if (lines.length > 0)
    return `the token may not do this (403). Add ${inWords(lines)} to the \`permissions:\` of the job. ${FORKS}`;
  if (sets.length > 0)
    return `the token may not do this (403). It needs ${inWords(sets)}, which the token of a job cannot have. Use the token of a GitHub App in the input \`token\`.`;
  return `the token may not do this (403: ${said}). Check the \`permissions:\` of the job. ${FORKS}`;
}

// `required; url=https://github.com/orgs/octo/sso?authorization_request=…`, or `partial-results; organizations=1,2`.
function singleSignOn({ headers }: Fault): string | undefined {
  const header = String(headers['x-github-sso'] ?? '');
  if (/^partial-results\b/.test(header))
    return 'The answer leaves out organisations for which the token is not authorised.';
  if (!/^required\b/.test(header)) return undefined;
  const address = /\burl=(https:\/\/[\w.-]+\/[\w./?=&%-]*)/.exec(header)?.[1];
  return `Authorise the token for it${address === undefined ? ' in its settings' : `: ${address.slice(0, 300)}`}`;
}

/** One entry of `errors` in a 422 answer. Source: "Troubleshooting the REST API", validation errors, GitHub Docs. */
interface Refused {
  resource?: unknown;
  field?: unknown;
  code?: unknown;
  message?: unknown;
}

function refusedFields({ response }: Fault): string | undefined {
  const { message, errors }: { message?: unknown; errors?: unknown } = Object(response?.data);
  if (!Array.isArray(errors) || errors.length === 0) return undefined;
  const each = errors.slice(0, 5).map((error: unknown) => {
    if (typeof error === 'string') return error;
    const { resource, field, code, message: words }: Refused = Object(error);
    const name = [resource, field].filter((part) => typeof part === 'string').join('.');
    const what = [words, code, 'refused'].find((part) => typeof part === 'string') ?? '';
    return name === '' ? what : `${name}: ${what.replaceAll('_', ' ')}`;
  });
  const left = errors.length - each.length;
  return quoted(
    `${typeof message === 'string' ? `${message}: ` : ''}${each.join('; ')}${left > 0 ? ` and ${left} more` : ''}`,
    300,
  );
}

function limited(limit: 'primary' | 'secondary', end: number | undefined, { now, maxWait }: Circumstances): string {
  const what = limit === 'primary' ? 'the rate limit of the token is used up (429)' : 'GitHub asks for a pause (429)';
  if (end === undefined) return `${what}. Run the job again later.`;
  const until = new Date(end).toISOString().replace(/\.\d+Z$/, 'Z');
  const left = Math.max(1, Math.ceil((end - now) / 60_000));
  return `${what} until ${until} (${left} min), but the input \`max-wait\` (${maxWait}) allows less. Run the job again after that time.`;
}

function resetOf(fault: Fault, limit: 'primary' | 'secondary', now: number): number | undefined {
  const wait = retryAfter(fault, now);
  if (wait !== undefined) return now + wait * 1000;
  return limit === 'primary' ? resetAt(fault) : undefined;
}

function pathOf(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return isGraphql(path) ? '/graphql' : path;
}

// A server's text goes into logs and reports: one line, no control characters, no workflow commands.
function quoted(said: string, most = 120): string {
  const line = said.replaceAll(/([\p{C}\p{Z}]|::|##\[)+/gu, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/**
 * The permissions that a job can get under `permissions:`. All others are for Apps. Source: "Workflow syntax for GitHub
 * Actions", `permissions`, GitHub Docs.
 */
const OF_A_JOB = new Set([
  'actions',
  'artifact-metadata',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'security-events',
  'statuses',
]);

/**
 * The sets of permissions that suffice for a call; any one set is enough. Each is a list of YAML lines: the header
 * `x-accepted-github-permissions: issues=write; pull_requests=write,contents=read` gives `[['issues: write'],
 * ['pull-requests: write', 'contents: read']]`. Empty if the header is missing.
 */
function acceptedPermissions(header: string | number | undefined): string[][] {
  return String(header ?? '')
    .split(';')
    .map((set) =>
      [...set.matchAll(/\b([a-z_]+)=(read|write|admin)\b/g)].map(
        ([, name = '', level = '']) => `${name.replaceAll('_', '-')}: ${level}`,
      ),
    )
    .filter((set) => set.length > 0);
}

/** The sets that a job can get; all others need the token of an App. */
function ofAJob(sets: readonly string[][]): string[][] {
  return sets.filter((set) => set.every((line) => OF_A_JOB.has(line.split(':')[0] ?? '') && !line.endsWith('admin')));
}

/** "`issues: write` or `pull-requests: write` with `contents: read`". */
function inWords(sets: readonly string[][]): string {
  return sets.map((set) => set.map((line) => `\`${line}\``).join(' with ')).join(' or ');
}
