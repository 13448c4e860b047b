const require_page = require("./page2.cjs");
const require_nodes = require("./nodes.cjs");
const require_text = require("./text4.cjs");
// src/reports/overview/html.ts
const TONES = {
	"not-judged": "bad",
	wrong: "bad",
	left: "open",
	waiting: "plain",
	overridden: "open",
	done: "good",
	skipped: "plain"
};
function overviewHtml(overview) {
	const { rows, repositories, unread, at } = overview;
	const [only, other] = repositories;
	const where = only === void 0 ? "" : other === void 0 ? ` of ${only}` : ` of ${require_text.countOf(repositories.length, "repository", "repositories")}`;
	return require_page.pageHtml({
		title: `Checklists${where}`,
		intro: [require_page.h("p", { class: "totals" }, `${require_text.overviewHeadline(overview)}.`), ...unread.map(({ repository, reason }) => require_page.h("p", { class: "bad-text" }, `⚠ ${require_page.shownText(repository)} could not be read: ${require_page.shownText(reason, 500)}`))],
		filters: [
			{
				name: "state",
				label: "State"
			},
			{
				name: "person",
				label: "Waits for"
			},
			{
				name: "phase",
				label: "Phase"
			}
		],
		rows: rows.filter(({ state }) => state !== "skipped").map(rowOf),
		footer: `As of ${require_nodes.timeWords(at)}. Made by Checklist Gate.`
	});
}
function rowOf(row) {
	const { state, waitingFor, phases } = row;
	const people = waitingFor.flatMap(({ name, people: others }) => [name, ...others]).map((each) => require_page.shownText(each));
	return {
		tone: TONES[state],
		values: [
			[require_text.STATE_WORDS[state].words],
			[...new Set(people)],
			phases.map((each) => require_page.shownText(each))
		],
		content: [
			require_page.h("div", { class: "head" }, [require_page.h("h2", require_page.webLink(row.url, [require_text.titleWords(row, 300)])), badge(row)]),
			require_page.h("p", { class: "muted" }, aboutWords(row)),
			...row.reason === void 0 ? [] : [require_page.h("p", require_page.shownText(row.reason, 1e3))],
			...waits(row),
			...firstLine(row),
			...row.asked === 0 ? [] : [require_page.h("p", require_page.measure(...require_text.barWords(row), row.asked - row.left, row.asked))],
			...sectionsOf(row)
		]
	};
}
function badge(row) {
	const { glyph } = require_text.STATE_WORDS[row.state];
	return require_page.h("span", { class: "badge" }, [require_page.h("span", { ariaHidden: "true" }, `${glyph} `), require_text.badgeWords(row)]);
}
function aboutWords({ name, author, phases, title }) {
	return [
		...title.trim() === "" ? [] : [require_page.shownText(name)],
		...author === void 0 ? [] : [`by @${require_page.shownText(author)}`],
		...phases.length === 0 ? [] : [`phase ${phases.map((each) => require_page.shownText(each)).join(", ")}`]
	].join(" · ");
}
function waits({ waitingFor }) {
	if (waitingFor.length === 0) return [];
	const each = waitingFor.flatMap((one, index) => [
		{
			type: "text",
			value: index === 0 ? "" : ", "
		},
		require_page.h("span", { class: "who" }, require_page.shownText(require_text.waitsForWords(one))),
		{
			type: "text",
			value: waitingFor.length === 1 || one.kind === "phase" || one.left === 0 ? "" : ` (${one.left})`
		}
	]);
	return [require_page.h("p", ["Waits for ", ...each])];
}
function firstLine(row) {
	const first = row.first;
	if (first === void 0) return [];
	return [require_page.h("p", ["First: ", lineLink({
		...first,
		text: require_text.firstWords(first)
	})])];
}
function sectionsOf({ sections }) {
	if (sections.length === 0) return [];
	return [require_page.h("details", [require_page.h("summary", "Section by section"), ...sections.map(sectionOf)])];
}
function sectionOf({ title, boxes, lines }) {
	const heading = require_page.h("h3", title === "" ? boxes === void 0 ? "In no section" : "Before the first heading" : require_page.shownText(title));
	const numbers = boxes === void 0 ? "" : `${boxes.done} of ${require_text.countOf(boxes.total, "box", "boxes")} done`;
	return require_page.h("section", [boxes === void 0 ? heading : require_page.measure(heading, numbers, boxes.done, boxes.total), ...lines.length === 0 ? [] : [require_page.h("ul", lines.map(lineOf))]]);
}
const LINE_MARKS = {
	wrong: "✗",
	left: "☐",
	waiting: "…"
};
function lineOf(line) {
	const place = line.line === void 0 ? "" : `, line ${line.line}`;
	return require_page.h("li", [
		require_page.h("span", { ariaHidden: "true" }, `${LINE_MARKS[line.state]} `),
		...line.state === "left" ? [] : [`${line.state}: `],
		lineLink(line),
		require_page.h("span", { class: "muted" }, ` ${require_page.shownText(line.by)}${place}`)
	]);
}
function lineLink(line) {
	return require_page.webLink(lineUrl(line), [require_page.shownText(line.text)]);
}
function lineUrl({ document, line, quote }) {
	const url = document?.url;
	if (url === void 0 || line === void 0) return url;
	if (document?.kind === "file") return `${url}?plain=1#L${line}`;
	const words = quote === void 0 ? "" : require_page.shownText(quote, 120).replace(/\s+\S*…$/, "");
	if (words === "") return url;
	const found = encodeURIComponent(words.toWellFormed()).replaceAll("-", "%2D");
	return `${url}${url.includes("#") ? "" : "#"}:~:text=${found}`;
}
exports.overviewHtml = overviewHtml;
