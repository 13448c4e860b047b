const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_quantifier = require("./quantifier.cjs");
const require_judge = require("./judge.cjs");
const require_trusted = require("./trusted.cjs");
const require_json = require("./json.cjs");
const require_parse = require("./parse.cjs");
const require_select = require("./select.cjs");
const require_walk = require("./walk.cjs");
const require_edits = require("./edits.cjs");
const require_inline = require("./inline.cjs");
const require_bounded = require("./bounded.cjs");
const require_facts_schema = require("./facts-schema.cjs");
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
// src/record/people.ts
var import_canonicalize = require_rolldown_runtime.__toESM(require_canonicalize(), 1);
function aboutChange(facts) {
	const { merged } = answerIn(facts, "origin") ?? {};
	const commits = answerIn(facts, "commits");
	const newest = answerIn(facts, "pushes")?.[0];
	const people = commits?.flatMap((commit) => commit.people) ?? [];
	const accounts = [...new Map(people.map((each) => [each?.id, bare(each)])).values()];
	const apps = people.flatMap((each) => each !== null && each.type !== "User" ? [each.login] : []);
	const agents = [...new Set([...apps, ...(commits ?? []).flatMap(({ bots = [] }) => bots)])].toSorted();
	const deployed = facts.flatMap(deploymentIn);
	const known = {
		...commits === void 0 ? {} : {
			committers: accounts,
			agents
		},
		...newest === void 0 ? {} : { lastPusher: bare(newest.pusher) }
	};
	return {
		...merged === void 0 ? {} : { merge: merged },
		...deployed.length === 0 ? {} : { deployed },
		...Object.keys(known).length === 0 ? {} : { people: known }
	};
}
function deploymentIn({ question, fact }) {
	if (question.kind !== "deployment" || fact.status === "unavailable") return [];
	const found = fact.value;
	if (!found.exists) return [];
	const { id, state, at, creator: by, url } = found;
	return [{
		environment: question.environment,
		sha: question.sha,
		id,
		state,
		at,
		by,
		url
	}];
}
function answerIn(facts, kind) {
	const told = facts.find(({ question }) => question.kind === kind)?.fact;
	return told?.status === "known" ? told.value : void 0;
}
function bare(person) {
	return person === null ? null : {
		login: person.login,
		id: person.id
	};
}
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
	const plain = (text) => text.replaceAll("~", "").trim();
	return edit.writesLine(line, whole) || edit.adds(whole) && plain(former.line) === plain(line);
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
function recordOf(verdict, material, { version, run, previous }) {
	const gates = require_walk.gatesOf(verdict.root);
	const { enforcement, names = [], ...rest } = material;
	return {
		schema: "checklist-gate/record@1",
		tool: {
			name: "checklist-gate",
			version
		},
		...run === void 0 ? {} : { run },
		...previous === void 0 ? {} : { previous: { digest: previous } },
		...aboutChange(material.facts),
		verdict: require_json.published(verdict),
		items: textsOf(verdict, material).flatMap((document) => itemsOf(document, marksIn(document, material.facts), gates)),
		signOffs: gates.flatMap(({ id: gate, signOffs = [] }) => signOffs.flatMap(({ role, meaning, signed }) => signed.map(({ login, id, via, at, sha, url }) => ({
			gate,
			role,
			...meaning === void 0 ? {} : { meaning },
			login,
			id,
			via,
			at,
			...sha === void 0 ? {} : { sha },
			...url === void 0 ? {} : { url }
		})))),
		...enforcement === void 0 ? {} : { enforcement },
		...names.length === 0 ? {} : { names },
		material: rest
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
	const roles = require_walk.enforcedGates(verdict.root).flatMap((gate) => (gate.signOffs ?? []).filter(({ status }) => status === "passed").map(({ role }) => `CHECKLIST_GATE_ROLE_${name(role)}`));
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
// src/record/new-keys.ts
const SINCE_0_2 = new Set([
	"asked",
	"left",
	"fieldList",
	"boxes",
	"among",
	"needed",
	"meaning",
	"change",
	"review",
	"lead",
	"lapsed",
	"forMaintainer"
]);
function withoutNewKeys(now, before, version) {
	return isEarlier(version) ? pruned(now, before) : now;
}
function isEarlier(version) {
	return /^0\.[01]\./.test(version);
}
function pruned(now, before) {
	if (Array.isArray(now)) return Array.isArray(before) ? now.map((each, index) => pruned(each, before[index])) : now;
	if (!isKeyed(now) || !isKeyed(before)) return now;
	const kept = Object.entries(now).filter(([key]) => Object.hasOwn(before, key) || !SINCE_0_2.has(key));
	return Object.fromEntries(kept.map(([key, value]) => [key, pruned(value, before[key])]));
}
function isKeyed(value) {
	return typeof value === "object" && value !== null;
}
// src/verdict/finding.ts
const statusSchema = require_quantifier.picklist(require_quantifier.STATUSES);
const time = require_quantifier.pipe(require_quantifier.string(), require_quantifier.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/), require_quantifier.description("ISO 8601, UTC."));
const timeRead = require_quantifier.pipe(require_quantifier.string(), require_quantifier.description("ISO 8601, UTC, as GitHub says."));
const place = require_quantifier.object({
	document: require_quantifier.string(),
	line: require_quantifier.pipe(require_quantifier.number(), require_quantifier.integer(), require_quantifier.minValue(1)),
	column: require_quantifier.pipe(require_quantifier.number(), require_quantifier.integer(), require_quantifier.minValue(1)),
	offset: require_quantifier.pipe(require_quantifier.number(), require_quantifier.integer(), require_quantifier.minValue(0))
});
const question = require_quantifier.looseObject({ kind: require_quantifier.string() });
const finding = require_quantifier.object({
	status: statusSchema,
	kind: require_quantifier.exactOptional(require_quantifier.picklist([
		"open-box",
		"blank-field",
		"refused"
	])),
	unknown: require_quantifier.exactOptional(require_quantifier.literal(true)),
	message: require_quantifier.pipe(require_quantifier.string(), require_quantifier.description("Our words.")),
	about: require_quantifier.exactOptional(require_quantifier.pipe(require_quantifier.string(), require_quantifier.description("A word of the policy."))),
	actual: require_quantifier.exactOptional(require_quantifier.pipe(require_quantifier.string(), require_quantifier.description("Text of a document: not trusted."))),
	expected: require_quantifier.exactOptional(require_quantifier.string()),
	section: require_quantifier.exactOptional(require_quantifier.array(require_quantifier.string())),
	place: require_quantifier.exactOptional(place),
	templatePlace: require_quantifier.exactOptional(place),
	url: require_quantifier.exactOptional(require_quantifier.string()),
	forMaintainer: require_quantifier.exactOptional(require_quantifier.literal(true)),
	by: require_quantifier.exactOptional(require_quantifier.string()),
	help: require_quantifier.exactOptional(require_quantifier.string()),
	notApplicable: require_quantifier.exactOptional(require_quantifier.picklist(["with-reason", "allowed"])),
	command: require_quantifier.exactOptional(require_quantifier.string()),
	more: require_quantifier.exactOptional(require_quantifier.number()),
	asks: require_quantifier.exactOptional(require_quantifier.array(question))
});
// src/verdict/content.ts
const lead = require_quantifier.exactOptional(require_quantifier.pipe(require_quantifier.string(), require_quantifier.description("Our words at the start of `reason`.")));
const progress = require_quantifier.object({
	section: require_quantifier.string(),
	ticked: require_quantifier.number(),
	notApplicable: require_quantifier.number(),
	byEvidence: require_quantifier.exactOptional(require_quantifier.number()),
	total: require_quantifier.number()
});
const askedCounts = require_quantifier.object({
	boxes: require_quantifier.number(),
	fields: require_quantifier.number(),
	signOffs: require_quantifier.number(),
	evidence: require_quantifier.number(),
	others: require_quantifier.number(),
	total: require_quantifier.number()
});
const itemState = require_quantifier.picklist([
	"ticked",
	"unticked",
	"not-applicable"
]);
const readItem = require_quantifier.object({
	section: require_quantifier.array(require_quantifier.string()),
	text: require_quantifier.string(),
	state: itemState,
	reason: require_quantifier.exactOptional(require_quantifier.string()),
	boxed: require_quantifier.boolean(),
	place
});
const readField = require_quantifier.object({
	section: require_quantifier.array(require_quantifier.string()),
	name: require_quantifier.string(),
	value: require_quantifier.string(),
	place
});
const judgedField = require_quantifier.object({
	name: require_quantifier.string(),
	value: require_quantifier.exactOptional(require_quantifier.string()),
	place: require_quantifier.exactOptional(place)
});
const templateReading = require_quantifier.object({
	section: require_quantifier.string(),
	line: require_quantifier.number(),
	means: require_quantifier.string(),
	because: require_quantifier.string(),
	directive: require_quantifier.exactOptional(require_quantifier.string())
});
const fileEntries = {
	path: require_quantifier.string(),
	repository: require_quantifier.exactOptional(require_quantifier.string()),
	ref: require_quantifier.exactOptional(require_quantifier.string()),
	commit: require_quantifier.exactOptional(require_quantifier.string()),
	sha: require_quantifier.exactOptional(require_quantifier.string()),
	digest: require_quantifier.pipe(require_quantifier.string(), require_quantifier.regex(/^sha256:[\da-f]{64}$/)),
	workspace: require_quantifier.exactOptional(require_quantifier.literal(true))
};
const sourceFile = require_quantifier.object({
	...fileEntries,
	extends: require_quantifier.exactOptional(require_quantifier.pipe(require_quantifier.array(require_quantifier.object(fileEntries)), require_quantifier.description("The shared policies that it extends, directly or not.")))
});
const regressedPhase = require_quantifier.object({
	id: require_quantifier.string(),
	phase: require_quantifier.string(),
	passedAt: timeRead,
	endedBy: require_quantifier.exactOptional(require_quantifier.object({
		login: require_quantifier.nullable(require_quantifier.string()),
		at: timeRead
	})),
	from: require_quantifier.picklist(["edit-history", "record"])
});
const regression = require_quantifier.object({
	phases: require_quantifier.array(regressedPhase),
	unknown: require_quantifier.exactOptional(require_quantifier.string())
});
const said$1 = require_quantifier.nullable(require_quantifier.string());
const change = require_quantifier.pipe(require_quantifier.object({
	reason: require_quantifier.exactOptional(said$1),
	risk: require_quantifier.exactOptional(said$1),
	rollback: require_quantifier.exactOptional(said$1),
	ticket: require_quantifier.exactOptional(said$1),
	digest: require_quantifier.exactOptional(said$1)
}), require_quantifier.description("What the fields say that the policy maps. Text of a document: not trusted."));
// src/verdict/override.ts
const attempt = {
	via: require_quantifier.picklist(["comment", "label"]),
	at: timeRead,
	url: require_quantifier.exactOptional(require_quantifier.string()),
	reason: require_quantifier.pipe(require_quantifier.string(), require_quantifier.description("Text of a document: not trusted."))
};
const granted = require_quantifier.object({
	...attempt,
	login: require_quantifier.string(),
	id: require_quantifier.number()
});
const refused$1 = require_quantifier.object({
	...attempt,
	login: require_quantifier.exactOptional(require_quantifier.string()),
	id: require_quantifier.exactOptional(require_quantifier.number()),
	refused: require_quantifier.string(),
	lapsed: require_quantifier.exactOptional(require_quantifier.literal(true))
});
const override = require_quantifier.object({
	effective: require_quantifier.boolean(),
	granted: require_quantifier.exactOptional(granted),
	ends: require_quantifier.string(),
	review: require_quantifier.exactOptional(require_quantifier.object({
		by: require_quantifier.array(require_quantifier.string()),
		within: require_quantifier.string()
	})),
	waived: require_quantifier.array(require_quantifier.string()),
	unmet: require_quantifier.array(require_quantifier.string()),
	refused: require_quantifier.array(refused$1)
});
// src/verdict/sign-offs.ts
const via = require_quantifier.picklist([
	"review",
	"comment",
	"tick",
	"signature"
]);
const signed = require_quantifier.object({
	login: require_quantifier.string(),
	id: require_quantifier.number(),
	via,
	at: timeRead,
	sha: require_quantifier.exactOptional(require_quantifier.string()),
	url: require_quantifier.exactOptional(require_quantifier.string()),
	place: require_quantifier.exactOptional(place)
});
const refused = require_quantifier.object({
	login: require_quantifier.exactOptional(require_quantifier.string()),
	via,
	at: require_quantifier.exactOptional(timeRead),
	sha: require_quantifier.exactOptional(require_quantifier.string()),
	url: require_quantifier.exactOptional(require_quantifier.string()),
	place: require_quantifier.exactOptional(place),
	reason: require_quantifier.string(),
	lapsed: require_quantifier.exactOptional(require_quantifier.literal(true))
});
const roleSignOffs = require_quantifier.object({
	role: require_quantifier.string(),
	meaning: require_quantifier.exactOptional(require_quantifier.string()),
	status: statusSchema,
	optional: require_quantifier.boolean(),
	expected: require_quantifier.string(),
	needed: require_quantifier.exactOptional(require_quantifier.number()),
	by: require_quantifier.array(require_quantifier.string()),
	via: require_quantifier.array(via),
	signed: require_quantifier.array(signed),
	waiting: require_quantifier.exactOptional(require_quantifier.array(require_quantifier.string())),
	refused: require_quantifier.array(refused)
});
// src/verdict/verdict.ts
const common = {
	id: require_quantifier.string(),
	title: require_quantifier.string(),
	status: statusSchema,
	advisory: require_quantifier.boolean(),
	reason: require_quantifier.exactOptional(require_quantifier.string()),
	lead,
	tripped: require_quantifier.exactOptional(require_quantifier.boolean())
};
const DOERS = [
	"author",
	"reviewers",
	"machine"
];
const gate = require_quantifier.object({
	kind: require_quantifier.literal("gate"),
	...common,
	gate: require_quantifier.string(),
	findings: require_quantifier.array(finding),
	evidence: require_quantifier.exactOptional(require_quantifier.pipe(require_quantifier.string(), require_quantifier.description("Text from elsewhere: not trusted."))),
	doneBy: require_quantifier.exactOptional(require_quantifier.picklist(DOERS)),
	boxes: require_quantifier.exactOptional(require_quantifier.record(require_quantifier.string(), require_quantifier.array(require_quantifier.number()))),
	among: require_quantifier.exactOptional(require_quantifier.record(require_quantifier.string(), require_quantifier.array(require_quantifier.number()))),
	settled: require_quantifier.exactOptional(require_quantifier.array(place)),
	signOffs: require_quantifier.exactOptional(require_quantifier.array(roleSignOffs)),
	fields: require_quantifier.exactOptional(require_quantifier.pipe(require_quantifier.array(judgedField), require_quantifier.description("The fields that it asked for. The value is text of a document.")))
});
const quantifier = require_quantifier.union([require_quantifier.picklist(require_quantifier.QUANTIFIER_WORDS), require_quantifier.object({ "at-least": require_quantifier.pipe(require_quantifier.number(), require_quantifier.integer()) })]);
const groupAlone = require_quantifier.object({
	kind: require_quantifier.literal("group"),
	...common,
	require: quantifier,
	checklist: require_quantifier.exactOptional(require_quantifier.string()),
	phase: require_quantifier.exactOptional(require_quantifier.string()),
	waitsFor: require_quantifier.exactOptional(require_quantifier.array(require_quantifier.string())),
	enforced: require_quantifier.exactOptional(require_quantifier.boolean())
});
const result = require_quantifier.lazy(() => require_quantifier.variant("kind", [gate, group]));
const group = require_quantifier.object({
	...groupAlone.entries,
	results: require_quantifier.array(result)
});
const subject = require_quantifier.object({
	kind: require_quantifier.picklist([
		"pull-request",
		"issue",
		"ref",
		"file"
	]),
	repository: require_quantifier.exactOptional(require_quantifier.string()),
	number: require_quantifier.exactOptional(require_quantifier.number()),
	ref: require_quantifier.exactOptional(require_quantifier.string()),
	headSha: require_quantifier.exactOptional(require_quantifier.string()),
	trustedSha: require_quantifier.exactOptional(require_quantifier.string()),
	trustedRef: require_quantifier.exactOptional(require_quantifier.string()),
	author: require_quantifier.exactOptional(require_quantifier.string()),
	url: require_quantifier.exactOptional(require_quantifier.string()),
	file: require_quantifier.exactOptional(require_quantifier.string())
});
const documentKind = require_quantifier.picklist([
	"pull-request-body",
	"issue-body",
	"comment",
	"file"
]);
const document$1 = require_quantifier.object({
	id: require_quantifier.string(),
	kind: documentKind,
	author: require_quantifier.exactOptional(require_quantifier.string()),
	path: require_quantifier.exactOptional(require_quantifier.string()),
	url: require_quantifier.exactOptional(require_quantifier.string())
});
const fact = require_quantifier.object({
	question: require_quantifier.looseObject({ kind: require_quantifier.string() }),
	fact: require_quantifier.union([require_quantifier.object({
		status: require_quantifier.literal("known"),
		value: require_quantifier.unknown()
	}), require_quantifier.object({
		status: require_quantifier.literal("unavailable"),
		reason: require_quantifier.string()
	})])
});
const verdict = require_quantifier.object({
	schema: require_quantifier.literal("checklist-gate/verdict@1"),
	subject,
	policy: sourceFile,
	template: require_quantifier.exactOptional(sourceFile),
	readings: require_quantifier.exactOptional(require_quantifier.array(templateReading)),
	phase: require_quantifier.exactOptional(require_quantifier.string()),
	status: statusSchema,
	mode: require_quantifier.exactOptional(require_quantifier.literal("report")),
	reason: require_quantifier.exactOptional(require_quantifier.string()),
	lead,
	root: group,
	override: require_quantifier.exactOptional(override),
	documents: require_quantifier.array(document$1),
	progress: require_quantifier.array(progress),
	asked: require_quantifier.exactOptional(askedCounts),
	left: require_quantifier.exactOptional(askedCounts),
	items: require_quantifier.array(readItem),
	fields: require_quantifier.pipe(require_quantifier.record(require_quantifier.string(), require_quantifier.string()), require_quantifier.description("What each field says, by its name: what the gates have accepted, else what every field of that name says. What cannot be said of a name is left out.")),
	change: require_quantifier.exactOptional(change),
	fieldList: require_quantifier.exactOptional(require_quantifier.pipe(require_quantifier.array(readField), require_quantifier.description("Every field that is filled in, whatever its name. Name and value are text of a document."))),
	tripped: require_quantifier.array(require_quantifier.string()),
	regression: require_quantifier.exactOptional(regression),
	notes: require_quantifier.array(finding),
	facts: require_quantifier.array(fact),
	at: time
});
// src/record/schema.ts
const run = require_quantifier.object({
	url: require_quantifier.string(),
	attempt: require_quantifier.number(),
	workflow: require_quantifier.exactOptional(require_quantifier.string()),
	sha: require_quantifier.exactOptional(require_quantifier.string())
});
const item = require_quantifier.object({
	document: require_quantifier.string(),
	line: require_quantifier.number(),
	section: require_quantifier.array(require_quantifier.string()),
	text: require_quantifier.string(),
	state: itemState,
	reason: require_quantifier.exactOptional(require_quantifier.string()),
	marked: require_quantifier.exactOptional(require_quantifier.object({
		by: require_quantifier.nullable(require_quantifier.object({
			login: require_quantifier.string(),
			id: require_quantifier.number()
		})),
		at: time
	})),
	byEvidence: require_quantifier.exactOptional(require_quantifier.string())
});
const person = require_quantifier.object({
	login: require_quantifier.string(),
	id: require_quantifier.number()
});
const merge = require_quantifier.pipe(require_quantifier.object({
	at: time,
	by: require_quantifier.nullable(require_quantifier.string()),
	commit: require_quantifier.nullable(require_quantifier.string())
}), require_quantifier.description("When the pull request was merged, by whom, and the commit; absent where it is not merged."));
const people = require_quantifier.pipe(require_quantifier.object({
	committers: require_quantifier.exactOptional(require_quantifier.array(require_quantifier.nullable(person))),
	agents: require_quantifier.exactOptional(require_quantifier.array(require_quantifier.string())),
	lastPusher: require_quantifier.exactOptional(require_quantifier.nullable(person))
}), require_quantifier.description("Who built it, as far as a gate has asked. What is absent is not known."));
const requiredBy = require_quantifier.object({
	by: require_quantifier.picklist(["ruleset", "branch-protection"]),
	ruleset: require_quantifier.exactOptional(require_quantifier.object({
		id: require_quantifier.number(),
		name: require_quantifier.exactOptional(require_quantifier.string()),
		source: require_quantifier.exactOptional(require_quantifier.string())
	})),
	app: require_quantifier.nullable(require_quantifier.number()),
	bypass: require_quantifier.nullable(require_quantifier.array(require_quantifier.object({
		type: require_quantifier.string(),
		id: require_quantifier.nullable(require_quantifier.number()),
		mode: require_quantifier.string()
	})))
});
const enforcement = require_quantifier.pipe(require_quantifier.variant("status", [require_quantifier.object({
	status: require_quantifier.literal("known"),
	value: require_quantifier.object({
		branch: require_quantifier.string(),
		context: require_quantifier.string(),
		required: require_quantifier.array(requiredBy)
	})
}), require_quantifier.object({
	status: require_quantifier.literal("unavailable"),
	reason: require_quantifier.string()
})]), require_quantifier.description("How the status of the gate was required on the branch when it was judged; absent: nobody asked."));
const deployed = require_quantifier.pipe(require_quantifier.array(require_quantifier.object({
	environment: require_quantifier.string(),
	sha: require_quantifier.string(),
	id: require_quantifier.number(),
	state: require_quantifier.nullable(require_quantifier.string()),
	at: time,
	by: require_quantifier.nullable(require_quantifier.string()),
	url: require_quantifier.nullable(require_quantifier.string())
})), require_quantifier.description("Deployments that gates have asked for, each with its newest state."));
const signOff = require_quantifier.object({
	gate: require_quantifier.string(),
	role: require_quantifier.string(),
	meaning: require_quantifier.exactOptional(require_quantifier.string()),
	login: require_quantifier.string(),
	id: require_quantifier.number(),
	via: require_quantifier.string(),
	at: time,
	sha: require_quantifier.exactOptional(require_quantifier.string()),
	url: require_quantifier.exactOptional(require_quantifier.string())
});
const document = require_quantifier.object({
	id: require_quantifier.string(),
	kind: documentKind,
	markdown: require_quantifier.string(),
	edited: require_quantifier.exactOptional(require_quantifier.object({
		revisions: require_quantifier.array(require_quantifier.object({
			at: require_quantifier.string(),
			by: require_quantifier.exactOptional(require_quantifier.string()),
			markdown: require_quantifier.exactOptional(require_quantifier.string())
		})),
		complete: require_quantifier.boolean()
	}))
});
const policyFile = {
	path: require_quantifier.string(),
	text: require_quantifier.string(),
	sha: require_quantifier.exactOptional(require_quantifier.string())
};
const sharedPlace = require_quantifier.object({
	repository: require_quantifier.string(),
	ref: require_quantifier.string(),
	commit: require_quantifier.exactOptional(require_quantifier.string())
});
const material = require_quantifier.object({
	subject,
	documents: require_quantifier.array(document),
	sources: require_quantifier.array(require_quantifier.object({
		source: require_quantifier.object({ kind: require_quantifier.string() }),
		references: require_quantifier.array(require_quantifier.unknown()),
		answer: require_quantifier.object({
			status: require_quantifier.literal("known"),
			documents: require_quantifier.array(document),
			missing: require_quantifier.array(require_quantifier.object({
				message: require_quantifier.string(),
				help: require_quantifier.string()
			}))
		})
	})),
	policy: require_quantifier.exactOptional(require_quantifier.object({
		...policyFile,
		shared: require_quantifier.exactOptional(sharedPlace),
		bases: require_quantifier.exactOptional(require_quantifier.array(require_quantifier.object({
			...policyFile,
			shared: sharedPlace
		})))
	})),
	templatePath: require_quantifier.exactOptional(require_quantifier.string()),
	templateAlternatives: require_quantifier.exactOptional(require_quantifier.array(require_quantifier.string())),
	source: require_quantifier.exactOptional(require_quantifier.string()),
	mode: require_quantifier.exactOptional(require_quantifier.picklist(["enforce", "report"])),
	markers: require_quantifier.exactOptional(require_quantifier.object({
		paths: require_quantifier.array(require_quantifier.string()),
		ran: require_quantifier.boolean()
	})),
	phase: require_quantifier.exactOptional(require_quantifier.string()),
	regression: require_quantifier.exactOptional(require_quantifier.object({
		when: require_quantifier.picklist(["auto", "on"]),
		previous: require_quantifier.exactOptional(require_quantifier.object({
			at: time,
			passed: require_quantifier.array(require_quantifier.string()),
			digest: require_quantifier.exactOptional(require_quantifier.string())
		}))
	})),
	at: time,
	facts: require_quantifier.array(fact),
	changed: require_quantifier.array(require_quantifier.string())
});
const recordSchema = require_quantifier.object({
	schema: require_quantifier.literal("checklist-gate/record@1"),
	tool: require_quantifier.pipe(require_quantifier.object({
		name: require_quantifier.literal("checklist-gate"),
		version: require_quantifier.string()
	}), require_quantifier.description("What judged, and by which version.")),
	run: require_quantifier.exactOptional(run),
	previous: require_quantifier.exactOptional(require_quantifier.pipe(require_quantifier.object({ digest: require_quantifier.string() }), require_quantifier.description("The record before it: the one that it was compared with, or that it took the place of."))),
	merge: require_quantifier.exactOptional(merge),
	people: require_quantifier.exactOptional(people),
	deployed: require_quantifier.exactOptional(deployed),
	enforcement: require_quantifier.exactOptional(enforcement),
	names: require_quantifier.exactOptional(require_quantifier.pipe(require_quantifier.array(require_quantifier.object({
		login: require_quantifier.string(),
		id: require_quantifier.number(),
		name: require_quantifier.string()
	})), require_quantifier.description("Names that those who signed show on GitHub. Anybody may choose any: text of others."))),
	verdict,
	items: require_quantifier.array(item),
	signOffs: require_quantifier.pipe(require_quantifier.array(signOff), require_quantifier.description("Every sign-off that counts, with its proof.")),
	material
});
// src/record/replay.ts
var replay_exports = require_rolldown_runtime.__exportAll({ replay: () => replay });
async function replay(text, policy) {
	const read = await readRecord(text);
	if (!read.ok) return {
		kind: "no-record",
		reason: read.error
	};
	const record = read.value;
	const judged = await require_judge.judgeAgain(record.material, policy);
	if (judged.kind !== "verdict") return {
		kind: "not-judged",
		judged,
		record
	};
	const whole = require_json.published(judged.verdict);
	const now = withoutNewKeys(whole, record.verdict, record.tool.version);
	const lines = serialise(now) === serialise(record.verdict) ? changedParts(record, judged.verdict) : differences(record.verdict, now);
	const added = serialise(now) !== serialise(whole);
	return {
		kind: "verdict",
		record,
		verdict: judged.verdict,
		same: lines.length === 0,
		added,
		differences: lines
	};
}
function changedParts(record, verdict) {
	const { version } = record.tool;
	const again = recordOf(verdict, record.material, { version });
	return [
		"items",
		"signOffs",
		"merge",
		"people",
		"deployed"
	].filter((part) => {
		const now = again[part];
		if (record[part] === void 0 && isEarlier(version)) return false;
		if (now === void 0 || record[part] === void 0) return now !== record[part];
		return serialise(withoutNewKeys(now, record[part], version)) !== serialise(record[part]);
	}).map((part) => `${part}: not what follows from the texts and facts of the record`);
}
async function readRecord(text) {
	let data;
	try {
		data = JSON.parse(text);
	} catch {
		return noRecord("found no valid JSON, expected a record that the input `record` wrote");
	}
	const parsed = shapeOf(data);
	if (parsed === void 0) return noRecord("found no record: its results are nested too deep to be read");
	if (!parsed.success) {
		const [issue] = parsed.issues;
		return noRecord(`found no record, at ${require_quantifier.getDotPath(issue) ?? "the top"}: expected ${issue.expected}`);
	}
	const record = data;
	const unreadable = require_facts_schema.wrongFact(record.material.facts);
	if (unreadable !== void 0) return noRecord(`found no record, in the facts of its material: ${unreadable}`);
	const { policy } = record.material;
	if (policy !== void 0 && digestsOf(await require_trusted.sourceOf(policy)) !== digestsOf(record.verdict.policy)) return noRecord("the text of the policy does not have the digest that the verdict names: the record was changed");
	return {
		ok: true,
		value: record
	};
}
function noRecord(why) {
	return {
		ok: false,
		error: why
	};
}
function digestsOf({ digest, extends: bases = [] }) {
	return [digest, ...bases.map((base) => base.digest)].join(" ");
}
function shapeOf(data) {
	try {
		return require_quantifier.safeParse(recordSchema, data);
	} catch {
		return;
	}
}
function differences(before, now) {
	const policy = changed("policy", named(before.policy), named(now.policy));
	const [old, fresh] = [resultsOf(before.root), resultsOf(now.root)];
	const lines = [
		...changed("verdict", before.status, now.status),
		...policy,
		...[...new Set([...old.keys(), ...fresh.keys()])].flatMap((id) => ofResult(old.get(id), fresh.get(id))),
		...changed("tripped", before.tripped, now.tripped),
		...ofFindings("notes", before.notes, now.notes),
		...others("verdict", before, now, [
			"status",
			"root",
			"tripped",
			"notes",
			...policy.length > 0 ? ["policy"] : []
		])
	];
	return lines.length > 0 ? lines : ["the same, in another order"];
}
function ofResult(before, now) {
	const [name = ""] = [now, before].flatMap((each) => each === void 0 ? [] : `${each.id} (${each.title})`);
	return [
		...changed(name, before?.status, now?.status),
		...ofFindings(name, findingsIn(before), findingsIn(now)),
		...before === void 0 || now === void 0 ? [] : others(name, before, now, [
			"status",
			"findings",
			"results"
		])
	];
}
function ofFindings(name, before, now) {
	const gone = without(before, now);
	const come = without(now, before);
	const lines = [];
	for (const finding of gone) {
		const at = come.findIndex((each) => subjectOf(each) === subjectOf(finding));
		const [other] = at < 0 ? [] : come.splice(at, 1);
		const where = `${name}${placeOf(finding)}`;
		if (other === void 0) lines.push(`${where}: no longer ${said(finding)}`);
		else if (said(other) === said(finding)) lines.push(...others(where, finding, other, []));
		else lines.push(`${where}: ${said(finding)}, now ${said(other)}`);
	}
	return [...lines, ...come.map((finding) => `${name}${placeOf(finding)}: now also ${said(finding)}`)];
}
function without(one, other) {
	const left = other.map(serialise);
	return one.filter((finding) => {
		const at = left.indexOf(serialise(finding));
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}
function subjectOf({ place, about }) {
	return serialise([place ?? null, about ?? null]);
}
function placeOf({ place }) {
	return place === void 0 ? "" : `, line ${place.line} of ${place.document}`;
}
function said({ status, message, actual, expected }) {
	return `${status} (${message}${actual === void 0 ? "" : `, found ${JSON.stringify(actual)}`}${expected === void 0 ? "" : `, expected ${expected}`})`;
}
function findingsIn(result) {
	return result?.kind === "gate" ? result.findings : [];
}
function resultsOf(result) {
	const below = result.kind === "group" ? result.results.flatMap((each) => [...resultsOf(each)]) : [];
	return new Map([[result.id, result], ...below]);
}
function named({ path, digest }) {
	return `${path} (${digest})`;
}
function changed(what, one, other) {
	return serialise(one ?? null) === serialise(other ?? null) ? [] : [`${what}: ${shown(one)}, now ${shown(other)}`];
}
function others(name, before, now, told) {
	const [one, other] = [new Map(Object.entries(before)), new Map(Object.entries(now))];
	const keys = [...new Set([...one.keys(), ...other.keys()])].filter((key) => !told.includes(key) && serialise(one.get(key) ?? null) !== serialise(other.get(key) ?? null));
	return keys.length === 0 ? [] : [`${name}: differs in ${keys.join(", ")}`];
}
function shown(value) {
	if (value === void 0) return "not there";
	return typeof value === "string" ? value : JSON.stringify(value);
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
Object.defineProperty(exports, "readRecord", {
	enumerable: true,
	get: function() {
		return readRecord;
	}
});
Object.defineProperty(exports, "replay_exports", {
	enumerable: true,
	get: function() {
		return replay_exports;
	}
});
