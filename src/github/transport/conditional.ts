import type { Fetch, HttpRequest, HttpResponse } from './fetch.ts';

interface Remembered {
  etag: string;
  response: HttpResponse;
}

/** The most answers that are kept; the oldest is dropped first. A run reads a few dozen addresses. */
const MOST = 500;

/**
 * A fetch that keeps answers with an ETag and asks again with `if-none-match`. On 304, which costs nothing of the rate
 * limit, it returns the earlier answer. Source: "Best practices for using the REST API", conditional requests, GitHub
 * Docs.
 */
export function conditional(fetch: Fetch): Fetch {
  const memory = new Map<string, Remembered>();
  return async (url, request = {}) => {
    if ((request.method ?? 'GET') !== 'GET') return fetch(url, request);
    const key = keyOf(url, request);
    const known = memory.get(key);
    const headers = known === undefined ? request.headers : { ...request.headers, 'if-none-match': known.etag };
    const response = await fetch(url, { ...request, ...(headers === undefined ? {} : { headers }) });
    if (response.status === 304 && known !== undefined) return known.response;
    memory.delete(key);
    const etag = response.headers.get('etag');
    if (response.status === 200 && etag !== undefined && (await isTelling(url, response))) {
      memory.set(key, { etag, response });
      if (memory.size > MOST) memory.delete(memory.keys().next().value ?? '');
    }
    return response;
  };
}

// The answer of an address depends on the format that is asked for and on the token.
function keyOf(url: string, { headers = {} }: HttpRequest): string {
  return [url, headers['accept'], headers['authorization']].join('\n');
}

// A full last page stays the same when another page is added behind it, so its ETag proves nothing.
async function isTelling(url: string, response: HttpResponse): Promise<boolean> {
  const perPage = new URL(url).searchParams.get('per_page');
  if (perPage === null || /rel="next"/.test(response.headers.get('link') ?? '')) return true;
  try {
    const list = await response.json();
    return !Array.isArray(list) || list.length < Number(perPage);
  } catch {
    return false;
  }
}
