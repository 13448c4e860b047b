const require_parse = require("./parse.cjs");
let node_vm = require("node:vm");
// src/run/bounded.ts
const PARSE_TIMEOUT_MS = 1e4;
var TimedOut = class extends Error {
	constructor(milliseconds) {
		super(`Reading took longer than ${milliseconds} ms and was stopped`);
		this.name = "TimedOut";
	}
};
function bounded(work, milliseconds) {
	const done = boundedOrStopped(work, milliseconds);
	if (done instanceof TimedOut) throw done;
	return done;
}
function boundedOrStopped(work, milliseconds) {
	started ??= {
		script: new node_vm.Script("globalThis[Symbol.for(\"checklist-gate.work\")]()"),
		main: new node_vm.Script("globalThis").runInThisContext()
	};
	const { script, main } = started;
	const outer = main[WORK];
	main[WORK] = work;
	try {
		return script.runInThisContext({ timeout: milliseconds });
	} catch (error) {
		if (typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return new TimedOut(milliseconds);
		throw error;
	} finally {
		main[WORK] = outer;
	}
}
const WORK = Symbol.for("checklist-gate.work");
let started;
const TEXT_TIMEOUT_MS = 2e3;
const TOTAL = 3;
function inTime(timeoutMs, textMs = TEXT_TIMEOUT_MS) {
	const left = new Map();
	return (whose, read) => {
		const rest = left.get(whose) ?? TOTAL * timeoutMs;
		if (rest <= 0) return void 0;
		const start = performance.now();
		const done = boundedOrStopped(read, Math.ceil(Math.min(rest, timeoutMs, textMs)));
		left.set(whose, rest - (performance.now() - start));
		return done instanceof TimedOut ? void 0 : done;
	};
}
function parsed(documents, { timeoutMs, pieces }) {
	return documents.map((document) => bounded(() => require_parse.parse(document, pieces), timeoutMs));
}
Object.defineProperty(exports, "PARSE_TIMEOUT_MS", {
	enumerable: true,
	get: function() {
		return PARSE_TIMEOUT_MS;
	}
});
Object.defineProperty(exports, "TimedOut", {
	enumerable: true,
	get: function() {
		return TimedOut;
	}
});
Object.defineProperty(exports, "bounded", {
	enumerable: true,
	get: function() {
		return bounded;
	}
});
Object.defineProperty(exports, "boundedOrStopped", {
	enumerable: true,
	get: function() {
		return boundedOrStopped;
	}
});
Object.defineProperty(exports, "inTime", {
	enumerable: true,
	get: function() {
		return inTime;
	}
});
Object.defineProperty(exports, "parsed", {
	enumerable: true,
	get: function() {
		return parsed;
	}
});
