const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_people = require("./people.cjs");
const require_dist = require("./dist.cjs");
const require_gates = require("./gates.cjs");
const require_default = require("./default.cjs");
const require_options = require("./options.cjs");
const require_condition_schema = require("./condition-schema.cjs");
const require_nearest = require("./nearest.cjs");
const require_source_schema = require("./source-schema.cjs");
const require_yaml_text = require("./yaml-text.cjs");
// src/policy/file/break-glass-schema.ts
const breakGlass = require_people.pipe(require_people.strictObject({
	by: require_options.by,
	via: require_people.optional(require_people.pipe(require_people.union([require_people.strictObject({ comment: require_people.pipe(require_people.string(), require_people.regex(/^\/[a-z][a-z-]*$/, "expected a command such as /override"), require_people.title("Comment"), require_people.description("A command that is first on its line, with the reason behind it.")) }), require_people.strictObject({ label: require_people.pipe(require_people.string(), require_people.nonEmpty(), require_people.title("Label"), require_people.description("A label; who sets it gives the reason in a comment: \"/reason …\".")) })], "expected {comment: /override} or {label: name}"), require_people.title("How"), require_people.description("A comment \"/override <reason>\" (default), or a label."))),
	reason: require_people.optional(require_people.pipe(require_people.union([require_people.literal("required"), require_people.strictObject({ "at-least": require_people.pipe(require_people.number(), require_people.integer(), require_people.minValue(1), require_people.title("At least")) })], "expected required or {at-least: n}"), require_people.title("Reason"), require_people.description("A reason is always required; {at-least: n} asks for that many letters and digits."))),
	waives: require_people.optional(require_people.pipe(require_people.array(require_people.pipe(require_people.string(), require_people.nonEmpty())), require_people.minLength(1), require_people.title("Waives"), require_people.description("Gates that may be waived, by title or by name (\"items\"). Default: all."))),
	ends: require_people.optional(require_people.pipe(require_people.union([require_people.literal("head"), require_people.pipe(require_people.string(), require_people.check(require_options.isSpan, "expected head, or a span of time such as 24h or 7d"))]), require_people.title("Ends"), require_people.description("With the head commit (default for pull requests), or after a time (default elsewhere: 24h).")))
}), require_people.title("Break-glass"), require_people.description("Lets something pass although gates are not met: by whom, how, why, and until when."), require_people.metadata({ examples: [{
	by: ["@acme/sre"],
	via: { comment: "/override" },
	reason: { "at-least": 20 }
}] }));
// src/policy/file/schema.ts
const title = require_people.optional(require_people.pipe(require_people.string(), require_people.nonEmpty(), require_people.title("Title"), require_people.description("What reports call it, instead of the built-in summary.")));
const COMMON = {
	title,
	advisory: require_people.optional(require_people.pipe(require_people.boolean(), require_people.title("Advisory"), require_people.description("Reported, but never blocks."))),
	when: require_people.optional(require_condition_schema.condition)
};
const rule = require_people.lazy((input) => ruleSchema(input));
const group = require_people.strictObject({
	gates: require_people.pipe(require_people.array(rule), require_people.minLength(1, "expected at least one gate"), require_people.title("Gates")),
	require: require_people.optional(require_people.quantifier),
	...COMMON
});
const gateSchemas = new Map(require_gates.GATES.map((gate) => [gate.name, require_people.pipe(require_people.strictObject({
	gate: require_people.literal(gate.name),
	...COMMON,
	...gate.options.entries
}), require_people.rawCheck(({ dataset, addIssue }) => {
	if (!dataset.typed) return;
	const wrong = gate.refine(dataset.value);
	if (wrong !== void 0) addIssue({ message: wrong });
}))]));
const NAMES = require_gates.GATES.map((gate) => gate.name);
function ruleSchema(input) {
	if (typeof input !== "object" || input === null || Array.isArray(input)) return require_people.custom(() => false, "expected a gate: {gate: name, …} or {require: …, gates: […]}");
	if ("gates" in input && !("gate" in input)) return group;
	if (!("gate" in input)) return require_people.custom(() => false, "expected the key \"gate\" or \"gates\"");
	const found = typeof input.gate === "string" ? require_gates.gateNamed(input.gate) : void 0;
	const schema = found === void 0 ? void 0 : gateSchemas.get(found.name);
	if (schema !== void 0) return schema;
	const known = require_people.pipe(require_people.string(), require_people.check((name) => NAMES.includes(name), (issue) => `expected a gate: ${NAMES.join(", ")}${require_nearest.meant(require_gates.calledOtherwise(issue.input), NAMES)}`));
	return require_people.looseObject({ gate: known });
}
const rules = require_people.pipe(require_people.array(rule), require_people.minLength(1, "expected at least one gate"), require_people.title("Gates"), require_people.description("What must hold. All of them, unless a group says otherwise."));
const phase = require_people.union([rules, require_people.strictObject({
	after: require_people.optional(require_people.pipe(require_people.union([require_people.string(), require_people.array(require_people.string())]), require_people.title("After"), require_people.description("Phases that must have passed first."))),
	title,
	when: require_people.optional(require_condition_schema.condition),
	gates: rules
})]);
const notApplicable = require_people.pipe(require_people.picklist([
	"forbidden",
	"with-reason",
	"conditional",
	"reason-or-conditional",
	"allowed"
]), require_people.title("Not applicable"), require_people.description("When an N/A mark counts: forbidden, with-reason, conditional (items that say \"if …\"), reason-or-conditional (those without a reason, all others with one), or allowed."));
const template = require_people.pipe(require_people.union([require_people.pipe(require_people.string(), require_people.nonEmpty()), require_people.strictObject({
	path: require_people.pipe(require_people.string(), require_people.nonEmpty(), require_people.title("Path"), require_people.description("A file on the branch that the policy is read from.")),
	"accept-revisions": require_people.optional(require_people.pipe(require_people.number(), require_people.integer(), require_people.minValue(0), require_people.maxValue(20), require_people.title("Accepted revisions"), require_people.description("Earlier revisions of the file that a body may still be made from.")))
})]), require_people.title("Template"), require_people.description("The trusted form: a file on the branch that the policy is read from. The body may tick, fill in and add; not delete or reword."), require_people.metadata({ examples: [".github/PULL_REQUEST_TEMPLATE.md", {
	path: "RELEASE.md",
	"accept-revisions": 2
}] }));
const phases = require_people.pipe(require_people.record(require_people.pipe(require_people.string(), require_people.regex(/^[a-z\d][a-z\d-]*$/, "expected a name of a-z, 0-9 and -")), phase), require_people.minEntries(1, "expected at least one phase"), require_people.title("Phases"), require_people.description("Named lists of gates, in order."));
const CHECKLIST_ENTRIES = {
	source: require_people.optional(require_source_schema.source),
	template: require_people.optional(template),
	"not-applicable": require_people.optional(notApplicable),
	gates: require_people.optional(rules),
	phases: require_people.optional(phases),
	"default-phase": require_people.optional(require_people.pipe(require_people.string(), require_people.title("Default phase"), require_people.description("The phase to enforce where none is asked for.")))
};
const skip = require_people.pipe(require_people.strictObject({
	authors: require_condition_schema.ORIGIN_ENTRIES.authors,
	"author-types": require_people.optional(require_people.pipe(require_people.array(require_people.picklist([
		"user",
		"bot",
		"organization",
		"mannequin"
	])), require_people.minLength(1), require_people.title("Author types"))),
	drafts: require_people.optional(require_people.pipe(require_people.boolean(), require_people.title("Drafts"), require_people.description("Drafts are not judged: they are pending."))),
	labels: require_people.optional(require_people.pipe(require_people.array(require_people.string()), require_people.minLength(1), require_people.title("Labels"), require_people.description("Any of these labels is set.")))
}), require_people.check((chosen) => Object.keys(chosen).length > 0, "expected authors, author-types, drafts or labels"), require_people.title("Skip"), require_people.description("What is not judged: status skipped, with the reason; a draft is pending. One key is enough."), require_people.metadata({ examples: [{
	authors: ["dependabot[bot]"],
	drafts: true
}] }));
const policySchema = require_people.strictObject({
	version: require_people.pipe(require_people.literal(1, "expected 1"), require_people.title("Version"), require_people.description("The version of this format: 1.")),
	skip: require_people.optional(skip),
	"break-glass": require_people.optional(breakGlass),
	...CHECKLIST_ENTRIES,
	checklists: require_people.optional(require_people.pipe(require_people.record(require_people.string(), require_people.strictObject({
		"applies-to": require_people.optional(require_people.pipe(require_people.strictObject(require_condition_schema.ORIGIN_ENTRIES), require_people.title("Applies to"), require_people.description("All keys must hold. What cannot be known counts as holding."))),
		...CHECKLIST_ENTRIES
	})), require_people.minEntries(1, "expected at least one checklist"), require_people.title("Checklists"), require_people.description("Several checklists, each with its own conditions, template and gates.")))
});
// src/policy/file/bind.ts
function bindPolicy({ file, checklists }, templatePath) {
	return {
		matchesGlob: require_people.matchesGlob,
		skip: skipConditions(file.skip),
		...file["break-glass"] === void 0 ? {} : { breakGlass: file["break-glass"] },
		checklists: checklists.map((each) => bindChecklist(each, templatePath))
	};
}
function bindChecklist({ name, file, ...own }, templatePath) {
	const phases = own.phases.map(bindPhase);
	const path = templatePath ?? own.template;
	const template = path === void 0 ? void 0 : templateOf(path, file.template);
	if (template !== void 0 && !phases.some((phase) => phase.rules.some(comparesTemplate))) phases.unshift({
		after: [],
		rules: [require_default.TEMPLATE_RULE]
	});
	return {
		...name === void 0 ? {} : { name },
		...file.source === void 0 ? {} : { source: require_source_schema.bindSource(file.source) },
		notApplicable: file["not-applicable"] ?? (template === void 0 ? "with-reason" : "conditional"),
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
function templateOf(path, template) {
	return {
		path,
		acceptRevisions: (typeof template === "string" ? void 0 : template?.["accept-revisions"]) ?? 0
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
			title: rule.title ?? `${require_people.quantifierWords(require$1)} of ${source.rules.length}`,
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
		require_default.TEMPLATE_RULE.gate.name,
		"marker",
		...rules.flatMap(namesOf)
	]);
	return waives.flatMap((name, index) => names.has(name) ? [] : [{
		keys: [
			"break-glass",
			"waives",
			index
		],
		message: `found "${name}", expected the title or the name of a gate: ${[...names].join(", ")}${require_nearest.nearest(name, [...names])}`
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
		const expected = names.length === 0 ? "none, since there are no phases" : `one of ${names.join(", ")}${require_nearest.nearest(standard, names)}`;
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
		if (!names.includes(each)) return [wrong(`found the phase "${each}", expected one of ${names.join(", ")}${require_nearest.nearest(each, names)}`)];
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
				message: `found "${title}", expected ${expected}${require_nearest.nearest(title, before)}`
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
	const { source, "not-applicable": notApplicable } = file;
	const named = Object.entries(file.checklists ?? {}).map(([name, each]) => {
		const whole = {
			...each,
			source: each.source ?? source,
			"not-applicable": each["not-applicable"] ?? notApplicable
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
		at: (keys) => require_yaml_text.placeOf(yaml, keys)
	};
}
function checklistOf(keys, file) {
	const template = typeof file.template === "string" ? file.template : file.template?.path;
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
		phases: [...own, ...phases]
	};
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
	if (require_people.usesPatterns(data)) await require_people.loadPatternEngine();
	const parsed = require_people.safeParse(policySchema, data);
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
