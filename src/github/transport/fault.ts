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

/** Throws a `Fault` for a 2xx response that is not a real answer: cut JSON, or GraphQL with errors. */
export function assertAnswered(response: FaultResponse, request: FaultRequest): void {
  const { data, headers } = response;
  const isJson = /^application\/(?:json|scim\+json)\b/.test(String(headers['content-type'] ?? ''));
  // octokit returns JSON that it cannot parse as text, without an error.
  if (isJson && typeof data === 'string' && data !== '')
    throw new Fault('the answer is not complete JSON', 500, request);
  if (isGraphql(request.url)) assertNoErrors(response, request);
  // Lists over several organisations leave out what the token may not see, and only this header says so.
  if (/^partial-results\b/.test(String(headers['x-github-sso'] ?? '')))
    throw new Fault('the list is not complete', 403, request, { response });
}

/** True for the address of the GraphQL API, on github.com and on an Enterprise Server. */
export function isGraphql(url: string): boolean {
  return /(?:^|\/)graphql$/.test(url);
}

/** One error in a GraphQL answer. Source: the GraphQL specification, section 7.1.2; `type` is GitHub's own. */
interface GraphqlError {
  message: string;
  type: string;
  code: string;
  /** Which part of the data it is about; empty where it does not say. */
  path: (string | number)[];
}

// Data beside errors is used by `graphqlParts` alone, which knows what is missing.
function assertNoErrors(response: FaultResponse, request: FaultRequest): void {
  const { headers } = response;
  const answer: { data?: unknown } = Object(response.data);
  const errors = errorsIn(response.data);
  const [first] = errors;
  if (first === undefined) {
    if (typeof answer.data === 'object' && answer.data !== null) return;
    throw new Fault('the answer holds neither data nor errors', 500, request);
  }
  const said = errors.map(({ message }) => message).join('; ');
  const status = statusOf(errors);
  // The hourly limit, which REST signals only by this header.
  const limit = status === 429 && !SECONDARY.test(said) ? { 'x-ratelimit-remaining': '0' } : {};
  throw new Fault(said, status, request, { response: { ...response, headers: { ...headers, ...limit } } });
}

// GitHub's text: a secondary limit has no type or code of its own. Source: as in `limitOf`.
const SECONDARY = /\bsecondary rate\b/i;

/** The errors of a GraphQL answer; empty where there are none. */
export function errorsIn(answer: unknown): GraphqlError[] {
  const { errors }: { errors?: unknown } = Object(answer);
  return Array.isArray(errors) ? errors.map(errorOf) : [];
}

function errorOf(said: unknown): GraphqlError {
  const { message, type, extensions, path }: Partial<Record<keyof GraphqlError | 'extensions', unknown>> = Object(said);
  const { code }: { code?: unknown } = Object(extensions);
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const isStep = (step: unknown): step is string | number => typeof step === 'string' || typeof step === 'number';
  const steps = Array.isArray(path) && path.every(isStep) ? path : [];
  return { message: text(message), type: text(type), code: text(code), path: steps };
}

const STATUS: Record<string, number> = {
  RATE_LIMITED: 429,
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  NOT_FOUND: 404,
  INTERNAL: 502,
  SERVICE_UNAVAILABLE: 503,
};

/**
 * The status that REST would give; if there are several errors, the most telling one. 501: the server does not know the
 * field.
 */
function statusOf(errors: readonly GraphqlError[]): number {
  const found = errors.map(statusOfError);
  return [429, 502, 503, 403, UNKNOWN_FIELD, 404].find((status) => found.includes(status)) ?? 422;
}

/** The status that REST would give for one error. */
export function statusOfError({ type, message, code }: GraphqlError): number {
  if (SECONDARY.test(message)) return 429;
  if (/^(?:undefined|argumentNotAccepted|missingField)/.test(code)) return UNKNOWN_FIELD;
  // GitHub's text: a query that took too long has no type or code. Source: "Rate limits and query limits for the GraphQL
  // API", timeouts, GitHub Docs.
  if (/something went wrong while executing your query|timed? ?out/i.test(message)) return 502;
  return STATUS[type] ?? 422;
}

/** "Not implemented": what REST would say for a part of the schema that the server lacks. */
export const UNKNOWN_FIELD = 501;
