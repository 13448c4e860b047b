import type { Fetch } from './fetch.ts';

/**
 * The version of the REST API that this program is written for.
 * Source: "API Versions" and "Breaking changes", GitHub Docs.
 */
export const API_VERSION = '2026-03-10';

const HEADER = 'x-github-api-version';

/**
 * A fetch that asks for `API_VERSION`. Enterprise Server is asked for no version: releases before 3.21 do not know this
 * one and answer 400. A server that refuses the version with 400, or with 410 once it is withdrawn, is asked again
 * without one, and so are all later calls. A refused call has done nothing yet, so that writes are safe to send again.
 */
export function versioned(fetch: Fetch, apiUrl: string): Fetch {
  let isKnown = !isEnterprise(apiUrl);
  return async (url, request = {}) => {
    if (!isKnown) return fetch(url, request);
    const response = await fetch(url, { ...request, headers: { ...request.headers, [HEADER]: API_VERSION } });
    if (response.status !== 400 && response.status !== 410) return response;
    // Other calls that are answered so do not name the header.
    if (!(await response.text()).toLowerCase().includes(HEADER)) return response;
    isKnown = false;
    return fetch(url, request);
  };
}

/** Whether an address of the API is that of an Enterprise Server: REST is below `/api/v3` there. */
export function isEnterprise(apiUrl: string): boolean {
  return /\/api\/v3\/*$/.test(apiUrl);
}
