const require_select = require("./select.cjs");
const require_trusted = require("./trusted.cjs");
// src/policy/judge/directives.ts
function withDirectives(checklist, template, directives, isDefault) {
	const own = checklist.phases.some((phase) => phase.rules.some((rule) => rule !== require_trusted.TEMPLATE_RULE));
	const found = directives.sections.length + directives.items.length > 0;
	if (own && !isDefault || isDefault && !found) return checklist;
	const phases = [{
		after: [],
		rules: [require_trusted.TEMPLATE_RULE, ...rulesOf(template, directives, void 0)]
	}];
	for (const { meaning } of directives.sections) {
		if (meaning.kind !== "phase" || phases.some((phase) => phase.name === meaning.phase)) continue;
		const before = phases.at(-1)?.name;
		phases.push({
			name: meaning.phase,
			after: before === void 0 ? [] : [before],
			rules: rulesOf(template, directives, meaning.phase)
		});
	}
	return {
		...checklist,
		notApplicable: isDefault ? "conditional" : checklist.notApplicable,
		phases
	};
}
function rulesOf(template, directives, phase) {
	const all = require_select.sectionsOf(template.root);
	const name = (each) => require_select.selectorFor(template.root, all, each);
	const marked = [{
		section: template.root,
		path: []
	}, ...all].map(({ section, path }) => {
		const meaning = directives.sections.filter((each) => each.located.section === section).map((each) => each.meaning).find((each) => each.kind !== "phase");
		const [nearest] = path.toReversed().flatMap((above) => directives.sections.filter((each) => each.located.section === above && each.meaning.kind === "phase").map((each) => each.meaning));
		return {
			section,
			path,
			...meaning === void 0 ? {} : { meaning },
			...nearest?.kind === "phase" ? { phase: nearest.phase } : {}
		};
	});
	const starts = (each) => {
		if (each.section === template.root) return phase === void 0;
		const parent = marked.find((other) => other.section === each.path.at(-2))?.phase;
		return each.phase === phase && (each.meaning !== void 0 || each.phase !== parent);
	};
	const excluded = directives.items.map((each) => itself(each.item));
	const rules = marked.filter(starts).flatMap((each) => {
		if (each.meaning?.kind === "optional") return [];
		const without = marked.filter((other) => other !== each && (each.section === template.root || other.path.includes(each.section))).filter((other) => other.meaning !== void 0 || other.phase !== each.phase);
		if (itemsOutside(each.section, new Set(without.map((other) => other.section))).filter((item) => !directives.items.some((other) => other.item === item)).length === 0) return [];
		return [itemsRule({
			...each.section === template.root ? {} : { in: name(each) },
			...each.meaning?.kind === "count" ? { require: each.meaning.require } : {},
			...without.length === 0 ? {} : { without: without.map(name) },
			...excluded.length === 0 ? {} : { except: excluded }
		})];
	});
	const empty = directives.items.filter((each) => each.meaning.kind === "count" && phaseOf(each.item, marked) === phase);
	return [...rules, ...empty.map((each) => ({
		...itemsRule({
			only: [itself(each.item)],
			require: "none"
		}),
		title: `${each.item.text}: stays empty`
	}))];
}
function itself({ key, text }) {
	return {
		item: key,
		text
	};
}
function itemsOutside(section, without) {
	if (without.has(section)) return [];
	return [...require_select.itemsIn({
		...section,
		sections: []
	}), ...section.sections.flatMap((child) => itemsOutside(child, without))];
}
function phaseOf(item, marked) {
	return marked.find((each) => require_select.itemsIn({
		...each.section,
		sections: []
	}).includes(item))?.phase;
}
function itemsRule(options) {
	const gate = require_trusted.items.bind(options);
	return {
		kind: "gate",
		title: gate.summary,
		advisory: false,
		gate
	};
}
exports.withDirectives = withDirectives;
