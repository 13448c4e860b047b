const require_exit = require("./exit.cjs");
// src/github/answers/performed.ts
const MAY_SIGN = /[/&[]/;
function appIn({ performed_via_github_app: app }, by) {
	return app == null || by?.type !== "User" ? {} : { app: app.slug ?? `${app.id}` };
}
async function withApps({ client, repository, subject }, comments) {
	const matters = ({ author, body, edits }) => author?.type === "User" && [body, ...(edits?.revisions ?? []).map((each) => each.body ?? "")].some((text) => MAY_SIGN.test(text));
	if (!comments.some(matters)) return comments;
	const listed = await client.paginate(client.rest.issues.listComments, {
		owner: repository.owner,
		repo: repository.repo,
		issue_number: subject.number ?? 0,
		per_page: 100
	});
	const found = new Map(listed.map((each) => [each.html_url, each]));
	return comments.map((comment) => {
		if (!matters(comment)) return comment;
		const same = found.get(`${comment.url}`);
		if (same === void 0) throw new require_exit.GitHubError(0, "they changed while the gate read them. Run the job again.");
		return {
			...comment,
			...appIn(same, comment.author)
		};
	});
}
Object.defineProperty(exports, "appIn", {
	enumerable: true,
	get: function() {
		return appIn;
	}
});
Object.defineProperty(exports, "withApps", {
	enumerable: true,
	get: function() {
		return withApps;
	}
});
