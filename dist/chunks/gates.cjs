const require_sources = require("./sources.cjs");
const require_dist = require("./dist.cjs");
const require_error = require("./error.cjs");
const require_options = require("./options.cjs");
// src/gates/section.ts
const options$1 = require_dist.strictObject({
	in: require_dist.optional(require_options.selector),
	must: require_dist.optional(require_dist.pipe(require_dist.picklist([
		"present",
		"absent",
		"non-empty"
	]), require_dist.title("State"), require_dist.description("What the section must be: present (default), absent, or non-empty."))),
	order: require_dist.optional(require_dist.pipe(require_dist.array(require_options.selector), require_dist.minLength(2), require_dist.title("Order"), require_dist.description("Sections that must all be there, in this order."), require_dist.metadata({ examples: [["Plan", "Rollout"]] })))
});
const section = require_options.defineGate({
	name: "section",
	description: "Asks for a section to be present, absent or non-empty, or for sections in a given order.",
	options: options$1,
	refine: (chosen) => chosen.in === void 0 && chosen.order === void 0 ? "expected \"in\" or \"order\"" : void 0,
	summary: (chosen) => [...chosen.in === void 0 ? [] : [`${chosen.in}: ${chosen.must ?? "present"}`], ...chosen.order === void 0 ? [] : [`In order: ${chosen.order.join(", ")}`]].join("; "),
	evaluate: (chosen, input) => require_options.outcome([...chosen.in === void 0 ? [] : stateFindings(chosen.in, chosen.must ?? "present", input), ...chosen.order === void 0 ? [] : orderFindings(chosen.order, input)])
});
function stateFindings(selectorText, must, input) {
	if (must === "absent") {
		const selection = require_error.select(input.checklist.root, selectorText);
		return (selection.kind === "one" ? [selection.found] : selection.kind === "several" ? selection.found : []).map(({ section: each }) => ({
			status: "failed",
			message: "Section must not be there",
			about: selectorText,
			...each.place === void 0 ? {} : { place: each.place },
			help: "Delete the section."
		}));
	}
	const located = require_options.locate(input.checklist, selectorText);
	if ("finding" in located) return [located.finding];
	const { scope } = located;
	if (must === "present" || saysSomething(scope.section)) return [];
	const place = scope.section.place;
	return [{
		status: "pending",
		message: "Section is empty",
		section: scope.path,
		...place === void 0 ? {} : { place },
		help: "Write what belongs below this heading."
	}];
}
function saysSomething(part) {
	return require_error.itemsIn(part).length > 0 || part.fields.some((field) => !field.blank) || part.sections.some(saysSomething);
}
function orderFindings(order, input) {
	const findings = [];
	let last;
	const documents = input.checklist.documents.map(({ id }) => id);
	for (const title of order) {
		const located = require_options.locate(input.checklist, title);
		if ("finding" in located) {
			findings.push(located.finding);
			continue;
		}
		const place = located.scope.section.place;
		const at = [documents.indexOf(place?.document ?? ""), place?.offset ?? 0];
		if (last !== void 0 && isBefore(at, last.at)) findings.push({
			status: "failed",
			message: "Section stands too early",
			expected: `${last.title}, then ${title}`,
			section: located.scope.path,
			...place === void 0 ? {} : { place },
			help: "Move the section down."
		});
		else last = {
			title,
			at
		};
	}
	return findings;
}
function isBefore([document = 0, offset = 0], [otherDocument = 0, otherOffset = 0]) {
	return document === otherDocument ? offset < otherOffset : document < otherDocument;
}
// src/gates/measure.ts
const UNITS = new Map(Object.entries({
	ns: ["ms", 1e-6],
	µs: ["ms", .001],
	us: ["ms", .001],
	ms: ["ms", 1],
	s: ["ms", 1e3],
	sec: ["ms", 1e3],
	min: ["ms", 6e4],
	m: ["ms", 6e4],
	h: ["ms", 36e5],
	d: ["ms", 864e5],
	b: ["byte", 1],
	kb: ["byte", 1e3],
	mb: ["byte", 1e6],
	gb: ["byte", 1e9],
	tb: ["byte", 0xe8d4a51000],
	kib: ["byte", 1024],
	mib: ["byte", 1024 ** 2],
	gib: ["byte", 1024 ** 3],
	tib: ["byte", 1024 ** 4],
	"%": ["%", 1]
}));
const MEASURE = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[+-]?\d{1,3})?)\s*(?:\/\s*(\d+(?:\.\d+)?)|([%µ\p{L}]{1,16}))?$/iu;
function readMeasure(text) {
	const match = MEASURE.exec(text.trim());
	if (match === null) return void 0;
	const amount = Number((match[1] ?? "").replaceAll(",", ""));
	const outOf = match[2] === void 0 ? void 0 : Number(match[2]);
	if (!Number.isFinite(amount) || outOf !== void 0 && (outOf <= 0 || amount > outOf || amount < 0)) return void 0;
	const name = (match[3] ?? "").normalize("NFC").replace("μ", "µ").toLowerCase();
	const [unit, factor] = UNITS.get(name) ?? [name, 1];
	return {
		amount: amount * factor,
		unit
	};
}
const bound = require_dist.pipe(require_dist.union([require_dist.pipe(require_dist.number(), require_dist.finite()), require_dist.pipe(require_dist.string(), require_dist.check((text) => readMeasure(text) !== void 0, "expected a number with an optional unit, such as 80, \"1 %\" or \"500 ms\""))]), require_dist.metadata({ examples: [
	80,
	"1 %",
	"500 ms"
] }));
const OPERATORS = {
	"at-least": {
		words: "at least",
		holds: (a, b) => a >= b
	},
	"at-most": {
		words: "at most",
		holds: (a, b) => a <= b
	},
	below: {
		words: "below",
		holds: (a, b) => a < b
	},
	above: {
		words: "above",
		holds: (a, b) => a > b
	}
};
function sameValue(a, b) {
	const [left, right] = [readMeasure(a), readMeasure(b)];
	if (left !== void 0 && right !== void 0) return left.unit === right.unit && left.amount === right.amount;
	return require_error.normalize(a) === require_error.normalize(b);
}
// src/gates/value.ts
const options = require_dist.strictObject({
	name: require_dist.pipe(require_dist.string(), require_dist.nonEmpty(), require_dist.title("Name"), require_dist.description("The value, as handed over: input \"evidence\" or --evidence name=value."), require_dist.metadata({ examples: ["validation-score"] })),
	"at-least": require_dist.optional(require_dist.pipe(bound, require_dist.title("At least"))),
	"at-most": require_dist.optional(require_dist.pipe(bound, require_dist.title("At most"))),
	below: require_dist.optional(require_dist.pipe(bound, require_dist.title("Below"))),
	above: require_dist.optional(require_dist.pipe(bound, require_dist.title("Above"))),
	equals: require_dist.optional(require_dist.pipe(require_dist.union([
		require_dist.string(),
		require_dist.number(),
		require_dist.boolean()
	]), require_dist.title("Equals"))),
	"one-of": require_dist.optional(require_dist.pipe(require_dist.array(require_dist.union([require_dist.string(), require_dist.number()])), require_dist.minLength(1), require_dist.title("One of"))),
	item: require_dist.optional(require_dist.pipe(require_options.itemText, require_dist.description("A box that must agree: ticked, and the value holds.")))
});
const COMPARISONS = [
	"at-least",
	"at-most",
	"below",
	"above"
];
const value = require_options.defineGate({
	name: "value",
	description: "Compares a value that the workflow hands over, and holds it against a box.",
	options,
	refine: (chosen) => [
		...COMPARISONS,
		"equals",
		"one-of"
	].every((key) => chosen[key] === void 0) ? "expected a comparison: at-least, at-most, below, above, equals or one-of" : void 0,
	summary: (chosen) => `${chosen.name}: ${expectations(chosen).join(" and ")}`,
	evaluate: (chosen, input) => {
		const judged = judge(chosen, input);
		return require_options.outcome([...judged, ...boxFindings(chosen, judged, input)]);
	}
});
function expectations(chosen) {
	return [
		...COMPARISONS.flatMap((key) => chosen[key] === void 0 ? [] : [`${OPERATORS[key].words} ${chosen[key]}`]),
		...chosen.equals === void 0 ? [] : [`equal to ${chosen.equals}`],
		...chosen["one-of"] === void 0 ? [] : [`one of ${chosen["one-of"].join(", ")}`]
	];
}
function judge(chosen, { facts }) {
	const question = {
		kind: "value",
		name: chosen.name
	};
	const fact = facts.get(question);
	const expected = expectations(chosen).join(" and ");
	if (fact === void 0) return [{
		status: "pending",
		message: "Value is not known yet",
		about: chosen.name,
		asks: [question]
	}];
	if (fact.status === "unavailable") return [{
		status: "pending",
		message: fact.reason,
		about: chosen.name,
		expected,
		help: `Hand it over: evidence "${chosen.name}=…".`
	}];
	const { raw } = fact.value;
	const broken = COMPARISONS.flatMap((key) => {
		const limit = chosen[key];
		return limit === void 0 ? [] : compare(raw, key, String(limit));
	});
	const equal = chosen.equals === void 0 || sameValue(raw, String(chosen.equals));
	const among = chosen["one-of"] === void 0 || chosen["one-of"].some((each) => sameValue(raw, String(each)));
	if (broken.length === 0 && equal && among) return [];
	return [{
		status: "failed",
		message: broken[0] ?? "Unexpected value",
		actual: raw,
		about: chosen.name,
		expected,
		help: "Mend the cause, then hand over the new value."
	}];
}
function compare(raw, key, limit) {
	const actual = readMeasure(raw);
	const wanted = readMeasure(limit);
	if (actual === void 0 || wanted === void 0) return ["Value is no finite number"];
	if (actual.unit !== wanted.unit && !(wanted.unit === "" && actual.unit === "%")) return ["Value has another unit than the policy"];
	return OPERATORS[key].holds(actual.amount, wanted.amount) ? [] : ["Value is out of bounds"];
}
function boxFindings(chosen, judged, { checklist }) {
	const wanted = chosen.item;
	if (wanted === void 0) return [];
	const found = require_error.itemsIn(checklist.root).filter((item) => require_sources.matchesItem(item, wanted));
	const [item] = found;
	if (item === void 0) return [{
		status: "failed",
		message: "The box for this value is missing",
		about: wanted,
		help: "Put the item back."
	}];
	if (found.length > 1) return [{
		status: "failed",
		message: `The box for this value is there ${found.length} times, at ${require_options.placesOf(found.map((each) => each.place))}`,
		about: wanted,
		place: item.place,
		help: "Keep one of them."
	}];
	return boxState(item, judged);
}
function boxState(item, judged) {
	const about = {
		actual: item.text,
		place: item.place
	};
	if (item.state === "ticked") return judged.length === 0 ? [] : [{
		status: "failed",
		message: "Ticked, but the value does not bear it out",
		...about,
		help: "Untick it until the value holds."
	}];
	return [{
		status: "pending",
		kind: "open-box",
		message: "Not ticked",
		...about,
		help: "Check the value, then tick the box."
	}];
}
// src/gates/index.ts
const GATES = [
	require_sources.items,
	require_sources.fields,
	section,
	require_sources.template,
	value
];
function gateNamed(name) {
	return GATES.find((gate) => gate.name === name);
}
Object.defineProperty(exports, "GATES", {
	enumerable: true,
	get: function() {
		return GATES;
	}
});
Object.defineProperty(exports, "gateNamed", {
	enumerable: true,
	get: function() {
		return gateNamed;
	}
});
Object.defineProperty(exports, "readMeasure", {
	enumerable: true,
	get: function() {
		return readMeasure;
	}
});
