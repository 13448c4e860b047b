const require_inline = require("./inline.cjs");
const require_parse = require("./parse.cjs");
const require_facts = require("./facts.cjs");
const require_sign_off = require("./sign-off.cjs");
const require_select = require("./select.cjs");
const require_given = require("./given.cjs");
const require_walk = require("./walk.cjs");
const require_fields = require("./fields.cjs");
const require_review = require("./review.cjs");
const require_evaluate = require("./evaluate.cjs");
const require_late = require("./late.cjs");
const require_gate = require("./gate.cjs");
const require_na_words = require("./na-words.cjs");
const require_match = require("./match.cjs");
const require_bounded = require("./bounded.cjs");
const require_front_matter = require("./front-matter.cjs");
const require_nodes = require("./nodes.cjs");
const require_compare = require("./compare.cjs");
const require_trusted = require("./trusted.cjs");
const require_sources = require("./sources.cjs");
const require_page = require("./page.cjs");
// src/template/comparison.ts
function templatePlaces(comparisons, body) {
	const places = new Map();
	for (const { template, counterparts } of comparisons) {
		if (template.documents[0]?.path === void 0) continue;
		const known = new Map(named(template.root));
		for (const [name, place] of named(body.root)) note(places, place, known.get(name));
		for (const [item, counterpart] of counterparts) note(places, item.place, counterpart.place);
	}
	return places;
}
function note(places, { document, offset }, found) {
	const key = `${document}:${offset}`;
	if (found !== void 0 && !places.has(key)) places.set(key, found);
}
function named(root) {
	return [root, ...require_select.sectionsOf(root).map(({ section }) => section)].flatMap((section) => [...section.place === void 0 ? [] : [[require_select.idOf(section.key), section.place]], ...section.fields.map((field) => [JSON.stringify([section.key, field.key]), field.place])]);
}
// src/template/directives.ts
const FOR_SECTIONS = "all, any, one, none, at-least N, optional, removable or phase NAME";
const REMOVABLE = "removable";
function readDirectives(template) {
	const result = {
		sections: [],
		items: [],
		errors: []
	};
	const top = {
		section: template.root,
		path: []
	};
	for (const located of [top, ...require_select.sectionsOf(template.root)]) {
		for (const { text, place } of located.section.directives ?? []) {
			if (text === REMOVABLE) continue;
			const meaning = meaningOf(text);
			if (meaning === void 0) result.errors.push({
				place,
				found: `the directive "${text}"`,
				expected: FOR_SECTIONS
			});
			else result.sections.push({
				located,
				meaning
			});
		}
		for (const item of require_select.flatten(located.section.items)) readItem(item, result);
	}
	return {
		...result,
		errors: result.errors.toSorted((a, b) => a.place.offset - b.place.offset)
	};
}
function readItem(item, result) {
	for (const { text, place } of item.directives ?? []) if (text === "optional") result.items.push({
		item,
		meaning: { kind: "optional" }
	});
	else if (text === "none") result.items.push({
		item,
		meaning: {
			kind: "count",
			require: "none"
		}
	});
	else if (text !== REMOVABLE) result.errors.push({
		place,
		found: `the directive "${text}" on an item`,
		expected: "optional, none or removable"
	});
}
function meaningOf(text) {
	if (text === "all" || text === "any" || text === "none" || text === "one") return {
		kind: "count",
		require: text
	};
	if (text === "optional") return { kind: "optional" };
	const least = /^at-least (\d{1,4})$/.exec(text)?.[1];
	if (least !== void 0 && Number(least) > 0) return {
		kind: "count",
		require: { "at-least": Number(least) }
	};
	const phase = /^phase ([a-z\d][a-z\d-]*)$/.exec(text)?.[1];
	return phase === void 0 ? void 0 : {
		kind: "phase",
		phase
	};
}
function ignoredDirectives(body, templates) {
	const known = new Set(templates.flatMap((template) => directivesOf(template).map(({ id }) => id)));
	return directivesOf(body).filter(({ id }) => !known.has(id)).map(({ place }) => place);
}
function directivesOf({ root }) {
	return [root, ...require_select.sectionsOf(root).map(({ section }) => section)].flatMap((section) => [...section.directives ?? [], ...require_select.flatten(section.items).flatMap((item) => item.directives ?? [])].map(({ text, place }) => ({
		id: require_select.idOf([...section.key, text]),
		place
	})));
}
function directiveFor({ meaning, isStated }) {
	const word = isStated === true ? void 0 : STATED[meaning];
	return word === void 0 ? void 0 : `<!-- gate: ${word} -->`;
}
const STATED = {
	all: "all",
	any: "any",
	one: "one",
	none: "none",
	optional: "optional",
	others: "optional"
};
// src/policy/judge/content.ts
function sectionsWithRoot({ root }) {
	return [{
		section: root,
		path: []
	}, ...require_select.sectionsOf(root)];
}
function settledPlaces(root) {
	return new Set(require_walk.gatesOf(root).flatMap((gate) => (gate.settled ?? []).map(placeKey)));
}
function placeKey({ document, offset }) {
	return `${document}:${offset}`;
}
function progressOf(checklist, settled = new Set()) {
	return sectionsWithRoot(checklist).flatMap(({ section, path }) => {
		const boxes = require_select.flatten(section.items).filter((item) => item.boxed);
		if (boxes.length === 0) return [];
		const count = (state) => boxes.filter((item) => item.state === state).length;
		const byEvidence = boxes.filter((item) => settled.has(placeKey(item.place))).length;
		return [{
			section: require_select.displayPath(checklist.root, path).join(" > "),
			ticked: count("ticked"),
			notApplicable: count("not-applicable"),
			...byEvidence === 0 ? {} : { byEvidence },
			total: boxes.length
		}];
	});
}
function itemsOf(checklist) {
	return sectionsWithRoot(checklist).flatMap(({ section, path }) => {
		const titles = require_select.displayPath(checklist.root, path);
		const read = (item, parent) => [{
			section: titles,
			text: require_review.nameOf(item, parent, item.struck ?? item.label),
			state: item.state,
			...item.reason === void 0 ? {} : { reason: item.reason },
			boxed: item.boxed,
			place: item.place
		}, ...item.items.flatMap((each) => read(each, item))];
		return section.items.flatMap((item) => read(item));
	});
}
function fieldListOf(checklist) {
	return sectionsWithRoot(checklist).flatMap(({ section, path }) => section.fields.filter(({ blank }) => !blank).map(({ name, value, place }) => ({
		section: require_select.displayPath(checklist.root, path),
		name,
		value,
		place
	})));
}
function fieldValues(checklist, root) {
	const sections = sectionsWithRoot(checklist);
	const names = new Map();
	const named = (name) => {
		const key = require_inline.normalizeTitle(name);
		const known = names.get(key) ?? {
			asked: [],
			read: []
		};
		names.set(key, known);
		return known;
	};
	for (const field of require_walk.enforcedGates(root).flatMap(({ fields = [] }) => fields)) named(field.name).asked.push(field);
	for (const field of sections.flatMap(({ section }) => section.fields)) named(field.name).read.push(field);
	const plain = [...names.values()].flatMap(({ asked, read }) => {
		const said = asked.length > 0 ? onlyValue(asked) : require_fields.agreed(read);
		return said === void 0 || said.name.includes(" > ") ? [] : [[said.name, said.value]];
	});
	const paths = sections.flatMap((located) => {
		const several = located.section.fields.filter(({ name }) => named(name).read.length > 1);
		return [...new Set(several.map(({ key }) => key))].flatMap((key) => inSection(checklist, located, several.filter((field) => field.key === key)));
	});
	return Object.fromEntries([...plain, ...paths]);
}
function changeIn(fields, names) {
	const said = new Map(Object.entries(fields).map(([name, value]) => [require_inline.normalizeTitle(name), value]));
	const written = Object.entries(names);
	return Object.fromEntries(written.map(([part, name]) => [part, said.get(require_inline.normalizeTitle(name)) ?? null]));
}
function onlyValue(asked) {
	const values = new Set(asked.flatMap(({ value }) => value ?? []));
	const [value] = values;
	const [first] = asked;
	return first === void 0 || value === void 0 || values.size > 1 ? void 0 : {
		name: first.name,
		value
	};
}
function inSection({ root }, { section, path }, fields) {
	const said = require_fields.agreed(fields);
	if (said === void 0 || path.length === 0) return [];
	const titles = require_select.displayPath(root, path);
	if ([...titles, said.name].some((each) => each.includes(">"))) return [];
	const selection = require_select.select(root, titles.join(" > "));
	return selection.kind === "one" && selection.found.section === section ? [[[...titles, said.name].join(" > "), said.value]] : [];
}
// src/policy/judge/conclude.ts
const CHANGED = "This pull request changes it, and is judged by the file as it was before";
const IN_WORKSPACE = "Read from the workspace, which the workflow trusts, and not from the base branch";
function conclude({ subject, policy, template, readings = [], phase, mode, root: judged, override, checklist, recorded, comparisons, changed, facts, at }) {
	const places = templatePlaces(comparisons, checklist);
	const inTemplate = (finding) => {
		const { place } = finding;
		const templatePlace = place === void 0 ? void 0 : places.get(`${place.document}:${place.offset}`);
		return templatePlace === void 0 ? finding : {
			templatePlace,
			...finding
		};
	};
	const root = require_walk.mapFindings(judged, inTemplate);
	const { reason, lead } = require_walk.whySkipped(root) ?? root;
	const fieldList = fieldListOf(checklist);
	const fields = fieldValues(checklist, root);
	return {
		schema: "checklist-gate/verdict@1",
		subject,
		policy,
		...template === void 0 ? {} : { template },
		...readings.length === 0 ? {} : { readings },
		...phase === void 0 ? {} : { phase },
		status: root.status,
		...mode === void 0 ? {} : { mode },
		...reason === void 0 ? {} : { reason },
		...lead === void 0 ? {} : { lead },
		root,
		...override === void 0 ? {} : { override },
		documents: checklist.documents.map(({ markdown: _, ...document }) => document),
		progress: progressOf(checklist, settledPlaces(root)),
		items: itemsOf(checklist),
		fields,
		...recorded === void 0 ? {} : { change: changeIn(fields, recorded) },
		...fieldList.length === 0 ? {} : { fieldList },
		tripped: [...new Set(require_walk.trippedOf(root).map((result) => result.title))],
		notes: [
			...policy.workspace === true ? [{
				status: "passed",
				about: policy.path,
				message: IN_WORKSPACE
			}] : [],
			...changed.map((path) => ({
				status: "passed",
				about: path,
				message: CHANGED
			})),
			...notesOf(checklist, root, comparisons.map((comparison) => comparison.template)).map(inTemplate)
		],
		facts: facts.list(),
		at
	};
}
function notesOf(checklist, root, templates) {
	const said = new Set(require_walk.gatesOf(root).flatMap((gate) => gate.findings.map((finding) => `${finding.place?.document}:${finding.place?.offset} ${finding.message}`)));
	const misses = checklist.nearMisses.map((miss) => require_given.nearMissFinding(checklist, miss)).filter((finding) => !said.has(`${finding.place?.document}:${finding.place?.offset} ${finding.message}`));
	const unsigned = sectionsWithRoot(checklist).flatMap(({ section, path }) => require_sign_off.claimsIn(section, path.map(({ title }) => title)).filter((signOff) => signOff.state === "ticked" && signOff.name === "" && signOff.signature === "").map((signOff) => ({
		status: "passed",
		message: "Ticked, but nobody is named",
		actual: signOff.role,
		section: require_select.displayPath(checklist.root, path),
		place: signOff.place,
		help: "Write who signs after the role."
	})));
	return [
		...ignoredDirectives(checklist, templates).map((place) => ({
			status: "passed",
			message: "A directive in the body means nothing",
			place,
			help: "Directives count in the trusted template only."
		})),
		...misses.map((finding) => ({
			...finding,
			status: "passed"
		})),
		...unsigned
	];
}
// src/template/marks.ts
function marksOf(checklists) {
	const marks = new Set();
	const add = ({ mark }) => {
		if (mark === void 0) return;
		marks.add(mark.as);
		add(mark.otherwise);
	};
	for (const { root } of checklists) require_select.itemsIn(root).forEach(add);
	return marks;
}
function withoutMarksOf(templates, checklist) {
	return withoutMissesOf(templates, readMarks(templates, checklist));
}
function withoutMissesOf(templates, checklist) {
	const idOf = ({ kind, actual }) => JSON.stringify([kind, require_inline.normalize(actual).replace(/\[ ?x? ?\]/, "")]);
	const known = new Set(templates.flatMap(({ nearMisses }) => nearMisses.map(idOf)));
	const isKnown = (miss) => miss.blocking && known.has(idOf(miss));
	if (!checklist.nearMisses.some(isKnown)) return checklist;
	const nearMisses = checklist.nearMisses.map((miss) => isKnown(miss) ? {
		...miss,
		blocking: false
	} : miss);
	return {
		...checklist,
		nearMisses
	};
}
function readMarks(templates, checklist) {
	const known = marksOf(templates);
	const isKnown = ({ mark }) => mark !== void 0 && known.has(mark.as);
	const texts = new Set(templates.flatMap(({ root }) => require_select.itemsIn(root)).map(({ label }) => require_inline.normalize(label)).flatMap((label) => [label, ...require_match.shortForms(label)]));
	const restOf = (item) => [...struckWhole(item), ...inFront(item)].find(({ label }) => texts.has(require_inline.normalize(label)));
	if (!require_select.itemsIn(checklist.root).some((item) => isKnown(item) || restOf(item) !== void 0)) return checklist;
	const copy = structuredClone(checklist);
	for (const item of require_select.itemsIn(copy.root)) {
		const rest = restOf(item);
		if (rest !== void 0) markNotApplicable(item, rest);
		while (item.mark !== void 0 && isKnown(item)) {
			const { otherwise } = item.mark;
			delete item.tickedToo;
			delete item.reason;
			delete item.mark;
			Object.assign(item, otherwise);
		}
	}
	require_select.assignKeys(copy.root);
	return copy;
}
const MOST_SPLITS = 20;
function inFront({ label, mark, looksNotApplicable }) {
	if (mark === void 0 && looksNotApplicable !== true) return [];
	const rest = mark === void 0 ? require_na_words.behindBareMark(require_inline.visible(label)) : require_inline.visible(label);
	if (rest === void 0) return [];
	const splits = [...rest.matchAll(/[:;.)\]]\s+|\s[\u2010-\u2015-]+\s+/g)].slice(0, MOST_SPLITS);
	return [...mark === void 0 ? [{ label: rest }] : [], ...splits.map(({ 0: between, index }) => ({
		label: rest.slice(index + between.length),
		reason: rest.slice(0, index).replace(/^[([]\s*/, "")
	}))];
}
function struckWhole({ struck, state }) {
	const [, label, reason] = state === "unticked" ? /^~~((?:(?!~~).)+)~~\s*((?:(?!~~).)*)$/s.exec(struck ?? "") ?? [] : [];
	return label === void 0 || reason === void 0 ? [] : [{
		label,
		reason
	}];
}
function markNotApplicable(item, { label, reason }) {
	const { label: text, state, conditional, mark } = item;
	if (mark !== void 0) {
		item.label = label;
		if (reason !== void 0) item.reason ??= reason;
		return;
	}
	if (state === "ticked") item.tickedToo = true;
	delete item.looksNotApplicable;
	delete item.struck;
	Object.assign(item, {
		label,
		state: "not-applicable",
		...reason === void 0 ? {} : { reason },
		mark: {
			as: require_inline.normalize(text),
			otherwise: {
				label: text,
				state,
				conditional
			}
		}
	});
}
// src/run/forms.ts
async function readTemplateForm(template, state, reading) {
	const paths = await pathsOf(template, state, reading);
	if (!paths.ok) return paths;
	const isNamed = reading.request.policy !== void 0;
	const files = [];
	for (const path of isNamed ? paths.value : paths.value.slice(0, 1)) {
		const fact = await askOnce(reading.request, state, {
			kind: "file",
			path
		});
		if (fact.status === "unavailable") return require_nodes.couldNotJudge(`Template ${path}: ${fact.reason}`, fact);
		if (!fact.value.exists) return noTemplate(`found no template at ${path}, expected a file`, reading);
		files.push({
			file: fact.value,
			current: readTemplate(template, fact.value.text, path, reading)
		});
	}
	const [first, ...others] = files;
	return {
		ok: true,
		value: {
			...first,
			template,
			others,
			possible: isNamed ? [] : paths.value.slice(1)
		}
	};
}
function noTemplate(found, { request }) {
	const where = request.subject.kind === "file" ? "below the working folder" : "where the policy comes from";
	return require_nodes.wrongPolicy(`${found} ${where}`);
}
async function pathsOf({ path, alternatives = [] }, state, reading) {
	const paths = [];
	for (const each of [path, ...alternatives]) if (!each.endsWith("/")) paths.push(each);
	else {
		const folder = each.replace(/\/+$/, "");
		const fact = await askOnce(reading.request, state, {
			kind: "folder",
			path: folder
		});
		if (fact.status === "unavailable") return require_nodes.couldNotJudge(`Templates of ${each}: ${fact.reason}`, fact);
		const forms = fact.value.filter((name) => /\.(?:md|markdown)$/i.test(name)).toSorted();
		if (forms.length === 0) return noTemplate(`found no template in ${each}, expected Markdown files`, reading);
		paths.push(...forms.map((name) => `${folder}/${name}`));
	}
	return {
		ok: true,
		value: paths
	};
}
const NO_ANSWER = {
	status: "unavailable",
	reason: "No answer was given"
};
async function askOnce({ answer }, state, question) {
	if (state.facts.get(question) === void 0) {
		const [fact = NO_ANSWER] = await answer([question]);
		state.facts = state.facts.with([{
			question,
			fact
		}]);
	}
	return state.facts.get(question) ?? NO_ANSWER;
}
function readTemplate(template, text, path, { body, timeoutMs, pieces }) {
	const document = {
		id: path ?? template.path,
		kind: body.documents[0]?.kind ?? "file",
		markdown: require_front_matter.withoutFrontMatter(text),
		...path === void 0 ? {} : { path }
	};
	const blanks = {
		...document,
		markdown: require_match.withBareBlanks(document.markdown)
	};
	return {
		...require_bounded.bounded(() => require_parse.parse(blanks, pieces), timeoutMs),
		documents: [document]
	};
}
// src/run/nearest-form.ts
async function nearestForm(whole, state, reading) {
	const { template, file, current } = whole;
	const { request, timeoutMs, forms } = reading;
	const { path, acceptRevisions } = template;
	const against = (form, of) => require_bounded.bounded(() => {
		const body = forms.length === 1 ? withoutMarksOf([form], reading.body) : reading.body;
		return {
			form,
			comparison: require_compare.compare(withoutMarksOf([form], form), body),
			body,
			file: of
		};
	}, timeoutMs);
	let now = against(current, file);
	if (now.comparison.departures.length > 0 && acceptRevisions > 0) {
		const older = await askOnce(request, state, {
			kind: "file-revisions",
			path,
			last: acceptRevisions
		});
		for (const { text } of older.status === "known" ? older.value : []) {
			const held = against(readTemplate(template, text, void 0, reading), file);
			if (held.comparison.departures.length > 0) continue;
			now = {
				...held,
				form: current
			};
			break;
		}
	}
	now = await formOfThen(whole, now, against, state, reading);
	const others = await othersOf(whole, now, state, reading);
	const [nearest, next] = [now, ...others.map((other) => against(other.current, other.file))].toSorted((a, b) => Number(hasBoxes(b)) - Number(hasBoxes(a)) || sharedItems(b) - sharedItems(a) || departuresOf(a) - departuresOf(b));
	return next !== void 0 && sharedItems(nearest) > 0 && sharedItems(next) === sharedItems(nearest) && departuresOf(next) === departuresOf(nearest) ? {
		...nearest,
		tie: next.file.path
	} : nearest;
}
async function formOfThen({ template, file, current }, now, against, state, reading) {
	const { kind } = reading.request.subject;
	if (departuresOf(now) === 0 || template.strict === true || kind === "file" || kind === "ref") return now;
	if (require_select.itemsIn(now.body.root).length === 0) return now;
	const then = await askOnce(reading.request, state, {
		kind: "file-when-opened",
		path: file.path
	});
	if (then.status === "unavailable" || then.value === null || then.value.text === file.text) return now;
	const held = against(readTemplate(template, then.value.text, void 0, reading), file);
	return sharedItems(held) > 0 && departuresOf(held) < departuresOf(now) && !namesNewer(current, held.form, state, reading) ? {
		...held,
		isOfThen: true
	} : now;
}
function namesNewer(current, then, { policy }, { request, only }) {
	if (request.policy === void 0) return false;
	const gatesIn = (rules) => rules.flatMap((rule) => rule.kind === "group" ? gatesIn(rule.rules) : [rule]);
	return policy.checklists.filter(only).flatMap(({ phases }) => phases.flatMap(({ rules }) => gatesIn(rules))).some(({ gate }) => {
		const [now, before] = [current, then].map((form) => gate.asksOf(form, policy.matchesGlob));
		const all = (asked = now) => [...asked?.every ?? [], ...asked?.some ?? []].length;
		return all(now) > 0 && all(before) === 0 || (now?.named ?? []).length > (before?.named ?? []).length;
	});
}
function hasBoxes({ form }) {
	return require_select.itemsIn(form.root).length > 0;
}
function sharedItems({ comparison }) {
	return new Set(comparison.counterparts.values()).size;
}
function departuresOf({ comparison }) {
	return comparison.departures.length;
}
async function othersOf({ template, others, possible }, { comparison, form, body }, state, reading) {
	if (comparison.departures.length === 0 && require_select.itemsIn(form.root).length > 0 && require_select.itemsIn(body.root).every((item) => comparison.counterparts.has(item))) return [];
	const found = [...others];
	for (const path of possible) {
		const fact = await askOnce(reading.request, state, {
			kind: "file",
			path
		});
		if (fact.status === "known" && fact.value.exists) found.push({
			file: fact.value,
			current: readTemplate(template, fact.value.text, path, reading)
		});
	}
	return found;
}
// src/run/templates.ts
async function compareAll(request, { policy, source, found, elsewhere, whole, facts }, parsing) {
	const state = {
		comparisons: new Map(),
		policy,
		facts,
		readings: []
	};
	const written = new Map();
	const files = new Map();
	const bodies = new Map();
	const all = [];
	for (const { of, checklist, missing } of found) {
		const reading = {
			...parsing,
			request,
			body: checklist,
			only: (each) => of.has(each.name ?? ""),
			forms: []
		};
		const templates = state.policy.checklists.filter(reading.only).flatMap(({ template }) => template === void 0 ? [] : [[template.path, template]]);
		for (const template of new Map(templates).values()) {
			const form = await readTemplateForm(template, state, reading);
			if (!form.ok) return form;
			reading.forms.push(form.value);
		}
		const forms = reading.forms.map(({ current }) => current);
		reading.body = withoutMarksOf(forms, checklist);
		const comparisons = new Map();
		for (const form of reading.forms) {
			const { path } = form.template;
			const compared = await compareWith(form, state, reading);
			if (!compared.ok) return compared;
			const { comparison, file } = compared.value;
			state.comparisons.set(path, comparison);
			comparisons.set(path, comparison);
			const from = await require_trusted.sourceOf(file);
			files.set(from.path, from);
		}
		bodies.set(checklist, reading.body);
		all.push(...forms);
		for (const name of of) written.set(name, {
			checklist: reading.body,
			comparisons,
			missing
		});
	}
	const judged = bodies.get(whole) ?? withoutMarksOf(all, whole);
	for (const [name, reason] of elsewhere) written.set(name, {
		checklist: judged,
		comparisons: new Map(),
		missing: [],
		elsewhere: reason
	});
	const template = files.size === 1 ? files.values().next().value : void 0;
	return {
		ok: true,
		value: {
			...state,
			source,
			whole: judged,
			written,
			template
		}
	};
}
async function compareWith(whole, state, reading) {
	const { template, current } = whole;
	const { request, only, timeoutMs } = reading;
	const { path } = template;
	const isDefault = request.policy === void 0;
	const directed = await directedBy(state.policy, path, current, isDefault, only);
	if (!directed.ok) return directed;
	const held = await nearestForm(whole, state, reading);
	const { form, comparison, body, file, tie, isOfThen } = held;
	reading.body = body;
	if (tie !== void 0) state.readings.push(said$1(`judged by ${file.path}`, `the body fits ${tie} just as well`));
	if (isOfThen === true) state.readings.push(said$1(`judged by ${file.path} as it was when this was opened`, "the body departs less from it"));
	const own = form === current ? directed : await directedBy(state.policy, path, form, isDefault, only);
	if (!own.ok) return own;
	state.policy = own.value;
	const isStrict = (each) => each.template?.path === path && each.template.strict === true;
	const strict = state.policy.checklists.some((each) => isStrict(each) && only(each));
	if (strict) comparison.strict = true;
	if (isDefault || comparison.departures.length > 0 && !strict) {
		const { removalOf } = await Promise.resolve().then(() => require("./removal.cjs")).then((n) => n.removal_exports);
		const removal = require_bounded.bounded(() => removalOf(comparison.template), timeoutMs);
		const fields = unnamedFields(removal.fields, own.value);
		comparison.removal = {
			...removal,
			fields,
			letOff: isDefault ? removal.letOff : []
		};
		if (isDefault) {
			const { withReadings } = await Promise.resolve().then(() => require("./readings.cjs"));
			const read = require_bounded.bounded(() => withReadings(own.value, comparison.template, removal), timeoutMs);
			state.policy = read.policy;
			state.readings.push(...read.readings);
		}
	}
	return {
		ok: true,
		value: held
	};
}
function said$1(means, because) {
	return {
		section: "",
		line: 0,
		means,
		because
	};
}
async function directedBy(policy, path, template, isDefault, only) {
	const plain = withoutMarksOf([template], template);
	const directives = readDirectives(plain);
	if (directives.errors.length > 0) return require_nodes.wrongPolicy(...directives.errors.map(({ place: { document, line, column }, found, expected }) => ({
		path: document,
		line,
		column,
		message: `found ${found}, expected ${expected}`
	})));
	const { withDirectives } = await Promise.resolve().then(() => require("./directives.cjs"));
	const checklists = policy.checklists.map((each) => each.template?.path === path && only(each) ? withDirectives(each, plain, directives, isDefault) : each);
	return {
		ok: true,
		value: {
			...policy,
			checklists
		}
	};
}
function unnamedFields(some, { checklists }) {
	const written = checklists.flatMap(({ appliesTo, phases }) => [appliesTo, ...phases.flatMap(({ when, rules }) => [when, ...rules.flatMap(writtenIn)])]);
	const texts = new Set(textsIn(written));
	return new Set([...some].filter(({ key }) => !texts.has(key)));
}
function writtenIn(rule) {
	return [rule.when, ...rule.kind === "group" ? rule.rules.flatMap(writtenIn) : [rule.gate.options]];
}
function textsIn(value) {
	if (typeof value === "string") return [require_inline.normalizeTitle(value)];
	return Object.entries(Object(value)).flatMap(([key, each]) => [require_inline.normalizeTitle(key), ...textsIn(each)]);
}
// src/checklist/source.ts
function writersWords(by) {
	return [by].flat().map((each) => each === "author" ? "the author" : each === "read" ? "everybody" : `people with ${each} permission`).join(" and ");
}
// src/checklist/reading/references.ts
const LINE = /^[ \t]*checklists?[ \t]*:(.*)$/gim;
const NAME = String.raw`([\w-]{1,39}/[\w.-]{1,100})`;
const REFERENCE = new RegExp(String.raw`https?://([\w.-]+(?::\d+)?)/${NAME}/issues/([1-9]\d{0,14})(?!\d)|(?<![\w/.#-])${NAME}?#([1-9]\d{0,14})(?!\w)`, "gi");
function referencesIn(document) {
	const found = new Map();
	const visit = (node) => {
		if (node.type === "paragraph") for (const [, rest = ""] of linesOf(require_inline.rawText(node)).matchAll(LINE)) for (const each of referencesOf(rest)) found.set(JSON.stringify(each), each);
		else if ("children" in node && node.type !== "blockquote") node.children.forEach(visit);
	};
	visit(require_inline.readBlocks(document.markdown));
	return [...found.values()];
}
function referencesOf(text) {
	return [...text.matchAll(REFERENCE)].map(([, host, ofUrl, numberOfUrl, name, number]) => {
		const repository = ofUrl ?? name;
		return {
			...repository === void 0 ? {} : { repository },
			number: Number(numberOfUrl ?? number),
			...host === void 0 ? {} : { host: host.toLowerCase() }
		};
	});
}
function linesOf(raw) {
	if (raw.length > 4096 || !/checklist/i.test(raw)) return "";
	return require_inline.readInline(raw, {
		links: new Set(),
		footnotes: new Set()
	}).map(shown).join("");
}
function shown(node) {
	switch (node.type) {
		case "text": return node.value;
		case "break": return "\n";
		case "html": return /^<br\b/i.test(node.value) ? "\n" : "";
		case "link": return node.url;
		case "strong":
		case "emphasis": return node.children.map(shown).join("");
		default: return "";
	}
}
// src/run/comments.ts
function commentsAsFound({ documents, missing, passedOver = [] }, { timeoutMs, pieces }) {
	const bound = require_bounded.inTime(timeoutMs, timeoutMs);
	const read = (document, markdown, by = document.author) => {
		const checklist = bound(`${by}`, () => require_parse.parseOrRefuse({
			...document,
			markdown
		}, pieces));
		return checklist instanceof require_inline.RefusedDocument ? void 0 : checklist;
	};
	const parts = [];
	const gone = [];
	for (const { edited, ...document } of documents) {
		const found = read(document, document.markdown, edited?.revisions.at(-1)?.by);
		if (found === void 0) gone.push(said(document, "A comment cannot be read, and may hold a checklist", "shorten"));
		else if (isList(found)) parts.push(found);
		else if (edited !== void 0) gone.push(...whatWas(document, edited, read));
	}
	const counted = new Set(parts.flatMap((part) => part.documents.map(({ id }) => id)));
	return {
		parts,
		passedOver: passedOver.filter(({ document }) => {
			const found = read(document, document.markdown, document.author);
			return found !== void 0 && isList(found);
		}),
		missing: [...missing.filter(({ about }) => about === void 0 || counted.has(about)), ...gone]
	};
}
const BARE = new Set([
	require_page.NEAR_MISSES.unclosedComment,
	require_page.NEAR_MISSES.numberedAfterCode,
	require_page.NEAR_MISSES.numberedInQuote
].map(({ kind }) => kind));
const BOX = /\[\s*[xX]?\s*\\?\]|&#?\w+;|<input/i;
function isList({ documents, root, nearMisses }) {
	const hides = (kind) => !BARE.has(kind) || documents.some(({ markdown }) => BOX.test(markdown));
	return require_select.itemsIn(root).length > 0 || nearMisses.some(({ blocking, kind }) => blocking && hides(kind));
}
const HELP = {
	shorten: "Shorten the comment, and nest it less.",
	restore: "Put the boxes back into the comment, or delete it to give the checklist up.",
	renew: "Delete the comment, and write a new one."
};
function said({ id, author, url }, message, help, more) {
	const actual = more ?? (url === void 0 ? id : void 0);
	return {
		message,
		...actual === void 0 ? {} : { actual },
		...url === void 0 ? {} : { url },
		...author === void 0 ? {} : { by: author },
		help: HELP[help]
	};
}
function whatWas(document, { revisions, complete }, read) {
	let isKnown = complete;
	for (const [index, { markdown, by: writer }] of [...revisions.entries()].toReversed()) {
		const was = markdown === void 0 ? void 0 : read(document, markdown, writer);
		if (was === void 0) isKnown = false;
		else if (isList(was)) {
			const end = revisions[index + 1];
			const by = end?.by === void 0 ? "nobody known" : `@${end.by}`;
			return [said(document, "A comment was a checklist until it was edited", "restore", end === void 0 ? void 0 : `by ${by} at ${end.at}`)];
		}
	}
	return isKnown ? [] : [said(document, "A comment was edited, and its history does not show whether it was a checklist", "renew")];
}
// src/run/documents.ts
async function checklistsThatApply(request, trusted) {
	const { subject } = request;
	const known = request.facts ?? new require_facts.Facts();
	const wanted = require_sources.sourcesIn(trusted.policy, subject.kind);
	const inSubject = wanted.flatMap(({ where, ...rest }) => where.ok ? [{
		...rest,
		sources: where.value
	}] : []);
	const elsewhere = new Map(wanted.flatMap(({ name, where }) => where.ok ? [] : [[name, where.error]]));
	if (elsewhere.size === 0 && inSubject.every(({ sources }) => sources === require_sources.BODY)) return {
		ok: true,
		value: {
			...trusted,
			wanted: inSubject,
			elsewhere,
			facts: known
		}
	};
	const { checklists, facts } = await require_sources.applying(request, trusted.policy, known);
	if (elsewhere.size === wanted.length && checklists.length > 0) {
		const reasons = [...new Set(elsewhere.values())].join("; ");
		return require_nodes.couldNotJudge(`The policy has no checklist for this: ${reasons}. Name a source for it: ${helpFor(subject)}.`);
	}
	const applied = inSubject.filter(({ each }) => checklists.includes(each));
	return {
		ok: true,
		value: {
			...trusted,
			wanted: applied,
			elsewhere,
			facts
		}
	};
}
function helpFor({ kind }) {
	if (kind === "ref") return "`source: {file: PATH}` in the policy, or give the input `number`";
	return `\`source: ${kind === "issue" ? "issue-body" : "pull-request-body"}\` in the policy, or the input \`source\``;
}
async function fetchDocuments(request, applied, parsing) {
	const body = {
		status: "known",
		documents: request.documents,
		missing: []
	};
	const fetched = new Map();
	const fetch = (source) => {
		const key = JSON.stringify(source);
		const started = fetched.get(key) ?? fetchOne(source, request, body, parsing);
		fetched.set(key, started);
		return started;
	};
	const groups = new Map();
	for (const { name, sources } of applied.wanted) {
		const key = JSON.stringify(sources);
		groups.set(key, {
			of: (groups.get(key)?.of ?? new Set()).add(name),
			sources
		});
	}
	const texts = [];
	for (const { of, sources } of groups.values()) {
		const answers = await Promise.all(sources.map(fetch));
		const unavailable = answers.flatMap((each) => each.status === "unavailable" ? [each] : []);
		if (unavailable.length > 0) return require_nodes.couldNotJudge(unavailable.map(({ reason }) => reason).join(" "), unavailable.find(({ isFault }) => isFault));
		const known = answers.flatMap((answer, at) => answer.status === "known" ? [{
			source: sources[at],
			answer
		}] : []);
		texts.push({
			of,
			answers: known
		});
	}
	return {
		ok: true,
		value: {
			...applied,
			body,
			texts
		}
	};
}
async function fetchOne(source, { readSource, documents }, body, { timeoutMs }) {
	if (source.kind === "pull-request-body" || source.kind === "issue-body") return body;
	if (readSource === void 0) return {
		status: "unavailable",
		reason: `The policy reads ${require_sources.SOURCE_WORDS[source.kind]}, which cannot be read here.`
	};
	return readSource(source, source.kind === "linked-issues" ? documents.flatMap((each) => require_bounded.bounded(() => referencesIn(each), timeoutMs)) : []);
}
function readChecklists({ body, texts, ...rest }, parsing) {
	const parts = require_bounded.parsed(body.documents, parsing);
	const known = new Map([[body, {
		parts,
		missing: []
	}]]);
	const read = ({ source, answer }) => {
		const done = known.get(answer) ?? readOne(source, answer, parsing);
		known.set(answer, done);
		return done;
	};
	const all = texts.map(({ of, answers }) => {
		const each = answers.map(read);
		const own = distinct(each.flatMap((one) => one.parts));
		const missing = [...each.flatMap((one) => one.missing), ...require_sources.tickedElsewhere(own)];
		return {
			of,
			own,
			checklist: require_parse.merge(own),
			missing
		};
	});
	const [only] = all;
	if (only !== void 0 && all.length === 1) return {
		...rest,
		found: all,
		whole: only.checklist
	};
	const every = all.length === 0 ? parts : distinct(all.flatMap(({ own }) => own));
	return {
		...rest,
		found: all,
		whole: require_parse.merge(every)
	};
}
function distinct(parts) {
	const key = ({ documents }) => documents.map(({ kind, id }) => `${kind} ${id}`).join();
	return [...new Map(parts.toReversed().map((each) => [key(each), each])).values()].toReversed();
}
function readOne(source, answer, parsing) {
	if (source.kind !== "comments") return {
		parts: require_bounded.parsed(answer.documents, parsing),
		missing: answer.missing.map(pending)
	};
	const { parts, missing, passedOver } = commentsAsFound(answer, parsing);
	const held = [...missing.map(pending), ...passedOver.map((each) => notCounted(each, source))];
	return {
		parts,
		missing: parts.length > 0 ? held : [...held, noComment(source)]
	};
}
function notCounted({ document: { id, author, url = id }, bot }, { by }) {
	return {
		status: "passed",
		message: "A comment holds boxes and does not count",
		actual: `${url}${author === void 0 ? "" : ` by @${author}`}`,
		expected: `comments of ${writersWords(by)}`,
		help: bot === true ? "A bot counts where the policy names it: `bots`." : "Let somebody of these write the checklist, or let the policy say whose comments count: `by`."
	};
}
function pending({ about: _, ...missing }) {
	return {
		status: "pending",
		...missing
	};
}
function noComment({ by }) {
	return {
		status: "pending",
		message: "No comment holds a checklist",
		help: `Write the checklist in a comment. Comments of ${writersWords(by)} count.`
	};
}
// src/run/judge.ts
function judge(request) {
	return guarded(async () => {
		const remember = require_gate.createMemory();
		const judged = await judgeOnce(request, remember);
		if (request.regression === void 0 || judged.kind !== "verdict" || !isOpen(judged.verdict.root)) return judged;
		const { withRegression } = await Promise.resolve().then(() => require("./regression.cjs"));
		return {
			...judged,
			verdict: await withRegression(judged.verdict, request, request.regression, (earlier) => judgeOnce(earlier, remember))
		};
	});
}
function judgeOnce(request, remember) {
	return guarded(async () => {
		const parsing = {
			timeoutMs: request.parseTimeoutMs ?? 1e4,
			pieces: new Map()
		};
		const trusted = await require_trusted.policyOf(request);
		if (!trusted.ok) return placed(trusted.error, request);
		const applied = await checklistsThatApply(request, trusted.value);
		if (!applied.ok) return applied.error;
		const texts = await fetchDocuments(request, applied.value, parsing);
		if (!texts.ok) return texts.error;
		const compared = await compareAll(request, readChecklists(texts.value, parsing), parsing);
		if (!compared.ok) return compared.error;
		const results = await resultsOf(request, compared.value, {
			inTime: require_bounded.inTime(parsing.timeoutMs),
			remember
		});
		if (!results.ok) return results.error;
		return concluded(request, results.value);
	});
}
function placed(error, { policy, subject }) {
	return error.kind !== "policy-error" || policy === void 0 ? error : {
		...error,
		policy,
		subject
	};
}
async function guarded(work) {
	try {
		return await work();
	} catch (error) {
		if (error instanceof require_inline.RefusedDocument || error instanceof require_bounded.TimedOut) return {
			kind: "could-not-judge",
			reason: error.message
		};
		return {
			kind: "could-not-judge",
			reason: `Internal error: ${error instanceof Error ? error.message : String(error)}`
		};
	}
}
async function resultsOf(request, compared, texts) {
	const { policy, source, written, whole } = compared;
	const { phase, subject, at, answer } = request;
	const wrong = phase === void 0 ? void 0 : require_trusted.unknownPhase(policy, phase);
	if (wrong !== void 0) return require_nodes.wrongPolicy(`${source.path === "default" ? "the built-in policy" : source.path}: ${wrong}`);
	const input = {
		subject,
		at,
		...phase === void 0 ? {} : { phase },
		checklist: whole,
		comparisons: new Map(),
		written,
		...texts
	};
	const evaluated = (known) => require_evaluate.evaluate(policy, {
		...input,
		facts: known
	});
	const { root, facts: told } = await require_evaluate.decide(evaluated, compared.facts, answer);
	const holds = (other) => require_walk.comesOutAlike(root, evaluated(told.with(other)));
	const { override, facts } = policy.breakGlass === void 0 || !isOpen(root) ? {
		override: void 0,
		facts: told
	} : await require_late.decideOverride(policy, policy.breakGlass, root, input, told, answer);
	const enforced = phase ?? policy.checklists[0]?.defaultPhase;
	return {
		ok: true,
		value: {
			...compared,
			root,
			override,
			facts,
			holds,
			phase: enforced
		}
	};
}
function isOpen({ status }) {
	return status === "failed" || status === "pending";
}
async function concluded({ subject, at, changedAmong }, results) {
	const { policy, source, template, phase, root, override, whole, written, comparisons, readings, facts, holds } = results;
	const all = new Set([...written.values()].flatMap((each) => [...each.comparisons.values()]));
	const own = source.repository === void 0 ? [source.path] : [];
	const changed = await changedAmong?.([...own, ...comparisons.keys()]) ?? [];
	return {
		kind: "verdict",
		verdict: conclude({
			subject,
			policy: source,
			root,
			checklist: whole,
			comparisons: [...all],
			changed,
			facts,
			at,
			readings,
			...template === void 0 ? {} : { template },
			...phase === void 0 ? {} : { phase },
			...policy.mode === "report" ? { mode: policy.mode } : {},
			...override === void 0 ? {} : { override },
			...policy.record === void 0 ? {} : { recorded: policy.record }
		}),
		holds
	};
}
function read(documents, timeoutMs = require_bounded.PARSE_TIMEOUT_MS, pieces = new Map()) {
	return require_parse.merge(documents.map((document) => require_bounded.bounded(() => require_parse.parse(document, pieces), timeoutMs)));
}
async function judgeKeeping(request) {
	const sources = [];
	let changed = [];
	const { readSource, changedAmong } = request;
	const judged = await judge({
		...request,
		readSource: readSource && (async (source, references) => {
			const answer = await readSource(source, references);
			if (answer.status === "known") sources.push({
				source,
				references: [...references],
				answer
			});
			return answer;
		}),
		changedAmong: changedAmong && (async (paths) => changed = await changedAmong(paths))
	});
	if (judged.kind !== "verdict") return judged;
	const { subject, documents, policy, templatePath, templateAlternatives, source, regression, at } = request;
	const { mode, markers, phase } = request;
	const { facts } = judged.verdict;
	const given = {
		policy,
		templatePath,
		templateAlternatives,
		source,
		mode,
		markers,
		phase,
		regression
	};
	return {
		...judged,
		material: {
			subject,
			documents,
			sources,
			...given,
			at,
			facts,
			changed
		}
	};
}
const NOT_KEPT = {
	status: "unavailable",
	reason: "The record has no answer: the policy or the version that wrote it did not ask"
};
function judgeAgain({ facts, sources, changed, ...material }, policy) {
	const key = (source) => JSON.stringify(Object.entries(source).toSorted(([a], [b]) => a < b ? -1 : 1));
	return judge({
		...material,
		...policy === void 0 ? {} : { policy },
		facts: new require_facts.Facts(facts),
		answer: (questions) => Promise.resolve(questions.map(() => NOT_KEPT)),
		readSource: (source) => Promise.resolve(sources.find((each) => key(each.source) === key(source))?.answer ?? NOT_KEPT),
		changedAmong: (paths) => Promise.resolve(changed.filter((path) => paths.includes(path)))
	});
}
Object.defineProperty(exports, "directiveFor", {
	enumerable: true,
	get: function() {
		return directiveFor;
	}
});
Object.defineProperty(exports, "judge", {
	enumerable: true,
	get: function() {
		return judge;
	}
});
Object.defineProperty(exports, "judgeAgain", {
	enumerable: true,
	get: function() {
		return judgeAgain;
	}
});
Object.defineProperty(exports, "judgeKeeping", {
	enumerable: true,
	get: function() {
		return judgeKeeping;
	}
});
Object.defineProperty(exports, "read", {
	enumerable: true,
	get: function() {
		return read;
	}
});
Object.defineProperty(exports, "readDirectives", {
	enumerable: true,
	get: function() {
		return readDirectives;
	}
});
Object.defineProperty(exports, "writersWords", {
	enumerable: true,
	get: function() {
		return writersWords;
	}
});
