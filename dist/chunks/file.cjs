const require_front_matter = require("./front-matter.cjs");
const require_place = require("./place.cjs");
let node_buffer = require("node:buffer");
// src/github/answers/file.ts
const MAX_BYTES = 1048576;
async function fileAnswer(client, subject, asked) {
	const found = await contentOf(client, subject, asked);
	if (found.status === "unavailable") return found;
	const { path, data } = found.value;
	return data === void 0 ? {
		status: "known",
		value: {
			path,
			exists: false,
			text: ""
		}
	} : textOf(path, data);
}
async function pathAnswer(client, subject, asked) {
	const found = await contentOf(client, subject, asked);
	if (found.status === "unavailable") return found;
	const { path, data } = found.value;
	const file = data === void 0 ? void 0 : fileIn(path, data);
	if (typeof file === "string") return unavailable(file);
	return {
		status: "known",
		value: { exists: file !== void 0 }
	};
}
async function contentOf(client, subject, { path: asked, ref = require_place.trustedAt(subject) }) {
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
		return {
			status: "known",
			value: {
				path,
				data
			}
		};
	} catch (error) {
		if (!(error instanceof require_front_matter.GitHubError)) throw error;
		if (error.status === 404 && !/no commit found/i.test(wordsOf(error))) return {
			status: "known",
			value: { path }
		};
		return unavailable(`${path} could not be read: ${error.message}`);
	}
}
function fileIn(path, data) {
	if (Array.isArray(data)) return `${path} is a directory, expected a file`;
	return data.type === "file" && "content" in data ? data : `${path} is a ${data.type}, expected a file`;
}
function textOf(path, data) {
	const file = fileIn(path, data);
	if (typeof file === "string") return unavailable(file);
	if (file.size > MAX_BYTES) return unavailable(`${path} is larger than 1 MB`);
	if (file.encoding !== "base64") return unavailable(`${path} came in the encoding ${file.encoding}, expected base64`);
	const bytes = node_buffer.Buffer.from(file.content, "base64");
	if (!(0, node_buffer.isUtf8)(bytes)) return unavailable(`${path} is not valid UTF-8`);
	return {
		status: "known",
		value: {
			path,
			exists: true,
			text: bytes.toString("utf8"),
			sha: file.sha
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
Object.defineProperty(exports, "pathAnswer", {
	enumerable: true,
	get: function() {
		return pathAnswer;
	}
});
