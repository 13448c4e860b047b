const require_select = require("./select.cjs");
const require_trusted = require("./trusted.cjs");
const require_review = require("./review.cjs");
const require_quantifier = require("./quantifier.cjs");
const require_page = require("./page.cjs");
const require_judge = require("./judge.cjs");
const require_removal = require("./removal.cjs");
const require_named = require("./named.cjs");
const require_fields = require("./fields.cjs");
const require_inline = require("./inline.cjs");
const require_value = require("./value.cjs");
const require_gates = require("./gates.cjs");
const require_load = require("./load.cjs");
require("./layer.cjs");
// src/author/lint/source.ts
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
function useFindings(source, { phases }, form, authors) {
	const against = form && {
		path: form.path,
		root: form.checklist.root
	};
	return phases.flatMap(({ name, rules }) => {
		const status = name === void 0 ? STATUS_NAME : `${STATUS_NAME}/${name}`;
		return gatesIn(rules).flatMap(({ rule, keys }) => {
			return (authors.get(rule.gate)?.mistakes?.(rule, {
				status,
				form: against
			}) ?? []).map(({ rule: kind, at, found, expected, meant, help }) => {
				const words = {
					rule: kind,
					found,
					expected: `${expected}${require_trusted.didYouMean(meant && require_trusted.nearest(meant.word, meant.known))}`,
					help
				};
				return Array.isArray(at) ? inPolicy(source, [...keys, ...at], words) : {
					...words,
					...at
				};
			});
		});
	});
}
// src/author/lint/effects.ts
function coverageFindings(checklists, form, authors) {
	const { root } = form.checklist;
	const gates = checklists.flatMap(({ phases }) => phases.flatMap(({ rules }) => gatesIn(rules)));
	if (gates.length === 0) return [];
	const judged = new Set(gates.flatMap(({ rule }) => judgedBy(rule, root, authors)));
	return [{
		section: root,
		path: []
	}, ...require_select.sectionsOf(root)].flatMap(({ section, path }) => {
		const left = require_select.flatten(section.items).filter((item) => !judged.has(item));
		const [first] = left;
		if (first === void 0) return [];
		const where = require_select.displayPath(root, path).join(" > ");
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
function judgedBy(rule, root, authors) {
	const own = authors.get(rule.gate)?.boxes?.(rule, root);
	if (own !== void 0) return own;
	const wanted = boxNamedBy(rule);
	return wanted === void 0 ? [] : require_review.meantBy(wanted.text, require_select.itemsIn(root), require_review.AS_TRUSTED);
}
function impossibleFindings(source, own, form, authors) {
	const groups = groupsIn(own.phases.flatMap((phase) => phase.rules));
	const root = form?.checklist.root;
	const ticking = (rules) => root === void 0 ? [] : contradictions(source, rules, (gate) => ticksOf(gate, root, authors));
	return [...groups.flatMap((group) => groupFindings(source, group)), ...once(enforcedTogether(own).flatMap(ticking))];
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
	const [least] = require_quantifier.bounds(require$1, members.length);
	if (least > members.length) {
		const found = `${require_quantifier.quantifierWords(require$1)} of ${members.length} rules`;
		return [never(source, [...keys, "require"], found, `at most ${members.length}`, "Lower the number, or add rules.")];
	}
	if (require$1 !== "one") return [];
	const texts = members.map((each) => JSON.stringify({
		...each.rule,
		title: void 0
	}));
	const again = members.find((_, index) => texts.indexOf(String(texts[index])) < index);
	if (again === void 0) return [];
	return [never(source, again.keys, "the same rule twice in a group with \"require: one\"", "it once", "Delete one of them: both pass at once, so that never exactly one does.")];
}
function ticksOf({ rule, keys }, root, authors) {
	const ticks = authors.get(rule.gate)?.ticks?.(rule, root);
	return ticks === void 0 ? [] : [{
		keys,
		...ticks
	}];
}
function contradictions(source, rules, ticks) {
	const together = conjunction(rules).flatMap(ticks);
	const empty = together.filter(({ require: require$2 }) => require$2 === "none");
	const kept = new Map(empty.flatMap((gate) => gate.boxes.map((item) => [item, gate])));
	const here = together.flatMap(({ keys, boxes, require: require$3 }) => {
		if (require$3 === "none") return [];
		const [clash] = boxes.flatMap((item) => {
			const by = item.conditional ? void 0 : kept.get(item);
			return by === void 0 ? [] : [{
				item,
				by
			}];
		});
		const [least] = require_quantifier.bounds(require$3, boxes.length);
		const free = boxes.filter((item) => !kept.has(item) || item.conditional).length;
		if (clash === void 0 || free >= least) return [];
		const line = source.at(clash.by.keys).line;
		return [never(source, keys, `"${clash.item.text}" to be ticked, which line ${line} wants empty`, "one or the other", "Leave the section out of one of them, with \"without\".")];
	});
	const apart = groupsIn(rules).filter((group) => !isAll(group));
	return [...here, ...outermost(apart).flatMap((group) => group.rules.flatMap((each) => contradictions(source, [each], ticks)))];
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
// src/author/lint/form.ts
function formFindings(form, now) {
	const items = require_select.itemsIn(form.checklist.root);
	return [
		...items.flatMap((item) => tickedFinding(form, item)),
		...duplicateIds(form, items),
		...directiveFindings(form),
		...form.checklist.nearMisses.filter(({ kind }) => require_page.UNSEEN.has(kind)).map((miss) => inForm(form, miss.place, {
			rule: "box-not-seen",
			found: `"${miss.actual}" where no box counts`,
			expected: "boxes in lists",
			help: miss.help
		})),
		...form.checklist.nearMisses.filter((miss) => miss.blocking).map((miss) => inForm(form, miss.place, {
			rule: "nearly-a-box",
			found: `"${miss.actual}"`,
			expected: "a box",
			help: miss.help
		})),
		...reviewFindings(form, now)
	];
}
function tickedFinding(form, item) {
	if (item.state === "unticked") return [];
	const isOpen = item.boxed && item.tickedToo !== true && item.state === "not-applicable";
	return [inForm(form, item.place, {
		rule: "ticked-in-template",
		found: `"${item.text}" ${item.state === "ticked" ? "ticked" : "marked N/A"} in advance`,
		expected: isOpen ? "an open box without a mark" : "an open box",
		help: isOpen ? "Take the mark out: in a template it is text like any other, and marks nothing." : "Write \"[ ]\": what is ticked in the template was not looked at by anyone."
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
function directivesBesideGates(form) {
	const { root } = form.checklist;
	const [first] = [root, ...require_select.sectionsOf(root).map(({ section }) => section)].flatMap((section) => [...section.directives ?? [], ...require_select.itemsIn({
		...section,
		sections: []
	}).flatMap((item) => item.directives ?? [])]).filter(({ text }) => text !== "removable").toSorted((a, b) => a.place.offset - b.place.offset);
	if (first === void 0) return [];
	return [inForm(form, first.place, {
		rule: "directive",
		found: `the directive "${first.text}" beside a policy with gates`,
		expected: "rules in one place",
		help: "Delete the gates of the policy, or the directives of the template: with gates they are not read."
	})];
}
function removalFindings(source, { keys, file }, { path, checklist }) {
	const strict = typeof file.template === "object" && !Array.isArray(file.template) && file.template.strict === true;
	const marks = file["not-applicable"];
	const refuses = strict ? "strict" : marks === "forbidden" || marks === "with-reason" ? marks : void 0;
	if (refuses === void 0) return [];
	return require_removal.removalOf(checklist).because.map((text) => inPolicy(source, [...keys, ...strict ? ["template", "strict"] : ["not-applicable"]], {
		rule: "removal-refused",
		found: `${refuses}, while ${path} says "${require_removal.oneLine(text)}"`,
		expected: "a policy that takes what its template invites to",
		help: "Take the sentence out of the template, or let the policy allow it: \"not-applicable: reason-or-conditional\"."
	}));
}
const REVIEW = /^(?:next review(?: date| by| due)?|review (?:by|due)|valid until|expir(?:es(?: on)?|y date|ation date))$/;
const BESIDE = /^(?:last (?:updated|reviewed|revised|changed)|(?:checklist|document|template|form) version)$/;
function reviewFindings(form, now) {
	const fields = require_named.fieldsIn(form.checklist.root);
	const found = fields.filter(({ key }) => REVIEW.test(key));
	if (found.length > 0) return found.flatMap((field) => reviewFinding(form, field, now.slice(0, 10)));
	const beside = fields.findLast(({ key }) => BESIDE.test(key));
	if (beside === void 0) return [];
	return [inForm(form, beside.place, {
		rule: "review-date",
		found: `${beside.name}, and no date of the next review`,
		expected: "a line \"Next review: YYYY-MM-DD\"",
		help: "Say when somebody looks at the checklist again."
	})];
}
function reviewFinding(form, field, today) {
	const said = field.value === "" ? "blank" : field.value;
	const read = field.blank ? void 0 : dateIn(field.value);
	if (read === void 0 || read === "ambiguous") return [inForm(form, field.place, {
		rule: "review-date",
		found: `${field.name}: ${said}${read === "ambiguous" ? ", in which day and month may be either way round" : ""}`,
		expected: "a date, as YYYY-MM-DD",
		help: "Write the date of the next review."
	})];
	const { date } = read;
	if (date >= today) return [];
	return [inForm(form, field.place, {
		rule: "review-due",
		found: `${field.name}: ${date}, which is past`,
		expected: "a date that is still to come",
		help: "Review the checklist, and set the next date."
	})];
}
const MONTHS = [
	"jan",
	"feb",
	"mar",
	"apr",
	"may",
	"jun",
	"jul",
	"aug",
	"sep",
	"oct",
	"nov",
	"dec"
];
function dateIn(value) {
	const iso = value.slice(0, 10).replaceAll("/", "-");
	if (require_fields.isDate(iso)) return { date: iso };
	if (/^\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b/.test(value)) return "ambiguous";
	const words = value.toLowerCase();
	const { day, month, year } = /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[ -](?<month>[a-z]{3})[a-z]*\.?,?[ -](?<year>\d{4})\b/.exec(words)?.groups ?? /^(?<month>[a-z]{3})[a-z]*\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})\b/.exec(words)?.groups ?? {};
	const number = MONTHS.indexOf(`${month}`) + 1;
	const date = `${year}-${String(number).padStart(2, "0")}-${`${day}`.padStart(2, "0")}`;
	return require_fields.isDate(date) ? { date } : void 0;
}
// src/author/lint/references.ts
function referenceFindings(source, own, form, authors) {
	const { root } = form.checklist;
	return [
		...own.phases.flatMap(({ rules }) => gatesIn(rules)).flatMap(({ rule, keys }) => {
			const { sections = [], fields = [], items = [], within } = authors.get(rule.gate)?.names?.(rule) ?? {};
			const scope = require_value.scopeIn(root, within);
			const ofSections = sections.flatMap(({ name, at }) => sectionFindings(source, [...keys, ...at], name, form));
			if (scope === void 0) return ofSections;
			return [
				...ofSections,
				...fields.flatMap(({ name, at }) => unknownField(source, [...keys, ...at], name, scope, form)),
				...itemFindings(source, keys, items, boxNamedBy(rule), scope, form)
			];
		}),
		...conditionsIn(own).flatMap(({ condition, keys }) => ["field", "fields"].flatMap((key) => Object.keys(condition[key] ?? {}).flatMap((name) => unknownField(source, [
			...keys,
			key,
			name
		], name, root, form)))),
		...phaseFindings(source, own)
	];
}
function sectionFindings(source, keys, selector, form) {
	const { root } = form.checklist;
	const selection = require_select.select(root, selector);
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
	const all = require_select.sectionsOf(root);
	const known = all.map((located) => require_select.selectorFor(root, all, located));
	return [inPolicy(source, keys, {
		rule: "unknown-section",
		found: `the section "${selector}"`,
		expected: `a section of ${form.path}${require_trusted.didYouMean(require_trusted.nearest(selector, known))}`,
		help: "Correct the selector, or put the section into the checklist."
	})];
}
function unknownField(source, keys, name, scope, form) {
	const key = require_inline.normalizeTitle(name);
	if (require_named.fieldsNamed(scope, key).length + require_review.sentencesAsking(scope, key).length > 0) return [];
	const names = require_named.fieldsIn(scope).map((field) => field.name);
	return [inPolicy(source, keys, {
		rule: "unknown-field",
		found: `the field "${name}"`,
		expected: `a field of ${scope.title === "" ? form.path : `"${scope.title}" in ${form.path}`}${require_trusted.didYouMean(require_trusted.nearest(name, names))}`,
		help: "Correct the name, or put the field into the checklist: \"- **Name**: ____\"."
	})];
}
function itemFindings(source, keys, named, box, scope, form) {
	const items = require_select.itemsIn(scope);
	const labels = items.map((item) => item.label);
	const unknown = (at, text, known = labels) => inPolicy(source, at, {
		rule: "unknown-item",
		found: `the item "${text}"`,
		expected: `an item of ${form.path}${require_trusted.didYouMean(require_trusted.nearest(text, known))}`,
		help: "Correct the text, or put the item into the checklist."
	});
	const gone = named.filter(({ name }) => require_review.meantBy(name, items, require_review.AS_TRUSTED).length === 0).map(({ name, at }) => {
		const place = [...keys, ...at];
		return typeof name === "string" ? unknown(place, name) : unknown(place, name.pattern, []);
	});
	if (box === void 0) return gone;
	const found = require_review.meantBy(box.text, items, require_review.AS_TRUSTED);
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
		expected: names.length === 0 ? "none, since there are no phases" : `one of ${names.join(", ")}${require_trusted.didYouMean(require_trusted.nearest(name, names))}`,
		help: "Correct the name."
	})));
}
function patternFindings(source, { phases }, authors) {
	return phases.flatMap(({ rules }) => gatesIn(rules).flatMap(({ rule, keys }) => (authors.get(rule.gate)?.names?.(rule).items ?? []).flatMap(({ name, at }) => typeof name === "string" ? [] : [inPolicy(source, [...keys, ...at], {
		rule: "pattern-without-template",
		found: `the pattern "${name.pattern}" over items that no template has`,
		expected: "a template, whose texts nobody can change",
		help: "Name a \"template\". Without one the author of a checklist can change what a pattern matches."
	})])));
}
// src/author/lint/lint.ts
async function templatesToLint(policy, given) {
	if (policy === void 0) return {
		ok: true,
		value: []
	};
	const loaded = await require_load.loadPolicy(policy.text, policy.path, given, policy.shared);
	if (!loaded.ok) return loaded;
	const named = loaded.value.source.checklists.flatMap(({ template, alternatives }) => [...template === void 0 ? [] : [template], ...alternatives]);
	return {
		ok: true,
		value: [...new Set(named)].filter((path) => !path.endsWith("/"))
	};
}
async function lint(request) {
	const { policy, templates, form, now } = request;
	const forms = new Set([...templates.values(), ...form === void 0 ? [] : [form]]);
	const findings = [...forms].flatMap((each) => formFindings(each, now));
	if (policy === void 0) return {
		ok: true,
		value: sorted(findings, [])
	};
	const loaded = await require_load.loadPolicy(policy.text, policy.path, form?.path, policy.shared);
	if (!loaded.ok) return loaded;
	const { source } = loaded.value;
	const formOf = ({ template }) => template === void 0 ? form : templates.get(template) ?? form;
	const authors = await require_gates.loadAuthors();
	for (const each of source.checklists) {
		const own = formOf(each);
		findings.push(...idleFindings(source, each), ...useFindings(source, each, own, authors), ...impossibleFindings(source, each, own, authors));
		if (own === void 0) {
			if (each.template === void 0) findings.push(...patternFindings(source, each, authors));
			continue;
		}
		findings.push(...referenceFindings(source, each, own, authors), ...removalFindings(source, each, own));
		if (each.phases.length > 0) findings.push(...directivesBesideGates(own));
	}
	for (const each of forms) findings.push(...coverageFindings(source.checklists.filter((checklist) => formOf(checklist) === each), each, authors));
	return {
		ok: true,
		value: sorted(findings, [policy.path])
	};
}
function sorted(findings, first) {
	const rank = ({ path }) => first.includes(path) ? 0 : 1;
	return [...new Map(findings.map((each) => [`${each.path}:${each.line}:${each.column} ${each.rule} ${each.found}`, each])).values()].toSorted((a, b) => rank(a) - rank(b) || Number(a.path > b.path) - Number(a.path < b.path) || a.line - b.line || a.column - b.column);
}
exports.lint = lint;
exports.templatesToLint = templatesToLint;
