const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_verdict = require("./verdict.cjs");
const require_judge = require("./judge.cjs");
// src/run/material.ts
var material_exports = require_rolldown_runtime.__exportAll({ judgeKeeping: () => judgeKeeping });
async function judgeKeeping(request) {
	const sources = [];
	let changed = [];
	const { readSource, changedAmong } = request;
	const judged = await require_judge.judge({
		...request,
		...readSource === void 0 ? {} : { readSource: async (source, references) => {
			const answer = await readSource(source, references);
			if (answer.status === "known") sources.push({
				source,
				references: [...references],
				answer
			});
			return answer;
		} },
		...changedAmong === void 0 ? {} : { changedAmong: async (paths) => {
			changed = await changedAmong(paths);
			return changed;
		} }
	});
	if (judged.kind !== "verdict") return judged;
	const { subject, documents, policy, templatePath, templateAlternatives, source, regression, at } = request;
	const { markers, phase } = request;
	return {
		...judged,
		material: {
			subject,
			documents: [...documents],
			sources,
			...policy === void 0 ? {} : { policy },
			...templatePath === void 0 ? {} : { templatePath },
			...templateAlternatives === void 0 ? {} : { templateAlternatives: [...templateAlternatives] },
			...source === void 0 ? {} : { source },
			...markers === void 0 ? {} : { markers },
			...phase === void 0 ? {} : { phase },
			...regression === void 0 ? {} : { regression },
			at,
			facts: judged.verdict.facts,
			changed
		}
	};
}
const NOT_KEPT = {
	status: "unavailable",
	reason: "The record does not say: another policy or an earlier version has written it, which did not ask"
};
function judgeAgain({ facts, sources, changed, ...material }, policy) {
	const key = (source) => JSON.stringify(Object.entries(source).toSorted(([a], [b]) => a < b ? -1 : 1));
	return require_judge.judge({
		...material,
		...policy === void 0 ? {} : { policy },
		facts: new require_verdict.Facts(facts),
		answer: (questions) => Promise.resolve(questions.map(() => NOT_KEPT)),
		readSource: (source) => Promise.resolve(sources.find((each) => key(each.source) === key(source))?.answer ?? NOT_KEPT),
		changedAmong: (paths) => Promise.resolve(changed.filter((path) => paths.includes(path)))
	});
}
Object.defineProperty(exports, "judgeAgain", {
	enumerable: true,
	get: function() {
		return judgeAgain;
	}
});
Object.defineProperty(exports, "material_exports", {
	enumerable: true,
	get: function() {
		return material_exports;
	}
});
