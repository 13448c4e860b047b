const require_exit = require("./exit.cjs");
require("./facts.cjs");
const require_walk = require("./walk.cjs");
const require_quantifier = require("./quantifier.cjs");
// src/run/request.ts
function couldNotJudge(reason, of = {}) {
	return {
		ok: false,
		error: {
			kind: "could-not-judge",
			reason,
			...of.isFault && { isFault: of.isFault }
		}
	};
}
function wrongPolicy(...mistakes) {
	const errors = mistakes.map((each) => typeof each === "string" ? each : placedText(each));
	const places = mistakes.map((each) => typeof each === "string" ? void 0 : each);
	return {
		ok: false,
		error: {
			kind: "policy-error",
			errors,
			...places.every((each) => each === void 0) ? {} : { places }
		}
	};
}
function placedText({ path, line, column, message }) {
	return `${path}:${line}:${column}: ${message}`;
}
// src/policy/file/shared-schema.ts
const REFERENCE = /^([\w.-]+\/[\w.-]+):((?!\/)(?!(?:.*\/)?\.{0,2}(?:\/|@))[^\p{C}\\:@]{1,300})@((?![-/])(?!.*\.\.)[\w./+-]{1,200})$/u;
const REFERENCE_WORDS = "OWNER/REPO:PATH@REF, such as \"acme/policies:gate.yml@v1\"";
function referenceIn(text) {
	const [, repository, path, ref] = REFERENCE.exec(text) ?? [];
	return repository === void 0 || path === void 0 || ref === void 0 ? void 0 : {
		repository,
		path,
		ref
	};
}
function referenceText({ repository, path, ref }) {
	return `${repository}:${path}@${ref}`;
}
function fileKey(reference) {
	return reference.replace(/^[^:]*/, (repository) => repository.toLowerCase());
}
const MOST_NAMED = 5;
const reference = require_quantifier.pipe(require_quantifier.string(), require_quantifier.regex(REFERENCE, `expected ${REFERENCE_WORDS}`));
const extending = require_quantifier.pipe(require_quantifier.union([reference, require_quantifier.pipe(require_quantifier.array(reference), require_quantifier.minLength(1), require_quantifier.maxLength(MOST_NAMED))]), require_quantifier.title("Extends"), require_quantifier.description("Shared policies that this one builds on, as OWNER/REPO:PATH@REF. Keys of this file replace theirs, and gates are added."), require_quantifier.metadata({ examples: ["acme/policies:gate.yml@v1", ["acme/policies:gate.yml@v1", "acme/web:web.yml@main"]] }));
const final = require_quantifier.pipe(require_quantifier.boolean(), require_quantifier.title("Final"), require_quantifier.description("A policy that extends this one may add and tighten, but not loosen it."));
const modeWord = require_quantifier.pipe(require_quantifier.picklist(["enforce", "report"]), require_quantifier.title("Mode"), require_quantifier.description("enforce, or report: nothing blocks."));
const mode = require_quantifier.pipe(require_quantifier.union([modeWord, require_quantifier.strictObject({
	value: modeWord,
	final: require_quantifier.optional(final)
})]), require_quantifier.title("Mode"), require_quantifier.description("enforce (default), or report: the verdict is told, but the commit status and the job succeed whatever it is."));
function valueOf(written) {
	return typeof written === "string" ? written : written.value;
}
function isFinal(written) {
	return typeof written === "object" && written.final === true;
}
function checked(schema, data) {
	return require_quantifier.safeParse(schema, data, { message: "" });
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
	otherWays: [],
	ifUntrue: []
};
function tallyOf(result) {
	if (result.advisory || result.status === "skipped") return NOTHING;
	if (result.kind === "gate") return {
		...NOTHING,
		tasks: tasksOf(result),
		done: doneOf(result)
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
	const ways = results.filter((each) => each.status !== "passed" && !require_walk.isTripped(each)).map((each) => ({
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
	const otherWays = ways.filter((way) => !chosen.has(way)).map(({ title, tally }) => wayOf(title, group, tally.tasks));
	const ifUntrue = results.filter((each) => !each.advisory && require_walk.isTripped(each)).map((each) => wayOf(each.title, group, tallyOf(each).tasks.filter(({ gate }) => gate.tripped !== true)));
	const kept = ways.filter((way) => chosen.has(way)).map(({ tally }) => tally);
	return together([
		{
			...NOTHING,
			otherWays,
			ifUntrue
		},
		...passed,
		...ifUntrue.length === 0 ? kept : kept.map(onlyIfTrue)
	]);
}
function wayOf(title, group, tasks) {
	const [section = "", ...others] = new Map(tasks.map(({ finding: { section = [] } }) => [JSON.stringify(section), section.join(" > ")])).values();
	const isOne = section !== "" && others.length === 0;
	return {
		title,
		group: group.title,
		left: sum(countsOf(tasks)),
		...isOne ? { section } : {}
	};
}
const onlyIfTrue = (tally) => ({
	...tally,
	tasks: tally.tasks.map((task) => ({
		...task,
		ifTrue: true
	}))
});
function noneTally(group) {
	const tasks = heldFindings(group).map((finding) => ({
		kind: "others",
		state: "wrong",
		count: 1,
		gate: group,
		finding
	}));
	const unknown = group.status === "passed" ? [] : group.results.filter(require_walk.isUnknown).map(tallyOf);
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
		help: "Fix the cause, or do what the checklist says for this case."
	}));
}
function trippedFindings(root) {
	const own = require_walk.enforcedGates(root).filter((gate) => gate.tripped === true).flatMap(({ findings }) => findings.filter(({ status, kind }) => status === "failed" && kind !== "refused"));
	return [...heldIn(root), ...own];
}
function heldIn(result) {
	if (result.kind === "gate" || result.advisory || result.enforced === false) return [];
	return [...heldFindings(result), ...result.results.flatMap(heldIn)];
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
		otherWays: tallies.flatMap(({ otherWays }) => otherWays),
		ifUntrue: tallies.flatMap(({ ifUntrue }) => ifUntrue)
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
// src/verdict/left/left.ts
function leftOf(verdict) {
	const isOpen = verdict.status === "pending" || verdict.status === "failed";
	const { tasks, done, otherWays, ifUntrue } = tallyOf(verdict.root);
	const open = isOpen ? distinct(tasks.length === 0 ? [unexplained(verdict)] : tasks) : [];
	const counted = countsOf(open);
	const left = sum(counted);
	const toDo = sum(without$1(counted, countsOf(open.filter(({ state }) => state === "wrong"))));
	return {
		left,
		asked: sum(new Map([...done, ...counted])),
		wrong: left.total - toDo.total,
		toDo,
		sections: sectionsOf(verdict, done, counted),
		doers: byDoer(tasks.length === 0 ? [] : open, verdict),
		otherWays: isOpen ? otherWays : [],
		ifUntrue: isOpen ? ifUntrue : []
	};
}
function without$1(all, part) {
	const rest = new Map();
	for (const [key, [kind, count]] of all) rest.set(key, [kind, Math.max(0, count - (part.get(key)?.[1] ?? 0))]);
	return rest;
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
	if (finding.forMaintainer === true) return { kind: "maintainer" };
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
	const writer = finding.by ?? documentAt(verdict, finding.place)?.author ?? author;
	if (writer === void 0 || isBot(writer)) return { kind: "author" };
	return author === void 0 || writer === author ? {
		kind: "author",
		login: writer
	} : {
		kind: "person",
		login: writer
	};
}
function authorOf({ author }) {
	return author === void 0 || isBot(author) ? { kind: "author" } : {
		kind: "author",
		login: author
	};
}
function isBot(login) {
	return login.endsWith("[bot]");
}
const TEAM = /^@[^/]+\/(.+)$/;
function reviewersOf(verdict) {
	const logins = new Set();
	const teams = new Set();
	for (const { state, signOff, later } of leftOf(verdict).doers.flatMap(({ tasks }) => tasks)) {
		if (state !== "left" || later !== void 0 || signOff?.via.includes("review") !== true) continue;
		const { by, waiting = [] } = signOff;
		const slugs = by.flatMap((who) => TEAM.exec(who)?.[1] ?? []);
		const named = new Set(by.map((who) => who.toLowerCase()));
		for (const slug of slugs) teams.add(slug);
		for (const login of waiting) if (slugs.length === 0 || named.has(`@${login.toLowerCase()}`)) logins.add(login);
	}
	const author = verdict.subject.author?.toLowerCase();
	return {
		logins: [...logins].filter((login) => login.toLowerCase() !== author),
		teams: [...teams]
	};
}
// src/verdict/left/words.ts
const MAINTAINER = "whoever maintains the policy and the workflow";
function thingToDo(doer, task) {
	const { state, finding, signOff } = task;
	const { actual = "", about, kind } = finding;
	if (doer.kind === "machine") return ["wait for ", { quoted: doer.name }];
	if (task.gate.tripped === true && isCriterion(finding)) return askWords(finding);
	if (state === "wrong") return foundWords(task);
	if (kind === "open-box") return ["tick ", { quoted: actual }];
	if (kind === "blank-field") return ["fill in ", { quoted: about ?? actual }];
	return signOff === void 0 ? foundWords(task) : ["sign as ", { quoted: signOff.role }];
}
function foundWords({ kind, finding }) {
	const { actual = "", about, message, expected } = finding;
	const wanted = expected === void 0 ? [] : [", expected ", {
		quoted: expected,
		isDescription: true
	}];
	if (kind === "fields" && about !== void 0 && actual !== "" && expected !== void 0) return [
		{ quoted: about },
		" is ",
		{ quoted: actual },
		...wanted
	];
	return [
		...about === void 0 ? [message] : [{ quoted: about }, `: ${message.charAt(0).toLowerCase()}${message.slice(1)}`],
		...actual === "" ? [] : [": ", { quoted: actual }],
		...wanted
	];
}
function isCriterion(finding) {
	return finding.about === void 0 && finding.actual !== void 0;
}
function askWords(finding) {
	if (!isCriterion(finding)) return foundWords({
		kind: "others",
		finding
	});
	return [
		"is ",
		{ quoted: finding.actual },
		" true? If not, untick it"
	];
}
function sinceWords([first, ...others]) {
	const held = first !== void 0 && isCriterion(first) ? "ticked" : "true";
	const { about, actual, message = "" } = first ?? {};
	const more = others.length > 0 ? ` and ${others.length} more were ${held}` : ` was ${held}`;
	return [
		"since ",
		{ quoted: about ?? actual ?? message },
		more
	];
}
function quotedText(words) {
	return words.map((each) => typeof each === "string" ? each : each.isDescription === true ? each.quoted : `"${each.quoted}"`).join("");
}
// src/reports/parts/amounts.ts
const NAMES = [
	[
		"boxes",
		"box",
		"boxes"
	],
	[
		"fields",
		"field",
		"fields"
	],
	[
		"signOffs",
		"sign-off",
		"sign-offs"
	],
	[
		"evidence",
		"check",
		"checks"
	]
];
function amounts(counts) {
	if (counts.total === 0) return "";
	const known = NAMES.flatMap(([kind, one, many]) => counts[kind] === 0 ? [] : [`${counts[kind]} ${counts[kind] === 1 ? one : many}`]);
	const things = counts.others === 1 ? "thing" : "things";
	const others = `${counts.others} ${known.length === 0 ? "" : "other "}${things}`;
	return and([...known, ...counts.others === 0 ? [] : [others]]);
}
function doneAmounts(counts) {
	return amountsFrom(0, counts);
}
function begunAmounts(counts) {
	return amountsFrom(1, counts);
}
function amountsFrom(least, { asked, left }) {
	return and(NAMES.flatMap(([kind, one, many]) => {
		const done = asked[kind] - left[kind];
		return asked[kind] === 0 || done < least ? [] : [`${done} of ${asked[kind]} ${asked[kind] === 1 ? one : many}`];
	}));
}
function and(parts) {
	return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
function timeWords(time) {
	const [, day, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/.exec(time) ?? [];
	return day === void 0 ? time : `${day} ${minute} UTC`;
}
// src/reports/parts/stop.ts
function stopper({ root }) {
	const [first, ...others] = trippedFindings(root);
	const { about, actual, message = "a criterion" } = first ?? {};
	return {
		name: require_exit.sanitiseLine(about ?? actual ?? message, 80),
		isTicked: first !== void 0 && isCriterion(first),
		others: others.length
	};
}
function stoppedWords(verdict) {
	const { name, isTicked, others } = stopper(verdict);
	const more = others > 0 ? [` and ${others} more`] : [];
	const what = { quoted: name };
	if (!isTicked) return [
		"stopped by ",
		what,
		...more
	];
	return [
		"stopped, since ",
		what,
		...more,
		others > 0 ? " are ticked. Is that true?" : " is ticked. Is that true?"
	];
}
function trippedIn({ doers }) {
	return doers.flatMap(({ tasks }) => tasks.filter(({ gate }) => gate.tripped === true)).reduce((sum, { count }) => sum + count, 0);
}
function moreWord(left) {
	return trippedIn(left) === 0 ? "" : " more";
}
function hasOtherWayOut({ doers }) {
	return doers.some(({ tasks }) => tasks.some(({ ifTrue }) => ifTrue === true));
}
function isOtherWayOut({ doers }) {
	const tasks = doers.flatMap((each) => each.tasks);
	return tasks.length > 0 && tasks.every(({ ifTrue }) => ifTrue === true);
}
function answersOf(left, findings) {
	const isLeft = hasOtherWayOut(left);
	const areTicks = findings.every(isCriterion);
	if (!isLeft && !areTicks) return void 0;
	const isOne = findings.length === 1;
	const undo = areTicks ? `untick ${isOne ? "it" : "them"}` : "fix the cause";
	const [way, ...others] = left.ifUntrue;
	const only = way === void 0 || others.length > 0 ? void 0 : way;
	const end = only !== void 0 && only.left.total > 1 ? "are left" : "is left";
	const ifNot = only === void 0 ? [undo] : [
		`${undo}; then `,
		...wayWords(only),
		` ${end}`
	];
	if (!isLeft) return {
		ifNot,
		isLeft
	};
	const then = only === void 0 ? "" : `; then ${much(only)} of that way ${end}`;
	const are = isOne ? "it is" : "they are";
	return {
		ifNot,
		isLeft,
		help: `If ${are} not true, ${undo}${then}. If ${are}, the other way is left.`
	};
}
const STAYS_STOPPED = "do what the checklist says for this case; nothing passes while it is so";
function much({ left }) {
	return left.total === 0 ? "nothing" : amounts(left);
}
function wayWords(way) {
	const { title, section } = way;
	return [
		much(way),
		section === void 0 ? " for " : " under ",
		{ quoted: section ?? title }
	];
}
function isTrue(blocks) {
	const count = blocks.reduce((sum, { findings }) => sum + findings.length, 0);
	return count === 1 ? "is this true?" : `are these ${count} true?`;
}
// src/reports/parts/symbols.ts
function palette(color) {
	const code = (open, close) => (value) => color ? `\u001B[${open}m${value}\u001B[${close}m` : value;
	return {
		bold: code(1, 22),
		dim: code(2, 22),
		red: code(31, 39),
		green: code(32, 39),
		yellow: code(33, 39)
	};
}
const ICONS = {
	passed: "✅",
	pending: "🟡",
	failed: "❌",
	skipped: "⚪"
};
function bar(share, width) {
	const exact = share * width;
	const filled = share >= 1 ? width : Math.min(width - 1, share > 0 ? Math.max(1, Math.round(exact)) : 0);
	return "█".repeat(filled) + "░".repeat(width - filled);
}
// src/reports/parts/words.ts
function lineOf(words) {
	return words.map((each) => typeof each === "string" ? each : require_exit.sanitiseLine(each.quoted)).join("");
}
const NOT_APPLICABLE = "N/A: does not apply";
function outcomeOf({ status, override, root }) {
	if (override?.effective === true) return "overridden";
	if (status === "skipped") return status;
	if (!hasTripped(root)) return status;
	return status === "passed" ? "withdrawn" : "tripped";
}
function hasTripped(root) {
	const inGroups = (group) => !group.advisory && group.enforced !== false && (group.tripped === true || group.results.some((each) => each.kind === "group" && inGroups(each)));
	return inGroups(root) || require_walk.enforcedGates(root).some(({ tripped }) => tripped === true);
}
const OWN_ICONS = {
	withdrawn: "✅",
	tripped: "❌",
	overridden: "🔓"
};
function iconOf(outcome) {
	return {
		...ICONS,
		...OWN_ICONS
	}[outcome];
}
function headWords(verdict, left) {
	const { override } = verdict;
	return override?.effective === true ? ["overridden ", ...overriddenWords(override, left)] : shortHead(verdict, left);
}
function namesOutcome(outcome) {
	return outcome !== "pending" && outcome !== "failed" && outcome !== "tripped";
}
function overriddenWords(override, left) {
	return [...grantWords(override), ...override.waived.length === 0 ? [] : [": ", ...without(override, left)]];
}
function grantWords({ granted, ends }) {
	return [...granted === void 0 ? [] : [
		"by ",
		{ quoted: `@${granted.login}` },
		" "
	], endWords(ends)];
}
function without({ waived }, left) {
	const [first, ...others] = waived;
	const rest = restWords(left);
	return [
		"passes without ",
		{ quoted: first },
		`${others.length === 0 ? "" : ` and ${others.length} more`}${rest === "" ? "" : ` (${rest})`}`
	];
}
function shortHead(verdict, left) {
	const outcome = outcomeOf(verdict);
	const { override, status } = verdict;
	if (override?.effective === true) return ["overridden ", ...grantWords(override)];
	if (outcome === "skipped") return ["skipped"];
	if (outcome === "withdrawn") return [
		"withdrawn, ",
		...sinceWords(trippedFindings(verdict.root)),
		doneWords("; ", left)
	];
	if (status === "passed") return [`${outcome}${doneWords(", ", left)}`];
	if (require_walk.isUnjudged(verdict)) return [];
	const rest = restWords(left);
	if (outcome !== "tripped") return [rest];
	const isAsked = stopper(verdict).isTicked;
	const glue = isOtherWayOut(left) ? isAsked ? " If so, " : "; if that is true, " : isAsked ? " " : ", ";
	return [...stoppedWords(verdict), ...rest === "" ? [] : [`${glue}${rest}`]];
}
function restWords(left) {
	const besides = trippedIn(left);
	const more = moreWord(left);
	const wrong = left.wrong - besides;
	const toDo = amounts(left.toDo);
	if (wrong === 0) return toDo === "" ? "" : `${toDo.replace(" ", `${more} `)} left`;
	return toDo === "" ? `${wrong}${more} wrong` : `${left.left.total - besides}${more} left: ${wrong} wrong, ${toDo}`;
}
function endWords(ends) {
	return ends === "head" ? "until the next push" : `for ${ends}`;
}
function firstThing({ doers }) {
	const all = doers.flatMap(({ doer, tasks }) => tasks.map((task) => ({
		doer,
		task
	})));
	const first = all.find(({ task }) => task.state === "wrong") ?? all[0];
	if (first === void 0) return [];
	const words = thingToDo(first.doer, first.task).map((each) => typeof each === "string" ? each : { quoted: require_exit.sanitiseLine(each.quoted, 80) });
	const { later, state } = first.task;
	const early = later === void 0 || state !== "wrong" ? [] : [
		"in the phase ",
		{ quoted: later.phase },
		", "
	];
	return [
		all.length === 1 ? ": " : ". First: ",
		...early,
		...words
	];
}
function namesOnlyThing({ doers, otherWays }) {
	const [only, ...others] = doers.flatMap(({ tasks }) => tasks);
	if (only?.state !== "left" || only.signOff !== void 0 || others.length + otherWays.length > 0) return false;
	const { kind, actual = "" } = only.finding;
	return kind === "open-box" && actual === require_exit.sanitiseLine(actual, 80);
}
function capital(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
function reasonWords({ reason = "", lead = "" }) {
	const rest = reason.slice(lead.length);
	return [...lead === "" ? [] : [lead], ...rest === "" ? [] : [{ quoted: rest }]];
}
function modeWords({ mode }) {
	return mode === void 0 ? [] : ["report only, blocks nothing: "];
}
function regressedWords({ regression }) {
	const [first, ...others] = regression?.phases ?? [];
	if (first === void 0) return [];
	const { phase, endedBy } = first;
	const more = others.length === 0 ? [] : [` and ${others.length} more`];
	const who = endedBy?.login == null ? ["an edit"] : ["the edit of ", { quoted: `@${endedBy.login}` }];
	const since = endedBy === void 0 ? [] : [", since ", ...who];
	const verb = others.length === 0 ? " passed before and does not any more" : " passed before and do not any more";
	return [
		{ quoted: phase },
		...more,
		verb,
		...since,
		": "
	];
}
function headOf(verdict) {
	const left = leftOf(verdict);
	const phase = verdict.phase === void 0 ? [] : [", phase ", { quoted: verdict.phase }];
	const why = reasonWords(verdict);
	const outcome = outcomeOf(verdict);
	if (outcome === "skipped" && verdict.lead !== void 0) return {
		outcome,
		left,
		words: [...why, ...phase]
	};
	const own = headWords(verdict, left);
	const words = outcome === "tripped" && phase.length > 0 && stopper(verdict).isTicked ? [
		...phase.slice(1),
		": ",
		...own
	] : [...own, ...phase];
	const before = [...modeWords(verdict), ...regressedWords(verdict)];
	const all = words.length === 0 || why.length === 0 ? [...words, ...why] : [
		...words,
		": ",
		...why
	];
	return {
		outcome,
		left,
		words: outcome === "pending" || outcome === "failed" ? [...before, ...all] : all
	};
}
function doneWords(before, { asked }) {
	const done = amounts(asked);
	return done === "" ? "" : `${before}${done} done`;
}
// src/reports/parts/nodes.ts
const plain = (value) => ({
	type: /^[A-Za-z0-9 ,.;:()/%→↳·☐☑█░✅❌⚪🟡🔓⚠️-]*$/u.test(value) ? "html" : "text",
	value
});
const paragraph = (children) => ({
	type: "paragraph",
	children
});
const strong = (...children) => ({
	type: "strong",
	children
});
const item = (children) => ({
	type: "listItem",
	spread: false,
	children: [{
		type: "paragraph",
		children
	}]
});
const list = (children) => ({
	type: "list",
	ordered: false,
	spread: false,
	children
});
const row = (cells) => ({
	type: "tableRow",
	children: cells.map((children) => ({
		type: "tableCell",
		children
	}))
});
const table = (align, children) => ({
	type: "table",
	align,
	children
});
function code(value, maxLength = 300) {
	const line = require_exit.sanitiseLine(value, maxLength);
	return line === "" ? plain("(nothing visible)") : {
		type: "inlineCode",
		value: line
	};
}
function block(line) {
	return {
		type: "code",
		value: require_exit.sanitiseLine(line, 300)
	};
}
function phrase(words) {
	return words.map((each) => typeof each === "string" ? plain(each) : code(each.quoted));
}
function linked(url, child) {
	return url === void 0 ? child : {
		type: "link",
		url,
		children: [child]
	};
}
function addressOf(url) {
	return url !== void 0 && /^https?:\/\/[^\s<>"'`\\]+$/.test(url) ? url : void 0;
}
function editUrl({ url, kind }, line) {
	if (url === void 0 || !/^https?:\/\//.test(url)) return void 0;
	return kind === "file" && line !== void 0 ? `${url}?plain=1#L${line}` : url;
}
function sourceUrl({ subject }, file) {
	const { url, repository, trustedRef, trustedSha } = subject;
	const at = file.commit ?? file.ref ?? trustedSha ?? trustedRef?.replace(/^refs\/heads\//, "") ?? "HEAD";
	if (url === void 0 || repository === void 0 || !/^https?:\/\//.test(url)) return void 0;
	const end = url.toLowerCase().indexOf(`/${repository.toLowerCase()}/`);
	if (end < 0) return void 0;
	return `${`${url.slice(0, end)}/${file.repository ?? repository}`}/blob/${encodedPath(at)}/${encodedPath(file.path)}`;
}
function encodedPath(path) {
	return path.toWellFormed().split("/").map(encodeURIComponent).join("/");
}
Object.defineProperty(exports, "ICONS", {
	enumerable: true,
	get: function() {
		return ICONS;
	}
});
Object.defineProperty(exports, "MAINTAINER", {
	enumerable: true,
	get: function() {
		return MAINTAINER;
	}
});
Object.defineProperty(exports, "NOT_APPLICABLE", {
	enumerable: true,
	get: function() {
		return NOT_APPLICABLE;
	}
});
Object.defineProperty(exports, "STAYS_STOPPED", {
	enumerable: true,
	get: function() {
		return STAYS_STOPPED;
	}
});
Object.defineProperty(exports, "addressOf", {
	enumerable: true,
	get: function() {
		return addressOf;
	}
});
Object.defineProperty(exports, "answersOf", {
	enumerable: true,
	get: function() {
		return answersOf;
	}
});
Object.defineProperty(exports, "areNamed", {
	enumerable: true,
	get: function() {
		return areNamed;
	}
});
Object.defineProperty(exports, "askWords", {
	enumerable: true,
	get: function() {
		return askWords;
	}
});
Object.defineProperty(exports, "authorOf", {
	enumerable: true,
	get: function() {
		return authorOf;
	}
});
Object.defineProperty(exports, "bar", {
	enumerable: true,
	get: function() {
		return bar;
	}
});
Object.defineProperty(exports, "begunAmounts", {
	enumerable: true,
	get: function() {
		return begunAmounts;
	}
});
Object.defineProperty(exports, "block", {
	enumerable: true,
	get: function() {
		return block;
	}
});
Object.defineProperty(exports, "capital", {
	enumerable: true,
	get: function() {
		return capital;
	}
});
Object.defineProperty(exports, "checked", {
	enumerable: true,
	get: function() {
		return checked;
	}
});
Object.defineProperty(exports, "code", {
	enumerable: true,
	get: function() {
		return code;
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
Object.defineProperty(exports, "doneAmounts", {
	enumerable: true,
	get: function() {
		return doneAmounts;
	}
});
Object.defineProperty(exports, "editUrl", {
	enumerable: true,
	get: function() {
		return editUrl;
	}
});
Object.defineProperty(exports, "endWords", {
	enumerable: true,
	get: function() {
		return endWords;
	}
});
Object.defineProperty(exports, "extending", {
	enumerable: true,
	get: function() {
		return extending;
	}
});
Object.defineProperty(exports, "fileKey", {
	enumerable: true,
	get: function() {
		return fileKey;
	}
});
Object.defineProperty(exports, "final", {
	enumerable: true,
	get: function() {
		return final;
	}
});
Object.defineProperty(exports, "firstThing", {
	enumerable: true,
	get: function() {
		return firstThing;
	}
});
Object.defineProperty(exports, "foundWords", {
	enumerable: true,
	get: function() {
		return foundWords;
	}
});
Object.defineProperty(exports, "headOf", {
	enumerable: true,
	get: function() {
		return headOf;
	}
});
Object.defineProperty(exports, "headWords", {
	enumerable: true,
	get: function() {
		return headWords;
	}
});
Object.defineProperty(exports, "iconOf", {
	enumerable: true,
	get: function() {
		return iconOf;
	}
});
Object.defineProperty(exports, "isCriterion", {
	enumerable: true,
	get: function() {
		return isCriterion;
	}
});
Object.defineProperty(exports, "isFinal", {
	enumerable: true,
	get: function() {
		return isFinal;
	}
});
Object.defineProperty(exports, "isOtherWayOut", {
	enumerable: true,
	get: function() {
		return isOtherWayOut;
	}
});
Object.defineProperty(exports, "isTrue", {
	enumerable: true,
	get: function() {
		return isTrue;
	}
});
Object.defineProperty(exports, "item", {
	enumerable: true,
	get: function() {
		return item;
	}
});
Object.defineProperty(exports, "leftOf", {
	enumerable: true,
	get: function() {
		return leftOf;
	}
});
Object.defineProperty(exports, "lineOf", {
	enumerable: true,
	get: function() {
		return lineOf;
	}
});
Object.defineProperty(exports, "linked", {
	enumerable: true,
	get: function() {
		return linked;
	}
});
Object.defineProperty(exports, "list", {
	enumerable: true,
	get: function() {
		return list;
	}
});
Object.defineProperty(exports, "mode", {
	enumerable: true,
	get: function() {
		return mode;
	}
});
Object.defineProperty(exports, "moreWord", {
	enumerable: true,
	get: function() {
		return moreWord;
	}
});
Object.defineProperty(exports, "namesOnlyThing", {
	enumerable: true,
	get: function() {
		return namesOnlyThing;
	}
});
Object.defineProperty(exports, "namesOutcome", {
	enumerable: true,
	get: function() {
		return namesOutcome;
	}
});
Object.defineProperty(exports, "outcomeOf", {
	enumerable: true,
	get: function() {
		return outcomeOf;
	}
});
Object.defineProperty(exports, "overriddenWords", {
	enumerable: true,
	get: function() {
		return overriddenWords;
	}
});
Object.defineProperty(exports, "palette", {
	enumerable: true,
	get: function() {
		return palette;
	}
});
Object.defineProperty(exports, "paragraph", {
	enumerable: true,
	get: function() {
		return paragraph;
	}
});
Object.defineProperty(exports, "percentDone", {
	enumerable: true,
	get: function() {
		return percentDone;
	}
});
Object.defineProperty(exports, "phrase", {
	enumerable: true,
	get: function() {
		return phrase;
	}
});
Object.defineProperty(exports, "placedText", {
	enumerable: true,
	get: function() {
		return placedText;
	}
});
Object.defineProperty(exports, "plain", {
	enumerable: true,
	get: function() {
		return plain;
	}
});
Object.defineProperty(exports, "quotedText", {
	enumerable: true,
	get: function() {
		return quotedText;
	}
});
Object.defineProperty(exports, "referenceIn", {
	enumerable: true,
	get: function() {
		return referenceIn;
	}
});
Object.defineProperty(exports, "referenceText", {
	enumerable: true,
	get: function() {
		return referenceText;
	}
});
Object.defineProperty(exports, "restWords", {
	enumerable: true,
	get: function() {
		return restWords;
	}
});
Object.defineProperty(exports, "reviewersOf", {
	enumerable: true,
	get: function() {
		return reviewersOf;
	}
});
Object.defineProperty(exports, "row", {
	enumerable: true,
	get: function() {
		return row;
	}
});
Object.defineProperty(exports, "shortHead", {
	enumerable: true,
	get: function() {
		return shortHead;
	}
});
Object.defineProperty(exports, "sinceWords", {
	enumerable: true,
	get: function() {
		return sinceWords;
	}
});
Object.defineProperty(exports, "sourceUrl", {
	enumerable: true,
	get: function() {
		return sourceUrl;
	}
});
Object.defineProperty(exports, "stopper", {
	enumerable: true,
	get: function() {
		return stopper;
	}
});
Object.defineProperty(exports, "strong", {
	enumerable: true,
	get: function() {
		return strong;
	}
});
Object.defineProperty(exports, "table", {
	enumerable: true,
	get: function() {
		return table;
	}
});
Object.defineProperty(exports, "thingToDo", {
	enumerable: true,
	get: function() {
		return thingToDo;
	}
});
Object.defineProperty(exports, "timeWords", {
	enumerable: true,
	get: function() {
		return timeWords;
	}
});
Object.defineProperty(exports, "trippedFindings", {
	enumerable: true,
	get: function() {
		return trippedFindings;
	}
});
Object.defineProperty(exports, "trippedIn", {
	enumerable: true,
	get: function() {
		return trippedIn;
	}
});
Object.defineProperty(exports, "valueOf", {
	enumerable: true,
	get: function() {
		return valueOf;
	}
});
Object.defineProperty(exports, "wayWords", {
	enumerable: true,
	get: function() {
		return wayWords;
	}
});
Object.defineProperty(exports, "wrongPolicy", {
	enumerable: true,
	get: function() {
		return wrongPolicy;
	}
});
