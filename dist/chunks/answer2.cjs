const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_own_reports = require("./own-reports.cjs");
const require_ask = require("./ask.cjs");
const require_file = require("./file.cjs");
// src/github/answers/answer.ts
var answer_exports = require_rolldown_runtime.__exportAll({
	answerer: () => answerer,
	readTrustedFile: () => readTrustedFile
});
function answerer(client, subject, values, { teams = client, own = { name: require_own_reports.STATUS_NAME } } = {}) {
	let people;
	let evidence;
	const answer = async (question, about) => {
		switch (question.kind) {
			case "file": return require_file.fileAnswer(about, question);
			case "file-when-opened": return require_file.openingAnswer(about, question.path);
			case "folder": return require_file.folderAnswer(about, question.path);
			case "file-revisions": return require_file.revisionsAnswer(about, question);
			case "changed-files": return require_file.changedFilesAnswer(about);
			case "labels":
			case "origin": return require_ask.unavailable(`the ${question.kind} of this subject are not known`);
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
				people ??= Promise.resolve().then(() => require("./people2.cjs")).then((late) => late.peopleAnswers(about, teams));
				return answerBy(await people, about, question);
			default:
				evidence ??= Promise.resolve().then(() => require("./evidence.cjs")).then((late) => late.evidenceAnswers(own));
				return answerBy(await evidence, about, question);
		}
	};
	return (questions) => Promise.all(questions.map((question) => require_ask.askAbout(client, subject, (about) => answer(question, about))));
}
function answerBy(answers, about, question) {
	const answer = answers[question.kind];
	return answer(about, question);
}
function valueAnswer(name, values) {
	const raw = values.get(name);
	return raw === void 0 ? require_ask.unavailable(`no evidence named ${name} was handed over`) : require_ask.known({ raw });
}
function readTrustedFile(client, subject, path) {
	return require_ask.askAbout(client, subject, (about) => require_file.fileAnswer(about, { path }));
}
function readChangedFiles(client, subject) {
	return require_ask.askAbout(client, subject, require_file.changedFilesAnswer);
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
Object.defineProperty(exports, "readChangedFiles", {
	enumerable: true,
	get: function() {
		return readChangedFiles;
	}
});
Object.defineProperty(exports, "readTrustedFile", {
	enumerable: true,
	get: function() {
		return readTrustedFile;
	}
});
