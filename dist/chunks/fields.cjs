const require_quantifier = require("./quantifier.cjs");
const require_select = require("./select.cjs");
const require_inline = require("./inline.cjs");
const require_named = require("./named.cjs");
const require_quantity = require("./quantity.cjs");
const require_options = require("./options.cjs");
const require_review = require("./review.cjs");
const require_gate = require("./gate.cjs");
const require_given = require("./given.cjs");
const require_na_words = require("./na-words.cjs");
const require_match = require("./match.cjs");
// src/gates/fields/one-of.ts
const ofValues = {
	values: require_quantifier.optional(require_quantifier.pipe(require_quantifier.array(require_quantifier.string()), require_quantifier.minLength(1), require_quantifier.title("Allowed values"), require_quantifier.description("For type one-of; case does not matter."))),
	several: require_quantifier.optional(require_quantifier.pipe(require_quantifier.boolean(), require_quantifier.title("Several"), require_quantifier.description("For type one-of: several of the values may stand there, parted by commas. Default: false.")))
};
function valuesExpectation({ values = [], several = false }, text) {
	return (several ? areAmong(text, values) : values.some((value) => isSame(value, text))) ? void 0 : `${several ? "one or more" : "one"} of ${values.join(", ")}`;
}
function isSame(one, other) {
	return require_inline.normalizeTitle(one) === require_inline.normalizeTitle(other);
}
function pieces(text) {
	return text.split(/[,;\uFF0C\u3001]/).filter((piece) => piece.trim() !== "");
}
function areAmong(text, values) {
	const given = pieces(text);
	const wanted = values.map((value) => pieces(value).map(require_inline.normalizeTitle));
	const fits = given.map(() => false);
	for (let from = given.length - 1; from >= 0; from -= 1) fits[from] = wanted.some((value) => {
		const next = from + value.length;
		return (next === given.length || fits[next] === true) && value.every((piece, index) => isSame(piece, `${given[from + index]}`));
	});
	return fits[0] === true;
}
// src/gates/fields/types.ts
const FIELD_TYPES = [
	"text",
	"date",
	"time",
	"datetime",
	"semver",
	"login",
	"url",
	"email",
	"number",
	"duration",
	"one-of",
	"pattern"
];
const DATE = /^(\d{4})([-/])(\d{2})\2(\d{2})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?(?:\s*(?:z|utc|gmt|[a-z]{2,5}|[+-]\d{2}:?\d{2}))?$/i;
const EMAIL = /^[^\s@<>"(),:;[\]\\]{1,64}@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;
const CLOCK = /^\d+(?::[0-5]\d){1,2}$/;
const SIMPLE_CHECKS = {
	text: () => void 0,
	date: (value) => expect(isDate(value), "a calendar date such as 2026-03-01"),
	time: (value) => expect(isTime(value), "a time such as 14:30"),
	datetime: (value) => expect(isDateTime(value), "a date and time such as 2026-03-01 14:30"),
	semver: (value) => expect(require_review.SEMVER.test(value), "a version such as 1.4.0 or v1.4.0"),
	login: loginExpectation,
	url: (value) => expect(isUrl(value), "a URL such as https://example.com/run/1"),
	email: (value) => expect(EMAIL.test(value), "an e-mail address"),
	duration: (value) => expect(CLOCK.test(value) || require_quantity.readDuration(value.toLowerCase()) !== void 0, "a duration such as 45 min, 1h 30m or PT2H")
};
function readNumber(value) {
	const match = /^([+-]?\d[\d,]*(?:\.\d+)?)\s*(\/\s*\d+(?:\.\d+)?|(?=.{0,16}$)[%°]?\p{L}*(?:\/\p{L}+)*)$/u.exec(value.trim());
	if (match === null) return void 0;
	const [, digits = "", unit = ""] = match;
	const numbers = require_quantity.numbersIn(digits);
	const total = /^\/\s*(\d.*)/.exec(unit)?.[1];
	const fits = numbers.every((number) => total === void 0 || number >= 0 && number <= Number(total) && Number(total) > 0);
	return numbers.length > 0 && fits ? {
		numbers,
		unit: unit.replace(/\s+/g, "")
	} : void 0;
}
function loginExpectation(value) {
	const text = value.normalize("NFKC");
	const shown = require_inline.withoutInvisible(text);
	if (!text.includes(shown)) return "one login such as @octocat, without characters that show nothing in it";
	const login = shown.startsWith("@") ? shown.slice(1).replace(/\p{Po}+$/u, "") : shown;
	return expect(require_select.isLogin(login), "one login such as @octocat");
}
function expect(fits, expected) {
	return fits ? void 0 : expected;
}
function isDate(value) {
	const match = DATE.exec(value);
	if (match === null) return false;
	const [year, month, day] = [
		Number(match[1]),
		Number(match[3]),
		Number(match[4])
	];
	const days = [
		31,
		year % 4 === 0 && year % 100 !== 0 || year % 400 === 0 ? 29 : 28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	][month - 1];
	return days !== void 0 && day >= 1 && day <= days;
}
function isTime(value) {
	const match = TIME.exec(value);
	if (match === null) return false;
	const hour = Number(match[1]);
	const twelve = match[4] !== void 0;
	return hour <= (twelve ? 12 : 23) && (!twelve || hour >= 1) && Number(match[2]) <= 59 && Number(match[3] ?? 0) <= 59;
}
function isDateTime(value) {
	const match = /^(\S+?)(?:T|\s+(?:at\s+)?)(\d.*)$/.exec(value);
	if (match === null) return false;
	const [, date = "", time = ""] = match;
	return isDate(date) && isTime(time);
}
const UNFILLED = /(?:_{3,}|\.{3,}|…)[/)]?$|^https?:\/\/(?:www\.)?(?:todo|tbd|\.+)(?:[/?#.]|$)/i;
function isUrl(value) {
	return /^https?:\/\/[^\s/?#]+(?:[/?#]\S*)?$/i.test(value) && !UNFILLED.test(value) && URL.canParse(value);
}
const PLAIN_TYPES = FIELD_TYPES.filter((type) => type !== "one-of" && type !== "pattern");
const typed = require_quantifier.strictObject({
	type: require_quantifier.optional(require_quantifier.pipe(require_quantifier.picklist(FIELD_TYPES), require_quantifier.title("Type"))),
	not: require_quantifier.optional(require_quantifier.pipe(require_quantifier.union([require_quantifier.string(), require_quantifier.array(require_quantifier.string())]), require_quantifier.title("Other fields"), require_quantifier.description("Names of fields that must not hold the same value."), require_quantifier.metadata({ examples: ["Deployer"] }))),
	...ofValues,
	pattern: require_quantifier.optional(require_options.pattern),
	"at-least": require_quantifier.optional(require_quantifier.pipe(require_quantifier.number(), require_quantifier.finite(), require_quantifier.title("Smallest number"))),
	"at-most": require_quantifier.optional(require_quantifier.pipe(require_quantifier.number(), require_quantifier.finite(), require_quantifier.title("Largest number"))),
	unit: require_quantifier.optional(require_quantifier.pipe(require_quantifier.string(), require_quantifier.title("Unit"), require_quantifier.description("For type number: the unit that must follow it.")))
});
const requirement = require_quantifier.union([require_quantifier.picklist(PLAIN_TYPES), typed]);
const BOUNDS = [
	"at-least",
	"at-most",
	"unit"
];
function typeOf(want) {
	if (want.type !== void 0) return want.type;
	if (want.values !== void 0) return "one-of";
	if (want.pattern !== void 0) return "pattern";
	return BOUNDS.some((key) => want[key] !== void 0) ? "number" : "text";
}
function misfit(want) {
	const type = typeOf(want);
	if (type === "one-of" && want.values === void 0) return "expected \"values\"";
	if (type === "pattern" && want.pattern === void 0) return "expected \"pattern\"";
	const idle = [
		...want.values !== void 0 && type !== "one-of" ? ["values"] : [],
		...want.several !== void 0 && type !== "one-of" ? ["several"] : [],
		...want.pattern !== void 0 && type !== "pattern" ? ["pattern"] : [],
		...BOUNDS.filter((key) => want[key] !== void 0 && type !== "number")
	];
	return idle.length === 0 ? void 0 : `expected no "${idle.join("\", \"")}" with the type ${type}`;
}
function judgedText(want, { value, link }) {
	const type = typeOf(want);
	if (type === "text" || type === "login") return value;
	return require_inline.withoutInvisible(type === "url" && link !== void 0 ? link : value);
}
function expectation(want, value) {
	const type = typeOf(want);
	if (type === "one-of") return valuesExpectation(want, value);
	if (type === "pattern") return want.pattern !== void 0 && require_options.compilePattern(want.pattern)(value) ? void 0 : `text that matches ${want.pattern}`;
	if (type === "number") return numberExpectation(want, value);
	return SIMPLE_CHECKS[type](value);
}
function numberExpectation(want, value) {
	const { unit, "at-least": least, "at-most": most } = want;
	const read = readNumber(value);
	const range = [...least === void 0 ? [] : [`at least ${least}`], ...most === void 0 ? [] : [`at most ${most}`]].join(" and ");
	const expected = [
		"a number",
		...unit === void 0 ? [] : [`in ${unit}`],
		...range === "" ? [] : [`of ${range}`]
	].join(" ");
	if (read === void 0 || unit !== void 0 && read.unit.toLowerCase() !== unit.toLowerCase()) return expected;
	const within = read.numbers.filter((number) => number >= (least ?? -1e400) && number <= (most ?? 1e400));
	if (within.length === read.numbers.length) return void 0;
	return within.length === 0 ? expected : `${expected}, without a comma: it may be ${read.numbers.join(" or ")}`;
}
// src/gates/fields/no-answer.ts
const TO_COME = /^(?:pending(?: (?:review|approval|confirmation|decision|release|merge|qa))?|(?:a?waiting (?:for|on)|awaiting)\b.*|in progress|wip|to (?:come|follow)|(?:will )?follows?(?: (?:later|soon))?|(?:coming )?soon|asap|not (?:known|decided|sure) yet|folgt|steht noch aus|in arbeit|ausstehend)[.!…]*$/;
const OF_STATE = /\b(?:status|state|stage|progress|stand)\b/;
const KIND = /^(?:(?:the|a|an|your|some|my) )?(?:link|url|name|number|id|text|value|ticket|answer|lorem ipsum)(?: (?:goes )?here)?[.!…]*$/;
const ARTICLE = /^(?:the|a|an|your|some|my|der|die|das) /;
const OF_KIND = /\b(?:type|kind|format|by|art)$/;
const IS_ANSWER = /^(?:\w{3,}(?<!ne)ed|given|taken|written|open|frozen|done|gone|none|ready|go|ok)$/;
function saysNothing(name, value) {
	const said = require_inline.normalizeTitle(require_inline.visible(value)).replace(ARTICLE, "");
	const key = require_inline.normalizeTitle(name);
	if (TO_COME.test(said)) return !OF_STATE.test(key);
	if (KIND.test(said)) return !OF_KIND.test(key);
	return !/[/,|&]|\bor\b|\boder\b/.test(key) && !IS_ANSWER.test(said) && (said === key || key.endsWith(` ${said}`));
}
function isNotApplicable(value) {
	return require_na_words.isMarkAlone(require_inline.visible(value));
}
function unreadField(name, { section }, checklist, asked) {
	const key = require_inline.normalizeTitle(name);
	const behindBox = require_named.linesBelow(section).find((line) => require_named.isOpen(line) && require_named.fieldsOn(line, (each) => each === key).length > 0);
	if (behindBox !== void 0) return {
		message: "Field stands after a box that is not ticked",
		actual: behindBox.text,
		place: behindBox.place,
		help: "Tick the box, or write the field on a line of its own."
	};
	const [elsewhere] = require_named.fieldsNamed(checklist.root, key);
	if (elsewhere !== void 0) return {
		message: "Field is missing in this section, and stands in another",
		place: elsewhere.place,
		help: `Move the line of ${name} into the section.`
	};
	const like = checklist.documents.flatMap(({ id, markdown }) => likeField(id, markdown, name)).at(0);
	if (like !== void 0) return {
		message: "Field is there in a form that the gate does not read",
		...like,
		help: `Write it on a line of its own: "- **${name}**: …".`
	};
	const named = namesIn(section).filter((each) => !asked(each.key));
	const near = require_match.nearestLabel(key, named, (each) => each.key, named.length);
	return near === void 0 ? void 0 : {
		message: "Field is missing, and another has nearly its name",
		actual: near.name,
		place: near.place,
		help: `If it is meant, call it ${name}.`
	};
}
function namesIn(section) {
	const onLines = require_named.linesBelow(section).flatMap(({ text, place }) => {
		const name = /^([^:：]{1,60})[:：]/.exec(text)?.[1];
		return name === void 0 ? [] : [{
			name,
			key: require_inline.normalizeTitle(name),
			place
		}];
	});
	return [...require_named.fieldsIn(section), ...onLines];
}
const BEFORE = /^(?:[\s>|#*_~`+•"'“„«‹「(-]|\d+[.)]\s|\[.?\]\s?|<[^>]*>)*/;
const LONGEST = 300;
function likeField(document, markdown, name) {
	const wanted = require_inline.normalize(name);
	let offset = 0;
	return shown(markdown).split(/(?<=\n|\r(?!\n))/).flatMap((whole, index) => {
		const start = offset;
		offset += whole.length;
		const line = whole.trimEnd();
		const column = BEFORE.exec(line.slice(0, LONGEST))[0].length;
		if (!isLike(require_inline.normalize(line.slice(column, LONGEST).replace(/[*_`~|]+/g, " ")), wanted)) return [];
		const place = {
			document,
			line: index + 1,
			column: column + 1,
			offset: start + column
		};
		return [{
			actual: line.trim().slice(0, 200),
			place
		}];
	});
}
function isLike(words, wanted) {
	if (words.startsWith(wanted)) return isValue(words.slice(wanted.length));
	return words.split(/[,;|·] /).some((part) => part.startsWith(wanted) && /^ ?[:=]/.test(part.slice(wanted.length)));
}
function isValue(rest) {
	return /^ ?(?:$|[:=<>({[\u2010-\u2015\u2192-]|[^\p{L}\p{N}\s]|\S+(?: \S+)?$)/u.test(rest) && !/^[\p{L}\p{N}]/u.test(rest);
}
function shown(markdown) {
	return markdown.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\r\n]/g, " "));
}
// src/gates/fields/fields.ts
const options = require_quantifier.strictObject({
	in: require_quantifier.optional(require_options.selector),
	required: require_quantifier.pipe(require_quantifier.record(require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty()), requirement), require_quantifier.minEntries(1, "expected at least one field"), require_quantifier.title("Required fields"), require_quantifier.description("Field names, each with a type or with {type, not, values, several, pattern, at-least, at-most, unit}."), require_quantifier.metadata({ examples: [{
		Date: "date",
		Version: "semver",
		Reviewer: {
			type: "login",
			not: "Deployer"
		}
	}] }))
});
const fields = require_gate.defineGate({
	name: "fields",
	description: "Asks for fields to be filled in, each with a value of its type.",
	options,
	refine: (chosen) => {
		for (const [name, want] of Object.entries(chosen.required)) {
			if (typeof want === "string") continue;
			const wrong = misfit(want);
			if (wrong !== void 0) return `${wrong} for ${name}`;
		}
	},
	summary: (chosen) => `${chosen.in ?? "Fields"}: ${Object.keys(chosen.required).join(", ")}`,
	evaluate: (chosen, input) => {
		const located = require_given.locate(input.checklist, chosen.in);
		const names = Object.keys(chosen.required);
		if (!located.ok) return {
			status: "failed",
			findings: [located.error],
			fields: names.map((name) => ({ name }))
		};
		const named = (key) => require_review.fieldsRead(located.value.section, key, input.comparison);
		const wanted = Object.entries(chosen.required).map(([name, want]) => [name, typeof want === "string" ? { type: want } : want]);
		const asked = new Map(wanted.map(([name, want]) => [require_inline.normalizeTitle(name), want]));
		const judged = wanted.map(([name, want]) => {
			const findings = judge(name, want, {
				named,
				scope: located.value,
				input,
				asked
			});
			const used = agreed(named(require_inline.normalizeTitle(name)));
			return {
				findings,
				field: used !== void 0 && findings.length === 0 ? {
					name,
					value: judgedText(want, used),
					place: used.place
				} : { name }
			};
		});
		return {
			...require_gate.outcome(judged.flatMap(({ findings }) => findings)),
			fields: judged.map(({ field }) => field)
		};
	}
});
function agreed(found) {
	const [first, ...rest] = found;
	return first !== void 0 && !first.blank && rest.every(({ blank, value }) => !blank && value === first.value) ? first : void 0;
}
function judge(name, want, among) {
	const { named, scope, input } = among;
	const found = named(require_inline.normalizeTitle(name));
	const [first] = found;
	if (first === void 0) {
		const place = scope.section.place;
		return [{
			status: "pending",
			message: "Field is missing",
			about: name,
			section: scope.path,
			...place === void 0 ? {} : { place },
			help: `Add a line "- **${name}**: …" and fill it in.`,
			...unreadField(name, scope, input.checklist, (key) => among.asked.has(key))
		}];
	}
	const lines = require_given.placesOf(found.map((field) => field.place), " and ");
	const isFree = typeOf(want) === "text" || typeOf(want) === "login";
	const blank = found.find((field) => field.blank || isFree && saysNothing(name, field.value));
	if (blank !== void 0) {
		const twice = found.length > 1 ? `, given at ${lines}` : "";
		return [{
			status: "pending",
			...twice === "" ? { kind: "blank-field" } : {},
			message: `Field is blank${twice}`,
			about: name,
			actual: blank.value,
			section: scope.path,
			place: blank.place,
			help: `Fill in ${name}.`
		}];
	}
	const unsaid = isFree && input.notApplicable !== "allowed" ? found.find(({ value }) => isNotApplicable(value)) : void 0;
	if (unsaid !== void 0) {
		const at = {
			about: name,
			actual: unsaid.value,
			section: scope.path,
			place: unsaid.place
		};
		const help = `Fill in ${name}, or say why after it: "N/A: reason".`;
		return [{
			status: "pending",
			message: "Field is N/A without a reason",
			...at,
			help
		}];
	}
	if (found.some((field) => field.value !== first.value)) return [{
		status: "failed",
		message: `Field is given at ${lines} with different values`,
		about: name,
		actual: found.map((field) => field.value).join(" · "),
		section: scope.path,
		place: first.place,
		help: "Keep one of them."
	}];
	return [...typeFindings(name, want, first, scope), ...differsFindings(name, want, first, among)];
}
function typeFindings(name, want, field, scope) {
	const expected = expectation(want, judgedText(want, field));
	if (expected === void 0) return [];
	return [{
		status: "failed",
		message: "Unexpected value",
		expected,
		about: name,
		actual: field.value,
		section: scope.path,
		place: field.place
	}];
}
function differsFindings(name, want, field, { named, scope, input, asked }) {
	const others = want.not === void 0 ? [] : [want.not].flat();
	const about = {
		about: name,
		actual: field.value,
		section: scope.path,
		place: field.place
	};
	return others.flatMap((other) => {
		const key = require_inline.normalizeTitle(other);
		const found = asked.has(key) ? named(key) : require_named.fieldsNamed(input.checklist.root, key);
		const isPerson = [want, asked.get(key)].some((each) => each !== void 0 && typeOf(each) === "login");
		for (const each of found) {
			const words = each.blank ? void 0 : clash(each, field, isPerson);
			if (words === void 0) continue;
			return [{
				status: "failed",
				message: `${words} ${other} at line ${each.place.line}`,
				...about,
				expected: "another value",
				help: `Let ${name} differ from ${other}.`
			}];
		}
		if (asked.has(key) || found.length > 0 && !found.some((each) => each.blank)) return [];
		return [{
			status: "pending",
			message: `Cannot be compared: ${other} is ${found.length === 0 ? "missing" : "blank"}`,
			...about,
			help: `Fill in ${other}.`
		}];
	});
}
function clash(one, other, isPerson) {
	if (comparable(one.value) === comparable(other.value)) return "Same value as";
	const [a, b] = [require_select.namedIn(one.value, one.link), require_select.namedIn(other.value, other.link)];
	const isSaid = (login, { value }) => (isPerson || one.value.includes("@") || other.value.includes("@")) && require_select.saysLogin(value, login);
	return a.sure.some((login) => b.all.includes(login) || isSaid(login, other)) || b.sure.some((login) => a.all.includes(login) || isSaid(login, one)) ? "Names the same person as" : void 0;
}
function comparable(value) {
	return require_inline.normalizeTitle(value).replace(/^@/, "");
}
Object.defineProperty(exports, "SIMPLE_CHECKS", {
	enumerable: true,
	get: function() {
		return SIMPLE_CHECKS;
	}
});
Object.defineProperty(exports, "agreed", {
	enumerable: true,
	get: function() {
		return agreed;
	}
});
Object.defineProperty(exports, "fields", {
	enumerable: true,
	get: function() {
		return fields;
	}
});
Object.defineProperty(exports, "isDate", {
	enumerable: true,
	get: function() {
		return isDate;
	}
});
Object.defineProperty(exports, "typeOf", {
	enumerable: true,
	get: function() {
		return typeOf;
	}
});
