const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_evaluate = require("./evaluate.cjs");
const require_default = require("./default.cjs");
const require_nearest = require("./nearest.cjs");
// src/run/trusted.ts
async function policyOf(request) {
	const file = await fileOf(request);
	const { markers } = request;
	const loaded = markers === void 0 || "errors" in file ? file : {
		...file,
		policy: {
			...file.policy,
			markers
		}
	};
	if (request.source === void 0 || "errors" in loaded) return loaded;
	const { parseSource } = await Promise.resolve().then(() => require("./source-schema.cjs")).then((n) => n.source_schema_exports);
	const given = parseSource(request.source);
	if ("error" in given) return { errors: [`source: ${given.error}`] };
	const checklists = loaded.policy.checklists.map((each) => ({
		...each,
		source: given.source
	}));
	return {
		...loaded,
		policy: {
			...loaded.policy,
			checklists
		}
	};
}
async function fileOf({ policy: file, templatePath, templateAlternatives }) {
	if (file === void 0) return {
		policy: require_default.defaultPolicy(templatePath, templateAlternatives),
		source: {
			path: "default",
			digest: require_default.DEFAULT_POLICY_DIGEST
		}
	};
	const { loadPolicy } = await Promise.resolve().then(() => require("./load.cjs")).then((n) => n.load_exports);
	const key = JSON.stringify([
		file.path,
		templatePath,
		file.text
	]);
	const loading = loads.get(key) ?? loadPolicy(file.text, file.path, templatePath);
	if (loads.size >= MOST_KEPT) loads.clear();
	loads.set(key, loading);
	const loaded = await loading;
	if ("errors" in loaded) return { errors: loaded.errors.map((error) => `${error.path}:${error.line}:${error.column}: ${error.message}`) };
	return {
		policy: loaded.policy,
		source: await sourceOf(file)
	};
}
const MOST_KEPT = 32;
const loads = new Map();
function unknownPhase(policy, phase) {
	const names = [...new Set(policy.checklists.flatMap((checklist) => checklist.phases.flatMap((each) => each.name ?? [])))];
	if (names.includes(phase)) return void 0;
	return `found the phase "${phase}", expected ${names.length === 0 ? "none, since the policy has no phases" : `one of ${names.join(", ")}${require_nearest.nearest(phase, names)}`}`;
}
async function sourceOf(file) {
	const { createHash } = await Promise.resolve().then(() => require_rolldown_runtime.__toESM(require("node:crypto"), 1));
	const digest = `sha256:${createHash("sha256").update(file.text).digest("hex")}`;
	const { path, sha, workspace } = file;
	return {
		path,
		...sha === void 0 ? {} : { sha },
		digest,
		...workspace === void 0 ? {} : { workspace }
	};
}
// src/run/sources.ts
var sources_exports = require_rolldown_runtime.__exportAll({
	judgedWithIssue: () => judgedWithIssue,
	labelsOfIssues: () => labelsOfIssues
});
const NAMES = {
	"pull-request": "a pull request",
	issue: "an issue",
	ref: "a tag",
	file: "a file"
};
const PARTS = {
	"pull-request-body": ["pull-request", "file"],
	"issue-body": ["issue", "file"],
	comments: [
		"pull-request",
		"issue",
		"file"
	],
	"linked-issues": ["pull-request", "file"],
	file: [
		"pull-request",
		"issue",
		"ref",
		"file"
	]
};
const SOURCE_WORDS = {
	"pull-request-body": "the body of a pull request",
	"issue-body": "the body of an issue",
	comments: "comments",
	"linked-issues": "the issues that a pull request links",
	file: "a file"
};
function sourcesFor({ source }, kind) {
	if (source === void 0) return kind === "ref" ? { elsewhere: "it is read from a body, and a tag has none" } : { sources: "body" };
	const sources = source.filter((each) => PARTS[each.kind].includes(kind));
	if (sources.length > 0) return { sources };
	return { elsewhere: `it is read from ${source.map((each) => SOURCE_WORDS[each.kind]).join(" and ")}, and this is ${NAMES[kind]}` };
}
function sourcesIn(policy, kind) {
	const wanted = policy.checklists.map((each) => ({
		each,
		name: each.name ?? "",
		where: sourcesFor(each, kind)
	}));
	const named = wanted.flatMap(({ where }) => "sources" in where ? [where.sources].flat() : []);
	const [first] = named;
	if (kind !== "file" || named.some((each) => each === "body" || each.kind.endsWith("-body"))) return wanted;
	const key = JSON.stringify(first);
	const standIn = (source) => JSON.stringify(source) === key ? { kind: "pull-request-body" } : source;
	return wanted.map(({ where, ...rest }) => ({
		...rest,
		where: "sources" in where && where.sources !== "body" ? { sources: where.sources.map(standIn) } : where
	}));
}
const NOTHING = {
	documents: [],
	root: {
		kind: "root",
		title: "",
		key: [],
		depth: 0,
		items: [],
		fields: [],
		signOffs: [],
		sections: []
	},
	nearMisses: []
};
async function applying(request, policy, facts) {
	const bare = {
		...policy,
		checklists: policy.checklists.map((each) => ({
			...each,
			phases: []
		}))
	};
	const input = {
		checklist: NOTHING,
		comparisons: new Map(),
		subject: request.subject,
		at: request.at
	};
	const decided = await require_evaluate.decide((known) => require_evaluate.evaluate(bare, {
		...input,
		facts: known
	}), facts, request.answer);
	const { root } = decided;
	const out = root.results.flatMap((result) => result.reason === void 0 ? [] : [result.title]);
	return {
		checklists: root.reason === void 0 ? policy.checklists.filter(({ name }) => name === void 0 || !out.includes(name)) : [],
		facts: decided.facts
	};
}
async function judgedWithIssue(request) {
	if (request.policy === void 0 && request.source === void 0) return {
		itself: true,
		linked: false
	};
	const loaded = await policyOf(request);
	if ("errors" in loaded) return {
		itself: true,
		linked: false
	};
	const { checklists } = loaded.policy;
	const linked = checklists.some(({ source }) => source?.some(({ kind }) => kind === "linked-issues"));
	return {
		itself: !linked || checklists.some((each) => "sources" in sourcesFor(each, "issue")),
		linked
	};
}
async function labelsOfIssues(request) {
	if (request.policy === void 0) return [];
	const loaded = await policyOf(request);
	if ("errors" in loaded) return [];
	const labels = loaded.policy.checklists.flatMap(({ source, appliesTo }) => source?.some(({ kind }) => kind === "issue-body") === true ? appliesTo?.labels ?? [] : []);
	return [...new Set(labels)];
}
Object.defineProperty(exports, "SOURCE_WORDS", {
	enumerable: true,
	get: function() {
		return SOURCE_WORDS;
	}
});
Object.defineProperty(exports, "applying", {
	enumerable: true,
	get: function() {
		return applying;
	}
});
Object.defineProperty(exports, "policyOf", {
	enumerable: true,
	get: function() {
		return policyOf;
	}
});
Object.defineProperty(exports, "sourceOf", {
	enumerable: true,
	get: function() {
		return sourceOf;
	}
});
Object.defineProperty(exports, "sourcesIn", {
	enumerable: true,
	get: function() {
		return sourcesIn;
	}
});
Object.defineProperty(exports, "sources_exports", {
	enumerable: true,
	get: function() {
		return sources_exports;
	}
});
Object.defineProperty(exports, "unknownPhase", {
	enumerable: true,
	get: function() {
		return unknownPhase;
	}
});
