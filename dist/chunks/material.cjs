const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_left = require("./left.cjs");
const require_answer = require("./answer.cjs");
// src/run/material.ts
var material_exports = require_rolldown_runtime.__exportAll({ judgeKeeping: () => judgeKeeping });
async function judgeKeeping(request) {
	const sources = [];
	let changed = [];
	const { readSource, changedAmong } = request;
	const judged = await require_answer.judge({
		...request,
		readSource: readSource && (async (source, references) => {
			const answer = await readSource(source, references);
			if (answer.status === "known") sources.push({
				source,
				references: [...references],
				answer
			});
			return answer;
		}),
		changedAmong: changedAmong && (async (paths) => changed = await changedAmong(paths))
	});
	if (judged.kind !== "verdict") return judged;
	const { subject, documents, policy, templatePath, templateAlternatives, source, regression, at } = request;
	const { mode, markers, phase } = request;
	const { facts } = judged.verdict;
	const given = {
		policy,
		templatePath,
		templateAlternatives,
		source,
		mode,
		markers,
		phase,
		regression
	};
	return {
		...judged,
		material: {
			subject,
			documents,
			sources,
			...given,
			at,
			facts,
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
	return require_answer.judge({
		...material,
		...policy === void 0 ? {} : { policy },
		facts: new require_left.Facts(facts),
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
