const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_fault = require("./fault.cjs");
// src/github/transport/fetch.ts
var fetch_exports = require_rolldown_runtime.__exportAll({ createFetch: () => createFetch });
const MAX_REDIRECTS = 5;
const IDLE_MS = 4e3;
function createFetch({ timeoutMs = 3e4, env = process.env, signal: ended } = {}) {
	const agents = new Map();
	function agentFor(protocol, keepAlive) {
		const key = `${protocol}${keepAlive}`;
		const known = agents.get(key);
		if (known !== void 0) return known;
		const options = keepAlive ? {
			keepAlive,
			timeout: IDLE_MS
		} : { keepAlive };
		const agent = new (moduleFor(protocol)).Agent({
			...options,
			...usesProxy(env) ? { proxyEnv: env } : {}
		});
		agents.set(key, agent);
		return agent;
	}
	return async (address, request = {}) => {
		ended?.throwIfAborted();
		const deadline = AbortSignal.timeout(timeoutMs);
		const signal = AbortSignal.any([
			deadline,
			request.signal,
			ended
		].filter((each) => each !== void 0));
		const method = request.method ?? "GET";
		const keepAlive = method === "GET" || method === "HEAD" || require_fault.isGraphql(address);
		let url = new URL(address);
		for (let redirects = 0;; redirects++) {
			const options = {
				method,
				headers: {
					"accept-encoding": "gzip",
					...request.headers
				},
				signal
			};
			const agent = agentFor(url.protocol, keepAlive);
			let answer;
			try {
				answer = await exchange(url, {
					...options,
					agent
				}, request.body);
			} catch (error) {
				if (request.signal?.aborted === true || ended?.aborted === true) throw error;
				if (deadline.aborted) throw new Error(`no complete answer within ${timeoutMs / 1e3} s`, { cause: error });
				throw new Error(faultWords(error, env), { cause: error });
			}
			const next = redirectOf(answer, url, method);
			if (next === void 0) return responseOf(url, answer);
			if (redirects === MAX_REDIRECTS) throw new Error(`more than ${MAX_REDIRECTS} redirects`);
			url = next;
		}
	};
}
function usesProxy(env) {
	return [
		"https_proxy",
		"HTTPS_PROXY",
		"http_proxy",
		"HTTP_PROXY"
	].some((name) => (env[name] ?? "") !== "");
}
function faultWords(fault, env) {
	const { message = "", code = "fault of the network" } = Object(fault);
	const words = UNTRUSTED.has(code) ? `${code}: ${TRUST}` : message === "" ? code : message;
	const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
	return major > 24 || major === 24 && minor >= 5 || !usesProxy(env) ? words : `${words}; Node before 24.5 uses no proxy`;
}
const UNTRUSTED = new Set([
	"DEPTH_ZERO_SELF_SIGNED_CERT",
	"SELF_SIGNED_CERT_IN_CHAIN",
	"UNABLE_TO_VERIFY_LEAF_SIGNATURE",
	"UNABLE_TO_GET_ISSUER_CERT_LOCALLY"
]);
const TRUST = "name the certificate of its authority in NODE_EXTRA_CA_CERTS";
function moduleFor(protocol) {
	if (protocol === "https:") return process.getBuiltinModule("node:https");
	if (protocol === "http:") return process.getBuiltinModule("node:http");
	throw new Error(`unexpected protocol ${protocol} of an API address, expected https: or http:`);
}
function exchange(url, options, body) {
	return new Promise((resolve, reject) => {
		const outgoing = moduleFor(url.protocol).request(url, options, (message) => {
			const chunks = [];
			message.on("data", (chunk) => chunks.push(chunk));
			message.on("error", reject);
			message.on("end", () => resolve({
				message,
				body: Buffer.concat(chunks)
			}));
		});
		outgoing.on("error", reject);
		outgoing.end(body);
	});
}
function redirectOf({ message }, from, method) {
	const status = message.statusCode ?? 0;
	const location = message.headers.location;
	if (![
		301,
		302,
		303,
		307,
		308
	].includes(status) || location === void 0) return void 0;
	const to = new URL(location, from);
	if (to.origin !== from.origin) throw new Error(`a redirect to another host was refused: ${to.host}`);
	if (!(method === "GET" || method === "HEAD" || status === 307 || status === 308)) throw new Error(`a redirect of ${method} was refused`);
	return to;
}
async function responseOf(url, answer) {
	const { message } = answer;
	const status = message.statusCode ?? 0;
	const body = await decoded(answer);
	const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)]);
	return {
		url: url.href,
		status,
		statusText: message.statusMessage ?? "",
		ok: status >= 200 && status < 300,
		headers: new Map(headers),
		body: null,
		text: () => Promise.resolve(body.toString("utf8")),
		json: () => Promise.resolve(JSON.parse(body.toString("utf8"))),
		arrayBuffer: () => Promise.resolve(Uint8Array.from(body).buffer)
	};
}
function decoded({ message, body }) {
	const encoding = message.headers["content-encoding"] ?? "identity";
	if (encoding === "identity" || body.length === 0) return body;
	if (encoding !== "gzip") throw new Error(`unexpected content encoding ${encoding}, expected gzip`);
	const { gunzip } = process.getBuiltinModule("node:zlib");
	return new Promise((resolve, reject) => {
		gunzip(body, (error, plain) => error === null ? resolve(plain) : reject(error));
	});
}
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
Object.defineProperty(exports, "createFetch", {
	enumerable: true,
	get: function() {
		return createFetch;
	}
});
Object.defineProperty(exports, "fetch_exports", {
	enumerable: true,
	get: function() {
		return fetch_exports;
	}
});
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
