// src/github/organisation.ts
async function repositoriesOfOwner(client, org) {
	return (await client.paginate(client.rest.repos.listForOrg, {
		org,
		per_page: 100
	})).map(({ owner, name }) => ({
		owner: owner.login,
		repo: name
	}));
}
exports.repositoriesOfOwner = repositoriesOfOwner;
