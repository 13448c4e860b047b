const require_page = require("./page2.cjs");
const require_model = require("./model3.cjs");
const require_text = require("./text3.cjs");
// src/reports/doctor/html.ts
const TONES = {
	unread: "bad",
	wrong: "bad",
	unchecked: "open",
	advice: "open",
	ok: "good"
};
function repositoriesHtml(table) {
	const { rows, leftOut, at } = table;
	return require_page.pageHtml({
		title: "Checklist Gate in repositories",
		intro: [require_page.h("p", { class: "totals" }, `${require_text.repositoriesHeadline(table)}.`), ...leftOut.map(({ repository, reason }) => require_page.h("p", { class: "muted" }, `Left out: ${require_page.shownText(repository)} (${reason})`))],
		filters: [
			{
				name: "state",
				label: "State"
			},
			{
				name: "wrong",
				label: "Wrong or not known"
			},
			{
				name: "version",
				label: "Version"
			}
		],
		rows: rows.map(rowOf),
		footer: `As of ${at}. Made by Checklist Gate.`
	});
}
function rowOf(row) {
	const { state, cells, repository, url, reason, branch } = row;
	const { glyph, words } = require_text.REPOSITORY_WORDS[state];
	const bad = require_model.COLUMNS.filter((column) => ["problem", "unknown"].includes(cells?.[column].state ?? "none"));
	const version = require_page.shownText(cells?.version.words ?? "");
	return {
		tone: TONES[state],
		values: [
			[words],
			bad,
			version === "" ? [] : [version]
		],
		content: [
			require_page.h("div", { class: "head" }, [require_page.h("h2", require_page.webLink(url, [require_page.shownText(repository)])), require_page.h("span", { class: "badge" }, [require_page.h("span", { ariaHidden: "true" }, `${glyph} `), words])]),
			...branch === void 0 ? [] : [require_page.h("p", { class: "muted" }, `branch ${require_page.shownText(branch)}`)],
			...reason === void 0 ? [] : [require_page.h("p", require_page.shownText(reason, 500))],
			...cellsOf(row),
			...openOf(row),
			...findingsOf(row)
		]
	};
}
const STATES = {
	problem: "wrong",
	unknown: "not known",
	advice: "advice",
	ok: "in order",
	none: "none"
};
const CELL_STATES = [
	"problem",
	"unknown",
	"advice",
	"ok",
	"none"
];
function cellsOf({ cells }) {
	if (cells === void 0) return [];
	const groups = CELL_STATES.flatMap((state) => {
		const columns = require_model.COLUMNS.filter((column) => cells[column].state === state);
		if (columns.length === 0) return [];
		const sign = require_page.h("span", { ariaHidden: "true" }, `${require_text.signOf({
			state,
			words: ""
		})} `);
		return [require_page.h("span", { class: "muted" }, [sign, `${STATES[state]}: `]), `${columns.join(", ")}. `];
	});
	const lines = require_model.COLUMNS.filter((column) => cells[column].words !== "").map((column) => require_page.h("li", [require_page.h("span", { class: "who" }, column), `: ${require_page.shownText(cells[column].words)}`]));
	return [require_page.h("p", groups), ...lines.length === 0 ? [] : [require_page.h("details", [require_page.h("summary", "What is there"), require_page.h("section", require_page.h("ul", lines))])]];
}
function openOf({ open }) {
	if (open === void 0 || open.without.length === 0) return [];
	const links = open.without.map(({ number, url, title }) => require_page.h("li", require_page.webLink(url, [`#${number} ${require_page.shownText(title)}`])));
	return [require_page.h("details", [require_page.h("summary", "Open pull requests without a status"), require_page.h("section", require_page.h("ul", links))])];
}
function findingsOf({ findings, patch }) {
	const told = findings.filter(({ severity }) => severity !== "ok");
	if (told.length === 0) return [];
	return [require_page.h("details", [
		require_page.h("summary", "What was found, and what to do"),
		require_page.h("section", [require_page.h("ul", told.flatMap(findingOf))]),
		...patch === void 0 ? [] : [require_page.h("section", [require_page.h("h3", "As a patch"), linesIn(patch.trimEnd().split("\n"))])]
	])];
}
function findingOf({ severity, subject, path, line, message, help, add = [] }) {
	const place = path === void 0 ? "" : ` ${require_page.shownText(path)}${line === void 0 ? "" : `:${line}`}`;
	const item = require_page.h("li", [
		require_page.h("span", { ariaHidden: "true" }, `${require_text.SIGNS[severity]} `),
		`${STATES[severity]}: `,
		require_page.h("span", { class: "who" }, `${subject}${place}`),
		`: ${require_page.shownText(message, 600)}`,
		require_page.h("span", { class: "muted" }, help === void 0 ? "" : ` ${require_page.shownText(help, 400)}`)
	]);
	return add.length === 0 ? [item] : [item, require_page.h("li", linesIn(add))];
}
function linesIn(lines) {
	const shown = lines.map((line) => {
		const text = line.trimStart();
		return " ".repeat(line.length - text.length) + require_page.shownText(text, 400);
	});
	return require_page.h("pre", shown.join("\n"));
}
exports.repositoriesHtml = repositoriesHtml;
