const require_fit = require("./fit.cjs");
const require_symbols = require("./symbols.cjs");
const require_writer = require("./writer.cjs");
const require_exit = require("./exit.cjs");
const require_text = require("./text4.cjs");
// src/reports/audit/deployments.ts
const ORDER = [
	"not-proven",
	"overridden",
	"passed"
];
function deploymentsInOrder({ rows }) {
	return rows.toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
}
function deploymentsHeadline(audit) {
	const { repository, environment, since, until, population, totals, complete } = audit;
	const { deployments, passed, overridden } = totals;
	const left = deployments - passed - overridden;
	const parts = [
		`${passed} of ${deployments} ${population === "nothing" ? "deployments" : population} had a checklist that had passed`,
		...overridden === 0 ? [] : [`${overridden} overridden`],
		...left === 0 ? [] : [`${left} not proven`],
		...complete ? [] : ["not complete"]
	];
	return `${require_exit.sanitiseLine(repository)}, ${require_exit.sanitiseLine(environment)}, ${since.slice(0, 10)} to ${until.slice(0, 10)}: ${parts.join(", ")}`;
}
function populationWords({ environment, population, environments = [] }) {
	const none = `Nothing was ever deployed to ${require_exit.sanitiseLine(environment)}`;
	const names = environments.map((name) => require_exit.sanitiseLine(name, 100)).join(", ");
	const elsewhere = names === "" ? "" : ` Deployments there are to: ${names}.`;
	switch (population) {
		case "deployments": return;
		case "nothing": return `${none}, and no release and no tag of a version was found: there is nothing to judge. Is the name of the environment right?${elsewhere}`;
		default: return `${none}, so the ${population} stand for deployments.${elsewhere}`;
	}
}
function deploymentName({ kind, id, sha, versions, ref }) {
	const [version = ref ?? `${kind} ${id}`] = versions;
	return `${require_exit.sanitiseLine(version, 80)}${sha === null ? "" : ` (${sha.slice(0, 7)})`}`;
}
const WORDS = {
	"no-checklist": () => "no checklist names it",
	"no-version": () => "no tag leads to its commit, and no checklist names the commit: its version is not known",
	"opened-later": () => "its checklist was opened, or named it, only after it went out",
	"other-commit": () => "the checklist of its version is for another commit",
	"several-checklists": () => "several checklists name it",
	"not-passed": ({ checklist }) => checklist === void 0 ? "its checklist was not judged" : checklist.status === "error" ? `its checklist could not be judged${checklist.reason === void 0 ? "" : `: ${require_exit.sanitiseLine(checklist.reason)}`}` : `its checklist was ${checklist.status} when it went out, ${checklist.open} open`,
	"history-unknown": () => "the text of then is not known",
	"edited-after": () => "its checklist was edited afterwards",
	overridden: ({ checklist }) => `overridden by ${require_exit.sanitiseLine(checklist?.override?.by ?? "unknown")}: ${require_exit.sanitiseLine(checklist?.override?.reason ?? "")}`,
	"never-succeeded": ({ state }) => `it never succeeded (${state ?? "no status"})`,
	"rolled-back": () => "it was rolled back",
	rollback: () => "it goes back to a commit that was out before",
	"time-as-written": () => "its time is what the tag or the commit says"
};
function deploymentRemarks(each) {
	return [...each.flags.map((flag) => WORDS[flag](each)), ...each.others.map(({ number, why }) => `#${number} ${require_exit.sanitiseLine(why)}`)];
}
function deploymentsText(audit, { color }) {
	const paint = require_symbols.palette(color);
	const words = populationWords(audit);
	const lines = deploymentsInOrder(audit).flatMap((each) => lineOf(each, paint));
	const { requests, complete } = audit;
	const end = complete ? [] : ["It ended early: what is left is not judged."];
	const count = `${requests} ${requests === 1 ? "request" : "requests"}`;
	return `${[
		...[
			deploymentsHeadline(audit),
			...words === void 0 ? [] : [words],
			"",
			...lines
		],
		...lines.length === 0 ? [] : [""],
		...end,
		count
	].join("\n")}\n`;
}
const DEPLOYMENT_MARKS = {
	"not-proven": "✗",
	overridden: "!",
	passed: "✓"
};
function lineOf(each, paint) {
	const { at, by, checklist, outcome } = each;
	const colour = {
		"not-proven": paint.red,
		overridden: paint.yellow,
		passed: paint.green
	}[outcome];
	const who = require_exit.sanitiseLine(by ?? "unknown");
	const time = at.slice(0, 16).replace("T", " ");
	const own = checklist === void 0 ? "" : `  #${checklist.number}`;
	const remarks = deploymentRemarks(each);
	return [`${colour(DEPLOYMENT_MARKS[outcome])} ${paint.bold(deploymentName(each))} ${time} ${who}${own}`, ...remarks.map((remark) => `    ${remark}`)];
}
function deploymentsMarkdown(audit) {
	const words = populationWords(audit);
	const paragraphs = words === void 0 ? [] : [{
		type: "paragraph",
		children: [require_fit.plain(words)]
	}];
	const head = [
		"",
		"Deployed",
		"Went out",
		"By",
		"Checklist",
		"Approved by",
		"Remarks"
	];
	const rows = deploymentsInOrder(audit).map((each) => require_fit.row(cellsOf(each)));
	const root = {
		type: "root",
		children: [
			{
				type: "heading",
				depth: 2,
				children: [require_fit.plain(deploymentsHeadline(audit))]
			},
			...paragraphs,
			...rows.length === 0 ? [] : [require_fit.table(head.map(() => null), [require_fit.row(head.map((each) => [require_fit.plain(each)])), ...rows])]
		]
	};
	return require_writer.write(root);
}
function cellsOf(each) {
	const { url, at, by, checklist, outcome } = each;
	const approvals = checklist === void 0 ? [] : require_text.approvalsOf(checklist);
	return [
		[require_fit.plain(DEPLOYMENT_MARKS[outcome])],
		[require_fit.linked(require_fit.addressOf(url), require_fit.code(deploymentName(each)))],
		[require_fit.plain(at)],
		[by === null ? require_fit.plain("unknown") : require_fit.code(by)],
		checklist === void 0 ? [require_fit.plain("none")] : [require_fit.linked(require_fit.addressOf(checklist.url), require_fit.plain(`#${checklist.number}`))],
		approvals.flatMap(({ login, role }, index) => [
			...index === 0 ? [] : [require_fit.plain(", ")],
			require_fit.code(login),
			...role === void 0 ? [] : [require_fit.plain(" as "), require_fit.code(role)]
		]),
		deploymentRemarks(each).flatMap((remark, index) => [...index === 0 ? [] : [require_fit.plain("; ")], {
			type: "text",
			value: remark
		}])
	];
}
exports.DEPLOYMENT_MARKS = DEPLOYMENT_MARKS;
exports.deploymentName = deploymentName;
exports.deploymentRemarks = deploymentRemarks;
exports.deploymentsHeadline = deploymentsHeadline;
exports.deploymentsInOrder = deploymentsInOrder;
exports.deploymentsMarkdown = deploymentsMarkdown;
exports.deploymentsText = deploymentsText;
exports.populationWords = populationWords;
