const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_api_version = require("./api-version.cjs");
const require_lists = require("./lists.cjs");
const require_exit = require("./exit.cjs");
let os = require("os");
let fs = require("fs");
// src/github/transport/undici.ts
var init_undici = require_rolldown_runtime.__esmMin((() => {}));
// node_modules/@actions/github/lib/context.js
var Context = class {
	constructor() {
		var _a, _b, _c;
		this.payload = {};
		if (process.env.GITHUB_EVENT_PATH) {
			if ((0, fs.existsSync)(process.env.GITHUB_EVENT_PATH)) this.payload = JSON.parse((0, fs.readFileSync)(process.env.GITHUB_EVENT_PATH, { encoding: "utf8" }));
			else {
				const path = process.env.GITHUB_EVENT_PATH;
				process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${os.EOL}`);
			}
		}
		this.eventName = process.env.GITHUB_EVENT_NAME;
		this.sha = process.env.GITHUB_SHA;
		this.ref = process.env.GITHUB_REF;
		this.workflow = process.env.GITHUB_WORKFLOW;
		this.action = process.env.GITHUB_ACTION;
		this.actor = process.env.GITHUB_ACTOR;
		this.job = process.env.GITHUB_JOB;
		this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
		this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
		this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
		this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
		this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
		this.graphqlUrl = (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
	}
	get issue() {
		const payload = this.payload;
		return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
	}
	get repo() {
		if (process.env.GITHUB_REPOSITORY) {
			const [owner, repo] = process.env.GITHUB_REPOSITORY.split("/");
			return {
				owner,
				repo
			};
		}
		if (this.payload.repository) return {
			owner: this.payload.repository.owner.login,
			repo: this.payload.repository.name
		};
		throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
	}
};
// node_modules/@actions/github/lib/internal/utils.js
init_undici();
function getAuthString(token, options) {
	if (!token && !options.auth) throw new Error("Parameter token or opts.auth is required");
	else if (token && options.auth) throw new Error("Parameters token and opts.auth may not both be specified");
	return typeof options.auth === "string" ? options.auth : `token ${token}`;
}
function getUserAgentWithOrchestrationId(baseUserAgent) {
	var _a;
	const orchId = (_a = process.env["ACTIONS_ORCHESTRATION_ID"]) === null || _a === void 0 ? void 0 : _a.trim();
	if (orchId) {
		const tag = `actions_orchestration_id/${orchId.replace(/[^a-z0-9_.-]/gi, "_")}`;
		if (baseUserAgent === null || baseUserAgent === void 0 ? void 0 : baseUserAgent.includes(tag)) return baseUserAgent;
		return `${baseUserAgent ? `${baseUserAgent} ` : ""}${tag}`;
	}
	return baseUserAgent;
}
// node_modules/universal-user-agent/index.js
function getUserAgent() {
	if (typeof navigator === "object" && "userAgent" in navigator) return navigator.userAgent;
	if (typeof process === "object" && process.version !== void 0) return `Node.js/${process.version.substr(1)} (${process.platform}; ${process.arch})`;
	return "<environment undetectable>";
}
// node_modules/before-after-hook/lib/register.js
function register(state, name, method, options) {
	if (typeof method !== "function") throw new Error("method for before hook must be a function");
	if (!options) options = {};
	if (Array.isArray(name)) return name.reverse().reduce((callback, name) => {
		return register.bind(null, state, name, callback, options);
	}, method)();
	return Promise.resolve().then(() => {
		if (!state.registry[name]) return method(options);
		return state.registry[name].reduce((method, registered) => {
			return registered.hook.bind(null, method, options);
		}, method)();
	});
}
// node_modules/before-after-hook/lib/add.js
function addHook(state, kind, name, hook) {
	const orig = hook;
	if (!state.registry[name]) state.registry[name] = [];
	if (kind === "before") hook = (method, options) => {
		return Promise.resolve().then(orig.bind(null, options)).then(method.bind(null, options));
	};
	if (kind === "after") hook = (method, options) => {
		let result;
		return Promise.resolve().then(method.bind(null, options)).then((result_) => {
			result = result_;
			return orig(result, options);
		}).then(() => {
			return result;
		});
	};
	if (kind === "error") hook = (method, options) => {
		return Promise.resolve().then(method.bind(null, options)).catch((error) => {
			return orig(error, options);
		});
	};
	state.registry[name].push({
		hook,
		orig
	});
}
// node_modules/before-after-hook/lib/remove.js
function removeHook(state, name, method) {
	if (!state.registry[name]) return;
	const index = state.registry[name].map((registered) => {
		return registered.orig;
	}).indexOf(method);
	if (index === -1) return;
	state.registry[name].splice(index, 1);
}
// node_modules/before-after-hook/index.js
const bind = Function.bind;
const bindable = bind.bind(bind);
function bindApi(hook, state, name) {
	const removeHookRef = bindable(removeHook, null).apply(null, name ? [state, name] : [state]);
	hook.api = { remove: removeHookRef };
	hook.remove = removeHookRef;
	[
		"before",
		"error",
		"after",
		"wrap"
	].forEach((kind) => {
		const args = name ? [
			state,
			kind,
			name
		] : [state, kind];
		hook[kind] = hook.api[kind] = bindable(addHook, null).apply(null, args);
	});
}
function Singular() {
	const singularHookName = Symbol("Singular");
	const singularHookState = { registry: {} };
	const singularHook = register.bind(null, singularHookState, singularHookName);
	bindApi(singularHook, singularHookState, singularHookName);
	return singularHook;
}
function Collection() {
	const state = { registry: {} };
	const hook = register.bind(null, state);
	bindApi(hook, state);
	return hook;
}
var before_after_hook_default = {
	Singular,
	Collection
};
// node_modules/@octokit/endpoint/dist-bundle/index.js
var DEFAULTS = {
	method: "GET",
	baseUrl: "https://api.github.com",
	headers: {
		accept: "application/vnd.github.v3+json",
		"user-agent": `octokit-endpoint.js/0.0.0-development ${getUserAgent()}`
	},
	mediaType: { format: "" }
};
function lowercaseKeys(object) {
	if (!object) return {};
	return Object.keys(object).reduce((newObj, key) => {
		newObj[key.toLowerCase()] = object[key];
		return newObj;
	}, {});
}
function isPlainObject$1(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.prototype.toString.call(value) !== "[object Object]") return false;
	const proto = Object.getPrototypeOf(value);
	if (proto === null) return true;
	const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
	return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
function mergeDeep(defaults, options) {
	const result = Object.assign({}, defaults);
	Object.keys(options).forEach((key) => {
		if (isPlainObject$1(options[key])) {
			if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
			else result[key] = mergeDeep(defaults[key], options[key]);
		} else Object.assign(result, { [key]: options[key] });
	});
	return result;
}
function removeUndefinedProperties(obj) {
	for (const key in obj) if (obj[key] === void 0) delete obj[key];
	return obj;
}
function merge(defaults, route, options) {
	if (typeof route === "string") {
		let [method, url] = route.split(" ");
		options = Object.assign(url ? {
			method,
			url
		} : { url: method }, options);
	} else options = Object.assign({}, route);
	options.headers = lowercaseKeys(options.headers);
	removeUndefinedProperties(options);
	removeUndefinedProperties(options.headers);
	const mergedOptions = mergeDeep(defaults || {}, options);
	if (options.url === "/graphql") {
		if (defaults && defaults.mediaType.previews?.length) mergedOptions.mediaType.previews = defaults.mediaType.previews.filter((preview) => !mergedOptions.mediaType.previews.includes(preview)).concat(mergedOptions.mediaType.previews);
		mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
	}
	return mergedOptions;
}
function addQueryParameters(url, parameters) {
	const separator = /\?/.test(url) ? "&" : "?";
	const names = Object.keys(parameters);
	if (names.length === 0) return url;
	return url + separator + names.map((name) => {
		if (name === "q") return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
		return `${name}=${encodeURIComponent(parameters[name])}`;
	}).join("&");
}
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
	return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
	const matches = url.match(urlVariableRegex);
	if (!matches) return [];
	return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}
function omit(object, keysToOmit) {
	const result = { __proto__: null };
	for (const key of Object.keys(object)) if (keysToOmit.indexOf(key) === -1) result[key] = object[key];
	return result;
}
function encodeReserved(str) {
	return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
		if (!/%[0-9A-Fa-f]/.test(part)) part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
		return part;
	}).join("");
}
function encodeUnreserved(str) {
	return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
		return "%" + c.charCodeAt(0).toString(16).toUpperCase();
	});
}
function encodeValue(operator, value, key) {
	value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
	if (key) return encodeUnreserved(key) + "=" + value;
	else return value;
}
function isDefined(value) {
	return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
	return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
	var value = context[key], result = [];
	if (isDefined(value) && value !== "") {
		if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
			value = value.toString();
			if (modifier && modifier !== "*") value = value.substring(0, parseInt(modifier, 10));
			result.push(encodeValue(operator, value, isKeyOperator(operator) ? key : ""));
		} else if (modifier === "*") {
			if (Array.isArray(value)) value.filter(isDefined).forEach(function(value2) {
				result.push(encodeValue(operator, value2, isKeyOperator(operator) ? key : ""));
			});
			else Object.keys(value).forEach(function(k) {
				if (isDefined(value[k])) result.push(encodeValue(operator, value[k], k));
			});
		} else {
			const tmp = [];
			if (Array.isArray(value)) value.filter(isDefined).forEach(function(value2) {
				tmp.push(encodeValue(operator, value2));
			});
			else Object.keys(value).forEach(function(k) {
				if (isDefined(value[k])) {
					tmp.push(encodeUnreserved(k));
					tmp.push(encodeValue(operator, value[k].toString()));
				}
			});
			if (isKeyOperator(operator)) result.push(encodeUnreserved(key) + "=" + tmp.join(","));
			else if (tmp.length !== 0) result.push(tmp.join(","));
		}
	} else if (operator === ";") {
		if (isDefined(value)) result.push(encodeUnreserved(key));
	} else if (value === "" && (operator === "&" || operator === "?")) result.push(encodeUnreserved(key) + "=");
	else if (value === "") result.push("");
	return result;
}
function parseUrl(template) {
	return { expand: expand.bind(null, template) };
}
function expand(template, context) {
	var operators = [
		"+",
		"#",
		".",
		"/",
		";",
		"?",
		"&"
	];
	template = template.replace(/\{([^\{\}]+)\}|([^\{\}]+)/g, function(_, expression, literal) {
		if (expression) {
			let operator = "";
			const values = [];
			if (operators.indexOf(expression.charAt(0)) !== -1) {
				operator = expression.charAt(0);
				expression = expression.substr(1);
			}
			expression.split(/,/g).forEach(function(variable) {
				var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
				values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
			});
			if (operator && operator !== "+") {
				var separator = ",";
				if (operator === "?") separator = "&";
				else if (operator !== "#") separator = operator;
				return (values.length !== 0 ? operator : "") + values.join(separator);
			} else return values.join(",");
		} else return encodeReserved(literal);
	});
	if (template === "/") return template;
	else return template.replace(/\/$/, "");
}
function parse$1(options) {
	let method = options.method.toUpperCase();
	let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
	let headers = Object.assign({}, options.headers);
	let body;
	let parameters = omit(options, [
		"method",
		"baseUrl",
		"url",
		"headers",
		"request",
		"mediaType"
	]);
	const urlVariableNames = extractUrlVariableNames(url);
	url = parseUrl(url).expand(parameters);
	if (!/^http/.test(url)) url = options.baseUrl + url;
	const remainingParameters = omit(parameters, Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl"));
	if (!/application\/octet-stream/i.test(headers.accept)) {
		if (options.mediaType.format) headers.accept = headers.accept.split(/,/).map((format) => format.replace(/application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/, `application/vnd$1$2.${options.mediaType.format}`)).join(",");
		if (url.endsWith("/graphql")) {
			if (options.mediaType.previews?.length) headers.accept = (headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || []).concat(options.mediaType.previews).map((preview) => {
				return `application/vnd.github.${preview}-preview${options.mediaType.format ? `.${options.mediaType.format}` : "+json"}`;
			}).join(",");
		}
	}
	if (["GET", "HEAD"].includes(method)) url = addQueryParameters(url, remainingParameters);
	else if ("data" in remainingParameters) body = remainingParameters.data;
	else if (Object.keys(remainingParameters).length) body = remainingParameters;
	if (!headers["content-type"] && typeof body !== "undefined") headers["content-type"] = "application/json; charset=utf-8";
	if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") body = "";
	return Object.assign({
		method,
		url,
		headers
	}, typeof body !== "undefined" ? { body } : null, options.request ? { request: options.request } : null);
}
function endpointWithDefaults(defaults, route, options) {
	return parse$1(merge(defaults, route, options));
}
function withDefaults$2(oldDefaults, newDefaults) {
	const DEFAULTS2 = merge(oldDefaults, newDefaults);
	const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
	return Object.assign(endpoint2, {
		DEFAULTS: DEFAULTS2,
		defaults: withDefaults$2.bind(null, DEFAULTS2),
		merge: merge.bind(null, DEFAULTS2),
		parse: parse$1
	});
}
var endpoint = withDefaults$2(null, DEFAULTS);
// node_modules/content-type/dist/index.js
const SP = 32;
const HTAB = 9;
const SEMI = 59;
const EQ = 61;
const DQUOTE = 34;
const BSLASH = 92;
const COMMA = 44;
const LOWER_CASE = 1;
const OWS = 2;
const SEMI_FLAG = 4;
const COMMA_FLAG = 8;
const TOKEN_FLAG = 16;
const NON_ASCII = 65280;
const CASE_FLAGS = 65281;
const CHAR_MAP = new Uint8Array(256);
CHAR_MAP[HTAB] |= OWS;
CHAR_MAP[SP] |= OWS;
CHAR_MAP[SEMI] |= SEMI_FLAG;
CHAR_MAP[COMMA] |= COMMA_FLAG;
for (let code = 128; code <= 255; code++) CHAR_MAP[code] |= LOWER_CASE;
for (const char of "!#$%&'*+-.^_`|~") CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
for (let code = 48; code <= 57; code++) CHAR_MAP[code] |= TOKEN_FLAG;
for (let code = 65; code <= 90; code++) CHAR_MAP[code] |= 17;
for (let code = 97; code <= 122; code++) CHAR_MAP[code] |= TOKEN_FLAG;
const NullObject = (() => {
	const C = function() {};
	C.prototype = Object.create(null);
	return C;
})();
function parse(header, options) {
	const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
	const len = header.length;
	let valueStart = options?.start ?? 0;
	while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) valueStart++;
	let index = valueStart;
	let typeFlags = 0;
	let whitespace = -1;
	let stop = options?.parameters === false ? COMMA_FLAG : 0;
	while (index < len) {
		const code = header.charCodeAt(index);
		const flags = CHAR_MAP[code];
		if ((flags & stopFlags) !== 0) {
			stop |= flags & COMMA_FLAG;
			break;
		}
		if ((flags & OWS) !== 0) {
			if (whitespace === -1) whitespace = index;
		} else whitespace = -1;
		typeFlags |= code & NON_ASCII | flags;
		index++;
	}
	const valueEnd = whitespace === -1 ? index : whitespace;
	const value = header.slice(valueStart, valueEnd);
	const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
	if (index === len || stop !== 0) return {
		type,
		index,
		parameters: new NullObject()
	};
	return parseParameters(header, type, index, len, stopFlags);
}
function parseParameters(header, type, index, len, stopFlags) {
	const parameters = new NullObject();
	parameter: while (index < len) {
		index++;
		while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) index++;
		const keyStart = index;
		let keyFlags = 0;
		let keyWhitespace = -1;
		while (index < len) {
			const code = header.charCodeAt(index);
			const flags = CHAR_MAP[code];
			if ((flags & stopFlags) !== 0) {
				if ((flags & COMMA_FLAG) !== 0) break parameter;
				continue parameter;
			}
			if (code === EQ) {
				const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
				const value = header.slice(keyStart, keyEnd);
				const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
				index++;
				while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) index++;
				if (index < len && header.charCodeAt(index) === DQUOTE) {
					const quotedStart = ++index;
					let escaped = false;
					while (index < len) {
						const code = header.charCodeAt(index);
						if (code === DQUOTE) {
							if (parameters[key] === void 0) parameters[key] = escaped ? unescapeQuotedPairs(header, quotedStart, index) : header.slice(quotedStart, index);
							index++;
							let stop = 0;
							while (index < len) {
								const code = header.charCodeAt(index);
								const flags = CHAR_MAP[code];
								if ((flags & stopFlags) !== 0) {
									stop = flags & COMMA_FLAG;
									break;
								}
								index++;
							}
							if (stop !== 0) break parameter;
							continue parameter;
						}
						if (code === BSLASH && index + 1 < len) {
							escaped = true;
							index += 2;
							continue;
						}
						index++;
					}
					continue parameter;
				}
				const valueStart = index;
				let stop = 0;
				let valueWhitespace = -1;
				while (index < len) {
					const code = header.charCodeAt(index);
					const flags = CHAR_MAP[code];
					if ((flags & stopFlags) !== 0) {
						stop = flags & COMMA_FLAG;
						break;
					}
					if ((flags & OWS) !== 0) {
						if (valueWhitespace === -1) valueWhitespace = index;
					} else valueWhitespace = -1;
					index++;
				}
				if (parameters[key] === void 0) {
					const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
					parameters[key] = header.slice(valueStart, valueEnd);
				}
				if (stop !== 0) break parameter;
				continue parameter;
			}
			if ((flags & OWS) !== 0) {
				if (keyWhitespace === -1) keyWhitespace = index;
			} else keyWhitespace = -1;
			keyFlags |= code & NON_ASCII | flags;
			index++;
		}
	}
	return {
		type,
		index,
		parameters
	};
}
function unescapeQuotedPairs(str, start, end) {
	let result = "";
	for (let index = start; index < end; index++) if (str.charCodeAt(index) === BSLASH) {
		result += str.slice(start, index);
		start = ++index;
	}
	return result + str.slice(start, end);
}
// node_modules/json-with-bigint/json-with-bigint.js
const intRegex = /^-?\d+$/;
const noiseValue = /^-?\d+n+$/;
const originalStringify = JSON.stringify;
const originalParse = JSON.parse;
const customFormat = /^-?\d+n$/;
const bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
const noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;
const isUnstringifiable = (val) => val === void 0 || typeof val === "function" || typeof val === "symbol";
const isRawJSON = (val) => val !== null && typeof val === "object" && val.constructor && val.constructor.name === "RawJSON";
const stringifyIteratively = (rootValue, replacer, spaceParam) => {
	let space = "";
	if (typeof spaceParam === "number") space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
	else if (typeof spaceParam === "string") space = spaceParam.slice(0, 10);
	const isFunctionReplacer = typeof replacer === "function";
	const propertyList = Array.isArray(replacer) ? new Set(replacer.map(String)) : null;
	const prepareVal = (parent, key, val) => {
		if (val !== null && typeof val === "object" && typeof val.toJSON === "function") val = val.toJSON(key);
		if (typeof val === "string" && noiseValue.test(val)) return val + "n";
		if (typeof val === "bigint") {
			if ("rawJSON" in JSON) return JSON.rawJSON(val.toString());
			return val.toString() + "n";
		}
		if (isFunctionReplacer) val = replacer.call(parent, key, val);
		if (val !== null && typeof val === "object") {
			if (val instanceof Number || val instanceof String || val instanceof Boolean) val = val.valueOf();
		}
		return val;
	};
	const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);
	if (isUnstringifiable(rootProcessed)) return;
	const isRootPrimitive = rootProcessed === null || typeof rootProcessed !== "object";
	const isRootNativeRawJSON = isRawJSON(rootProcessed);
	if (isRootPrimitive || isRootNativeRawJSON) return originalStringify(rootProcessed);
	const chunks = [];
	let level = 0;
	const stack = [{
		parent: { "": rootProcessed },
		key: "",
		val: rootProcessed,
		isArray: Array.isArray(rootProcessed),
		keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
		index: 0,
		first: true
	}];
	const visited = new WeakSet([rootProcessed]);
	while (stack.length > 0) {
		const node = stack[stack.length - 1];
		if (node.index === 0) {
			chunks.push(node.isArray ? "[" : "{");
			level++;
		}
		let isDone = false;
		if (node.isArray) {
			if (node.index < node.val.length) {
				if (!node.first) chunks.push(",");
				if (space) chunks.push("\n" + space.repeat(level));
				const childRaw = node.val[node.index];
				const childVal = prepareVal(node.val, String(node.index), childRaw);
				if (isUnstringifiable(childVal)) {
					chunks.push("null");
					node.first = false;
					node.index++;
				} else {
					const isComplexObject = childVal !== null && typeof childVal === "object";
					const isNativeRaw = isRawJSON(childVal);
					if (isComplexObject && !isNativeRaw) {
						if (visited.has(childVal)) throw new TypeError("Converting circular structure to JSON");
						visited.add(childVal);
						stack.push({
							parent: node.val,
							key: String(node.index),
							val: childVal,
							isArray: Array.isArray(childVal),
							keys: Array.isArray(childVal) ? null : Object.keys(childVal),
							index: 0,
							first: true
						});
						node.first = false;
						node.index++;
					} else {
						chunks.push(originalStringify(childVal));
						node.first = false;
						node.index++;
					}
				}
			} else isDone = true;
		} else {
			while (node.index < node.keys.length) {
				const k = node.keys[node.index++];
				if (propertyList && !propertyList.has(k)) continue;
				const childRaw = node.val[k];
				const childVal = prepareVal(node.val, k, childRaw);
				if (isUnstringifiable(childVal)) continue;
				if (!node.first) chunks.push(",");
				if (space) chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
				else chunks.push(originalStringify(k) + ":");
				const isComplexObject = childVal !== null && typeof childVal === "object";
				const isNativeRaw = isRawJSON(childVal);
				if (isComplexObject && !isNativeRaw) {
					if (visited.has(childVal)) throw new TypeError("Converting circular structure to JSON");
					visited.add(childVal);
					stack.push({
						parent: node.val,
						key: k,
						val: childVal,
						isArray: Array.isArray(childVal),
						keys: Array.isArray(childVal) ? null : Object.keys(childVal),
						index: 0,
						first: true
					});
					node.first = false;
					break;
				} else {
					chunks.push(originalStringify(childVal));
					node.first = false;
				}
			}
			if (node.index >= node.keys.length && stack[stack.length - 1] === node) isDone = true;
		}
		if (isDone) {
			level--;
			if (!node.first && space) chunks.push("\n" + space.repeat(level));
			chunks.push(node.isArray ? "]" : "}");
			visited.delete(node.val);
			stack.pop();
		}
	}
	return chunks.join("");
};
const JSONStringify = (value, replacer, space) => {
	try {
		if ("rawJSON" in JSON) return originalStringify(value, (key, val) => {
			if (typeof val === "bigint") return JSON.rawJSON(val.toString());
			if (typeof replacer === "function") return replacer(key, val);
			if (Array.isArray(replacer) && replacer.includes(key)) return val;
			return val;
		}, space);
		if (!value) return originalStringify(value, replacer, space);
		return originalStringify(value, (key, val) => {
			if (typeof val === "string" && noiseValue.test(val)) return val.toString() + "n";
			if (typeof val === "bigint") return val.toString() + "n";
			if (typeof replacer === "function") return replacer(key, val);
			if (Array.isArray(replacer) && replacer.includes(key)) return val;
			return val;
		}, space).replace(bigIntsStringify, "$1$2$3").replace(noiseStringify, "$1$2$3");
	} catch (error) {
		if (error instanceof RangeError) {
			const convertedJSON = stringifyIteratively(value, replacer, space);
			if (convertedJSON === void 0) return void 0;
			if ("rawJSON" in JSON) return convertedJSON;
			return convertedJSON.replace(bigIntsStringify, "$1$2$3").replace(noiseStringify, "$1$2$3");
		}
		throw error;
	}
};
const featureCache = new Map();
const isContextSourceSupported = () => {
	const parseFingerprint = JSON.parse.toString();
	if (featureCache.has(parseFingerprint)) return featureCache.get(parseFingerprint);
	try {
		const result = JSON.parse("1", (_, __, context) => !!context?.source && context.source === "1");
		featureCache.set(parseFingerprint, result);
		return result;
	} catch {
		featureCache.set(parseFingerprint, false);
		return false;
	}
};
const convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
	if (typeof value === "string" && customFormat.test(value)) return BigInt(value.slice(0, -1));
	if (typeof value === "string" && noiseValue.test(value)) return value.slice(0, -1);
	if (!(typeof userReviver === "function")) return value;
	return userReviver(key, value, context);
};
const JSONParseV2 = (text, reviver) => {
	return JSON.parse(text, (key, value, context) => {
		const isBigNumber = typeof value === "number" && (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER);
		const isInt = context && intRegex.test(context.source);
		if (isBigNumber && isInt) return BigInt(context.source);
		if (!(typeof reviver === "function")) return value;
		return reviver(key, value, context);
	});
};
const MAX_INT = Number.MAX_SAFE_INTEGER.toString();
const MAX_DIGITS = MAX_INT.length;
const stringsOrLargeNumbers = /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
const noiseValueWithQuotes = /^"-?\d+n+"$/;
const applyReviverIteratively = (parsed, userReviver) => {
	const rootHolder = { "": parsed };
	const stack = [{
		parent: rootHolder,
		key: "",
		visited: false
	}];
	while (stack.length > 0) {
		const node = stack[stack.length - 1];
		if (!node.visited) {
			node.visited = true;
			const value = node.parent[node.key];
			if (value !== null && typeof value === "object") {
				const keys = Object.keys(value);
				for (let i = keys.length - 1; i >= 0; i--) stack.push({
					parent: value,
					key: keys[i],
					visited: false
				});
			}
		} else {
			const { parent, key } = node;
			let value = parent[key];
			if (typeof value === "string") {
				if (customFormat.test(value)) value = BigInt(value.slice(0, -1));
				else if (noiseValue.test(value)) value = value.slice(0, -1);
			}
			if (typeof userReviver === "function") value = userReviver.call(parent, key, value);
			if (value === void 0) delete parent[key];
			else parent[key] = value;
			stack.pop();
		}
	}
	return rootHolder[""];
};
const serializeBigInts = (text) => {
	return text.replace(stringsOrLargeNumbers, (match, digits, fractional, exponential) => {
		const isString = match[0] === "\"";
		if (isString && noiseValueWithQuotes.test(match)) return match.substring(0, match.length - 1) + "n\"";
		const hasFractionalOrExponential = fractional || exponential;
		const isLessThanMaxSafeInt = digits && (digits.length < MAX_DIGITS || digits.length === MAX_DIGITS && digits <= MAX_INT);
		if (isString || hasFractionalOrExponential || isLessThanMaxSafeInt) return match;
		return "\"" + match + "n\"";
	});
};
const JSONParse = (text, reviver) => {
	if (!text) return originalParse(text, reviver);
	try {
		if (isContextSourceSupported()) return JSONParseV2(text, reviver);
		const serializedData = serializeBigInts(text);
		return originalParse(serializedData, (key, value, context) => convertMarkedBigIntsReviver(key, value, context, reviver));
	} catch (error) {
		if (error instanceof RangeError) {
			const serializedData = serializeBigInts(text);
			const parsed = originalParse(serializedData);
			return applyReviverIteratively(parsed, reviver);
		}
		throw error;
	}
};
// node_modules/@octokit/request-error/dist-src/index.js
var RequestError = class extends Error {
	name;
	status;
	request;
	response;
	constructor(message, statusCode, options) {
		super(message, { cause: options.cause });
		this.name = "HttpError";
		this.status = Number.parseInt(statusCode);
		if (Number.isNaN(this.status)) this.status = 0;
		if ("response" in options) this.response = options.response;
		const requestCopy = Object.assign({}, options.request);
		if (options.request.headers.authorization) requestCopy.headers = Object.assign({}, options.request.headers, { authorization: options.request.headers.authorization.replace(/(?<! ) .*$/, " [REDACTED]") });
		requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
		this.request = requestCopy;
	}
};
// node_modules/@octokit/request/dist-bundle/index.js
var defaults_default = { headers: { "user-agent": `octokit-request.js/10.0.16 ${getUserAgent()}` } };
function isPlainObject(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.prototype.toString.call(value) !== "[object Object]") return false;
	const proto = Object.getPrototypeOf(value);
	if (proto === null) return true;
	const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
	return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
