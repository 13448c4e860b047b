const require_ask = require("./ask.cjs");
const require_default_template = require("./default-template.cjs");
const require_subject_node = require("./subject-node.cjs");
const require_reader = require("./reader.cjs");
const require_exit = require("./exit.cjs");
// src/github/open/files.ts
const OBJECTS = 60;
async function trustedFilesAt(client, places) {
	const paths = places.map(({ path }) => path.replace(/^\.\//, ""));
	return (await objectsAt(client, places.map((place, index) => ({
		...place,
		path: paths[index] ?? ""
	})), require_subject_node.BLOB)).map((object, index) => object.status === "unavailable" ? object : require_reader.blobAnswer(paths[index] ?? "", object.value));
}
const FOLDERS = [
	"",
	".github",
	"docs"
];
async function templatesAt(client, places) {
	const found = places.map(() => ({ paths: [] }));
	const read = async (wanted) => {
		const asked = wanted.flatMap(({ index, folder }) => {
			const place = places[index];
			return place === void 0 ? [] : [{
				...place,
				path: folder,
				index
			}];
		});
		const trees = await objectsAt(client, asked, "... on Tree { entries { name type } }");
		return asked.flatMap(({ index, path: folder }, at) => {
			const [own, tree] = [found[index], trees[at]];
			if (own === void 0 || tree === void 0) return [];
			if (tree.status === "unavailable") own.failed ??= tree;
			const entries = tree.status === "known" ? tree.value?.entries ?? [] : [];
			const pathOf = (name) => folder === "" ? name : `${folder}/${name}`;
			own.paths.push(...entries.flatMap(({ name, type }) => type === "blob" ? [pathOf(name)] : []));
			return entries.filter(({ name, type }) => type === "tree" && /^(?:pull_request|issue)_template$/i.test(name)).map(({ name }) => ({
				index,
				folder: pathOf(name)
			}));
		});
	};
	await read(await read(places.flatMap((_, index) => FOLDERS.map((folder) => ({
		index,
		folder
	})))));
	return found.map(({ paths, failed }, index) => failed === void 0 ? require_ask.known(require_default_template.templatesAmong(paths, places[index]?.kind ?? "pull-request")) : require_ask.unavailable(failed.reason, failed));
}
async function objectsAt(client, places, fields) {
	const keyOf = ({ where, ref, path }) => `${require_exit.repositoryName(where)}@${ref}:${path}`;
	const distinct = [...new Map(places.map((place) => [keyOf(place), place])).values()];
	const told = new Map();
	for (let from = 0; from < distinct.length; from += OBJECTS) {
		const batch = distinct.slice(from, from + OBJECTS);
		const facts = await readObjects(client, batch, fields);
		batch.forEach((place, index) => told.set(keyOf(place), facts[index] ?? require_ask.unavailable(`${place.path} was not answered`)));
	}
	return places.map((place) => told.get(keyOf(place)) ?? require_ask.unavailable(`${place.path} was not answered`));
}
async function readObjects(client, batch, fields) {
	const declared = [];
	const variables = {};
	const declare = (name, value) => {
		declared.push(`$${name}: String!`);
		variables[name] = value;
		return `$${name}`;
	};
	const names = [...new Set(batch.map(({ where }) => require_exit.repositoryName(where)))];
	const parts = names.map((name, at) => {
		const own = batch.flatMap((place, index) => require_exit.repositoryName(place.where) === name ? [{
			...place,
			index
		}] : []);
		const [owner = "", repo = ""] = name.split("/");
		const objects = own.map(({ ref, path, index }) => `f${index}: object(expression: ${declare(`f${index}`, `${ref}:${path}`)}) { ${fields} }`);
		return `r${at}: repository(owner: ${declare(`o${at}`, owner)}, name: ${declare(`n${at}`, repo)}) { ${objects.join("\n")} }`;
	});
	const query = `query files(${declared.join(", ")}) {\n${parts.join("\n")}\n}`;
	const answer = await require_exit.attempt(() => client.graphql(query, variables));
	if (!answer.ok) return batch.map(({ path }) => require_ask.unavailable(`${path} could not be read: ${answer.error.message}`, answer.error));
	return batch.map(({ where }, index) => {
		const repository = answer.value[`r${names.indexOf(require_exit.repositoryName(where))}`];
		return repository == null ? require_ask.unavailable("the repository is not known") : require_ask.known(repository[`f${index}`] ?? null);
	});
}
Object.defineProperty(exports, "templatesAt", {
	enumerable: true,
	get: function() {
		return templatesAt;
	}
});
Object.defineProperty(exports, "trustedFilesAt", {
	enumerable: true,
	get: function() {
		return trustedFilesAt;
	}
});
