const require_nodes = require("./nodes.cjs");
const require_writer = require("./writer.cjs");
const require_exit = require("./exit.cjs");
const require_text = require("./text5.cjs");
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
	if (population === "deployments") return [];
	const what = population === "nothing" ? ", and no release and no tag of a version was found: there is nothing to judge. Is the name of the environment right?" : `, so the ${population} stand for deployments.`;
	const names = environments.flatMap((quoted, index) => [...index === 0 ? [] : [", "], { quoted }]);
	return [
		"Nothing was ever deployed to ",
		{ quoted: environment },
		what,
		...names.length === 0 ? [] : [
			" Deployments there are to: ",
			...names,
			"."
		]
	];
}
function deploymentName({ kind, id, sha, versions, ref }) {
	const [version = ref ?? `${kind} ${id}`] = versions;
	return `${require_exit.sanitiseLine(version, 80)}${sha === null ? "" : ` (${sha.slice(0, 7)})`}`;
}
const WORDS = {
	"no-checklist": () => ["no checklist names it"],
	"no-version": () => ["no tag leads to its commit, and no checklist names the commit: its version is not known"],
	"opened-later": () => ["its checklist was opened, or named it, only after it went out"],
	"other-commit": () => ["the checklist of its version is for another commit"],
	"several-checklists": () => ["several checklists name it"],
	"not-passed": ({ checklist }) => {
		if (checklist === void 0) return ["its checklist was not judged"];
		const { status, open, reason } = checklist;
		if (status !== "error") return [`its checklist was ${status} when it went out, ${open} open`];
		return ["its checklist could not be judged", ...reason === void 0 ? [] : [": ", { quoted: reason }]];
	},
	"history-unknown": () => ["the text of then is not known"],
	"edited-after": () => ["its checklist was edited afterwards"],
	overridden: ({ checklist }) => {
		const { by, reason } = checklist?.override ?? {
			by: "unknown",
			reason: ""
		};
		return [
			"overridden by ",
			{ quoted: by },
			": ",
			{ quoted: reason }
		];
	},
	"never-succeeded": ({ state }) => [`it never succeeded (${state ?? "no status"})`],
	"rolled-back": () => ["it was rolled back"],
	rollback: () => ["it goes back to a commit that was out before"],
	"time-as-written": () => ["its time is what the tag or the commit says"]
};
function deploymentRemarks(each) {
	return [...each.flags.map((flag) => WORDS[flag](each)), ...each.others.map(({ number, why, says }) => [`#${number} ${why}`, ...says === void 0 ? [] : [" ", { quoted: says }]])];
}
function sampledDeployments({ rows, sample }) {
	return rows.filter(({ id }) => sample?.picked.includes(id)).map(require_text.deploymentLine);
}
function deploymentsText(audit, { color }) {
	const paint = require_nodes.palette(color);
	const words = populationWords(audit);
	const lines = deploymentsInOrder(audit).flatMap((each) => lineOf(each, paint));
	const { requests, complete, sample } = audit;
	const drawn = sampledDeployments(audit).map((each) => `  ${require_nodes.lineOf(each)}`);
	const sampled = sample === void 0 ? [] : [
		paint.bold(require_text.sampleHeadline(sample)),
		...drawn,
		""
	];
	const end = complete ? [] : ["It ended early: the rest is not judged."];
	const count = `${requests} ${requests === 1 ? "request" : "requests"}`;
	return `${[
		...[
			deploymentsHeadline(audit),
			...words.length === 0 ? [] : [require_nodes.lineOf(words)],
			"",
			...lines
		],
		...lines.length === 0 ? [] : [""],
		...sampled,
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
	return [`${colour(DEPLOYMENT_MARKS[outcome])} ${paint.bold(deploymentName(each))} ${time} ${who}${own}`, ...remarks.map((remark) => `    ${require_nodes.lineOf(remark)}`)];
}
function deploymentsMarkdown(audit) {
	const words = populationWords(audit);
	const paragraphs = words.length === 0 ? [] : [require_nodes.paragraph(require_nodes.phrase(words))];
	const head = [
		"",
		"Deployed",
		"Went out",
		"By",
		"Checklist",
		"Approved by",
		"Remarks"
	];
	const rows = deploymentsInOrder(audit).map((each) => require_nodes.row(cellsOf(each)));
	const root = {
		type: "root",
		children: [
			{
				type: "heading",
				depth: 2,
				children: [require_nodes.plain(deploymentsHeadline(audit))]
			},
			...paragraphs,
			...audit.sample === void 0 ? [] : [require_nodes.paragraph([require_nodes.plain(require_text.sampleHeadline(audit.sample))]), require_nodes.list(sampledDeployments(audit).map((drawn) => require_nodes.item(require_nodes.phrase(drawn))))],
			...rows.length === 0 ? [] : [require_nodes.table(head.map(() => null), [require_nodes.row(head.map((each) => [require_nodes.plain(each)])), ...rows])]
		]
	};
	return require_writer.write(root);
}
function cellsOf(each) {
	const { url, at, by, checklist, outcome } = each;
	const approvals = checklist === void 0 ? [] : require_text.approvalsOf(checklist);
	return [
		[require_nodes.plain(DEPLOYMENT_MARKS[outcome])],
		[require_nodes.linked(require_nodes.addressOf(url), require_nodes.code(deploymentName(each)))],
		[require_nodes.plain(at)],
		[by === null ? require_nodes.plain("unknown") : require_nodes.code(by)],
		checklist === void 0 ? [require_nodes.plain("none")] : [require_nodes.linked(require_nodes.addressOf(checklist.url), require_nodes.plain(`#${checklist.number}`))],
		approvals.flatMap(({ login, role }, index) => [
			...index === 0 ? [] : [require_nodes.plain(", ")],
			require_nodes.code(login),
			...role === void 0 ? [] : [require_nodes.plain(" as "), require_nodes.code(role)]
		]),
		deploymentRemarks(each).flatMap((remark, index) => [...index === 0 ? [] : [require_nodes.plain("; ")], ...require_nodes.phrase(remark)])
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
exports.sampledDeployments = sampledDeployments;
