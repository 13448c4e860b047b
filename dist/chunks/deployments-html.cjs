const require_page = require("./page2.cjs");
const require_nodes = require("./nodes.cjs");
const require_deployments = require("./deployments2.cjs");
const require_html = require("./html2.cjs");
const require_text = require("./text4.cjs");
// src/reports/audit/deployments-html.ts
const TONES = {
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
			...sample === void 0 ? [] : [require_html.sampleOnPage(sample, require_deployments.sampledDeployments(audit))],
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
		tone: TONES[outcome],
		values: [[state], [...new Set(people.map((login) => `@${require_page.shownText(login)}`))]],
		content: [
			require_html.rowHead(require_page.webLink(url, [require_deployments.deploymentName(row)]), require_deployments.DEPLOYMENT_MARKS[outcome], state),
			require_page.h("p", { class: "muted" }, `${at} · by ${by === null ? "unknown" : `@${require_page.shownText(by)}`}`),
			...checklist === void 0 ? [] : [require_page.h("p", ["Checklist ", require_page.webLink(checklist.url, [`#${checklist.number}`])])],
			...remarks.length === 0 ? [] : [require_page.h("p", remarks.join("; "))],
			...approvals.length === 0 ? [] : [require_page.h("p", ["Approved by ", ...approvals.flatMap(require_html.approvedBy)])],
			...checklist === void 0 ? [] : [require_page.h("p", { class: "muted" }, `Policy ${require_page.shownText(checklist.policy)}`)]
		]
	};
}
exports.deploymentsHtml = deploymentsHtml;
