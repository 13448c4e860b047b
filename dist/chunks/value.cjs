const require_options = require("./options.cjs");
const require_quantity = require("./quantity.cjs");
const require_inline = require("./inline.cjs");
const require_select = require("./select.cjs");
const require_given = require("./given.cjs");
const require_quantifier = require("./quantifier.cjs");
const require_review = require("./review.cjs");
const require_gate = require("./gate.cjs");
// src/gates/kit/measure.ts
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
const MEASURE = /^([+-]?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d{1,3})?)\s*(?:\/\s*(\d+(?:\.\d+)?)|([%µ\p{L}]{1,16}))?$/iu;
function readMeasure(text) {
	const match = MEASURE.exec(text.trim());
	if (match === null) return void 0;
	const [, digits = ""] = match;
	const [amount, other] = require_quantity.numbersIn(digits);
	if (amount === void 0 || other !== void 0) return void 0;
	const outOf = match[2] === void 0 ? void 0 : Number(match[2]);
	if (outOf !== void 0) return Number.isFinite(outOf) && outOf > 0 && amount >= 0 && amount <= outOf ? {
		amount,
		unit: `/${outOf}`
	} : void 0;
	const written = (match[3] ?? "").normalize("NFC").replace("μ", "µ");
	const name = written === "M" ? written : written.toLowerCase();
	const [unit, factor] = UNITS.get(name) ?? [name, 1];
	return Number.isFinite(amount * factor) ? {
		amount: amount * factor,
		unit
	} : void 0;
}
const RELATIVE = /^(\d{1,9}(?:\.\d{1,9})?)\s*(?:[x×]\s+|%\s+of\s+)(\S(?:.*\S)?)$/i;
function readRelative(text) {
	const match = RELATIVE.exec(text.trim());
	if (match === null) return void 0;
	const [, digits, of = ""] = match;
	const number = Number(digits);
	const times = /^[\d.]+\s*%/.test(text.trim()) ? number / 100 : number;
	return times > 0 ? {
		times,
		of
	} : void 0;
}
const bound = require_quantifier.pipe(require_quantifier.union([require_quantifier.pipe(require_quantifier.number(), require_quantifier.finite()), require_quantifier.pipe(require_quantifier.string(), require_quantifier.check((text) => readMeasure(text) !== void 0 && !/[x×]\s*$/i.test(text) || readRelative(text) !== void 0, "expected a number with an optional unit, such as 80, \"1 %\" or \"500 ms\", or a multiple, such as \"3x baseline\""))]), require_quantifier.metadata({ examples: [
	80,
	"1 %",
	"500 ms",
	"3x baseline-p95"
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
function isComparable(actual, limit) {
	if (actual.unit === limit.unit) return true;
	return limit.unit === "" && (actual.unit === "%" || actual.unit.startsWith("/"));
}
function isValue(text, wanted) {
	const [actual, limit] = [readMeasure(text), readMeasure(String(wanted))];
	if (actual === void 0 || limit === void 0 || typeof wanted === "string" && limit.unit === "") return require_inline.normalize(text) === require_inline.normalize(String(wanted));
	return (actual.unit === limit.unit || limit.unit === "" && actual.unit.startsWith("/")) && actual.amount === limit.amount;
}
// src/gates/kit/author.ts
function namesIn(key, names) {
	if (names === void 0) return [];
	if (!Array.isArray(names)) return [{
		name: names,
		at: [key]
	}];
	return names.map((name, index) => ({
		name,
		at: [key, index]
	}));
}
function scopeIn(root, selector) {
	if (selector === void 0) return root;
	const selection = require_select.select(root, selector);
	return selection.kind === "one" ? selection.found.section : void 0;
}
function never(at, found, expected, help) {
	return {
		rule: "never-passes",
		at,
		found,
		expected,
		help
	};
}
function noRoom(bounds, at) {
	const least = strictest(bounds, "at-least", "above");
	const most = strictest(bounds, "at-most", "below");
	if (least === void 0 || most === void 0 || least.unit !== most.unit) return [];
	if (least.amount < most.amount || least.amount === most.amount && !least.open && !most.open) return [];
	return [never(at, `${least.text} together with ${most.text}`, "bounds with room between them", "Correct one of them.")];
}
function strictest(bounds, closed, open) {
	for (const key of [open, closed]) {
		const value = bounds[key];
		if (typeof value !== "string" && typeof value !== "number") continue;
		const measure = readMeasure(String(value));
		if (measure !== void 0) return {
			...measure,
			open: key === open,
			text: `"${key}: ${value}"`
		};
	}
}
function boundWords(bounds, keys) {
	return keys.flatMap((key) => bounds[key] === void 0 ? [] : [`${key.replace("-", " ")} ${bounds[key]}`]);
}
const joined = (word) => (parts) => parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${word} ${parts.at(-1)}`;
const or = joined("or");
const and = joined("and");
function quotedGiven(wanted) {
	return `"${require_given.givenWords(wanted)}"`;
}
function quotedAll(names) {
	return and([names].flat().map(quotedGiven));
}
function chosenWords({ at, from }) {
	return `${require_given.atWords(at)}${from === void 0 ? "" : ` from ${from}`}`;
}
function ownReport({ name, at = "head" }, own) {
	const named = [name].flat().find((each) => each.toLowerCase() === own.toLowerCase());
	if (named === void 0 || at !== "head") return [];
	return [never(["name"], `${named}, which the gate itself reports`, "what somebody else reports", "Name another, or write a glob: that leaves out what the gate itself reports.")];
}
function ageWords(within) {
	return within === void 0 ? "" : `, not more than ${within} ago`;
}
function resultWords(results) {
	return or([results].flat().map((each) => each.replaceAll("_", " ")));
}
// src/gates/section.ts
const options$1 = require_quantifier.strictObject({
	in: require_quantifier.optional(require_options.selector),
	must: require_quantifier.optional(require_quantifier.pipe(require_quantifier.picklist([
		"present",
		"absent",
		"non-empty"
	]), require_quantifier.title("State"), require_quantifier.description("What the section must be: present (default), absent, or non-empty."))),
	order: require_quantifier.optional(require_quantifier.pipe(require_quantifier.array(require_options.selector), require_quantifier.minLength(2), require_quantifier.title("Order"), require_quantifier.description("Sections that must all be there, in this order."), require_quantifier.metadata({ examples: [["Plan", "Rollout"]] })))
});
const section = require_gate.defineGate({
	name: "section",
	description: "Asks for a section to be present, absent or non-empty, or for sections in a given order.",
	options: options$1,
	refine: (chosen) => chosen.in === void 0 && chosen.order === void 0 ? "expected \"in\" or \"order\"" : void 0,
	summary: (chosen) => [...chosen.in === void 0 ? [] : [`${chosen.in}: ${chosen.must ?? "present"}`], ...chosen.order === void 0 ? [] : [`In order: ${chosen.order.join(", ")}`]].join("; "),
	evaluate: (chosen, input) => require_gate.outcome([...chosen.in === void 0 ? [] : stateFindings(chosen.in, chosen.must ?? "present", input), ...chosen.order === void 0 ? [] : orderFindings(chosen.order, input)])
});
function stateFindings(selectorText, must, input) {
	if (must === "absent") {
		const selection = require_select.select(input.checklist.root, selectorText);
		return (selection.kind === "one" ? [selection.found] : selection.kind === "several" ? selection.found : []).map(({ section: each }) => ({
			status: "failed",
			message: "Section must not be there",
			about: selectorText,
			place: require_given.placeOf(each),
			help: "Delete the section."
		}));
	}
	const located = require_given.locate(input.checklist, selectorText);
	if (!located.ok) return [located.error];
	const scope = located.value;
	if (must === "present" || require_given.holdsAnswer(scope.section, input.comparison)) return [];
	return [{
		status: "pending",
		message: "Section is empty",
		section: scope.path,
		place: require_given.placeOf(scope.section),
		help: "Write what belongs below this heading."
	}];
}
function orderFindings(order, input) {
	const findings = [];
	let last;
	const documents = input.checklist.documents.map(({ id }) => id);
	for (const title of order) {
		const located = require_given.locate(input.checklist, title);
		if (!located.ok) {
			findings.push(located.error);
			continue;
		}
		const place = require_given.placeOf(located.value.section);
		const at = [documents.indexOf(place.document), place.offset];
		if (last !== void 0 && isBefore(at, last.at)) findings.push({
			status: "failed",
			message: "Section stands too early",
			expected: `${last.title}, then ${title}`,
			section: located.value.path,
			place,
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
const STATES = {
	present: "is there",
	absent: "is not there",
	"non-empty": "says something"
};
const sectionAuthor = {
	sentence: ({ in: title, must = "present", order }) => [...title === void 0 ? [] : [`The section "${title}" ${STATES[must]}`], ...order === void 0 ? [] : [`The sections ${quotedAll(order)} are there, in this order`]].join(". "),
	names: ({ in: title, must, order }) => ({ sections: [...must === "absent" ? [] : namesIn("in", title), ...namesIn("order", order)] }),
	mistakes
};
function mistakes({ in: title, must, order = [] }, { form }) {
	if (form === void 0) return [];
	const { path, root } = form;
	const isThere = title !== void 0 && must === "absent" && require_select.select(root, title).kind !== "none";
	const found = `"${title}" must be absent, but stands in ${path}`;
	const places = order.map((each) => scopeIn(root, each)?.place?.offset);
	const wrong = places.findIndex((each, index) => {
		const before = places[index - 1];
		return each !== void 0 && before !== void 0 && each < before;
	});
	const behind = `"${order[wrong]}" after "${order[wrong - 1]}"`;
	return [...isThere ? [never([], found, "one or the other", "Delete the section, or the rule.")] : [], ...wrong > 0 ? [never(["order", wrong], behind, `the order of ${path}`, "Swap them.")] : []];
}
// src/gates/value.ts
const options = require_quantifier.strictObject({
	name: require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty(), require_quantifier.title("Name"), require_quantifier.description("The value, as handed over: input \"evidence\" or --evidence name=value."), require_quantifier.metadata({ examples: ["validation-score"] })),
	"at-least": require_quantifier.optional(require_quantifier.pipe(bound, require_quantifier.title("At least"))),
	"at-most": require_quantifier.optional(require_quantifier.pipe(bound, require_quantifier.title("At most"))),
	below: require_quantifier.optional(require_quantifier.pipe(bound, require_quantifier.title("Below"))),
	above: require_quantifier.optional(require_quantifier.pipe(bound, require_quantifier.title("Above"))),
	equals: require_quantifier.optional(require_quantifier.pipe(require_quantifier.union([
		require_quantifier.string(),
		require_quantifier.number(),
		require_quantifier.boolean()
	]), require_quantifier.title("Equals"))),
	"one-of": require_quantifier.optional(require_quantifier.pipe(require_quantifier.array(require_quantifier.union([require_quantifier.string(), require_quantifier.number()])), require_quantifier.minLength(1), require_quantifier.title("One of"))),
	...require_review.EVIDENCE_OPTIONS
});
const COMPARISONS = [
	"at-least",
	"at-most",
	"below",
	"above"
];
const value = require_review.defineEvidenceGate({
	name: "value",
	description: "Compares a value that the workflow hands over, and holds it against a box.",
	options,
	asks: ["value"],
	refine: (chosen) => [
		...COMPARISONS,
		"equals",
		"one-of"
	].every((key) => chosen[key] === void 0) ? "expected a comparison: at-least, at-most, below, above, equals or one-of" : void 0,
	summary: (chosen) => `${chosen.name}: ${expectations(chosen).join(" and ")}`,
	judge: (chosen, input) => {
		const own = read(chosen.name, input);
		const limits = COMPARISONS.flatMap((key) => {
			const limit = chosen[key];
			return limit === void 0 ? [] : [{
				key,
				limit: limitOf(String(limit), input)
			}];
		});
		const expected = expectations(chosen).join(" and ");
		const usable = limits.flatMap(({ key, limit }) => limit.ok ? [{
			key,
			limit: limit.value
		}] : []);
		const unusable = limits.flatMap(({ limit }) => limit.ok ? [] : [limit.error]);
		if (!own.ok) return { findings: [own.error, ...unusable].map((each) => ({
			...each,
			expected
		})) };
		if (unusable.length > 0) return {
			findings: unusable,
			found: own.value,
			...unusable.some(({ status }) => status === "failed") ? { against: "the value to compare with cannot be used" } : {}
		};
		const broken = usable.flatMap(({ key, limit }) => compare(own.value, key, limit));
		return judge(chosen, own.value, expected, broken);
	}
});
function expectations(chosen) {
	return [
		...COMPARISONS.flatMap((key) => chosen[key] === void 0 ? [] : [`${OPERATORS[key].words} ${chosen[key]}`]),
		...chosen.equals === void 0 ? [] : [`equal to ${chosen.equals}`],
		...chosen["one-of"] === void 0 ? [] : [`one of ${chosen["one-of"].join(", ")}`]
	];
}
function read(name, { facts }) {
	const question = {
		kind: "value",
		name
	};
	const fact = facts.get(question);
	return fact?.status === "known" ? {
		ok: true,
		value: fact.value.raw
	} : {
		ok: false,
		error: require_given.missingValue(name, question, fact?.reason)
	};
}
function judge(chosen, raw, expected, broken) {
	const equal = chosen.equals === void 0 || isValue(raw, chosen.equals);
	const among = chosen["one-of"] === void 0 || chosen["one-of"].some((each) => isValue(raw, each));
	const other = equal && among ? [] : [{ message: "Unexpected value" }];
	const [first] = [
		...broken.filter((each) => each.unknown === true),
		...broken,
		...other
	];
	if (first === void 0) return {
		findings: [],
		found: raw
	};
	const help = "Fix the cause, then hand over the new value.";
	return {
		findings: [{
			status: "failed",
			...first,
			actual: raw,
			about: chosen.name,
			expected,
			help
		}],
		found: raw,
		against: `${chosen.name} does not confirm it`
	};
}
function compare(raw, key, limit) {
	const actual = readMeasure(raw);
	if (actual === void 0) return [{
		message: "Value is not a finite number",
		unknown: true
	}];
	if (!isComparable(actual, limit)) return [{
		message: `Value has another unit than ${limit.of ?? "the policy"}`,
		unknown: true
	}];
	return OPERATORS[key].holds(actual.amount, limit.amount) ? [] : [{ message: "Value is out of bounds" }];
}
function limitOf(text, input) {
	const relative = readRelative(text);
	if (relative === void 0) return {
		ok: true,
		value: readMeasure(text)
	};
	const { times, of } = relative;
	const other = read(of, input);
	if (!other.ok) return other;
	const base = readMeasure(other.value);
	if (base !== void 0 && base.amount > 0) return {
		ok: true,
		value: {
			amount: base.amount * times,
			unit: base.unit,
			of
		}
	};
	return {
		ok: false,
		error: {
			status: "failed",
			unknown: true,
			about: of,
			message: base === void 0 ? "Value is not a finite number" : "Value to compare with is not above 0",
			actual: other.value,
			help: "Fix the cause, then hand over the new value."
		}
	};
}
const valueAuthor = {
	sentence: ({ name, equals, "one-of": among, ...bounds }) => {
		const wanted = [
			...boundWords(bounds, [
				"at-least",
				"at-most",
				"above",
				"below"
			]),
			...equals === void 0 ? [] : [`equal to ${equals}`],
			...among === void 0 ? [] : [`one of ${or(among.map(String))}`]
		];
		return `The value ${name}, which the workflow hands over, is ${and(wanted)}`;
	},
	mistakes: (bounds) => noRoom(bounds, [])
};
Object.defineProperty(exports, "ageWords", {
	enumerable: true,
	get: function() {
		return ageWords;
	}
});
Object.defineProperty(exports, "and", {
	enumerable: true,
	get: function() {
		return and;
	}
});
Object.defineProperty(exports, "boundWords", {
	enumerable: true,
	get: function() {
		return boundWords;
	}
});
Object.defineProperty(exports, "chosenWords", {
	enumerable: true,
	get: function() {
		return chosenWords;
	}
});
Object.defineProperty(exports, "namesIn", {
	enumerable: true,
	get: function() {
		return namesIn;
	}
});
Object.defineProperty(exports, "never", {
	enumerable: true,
	get: function() {
		return never;
	}
});
Object.defineProperty(exports, "noRoom", {
	enumerable: true,
	get: function() {
		return noRoom;
	}
});
Object.defineProperty(exports, "or", {
	enumerable: true,
	get: function() {
		return or;
	}
});
Object.defineProperty(exports, "ownReport", {
	enumerable: true,
	get: function() {
		return ownReport;
	}
});
Object.defineProperty(exports, "quotedAll", {
	enumerable: true,
	get: function() {
		return quotedAll;
	}
});
Object.defineProperty(exports, "quotedGiven", {
	enumerable: true,
	get: function() {
		return quotedGiven;
	}
});
Object.defineProperty(exports, "resultWords", {
	enumerable: true,
	get: function() {
		return resultWords;
	}
});
Object.defineProperty(exports, "scopeIn", {
	enumerable: true,
	get: function() {
		return scopeIn;
	}
});
Object.defineProperty(exports, "section", {
	enumerable: true,
	get: function() {
		return section;
	}
});
Object.defineProperty(exports, "sectionAuthor", {
	enumerable: true,
	get: function() {
		return sectionAuthor;
	}
});
Object.defineProperty(exports, "value", {
	enumerable: true,
	get: function() {
		return value;
	}
});
Object.defineProperty(exports, "valueAuthor", {
	enumerable: true,
	get: function() {
		return valueAuthor;
	}
});
