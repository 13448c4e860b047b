const require_options = require("./options.cjs");
const require_match = require("./match.cjs");
const require_inline = require("./inline.cjs");
const require_select = require("./select.cjs");
const require_given = require("./given.cjs");
const require_quantifier = require("./quantifier.cjs");
const require_named = require("./named.cjs");
const require_gate = require("./gate.cjs");
const require_people = require("./people.cjs");
// src/gates/kit/version.ts
const SEMVER = /^v?(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*))*)?(?:\+[\da-z-]+(?:\.[\da-z-]+)*)?$/i;
const VERSION_PARTS = [
	"major",
	"minor",
	"patch"
];
function raisedBy(version) {
	if (/^v?\d+\.0\.0(?!\d)/i.test(version)) return "major";
	return /^v?\d+\.\d+\.0(?!\d)/i.test(version) ? "minor" : "patch";
}
// src/gates/fields/sentence.ts
const BLANK = /_{2,}/;
function fieldsRead(section, key, comparison) {
	const filled = require_named.fieldsIn(section).some((field) => field.key === key) ? [] : fieldsInSentences(section, key, comparison);
	return filled.length > 0 ? filled : require_named.fieldsNamed(section, key);
}
function fieldsInSentences(section, key, comparison) {
	const sentences = comparison === void 0 ? [] : sentencesAsking(comparison.template.root, key);
	return require_named.linesBelow(section).flatMap(({ text, place, picture }) => {
		const [value] = sentences.flatMap(({ around, at }) => fillings(text, around)?.[at] ?? []);
		if (value === void 0) return [];
		return [{
			...require_select.fieldOf({
				name: key,
				value,
				...picture === true ? { picture } : {}
			}),
			place
		}];
	});
}
function sentencesAsking(template, key) {
	return require_named.linesBelow(template).flatMap(({ text }) => {
		const around = text.split(BLANK);
		const at = around.slice(0, -1).findIndex((words) => endsIn(words, key));
		return at < 0 ? [] : [{
			around,
			at
		}];
	});
}
function endsIn(words, key) {
	const name = require_inline.normalizeTitle(words.trim().replace(/(?:\s+(?:is|are|was|will be))?\s*[:：]?$/i, ""));
	return name === key || name.endsWith(` ${key}`);
}
function fillings(text, around) {
	const [first = "", ...rest] = around;
	if (!text.startsWith(first)) return void 0;
	const values = [];
	let from = first.length;
	for (const [index, words] of rest.entries()) {
		const isLast = index === rest.length - 1;
		const to = isLast && words === "" ? text.length : text.indexOf(words, from);
		if (to < 0 || isLast && to + words.length < text.length) return void 0;
		values.push(text.slice(from, to).trim());
		from = to + words.length;
	}
	return values;
}
// src/gates/kit/item.ts
const AS_TRUSTED = {
	of: (item) => item,
	isTrusted: true
};
function sightOf({ comparison }) {
	if (comparison === void 0) return {
		of: (item) => item,
		isTrusted: false
	};
	return {
		of: (item) => comparison.counterparts.get(item),
		isTrusted: true
	};
}
function meantBy(matcher, items, { of, isTrusted }) {
	const isMeant = testOf(matcher);
	const found = items.flatMap((item) => {
		const seen = of(item);
		return seen !== void 0 && isMeant(seen) ? [{
			item,
			text: seen.key.text
		}] : [];
	});
	const text = typeof matcher === "string" && isTrusted ? require_inline.normalize(matcher) : void 0;
	const exact = found.filter((each) => each.text === text);
	return (exact.length > 0 ? exact : found).map(({ item }) => item);
}
function itemsCalled(called, template) {
	if (called === void 0) return [];
	const located = require_given.locate(template, called.in);
	return located.ok ? meantBy(called.text, require_select.itemsIn(located.value.section), AS_TRUSTED) : [];
}
function chosenFrom(items, { only, except = [] }, sight) {
	const named = (matchers) => new Set(matchers.flatMap((matcher) => meantBy(matcher, items, sight)));
	const left = named(except);
	const asked = items.filter((item) => !left.has(item));
	if (only === void 0) return asked;
	const among = named(only);
	const tests = only.map(testOf);
	const isAdded = (item) => sight.of(item) === void 0;
	return asked.filter((item) => among.has(item) || isAdded(item) && tests.some((isMeant) => isMeant(item)));
}
function testOf(matcher) {
	if (typeof matcher === "string") {
		const isMeant = require_match.follows(require_inline.normalize(matcher));
		return ({ key }) => isMeant(key.text);
	}
	if ("pattern" in matcher) {
		const matches = require_options.compilePattern(matcher.pattern);
		return ({ label }) => matches(label);
	}
	const wanted = require_select.idOf(matcher.item);
	return ({ key }) => require_select.idOf(key) === wanted;
}
function missingItem(matcher) {
	return {
		status: "failed",
		unknown: true,
		about: typeof matcher === "string" ? matcher : matcher.pattern,
		message: "No such item",
		help: "Put the item back."
	};
}
function templateConditions(input) {
	const { comparison } = input;
	if (comparison === void 0) return (item) => item.conditional;
	return (item) => comparison.counterparts.get(item)?.conditional ?? false;
}
function refusal(item, conditional, allowed) {
	switch (allowed) {
		case "allowed": return;
		case "forbidden": return {
			status: "failed",
			message: "Marked N/A, which the policy forbids",
			help: "Remove the mark, do it, then tick the box."
		};
		case "conditional": return conditional ? void 0 : {
			status: "failed",
			message: "Marked N/A, which the policy allows for conditional items only",
			help: "Remove the mark, do it, then tick the box."
		};
		case "reason-or-conditional": return conditional ? void 0 : refusal(item, conditional, "with-reason");
		case "with-reason": return givesReason(item) ? void 0 : {
			status: "pending",
			message: "Marked N/A without a reason",
			help: "Write the reason after it: \"N/A: reason\"."
		};
	}
}
const NO_REASON = /^(?:[\p{P}\p{S}\p{Z}\p{M}]*|[\p{P}\p{S}\s]*(?:\p{Script=Latin}|(?<!#)\d|(?:the |a |your |some )?(?:text|why|because|reason|explanation|explain|later|soon|not yet|pending|none|whatever))[\p{P}\p{S}\s]*)$/iu;
function givesReason({ reason = "", label }) {
	return !require_select.isBlank(reason) && !NO_REASON.test(reason) && require_inline.normalize(reason) !== require_inline.normalize(label);
}
const TICKED_CRITERION = "Ticked, but must stay empty";
const CRITERION_HELP = "If it is true, do what the checklist says for this case. If it is not, untick it.";
function criterionRefusal(...asked) {
	const refused = refusal(...asked);
	if (refused?.status !== "failed") return refused;
	return {
		...refused,
		help: "Remove the mark, and leave the box empty unless it holds."
	};
}
const LONGEST = 80;
function leadOfName(item, parent) {
	const lead = (item.question?.text ?? parent?.label ?? "").replace(/\s*[:：]$/, "");
	return lead.length > LONGEST ? `${lead.slice(0, LONGEST).trimEnd()}…` : lead;
}
function nameOf(item, parent, text = textOf(item)) {
	const lead = leadOfName(item, parent);
	return lead === "" ? text : `${lead} → ${text}`;
}
function namesOf(members) {
	let last = "";
	return members.map(({ item, parent }) => {
		const lead = leadOfName(item, parent);
		const isNamed = lead === last;
		last = lead;
		return isNamed ? textOf(item) : nameOf(item, parent);
	}).join(" · ");
}
function textOf(item) {
	return item.struck ?? item.text;
}
// src/gates/kit/evidence-item.ts
const EVIDENCE_OPTIONS = { item: require_quantifier.optional(require_options.binding) };
function defineEvidenceGate(gate) {
	const { judge, names, doneBy = "machine", ...rest } = gate;
	const boundTo = (options) => {
		const { item } = options;
		return typeof item === "string" ? { text: item } : item;
	};
	return require_gate.defineGate({
		...rest,
		doneBy,
		evaluate: (options, input) => bound(judge(options, input), boundTo(options), input),
		asksOf: (options, template) => ({ named: [boundTo(options), names?.(options)].flatMap((each) => itemsCalled(each, template)) }),
		settles: (options, input) => {
			const wanted = boundTo(options);
			if (wanted?.by !== "enough" || judge(options, input).findings.length > 0) return [];
			const found = boxOf(wanted, input);
			return found.ok && found.value.state === "unticked" ? [found.value] : [];
		}
	});
}
function bound(evidence, wanted, input) {
	const { findings, found, tripped } = evidence;
	const beside = {
		...found === void 0 ? {} : { evidence: found },
		...tripped === true ? { tripped } : {}
	};
	if (wanted === void 0) return {
		...require_gate.outcome(findings),
		...beside
	};
	if (input.criterion === true && findings.length === 0) return {
		...require_gate.outcome([]),
		...beside
	};
	const box = boxOf(wanted, input);
	const way = wanted.by ?? "agree";
	if (box.ok && !isTicked(box.value, input) && isLeftOut(box.value, input)) return {
		status: "skipped",
		findings: findings.filter((finding) => finding.asks !== void 0)
	};
	if (input.criterion === true && box.ok) {
		const refused = refusedMark(box.value, input);
		if (refused !== void 0) return {
			...require_gate.outcome([refused, ...unknownIn(findings)]),
			...beside
		};
	}
	if (way === "advise") return advised(evidence, box, input);
	return {
		...require_gate.outcome([...findings, ...box.ok ? boxFindings(box.value, evidence, way, input) : [box.error]]),
		...beside
	};
}
function advised(evidence, box, input) {
	const ticked = box.ok && isTicked(box.value, input);
	const open = input.criterion === true && !ticked ? unknownIn(evidence.findings) : [];
	const advice = [...evidence.findings, ...ticked ? contradiction(box.value, evidence) : []].filter((finding) => !open.includes(finding)).map(({ unknown: _, ...finding }) => ({
		...finding,
		status: "passed"
	}));
	const tick = !box.ok ? [box.error] : ticked || open.length > 0 ? [] : [openBox(box.value)];
	return {
		status: require_gate.outcome([...open, ...tick]).status,
		findings: [
			...open,
			...advice,
			...tick
		]
	};
}
function unknownIn(findings) {
	return findings.filter((finding) => finding.unknown === true);
}
function isTicked(item, { criterion }) {
	return item.state === "ticked" || criterion === true && item.tickedToo === true;
}
function refusedMark(item, input) {
	if (item.state !== "not-applicable" || isTicked(item, input)) return void 0;
	const refused = criterionRefusal(item, templateConditions(input)(item), input.notApplicable);
	return refused && {
		...refused,
		unknown: true,
		actual: item.text,
		place: item.place
	};
}
function isLeftOut(item, input) {
	if (item.state !== "not-applicable" || input.comparison === void 0) return false;
	return templateConditions(input)(item) && refusal(item, true, input.notApplicable) === void 0;
}
function boxFindings(item, evidence, way, input) {
	if (isTicked(item, input)) {
		const against = contradiction(item, evidence);
		return against.length === 0 && input.criterion === true ? [tickedCriterion(item)] : against;
	}
	if (way !== "agree" || input.criterion === true) return [];
	return [{
		...openBox(item),
		...evidence.findings.length === 0 ? { unknown: true } : {}
	}];
}
function contradiction({ text: actual, place }, { findings, against }) {
	if (against === void 0 && !findings.some((finding) => finding.status === "failed")) return [];
	return [{
		status: "failed",
		unknown: true,
		message: `Ticked, but ${against ?? "the evidence does not confirm it"}`,
		actual,
		place,
		help: "Untick it until the evidence holds."
	}];
}
function tickedCriterion({ text: actual, place }) {
	return {
		status: "failed",
		unknown: true,
		message: TICKED_CRITERION,
		actual,
		place,
		help: CRITERION_HELP
	};
}
function openBox({ text: actual, place }) {
	return {
		status: "pending",
		kind: "open-box",
		message: "Not ticked",
		actual,
		place,
		help: "Check the evidence, then tick the box."
	};
}
function boxOf(wanted, input) {
	const located = require_given.locate(input.checklist, wanted.in);
	if (!located.ok) return located;
	const found = meantBy(wanted.text, require_select.itemsIn(located.value.section), sightOf(input));
	const [item] = found;
	const about = {
		status: "failed",
		unknown: true,
		about: wanted.text
	};
	if (item === void 0) return {
		ok: false,
		error: {
			...about,
			message: "The box for this evidence is missing",
			help: "Put the item back."
		}
	};
	if (found.length === 1) return {
		ok: true,
		value: item
	};
	const lines = found.map((each) => each.place.line).join(", ");
	const message = `The box for this evidence is there ${found.length} times, at lines ${lines}`;
	return {
		ok: false,
		error: {
			...about,
			message,
			place: item.place,
			help: "Keep one of them."
		}
	};
}
function factOf(question, about, facts) {
	const fact = facts.get(question);
	if (fact?.status === "known") return {
		ok: true,
		value: fact.value
	};
	const unknown = {
		unknown: true,
		about
	};
	if (fact === void 0) {
		const message = "Evidence is not known yet";
		return {
			ok: false,
			error: { findings: [{
				status: "pending",
				...unknown,
				message,
				asks: [question]
			}] }
		};
	}
	const message = `Evidence cannot be read: ${fact.reason}`;
	return {
		ok: false,
		error: {
			findings: [{
				status: "failed",
				...unknown,
				message
			}],
			against: "its evidence cannot be read"
		}
	};
}
const review = defineEvidenceGate({
	name: "review",
	doneBy: "reviewers",
	alsoCalled: ["approvals"],
	description: "Asks for approving reviews of the newest commit of a pull request, and for none that requests changes.",
	options: require_quantifier.strictObject({
		approvals: require_quantifier.optional(require_quantifier.pipe(require_quantifier.number(), require_quantifier.integer(), require_quantifier.minValue(1), require_quantifier.title("Approvals"), require_quantifier.description("How many people must have approved. Default 1."))),
		stale: require_quantifier.optional(require_quantifier.pipe(require_quantifier.boolean(), require_quantifier.title("Stale"), require_quantifier.description("true: approvals of earlier commits and for another base branch count too. Default false: only those of the newest commit for this base branch."))),
		permission: require_quantifier.optional(require_quantifier.pipe(require_quantifier.picklist([
			"read",
			"triage",
			"write",
			"maintain",
			"admin"
		]), require_quantifier.title("Permission"), require_quantifier.description("What a reviewer must at least have in the repository to count. Default write."))),
		...EVIDENCE_OPTIONS
	}),
	asks: [
		"commit",
		"reviews",
		"origin",
		"base-changes",
		"permission"
	],
	summary: ({ approvals = 1, stale = false }) => `${approvals} ${approvals === 1 ? "approval" : "approvals"}${stale ? "" : " of the newest commit"}`,
	judge: (chosen, input) => {
		const reviews = factOf({ kind: "reviews" }, "Reviews", input.facts);
		if (!reviews.ok) return reviews.error;
		const head = require_given.commitOf(void 0, input);
		if (!head.ok) return { findings: [head.error] };
		const origin = factOf({ kind: "origin" }, "Author", input.facts);
		if (reviews.value.length > 0 && !origin.ok) return origin.error;
		const author = origin.ok ? origin.value.authorId : void 0;
		return judge(chosen, opinions(reviews.value, author, input), head.value, input);
	}
});
function opinions(reviews, authorId, { subject }) {
	const last = new Map();
	for (const { author, ...rest } of reviews) {
		if (author === null || author.type !== "User") continue;
		if (author.id === authorId || author.login === subject.author) continue;
		if (rest.state !== "COMMENTED" && rest.state !== "PENDING") last.set(author.id, {
			author,
			...rest
		});
	}
	return [...last.values()].filter((each) => each.state !== "DISMISSED");
}
function judge(chosen, all, head, { facts }) {
	const { approvals = 1, stale = false, permission = "write" } = chosen;
	const unknown = [];
	const doubted = [];
	const counted = all.filter(({ author, state }) => {
		const access = factOf({
			kind: "permission",
			login: author.login
		}, author.login, facts);
		if (access.ok) return require_people.isAtLeast(access.value.level, permission);
		const { findings } = access.error;
		unknown.push(...findings);
		if (state === "CHANGES_REQUESTED") doubted.push(...findings);
		return false;
	});
	const names = (list) => list.map(({ author }) => author.login).join(", ");
	const open = unknown.filter((finding) => finding.asks !== void 0);
	if (open.length > 0) return { findings: open };
	const against = counted.filter((each) => each.state === "CHANGES_REQUESTED");
	if (against.length > 0) return {
		findings: [{
			status: "failed",
			message: "Changes are requested",
			actual: names(against),
			help: "Make the changes, then ask for another review."
		}],
		against: "changes are requested"
	};
	if (doubted.length > 0) return { findings: doubted };
	const approved = counted.filter((each) => each.state === "APPROVED");
	const ofHead = approved.filter((each) => stale || each.commit === head);
	const changes = !stale && ofHead.length > 0 ? factOf({ kind: "base-changes" }, "Base branch", facts) : {
		ok: true,
		value: []
	};
	if (!changes.ok) return changes.error;
	const valid = ofHead.filter(({ at }) => require_given.otherBaseAt(at, changes.value) === void 0);
	const found = names(valid);
	if (valid.length >= approvals) return {
		findings: [],
		found
	};
	const old = approved.length - ofHead.length;
	const moved = ofHead.length - valid.length;
	const others = [...old === 0 ? [] : [`${old} of an earlier commit`], ...moved === 0 ? [] : [`${moved} for another base branch`]];
	const message = `${valid.length} of ${approvals} approval${approvals === 1 ? "" : "s"}${others.map((each) => `, and ${each}`).join("")}`;
	const help = "Ask for a review of the newest commit.";
	const missing = {
		status: "pending",
		message,
		...found === "" ? {} : { actual: found },
		help
	};
	return {
		findings: [...unknown, missing],
		found
	};
}
const reviewAuthor = { sentence: ({ approvals = 1, stale = false, permission = "write" }) => {
	return `${`At least ${approvals} ${approvals === 1 ? "person" : "people"} with ${permission} access`} approved ${stale ? "the pull request" : "its newest commit"}, and nobody requests changes`;
} };
Object.defineProperty(exports, "AS_TRUSTED", {
	enumerable: true,
	get: function() {
		return AS_TRUSTED;
	}
});
Object.defineProperty(exports, "CRITERION_HELP", {
	enumerable: true,
	get: function() {
		return CRITERION_HELP;
	}
});
Object.defineProperty(exports, "EVIDENCE_OPTIONS", {
	enumerable: true,
	get: function() {
		return EVIDENCE_OPTIONS;
	}
});
Object.defineProperty(exports, "SEMVER", {
	enumerable: true,
	get: function() {
		return SEMVER;
	}
});
Object.defineProperty(exports, "TICKED_CRITERION", {
	enumerable: true,
	get: function() {
		return TICKED_CRITERION;
	}
});
Object.defineProperty(exports, "VERSION_PARTS", {
	enumerable: true,
	get: function() {
		return VERSION_PARTS;
	}
});
Object.defineProperty(exports, "boxOf", {
	enumerable: true,
	get: function() {
		return boxOf;
	}
});
Object.defineProperty(exports, "chosenFrom", {
	enumerable: true,
	get: function() {
		return chosenFrom;
	}
});
Object.defineProperty(exports, "criterionRefusal", {
	enumerable: true,
	get: function() {
		return criterionRefusal;
	}
});
Object.defineProperty(exports, "defineEvidenceGate", {
	enumerable: true,
	get: function() {
		return defineEvidenceGate;
	}
});
Object.defineProperty(exports, "factOf", {
	enumerable: true,
	get: function() {
		return factOf;
	}
});
Object.defineProperty(exports, "fieldsRead", {
	enumerable: true,
	get: function() {
		return fieldsRead;
	}
});
Object.defineProperty(exports, "meantBy", {
	enumerable: true,
	get: function() {
		return meantBy;
	}
});
Object.defineProperty(exports, "missingItem", {
	enumerable: true,
	get: function() {
		return missingItem;
	}
});
Object.defineProperty(exports, "nameOf", {
	enumerable: true,
	get: function() {
		return nameOf;
	}
});
Object.defineProperty(exports, "namesOf", {
	enumerable: true,
	get: function() {
		return namesOf;
	}
});
Object.defineProperty(exports, "raisedBy", {
	enumerable: true,
	get: function() {
		return raisedBy;
	}
});
Object.defineProperty(exports, "refusal", {
	enumerable: true,
	get: function() {
		return refusal;
	}
});
Object.defineProperty(exports, "review", {
	enumerable: true,
	get: function() {
		return review;
	}
});
Object.defineProperty(exports, "reviewAuthor", {
	enumerable: true,
	get: function() {
		return reviewAuthor;
	}
});
Object.defineProperty(exports, "sentencesAsking", {
	enumerable: true,
	get: function() {
		return sentencesAsking;
	}
});
Object.defineProperty(exports, "sightOf", {
	enumerable: true,
	get: function() {
		return sightOf;
	}
});
Object.defineProperty(exports, "templateConditions", {
	enumerable: true,
	get: function() {
		return templateConditions;
	}
});
Object.defineProperty(exports, "testOf", {
	enumerable: true,
	get: function() {
		return testOf;
	}
});
