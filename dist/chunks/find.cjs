const require_judge = require("./judge.cjs");
const require_reading = require("./reading.cjs");
const require_policy = require("./policy.cjs");
// src/release/find.ts
const word = require_judge.pipe(require_judge.string(), require_judge.nonEmpty("expected a text"));
const words = require_judge.union([word, require_judge.pipe(require_judge.array(word), require_judge.minLength(1, "expected at least one"))]);
const accounts = require_judge.union([require_policy.account, require_judge.pipe(require_judge.array(require_policy.account), require_judge.minLength(1, "expected at least one"))]);
const ref = require_judge.pipe(require_judge.string(), require_judge.regex(/^(?!-)(?!.*\.\.)[^\u0000-\u0020\u007F~^:?*[\\]{1,250}$/, "expected a tag, a branch or a commit"));
const findIssue = require_judge.strictObject({
	label: require_judge.optional(words),
	state: require_judge.optional(require_judge.picklist([
		"open",
		"closed",
		"all"
	])),
	field: word,
	equals: require_judge.optional(word),
	by: require_judge.optional(require_judge.picklist(require_reading.ACCESS)),
	authors: require_judge.optional(accounts)
});
const number = require_judge.pipe(require_judge.string(), require_judge.regex(/^#?[1-9]\d{0,14}$/, "expected the number of a pull request"));
const between = require_judge.strictObject({
	from: require_judge.optional(ref),
	to: require_judge.optional(ref),
	into: require_judge.optional(words),
	accept: require_judge.optional(require_judge.union([number, require_judge.pipe(require_judge.array(number), require_judge.minLength(1, "expected at least one"))])),
	"direct-commits": require_judge.optional(require_judge.pipe(require_judge.strictObject({
		authors: require_judge.optional(accounts),
		"author-type": require_judge.optional(require_judge.picklist(["bot"]))
	}), require_judge.check((keys) => Object.keys(keys).length > 0, "expected authors, or author-type: bot")))
});
const findPullRequests = require_judge.strictObject({ "pull-requests": between });
const either = require_judge.partial(require_judge.strictObject({
	...findIssue.entries,
	"pull-requests": between
}));
function sayingOf(root, name, wanted) {
	const key = require_reading.normalizeTitle(name);
	const found = fieldsIn(root).filter((field) => field.key === key && !field.blank);
	const [first] = found;
	if (first === void 0) return { kind: "missing" };
	const own = require_reading.normalize(wanted);
	const equal = found.filter(({ value }) => require_reading.normalize(value) === own);
	if (equal.length === found.length) return { kind: "equal" };
	if (equal.length > 0) return {
		kind: "ambiguous",
		lines: found.map(({ place }) => place.line)
	};
	const near = found.find(({ value }) => isNear(require_reading.normalize(value), own));
	return near === void 0 ? { kind: "other" } : {
		kind: "near",
		value: near.value
	};
}
function fieldsIn(section) {
	return [...section.fields, ...section.sections.flatMap(fieldsIn)];
}
function isNear(value, wanted) {
	const bare = (text) => text.replace(/^v(?=\d)/, "");
	const [one, other] = [bare(value), bare(wanted)];
	return one === other || one.split(" ").some((each) => bare(each) === other);
}
Object.defineProperty(exports, "either", {
	enumerable: true,
	get: function() {
		return either;
	}
});
Object.defineProperty(exports, "findIssue", {
	enumerable: true,
	get: function() {
		return findIssue;
	}
});
Object.defineProperty(exports, "findPullRequests", {
	enumerable: true,
	get: function() {
		return findPullRequests;
	}
});
Object.defineProperty(exports, "sayingOf", {
	enumerable: true,
	get: function() {
		return sayingOf;
	}
});
