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
function assertAnswered(response, request) {
	const { data, headers } = response;
	if (/^application\/(?:json|scim\+json)\b/.test(String(headers["content-type"] ?? "")) && typeof data === "string" && data !== "") throw new Fault("the answer is not complete JSON", 500, request);
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
