const require_quantifier = require("./quantifier.cjs");
const require_gates = require("./gates.cjs");
const require_options = require("./options.cjs");
const require_given = require("./given.cjs");
const require_options$1 = require("./options2.cjs");
const require_nodes = require("./nodes.cjs");
const require_condition_schema = require("./condition-schema.cjs");
const require_trusted = require("./trusted.cjs");
const require_source_schema = require("./source-schema.cjs");
// src/policy/file/settings-schema.ts
const breakGlass = require_quantifier.pipe(require_quantifier.strictObject({
	by: require_options$1.by,
	via: require_quantifier.optional(require_quantifier.pipe(require_quantifier.union([require_quantifier.strictObject({ comment: require_quantifier.pipe(require_quantifier.string(), require_quantifier.regex(/^\/[a-z][a-z-]*$/, require_options.expectedForm("a command such as /override", ["/override"])), require_quantifier.title("Comment"), require_quantifier.description("A command that is first on its line, followed by the reason.")) }), require_quantifier.strictObject({ label: require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty(), require_quantifier.title("Label"), require_quantifier.description("A label; who sets it gives the reason in a comment: \"/reason …\".")) })], "expected {comment: /override} or {label: name}"), require_quantifier.title("How"), require_quantifier.description("A comment \"/override <reason>\" (default), or a label."))),
	reason: require_quantifier.optional(require_quantifier.pipe(require_quantifier.union([require_quantifier.literal("required"), require_quantifier.strictObject({ "at-least": require_quantifier.pipe(require_quantifier.number(), require_quantifier.integer(), require_quantifier.minValue(1), require_quantifier.title("At least")) })], require_options.expectedCount("required or {at-least: n}", ["required"])), require_quantifier.title("Reason"), require_quantifier.description("A reason is always required; {at-least: n} asks for that many letters and digits."))),
	waives: require_quantifier.optional(require_quantifier.pipe(require_quantifier.array(require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty())), require_quantifier.minLength(1), require_quantifier.title("Waives"), require_quantifier.description("Gates that may be waived, by title or by name (\"items\"). Default: all."))),
	review: require_quantifier.optional(require_quantifier.pipe(require_quantifier.strictObject({
		by: require_options$1.by,
		within: require_quantifier.pipe(require_quantifier.string(), require_quantifier.check(require_given.isSpan, "expected a span of time such as 5d"), require_quantifier.title("Within"), require_quantifier.description("How long after the override."))
	}), require_quantifier.title("Review"), require_quantifier.description("Who looks at each override afterwards, and until when. `audit` says which are open or overdue."))),
	final: require_quantifier.optional(require_nodes.final),
	ends: require_quantifier.optional(require_quantifier.pipe(require_quantifier.union([require_quantifier.literal("head"), require_quantifier.pipe(require_quantifier.string(), require_quantifier.check(require_given.isSpan, require_options.expectedForm("head, or a span of time such as 24h or 7d", ["head"])))]), require_quantifier.title("Ends"), require_quantifier.description("With the head commit (default for pull requests), or after a time (default elsewhere: 24h).")))
}), require_quantifier.title("Break-glass"), require_quantifier.description("Lets something pass although gates are not met: by whom, how, why, and until when."), require_quantifier.metadata({ examples: [{
	by: ["@acme/sre"],
	via: { comment: "/override" },
	reason: { "at-least": 20 }
}] }));
const marksMode = require_quantifier.pipe(require_quantifier.picklist([
	"forbidden",
	"with-reason",
	"conditional",
	"reason-or-conditional",
	"allowed"
]), require_quantifier.title("Marks"), require_quantifier.description("When an N/A mark counts."));
const notApplicable = require_quantifier.pipe(require_quantifier.union([marksMode, require_quantifier.strictObject({
	value: marksMode,
	final: require_quantifier.optional(require_nodes.final)
})]), require_quantifier.title("Not applicable"), require_quantifier.description("When an N/A mark counts: forbidden, with-reason, conditional (items that say \"if …\"), reason-or-conditional (those without a reason, all others with one), or allowed."));
const openConditional = require_quantifier.pipe(require_quantifier.picklist([
	"asked-for",
	"where-the-rest-is-done",
	"not-applicable"
]), require_quantifier.title("Open conditional items"), require_quantifier.description("Whether open items that say \"if …\" in the template are asked for (the default), count as N/A where the rest of their list is done, or always count as N/A."));
const field = require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty(), require_quantifier.title("Field"), require_quantifier.description("Name of a field of the checklist."));
const recordFields = require_quantifier.pipe(require_quantifier.strictObject({
	reason: require_quantifier.optional(field),
	risk: require_quantifier.optional(field),
	rollback: require_quantifier.optional(field),
	ticket: require_quantifier.optional(field),
	digest: require_quantifier.optional(field)
}), require_quantifier.title("Record"), require_quantifier.description("The fields that say why, how risky, how to go back, the ticket, and the digest of what goes out. The verdict and its record hold them."), require_quantifier.metadata({ examples: [{
	reason: "Why",
	risk: "Risk",
	rollback: "Rollback plan",
	ticket: "Ticket"
}] }));
// src/policy/file/schema.ts
const templatePath = require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty());
const templatePaths = require_quantifier.pipe(require_quantifier.array(templatePath), require_quantifier.minLength(1));
const templateSchema = require_quantifier.pipe(require_quantifier.union([
	templatePath,
	templatePaths,
	require_quantifier.strictObject({
		path: require_quantifier.pipe(require_quantifier.union([templatePath, templatePaths]), require_quantifier.title("Path"), require_quantifier.description("A file on the branch that the policy is read from, a list of files, or a folder: \"forms/\".")),
		"accept-revisions": require_quantifier.optional(require_quantifier.pipe(require_quantifier.number(), require_quantifier.integer(), require_quantifier.minValue(0), require_quantifier.maxValue(20), require_quantifier.title("Accepted revisions"), require_quantifier.description("Earlier revisions of the file that a body may still be made from."))),
		strict: require_quantifier.optional(require_quantifier.pipe(require_quantifier.boolean(), require_quantifier.title("Strict"), require_quantifier.description("Nothing may be missing, whatever the template invites to remove; what is missing has failed.")))
	})
]), require_quantifier.title("Template"), require_quantifier.description("The trusted form: a file on the branch that the policy is read from. The body may tick, fill in and add; not delete or reword. Of a list of files, or of a folder, the one that the body was made from counts."), require_quantifier.metadata({ examples: [".github/PULL_REQUEST_TEMPLATE.md", {
	path: "RELEASE.md",
	"accept-revisions": 2
}] }));
const title = require_quantifier.optional(require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty(), require_quantifier.title("Title"), require_quantifier.description("What reports call it, instead of the built-in summary.")));
const COMMON = {
	title,
	advisory: require_quantifier.optional(require_quantifier.pipe(require_quantifier.boolean(), require_quantifier.title("Advisory"), require_quantifier.description("Reported, but never blocks."))),
	when: require_quantifier.optional(require_condition_schema.condition),
	final: require_quantifier.optional(require_nodes.final)
};
const rule = require_quantifier.lazy((input) => ruleSchema(input));
const groupSchema = require_quantifier.strictObject({
	gates: require_quantifier.pipe(require_quantifier.array(rule), require_quantifier.minLength(1, "expected at least one gate"), require_quantifier.title("Gates")),
	require: require_quantifier.optional(require_options.quantifier),
	...COMMON
});
const gateSchemas = new Map(require_gates.GATES.map((gate) => [gate.name, require_quantifier.pipe(require_quantifier.strictObject({
	gate: require_quantifier.literal(gate.name),
	...COMMON,
	...gate.options.entries
}), require_quantifier.rawCheck(({ dataset, addIssue }) => {
	if (!dataset.typed) return;
	const wrong = gate.refine(dataset.value);
	if (wrong !== void 0) addIssue({ message: wrong });
}))]));
const NAMES = require_gates.GATES.map((gate) => gate.name);
function ruleSchema(input) {
	if (typeof input !== "object" || input === null || Array.isArray(input)) return require_quantifier.custom(() => false, "expected a gate: {gate: name, …} or {require: …, gates: […]}");
	if ("gates" in input && !("gate" in input)) return groupSchema;
	if (!("gate" in input)) return require_quantifier.custom(() => false, "expected the key \"gate\" or \"gates\"");
	const found = typeof input.gate === "string" ? require_gates.gateNamed(input.gate) : void 0;
	const schema = found === void 0 ? void 0 : gateSchemas.get(found.name);
	if (schema !== void 0) return schema;
	const known = require_quantifier.pipe(require_quantifier.string(), require_quantifier.check((name) => NAMES.includes(name), (issue) => require_options.expecting(`a gate: ${NAMES.join(", ")}`, require_trusted.meant(require_gates.calledOtherwise(issue.input), NAMES))));
	return require_quantifier.looseObject({ gate: known });
}
const rules = require_quantifier.pipe(require_quantifier.array(rule), require_quantifier.minLength(1, "expected at least one gate"), require_quantifier.title("Gates"), require_quantifier.description("What must hold. All of them, unless a group says otherwise."));
const environment = require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty("expected the name of an environment"));
const phase = require_quantifier.union([rules, require_quantifier.strictObject({
	after: require_quantifier.optional(require_quantifier.pipe(require_quantifier.union([require_quantifier.string(), require_quantifier.array(require_quantifier.string())]), require_quantifier.title("After"), require_quantifier.description("Phases that must have passed first."))),
	title,
	environment: require_quantifier.optional(require_quantifier.pipe(require_quantifier.union([environment, require_quantifier.pipe(require_quantifier.array(environment), require_quantifier.minLength(1, "expected at least one"))]), require_quantifier.title("Environment"), require_quantifier.description("Deployments to this environment wait for the phase, where a GitHub App answers for it."), require_quantifier.metadata({ examples: ["production", ["production-eu", "production-us"]] }))),
	when: require_quantifier.optional(require_condition_schema.condition),
	final: require_quantifier.optional(require_nodes.final),
	gates: rules
})]);
const phases = require_quantifier.pipe(require_quantifier.record(require_quantifier.pipe(require_quantifier.string(), require_quantifier.regex(/^[a-z\d][a-z\d-]*$/, "expected a name of a-z, 0-9 and -")), phase), require_quantifier.minEntries(1, "expected at least one phase"), require_quantifier.title("Phases"), require_quantifier.description("Named lists of gates, in order."));
const CHECKLIST_ENTRIES = {
	source: require_quantifier.optional(require_source_schema.source),
	template: require_quantifier.optional(templateSchema),
	"not-applicable": require_quantifier.optional(notApplicable),
	"open-conditional": require_quantifier.optional(openConditional),
	gates: require_quantifier.optional(rules),
	phases: require_quantifier.optional(phases),
	"default-phase": require_quantifier.optional(require_quantifier.pipe(require_quantifier.string(), require_quantifier.title("Default phase"), require_quantifier.description("The phase to enforce where none is asked for.")))
};
const policySchema = require_quantifier.strictObject({
	version: require_quantifier.pipe(require_quantifier.literal(1, require_options.expectedValue(1)), require_quantifier.title("Version"), require_quantifier.description("The version of this format: 1.")),
	extends: require_quantifier.optional(require_nodes.extending),
	mode: require_quantifier.optional(require_nodes.mode),
	skip: require_quantifier.optional(require_condition_schema.skip),
	"break-glass": require_quantifier.optional(breakGlass),
	record: require_quantifier.optional(recordFields),
	...CHECKLIST_ENTRIES,
	checklists: require_quantifier.optional(require_quantifier.pipe(require_quantifier.record(require_quantifier.string(), require_quantifier.strictObject({
		"applies-to": require_quantifier.optional(require_quantifier.pipe(require_quantifier.strictObject(require_condition_schema.ORIGIN_ENTRIES), require_quantifier.title("Applies to"), require_quantifier.description("All keys must hold. What cannot be known counts as holding."))),
		...CHECKLIST_ENTRIES
	})), require_quantifier.minEntries(1, "expected at least one checklist"), require_quantifier.title("Checklists"), require_quantifier.description("Several checklists, each with its own conditions, template and gates.")))
});
Object.defineProperty(exports, "COMMON", {
	enumerable: true,
	get: function() {
		return COMMON;
	}
});
Object.defineProperty(exports, "policySchema", {
	enumerable: true,
	get: function() {
		return policySchema;
	}
});
