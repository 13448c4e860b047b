const require_fault = require("./fault.cjs");
// src/github/transport/budget.ts
const RESERVE = 50;
const READING_BY_REST = 12;
const QUERIES = 3;
var Budget = class {
	#left = new Map();
	#now;
	leftOut = new Set();
	#paceMs = 0;
	#nextWriteAt = 0;
	constructor(now = Date.now) {
		this.#now = now;
	}
	see({ headers, data }, isGraphql) {
		const resource = isGraphql ? "graphql" : headers["x-ratelimit-resource"];
		if (resource !== void 0 && resource !== "core" && resource !== "graphql") return;
		const requests = numberIn(headers["x-ratelimit-remaining"]);
		const reset = numberIn(headers["x-ratelimit-reset"]);
		if (requests !== void 0 && reset !== void 0) this.#left.set(resource ?? "core", {
			requests,
			resetAt: reset * 1e3
		});
		if (!isGraphql) return;
		const { rateLimit } = Object(Object(data).data);
		const { remaining, resetAt } = Object(rateLimit);
		const end = Date.parse(String(resetAt));
		if (typeof remaining === "number" && !Number.isNaN(end)) this.#left.set("graphql", {
			requests: remaining,
			resetAt: end
		});
		else if (require_fault.errorsIn(data).some(({ type }) => type === "RATE_LIMITED")) this.#left.set("graphql", {
			requests: 0,
			resetAt: this.#left.get("graphql")?.resetAt ?? this.#now() + HOUR
		});
	}
	paceWrites(ms) {
		this.#paceMs = ms;
	}
	async turn(signal) {
		const now = this.#now();
		const at = Math.max(now, this.#nextWriteAt);
		this.#nextWriteAt = at + this.#paceMs;
		if (at > now) await sleep(at - now, signal);
	}
	spares(what) {
		const isLeft = this.#of("core") >= RESERVE;
		if (!isLeft) this.leftOut.add(what);
		return isLeft;
	}
	know({ remaining, reset }) {
		this.#left.set("core", {
			requests: remaining,
			resetAt: reset * 1e3
		});
	}
	isRunningDry(open = RESERVE) {
		const reads = this.#of("graphql") < QUERIES ? READING_BY_REST : 0;
		return this.#of("core") <= reads + Math.min(open, RESERVE) + 1;
	}
	get isLow() {
		return this.#of("graphql") < 100;
	}
	get fullAt() {
		const ends = ["core", "graphql"].filter((each) => this.#of(each) < RESERVE).flatMap((each) => this.#left.get(each)?.resetAt ?? []);
		return ends.length === 0 ? void 0 : `${new Date(Math.max(...ends)).toISOString().slice(11, 16)} UTC`;
	}
	#of(resource) {
		const left = this.#left.get(resource);
		return left === void 0 || left.resetAt <= this.#now() ? 1e400 : left.requests;
	}
};
const HOUR = 36e5;
function numberIn(header) {
	const value = header === void 0 || header === "" ? NaN : Number(header);
	return Number.isSafeInteger(value) && value >= 0 ? value : void 0;
}
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
Object.defineProperty(exports, "Budget", {
	enumerable: true,
	get: function() {
		return Budget;
	}
});
Object.defineProperty(exports, "Pauses", {
	enumerable: true,
	get: function() {
		return Pauses;
	}
});
Object.defineProperty(exports, "sleep", {
	enumerable: true,
	get: function() {
		return sleep;
	}
});
