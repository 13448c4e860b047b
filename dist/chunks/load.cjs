const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_dist$1 = require("./dist.cjs");
const require_dist$2 = require("./dist2.cjs");
const require_options = require("./options.cjs");
const require_gates = require("./gates.cjs");
const require_sources = require("./sources.cjs");
const require_source_schema = require("./source-schema.cjs");
const require_errors = require("./errors.cjs");
// src/policy/break-glass-schema.ts
var import_dist = require_dist$2.require_dist();
const breakGlass = require_dist$1.pipe(require_dist$1.strictObject({
	by: require_gates.by,
	via: require_dist$1.optional(require_dist$1.pipe(require_dist$1.union([require_dist$1.strictObject({ comment: require_dist$1.pipe(require_dist$1.string(), require_dist$1.regex(/^\/[a-z][a-z-]*$/, "expected a command such as /override"), require_dist$1.title("Comment"), require_dist$1.description("A command that is first on its line, with the reason behind it.")) }), require_dist$1.strictObject({ label: require_dist$1.pipe(require_dist$1.string(), require_dist$1.nonEmpty(), require_dist$1.title("Label"), require_dist$1.description("A label; who sets it gives the reason in a comment: \"/reason …\".")) })], "expected {comment: /override} or {label: name}"), require_dist$1.title("How"), require_dist$1.description("A comment \"/override <reason>\" (default), or a label."))),
	reason: require_dist$1.optional(require_dist$1.pipe(require_dist$1.union([require_dist$1.literal("required"), require_dist$1.strictObject({ "at-least": require_dist$1.pipe(require_dist$1.number(), require_dist$1.integer(), require_dist$1.minValue(1), require_dist$1.title("At least")) })], "expected required or {at-least: n}"), require_dist$1.title("Reason"), require_dist$1.description("A reason is always required; {at-least: n} asks for that many characters."))),
	waives: require_dist$1.optional(require_dist$1.pipe(require_dist$1.array(require_dist$1.pipe(require_dist$1.string(), require_dist$1.nonEmpty())), require_dist$1.minLength(1), require_dist$1.title("Waives"), require_dist$1.description("Gates that may be waived, by title or by name (\"items\"). Default: all."))),
	ends: require_dist$1.optional(require_dist$1.pipe(require_dist$1.union([require_dist$1.literal("head"), require_dist$1.pipe(require_dist$1.string(), require_dist$1.check((text) => require_sources.durationOf(text) !== void 0, "expected head, or a span of time such as 24h or 7d"))]), require_dist$1.title("Ends"), require_dist$1.description("With the head commit (default for pull requests), or after a time (default elsewhere: 24h).")))
}), require_dist$1.title("Break-glass"), require_dist$1.description("Lets something pass although gates are not met: by whom, how, why, and until when."), require_dist$1.metadata({ examples: [{
	by: ["@acme/sre"],
	via: { comment: "/override" },
	reason: { "at-least": 20 }
}] }));
// src/policy/condition-schema.ts
const words = (title, description$1, examples) => require_dist$1.optional(require_dist$1.pipe(require_dist$1.array(require_dist$1.pipe(require_dist$1.string(), require_dist$1.nonEmpty())), require_dist$1.minLength(1), require_dist$1.title(title), require_dist$1.description(description$1), require_dist$1.metadata({ examples: [examples] })));
const scalar = require_dist$1.union([
	require_dist$1.string(),
	require_dist$1.number(),
	require_dist$1.boolean()
]);
const status = require_dist$1.picklist(require_sources.STATUSES);
const authorType = require_dist$1.picklist([
	"user",
	"bot",
	"organization",
	"mannequin"
]);
const ORIGIN_ENTRIES = {
	labels: words("Labels", "Any of these labels is set.", ["risky"]),
	paths: words("Paths", "Any changed file matches any of these globs, by its new or its old name.", ["db/**"]),
	branches: words("Branches", "The base branch matches any of these globs.", ["main", "release/*"]),
	authors: words("Authors", "The author is any of these logins.", ["dependabot[bot]"])
};
const entries = {
	...ORIGIN_ENTRIES,
	"author-type": require_dist$1.optional(require_dist$1.pipe(require_dist$1.union([authorType, require_dist$1.array(authorType)]), require_dist$1.title("Author type"), require_dist$1.description("What kind of account the author has: user, bot, organization or mannequin."))),
	draft: require_dist$1.optional(require_dist$1.pipe(require_dist$1.boolean(), require_dist$1.title("Draft"), require_dist$1.description("Whether the pull request is a draft."))),
	field: require_dist$1.optional(require_dist$1.pipe(require_dist$1.record(require_dist$1.string(), require_dist$1.union([scalar, require_dist$1.array(scalar)])), require_dist$1.minEntries(1), require_dist$1.title("Field"), require_dist$1.description("Fields with the value, or any of the values, they must hold."), require_dist$1.metadata({ examples: [{ Environment: "Production" }] }))),
	phase: require_dist$1.optional(require_dist$1.pipe(require_dist$1.union([require_dist$1.string(), require_dist$1.array(require_dist$1.string())]), require_dist$1.title("Phase"), require_dist$1.description("The phase that was asked for."))),
	gate: require_dist$1.optional(require_dist$1.pipe(require_dist$1.record(require_dist$1.string(), require_dist$1.union([status, require_dist$1.array(status)])), require_dist$1.minEntries(1), require_dist$1.title("Gate"), require_dist$1.description("Titles of rules that stand before, with the status they must have."), require_dist$1.metadata({ examples: [{ "Rollback criteria": "failed" }] })))
};
const nested = require_dist$1.lazy(() => condition);
const condition = require_dist$1.pipe(require_dist$1.strictObject({
	...entries,
	not: require_dist$1.optional(require_dist$1.pipe(nested, require_dist$1.title("Not"), require_dist$1.description("This must not hold."))),
	any: require_dist$1.optional(require_dist$1.pipe(require_dist$1.array(nested), require_dist$1.minLength(1), require_dist$1.title("Any"), require_dist$1.description("One of these must hold.")))
}), require_dist$1.check((keys) => Object.keys(keys).length > 0, "expected at least one condition"), require_dist$1.title("When"), require_dist$1.description("When it applies: all keys must hold. What cannot be known counts as holding."), require_dist$1.metadata({ examples: [{ paths: ["db/**"] }, { not: { labels: ["hotfix"] } }] }));
// src/policy/schema.ts
const title = require_dist$1.optional(require_dist$1.pipe(require_dist$1.string(), require_dist$1.nonEmpty(), require_dist$1.title("Title"), require_dist$1.description("What reports call it, instead of the built-in summary.")));
const COMMON = {
	title,
	advisory: require_dist$1.optional(require_dist$1.pipe(require_dist$1.boolean(), require_dist$1.title("Advisory"), require_dist$1.description("Reported, but never blocks."))),
	when: require_dist$1.optional(condition)
};
const rule = require_dist$1.lazy((input) => ruleSchema(input));
const group = require_dist$1.strictObject({
	gates: require_dist$1.pipe(require_dist$1.array(rule), require_dist$1.minLength(1, "expected at least one gate"), require_dist$1.title("Gates")),
	require: require_dist$1.optional(require_options.quantifier),
	...COMMON
});
const gateSchemas = new Map(require_gates.GATES.map((gate) => [gate.name, require_dist$1.pipe(require_dist$1.strictObject({
	gate: require_dist$1.literal(gate.name),
	...COMMON,
	...gate.options.entries
}), require_dist$1.rawCheck(({ dataset, addIssue }) => {
	if (!dataset.typed) return;
	const wrong = gate.refine(dataset.value);
	if (wrong !== void 0) addIssue({ message: wrong });
}))]));
const NAMES = require_gates.GATES.map((gate) => gate.name);
function ruleSchema(input) {
	if (typeof input !== "object" || input === null || Array.isArray(input)) return require_dist$1.custom(() => false, "expected a gate: {gate: name, …} or {require: …, gates: […]}");
	if ("gates" in input && !("gate" in input)) return group;
	if (!("gate" in input)) return require_dist$1.custom(() => false, "expected the key \"gate\" or \"gates\"");
	const found = typeof input.gate === "string" ? require_gates.gateNamed(input.gate) : void 0;
	const schema = found === void 0 ? void 0 : gateSchemas.get(found.name);
	if (schema !== void 0) return schema;
	const known = require_dist$1.pipe(require_dist$1.string(), require_dist$1.check((name) => NAMES.includes(name), (issue) => `expected a gate: ${NAMES.join(", ")}${require_sources.nearest(issue.input, NAMES)}`));
	return require_dist$1.looseObject({ gate: known });
}
const rules = require_dist$1.pipe(require_dist$1.array(rule), require_dist$1.minLength(1, "expected at least one gate"), require_dist$1.title("Gates"), require_dist$1.description("What must hold. All of them, unless a group says otherwise."));
const phase = require_dist$1.union([rules, require_dist$1.strictObject({
	after: require_dist$1.optional(require_dist$1.pipe(require_dist$1.union([require_dist$1.string(), require_dist$1.array(require_dist$1.string())]), require_dist$1.title("After"), require_dist$1.description("Phases that must have passed first."))),
	title,
	when: require_dist$1.optional(condition),
	gates: rules
})]);
const notApplicable = require_dist$1.pipe(require_dist$1.picklist([
	"forbidden",
	"with-reason",
	"conditional",
	"allowed"
]), require_dist$1.title("Not applicable"), require_dist$1.description("When an N/A mark counts: forbidden, with-reason, conditional (items that say \"if …\"), or allowed."));
const template = require_dist$1.pipe(require_dist$1.union([require_dist$1.pipe(require_dist$1.string(), require_dist$1.nonEmpty()), require_dist$1.strictObject({
	path: require_dist$1.pipe(require_dist$1.string(), require_dist$1.nonEmpty(), require_dist$1.title("Path"), require_dist$1.description("A file at the trusted commit.")),
	"accept-revisions": require_dist$1.optional(require_dist$1.pipe(require_dist$1.number(), require_dist$1.integer(), require_dist$1.minValue(0), require_dist$1.maxValue(20), require_dist$1.title("Accepted revisions"), require_dist$1.description("Earlier revisions of the file that a body may still be made from.")))
})]), require_dist$1.title("Template"), require_dist$1.description("The trusted form: a file at the trusted commit. The body may tick, fill in and add; not delete or reword."), require_dist$1.metadata({ examples: [".github/PULL_REQUEST_TEMPLATE.md", {
	path: "RELEASE.md",
	"accept-revisions": 2
}] }));
const phases = require_dist$1.pipe(require_dist$1.record(require_dist$1.pipe(require_dist$1.string(), require_dist$1.regex(/^[a-z\d][a-z\d-]*$/, "expected a name of a-z, 0-9 and -")), phase), require_dist$1.minEntries(1, "expected at least one phase"), require_dist$1.title("Phases"), require_dist$1.description("Named lists of gates, in order."));
const CHECKLIST_ENTRIES = {
	source: require_dist$1.optional(require_source_schema.source),
	template: require_dist$1.optional(template),
	"not-applicable": require_dist$1.optional(notApplicable),
	gates: require_dist$1.optional(rules),
	phases: require_dist$1.optional(phases),
	"default-phase": require_dist$1.optional(require_dist$1.pipe(require_dist$1.string(), require_dist$1.title("Default phase"), require_dist$1.description("The phase to enforce where none is asked for.")))
};
const skip = require_dist$1.pipe(require_dist$1.strictObject({
	authors: require_dist$1.optional(require_dist$1.pipe(require_dist$1.array(require_dist$1.string()), require_dist$1.minLength(1), require_dist$1.title("Authors"), require_dist$1.description("Logins, as \"dependabot[bot]\"."))),
	"author-types": require_dist$1.optional(require_dist$1.pipe(require_dist$1.array(require_dist$1.picklist([
		"user",
		"bot",
		"organization",
		"mannequin"
	])), require_dist$1.minLength(1), require_dist$1.title("Author types"))),
	drafts: require_dist$1.optional(require_dist$1.pipe(require_dist$1.boolean(), require_dist$1.title("Drafts"), require_dist$1.description("Skip pull requests while they are drafts."))),
	labels: require_dist$1.optional(require_dist$1.pipe(require_dist$1.array(require_dist$1.string()), require_dist$1.minLength(1), require_dist$1.title("Labels"), require_dist$1.description("Any of these labels is set.")))
}), require_dist$1.title("Skip"), require_dist$1.description("What is not judged at all: status skipped, with the reason. One of the keys is enough."), require_dist$1.metadata({ examples: [{
	authors: ["dependabot[bot]"],
	drafts: true
}] }));
const policySchema = require_dist$1.strictObject({
	version: require_dist$1.pipe(require_dist$1.literal(1, "expected 1"), require_dist$1.title("Version"), require_dist$1.description("The version of this format: 1.")),
	skip: require_dist$1.optional(skip),
	"break-glass": require_dist$1.optional(breakGlass),
	...CHECKLIST_ENTRIES,
	checklists: require_dist$1.optional(require_dist$1.pipe(require_dist$1.record(require_dist$1.string(), require_dist$1.strictObject({
		"applies-to": require_dist$1.optional(require_dist$1.pipe(require_dist$1.strictObject(ORIGIN_ENTRIES), require_dist$1.title("Applies to"), require_dist$1.description("All keys must hold. What cannot be known counts as holding."))),
		...CHECKLIST_ENTRIES
	})), require_dist$1.minEntries(1, "expected at least one checklist"), require_dist$1.title("Checklists"), require_dist$1.description("Several checklists, each with its own conditions, template and gates.")))
});
// src/policy/bind.ts
function bindPolicy(file, templatePath) {
	const checklists = Object.entries(file.checklists ?? {}).map(([name, each]) => ({
		name,
		...bindChecklist({
			...each,
			source: each.source ?? file.source,
			"not-applicable": each["not-applicable"] ?? file["not-applicable"]
		}, templatePath),
		...each["applies-to"] === void 0 ? {} : { appliesTo: each["applies-to"] }
	}));
	return {
		matchesGlob: require_gates.matchesGlob,
		skip: skipConditions(file.skip),
		...file["break-glass"] === void 0 ? {} : { breakGlass: file["break-glass"] },
		checklists: checklists.length > 0 ? checklists : [bindChecklist(file, templatePath)]
	};
}
function bindChecklist(file, templatePath) {
	const phases = Object.entries(file.phases ?? {}).map(([name, phase]) => bindPhase(name, phase));
	if (file.gates !== void 0) phases.unshift({
		after: [],
		rules: file.gates.map(bindRule)
	});
	const template = templateOf(file.template, templatePath);
	if (template !== void 0 && !phases.some((phase) => phase.rules.some(comparesTemplate))) phases.unshift({
		after: [],
		rules: [require_sources.TEMPLATE_RULE]
	});
	return {
		...file.source === void 0 ? {} : { source: require_source_schema.bindSource(file.source) },
		notApplicable: file["not-applicable"] ?? (template === void 0 ? "with-reason" : "conditional"),
		...template === void 0 ? {} : { template },
		phases,
		...file["default-phase"] === void 0 ? {} : { defaultPhase: file["default-phase"] }
	};
}
function bindPhase(name, phase) {
	if (Array.isArray(phase)) return {
		name,
		after: [],
		rules: phase.map(bindRule)
	};
	const { gates, after = [], title, when } = phase;
	return {
		name,
		...title === void 0 ? {} : { title },
		...when === void 0 ? {} : { when },
		after: [after].flat(),
		rules: gates.map(bindRule)
	};
}
function templateOf(template, override) {
	const own = typeof template === "string" ? { path: template } : template;
	const path = override ?? own?.path;
	return path === void 0 ? void 0 : {
		path,
		acceptRevisions: own?.["accept-revisions"] ?? 0
	};
}
function skipConditions(skip) {
	if (skip === void 0) return [];
	return [
		...skip.authors === void 0 ? [] : [{ authors: skip.authors }],
		...skip["author-types"] === void 0 ? [] : [{ "author-type": skip["author-types"] }],
		...skip.drafts === true ? [{ draft: true }] : [],
		...skip.labels === void 0 ? [] : [{ labels: skip.labels }]
	];
}
function bindRule(rule) {
	const base = {
		advisory: rule.advisory ?? false,
		...rule.when === void 0 ? {} : { when: rule.when }
	};
	if (!("gate" in rule)) {
		const require$1 = rule.require ?? "all";
		return {
			kind: "group",
			title: rule.title ?? `${require_sources.quantifierWords(require$1)} of ${rule.gates.length}`,
			...base,
			require: require$1,
			rules: rule.gates.map(bindRule)
		};
	}
	const options = Object.fromEntries(Object.entries(rule).filter(([key]) => key !== "gate" && !(key in COMMON)));
	const bound = require_gates.gateNamed(rule.gate)?.bind(options);
	if (bound === void 0) throw new TypeError(`The schema let the gate "${rule.gate}" through, which does not exist`);
	return {
		kind: "gate",
		title: rule.title ?? bound.summary,
		...base,
		gate: bound
	};
}
function comparesTemplate(rule) {
	return rule.kind === "gate" ? rule.gate.name === "template" : rule.rules.some(comparesTemplate);
}
// src/policy/consistency.ts
function inconsistencies(file, hasTemplate) {
	return [...inChecklists(file, hasTemplate), ...inWaives(file)];
}
function inWaives(file) {
	const waives = file["break-glass"]?.waives ?? [];
	if (waives.length === 0) return [];
	const names = new Set(["template", ...[file, ...Object.values(file.checklists ?? {})].flatMap(rulesOf).flatMap(namesOf)]);
	return waives.flatMap((name, index) => names.has(name) ? [] : [{
		keys: [
			"break-glass",
			"waives",
			index
		],
		message: `found "${name}", expected the title or the name of a gate: ${[...names].join(", ")}${require_sources.nearest(name, [...names])}`
	}]);
}
function rulesOf(file) {
	return [...file.gates ?? [], ...Object.keys(file.phases ?? {}).flatMap((name) => phaseOf(file, name).rules)];
}
function namesOf(rule) {
	const { title } = bindRule(rule);
	return "gate" in rule ? [rule.gate, title] : [title, ...rule.gates.flatMap(namesOf)];
}
function inChecklists(file, hasTemplate) {
	const top = {
		template: file.template,
		gates: file.gates,
		phases: file.phases,
		"default-phase": file["default-phase"]
	};
	if (file.checklists === void 0) return inChecklist(top, [], hasTemplate);
	return [...Object.entries(top).filter(([, value]) => value !== void 0).map(([key]) => ({
		keys: [key],
		message: `found "${key}" beside "checklists", expected it inside a checklist`
	})), ...Object.entries(file.checklists).flatMap(([name, each]) => inChecklist(each, ["checklists", name], hasTemplate))];
}
function inChecklist(file, keys, hasTemplate) {
	const problems = [];
	if (file.gates === void 0 && file.phases === void 0 && file.template === void 0) problems.push({
		keys,
		message: "found neither \"gates\" nor \"phases\", expected one of them"
	});
	if (file.gates !== void 0 && file.phases !== void 0) problems.push({
		keys: [...keys, "gates"],
		message: "found \"gates\" beside \"phases\", expected one of them"
	});
	const names = Object.keys(file.phases ?? {});
	const known = {
		titles: new Set(),
		template: hasTemplate || file.template !== void 0
	};
	problems.push(...inRules(file.gates ?? [], [...keys, "gates"], known));
	for (const [index, name] of names.entries()) {
		const at = [
			...keys,
			"phases",
			name
		];
		const { after, rules } = phaseOf(file, name);
		for (const each of after) if (!names.includes(each)) problems.push({
			keys: [...at, "after"],
			message: `found the phase "${each}", expected one of ${names.join(", ")}${require_sources.nearest(each, names)}`
		});
		else if (names.indexOf(each) >= index) problems.push({
			keys: [...at, "after"],
			message: `found "${each}", expected a phase that stands before ${name}`
		});
		problems.push(...inRules(rules, Array.isArray(file.phases?.[name]) ? at : [...at, "gates"], known));
	}
	const standard = file["default-phase"];
	if (standard !== void 0 && !names.includes(standard)) {
		const expected = names.length === 0 ? "none, since there are no phases" : `one of ${names.join(", ")}${require_sources.nearest(standard, names)}`;
		problems.push({
			keys: [...keys, "default-phase"],
			message: `found "${standard}", expected ${expected}`
		});
	}
	return problems;
}
function phaseOf(file, name) {
	const phase = file.phases?.[name];
	if (phase === void 0 || Array.isArray(phase)) return {
		after: [],
		rules: phase ?? []
	};
	const { after = [], gates } = phase;
	return {
		after: [after].flat(),
		rules: gates
	};
}
function inRules(rules, keys, known) {
	return rules.flatMap((rule, index) => {
		const at = [...keys, index];
		const own = Object.keys(rule.when?.gate ?? {}).filter((title) => !known.titles.has(title)).map((title) => {
			const before = [...known.titles];
			const expected = before.length === 0 ? "the title of a rule that stands before it" : `one of the titles that stand before it: ${before.join(", ")}`;
			return {
				keys: [
					...at,
					"when",
					"gate",
					title
				],
				message: `found "${title}", expected ${expected}${require_sources.nearest(title, before)}`
			};
		});
		if ("gate" in rule && rule.gate === "template" && !known.template) own.push({
			keys: [...at, "gate"],
			message: "found \"template\", expected the key \"template\" with a path beside the gates"
		});
		const below = "gates" in rule && !("gate" in rule) ? inRules(rule.gates, [...at, "gates"], known) : [];
		if (rule.title !== void 0) known.titles.add(rule.title);
		return [...own, ...below];
	});
}
// src/policy/load.ts
var load_exports = require_rolldown_runtime.__exportAll({
	MAX_POLICY_BYTES: () => MAX_POLICY_BYTES,
	loadPolicy: () => loadPolicy
});
const MAX_POLICY_BYTES = 65536;
async function loadPolicy(text, path, templatePath) {
	const bytes = new TextEncoder().encode(text).length;
	if (bytes > 65536) return { errors: [{
		path,
		line: 1,
		column: 1,
		message: `found ${bytes} bytes, expected at most ${MAX_POLICY_BYTES}`
	}] };
	const lines = new import_dist.LineCounter();
	const yaml = (0, import_dist.parseDocument)(text, {
		lineCounter: lines,
		strict: true,
		uniqueKeys: true,
		merge: false,
		version: "1.2",
		prettyErrors: false
	});
	const syntax = yaml.errors.map((error) => ({
		path,
		...position(lines, error.pos[0]),
		message: wordsOf(error)
	}));
	(0, import_dist.visit)(yaml, (_, node) => {
		if ((0, import_dist.isAlias)(node)) syntax.push({
			path,
			...position(lines, node.range?.[0] ?? 0),
			message: `found the alias *${node.source}, expected the value itself`
		});
		if ((0, import_dist.isPair)(node) && (0, import_dist.isScalar)(node.key) && (node.key.value === "__proto__" || node.key.value === "constructor")) syntax.push({
			path,
			...position(lines, node.key.range?.[0] ?? 0),
			message: `unexpected key "${node.key.value}"`
		});
	});
	if (syntax.length === 0 && !(0, import_dist.isMap)(yaml.contents)) return { errors: [{
		path,
		line: 1,
		column: 1,
		message: `found ${yaml.contents === null ? "nothing" : (0, import_dist.isSeq)(yaml.contents) ? "a list" : "a single value"}, expected a mapping that begins with "version: 1"`
	}] };
	if (syntax.length > 0) return { errors: syntax };
	const data = yaml.toJS({ maxAliasCount: 0 });
	if (require_options.usesPatterns(data)) await require_options.loadPatternEngine();
	const parsed = require_dist$1.safeParse(policySchema, data);
	if (!parsed.success) return { errors: require_errors.schemaErrors(policySchema, parsed.issues, yaml, lines, path) };
	const errors = inconsistencies(parsed.output, templatePath !== void 0).map(({ keys, message }) => require_errors.errorAt(yaml, lines, path, keys, message));
	return errors.length > 0 ? { errors } : { policy: bindPolicy(parsed.output, templatePath) };
}
function wordsOf(error) {
	if (error.code === "DUPLICATE_KEY") return "found a key that is there already, expected each key once";
	return `not valid YAML: ${error.message}`;
}
function position(lines, offset) {
	const { line, col } = lines.linePos(offset);
	return {
		line: Math.max(1, line),
		column: Math.max(1, col)
	};
}
Object.defineProperty(exports, "loadPolicy", {
	enumerable: true,
	get: function() {
		return loadPolicy;
	}
});
Object.defineProperty(exports, "load_exports", {
	enumerable: true,
	get: function() {
		return load_exports;
	}
});
