const require_given = require("./given.cjs");
const require_model = require("./model2.cjs");
const require_named = require("./named.cjs");
const require_inline = require("./inline.cjs");
const require_condition_schema = require("./condition-schema.cjs");
// src/release/find.ts
const word = require_given.pipe(require_given.string(), require_given.nonEmpty("expected a text"));
const words = require_given.union([word, require_given.pipe(require_given.array(word), require_given.minLength(1, "expected at least one"))]);
const accounts = require_given.union([require_condition_schema.account, require_given.pipe(require_given.array(require_condition_schema.account), require_given.minLength(1, "expected at least one"))]);
const ref = require_given.pipe(require_given.string(), require_given.regex(/^(?!-)(?!.*\.\.)[^\u0000-\u0020\u007F~^:?*[\\]{1,250}$/, "expected a tag, a branch or a commit"));
const findIssueSchema = require_given.strictObject({
	label: require_given.optional(words),
	state: require_given.optional(require_given.picklist([
		"open",
		"closed",
		"all"
	])),
	field: word,
	equals: require_given.optional(word),
	by: require_given.optional(require_given.picklist(require_model.ACCESS)),
	authors: require_given.optional(accounts)
});
const number = require_given.pipe(require_given.string(), require_given.regex(/^#?[1-9]\d{0,14}$/, "expected the number of a pull request"));
const between = require_given.strictObject({
	from: require_given.optional(ref),
	to: require_given.optional(ref),
	into: require_given.optional(words),
	accept: require_given.optional(require_given.union([number, require_given.pipe(require_given.array(number), require_given.minLength(1, "expected at least one"))])),
	"direct-commits": require_given.optional(require_given.pipe(require_given.strictObject({
		authors: require_given.optional(accounts),
		"author-type": require_given.optional(require_given.picklist(["bot"]))
	}), require_given.check((keys) => Object.keys(keys).length > 0, "expected authors, or author-type: bot")))
});
const findPullRequestsSchema = require_given.strictObject({ "pull-requests": between });
const either = require_given.partial(require_given.strictObject({
	...findIssueSchema.entries,
	"pull-requests": between
}));
function sayingOf(root, name, wanted) {
	const key = require_inline.normalizeTitle(name);
	const found = require_named.fieldsNamed(root, key).filter(({ blank }) => !blank);
	const [first] = found;
	if (first === void 0) return { kind: "missing" };
	const own = require_inline.normalize(wanted);
	const equal = found.filter(({ value }) => require_inline.normalize(value) === own);
	if (equal.length === found.length) return { kind: "equal" };
	if (equal.length > 0) return {
		kind: "ambiguous",
		lines: found.map(({ place }) => place.line)
	};
	const near = found.find(({ value }) => isNear(require_inline.normalize(value), own));
	return near === void 0 ? { kind: "other" } : {
		kind: "near",
		value: near.value
	};
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
Object.defineProperty(exports, "findIssueSchema", {
	enumerable: true,
	get: function() {
		return findIssueSchema;
	}
});
Object.defineProperty(exports, "findPullRequestsSchema", {
	enumerable: true,
	get: function() {
		return findPullRequestsSchema;
	}
});
Object.defineProperty(exports, "sayingOf", {
	enumerable: true,
	get: function() {
		return sayingOf;
	}
});
