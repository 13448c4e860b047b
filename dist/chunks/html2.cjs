const require_page = require("./page2.cjs");
const require_nodes = require("./nodes.cjs");
const require_text = require("./text5.cjs");
const require_deployments = require("./deployments2.cjs");
// src/reports/audit/html.ts
const STATES = [
	"to look at",
	"no pull request",
	"overridden",
	"fine"
];
const TONES = {
	"to look at": "bad",
	"no pull request": "bad",
	overridden: "open",
	fine: "good"
};
const GLYPHS = {
	"to look at": "✗",
	"no pull request": "✗",
	overridden: "!",
	fine: "✓"
};
function auditHtml(audit) {
	const { repository, rows, commits, complete, since, until, sample } = audit;
	const { looked, overridden } = require_text.toLookAt(rows);
	const stateOf = (row) => looked.includes(row) ? "to look at" : overridden.includes(row) ? "overridden" : "fine";
	const shown = [...rows.map((row) => ({
		state: stateOf(row),
		row: subjectRow(row, stateOf(row))
	})), ...commits.map((commit) => ({
		state: "no pull request",
		row: commitRow(commit)
	}))].toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
	return require_page.pageHtml({
		title: `Audit of ${require_page.shownText(repository)}`,
		intro: [
			require_page.h("p", `${require_text.auditHeadline(audit)}.`),
			...sample === void 0 ? [] : [sampleOnPage(sample, require_text.sampleLines(sample, rows, commits))],
			...complete ? [] : [require_page.h("p", { class: "bad-text" }, "⚠ It ended early: the rest is not judged.")]
		],
		filters: [
			{
				name: "state",
				label: "State"
			},
			{
				name: "verdict",
				label: "Verdict"
			},
			{
				name: "person",
				label: "Person"
			}
		],
		rows: shown.map(({ row }) => row),
		footer: `From ${since} until ${until}, judged${audit.at === void 0 ? "" : ` at ${audit.at}`}. Made by Checklist Gate.`
	});
}
function subjectRow(row, state) {
	const { kind, number, url, author, at, mergedBy, status, override, flags, reason, policy } = row;
	const approvals = require_text.approvalsOf(row);
	const remarks = flags.filter((flag) => flag !== "overridden" || override === void 0).map((flag) => require_text.flagWords(flag, row));
	const people = [
		author,
		mergedBy,
		override?.by,
		...approvals.map(({ login }) => login)
	].flatMap((each) => each ?? []);
	const done = kind === "issue" ? "closed" : `merged${mergedBy == null ? "" : ` by @${require_page.shownText(mergedBy)}`}`;
	return {
		tone: TONES[state],
		values: [
			[state],
			[status],
			distinct(people)
		],
		content: [
			rowHead(require_page.webLink(url, [`#${number}: ${status}`]), GLYPHS[state], state),
			require_page.h("p", { class: "muted" }, `${at.slice(0, 10)} · by ${author === null ? "unknown" : `@${require_page.shownText(author)}`} · ${done}`),
			...override === void 0 ? [] : [require_page.h("p", [
				"Overridden by ",
				require_page.h("span", { class: "who" }, `@${require_page.shownText(override.by)}`),
				`: ${require_page.shownText(override.reason, 1e3)}`
			])],
			...remarks.length === 0 ? [] : [require_page.h("p", capital(remarks.join("; ")))],
			...reason === void 0 ? [] : [require_page.h("p", require_page.shownText(reason, 1e3))],
			...approvals.length === 0 ? [] : [require_page.h("p", ["Approved by ", ...approvals.flatMap(approvedBy)])],
			require_page.h("p", { class: "muted" }, `Policy ${require_page.shownText(policy)}`)
		]
	};
}
function sampleOnPage(sample, lines) {
	const items = lines.map((words) => require_page.h("li", require_nodes.lineOf(words)));
	return require_page.h("details", [require_page.h("summary", require_text.sampleHeadline(sample)), require_page.h("ul", items)]);
}
function approvedBy({ login, role, url }, index) {
	return [
		{
			type: "text",
			value: index === 0 ? "" : ", "
		},
		require_page.webLink(url, [`@${require_page.shownText(login)}`]),
		{
			type: "text",
			value: role === void 0 ? "" : ` as ${require_page.shownText(role)}`
		}
	];
}
function commitRow(commit) {
	const { sha, url, headline, author, at } = commit;
	const state = "no pull request";
	return {
		tone: TONES[state],
		values: [
			[state],
			[],
			distinct(author === null ? [] : [author])
		],
		content: [
			rowHead(require_page.webLink(url, [`${sha.slice(0, 7)}: ${require_page.shownText(headline)}`]), GLYPHS[state], state),
			require_page.h("p", { class: "muted" }, `${at.slice(0, 10)} · by ${author === null ? "unknown" : require_page.shownText(author)}`),
			require_page.h("p", require_text.commitHelp(commit))
		]
	};
}
function rowHead(title, glyph, state) {
	const badge = require_page.h("span", { class: "badge" }, [require_page.h("span", { ariaHidden: "true" }, `${glyph} `), state]);
	return require_page.h("div", { class: "head" }, [require_page.h("h2", title), badge]);
}
function distinct(people) {
	return [...new Set(people.map((login) => `@${require_page.shownText(login)}`))];
}
function capital(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
const DEPLOYMENT_TONES = {
	"not-proven": "bad",
	overridden: "open",
	passed: "good"
};
function deploymentsHtml(audit) {
	const { repository, environment, since, until, at, complete, sample } = audit;
	const words = require_deployments.populationWords(audit);
	return require_page.pageHtml({
		title: `Deployments of ${require_page.shownText(repository)} to ${require_page.shownText(environment)}`,
		intro: [
			require_page.h("p", `${require_deployments.deploymentsHeadline(audit)}.`),
			...words.length === 0 ? [] : [require_page.h("p", require_nodes.lineOf(words))],
			...sample === void 0 ? [] : [sampleOnPage(sample, require_deployments.sampledDeployments(audit))],
			...complete ? [] : [require_page.h("p", { class: "bad-text" }, "⚠ It ended early: the rest is not judged.")]
		],
		filters: [{
			name: "state",
			label: "State"
		}, {
			name: "person",
			label: "Person"
		}],
		rows: require_deployments.deploymentsInOrder(audit).map(pageRow),
		footer: `From ${since} until ${until}, judged at ${at}. Made by Checklist Gate.`
	});
}
function pageRow(row) {
	const { url, at, by, checklist, outcome } = row;
	const state = outcome.replace("-", " ");
	const approvals = checklist === void 0 ? [] : require_text.approvalsOf(checklist);
	const people = [by, ...approvals.map(({ login }) => login)].flatMap((login) => login ?? []);
	const remarks = require_deployments.deploymentRemarks(row).map(require_nodes.lineOf);
	return {
		tone: DEPLOYMENT_TONES[outcome],
		values: [[state], [...new Set(people.map((login) => `@${require_page.shownText(login)}`))]],
		content: [
			rowHead(require_page.webLink(url, [require_deployments.deploymentName(row)]), require_deployments.DEPLOYMENT_MARKS[outcome], state),
			require_page.h("p", { class: "muted" }, `${at} · by ${by === null ? "unknown" : `@${require_page.shownText(by)}`}`),
			...checklist === void 0 ? [] : [require_page.h("p", ["Checklist ", require_page.webLink(checklist.url, [`#${checklist.number}`])])],
			...remarks.length === 0 ? [] : [require_page.h("p", remarks.join("; "))],
			...approvals.length === 0 ? [] : [require_page.h("p", ["Approved by ", ...approvals.flatMap(approvedBy)])],
			...checklist === void 0 ? [] : [require_page.h("p", { class: "muted" }, `Policy ${require_page.shownText(checklist.policy)}`)]
		]
	};
}
exports.auditHtml = auditHtml;
exports.deploymentsHtml = deploymentsHtml;
