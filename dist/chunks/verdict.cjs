// src/verdict/documents.ts
function documentAt({ documents }, place) {
	return documents.find(({ id }) => id === place?.document);
}
function areNamed({ documents, subject }) {
	const [only, other] = documents;
	return other !== void 0 || only !== void 0 && !isBody(only) && subject.kind !== "file";
}
function documentName({ id, kind, path, author }) {
	if (kind === "file") return {
		what: "",
		of: "",
		name: path ?? id
	};
	if (kind === "comment") return {
		what: id,
		...author === void 0 ? {
			of: "",
			name: ""
		} : {
			of: " by ",
			name: author
		}
	};
	return isBody({
		id,
		kind
	}) ? {
		what: "description",
		of: "",
		name: ""
	} : {
		what: "description",
		of: " of ",
		name: id
	};
}
function isBody({ id, kind }) {
	return kind === "pull-request-body" || kind === "issue-body" && !/#\d+$/.test(id);
}
// src/verdict/walk.ts
function gatesOf(result) {
	return result.kind === "gate" ? [result] : result.results.flatMap(gatesOf);
}
function enforcedGates(result) {
	if (result.advisory) return [];
	if (result.kind === "gate") return [result];
	if (result.enforced === false) return [];
	return result.results.flatMap(enforcedGates);
}
function heldBackBy(root, status) {
	const found = [];
	const visit = (result, above) => {
		if (result.advisory || result.kind === "group" && result.enforced === false) return;
		if (result.kind === "gate") {
			if (result.status === status) found.push([...above, result.title]);
			return;
		}
		if (!(result.status === status || status === "pending" && result.status === "failed")) return;
		const isNamed = result.phase !== void 0 || result.checklist !== void 0;
		const before = found.length;
		for (const each of result.results) visit(each, isNamed ? [...above, result.title] : above);
		if (found.length === before && result.status === status && result.require !== "all") found.push([...above, result.title]);
	};
	visit(root, []);
	return [...new Map(found.map((titles) => [JSON.stringify(titles), titles])).values()];
}
function trippedOf(result) {
	if (result.kind === "gate") return result.tripped === true ? [result] : [];
	return [...result.tripped === true ? result.results.filter((each) => !each.advisory && each.status === "passed") : [], ...result.results.flatMap(trippedOf)];
}
function isUnknown(result) {
	if (result.advisory || result.status === "passed" || result.status === "skipped") return false;
	return result.kind === "gate" ? result.findings.some((finding) => finding.unknown === true || finding.asks !== void 0) : result.results.some(isUnknown);
}
function mapFindings(result, change) {
	const visit = (each) => each.kind === "gate" ? {
		...each,
		findings: each.findings.map(change)
	} : {
		...each,
		results: each.results.map(visit)
	};
	return {
		...result,
		results: result.results.map(visit)
	};
}
function whySkipped(root) {
	if (root.status !== "skipped") return void 0;
	if (root.reason !== void 0) return root.reason;
	if (gatesOf(root).length > 0 && enforcedGates(root).length === 0) return "every rule is advisory, so nothing was enforced";
	const reasons = new Set(reasonsOf(root));
	return reasons.size === 0 ? void 0 : [...reasons].join("; ");
}
function reasonsOf(result) {
	if (result.reason !== void 0) return [result.reason];
	return result.kind === "gate" ? [] : result.results.flatMap(reasonsOf);
}
function letsPass({ status, override }) {
	return status === "passed" || status === "skipped" || override?.effective === true;
}
function isUnjudged(verdict) {
	const { status, reason, root } = verdict;
	return status === "pending" && root.status === "pending" && reason !== void 0 && heldBackBy(root, "pending").length === 0;
}
function findingsOf(gates, status) {
	return gates.flatMap((gate) => gate.findings.filter((finding) => finding.status === status).map((finding) => ({
		gate,
		finding
	})));
}
function totals(progress) {
	const sum = {
		ticked: 0,
		notApplicable: 0,
		byEvidence: 0,
		total: 0
	};
	for (const entry of progress) {
		sum.ticked += entry.ticked;
		sum.notApplicable += entry.notApplicable;
		sum.byEvidence += entry.byEvidence ?? 0;
		sum.total += entry.total;
	}
	return sum;
}
function remaining(verdict) {
	const { ticked, notApplicable, byEvidence, total } = totals(verdict.progress);
	return total - ticked - notApplicable - byEvidence;
}
function comesOutAlike(one, other) {
	const [a, b] = [one, other].map((root) => JSON.stringify(gatesOf(root).map(({ id, status, tripped }) => [
		id,
		status,
		tripped
	])));
	return a === b;
}
// src/evidence/question.ts
function questionKey(question) {
	return JSON.stringify(Object.fromEntries(Object.entries(question).toSorted(([a], [b]) => a < b ? -1 : 1)));
}
// src/evidence/facts.ts
var Facts = class Facts {
	#byKey;
	constructor(recorded = []) {
		this.#byKey = new Map([...recorded].map((entry) => [questionKey(entry.question), entry]));
	}
	get(question) {
		return this.#byKey.get(questionKey(question))?.fact;
	}
	with(recorded) {
		return new Facts([...this.#byKey.values(), ...recorded]);
	}
	list() {
		return [...this.#byKey.entries()].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, entry]) => entry);
	}
};
function commentAsOf(comment, at) {
	const { lastEditedAt, edits, ...rest } = comment;
	if (lastEditedAt === null || lastEditedAt < at) return comment;
	const { revisions = [], complete = false } = edits ?? {};
	const earlier = revisions.filter((revision, index) => index === 0 || revision.at < at);
	const last = earlier.at(-1);
	if (!complete || last === void 0 || last.body === null) return {
		...comment,
		edits: {
			revisions: [],
			complete: false
		}
	};
	const { body, editor } = last;
	return earlier.length === 1 ? {
		...rest,
		body,
		lastEditedAt: null,
		editor: null
	} : {
		...rest,
		body,
		lastEditedAt: last.at,
		editor,
		edits: {
			revisions: earlier,
			complete
		}
	};
}
// src/run/exit.ts
function exitStatus(judged, failOn) {
	if (judged.kind === "policy-error") return 2;
	if (judged.kind === "could-not-judge") return 3;
	const { status, override } = judged.verdict;
	if (override?.effective === true) return 0;
	if (status === "failed") return failOn === "never" ? 0 : 1;
	if (status === "pending") return failOn === "pending" ? 4 : 0;
	return 0;
}
const WORST_FIRST = [
	2,
	3,
	1,
	4,
	0
];
function worstExit(statuses) {
	return WORST_FIRST.find((status) => statuses.includes(status)) ?? 3;
}
function worstOf(all) {
	const ranks = all.map(rank);
	return ranks.indexOf(Math.min(...ranks));
}
function rank(judged) {
	const status = exitStatus(judged, "pending");
	if (status !== 0 || judged.kind !== "verdict") return WORST_FIRST.indexOf(status);
	const { override, status: own } = judged.verdict;
	return WORST_FIRST.length + (override?.effective === true ? 0 : own === "passed" ? 1 : 2);
}
// src/evidence/people.ts
const PERMISSIONS = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
function namedAccount(text) {
	const [name = "", id] = text.toLowerCase().replace(/^@/, "").split("#");
	const login = name.replace(BOT, "");
	return {
		login,
		bot: login !== name,
		...id === void 0 ? {} : { id: Number(id) }
	};
}
const BOT = /\[bot\]$/;
function namingBy(names, account) {
	const found = new Set(names.map((name) => naming(namedAccount(name), account)));
	return SUREST.find((each) => found.has(each)) ?? "no";
}
const SUREST = [
	"yes",
	"unknown",
	"with-access"
];
function naming(named, { login, id, type }) {
	if (named.id !== void 0) return id === void 0 ? "unknown" : named.id === id ? "yes" : "no";
	const bare = login.toLowerCase().replace(BOT, "");
	const bot = type === "Bot" || bare !== login.toLowerCase();
	if (bare !== named.login || bot !== named.bot) return "no";
	if (bot) return "yes";
	if (type === void 0) return "unknown";
	return type === "User" ? "with-access" : "no";
}
const ACCESS_OF_A_LOGIN = "write";
function isAtLeast(level, least) {
	return PERMISSIONS.indexOf(level) >= PERMISSIONS.indexOf(least);
}
// src/verdict/quantifier.ts
function bounds(quantifier, n) {
	switch (quantifier) {
		case "all": return [n, n];
		case "any": return [1, n];
		case "none": return [0, 0];
		case "one": return [1, 1];
		default: return [quantifier["at-least"], n];
	}
}
function quantify(quantifier, members) {
	const counted = members.filter((status) => status !== "skipped");
	if (counted.length === 0) return "skipped";
	const passed = counted.filter((status) => status === "passed").length;
	const pending = counted.filter((status) => status === "pending").length;
	const [least, most] = bounds(quantifier, counted.length);
	if (passed > most || passed + pending < least) return "failed";
	return passed >= least ? "passed" : "pending";
}
function quantifierWords(quantifier) {
	switch (quantifier) {
		case "all": return "all";
		case "any": return "at least one";
		case "none": return "none";
		case "one": return "exactly one";
		default: return `at least ${quantifier["at-least"]}`;
	}
}
const STATUSES = [
	"skipped",
	"passed",
	"pending",
	"failed"
];
function worst(statuses) {
	return STATUSES.findLast((status) => statuses.includes(status)) ?? "skipped";
}
Object.defineProperty(exports, "ACCESS_OF_A_LOGIN", {
	enumerable: true,
	get: function() {
		return ACCESS_OF_A_LOGIN;
	}
});
Object.defineProperty(exports, "Facts", {
	enumerable: true,
	get: function() {
		return Facts;
	}
});
Object.defineProperty(exports, "STATUSES", {
	enumerable: true,
	get: function() {
		return STATUSES;
	}
});
Object.defineProperty(exports, "areNamed", {
	enumerable: true,
	get: function() {
		return areNamed;
	}
});
Object.defineProperty(exports, "bounds", {
	enumerable: true,
	get: function() {
		return bounds;
	}
});
Object.defineProperty(exports, "comesOutAlike", {
	enumerable: true,
	get: function() {
		return comesOutAlike;
	}
});
Object.defineProperty(exports, "commentAsOf", {
	enumerable: true,
	get: function() {
		return commentAsOf;
	}
});
Object.defineProperty(exports, "documentAt", {
	enumerable: true,
	get: function() {
		return documentAt;
	}
});
Object.defineProperty(exports, "documentName", {
	enumerable: true,
	get: function() {
		return documentName;
	}
});
Object.defineProperty(exports, "enforcedGates", {
	enumerable: true,
	get: function() {
		return enforcedGates;
	}
});
Object.defineProperty(exports, "exitStatus", {
	enumerable: true,
	get: function() {
		return exitStatus;
	}
});
Object.defineProperty(exports, "findingsOf", {
	enumerable: true,
	get: function() {
		return findingsOf;
	}
});
Object.defineProperty(exports, "gatesOf", {
	enumerable: true,
	get: function() {
		return gatesOf;
	}
});
Object.defineProperty(exports, "heldBackBy", {
	enumerable: true,
	get: function() {
		return heldBackBy;
	}
});
Object.defineProperty(exports, "isAtLeast", {
	enumerable: true,
	get: function() {
		return isAtLeast;
	}
});
Object.defineProperty(exports, "isUnjudged", {
	enumerable: true,
	get: function() {
		return isUnjudged;
	}
});
Object.defineProperty(exports, "isUnknown", {
	enumerable: true,
	get: function() {
		return isUnknown;
	}
});
Object.defineProperty(exports, "letsPass", {
	enumerable: true,
	get: function() {
		return letsPass;
	}
});
Object.defineProperty(exports, "mapFindings", {
	enumerable: true,
	get: function() {
		return mapFindings;
	}
});
Object.defineProperty(exports, "namedAccount", {
	enumerable: true,
	get: function() {
		return namedAccount;
	}
});
Object.defineProperty(exports, "naming", {
	enumerable: true,
	get: function() {
		return naming;
	}
});
Object.defineProperty(exports, "namingBy", {
	enumerable: true,
	get: function() {
		return namingBy;
	}
});
Object.defineProperty(exports, "quantifierWords", {
	enumerable: true,
	get: function() {
		return quantifierWords;
	}
});
Object.defineProperty(exports, "quantify", {
	enumerable: true,
	get: function() {
		return quantify;
	}
});
Object.defineProperty(exports, "questionKey", {
	enumerable: true,
	get: function() {
		return questionKey;
	}
});
Object.defineProperty(exports, "remaining", {
	enumerable: true,
	get: function() {
		return remaining;
	}
});
Object.defineProperty(exports, "totals", {
	enumerable: true,
	get: function() {
		return totals;
	}
});
Object.defineProperty(exports, "trippedOf", {
	enumerable: true,
	get: function() {
		return trippedOf;
	}
});
Object.defineProperty(exports, "whySkipped", {
	enumerable: true,
	get: function() {
		return whySkipped;
	}
});
Object.defineProperty(exports, "worst", {
	enumerable: true,
	get: function() {
		return worst;
	}
});
Object.defineProperty(exports, "worstExit", {
	enumerable: true,
	get: function() {
		return worstExit;
	}
});
Object.defineProperty(exports, "worstOf", {
	enumerable: true,
	get: function() {
		return worstOf;
	}
});
