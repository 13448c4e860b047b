const require_reading = require("./reading2.cjs");
// src/github/people/access.ts
const LEVELS = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
const FLAGS = {
	pull: "read",
	triage: "triage",
	push: "write",
	maintain: "maintain",
	admin: "admin"
};
async function accessTo(client, { owner, repo, login }) {
	const { data } = await client.rest.repos.getCollaboratorPermissionLevel({
		owner,
		repo,
		username: login
	});
	return levelOf(data);
}
async function hasAccess(client, whose, least) {
	return LEVELS.indexOf(await accessTo(client, whose)) >= LEVELS.indexOf(least);
}
function levelOf({ permission, role_name: role, user }) {
	const flags = Object.entries(user?.permissions ?? {}).flatMap(([name, set]) => set ? FLAGS[name] ?? [] : []);
	const said = new Set([
		permission,
		role,
		...flags
	]);
	return LEVELS.findLast((level) => said.has(level)) ?? "none";
}
function permissionAnswer(client, subject, login) {
	const [owner = "", repo = ""] = subject.repository?.split("/") ?? [];
	return require_reading.told(`the permission of @${login}`, async () => ({ level: await accessTo(client, {
		owner,
		repo,
		login
	}) }));
}
Object.defineProperty(exports, "hasAccess", {
	enumerable: true,
	get: function() {
		return hasAccess;
	}
});
Object.defineProperty(exports, "permissionAnswer", {
	enumerable: true,
	get: function() {
		return permissionAnswer;
	}
});
