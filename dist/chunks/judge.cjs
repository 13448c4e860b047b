const require_sign_off = require("./sign-off.cjs");
const require_front_matter = require("./front-matter.cjs");
const require_parse = require("./parse.cjs");
const require_text = require("./text.cjs");
const require_walk = require("./walk.cjs");
const require_evaluate = require("./evaluate.cjs");
const require_fresh = require("./fresh.cjs");
const require_sources = require("./sources.cjs");
// src/checklist/merge.ts
function merge(checklists) {
	const [only] = checklists;
	if (checklists.length === 1 && only !== void 0) return only;
	const root = require_parse.emptySection("root", "", "", 0);
	for (const checklist of checklists) {
		const { items, fields, signOffs, directives, sections } = structuredClone(checklist.root);
		root.items.push(...items);
		root.fields.push(...fields);
		root.signOffs.push(...signOffs);
		if (directives !== void 0) (root.directives ??= []).push(...directives);
		root.sections.push(...sections);
	}
	require_front_matter.assignKeys(root);
	return {
		documents: checklists.flatMap((each) => each.documents),
		root,
		nearMisses: checklists.flatMap((each) => each.nearMisses)
	};
}
// src/template/places.ts
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
	return [root, ...require_front_matter.sectionsOf(root).map(({ section }) => section)].flatMap((section) => [...section.place === void 0 ? [] : [[section.key, section.place]], ...section.fields.map((field) => [`${section.key}\n${field.key}`, field.place])]);
}
// src/policy/content.ts
function sectionsWithRoot({ root }) {
	return [{
		section: root,
		path: []
	}, ...require_front_matter.sectionsOf(root)];
}
function settledPlaces(root) {
	return new Set(require_walk.gatesOf(root).flatMap((gate) => (gate.settled ?? []).map(placeKey)));
}
function placeKey({ document, offset }) {
	return `${document}:${offset}`;
}
function progressOf(checklist, settled = new Set()) {
	return sectionsWithRoot(checklist).flatMap(({ section, path }) => {
		const boxes = require_front_matter.flatten(section.items).filter((item) => item.boxed);
		if (boxes.length === 0) return [];
		const count = (state) => boxes.filter((item) => item.state === state).length;
		const byEvidence = boxes.filter((item) => settled.has(placeKey(item.place))).length;
		return [{
			section: require_front_matter.displayPath(checklist.root, path).join(" > "),
			ticked: count("ticked"),
			notApplicable: count("not-applicable"),
			...byEvidence === 0 ? {} : { byEvidence },
			total: boxes.length
		}];
	});
}
function itemsOf(checklist) {
	return sectionsWithRoot(checklist).flatMap(({ section, path }) => {
		const titles = require_front_matter.displayPath(checklist.root, path);
		return require_front_matter.flatten(section.items).map(({ text, label, state, reason, boxed, place }) => ({
			section: titles,
			text: label === "" ? text : label,
			state,
			...reason === void 0 ? {} : { reason },
			boxed,
			place
		}));
	});
}
function fieldValues(checklist) {
	const all = sectionsWithRoot(checklist).flatMap(({ section, path }) => section.fields.filter((field) => !field.blank).map((field) => ({
		field,
		path: require_front_matter.displayPath(checklist.root, path)
	})));
	const uses = new Map();
	for (const { field } of all) uses.set(field.name, (uses.get(field.name) ?? 0) + 1);
	return Object.fromEntries(all.map(({ field, path }) => [uses.get(field.name) === 1 ? field.name : [...path, field.name].join(" > "), field.value]));
}
// src/policy/conclude.ts
const CHANGED = "This pull request changes it, and is judged by the file as it was before";
const IN_WORKSPACE = "Read from the workspace, which the workflow trusts, and not from the base branch";
function conclude({ subject, policy, template, phase, root: judged, override, checklist, comparisons, changed, facts, at }) {
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
	const reason = require_walk.whySkipped(root);
	return {
		schema: "checklist-gate/verdict@1",
		subject,
		policy,
		...template === void 0 ? {} : { template },
		...phase === void 0 ? {} : { phase },
		status: root.status,
		...reason === void 0 ? {} : { reason },
		root,
		...override === void 0 ? {} : { override },
		documents: checklist.documents.map(({ markdown: _, ...document }) => document),
		progress: progressOf(checklist, settledPlaces(root)),
		items: itemsOf(checklist),
		fields: fieldValues(checklist),
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
	const misses = checklist.nearMisses.map((miss) => require_text.nearMissFinding(checklist, miss)).filter((finding) => !said.has(`${finding.place?.document}:${finding.place?.offset} ${finding.message}`));
	const unsigned = sectionsWithRoot(checklist).flatMap(({ section, path }) => section.signOffs.filter((signOff) => signOff.state === "ticked" && signOff.name === "" && signOff.signature === "").map((signOff) => ({
		status: "passed",
		message: "Ticked, but nobody is named",
		actual: signOff.role,
		section: require_front_matter.displayPath(checklist.root, path),
		place: signOff.place,
		help: "Write who signs behind the role."
	})));
	return [
		...require_text.ignoredDirectives(checklist, templates).map((place) => ({
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
// src/policy/override.ts
const REASON = "/reason";
async function decideOverride(policy, glass, root, input, facts, answer) {
	const gate = (known) => ({
		checklist: input.checklist,
		notApplicable: "allowed",
		facts: known,
		subject: input.subject,
		matchesGlob: policy.matchesGlob,
		at: input.at
	});
	const decided = await require_evaluate.decide((known) => asked(attemptsAt(glass, gate(known)).open), facts, answer);
	const { attempts, ends } = attemptsAt(glass, gate(decided.facts));
	if (attempts.length === 0) return { facts: decided.facts };
	const refused = attempts.filter((each) => "refused" in each);
	const granted = attempts.findLast((each) => !("refused" in each));
	const waiver = waive(policy, glass.waives);
	const after = require_evaluate.evaluate(waiver, {
		...input,
		facts: decided.facts
	});
	const still = openTitles(after);
	return {
		override: {
			effective: granted !== void 0 && (after.status === "passed" || after.status === "skipped"),
			...granted === void 0 ? {} : { granted },
			ends,
			waived: granted === void 0 ? [] : openTitles(root).filter((title) => !still.includes(title)),
			unmet: granted === void 0 ? openTitles(root) : still,
			refused
		},
		facts: decided.facts
	};
}
function asked(asks) {
	const base = {
		id: "break-glass",
		title: "Break-glass",
		status: "pending",
		advisory: false
	};
	const findings = [{
		status: "pending",
		message: "Whether it is overridden is not known yet",
		asks
	}];
	return {
		...base,
		kind: "group",
		require: "all",
		results: [{
			...base,
			kind: "gate",
			gate: "break-glass",
			findings
		}]
	};
}
function openTitles(root) {
	const open = require_walk.enforcedGates(root).filter(({ status }) => status === "failed" || status === "pending");
	return [...new Set(open.map(({ title }) => title))];
}
function waive(policy, waives) {
	const waived = (name) => waives === void 0 || waives.includes(name);
	const rule = (each) => {
		if (waived(each.title) || each.kind === "gate" && waived(each.gate.name)) return {
			...each,
			advisory: true
		};
		return each.kind === "gate" ? each : {
			...each,
			rules: each.rules.map(rule)
		};
	};
	const checklists = policy.checklists.map((each) => ({
		...each,
		phases: each.phases.map((phase) => ({
			...phase,
			rules: phase.rules.map(rule)
		}))
	}));
	return {
		...policy,
		checklists
	};
}
function attemptsAt(glass, input) {
	const context = {
		input,
		ask: new require_fresh.Ask(input.facts)
	};
	const ends = glass.ends ?? (input.subject.kind === "pull-request" ? "head" : "24h");
	const via = glass.via ?? { comment: "/override" };
	const tries = "comment" in via ? commentTries(via.comment, context) : labelTries(via.label, ends, context);
	const role = {
		name: "Break-glass",
		key: "break-glass",
		by: [glass.by].flat(),
		via: ["comment"],
		count: "any",
		not: [],
		fresh: ends,
		optional: false
	};
	const eligible = require_fresh.eligibleFor(role, context);
	const least = typeof glass.reason === "object" ? glass.reason["at-least"] : 1;
	return {
		attempts: tries.map(({ evidence, reason, via: how }) => {
			const { person, at, url } = evidence;
			const about = {
				via: how,
				at,
				...url === void 0 ? {} : { url },
				reason
			};
			if (person === null) return {
				...about,
				refused: evidence.refused ?? "the account was deleted"
			};
			const refused = refusal(evidence, person, reason);
			const by = {
				login: person.login,
				id: person.id
			};
			return refused === void 0 ? {
				...by,
				...about
			} : {
				...by,
				...about,
				refused
			};
		}),
		ends,
		open: context.ask.open
	};
	function refusal(evidence, person, reason) {
		if (person.type !== "User") return "is a bot or an app, which never override";
		const may = eligible.may(person);
		if ("unknown" in may) return `whether @${person.login} may override is not known: ${may.unknown}`;
		if (!may.value) return "is none of those who may override";
		if (evidence.refused !== void 0) return evidence.refused;
		if (require_front_matter.isBlank(reason)) return "no reason is given";
		const length = [...require_front_matter.withoutInvisible(reason)].length;
		if (length < least) return `the reason has ${length} characters, expected at least ${least}`;
		return require_fresh.lapse(evidence, ends, context, "overridden");
	}
}
function comments({ ask }) {
	const told = ask.about({ kind: "comments" });
	return "value" in told ? told.value : [];
}
function commentTries(command, context) {
	return comments(context).flatMap((comment) => require_fresh.commandsIn(comment.body).filter(({ name }) => `/${name}` === command).map((found) => {
		const [, sha, rest = ""] = /^([\da-f]{7,64})(?:\s+(.*))?$/i.exec(found.rest) ?? [];
		return {
			evidence: {
				via: "comment",
				person: comment.author,
				...require_fresh.writtenBy(comment, found),
				...sha === void 0 ? {} : { sha: sha.toLowerCase() },
				...comment.url === void 0 ? {} : { url: comment.url }
			},
			reason: sha === void 0 ? found.rest : rest,
			via: "comment"
		};
	}));
}
function labelTries(label, ends, context) {
	const set = context.ask.about({
		kind: "label-set",
		label
	});
	if ("unknown" in set || set.value === null) return [];
	const { by, at } = set.value;
	return [{
		evidence: {
			via: "comment",
			person: by,
			at
		},
		reason: by === null ? "" : reasonBy(by, ends, context),
		via: "label"
	}];
}
function reasonBy(person, ends, context) {
	return comments(context).filter(({ author }) => author?.id === person.id).flatMap((comment) => require_fresh.commandsIn(comment.body).filter((command) => `/${command.name}` === REASON && require_fresh.writtenBy(comment, command).refused === void 0).map((command) => ({
		rest: command.rest,
		at: require_fresh.writtenBy(comment, command).at
	}))).filter(({ at }) => require_fresh.lapse({
		via: "comment",
		person,
		at
	}, ends, context) === void 0).reduce((last, each) => require_text.isBefore(each.at, last.at) ? last : each, {
		rest: "",
		at: ""
	}).rest;
}
// src/template/entries.ts
function entriesOf(section) {
	const entries = [];
	const visit = (items, parent) => {
		for (const item of items) {
			entries.push({
				item,
				label: require_front_matter.normalize(item.label),
				...parent === void 0 ? {} : { parent }
			});
			visit(item.items, item);
		}
	};
	visit(section.items);
	return entries;
}
// src/template/align.ts
function alignItems(home, wanted, comparison) {
	const index = new require_text.LabelIndex(entriesOf(home), (entry) => entry.label);
	const aligned = {
		missing: [],
		left: [],
		pairs: []
	};
	const pair = (each, match, longer) => {
		comparison.counterparts.set(match.item, each.entry.item);
		aligned.pairs.push({
			wanted: each,
			match,
			longer
		});
		if (!home.signOffs.some(({ place }) => place.offset === match.item.place.offset) && match.item.state === "ticked" && require_text.leavesOpen(each.entry.label, match.label)) comparison.unfilled.push({
			item: match.item,
			section: each.section
		});
	};
	const later = [];
	for (const each of wanted) {
		const match = index.takeExact(each.entry.label);
		if (match === void 0) later.push(each);
		else pair(each, match, false);
	}
	const copies = new Map();
	for (const { wanted: each, match } of aligned.pairs) {
		const { label } = each.entry;
		const found = copies.get(label) ?? oneOfEachState(index.copies(label));
		copies.set(label, found);
		const other = found.find((copy) => copy.item.state !== match.item.state);
		if (other !== void 0) comparison.departures.push(departure("contradicting-copies", each, other.item));
	}
	for (const each of later) {
		const fits = require_text.follows(each.entry.label);
		const match = index.takeWhere(each.entry.label, (other) => fits(other.label));
		if (match === void 0) aligned.missing.push(each);
		else pair(each, match, true);
	}
	aligned.left = index.left();
	return aligned;
}
function oneOfEachState(entries) {
	return [...new Map(entries.toReversed().map((entry) => [entry.item.state, entry])).values()].toReversed();
}
function notePairs({ pairs }, comparison) {
	for (const { wanted, match, longer } of pairs) if (match.item.conditional && !wanted.entry.item.conditional) comparison.departures.push(departure("made-conditional", wanted, match.item));
	else if (sinksBelow(wanted.entry, match, comparison)) comparison.departures.push(departure("moved", wanted, match.item));
	else if (longer && !require_text.hasBlank(wanted.entry.label)) comparison.appended.push({
		item: match.item,
		section: wanted.section
	});
}
function departure(kind, { entry, section }, item) {
	return {
		kind,
		section,
		expected: entry.item.text,
		templatePlace: entry.item.place,
		...item === void 0 ? {} : {
			actual: item.text,
			place: item.place
		}
	};
}
function sinksBelow(entry, match, comparison) {
	if (match.parent === void 0) return false;
	return entry.parent === void 0 || comparison.counterparts.get(match.parent) !== entry.parent;
}
// src/template/sections.ts
function isProse(section, field) {
	return section.place?.offset === field.place.offset;
}
function hasContent(section) {
	return section.items.length > 0 || section.fields.some((field) => !isProse(section, field)) || section.signOffs.length > 0 || section.sections.some(hasContent);
}
function meet(template, body) {
	const index = indexSections(body);
	const top = topOf(template, body);
	const used = new Set([body, top]);
	const meetings = [];
	const missing = [];
	const visit = (section, home, above) => {
		meetings.push({
			section,
			home,
			path: require_front_matter.displayPath(template, above)
		});
		for (const child of section.sections) {
			const path = [...above, child];
			const found = index.get(keyBelow(home, child))?.shift();
			if (found !== void 0) {
				used.add(found);
				visit(child, found, path);
			} else if (child.kind === "group" && require_front_matter.itemsIn(child).length > 0) visit(child, home, path);
			else if (hasContent(child)) missing.push({
				section: child,
				home,
				path: require_front_matter.displayPath(template, path)
			});
		}
	};
	visit(template, top, []);
	return {
		meetings,
		missing,
		used
	};
}
function topOf(template, body) {
	const top = require_front_matter.topLevel(body);
	if (require_front_matter.topLevel(template) !== template || template.sections.some(({ key }) => key === top.key)) return body;
	return body.items.length + body.fields.length + body.signOffs.length === 0 ? top : body;
}
function renamed({ section, home }, used) {
	const labels = new Set(entriesOf(section).map((entry) => entry.label));
	return home.sections.find((other) => !used.has(other) && entriesOf(other).some((entry) => labels.has(entry.label)));
}
function placeOf(section) {
	return section.place;
}
function keyBelow(home, child) {
	return [...home.kind === "root" ? [] : [home.key], require_front_matter.normalizeTitle(child.title)].join(" > ");
}
function indexSections(root) {
	const index = new Map();
	for (const { section } of require_front_matter.sectionsOf(root)) {
		const same = index.get(section.key);
		if (same === void 0) index.set(section.key, [section]);
		else same.push(section);
	}
	return index;
}
// src/template/similar.ts
var import_fastest_levenshtein = require_text.require_fastest_levenshtein();
const LENGTH = 200;
const MOST_DIFFERENT = .45;
const MOST_CANDIDATES = 40;
const MOST_COMPARISONS = 2e4;
function windowFor(texts) {
	return Math.max(2, Math.min(MOST_CANDIDATES, Math.floor(MOST_COMPARISONS / texts)));
}
function nearestLabel(label, entries, labelOf, window) {
	const own = label.slice(0, LENGTH);
	let best;
	let looked = 0;
	for (const entry of entries) {
		if (looked === window) break;
		looked += 1;
		const other = labelOf(entry).slice(0, LENGTH);
		const length = Math.max(1, own.length, other.length);
		if (Math.abs(own.length - other.length) / length > MOST_DIFFERENT) continue;
		const share = (0, import_fastest_levenshtein.distance)(own, other) / length;
		if (share <= MOST_DIFFERENT && (best === void 0 || share < best.share)) best = {
			entry,
			share
		};
	}
	return best?.entry;
}
// src/template/unmatched.ts
function resolve(homes, body, comparison) {
	const elsewhere = strays(body, comparison);
	const note = (kind, wanted, item) => {
		comparison.counterparts.set(item, wanted.entry.item);
		comparison.departures.push(departure(kind, wanted, item));
	};
	const unresolved = homes.map(({ missing, left }) => ({
		left,
		missing: missing.filter((wanted) => {
			const moved = elsewhere.get(wanted.entry.label)?.shift();
			if (moved !== void 0) note("moved", wanted, moved);
			return moved === void 0;
		})
	}));
	const window = windowFor(unresolved.reduce((sum, { missing }) => sum + missing.length, 0));
	for (const { missing, left } of unresolved) {
		const open = new Set(left.filter((entry) => !comparison.counterparts.has(entry.item)));
		const byId = new Map([...open].map((entry) => [entry.item.id, entry]));
		for (const wanted of missing) {
			const { id } = wanted.entry.item;
			const named = id === void 0 ? void 0 : byId.get(id);
			const found = named !== void 0 && open.has(named) ? named : nearestLabel(wanted.entry.label, open, (candidate) => candidate.label, window);
			if (found === void 0) {
				comparison.departures.push(departure("deleted", wanted));
				continue;
			}
			open.delete(found);
			note("reworded", wanted, found.item);
		}
	}
}
function strays(body, comparison) {
	const found = new Map();
	for (const item of require_front_matter.itemsIn(body.root)) {
		if (comparison.counterparts.has(item)) continue;
		const label = require_front_matter.normalize(item.label);
		const same = found.get(label);
		if (same === void 0) found.set(label, [item]);
		else same.push(item);
	}
	return found;
}
// src/template/compare.ts
function compare(template, body) {
	const comparison = {
		template,
		departures: [],
		appended: [],
		unfilled: [],
		counterparts: new Map()
	};
	const { meetings, missing, used } = meet(template.root, body.root);
	for (const each of missing) comparison.departures.push(sectionDeparture(each.section, each.path, renamed(each, used)));
	for (const meeting of meetings) comparison.departures.push(...missingFields(meeting));
	const homes = [...wantedByHome(meetings)].map(([home, wanted]) => alignItems(home, wanted, comparison));
	resolve(homes, body, comparison);
	for (const home of homes) notePairs(home, comparison);
	showLines(comparison);
	return comparison;
}
function wantedByHome(meetings) {
	const homes = new Map();
	for (const { section, home, path } of meetings) {
		const wanted = homes.get(home) ?? [];
		homes.set(home, wanted);
		for (const entry of entriesOf(section)) wanted.push({
			entry,
			section: path
		});
	}
	return homes;
}
function sectionDeparture(section, path, instead) {
	return {
		kind: instead === void 0 ? "section-deleted" : "section-renamed",
		section: path.slice(0, -1),
		expected: section.title,
		templatePlace: placeOf(section),
		...instead === void 0 ? {} : {
			actual: instead.title,
			place: placeOf(instead)
		}
	};
}
function missingFields({ section, home, path }) {
	const names = new Set(home.fields.map((field) => field.key));
	return section.fields.filter((field) => !isProse(section, field) && !names.has(field.key)).map((field) => ({
		kind: "field-deleted",
		section: path,
		expected: field.name,
		templatePlace: field.place
	}));
}
function showLines({ template, departures }) {
	const texts = new Map(template.documents.map(({ id, markdown }) => [id, markdown.split(/\r\n|\n|\r/)]));
	for (const each of departures) each.expected = texts.get(each.templatePlace.document)?.[each.templatePlace.line - 1]?.trim() ?? each.expected;
	departures.sort((a, b) => a.templatePlace.offset - b.templatePlace.offset);
}
// src/run/templates.ts
async function compareAll(request, policy, { found, elsewhere, whole, facts }, parsing) {
	const all = {
		comparisons: new Map(),
		written: new Map(),
		policy,
		facts
	};
	const sources = new Map();
	for (const { of, checklist, missing } of found) {
		const only = (each) => of.has(each.name ?? "");
		const compared = await compareTemplates(request, all.policy, checklist, all.facts, {
			...parsing,
			only
		});
		if ("kind" in compared) return compared;
		const { comparisons } = compared;
		all.policy = compared.policy;
		all.facts = compared.facts;
		for (const [path, comparison] of comparisons) all.comparisons.set(path, comparison);
		for (const source of compared.sources) sources.set(source.path, source);
		for (const name of of) all.written.set(name, {
			checklist,
			comparisons,
			missing
		});
	}
	for (const [name, reason] of elsewhere) all.written.set(name, {
		checklist: whole,
		comparisons: new Map(),
		missing: [],
		elsewhere: reason
	});
	const [source] = sources.values();
	return sources.size === 1 && source !== void 0 ? {
		...all,
		source
	} : all;
}
async function compareTemplates(request, policy, checklist, known, { timeoutMs, pieces, only }) {
	const mine = policy.checklists.filter(only);
	const templates = new Map(mine.flatMap(({ template }) => template === void 0 ? [] : [[template.path, template]]));
	const compared = {
		comparisons: new Map(),
		policy,
		facts: known,
		sources: []
	};
	for (const template of templates.values()) {
		const { facts, fact } = await ask(request, compared.facts, {
			kind: "file",
			path: template.path
		});
		compared.facts = facts;
		if (fact.status === "unavailable") return {
			kind: "could-not-judge",
			reason: `Template ${template.path}: ${fact.reason}`
		};
		if (!fact.value.exists) return {
			kind: "policy-error",
			errors: [`found no template at ${template.path}, expected a file ${request.subject.kind === "file" ? "below the working folder" : "where the policy comes from"}`]
		};
		const reading = (text, path) => require_text.bounded(() => require_parse.parse(templateDocument(template, text, path, checklist), pieces), timeoutMs);
		const current = reading(fact.value.text, template.path);
		const directed = await directedBy(compared.policy, template.path, current, request.policy === void 0, only);
		if ("kind" in directed) return directed;
		compared.policy = directed;
		let comparison = require_text.bounded(() => compare(current, checklist), timeoutMs);
		if (comparison.departures.length > 0 && template.acceptRevisions > 0) {
			const older = await ask(request, compared.facts, {
				kind: "file-revisions",
				path: template.path,
				last: template.acceptRevisions
			});
			compared.facts = older.facts;
			comparison = (older.fact.status === "known" ? older.fact.value.map(({ text }) => text) : []).map((text) => require_text.bounded(() => compare(reading(text), checklist), timeoutMs)).find((each) => each.departures.length === 0) ?? comparison;
		}
		for (const path of comparison.departures.length > 0 ? template.alternatives ?? [] : []) {
			const other = await ask(request, compared.facts, {
				kind: "file",
				path
			});
			compared.facts = other.facts;
			if (other.fact.status !== "known" || !other.fact.value.exists) continue;
			const text = other.fact.value.text;
			const against = require_text.bounded(() => compare(reading(text, path), checklist), timeoutMs);
			if (against.departures.length < comparison.departures.length) comparison = against;
		}
		compared.comparisons.set(template.path, comparison);
		compared.sources.push(await require_sources.sourceOf(fact.value));
	}
	return compared;
}
const NO_ANSWER = {
	status: "unavailable",
	reason: "No answer was given"
};
async function ask(request, facts, question) {
	const answers = facts.get(question) === void 0 ? await request.answer([question]) : [];
	const told = answers.length === 0 ? facts : facts.with([{
		question,
		fact: answers[0] ?? NO_ANSWER
	}]);
	return {
		facts: told,
		fact: told.get(question) ?? NO_ANSWER
	};
}
async function directedBy(policy, path, template, isDefault, only) {
	const directives = require_text.readDirectives(template);
	if (directives.errors.length > 0) return {
		kind: "policy-error",
		errors: directives.errors.map(({ place, found, expected }) => `${path}:${place.line}:${place.column}: found ${found}, expected ${expected}`)
	};
	const { withDirectives } = await Promise.resolve().then(() => require("./directives.cjs"));
	return {
		...policy,
		checklists: policy.checklists.map((each) => each.template?.path === path && only(each) ? withDirectives(each, template, directives, isDefault) : each)
	};
}
function templateDocument(template, text, path, { documents }) {
	return {
		id: path ?? template.path,
		kind: documents[0]?.kind ?? "file",
		markdown: require_front_matter.withoutFrontMatter(text),
		...path === void 0 ? {} : { path }
	};
}
// src/checklist/references.ts
const LINE = /^[ \t]*checklists?[ \t]*:(.*)$/gim;
const NAME = String.raw`([\w-]{1,39}/[\w.-]{1,100})`;
const REFERENCE = new RegExp(String.raw`https?://([\w.-]+(?::\d+)?)/${NAME}/issues/([1-9]\d{0,14})(?!\d)|(?<![\w/.#-])${NAME}?#([1-9]\d{0,14})(?!\w)`, "gi");
function referencesIn(document) {
	const found = new Map();
	const visit = (node) => {
		if (node.type === "paragraph") for (const [, rest = ""] of linesOf(require_sign_off.rawText(node)).matchAll(LINE)) for (const each of referencesOf(rest)) found.set(JSON.stringify(each), each);
		else if ("children" in node && node.type !== "blockquote") node.children.forEach(visit);
	};
	visit(require_sign_off.readBlocks(document.markdown));
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
	return require_sign_off.readInline(raw, {
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
// src/run/documents.ts
async function readDocuments(request, policy, known, parsing) {
	const body = parsed(request.documents, parsing);
	const wanted = require_sources.sourcesIn(policy, request.subject.kind);
	if (wanted.every(({ where }) => "sources" in where && where.sources === "body")) {
		const checklist = merge(body);
		return {
			found: [{
				of: new Set(wanted.map(({ name }) => name)),
				checklist,
				missing: []
			}],
			elsewhere: new Map(),
			whole: checklist,
			facts: known
		};
	}
	const { checklists, facts } = await require_sources.applying(request, policy, known);
	const elsewhere = new Map(wanted.flatMap(({ name, where }) => "elsewhere" in where ? [[name, where.elsewhere]] : []));
	if (elsewhere.size === wanted.length && checklists.length > 0) return {
		kind: "could-not-judge",
		reason: `The policy has no checklist for this: ${[...new Set(elsewhere.values())].join("; ")}. Name a source for it: ${helpFor(request)}.`
	};
	const read = reader(request, body, parsing);
	const groups = new Map();
	const answers = new Map();
	for (const { each, name, where } of wanted) {
		if ("elsewhere" in where || !checklists.includes(each)) continue;
		const key = JSON.stringify(where.sources);
		const names = groups.get(key) ?? new Set();
		groups.set(key, names.add(name));
		if (names.size > 1) continue;
		const answer = where.sources === "body" ? {
			parts: body,
			missing: []
		} : await all(where.sources.map(read));
		if ("unavailable" in answer) return {
			kind: "could-not-judge",
			reason: answer.unavailable
		};
		answers.set(key, answer);
	}
	const parts = [...answers].map(([key, { parts: own, missing }]) => ({
		of: groups.get(key) ?? new Set(),
		own,
		missing
	}));
	const found = parts.map(({ of, own, missing }) => ({
		of,
		checklist: merge(own),
		missing
	}));
	const [only] = found;
	const every = distinct(parts.flatMap(({ own }) => own));
	return {
		found,
		elsewhere,
		whole: only !== void 0 && found.length === 1 ? only.checklist : merge(found.length === 0 ? body : every),
		facts
	};
}
function helpFor({ subject }) {
	if (subject.kind === "ref") return "`source: {file: PATH}` in the policy, or give the input `number`";
	return `\`source: ${subject.kind === "issue" ? "issue-body" : "pull-request-body"}\` in the policy, or the input \`source\``;
}
async function all(reads) {
	const answers = await Promise.all(reads);
	const unavailable = answers.flatMap((each) => "unavailable" in each ? [each.unavailable] : []);
	if (unavailable.length > 0) return { unavailable: unavailable.join(" ") };
	const known = answers.filter((each) => !("unavailable" in each));
	return {
		parts: distinct(known.flatMap(({ parts }) => parts)),
		missing: known.flatMap(({ missing }) => missing)
	};
}
function distinct(parts) {
	const key = ({ documents }) => documents.map(({ kind, id }) => `${kind} ${id}`).join();
	return [...new Map(parts.toReversed().map((each) => [key(each), each])).values()].toReversed();
}
function reader(request, body, parsing) {
	const reads = new Map();
	return (source) => {
		const key = JSON.stringify(source);
		const started = reads.get(key) ?? readOne(source, request, body, parsing);
		reads.set(key, started);
		return started;
	};
}
async function readOne(source, request, body, parsing) {
	if (source.kind === "pull-request-body" || source.kind === "issue-body") return {
		parts: [...body],
		missing: []
	};
	if (request.readSource === void 0) return { unavailable: `The policy reads ${require_sources.SOURCE_WORDS[source.kind]}, which cannot be read here.` };
	const references = source.kind === "linked-issues" ? namedIn(request.documents, parsing) : [];
	const answer = await request.readSource(source, references);
	if (answer.status === "unavailable") return { unavailable: answer.reason };
	const parts = parsed(answer.documents, parsing);
	const missing = answer.missing.map((each) => ({
		status: "pending",
		...each
	}));
	if (source.kind !== "comments") return {
		parts,
		missing
	};
	const lists = parts.filter(({ root }) => require_front_matter.itemsIn(root).length > 0);
	return {
		parts: lists,
		missing: lists.length > 0 ? missing : [...missing, noComment(source)]
	};
}
function noComment({ by }) {
	return {
		status: "pending",
		message: "No comment holds a checklist",
		help: `Write the checklist in a comment. Comments of ${by === "read" ? "people" : `people with ${by} permission`} count.`
	};
}
function namedIn(documents, { timeoutMs }) {
	return documents.flatMap((document) => require_text.bounded(() => referencesIn(document), timeoutMs));
}
function parsed(documents, { timeoutMs, pieces }) {
	return documents.map((document) => require_text.bounded(() => require_parse.parse(document, pieces), timeoutMs));
}
// src/run/judge.ts
async function judge(request) {
	try {
		const loaded = await require_sources.policyOf(request);
		if ("errors" in loaded) return {
			kind: "policy-error",
			errors: loaded.errors
		};
		const { source } = loaded;
		const parsing = {
			timeoutMs: request.parseTimeoutMs ?? 1e4,
			pieces: new Map()
		};
		const all = await readDocuments(request, loaded.policy, request.facts ?? new require_text.Facts(), parsing);
		if ("kind" in all) return all;
		const compared = await compareAll(request, loaded.policy, all, parsing);
		if ("kind" in compared) return compared;
		const { policy, written, comparisons } = compared;
		const checklist = all.whole;
		const wrong = request.phase === void 0 ? void 0 : require_sources.unknownPhase(policy, request.phase);
		if (wrong !== void 0) return {
			kind: "policy-error",
			errors: [`${source.path === "default" ? "the built-in policy" : source.path}: ${wrong}`]
		};
		const input = {
			checklist,
			subject: request.subject,
			comparisons: new Map(),
			written,
			at: request.at,
			...request.phase === void 0 ? {} : { phase: request.phase }
		};
		const evaluated = (known) => inTime(known, () => require_evaluate.evaluate(policy, {
			...input,
			facts: known
		}), 3 * parsing.timeoutMs);
		const { root, facts: told } = await require_evaluate.decide(evaluated, compared.facts, request.answer);
		const holds = (other) => require_walk.comesOutAlike(root, evaluated(told.with(other)));
		const open = root.status === "failed" || root.status === "pending";
		const { override, facts } = policy.breakGlass === void 0 || !open ? { facts: told } : await decideOverride(policy, policy.breakGlass, root, input, told, request.answer);
		const phase = request.phase ?? policy.checklists[0]?.defaultPhase;
		const verdict = conclude({
			subject: request.subject,
			policy: source,
			...compared.source === void 0 ? {} : { template: compared.source },
			...phase === void 0 ? {} : { phase },
			root,
			...override === void 0 ? {} : { override },
			checklist,
			comparisons: [...new Set([...written.values()].flatMap((each) => [...each.comparisons.values()]))],
			changed: await request.changedAmong?.([source.path, ...comparisons.keys()]) ?? [],
			facts,
			at: request.at
		});
		if (request.regression === void 0 || !open) return {
			kind: "verdict",
			verdict,
			holds
		};
		const { withRegression } = await Promise.resolve().then(() => require("./regression.cjs"));
		return {
			kind: "verdict",
			holds,
			verdict: await withRegression(verdict, request, request.regression, judge)
		};
	} catch (error) {
		if (error instanceof require_sign_off.RefusedDocument || error instanceof require_text.TimedOut) return {
			kind: "could-not-judge",
			reason: error.message
		};
		return {
			kind: "could-not-judge",
			reason: `Internal error: ${error instanceof Error ? error.message : String(error)}`
		};
	}
}
function inTime(known, work, timeoutMs) {
	return known.get({ kind: "comments" }) !== void 0 || known.get({ kind: "body-edits" }) !== void 0 ? require_text.bounded(work, timeoutMs) : work();
}
function read(documents, timeoutMs = require_text.PARSE_TIMEOUT_MS, pieces = new Map()) {
	return merge(documents.map((document) => require_text.bounded(() => require_parse.parse(document, pieces), timeoutMs)));
}
Object.defineProperty(exports, "judge", {
	enumerable: true,
	get: function() {
		return judge;
	}
});
Object.defineProperty(exports, "read", {
	enumerable: true,
	get: function() {
		return read;
	}
});
