const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_inline = require("./inline.cjs");
const require_parse = require("./parse.cjs");
const require_front_matter = require("./front-matter.cjs");
const require_select = require("./select.cjs");
const require_compare = require("./compare.cjs");
const require_sections = require("./sections.cjs");
const require_bounded = require("./bounded.cjs");
// src/template/made-from.ts
function isMadeFrom(template, body) {
	const sections = [template.root, ...require_select.sectionsOf(template.root).map(({ section }) => section)];
	const items = sections.flatMap(require_sections.entriesOf);
	if (items.length > 0) return 2 * new Set(require_compare.compare(template, body).counterparts.values()).size >= items.length;
	const keysIn = (all) => all.flatMap(({ fields }) => fields.map(({ key }) => key));
	const own = keysIn(sections);
	const written = new Set(keysIn([body.root, ...require_select.sectionsOf(body.root).map(({ section }) => section)]));
	return own.length > 0 && 2 * own.filter((key) => written.has(key)).length >= own.length;
}
// src/run/release-issues.ts
var release_issues_exports = require_rolldown_runtime.__exportAll({ issuesMadeFrom: () => issuesMadeFrom });
const ISSUE_MS = 500;
function issuesMadeFrom(issues, templates) {
	const forms = templates.flatMap((text) => read("template", require_front_matter.withoutFrontMatter(text), require_bounded.PARSE_TIMEOUT_MS));
	return issues.filter(({ number, body }) => read(`#${number}`, body, ISSUE_MS).some((written) => require_bounded.boundedOrStopped(() => forms.some((form) => isMadeFrom(form, written)), ISSUE_MS) === true));
}
function read(id, markdown, timeoutMs) {
	const found = require_bounded.boundedOrStopped(() => require_parse.parseOrRefuse({
		id,
		kind: "issue-body",
		markdown
	}), timeoutMs);
	return found instanceof require_bounded.TimedOut || found instanceof require_inline.RefusedDocument ? [] : [found];
}
Object.defineProperty(exports, "issuesMadeFrom", {
	enumerable: true,
	get: function() {
		return issuesMadeFrom;
	}
});
Object.defineProperty(exports, "release_issues_exports", {
	enumerable: true,
	get: function() {
		return release_issues_exports;
	}
});
