const require_nodes = require("./nodes.cjs");
const require_fit = require("./fit.cjs");
const require_writer = require("./writer.cjs");
const require_text = require("./text4.cjs");
// src/reports/overview/markdown.ts
function overviewMarkdown(overview, { what, maxLength, dated = false }) {
	const { rows, unread, at } = overview;
	const shown = rows.filter(({ state }) => state !== "skipped");
	const parts = [
		...require_fit.whole(0, [{
			type: "heading",
			depth: 2,
			children: [require_nodes.plain(require_text.overviewHeadline(overview, what))]
		}]),
		...unread.flatMap(({ repository, reason }) => require_fit.whole(1, [require_nodes.paragraph([
			require_nodes.plain("⚠️ "),
			require_nodes.code(repository),
			require_nodes.plain(": "),
			require_nodes.code(reason)
		])])),
		...shown.length === 0 ? [] : [tablePart(shown)],
		...dated ? require_fit.whole(1, [require_nodes.paragraph([{
			type: "emphasis",
			children: [require_nodes.plain(`As of ${require_nodes.timeWords(at)}.`)]
		}])]) : []
	];
	return require_writer.write({
		type: "root",
		children: require_fit.fit(parts, maxLength)
	});
}
const HEAD = [
	"Checklist",
	"Waits for",
	"First",
	"State"
].map((word) => [require_nodes.plain(word)]);
function tablePart(rows) {
	return {
		rank: 2,
		units: "checklists",
		head: [],
		pieces: [{
			head: [],
			units: rows.map(rowOf),
			wrap: (units) => require_nodes.table([
				null,
				null,
				null,
				null
			], [require_nodes.row(HEAD), ...units])
		}],
		tail: []
	};
}
function rowOf(each) {
	const { mark } = require_text.STATE_WORDS[each.state];
	const first = each.first;
	const name = each.title.trim() === "" ? [] : [require_nodes.plain(" "), require_nodes.code(each.name)];
	return require_nodes.row([
		[require_nodes.linked(require_nodes.addressOf(each.url), require_nodes.code(require_text.titleWords(each))), ...name],
		each.waitingFor.flatMap((waits, index) => [...index === 0 ? [] : [require_nodes.plain(", ")], require_nodes.code(require_text.waitsForWords(waits))]),
		first === void 0 ? [] : [require_nodes.code(require_text.firstWords(first))],
		[require_nodes.plain(`${mark} ${require_text.stateWords(each)}`), ...each.reason === void 0 ? [] : [require_nodes.plain(": "), require_nodes.code(each.reason)]]
	]);
}
exports.overviewMarkdown = overviewMarkdown;
