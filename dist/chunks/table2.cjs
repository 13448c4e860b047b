const require_diagnosis = require("./diagnosis.cjs");
const require_model = require("./model3.cjs");
// src/doctor/table/table.ts
function repositoryTable(rows, { at, leftOut }) {
	const rank = ({ state }) => require_model.REPOSITORY_STATES.indexOf(state);
	const wrong = ({ findings }) => require_diagnosis.tally(findings).wrong;
	const totals = require_model.REPOSITORY_STATES.map((state) => [state, rows.filter((row) => row.state === state).length]);
	return {
		schema: "checklist-gate/repositories@1",
		at,
		rows: rows.toSorted((a, b) => rank(a) - rank(b) || wrong(b) - wrong(a) || a.repository.localeCompare(b.repository, "en", { numeric: true })),
		leftOut,
		totals: Object.fromEntries(totals)
	};
}
exports.repositoryTable = repositoryTable;
