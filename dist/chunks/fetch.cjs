// src/github/transport/fault.ts
var Fault = class extends Error {
	status;
	request;
	response;
	constructor(message, status, request, details = {}) {
		super(message, { cause: details.cause });
		this.name = "HttpError";
		this.status = status;
		this.request = request;
		this.response = details.response;
	}
	get headers() {
		return this.response?.headers ?? {};
	}
};
function faultOf(error, request) {
	if (error instanceof Fault) return error;
	if (!(error instanceof Error) || error.name !== "HttpError") return void 0;
	const { response, request: sent } = error;
	const asked = {
		...request,
		url: sent?.url ?? request.url
	};
	return new Fault(error.message, response?.status ?? 500, asked, {
		response,
		cause: error
	});
}
function isUnsent(fault) {
	for (let { code, cause } = fault;; {code, cause} = Object(cause)) {
		if (UNSENT.has(String(code))) return true;
		if (cause === void 0) return false;
	}
}
const UNSENT = new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"EHOSTUNREACH",
	"ENETUNREACH"
]);
function isPassing(fault) {
	return fault.response === void 0 || fault.status >= 500 && fault.status !== 501;
}
function limitOf({ status, message, headers, response }) {
	if (response === void 0 || status !== 403 && status !== 429) return void 0;
	if (headers["retry-after"] !== void 0 || /\bsecondary rate\b|\babuse detection\b/i.test(message)) return "secondary";
	const refused = status === 403 && /not accessible/i.test(message);
	if (String(headers["x-ratelimit-remaining"]) === "0" && !refused) return "primary";
	return status === 429 ? "secondary" : void 0;
}
function resetAt({ headers }) {
	const reset = Number(headers["x-ratelimit-reset"]);
	return Number.isSafeInteger(reset) && reset > 0 && reset < 1e11 ? reset * 1e3 : void 0;
}
function retryAfter({ headers }, now) {
	const said = headers["retry-after"];
	if (said === void 0) return void 0;
	const seconds = /^\s*\d+\s*$/.test(String(said)) ? Number(said) : (Date.parse(String(said)) - now) / 1e3;
	return Number.isNaN(seconds) ? void 0 : Math.max(.1, Math.ceil(seconds));
}
// src/github/transport/answered.ts
function assertAnswered(response, request) {
	const { data, headers } = response;
	if (/^application\/(?:json|scim\+json)\b/.test(String(headers["content-type"] ?? "")) && typeof data === "string" && data !== "") throw new Fault("the answer is no complete JSON", 500, request);
	if (isGraphql(request.url)) assertNoErrors(response, request);
	if (/^partial-results\b/.test(String(headers["x-github-sso"] ?? ""))) throw new Fault("the list is not complete", 403, request, { response });
}
function isGraphql(url) {
	return /(?:^|\/)graphql$/.test(url);
}
function assertNoErrors(response, request) {
	const { headers } = response;
	const answer = Object(response.data);
	const errors = errorsIn(response.data);
	const [first] = errors;
	if (first === void 0) {
		if (typeof answer.data === "object" && answer.data !== null) return;
		throw new Fault("the answer holds neither data nor errors", 500, request);
	}
	const said = errors.map(({ message }) => message).join("; ");
	const status = statusOf(errors);
	const limit = status === 429 && !SECONDARY.test(said) ? { "x-ratelimit-remaining": "0" } : {};
	throw new Fault(said, status, request, { response: {
		...response,
		headers: {
			...headers,
			...limit
		}
	} });
}
const SECONDARY = /\bsecondary rate\b/i;
function errorsIn(answer) {
	const { errors } = Object(answer);
	return Array.isArray(errors) ? errors.map(errorOf) : [];
}
function errorOf(said) {
	const { message, type, extensions, path } = Object(said);
	const { code } = Object(extensions);
	const text = (value) => typeof value === "string" ? value : "";
	const isStep = (step) => typeof step === "string" || typeof step === "number";
	const steps = Array.isArray(path) && path.every(isStep) ? path : [];
	return {
		message: text(message),
		type: text(type),
		code: text(code),
		path: steps
	};
}
const STATUS = {
	RATE_LIMITED: 429,
	FORBIDDEN: 403,
	INSUFFICIENT_SCOPES: 403,
	NOT_FOUND: 404,
	INTERNAL: 502,
	SERVICE_UNAVAILABLE: 503
};
function statusOf(errors) {
	const found = errors.map(statusOfError);
	return [
		429,
		502,
		503,
		403,
		501,
		404
	].find((status) => found.includes(status)) ?? 422;
}
function statusOfError({ type, message, code }) {
	if (SECONDARY.test(message)) return 429;
	if (/^(?:undefined|argumentNotAccepted|missingField)/.test(code)) return 501;
	if (/something went wrong while executing your query|timed? ?out/i.test(message)) return 502;
	return STATUS[type] ?? 422;
}
// src/github/transport/fetch.ts
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
		const keepAlive = method === "GET" || method === "HEAD" || isGraphql(address);
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
			if (next === void 0) return response(url, answer);
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
async function response(url, answer) {
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
Object.defineProperty(exports, "Fault", {
	enumerable: true,
	get: function() {
		return Fault;
	}
});
Object.defineProperty(exports, "assertAnswered", {
	enumerable: true,
	get: function() {
		return assertAnswered;
	}
});
Object.defineProperty(exports, "createFetch", {
	enumerable: true,
	get: function() {
		return createFetch;
	}
});
Object.defineProperty(exports, "errorsIn", {
	enumerable: true,
	get: function() {
		return errorsIn;
	}
});
Object.defineProperty(exports, "faultOf", {
	enumerable: true,
	get: function() {
		return faultOf;
	}
});
Object.defineProperty(exports, "isGraphql", {
	enumerable: true,
	get: function() {
		return isGraphql;
	}
});
Object.defineProperty(exports, "isPassing", {
	enumerable: true,
	get: function() {
		return isPassing;
	}
});
Object.defineProperty(exports, "isUnsent", {
	enumerable: true,
	get: function() {
		return isUnsent;
	}
});
Object.defineProperty(exports, "limitOf", {
	enumerable: true,
	get: function() {
		return limitOf;
	}
});
Object.defineProperty(exports, "resetAt", {
	enumerable: true,
	get: function() {
		return resetAt;
	}
});
Object.defineProperty(exports, "retryAfter", {
	enumerable: true,
	get: function() {
		return retryAfter;
	}
});
Object.defineProperty(exports, "statusOfError", {
	enumerable: true,
	get: function() {
		return statusOfError;
	}
});
