const require_options = require("./options.cjs");
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
// src/verdict/status.ts
const STATUSES = [
	"skipped",
	"passed",
	"pending",
	"failed"
];
function worst(statuses) {
	return STATUSES[Math.max(0, ...statuses.map((status) => STATUSES.indexOf(status)))] ?? "skipped";
}
// src/template/match.ts
var LabelIndex = class {
	#exact = new Map();
	#sorted;
	#taken = new Set();
	#entries;
	constructor(entries, labelOf) {
		this.#entries = entries;
		const labelled = entries.map((entry) => ({
			label: labelOf(entry),
			entry
		}));
		for (const { label, entry } of labelled) {
			const same = this.#exact.get(label);
			if (same === void 0) this.#exact.set(label, {
				entries: [entry],
				taken: 0
			});
			else same.entries.push(entry);
		}
		this.#sorted = labelled.toSorted((a, b) => Number(a.label > b.label) - Number(a.label < b.label));
	}
	takeExact(label) {
		const same = this.#exact.get(label);
		const next = same?.entries[same.taken];
		if (same === void 0 || next === void 0) return void 0;
		same.taken += 1;
		this.#taken.add(next);
		return next;
	}
	copies(label) {
		const same = this.#exact.get(label);
		return same === void 0 ? [] : same.entries.slice(same.taken);
	}
	takeWhere(label, fits) {
		const blank = label.search(BLANK);
		const start = (blank < 0 ? label : label.slice(0, blank)).trimEnd();
		for (let at = this.#firstFrom(start); at < this.#sorted.length; at += 1) {
			const candidate = this.#sorted[at];
			if (candidate === void 0 || !candidate.label.startsWith(start)) break;
			const { entry } = candidate;
			if (this.#taken.has(entry) || !fits(entry)) continue;
			this.#taken.add(entry);
			return entry;
		}
	}
	left() {
		return this.#entries.filter((entry) => !this.#taken.has(entry));
	}
	#firstFrom(start) {
		let low = 0;
		let high = this.#sorted.length;
		while (low < high) {
			const middle = low + high >> 1;
			const other = this.#sorted[middle];
			if (other !== void 0 && other.label < start) low = middle + 1;
			else high = middle;
		}
		return low;
	}
};
const NAMED = String.raw`(?:[^<>[\]]{0,40}[^\p{L}\p{N}<>[\]])?(?:name|number|version|tag|date|time|link|url|ticket|issue|id|e-?mail|phone|login|user|handle|person|team|role|value|amount|percent|reason|details?|description|text|here)(?:[^\p{L}\p{N}<>[\]][^<>[\]]{0,40})?`;
const BLANK = new RegExp(String.raw`_{2,}|\.{3,}|…+|<${NAMED}>|\[${NAMED}\]`, "u");
function hasBlank(text) {
	return BLANK.test(text);
}
function follows(template) {
	const [start = "", ...others] = template.split(new RegExp(BLANK, "gu")).map((piece) => piece.trim());
	const last = others.pop();
	return (body) => {
		if (!body.startsWith(start)) return false;
		if (last === void 0) return beginsWord(body, start.length);
		let at = start.length;
		for (const piece of others) {
			const found = body.indexOf(piece, at);
			if (found < 0) return false;
			at = found + piece.length;
		}
		if (last === "") return true;
		for (let found = body.indexOf(last, at); found >= 0; found = body.indexOf(last, found + 1)) if (beginsWord(body, found + last.length)) return true;
		return false;
	};
}
function followsText(template, body) {
	return follows(template)(body);
}
function beginsWord(text, at) {
	return at === text.length || /^[^\p{L}\p{N}_-]/u.test(text.slice(at, at + 2));
}
// src/gates/item-matcher.ts
function matchesItem(item, matcher) {
	return typeof matcher === "string" ? followsText(require_options.normalize(matcher), require_options.normalize(item.label)) : require_options.compilePattern(matcher.pattern)(item.label);
}
function isChosen(item, { only, except }) {
	if (only !== void 0 && !only.some((matcher) => matchesItem(item, matcher))) return false;
	return except === void 0 || !except.some((matcher) => matchesItem(item, matcher));
}
function missingItem(matcher) {
	return {
		status: "failed",
		about: typeof matcher === "string" ? matcher : matcher.pattern,
		message: "No such item",
		help: "Put the item back."
	};
}
// src/gates/items.ts
const options = require_options.strictObject({
	in: require_options.optional(require_options.selector),
	require: require_options.optional(require_options.quantifier),
	only: require_options.optional(require_options.pipe(require_options.itemMatchers, require_options.title("Only"))),
	except: require_options.optional(require_options.pipe(require_options.itemMatchers, require_options.title("Except"))),
	without: require_options.optional(require_options.pipe(require_options.array(require_options.selector), require_options.minLength(1), require_options.title("Without sections"), require_options.description("Sections inside that other gates judge; they need not be there.")))
});
const items = require_options.defineGate({
	name: "items",
	description: "Counts the ticked boxes of a section: all, any, none, exactly one, or at least n.",
	options,
	summary: (chosen) => `${chosen.in ?? "Checklist"}: ${words(chosen.require ?? "all")}`,
	evaluate: (chosen, input) => {
		const located = require_options.locate(input.checklist, chosen.in);
		if ("finding" in located) return {
			status: "failed",
			findings: [located.finding]
		};
		return judge(located.scope, chosen, input);
	}
});
function words(require$1) {
	if (require$1 === "all") return "every box";
	return require$1 === "none" ? "no box" : `${quantifierWords(require$1)} box${typeof require$1 === "object" && require$1["at-least"] > 1 ? "es" : ""}`;
}
function sectionNamed({ checklist }, name) {
	const selection = require_options.select(checklist.root, name);
	return selection.kind === "one" ? [selection.found.section] : [];
}
function judge(scope, chosen, input) {
	const require$2 = chosen.require ?? "all";
	const near = require_options.blockingNearMisses(input.checklist, scope);
	const all = membersOf(scope, chosen, input);
	const members = all.filter((member) => isChosen(member.item, chosen));
	const gone = (chosen.only ?? []).filter((matcher) => !all.some((member) => matchesItem(member.item, matcher)));
	if (gone.length > 0) return {
		status: "failed",
		findings: [...gone.map(missingItem), ...near]
	};
	if (members.length === 0) {
		const place = scope.section.place;
		return {
			status: "failed",
			findings: [{
				status: "failed",
				message: "No boxes found",
				...scope.path.length === 0 ? {} : { section: scope.path },
				...place === void 0 ? {} : { place },
				help: "Put the task list back: \"- [ ] text\", one line for each item."
			}, ...near]
		};
	}
	const counted = quantify(require$2, members.map((member) => member.status));
	const ticked = members.filter((member) => member.status === "passed");
	if (require$2 === "none" && ticked.length > 0) return {
		status: "failed",
		tripped: true,
		findings: [...ticked.map(trippedFinding), ...near]
	};
	return {
		status: near.length > 0 ? worst([counted, "pending"]) : counted,
		findings: [...countFindings(members, require$2, counted, scope), ...near]
	};
}
function membersOf(scope, chosen, input) {
	const require$3 = chosen.require ?? "all";
	const without = new Set((chosen.without ?? []).flatMap((each) => sectionNamed(input, each)));
	const conditional = templateConditions(input);
	const members = [];
	const isOptional = (item) => input.comparison?.counterparts.get(item)?.directives?.some((each) => each.text === "optional") ?? false;
	const visit = (list, section) => {
		for (const item of list) {
			const member = isOptional(item) && item.state === "unticked" ? {
				item,
				section,
				status: "skipped"
			} : memberOf(item, section, conditional(item), input);
			members.push(member);
			if (!(member.status === "skipped" || conditional(item) && member.status === "pending") || require$3 === "none") visit(item.items, section);
		}
	};
	const top = require_options.topLevel(input.checklist.root);
	const walk = (section, path) => {
		if (without.has(section)) return;
		visit(section.items, path);
		for (const child of section.sections) walk(child, child === top ? [] : [...path, child.title]);
	};
	walk(scope.section, scope.path);
	return members;
}
function templateConditions(input) {
	const { comparison } = input;
	if (comparison === void 0) return (item) => item.conditional;
	return (item) => comparison.counterparts.get(item)?.conditional ?? false;
}
function memberOf(item, section, conditional, input) {
	const about = {
		actual: item.text,
		section,
		place: item.place
	};
	if (item.state === "ticked") return {
		item,
		section,
		status: "passed"
	};
	if (item.state === "unticked") {
		const help = conditional && input.notApplicable === "conditional" ? "Tick it, or mark it N/A." : "Do it, then tick the box.";
		return {
			item,
			section,
			status: "pending",
			finding: {
				status: "pending",
				kind: "open-box",
				message: "Not ticked",
				...about,
				help
			}
		};
	}
	const refused = refusal(item, conditional, input.notApplicable);
	return refused === void 0 ? {
		item,
		section,
		status: "skipped"
	} : {
		item,
		section,
		status: refused.status,
		finding: {
			...refused,
			...about
		}
	};
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
		case "with-reason": return item.reason !== void 0 && !require_options.isBlank(item.reason) ? void 0 : {
			status: "pending",
			message: "Marked N/A without a reason",
			help: "Write the reason behind it: \"N/A: reason\"."
		};
	}
}
function trippedFinding({ item, section }) {
	return {
		status: "failed",
		message: "Ticked, but must stay empty",
		actual: item.text,
		section,
		place: item.place,
		help: "Follow the procedure for this case; untick it only when it does not hold."
	};
}
function countFindings(members, require$4, counted, scope) {
	const own = members.flatMap((member) => member.finding === void 0 ? [] : [member.finding]);
	if (require$4 === "all") return own;
	const refused = own.filter((finding) => finding.kind !== "open-box");
	if (counted === "passed" || counted === "skipped") return refused;
	const live = members.filter((member) => member.status !== "skipped");
	const ticked = live.filter((member) => member.status === "passed").length;
	const [least, most] = bounds(require$4, live.length);
	const place = live[0]?.item.place;
	return [{
		status: counted,
		message: `${ticked} of ${live.length} ticked, expected ${quantifierWords(require$4)}`,
		actual: live.map((member) => member.item.text).join(" · "),
		section: scope.path,
		...place === void 0 ? {} : { place },
		help: ticked > most ? `Untick ${ticked - most}.` : least > live.length ? "Put back the boxes that are missing." : `Tick ${least - ticked} more.`
	}, ...refused];
}
// src/gates/template.ts
const template = require_options.defineGate({
	name: "template",
	description: "Compares the checklist with the trusted template: nothing of it may be deleted, reworded or moved.",
	options: require_options.strictObject({}),
	summary: () => "Template is complete",
	evaluate: (_, { comparison }) => {
		if (comparison === void 0) return {
			status: "failed",
			findings: [{
				status: "failed",
				message: "There is no template to compare with",
				help: "Name one in the policy: \"template: path\"."
			}]
		};
		return require_options.outcome([...comparison.departures.map(finding), ...comparison.appended.map(({ item, section }) => ({
			status: "passed",
			message: "Goes on after the text of the template",
			actual: item.text,
			section,
			place: item.place
		}))]);
	}
});
const WORDS = {
	deleted: {
		message: "Item of the template is missing",
		help: "Put the line back."
	},
	reworded: {
		message: "Item of the template was reworded",
		help: "Put the text of the template back; add detail behind it."
	},
	moved: {
		message: "Item of the template stands in another place",
		help: "Move it back to where the template has it."
	},
	"made-conditional": {
		message: "Item of the template was made conditional",
		help: "Take the condition out."
	},
	"contradicting-copies": {
		message: "Item of the template is there twice with different states",
		help: "Delete the copy."
	},
	"section-deleted": {
		message: "Section of the template is missing",
		help: "Put the section back with all its lines."
	},
	"section-renamed": {
		message: "Section of the template was renamed",
		help: "Put the heading of the template back."
	},
	"field-deleted": {
		message: "Field of the template is missing",
		help: "Put the line back and fill it in."
	}
};
function finding(departure) {
	const { message, help } = WORDS[departure.kind];
	return {
		status: "failed",
		message: `${message} (line ${departure.templatePlace.line} of the template)`,
		expected: departure.expected,
		...departure.actual === void 0 ? {} : { actual: departure.actual },
		section: departure.section,
		...departure.place === void 0 ? {} : { place: departure.place },
		templatePlace: departure.templatePlace,
		help
	};
}
Object.defineProperty(exports, "LabelIndex", {
	enumerable: true,
	get: function() {
		return LabelIndex;
	}
});
Object.defineProperty(exports, "STATUSES", {
	enumerable: true,
	get: function() {
		return STATUSES;
	}
});
Object.defineProperty(exports, "bounds", {
	enumerable: true,
	get: function() {
		return bounds;
	}
});
Object.defineProperty(exports, "follows", {
	enumerable: true,
	get: function() {
		return follows;
	}
});
Object.defineProperty(exports, "hasBlank", {
	enumerable: true,
	get: function() {
		return hasBlank;
	}
});
Object.defineProperty(exports, "isChosen", {
	enumerable: true,
	get: function() {
		return isChosen;
	}
});
Object.defineProperty(exports, "items", {
	enumerable: true,
	get: function() {
		return items;
	}
});
Object.defineProperty(exports, "matchesItem", {
	enumerable: true,
	get: function() {
		return matchesItem;
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
Object.defineProperty(exports, "template", {
	enumerable: true,
	get: function() {
		return template;
	}
});
Object.defineProperty(exports, "worst", {
	enumerable: true,
	get: function() {
		return worst;
	}
});
