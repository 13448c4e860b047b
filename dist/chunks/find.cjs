const require_commit = require("./commit.cjs");
const require_model = require("./model2.cjs");
const require_inline = require("./inline.cjs");
const require_condition_schema = require("./condition-schema.cjs");
// src/release/find.ts
const word = require_commit.pipe(require_commit.string(), require_commit.nonEmpty("expected a text"));
const words = require_commit.union([word, require_commit.pipe(require_commit.array(word), require_commit.minLength(1, "expected at least one"))]);
const accounts = require_commit.union([require_condition_schema.account, require_commit.pipe(require_commit.array(require_condition_schema.account), require_commit.minLength(1, "expected at least one"))]);
const ref = require_commit.pipe(require_commit.string(), require_commit.regex(/^(?!-)(?!.*\.\.)[^\u0000-\u0020\u007F~^:?*[\\]{1,250}$/, "expected a tag, a branch or a commit"));
const findIssue = require_commit.strictObject({
	label: require_commit.optional(words),
	state: require_commit.optional(require_commit.picklist([
		"open",
		"closed",
		"all"
	])),
	field: word,
	equals: require_commit.optional(word),
	by: require_commit.optional(require_commit.picklist(require_model.ACCESS)),
	authors: require_commit.optional(accounts)
});
const number = require_commit.pipe(require_commit.string(), require_commit.regex(/^#?[1-9]\d{0,14}$/, "expected the number of a pull request"));
const between = require_commit.strictObject({
	from: require_commit.optional(ref),
	to: require_commit.optional(ref),
	into: require_commit.optional(words),
	accept: require_commit.optional(require_commit.union([number, require_commit.pipe(require_commit.array(number), require_commit.minLength(1, "expected at least one"))])),
	"direct-commits": require_commit.optional(require_commit.pipe(require_commit.strictObject({
		authors: require_commit.optional(accounts),
		"author-type": require_commit.optional(require_commit.picklist(["bot"]))
	}), require_commit.check((keys) => Object.keys(keys).length > 0, "expected authors, or author-type: bot")))
});
const findPullRequests = require_commit.strictObject({ "pull-requests": between });
const either = require_commit.partial(require_commit.strictObject({
	...findIssue.entries,
	"pull-requests": between
}));
function sayingOf(root, name, wanted) {
	const key = require_inline.normalizeTitle(name);
	const found = require_commit.fieldsNamed(root, key).filter(({ blank }) => !blank);
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
