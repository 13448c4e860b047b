const require_ask = require("./ask.cjs");
const require_exit = require("./exit.cjs");
const require_subject = require("./subject.cjs");
// src/github/default-template.ts
const FOLDERS = [
	".github/",
	"",
	"docs/"
];
function defaultTemplates(client, subject) {
	return require_ask.askAbout(client, subject, async ({ repository }) => {
		const answer = await require_exit.attempt(() => treeOf(client, repository, require_subject.trustedAt(subject) ?? "HEAD"));
		if (!answer.ok) return require_ask.unavailable(`the templates of the repository could not be looked for: ${answer.error.message}`, answer.error);
		const { truncated, tree } = answer.value;
		if (truncated) return require_ask.unavailable("the repository has too many files to look for its templates; name one with the input `template`");
		const files = tree.flatMap(({ path, type }) => type === "blob" && path !== void 0 ? [path] : []);
		return require_ask.known(templatesIn(files, subject.kind));
	});
}
function templatesIn(files, kind) {
	const elsewhere = require_exit.policyElsewhere((path) => files.includes(path));
	return {
		paths: templatesAmong(files, kind),
		...elsewhere === void 0 ? {} : { policyElsewhere: elsewhere }
	};
}
async function treeOf(client, where, at) {
	const read = async (tree_sha) => (await client.rest.git.getTree({
		...where,
		tree_sha,
		recursive: "1"
	})).data;
	const answer = await require_exit.attempt(() => read(at));
	if (answer.ok) return answer.value;
	if (answer.error.status !== 404 || !at.startsWith("refs/")) throw answer.error;
	const { data } = await client.rest.git.getRef({
		...where,
		ref: at.slice(5)
	});
	return read(data.object.sha);
}
function templatesAmong(paths, kind) {
	const name = kind === "issue" ? "issue_template" : "pull_request_template";
	const lower = paths.map((path) => ({
		path,
		lower: path.toLowerCase()
	}));
	for (const folder of FOLDERS) {
		const single = lower.find((each) => [
			`${folder}${name}.md`,
			`${folder}${name}.txt`,
			`${folder}${name}`
		].includes(each.lower));
		if (single !== void 0) return [single.path];
		const several = lower.filter((each) => new RegExp(`^${folder.replaceAll(".", "\\.")}${name}/[^/]+\\.(?:md|txt)$`).test(each.lower));
		if (several.length > 0) return several.map((each) => each.path);
	}
	return [];
}
Object.defineProperty(exports, "defaultTemplates", {
	enumerable: true,
	get: function() {
		return defaultTemplates;
	}
});
Object.defineProperty(exports, "templatesAmong", {
	enumerable: true,
	get: function() {
		return templatesAmong;
	}
});
Object.defineProperty(exports, "templatesIn", {
	enumerable: true,
	get: function() {
		return templatesIn;
	}
});
