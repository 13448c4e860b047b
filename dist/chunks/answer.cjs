const require_exit = require("./exit.cjs");
// src/evidence/values/answer.ts
const NO_ANSWER = {
	status: "unavailable",
	reason: "No answer was given"
};
function withFileValues(answer, files, root) {
	if (files.size === 0) return answer;
	const readers = new Map();
	const heldFor = (question) => {
		if (question.kind !== "value") return void 0;
		const { name } = question;
		const [longest] = [...files].filter(([file]) => name === file || name.startsWith(`${file}.`)).toSorted(([a], [b]) => b.length - a.length);
		return longest && {
			pattern: longest[1],
			key: name.slice(longest[0].length + 1)
		};
	};
	async function valueOf({ pattern, key }) {
		try {
			const reader = readers.get(pattern) ?? readerOf(pattern, root);
			readers.set(pattern, reader);
			return {
				status: "known",
				value: { raw: (await reader)(key) }
			};
		} catch (error) {
			return {
				status: "unavailable",
				reason: error instanceof require_exit.Unusable ? error.message : `${pattern.slice(0, 100)} cannot be read, expected a path or glob of files below the working folder`
			};
		}
	}
	return async (questions) => {
		const others = (await answer(questions.filter((question) => heldFor(question) === void 0))).values();
		return Promise.all(questions.map(async (question) => {
			const held = heldFor(question);
			return held === void 0 ? others.next().value ?? NO_ANSWER : valueOf(held);
		}));
	};
}
async function readerOf(pattern, root) {
	const { readMatching } = await Promise.resolve().then(() => require("./files2.cjs"));
	const files = await readMatching(pattern, root);
	if (/\.xml$/i.test(pattern)) {
		const { countTests, testValue } = await Promise.resolve().then(() => require("./junit.cjs"));
		const counts = countTests(files);
		return (key) => testValue(counts, key, pattern);
	}
	const [file, second] = files;
	if (file === void 0 || second !== void 0) throw new require_exit.Unusable(`${files.length} files match ${pattern}, expected one`);
	const { jsonValue, readJson } = await Promise.resolve().then(() => require("./files2.cjs"));
	const data = readJson(file);
	return (key) => jsonValue(data, key, file.path);
}
Object.defineProperty(exports, "withFileValues", {
	enumerable: true,
	get: function() {
		return withFileValues;
	}
});
