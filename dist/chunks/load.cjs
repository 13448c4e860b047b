const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_given = require("./given.cjs");
const require_dist = require("./dist.cjs");
const require_gates = require("./gates.cjs");
const require_quantifier = require("./quantifier.cjs");
const require_policy = require("./policy.cjs");
const require_options = require("./options.cjs");
const require_condition_schema = require("./condition-schema.cjs");
const require_source_schema = require("./source-schema.cjs");
const require_yaml_text = require("./yaml-text.cjs");
// src/policy/file/break-glass-schema.ts
const breakGlass = require_given.pipe(require_given.strictObject({
	by: require_options.by,
	via: require_given.optional(require_given.pipe(require_given.union([require_given.strictObject({ comment: require_given.pipe(require_given.string(), require_given.regex(/^\/[a-z][a-z-]*$/, "expected a command such as /override"), require_given.title("Comment"), require_given.description("A command that is first on its line, with the reason behind it.")) }), require_given.strictObject({ label: require_given.pipe(require_given.string(), require_given.nonEmpty(), require_given.title("Label"), require_given.description("A label; who sets it gives the reason in a comment: \"/reason …\".")) })], "expected {comment: /override} or {label: name}"), require_given.title("How"), require_given.description("A comment \"/override <reason>\" (default), or a label."))),
	reason: require_given.optional(require_given.pipe(require_given.union([require_given.literal("required"), require_given.strictObject({ "at-least": require_given.pipe(require_given.number(), require_given.integer(), require_given.minValue(1), require_given.title("At least")) })], "expected required or {at-least: n}"), require_given.title("Reason"), require_given.description("A reason is always required; {at-least: n} asks for that many letters and digits."))),
	waives: require_given.optional(require_given.pipe(require_given.array(require_given.pipe(require_given.string(), require_given.nonEmpty())), require_given.minLength(1), require_given.title("Waives"), require_given.description("Gates that may be waived, by title or by name (\"items\"). Default: all."))),
	ends: require_given.optional(require_given.pipe(require_given.union([require_given.literal("head"), require_given.pipe(require_given.string(), require_given.check(require_given.isSpan, "expected head, or a span of time such as 24h or 7d"))]), require_given.title("Ends"), require_given.description("With the head commit (default for pull requests), or after a time (default elsewhere: 24h).")))
}), require_given.title("Break-glass"), require_given.description("Lets something pass although gates are not met: by whom, how, why, and until when."), require_given.metadata({ examples: [{
	by: ["@acme/sre"],
	via: { comment: "/override" },
	reason: { "at-least": 20 }
}] }));
// src/policy/file/schema.ts
const notApplicable = require_given.pipe(require_given.picklist([
	"forbidden",
	"with-reason",
	"conditional",
	"reason-or-conditional",
	"allowed"
]), require_given.title("Not applicable"), require_given.description("When an N/A mark counts: forbidden, with-reason, conditional (items that say \"if …\"), reason-or-conditional (those without a reason, all others with one), or allowed."));
const openConditional = require_given.pipe(require_given.picklist(["asked-for", "not-applicable"]), require_given.title("Open conditional items"), require_given.description("Whether open items that say \"if …\" in the template are asked for (the default) or count as N/A."));
const templatePath = require_given.pipe(require_given.string(), require_given.nonEmpty());
const templatePaths = require_given.pipe(require_given.array(templatePath), require_given.minLength(1));
const templateSchema = require_given.pipe(require_given.union([
	templatePath,
	templatePaths,
	require_given.strictObject({
		path: require_given.pipe(require_given.union([templatePath, templatePaths]), require_given.title("Path"), require_given.description("A file on the branch that the policy is read from, a list of files, or a folder: \"forms/\".")),
		"accept-revisions": require_given.optional(require_given.pipe(require_given.number(), require_given.integer(), require_given.minValue(0), require_given.maxValue(20), require_given.title("Accepted revisions"), require_given.description("Earlier revisions of the file that a body may still be made from."))),
		strict: require_given.optional(require_given.pipe(require_given.boolean(), require_given.title("Strict"), require_given.description("Nothing may be missing, whatever the template invites to remove; what is missing has failed.")))
	})
]), require_given.title("Template"), require_given.description("The trusted form: a file on the branch that the policy is read from. The body may tick, fill in and add; not delete or reword. Of a list of files, or of a folder, the one that the body was made from counts."), require_given.metadata({ examples: [".github/PULL_REQUEST_TEMPLATE.md", {
	path: "RELEASE.md",
	"accept-revisions": 2
}] }));
const title = require_given.optional(require_given.pipe(require_given.string(), require_given.nonEmpty(), require_given.title("Title"), require_given.description("What reports call it, instead of the built-in summary.")));
const COMMON = {
	title,
	advisory: require_given.optional(require_given.pipe(require_given.boolean(), require_given.title("Advisory"), require_given.description("Reported, but never blocks."))),
	when: require_given.optional(require_condition_schema.condition)
};
const rule = require_given.lazy((input) => ruleSchema(input));
const groupSchema = require_given.strictObject({
	gates: require_given.pipe(require_given.array(rule), require_given.minLength(1, "expected at least one gate"), require_given.title("Gates")),
	require: require_given.optional(require_given.quantifier),
	...COMMON
});
const gateSchemas = new Map(require_gates.GATES.map((gate) => [gate.name, require_given.pipe(require_given.strictObject({
	gate: require_given.literal(gate.name),
	...COMMON,
	...gate.options.entries
}), require_given.rawCheck(({ dataset, addIssue }) => {
	if (!dataset.typed) return;
	const wrong = gate.refine(dataset.value);
	if (wrong !== void 0) addIssue({ message: wrong });
}))]));
const NAMES = require_gates.GATES.map((gate) => gate.name);
function ruleSchema(input) {
	if (typeof input !== "object" || input === null || Array.isArray(input)) return require_given.custom(() => false, "expected a gate: {gate: name, …} or {require: …, gates: […]}");
	if ("gates" in input && !("gate" in input)) return groupSchema;
	if (!("gate" in input)) return require_given.custom(() => false, "expected the key \"gate\" or \"gates\"");
	const found = typeof input.gate === "string" ? require_gates.gateNamed(input.gate) : void 0;
	const schema = found === void 0 ? void 0 : gateSchemas.get(found.name);
	if (schema !== void 0) return schema;
	const known = require_given.pipe(require_given.string(), require_given.check((name) => NAMES.includes(name), (issue) => `expected a gate: ${NAMES.join(", ")}${require_policy.meant(require_gates.calledOtherwise(issue.input), NAMES)}`));
	return require_given.looseObject({ gate: known });
}
const rules = require_given.pipe(require_given.array(rule), require_given.minLength(1, "expected at least one gate"), require_given.title("Gates"), require_given.description("What must hold. All of them, unless a group says otherwise."));
const phase = require_given.union([rules, require_given.strictObject({
	after: require_given.optional(require_given.pipe(require_given.union([require_given.string(), require_given.array(require_given.string())]), require_given.title("After"), require_given.description("Phases that must have passed first."))),
	title,
	when: require_given.optional(require_condition_schema.condition),
	gates: rules
})]);
const phases = require_given.pipe(require_given.record(require_given.pipe(require_given.string(), require_given.regex(/^[a-z\d][a-z\d-]*$/, "expected a name of a-z, 0-9 and -")), phase), require_given.minEntries(1, "expected at least one phase"), require_given.title("Phases"), require_given.description("Named lists of gates, in order."));
const CHECKLIST_ENTRIES = {
	source: require_given.optional(require_source_schema.source),
	template: require_given.optional(templateSchema),
	"not-applicable": require_given.optional(notApplicable),
	"open-conditional": require_given.optional(openConditional),
	gates: require_given.optional(rules),
	phases: require_given.optional(phases),
	"default-phase": require_given.optional(require_given.pipe(require_given.string(), require_given.title("Default phase"), require_given.description("The phase to enforce where none is asked for.")))
};
const policySchema = require_given.strictObject({
	version: require_given.pipe(require_given.literal(1, "expected 1"), require_given.title("Version"), require_given.description("The version of this format: 1.")),
	skip: require_given.optional(require_condition_schema.skip),
	"break-glass": require_given.optional(breakGlass),
	...CHECKLIST_ENTRIES,
	checklists: require_given.optional(require_given.pipe(require_given.record(require_given.string(), require_given.strictObject({
		"applies-to": require_given.optional(require_given.pipe(require_given.strictObject(require_condition_schema.ORIGIN_ENTRIES), require_given.title("Applies to"), require_given.description("All keys must hold. What cannot be known counts as holding."))),
		...CHECKLIST_ENTRIES
	})), require_given.minEntries(1, "expected at least one checklist"), require_given.title("Checklists"), require_given.description("Several checklists, each with its own conditions, template and gates.")))
});
// src/policy/file/bind.ts
function bindPolicy({ file, checklists }, templatePath) {
	return {
		matchesGlob: require_given.matchesGlob,
		skip: skipConditions(file.skip),
		...file["break-glass"] === void 0 ? {} : { breakGlass: file["break-glass"] },
		checklists: checklists.map((each) => bindChecklist(each, templatePath))
	};
}
function bindChecklist({ name, file, ...own }, templatePath) {
	const phases = own.phases.map(bindPhase);
	const path = templatePath ?? own.template;
	const alternatives = templatePath === void 0 ? own.alternatives : [];
	const template = path === void 0 ? void 0 : templateOf(path, alternatives, file.template);
	if (template !== void 0 && !phases.some((phase) => phase.rules.some(comparesTemplate))) phases.unshift({
		after: [],
		rules: [require_policy.TEMPLATE_RULE]
	});
	return {
		...name === void 0 ? {} : { name },
		...file.source === void 0 ? {} : { source: require_source_schema.bindSource(file.source) },
		notApplicable: file["not-applicable"] ?? (template === void 0 ? "with-reason" : "conditional"),
		...file["open-conditional"] === "not-applicable" ? { openConditional: true } : {},
		...template === void 0 ? {} : { template },
		phases,
		...file["default-phase"] === void 0 ? {} : { defaultPhase: file["default-phase"] },
		...file["applies-to"] === void 0 ? {} : { appliesTo: file["applies-to"] }
	};
}
function bindPhase({ keys: _, rules, after, ...phase }) {
	return {
		...phase,
		after: [...after],
		rules: rules.map(bindRule)
	};
}
function templateOf(path, alternatives, template) {
	const { "accept-revisions": acceptRevisions = 0, strict = false } = typeof template === "object" && !Array.isArray(template) ? template : {};
	return {
		path,
		...alternatives.length === 0 ? {} : { alternatives },
		acceptRevisions,
		...strict ? { strict } : {}
	};
}
function skipConditions(skip) {
	if (skip === void 0) return [];
	return [
		...skip.authors === void 0 ? [] : [{ authors: skip.authors }],
		...skip["author-types"] === void 0 ? [] : [{ "author-type": skip["author-types"] }],
		...skip.drafts === true ? [{ draft: true }] : [],
		...skip.labels === void 0 ? [] : [{ labels: skip.labels }],
		...skip.titles === void 0 ? [] : [{ titles: skip.titles }],
		...skip.heads === void 0 ? [] : [{ heads: skip.heads }],
		...skip.fields === void 0 ? [] : [{ fields: skip.fields }]
	];
}
function bindRule(source) {
	const { rule } = source;
	const base = {
		advisory: rule.advisory ?? false,
		...rule.when === void 0 ? {} : { when: rule.when }
	};
	if (source.kind === "group") {
		const require$1 = source.rule.require ?? "all";
		return {
			kind: "group",
			title: rule.title ?? `${require_quantifier.quantifierWords(require$1)} of ${source.rules.length}`,
			...base,
			require: require$1,
			rules: source.rules.map(bindRule)
		};
	}
	const { gate } = source.rule;
	const options = Object.fromEntries(Object.entries(rule).filter(([key]) => key !== "gate" && !(key in COMMON)));
	const bound = require_gates.gateNamed(gate)?.bind(options);
	if (bound === void 0) throw new TypeError(`The schema let the gate "${gate}" through, which does not exist`);
	return {
		kind: "gate",
		title: rule.title ?? bound.summary,
		...base,
		gate: bound
	};
}
function comparesTemplate(rule) {
	return rule.kind === "gate" ? rule.gate.ofTemplate : rule.rules.some(comparesTemplate);
}
// src/policy/file/consistency.ts
function inconsistencies(source, hasTemplate) {
	return [
		...besideChecklists(source),
		...source.checklists.flatMap((each) => inChecklist(each, hasTemplate)),
		...inWaives(source)
	];
}
function inWaives({ file, checklists }) {
	const waives = file["break-glass"]?.waives ?? [];
	if (waives.length === 0) return [];
	const rules = checklists.flatMap(({ phases }) => phases.flatMap((phase) => phase.rules));
	const names = new Set([
		require_policy.TEMPLATE_RULE.gate.name,
		"marker",
		...rules.flatMap(namesOf)
	]);
	return waives.flatMap((name, index) => names.has(name) ? [] : [{
		keys: [
			"break-glass",
			"waives",
			index
		],
		message: `found "${name}", expected the title or the name of a gate: ${[...names].join(", ")}${require_policy.nearest(name, [...names])}`
	}]);
}
function namesOf(each) {
	const { title } = bindRule(each);
	return each.kind === "gate" ? [each.rule.gate, title] : [title, ...each.rules.flatMap(namesOf)];
}
function besideChecklists({ file }) {
	if (file.checklists === void 0) return [];
	return [
		"template",
		"gates",
		"phases",
		"default-phase"
	].filter((key) => file[key] !== void 0).map((key) => ({
		keys: [key],
		message: `found "${key}" beside "checklists", expected it inside a checklist`
	}));
}
function inChecklist({ keys, file, template, phases }, hasTemplate) {
	const problems = [];
	if (file.gates === void 0 && file.phases === void 0 && template === void 0) problems.push({
		keys,
		message: "found neither \"gates\" nor \"phases\", expected one of them"
	});
	if (file["open-conditional"] === "not-applicable" && template === void 0 && !hasTemplate) problems.push({
		keys: [...keys, "open-conditional"],
		message: "found \"open-conditional\" without \"template\", expected both: authors could write conditions of their own"
	});
	if (file.gates !== void 0 && file.phases !== void 0) problems.push({
		keys: [...keys, "gates"],
		message: "found \"gates\" beside \"phases\", expected one of them"
	});
	const names = phases.flatMap(({ name }) => name ?? []);
	const known = {
		titles: new Set(),
		template: hasTemplate || template !== void 0
	};
	for (const phase of phases) problems.push(...inAfter(phase, names), ...inRules(phase.rules, known));
	const standard = file["default-phase"];
	if (standard !== void 0 && !names.includes(standard)) {
		const expected = names.length === 0 ? "none, since there are no phases" : `one of ${names.join(", ")}${require_policy.nearest(standard, names)}`;
		problems.push({
			keys: [...keys, "default-phase"],
			message: `found "${standard}", expected ${expected}`
		});
	}
	return problems;
}
function inAfter({ name = "", keys, after }, names) {
	const wrong = (message) => ({
		keys: [...keys, "after"],
		message
	});
	return after.flatMap((each) => {
		if (!names.includes(each)) return [wrong(`found the phase "${each}", expected one of ${names.join(", ")}${require_policy.nearest(each, names)}`)];
		return names.indexOf(each) < names.indexOf(name) ? [] : [wrong(`found "${each}", expected a phase that stands before ${name}`)];
	});
}
function inRules(rules, known) {
	return rules.flatMap((each) => {
		const { rule, keys } = each;
		const own = Object.keys(rule.when?.gate ?? {}).filter((title) => !known.titles.has(title)).map((title) => {
			const before = [...known.titles];
			const expected = before.length === 0 ? "the title of a rule that stands before it" : `one of the titles that stand before it: ${before.join(", ")}`;
			return {
				keys: [
					...keys,
					"when",
					"gate",
					title
				],
				message: `found "${title}", expected ${expected}${require_policy.nearest(title, before)}`
			};
		});
		if (each.kind === "gate" && require_gates.gateNamed(each.rule.gate)?.ofTemplate === true && !known.template) own.push({
			keys: [...keys, "gate"],
			message: `found "${each.rule.gate}", expected the key "template" with a path beside the gates`
		});
		const below = each.kind === "group" ? inRules(each.rules, known) : [];
		if (rule.title !== void 0) known.titles.add(rule.title);
		return [...own, ...below];
	});
}
// src/policy/file/written.ts
function sourceOfPolicy(file, yaml, path) {
	const { source, "not-applicable": notApplicable, "open-conditional": openConditional } = file;
	const named = Object.entries(file.checklists ?? {}).map(([name, each]) => {
		const whole = {
			...each,
			source: each.source ?? source,
			"not-applicable": each["not-applicable"] ?? notApplicable,
			"open-conditional": each["open-conditional"] ?? openConditional
		};
		return {
			name,
			...checklistOf(["checklists", name], whole)
		};
	});
	return {
		path,
		file,
		checklists: named.length > 0 ? named : [checklistOf([], file)],
		at: (keys) => require_yaml_text.placeInText(yaml, keys)
	};
}
function checklistOf(keys, file) {
	const [template, ...alternatives] = pathsOf(file.template);
	const phases = Object.entries(file.phases ?? {}).map(([name, phase]) => {
		const at = [
			...keys,
			"phases",
			name
		];
		if (Array.isArray(phase)) return {
			name,
			keys: at,
			after: [],
			rules: rulesOf(phase, at)
		};
		const { after = [], gates, title, when } = phase;
		return {
			name,
			...title === void 0 ? {} : { title },
			keys: at,
			...when === void 0 ? {} : { when },
			after: [after].flat(),
			rules: rulesOf(gates, [...at, "gates"])
		};
	});
	const gates = [...keys, "gates"];
	const own = file.gates === void 0 ? [] : [{
		keys: gates,
		after: [],
		rules: rulesOf(file.gates, gates)
	}];
	return {
		keys,
		file,
		...template === void 0 ? {} : { template },
		alternatives,
		phases: [...own, ...phases]
	};
}
function pathsOf(template) {
	if (template === void 0) return [];
	return typeof template === "string" || Array.isArray(template) ? [template].flat() : [template.path].flat();
}
function rulesOf(rules, keys) {
	return rules.map((rule, index) => sourceOfRule(rule, [...keys, index]));
}
function sourceOfRule(rule, keys) {
	if (isGate(rule)) return {
		kind: "gate",
		keys,
		rule
	};
	return {
		kind: "group",
		keys,
		rule,
		rules: rulesOf(rule.gates, [...keys, "gates"])
	};
}
const isGate = (rule) => "gate" in rule;
// src/policy/file/load.ts
var load_exports = require_rolldown_runtime.__exportAll({ loadPolicy: () => loadPolicy });
const MAX_POLICY_BYTES = 65536;
async function loadPolicy(text, path, templatePath) {
	const bytes = new TextEncoder().encode(text).length;
	if (bytes > 65536) return { errors: [{
		path,
		line: 1,
		column: 1,
		message: `found ${bytes} bytes, expected at most ${MAX_POLICY_BYTES}`
	}] };
	const yaml = require_yaml_text.readYaml(text);
	const data = require_dist.isMap(yaml.contents) ? require_yaml_text.dataIn(yaml) : void 0;
	if (data === void 0) return { errors: (await Promise.resolve().then(() => require("./errors.cjs")).then((n) => n.errors_exports)).syntaxErrors(yaml, path) };
	if (require_given.usesPatterns(data)) await require_given.loadPatternEngine();
	const parsed = require_given.safeParse(policySchema, data);
	if (!parsed.success) return { errors: (await Promise.resolve().then(() => require("./errors.cjs")).then((n) => n.errors_exports)).schemaErrors(policySchema, parsed.issues, yaml, path) };
	const source = sourceOfPolicy(parsed.output, yaml, path);
	const errors = inconsistencies(source, templatePath !== void 0).map(({ keys, message }) => ({
		path,
		...source.at(keys),
		message
	}));
	return errors.length > 0 ? { errors } : {
		policy: bindPolicy(source, templatePath),
		source
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
