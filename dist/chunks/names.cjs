const require_exit = require("./exit.cjs");
// src/github/answers/names.ts
async function shownNames(client, accounts) {
	const people = [...new Map(accounts.map((each) => [each.id, each])).values()];
	if (people.length === 0) return [];
	const declared = people.map((_, index) => `$u${index}: String!`).join(", ");
	const parts = people.map((_, index) => `u${index}: user(login: $u${index}) { databaseId name }`).join("\n");
	const variables = Object.fromEntries(people.map(({ login }, index) => [`u${index}`, login]));
	const answer = await require_exit.attempt(() => client.graphql(`query Names(${declared}) { ${parts} }`, variables));
	if (!answer.ok) return [];
	return people.flatMap(({ login, id }, index) => {
		const told = answer.value[`u${index}`];
		return told?.databaseId === id && told.name ? [{
			login,
			id,
			name: told.name
		}] : [];
	});
}
exports.shownNames = shownNames;
