const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_nodes = require("./nodes.cjs");
const require_quantifier = require("./quantifier.cjs");
const require_gate = require("./gate.cjs");
const require_review = require("./review.cjs");
const require_given = require("./given.cjs");
const require_options = require("./options.cjs");
const require_select = require("./select.cjs");
const require_compare = require("./compare.cjs");
const require_inline = require("./inline.cjs");
const require_match = require("./match.cjs");
const require_late = require("./late.cjs");
// src/policy/nearest.ts
var import_fastest_levenshtein = require_match.require_fastest_levenshtein();
function didYouMean(what) {
	return what === void 0 ? "" : `, did you mean ${what}?`;
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
	return best === void 0 ? void 0 : `"${best}"`;
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
	return other === void 0 ? nearest(word, allowed) : `"${other}"`;
}
// src/gates/kit/count.ts
function countingOf(members, require$7, { section }, { comparison }) {
	if (require$7 === "all") return members;
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
function countedStatus(members, counting, require$8) {
	const live = members.filter(isLive);
	const [, most] = require_quantifier.bounds(require$8, live.length);
	if (live.filter(isTicked).length > most) return "failed";
	if (require$8 !== "all" && require$8 !== "none" && !counting.some(isLive)) return "pending";
	return require_quantifier.quantify(require$8, counting.map(({ status }) => status));
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
function countFindings(members, counting, require$9, counted, scope) {
	const own = members.flatMap((member) => member.finding === void 0 ? [] : [member.finding]);
	if (require$9 === "all") return own;
	const refused = own.filter((finding) => finding.kind !== "open-box");
	const all = members.filter(isLive);
	const excess = all.filter(isTicked).length - require_quantifier.bounds(require$9, all.length)[1];
	const live = excess > 0 ? all : counting.filter(isLive);
	const [first = members[0]] = live;
	if (first === void 0 || counted === "passed" || counted === "skipped") return refused;
	const ticked = live.filter(isTicked).length;
	const [least] = require_quantifier.bounds(require$9, live.length);
	const counts = new Set(counting);
	const others = all.filter((member) => isTicked(member) && !counts.has(member));
	return [
		{
			status: counted,
			message: live.length === 0 ? `All are marked N/A, expected ${require_quantifier.quantifierWords(require$9)}` : `${ticked} of ${live.length} ticked, expected ${require_quantifier.quantifierWords(require$9)}`,
			...live.length === 0 ? {} : { actual: require_review.namesOf(live) },
			section: scope.path,
			place: first.item.place,
			help: excess > 0 ? `Untick ${excess}.` : live.length === 0 ? "Tick what was done." : least > live.length ? "Put back the boxes that are missing." : `Tick ${least - ticked} more.`,
			more: Math.max(1, excess, least - ticked)
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
function askedOf(members, counting, require$10) {
	return offsetsOf(require$10 === "all" ? members.filter(isLive) : enough(members, counting, require$10));
}
function openAmong(counting) {
	return offsetsOf(counting.filter((member) => isLive(member) && !isTicked(member)));
}
function offsetsOf(members) {
	const offsets = {};
	for (const { item } of members) (offsets[item.place.document] ??= []).push(item.place.offset);
	return offsets;
}
function enough(members, counting, require$11) {
	const live = members.filter(isLive);
	const [least] = require_quantifier.bounds(require$11, counting.filter(isLive).length);
	const [, most] = require_quantifier.bounds(require$11, live.length);
	return live.filter(isTicked).length > most ? [] : counting.filter(isTicked).slice(0, least);
}
function joinAsked(all) {
	const joined = {};
	for (const [document, offsets] of all.flatMap(({ boxes = {} }) => Object.entries(boxes))) (joined[document] ??= []).push(...offsets);
	return joined;
}
// src/gates/items/members.ts
function trustedItems(chosen, template) {
	const located = require_given.locate(template, chosen.in);
	if (!located.ok) return [];
	const without = new Set(leftOut$1(chosen, template).map(({ section }) => section));
	const inside = (section) => without.has(section) ? [] : [...require_select.flatten(section.items), ...section.sections.flatMap(inside)];
	return require_review.chosenFrom(inside(located.value.section), chosen, require_review.AS_TRUSTED);
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
function areCriteria({ require: require$6 }, { criterion }) {
	return require$6 === "none" || criterion === true;
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
	if (item.state === "unticked" && conditional && !criterion && input.openConditional === "not-applicable") return {
		status: "skipped",
		finding: {
			status: "passed",
			message: "Open, counts as N/A",
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
const DO_IT = "Do it, then tick the box.";
const HOW_TO_MARK = "Do it, then tick the box; if it does not apply, write \"N/A: reason\" after the text: \"- [ ] text — N/A: reason\".";
function openBox(item, conditional, about, input) {
	const { notApplicable } = input;
	if (item.looksNotApplicable === true) {
		const takesNone = notApplicable === "forbidden" || notApplicable === "conditional" && !conditional;
		const unmarked = takesNone ? "the policy takes no N/A for it" : "its text has no N/A mark";
		const why = item.struck === void 0 ? unmarked : "text that is struck in part is an edit";
		const help = takesNone ? DO_IT : HOW_TO_MARK;
		return {
			status: "pending",
			finding: {
				status: "pending",
				message: `Not ticked, and ${why}`,
				...about,
				help
			}
		};
	}
	const help = conditional && notApplicable === "conditional" ? "Tick it, or mark it N/A." : DO_IT;
	return {
		status: "pending",
		finding: {
			status: "pending",
			kind: "open-box",
			message: "Not ticked",
			...about,
			help,
			...mayBeMarked(notApplicable, conditional)
		}
	};
}
function mayBeMarked(rule, conditional) {
	if (rule === "allowed" || conditional && rule !== "forbidden" && rule !== "with-reason") return { notApplicable: "allowed" };
	return rule === "with-reason" || rule === "reason-or-conditional" ? { notApplicable: "with-reason" } : {};
}
// src/gates/items/below.ts
function belowIn({ require: require$5, each, below }) {
	if (require$5 === void 0 || require$5 === "all" || require$5 === "none") return void 0;
	return below ?? (require$5 === "one" || each === "question" ? "all" : void 0);
}
function picksFrom(members, counting, chosen, input) {
	const below = belowIn(chosen);
	if (below === void 0 || areCriteria(chosen, input)) return {
		options: [...members],
		asked: []
	};
	const holder = holdersOf(members, chosen, input);
	const options = members.filter((member) => holder(member) === void 0);
	const children = new Map();
	for (const member of members) {
		const own = holder(member);
		if (own !== void 0) children.set(own, [...children.get(own) ?? [], member]);
	}
	const counts = new Set(counting.map(({ item }) => item));
	const isPicked = ({ item, status }) => status === "passed" || below !== "all" && (children.get(item) ?? []).some((child) => counts.has(child.item) && isPicked(child));
	const asPicked = (member) => isPicked(member) ? {
		...member,
		status: "passed"
	} : member;
	const askedBelow = (some) => some.filter(isPicked).flatMap(({ item }) => {
		const own = children.get(item);
		return own === void 0 ? [] : [own.map(asPicked), ...askedBelow(own)];
	});
	return {
		options: options.map(asPicked),
		asked: askedBelow(options)
	};
}
function holdersOf(members, chosen, { comparison }) {
	const there = new Set(members.map(({ item }) => item));
	const written = ({ parent }) => parent !== void 0 && there.has(parent) ? parent : void 0;
	if (comparison === void 0) return written;
	const { counterparts, template } = comparison;
	const trusted = new Set(trustedItems(chosen, template));
	const parents = new Map(require_select.itemsIn(template.root).flatMap((each) => each.items.map((child) => [child, each])));
	const present = new Map(members.map(({ item }) => [counterparts.get(item), item]));
	return (member) => {
		const counterpart = counterparts.get(member.item);
		if (counterpart === void 0) return written(member);
		const parent = parents.get(counterpart);
		return parent === void 0 || !trusted.has(parent) ? void 0 : present.get(parent) ?? "gone";
	};
}
function judgeBelow({ asked }, counting, scope, chosen) {
	const below = belowIn(chosen) ?? "all";
	const counts = new Set(counting.map(({ item }) => item));
	return asked.map((members) => {
		const counted = below === "all" ? members : members.filter(({ item }) => counts.has(item));
		const status = countedStatus(members, counted, below);
		return {
			status,
			findings: countFindings(members, counted, below, status, scope),
			boxes: askedOf(members, counted, below)
		};
	});
}
// src/template/missing.ts
function removedWhole({ template, departures }, removal) {
	const lost = lostItems(departures);
	const isLeft = (section) => require_select.itemsIn(section).some((item) => !lost.has(item));
	const othersOf = (groups) => new Set(groups.filter((group) => group.some(isLeft)).flatMap((group) => group.filter((each) => !isLeft(each))).flatMap((each) => [each, ...require_select.sectionsOf(each).map(({ section }) => section)]));
	const parts = othersOf(removal.parts);
	for (const { section } of [{ section: template.root }, ...require_select.sectionsOf(template.root)]) if (removal.sections.has(section) && require_select.flatten(section.items).every((item) => lost.has(item))) parts.add(section);
	return {
		parts,
		choices: othersOf(removal.choices)
	};
}
function lostItems(departures) {
	return new Set(departures.filter(isGone).flatMap(({ trusted }) => "item" in trusted ? [trusted.item] : require_select.itemsIn(trusted.section)));
}
function isGone({ kind }) {
	return kind === "deleted" || kind === "section-deleted";
}
function goneFrom(comparison, tolerance) {
	const { template, counterparts, departures } = comparison;
	const { marks, options, sometimes, named, removal } = tolerance;
	const gone = departures.filter(isGone);
	const lost = lostItems(departures);
	const homes = homesOf(template.root);
	const there = new Set(counterparts.values());
	const whole = removedWhole(comparison, removal);
	const isGoneWhole = (section) => whole.parts.has(section) || whole.choices.has(section);
	const begun = new Set([...counterparts].flatMap(([item, trusted]) => item.state === "ticked" && sometimes.has(trusted) ? [homes.get(trusted)?.section] : []));
	const ticked = new Set([...counterparts].flatMap(([item, trusted]) => item.state === "ticked" ? [trusted] : []));
	const letOff = new Set(removal.letOff.filter(({ by }) => by.some((item) => ticked.has(item))).flatMap(({ others }) => others));
	const isFree = (item) => {
		if (!marks || named.has(item)) return false;
		const home = homes.get(item);
		return options.has(item) || letOff.has(item) || sometimes.has(item) && !begun.has(home.section) || item.conditional || item.directives?.some(({ text }) => text === "removable") === true || removal.lines.has(home.section) || isGoneWhole(home.section) || home.parent !== void 0 && lost.has(home.parent) && isFree(home.parent);
	};
	const isEmptied = (section) => section.items.length > 0 && require_select.flatten(section.items).every((item) => lost.has(item)) && !isGoneWhole(section) && !section.items.every((item) => options.has(item));
	const mayGo = ({ trusted }) => {
		if ("item" in trusted) return isFree(trusted.item) && !isEmptied(homes.get(trusted.item).section);
		const { section } = trusted;
		const items = require_select.itemsIn(section);
		const parts = [section, ...require_select.sectionsOf(section).map((each) => each.section)];
		const isBlank = parts.every(({ signOffs, fields }) => signOffs.length === 0 && fields.every((field) => removal.fields.has(field)));
		return items.length === 0 ? isBlank : items.every(isFree) && !parts.some(isEmptied);
	};
	const letGo = departures.filter((each) => "field" in each.trusted ? removal.fields.has(each.trusted.field) : isGone(each) && mayGo(each));
	const free = new Set(letGo);
	return {
		missing: departures.filter((each) => (gone.includes(each) || "field" in each.trusted) && !free.has(each)),
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
const template = require_gate.defineGate({
	name: "template",
	description: "Compares the checklist with the trusted template: nothing of it may be deleted, reworded or moved.",
	options: require_quantifier.strictObject({}),
	ofTemplate: true,
	summary: () => "Template is complete",
	evaluate: (_, input) => {
		const { comparison } = input;
		const apart = new Set(input.asked?.apart);
		if (comparison === void 0) return require_gate.outcome([{
			status: "failed",
			message: "There is no template to compare with",
			help: "Name one in the policy: \"template: path\"."
		}]);
		const own = {
			...comparison,
			departures: comparison.departures.filter((each) => !isApart(each, apart))
		};
		return {
			...require_gate.outcome([
				...departuresFrom(own, input),
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
			]),
			boxes: {}
		};
	}
});
function isApart({ trusted }, apart) {
	if ("item" in trusted) return apart.has(trusted.item);
	return "section" in trusted && require_select.itemsIn(trusted.section).length > 0 && require_select.itemsIn(trusted.section).every((item) => apart.has(item));
}
const NOTHING = {
	lines: new Set(),
	sections: new Set(),
	parts: [],
	choices: [],
	letOff: [],
	fields: new Set(),
	because: []
};
function departuresFrom(comparison, { asked, notApplicable, checklist }) {
	if (comparison.strict === true) return comparison.departures.map((each) => finding(each, "failed"));
	const { every = [], some = [], cases = [], named = [] } = asked ?? {};
	const required = new Set(every);
	const sometimes = new Set(cases.filter((item) => !required.has(item)));
	const { missing, letGo, gutted } = goneFrom(comparison, {
		marks: notApplicable !== "forbidden" && notApplicable !== "with-reason",
		options: new Set(some.filter((item) => !required.has(item) && !sometimes.has(item))),
		sometimes,
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
function leftOut({ kind, expected, section, templatePlace }) {
	return {
		status: "passed",
		message: `${kind === "field-deleted" ? "Field left out, nothing asks for it" : "Left out, counts as N/A"} (line ${templatePlace.line} of the template)`,
		expected,
		section,
		templatePlace
	};
}
const WORDS = {
	deleted: {
		message: "Item of the template is missing",
		help: "Put the line back and tick it. If it does not apply, write \"- [ ] ~~text~~ — N/A: reason\"."
	},
	negated: {
		message: "Item of the template now says something else",
		help: "Put the text of the template back; add detail after it."
	},
	reworded: {
		message: "Item of the template was reworded",
		help: "Put the text of the template back; add detail after it."
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
// src/gates/items/copy.ts
function copiedIn(template, among, { in: section, each = "" }, matchesGlob) {
	if (each === "comment") return [...among];
	const located = require_given.locate(template, section);
	if (!located.ok) return [];
	const inside = new Set(require_given.sectionsCalled(located.value.section, each, matchesGlob).flatMap(require_select.itemsIn));
	return among.filter((item) => inside.has(item));
}
function copiesIn(scope, chosen, input) {
	return chosen.each === "comment" ? commentsIn(input) : sectionsIn$1(scope, chosen, input);
}
function commentsIn({ checklist, comparison }) {
	return checklist.documents.filter(({ kind }) => kind === "comment").map(({ id, author }) => {
		const own = onlyOf(checklist, ({ document }) => document === id);
		return {
			title: author === void 0 ? id : `${author} (${id})`,
			items: require_select.itemsIn(own.root),
			checklist: own,
			...comparison === void 0 ? {} : { form: comparison.template }
		};
	});
}
function onlyOf({ documents, root, nearMisses }, isIn) {
	const copy = structuredClone(root);
	const part = {
		...copy,
		items: copy.items.filter(({ place }) => isIn(place)),
		fields: copy.fields.filter(({ place }) => isIn(place)),
		signOffs: copy.signOffs.filter(({ place }) => isIn(place)),
		sections: copy.sections.filter(({ place }) => place !== void 0 && isIn(place))
	};
	require_select.assignKeys(part);
	return {
		documents: documents.filter(({ id }) => isIn({ document: id })),
		root: part,
		nearMisses: nearMisses.filter(({ place }) => isIn(place))
	};
}
function sectionsIn$1(scope, chosen, input) {
	const { checklist, comparison, matchesGlob } = input;
	const there = require_given.sectionsCalled(scope.section, chosen.each, matchesGlob);
	const near = require_given.blockingNearMisses(checklist, scope);
	const ofTemplate = comparison === void 0 ? void 0 : require_given.locate(comparison.template, chosen.in);
	const forms = ofTemplate?.ok === true ? require_given.sectionsCalled(ofTemplate.value.section, chosen.each, matchesGlob) : [];
	return there.map((section) => {
		const [first] = forms;
		const same = comparison?.sections.get(section)?.find((each) => forms.includes(each)) ?? first;
		return {
			title: section.title,
			items: require_select.itemsIn(section),
			checklist: {
				...rooted(section, checklist),
				nearMisses: checklist.nearMisses.filter(({ section: titles, place }) => near.some((each) => each.place === place) && titles.includes(section.title)).map((miss) => ({
					...miss,
					section: []
				}))
			},
			...comparison === void 0 || same === void 0 ? {} : { form: rooted({
				...same,
				title: section.title
			}, comparison.template) }
		};
	});
}
function rooted(section, { documents }) {
	const root = {
		kind: "root",
		title: "",
		key: [],
		depth: 0,
		items: [],
		fields: [],
		signOffs: [],
		sections: [structuredClone(section)]
	};
	require_select.assignKeys(root);
	return {
		documents,
		root,
		nearMisses: []
	};
}
function placesOutside(copies, ofComments) {
	if (ofComments) {
		const comments = new Set(copies.flatMap((copy) => copy.checklist.documents.map(({ id }) => id)));
		return ({ place }) => !comments.has(place.document);
	}
	const places = new Set(copies.flatMap((copy) => require_select.itemsIn(copy.checklist.root).map(keyOf)));
	return (item) => !places.has(keyOf(item));
}
const keyOf = ({ place }) => `${place.document}:${place.offset}`;
// src/gates/items/told-by-ticks.ts
var WordIndex = class {
	#values = new Map();
	constructor(values, wordsOf) {
		for (const value of values) for (const word of new Set(wordsOf(value))) {
			const same = this.#values.get(word);
			if (same === void 0) this.#values.set(word, [value]);
			else same.push(value);
		}
	}
	with(word) {
		return this.#values.get(word) ?? [];
	}
	groups() {
		return [...this.#values.values()];
	}
};
function toldBy({ comparison, asked, checklist }) {
	const every = new Set(asked?.every);
	const chosen = new Set(asked?.some.filter((item) => !every.has(item)));
	const sections = [checklist.root, ...require_select.sectionsOf(checklist.root).map(({ section }) => section)];
	const titles = new Map(sections.flatMap(({ items, title }) => require_select.flatten(items).map((item) => [item, title])));
	const saying = new WordIndex([...require_select.itemsIn(checklist.root).flatMap((item) => {
		const trusted = comparison?.counterparts.get(item);
		if (item.state !== "ticked" || trusted === void 0) return [];
		const condition = require_select.conditionIn(trusted.label)?.text;
		const text = `${trusted.label} ${item.label}`;
		const plain = condition === void 0 ? text : text.replaceAll(condition, " ");
		const asking = require_compare.saysYes(trusted.label) ? item.question?.text ?? titles.get(item) : "";
		return [{
			said: new Set(require_compare.contentOf(`${plain} ${asking}`)),
			trusted,
			isChoice: chosen.has(trusted)
		}];
	}), ...sections.flatMap(({ fields }) => fields.flatMap(({ name, value }) => require_compare.saysYes(value) ? [{
		said: new Set(require_compare.contentOf(name)),
		isChoice: true
	}] : []))], ({ said }) => said);
	const holdsAll = ({ said }, words) => words.every((word) => said.has(word));
	const among = (words, is) => words.some((word) => saying.with(word).some(is));
	return {
		byAny: (words, own) => among(words, (each) => each.trusted !== own && (each.isChoice || holdsAll(each, words))),
		ofItem: (text) => {
			const things = new Set(require_compare.contentOf(text).filter(require_compare.isThing));
			return among([...things], ({ isChoice, said }) => {
				const own = [...said].filter(require_compare.isThing);
				return isChoice && own.length > 0 && own.every((word) => things.has(word));
			});
		},
		ofCase: (title) => {
			const things = require_compare.contentOf(title.replaceAll(/\([^()]*\)/g, " ")).filter(require_compare.isThing);
			return among(things, (each) => each.isChoice && holdsAll(each, things));
		}
	};
}
// src/gates/items/open-conditional.ts
function letOtherCasesGo(members, input) {
	const { comparison, openConditional, notApplicable } = input;
	if (comparison === void 0 || openConditional !== "where-the-rest-is-done" || comparison.strict === true) return members;
	if (notApplicable === "forbidden" || notApplicable === "with-reason") return members;
	if (!members.some(isOpen)) return members;
	const { template, counterparts } = comparison;
	const holders = kindHolders(template.root);
	const ticked = tickedKinds(counterparts, holders);
	const above = sectionsAbove(template.root, holders);
	const isAnotherKind = (kinds) => kinds.length > 0 && ticked.length > 0 && ticked.every((each) => each !== void 0 && each.every((kind) => !kinds.includes(kind)));
	const conditions = conditionsOf(members, counterparts);
	const isWorked = workedThrough(members, conditions);
	const rivals = rivalsAmong(members.filter(isOpen), conditions);
	const told = toldBy(input);
	const isOfNewThing = newThings(comparison, input);
	const isOtherCase = (section) => {
		const isNew = require_compare.speaks("forNew", require_compare.plainWords(section.title));
		const kinds = isNew ? require_compare.kindsIn(section.title) : require_compare.kindsOfCase(section.title);
		if (kinds.length > 0 && holders.length > 0) return isAnotherKind(kinds);
		return isNew && isOfNewThing(section) && !told.ofCase(section.title);
	};
	const isNoCase = (member, trusted) => {
		if ((above.get(trusted) ?? []).some(isOtherCase)) return true;
		const condition = conditions.get(member.item);
		if (condition === void 0) return false;
		const kinds = require_compare.kindsOfCase(condition.text);
		if (kinds.length > 0) return isAnotherKind(kinds);
		if (!isWorked(member)) return false;
		if (condition.isLeftToAuthor) return !told.ofItem(trusted.label);
		const words = require_compare.contentOf(condition.text);
		return condition.namesCase && words.length > 0 && require_compare.kindsIn(condition.text).length === 0 && !rivals.has(member.item) && !told.byAny(words, trusted);
	};
	return members.map((member) => {
		const trusted = counterparts.get(member.item);
		if (trusted === void 0 || !isOpen(member)) return member;
		if (require_select.flatten(member.item.items).some(({ state }) => state === "ticked")) return member;
		if (require_match.hasBlank(require_inline.normalize(trusted.label)) || require_select.flatten([trusted]).some(isImportant)) return member;
		return isNoCase(member, trusted) ? letGo(member) : member;
	});
}
function isOpen({ item, status }) {
	return status === "pending" && item.state === "unticked";
}
function isImportant({ label }) {
	return require_compare.speaks("important", require_compare.plainWords(label));
}
function conditionsOf(members, counterparts) {
	return new Map(members.flatMap(({ item }) => {
		const trusted = counterparts.get(item);
		return trusted === void 0 ? [] : [[item, require_select.conditionIn(trusted.label)]];
	}));
}
function kindHolders(root) {
	return [root, ...require_select.sectionsOf(root).map(({ section }) => section)].filter(({ items }) => require_compare.areKinds(items));
}
function tickedKinds(counterparts, holders) {
	const options = new Set(holders.flatMap(({ items }) => items));
	return [...counterparts].flatMap(([item, trusted]) => item.state === "ticked" && options.has(trusted) ? [require_compare.kindsOfOption(trusted.label)] : []);
}
function sectionsAbove(root, holders) {
	const top = require_select.topLevel(root);
	const around = (section) => section === top || [section, ...require_select.sectionsOf(section).map((each) => each.section)].some((each) => holders.includes(each));
	return new Map(require_select.sectionsOf(root).flatMap(({ section, path }) => {
		const sections = path.filter((each) => !around(each));
		return require_select.flatten(section.items).map((item) => [item, sections]);
	}));
}
function newThings({ template, counterparts }, { asked }) {
	const ofNew = new Set(require_select.sectionsOf(template.root).flatMap(({ section }) => require_compare.speaks("forNew", require_compare.plainWords(section.title)) ? require_select.itemsIn(section) : []));
	const bodies = new Map([...counterparts].map(([item, trusted]) => [trusted, item]));
	const always = asked.every.filter((item) => !ofNew.has(item) && !item.conditional);
	const isDone = always.filter((item) => bodies.get(item)?.state === "ticked").length * 2 > always.length && always.every((item) => bodies.get(item)?.state !== "unticked");
	return (section) => isDone && require_select.itemsIn(section).every((item) => (bodies.get(item)?.state ?? "unticked") === "unticked" && !isImportant(item));
}
function rivalsAmong(open, conditions) {
	const stated = open.map(({ item }) => {
		const text = conditions.get(item)?.text ?? "";
		const words = require_compare.contentOf(text);
		return {
			item,
			words,
			key: JSON.stringify([words, require_compare.negates(text)])
		};
	});
	const different = [...new Map(stated.map((each) => [each.key, each])).values()];
	const withWord = new WordIndex(different, ({ words }) => words);
	const begun = new WordIndex(different, ({ words }) => words.slice(0, 1));
	const wider = different.flatMap(({ words }) => {
		const [rarest] = words.map((word) => withWord.with(word)).toSorted((a, b) => a.length - b.length);
		return rarest === void 0 ? [] : [rarest.filter((other) => words.every((word) => other.words.includes(word)))];
	});
	const things = new WordIndex(different, ({ words }) => words.length <= 2 ? words.filter(require_compare.isThing) : []);
	const alike = [
		...begun.groups(),
		...wider,
		...things.groups()
	].filter((same) => same.length > 1).flat();
	const keys = new Set(alike.map(({ key }) => key));
	return new Set(stated.flatMap(({ item, key }) => keys.has(key) ? [item] : []));
}
const MOST_OPEN = 2;
function workedThrough(members, conditions) {
	const listOf = ({ holder, item }) => JSON.stringify([item.place.document, holder]);
	const isAlways = ({ item }) => conditions.has(item) && conditions.get(item) === void 0;
	const known = new Map(members.map((member) => [member.item, member]));
	const lists = new Map();
	for (const member of members) {
		const list = lists.get(listOf(member)) ?? new Set();
		lists.set(listOf(member), list.add(member));
		const above = member.parent === void 0 ? void 0 : known.get(member.parent);
		if (above !== void 0) list.add(above);
	}
	const worked = new Set([...lists].flatMap(([name, list]) => {
		const rest = [...list].filter((each) => isAlways(each) || listOf(each) !== name);
		const done = rest.filter(({ status }) => status === "passed");
		const all = [...list].filter(({ item, status }) => status === "passed" && conditions.has(item));
		return done.length * 2 > rest.length && all.length * MOST_OPEN >= [...list].filter(isOpen).length && rest.every(({ status }) => status !== "pending") ? [name] : [];
	}));
	return (member) => worked.has(listOf(member));
}
function letGo({ item, parent, section, finding: _, ...member }) {
	const finding = {
		status: "passed",
		message: "Open, counts as N/A",
		actual: require_review.nameOf(item, parent),
		section,
		place: item.place
	};
	return {
		...member,
		item,
		parent,
		section,
		status: "skipped",
		finding
	};
}
// src/gates/items/judge.ts
function judgeItems(scope, chosen, input, part) {
	const require$4 = chosen.require ?? "all";
	const near = part === void 0 ? require_given.blockingNearMisses(input.checklist, scope, leftOut$1(chosen, input.checklist)) : [];
	const sight = require_review.sightOf(input);
	const inside = require_select.itemsIn(scope.section);
	const among = new Set(require_review.chosenFrom(inside, chosen, sight));
	const all = membersOf(scope, chosen, input);
	const members = letOtherCasesGo(all.filter(({ item }) => among.has(item) && (part === void 0 || part.has(item))), input);
	if (chosen["once-begun"] === true && members.every(({ status }) => status !== "passed") && !isCaseTold(members, input)) return {
		status: near.length === 0 ? "skipped" : "pending",
		findings: near,
		boxes: {}
	};
	const visited = new Set(all.map((member) => member.item));
	const gone = (chosen.only ?? []).flatMap((matcher) => isItself(matcher) || require_review.meantBy(matcher, inside, sight).some((item) => visited.has(item)) ? [] : [matcher]);
	if (gone.length > 0) return {
		status: "failed",
		findings: [...gone.map(require_review.missingItem), ...near],
		boxes: {}
	};
	const criteria = areCriteria(chosen, input);
	const counting = criteria ? members : countingOf(members, require$4, scope, input);
	const lost = criteria ? lostCriteria(chosen, input) : [];
	if (lost.length > 0 && members.every(({ status }) => status !== "passed")) return {
		status: "pending",
		findings: [
			...lost,
			...refusedIn(members),
			...near
		],
		boxes: {}
	};
	if (counting.length === 0) {
		const finding = noBoxes(scope, members);
		const { template } = input.comparison ?? {};
		const trusted = part?.trusted ?? (template === void 0 ? [] : trustedItems(chosen, template));
		if (near.length === 0 && areRemoved(trusted, input)) return {
			status: "skipped",
			findings: [],
			boxes: {}
		};
		return trusted.length > 0 ? onlyMissing(finding, input, near) : {
			status: "failed",
			findings: [finding, ...near],
			boxes: {}
		};
	}
	const ticked = members.filter((member) => member.status === "passed");
	if (require$4 === "none" && ticked.length > 0) return {
		status: "failed",
		tripped: true,
		findings: [
			...ticked.map(trippedFinding),
			...refusedIn(members),
			...near
		],
		boxes: {}
	};
	const picks = picksFrom(members, counting, chosen, input);
	const counts = new Set(counting.map(({ item }) => item));
	const options = picks.options.filter(({ item }) => counts.has(item));
	if (isUntouched(members, input)) return untouched(members, near);
	const counted = countedStatus(picks.options, options, require$4);
	const below = judgeBelow(picks, counting, scope, chosen);
	const holds = input.criterion === true && counted === "passed";
	const refused = criteria ? refusedIn(members).map((finding) => finding.status) : [];
	return {
		status: holds ? counted : require_quantifier.worst([
			counted,
			...below.map((each) => each.status),
			...refused,
			...near.map(() => "pending")
		]),
		findings: [
			...refused.length > 0 ? refusedIn(members) : countFindings(picks.options, options, require$4, counted, scope),
			...below.flatMap((each) => each.findings),
			...near
		],
		boxes: criteria ? {} : joinAsked([{ boxes: askedOf(picks.options, options, require$4) }, ...below]),
		...criteria || require$4 === "all" || counted !== "pending" ? {} : { among: openAmong(options) }
	};
}
function isCaseTold(members, input) {
	const title = members[0]?.section.at(-1) ?? "";
	return require_compare.saidBy(title, false, true) === "steps" && toldBy(input).ofCase(title);
}
function isUntouched(members, { checklist, openConditional }) {
	return openConditional !== void 0 && members.every(({ status }) => status === "skipped") && require_select.itemsIn(checklist.root).every(({ state }) => state === "unticked");
}
function untouched(members, near) {
	const message = "Nothing is ticked or marked";
	const help = "Tick what was done, or mark one item that does not apply.";
	const own = members.flatMap(({ finding = [] }) => finding);
	return {
		status: "pending",
		findings: [
			{
				status: "pending",
				message,
				help
			},
			...own,
			...near
		],
		boxes: {}
	};
}
function missingSection(found, chosen, input) {
	const { comparison } = input;
	const trusted = comparison === void 0 ? void 0 : require_given.locate(comparison.template, chosen.in);
	if (comparison === void 0 || trusted?.ok !== true) return {
		status: "failed",
		findings: [found],
		boxes: {}
	};
	return areRemoved(require_select.itemsIn(trusted.value.section), input) ? {
		status: "skipped",
		findings: []
	} : onlyMissing(found, input);
}
function areRemoved(trusted, { comparison, criterion }) {
	if (comparison?.removal === void 0 || criterion === true || trusted.length === 0) return false;
	const { parts } = removedWhole(comparison, comparison.removal);
	const removed = new Set([...parts].flatMap(({ items: own }) => require_select.flatten(own)));
	return trusted.every((item) => removed.has(item));
}
function onlyMissing({ unknown: _, ...found }, { criterion }, near = []) {
	const unknown = criterion === true ? { unknown: true } : {};
	return {
		status: "pending",
		findings: [{
			...found,
			...unknown,
			status: "pending"
		}, ...near],
		boxes: {}
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
// src/gates/items/copies.ts
function areCopies({ each, by, ...chosen }) {
	return each === "comment" || by !== void 0 || chosen["at-least"] !== void 0;
}
function judgeCopies(chosen, input) {
	const ofComments = chosen.each === "comment";
	const located = ofComments ? {
		ok: true,
		value: {
			section: input.checklist.root,
			path: [],
			titles: []
		}
	} : require_given.locate(input.checklist, chosen.in);
	if (!located.ok) return missingSection(located.error, chosen, input);
	const scope = located.value;
	const found = copiesIn(scope, chosen, input);
	const copies = found.map((copy) => ({
		...copy,
		outcome: judgeCopy(copy, chosen, input, ofComments)
	}));
	const passed = copies.filter(({ outcome }) => outcome.status === "passed");
	const complete = chosen.require === "none" ? passed : passed.filter(({ items }) => items.some(({ state }) => state === "ticked"));
	const isDifferent = ofComments || chosen.by !== void 0;
	const { tickers, open } = isDifferent ? require_late.tickersOf(complete.map(({ items }) => items.filter(({ state }) => state === "ticked")), ofComments, input) : {
		tickers: [],
		open: []
	};
	if (open.length > 0) return {
		status: "pending",
		findings: [{
			status: "pending",
			message: "Who ticked the boxes is not known yet",
			asks: [...open]
		}]
	};
	const rest = judgeRest(scope, chosen, input, found, ofComments);
	const least = chosen["at-least"] ?? Math.max(1, copies.length);
	const counted = isDifferent ? peopleOf(tickers).size : complete.length;
	const tripped = copies.filter(({ outcome }) => outcome.tripped === true);
	const boxes = joinAsked([rest, ...(counted >= least ? complete : copies).map(({ outcome }) => outcome)]);
	if (counted >= least && tripped.length === 0) return {
		...rest,
		boxes
	};
	const doubts = complete.flatMap(({ title }, index) => doubtsOn(title, tickers, index));
	const summary = {
		status: copies.length >= least && doubts.length === 0 && complete.length === passed.length ? "passed" : "pending",
		message: `${counted} of ${copies.length} copies complete${isDifferent ? " by different people" : ""}, expected at least ${least}`,
		help: isDifferent ? "Let somebody else fill in a copy." : "Fill in one more copy."
	};
	const statuses = copies.map(({ outcome }) => outcome.status);
	return {
		status: require_quantifier.worst([
			"pending",
			...statuses,
			rest.status
		]),
		findings: [
			summary,
			...copies.flatMap(({ title, outcome }) => outcome.findings.map((each) => ({
				...each,
				about: title
			}))),
			...doubts,
			...rest.findings
		],
		...tripped.length > 0 ? { tripped: true } : {},
		boxes
	};
}
function peopleOf(tickers) {
	return new Set(tickers.flatMap((each) => each.known ? [each.value.id] : []));
}
function doubtsOn(title, tickers, index) {
	const ticker = tickers[index];
	if (ticker === void 0) return [];
	const doubt = (actual) => ({
		status: "pending",
		message: "Is complete, and does not count",
		about: title,
		actual,
		help: "Let one person tick the whole copy, and other people the other copies."
	});
	if (!ticker.known) return [doubt(ticker.because)];
	const { id, login } = ticker.value;
	return tickers.slice(0, index).some((each) => each.known && each.value.id === id) ? [doubt(`@${login} ticked another copy too`)] : [];
}
function judgeCopy({ checklist, form }, { in: section, ...chosen }, input, ofComments) {
	const { comparison: whole, asked: _, settled: __, ...rest } = input;
	const own = {
		...chosen,
		...ofComments && section !== void 0 ? { in: section } : {}
	};
	const some = (own.require ?? "all") !== "all" && own.require !== "none";
	const comparison = form === void 0 ? void 0 : require_compare.compare(form, checklist);
	const sub = {
		...rest,
		checklist,
		...comparison === void 0 || form === void 0 ? {} : {
			comparison: {
				...comparison,
				...whole?.removal === void 0 ? {} : { removal: whole.removal }
			},
			asked: {
				every: some ? [] : trustedItems(own, form),
				some: some ? trustedItems(own, form) : [],
				cases: [],
				named: [],
				apart: []
			}
		}
	};
	const compared = form === void 0 ? {
		status: "passed",
		findings: []
	} : template.bind({}).evaluate(sub);
	const located = require_given.locate(checklist, own.in);
	const counted = located.ok ? judgeItems(located.value, own, sub) : missingSection(located.error, own, sub);
	return {
		...counted,
		status: require_quantifier.worst([compared.status, counted.status]),
		findings: [...compared.findings.filter(({ status }) => status !== "passed"), ...counted.findings]
	};
}
function judgeRest(scope, chosen, input, copies, ofComments) {
	const isOther = placesOutside(copies, ofComments);
	const inside = require_select.itemsIn(scope.section);
	const left = new Set(inside.filter(isOther));
	const near = require_given.blockingNearMisses(input.checklist, scope).filter(({ place }) => !copies.some((copy) => copy.checklist.nearMisses.some((miss) => miss.place === place)));
	const judged = left.size === 0 ? {
		status: "passed",
		findings: []
	} : judgeItems(scope, {
		...chosen,
		require: "all"
	}, input, { has: (item) => left.has(item) });
	return {
		...judged,
		status: require_quantifier.worst([judged.status, ...near.map(() => "pending")]),
		findings: [...judged.findings, ...near]
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
		status: require_quantifier.worst([...outcomes.map(({ status }) => status), ...near.map(() => "pending")]),
		findings: [...outcomes.flatMap(({ findings }) => findings), ...near],
		...outcomes.some(({ tripped }) => tripped === true) ? { tripped: true } : {},
		boxes: joinAsked(outcomes)
	};
}
function questionsIn(scope, chosen, { comparison }) {
	const byQuestion = (items) => {
		const found = new Map();
		const above = new Map();
		for (const item of items) {
			const text = above.get(item) ?? item.question?.text ?? "";
			if (text === "") continue;
			for (const child of item.items) above.set(child, text);
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
	const within = (section) => require_given.sectionsCalled(section, each, matchesGlob);
	const there = within(scope.section).map((section) => partOf(section.title, require_select.itemsIn(section)));
	if (comparison === void 0) return there;
	const present = new Set(comparison.counterparts.values());
	const located = require_given.locate(comparison.template, chosen.in);
	if (!located.ok) return there;
	const asked = new Set(trustedItems(chosen, comparison.template));
	const gone = within(located.value.section).flatMap((section) => {
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
const options = require_quantifier.strictObject({
	in: require_quantifier.optional(require_options.selector),
	require: require_quantifier.optional(require_options.quantifier),
	each: require_quantifier.optional(require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty(), require_quantifier.title("Each"), require_quantifier.description("Judges every part by itself: \"question\" for plain bullets with answers, \"section\" for the sections right below, \"comment\" for one copy of the checklist a person, or a glob of titles such as \"List of *\"."), require_quantifier.metadata({ examples: [
		"question",
		"section",
		"comment",
		"List of *"
	] }))),
	"at-least": require_quantifier.optional(require_quantifier.pipe(require_quantifier.number(), require_quantifier.integer(), require_quantifier.minValue(1), require_quantifier.title("Copies"), require_quantifier.description("Of copies of one list: how many must be complete. Default: all, and one at least."))),
	by: require_quantifier.optional(require_quantifier.pipe(require_quantifier.literal("different"), require_quantifier.title("By"), require_quantifier.description("Of copies of one list: another person ticked each, by the edit history. Comments always ask for it."))),
	below: require_quantifier.optional(require_quantifier.pipe(require_quantifier.picklist([
		"all",
		"any",
		"one"
	]), require_quantifier.title("Below"), require_quantifier.description("Where some boxes are enough: how many of those below a ticked one are asked for. Below an open one nothing is. Default: all where one box is asked for and with \"each: question\"; else boxes below others count like all others."))),
	optional: require_quantifier.optional(require_quantifier.pipe(require_quantifier.boolean(), require_quantifier.title("Optional"), require_quantifier.description("Nothing is asked for; ticks are shown."))),
	"once-begun": require_quantifier.optional(require_quantifier.pipe(require_quantifier.boolean(), require_quantifier.title("Once begun"), require_quantifier.description("Nothing is asked for while none of its boxes is ticked. Once one is, all of them are."))),
	only: require_quantifier.optional(require_quantifier.pipe(require_options.itemMatchers, require_quantifier.title("Only"))),
	except: require_quantifier.optional(require_quantifier.pipe(require_options.itemMatchers, require_quantifier.title("Except"))),
	without: require_quantifier.optional(require_quantifier.pipe(require_quantifier.array(require_options.selector), require_quantifier.minLength(1), require_quantifier.title("Without sections"), require_quantifier.description("Sections inside that other gates judge; they need not be there.")))
});
const items = require_gate.defineGate({
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
	refine,
	summary: (chosen) => `${chosen.in ?? "Checklist"}: ${chosen.optional === true ? "optional" : words(chosen.require ?? "all")}${chosen["once-begun"] === true ? ", once begun" : ""}${chosen.each === void 0 ? "" : ` of each ${/^(?:question|section|comment)$/.test(chosen.each) ? chosen.each : `"${chosen.each}"`}`}`,
	evaluate: (chosen, input) => {
		if (chosen.optional === true) return {
			status: "skipped",
			findings: []
		};
		const { each } = chosen;
		if (each !== void 0 && areCopies(chosen)) return judgeCopies({
			...chosen,
			each
		}, input);
		const located = require_given.locate(input.checklist, chosen.in);
		if (!located.ok) return chosen["once-begun"] === true ? {
			status: "skipped",
			findings: []
		} : missingSection(located.error, chosen, input);
		return each === void 0 ? judgeItems(located.value, chosen, input) : judgeEach(located.value, {
			...chosen,
			each
		}, input);
	},
	asksOf: (chosen, template, matchesGlob) => {
		const among = trustedItems(chosen, template);
		if (chosen.each !== void 0 && areCopies(chosen)) return { apart: copiedIn(template, among, chosen, matchesGlob) };
		if (chosen.optional === true) return { some: among };
		if (chosen["once-begun"] === true) return { cases: among };
		const { require: require$1 = "all" } = chosen;
		const named = require$1 === "none" ? among : namedAmong(among, chosen.only ?? []);
		if (require$1 === "all" || require$1 === "none") return {
			every: among,
			named
		};
		const steps = belowIn(chosen) === "all" ? new Set(among.flatMap((item) => require_select.flatten(item.items))) : new Set();
		return {
			some: among.filter((item) => !steps.has(item)),
			every: among.filter((item) => steps.has(item)),
			named
		};
	}
});
function refine(chosen) {
	const { below, require: require$2 = "all", each, by, "at-least": least, "once-begun": begun } = chosen;
	if (begun === true && (require$2 !== "all" || each !== void 0)) return "expected `once-begun` only where every box is asked for, without `require` and `each`";
	if (below !== void 0 && (require$2 === "all" || require$2 === "none")) return "expected `below` only where some boxes are enough: `require: one`, `any` or `{at-least: n}`";
	if ((by !== void 0 || least !== void 0) && (each === void 0 || each === "question")) return "expected `by` and `at-least` only beside `each: comment`, `each: section` or a glob of titles";
}
function namedAmong(among, only) {
	const tests = only.filter((each) => !isItself(each)).map(require_review.testOf);
	return among.filter((item) => tests.some((isMeant) => isMeant(item)));
}
function words(require$3) {
	if (require$3 === "all") return "every box";
	return require$3 === "none" ? "no box" : `${require_quantifier.quantifierWords(require$3)} box${typeof require$3 === "object" && require$3["at-least"] > 1 ? "es" : ""}`;
}
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
// src/run/trusted.ts
async function policyOf(request) {
	const loaded = await fileOf(request);
	if (!loaded.ok) return loaded;
	const { markers } = request;
	const { policy, source } = loaded.value;
	const wrong = againstFinal(policy, request);
	if (wrong !== void 0) return require_nodes.wrongPolicy(wrong);
	const marked = {
		...policy,
		mode: modeOf(policy, request.mode),
		...markers === void 0 ? {} : { markers }
	};
	if (request.source === void 0) return {
		ok: true,
		value: {
			policy: marked,
			source
		}
	};
	const { parseSource } = await Promise.resolve().then(() => require("./source-schema.cjs")).then((n) => n.source_schema_exports);
	const given = parseSource(request.source);
	if (!given.ok) return require_nodes.wrongPolicy(`source: ${given.error}`);
	const checklists = marked.checklists.map((each) => ({
		...each,
		source: given.value
	}));
	return {
		ok: true,
		value: {
			policy: {
				...marked,
				checklists
			},
			source
		}
	};
}
function modeOf({ mode, finalIn }, asked) {
	const said = [mode ?? (finalIn === void 0 ? void 0 : "enforce"), asked];
	return said.includes("report") && !said.includes("enforce") ? "report" : "enforce";
}
function againstFinal({ finalIn }, { source, templatePath }) {
	if (finalIn === void 0) return void 0;
	const given = source !== void 0 ? "source" : templatePath !== void 0 ? "template" : void 0;
	return given && `${given}: found the input, expected none: a gate is final in ${finalIn}`;
}
async function fileOf({ policy: file, templatePath, templateAlternatives }) {
	if (file === void 0) {
		const source = {
			path: "default",
			digest: DEFAULT_POLICY_DIGEST
		};
		return {
			ok: true,
			value: {
				policy: defaultPolicy(templatePath, templateAlternatives),
				source
			}
		};
	}
	const { loadPolicy } = await Promise.resolve().then(() => require("./load.cjs")).then((n) => n.load_exports);
	const shared = sharedTexts(file);
	const key = JSON.stringify([
		file.path,
		templatePath,
		file.text,
		shared
	]);
	const loading = loads.get(key) ?? loadPolicy(file.text, nameOfFile(file), templatePath, shared);
	if (loads.size >= MOST_KEPT) loads.clear();
	loads.set(key, loading);
	const loaded = await loading;
	if (!loaded.ok) return require_nodes.wrongPolicy(...loaded.error.map((each) => file.shared === void 0 && each.path === file.path ? each : require_nodes.placedText(each)));
	return {
		ok: true,
		value: {
			policy: loaded.value.policy,
			source: await sourceOf(file)
		}
	};
}
const MOST_KEPT = 32;
const loads = new Map();
function unknownPhase(policy, phase) {
	const names = [...new Set(policy.checklists.flatMap((checklist) => checklist.phases.flatMap((each) => each.name ?? [])))];
	if (names.includes(phase)) return void 0;
	const expected = names.length === 0 ? "none, since the policy has no phases" : `one of ${names.join(", ")}`;
	return `found the phase "${phase}", ${require_options.expecting(expected, nearest(phase, names))}`;
}
function sharedTexts({ bases = [] }) {
	return bases.map((base) => ({
		reference: nameOfFile(base),
		text: base.text
	}));
}
function nameOfFile({ path, shared }) {
	return shared === void 0 ? path : require_nodes.referenceText({
		...shared,
		path
	});
}
async function sourceOf(file) {
	const { createHash } = await Promise.resolve().then(() => require_rolldown_runtime.__toESM(require("node:crypto"), 1));
	const digest = `sha256:${createHash("sha256").update(file.text).digest("hex")}`;
	const { path, sha, workspace, shared, bases = [] } = file;
	return {
		path,
		...shared,
		...sha === void 0 ? {} : { sha },
		digest,
		...workspace === void 0 ? {} : { workspace },
		...bases.length === 0 ? {} : { extends: await Promise.all(bases.map(sourceOf)) }
	};
}
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
Object.defineProperty(exports, "nameOfFile", {
	enumerable: true,
	get: function() {
		return nameOfFile;
	}
});
Object.defineProperty(exports, "nearest", {
	enumerable: true,
	get: function() {
		return nearest;
	}
});
Object.defineProperty(exports, "policyOf", {
	enumerable: true,
	get: function() {
		return policyOf;
	}
});
Object.defineProperty(exports, "policy_exports", {
	enumerable: true,
	get: function() {
		return policy_exports;
	}
});
Object.defineProperty(exports, "sharedTexts", {
	enumerable: true,
	get: function() {
		return sharedTexts;
	}
});
Object.defineProperty(exports, "sourceOf", {
	enumerable: true,
	get: function() {
		return sourceOf;
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
Object.defineProperty(exports, "unknownPhase", {
	enumerable: true,
	get: function() {
		return unknownPhase;
	}
});
