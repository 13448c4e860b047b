const require_exit = require("./exit.cjs");
const require_question = require("./question.cjs");
const require_tree = require("./tree.cjs");
const require_symbols = require("./symbols.cjs");
// src/reports/parts/lists.ts
function findingsPart(name, blocks, showing, placing) {
	return listPart(name, blocks.map((block) => ({
		...piece(block, showing.verdict, placing),
		units: block.findings.map((finding) => findingItem(finding, showing))
	})), showing.verdict, placing);
}
function itemsPart(name, blocks, showing, placing) {
	return listPart(name, blocks.map((block) => ({
		...piece(block, showing.verdict, placing),
		units: block.items.map((each) => readItem(each, showing))
	})), showing.verdict, placing);
}
function listPart(name, pieces, verdict, { rank, folded = false }) {
	const count = pieces.reduce((sum, { units }) => sum + units.length, 0);
	if (count === 0) return [];
	if (folded) return [{
		rank,
		...fold(`${name} (${count})`),
		pieces
	}];
	const [only] = verdict.documents.length === 1 ? verdict.documents : [];
	const url = only === void 0 || only.kind === "file" ? void 0 : require_tree.editUrl(only);
	const where = url === void 0 ? [] : [require_tree.plain(" · "), require_tree.linked(url, require_tree.plain("description"))];
	return [{
		rank,
		head: [require_tree.paragraph([
			require_tree.strong(require_tree.plain(name)),
			require_tree.plain(` (${count})`),
			...where
		])],
		pieces,
		tail: []
	}];
}
function fold(name) {
	return {
		head: [{
			type: "html",
			value: `<details>\n<summary>${name}</summary>`
		}],
		tail: [{
			type: "html",
			value: "</details>"
		}]
	};
}
function piece(block, verdict, { bars = false }) {
	const title = block.section === "" ? [] : [require_tree.strong(require_tree.code(block.section))];
	const document = block.document === void 0 ? void 0 : require_tree.documentAt(verdict, { document: block.document });
	const source = [];
	if (document !== void 0) {
		const { what, of, name } = require_tree.documentName(document);
		const url = require_tree.editUrl(document);
		if (title.length > 0) source.push(require_tree.plain(" · "));
		if (what === "") source.push(require_tree.linked(url, require_tree.code(name)));
		else source.push(require_tree.linked(url, require_tree.plain(what)), ...name === "" ? [] : [require_tree.plain(of), require_tree.code(name)]);
	}
	const progress = bars && block.document === void 0 ? progressBar(block.section, verdict) : [];
	return {
		head: title.length + source.length === 0 ? [] : [require_tree.paragraph([
			...title,
			...source,
			...progress
		])],
		wrap: (units) => require_tree.list(units)
	};
}
function progressBar(section, verdict) {
	const [own, other] = section === "" ? [] : verdict.progress.filter((entry) => entry.section === section);
	if (own === void 0 || other !== void 0) return [];
	return [require_tree.plain(` ${require_symbols.bar(require_symbols.shareOf(own), 10)} ${require_symbols.doneIn(own)} of ${own.total}`)];
}
function findingItem(finding, showing) {
	const open = finding.kind === "open-box";
	const blank = finding.kind === "blank-field";
	const about = finding.about === void 0 ? [] : [require_tree.code(finding.about), require_tree.plain(": ")];
	const expected = finding.expected === void 0 ? [] : [require_tree.plain("; expected: "), require_tree.code(finding.expected)];
	const actual = finding.actual === void 0 || finding.actual === "" || blank && !require_tree.saysSomething(finding.actual) ? [] : [...open ? [] : [require_tree.plain(": ")], require_tree.code(finding.actual)];
	const help = open || blank || finding.help === void 0 ? [] : [require_tree.plain(". "), {
		type: "emphasis",
		children: helpText(finding.help)
	}];
	return boxed(open, false, showing, [
		...about,
		...open ? [] : [require_tree.plain(finding.message)],
		...actual,
		...expected,
		...lineOf(finding, showing),
		...help
	]);
}
function readItem(read, showing) {
	const why = read.reason === void 0 ? [require_tree.plain(" (no reason given)")] : [require_tree.plain(": "), require_tree.code(read.reason)];
	const ticked = read.state === "ticked";
	return boxed(ticked, ticked, showing, [
		require_tree.code(read.text),
		...ticked ? [] : why,
		...lineOf(read, showing)
	]);
}
function boxed(isBox, checked, { boxes }, children) {
	if (!isBox) return require_tree.item(children);
	return boxes ? {
		...require_tree.item(children),
		checked
	} : require_tree.item([require_tree.plain(checked ? "☑ " : "☐ "), ...children]);
}
function lineOf({ place }, { verdict }) {
	if (place === void 0) return [];
	const document = require_tree.documentAt(verdict, place);
	if (document?.kind !== "file" || require_tree.editUrl(document) === void 0) return [require_tree.plain(` (line ${place.line})`)];
	return [
		require_tree.plain(" ("),
		require_tree.linked(require_tree.editUrl(document, place.line), require_tree.plain(`line ${place.line}`)),
		require_tree.plain(")")
	];
}
function helpText(help) {
	return help.split(/"([^"]*)"/).map((words, index) => index % 2 === 1 ? require_tree.code(words) : require_tree.plain(words));
}
// src/reports/parts/readings.ts
function readingLines({ readings = [] }, paint) {
	if (readings.length === 0) return [];
	const width = Math.max(...readings.map(({ line }) => String(line).length));
	return [
		"",
		`${paint.bold("Read from the template")} ${paint.dim(`(${readings.length}, a policy can say otherwise)`)}`,
		...readings.map((reading) => {
			return `  ${reading.line === 0 ? " ".repeat(width + 5) : `line ${String(reading.line).padStart(width)}`}  ${require_exit.sanitiseLine(`${subjectOf(reading)}${reading.means}, because ${reading.because}`, 300)}`;
		})
	];
}
function readingsPart(verdict, rank) {
	const { readings = [], template } = verdict;
	if (readings.length === 0) return [];
	const units = readings.map((reading) => {
		const page = template === void 0 ? void 0 : require_tree.sourceUrl(verdict, template);
		const place = require_tree.plain(`line ${reading.line}`);
		const at = reading.line === 0 ? [] : [require_tree.linked(page === void 0 ? void 0 : `${page}#L${reading.line}`, place), require_tree.plain(": ")];
		const about = reading.section === "" ? [] : [require_tree.code(reading.section), require_tree.plain(", ")];
		return require_tree.item([
			...at,
			...about,
			require_tree.plain(`${reading.means}, because `),
			require_tree.code(reading.because)
		]);
	});
	return [{
		rank,
		...fold(`Read from the template (${readings.length}); a policy can say otherwise`),
		pieces: [{
			head: [],
			units,
			wrap: (some) => require_tree.list(some)
		}]
	}];
}
function subjectOf({ section }) {
	return section === "" ? "" : `${section}: `;
}
// src/reports/parts/sign-offs.ts
const MOST = 10;
const GLYPHS = {
	passed: "✓",
	pending: "○",
	failed: "✗",
	skipped: "–"
};
const SIGNED = {
	review: "approved",
	comment: "signed by comment",
	tick: "ticked",
	signature: "signed in the text"
};
const ACTS = {
	review: "review",
	comment: "comment",
	tick: "tick",
	signature: "signature"
};
function rolesOf(verdict) {
	return require_question.gatesOf(verdict.root).flatMap((gate) => gate.signOffs ?? []);
}
function signOffLines(verdict, paint) {
	const roles = rolesOf(verdict);
	if (roles.length === 0) return [];
	const width = Math.max(...roles.map(({ role }) => require_exit.sanitiseLine(role).length));
	const lines = roles.flatMap((each) => {
		const own = [...each.signed.slice(0, MOST).map(signedText), ...summaryTexts(each)];
		const refused = each.refused.slice(0, MOST).map((one) => paint.dim(`refused: ${refusedText(one)}`));
		const left = each.refused.length > MOST ? [paint.dim(`and ${each.refused.length - MOST} more refused`)] : [];
		const color = {
			passed: paint.green,
			pending: paint.yellow,
			failed: paint.red,
			skipped: paint.dim
		}[each.status];
		return [
			...own,
			...refused,
			...left
		].map((text, index) => index === 0 ? `  ${color(GLYPHS[each.status])} ${require_exit.sanitiseLine(each.role).padEnd(width)}  ${text}` : `    ${" ".repeat(width)}  ${text}`);
	});
	return [
		"",
		paint.bold("Sign-offs"),
		...lines
	];
}
function signedText({ login, via, at, sha, place }) {
	return `@${require_exit.sanitiseLine(login)} ${SIGNED[via]}${commit(sha)}${line(place)} (${at})`;
}
function refusedText({ login, via, sha, place, reason }) {
	return `${login === void 0 ? "unknown account" : `@${require_exit.sanitiseLine(login)}`}, ${ACTS[via]}${commit(sha)}${line(place)}: ${require_exit.sanitiseLine(reason)}`;
}
function summaryTexts(each) {
	const { status, signed, waiting, by, optional } = each;
	if (status === "skipped") return ["no changed file has an owner"];
	const left = signed.length > MOST ? [`and ${signed.length - MOST} more`] : [];
	if (status === "passed") return left;
	const people = waiting?.slice(0, MOST).map((login) => `@${require_exit.sanitiseLine(login)}`) ?? by.map((who) => require_exit.sanitiseLine(who));
	const more = waiting !== void 0 && waiting.length > MOST ? `, and ${waiting.length - MOST} more` : "";
	const who = people.length === 0 ? "nobody is left who may sign" : `may sign: ${people.join(", ")}${more}`;
	return [...left, `${who}${optional ? " (optional)" : ""}`];
}
function commit(sha) {
	return sha === void 0 ? "" : ` at ${require_exit.sanitiseLine(sha).slice(0, 7)}`;
}
function line(place) {
	return place === void 0 ? "" : ` at line ${place.line}`;
}
function signOffPart(verdict, rank) {
	const roles = rolesOf(verdict);
	if (roles.length === 0) return [];
	return [require_tree.listPart("Sign-offs", roles.map(roleItem), rank)];
}
function roleItem(each) {
	const { role, status, signed, refused } = each;
	const own = require_tree.item([
		require_tree.plain(`${require_symbols.ICONS[status]} `),
		require_tree.code(role),
		require_tree.plain(": "),
		...joined([...signed.slice(0, MOST).map(signedNodes), ...summaryNodes(each)])
	]);
	if (refused.length === 0) return own;
	const left = refused.length > MOST ? [require_tree.item([require_tree.plain(`and ${refused.length - MOST} more refused`)])] : [];
	return {
		...own,
		children: [...own.children, {
			type: "list",
			ordered: false,
			spread: false,
			children: [...refused.slice(0, MOST).map((one) => require_tree.item(refusedNodes(one))), ...left]
		}]
	};
}
function joined(parts) {
	return parts.flatMap((part, index) => index === 0 ? part : [require_tree.plain("; "), ...part]);
}
function signedNodes({ login, via, at, sha, url, place }) {
	return [
		require_tree.code(`@${login}`),
		require_tree.plain(" "),
		linked(SIGNED[via], url),
		...commitNodes(sha),
		require_tree.plain(`${line(place)}, `),
		require_tree.plain(at)
	];
}
function refusedNodes({ login, via, sha, url, place, reason }) {
	return [
		require_tree.plain("refused: "),
		...login === void 0 ? [require_tree.plain("unknown account")] : [require_tree.code(`@${login}`)],
		require_tree.plain(", "),
		linked(ACTS[via], url),
		...commitNodes(sha),
		require_tree.plain(`${line(place)}: `),
		require_tree.code(reason)
	];
}
function summaryNodes(each) {
	const { status, signed, waiting, by, optional } = each;
	if (status === "skipped") return [[require_tree.plain("no changed file has an owner")]];
	const left = signed.length > MOST ? [[require_tree.plain(`and ${signed.length - MOST} more`)]] : [];
	if (status === "passed") return left;
	const people = waiting?.map((login) => `@${login}`) ?? by;
	const more = people.length > MOST ? [require_tree.plain(`, and ${people.length - MOST} more`)] : [];
	const names = people.slice(0, MOST).flatMap((name, index) => [...index === 0 ? [] : [require_tree.plain(", ")], require_tree.code(name)]);
	const who = people.length === 0 ? [require_tree.plain("nobody is left who may sign")] : [
		require_tree.plain("may sign: "),
		...names,
		...more
	];
	return [...left, [...who, ...optional ? [require_tree.plain(" (optional)")] : []]];
}
function commitNodes(sha) {
	return sha === void 0 ? [] : [require_tree.plain(" at "), require_tree.code(sha.slice(0, 7))];
}
function linked(text, url) {
	return url === void 0 || !/^https?:\/\//.test(url) ? require_tree.plain(text) : {
		type: "link",
		url,
		children: [require_tree.plain(text)]
	};
}
Object.defineProperty(exports, "findingsPart", {
	enumerable: true,
	get: function() {
		return findingsPart;
	}
});
Object.defineProperty(exports, "fold", {
	enumerable: true,
	get: function() {
		return fold;
	}
});
Object.defineProperty(exports, "itemsPart", {
	enumerable: true,
	get: function() {
		return itemsPart;
	}
});
Object.defineProperty(exports, "readingLines", {
	enumerable: true,
	get: function() {
		return readingLines;
	}
});
Object.defineProperty(exports, "readingsPart", {
	enumerable: true,
	get: function() {
		return readingsPart;
	}
});
Object.defineProperty(exports, "signOffLines", {
	enumerable: true,
	get: function() {
		return signOffLines;
	}
});
Object.defineProperty(exports, "signOffPart", {
	enumerable: true,
	get: function() {
		return signOffPart;
	}
});
