const require_client = require("./client.cjs");
const require_own_reports = require("./own-reports.cjs");
const require_exit = require("./exit.cjs");
// src/github/writes/own-issues.ts
const MARKER = "<!-- checklist-gate overview -->";
async function writeOverviewIssue(client, where, { title, body }) {
	const text = `${MARKER}\n${body}`;
	const self = await require_own_reports.identityOf(client);
	let own = await ownIssues(client, where, self);
	let created;
	if (own.length === 0) {
		const { data } = await client.rest.issues.create({
			...where,
			title,
			body: text
		});
		created = data.number;
		const listed = await ownIssues(client, where, self);
		const made = {
			number: data.number,
			url: data.html_url,
			body: text,
			isOpen: true
		};
		own = listed.some(({ number }) => number === made.number) ? listed : [...listed, made];
	}
	const [first, ...others] = own.toSorted((a, b) => a.number - b.number);
	const isCurrent = first.isOpen && normal(first.body) === normal(text);
	const change = {
		...where,
		request: require_client.REPEATABLE
	};
	if (!isCurrent) await client.rest.issues.update({
		...change,
		issue_number: first.number,
		body: text,
		state: "open"
	});
	for (const { number } of others.filter(({ isOpen }) => isOpen)) await client.rest.issues.update({
		...change,
		issue_number: number,
		state: "closed",
		state_reason: "not_planned"
	});
	return {
		result: first.number === created ? "created" : isCurrent ? "unchanged" : "updated",
		number: first.number,
		url: first.url
	};
}
async function ownIssues(client, where, self) {
	return (await client.paginate(client.rest.issues.listForRepo, {
		...where,
		state: "all",
		creator: self.login,
		per_page: 100
	})).filter(({ body, user, pull_request: pull }) => pull === void 0 && hasMarker(body) && require_own_reports.isOwn(require_own_reports.accountOf(user), self)).map(({ number, html_url: url, body, state }) => ({
		number,
		url,
		body: body ?? "",
		isOpen: state === "open"
	}));
}
function hasMarker(body) {
	return body?.split(/\r?\n/, 1)[0]?.trimEnd() === MARKER;
}
function normal(body) {
	return body.replaceAll("\r\n", "\n").trimEnd();
}
async function openReleaseIssue(client, where, issue, milestone) {
	const self = await require_own_reports.identityOf(client);
	const known = await oldest(client, where, self, issue.title);
	if (known !== void 0) return {
		...known,
		created: false,
		missing: []
	};
	const { title, body, labels, assignees } = issue;
	const { data } = await client.rest.issues.create({
		...where,
		title,
		body,
		labels,
		assignees,
		...milestone === void 0 ? {} : { milestone: await milestoneNumber(client, where, milestone) }
	});
	const first = await oldest(client, where, self, title);
	if (first === void 0 || first.number >= data.number) return {
		number: data.number,
		url: data.html_url,
		created: true,
		state: "open",
		missing: missingIn(data, issue)
	};
	await client.rest.issues.createComment({
		...where,
		issue_number: data.number,
		body: `Opened twice at the same time: #${first.number} goes on.`
	});
	await client.rest.issues.update({
		...where,
		issue_number: data.number,
		state: "closed",
		state_reason: "not_planned"
	});
	return {
		...first,
		created: false,
		missing: []
	};
}
function missingIn(opened, { labels, assignees }) {
	const named = opened.labels.map((label) => (typeof label === "string" ? label : label.name ?? "").toLowerCase());
	const assigned = (opened.assignees ?? []).map(({ login }) => login.toLowerCase());
	return [...labels.filter((label) => !named.includes(label.toLowerCase())).map((label) => `the label "${label}"`), ...assignees.filter((login) => !assigned.includes(login.toLowerCase())).map((login) => `the assignee @${login}`)];
}
async function oldest(client, where, self, title) {
	const [first] = (await client.paginate(client.rest.issues.listForRepo, {
		...where,
		state: "all",
		creator: self.login,
		per_page: 100
	})).filter(({ user, ...issue }) => issue.title === title && issue.pull_request === void 0 && require_own_reports.isOwn(require_own_reports.accountOf(user), self)).toSorted((a, b) => a.number - b.number);
	return first === void 0 ? void 0 : {
		number: first.number,
		url: first.html_url,
		state: first.state
	};
}
async function milestoneNumber(client, where, wanted) {
	const milestones = await client.paginate(client.rest.issues.listMilestones, {
		...where,
		state: "all",
		per_page: 100
	});
	const found = milestones.find(({ title }) => title === wanted) ?? milestones.find(({ number }) => String(number) === wanted);
	if (found !== void 0) return found.number;
	const titles = milestones.slice(0, 10).map(({ title }) => `"${title}"`);
	throw new require_exit.GitHubError(404, `there is no milestone "${wanted}"; ${titles.length === 0 ? "the repository has none" : `there is ${titles.join(", ")}`}.`);
}
exports.openReleaseIssue = openReleaseIssue;
exports.writeOverviewIssue = writeOverviewIssue;
