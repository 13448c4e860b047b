const require_fit = require("./fit.cjs");
const require_writer = require("./writer.cjs");
const require_words = require("./words2.cjs");
// src/reports/overview/markdown.ts
function overviewMarkdown(overview, { what, maxLength, dated = false }) {
	const { rows, unread, at } = overview;
	const shown = rows.filter(({ state }) => state !== "skipped");
	const parts = [
		...require_fit.whole(0, [{
			type: "heading",
			depth: 2,
			children: [require_fit.plain(require_words.overviewHeadline(overview, what))]
		}]),
		...unread.flatMap(({ repository, reason }) => require_fit.whole(1, [require_fit.paragraph([
			require_fit.plain("⚠️ "),
			require_fit.code(repository),
			require_fit.plain(": "),
			require_fit.code(reason)
		])])),
		...shown.length === 0 ? [] : [tablePart(shown)],
		...dated ? require_fit.whole(1, [require_fit.paragraph([{
			type: "emphasis",
			children: [require_fit.plain(`As of ${at}.`)]
		}])]) : []
	];
	return require_writer.write({
		type: "root",
		children: require_fit.fit(parts, maxLength)
	});
}
const HEAD = [
	"Checklist",
	"State",
	"Left",
	"Waits for",
	"First of what is left"
].map((word) => [require_fit.plain(word)]);
function tablePart(rows) {
	return {
		rank: 2,
		units: "checklists",
		head: [],
		pieces: [{
			head: [],
			units: rows.map(rowOf),
			wrap: (units) => require_fit.table([
				null,
				null,
				"right",
				null,
				null
			], [require_fit.row(HEAD), ...units])
		}],
		tail: []
	};
}
function rowOf(each) {
	const { mark, words } = require_words.STATE_WORDS[each.state];
	const first = each.first;
	const name = each.title.trim() === "" ? [] : [require_fit.plain(" "), require_fit.code(each.name)];
	return require_fit.row([
		[require_fit.linked(require_fit.addressOf(each.url), require_fit.code(require_words.titleWords(each))), ...name],
		[require_fit.plain(`${mark} ${words}`), ...each.reason === void 0 ? [] : [require_fit.plain(": "), require_fit.code(each.reason)]],
		[require_fit.plain(require_words.leftWords(each))],
		each.waitingFor.flatMap((waits, index) => [...index === 0 ? [] : [require_fit.plain(", ")], require_fit.code(require_words.waitsForWords(waits))]),
		first === void 0 ? [] : firstCell(first)
	]);
}
function firstCell({ section, text }) {
	return [...section === "" ? [] : [require_fit.strong(require_fit.code(section)), require_fit.plain(": ")], require_fit.code(text)];
}
exports.overviewMarkdown = overviewMarkdown;
