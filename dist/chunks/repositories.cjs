const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_exit = require("./exit.cjs");
// src/github/repositories.ts
var repositories_exports = require_rolldown_runtime.__exportAll({ repositoriesOfOwner: () => repositoriesOfOwner });
async function repositoriesOfOwner(client, org) {
	return (await client.paginate(client.rest.repos.listForOrg, {
		org,
		per_page: 100
	})).map(({ owner, name }) => ({
		owner: owner.login,
		repo: name
	}));
}
async function installationsOf(app) {
	return (await app.paginate(app.rest.apps.listInstallations, { per_page: 100 })).flatMap(({ id, suspended_at: suspended }) => suspended === null ? [id] : []);
}
async function repositoriesOf(client) {
	return (await client.paginate(client.rest.apps.listReposAccessibleToInstallation, { per_page: 100 })).flatMap(({ full_name: name, archived, disabled }) => archived || disabled ? [] : require_exit.repositoryNamed(name) ?? []);
}
Object.defineProperty(exports, "installationsOf", {
	enumerable: true,
	get: function() {
		return installationsOf;
	}
});
Object.defineProperty(exports, "repositoriesOf", {
	enumerable: true,
	get: function() {
		return repositoriesOf;
	}
});
Object.defineProperty(exports, "repositories_exports", {
	enumerable: true,
	get: function() {
		return repositories_exports;
	}
});
