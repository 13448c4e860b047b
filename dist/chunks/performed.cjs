const require_exit = require("./exit.cjs");
// src/github/answers/performed.ts
const MAY_HOLD_COMMAND = /[/&]/;
async function withApps({ client, repository, subject }, comments) {
	const matters = ({ author, body, edits }) => author?.type === "User" && [body, ...(edits?.revisions ?? []).map((each) => each.body ?? "")].some((text) => MAY_HOLD_COMMAND.test(text));
	if (!comments.some(matters)) return comments;
	const listed = await client.paginate(client.rest.issues.listComments, {
		owner: repository.owner,
		repo: repository.repo,
		issue_number: subject.number ?? 0,
		per_page: 100
	});
	const apps = new Map(listed.map((each) => [each.html_url, each.performed_via_github_app]));
	return comments.map((comment) => {
		if (!matters(comment)) return comment;
		const app = apps.get(`${comment.url}`);
		if (app === void 0 && !apps.has(`${comment.url}`)) throw new require_exit.GitHubError(0, "they changed while they were read. Run the job again.");
		return app == null ? comment : {
			...comment,
			app: app.slug ?? `${app.id}`
		};
	});
}
Object.defineProperty(exports, "withApps", {
	enumerable: true,
	get: function() {
		return withApps;
	}
});
