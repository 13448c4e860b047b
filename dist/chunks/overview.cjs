// src/overview/overview.ts
const OVERVIEW_STATES = [
	"not-judged",
	"wrong",
	"left",
	"waiting",
	"overridden",
	"done",
	"skipped"
];
function overviewOf(all, { at, repositories = [], unread = [] }) {
	const judged = new Set(all.flatMap(({ name, state }) => state === "skipped" ? [] : [name]));
	const skipped = all.filter(({ name, state }) => state === "skipped" && !judged.has(name));
	const rows = [...all.filter(({ state }) => state !== "skipped"), ...new Map(skipped.map((row) => [row.name, row])).values()];
	const rank = ({ state }) => OVERVIEW_STATES.indexOf(state);
	const sorted = rows.toSorted((a, b) => rank(a) - rank(b) || b.left - a.left || a.name.localeCompare(b.name, "en", { numeric: true }));
	const totals = Object.fromEntries(OVERVIEW_STATES.map((state) => [state, rows.filter((row) => row.state === state).length]));
	return {
		schema: "checklist-gate/overview@1",
		at,
		repositories: [...repositories],
		rows: sorted,
		unread: [...unread],
		totals
	};
}
function isWholly({ totals, unread }) {
	return totals["not-judged"] === 0 && unread.length === 0;
}
exports.isWholly = isWholly;
exports.overviewOf = overviewOf;
