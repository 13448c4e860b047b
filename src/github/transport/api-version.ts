import type { Fetch } from './fetch.ts';

/**
 * The version of the REST API that this program is written for. Source: "API Versions" and "Breaking changes", GitHub
 * Docs.
 */
export const API_VERSION = '2026-03-10';

const HEADER = 'x-github-api-version';

/**
 * A fetch that asks for `API_VERSION`. An Enterprise Server is asked for no version: releases before 3.21 do not know
 * this one and answer 400. If a server refuses the version with 400, or with 410 once it is withdrawn, the call and all
 * later ones are sent without a version. A refused call has done nothing, so it is safe to send a write again.
 */
export function versioned(fetch: Fetch, apiUrl: string): Fetch {
  let isKnown = !isEnterprise(apiUrl);
  return async (url, request = {}) => {
    if (!isKnown) return fetch(url, request);
    const response = await fetch(url, { ...request, headers: { ...request.headers, [HEADER]: API_VERSION } });
    if (response.status !== 400 && response.status !== 410) return response;
    // Only the answer to a refused version mentions the header.
    if (!(await response.text()).toLowerCase().includes(HEADER)) return response;
    isKnown = false;
    return fetch(url, request);
  };
}

/** Whether this is the API address of an Enterprise Server, where REST is below `/api/v3`. */
export function isEnterprise(apiUrl: string): boolean {
  return /\/api\/v3\/*$/.test(apiUrl);
}
