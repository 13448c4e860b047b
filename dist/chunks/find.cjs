const require_quantifier = require("./quantifier.cjs");
const require_model = require("./model2.cjs");
const require_named = require("./named.cjs");
const require_inline = require("./inline.cjs");
const require_condition_schema = require("./condition-schema.cjs");
// src/release/find.ts
const word = require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty("expected a text"));
const words = require_quantifier.union([word, require_quantifier.pipe(require_quantifier.array(word), require_quantifier.minLength(1, "expected at least one"))]);
const accounts = require_quantifier.union([require_condition_schema.account, require_quantifier.pipe(require_quantifier.array(require_condition_schema.account), require_quantifier.minLength(1, "expected at least one"))]);
const ref = require_quantifier.pipe(require_quantifier.string(), require_quantifier.regex(/^(?!-)(?!.*\.\.)[^\u0000-\u0020\u007F~^:?*[\\]{1,250}$/, "expected a tag, a branch or a commit"));
const findIssueSchema = require_quantifier.strictObject({
	label: require_quantifier.optional(words),
	state: require_quantifier.optional(require_quantifier.picklist([
		"open",
		"closed",
		"all"
	])),
	field: word,
	equals: require_quantifier.optional(word),
	by: require_quantifier.optional(require_quantifier.picklist(require_model.ACCESS)),
	authors: require_quantifier.optional(accounts)
});
const number = require_quantifier.pipe(require_quantifier.string(), require_quantifier.regex(/^#?[1-9]\d{0,14}$/, "expected the number of a pull request"));
const between = require_quantifier.strictObject({
	from: require_quantifier.optional(ref),
	to: require_quantifier.optional(ref),
	into: require_quantifier.optional(words),
	accept: require_quantifier.optional(require_quantifier.union([number, require_quantifier.pipe(require_quantifier.array(number), require_quantifier.minLength(1, "expected at least one"))])),
	"direct-commits": require_quantifier.optional(require_quantifier.pipe(require_quantifier.strictObject({
		authors: require_quantifier.optional(accounts),
		"author-type": require_quantifier.optional(require_quantifier.picklist(["bot"]))
	}), require_quantifier.check((keys) => Object.keys(keys).length > 0, "expected authors, or author-type: bot")))
});
const findPullRequestsSchema = require_quantifier.strictObject({ "pull-requests": between });
const either = require_quantifier.partial(require_quantifier.strictObject({
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
