const require_sync = require("./sync.cjs");
const require_text = require("./text5.cjs");
// src/reports/audit/csv.ts
const COLUMNS = [
	"kind",
	"number",
	"url",
	"author",
	"at",
	"merged-by",
	"status",
	"open",
	"approvers",
	"override-by",
	"override-reason",
	"policy",
	"recorded",
	"flags",
	"cut",
	"reason",
	"approved-as",
	"to-do",
	"id",
	"version",
	"outcome",
	"environment",
	"sha",
	"opened-at",
	"created-at",
	"succeeded-at",
	"sampled"
];
function auditCsv({ rows, commits, sample }) {
	const subjects = rows.map((row) => ({
		...checklistCells(row),
		id: row.number,
		outcome: outcomeIn(row),
		sampled: drawn(sample, `#${row.number}`)
	}));
	const loose = commits.map(({ sha, url, headline, author, at, initial }) => ({
		kind: "commit",
		url,
		author: author ?? "",
		at,
		status: "error",
		flags: initial === true ? "no-pull-request initial-commit" : "no-pull-request",
		policy: sha,
		reason: headline,
		"to-do": require_text.commitHelp(initial === void 0 ? {} : { initial }),
		id: sha,
		sha,
		outcome: "not-proven",
		sampled: drawn(sample, sha)
	}));
	return written([...subjects, ...loose]);
}
function deploymentsCsv({ rows, environment, sample }) {
	return written(rows.map(({ kind, id, url, sha, versions, by, at, createdAt, succeededAt = "", outcome, flags, checklist, others }) => ({
		...checklist === void 0 ? {} : checklistCells(checklist),
		kind,
		id,
		url,
		at,
		outcome,
		environment,
		author: by ?? "",
		sha: sha ?? "",
		version: versions.join(" "),
		flags: flags.join(" "),
		reason: [checklist?.reason ?? [], ...others.map(({ number, why, says }) => `#${number} ${why}${says === void 0 ? "" : ` ${says}`}`)].flat().join("; "),
		"created-at": createdAt,
		"succeeded-at": succeededAt,
		sampled: drawn(sample, id)
	})));
}
function drawn(sample, name) {
	return sample?.picked.includes(name) === true ? "yes" : "";
}
function written(lines) {
	return require_sync.stringify([...lines], {
		header: true,
		columns: [...COLUMNS],
		escape_formulas: true
	});
}
function checklistCells(row) {
	return {
		kind: row.kind,
		number: row.number,
		url: row.url,
		author: row.author ?? "",
		at: row.at,
		"merged-by": row.mergedBy ?? "",
		status: row.status,
		open: row.open,
		approvers: row.approvers.join(" "),
		"override-by": row.override?.by ?? "",
		"override-reason": row.override?.reason ?? "",
		policy: row.policy,
		recorded: recordedIn(row),
		flags: row.flags.join(" "),
		cut: row.cut.join(" "),
		reason: row.reason ?? "",
		"approved-as": require_text.approvalsOf(row).flatMap(({ login, role, url }) => role === void 0 ? [] : [`${login} as ${role}${url === void 0 ? "" : ` ${url}`}`]).join("; "),
		version: row.version ?? "",
		sha: row.mergeCommit ?? "",
		"opened-at": row.openedAt ?? ""
	};
}
function outcomeIn({ flags }) {
	if (flags.includes("not-passed") || flags.includes("history-unknown")) return "not-proven";
	return flags.includes("overridden") ? "overridden" : "passed";
}
function recordedIn({ recorded, flags }) {
	return recorded?.state ?? (flags.includes("status-expired") ? "expired or never written" : "");
}
exports.auditCsv = auditCsv;
exports.deploymentsCsv = deploymentsCsv;
