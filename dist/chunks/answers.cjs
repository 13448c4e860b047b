const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_error = require("./error.cjs");
const require_policy_elsewhere = require("./policy-elsewhere.cjs");
const require_client = require("./client.cjs");
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
async function contentOf(client, subject, { path: asked, ref = require_client.trustedAt(subject) }) {
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
		if (!(error instanceof require_error.GitHubError)) throw error;
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
function changedFile({ filename, previous_filename: previous, status }) {
	return {
		path: filename,
		...previous === void 0 ? {} : { previous },
		...status === "removed" ? { removed: true } : {}
	};
}
async function revisionsAnswer(client, subject, { path, last }) {
	const [owner, repo] = subject.repository?.split("/") ?? [];
	if (owner === void 0 || repo === void 0) return {
		status: "unavailable",
		reason: "the repository is not known"
	};
	try {
		const at = require_client.trustedAt(subject);
		const ref = at === void 0 ? {} : { sha: at };
		const { data } = await client.rest.repos.listCommits({
			owner,
			repo,
			path,
			per_page: last + 1,
			...ref
		});
		return {
			status: "known",
			value: (await Promise.all(data.slice(1).map(({ sha }) => fileAnswer(client, subject, {
				path,
				ref: sha
			})))).flatMap((answer) => answer.status === "known" && answer.value.exists ? [{
				sha: answer.value.sha ?? "",
				text: answer.value.text
			}] : [])
		};
	} catch (error) {
		if (!(error instanceof require_error.GitHubError)) throw error;
		return {
			status: "unavailable",
			reason: `earlier revisions of ${path} could not be read: ${error.message}`
		};
	}
}
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
		}, require_client.trustedAt(subject) ?? "HEAD");
		if (data.truncated) return { unavailable: "the repository has too many files to look for its templates; name one with the input `template`" };
		const files = data.tree.flatMap(({ path, type }) => type === "blob" && path !== void 0 ? [path] : []);
		const elsewhere = require_policy_elsewhere.policyElsewhere((path) => files.includes(path));
		return {
			paths: templatesAmong(files, subject.kind),
			...elsewhere === void 0 ? {} : { policyElsewhere: elsewhere }
		};
	} catch (error) {
		if (!(error instanceof require_error.GitHubError)) throw error;
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
		if (!(error instanceof require_error.GitHubError) || error.status !== 404 || !at.startsWith("refs/")) throw error;
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
// src/github/answers/changed-files.ts
const MOST_FILES = 3e3;
async function changedFilesAnswer(client, subject) {
	const [owner, repo] = subject.repository?.split("/") ?? [];
	if (subject.kind !== "pull-request" || owner === void 0 || repo === void 0 || subject.number === void 0) return {
		status: "unavailable",
		reason: "only a pull request changes files"
	};
	try {
		const files = await client.paginate(client.rest.pulls.listFiles, {
			owner,
			repo,
			pull_number: subject.number,
			per_page: 100
		});
		return {
			status: "known",
			value: {
				files: files.map(changedFile),
				complete: files.length > 0 && files.length < MOST_FILES
			}
		};
	} catch (error) {
		if (!(error instanceof require_error.GitHubError)) throw error;
		return {
			status: "unavailable",
			reason: `the changed files could not be read: ${error.message}`
		};
	}
}
// src/github/answers/answer.ts
var answer_exports = require_rolldown_runtime.__exportAll({
	answerer: () => answerer,
	readTrustedFile: () => readTrustedFile
});
function answerer(client, subject, values, { teams = client, own = { name: require_client.STATUS_NAME } } = {}) {
	let people;
	const answer = async (question) => {
		switch (question.kind) {
			case "file": return fileAnswer(client, subject, question);
			case "file-revisions": return revisionsAnswer(client, subject, question);
			case "changed-files": return changedFilesAnswer(client, subject);
			case "labels":
			case "origin": return {
				status: "unavailable",
				reason: `the ${question.kind} of this subject are not known`
			};
			case "value": return valueAnswer(question.name, values);
			case "reviews":
			case "comments":
			case "body-edits":
			case "commits":
			case "pushes":
			case "base-changes":
			case "team-members":
			case "permission":
			case "changed-since":
			case "label-set":
				people ??= Promise.resolve().then(() => require("./people.cjs")).then((late) => late.peopleAnswerer(client, teams, subject));
				return (await people)(question);
			default: return (await Promise.resolve().then(() => require("./evidence.cjs"))).evidenceAnswer(client, subject, question, own);
		}
	};
	return (questions) => Promise.all(questions.map(answer));
}
function valueAnswer(name, values) {
	const raw = values.get(name);
	if (raw !== void 0) return {
		status: "known",
		value: { raw }
	};
	return {
		status: "unavailable",
		reason: `no evidence named ${name} was handed over`
	};
}
function readTrustedFile(client, subject, path) {
	return fileAnswer(client, subject, { path });
}
Object.defineProperty(exports, "answer_exports", {
	enumerable: true,
	get: function() {
		return answer_exports;
	}
});
Object.defineProperty(exports, "answerer", {
	enumerable: true,
	get: function() {
		return answerer;
	}
});
Object.defineProperty(exports, "changedFile", {
	enumerable: true,
	get: function() {
		return changedFile;
	}
});
Object.defineProperty(exports, "changedFilesAnswer", {
	enumerable: true,
	get: function() {
		return changedFilesAnswer;
	}
});
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
Object.defineProperty(exports, "readTrustedFile", {
	enumerable: true,
	get: function() {
		return readTrustedFile;
	}
});
