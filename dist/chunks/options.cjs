const require_match = require("./match.cjs");
const require_inline = require("./inline.cjs");
const require_late = require("./late.cjs");
const require_select = require("./select.cjs");
const require_quantifier = require("./quantifier.cjs");
// src/gates/kit/expected.ts
function expecting(expected, meantBy) {
	return meantBy === void 0 ? `expected ${expected}` : `did you mean ${meantBy}? Expected ${expected}`;
}
function expectedForm(expected, words) {
	return ({ input }) => expecting(expected, wordMeant(input, words));
}
function expectedCount(expected, words) {
	return ({ input }) => {
		const [digits] = /\d+/.exec(String(input)) ?? [];
		return expecting(expected, digits === void 0 ? wordMeant(input, words) : `{at-least: ${digits}}`);
	};
}
function expectedValue(value) {
	const expected = String(value);
	return ({ input }) => input === expected ? `expected ${expected} without quotes` : expecting(expected, wordMeant(input, [expected]));
}
function wordMeant(input, words) {
	const word = words.find((each) => typeof input === "string" && each === input.toLowerCase());
	return word === void 0 ? void 0 : `"${word}"`;
}
// src/template/own-headings.ts
const NOT_THIS = /\b(?:not|to-?do|example|previous|last|old|quot\w*|later|wip|draft)\b|~~/i;
const MOST_OF_ONE_TITLE = 20;
function sectionsBelowOwn(template, body) {
	const trusted = new Set(require_select.sectionsOf(template).map(({ section }) => require_inline.normalizeHeading(section.title)));
	const byTitle = new Map();
	for (const located of require_select.sectionsOf(body)) {
		const title = require_inline.normalizeHeading(located.section.title);
		if (!trusted.has(title)) continue;
		const same = byTitle.get(title);
		if (same === void 0) byTitle.set(title, [located]);
		else same.push(located);
	}
	const isOwn = ({ title }) => !trusted.has(require_inline.normalizeHeading(title)) && !NOT_THIS.test(title);
	const few = (title) => {
		const same = byTitle.get(require_inline.normalizeHeading(title));
		return same === void 0 || same.length > MOST_OF_ONE_TITLE ? [] : same;
	};
	return ({ title }, home) => few(title).flatMap(({ section, path }) => {
		const at = path.indexOf(home);
		const between = path.slice(at + 1, -1);
		return (at >= 0 || home === body) && between.length > 0 && between.every(isOwn) ? [section] : [];
	});
}
// src/template/sections.ts
function isProse(section, field) {
	return section.place?.offset === field.place.offset;
}
function hasContent(section) {
	return section.items.length > 0 || section.fields.some((field) => !isProse(section, field)) || section.signOffs.length > 0 || section.sections.some(hasContent);
}
function holdsOnlySections(section) {
	const { items, fields, signOffs, sections } = section;
	return items.length + signOffs.length + fields.filter((field) => !isProse(section, field)).length === 0 && sections.length > 0;
}
function isExample({ kind, title }) {
	return kind === "heading" && require_match.hasBlank(require_inline.normalize(title));
}
function meet(template, body) {
	const index = indexSections(body);
	const lower = sectionsBelowOwn(template, body);
	const top = topOf(template, body);
	const used = new Set([body, top]);
	const meetings = [];
	const missing = [];
	const find = (children, home) => {
		const found = new Map();
		const take = (fits) => {
			for (const child of children) {
				if (found.has(child)) continue;
				const other = (index.get(require_select.idOf([...home.key, require_inline.normalizeHeading(child.title)])) ?? []).find((each) => !used.has(each.section) && fits(each, child));
				if (other === void 0) continue;
				used.add(other.section);
				found.set(child, other.section);
			}
		};
		take(({ section, above }, child) => above === home && require_inline.normalize(section.title) === require_inline.normalize(child.title));
		take(({ above }) => above === home);
		take(({ above }) => !used.has(above));
		for (const child of children) {
			if (found.has(child)) continue;
			const [only, ...others] = lower(child, home).filter((each) => !used.has(each));
			if (only === void 0 || others.length > 0) continue;
			used.add(only);
			found.set(child, only);
		}
		const examples = children.filter((child) => !found.has(child) && isExample(child));
		for (const child of [...examples.filter(hasContent), ...examples.filter((each) => !hasContent(each))]) {
			const other = home.sections.find((each) => !used.has(each) && each.kind === child.kind);
			if (other === void 0) continue;
			used.add(other);
			found.set(child, other);
		}
		return found;
	};
	const all = require_select.itemsIn(template).length;
	const holdsAll = (section, home) => require_select.itemsIn(section).length === all && [section, ...require_select.sectionsOf(section).map((each) => each.section)].some((part) => sharesLabels(part, home));
	const visit = (section, home, above, below = find(section.sections, home)) => {
		meetings.push({
			section,
			home,
			path: require_select.displayPath(template, above)
		});
		for (const child of section.sections) {
			const path = [...above, child];
			const found = below.get(child);
			if (found !== void 0) visit(child, found, path);
			else if ((child.kind === "group" || isExample(child) || holdsAll(child, home)) && require_select.itemsIn(child).length > 0) visit(child, home, path);
			else if (holdsOnlySections(child)) {
				const lifted = find(child.sections, home);
				if (lifted.size > 0) visit(child, home, path, lifted);
				else if (hasContent(child)) missing.push({
					section: child,
					home,
					path: require_select.displayPath(template, path)
				});
			} else if (hasContent(child)) missing.push({
				section: child,
				home,
				path: require_select.displayPath(template, path)
			});
		}
	};
	visit(template, top, []);
	return {
		meetings,
		missing,
		used
	};
}
function topOf(template, body) {
	const top = require_select.topLevel(body);
	if (require_select.topLevel(template) !== template || template.sections.some(({ key }) => require_select.idOf(key) === require_select.idOf(top.key))) return body;
	return body.items.length + body.fields.length + body.signOffs.length === 0 ? top : body;
}
function renamed({ section, home }, used) {
	return home.sections.find((other) => !used.has(other) && sharesLabels(section, other));
}
function sharesLabels(section, other) {
	const labels = new Set(entriesOf(section).map((entry) => entry.label));
	return entriesOf(other).some((entry) => labels.has(entry.label));
}
function sectionPlace(section) {
	return section.place;
}
function indexSections(root) {
	const index = new Map();
	for (const { section, path } of require_select.sectionsOf(root)) {
		const id = require_select.idOf(section.key);
		const placed = {
			section,
			above: path.at(-2) ?? root
		};
		const same = index.get(id);
		if (same === void 0) index.set(id, [placed]);
		else same.push(placed);
	}
	return index;
}
function entriesOf(section) {
	const entries = [];
	const visit = (items, parent) => {
		for (const item of items) {
			const label = require_inline.normalize(item.label);
			const below = require_inline.normalize(parent?.label ?? item.question?.text ?? "");
			entries.push({
				item,
				label,
				below,
				...parent === void 0 ? {} : { parent }
			});
			visit(item.items, item);
		}
	};
	visit(section.items);
	return entries;
}
// src/gates/kit/matching.ts
let engine;
async function loadPatternEngine() {
	engine ??= (await Promise.resolve().then(() => require("./build.cjs"))).RE2JS;
}
function usesPatterns(data) {
	if (typeof data !== "object" || data === null) return false;
	return Object.entries(data).some(([key, value]) => key === "pattern" || usesPatterns(value));
}
const pattern = require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty(), require_quantifier.check((text) => canCompile(text), "expected a regular expression in RE2 syntax (no look-around, no back-references)"), require_quantifier.title("Pattern"), require_quantifier.description("A regular expression in RE2 syntax, matched anywhere, case-sensitive unless it begins with (?i)."), require_quantifier.metadata({ examples: ["^OPS-\\d+$"] }));
function canCompile(text) {
	try {
		compilePattern(text);
		return true;
	} catch {
		return false;
	}
}
function compilePattern(text) {
	if (engine === void 0) throw new TypeError("The pattern engine is not loaded");
	const automaton = engine.compile(text);
	return (value) => automaton.matcher(value).find();
}
function mentions(text, word) {
	if (word === "") return false;
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		const goesOnBefore = /(?:\d|\d\.)$/.test(text.slice(Math.max(0, at - 2), at));
		const goesOnBehind = /^(?:[\p{L}\d]|[.+-][\p{L}\d])/u.test(text.slice(at + word.length, at + word.length + 3));
		if (!goesOnBefore && !goesOnBehind) return true;
	}
	return false;
}
function matchesGlob(globs, text) {
	return globs.some((glob) => require_late.pathMatcher(glob)(text));
}
function createGlobs() {
	const matchers = new Map();
	return (globs, text) => globs.some((glob) => {
		const matcher = matchers.get(glob) ?? require_late.pathMatcher(glob);
		matchers.set(glob, matcher);
		return matcher(text);
	});
}
function matchesName(globs, name) {
	return globs.some((glob) => nameMatcher(glob)(name.toLowerCase()));
}
function nameMatcher(glob) {
	const source = glob.toLowerCase().replaceAll(/[\^$\\.+()[\]{}|/]/g, "\\$&").replaceAll(/\*+/g, ".*").replaceAll("?", ".");
	const fits = new RegExp(`^${source}$`, "su");
	return (text) => fits.test(text);
}
// src/gates/kit/options.ts
const QUANTIFIERS = [
	"all",
	"any",
	"none",
	"one"
];
const quantifier = require_quantifier.pipe(require_quantifier.union([require_quantifier.picklist(QUANTIFIERS), require_quantifier.strictObject({ "at-least": require_quantifier.pipe(require_quantifier.number(), require_quantifier.integer(), require_quantifier.minValue(1), require_quantifier.title("At least"), require_quantifier.description("The smallest number.")) })], expectedCount("all, any, none, one or {at-least: n}", QUANTIFIERS)), require_quantifier.title("How many"), require_quantifier.description("How many members must be done: all, any (at least one), none, one (exactly one), or {at-least: n}."), require_quantifier.metadata({ examples: [
	"all",
	"none",
	{ "at-least": 2 }
] }));
const selector = require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty(), require_quantifier.title("Section"), require_quantifier.description("A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level."), require_quantifier.metadata({ examples: [
	"Testing",
	"Sign-Off > Approvals",
	"/Release"
] }));
const itemText = require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty(), require_quantifier.title("Item"), require_quantifier.description("The text of an item."));
const binding = require_quantifier.pipe(require_quantifier.union([itemText, require_quantifier.strictObject({
	text: itemText,
	in: require_quantifier.optional(selector),
	by: require_quantifier.optional(require_quantifier.pipe(require_quantifier.picklist([
		"agree",
		"enough",
		"advise"
	]), require_quantifier.title("How they go together"), require_quantifier.description("agree: both must hold. enough: evidence alone makes the box done. advise: evidence is reported, the tick decides.")))
})]), require_quantifier.title("Item"), require_quantifier.description("A box that this evidence speaks of, by its text. A tick against the evidence is failed, unless \"by\" says advise."), require_quantifier.metadata({ examples: ["Unit tests passing", {
	text: "Unit tests passing",
	by: "enough"
}] }));
const itemMatchers = require_quantifier.pipe(require_quantifier.array(require_quantifier.union([itemText, require_quantifier.strictObject({ pattern })])), require_quantifier.minLength(1), require_quantifier.description("Items by their text, or by {pattern: …}."), require_quantifier.metadata({ examples: [["Unit tests passing", { pattern: "^Backup" }]] }));
function signalNames(description$1, example) {
	const name = require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty());
	return require_quantifier.pipe(require_quantifier.union([name, require_quantifier.pipe(require_quantifier.array(name), require_quantifier.minLength(1))]), require_quantifier.title("Name"), require_quantifier.description(description$1), require_quantifier.metadata({ examples: [example, [example, `${example}-*`]] }));
}
const PERSON = new RegExp(String.raw`^@?(?:${require_select.LOGIN}|[\w-]{1,39}#[1-9]\d{0,14})$`);
Object.defineProperty(exports, "PERSON", {
	enumerable: true,
	get: function() {
		return PERSON;
	}
});
Object.defineProperty(exports, "binding", {
	enumerable: true,
	get: function() {
		return binding;
	}
});
Object.defineProperty(exports, "compilePattern", {
	enumerable: true,
	get: function() {
		return compilePattern;
	}
});
Object.defineProperty(exports, "createGlobs", {
	enumerable: true,
	get: function() {
		return createGlobs;
	}
});
Object.defineProperty(exports, "entriesOf", {
	enumerable: true,
	get: function() {
		return entriesOf;
	}
});
Object.defineProperty(exports, "expectedCount", {
	enumerable: true,
	get: function() {
		return expectedCount;
	}
});
Object.defineProperty(exports, "expectedForm", {
	enumerable: true,
	get: function() {
		return expectedForm;
	}
});
Object.defineProperty(exports, "expectedValue", {
	enumerable: true,
	get: function() {
		return expectedValue;
	}
});
Object.defineProperty(exports, "expecting", {
	enumerable: true,
	get: function() {
		return expecting;
	}
});
Object.defineProperty(exports, "isProse", {
	enumerable: true,
	get: function() {
		return isProse;
	}
});
Object.defineProperty(exports, "itemMatchers", {
	enumerable: true,
	get: function() {
		return itemMatchers;
	}
});
Object.defineProperty(exports, "itemText", {
	enumerable: true,
	get: function() {
		return itemText;
	}
});
Object.defineProperty(exports, "loadPatternEngine", {
	enumerable: true,
	get: function() {
		return loadPatternEngine;
	}
});
Object.defineProperty(exports, "matchesGlob", {
	enumerable: true,
	get: function() {
		return matchesGlob;
	}
});
Object.defineProperty(exports, "matchesName", {
	enumerable: true,
	get: function() {
		return matchesName;
	}
});
Object.defineProperty(exports, "meet", {
	enumerable: true,
	get: function() {
		return meet;
	}
});
Object.defineProperty(exports, "mentions", {
	enumerable: true,
	get: function() {
		return mentions;
	}
});
Object.defineProperty(exports, "pattern", {
	enumerable: true,
	get: function() {
		return pattern;
	}
});
Object.defineProperty(exports, "quantifier", {
	enumerable: true,
	get: function() {
		return quantifier;
	}
});
Object.defineProperty(exports, "renamed", {
	enumerable: true,
	get: function() {
		return renamed;
	}
});
Object.defineProperty(exports, "sectionPlace", {
	enumerable: true,
	get: function() {
		return sectionPlace;
	}
});
Object.defineProperty(exports, "selector", {
	enumerable: true,
	get: function() {
		return selector;
	}
});
Object.defineProperty(exports, "signalNames", {
	enumerable: true,
	get: function() {
		return signalNames;
	}
});
Object.defineProperty(exports, "usesPatterns", {
	enumerable: true,
	get: function() {
		return usesPatterns;
	}
});
