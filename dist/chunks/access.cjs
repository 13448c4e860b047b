// src/github/access.ts
const LEVELS = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
async function hasAccess(client, { owner, repo, login }, least) {
	const { data } = await client.rest.repos.getCollaboratorPermissionLevel({
		owner,
		repo,
		username: login
	});
	const role = LEVELS.indexOf(data.role_name);
	return Math.max(role, LEVELS.indexOf(data.permission)) >= LEVELS.indexOf(least);
}
Object.defineProperty(exports, "hasAccess", {
	enumerable: true,
	get: function() {
		return hasAccess;
	}
});
