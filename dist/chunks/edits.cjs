// src/checklist/edits.ts
var Edit = class {
	#before;
	#after;
	#gone;
	#added;
	#written;
	#taken;
	#earlier;
	constructor({ revisions, complete }, at) {
		const before = revisions[at - 1]?.body ?? "";
		const { body: after } = revisions[at];
		this.#before = wordsOf(before);
		this.#after = wordsOf(after);
		const [earlier, later] = [before.split(LINE_ENDS), after.split(LINE_ENDS)];
		this.#gone = without(earlier, later, plain);
		this.#added = without(later, earlier, plain);
		this.#written = without(later, earlier, wordsOf).map(wordsOf);
		this.#taken = without(earlier, later, wordsOf).map(wordsOf).join("");
		let words;
		this.#earlier = () => {
			if (words !== void 0) return words;
			const texts = revisions.slice(0, at).flatMap(({ body }) => body ?? []);
			words = complete && texts.length === at ? texts.map(wordsOf) : null;
			return words;
		};
	}
	writes(text) {
		const words = wordsOf(text);
		return times(words, this.#after) > times(words, this.#before);
	}
	writesLine(line, whole) {
		const all = wordsOf(whole);
		const lines = this.#written.filter((each) => each === all).length;
		return this.writes(line) && lines > times(wordsOf(line), this.#taken);
	}
	flips() {
		return this.#gone.length === 0 && this.#added.length === 0;
	}
	adds(line) {
		return this.#added.includes(line);
	}
	takes(line) {
		return this.#gone.includes(line);
	}
	loses(texts, kept) {
		const words = texts.map(wordsOf).filter((each) => each !== "");
		return this.#gone.some((line) => !kept.includes(line) && (TICKED.test(line) || words.some((each) => wordsOf(line).includes(each))));
	}
	inserts(line) {
		const words = wordsOf(line);
		return times(open(words), open(this.#after)) > times(open(words), open(this.#before)) && !this.#gone.some((each) => MATERIAL.test(each)) && this.#earlier()?.some((text) => text.includes(words)) === false;
	}
};
const MATERIAL = /\[[ x]?\]|[|<&]|\*\*|__/i;
const TICKED = /\[x\]|&#|&[lr](?:brack|sqb);|\\[[\]]/i;
function lineAt(text, number) {
	return text.split(LINE_ENDS)[number - 1];
}
function holds(line, text) {
	return wordsOf(line).includes(wordsOf(text));
}
function lineFrom(text, offset) {
	return lineAt(text.slice(offset), 1);
}
function targetsIn(line) {
	return (line.match(/\]\([^)]*|<[^>]*>/g) ?? []).join("\n");
}
const LINE_ENDS = /\r\n|[\r\n]/;
function plain(line) {
	return open(line.trim().toLowerCase());
}
function open(text) {
	return text.replaceAll(/\[[ x]?\]/g, "[]");
}
function wordsOf(text) {
	return text.toLowerCase().replace(/[^\p{L}\p{N}[\]]/gu, "");
}
function without(lines, than, form) {
	const left = new Map();
	for (const other of than) left.set(form(other), (left.get(form(other)) ?? 0) + 1);
	return lines.filter((line) => {
		const others = left.get(form(line)) ?? 0;
		left.set(form(line), others - 1);
		return others <= 0;
	});
}
function times(words, text) {
	return text.split(words).length - 1;
}
function blame(history, text, marked, wording) {
	const { revisions, complete } = history;
	const newest = revisions.at(-1)?.body;
	if (newest === void 0 || newest === null || !sameText(newest, text)) return { kind: "behind" };
	const made = [];
	const now = marked(newest, void 0);
	if (now === null) return {
		kind: "unreadable",
		revision: revisions.length - 1
	};
	if (now === void 0) return { kind: "behind" };
	let line = now;
	for (let index = revisions.length - 1; index >= 0; index -= 1) {
		const before = revisions[index - 1];
		if (before === void 0 && !complete) return { kind: "too-old" };
		if (before?.body === null) return {
			kind: "deleted",
			revision: index - 1
		};
		const earlier = before === void 0 ? void 0 : marked(before.body, line);
		if (earlier === null) return {
			kind: "unreadable",
			revision: index - 1
		};
		if (earlier === void 0 || wording(earlier) !== wording(line)) made.push(index);
		if (earlier === void 0) break;
		line = earlier;
	}
	return {
		kind: "since",
		revisions: made,
		first: line
	};
}
function sameText(one, other) {
	return withLf(one) === withLf(other);
}
function withLf(text) {
	return text.replace(/\r\n?/g, "\n");
}
Object.defineProperty(exports, "Edit", {
	enumerable: true,
	get: function() {
		return Edit;
	}
});
Object.defineProperty(exports, "blame", {
	enumerable: true,
	get: function() {
		return blame;
	}
});
Object.defineProperty(exports, "holds", {
	enumerable: true,
	get: function() {
		return holds;
	}
});
Object.defineProperty(exports, "lineAt", {
	enumerable: true,
	get: function() {
		return lineAt;
	}
});
Object.defineProperty(exports, "lineFrom", {
	enumerable: true,
	get: function() {
		return lineFrom;
	}
});
Object.defineProperty(exports, "sameText", {
	enumerable: true,
	get: function() {
		return sameText;
	}
});
Object.defineProperty(exports, "targetsIn", {
	enumerable: true,
	get: function() {
		return targetsIn;
	}
});
