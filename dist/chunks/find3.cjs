const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_people = require("./people.cjs");
const require_candidates = require("./candidates.cjs");
const require_exit = require("./exit.cjs");
const require_own_reports = require("./own-reports.cjs");
const require_find = require("./find2.cjs");
const require_ready = require("./ready.cjs");
// src/subject/find.ts
var find_exports = require_rolldown_runtime.__exportAll({
	findNumber: () => findNumber,
	judgeBetweenTags: () => judgeBetweenTags
});
async function findNumber(client, where, find) {
	const candidates = await require_candidates.candidatesFor(client, where, find);
	return require_find.findIssue(candidates, find, require_candidates.authorCheck(client, where, find, require_people.namingBy));
}
async function judgeBetweenTags(client, where, find, policyPath, terms, at) {
	const { judgeRelease } = await Promise.resolve().then(() => require("./release.cjs"));
	const ports = require_candidates.releasePorts(client, where, require_own_reports.statusContext(terms.own), (subject) => require_ready.answersFor(client, subject, terms));
	return judgeRelease({
		find,
		repository: require_exit.repositoryName(where),
		policyPath,
		phase: terms.phase,
		at
	}, ports);
}
Object.defineProperty(exports, "findNumber", {
	enumerable: true,
	get: function() {
		return findNumber;
	}
});
Object.defineProperty(exports, "find_exports", {
	enumerable: true,
	get: function() {
		return find_exports;
	}
});
Object.defineProperty(exports, "judgeBetweenTags", {
	enumerable: true,
	get: function() {
		return judgeBetweenTags;
	}
});
