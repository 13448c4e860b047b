// src/github/transport/api-version.ts
const API_VERSION = "2026-03-10";
const HEADER = "x-github-api-version";
function versioned(fetch, apiUrl) {
	let isKnown = !isEnterprise(apiUrl);
	return async (url, request = {}) => {
		if (!isKnown) return fetch(url, request);
		const response = await fetch(url, {
			...request,
			headers: {
				...request.headers,
				[HEADER]: API_VERSION
			}
		});
		if (response.status !== 400 && response.status !== 410) return response;
		if (!(await response.text()).toLowerCase().includes(HEADER)) return response;
		isKnown = false;
		return fetch(url, request);
	};
}
function isEnterprise(apiUrl) {
	return /\/api\/v3\/*$/.test(apiUrl);
}
Object.defineProperty(exports, "isEnterprise", {
	enumerable: true,
	get: function() {
		return isEnterprise;
	}
});
Object.defineProperty(exports, "versioned", {
	enumerable: true,
	get: function() {
		return versioned;
	}
});
