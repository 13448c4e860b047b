const require_markdown = require("./markdown2.cjs");
const require_status = require("./status.cjs");
const require_nodes = require("./nodes.cjs");
const require_walk = require("./walk.cjs");
const require_exit = require("./exit.cjs");
const require_sign_offs = require("./sign-offs.cjs");
// src/reports/check-run.ts
const MAX_TEXT = 65e3;
const BATCH = 50;
const LEVELS = {
	error: "failure",
	warning: "warning",
	notice: "notice"
};
function checkRun(verdict) {
	const found = allAnnotations(verdict).flatMap(({ level, title, message, file, line }) => file === void 0 || line === void 0 ? [] : [{
		path: file,
		start_line: line,
		end_line: line,
		annotation_level: LEVELS[level],
		title,
		message
	}]);
	return {
		title: require_status.statusText(verdict),
		summary: require_markdown.comment(verdict, { maxLength: MAX_TEXT }),
		batches: inBatches(found)
	};
}
function inBatches(all) {
	const batches = [all.slice(0, BATCH)];
	for (let from = BATCH; from < all.length; from += BATCH) batches.push(all.slice(from, from + BATCH));
	return batches;
}
function annotations(verdict, carrier = { succeeds: require_walk.letsPass(verdict) }) {
	const all = ranked(verdict, carrier);
	const whole = all.length <= 10;
	const kept = all.slice(0, whole ? 10 : 9);
	const [next] = all.slice(kept.length);
	const shown = kept.map((each) => annotation(each, verdict));
	if (next === void 0) return shown;
	const message = `and ${all.length - kept.length} more, listed in the job summary`;
	return [...shown, {
		level: next.level,
		title: next.title,
		message
	}];
}
function allAnnotations(verdict) {
	return ranked(verdict, { succeeds: require_walk.letsPass(verdict) }).map((each) => annotation(each, verdict));
}
function ranked(verdict, { succeeds }) {
	const { tripped, regressed, failed, pending, unsigned, ifTrue, later, advice } = require_sign_offs.digest(verdict);
	const wrong = succeeds ? "notice" : "error";
	const toDo = succeeds ? "notice" : "warning";
	const outcome = require_nodes.outcomeOf(verdict);
	const isOver = outcome === "overridden" || outcome === "withdrawn";
	const toDoWord = (word) => outcome === "overridden" ? "Waived" : word;
	const left = require_nodes.leftOf(verdict);
	const head = outcome === "tripped" ? require_nodes.restWords(left) : outcome === "withdrawn" ? outcome : require_nodes.lineOf(require_nodes.shortHead(verdict, left));
	const flat = (blocks, level, word) => (isOver ? require_sign_offs.withoutHelp(blocks) : blocks).flatMap(({ findings, section }) => findings.map((finding) => ({
		level,
		title: head === "" ? word : `${word}: ${head}`,
		section,
		finding
	})));
	return [
		...flat(tripped, wrong, outcome === "withdrawn" ? "Held before" : "Stopped"),
		...flat(regressed, wrong, "Regressed"),
		...flat(failed, wrong, "Wrong"),
		...flat(ifTrue, toDo, "To do, if true"),
		...flat(pending, toDo, toDoWord("To do")),
		...flat(unsigned, toDo, toDoWord("To sign")),
		...flat(require_sign_offs.withoutHelp(later), toDo, toDoWord("Later")),
		...flat(advice, "notice", "Worth a look")
	];
}
function annotation({ level, title, section, finding }, verdict) {
	const about = section === "" ? "" : `${require_exit.sanitiseLine(section)}: `;
	const { kind, actual: found = "" } = finding;
	const actual = found === "" || kind === "blank-field" && !require_sign_offs.saysSomething(found) ? "" : ` "${require_exit.sanitiseLine(found)}"`;
	const subject = finding.about === void 0 ? "" : `${require_exit.sanitiseLine(finding.about)}: `;
	const expected = finding.expected === void 0 ? "" : `${require_sign_offs.beforeExpected(finding)}${require_exit.sanitiseLine(finding.expected)}`;
	const at = target(finding, verdict);
	const url = finding.url === void 0 ? "" : ` (${require_exit.sanitiseLine(finding.url)})`;
	const help = finding.help === void 0 ? "" : ` ${require_exit.sanitiseLine(finding.help)}`;
	return {
		level,
		title,
		message: `${about}${subject}${finding.message}${actual}${expected}${url}${lineWords(finding, at, verdict)}.${help}`,
		...at
	};
}
function target({ place, templatePlace }, verdict) {
	const document = require_nodes.documentAt(verdict, place);
	const file = document?.kind === "file" ? document.path ?? document.id : verdict.subject.file;
	if (place !== void 0 && file !== void 0) return {
		file,
		line: place.line
	};
	return templatePlace === void 0 ? {} : {
		file: templatePlace.document,
		line: templatePlace.line
	};
}
function lineWords({ place, templatePlace }, { file }, verdict) {
	if (place === void 0) return "";
	const document = require_nodes.documentAt(verdict, place);
	if (document === void 0 || file === void 0 || file !== templatePlace?.document) return ` [line ${place.line}]`;
	const { what, of, name } = require_nodes.documentName(document);
	return ` [line ${place.line} of ${what === "description" ? "the " : ""}${what}${of}${require_exit.sanitiseLine(name)}]`;
}
// src/tell/texts.ts
function hasNothingToSay(judged) {
	if (judged.kind === "verdict" && judged.verdict.mode === "report") return /^(?:passed|skipped)$/.test(judged.verdict.status);
	return require_status.statusOf(judged).state === "success" || judged.kind === "verdict" && require_walk.isUnjudged(judged.verdict);
}
function commentOn(judged) {
	const said = judged.kind === "verdict" ? require_markdown.comment(judged.verdict) : pageOf(judged);
	return require_status.statusOf(judged).state === "success" ? said : `${said}${helpLine(process.env)}`;
}
const CONCLUSIONS = {
	success: "success",
	pending: "action_required",
	failure: "failure",
	error: "failure"
};
function checkRunOn(judged) {
	const { state, description } = require_status.statusOf(judged);
	const conclusion = CONCLUSIONS[state];
	if (judged.kind === "verdict") return {
		conclusion,
		...checkRun(judged.verdict)
	};
	return {
		conclusion,
		title: description,
		summary: pageOf(judged),
		batches: [[]]
	};
}
function helpLine({ GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF }) {
	const { server, repository, ref } = {
		server: GITHUB_SERVER_URL ?? "https://github.com",
		repository: GITHUB_ACTION_REPOSITORY ?? "",
		ref: GITHUB_ACTION_REF ?? ""
	};
	if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\w./-]+$/.test(ref)) return "";
	return `\n[Why is this blocked, and what do I do?](${server}/${repository}/blob/${ref}/docs/blocked.md)\n`;
}
function pageOf(judged) {
	if (judged.kind === "could-not-judge") return require_status.notJudgedComment({
		kind: judged.kind,
		reasons: [judged.reason],
		isFault: judged.isFault
	});
	const { kind, errors: reasons, places, subject } = judged;
	return require_status.notJudgedComment({
		kind,
		reasons,
		places,
		subject
	});
}
Object.defineProperty(exports, "annotations", {
	enumerable: true,
	get: function() {
		return annotations;
	}
});
Object.defineProperty(exports, "checkRunOn", {
	enumerable: true,
	get: function() {
		return checkRunOn;
	}
});
Object.defineProperty(exports, "commentOn", {
	enumerable: true,
	get: function() {
		return commentOn;
	}
});
Object.defineProperty(exports, "hasNothingToSay", {
	enumerable: true,
	get: function() {
		return hasNothingToSay;
	}
});
Object.defineProperty(exports, "pageOf", {
	enumerable: true,
	get: function() {
		return pageOf;
	}
});
