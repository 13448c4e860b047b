const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_dist = require("./dist.cjs");
const require_errors = require("./errors.cjs");
const require_nodes = require("./nodes.cjs");
const require_yaml_text = require("./yaml-text.cjs");
const require_find = require("./find.cjs");
// src/release/text.ts
var text_exports = require_rolldown_runtime.__exportAll({ parseFind: () => parseFind });
const EXPECTED = "{label: release, field: Version/Tag, equals: v1.2.3} or {pull-requests: {from: v1.2.2, to: v1.2.3}}, as YAML";
function parseFind(text, defaults) {
	const yaml = require_yaml_text.readYaml(text, "failsafe");
	const data = dataOf(yaml);
	if (data === void 0 || !require_dist.isMap(yaml.contents)) return {
		ok: false,
		error: [`found ${JSON.stringify(text.slice(0, 200))}${reasonOf(yaml)}, expected ${EXPECTED}`]
	};
	const wrong = (schema, issues) => ({
		ok: false,
		error: require_errors.schemaErrors(schema, issues, yaml, "find").map(({ line, column, message }) => `line ${line}, column ${column}: ${message}`)
	});
	if ("pull-requests" in data) {
		const parsed = require_nodes.checked(require_find.findPullRequestsSchema, data);
		return parsed.success ? pullRequests(parsed.output["pull-requests"], defaults) : wrong(require_find.findPullRequestsSchema, parsed.issues);
	}
	const known = require_nodes.checked(require_find.either, data);
	if (!known.success) return wrong(require_find.either, known.issues);
	const parsed = require_nodes.checked(require_find.findIssueSchema, data);
	return parsed.success ? issue(parsed.output, defaults) : wrong(require_find.findIssueSchema, parsed.issues);
}
function reasonOf({ errors: [error] }) {
	return error === void 0 ? "" : ` (${error.message.split("\n", 1)[0]})`;
}
function dataOf(yaml) {
	const data = require_yaml_text.dataIn(yaml);
	if (typeof data !== "object" || data === null) return void 0;
	return "pull-requests" in data && data["pull-requests"] === "" ? {
		...data,
		"pull-requests": {}
	} : data;
}
function issue({ label = [], state = "open", field, equals, by = "write", authors = [] }, { tag, tagBy = "tag in the event" }) {
	const wanted = equals ?? tag;
	if (wanted === void 0) return {
		ok: false,
		error: [`found no \`equals\` and no ${tagBy}, expected \`equals\``]
	};
	return {
		ok: true,
		value: {
			kind: "issue",
			labels: [label].flat(),
			state,
			field,
			equals: wanted,
			by,
			authors: [authors].flat()
		}
	};
}
function pullRequests(written, { tag, tagBy = "tag in the event" }) {
	const { from, to = tag, into = [], accept = [], "direct-commits": direct } = written;
	if (to === void 0) return {
		ok: false,
		error: [`found no \`to\` and no ${tagBy}, expected \`to\``]
	};
	return {
		ok: true,
		value: {
			kind: "pull-requests",
			...from === void 0 ? {} : { from },
			to,
			into: [into].flat(),
			accept: [accept].flat().map((number) => Number(number.replace("#", ""))),
			directCommits: {
				authors: [direct?.authors ?? []].flat(),
				bots: direct?.["author-type"] === "bot"
			}
		}
	};
}
Object.defineProperty(exports, "parseFind", {
	enumerable: true,
	get: function() {
		return parseFind;
	}
});
Object.defineProperty(exports, "text_exports", {
	enumerable: true,
	get: function() {
		return text_exports;
	}
});
