const require_reading = require("./reading.cjs");
const require_dist = require("./dist.cjs");
const late_mistakes = () => require("./mistakes.cjs");
const require_judge = require("./judge.cjs");
const late_signing = () => require("./signing.cjs");
const require_verdict = require("./verdict.cjs");
const require_policy = require("./policy.cjs");
// src/author/lint/source.ts
function readSource(text, path) {
	const lines = new require_dist.LineCounter();
	const yaml = require_dist.parseDocument(text, {
		lineCounter: lines,
		merge: false,
		version: "1.2"
	});
	const file = yaml.toJS({ maxAliasCount: 0 });
	const named = Object.entries(file.checklists ?? {});
	return {
		path,
		checklists: (named.length === 0 ? [[[], file]] : named.map(([name, each]) => [["checklists", name], each])).map(([keys, each]) => checklistOf(keys, each)),
		at: (keys) => {
			const { line, column } = late_mistakes().errorAt(yaml, lines, path, keys, "");
			return {
				line,
				column
			};
		}
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
		const when = phase.when === void 0 ? {} : { when: phase.when };
		const after = [phase.after ?? []].flat();
		return {
			name,
			keys: at,
			...when,
			after,
			rules: rulesOf(phase.gates, [...at, "gates"])
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
	return rules.map((rule, index) => {
		const at = [...keys, index];
		if (isGate(rule)) return {
			kind: "gate",
			keys: at,
			rule
		};
		return {
			kind: "group",
			keys: at,
			rule,
			rules: rulesOf(rule.gates, [...at, "gates"])
		};
	});
}
const isGate = (rule) => "gate" in rule;
function gatesIn(rules) {
	return rules.flatMap((each) => each.kind === "gate" ? [each] : gatesIn(each.rules));
}
function enforcedTogether({ phases, file }) {
	return (file["default-phase"] === void 0 ? [phases] : phases.map((phase) => withEarlier(phase, phases))).map((list) => list.flatMap(({ rules }) => rules));
}
function withEarlier(phase, all) {
	const before = all.filter(({ name = "" }) => phase.after.includes(name));
	return [...new Set([...before.flatMap((each) => withEarlier(each, all)), phase])];
}
function conditionsIn({ phases }) {
	const ofRules = (rules) => rules.flatMap((each) => [...each.rule.when === void 0 ? [] : inside(each.rule.when, [...each.keys, "when"]), ...each.kind === "group" ? ofRules(each.rules) : []]);
	return phases.flatMap((phase) => [...phase.when === void 0 ? [] : inside(phase.when, [...phase.keys, "when"]), ...ofRules(phase.rules)]);
}
function inside(condition, keys) {
	return [
		{
			condition,
			keys
		},
		...condition.not === void 0 ? [] : inside(condition.not, [...keys, "not"]),
		...(condition.any ?? []).flatMap((each, index) => inside(each, [
			...keys,
			"any",
			index
		]))
	];
}
function boxNamedBy(rule) {
	const wanted = rule["item"];
	if (wanted === void 0) return void 0;
	return typeof wanted === "string" ? {
		text: wanted,
		keys: ["item"]
	} : {
		text: wanted.text,
		keys: ["item", "text"]
	};
}
// src/author/lint/finding.ts
function inPolicy(source, keys, words) {
	return {
		...words,
		path: source.path,
		...source.at(keys)
	};
}
function inForm({ path }, place, words) {
	return {
		...words,
		path,
		line: place.line,
		column: place.column
	};
}
const STATUS_NAME = "checklist-gate";
function itselfFindings(source, { phases }) {
	return phases.flatMap(({ name, rules }) => {
		const context = name === void 0 ? STATUS_NAME : `${STATUS_NAME}/${name}`;
		const own = {
			status: context,
			"check-run": `${context} report`
		};
		return gatesIn(rules).flatMap(({ rule, keys }) => {
			const names = [rule["name"]].flat();
			const itself = own[rule.gate]?.toLowerCase();
			const named = names.find((each) => typeof each === "string" && each.toLowerCase() === itself);
			if (named === void 0 || (rule["at"] ?? "head") !== "head") return [];
			return [inPolicy(source, [...keys, "name"], {
				rule: "never-passes",
				found: `${named}, which the gate itself reports`,
				expected: "what somebody else reports",
				help: "Name another, or write a glob: that leaves out what the gate itself reports."
			})];
		});
	});
}
// src/author/lint/roles.ts
function boundFields(source, keys, rule, form) {
	if (rule["gate"] !== "sign-offs") return [];
	const own = require_judge.fieldsIn(form.checklist.root);
	const roles = Object.entries(rule["roles"]);
	const byDefault = [...new Set(own.filter(({ key }) => require_reading.namesRelease(key)).map(({ name }) => name))].join(", ");
	return [{
		fresh: rule["fresh"],
		at: [...keys, "fresh"]
	}, ...roles.map(([name, { fresh }]) => ({
		fresh,
		at: [
			...keys,
			"roles",
			name,
			"fresh"
		]
	}))].flatMap(({ fresh, at }) => {
		const { fields: names = [] } = typeof fresh === "object" ? fresh : {};
		return names.flatMap((name, index) => own.some(({ key }) => key === require_reading.normalizeTitle(name)) ? [] : [inPolicy(source, [
			...at,
			"fields",
			index
		], {
			rule: "unknown-field",
			found: `the field "${name}", which sign-offs are bound to`,
			expected: `a field of ${form.path}${late_mistakes().nearest(name, own.map((field) => field.name))}`,
			help: `Correct the name, or leave "fresh" out: a sign-off on an issue then counts for the version or tag and the environment${byDefault === "" ? "" : `, here ${byDefault}`}.`
		})]);
	});
}
function roleReferences(source, keys, rule, scope, form) {
	if (rule["gate"] !== "sign-offs" || rule["in"] === void 0) return [];
	const roles = Object.entries(rule["roles"]);
	const lines = late_signing().linesIn(scope);
	const written = lines.map(({ signOff }) => signOff.role);
	const missing = roles.filter(([name, { optional }]) => optional !== true && !lines.some(({ role }) => role === require_reading.normalizeTitle(name))).map(([name]) => inPolicy(source, [
		...keys,
		"roles",
		name
	], {
		rule: "unknown-role",
		found: `the role "${name}"`,
		expected: `a role of ${form.path}${late_mistakes().nearest(name, written)}`,
		help: `Correct the role, or put the line "- [ ] **${name}**: …" into the section.`
	}));
	const names = roles.map(([name]) => name);
	const strangers = lines.filter(({ role }) => !names.some((name) => require_reading.normalizeTitle(name) === role)).map(({ signOff }) => inForm(form, signOff.place, {
		rule: "unknown-role",
		found: `the role "${signOff.role}", which the policy does not name`,
		expected: `one of ${names.join(", ")}${late_mistakes().nearest(signOff.role, names)}`,
		help: "Add the role to the policy, or take the line out: the gate fails on it."
	}));
	return [...missing, ...strangers];
}
// src/author/lint/references.ts
function referenceFindings(source, own, form) {
	const { root } = form.checklist;
	return [
		...own.phases.flatMap(({ rules }) => gatesIn(rules)).flatMap(({ rule, keys }) => {
			const absent = rule["must"] === "absent";
			const sections = [
				...typeof rule["in"] === "string" && !absent ? [{
					selector: rule["in"],
					keys: [...keys, "in"]
				}] : [],
				...listed(rule, keys, "order"),
				...listed(rule, keys, "without")
			];
			const scope = scopeOf(root, rule["in"]);
			return [
				...sections.flatMap((each) => sectionFindings$1(source, each.keys, each.selector, form)),
				...scope === void 0 ? [] : fieldFindings(source, keys, rule["required"], scope, form),
				...scope === void 0 ? [] : itemFindings(source, keys, rule, scope, form),
				...scope === void 0 ? [] : roleReferences(source, keys, rule, scope, form),
				...boundFields(source, keys, rule, form)
			];
		}),
		...conditionsIn(own).flatMap(({ condition, keys }) => Object.keys(condition.field ?? {}).flatMap((name) => unknownField(source, [
			...keys,
			"field",
			name
		], name, root, form))),
		...phaseFindings(source, own)
	];
}
function scopeOf(root, selector) {
	if (typeof selector !== "string") return root;
	const selection = require_reading.select(root, selector);
	return selection.kind === "one" ? selection.found.section : void 0;
}
function listed(rule, keys, key) {
	return (rule[key] ?? []).map((selector, index) => ({
		selector,
		keys: [
			...keys,
			key,
			index
		]
	}));
}
function sectionFindings$1(source, keys, selector, form) {
	const { root } = form.checklist;
	const selection = require_reading.select(root, selector);
	if (selection.kind === "one") return [];
	if (selection.kind === "several") {
		const lines = selection.found.map(({ section }) => section.place?.line).join(", ");
		return [inPolicy(source, keys, {
			rule: "ambiguous-section",
			found: `"${selector}", which names ${selection.found.length} sections of ${form.path}, at lines ${lines}`,
			expected: selection.selectors.length === 0 ? "a title of its own for each" : selection.selectors.join(" or "),
			help: "Name one of them by its path, or rename one of them."
		})];
	}
	const all = require_reading.sectionsOf(root);
	const known = all.map((located) => require_reading.selectorFor(root, all, located));
	return [inPolicy(source, keys, {
		rule: "unknown-section",
		found: `the section "${selector}"`,
		expected: `a section of ${form.path}${late_mistakes().nearest(selector, known)}`,
		help: "Correct the selector, or put the section into the checklist."
	})];
}
function fieldFindings(source, keys, required, scope, form) {
	if (typeof required !== "object" || required === null) return [];
	return Object.entries(required).flatMap(([name, want]) => {
		const at = [
			...keys,
			"required",
			name
		];
		const others = typeof want === "object" && want !== null ? [want.not ?? []].flat() : [];
		return [...unknownField(source, at, name, scope, form), ...others.flatMap((other) => unknownField(source, [...at, "not"], other, scope, form))];
	});
}
function unknownField(source, keys, name, scope, form) {
	const fields = require_judge.fieldsIn(scope);
	if (fields.some((field) => field.key === require_reading.normalizeTitle(name))) return [];
	const names = fields.map((field) => field.name);
	return [inPolicy(source, keys, {
		rule: "unknown-field",
		found: `the field "${name}"`,
		expected: `a field of ${scope.title === "" ? form.path : `"${scope.title}" in ${form.path}`}${late_mistakes().nearest(name, names)}`,
		help: "Correct the name, or put the field into the checklist: \"- **Name**: ____\"."
	})];
}
function itemFindings(source, keys, rule, scope, form) {
	const items = require_reading.itemsIn(scope);
	const labels = items.map((item) => item.label);
	const unknown = (at, text, known = labels) => inPolicy(source, at, {
		rule: "unknown-item",
		found: `the item "${text}"`,
		expected: `an item of ${form.path}${late_mistakes().nearest(text, known)}`,
		help: "Correct the text, or put the item into the checklist."
	});
	const gone = ["only", "except"].flatMap((key) => (Array.isArray(rule[key]) ? rule[key] : []).map((matcher, index) => ({
		matcher,
		at: [
			...keys,
			key,
			index
		]
	}))).filter(({ matcher }) => require_judge.meantBy(matcher, items, require_judge.AS_TRUSTED).length === 0).map(({ matcher, at }) => typeof matcher === "string" ? unknown(at, matcher) : unknown(at, matcher.pattern, []));
	const box = boxNamedBy(rule);
	if (box === void 0) return gone;
	const found = require_judge.meantBy(box.text, items, require_judge.AS_TRUSTED);
	const at = [...keys, ...box.keys];
	if (found.length === 0) return [...gone, unknown(at, box.text)];
	if (found.length === 1) return gone;
	return [...gone, inPolicy(source, at, {
		rule: "ambiguous-item",
		found: `"${box.text}", which names ${found.length} items of ${form.path}, at lines ${found.map((item) => item.place.line).join(", ")}`,
		expected: "the text of one item",
		help: "Give the items texts of their own."
	})];
}
function phaseFindings(source, own) {
	const names = own.phases.flatMap((phase) => phase.name ?? []);
	return conditionsIn(own).flatMap(({ condition, keys }) => [condition.phase ?? []].flat().filter((name) => !names.includes(name)).map((name) => inPolicy(source, [...keys, "phase"], {
		rule: "unknown-phase",
		found: `the phase "${name}"`,
		expected: names.length === 0 ? "none, since there are no phases" : `one of ${names.join(", ")}${late_mistakes().nearest(name, names)}`,
		help: "Correct the name."
	})));
}
function patternFindings(source, { phases }) {
	return phases.flatMap(({ rules }) => gatesIn(rules).flatMap(({ rule, keys }) => ["only", "except"].flatMap((key) => (rule[key] ?? []).flatMap((matcher, index) => typeof matcher === "string" ? [] : [inPolicy(source, [
		...keys,
		key,
		index
	], {
		rule: "pattern-without-template",
		found: `the pattern "${matcher.pattern}" over items that no template has`,
		expected: "a template, whose texts nobody can change",
		help: "Name a \"template\". Without one the author of a checklist can change what a pattern matches."
	})]))));
}
// src/author/lint/coverage.ts
function coverageFindings(checklists, form) {
	const { root } = form.checklist;
	const gates = checklists.flatMap(({ phases }) => phases.flatMap(({ rules }) => gatesIn(rules)));
	if (gates.length === 0) return [];
	const judged = new Set(gates.flatMap(({ rule }) => judgedBy(rule, root)));
	return [{
		section: root,
		path: []
	}, ...require_reading.sectionsOf(root)].flatMap(({ section, path }) => {
		const left = require_reading.flatten(section.items).filter((item) => !judged.has(item));
		const [first] = left;
		if (first === void 0) return [];
		const where = require_reading.displayPath(root, path).join(" > ");
		const more = left.length === 1 ? "" : ` and ${left.length - 1} more`;
		return [inForm(form, first.place, {
			rule: "not-covered",
			found: `"${first.text}"${more}${where === "" ? "" : ` in "${where}"`}, which no gate looks at`,
			expected: "a gate for every box",
			help: "Add a gate for them, with \"advisory: true\" where they are not to block."
		})];
	});
}
function idleFindings(source, { phases }) {
	return phases.filter(({ rules }) => rules.length > 0 && !rules.some(canBlock)).map(({ name, keys }) => inPolicy(source, keys, {
		rule: "never-blocks",
		found: `${name === void 0 ? "gates" : `the phase "${name}"`} in which every rule is advisory`,
		expected: "a rule that blocks",
		help: "Take \"advisory\" from the rules that are to block."
	}));
}
function canBlock(each) {
	return each.rule.advisory !== true && (each.kind === "gate" || each.rules.some(canBlock));
}
function membersOf(rule, root) {
	const scope = scopeOf(root, rule["in"]);
	if (scope === void 0) return void 0;
	const without = new Set((rule["without"] ?? []).map((each) => scopeOf(root, each)));
	const inside = (section) => without.has(section) ? [] : [...require_reading.flatten(section.items), ...section.sections.flatMap(inside)];
	const chosen = rule;
	return require_judge.chosenFrom(inside(scope), chosen, require_judge.AS_TRUSTED);
}
function judgedBy(rule, root) {
	if (rule.gate === "items") return membersOf(rule, root) ?? [];
	if (rule.gate === "sign-offs") return signedIn(rule, root);
	const wanted = boxNamedBy(rule);
	return wanted === void 0 ? [] : require_judge.meantBy(wanted.text, require_reading.itemsIn(root), require_judge.AS_TRUSTED);
}
function signedIn(rule, root) {
	const scope = scopeOf(root, rule["in"]);
	if (scope === void 0) return [];
	const roles = new Set(Object.keys(rule["roles"]).map(require_reading.normalizeTitle));
	return late_signing().linesIn(scope).flatMap(({ role, item }) => item !== void 0 && roles.has(role) ? [item] : []);
}
// src/author/lint/form.ts
function formFindings(form, now) {
	const items = require_reading.itemsIn(form.checklist.root);
	return [
		...items.flatMap((item) => tickedFinding(form, item)),
		...duplicateIds(form, items),
		...directiveFindings(form),
		...form.checklist.nearMisses.filter((miss) => miss.blocking).map((miss) => inForm(form, miss.place, {
			rule: "nearly-a-box",
			found: `"${miss.actual}"`,
			expected: "a box",
			help: miss.help
		})),
		...require_judge.fieldsIn(form.checklist.root).flatMap((field) => reviewFinding(form, field, now))
	];
}
function tickedFinding(form, item) {
	if (item.state === "unticked") return [];
	return [inForm(form, item.place, {
		rule: "ticked-in-template",
		found: `"${item.text}" ${item.state === "ticked" ? "ticked" : "marked N/A"} in advance`,
		expected: "an open box",
		help: "Write \"[ ]\": what is ticked in the template was not looked at by anyone."
	})];
}
function duplicateIds(form, items) {
	const first = new Map();
	return items.flatMap((item) => {
		if (item.id === void 0) return [];
		const other = first.get(item.id);
		first.set(item.id, other ?? item);
		if (other === void 0) return [];
		return [inForm(form, item.place, {
			rule: "duplicate-id",
			found: `the id "${item.id}", which line ${other.place.line} has too`,
			expected: "an id of its own",
			help: "Change one of the two."
		})];
	});
}
function directiveFindings(form) {
	return require_judge.readDirectives(form.checklist).errors.map(({ place, found, expected }) => {
		return inForm(form, place, {
			rule: "directive",
			found,
			expected,
			help: "Correct it, or delete the comment."
		});
	});
}
function ignoredDirectives(form) {
	const { root } = form.checklist;
	const [first] = [root, ...require_reading.sectionsOf(root).map(({ section }) => section)].flatMap((section) => [...section.directives ?? [], ...require_reading.itemsIn({
		...section,
		sections: []
	}).flatMap((item) => item.directives ?? [])]).toSorted((a, b) => a.place.offset - b.place.offset);
	if (first === void 0) return [];
	return [inForm(form, first.place, {
		rule: "directive",
		found: `the directive "${first.text}" beside a policy with gates`,
		expected: "rules in one place",
		help: "Delete the gates of the policy, or the directives of the template: with gates they are not read."
	})];
}
const REVIEW = /^(?:next review(?: date| by| due)?|review (?:by|due)|valid until|expir(?:es(?: on)?|y date|ation date))$/;
function reviewFinding(form, field, now) {
	const date = field.value.slice(0, 10);
	if (field.blank || !REVIEW.test(field.key) || !require_judge.isDate(date) || date >= now.slice(0, 10)) return [];
	return [inForm(form, field.place, {
		rule: "review-due",
		found: `${field.name}: ${date}, which is past`,
		expected: "a date that is still to come",
		help: "Review the checklist, and set the next date."
	})];
}
// src/author/lint/bounds.ts
function boundFindings(source, { rule, keys }) {
	const required = rule["required"] ?? {};
	return [...noRoom(source, keys, rule), ...Object.entries(required).flatMap(([name, want]) => {
		if (typeof want !== "object" || want === null) return [];
		const at = [
			...keys,
			"required",
			name
		];
		const itself = [want["not"] ?? []].flat().some((other) => typeof other === "string" && require_reading.normalizeTitle(other) === require_reading.normalizeTitle(name));
		return [...noRoom(source, at, want), ...itself ? [inPolicy(source, [...at, "not"], {
			rule: "never-passes",
			found: `${name} to differ from itself`,
			expected: "another field",
			help: "Name the field that it must differ from."
		})] : []];
	})];
}
function noRoom(source, keys, bounds) {
	const least = strictest(bounds, "at-least", "above");
	const most = strictest(bounds, "at-most", "below");
	if (least === void 0 || most === void 0 || least.unit !== most.unit) return [];
	if (least.amount < most.amount || least.amount === most.amount && !least.open && !most.open) return [];
	return [inPolicy(source, keys, {
		rule: "never-passes",
		found: `${least.text} together with ${most.text}`,
		expected: "bounds with room between them",
		help: "Correct one of them."
	})];
}
function strictest(bounds, closed, open) {
	for (const key of [open, closed]) {
		const value = bounds[key];
		if (typeof value !== "string" && typeof value !== "number") continue;
		const measure = require_policy.readMeasure(String(value));
		if (measure !== void 0) return {
			...measure,
			open: key === open,
			text: `"${key}: ${value}"`
		};
	}
}
// src/author/lint/impossible.ts
function impossibleFindings(source, own, form) {
	const rules = own.phases.flatMap((phase) => phase.rules);
	const gates = gatesIn(rules);
	return [
		...gates.flatMap((gate) => boundFindings(source, gate)),
		...groupsIn(rules).flatMap((group) => groupFindings(source, group)),
		...form === void 0 ? [] : gates.flatMap((gate) => countFindings(source, gate, form)),
		...form === void 0 ? [] : once(enforcedTogether(own).flatMap((each) => contradictions(source, each, form)))
	];
}
function once(findings) {
	return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
function groupsIn(rules) {
	return rules.flatMap((each) => each.kind === "group" ? [each, ...groupsIn(each.rules)] : []);
}
function never(source, keys, found, expected, help) {
	return inPolicy(source, keys, {
		rule: "never-passes",
		found,
		expected,
		help
	});
}
function groupFindings(source, { rule, rules, keys }) {
	const members = rules.filter((each) => each.rule.advisory !== true);
	const require$1 = rule.require ?? "all";
	const [least] = require_verdict.bounds(require$1, members.length);
	if (least > members.length) return [never(source, [...keys, "require"], `${require_verdict.quantifierWords(require$1)} of ${members.length} rules`, `at most ${members.length}`, "Lower the number, or add rules.")];
	if (require$1 !== "one") return [];
	const texts = members.map((each) => JSON.stringify({
		...each.rule,
		title: void 0
	}));
	const again = members.find((_, index) => texts.indexOf(String(texts[index])) < index);
	if (again === void 0) return [];
	return [never(source, again.keys, "the same rule twice in a group with \"require: one\"", "it once", "Delete one of them: both pass at once, so that never exactly one does.")];
}
function countFindings(source, { rule, keys }, form) {
	const { root } = form.checklist;
	if (rule.gate === "section") return sectionFindings(source, {
		rule,
		keys,
		kind: "gate"
	}, form);
	if (rule.gate !== "items") return [];
	const members = membersOf(rule, root);
	if (members === void 0 || members.length === 0 && rule["only"] !== void 0) return [];
	if (members.length === 0) return [never(source, keys, `a gate over no boxes of ${form.path}`, "at least one", "Name a section that has boxes.")];
	const require$2 = rule["require"] ?? "all";
	const [least] = require_verdict.bounds(require$2, members.length);
	if (least <= members.length) return [];
	const found = `${require_verdict.quantifierWords(require$2)} of ${members.length} boxes in ${form.path}`;
	return [never(source, [...keys, "require"], found, `at most ${members.length}`, "Lower the number, or add boxes.")];
}
function sectionFindings(source, { rule, keys }, form) {
	const { root } = form.checklist;
	const place = (selector) => {
		const selection = require_reading.select(root, selector);
		return selection.kind === "one" ? selection.found.section.place?.offset : void 0;
	};
	const order = rule["order"] ?? [];
	const places = order.map(place);
	const wrong = places.findIndex((each, index) => {
		const before = places[index - 1];
		return each !== void 0 && before !== void 0 && each < before;
	});
	return [...rule["must"] === "absent" && require_reading.select(root, String(rule["in"])).kind !== "none" ? [never(source, keys, `"${String(rule["in"])}" must be absent, but stands in ${form.path}`, "one or the other", "Delete the section, or the rule.")] : [], ...wrong > 0 ? [never(source, [
		...keys,
		"order",
		wrong
	], `"${order[wrong]}" behind "${order[wrong - 1]}"`, `the order of ${form.path}`, "Turn them round.")] : []];
}
function contradictions(source, rules, form) {
	const { root } = form.checklist;
	const together = conjunction(rules).filter(({ rule }) => rule.gate === "items");
	const empty = together.filter(({ rule }) => rule["require"] === "none");
	const kept = new Map(empty.flatMap((gate) => membersOf(gate.rule, root)?.map((item) => [item, gate]) ?? []));
	const here = together.flatMap((gate) => {
		if (empty.includes(gate)) return [];
		const members = membersOf(gate.rule, root) ?? [];
		const [clash] = members.flatMap((item) => {
			const by = item.conditional ? void 0 : kept.get(item);
			return by === void 0 ? [] : [{
				item,
				by
			}];
		});
		const [least] = require_verdict.bounds(gate.rule["require"] ?? "all", members.length);
		const free = members.filter((item) => !kept.has(item) || item.conditional).length;
		if (clash === void 0 || free >= least) return [];
		const line = source.at(clash.by.keys).line;
		const found = `"${clash.item.text}" to be ticked, which line ${line} wants empty`;
		return [never(source, gate.keys, found, "one or the other", "Leave the section out of one of them, with \"without\".")];
	});
	const apart = groupsIn(rules).filter((group) => !isAll(group));
	return [...here, ...outermost(apart).flatMap((group) => group.rules.flatMap((each) => contradictions(source, [each], form)))];
}
const isAll = ({ rule }) => rule.require === void 0 || rule.require === "all";
function outermost(groups) {
	return groups.filter((group) => !groups.some((other) => other !== group && groupsIn(other.rules).includes(group)));
}
function conjunction(rules) {
	return rules.flatMap((each) => {
		if (each.rule.advisory === true || each.rule.when !== void 0) return [];
		if (each.kind === "gate") return [each];
		return isAll(each) ? conjunction(each.rules) : [];
	});
}
// src/author/lint/lint.ts
async function templatesNamed(policy, given) {
	if (policy === void 0) return { templates: [] };
	const loaded = await require_policy.loadPolicy(policy.text, policy.path, given);
	if ("errors" in loaded) return loaded;
	const { checklists } = readSource(policy.text, policy.path);
	return { templates: [...new Set(checklists.flatMap(({ template }) => template ?? []))] };
}
async function lint(request) {
	const { policy, templates, form, now } = request;
	const forms = new Set([...templates.values(), ...form === void 0 ? [] : [form]]);
	const findings = [...forms].flatMap((each) => formFindings(each, now));
	if (policy === void 0) return { findings: sorted(findings, []) };
	const loaded = await require_policy.loadPolicy(policy.text, policy.path, form?.path);
	if ("errors" in loaded) return loaded;
	const source = readSource(policy.text, policy.path);
	const formOf = ({ template }) => template === void 0 ? form : templates.get(template) ?? form;
	for (const each of source.checklists) {
		const own = formOf(each);
		findings.push(...idleFindings(source, each), ...itselfFindings(source, each), ...impossibleFindings(source, each, own));
		if (own === void 0) {
			if (each.template === void 0) findings.push(...patternFindings(source, each));
			continue;
		}
		findings.push(...referenceFindings(source, each, own));
		if (each.phases.length > 0) findings.push(...ignoredDirectives(own));
	}
	for (const each of forms) findings.push(...coverageFindings(source.checklists.filter((checklist) => formOf(checklist) === each), each));
	return { findings: sorted(findings, [policy.path]) };
}
function sorted(findings, first) {
	const rank = ({ path }) => first.includes(path) ? 0 : 1;
	return [...new Map(findings.map((each) => [`${each.path}:${each.line}:${each.column} ${each.rule} ${each.found}`, each])).values()].toSorted((a, b) => rank(a) - rank(b) || Number(a.path > b.path) - Number(a.path < b.path) || a.line - b.line || a.column - b.column);
}
exports.lint = lint;
exports.templatesNamed = templatesNamed;
