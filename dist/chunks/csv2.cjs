const require_sync = require("./sync.cjs");
const require_model = require("./model3.cjs");
// src/reports/doctor/csv.ts
function repositoriesCsv({ rows, leftOut }) {
	const names = require_model.COLUMNS.map((column) => column.replaceAll(" ", "-"));
	const columns = [
		"repository",
		"state",
		"reason",
		...names.flatMap((name) => [name, `${name}-found`]),
		"findings",
		"patch"
	];
	const lines = rows.map(({ repository, state, reason, cells, findings, patch }) => ({
		repository,
		state,
		reason,
		...Object.fromEntries(require_model.COLUMNS.flatMap((column, index) => [[names[index], cells?.[column].state], [`${names[index]}-found`, cells?.[column].words]])),
		findings: findings.filter(({ severity }) => severity !== "ok").map(({ severity, subject, message }) => `${severity}: ${subject}: ${message}`).join("; "),
		patch: patch === void 0 ? "no" : "yes"
	}));
	const out = leftOut.map(({ repository, reason }) => ({
		repository,
		state: "left-out",
		reason
	}));
	return require_sync.stringify([...lines, ...out], {
		header: true,
		columns,
		escape_formulas: true
	});
}
exports.repositoriesCsv = repositoriesCsv;
