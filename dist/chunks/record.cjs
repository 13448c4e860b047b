const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_reading = require("./reading.cjs");
const require_text = require("./text.cjs");
const require_verdict = require("./verdict.cjs");
const require_judge = require("./judge.cjs");
// node_modules/canonicalize/lib/canonicalize.js
var require_canonicalize = require_rolldown_runtime.__commonJSMin(((exports, module) => {
	module.exports = function serialize(object) {
		if (typeof object === "number" && isNaN(object)) throw new Error("NaN is not allowed");
		if (typeof object === "number" && !isFinite(object)) throw new Error("Infinity is not allowed");
		if (object === null || typeof object !== "object") return JSON.stringify(object);
		if (object.toJSON instanceof Function) return serialize(object.toJSON());
		if (Array.isArray(object)) return `[${object.reduce((t, cv, ci) => {
			return `${t}${ci === 0 ? "" : ","}${serialize(cv === void 0 || typeof cv === "symbol" ? null : cv)}`;
		}, "")}]`;
		return `{${Object.keys(object).sort().reduce((t, cv) => {
			if (object[cv] === void 0 || typeof object[cv] === "symbol") return t;
			return `${t}${t.length === 0 ? "" : ","}${serialize(cv)}:${serialize(object[cv])}`;
		}, "")}}`;
	};
}));
// src/record/marks.ts
var import_canonicalize = require_rolldown_runtime.__toESM(require_canonicalize(), 1);
const NOBODY = () => void 0;
function marksIn(document, facts, timeoutMs = require_judge.PARSE_TIMEOUT_MS) {
	if (document.kind !== "pull-request-body" && document.kind !== "issue-body") return NOBODY;
	const told = facts.find(({ question }) => question.kind === "body-edits")?.fact;
	if (told?.status !== "known") return NOBODY;
	const history = told.value;
	const revisions = readRevisions(document, history, timeoutMs);
	if (revisions === void 0) return NOBODY;
	return (item) => {
		if (markOf(item) === void 0) return void 0;
		const origin = require_reading.blame(history, document.markdown, (body) => {
			const marks = revisions.get(body);
			return marks === null ? null : marks?.get(item.key);
		});
		if (origin.kind !== "since") return void 0;
		const { editor, at } = history.revisions[origin.revisions[0]];
		return {
			by: editor === null ? null : {
				login: editor.login,
				id: editor.id
			},
			at
		};
	};
}
function readRevisions(document, { revisions }, timeoutMs) {
	const pieces = new Map();
	const bodies = new Set(revisions.flatMap(({ body }) => body ?? []));
	const read = require_judge.boundedOrStopped(() => new Map([...bodies].map((markdown) => [markdown, marksOf({
		...document,
		markdown
	}, pieces)])), timeoutMs);
	return read instanceof require_judge.TimedOut ? void 0 : read;
}
function marksOf(document, pieces) {
	const checklist = require_reading.parseOrRefuse(document, pieces);
	if (checklist instanceof require_reading.RefusedDocument) return null;
	const { root } = checklist;
	const items = [root, ...require_reading.sectionsOf(root).map(({ section }) => section)].flatMap((each) => require_reading.flatten(each.items));
	return new Map(items.map((item) => [item.key, markOf(item)]));
}
function markOf({ state, reason = "" }) {
	if (state === "unticked") return void 0;
	return state === "ticked" ? state : `${state} ${reason}`;
}
// src/record/record.ts
const canonicalize = import_canonicalize.default;
function recordOf(verdict, material, { version, run }) {
	const gates = require_verdict.gatesOf(verdict.root);
	return {
		schema: "checklist-gate/record@1",
		tool: {
			name: "checklist-gate",
			version
		},
		...run === void 0 ? {} : { run },
		verdict: require_text.published(verdict),
		items: textsOf(verdict, material).flatMap((document) => itemsOf(document, marksIn(document, material.facts), gates)),
		signOffs: gates.flatMap(({ id: gate, signOffs = [] }) => signOffs.flatMap(({ role, signed }) => signed.map(({ login, id, via, at, sha, url }) => ({
			gate,
			role,
			login,
			id,
			via,
			at,
			...sha === void 0 ? {} : { sha },
			...url === void 0 ? {} : { url }
		})))),
		material
	};
}
function serialise(record) {
	return `${canonicalize(record)}\n`;
}
function textsOf(verdict, { documents, sources }) {
	const read = new Set(verdict.documents.map(({ id }) => id));
	const found = sources.flatMap(({ answer }) => answer.documents.filter(({ id }) => read.has(id)));
	const all = [...documents, ...found];
	return [...new Map(all.map((document) => [document.id, document])).values()];
}
function itemsOf(document, markedBy, gates) {
	const { root } = require_reading.parse(document);
	const proven = new Map(gates.flatMap(({ id, settled = [] }) => settled.map((place) => [`${place.document}:${place.offset}`, id])));
	const told = (item, section) => {
		const { text, state, reason, place } = item;
		const marked = markedBy(item);
		const byEvidence = proven.get(`${place.document}:${place.offset}`);
		return [{
			document: place.document,
			line: place.line,
			section,
			text,
			state,
			...reason === void 0 ? {} : { reason },
			...marked === void 0 ? {} : { marked },
			...byEvidence === void 0 ? {} : { byEvidence }
		}, ...item.items.flatMap((each) => told(each, section))];
	};
	return [{
		section: root,
		path: []
	}, ...require_reading.sectionsOf(root)].flatMap(({ section, path }) => section.items.flatMap((item) => told(item, require_reading.displayPath(root, path))));
}
Object.defineProperty(exports, "recordOf", {
	enumerable: true,
	get: function() {
		return recordOf;
	}
});
Object.defineProperty(exports, "serialise", {
	enumerable: true,
	get: function() {
		return serialise;
	}
});
