const require_gates = require("./gates.cjs");
const require_options = require("./options.cjs");
const require_quantifier = require("./quantifier.cjs");
const require_trusted = require("./trusted.cjs");
const require_schema = require("./schema.cjs");
const require_source_schema = require("./source-schema.cjs");
const require_nodes = require("./nodes.cjs");
// src/policy/file/written.ts
const keyText = (keys) => JSON.stringify(keys);
function finalIn({ phases }) {
	const inRules = (rules) => rules.flatMap((each) => [...each.rule.final === true ? [[...each.keys, "final"]] : [], ...each.kind === "group" ? inRules(each.rules) : []]);
	const [first] = phases.flatMap(({ keys, final, rules }) => [...final === true ? [[...keys, "final"]] : [], ...inRules(rules)]);
	return first;
}
function checklistsIn(file) {
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
	return named.length > 0 ? named : [checklistOf([], file)];
}
function checklistOf(keys, written) {
	const marks = written["not-applicable"];
	const file = {
		...written,
		"not-applicable": marks && require_nodes.valueOf(marks)
	};
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
		const { after = [], gates, title, environment, when, final } = phase;
		return {
			name,
			...title === void 0 ? {} : { title },
			keys: at,
			...environment === void 0 ? {} : { environments: [environment].flat() },
			...when === void 0 ? {} : { when },
			...final === void 0 ? {} : { final },
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
// src/policy/file/bind.ts
function bindPolicy(source, templatePath) {
	const { file, checklists, added } = source;
	const final = checklists.map(finalIn).find((keys) => keys !== void 0);
	return {
		...file.mode === void 0 ? {} : { mode: require_nodes.valueOf(file.mode) },
		...final === void 0 ? {} : { finalIn: source.at(final).path },
		matchesGlob: require_options.createGlobs(),
		skip: skipConditions(file.skip),
		...file["break-glass"] === void 0 ? {} : { breakGlass: file["break-glass"] },
		...file.record === void 0 ? {} : { record: file.record },
		checklists: checklists.map((each) => bindChecklist(each, templatePath, added))
	};
}
function bindChecklist({ name, file, ...own }, templatePath, added = new Set()) {
	const phases = own.phases.map((phase) => bindPhase(phase, added));
	const path = templatePath ?? own.template;
	const alternatives = templatePath === void 0 ? own.alternatives : [];
	const template = path === void 0 ? void 0 : templateOf(path, alternatives, file.template);
	if (template !== void 0 && !phases.some((phase) => phase.rules.some(comparesTemplate))) phases.unshift({
		after: [],
		rules: [require_trusted.TEMPLATE_RULE]
	});
	const open = file["open-conditional"];
	return {
		...name === void 0 ? {} : { name },
		...file.source === void 0 ? {} : { source: require_source_schema.bindSource(file.source) },
		notApplicable: file["not-applicable"] ?? (template === void 0 ? "with-reason" : "conditional"),
		...open === void 0 || open === "asked-for" ? {} : { openConditional: open },
		...template === void 0 ? {} : { template },
		phases,
		...file["default-phase"] === void 0 ? {} : { defaultPhase: file["default-phase"] },
		...file["applies-to"] === void 0 ? {} : { appliesTo: file["applies-to"] }
	};
}
function bindPhase({ keys: _, rules, after, final: __, ...phase }, added) {
	return {
		...phase,
		after: [...after],
		rules: rules.map((each) => bindRule(each, added.has(keyText(each.keys))))
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
function bindRule(source, added = false) {
	const { rule } = source;
	const base = {
		advisory: rule.advisory ?? false,
		...rule.when === void 0 ? {} : { when: rule.when },
		...added ? { added: true } : {}
	};
	if (source.kind === "group") {
		const require$1 = source.rule.require ?? "all";
		return {
			kind: "group",
			title: rule.title ?? `${require_quantifier.quantifierWords(require$1)} of ${source.rules.length}`,
			...base,
			require: require$1,
			rules: source.rules.map((each) => bindRule(each, added))
		};
	}
	const { gate } = source.rule;
	const options = Object.fromEntries(Object.entries(rule).filter(([key]) => key !== "gate" && !(key in require_schema.COMMON)));
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
Object.defineProperty(exports, "bindChecklist", {
	enumerable: true,
	get: function() {
		return bindChecklist;
	}
});
Object.defineProperty(exports, "bindPolicy", {
	enumerable: true,
	get: function() {
		return bindPolicy;
	}
});
Object.defineProperty(exports, "bindRule", {
	enumerable: true,
	get: function() {
		return bindRule;
	}
});
Object.defineProperty(exports, "checklistsIn", {
	enumerable: true,
	get: function() {
		return checklistsIn;
	}
});
Object.defineProperty(exports, "finalIn", {
	enumerable: true,
	get: function() {
		return finalIn;
	}
});
Object.defineProperty(exports, "keyText", {
	enumerable: true,
	get: function() {
		return keyText;
	}
});
