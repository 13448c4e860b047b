const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_given = require("./given.cjs");
const require_inline = require("./inline.cjs");
const require_select = require("./select.cjs");
const require_review = require("./review.cjs");
// src/policy/nearest.ts
var import_fastest_levenshtein = require_given.require_fastest_levenshtein();
function didYouMean(what) {
	return `, did you mean ${what}?`;
}
function closest(word, allowed) {
	const [best] = allowed.map((each) => ({
		each,
		distance: (0, import_fastest_levenshtein.distance)(word.toLowerCase(), each.toLowerCase())
	})).toSorted((a, b) => a.distance - b.distance);
	return best !== void 0 && best.distance <= Math.max(2, Math.floor(best.each.length / 3)) ? best.each : void 0;
}
function nearest(word, allowed) {
	const best = closest(word, allowed);
	return best === void 0 ? "" : didYouMean(`"${best}"`);
}
const SYNONYMS = {
	"<": ["below"],
	"<=": ["at-most"],
	"==": ["equals"],
	">": ["above"],
	">=": ["at-least"],
	approvers: ["by"],
	checklist: ["checklists"],
	choice: ["one-of"],
	enum: ["one-of"],
	fields: ["required"],
	heading: ["in"],
	if: ["when"],
	integer: ["number"],
	link: ["url"],
	max: ["at-most"],
	min: ["at-least"],
	name: ["title"],
	"one-of": ["values"],
	options: ["values"],
	optional: ["advisory"],
	regex: ["pattern"],
	section: ["in"],
	string: ["text"],
	user: ["login"],
	username: ["login"],
	version: ["semver"]
};
function meantKey(word, keys) {
	return keys.find((key) => key === word || SYNONYMS[word]?.includes(key));
}
function meant(word, allowed) {
	const other = SYNONYMS[word.toLowerCase()]?.find((each) => allowed.includes(each));
	return other === void 0 ? nearest(word, allowed) : didYouMean(`"${other}"`);
}
// src/gates/kit/count.ts
function countingOf(members, require$5, { section }, { comparison }) {
	if (require$5 === "all") return members;
	if (comparison !== void 0) {
		const { sections, counterparts } = comparison;
		const parts = [section, ...require_select.sectionsOf(section).map((each) => each.section)];
		const there = new Set(parts.flatMap((part) => sections.get(part) ?? []).flatMap((trusted) => require_select.flatten(trusted.items)));
		return members.filter(({ item }) => there.has(counterparts.get(item)));
	}
	const texts = new Map();
	for (const member of members) {
		const { item, holder } = member;
		const id = JSON.stringify([
			item.place.document,
			holder,
			item.key.text
		]);
		if (texts.get(id)?.status !== "passed") texts.set(id, member);
	}
	return [...texts.values()];
}
function statusOf(members, counting, require$6) {
	const live = members.filter(isLive);
	const [, most] = require_given.bounds(require$6, live.length);
	if (live.filter(isTicked).length > most) return "failed";
	if (require$6 !== "all" && require$6 !== "none" && !counting.some(isLive)) return "pending";
	return require_given.quantify(require$6, counting.map(({ status }) => status));
}
const isLive = ({ status }) => status !== "skipped";
const isTicked = ({ status }) => status === "passed";
function noBoxes({ path, section: { place } }, others) {
	return {
		status: "failed",
		unknown: true,
		...others.length === 0 ? {
			message: "No boxes found",
			help: "Put the task list there: \"- [ ] text\", one line for each item."
		} : {
			message: "No boxes of the template found, and others do not count",
			help: "Put the task list of the template there."
		},
		...path.length === 0 ? {} : { section: path },
		...place === void 0 ? {} : { place }
	};
}
function refusedIn(members) {
	return members.flatMap(({ finding }) => finding === void 0 || finding.kind === "open-box" || finding.status === "passed" ? [] : [finding]);
}
function countFindings(members, counting, require$7, counted, scope) {
	const own = members.flatMap((member) => member.finding === void 0 ? [] : [member.finding]);
	if (require$7 === "all") return own;
	const refused = own.filter((finding) => finding.kind !== "open-box");
	const all = members.filter(isLive);
	const excess = all.filter(isTicked).length - require_given.bounds(require$7, all.length)[1];
	const live = excess > 0 ? all : counting.filter(isLive);
	const [first = members[0]] = live;
	if (first === void 0 || counted === "passed" || counted === "skipped") return refused;
	const ticked = live.filter(isTicked).length;
	const [least] = require_given.bounds(require$7, live.length);
	const counts = new Set(counting);
	const others = all.filter((member) => isTicked(member) && !counts.has(member));
	return [
		{
			status: counted,
			message: `${ticked} of ${live.length} ticked, expected ${require_given.quantifierWords(require$7)}`,
			actual: require_review.namesOf(live),
			section: scope.path,
			place: first.item.place,
			help: excess > 0 ? `Untick ${excess}.` : least > live.length ? "Put back the boxes that are missing." : `Tick ${least - ticked} more.`
		},
		...excess > 0 ? [] : others.map(uncounted),
		...refused
	];
}
function uncounted({ item, parent, section }) {
	return {
		status: "passed",
		message: "Ticked, but not counted: it was added, copied or moved here",
		actual: require_review.nameOf(item, parent),
		section,
		place: item.place
	};
}
// src/gates/items/trusted.ts
function trustedItems(chosen, template) {
	const located = require_given.locate(template, chosen.in);
	if ("finding" in located) return [];
	const without = new Set(leftOut$1(chosen, template).map(({ section }) => section));
	const inside = (section) => without.has(section) ? [] : [...require_select.flatten(section.items), ...section.sections.flatMap(inside)];
	return require_review.chosenFrom(inside(located.scope.section), chosen, require_review.AS_TRUSTED);
}
function leftOut$1({ without = [] }, checklist) {
	return without.flatMap((name) => {
		const selection = require_select.select(checklist.root, name);
		return selection.kind === "one" ? [selection.found] : [];
	});
}
function isItself(matcher) {
	return typeof matcher !== "string" && "item" in matcher;
}
// src/gates/items/members.ts
function areCriteria({ require: require$4 }, { criterion }) {
	return require$4 === "none" || criterion === true;
}
function membersOf(scope, chosen, input) {
	const criteria = areCriteria(chosen, input);
	const without = new Set(leftOut$1(chosen, input.checklist).map(({ section }) => section));
	const conditional = require_review.templateConditions(input);
	const members = [];
	const isOptional = (item) => input.comparison?.counterparts.get(item)?.directives?.some((each) => each.text === "optional") ?? false;
	const visit = (list, section, holder, parent) => {
		for (const item of list) {
			const judged = criteria && item.tickedToo === true ? { status: "passed" } : isOptional(item) && item.state === "unticked" ? { status: "skipped" } : judgedItem({
				item,
				parent,
				section
			}, conditional(item), criteria, input);
			const member = {
				item,
				parent,
				section,
				holder: item.question?.place.offset ?? holder?.offset,
				...judged
			};
			members.push(member);
			if (!(member.status === "skipped" || conditional(item) && member.status === "pending") || criteria) visit(item.items, section, item.place, item);
		}
	};
	const top = require_select.topLevel(input.checklist.root);
	const walk = (section, path) => {
		if (without.has(section)) return;
		visit(section.items, path, section.place);
		for (const child of section.sections) walk(child, child === top ? [] : [...path, child.title]);
	};
	walk(scope.section, scope.path);
	return members;
}
function judgedItem({ item, parent, section }, conditional, criterion, input) {
	const about = {
		actual: require_review.nameOf(item, parent),
		section,
		place: item.place
	};
	if (item.state === "ticked") return { status: "passed" };
	const settled = input.settled?.get(item);
	if (item.state === "unticked" && settled !== void 0) {
		const finding = {
			status: "passed",
			message: "Done by evidence",
			about: settled.title,
			...about
		};
		return {
			status: "passed",
			by: settled.title,
			finding
		};
	}
	if (item.state === "unticked" && conditional && !criterion && input.openConditional === true) return {
		status: "skipped",
		finding: {
			status: "passed",
			message: "Open, counts as not applicable",
			...about
		}
	};
	if (item.state === "unticked") return openBox(item, conditional, about, input);
	const refused = (criterion ? require_review.criterionRefusal : require_review.refusal)(item, conditional, input.notApplicable);
	if (refused === void 0) return { status: "skipped" };
	const unknown = criterion ? { unknown: true } : {};
	return {
		status: refused.status,
		finding: {
			...refused,
			...unknown,
			...about
		}
	};
}
const HOW_TO_MARK = "Do it, then tick the box; if it does not apply, write \"N/A: reason\" behind the text: \"- [ ] text — N/A: reason\".";
function openBox(item, conditional, about, { notApplicable }) {
	if (item.looksNotApplicable === true && notApplicable !== "forbidden") return {
		status: "pending",
		finding: {
			status: "pending",
			message: `Not ticked, and ${item.struck === void 0 ? "its text bears no mark for N/A" : "text that is struck in part is an edit"}`,
			...about,
			help: HOW_TO_MARK
		}
	};
	const help = conditional && notApplicable === "conditional" ? "Tick it, or mark it N/A." : "Do it, then tick the box.";
	return {
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
// src/gates/items/judge.ts
function judgeItems(scope, chosen, input, part) {
	const require$3 = chosen.require ?? "all";
	const near = part === void 0 ? require_given.blockingNearMisses(input.checklist, scope, leftOut$1(chosen, input.checklist)) : [];
	const sight = require_review.sightOf(input);
	const inside = require_select.itemsIn(scope.section);
	const among = new Set(require_review.chosenFrom(inside, chosen, sight));
	const all = membersOf(scope, chosen, input);
	const members = all.filter(({ item }) => among.has(item) && (part === void 0 || part.has(item)));
	const visited = new Set(all.map((member) => member.item));
	const gone = (chosen.only ?? []).flatMap((matcher) => isItself(matcher) || require_review.meantBy(matcher, inside, sight).some((item) => visited.has(item)) ? [] : [matcher]);
	if (gone.length > 0) return {
		status: "failed",
		findings: [...gone.map(require_review.missingItem), ...near]
	};
	const criteria = areCriteria(chosen, input);
	const counting = criteria ? members : countingOf(members, require$3, scope, input);
	const lost = criteria ? lostCriteria(chosen, input) : [];
	if (lost.length > 0 && members.every(({ status }) => status !== "passed")) return {
		status: "pending",
		findings: [
			...lost,
			...refusedIn(members),
			...near
		]
	};
	if (counting.length === 0) {
		const finding = noBoxes(scope, members);
		const { template } = input.comparison ?? {};
		return (part?.trusted ?? (template === void 0 ? [] : trustedItems(chosen, template))).length > 0 ? onlyMissing(finding, input, near) : {
			status: "failed",
			findings: [finding, ...near]
		};
	}
	const ticked = members.filter((member) => member.status === "passed");
	if (require$3 === "none" && ticked.length > 0) return {
		status: "failed",
		tripped: true,
		findings: [
			...ticked.map(trippedFinding),
			...refusedIn(members),
			...near
		]
	};
	const counted = statusOf(members, counting, require$3);
	const holds = input.criterion === true && counted === "passed";
	const refused = criteria ? refusedIn(members).map((finding) => finding.status) : [];
	return {
		status: holds ? counted : require_given.worst([
			counted,
			...refused,
			...near.map(() => "pending")
		]),
		findings: [...refused.length > 0 ? refusedIn(members) : countFindings(members, counting, require$3, counted, scope), ...near]
	};
}
function missingSection(found, chosen, input) {
	const { comparison } = input;
	const trusted = comparison === void 0 ? void 0 : require_given.locate(comparison.template, chosen.in);
	if (comparison === void 0 || trusted === void 0 || "finding" in trusted) return {
		status: "failed",
		findings: [found]
	};
	if (comparison.removal?.sections.has(trusted.scope.section) === true) return {
		status: "skipped",
		findings: []
	};
	return onlyMissing(found, input);
}
function onlyMissing({ unknown: _, ...found }, { criterion }, near = []) {
	const unknown = criterion === true ? { unknown: true } : {};
	return {
		status: "pending",
		findings: [{
			...found,
			...unknown,
			status: "pending"
		}, ...near]
	};
}
function lostCriteria(chosen, { comparison }) {
	if (comparison === void 0) return [];
	const there = new Set(comparison.counterparts.values());
	return trustedItems(chosen, comparison.template).filter((item) => !there.has(item)).map((item) => ({
		status: "pending",
		unknown: true,
		message: "A criterion of the template is missing",
		expected: item.text,
		templatePlace: item.place,
		help: "Put the line back, and leave the box empty unless it holds."
	}));
}
function trippedFinding({ item, parent, section, by }) {
	return {
		status: "failed",
		...by === void 0 ? { message: require_review.TICKED_CRITERION } : {
			message: "Holds by evidence, but must not",
			about: by
		},
		actual: require_review.nameOf(item, parent),
		section,
		place: item.place,
		help: require_review.CRITERION_HELP
	};
}
// src/gates/items/each.ts
function judgeEach(scope, chosen, input) {
	const near = require_given.blockingNearMisses(input.checklist, scope, leftOut$1(chosen, input.checklist));
	const parts = chosen.each === "question" ? questionsIn(scope, chosen, input) : sectionsIn(scope, chosen, input);
	const rest = require_select.itemsIn(scope.section).filter((item) => !parts.some((part) => part.has(item)));
	const outcomes = parts.map((part) => {
		const outcome = judgeItems(scope, chosen, input, part);
		return {
			...outcome,
			findings: outcome.findings.map((finding) => finding.about !== void 0 || chosen.each === "question" && finding.actual !== void 0 ? finding : {
				...finding,
				about: part.title
			})
		};
	});
	const others = new Set(rest);
	if (rest.length > 0 || parts.length === 0) outcomes.push(judgeItems(scope, {
		...chosen,
		require: "all"
	}, input, { has: (item) => others.has(item) }));
	return {
		status: require_given.worst([...outcomes.map(({ status }) => status), ...near.map(() => "pending")]),
		findings: [...outcomes.flatMap(({ findings }) => findings), ...near],
		...outcomes.some(({ tripped }) => tripped === true) ? { tripped: true } : {}
	};
}
function questionsIn(scope, chosen, { comparison }) {
	const byQuestion = (items) => {
		const found = new Map();
		for (const item of items) {
			const { text = "" } = item.question ?? {};
			if (text === "") continue;
			const key = JSON.stringify([item.key.section, require_inline.normalize(text)]);
			const same = found.get(key);
			if (same === void 0) found.set(key, {
				title: text,
				items: [item]
			});
			else same.items.push(item);
		}
		return found;
	};
	if (comparison === void 0) return [...byQuestion(require_select.itemsIn(scope.section)).values()].map(({ title, items }) => partOf(title, items));
	return [...byQuestion(trustedItems(chosen, comparison.template)).values()].map(({ title, items }) => {
		const trusted = new Set(items);
		const has = (item) => {
			const counterpart = comparison.counterparts.get(item);
			return counterpart !== void 0 && trusted.has(counterpart);
		};
		return {
			title,
			has,
			trusted: items
		};
	});
}
function partOf(title, items) {
	const own = new Set(items);
	return {
		title,
		has: (item) => own.has(item)
	};
}
function sectionsIn(scope, { each, ...chosen }, { comparison, matchesGlob }) {
	const fits = ({ title }) => matchesGlob([require_inline.normalizeTitle(each).replaceAll("/", "∕")], require_inline.normalizeTitle(title).replaceAll("/", "∕"));
	const within = (section) => (each === "section" ? section.sections : require_select.sectionsOf(section).map((at) => at.section).filter(fits)).filter((child) => require_select.itemsIn(child).length > 0);
	const there = within(scope.section).map((section) => partOf(section.title, require_select.itemsIn(section)));
	if (comparison === void 0) return there;
	const present = new Set(comparison.counterparts.values());
	const located = require_given.locate(comparison.template, chosen.in);
	if ("finding" in located) return there;
	const asked = new Set(trustedItems(chosen, comparison.template));
	const gone = within(located.scope.section).flatMap((section) => {
		const trusted = require_select.itemsIn(section).filter((item) => asked.has(item));
		return trusted.length === 0 || trusted.some((item) => present.has(item)) ? [] : [{
			title: section.title,
			has: () => false,
			trusted
		}];
	});
	return [...there, ...gone];
}
// src/gates/items/items.ts
const options = require_given.strictObject({
	in: require_given.optional(require_given.selector),
	require: require_given.optional(require_given.quantifier),
	each: require_given.optional(require_given.pipe(require_given.string(), require_given.nonEmpty(), require_given.title("Each"), require_given.description("Judges every part by itself: \"question\" for plain bullets with answers, \"section\" for the sections right below, or a glob of titles such as \"List of *\"."), require_given.metadata({ examples: [
		"question",
		"section",
		"List of *"
	] }))),
	optional: require_given.optional(require_given.pipe(require_given.boolean(), require_given.title("Optional"), require_given.description("Nothing is asked for; ticks are shown."))),
	only: require_given.optional(require_given.pipe(require_given.itemMatchers, require_given.title("Only"))),
	except: require_given.optional(require_given.pipe(require_given.itemMatchers, require_given.title("Except"))),
	without: require_given.optional(require_given.pipe(require_given.array(require_given.selector), require_given.minLength(1), require_given.title("Without sections"), require_given.description("Sections inside that other gates judge; they need not be there.")))
});
const items = require_review.defineGate({
	name: "items",
	alsoCalled: [
		"boxes",
		"checkbox",
		"checkboxes",
		"checklist",
		"tasks"
	],
	description: "Counts the ticked boxes of a section: all, any, none, exactly one, or at least n.",
	options,
	summary: (chosen) => `${chosen.in ?? "Checklist"}: ${chosen.optional === true ? "optional" : words(chosen.require ?? "all")}${chosen.each === void 0 ? "" : ` of each ${/^(?:question|section)$/.test(chosen.each) ? chosen.each : `"${chosen.each}"`}`}`,
	evaluate: (chosen, input) => {
		if (chosen.optional === true) return {
			status: "skipped",
			findings: []
		};
		const located = require_given.locate(input.checklist, chosen.in);
		if ("finding" in located) return missingSection(located.finding, chosen, input);
		return chosen.each === void 0 ? judgeItems(located.scope, chosen, input) : judgeEach(located.scope, {
			...chosen,
			each: chosen.each
		}, input);
	},
	asksOf: (chosen, template) => {
		const among = trustedItems(chosen, template);
		if (chosen.optional === true) return { some: among };
		const { require: require$1 = "all" } = chosen;
		const named = require$1 === "none" ? among : among.filter((item) => isNamed(item, chosen.only ?? []));
		return {
			[require$1 === "all" || require$1 === "none" ? "every" : "some"]: among,
			named
		};
	}
});
function isNamed(item, only) {
	return only.some((each) => !isItself(each) && require_review.meantBy(each, [item], require_review.AS_TRUSTED).length > 0);
}
function words(require$2) {
	if (require$2 === "all") return "every box";
	return require$2 === "none" ? "no box" : `${require_given.quantifierWords(require$2)} box${typeof require$2 === "object" && require$2["at-least"] > 1 ? "es" : ""}`;
}
// src/template/missing.ts
function goneFrom({ template, counterparts, departures }, tolerance) {
	const { marks, options, named, removal } = tolerance;
	const gone = departures.filter(({ kind }) => kind === "deleted" || kind === "section-deleted");
	const lost = new Set(gone.flatMap(({ trusted }) => "item" in trusted ? [trusted.item] : require_select.itemsIn(trusted.section)));
	const homes = homesOf(template.root);
	const there = new Set(counterparts.values());
	const isGoneWhole = (section) => (removal.sections.has(section) || removal.others.has(section)) && require_select.flatten(section.items).every((item) => lost.has(item));
	const isFree = (item) => {
		if (!marks || named.has(item)) return false;
		const home = homes.get(item);
		return options.has(item) || item.conditional || item.directives?.some(({ text }) => text === "removable") === true || removal.lines.has(home.section) || isGoneWhole(home.section) || home.parent !== void 0 && lost.has(home.parent) && isFree(home.parent);
	};
	const isEmptied = (section) => section.items.length > 0 && require_select.flatten(section.items).every((item) => lost.has(item)) && !isGoneWhole(section) && !section.items.every((item) => options.has(item));
	const mayGo = ({ trusted }) => {
		if ("item" in trusted) return isFree(trusted.item) && !isEmptied(homes.get(trusted.item).section);
		const { section } = trusted;
		const items = require_select.itemsIn(section);
		const parts = [section, ...require_select.sectionsOf(section).map((each) => each.section)];
		return items.length > 0 && items.every(isFree) && !parts.some(isEmptied);
	};
	const letGo = gone.filter(mayGo);
	const free = new Set(letGo);
	return {
		missing: departures.filter((each) => gone.includes(each) && !free.has(each) || each.kind === "field-deleted"),
		letGo,
		gutted: homes.size > 0 && there.size === 0
	};
}
function homesOf(root) {
	const homes = new Map();
	const visit = (items, section, parent) => {
		for (const item of items) {
			homes.set(item, {
				section,
				parent
			});
			visit(item.items, section, item);
		}
	};
	for (const section of [root, ...require_select.sectionsOf(root).map((each) => each.section)]) visit(section.items, section, void 0);
	return homes;
}
// src/gates/template.ts
const template = require_review.defineGate({
	name: "template",
	description: "Compares the checklist with the trusted template: nothing of it may be deleted, reworded or moved.",
	options: require_given.strictObject({}),
	ofTemplate: true,
	summary: () => "Template is complete",
	evaluate: (_, input) => {
		const { comparison } = input;
		if (comparison === void 0) return require_review.outcome([{
			status: "failed",
			message: "There is no template to compare with",
			help: "Name one in the policy: \"template: path\"."
		}]);
		return require_review.outcome([
			...departuresFrom(comparison, input),
			...comparison.appended.map(({ item, section }) => ({
				status: "passed",
				message: "Goes on after the text of the template",
				actual: item.text,
				section,
				place: item.place
			})),
			...comparison.unfilled.map(({ item, section }) => ({
				status: comparison.strict === true ? "failed" : "pending",
				message: "Ticked, but a blank in it is not filled in",
				actual: item.text,
				section,
				place: item.place,
				help: "Fill it in."
			}))
		]);
	}
});
const NOTHING = {
	lines: new Set(),
	sections: new Set(),
	others: new Set(),
	because: []
};
function departuresFrom(comparison, { asked, notApplicable, checklist }) {
	if (comparison.strict === true) return comparison.departures.map((each) => finding(each, "failed"));
	const { every = [], some = [], named = [] } = asked ?? {};
	const required = new Set(every);
	const { missing, letGo, gutted } = goneFrom(comparison, {
		marks: notApplicable !== "forbidden" && notApplicable !== "with-reason",
		options: new Set(some.filter((item) => !required.has(item))),
		named: new Set(named),
		removal: comparison.removal ?? NOTHING
	});
	const open = new Set(missing);
	const free = new Set(letGo);
	if (gutted) return [{
		status: "pending",
		message: "Nothing of the template is here",
		expected: comparison.template.documents.map(({ id }) => id).join(", "),
		help: "Copy the template into the description, and fill it in."
	}];
	const nearly = nearlyThere(missing, checklist);
	return comparison.departures.map((each) => nearly.get(each) ?? (free.has(each) ? leftOut(each) : finding(each, open.has(each) || each.kind === "reworded" ? "pending" : "failed")));
}
function nearlyThere(missing, checklist) {
	const misses = checklist.nearMisses.filter(({ blocking }) => blocking).map((miss) => ({
		miss,
		words: ` ${wordsOf(miss.actual)} `
	}));
	const found = new Map();
	for (const departure of missing.filter(({ kind }) => kind === "deleted")) {
		const words = wordsOf(departure.expected.replace(BOX, ""));
		const at = words === "" ? -1 : misses.findIndex((each) => each.words.includes(` ${words} `));
		for (const { miss } of at < 0 ? [] : misses.splice(at, 1)) found.set(departure, require_given.nearMissFinding(checklist, miss));
	}
	return found;
}
const BOX = /^[^\p{L}\p{N}[]*\\?\[[ xX]\\?\]/u;
const wordsOf = (line) => (require_inline.normalize(line).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
function leftOut({ expected, section, templatePlace }) {
	return {
		status: "passed",
		message: `Left out, counts as not applicable (line ${templatePlace.line} of the template)`,
		expected,
		section,
		templatePlace
	};
}
const WORDS = {
	deleted: {
		message: "Item of the template is missing",
		help: "Put the line back and tick it; or, where it does not apply, as \"- [ ] ~~text~~ — N/A: reason\"."
	},
	negated: {
		message: "Item of the template now says something else",
		help: "Put the text of the template back; add detail behind it."
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
function finding(departure, status) {
	const { message, help } = WORDS[departure.kind];
	return {
		status,
		message: `${message} (line ${departure.templatePlace.line} of the template)`,
		expected: departure.expected,
		...departure.actual === void 0 ? {} : { actual: departure.actual },
		section: departure.section,
		...departure.place === void 0 ? {} : { place: departure.place },
		templatePlace: departure.templatePlace,
		help
	};
}
const templateAuthor = { sentence: () => "Nothing of the template is deleted, reworded or moved" };
// src/policy/policy.ts
var policy_exports = require_rolldown_runtime.__exportAll({ defaultPolicy: () => defaultPolicy });
const TEMPLATE_RULE = {
	kind: "gate",
	title: "Template is complete",
	advisory: false,
	gate: template.bind({})
};
const EVERY_BOX = {
	kind: "gate",
	title: "Every box",
	advisory: false,
	gate: items.bind({})
};
function defaultPolicy(templatePath, alternatives = []) {
	const rules = templatePath === void 0 ? [EVERY_BOX] : [TEMPLATE_RULE, EVERY_BOX];
	return {
		matchesGlob: () => false,
		skip: [],
		checklists: [{
			notApplicable: "allowed",
			...templatePath === void 0 ? {} : { template: {
				path: templatePath,
				acceptRevisions: 0,
				alternatives: [...alternatives]
			} },
			phases: [{
				after: [],
				rules
			}]
		}]
	};
}
`${items.name}`;
const DEFAULT_POLICY_DIGEST = "sha256:b4c9a9592d6444aade31861d020bc2b256634000ddf57eaa1bc51e8fd7fcfb34";
Object.defineProperty(exports, "DEFAULT_POLICY_DIGEST", {
	enumerable: true,
	get: function() {
		return DEFAULT_POLICY_DIGEST;
	}
});
Object.defineProperty(exports, "TEMPLATE_RULE", {
	enumerable: true,
	get: function() {
		return TEMPLATE_RULE;
	}
});
Object.defineProperty(exports, "closest", {
	enumerable: true,
	get: function() {
		return closest;
	}
});
Object.defineProperty(exports, "defaultPolicy", {
	enumerable: true,
	get: function() {
		return defaultPolicy;
	}
});
Object.defineProperty(exports, "didYouMean", {
	enumerable: true,
	get: function() {
		return didYouMean;
	}
});
Object.defineProperty(exports, "items", {
	enumerable: true,
	get: function() {
		return items;
	}
});
Object.defineProperty(exports, "meant", {
	enumerable: true,
	get: function() {
		return meant;
	}
});
Object.defineProperty(exports, "meantKey", {
	enumerable: true,
	get: function() {
		return meantKey;
	}
});
Object.defineProperty(exports, "nearest", {
	enumerable: true,
	get: function() {
		return nearest;
	}
});
Object.defineProperty(exports, "policy_exports", {
	enumerable: true,
	get: function() {
		return policy_exports;
	}
});
Object.defineProperty(exports, "template", {
	enumerable: true,
	get: function() {
		return template;
	}
});
Object.defineProperty(exports, "templateAuthor", {
	enumerable: true,
	get: function() {
		return templateAuthor;
	}
});
