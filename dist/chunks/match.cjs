const require_given = require("./given.cjs");
// src/template/match.ts
var import_fastest_levenshtein = require_given.require_fastest_levenshtein();
var LabelIndex = class {
	#exact = new Map();
	#sorted;
	#taken = new Set();
	#entries;
	constructor(entries, labelOf) {
		this.#entries = entries;
		const labelled = entries.map((entry, at) => ({
			label: labelOf(entry),
			entry,
			at
		}));
		for (const { label, entry } of labelled) {
			const same = this.#exact.get(label);
			if (same === void 0) this.#exact.set(label, {
				entries: [entry],
				taken: 0
			});
			else same.entries.push(entry);
		}
		this.#sorted = labelled.toSorted((a, b) => Number(a.label > b.label) - Number(a.label < b.label));
	}
	takeExact(label) {
		const same = this.#exact.get(label);
		const next = same?.entries[same.taken];
		if (same === void 0 || next === void 0) return void 0;
		same.taken += 1;
		this.#taken.add(next);
		return next;
	}
	copies(label) {
		const same = this.#exact.get(label);
		return same === void 0 ? [] : same.entries.slice(same.taken);
	}
	takeWhere(label, fits) {
		const start = require_given.withoutHints(label).slice(0, require_given.firstBlank(require_given.withoutHints(label))).trimEnd();
		let first;
		for (let next = this.#firstFrom(start); next < this.#sorted.length; next += 1) {
			const candidate = this.#sorted[next];
			if (candidate === void 0 || !candidate.label.startsWith(start)) break;
			const { entry, at } = candidate;
			if (first !== void 0 && first.at < at) continue;
			if (!this.#taken.has(entry) && fits(entry)) first = candidate;
		}
		if (first !== void 0) this.#taken.add(first.entry);
		return first?.entry;
	}
	left() {
		return this.#entries.filter((entry) => !this.#taken.has(entry));
	}
	#firstFrom(start) {
		let low = 0;
		let high = this.#sorted.length;
		while (low < high) {
			const middle = low + high >> 1;
			const other = this.#sorted[middle];
			if (other !== void 0 && other.label < start) low = middle + 1;
			else high = middle;
		}
		return low;
	}
};
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
Object.defineProperty(exports, "LabelIndex", {
	enumerable: true,
	get: function() {
		return LabelIndex;
	}
});
Object.defineProperty(exports, "nearestLabel", {
	enumerable: true,
	get: function() {
		return nearestLabel;
	}
});
Object.defineProperty(exports, "windowFor", {
	enumerable: true,
	get: function() {
		return windowFor;
	}
});
