const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_evaluate = require("./evaluate.cjs");
const require_trusted = require("./trusted.cjs");
const require_select = require("./select.cjs");
// src/run/sources.ts
var sources_exports = require_rolldown_runtime.__exportAll({
	checklistIssues: () => checklistIssues,
	hasChecklistFor: () => hasChecklistFor,
	judgedWithIssue: () => judgedWithIssue
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
const BODY = [{ kind: "pull-request-body" }];
function sourcesFor({ source }, kind) {
	if (source === void 0 && kind === "ref") return {
		ok: false,
		error: "it is read from a body, and a tag has none"
	};
	const sources = source?.filter((each) => PARTS[each.kind].includes(kind)) ?? BODY;
	if (sources.length > 0) return {
		ok: true,
		value: sources
	};
	return {
		ok: false,
		error: `it is read from ${source?.map((each) => SOURCE_WORDS[each.kind]).join(" and ")}, and this is ${NAMES[kind]}`
	};
}
function sourcesIn(policy, kind) {
	const wanted = policy.checklists.map((each) => ({
		each,
		name: each.name ?? "",
		where: sourcesFor(each, kind)
	}));
	const named = wanted.flatMap(({ where }) => where.ok ? where.value : []);
	if (kind !== "file" || named.some((each) => each.kind.endsWith("-body"))) return wanted;
	const key = JSON.stringify(named[0]);
	const standIn = (source) => JSON.stringify(source) === key ? BODY : [source];
	return wanted.map(({ where, ...rest }) => ({
		...rest,
		where: where.ok ? {
			ok: true,
			value: where.value.flatMap(standIn)
		} : where
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
	const loaded = await require_trusted.policyOf(request);
	if (!loaded.ok) return {
		itself: true,
		linked: false
	};
	const { checklists } = loaded.value.policy;
	const linked = checklists.some(({ source }) => source?.some(({ kind }) => kind === "linked-issues"));
	return {
		itself: !linked || checklists.some((each) => sourcesFor(each, "issue").ok),
		linked
	};
}
async function hasChecklistFor(request, kind) {
	const loaded = await require_trusted.policyOf(request);
	return !loaded.ok || sourcesIn(loaded.value.policy, kind).some(({ where }) => where.ok);
}
async function checklistIssues(request) {
	const none = {
		labels: [],
		templates: []
	};
	if (request.policy === void 0 && request.source === void 0) return none;
	const loaded = await require_trusted.policyOf(request);
	if (!loaded.ok) return none;
	const inIssues = loaded.value.policy.checklists.filter(({ source, template }) => source?.some(({ kind }) => kind === "issue-body") ?? (template !== void 0 && !/pull_request_template/i.test(template.path)));
	const labels = inIssues.flatMap(({ source, appliesTo }) => source === void 0 ? [] : appliesTo?.labels ?? []);
	const templates = inIssues.flatMap(({ template, appliesTo }) => template === void 0 || appliesTo?.labels !== void 0 ? [] : [template.path, ...template.alternatives ?? []]);
	return {
		labels: [...new Set(labels)],
		templates: [...new Set(templates)]
	};
}
const LEAST = .5;
function tickedElsewhere(parts) {
	const lists = parts.map((part) => ({
		name: nameOf(part),
		items: require_select.itemsIn(part.root)
	}));
	return lists.flatMap((own) => {
		const open = own.items.filter(({ state }) => state === "unticked");
		const [first] = open;
		if (first === void 0) return [];
		const other = lists.find((each) => each !== own && share(open, each.items) >= LEAST);
		if (other === void 0) return [];
		return [{
			status: "passed",
			message: `The ticked list stands in ${other.name}, the open one in ${own.name}`,
			place: first.place,
			help: `Tick the boxes in ${own.name}, or take one of the two lists out.`
		}];
	});
}
function share(open, others) {
	const ticked = new Set(others.filter(({ state }) => state === "ticked").map(({ key }) => key.text));
	return open.filter(({ key }) => ticked.has(key.text)).length / open.length;
}
function nameOf({ documents }) {
	const [document] = documents;
	if (document === void 0 || document.kind === "file") return "a file";
	if (document.kind === "comment") return document.id;
	return /#\d+$/.test(document.id) ? `issue ${document.id}` : "the description";
}
Object.defineProperty(exports, "BODY", {
	enumerable: true,
	get: function() {
		return BODY;
	}
});
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
Object.defineProperty(exports, "checklistIssues", {
	enumerable: true,
	get: function() {
		return checklistIssues;
	}
});
Object.defineProperty(exports, "hasChecklistFor", {
	enumerable: true,
	get: function() {
		return hasChecklistFor;
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
Object.defineProperty(exports, "tickedElsewhere", {
	enumerable: true,
	get: function() {
		return tickedElsewhere;
	}
});
