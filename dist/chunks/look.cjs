const require_ask = require("./ask.cjs");
const require_subject_node = require("./subject-node.cjs");
const require_reader = require("./reader.cjs");
const require_person = require("./person.cjs");
const require_exit = require("./exit.cjs");
const require_pulls = require("./pulls.cjs");
// src/github/survey/look.ts
async function repositoriesOfOwner(client, org) {
	return (await client.paginate(client.rest.repos.listForOrg, {
		org,
		per_page: 100
	})).map(({ owner, name }) => ({
		owner: owner.login,
		repo: name
	}));
}
const REPOSITORIES = 5;
async function lookAtAll(client, repositories, policy, stopped) {
	const found = new Map();
	const take = async (batch) => {
		const over = stopped();
		if (over !== void 0) {
			for (const where of batch) found.set(require_exit.repositoryName(where), {
				ok: false,
				error: over
			});
			return;
		}
		const read = await require_exit.attempt(() => readLooks(client, batch, policy));
		if (read.ok) {
			for (const look of read.value) found.set(require_exit.repositoryName(look.where), {
				ok: true,
				value: look
			});
			return;
		}
		if (batch.length > 1) for (const where of batch) await take([where]);
		else for (const where of batch) found.set(require_exit.repositoryName(where), {
			ok: false,
			error: unreadWords(where, read.error)
		});
	};
	for (let from = 0; from < repositories.length; from += REPOSITORIES) await take(repositories.slice(from, from + REPOSITORIES));
	return found;
}
function unreadWords(where, { status, message }) {
	return status === 404 ? `there is no repository ${require_exit.repositoryName(where)}, or the token may not see it` : message;
}
const FOLDER = ".github/workflows";
function placesElsewhere() {
	const places = [];
	require_exit.policyElsewhere((path) => {
		places.push(path);
		return false;
	});
	return places;
}
async function readLooks(client, batch, policy) {
	const elsewhere = placesElsewhere();
	const fields = `url visibility isArchived defaultBranchRef { name }
    workflows: object(expression: "HEAD:${FOLDER}") { ... on Tree { entries { name object { ${require_subject_node.BLOB} } } } }
    policy: object(expression: $policy) { ${require_subject_node.BLOB} }
    ${elsewhere.map((path, index) => `e${index}: object(expression: "HEAD:${path}") { type: __typename }`).join("\n    ")}
    ${require_pulls.OPEN_PULLS}`;
	const declared = ["$policy: String!"];
	const variables = { policy: `HEAD:${policy}` };
	const parts = batch.map(({ owner, repo }, index) => {
		declared.push(`$o${index}: String!`, `$n${index}: String!`);
		variables[`o${index}`] = owner;
		variables[`n${index}`] = repo;
		return `r${index}: repository(owner: $o${index}, name: $n${index}) { ${fields} }`;
	});
	const query = `query doctor(${declared.join(", ")}) {\n${parts.join("\n")}\n}\n${require_person.ACTOR}`;
	const answer = await client.graphql(query, variables);
	return batch.flatMap((where, index) => {
		const node = answer[`r${index}`];
		return node == null ? [] : [lookOf(where, node, policy, elsewhere)];
	});
}
function lookOf(where, node, policy, elsewhere) {
	const { visibility, isArchived, defaultBranchRef, pullRequests } = node;
	const misplaced = elsewhere.find((_, index) => node[`e${index}`]?.type === "Blob");
	return {
		where,
		url: node.url,
		visibility: VISIBILITIES.find((each) => each === visibility.toLowerCase()) ?? "unknown",
		isArchived,
		...defaultBranchRef === null ? {} : { branch: defaultBranchRef.name },
		workflows: workflowsIn(node.workflows?.entries ?? []),
		policy: require_reader.blobAnswer(policy, node.policy),
		...misplaced === void 0 ? {} : { policyElsewhere: misplaced },
		open: require_pulls.openPullsIn(pullRequests)
	};
}
const VISIBILITIES = [
	"public",
	"private",
	"internal"
];
function workflowsIn(entries) {
	const files = [];
	for (const { name, object } of entries) {
		if (!/\.ya?ml$/i.test(name)) continue;
		const path = `${FOLDER}/${name}`;
		const file = require_reader.blobAnswer(path, object);
		if (file.status === "unavailable") return require_ask.unavailable(file.reason);
		files.push({
			path,
			text: file.value.text
		});
	}
	return require_ask.known(files);
}
exports.lookAtAll = lookAtAll;
exports.repositoriesOfOwner = repositoriesOfOwner;
