// src/github/person.ts
const ACTOR = `fragment actor on Actor {
  type: __typename login
  ... on User { databaseId } ... on Bot { databaseId } ... on Mannequin { databaseId } ... on Organization { databaseId }
}`;
function personOf(actor) {
	return actor?.databaseId == null ? null : {
		login: actor.login,
		id: actor.databaseId,
		type: actor.type
	};
}
function personFrom(user) {
	return user == null ? null : {
		login: user.login,
		id: user.id,
		type: user.type
	};
}
function loginOf({ type, login }) {
	return type === "Bot" && !login.endsWith("[bot]") ? `${login}[bot]` : login;
}
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
async function accessTo(client, repository, login) {
	const { owner, repo } = repository;
	const { data } = await client.rest.repos.getCollaboratorPermissionLevel({
		owner,
		repo,
		username: login
	});
	return levelOf(data);
}
function lowest(levels) {
	return LEVELS.find((level) => level !== "none" && levels.includes(level));
}
async function hasAccess(client, repository, login, least) {
	return LEVELS.indexOf(await accessTo(client, repository, login)) >= LEVELS.indexOf(least);
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
Object.defineProperty(exports, "ACTOR", {
	enumerable: true,
	get: function() {
		return ACTOR;
	}
});
Object.defineProperty(exports, "accessTo", {
	enumerable: true,
	get: function() {
		return accessTo;
	}
});
Object.defineProperty(exports, "hasAccess", {
	enumerable: true,
	get: function() {
		return hasAccess;
	}
});
Object.defineProperty(exports, "loginOf", {
	enumerable: true,
	get: function() {
		return loginOf;
	}
});
Object.defineProperty(exports, "lowest", {
	enumerable: true,
	get: function() {
		return lowest;
	}
});
Object.defineProperty(exports, "personFrom", {
	enumerable: true,
	get: function() {
		return personFrom;
	}
});
Object.defineProperty(exports, "personOf", {
	enumerable: true,
	get: function() {
		return personOf;
	}
});
