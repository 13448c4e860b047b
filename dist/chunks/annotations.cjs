const require_tree = require("./tree.cjs");
const require_question = require("./question.cjs");
const require_exit = require("./exit.cjs");
function annotations(verdict, carrier = { succeeds: require_question.letsPass(verdict) }) {
	const all = ranked(verdict, carrier);
	return [
		"error",
		"warning",
		"notice"
	].flatMap((level) => capped(all.filter((each) => each.level === level), verdict));
}
function allAnnotations(verdict) {
	return ranked(verdict, { succeeds: require_question.letsPass(verdict) }).map((each) => annotation(each, verdict));
}
function ranked(verdict, { succeeds }) {
	const { tripped, regressed, failed, refused, pending, unsigned, advice } = require_tree.digest(verdict);
	const wrong = succeeds ? "notice" : "error";
	const missing = succeeds ? "notice" : "warning";
	return [
		...flat(tripped, wrong, "Tripped"),
		...flat(regressed, wrong, "Regressed"),
		...flat(failed, wrong, "Wrong"),
		...flat(pending, missing, "Missing"),
		...flat(unsigned, missing, "To be signed"),
		...flat(refused, ({ status }) => status === "failed" ? wrong : missing, "Refused"),
		...flat(advice, "notice", "Worth a look")
	];
}
function flat(blocks, level, title) {
	const levelOf = typeof level === "string" ? () => level : level;
	return blocks.flatMap(({ findings, section }) => findings.map((finding) => ({
		level: levelOf(finding),
		title,
		section,
		finding
	})));
}
function annotation({ level, title, section, finding }, verdict) {
	const about = section === "" ? "" : `${require_exit.sanitiseLine(section)}: `;
	const actual = finding.actual === void 0 || finding.actual === "" ? "" : ` "${require_exit.sanitiseLine(finding.actual)}"`;
	const subject = finding.about === void 0 ? "" : `${require_exit.sanitiseLine(finding.about)}: `;
	const expected = finding.expected === void 0 ? "" : `; expected: ${require_exit.sanitiseLine(finding.expected)}`;
	const at = target(finding, verdict);
	const help = finding.help === void 0 ? "" : ` ${require_exit.sanitiseLine(finding.help)}`;
	return {
		level,
		title: titleOf({ title }, verdict),
		message: `${about}${subject}${finding.message}${actual}${expected}${lineWords(finding, at, verdict)}.${help}`,
		...at
	};
}
function titleOf({ title }, verdict) {
	return `${title}: ${require_tree.counts(verdict)}`;
}
function target({ place, templatePlace }, verdict) {
	const document = require_tree.documentAt(verdict, place);
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
	const document = require_tree.documentAt(verdict, place);
	if (document === void 0 || file === void 0 || file !== templatePlace?.document) return ` [line ${place.line}]`;
	const { what, of, name } = require_tree.documentName(document);
	return ` [line ${place.line} of ${what === "description" ? "the " : ""}${what}${of}${require_exit.sanitiseLine(name)}]`;
}
function capped(all, verdict) {
	const [first] = all;
	const whole = first === void 0 || all.length <= 10;
	const kept = all.slice(0, whole ? 10 : 9).map((each) => annotation(each, verdict));
	if (whole) return kept;
	return [...kept, {
		level: first.level,
		title: titleOf(first, verdict),
		message: `and ${all.length - kept.length} more, listed in the job summary`
	}];
}
Object.defineProperty(exports, "allAnnotations", {
	enumerable: true,
	get: function() {
		return allAnnotations;
	}
});
Object.defineProperty(exports, "annotations", {
	enumerable: true,
	get: function() {
		return annotations;
	}
});
