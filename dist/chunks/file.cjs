const require_front_matter = require("./front-matter.cjs");
const require_place = require("./place.cjs");
let node_buffer = require("node:buffer");
// src/github/answers/file.ts
const MAX_BYTES = 1048576;
async function fileAnswer(client, subject, { path: asked, ref = require_place.trustedAt(subject) }) {
	const [owner, repo] = subject.repository?.split("/") ?? [];
	if (owner === void 0 || repo === void 0) return unavailable("the repository is not known");
	const path = asked.replace(/^\.\//, "");
	if (path.split("/").some((segment) => [
		"",
		".",
		".."
	].includes(segment))) return unavailable(`${path} is no path inside the repository`);
	try {
		const { data } = await client.rest.repos.getContent({
			owner,
			repo,
			path,
			...ref === void 0 ? {} : { ref }
		});
		return textOf(path, data);
	} catch (error) {
		if (!(error instanceof require_front_matter.GitHubError)) throw error;
		if (error.status === 404 && !/no commit found/i.test(wordsOf(error))) return {
			status: "known",
			value: {
				path,
				exists: false,
				text: ""
			}
		};
		return unavailable(`${path} could not be read: ${error.message}`);
	}
}
function textOf(path, data) {
	if (Array.isArray(data)) return unavailable(`${path} is a directory, expected a file`);
	if (data.type !== "file" || !("content" in data)) return unavailable(`${path} is a ${data.type}, expected a file`);
	if (data.size > MAX_BYTES) return unavailable(`${path} is larger than 1 MB`);
	if (data.encoding !== "base64") return unavailable(`${path} came in the encoding ${data.encoding}, expected base64`);
	const bytes = node_buffer.Buffer.from(data.content, "base64");
	if (!(0, node_buffer.isUtf8)(bytes)) return unavailable(`${path} is not valid UTF-8`);
	return {
		status: "known",
		value: {
			path,
			exists: true,
			text: bytes.toString("utf8"),
			sha: data.sha
		}
	};
}
function unavailable(reason) {
	return {
		status: "unavailable",
		reason
	};
}
function wordsOf(error) {
	return error.cause instanceof Error ? error.cause.message : "";
}
Object.defineProperty(exports, "fileAnswer", {
	enumerable: true,
	get: function() {
		return fileAnswer;
	}
});
