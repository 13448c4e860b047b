const require_judge = require("./judge.cjs");
const require_dist = require("./dist.cjs");
const require_policy = require("./policy.cjs");
// src/policy/source-text.ts
const EXPECTED = "pull-request-body, issue-body, comments, linked-issues, {file: path}, or a list of them";
function parseSource(text) {
	const parsed = require_judge.safeParse(require_policy.source, dataOf(text));
	if (parsed.success) return { source: require_policy.bindSource(parsed.output) };
	return { error: `found ${JSON.stringify(text.slice(0, 200))}, expected ${EXPECTED}` };
}
function dataOf(text) {
	const yaml = require_dist.parseDocument(text, {
		version: "1.2",
		merge: false,
		prettyErrors: false
	});
	try {
		return yaml.errors.length > 0 ? void 0 : yaml.toJS({ maxAliasCount: 0 });
	} catch {
		return;
	}
}
exports.parseSource = parseSource;
