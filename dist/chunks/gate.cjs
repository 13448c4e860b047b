// src/gates/kit/gate.ts
function defineGate(gate) {
	const { name, description, asks = [], waits = false, ofTemplate = false, alsoCalled = [] } = gate;
	return {
		name,
		description,
		options: gate.options,
		asks,
		ofTemplate,
		alsoCalled,
		refine: (options) => gate.refine?.(options),
		bind: (options) => {
			const checked = options;
			return {
				name,
				options,
				summary: gate.summary(checked),
				evaluate: (input) => gate.evaluate(checked, input),
				asks: gate.asksFor?.(checked) ?? asks,
				waits,
				ofTemplate,
				doneBy: gate.doneBy,
				settles: (input) => gate.settles?.(checked, input) ?? [],
				asksOf: (template, matchesGlob) => gate.asksOf?.(checked, template, matchesGlob) ?? {}
			};
		}
	};
}
function outcome(findings, whenEmpty = "passed") {
	return {
		status: ["failed", "pending"].find((each) => findings.some((finding) => finding.status === each)) ?? whenEmpty,
		findings
	};
}
function createMemory() {
	const known = new WeakMap();
	return (about, what, make) => {
		const own = known.get(about) ?? new Map();
		known.set(about, own);
		if (!own.has(what)) own.set(what, make());
		return own.get(what);
	};
}
Object.defineProperty(exports, "createMemory", {
	enumerable: true,
	get: function() {
		return createMemory;
	}
});
Object.defineProperty(exports, "defineGate", {
	enumerable: true,
	get: function() {
		return defineGate;
	}
});
Object.defineProperty(exports, "outcome", {
	enumerable: true,
	get: function() {
		return outcome;
	}
});
