const require_nodes = require("./nodes.cjs");
const require_exit = require("./exit.cjs");
// src/reports/audit/text.ts
function auditText(audit, { color }) {
	const paint = require_nodes.palette(color);
	const { rows, commits, complete, requests, sample } = audit;
	const { looked, overridden } = toLookAt(rows);
	const loose = commits.flatMap((commit) => {
		const { sha, headline, author, at } = commit;
		const words = `${paint.bold(sha.slice(0, 7))} ${at.slice(0, 10)} ${require_exit.sanitiseLine(author ?? "unknown")}`;
		return `${paint.red("✗")} ${words}  came with no pull request: ${require_exit.sanitiseLine(headline)}`;
	});
	const lines = [
		...looked.map((row) => rowLine(row, paint)),
		...loose,
		...commitHelps(commits).map((help) => `  ${paint.dim(`→ ${help}`)}`),
		...overridden.length === 0 ? [] : [...looked.length + loose.length > 0 ? [""] : [], paint.bold("Overridden")],
		...overridden.map((row) => rowLine(row, paint))
	];
	const drawn = sample === void 0 ? [] : [
		paint.bold(sampleHeadline(sample)),
		...sampleLines(sample, rows, commits).map((words) => `  ${require_nodes.lineOf(words)}`),
		""
	];
	const end = complete ? [] : ["It ended early: the rest is not judged."];
	return `${[
		auditHeadline(audit),
		"",
		...lines,
		...lines.length > 0 ? [""] : [],
		...drawn,
		...end,
		`${requests} ${requests === 1 ? "request" : "requests"}`
	].join("\n")}\n`;
}
function rowLine(row, paint) {
	const bad = row.flags.includes("not-passed") || row.flags.includes("history-unknown");
	const words = row.flags.map((flag) => flagWords(flag, row)).join("; ");
	const by = row.override === void 0 ? "" : ` by ${require_exit.sanitiseLine(row.override.by)}`;
	const reason = row.override?.reason ?? row.reason;
	const more = reason === void 0 ? "" : `: ${require_exit.sanitiseLine(reason)}`;
	return `${(bad ? paint.red : paint.yellow)(markOf(row))} ${paint.bold(`#${row.number}`)} ${row.at.slice(0, 10)} ${require_exit.sanitiseLine(row.author ?? "unknown")}  ${words}${by}${more}`;
}
function markOf({ status }) {
	return status === "error" ? "⚠" : require_nodes.ICONS[status];
}
function toLookAt(rows) {
	const telling = rows.filter(isTelling);
	const isApart = ({ status, flags }) => flags.includes("overridden") && status !== "error" && !flags.some((flag) => flag === "not-passed" || flag === "history-unknown" || flag === "review-overdue");
	return {
		looked: telling.filter((row) => !isApart(row)),
		overridden: telling.filter(isApart)
	};
}
const PUSHED = "Pushed past every gate: revert it and bring it by a pull request, or note who allowed it and why. A ruleset that asks for a pull request keeps the next one out; --into BRANCH names another branch whose pull requests count.";
const INITIAL = "The first commit of the repository, which no pull request can bring: begin the period after it, with --since.";
function commitHelp({ initial }) {
	return initial === true ? INITIAL : PUSHED;
}
function commitHelps(commits) {
	return [...new Set(commits.map(commitHelp))];
}
function approvalsOf({ approvers, approvals }) {
	return approvals ?? approvers.map((login) => ({
		login,
		via: "review"
	}));
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
	overridden: () => "overridden",
	"review-open": ({ review }) => `its review is due by ${review?.due.slice(0, 10) ?? "then"}`,
	"review-overdue": ({ review }) => `nobody has reviewed it by ${review?.due.slice(0, 10) ?? "then"}`,
	"reviewed-late": () => "reviewed after its time"
};
function flagWords(flag, row) {
	return WORDS[flag](row);
}
function sampleHeadline({ picked, of, seed }) {
	return `Sample of ${picked.length} of ${of} changes, seed ${seed}`;
}
function changeLine(row) {
	const { number, at, author, status, approvers, mergedBy, mergeCommit, override, version } = row;
	return [
		`#${number} `,
		...version === void 0 ? [] : [{ quoted: version }, " "],
		`${at} by `,
		named(author),
		...approvedBy(approvers),
		...mergedBy === void 0 ? [] : [", merged by ", named(mergedBy)],
		...mergeCommit === void 0 ? [] : [` as ${mergeCommit.slice(0, 12)}`],
		...override === void 0 ? [] : [
			", overridden by ",
			{ quoted: override.by },
			": ",
			{ quoted: override.reason }
		],
		`: ${status}`
	];
}
function commitLine({ sha, at, author }) {
	return [
		`${sha.slice(0, 12)} ${at} by `,
		named(author),
		": came with no pull request"
	];
}
function deploymentLine({ versions, sha, id, at, by, checklist, outcome }) {
	const [version] = versions;
	return [
		...version === void 0 ? [`deployment ${id}`] : [{ quoted: version }],
		...sha === null ? [] : [` as ${sha.slice(0, 12)}`],
		` ${at} by `,
		named(by),
		...checklist === void 0 ? [", no checklist"] : [`, checklist #${checklist.number}`],
		...approvedBy(checklist?.approvers ?? []),
		`: ${outcome.replace("-", " ")}`
	];
}
function approvedBy(approvers) {
	const names = approvers.flatMap((quoted, index) => [...index === 0 ? [] : [", "], { quoted }]);
	return names.length === 0 ? [", approved by nobody"] : [", approved by ", ...names];
}
function named(login) {
	return login === null ? "unknown" : { quoted: login };
}
function sampleLines({ picked }, rows, commits) {
	return [...rows.filter(({ number }) => picked.includes(`#${number}`)).map(changeLine), ...commits.filter(({ sha }) => picked.includes(sha)).map(commitLine)];
}
exports.EXPIRED = EXPIRED;
exports.approvalsOf = approvalsOf;
exports.auditHeadline = auditHeadline;
exports.auditText = auditText;
exports.commitHelp = commitHelp;
exports.commitHelps = commitHelps;
exports.deploymentLine = deploymentLine;
exports.flagWords = flagWords;
exports.markOf = markOf;
exports.sampleHeadline = sampleHeadline;
exports.sampleLines = sampleLines;
exports.toLookAt = toLookAt;
