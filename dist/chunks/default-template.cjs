const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_front_matter = require("./front-matter.cjs");
const require_place = require("./place.cjs");
const require_text = require("./text.cjs");
// src/github/default-template.ts
var default_template_exports = require_rolldown_runtime.__exportAll({
	defaultTemplates: () => defaultTemplates,
	templatesAmong: () => templatesAmong
});
const FOLDERS = [
	".github/",
	"",
	"docs/"
];
async function defaultTemplates(client, subject) {
	const [owner, repo] = subject.repository?.split("/") ?? [];
	if (owner === void 0 || repo === void 0) return { unavailable: "the repository is not known" };
	try {
		const data = await treeOf(client, {
			owner,
			repo
		}, require_place.trustedAt(subject) ?? "HEAD");
		if (data.truncated) return { unavailable: "the repository has too many files to look for its templates; name one with the input `template`" };
		const files = data.tree.flatMap(({ path, type }) => type === "blob" && path !== void 0 ? [path] : []);
		const elsewhere = require_text.policyElsewhere((path) => files.includes(path));
		return {
			paths: templatesAmong(files, subject.kind),
			...elsewhere === void 0 ? {} : { policyElsewhere: elsewhere }
		};
	} catch (error) {
		if (!(error instanceof require_front_matter.GitHubError)) throw error;
		return { unavailable: `the templates of the repository could not be looked for: ${error.message}` };
	}
}
async function treeOf(client, where, at) {
	const read = async (tree_sha) => (await client.rest.git.getTree({
		...where,
		tree_sha,
		recursive: "1"
	})).data;
	try {
		return await read(at);
	} catch (error) {
		if (!(error instanceof require_front_matter.GitHubError) || error.status !== 404 || !at.startsWith("refs/")) throw error;
		const { data } = await client.rest.git.getRef({
			...where,
			ref: at.slice(5)
		});
		return read(data.object.sha);
	}
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
Object.defineProperty(exports, "default_template_exports", {
	enumerable: true,
	get: function() {
		return default_template_exports;
	}
});
