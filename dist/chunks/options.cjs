const require_front_matter = require("./front-matter.cjs");
const require_dist = require("./dist.cjs");
// src/gates/locate.ts
function locate(checklist, selector) {
	if (selector === void 0) return { scope: {
		section: checklist.root,
		path: [],
		titles: []
	} };
	const selection = require_front_matter.select(checklist.root, selector);
	if (selection.kind === "one") return { scope: scopeOf(checklist, selection.found) };
	if (selection.kind === "none") return { finding: {
		status: "failed",
		unknown: true,
		message: "Section is missing",
		about: selector,
		help: "Put the section back, with its heading as the template or the policy has it."
	} };
	const places = selection.found.map(({ section }) => section.place);
	return { finding: {
		status: "failed",
		unknown: true,
		message: `${places.length} sections have this title, at ${placesOf(places)}`,
		about: selector,
		actual: selection.selectors.join(", "),
		place: places[0],
		help: "Rename or remove the copies, or name one by its path in the policy."
	} };
}
function placesOf(places, and = ", ") {
	if (new Set(places.map(({ document }) => document)).size <= 1) return `lines ${places.map(({ line }) => line).join(and)}`;
	const plain = (name) => name.replaceAll(/\p{C}|::|##\[/gu, "?");
	return places.map(({ line, document }) => `line ${line} of ${plain(document)}`).join(and);
}
function scopeOf(checklist, located) {
	return {
		section: located.section,
		path: require_front_matter.displayPath(checklist.root, located.path),
		titles: located.path.map((section) => section.title)
	};
}
function blockingNearMisses(checklist, scope) {
	return checklist.nearMisses.filter((miss) => miss.blocking && (miss.section.length === 0 || scope.titles.every((title, index) => miss.section[index] === title))).map((miss) => ({
		...nearMissFinding(checklist, miss),
		unknown: true
	}));
}
function nearMissFinding(checklist, miss) {
	const top = require_front_matter.topLevel(checklist.root);
	return {
		status: miss.blocking ? "pending" : "passed",
		message: miss.message,
		actual: miss.actual,
		section: top !== checklist.root && miss.section.length > 1 ? miss.section.slice(1) : miss.section,
		place: miss.place,
		help: miss.help
	};
}
// src/gates/pattern.ts
let engine;
async function loadPatternEngine() {
	engine ??= (await Promise.resolve().then(() => require("./build.cjs"))).RE2JS;
}
function usesPatterns(data) {
	if (typeof data !== "object" || data === null) return false;
	return Object.entries(data).some(([key, value]) => key === "pattern" || usesPatterns(value));
}
const pattern = require_dist.pipe(require_dist.string(), require_dist.nonEmpty(), require_dist.check((text) => canCompile(text), "expected a regular expression in RE2 syntax (no look-around, no back-references)"), require_dist.title("Pattern"), require_dist.description("A regular expression in RE2 syntax, matched anywhere, case-sensitive unless it begins with (?i)."), require_dist.metadata({ examples: ["^OPS-\\d+$"] }));
function canCompile(text) {
	try {
		compilePattern(text);
		return true;
	} catch {
		return false;
	}
}
const compiled = new Map();
function compilePattern(text) {
	const known = compiled.get(text);
	if (known !== void 0) return known;
	if (engine === void 0) throw new TypeError("The pattern engine is not loaded");
	const automaton = engine.compile(text);
	const test = (value) => automaton.matcher(value).find();
	compiled.set(text, test);
	return test;
}
// src/gates/gate.ts
function defineGate(gate) {
	return {
		name: gate.name,
		description: gate.description,
		options: gate.options,
		asks: gate.asks ?? [],
		refine: (options) => gate.refine?.(options),
		bind: (options) => {
			const checked = options;
			return {
				name: gate.name,
				options,
				summary: gate.summary(checked),
				evaluate: (input) => gate.evaluate(checked, input),
				asks: gate.asks ?? [],
				settles: (input) => gate.settles?.(checked, input) ?? []
			};
		}
	};
}
function outcome(findings, whenEmpty = "passed") {
	return {
		status: ["failed", "pending"].find((each) => findings.some((finding) => finding.status === each)) ?? whenEmpty,
		findings
	};
}
// src/gates/options.ts
const quantifier = require_dist.pipe(require_dist.union([require_dist.picklist([
	"all",
	"any",
	"none",
	"one"
]), require_dist.strictObject({ "at-least": require_dist.pipe(require_dist.number(), require_dist.integer(), require_dist.minValue(1), require_dist.title("At least"), require_dist.description("The smallest number.")) })], "expected all, any, none, one or {at-least: n}"), require_dist.title("How many"), require_dist.description("How many members must be done: all, any (at least one), none, one (exactly one), or {at-least: n}."), require_dist.metadata({ examples: [
	"all",
	"none",
	{ "at-least": 2 }
] }));
const selector = require_dist.pipe(require_dist.string(), require_dist.nonEmpty(), require_dist.title("Section"), require_dist.description("A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level."), require_dist.metadata({ examples: [
	"Testing",
	"Sign-Off > Approvals",
	"/Release"
] }));
const itemText = require_dist.pipe(require_dist.string(), require_dist.nonEmpty(), require_dist.title("Item"), require_dist.description("The text of an item."));
const itemMatchers = require_dist.pipe(require_dist.array(require_dist.union([itemText, require_dist.strictObject({ pattern })])), require_dist.minLength(1), require_dist.description("Items by their text, or by {pattern: …}."), require_dist.metadata({ examples: [["Unit tests passing", { pattern: "^Backup" }]] }));
function signalNames(description$1, example) {
	const name = require_dist.pipe(require_dist.string(), require_dist.nonEmpty());
	return require_dist.pipe(require_dist.union([name, require_dist.pipe(require_dist.array(name), require_dist.minLength(1))]), require_dist.title("Name"), require_dist.description(description$1), require_dist.metadata({ examples: [example, [example, `${example}-*`]] }));
}
Object.defineProperty(exports, "blockingNearMisses", {
	enumerable: true,
	get: function() {
		return blockingNearMisses;
	}
});
Object.defineProperty(exports, "compilePattern", {
	enumerable: true,
	get: function() {
		return compilePattern;
	}
});
Object.defineProperty(exports, "defineGate", {
	enumerable: true,
	get: function() {
		return defineGate;
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
Object.defineProperty(exports, "locate", {
	enumerable: true,
	get: function() {
		return locate;
	}
});
Object.defineProperty(exports, "nearMissFinding", {
	enumerable: true,
	get: function() {
		return nearMissFinding;
	}
});
Object.defineProperty(exports, "outcome", {
	enumerable: true,
	get: function() {
		return outcome;
	}
});
Object.defineProperty(exports, "pattern", {
	enumerable: true,
	get: function() {
		return pattern;
	}
});
Object.defineProperty(exports, "placesOf", {
	enumerable: true,
	get: function() {
		return placesOf;
	}
});
Object.defineProperty(exports, "quantifier", {
	enumerable: true,
	get: function() {
		return quantifier;
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
