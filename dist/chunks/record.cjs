const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_parse = require("./parse.cjs");
const require_select = require("./select.cjs");
const require_json = require("./json.cjs");
const require_question = require("./question.cjs");
const require_edits = require("./edits.cjs");
const require_inline = require("./inline.cjs");
const require_bounded = require("./bounded.cjs");
// ../../main/node_modules/canonicalize/lib/canonicalize.js
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
function marksIn(document, facts, timeoutMs = require_bounded.PARSE_TIMEOUT_MS) {
	if (document.kind !== "pull-request-body" && document.kind !== "issue-body") return NOBODY;
	const told = facts.find(({ question }) => question.kind === "body-edits")?.fact;
	if (told?.status !== "known") return NOBODY;
	const marks = require_bounded.boundedOrStopped(() => marksBy(document, told.value), timeoutMs);
	return marks instanceof require_bounded.TimedOut ? NOBODY : ({ place }) => marks.get(place.offset);
}
function marksBy(document, history) {
	const pieces = new Map();
	const bodies = new Set([document.markdown, ...history.revisions.flatMap(({ body }) => body ?? [])]);
	const read = new Map([...bodies].map((markdown) => [markdown, itemsOf$1({
		...document,
		markdown
	}, pieces)]));
	const edits = new Map();
	const editAt = (index) => {
		const edit = edits.get(index) ?? new require_edits.Edit(history, index);
		edits.set(index, edit);
		return edit;
	};
	const marks = new Map();
	for (const [name, items] of read.get(document.markdown) ?? []) {
		const inText = (body) => {
			const all = read.get(body);
			return all === null ? null : all.get(name) ?? [];
		};
		const index = beginningOf(items, document.markdown, inText, history, editAt);
		if (index === void 0) continue;
		const { editor, at } = history.revisions[index];
		const by = editor === null ? null : {
			login: editor.login,
			id: editor.id
		};
		for (const { item } of items) marks.set(item.place.offset, {
			by,
			at
		});
	}
	return marks;
}
function beginningOf(items, text, inText, history, editAt) {
	const [own] = items;
	const { item } = own;
	const isAlike = (each) => markOf(each.item) === markOf(item) && each.item.text === item.text && require_edits.targetsIn(each.line) === require_edits.targetsIn(own.line);
	if (item.state === "unticked" || !items.every(isAlike)) return void 0;
	const origin = require_edits.blame(history, text, (body) => {
		const same = inText(body);
		if (same === null) return null;
		return same.length === items.length && same.every(isAlike) ? item : void 0;
	}, () => item);
	if (origin.kind !== "since") return void 0;
	const [index] = origin.revisions;
	if (index === 0) return index;
	const [before, after] = [history.revisions[index - 1]?.body, history.revisions[index]?.body];
	const earlier = inText(before);
	const [later] = inText(after);
	const edit = editAt(index);
	const [former] = earlier;
	if (former === void 0) return edit.inserts(later.line) ? index : void 0;
	return (item.state === "ticked" ? earlier.every((each) => each.item.state === "unticked" && each.item.text === item.text) && ticks(edit, later) : earlier.every((each) => markOf(each.item) !== markOf(item)) && sets(edit, former, later)) && earlier.length === items.length ? index : void 0;
}
function ticks(edit, { item, line, whole }) {
	return edit.writesLine(line, whole) && (edit.flips() || !edit.loses([], []) && require_edits.holds(line, item.text));
}
function sets(edit, former, { line, whole }) {
	const bare = (text) => text.replaceAll("~", "").trim();
	return edit.writesLine(line, whole) || edit.adds(whole) && bare(former.line) === bare(line);
}
function itemsOf$1(document, pieces) {
	const checklist = require_parse.parseOrRefuse(document, pieces);
	if (checklist instanceof require_inline.RefusedDocument) return null;
	const { root } = checklist;
	const top = require_select.topLevel(root);
	const { markdown } = document;
	const found = new Map();
	const visit = (items, path) => {
		for (const item of items) {
			const own = [...path, require_inline.normalize(item.label)];
			const name = own.join("\n");
			const { line, offset } = item.place;
			const written = {
				item,
				line: require_edits.lineFrom(markdown, offset),
				whole: require_edits.lineAt(markdown, line)
			};
			found.set(name, [...found.get(name) ?? [], written]);
			visit(item.items, own);
		}
	};
	const visitSection = (section, path) => {
		visit(section.items, path);
		for (const child of section.sections) visitSection(child, child === top ? path : [...path, require_inline.normalizeTitle(child.title)]);
	};
	visitSection(root, []);
	return found;
}
function markOf({ state, reason = "" }) {
	return `${state} ${reason}`;
}
// src/record/record.ts
const canonicalize = import_canonicalize.default;
function recordOf(verdict, material, { version, run }) {
	const gates = require_question.gatesOf(verdict.root);
	return {
		schema: "checklist-gate/record@1",
		tool: {
			name: "checklist-gate",
			version
		},
		...run === void 0 ? {} : { run },
		verdict: require_json.published(verdict),
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
	const { root } = require_parse.parse(document);
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
	}, ...require_select.sectionsOf(root)].flatMap(({ section, path }) => section.items.flatMap((item) => told(item, require_select.displayPath(root, path))));
}
const PREDICATE_TYPE = "https://in-toto.io/attestation/svr/v0.2";
function predicateOf(verdict, verifier) {
	const { subject, policy, template } = verdict;
	const trusted = subject.trustedSha ?? subject.trustedRef;
	const at = trusted === void 0 ? "" : `@${trusted}`;
	const server = /^https?:\/\/[^/]+/.exec(subject.url ?? "")?.[0] ?? "https://github.com";
	const uri = ({ path, repository = subject.repository, ref, commit = ref }) => repository === void 0 || path === "default" ? path : `git+${server}/${repository}${commit === void 0 ? at : `@${commit}`}#${path}`;
	return {
		verifier: {
			id: verifier,
			policies: [
				policy,
				...policy.extends ?? [],
				...template === void 0 ? [] : [template]
			].map((file) => ({
				uri: uri(file),
				digest: { sha256: file.digest.replace(/^sha256:/, "") }
			}))
		},
		timeCreated: verdict.at,
		properties: verdict.status === "passed" ? properties(verdict) : []
	};
}
function properties(verdict) {
	const roles = require_question.enforcedGates(verdict.root).flatMap((gate) => (gate.signOffs ?? []).filter(({ status }) => status === "passed").map(({ role }) => `CHECKLIST_GATE_ROLE_${name(role)}`));
	const phase = verdict.phase === void 0 ? [] : [`CHECKLIST_GATE_PHASE_${name(verdict.phase)}`];
	return [...new Set([
		"CHECKLIST_GATE_PASSED",
		...phase,
		...roles
	])].toSorted();
}
function name(text) {
	return text.toUpperCase().replaceAll(/[^\p{L}\d]+/gu, "_");
}
function filesOf(path, verdict, material, { verifier, ...origin }) {
	return {
		record: {
			path,
			text: serialise(recordOf(verdict, material, origin))
		},
		predicate: {
			path: beside(path, ".svr.json"),
			text: serialise(predicateOf(verdict, verifier))
		}
	};
}
function numbered(path, number) {
	return beside(path, `-${number}${/\.json$/i.exec(path)?.[0] ?? ""}`);
}
function mayReplace(text) {
	if (text.trim() === "") return true;
	try {
		const { schema, verifier } = Object(JSON.parse(text));
		return schema === "checklist-gate/record@1" || typeof Object(verifier).id === "string";
	} catch {
		return false;
	}
}
function beside(path, ending) {
	return `${path.replace(/\.json$/i, "")}${ending}`;
}
Object.defineProperty(exports, "PREDICATE_TYPE", {
	enumerable: true,
	get: function() {
		return PREDICATE_TYPE;
	}
});
Object.defineProperty(exports, "filesOf", {
	enumerable: true,
	get: function() {
		return filesOf;
	}
});
Object.defineProperty(exports, "mayReplace", {
	enumerable: true,
	get: function() {
		return mayReplace;
	}
});
Object.defineProperty(exports, "numbered", {
	enumerable: true,
	get: function() {
		return numbered;
	}
});
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
