const require_match = require("./match.cjs");
const require_inline = require("./inline.cjs");
const require_select = require("./select.cjs");
const require_sections = require("./sections.cjs");
// src/template/align.ts
function alignItems(home, wanted, comparison) {
	const entries = require_sections.entriesOf(home);
	const index = new require_match.LabelIndex(entries, (entry) => entry.label);
	const aligned = {
		missing: [],
		left: [],
		pairs: []
	};
	const { pairs } = aligned;
	const later = [];
	for (const each of wanted) {
		const match = index.takeExact(each.entry.label);
		if (match === void 0) later.push(each);
		else pairs.push({
			wanted: each,
			match,
			longer: false
		});
	}
	const copies = new Map();
	for (const { wanted: each, match } of pairs) {
		const { label } = each.entry;
		const found = copies.get(label) ?? oneOfEachState(index.copies(label));
		copies.set(label, found);
		const other = found.find((copy) => copy.item.state !== match.item.state);
		if (other !== void 0) comparison.departures.push(departure("contradicting-copies", each, other.item));
	}
	const longer = new Map();
	for (const each of later.toSorted((a, b) => b.entry.label.length - a.entry.label.length)) {
		const fits = require_match.follows(each.entry.label);
		longer.set(each, index.takeWhere(each.entry.label, (other) => fits(other.label)));
	}
	for (const each of later) {
		const match = longer.get(each);
		if (match === void 0) aligned.missing.push(each);
		else pairs.push({
			wanted: each,
			match,
			longer: true
		});
	}
	putInOrder(pairs, new Map(entries.map((entry, at) => [entry, at])));
	for (const { wanted: each, match } of pairs) {
		comparison.counterparts.set(match.item, each.entry.item);
		if (!home.signOffs.some(({ place }) => place.offset === match.item.place.offset) && match.item.state === "ticked" && require_match.leavesOpen(each.entry.label, match.label)) comparison.unfilled.push({
			item: match.item,
			section: each.section
		});
	}
	aligned.left = index.left();
	return aligned;
}
function putInOrder(pairs, at) {
	const inOrder = pairs.map((pair) => {
		const { item, label, below } = pair.wanted.entry;
		return {
			pair,
			item,
			label,
			below,
			fits: require_match.follows(label),
			holds: holderOf(below)
		};
	}).toSorted((a, b) => a.item.place.offset - b.item.place.offset);
	const isBehind = (one, other) => at.get(one.match) > at.get(other.match);
	inOrder.forEach((one, index) => {
		for (let next = index + 1; next < inOrder.length; next += 1) {
			const other = inOrder[next];
			const [first, second] = [one.pair, other.pair];
			if (one.label !== other.label && !(first.longer && second.longer)) continue;
			const behind = isBehind(first, second);
			if (one.below === other.below && !behind) continue;
			const now = one.holds(first.match) + other.holds(second.match);
			const then = one.holds(second.match) + other.holds(first.match);
			if (then < now || then === now && !behind) continue;
			if (!one.fits(second.match.label) || !other.fits(first.match.label)) continue;
			[first.match, second.match] = [second.match, first.match];
			first.longer = one.label !== first.match.label;
			second.longer = other.label !== second.match.label;
		}
	});
}
function holderOf(below) {
	const fits = require_match.follows(below);
	return (match) => Number(below === match.below || below !== "" && fits(match.below));
}
function oneOfEachState(entries) {
	return [...new Map(entries.toReversed().map((entry) => [entry.item.state, entry])).values()].toReversed();
}
function notePairs({ pairs }, comparison) {
	for (const { wanted, match, longer } of pairs) if (match.item.conditional && !wanted.entry.item.conditional) comparison.departures.push(departure("made-conditional", wanted, match.item));
	else if (sinksBelow(wanted.entry, match, comparison)) comparison.departures.push(departure("moved", wanted, match.item));
	else if (longer && !require_match.hasBlank(wanted.entry.label)) comparison.appended.push({
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
		trusted: { item: entry.item },
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
function resolveDepartures(homes, body, comparison) {
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
	const window = require_match.windowFor(unresolved.reduce((sum, { missing }) => sum + missing.length, 0));
	for (const { missing, left } of unresolved) {
		const open = new Set(left.filter((entry) => !comparison.counterparts.has(entry.item)));
		const byId = new Map([...open].map((entry) => [entry.item.id, entry]));
		for (const wanted of missing) {
			const { id } = wanted.entry.item;
			const named = id === void 0 ? void 0 : byId.get(id);
			const found = named !== void 0 && open.has(named) ? named : require_match.nearestLabel(wanted.entry.label, open, (candidate) => candidate.label, window);
			if (found === void 0) {
				comparison.departures.push(departure("deleted", wanted));
				continue;
			}
			open.delete(found);
			note(require_match.turnsAround(wanted.entry.label, found.label) ? "negated" : "reworded", wanted, found.item);
		}
	}
}
function strays(body, comparison) {
	const found = new Map();
	for (const item of require_select.itemsIn(body.root)) {
		if (comparison.counterparts.has(item)) continue;
		const label = require_inline.normalize(item.label);
		const same = found.get(label);
		if (same === void 0) found.set(label, [item]);
		else same.push(item);
	}
	return found;
}
// src/template/compare.ts
function compare(template, body) {
	const { meetings, missing, used } = require_sections.meet(template.root, body.root);
	const comparison = {
		template,
		departures: [],
		appended: [],
		unfilled: [],
		counterparts: new Map(),
		sections: new Map()
	};
	for (const { section, home } of meetings) {
		const same = comparison.sections.get(home);
		if (same === void 0) comparison.sections.set(home, [section]);
		else same.push(section);
	}
	for (const each of missing) comparison.departures.push(sectionDeparture(each.section, each.path, require_sections.renamed(each, used)));
	for (const meeting of meetings) comparison.departures.push(...missingFields(meeting));
	const homes = [...wantedByHome(meetings)].map(([home, wanted]) => alignItems(home, wanted, comparison));
	resolveDepartures(homes, body, comparison);
	for (const home of homes) notePairs(home, comparison);
	showLines(comparison);
	return comparison;
}
function wantedByHome(meetings) {
	const homes = new Map();
	for (const { section, home, path } of meetings) {
		const wanted = homes.get(home) ?? [];
		homes.set(home, wanted);
		for (const entry of require_sections.entriesOf(section)) wanted.push({
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
		templatePlace: require_sections.sectionPlace(section),
		trusted: { section },
		...instead === void 0 ? {} : {
			actual: instead.title,
			place: require_sections.sectionPlace(instead)
		}
	};
}
function missingFields({ section, home, path }) {
	const names = new Set(home.fields.map((field) => field.key));
	return section.fields.filter((field) => !require_sections.isProse(section, field) && !names.has(field.key)).map((field) => ({
		kind: "field-deleted",
		section: path,
		expected: field.name,
		templatePlace: field.place,
		trusted: { field }
	}));
}
function showLines({ template, departures }) {
	const texts = new Map(template.documents.map(({ id, markdown }) => [id, markdown.split(/\r\n|\n|\r/)]));
	for (const each of departures) each.expected = texts.get(each.templatePlace.document)?.[each.templatePlace.line - 1]?.trim() ?? each.expected;
	departures.sort((a, b) => a.templatePlace.offset - b.templatePlace.offset);
}
Object.defineProperty(exports, "compare", {
	enumerable: true,
	get: function() {
		return compare;
	}
});
