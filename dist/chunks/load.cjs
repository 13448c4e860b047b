const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_bind = require("./bind.cjs");
const require_gates = require("./gates.cjs");
const require_trusted = require("./trusted.cjs");
const require_options = require("./options.cjs");
const require_layer = require("./layer.cjs");
const require_nodes = require("./nodes.cjs");
// src/policy/file/consistency.ts
function inconsistencies(source, hasTemplate) {
	return [
		...besideChecklists(source),
		...source.checklists.flatMap((each) => inChecklist$1(each, source, hasTemplate)),
		...inWaives(source)
	];
}
function inWaives({ file, checklists }) {
	const waives = file["break-glass"]?.waives ?? [];
	if (waives.length === 0) return [];
	const rules = checklists.flatMap(({ phases }) => phases.flatMap((phase) => phase.rules));
	const names = new Set([
		require_trusted.TEMPLATE_RULE.gate.name,
		"marker",
		...rules.flatMap(namesOf)
	]);
	return waives.flatMap((name, index) => names.has(name) ? [] : [{
		keys: [
			"break-glass",
			"waives",
			index
		],
		message: `found "${name}", ${require_options.expecting(`the title or the name of a gate: ${[...names].join(", ")}`, require_trusted.nearest(name, [...names]))}`
	}]);
}
function namesOf(each) {
	const { title } = require_bind.bindRule(each);
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
function inChecklist$1({ keys, file, template, phases }, { at }, hasTemplate) {
	const problems = [];
	if (file.gates === void 0 && file.phases === void 0 && template === void 0) problems.push({
		keys,
		message: "found neither \"gates\" nor \"phases\", expected one of them"
	});
	if ((file["open-conditional"] ?? "asked-for") !== "asked-for" && template === void 0 && !hasTemplate) problems.push({
		keys: [...keys, "open-conditional"],
		message: "found \"open-conditional\" without \"template\", expected both: authors could write conditions of their own"
	});
	const files = new Set(phases.flatMap(({ rules }) => rules.map((rule) => at(rule.keys).path)));
	if (file.gates !== void 0 && file.phases !== void 0 && files.size === 1) problems.push({
		keys: [...keys, "gates"],
		message: "found \"gates\" beside \"phases\", expected one of them"
	});
	const names = phases.flatMap(({ name }) => name ?? []);
	const known = {
		titles: new Set(),
		template: hasTemplate || template !== void 0
	};
	for (const phase of phases) problems.push(...inAfter(phase, names), ...inRules(phase.rules, known));
	problems.push(...inEnvironments(phases));
	const standard = file["default-phase"];
	if (standard !== void 0 && !names.includes(standard)) {
		const expected = names.length === 0 ? "none, since there are no phases" : `one of ${quoted(names)}`;
		const message = `found "${standard}", ${require_options.expecting(expected, require_trusted.nearest(standard, names))}`;
		problems.push({
			keys: [...keys, "default-phase"],
			message
		});
	}
	return problems;
}
function quoted(names) {
	return names.map((name) => `"${name}"`).join(", ");
}
function inAfter({ name = "", keys, after }, names) {
	const wrong = (message) => ({
		keys: [...keys, "after"],
		message
	});
	return after.flatMap((each) => {
		if (!names.includes(each)) return [wrong(`found the phase "${each}", ${require_options.expecting(`one of ${quoted(names)}`, require_trusted.nearest(each, names))}`)];
		return names.indexOf(each) < names.indexOf(name) ? [] : [wrong(`found "${each}", expected a phase that stands before "${name}"`)];
	});
}
function inEnvironments(phases) {
	const first = new Map();
	return phases.flatMap(({ name = "", keys, environments = [] }) => environments.flatMap((each) => {
		const before = first.get(each.toLowerCase());
		first.set(each.toLowerCase(), name);
		return before === void 0 ? [] : [{
			keys: [...keys, "environment"],
			message: `found the environment "${each}" a second time, expected it in one phase: ${before} has it`
		}];
	}));
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
				message: `found "${title}", ${require_options.expecting(expected, require_trusted.nearest(title, before))}`
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
// src/policy/file/final.ts
function loosened(base, whole, isForeign) {
	const before = require_bind.checklistsIn(base.file);
	const after = require_bind.checklistsIn(whole.file);
	const held = (keys) => {
		const { path, line } = base.at(keys);
		return `: line ${line} of ${path} is final`;
	};
	const locks = before.flatMap((each) => {
		const final = require_bind.finalIn(each);
		return final === void 0 ? [] : [{
			each,
			because: held(final)
		}];
	});
	const [lock] = locks;
	const marks = base.file["not-applicable"];
	const because = (key) => require_nodes.isFinal(base.file[key]) ? held([key]) : lock?.because;
	return [
		...locks.flatMap(({ each, because: words }) => after.filter(({ name }) => name === each.name).flatMap((now) => [...inChecklist(each, now, whole).map(({ keys, message }) => ({
			keys,
			message: `${message}${words}`
		})), ...inAdded(each, now, isForeign).map(({ keys, message }) => ({
			keys,
			message: `${message}${words}`
		}))])),
		...locks.flatMap(({ each, because: words }) => after.filter(({ name }) => name !== each.name).flatMap((now) => inOther(each, now, isForeign).map((found) => ({
			...found,
			message: found.message + words
		})))),
		...marks !== void 0 && require_nodes.isFinal(marks) ? after.flatMap((now) => moreMarks(require_nodes.valueOf(marks), now, whole, held(["not-applicable"]))) : [],
		...inSkip(base, whole, because("skip")),
		...inBreakGlass(base, whole, because("break-glass")),
		...inMode(base, whole, because("mode"))
	];
}
const NO_LOOSER = {
	forbidden: ["forbidden"],
	"with-reason": ["forbidden", "with-reason"],
	conditional: ["forbidden", "conditional"],
	"reason-or-conditional": [
		"forbidden",
		"with-reason",
		"conditional",
		"reason-or-conditional"
	],
	allowed: [
		"forbidden",
		"with-reason",
		"conditional",
		"reason-or-conditional",
		"allowed"
	]
};
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
function moreMarks(mode, now, { file }, because) {
	const { notApplicable } = require_bind.bindChecklist(now);
	if (NO_LOOSER[mode].includes(notApplicable)) return [];
	const expected = NO_LOOSER[mode].join(" or ");
	return [{
		keys: keysOf("not-applicable", now, file),
		message: `found "not-applicable: ${notApplicable}", expected ${expected}${because}`
	}];
}
function keysOf(key, now, file) {
	return (now.name === void 0 ? file : Object(file.checklists)[now.name])[key] === void 0 ? [key] : [...now.keys, key];
}
const FROM_STRICT = [
	void 0,
	"where-the-rest-is-done",
	"not-applicable"
];
function inChecklist(before, now, whole) {
	const [one, other] = [require_bind.bindChecklist(before), require_bind.bindChecklist(now)];
	const found = (keys, key, expected) => ({
		keys,
		message: `found another "${key}", expected ${expected === void 0 ? "none" : JSON.stringify(expected)}`
	});
	return [
		...same(one.template, other.template) ? [] : [found([...now.keys, "template"], "template", before.file.template)],
		...same(one.source, other.source) ? [] : [found(keysOf("source", now, whole.file), "source", before.file.source ?? "pull-request-body")],
		...same(one.template, other.template) ? moreMarks(one.notApplicable, now, whole, "") : [],
		...FROM_STRICT.indexOf(other.openConditional) > FROM_STRICT.indexOf(one.openConditional) ? [found(keysOf("open-conditional", now, whole.file), "open-conditional", one.openConditional ?? "asked-for")] : [],
		...one.defaultPhase === other.defaultPhase ? [] : [found([...now.keys, "default-phase"], "default-phase", one.defaultPhase)],
		...same(one.appliesTo, other.appliesTo) ? [] : [found([...now.keys, "applies-to"], "applies-to", before.file["applies-to"])],
		...before.phases.flatMap(({ name, when, environments }) => now.phases.filter((phase) => phase.name === name).flatMap((phase) => [...same(phase.when, when) ? [] : [found([...phase.keys, "when"], "when", when)], ...same(phase.environments, environments) ? [] : [found([...phase.keys, "environment"], "environment", environments)]]))
	];
}
function inAdded(before, now, isForeign) {
	const titles = new Set(before.phases.flatMap(({ rules }) => rules.flatMap(titlesIn)));
	const added = now.phases.flatMap(({ rules }) => rules.filter(({ keys }) => isForeign(keys)));
	return flat(added).flatMap((each) => {
		const { title } = require_bind.bindRule(each);
		const { item } = Object(each.rule);
		return [...titles.has(title) ? [{
			keys: each.keys,
			message: `found a second rule with the title "${title}", expected another title`
		}] : [], ...Object(item).by === "enough" ? [{
			keys: [
				...each.keys,
				"item",
				"by"
			],
			message: "found \"by: enough\", expected agree or advise"
		}] : []];
	});
}
function inOther(before, now, isForeign) {
	const own = new Set(before.phases.flatMap(({ environments = [] }) => environments.map((each) => each.toLowerCase())));
	return now.phases.flatMap(({ keys: phase, environments = [] }) => {
		const keys = [...phase, "environment"];
		const taken = environments.find((each) => own.has(each.toLowerCase()));
		if (taken === void 0 || !isForeign(keys)) return [];
		return [{
			keys,
			message: `found the environment "${taken}" of another checklist, expected another`
		}];
	});
}
const flat = (rules) => rules.flatMap((each) => [each, ...each.kind === "group" ? flat(each.rules) : []]);
const titlesIn = (each) => flat([each]).flatMap(({ rule }) => rule.title ?? []);
function inSkip(base, whole, because) {
	if (because === void 0) return [];
	const allowed = new Map(Object.entries(base.file.skip ?? {}));
	return Object.entries(whole.file.skip ?? {}).flatMap(([key, value]) => {
		if (key === "drafts" || key === "final" || same(value, allowed.get(key))) return [];
		const known = allowed.get(key);
		if (Array.isArray(value) && Array.isArray(known) && value.every((each) => known.includes(each))) return [];
		const expected = known === void 0 ? "no such key" : `at most ${JSON.stringify(known)}`;
		return [{
			keys: ["skip", key],
			message: `found "skip" with more ${key}, expected ${expected}${because}`
		}];
	});
}
function inBreakGlass(base, whole, because) {
	const [one, other] = [base.file["break-glass"], whole.file["break-glass"]];
	if (because === void 0 || same(one, other)) return [];
	return [{
		keys: ["break-glass"],
		message: `found "break-glass", expected ${one === void 0 ? "none" : "none of its own"}${because}`
	}];
}
function inMode(base, whole, because) {
	const [one, other] = [base.file.mode ?? "enforce", whole.file.mode ?? "enforce"].map(require_nodes.valueOf);
	if (because === void 0 || one === "report" || other !== "report") return [];
	return [{
		keys: ["mode"],
		message: `found "mode: report", expected enforce${because}`
	}];
}
// src/policy/file/load.ts
var load_exports = require_rolldown_runtime.__exportAll({ loadPolicy: () => loadPolicy });
async function loadPolicy(text, path, templatePath, shared = []) {
	const layers = await require_layer.layersOf(text, path, shared);
	if (!layers.ok) return inOrder(layers.error);
	const merged = mergeLayers(layers.value);
	if (!merged.ok) return inOrder(merged.error);
	const { file, at, added } = merged.value;
	const source = {
		path,
		file,
		checklists: require_bind.checklistsIn(file),
		at,
		added
	};
	const errors = inconsistencies(source, templatePath !== void 0).map(({ keys, message }) => ({
		...source.at(keys),
		message
	}));
	if (errors.length > 0) return inOrder(errors);
	return {
		ok: true,
		value: {
			policy: require_bind.bindPolicy(source, templatePath),
			source
		}
	};
}
function inOrder(errors) {
	const files = errors.map(({ path }) => path);
	return {
		ok: false,
		error: errors.toSorted((a, b) => files.indexOf(a.path) - files.indexOf(b.path) || a.line - b.line || a.column - b.column)
	};
}
function mergeLayers(stack) {
	const whole = stack.map(({ layer }) => layer).reduce(merge);
	const errors = [];
	const added = new Set();
	for (const { layer, below } of stack) {
		const paths = new Set([...below, layer].map(({ path }) => path));
		const isForeign = (keys) => !paths.has(whole.at(keys).path);
		const own = [...below, layer].reduce(merge);
		for (const { keys, message } of loosened(own, whole, isForeign)) errors.push({
			...whole.at(keys),
			message
		});
		for (const keys of addedTo(own, whole, isForeign)) added.add(require_bind.keyText(keys));
	}
	return errors.length > 0 ? {
		ok: false,
		error: errors
	} : {
		ok: true,
		value: {
			...whole,
			added
		}
	};
}
function addedTo(own, whole, isForeign) {
	const locked = new Set(require_bind.checklistsIn(own.file).flatMap((each) => require_bind.finalIn(each) === void 0 ? [] : [each.name]));
	return require_bind.checklistsIn(whole.file).filter(({ name }) => locked.has(name)).flatMap(({ phases }) => phases.flatMap(({ rules }) => rules.map(({ keys }) => keys))).filter(isForeign);
}
function merge(base, own) {
	const origins = new Map();
	const origin = (keys) => {
		const known = origins.get(require_bind.keyText(keys));
		if (known !== void 0) return known;
		const last = keys.at(-1);
		if (last === void 0) return {
			of: own,
			keys: []
		};
		const above = origin(keys.slice(0, -1));
		return {
			of: above.of,
			keys: [...above.keys, last]
		};
	};
	const file = mergeFiles(base, own, origins);
	const at = (keys) => {
		const from = origin(keys);
		return from.of.at(from.keys);
	};
	return {
		path: own.path,
		file,
		at
	};
}
function mergeFiles(base, own, origins) {
	function over(keys, below, above) {
		for (const [of, part] of [[base, below], [own, above]]) for (const key of Object.keys(part)) origins.set(require_bind.keyText([...keys, key]), {
			of,
			keys: [...keys, key]
		});
		return {
			...below,
			...above
		};
	}
	function rules(keys, below, above) {
		for (const [of, part, from] of [[
			base,
			below,
			0
		], [
			own,
			above,
			below.rules.length
		]]) for (const index of part.rules.keys()) origins.set(require_bind.keyText([...keys, from + index]), {
			of,
			keys: [...part.keys, index]
		});
		return [...below.rules, ...above.rules];
	}
	function phases(keys, below, above) {
		const all = over(keys, below, above);
		for (const [name, one] of Object.entries(below)) {
			const other = above[name];
			if (other === void 0) continue;
			const at = [...keys, name];
			const [lower, upper] = [opened(one, at), opened(other, at)];
			const { gates: _, ...rest } = over(at, lower.phase, upper.phase);
			const after = [...new Set([lower.phase.after ?? [], upper.phase.after ?? []].flat())];
			all[name] = {
				...rest,
				...after.length === 0 ? {} : { after },
				...lower.phase.final === true ? { final: true } : {},
				gates: rules([...at, "gates"], lower, upper)
			};
		}
		return all;
	}
	function checklist(keys, below, above) {
		const all = over(keys, below, above);
		if (below.gates !== void 0 && above.gates !== void 0) {
			const at = [...keys, "gates"];
			all.gates = rules(at, {
				rules: below.gates,
				keys: at
			}, {
				rules: above.gates,
				keys: at
			});
		}
		if (below.phases !== void 0 && above.phases !== void 0) all.phases = phases([...keys, "phases"], below.phases, above.phases);
		return all;
	}
	const file = checklist([], base.file, own.file);
	if (base.file.checklists === void 0 || own.file.checklists === void 0) return file;
	file.checklists = over(["checklists"], base.file.checklists, own.file.checklists);
	for (const [name, below] of Object.entries(base.file.checklists)) {
		const above = own.file.checklists[name];
		if (above !== void 0) file.checklists[name] = checklist(["checklists", name], below, above);
	}
	return file;
}
function opened(phase, at) {
	return Array.isArray(phase) ? {
		phase: { gates: phase },
		rules: phase,
		keys: at
	} : {
		phase,
		rules: phase.gates,
		keys: [...at, "gates"]
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
