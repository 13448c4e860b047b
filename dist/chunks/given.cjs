const require_options = require("./options.cjs");
const require_quantity = require("./quantity.cjs");
const require_inline = require("./inline.cjs");
const require_select = require("./select.cjs");
const require_facts = require("./facts.cjs");
const require_quantifier = require("./quantifier.cjs");
const require_named = require("./named.cjs");
const require_people = require("./people.cjs");
// src/gates/kit/locate.ts
function locate(checklist, selector) {
	if (selector === void 0) return {
		ok: true,
		value: {
			section: checklist.root,
			path: [],
			titles: []
		}
	};
	const selection = require_select.select(checklist.root, selector);
	if (selection.kind === "one") return {
		ok: true,
		value: scopeOf(checklist, selection.found)
	};
	if (selection.kind === "none") return {
		ok: false,
		error: {
			status: "failed",
			unknown: true,
			message: "Section is missing",
			about: selector,
			help: "Put the section back, with its heading as the template or the policy has it.",
			...nearlyCalled(checklist, selector)
		}
	};
	const places = selection.found.map(({ section }) => placeOf(section));
	return {
		ok: false,
		error: {
			status: "failed",
			unknown: true,
			message: `${places.length} sections have this title, at ${placesOf(places)}`,
			about: selector,
			actual: selection.selectors.join(", "),
			place: places[0],
			help: "Rename or remove the copies, or name one by its path in the policy."
		}
	};
}
function nearlyCalled({ root }, selector) {
	const title = selector.split(" > ").at(-1);
	const wanted = lettersOf(title);
	const found = require_select.sectionsOf(root).find(({ section }) => lettersOf(section.title) === wanted && require_inline.normalizeHeading(section.title) !== require_inline.normalizeHeading(title));
	if (found === void 0 || wanted === "") return {};
	const { section } = found;
	return {
		message: "Section is missing, and another has nearly its title",
		actual: section.title,
		place: placeOf(section),
		help: "If it is meant, give it this title."
	};
}
function lettersOf(title) {
	return require_inline.normalizeHeading(title).replace(/[^\p{L}\p{N}]/gu, "");
}
function placeOf(section) {
	return section.place;
}
function placesOf(places, and = ", ") {
	if (new Set(places.map(({ document }) => document)).size <= 1) return `lines ${places.map(({ line }) => line).join(and)}`;
	const plain = (name) => name.replaceAll(/\p{C}|::|##\[/gu, "?");
	return places.map(({ line, document }) => `line ${line} of ${plain(document)}`).join(and);
}
function scopeOf(checklist, located) {
	return {
		section: located.section,
		path: require_select.displayPath(checklist.root, located.path),
		titles: located.path.map((section) => section.title)
	};
}
function blockingNearMisses(checklist, scope, without = []) {
	const left = without.map(({ path }) => path.map(({ title }) => title));
	const isIn = (titles, { section }) => titles.every((title, index) => section[index] === title);
	return checklist.nearMisses.filter((miss) => miss.blocking && (miss.section.length === 0 || isIn(scope.titles, miss) && !left.some((titles) => isIn(titles, miss)))).map((miss) => ({
		...nearMissFinding(checklist, miss),
		unknown: true
	}));
}
function nearMissFinding(checklist, miss) {
	const top = require_select.topLevel(checklist.root);
	return {
		status: miss.blocking ? "pending" : "passed",
		message: miss.message,
		actual: miss.actual,
		section: top !== checklist.root && miss.section.length > 1 ? miss.section.slice(1) : miss.section,
		place: miss.place,
		help: miss.help
	};
}
function holdsAnswer(section, comparison) {
	const parts = [section, ...require_select.sectionsOf(section).map((each) => each.section)];
	return comparison === void 0 ? parts.some(isFilled) : isChanged(parts, comparison);
}
function isFilled({ items, fields, signOffs, prose = [], ...section }) {
	const isBare = signOffs.length === 0 && fields.every((field) => require_options.isProse(section, field));
	return items.length > 0 || fields.some((field) => !field.blank) || isBare && !require_select.isBlank(prose.join(" "));
}
function isChanged(parts, { sections, counterparts }) {
	const trusted = parts.flatMap((part) => sections.get(part) ?? []);
	const known = new Set(trusted.flatMap(({ prose = [] }) => prose.flatMap(withLines)));
	const printed = new Set(trusted.flatMap(({ fields }) => fields.map(idOfField)));
	return parts.some((part) => require_select.flatten(part.items).some((item) => isTouched(item, counterparts.get(item))) || part.fields.some((field) => !require_options.isProse(part, field) && !field.blank && !printed.has(idOfField(field))) || (part.prose ?? []).some((text) => isNew(text, known)));
}
function isTouched(item, trusted) {
	return item.state !== trusted?.state || item.key.text !== trusted.key.text;
}
const idOfField = ({ key, value }) => JSON.stringify([key, require_inline.normalize(value)]);
function isNew(text, known) {
	return !known.has(wordsOf(text)) && text.split("\n").some((line) => !known.has(wordsOf(line)) && !isUnfilled(line));
}
const withLines = (text) => [text, ...text.split("\n")].map(wordsOf);
const wordsOf = (text) => require_inline.normalize(text).replace(/\p{P}+/gu, " ").replace(/ +/g, " ").trim();
const isUnfilled = (line) => require_select.isBlank(line) || /(?:^|\s)#\s*$/.test(line);
function sectionsCalled(within, each, matchesGlob) {
	const plain = (title) => require_inline.normalizeTitle(title).replaceAll("/", "∕");
	return (each === "section" ? within.sections : require_select.sectionsOf(within).flatMap(({ section }) => matchesGlob([plain(each)], plain(section.title)) ? [section] : [])).filter((section) => require_select.itemsIn(section).length > 0);
}
// src/gates/kit/agents.ts
const ORIGIN = { kind: "origin" };
const COMMITS = { kind: "commits" };
function agentsIn(facts, named = [], head) {
	const [origin, commits] = [facts.get(ORIGIN), facts.get(COMMITS)];
	const asks = [...origin === void 0 ? [ORIGIN] : [], ...commits === void 0 ? [COMMITS] : []];
	if (origin === void 0 || commits === void 0) return require_facts.untold("the commits are not known yet", { asks });
	if (origin.status === "known" && isOpenedBy(origin.value, named) || commits.status === "known" && commits.value.some((commit) => isMadeBy(commit, named))) return {
		known: true,
		value: true
	};
	if (origin.status !== "known") return require_facts.untold(origin.reason);
	if (commits.status !== "known") return require_facts.untold(commits.reason);
	if (origin.value.authorType === void 0) return require_facts.untold("the account of the author is not known");
	if (head !== void 0 && !commits.value.some(({ sha }) => sha === head)) return require_facts.untold("the commits are not all known: the head is not among them");
	const nobodys = commits.value.find(({ people }) => people.includes(null));
	return nobodys === void 0 ? {
		known: true,
		value: false
	} : require_facts.untold(`commit ${nobodys.sha.slice(0, 7)} names an address that belongs to no account`);
}
function isOpenedBy({ author, authorId: id, authorType: type }, named) {
	return author !== void 0 && (type === "Bot" || require_people.namingBy(named, {
		login: author,
		id,
		type
	}) !== "no");
}
function isMadeBy({ people, bots = [] }, named) {
	const isAgent = (person) => person !== null && (person.type === "Bot" || require_people.namingBy(named, person) !== "no");
	return bots.length > 0 || people.some(isAgent);
}
// src/gates/kit/time.ts
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/;
function secondsOf(instant) {
	const match = INSTANT.exec(instant);
	if (match === null) return void 0;
	const [year, month, day, hours, minutes, seconds] = match.slice(1).map(Number);
	return ((daysTo(year, month, day) * 24 + hours) * 60 + minutes) * 60 + seconds;
}
function daysTo(year, month, day) {
	const shifted = month > 2 ? year : year - 1;
	const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	return shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + ofYear - 719468;
}
function instantWords(seconds) {
	const minutes = Math.floor(seconds / 60);
	const two = (number) => String(number).padStart(2, "0");
	const { year, month, day } = dateOf(Math.floor(minutes / 1440));
	return `${year}-${two(month)}-${two(day)} ${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)} UTC`;
}
function dateOf(days) {
	const ofPeriod = (days + 719468) % 146097;
	const yearOfPeriod = Math.floor((ofPeriod - Math.floor(ofPeriod / 1460) + Math.floor(ofPeriod / 36524) - Math.floor(ofPeriod / 146096)) / 365);
	const ofYear = ofPeriod - (365 * yearOfPeriod + Math.floor(yearOfPeriod / 4) - Math.floor(yearOfPeriod / 100));
	const shifted = Math.floor((5 * ofYear + 2) / 153);
	const month = shifted < 10 ? shifted + 3 : shifted - 9;
	return {
		year: Math.floor((days + 719468) / 146097) * 400 + yearOfPeriod + (month > 2 ? 0 : 1),
		month,
		day: ofYear - Math.floor((153 * shifted + 2) / 5) + 1
	};
}
function isWithin(at, seconds, now) {
	const [then, present] = [secondsOf(at), secondsOf(now)];
	if (then === void 0 || present === void 0) return false;
	return present - then <= seconds && then - present <= 60;
}
function isBefore(one, other) {
	const [a, b] = [secondsOf(one), secondsOf(other)];
	return a !== void 0 && b !== void 0 && a < b;
}
const EXPECTED = "expected a span of time with its unit, such as \"24h\", \"30 min\" or \"7 d\"";
function spanOf(title$1, description$1, examples) {
	return require_quantifier.pipe(require_quantifier.string(EXPECTED), require_quantifier.check(isSpan, EXPECTED), require_quantifier.title(title$1), require_quantifier.description(description$1), require_quantifier.metadata({ examples }));
}
const span = spanOf("Not older than", "How old the evidence may be when it is judged.", ["24h", "7 d"]);
function spanWords(seconds) {
	const minutes = Math.max(0, Math.floor(seconds / 60));
	const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
	return days > 0 ? `${days} d ${hours} h` : hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}
function secondsIn(text) {
	return (require_quantity.readDuration(text) ?? 0) / 1e3;
}
function isSpan(text) {
	return secondsIn(text) > 0;
}
function isFresh(time, within, at) {
	return time !== null && isWithin(time, secondsIn(within), at);
}
// src/gates/kit/given.ts
const around = {
	prefix: require_quantifier.optional(require_quantifier.pipe(require_quantifier.string(), require_quantifier.title("Prefix"), require_quantifier.description("Put before it, unless it begins with that already."))),
	suffix: require_quantifier.optional(require_quantifier.pipe(require_quantifier.string(), require_quantifier.title("Suffix"), require_quantifier.description("Put after it.")))
};
const name = require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty());
const given = require_quantifier.union([
	require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty()),
	require_quantifier.strictObject({
		field: require_quantifier.pipe(name, require_quantifier.title("Field"), require_quantifier.description("A field of the checklist.")),
		...around
	}),
	require_quantifier.strictObject({
		value: require_quantifier.pipe(name, require_quantifier.title("Value"), require_quantifier.description("A value that the workflow hands over.")),
		...around
	})
], "expected a text, {field: name} or {value: name}");
function givenWords(wanted) {
	if (typeof wanted === "string") return wanted;
	return `${wanted.prefix ?? ""}<${"field" in wanted ? wanted.field : wanted.value}>${wanted.suffix ?? ""}`;
}
function resolveGiven(wanted, input) {
	if (typeof wanted === "string") return {
		ok: true,
		value: {
			text: wanted,
			own: true
		}
	};
	const source = "field" in wanted ? fieldText(wanted.field, input) : valueText(wanted.value, input);
	if (!source.ok) return source;
	const { prefix = "", suffix = "" } = wanted;
	const text = source.value;
	return {
		ok: true,
		value: {
			text: `${text.startsWith(prefix) ? text : `${prefix}${text}`}${suffix}`,
			own: false
		}
	};
}
function fieldText(field, { checklist }) {
	const found = require_named.fieldsNamed(checklist.root, require_inline.normalizeTitle(field));
	const [first] = found;
	const about = {
		unknown: true,
		about: field
	};
	if (first === void 0) {
		const help = `Add a line "- **${field}**: …" and fill it in.`;
		return {
			ok: false,
			error: {
				status: "pending",
				...about,
				message: "Field is missing",
				help
			}
		};
	}
	const blank = found.find((each) => each.blank);
	if (blank !== void 0) {
		const { value: actual, place } = blank;
		const help = `Fill in ${field}.`;
		return {
			ok: false,
			error: {
				status: "pending",
				kind: "blank-field",
				...about,
				message: "Field is blank",
				actual,
				place,
				help
			}
		};
	}
	if (found.some((each) => each.value !== first.value)) {
		const message = `Field is given at lines ${found.map((each) => each.place.line).join(" and ")} with different values`;
		const actual = found.map((each) => each.value).join(" · ");
		const help = "Keep one of them.";
		return {
			ok: false,
			error: {
				status: "failed",
				...about,
				message,
				actual,
				place: first.place,
				help
			}
		};
	}
	return {
		ok: true,
		value: first.value
	};
}
function valueText(wanted, { facts }) {
	const question = {
		kind: "value",
		name: wanted
	};
	const fact = facts.get(question);
	if (fact?.status === "known") return {
		ok: true,
		value: fact.value.raw
	};
	return {
		ok: false,
		error: missingValue(wanted, question, fact?.reason)
	};
}
function missingValue(about, question, reason) {
	const base = {
		status: "pending",
		unknown: true,
		about
	};
	return reason === void 0 ? {
		...base,
		message: "Value is not known yet",
		asks: [question]
	} : {
		...base,
		message: reason,
		help: `Hand it over: evidence "${about}=…".`
	};
}
const atCommit = require_quantifier.pipe(given, require_quantifier.title("At"), require_quantifier.description("The commit: \"head\" (the head of the pull request; the default), a branch, tag or SHA, {field: name} or {value: name}. An issue has no head: name its commit."), require_quantifier.metadata({ examples: [
	"head",
	{
		field: "Version",
		prefix: "v"
	},
	{ value: "sha" }
] }));
const REF = /^(?![/-])(?!.*(?:\.\.|\/\/|@\{))[^\s~^:?*#%&[\\\p{C}]{1,250}$/u;
function isRef(text) {
	return REF.test(text);
}
function atWords(wanted) {
	return wanted === void 0 || wanted === "head" ? "" : ` at ${givenWords(wanted)}`;
}
function commitOf(wanted, input) {
	const question = { kind: "commit" };
	let about = "head";
	if (wanted !== void 0 && wanted !== "head") {
		const resolved = resolveRef(wanted, input);
		if (!resolved.ok) return resolved;
		about = givenWords(wanted);
		question.ref = resolved.value;
	}
	const fact = input.facts.get(question);
	const unknown = {
		unknown: true,
		about
	};
	if (fact === void 0) return {
		ok: false,
		error: {
			status: "pending",
			...unknown,
			message: "Commit is not known yet",
			asks: [question]
		}
	};
	if (fact.status === "unavailable") return {
		ok: false,
		error: {
			status: "failed",
			...unknown,
			message: fact.reason
		}
	};
	if (fact.value.exists) return {
		ok: true,
		value: fact.value.sha
	};
	const { ref: actual } = question;
	return {
		ok: false,
		error: {
			status: "pending",
			...unknown,
			message: "There is no such commit, tag or branch",
			...actual === void 0 ? {} : { actual },
			help: "Push it, or correct what names it."
		}
	};
}
function resolveRef(wanted, input) {
	const resolved = resolveGiven(wanted, input);
	if (!resolved.ok) return resolved;
	const { text } = resolved.value;
	if (isRef(text)) return {
		ok: true,
		value: text
	};
	return {
		ok: false,
		error: {
			status: "failed",
			unknown: true,
			about: givenWords(wanted),
			message: "Unexpected value",
			actual: text,
			expected: "the name of a tag, a branch or a commit",
			help: "Correct it."
		}
	};
}
function otherBaseAt(time, changes) {
	const later = changes.filter((change) => !isBefore(change.at, time));
	const from = later[0]?.from;
	return from === later.at(-1)?.to ? void 0 : from;
}
Object.defineProperty(exports, "agentsIn", {
	enumerable: true,
	get: function() {
		return agentsIn;
	}
});
Object.defineProperty(exports, "atCommit", {
	enumerable: true,
	get: function() {
		return atCommit;
	}
});
Object.defineProperty(exports, "atWords", {
	enumerable: true,
	get: function() {
		return atWords;
	}
});
Object.defineProperty(exports, "blockingNearMisses", {
	enumerable: true,
	get: function() {
		return blockingNearMisses;
	}
});
Object.defineProperty(exports, "commitOf", {
	enumerable: true,
	get: function() {
		return commitOf;
	}
});
Object.defineProperty(exports, "given", {
	enumerable: true,
	get: function() {
		return given;
	}
});
Object.defineProperty(exports, "givenWords", {
	enumerable: true,
	get: function() {
		return givenWords;
	}
});
Object.defineProperty(exports, "holdsAnswer", {
	enumerable: true,
	get: function() {
		return holdsAnswer;
	}
});
Object.defineProperty(exports, "instantWords", {
	enumerable: true,
	get: function() {
		return instantWords;
	}
});
Object.defineProperty(exports, "isBefore", {
	enumerable: true,
	get: function() {
		return isBefore;
	}
});
Object.defineProperty(exports, "isFresh", {
	enumerable: true,
	get: function() {
		return isFresh;
	}
});
Object.defineProperty(exports, "isSpan", {
	enumerable: true,
	get: function() {
		return isSpan;
	}
});
Object.defineProperty(exports, "locate", {
	enumerable: true,
	get: function() {
		return locate;
	}
});
Object.defineProperty(exports, "missingValue", {
	enumerable: true,
	get: function() {
		return missingValue;
	}
});
Object.defineProperty(exports, "nearMissFinding", {
	enumerable: true,
	get: function() {
		return nearMissFinding;
	}
});
Object.defineProperty(exports, "otherBaseAt", {
	enumerable: true,
	get: function() {
		return otherBaseAt;
	}
});
Object.defineProperty(exports, "placeOf", {
	enumerable: true,
	get: function() {
		return placeOf;
	}
});
Object.defineProperty(exports, "placesOf", {
	enumerable: true,
	get: function() {
		return placesOf;
	}
});
Object.defineProperty(exports, "resolveGiven", {
	enumerable: true,
	get: function() {
		return resolveGiven;
	}
});
Object.defineProperty(exports, "resolveRef", {
	enumerable: true,
	get: function() {
		return resolveRef;
	}
});
Object.defineProperty(exports, "secondsIn", {
	enumerable: true,
	get: function() {
		return secondsIn;
	}
});
Object.defineProperty(exports, "secondsOf", {
	enumerable: true,
	get: function() {
		return secondsOf;
	}
});
Object.defineProperty(exports, "sectionsCalled", {
	enumerable: true,
	get: function() {
		return sectionsCalled;
	}
});
Object.defineProperty(exports, "span", {
	enumerable: true,
	get: function() {
		return span;
	}
});
Object.defineProperty(exports, "spanOf", {
	enumerable: true,
	get: function() {
		return spanOf;
	}
});
Object.defineProperty(exports, "spanWords", {
	enumerable: true,
	get: function() {
		return spanWords;
	}
});
