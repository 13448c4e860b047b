/** A call that failed, before it is put into words. Octokit and its plugins read the fields by these names. */
export class Fault extends Error {
  /** HTTP status; 500 if there was no answer, as in octokit. */
  readonly status: number;
  readonly request: FaultRequest;
  /** Absent if there was no answer, or none that could be read. */
  readonly response: FaultResponse | undefined;

  constructor(message: string, status: number, request: FaultRequest, details: FaultDetails = {}) {
    super(message, { cause: details.cause });
    this.name = 'HttpError';
    this.status = status;
    this.request = request;
    this.response = details.response;
  }

  /** Names in lower case; empty without an answer. */
  get headers(): Headers {
    return this.response?.headers ?? {};
  }
}

type Headers = Record<string, string | number | undefined>;

export interface FaultResponse {
  url: string;
  status: number;
  headers: Headers;
  data: unknown;
}

interface FaultDetails {
  response?: FaultResponse | undefined;
  cause?: unknown;
}

/** What was asked. `request` holds options of octokit and its plugins. */
export interface FaultRequest {
  method: string;
  url: string;
  request: Record<string, unknown>;
}

/** An octokit error as a fault; undefined for any other error, such as an abort. */
export function faultOf(error: unknown, request: FaultRequest): Fault | undefined {
  if (error instanceof Fault) return error;
  if (!(error instanceof Error) || error.name !== 'HttpError') return undefined;
  // The shape of octokit's RequestError. Its address has the parameters filled in.
  const { response, request: sent }: Error & { response?: FaultResponse; request?: { url: string } } = error;
  const asked = { ...request, url: sent?.url ?? request.url };
  return new Fault(error.message, response?.status ?? 500, asked, { response, cause: error });
}

/** True if the call never reached a server, so that sending it again cannot do anything twice. */
export function isUnsent(fault: Fault): boolean {
  for (let { code, cause }: Caused = fault; ; { code, cause } = Object(cause) as Caused) {
    if (UNSENT.has(String(code))) return true;
    if (cause === undefined) return false;
  }
}

interface Caused {
  code?: unknown;
  cause?: unknown;
}

const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** True if a later try may succeed: no answer, or a fault of the server. */
export function isPassing(fault: Fault): boolean {
  return fault.response === undefined || (fault.status >= 500 && fault.status !== 501);
}

/**
 * `primary`: the hourly limit of the token. `secondary`: GitHub asks for a pause. Undefined: no limit. Source: "Rate
 * limits for the REST API", "Exceeding the rate limit", GitHub Docs.
 */
export function limitOf({ status, message, headers, response }: Fault): 'primary' | 'secondary' | undefined {
  if (response === undefined || (status !== 403 && status !== 429)) return undefined;
  // GitHub's text: without the header nothing else tells a secondary limit, or a missing permission, from the hourly one.
  if (headers['retry-after'] !== undefined || /\bsecondary rate\b|\babuse detection\b/i.test(message))
    return 'secondary';
  // The very last request of the hour may also fail for a missing permission.
  const refused = status === 403 && /not accessible/i.test(message);
  if (String(headers['x-ratelimit-remaining']) === '0' && !refused) return 'primary';
  return status === 429 ? 'secondary' : undefined;
}

/** When a used-up hourly limit is reset, in ms since 1970; undefined if the server does not say. */
export function resetAt({ headers }: Fault): number | undefined {
  const reset = Number(headers['x-ratelimit-reset']);
  return Number.isSafeInteger(reset) && reset > 0 && reset < 1e11 ? reset * 1000 : undefined;
}

/** How many seconds the server asks to wait, from either form of `retry-after`; a short moment if it says 0. */
export function retryAfter({ headers }: Fault, now: number): number | undefined {
  const said = headers['retry-after'];
  if (said === undefined) return undefined;
  const seconds = /^\s*\d+\s*$/.test(String(said)) ? Number(said) : (Date.parse(String(said)) - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0.1, Math.ceil(seconds));
}
