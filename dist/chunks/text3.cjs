const require_symbols = require("./symbols.cjs");
const require_exit = require("./exit.cjs");
// src/reports/audit/text.ts
function auditText(audit, { color }) {
	const paint = require_symbols.palette(color);
	const { rows, commits, complete, requests } = audit;
	const lines = rows.filter(isTelling).map((row) => {
		const bad = row.flags.includes("not-passed") || row.flags.includes("history-unknown");
		const mark = row.status === "error" ? "⚠" : require_symbols.ICONS[row.status];
		const words = row.flags.map((flag) => flagWords(flag, row)).join("; ");
		const reason = row.override?.reason ?? row.reason;
		const more = reason === void 0 ? "" : `: ${require_exit.sanitiseLine(reason)}`;
		return `${(bad ? paint.red : paint.yellow)(mark)} ${paint.bold(`#${row.number}`)} ${row.at.slice(0, 10)} ${require_exit.sanitiseLine(row.author ?? "unknown")}  ${words}${more}`;
	});
	const loose = commits.map(({ sha, headline, author, at }) => `${paint.red("✗")} ${paint.bold(sha.slice(0, 7))} ${at.slice(0, 10)} ${require_exit.sanitiseLine(author ?? "unknown")}  came with no pull request: ${require_exit.sanitiseLine(headline)}`);
	const end = complete ? [] : ["It ended early: what is left is not judged."];
	return `${[
		auditHeadline(audit),
		"",
		...lines,
		...loose,
		...lines.length + loose.length > 0 ? [""] : [],
		...end,
		`${requests} ${requests === 1 ? "request" : "requests"}`
	].join("\n")}\n`;
}
function auditHeadline(audit) {
	const { repository, since, until, kind, complete, totals } = audit;
	const { subjects, passed, overridden, commits, expired } = totals;
	const counted = (count, one, several, rest) => count === 0 ? [] : [`${count} ${count === 1 ? one : several} ${rest}`];
	const parts = [
		`${passed} of ${subjects} ${kind === "issues" ? "issues" : "pull requests"} passed`,
		...overridden === 0 ? [] : [`${overridden} overridden`],
		...counted(commits, "commit", "commits", "without one"),
		...counted(expired, "status", "statuses", EXPIRED),
		...complete ? [] : ["not complete"]
	];
	return `${require_exit.sanitiseLine(repository)}, ${since.slice(0, 10)} to ${until.slice(0, 10)}: ${parts.join(", ")}`;
}
function isTelling({ flags }) {
	return flags.some((flag) => flag !== "status-expired");
}
const EXPIRED = "expired or never written";
const WORDS = {
	"not-passed": ({ status, open }) => status === "error" ? "could not be judged" : `${status}, ${open} open`,
	"recorded-success": () => "the status of then was success",
	"no-status": () => "no status was found",
	"status-expired": () => `status ${EXPIRED}`,
	"edited-after": () => "edited afterwards",
	"history-unknown": () => "the text of then is not known",
	overridden: () => "overridden"
};
function flagWords(flag, row) {
	return WORDS[flag](row);
}
exports.EXPIRED = EXPIRED;
exports.auditHeadline = auditHeadline;
exports.auditText = auditText;
exports.flagWords = flagWords;
exports.isTelling = isTelling;
