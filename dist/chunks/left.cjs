const require_question = require("./question.cjs");
const require_quantifier = require("./quantifier.cjs");
// src/evidence/facts.ts
var Facts = class Facts {
	#byKey;
	constructor(recorded = []) {
		this.#byKey = new Map([...recorded].map((entry) => [require_question.questionKey(entry.question), entry]));
	}
	get(question) {
		return this.#byKey.get(require_question.questionKey(question))?.fact;
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
// src/run/request.ts
function couldNotJudge(reason) {
	return {
		ok: false,
		error: {
			kind: "could-not-judge",
			reason
		}
	};
}
function wrongPolicy(...errors) {
	return {
		ok: false,
		error: {
			kind: "policy-error",
			errors
		}
	};
}
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
// src/verdict/left/doer.ts
const ORDER = [
	"author",
	"person",
	"role",
	"machine",
	"maintainer",
	"phase"
];
function byDoer(tasks, verdict) {
	const groups = new Map();
	for (const task of tasks) {
		const { later, state } = task;
		const doer = later === void 0 || state === "wrong" ? doerOf(task, verdict) : {
			kind: "phase",
			...later
		};
		const key = JSON.stringify(doer);
		const known = groups.get(key);
		if (known === void 0) groups.set(key, {
			doer,
			tasks: [task]
		});
		else known.tasks.push(task);
	}
	return [...groups.values()].toSorted((a, b) => ORDER.indexOf(a.doer.kind) - ORDER.indexOf(b.doer.kind));
}
function doerOf({ kind, state, gate, finding, signOff }, verdict) {
	const isPlaced = finding.place !== void 0;
	const doneBy = gate.kind === "gate" ? gate.doneBy : void 0;
	if (kind === "evidence" && state === "wrong" && finding.unknown === true && !isPlaced) return { kind: "maintainer" };
	if (signOff !== void 0 && state === "wrong" && finding.help === void 0) return { kind: "maintainer" };
	if (signOff !== void 0 && finding.kind !== "refused") {
		const { role, by, waiting } = signOff;
		return {
			kind: "role",
			role,
			people: waiting?.map((login) => `@${login}`) ?? by
		};
	}
	if (kind === "evidence" && state !== "wrong" && !isPlaced) {
		if (doneBy === "machine") return {
			kind: "machine",
			name: finding.about ?? gate.title
		};
		if (doneBy === "reviewers") return {
			kind: "role",
			role: gate.title,
			people: []
		};
	}
	const { author } = verdict.subject;
	const writer = documentAt(verdict, finding.place)?.author ?? author;
	if (writer === void 0) return { kind: "author" };
	return author === void 0 || writer === author ? {
		kind: "author",
		login: writer
	} : {
		kind: "person",
		login: writer
	};
}
// src/verdict/left/task.ts
function tasksOf(gate) {
	if (gate.status === "passed") return [];
	return gate.findings.flatMap((finding) => {
		const { status } = finding;
		if (status !== "failed" && (status !== "pending" || finding.kind === "refused")) return [];
		const signOff = gate.signOffs?.find(({ role, optional }) => !optional && role === finding.about);
		const kind = kindOf(finding, gate, signOff);
		const isMachine = kind === "evidence" && gate.doneBy === "machine" && finding.place === void 0;
		return [{
			kind,
			state: status === "failed" ? "wrong" : isMachine ? "waiting" : "left",
			count: signOff === void 0 ? finding.more ?? 1 : unsigned(signOff),
			gate,
			finding,
			...signOff === void 0 ? {} : { signOff }
		}];
	});
}
function kindOf(finding, gate, signOff) {
	if (gate.tripped === true) return "others";
	if (signOff !== void 0) return "signOffs";
	if (finding.kind === "open-box") return "boxes";
	if (finding.kind === "blank-field") return "fields";
	if (gate.boxes !== void 0) return "boxes";
	if (gate.fields !== void 0) return "fields";
	return gate.doneBy === void 0 ? "others" : "evidence";
}
const unsigned = ({ signed, needed = 1 }) => Math.max(1, needed - signed.length);
function doneOf(gate) {
	const done = new Map();
	for (const [document, offsets] of Object.entries(gate.boxes ?? {})) for (const offset of offsets) done.set(boxKey({
		document,
		offset
	}), ["boxes", 1]);
	for (const { name, place, value } of gate.fields ?? []) if (value !== void 0) done.set(fieldKey(name, place), ["fields", 1]);
	for (const role of gate.signOffs ?? []) {
		const { needed = 1, signed, status, optional } = role;
		if (optional || status === "skipped") continue;
		const count = status === "passed" ? needed : Math.min(signed.length, needed - 1);
		done.set(`signed ${roleKey(role)}`, ["signOffs", count]);
	}
	if (gate.doneBy !== void 0 && gate.status === "passed") done.set(`evidence ${gate.id}`, ["evidence", 1]);
	return done;
}
function countsOf(tasks) {
	return new Map(tasks.map((task) => [keyOf(task), [
		task.kind,
		task.count,
		(task.finding.section ?? []).join(" > ")
	]]));
}
function keyOf({ kind, gate, finding, signOff }) {
	const { place, about = "", message, section, expected, actual } = finding;
	if (signOff !== void 0) return `to sign ${roleKey(signOff)}`;
	if (kind === "evidence") return `evidence ${gate.id}`;
	if (kind === "fields") return fieldKey(about, place);
	if (kind === "boxes" && place !== void 0 && finding.more === void 0) return boxKey(place);
	return JSON.stringify([
		kind,
		message,
		about,
		section,
		expected,
		actual,
		place?.offset
	]);
}
function boxKey({ document, offset }) {
	return `box ${document}:${offset}`;
}
function roleKey({ role, by }) {
	return JSON.stringify([role, by]);
}
function fieldKey(name, place) {
	return `field ${name} ${place?.document}:${place?.offset}`;
}
function sum(counted) {
	const all = {
		boxes: 0,
		fields: 0,
		signOffs: 0,
		evidence: 0,
		others: 0,
		total: 0
	};
	for (const [kind, count] of counted.values()) {
		all[kind] += count;
		all.total += count;
	}
	return all;
}
function distinct(all) {
	const open = new Set(all.flatMap(({ state, finding: { kind, place } }) => state === "left" && kind === "open-box" && place !== void 0 ? [boxKey(place)] : []));
	const isCovered = ({ gate, finding: { more }, state }) => {
		if (gate.kind !== "gate" || gate.among === void 0 || more === void 0 || state !== "left") return false;
		return Object.entries(gate.among).flatMap(([document, offsets]) => offsets.map((offset) => boxKey({
			document,
			offset
		}))).filter((key) => open.has(key)).length >= more;
	};
	const tasks = all.filter((task) => !isCovered(task));
	const known = new Set();
	return tasks.filter(({ finding: { message, place, about, expected, section, actual } }) => {
		const where = place === void 0 ? [section, actual] : [place.document, place.offset];
		const key = JSON.stringify([
			message,
			where,
			about,
			expected
		]);
		const isNew = !known.has(key);
		known.add(key);
		return isNew;
	});
}
// src/verdict/left/tally.ts
const NOTHING = {
	tasks: [],
	done: new Map(),
	otherWays: []
};
function tallyOf(result) {
	if (result.advisory || result.status === "skipped") return NOTHING;
	if (result.kind === "gate") return {
		tasks: tasksOf(result),
		done: doneOf(result),
		otherWays: []
	};
	if (result.enforced === false) return NOTHING;
	const own = result.require === "all" ? together(result.results.map(tallyOf)) : countedTally(result);
	const { waitsFor, title } = result;
	if (waitsFor === void 0) return own;
	const later = {
		phase: title,
		after: waitsFor
	};
	return {
		...own,
		tasks: own.tasks.map((task) => ({
			...task,
			state: task.state === "left" ? "waiting" : task.state,
			later
		}))
	};
}
function countedTally(group) {
	const { require: require$1, results, status } = group;
	if (require$1 === "none") return noneTally(group);
	const passed = results.filter((each) => !each.advisory && each.status === "passed").map(tallyOf);
	if (status === "passed") return together(passed);
	const ways = results.filter((each) => each.status !== "passed" && !require_question.isTripped(each)).map((each) => ({
		title: each.title,
		tally: tallyOf(each)
	})).filter(({ tally }) => tally.tasks.length > 0).map((way) => ({
		...way,
		left: sum(countsOf(way.tally.tasks)).total
	}));
	if (status === "failed") {
		const own = group.reason === void 0 ? [] : [countTask(group, group.reason)];
		return together([
			{
				...NOTHING,
				tasks: own
			},
			...passed,
			...ways.map(({ tally }) => tally)
		]);
	}
	const members = results.filter((each) => !each.advisory && each.status !== "skipped");
	const needed = Math.max(1, require_quantifier.bounds(require$1, members.length)[0] - passed.length);
	const chosen = new Set(ways.toSorted((a, b) => a.left - b.left).slice(0, needed));
	const otherWays = ways.filter((way) => !chosen.has(way)).map(({ title, left }) => ({
		title,
		group: group.title,
		left
	}));
	const kept = ways.filter((way) => chosen.has(way)).map(({ tally }) => tally);
	return together([
		{
			...NOTHING,
			otherWays
		},
		...passed,
		...kept
	]);
}
function noneTally(group) {
	const tasks = heldFindings(group).map((finding) => ({
		kind: "others",
		state: "wrong",
		count: 1,
		gate: group,
		finding
	}));
	const unknown = group.status === "passed" ? [] : group.results.filter(require_question.isUnknown).map(tallyOf);
	return together([{
		...NOTHING,
		tasks
	}, ...unknown.map((each) => ({
		...each,
		done: new Map()
	}))]);
}
function heldFindings({ tripped, results }) {
	if (tripped !== true) return [];
	return results.filter((each) => !each.advisory && each.status === "passed").map((each) => ({
		status: "failed",
		about: each.title,
		message: "Holds, but must not",
		...each.kind === "gate" && each.evidence !== void 0 ? { actual: each.evidence } : {},
		help: "Follow the procedure for this case."
	}));
}
function countTask(gate, message) {
	return {
		kind: "others",
		state: "wrong",
		count: 1,
		gate,
		finding: {
			status: "failed",
			message,
			about: gate.title
		}
	};
}
function together(tallies) {
	return {
		tasks: tallies.flatMap(({ tasks }) => tasks),
		done: new Map(tallies.flatMap(({ done }) => [...done])),
		otherWays: tallies.flatMap(({ otherWays }) => otherWays)
	};
}
// src/verdict/left/left.ts
function leftOf(verdict) {
	const isOpen = verdict.status === "pending" || verdict.status === "failed";
	const { tasks, done, otherWays } = tallyOf(verdict.root);
	const open = isOpen ? distinct(tasks.length === 0 ? [unexplained(verdict)] : tasks) : [];
	const counted = countsOf(open);
	return {
		left: sum(counted),
		asked: sum(new Map([...done, ...counted])),
		wrong: sum(countsOf(open.filter(({ state }) => state === "wrong"))).total,
		toDo: sum(countsOf(open.filter(({ state }) => state !== "wrong"))),
		sections: sectionsOf(verdict, done, counted),
		doers: byDoer(tasks.length === 0 ? [] : open, verdict),
		otherWays: isOpen ? otherWays : []
	};
}
function percentDone({ left, asked }) {
	return left.total === 0 ? 100 : Math.floor(100 * (asked.total - left.total) / asked.total);
}
function unexplained({ root, status, reason }) {
	const finding = {
		status,
		message: "Not passed yet",
		...reason === void 0 ? {} : { actual: reason }
	};
	return {
		kind: "others",
		state: status === "failed" ? "wrong" : "left",
		count: 1,
		gate: root,
		finding
	};
}
function sectionsOf({ items }, done, open) {
	const written = new Map(items.map(({ section, place }) => [boxKey(place), section.join(" > ")]));
	const order = [...new Set(written.values())];
	const sections = new Map();
	for (const [key, [kind, count, title = ""]] of new Map([...done, ...open])) {
		if (kind !== "boxes" || count === 0) continue;
		const section = written.get(key) ?? title;
		const own = sections.get(section) ?? {
			section,
			asked: 0,
			left: 0
		};
		sections.set(section, {
			section,
			asked: own.asked + count,
			left: own.left + (open.has(key) ? count : 0)
		});
	}
	const rank = ({ section }) => order.includes(section) ? order.indexOf(section) : order.length;
	return [...sections.values()].toSorted((a, b) => rank(a) - rank(b));
}
Object.defineProperty(exports, "Facts", {
	enumerable: true,
	get: function() {
		return Facts;
	}
});
Object.defineProperty(exports, "areNamed", {
	enumerable: true,
	get: function() {
		return areNamed;
	}
});
Object.defineProperty(exports, "commentAsOf", {
	enumerable: true,
	get: function() {
		return commentAsOf;
	}
});
Object.defineProperty(exports, "couldNotJudge", {
	enumerable: true,
	get: function() {
		return couldNotJudge;
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
Object.defineProperty(exports, "heldFindings", {
	enumerable: true,
	get: function() {
		return heldFindings;
	}
});
Object.defineProperty(exports, "leftOf", {
	enumerable: true,
	get: function() {
		return leftOf;
	}
});
Object.defineProperty(exports, "percentDone", {
	enumerable: true,
	get: function() {
		return percentDone;
	}
});
Object.defineProperty(exports, "wrongPolicy", {
	enumerable: true,
	get: function() {
		return wrongPolicy;
	}
});
