const require_subject = require("./subject.cjs");
const require_exit = require("./exit.cjs");
const require_ask = require("./ask.cjs");
let node_buffer = require("node:buffer");
// src/github/answers/file.ts
const MAX_BYTES = 1048576;
async function fileAnswer(about, asked) {
	const found = await contentOf(about, asked);
	if (found.status === "unavailable") return found;
	const { path, data } = found.value;
	return data === void 0 ? require_ask.known({
		path,
		exists: false,
		text: ""
	}) : textOf(path, data);
}
async function pathAnswer(about, asked) {
	const found = await contentOf(about, asked);
	if (found.status === "unavailable") return found;
	const { path, data } = found.value;
	if (data === void 0) return require_ask.known({ exists: false });
	const file = fileIn(path, data);
	return file.status === "unavailable" ? file : require_ask.known({ exists: true });
}
async function folderAnswer(about, path) {
	const found = await contentOf(about, { path });
	if (found.status === "unavailable") return found;
	const { data = [] } = found.value;
	if (!Array.isArray(data)) return require_ask.unavailable(`${path} is no directory`);
	return require_ask.known(data.flatMap(({ type, name }) => type === "file" ? [name] : []));
}
async function contentOf({ client, repository, subject }, { path: asked, ref = require_subject.trustedAt(subject) }) {
	const path = asked.replace(/^\.\//, "");
	if (path.split("/").some((segment) => [
		"",
		".",
		".."
	].includes(segment))) return require_ask.unavailable(`${path} is no path inside the repository`);
	return require_ask.ask(path, async () => {
		const where = {
			...repository,
			path,
			...ref === void 0 ? {} : { ref }
		};
		const answer = await require_exit.attempt(() => client.rest.repos.getContent(where));
		if (answer.ok) return require_ask.known({
			path,
			data: answer.value.data
		});
		if (answer.error.status === 404 && !/no commit found/i.test(wordsOf(answer.error))) return require_ask.known({ path });
		throw answer.error;
	});
}
function fileIn(path, data) {
	if (Array.isArray(data)) return require_ask.unavailable(`${path} is a directory, expected a file`);
	return data.type === "file" && "content" in data ? require_ask.known(data) : require_ask.unavailable(`${path} is a ${data.type}, expected a file`);
}
function textOf(path, data) {
	const found = fileIn(path, data);
	if (found.status === "unavailable") return found;
	const file = found.value;
	if (file.size > MAX_BYTES) return require_ask.unavailable(`${path} is larger than 1 MB`);
	if (file.encoding !== "base64") return require_ask.unavailable(`${path} came in the encoding ${file.encoding}, expected base64`);
	const bytes = node_buffer.Buffer.from(file.content, "base64");
	if (!(0, node_buffer.isUtf8)(bytes)) return require_ask.unavailable(`${path} is not valid UTF-8`);
	return require_ask.known({
		path,
		exists: true,
		text: bytes.toString("utf8"),
		sha: file.sha
	});
}
function wordsOf(error) {
	return error.cause instanceof Error ? error.cause.message : "";
}
function openingAnswer(about, path) {
	const { client, repository, subject } = about;
	const { kind, number } = subject;
	if (number === void 0) return Promise.resolve(require_ask.unavailable("this was never opened"));
	return require_ask.ask(`${path} when this was opened`, async () => {
		const { data: opened } = kind === "pull-request" ? await client.rest.pulls.get({
			...repository,
			pull_number: number
		}) : await client.rest.issues.get({
			...repository,
			issue_number: number
		});
		const at = require_subject.trustedAt(subject);
		const where = {
			...repository,
			path,
			until: opened.created_at,
			per_page: 1
		};
		const { data } = await client.rest.repos.listCommits({
			...where,
			...at === void 0 ? {} : { sha: at }
		});
		const [last] = data;
		if (last === void 0) return require_ask.known(null);
		const file = await fileAnswer(about, {
			path,
			ref: last.sha
		});
		if (file.status === "unavailable") return file;
		return require_ask.known(file.value.exists ? { text: file.value.text } : null);
	});
}
function revisionsAnswer(about, { path, last }) {
	const { client, repository, subject } = about;
	return require_ask.ask(`earlier revisions of ${path}`, async () => {
		const at = require_subject.trustedAt(subject);
		const ref = at === void 0 ? {} : { sha: at };
		const { data } = await client.rest.repos.listCommits({
			...repository,
			path,
			per_page: last + 1,
			...ref
		});
		const answers = await Promise.all(data.slice(1).map(({ sha }) => fileAnswer(about, {
			path,
			ref: sha
		})));
		return require_ask.known(answers.flatMap((answer) => answer.status === "known" && answer.value.exists ? [{
			sha: answer.value.sha ?? "",
			text: answer.value.text
		}] : []));
	});
}
const MOST_OF_PULL = 3e3;
const MOST_BETWEEN = 300;
async function changedFilesAnswer({ client, repository, subject }) {
	const { kind, number } = subject;
	if (kind !== "pull-request" || number === void 0) return require_ask.unavailable("only a pull request changes files");
	return require_ask.ask("the changed files", async () => {
		const where = {
			...repository,
			pull_number: number,
			per_page: 100
		};
		const files = await client.paginate(client.rest.pulls.listFiles, where);
		return require_ask.known({
			files: files.map(changedFile),
			complete: files.length > 0 && files.length < MOST_OF_PULL
		});
	});
}
function filesBetweenAnswer({ client, repository }, { base, head }) {
	return require_ask.ask(`the files changed since ${base}`, async () => {
		const wanted = {
			...repository,
			basehead: `${base}...${head}`,
			per_page: 1
		};
		const { data } = await client.rest.repos.compareCommitsWithBasehead(wanted);
		const listed = filesOf(data);
		return require_ask.known({
			...listed,
			complete: listed.complete && data.status !== "behind"
		});
	});
}
function changedSinceAnswer({ client, repository, subject }, { sha }) {
	return require_ask.ask(`what changed since ${sha.slice(0, 7)}`, async () => {
		const wanted = {
			...repository,
			basehead: `${sha}...${subject.headSha}`,
			per_page: 100
		};
		const { data } = await client.rest.repos.compareCommitsWithBasehead(wanted);
		const builds = data.status === "ahead" || data.status === "identical";
		return require_ask.known({
			...filesOf(data),
			...builds ? { ahead: data.ahead_by } : {}
		});
	});
}
function filesOf({ files }) {
	const listed = files ?? [];
	return {
		files: listed.map(changedFile),
		complete: files !== void 0 && listed.length < MOST_BETWEEN
	};
}
function changedFile({ filename, previous_filename: previous, status }) {
	return {
		path: filename,
		...previous === void 0 ? {} : { previous },
		...status === "removed" ? { removed: true } : {}
	};
}
Object.defineProperty(exports, "changedFilesAnswer", {
	enumerable: true,
	get: function() {
		return changedFilesAnswer;
	}
});
Object.defineProperty(exports, "changedSinceAnswer", {
	enumerable: true,
	get: function() {
		return changedSinceAnswer;
	}
});
Object.defineProperty(exports, "fileAnswer", {
	enumerable: true,
	get: function() {
		return fileAnswer;
	}
});
Object.defineProperty(exports, "filesBetweenAnswer", {
	enumerable: true,
	get: function() {
		return filesBetweenAnswer;
	}
});
Object.defineProperty(exports, "folderAnswer", {
	enumerable: true,
	get: function() {
		return folderAnswer;
	}
});
Object.defineProperty(exports, "openingAnswer", {
	enumerable: true,
	get: function() {
		return openingAnswer;
	}
});
Object.defineProperty(exports, "pathAnswer", {
	enumerable: true,
	get: function() {
		return pathAnswer;
	}
});
Object.defineProperty(exports, "revisionsAnswer", {
	enumerable: true,
	get: function() {
		return revisionsAnswer;
	}
});