var noop$2 = () => "";
async function fetchWrapper(requestOptions) {
	const fetch = requestOptions.request?.fetch || globalThis.fetch;
	if (!fetch) throw new Error("fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing");
	const log = requestOptions.request?.log || console;
	const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
	const body = isPlainObject(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
	const requestHeaders = Object.fromEntries(Object.entries(requestOptions.headers).map(([name, value]) => [name, String(value)]));
	let fetchResponse;
	try {
		fetchResponse = await fetch(requestOptions.url, {
			method: requestOptions.method,
			body,
			redirect: requestOptions.request?.redirect,
			headers: requestHeaders,
			signal: requestOptions.request?.signal,
			...requestOptions.body && { duplex: "half" }
		});
	} catch (error) {
		let message = "Unknown Error";
		if (error instanceof Error) {
			if (error.name === "AbortError") {
				error.status = 500;
				throw error;
			}
			message = error.message;
			if (error.name === "TypeError" && "cause" in error) {
				if (error.cause instanceof Error) message = error.cause.message;
				else if (typeof error.cause === "string") message = error.cause;
			}
		}
		const requestError = new RequestError(message, 500, { request: requestOptions });
		requestError.cause = error;
		throw requestError;
	}
	const status = fetchResponse.status;
	const url = fetchResponse.url;
	const responseHeaders = {};
	for (const [key, value] of fetchResponse.headers) responseHeaders[key] = value;
	const octokitResponse = {
		url,
		status,
		headers: responseHeaders,
		data: ""
	};
	if ("deprecation" in responseHeaders) {
		const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
		const deprecationLink = matches && matches.pop();
		log.warn(`[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`);
	}
	if (status === 204 || status === 205) return octokitResponse;
	if (requestOptions.method === "HEAD") {
		if (status < 400) return octokitResponse;
		throw new RequestError(fetchResponse.statusText, status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	if (status === 304) {
		octokitResponse.data = await getResponseData(fetchResponse);
		throw new RequestError("Not modified", status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	if (status >= 400) {
		octokitResponse.data = await getResponseData(fetchResponse);
		throw new RequestError(toErrorMessage(octokitResponse.data), status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
	return octokitResponse;
}
async function getResponseData(response) {
	const contentType = response.headers.get("content-type");
	if (!contentType) return response.text().catch(noop$2);
	const mimetype = parse(contentType);
	if (isJSONResponse(mimetype)) {
		let text = "";
		try {
			text = await response.text();
			return JSONParse(text);
		} catch (err) {
			return text;
		}
	} else if (mimetype.type.startsWith("text/") || mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") return response.text().catch(noop$2);
	else return response.arrayBuffer().catch(() => new ArrayBuffer(0));
}
function isJSONResponse(mimetype) {
	return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
	if (typeof data === "string") return data;
	if (data instanceof ArrayBuffer) return "Unknown error";
	if (typeof data === "object" && data !== null && "message" in data) {
		const objectData = data;
		const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
		return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
	}
	return `Unknown error: ${JSON.stringify(data)}`;
}
function withDefaults$1(oldEndpoint, newDefaults) {
	const endpoint2 = oldEndpoint.defaults(newDefaults);
	const newApi = function(route, parameters) {
		const endpointOptions = endpoint2.merge(route, parameters);
		if (!endpointOptions.request || !endpointOptions.request.hook) return fetchWrapper(endpoint2.parse(endpointOptions));
		const request2 = (route2, parameters2) => {
			return fetchWrapper(endpoint2.parse(endpoint2.merge(route2, parameters2)));
		};
		Object.assign(request2, {
			endpoint: endpoint2,
			defaults: withDefaults$1.bind(null, endpoint2)
		});
		return endpointOptions.request.hook(request2, endpointOptions);
	};
	return Object.assign(newApi, {
		endpoint: endpoint2,
		defaults: withDefaults$1.bind(null, endpoint2)
	});
}
var request = withDefaults$1(endpoint, defaults_default);
// node_modules/@octokit/graphql/dist-bundle/index.js
var VERSION$5 = "0.0.0-development";
function _buildMessageForResponseErrors(data) {
	return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
var GraphqlResponseError = class extends Error {
	constructor(request2, headers, response) {
		super(_buildMessageForResponseErrors(response));
		this.request = request2;
		this.headers = headers;
		this.response = response;
		this.errors = response.errors;
		this.data = response.data;
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	request;
	headers;
	response;
	name = "GraphqlResponseError";
	errors;
	data;
};
var NON_VARIABLE_OPTIONS = [
	"method",
	"baseUrl",
	"url",
	"headers",
	"request",
	"query",
	"mediaType",
	"operationName"
];
var FORBIDDEN_VARIABLE_OPTIONS = [
	"query",
	"method",
	"url"
];
var GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query, options) {
	if (options) {
		if (typeof query === "string" && "query" in options) return Promise.reject(new Error(`[@octokit/graphql] "query" cannot be used as variable name`));
		for (const key in options) {
			if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
			return Promise.reject(new Error(`[@octokit/graphql] "${key}" cannot be used as variable name`));
		}
	}
	const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
	const requestOptions = Object.keys(parsedOptions).reduce((result, key) => {
		if (NON_VARIABLE_OPTIONS.includes(key)) {
			result[key] = parsedOptions[key];
			return result;
		}
		if (!result.variables) result.variables = {};
		result.variables[key] = parsedOptions[key];
		return result;
	}, {});
	const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
	if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
	return request2(requestOptions).then((response) => {
		if (response.data.errors) {
			const headers = {};
			for (const key of Object.keys(response.headers)) headers[key] = response.headers[key];
			throw new GraphqlResponseError(requestOptions, headers, response.data);
		}
		return response.data.data;
	});
}
function withDefaults(request2, newDefaults) {
	const newRequest = request2.defaults(newDefaults);
	const newApi = (query, options) => {
		return graphql(newRequest, query, options);
	};
	return Object.assign(newApi, {
		defaults: withDefaults.bind(null, newRequest),
		endpoint: newRequest.endpoint
	});
}
withDefaults(request, {
	headers: { "user-agent": `octokit-graphql.js/${VERSION$5} ${getUserAgent()}` },
	method: "POST",
	url: "/graphql"
});
function withCustomRequest(customRequest) {
	return withDefaults(customRequest, {
		method: "POST",
		url: "/graphql"
	});
}
// node_modules/@octokit/auth-token/dist-bundle/index.js
var b64url = "(?:[a-zA-Z0-9_-]+)";
var sep = "\\.";
var jwtRE = new RegExp(`^${b64url}${sep}${b64url}${sep}${b64url}$`);
var isJWT = jwtRE.test.bind(jwtRE);
async function auth(token) {
	const isApp = isJWT(token);
	const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
	const isUserToServer = token.startsWith("ghu_");
	return {
		type: "token",
		token,
		tokenType: isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth"
	};
}
function withAuthorizationPrefix(token) {
	if (token.split(/\./).length === 3) return `bearer ${token}`;
	return `token ${token}`;
}
async function hook(token, request, route, parameters) {
	const endpoint = request.endpoint.merge(route, parameters);
	endpoint.headers.authorization = withAuthorizationPrefix(token);
	return request(endpoint);
}
var createTokenAuth = function createTokenAuth2(token) {
	if (!token) throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
	if (typeof token !== "string") throw new Error("[@octokit/auth-token] Token passed to createTokenAuth is not a string");
	token = token.replace(/^(token|bearer) +/i, "");
	return Object.assign(auth.bind(null, token), { hook: hook.bind(null, token) });
};
// node_modules/@octokit/core/dist-src/version.js
const VERSION$4 = "7.0.8";
// node_modules/@octokit/core/dist-src/index.js
const noop$1 = () => {};
const consoleWarn = console.warn.bind(console);
const consoleError = console.error.bind(console);
function createLogger(logger = {}) {
	if (typeof logger.debug !== "function") logger.debug = noop$1;
	if (typeof logger.info !== "function") logger.info = noop$1;
	if (typeof logger.warn !== "function") logger.warn = consoleWarn;
	if (typeof logger.error !== "function") logger.error = consoleError;
	return logger;
}
const userAgentTrail = `octokit-core.js/${VERSION$4} ${getUserAgent()}`;
var Octokit$1 = class {
	static VERSION = VERSION$4;
	static defaults(defaults) {
		const OctokitWithDefaults = class extends this {
			constructor(...args) {
				const options = args[0] || {};
				if (typeof defaults === "function") {
					super(defaults(options));
					return;
				}
				super(Object.assign({}, defaults, options, options.userAgent && defaults.userAgent ? { userAgent: `${options.userAgent} ${defaults.userAgent}` } : null));
			}
		};
		return OctokitWithDefaults;
	}
	static plugins = [];
	static plugin(...newPlugins) {
		const currentPlugins = this.plugins;
		const NewOctokit = class extends this {
			static plugins = currentPlugins.concat(newPlugins.filter((plugin) => !currentPlugins.includes(plugin)));
		};
		return NewOctokit;
	}
	constructor(options = {}) {
		const hook = new before_after_hook_default.Collection();
		const requestDefaults = {
			baseUrl: request.endpoint.DEFAULTS.baseUrl,
			headers: {},
			request: Object.assign({}, options.request, { hook: hook.bind(null, "request") }),
			mediaType: {
				previews: [],
				format: ""
			}
		};
		requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
		if (options.baseUrl) requestDefaults.baseUrl = options.baseUrl;
		if (options.previews) requestDefaults.mediaType.previews = options.previews;
		if (options.timeZone) requestDefaults.headers["time-zone"] = options.timeZone;
		this.request = request.defaults(requestDefaults);
		this.graphql = withCustomRequest(this.request).defaults(requestDefaults);
		this.log = createLogger(options.log);
		this.hook = hook;
		if (!options.authStrategy) {
			if (!options.auth) this.auth = async () => ({ type: "unauthenticated" });
			else {
				const auth = createTokenAuth(options.auth);
				hook.wrap("request", auth.hook);
				this.auth = auth;
			}
		} else {
			const { authStrategy, ...otherOptions } = options;
			const auth = authStrategy(Object.assign({
				request: this.request,
				log: this.log,
				octokit: this,
				octokitOptions: otherOptions
			}, options.auth));
			hook.wrap("request", auth.hook);
			this.auth = auth;
		}
		const classConstructor = this.constructor;
		for (let i = 0; i < classConstructor.plugins.length; ++i) Object.assign(this, classConstructor.plugins[i](this, options));
	}
	request;
	graphql;
	log;
	hook;
	auth;
};
// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/version.js
const VERSION$3 = "17.0.0";
// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/generated/endpoints.js
var endpoints_default = {
	"rateLimit": { "get": ["GET /rate_limit"] },
	"repos": {
		"getCommit": ["GET /repos/{owner}/{repo}/commits/{ref}"],
		"getReleaseByTag": ["GET /repos/{owner}/{repo}/releases/tags/{tag}"],
		"listReleases": ["GET /repos/{owner}/{repo}/releases"],
		"listCommitStatusesForRef": ["GET /repos/{owner}/{repo}/commits/{ref}/statuses"],
		"listDeployments": ["GET /repos/{owner}/{repo}/deployments"],
		"listDeploymentStatuses": ["GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"],
		"getContent": ["GET /repos/{owner}/{repo}/contents/{path}"],
		"listCommits": ["GET /repos/{owner}/{repo}/commits"],
		"compareCommitsWithBasehead": ["GET /repos/{owner}/{repo}/compare/{basehead}"],
		"listActivities": ["GET /repos/{owner}/{repo}/activity"],
		"getCollaboratorPermissionLevel": ["GET /repos/{owner}/{repo}/collaborators/{username}/permission"],
		"get": ["GET /repos/{owner}/{repo}"],
		"getBranchRules": ["GET /repos/{owner}/{repo}/rules/branches/{branch}"],
		"getBranch": ["GET /repos/{owner}/{repo}/branches/{branch}"],
		"listBranches": ["GET /repos/{owner}/{repo}/branches"],
		"createCommitStatus": ["POST /repos/{owner}/{repo}/statuses/{sha}"],
		"getCombinedStatusForRef": ["GET /repos/{owner}/{repo}/commits/{ref}/status"]
	},
	"git": {
		"getRef": ["GET /repos/{owner}/{repo}/git/ref/{ref}"],
		"getTag": ["GET /repos/{owner}/{repo}/git/tags/{tag_sha}"],
		"getCommit": ["GET /repos/{owner}/{repo}/git/commits/{commit_sha}"],
		"getTree": ["GET /repos/{owner}/{repo}/git/trees/{tree_sha}"],
		"listMatchingRefs": ["GET /repos/{owner}/{repo}/git/matching-refs/{ref}"]
	},
	"checks": {
		"listForRef": ["GET /repos/{owner}/{repo}/commits/{ref}/check-runs"],
		"update": ["PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}"],
		"create": ["POST /repos/{owner}/{repo}/check-runs"]
	},
	"pulls": {
		"get": ["GET /repos/{owner}/{repo}/pulls/{pull_number}"],
		"listFiles": ["GET /repos/{owner}/{repo}/pulls/{pull_number}/files"],
		"list": ["GET /repos/{owner}/{repo}/pulls"],
		"requestReviewers": ["POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"]
	},
	"issues": {
		"get": ["GET /repos/{owner}/{repo}/issues/{issue_number}"],
		"listSubIssues": ["GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"],
		"listMilestones": ["GET /repos/{owner}/{repo}/milestones"],
		"listEvents": ["GET /repos/{owner}/{repo}/issues/{issue_number}/events"],
		"listLabelsOnIssue": ["GET /repos/{owner}/{repo}/issues/{issue_number}/labels"],
		"listComments": ["GET /repos/{owner}/{repo}/issues/{issue_number}/comments"],
		"listForRepo": ["GET /repos/{owner}/{repo}/issues"],
		"create": ["POST /repos/{owner}/{repo}/issues"],
		"update": ["PATCH /repos/{owner}/{repo}/issues/{issue_number}"],
		"createComment": ["POST /repos/{owner}/{repo}/issues/{issue_number}/comments"],
		"updateComment": ["PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}"],
		"deleteComment": ["DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}"]
	},
	"teams": { "listMembersInOrg": ["GET /orgs/{org}/teams/{team_slug}/members"] },
	"actions": { "listWorkflowRunsForRepo": ["GET /repos/{owner}/{repo}/actions/runs"] },
	"users": { "getAuthenticated": ["GET /user"] }
};
// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/endpoints-to-methods.js
const endpointMethodsMap = new Map();
for (const [scope, endpoints] of Object.entries(endpoints_default)) for (const [methodName, endpoint] of Object.entries(endpoints)) {
	const [route, defaults, decorations] = endpoint;
	const [method, url] = route.split(/ /);
	const endpointDefaults = Object.assign({
		method,
		url
	}, defaults);
	if (!endpointMethodsMap.has(scope)) endpointMethodsMap.set(scope, new Map());
	endpointMethodsMap.get(scope).set(methodName, {
		scope,
		methodName,
		endpointDefaults,
		decorations
	});
}
const handler = {
	has({ scope }, methodName) {
		return endpointMethodsMap.get(scope).has(methodName);
	},
	getOwnPropertyDescriptor(target, methodName) {
		return {
			value: this.get(target, methodName),
			configurable: true,
			writable: true,
			enumerable: true
		};
	},
	defineProperty(target, methodName, descriptor) {
		Object.defineProperty(target.cache, methodName, descriptor);
		return true;
	},
	deleteProperty(target, methodName) {
		delete target.cache[methodName];
		return true;
	},
	ownKeys({ scope }) {
		return [...endpointMethodsMap.get(scope).keys()];
	},
	set(target, methodName, value) {
		return target.cache[methodName] = value;
	},
	get({ octokit, scope, cache }, methodName) {
		if (cache[methodName]) return cache[methodName];
		const method = endpointMethodsMap.get(scope).get(methodName);
		if (!method) return;
		const { endpointDefaults, decorations } = method;
		if (decorations) cache[methodName] = decorate(octokit, scope, methodName, endpointDefaults, decorations);
		else cache[methodName] = octokit.request.defaults(endpointDefaults);
		return cache[methodName];
	}
};
function endpointsToMethods(octokit) {
	const newMethods = {};
	for (const scope of endpointMethodsMap.keys()) newMethods[scope] = new Proxy({
		octokit,
		scope,
		cache: {}
	}, handler);
	return newMethods;
}
function decorate(octokit, scope, methodName, defaults, decorations) {
	const requestWithDefaults = octokit.request.defaults(defaults);
	function withDecorations(...args) {
		let options = requestWithDefaults.endpoint.merge(...args);
		if (decorations.mapToData) {
			options = Object.assign({}, options, {
				data: options[decorations.mapToData],
				[decorations.mapToData]: void 0
			});
			return requestWithDefaults(options);
		}
		if (decorations.renamed) {
			const [newScope, newMethodName] = decorations.renamed;
			octokit.log.warn(`octokit.${scope}.${methodName}() has been renamed to octokit.${newScope}.${newMethodName}()`);
		}
		if (decorations.deprecated) octokit.log.warn(decorations.deprecated);
		if (decorations.renamedParameters) {
			const options2 = requestWithDefaults.endpoint.merge(...args);
			for (const [name, alias] of Object.entries(decorations.renamedParameters)) if (name in options2) {
				octokit.log.warn(`"${name}" parameter is deprecated for "octokit.${scope}.${methodName}()". Use "${alias}" instead`);
				if (!(alias in options2)) options2[alias] = options2[name];
				delete options2[name];
			}
			return requestWithDefaults(options2);
		}
		return requestWithDefaults(...args);
	}
	return Object.assign(withDecorations, requestWithDefaults);
}
// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/index.js
function restEndpointMethods(octokit) {
	return { rest: endpointsToMethods(octokit) };
}
restEndpointMethods.VERSION = VERSION$3;
function legacyRestEndpointMethods(octokit) {
	const api = endpointsToMethods(octokit);
	return {
		...api,
		rest: api
	};
}
legacyRestEndpointMethods.VERSION = VERSION$3;
// node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js
var VERSION$2 = "0.0.0-development";
function normalizePaginatedListResponse(response) {
	if (!response.data) return {
		...response,
		data: []
	};
	if (!(("total_count" in response.data || "total_commits" in response.data) && !("url" in response.data))) return response;
	const incompleteResults = response.data.incomplete_results;
	const repositorySelection = response.data.repository_selection;
	const totalCount = response.data.total_count;
	const totalCommits = response.data.total_commits;
	delete response.data.incomplete_results;
	delete response.data.repository_selection;
	delete response.data.total_count;
	delete response.data.total_commits;
	const namespaceKey = Object.keys(response.data)[0];
	response.data = response.data[namespaceKey];
	if (typeof incompleteResults !== "undefined") response.data.incomplete_results = incompleteResults;
	if (typeof repositorySelection !== "undefined") response.data.repository_selection = repositorySelection;
	response.data.total_count = totalCount;
	response.data.total_commits = totalCommits;
	return response;
}
function iterator(octokit, route, parameters) {
	const options = typeof route === "function" ? route.endpoint(parameters) : octokit.request.endpoint(route, parameters);
	const requestMethod = typeof route === "function" ? route : octokit.request;
	const method = options.method;
	const headers = options.headers;
	let url = options.url;
	return { [Symbol.asyncIterator]: () => ({ async next() {
		if (!url) return { done: true };
		try {
			const normalizedResponse = normalizePaginatedListResponse(await requestMethod({
				method,
				url,
				headers
			}));
			url = ((normalizedResponse.headers.link || "").match(/<([^<>]+)>;\s*rel="next"/) || [])[1];
			if (!url && "total_commits" in normalizedResponse.data) {
				const parsedUrl = new URL(normalizedResponse.url);
				const params = parsedUrl.searchParams;
				const page = parseInt(params.get("page") || "1", 10);
				if (page * parseInt(params.get("per_page") || "250", 10) < normalizedResponse.data.total_commits) {
					params.set("page", String(page + 1));
					url = parsedUrl.toString();
				}
			}
			return { value: normalizedResponse };
		} catch (error) {
			if (error.status !== 409) throw error;
			url = "";
			return { value: {
				status: 200,
				headers: {},
				data: []
			} };
		}
	} }) };
}
function paginate(octokit, route, parameters, mapFn) {
	if (typeof parameters === "function") {
		mapFn = parameters;
		parameters = void 0;
	}
	return gather(octokit, [], iterator(octokit, route, parameters)[Symbol.asyncIterator](), mapFn);
}
function gather(octokit, results, iterator2, mapFn) {
	return iterator2.next().then((result) => {
		if (result.done) return results;
		let earlyExit = false;
		function done() {
			earlyExit = true;
		}
		results = results.concat(mapFn ? mapFn(result.value, done) : result.value.data);
		if (earlyExit) return results;
		return gather(octokit, results, iterator2, mapFn);
	});
}
Object.assign(paginate, { iterator });
function paginateRest(octokit) {
	return { paginate: Object.assign(paginate.bind(null, octokit), { iterator: iterator.bind(null, octokit) }) };
}
paginateRest.VERSION = VERSION$2;
new Context();
function getOctokitOptions(token, options) {
	const opts = Object.assign({}, options || {});
	const auth = getAuthString(token, opts);
	if (auth) opts.auth = auth;
	const userAgent = getUserAgentWithOrchestrationId(opts.userAgent);
	if (userAgent) opts.userAgent = userAgent;
	return opts;
}
// node_modules/@octokit/plugin-request-log/dist-src/version.js
const VERSION$1 = "6.0.0";
// node_modules/@octokit/plugin-request-log/dist-src/index.js
function requestLog(octokit) {
	octokit.hook.wrap("request", (request, options) => {
		octokit.log.debug("request", options);
		const start = Date.now();
		const requestOptions = octokit.request.endpoint.parse(options);
		const path = requestOptions.url.replace(options.baseUrl, "");
		return request(options).then((response) => {
			const requestId = response.headers["x-github-request-id"];
			octokit.log.info(`${requestOptions.method} ${path} - ${response.status} with id ${requestId} in ${Date.now() - start}ms`);
			return response;
		}).catch((error) => {
			const requestId = error.response?.headers["x-github-request-id"] || "UNKNOWN";
			octokit.log.error(`${requestOptions.method} ${path} - ${error.status} with id ${requestId} in ${Date.now() - start}ms`);
			throw error;
		});
	});
}
requestLog.VERSION = VERSION$1;
// node_modules/@octokit/rest/dist-src/index.js
const Octokit = Octokit$1.plugin(requestLog, legacyRestEndpointMethods, paginateRest).defaults({ userAgent: `octokit-rest.js/22.0.1` });
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
// src/github/transport/conditional.ts
const MOST = 500;
function conditional(fetch) {
	const memory = new Map();
	return async (url, request = {}) => {
		if ((request.method ?? "GET") !== "GET") return fetch(url, request);
		const key = keyOf(url, request);
		const known = memory.get(key);
		const headers = known === void 0 ? request.headers : {
			...request.headers,
			"if-none-match": known.etag
		};
		const response = await fetch(url, {
			...request,
			...headers === void 0 ? {} : { headers }
		});
		if (response.status === 304 && known !== void 0) return known.response;
		memory.delete(key);
		const etag = response.headers.get("etag");
		if (response.status === 200 && etag !== void 0 && await isTelling(url, response)) {
			memory.set(key, {
				etag,
				response
			});
			if (memory.size > MOST) memory.delete(memory.keys().next().value ?? "");
		}
		return response;
	};
}
function keyOf(url, { headers = {} }) {
	return [
		url,
		headers["accept"],
		headers["authorization"]
	].join("\n");
}
async function isTelling(url, response) {
	const perPage = new URL(url).searchParams.get("per_page");
	if (perPage === null || /rel="next"/.test(response.headers.get("link") ?? "")) return true;
	try {
		const list = await response.json();
		return !Array.isArray(list) || list.length < Number(perPage);
	} catch {
		return false;
	}
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
// src/github/transport/pauses.ts
var Pauses = class {
	#left;
	#until = 0;
	#now;
	constructor(maxWaitMs, now) {
		this.#left = maxWaitMs;
		this.#now = now;
	}
	take(ms) {
		const now = this.#now();
		const until = now + ms;
		const more = Math.max(0, until - Math.max(now, this.#until));
		if (more > this.#left) return false;
		this.#left -= more;
		this.#until = Math.max(this.#until, until);
		return true;
	}
	async over(signal) {
		for (let left = this.#until - this.#now(); left > 0; left = this.#until - this.#now()) await sleep(left, signal);
	}
};
function sleep(ms, signal) {
	return new Promise((resolve, reject) => {
		if (signal?.aborted === true) return reject(signal.reason);
		const stop = () => {
			clearTimeout(timer);
			reject(signal?.reason);
		};
		const timer = setTimeout(() => {
			signal?.removeEventListener("abort", stop);
			resolve();
		}, ms);
		signal?.addEventListener("abort", stop, { once: true });
	});
}
// src/github/transport/translate.ts
function translate(fault, about) {
	const { method } = fault.request;
	const limit = limitOf(fault);
	const status = limit === void 0 ? fault.response === void 0 ? 0 : fault.status : 429;
	const sets = acceptedPermissions(fault.headers["x-accepted-github-permissions"]);
	const permission = status === 403 ? ofAJob(sets)[0]?.join(", ") : void 0;
	const end = limit === void 0 ? void 0 : resetOf(fault, limit, about.now);
	const words = limit === void 0 ? explain(fault, status, sets, about) : limited(limit, end, about);
	return new require_exit.GitHubError(status, `${method} ${pathOf(fault.request.url)}: ${words}`, {
		permission,
		resetAt: end,
		cause: fault
	});
}
function explain(fault, status, sets, { enterprise }) {
	const said = quoted(fault.message);
	switch (status) {
		case 0: return `no answer (${said}).`;
		case 401: return "the token was refused (401). Check the input `token`: it may be wrong, expired or revoked.";
		case 403: return forbidden(fault, said, sets);
		case 404: return `not found (404). It does not exist, or the token may not see it${seen(sets)}.${enterprise ? ` ${OLDER}` : ""}`;
		case 406:
		case 501: return `this server does not offer it (${status}: ${said}).${enterprise ? ` ${OLDER}` : ""}`;
		case 410: return /issues (?:are|has been|have been) disabled/i.test(said) ? "issues are switched off in this repository (410). Switch them on in its settings under Features, or judge a pull request." : `it is gone (410: ${said}): deleted, or this part of the repository is switched off.`;
		case 422: return `GitHub refused the content (422: ${refusedFields(fault) ?? said}).`;
		default: return `GitHub answered ${status} (${said}).`;
	}
}
const OLDER = "An older GitHub Enterprise Server may not have it yet.";
function seen(sets) {
	return sets.length === 0 ? "" : ` (that takes ${inWords(sets)})`;
}
function forbidden(fault, said, sets) {
	const sso = singleSignOn(fault);
	if (sso !== void 0) return `the organisation asks for single sign-on (403). ${sso}`;
	if (/\blocked\b/i.test(said)) return `the conversation is locked (403: ${said}). Unlock it, or use the token of somebody who may write there.`;
	if (/\barchived\b/i.test(said)) return `the repository is archived, so nothing can be written (403: ${said}).`;
	if (/\bIP allow list\b/i.test(said)) return `the organisation lets in certain addresses only (403: ${said}). Run on a runner whose address is on the list.`;
	const lines = ofAJob(sets);
	if (lines.length > 0) return `the token may not do this (403). Add ${inWords(lines)} to the \`permissions:\` of the job. ${require_exit.FORKS}`;
	if (sets.length > 0) return `the token may not do this (403). It takes ${inWords(sets)}, which no job can be given: use the token of a GitHub App in the input \`token\`.`;
	return `the token may not do this (403: ${said}). Check the \`permissions:\` of the job. ${require_exit.FORKS}`;
}
function singleSignOn({ headers }) {
	const header = String(headers["x-github-sso"] ?? "");
	if (/^partial-results\b/.test(header)) return "What it sent leaves out organisations for which the token is not authorised.";
	if (!/^required\b/.test(header)) return void 0;
	const address = /\burl=(https:\/\/[\w.-]+\/[\w./?=&%-]*)/.exec(header)?.[1];
	return `Authorise the token for it${address === void 0 ? " in its settings" : `: ${address.slice(0, 300)}`}`;
}
function refusedFields({ response }) {
	const { message, errors } = Object(response?.data);
	if (!Array.isArray(errors) || errors.length === 0) return void 0;
	const each = errors.slice(0, 5).map((error) => {
		if (typeof error === "string") return error;
		const { resource, field, code, message: words } = Object(error);
		const name = [resource, field].filter((part) => typeof part === "string").join(".");
		const what = [
			words,
			code,
			"refused"
		].find((part) => typeof part === "string") ?? "";
		return name === "" ? what : `${name}: ${what.replaceAll("_", " ")}`;
	});
	const left = errors.length - each.length;
	return quoted(`${typeof message === "string" ? `${message}: ` : ""}${each.join("; ")}${left > 0 ? ` and ${left} more` : ""}`, 300);
}
function limited(limit, end, { now, maxWait }) {
	const what = limit === "primary" ? "the rate limit of the token is used up (429)" : "GitHub asks for a pause (429)";
	if (end === void 0) return `${what}. Run the job again later.`;
	return `${what} until ${new Date(end).toISOString().replace(/\.\d+Z$/, "Z")}, in ${Math.max(1, Math.ceil((end - now) / 6e4))} min, which is longer than \`max-wait\` (${maxWait}) leaves. Run the job again after that.`;
}
function resetOf(fault, limit, now) {
	const wait = retryAfter(fault, now);
	if (wait !== void 0) return now + wait * 1e3;
	return limit === "primary" ? resetAt(fault) : void 0;
}
function pathOf(url) {
	const path = URL.canParse(url) ? new URL(url).pathname : url;
	return isGraphql(path) ? "/graphql" : path;
}
function quoted(said, most = 120) {
	const line = said.replaceAll(/([\p{C}\p{Z}]|::|##\[)+/gu, " ").trim();
	return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
const OF_A_JOB = new Set([
	"actions",
	"artifact-metadata",
	"attestations",
	"checks",
	"contents",
	"deployments",
	"discussions",
	"id-token",
	"issues",
	"models",
	"packages",
	"pages",
	"pull-requests",
	"security-events",
	"statuses"
]);
function acceptedPermissions(header) {
	return String(header ?? "").split(";").map((set) => [...set.matchAll(/\b([a-z_]+)=(read|write|admin)\b/g)].map(([, name = "", level = ""]) => `${name.replaceAll("_", "-")}: ${level}`)).filter((set) => set.length > 0);
}
function ofAJob(sets) {
	return sets.filter((set) => set.every((line) => OF_A_JOB.has(line.split(":")[0] ?? "") && !line.endsWith("admin")));
}
function inWords(sets) {
	return sets.map((set) => set.map((line) => `\`${line}\``).join(" with ")).join(" or ");
}
// src/github/transport/client.ts
var client_exports = require_rolldown_runtime.__exportAll({ createClient: () => createClient });
const REPEATABLE = { repeatable: true };
function createClient(options) {
	const { token, apiUrl, userAgent = "checklist-gate", maxWait = {
		ms: 12e4,
		text: "2m"
	} } = options;
	const { pauseMs = 200, signal, say = noop, now = Date.now } = options;
	const baseUrl = apiUrl.replace(/\/+$/, "");
	const fetch = conditional(require_api_version.versioned(options.fetch ?? createFetch({ signal }), baseUrl));
	const client = new Octokit({
		...getOctokitOptions(token, {
			baseUrl,
			userAgent
		}),
		request: {
			fetch,
			log: SILENT
		},
		log: SILENT
	});
	const pauses = new Pauses(maxWait.ms, now);
	const enterprise = require_api_version.isEnterprise(baseUrl);
	let repeat;
	let isDown = false;
	client.hook.wrap("request", async (call, parameters) => {
		parameters.url = addressOf(parameters.url, options.graphqlUrl);
		const request = { ...parameters };
		const send = async (once) => {
			try {
				await pauses.over(signal);
				if (once.method !== "GET" && !isGraphql(parameters.url)) await options.budget?.turn(signal);
				const response = await call(parameters);
				options.budget?.see(response, isGraphql(response.url));
				assertAnswered(response, {
					...once,
					url: response.url
				});
				isDown = false;
				return response;
			} catch (error) {
				signal?.throwIfAborted();
				const fault = faultOf(error, once);
				if (fault?.response !== void 0) options.budget?.see(fault.response, isGraphql(fault.response.url));
				throw fault ?? error;
			}
		};
		const mayRepeat = (fault) => limitOf(fault) !== void 0 || isPassing(fault) && !isDown && (isHarmless(parameters) || isUnsent(fault));
		try {
			return await send(request).catch(async (error) => {
				const first = faultOf(error, request);
				if (first === void 0 || !mayRepeat(first)) throw error;
				repeat ??= Promise.resolve().then(() => require("./repeat.cjs")).then((n) => n.repeat_exports).then((late) => late.createRepeat({
					pauseMs,
					pauses,
					now,
					say
				}));
				return (await repeat)(send, request, first, mayRepeat);
			});
		} catch (error) {
			const fault = faultOf(error, request);
			if (fault === void 0) throw error;
			isDown ||= isPassing(fault) && mayRepeat(fault);
			const failure = translate(fault, {
				now: now(),
				maxWait: maxWait.text,
				enterprise
			});
			options.onError?.(failure);
			throw failure;
		}
	});
	return require_lists.wholeLists(client);
}
const SILENT = {
	debug: noop,
	info: noop,
	warn: noop,
	error: noop
};
function noop() {}
function addressOf(url, graphqlUrl) {
	return graphqlUrl !== void 0 && graphqlUrl !== "" && isGraphql(url) ? graphqlUrl : url;
}
function isHarmless({ method, url, ...rest }) {
	if (method === "GET" || method === "HEAD") return true;
	if (rest.request !== void 0 && "repeatable" in rest.request && rest.request.repeatable === true) return true;
	return isGraphql(url) && typeof rest.query === "string" && !/\b(?:mutation|subscription)\b/.test(rest.query);
}
Object.defineProperty(exports, "Context", {
	enumerable: true,
	get: function() {
		return Context;
	}
});
Object.defineProperty(exports, "Fault", {
	enumerable: true,
	get: function() {
		return Fault;
	}
});
Object.defineProperty(exports, "Octokit", {
	enumerable: true,
	get: function() {
		return Octokit;
	}
});
Object.defineProperty(exports, "REPEATABLE", {
	enumerable: true,
	get: function() {
		return REPEATABLE;
	}
});
Object.defineProperty(exports, "RequestError", {
	enumerable: true,
	get: function() {
		return RequestError;
	}
});
Object.defineProperty(exports, "client_exports", {
	enumerable: true,
	get: function() {
		return client_exports;
	}
});
Object.defineProperty(exports, "createClient", {
	enumerable: true,
	get: function() {
		return createClient;
	}
});
Object.defineProperty(exports, "errorsIn", {
	enumerable: true,
	get: function() {
		return errorsIn;
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
Object.defineProperty(exports, "sleep", {
	enumerable: true,
	get: function() {
		return sleep;
	}
});
Object.defineProperty(exports, "statusOfError", {
	enumerable: true,
	get: function() {
		return statusOfError;
	}
});
