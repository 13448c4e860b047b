const require_reading = require("./reading2.cjs");
const require_person = require("./person.cjs");
// src/github/answers/milestone.ts
function milestoneAnswer(client, subject, title) {
	return require_reading.reading(subject, "the milestone", async (repository) => {
		const own = await ownOf(client, subject, repository);
		if (own === void 0 && title === void 0) return require_reading.unavailable("only a pull request or an issue has a milestone");
		const found = title === void 0 ? own?.milestone : await titled(client, repository, title);
		if (found === void 0) return require_reading.known({ exists: false });
		const itself = own?.open === true && own.milestone?.number === found.number ? 1 : 0;
		return require_reading.known({
			exists: true,
			title: found.title,
			state: found.state,
			open: Math.max(0, found.open_issues - itself),
			url: found.html_url
		});
	});
}
async function ownOf(client, { kind, number }, repository) {
	if (number === void 0) return void 0;
	const { data } = kind === "pull-request" ? await client.rest.pulls.get({
		...repository,
		pull_number: number
	}) : await client.rest.issues.get({
		...repository,
		issue_number: number
	});
	return {
		milestone: data.milestone ?? void 0,
		open: data.state === "open"
	};
}
async function titled(client, repository, title) {
	const pages = client.paginate.iterator(client.rest.issues.listMilestones, {
		...repository,
		state: "all",
		per_page: 100
	});
	for await (const { data } of pages) {
		const found = data.find((each) => each.title === title);
		if (found !== void 0) return found;
	}
}
function labelSetAnswer(client, subject, label) {
	const [owner = "", repo = ""] = subject.repository?.split("/") ?? [];
	return require_reading.told(`who set the label ${label}`, async () => {
		const issue = {
			owner,
			repo,
			issue_number: subject.number ?? 0,
			per_page: 100
		};
		const last = (await client.paginate(client.rest.issues.listEvents, issue)).filter((event) => event.event === "labeled" || event.event === "unlabeled").findLast((event) => "label" in event && event.label.name?.toLowerCase() === label.toLowerCase());
		if (last?.event !== "labeled") return null;
		return (await client.paginate(client.rest.issues.listLabelsOnIssue, issue)).some(({ name }) => name.toLowerCase() === label.toLowerCase()) ? {
			by: require_person.personFrom(last.actor),
			at: last.created_at
		} : null;
	});
}
Object.defineProperty(exports, "labelSetAnswer", {
	enumerable: true,
	get: function() {
		return labelSetAnswer;
	}
});
Object.defineProperty(exports, "milestoneAnswer", {
	enumerable: true,
	get: function() {
		return milestoneAnswer;
	}
});
