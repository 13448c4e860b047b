const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_front_matter = require("./front-matter.cjs");
const require_place = require("./place.cjs");
const require_file = require("./file.cjs");
const require_own_reports = require("./own-reports.cjs");
// src/github/answers/file-entry.ts
function changedFile({ filename, previous_filename: previous, status }) {
	return {
		path: filename,
		...previous === void 0 ? {} : { previous },
		...status === "removed" ? { removed: true } : {}
	};
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
		if (!(error instanceof require_front_matter.GitHubError)) throw error;
		return {
			status: "unavailable",
			reason: `the changed files could not be read: ${error.message}`
		};
	}
}
// src/github/answers/file-revisions.ts
async function revisionsAnswer(client, subject, { path, last }) {
	const [owner, repo] = subject.repository?.split("/") ?? [];
	if (owner === void 0 || repo === void 0) return {
		status: "unavailable",
		reason: "the repository is not known"
	};
	try {
		const at = require_place.trustedAt(subject);
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
			value: (await Promise.all(data.slice(1).map(({ sha }) => require_file.fileAnswer(client, subject, {
				path,
				ref: sha
			})))).flatMap((answer) => answer.status === "known" && answer.value.exists ? [{
				sha: answer.value.sha ?? "",
				text: answer.value.text
			}] : [])
		};
	} catch (error) {
		if (!(error instanceof require_front_matter.GitHubError)) throw error;
		return {
			status: "unavailable",
			reason: `earlier revisions of ${path} could not be read: ${error.message}`
		};
	}
}
// src/github/answer.ts
var answer_exports = require_rolldown_runtime.__exportAll({
	answerer: () => answerer,
	readTrustedFile: () => readTrustedFile
});
function answerer(client, subject, values, { teams = client, own = { name: require_own_reports.STATUS_NAME } } = {}) {
	let people;
	const answer = async (question) => {
		switch (question.kind) {
			case "file": return require_file.fileAnswer(client, subject, question);
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
	return require_file.fileAnswer(client, subject, { path });
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
Object.defineProperty(exports, "readTrustedFile", {
	enumerable: true,
	get: function() {
		return readTrustedFile;
	}
});
