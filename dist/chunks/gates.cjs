const require_quantifier = require("./quantifier.cjs");
const require_given = require("./given.cjs");
const require_review = require("./review.cjs");
const require_options = require("./options.cjs");
const require_value = require("./value.cjs");
const require_fields = require("./fields.cjs");
const require_trusted = require("./trusted.cjs");
const require_select = require("./select.cjs");
const require_sign_offs = require("./sign-offs2.cjs");
const require_late = require("./late.cjs");
// src/gates/kit/signal.ts
function judgeSignals(signals, wish, { at }) {
	const { about, allowed, help } = wish;
	const expected = allowed.join(" or ");
	if (signals.length === 0) return { findings: [{
		status: "pending",
		unknown: true,
		about,
		message: "None found yet",
		expected,
		help
	}] };
	const judged = signals.flatMap((signal) => {
		const actual = signal.name === about ? {} : { actual: signal.name };
		const base = {
			about,
			...actual,
			expected
		};
		const { result } = signal;
		if (result !== void 0 && allowed.includes(result)) {
			if (wish.within === void 0 || require_given.isFresh(signal.time, wish.within, at)) return [];
			const message = `Older than ${wish.within}`;
			return [{
				status: "pending",
				unknown: true,
				about,
				...actual,
				message,
				help: "Run it again."
			}];
		}
		if (result === void 0 || wish.open.includes(result)) return [{
			status: "pending",
			unknown: true,
			...base,
			message: openWords(result),
			help: "Wait for it."
		}];
		const message = `${upper(wish.verb)} ${word(result)}`;
		return [{
			status: "failed",
			...base,
			message,
			help: "Fix the cause, then run it again."
		}];
	});
	const bad = signals.find(({ result }) => result !== void 0 && !allowed.includes(result) && !wish.open.includes(result));
	return {
		findings: judged,
		...bad?.result === void 0 ? {} : { against: `${about} ${wish.verb} ${word(bad.result)}` },
		found: signals.map(({ name, result }) => `${name}: ${result ?? "no result yet"}`).join(" · ")
	};
}
function openWords(result) {
	return result === void 0 ? "No result yet" : `No result yet: ${word(result)}`;
}
function word(result) {
	return /^[a-z_]{1,24}$/.test(result) ? result.replaceAll("_", " ") : "something else";
}
function upper(text) {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
function together(evidence) {
	const against = evidence.find((each) => each.against !== void 0)?.against;
	const found = evidence.flatMap((each) => each.found ?? []).join(" · ");
	return {
		findings: evidence.flatMap((each) => each.findings),
		...against === void 0 ? {} : { against },
		...found === "" ? {} : { found }
	};
}
function reportOptions({ name, from }) {
	return {
		name: require_options.signalNames(name.description, name.example),
		at: require_quantifier.optional(require_given.atCommit),
		from: require_quantifier.optional(require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty(), require_quantifier.title("From"), require_quantifier.description(from.description), require_quantifier.metadata({ examples: [from.example] }))),
		within: require_quantifier.optional(require_given.span)
	};
}
function judgeReports(chosen, wish, input, read) {
	const commit = require_given.commitOf(chosen.at, input);
	if (!commit.ok) return { findings: [commit.error] };
	const names = [chosen.name].flat();
	const found = read(commit.value, names.join(", "));
	if (!found.ok) return found.error;
	const from = chosen.from?.toLowerCase();
	const reports = found.value.filter((each) => from === void 0 || each.from?.toLowerCase() === from);
	return together(names.map((about) => {
		const named = reports.filter((each) => require_options.matchesName([about], each.name));
		if (isGlob(about)) return judgeSignals(named.filter(({ gate }) => gate === void 0), {
			...wish,
			about,
			within: chosen.within
		}, input);
		if (named.some(({ gate }) => gate === "self")) return itself(about);
		return judgeSignals(named, {
			...wish,
			about,
			within: chosen.within
		}, input);
	}));
}
function isGlob(name) {
	return /[*?]/.test(name);
}
function itself(about) {
	return {
		findings: [{
			status: "failed",
			about,
			message: "This is a report of the gate itself",
			help: "Name what somebody else reports, in the policy."
		}],
		against: `${about} is a report of the gate itself`
	};
}
// src/gates/check-run.ts
const conclusionName = require_quantifier.picklist([
	"success",
	"neutral",
	"skipped",
	"failure",
	"cancelled",
	"timed_out",
	"action_required",
	"stale"
]);
const options$10 = require_quantifier.strictObject({
	...reportOptions({
		name: {
			description: "The check run, by name. \"*\" and \"?\" stand for any text and any character, which leaves out what the gate itself reports.",
			example: "unit-tests"
		},
		from: {
			description: "The slug of the GitHub App that must have made it.",
			example: "github-actions"
		}
	}),
	conclusion: require_quantifier.optional(require_quantifier.pipe(require_quantifier.union([conclusionName, require_quantifier.pipe(require_quantifier.array(conclusionName), require_quantifier.minLength(1))]), require_quantifier.title("Conclusion"), require_quantifier.description("What it must have concluded: success (the default), or any of a list."))),
	...require_review.EVIDENCE_OPTIONS
});
const checkRunGate = require_review.defineEvidenceGate({
	name: "check-run",
	description: "Asks for check runs on a commit, such as jobs of workflows, and what they concluded.",
	options: options$10,
	asks: [
		"commit",
		"check-runs",
		"value"
	],
	summary: (chosen) => `${[chosen.name].flat().join(", ")}${require_given.atWords(chosen.at)}: ${[chosen.conclusion ?? "success"].flat().join(" or ")}`,
	judge: (chosen, input) => {
		return judgeReports(chosen, {
			allowed: [chosen.conclusion ?? "success"].flat(),
			open: [],
			verb: "concluded",
			help: "Let it run on this commit."
		}, input, (sha, about) => {
			const runs = require_review.factOf({
				kind: "check-runs",
				sha
			}, about, input.facts);
			if (!runs.ok) return runs;
			return {
				ok: true,
				value: runs.value.filter((run) => !runs.value.some((other) => speaksFor(other, run))).map((run) => ({
					name: run.name,
					result: run.status === "completed" ? run.conclusion ?? void 0 : void 0,
					time: run.completedAt,
					from: run.app,
					gate: run.gate
				}))
			};
		});
	}
});
function speaksFor(other, run) {
	if (run.app === null || other.app !== run.app || other.name !== run.name || other.conclusion === run.conclusion) return false;
	if (run.conclusion === "skipped") return other.conclusion !== "cancelled";
	if (run.conclusion !== "cancelled" || other.conclusion === "skipped") return false;
	return other.status !== "completed" || require_given.isBefore(run.completedAt ?? "", other.completedAt ?? "");
}
const checkRunAuthor = {
	sentence: ({ name, conclusion = "success", within, ...chosen }) => `The check run ${require_value.quotedAll(name)}${require_value.chosenWords(chosen)} has concluded ${require_value.resultWords(conclusion)}${require_value.ageWords(within)}`,
	mistakes: (chosen, { status }) => require_value.ownReport(chosen, `${status} report`)
};
// src/gates/closes-issue.ts
const options$9 = require_quantifier.strictObject({
	label: require_quantifier.optional(require_options.signalNames("A label that the issue must have, or several. \"*\" and \"?\" stand for any text and any character.", "bug")),
	state: require_quantifier.optional(require_quantifier.pipe(require_quantifier.picklist(["open", "closed"]), require_quantifier.title("State"), require_quantifier.description("Whether the issue must be open, or closed. Left out: either."))),
	...require_review.EVIDENCE_OPTIONS
});
function issueWords({ label, state }) {
	const kind = state === void 0 ? "an issue" : `${state === "open" ? "an" : "a"} ${state} issue`;
	const labels = [label ?? []].flat();
	return labels.length === 0 ? kind : `${kind} with the label ${labels.join(" and ")}`;
}
const closesIssue = require_review.defineEvidenceGate({
	name: "closes-issue",
	doneBy: "author",
	description: "Asks for an issue of the same repository that the pull request closes, by a keyword or linked by hand.",
	options: options$9,
	asks: ["closing-issues"],
	summary: (chosen) => `Closes ${issueWords(chosen)}`,
	judge: (chosen, { facts }) => {
		const about = "Linked issue";
		const asked = require_review.factOf({ kind: "closing-issues" }, about, facts);
		if (!asked.ok) return asked.error;
		const linked = asked.value;
		const expected = issueWords(chosen);
		const help = "Write \"Closes #12\" into the description, or link such an issue by hand.";
		if (linked.length === 0) return { findings: [{
			status: "pending",
			about,
			message: "No issue is linked",
			expected,
			help
		}] };
		const found = linked.map(({ number }) => `#${number}`).join(", ");
		const wanted = [chosen.label ?? []].flat();
		const fits = ({ open, labels }) => (chosen.state === void 0 || open === (chosen.state === "open")) && wanted.every((each) => labels.some((label) => require_options.matchesName([each], label)));
		if (linked.some(fits)) return {
			findings: [],
			found
		};
		const message = "None of the linked issues is the one that is asked for";
		const against = `none of the linked issues is ${expected}`;
		return {
			findings: [{
				status: "failed",
				about,
				message,
				actual: found,
				expected,
				help
			}],
			found,
			against
		};
	}
});
const closesIssueAuthor = {
	sentence: (chosen) => `The pull request closes ${issueWords(chosen)} of the same repository`,
	remark: (uses) => uses.length === 0 ? void 0 : "Nothing starts a run when an issue is linked by hand, or changes: let the second workflow start on a schedule too."
};
// src/gates/deployment.ts
const stateName = require_quantifier.picklist([
	"success",
	"inactive",
	"failure",
	"error",
	"in_progress",
	"queued",
	"pending",
	"waiting"
]);
const options$8 = require_quantifier.strictObject({
	environment: require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty(), require_quantifier.title("Environment"), require_quantifier.description("The environment that was deployed to."), require_quantifier.metadata({ examples: ["staging"] })),
	at: require_quantifier.optional(require_given.atCommit),
	state: require_quantifier.optional(require_quantifier.pipe(require_quantifier.union([stateName, require_quantifier.pipe(require_quantifier.array(stateName), require_quantifier.minLength(1))]), require_quantifier.title("State"), require_quantifier.description("The state of the newest deployment of the commit: success (the default), or any of a list. GitHub sets inactive once another deployment takes its place; it stands for success, and one that had failed before stays failed."))),
	within: require_quantifier.optional(require_given.span),
	...require_review.EVIDENCE_OPTIONS
});
const DEPLOYING = [
	"pending",
	"queued",
	"in_progress",
	"waiting"
];
const deployment = require_review.defineEvidenceGate({
	name: "deployment",
	description: "Asks whether the same commit was deployed to an environment, and with what result.",
	options: options$8,
	asks: [
		"commit",
		"deployment",
		"value"
	],
	summary: (chosen) => `Deployed to ${chosen.environment}${require_given.atWords(chosen.at)}: ${[chosen.state ?? "success"].flat().join(" or ")}`,
	judge: (chosen, input) => {
		const { environment: about } = chosen;
		const commit = require_given.commitOf(chosen.at, input);
		if (!commit.ok) return { findings: [commit.error] };
		const found = require_review.factOf({
			kind: "deployment",
			environment: about,
			sha: commit.value
		}, about, input.facts);
		if (!found.ok) return found.error;
		return judgeSignals(found.value.exists ? [{
			name: about,
			result: resultOf(found.value),
			time: found.value.at
		}] : [], {
			about,
			allowed: [chosen.state ?? "success"].flat(),
			open: DEPLOYING,
			verb: "reported",
			within: chosen.within,
			help: "Deploy this commit there."
		}, input);
	}
});
function resultOf(found) {
	return (found.state === "inactive" && found.before !== void 0 && found.before !== "success" ? found.before : found.state) ?? void 0;
}
const deploymentAuthor = { sentence: ({ environment, at = "head", state = "success", within }) => {
	return `${at === "head" ? "The head" : require_given.givenWords(at)} was deployed to ${environment}, with the state ${require_value.resultWords(state)}${require_value.ageWords(within)}`;
} };
// src/gates/file.ts
const options$7 = require_quantifier.strictObject({
	path: require_quantifier.pipe(require_given.given, require_quantifier.title("Path"), require_quantifier.description("A path in the repository. With must: be-changed or be-unchanged it may be a glob."), require_quantifier.metadata({ examples: [
		"CHANGELOG.md",
		"docs/**",
		{
			field: "Version",
			prefix: "notes/",
			suffix: ".md"
		}
	] })),
	must: require_quantifier.optional(require_quantifier.pipe(require_quantifier.picklist([
		"exist",
		"be-absent",
		"be-changed",
		"be-unchanged"
	]), require_quantifier.title("Must"), require_quantifier.description("exist (the default), be-absent, be-changed (added or changed, and still there) or be-unchanged."))),
	contains: require_quantifier.optional(require_quantifier.pipe(require_given.given, require_quantifier.title("Contains"), require_quantifier.description("A text that must stand in it: a text, {field: name} or {value: name}."), require_quantifier.metadata({ examples: [{ field: "Version" }] }))),
	at: require_quantifier.optional(require_given.atCommit),
	since: require_quantifier.optional(require_quantifier.pipe(require_given.given, require_quantifier.title("Since"), require_quantifier.description("Where the range of changes begins: a branch, tag or SHA. Left out: what the pull request changes."), require_quantifier.metadata({ examples: ["v1.3.0", {
		field: "Previous version",
		prefix: "v"
	}] }))),
	...require_review.EVIDENCE_OPTIONS
});
const WORDS = {
	exist: "exists",
	"be-absent": "is absent",
	"be-changed": "is changed",
	"be-unchanged": "is unchanged"
};
const file = require_review.defineEvidenceGate({
	name: "file",
	doneBy: "author",
	description: "Asks for a file to be there, to contain a text, or to be changed by the pull request or since a tag.",
	options: options$7,
	asks: [
		"commit",
		"path",
		"file",
		"changed-files",
		"files-between",
		"value"
	],
	refine: ({ must = "exist", contains, since, at: where }) => {
		const changes = must === "be-changed" || must === "be-unchanged";
		if (contains !== void 0 && must !== "exist") return "expected \"contains\" only with must: exist";
		if (since !== void 0 && !changes) return "expected \"since\" only with must: be-changed or be-unchanged";
		if (where !== void 0 && changes && since === void 0) return "expected \"at\" beside \"since\"";
	},
	summary: ({ path, must = "exist", contains, since, at: where }) => [
		`${require_given.givenWords(path)} ${WORDS[must]}`,
		...contains === void 0 ? [] : [`and contains ${require_given.givenWords(contains)}`],
		...since === void 0 ? [] : [`since ${require_given.givenWords(since)}`]
	].join(" ") + require_given.atWords(where),
	judge: (chosen, input) => {
		const about = require_given.givenWords(chosen.path);
		const resolved = require_given.resolveGiven(chosen.path, input);
		if (!resolved.ok) return { findings: [resolved.error] };
		const path = resolved.value;
		const globs = path.own ? path.text : escaped(path.text);
		return chosen.must === "be-changed" || chosen.must === "be-unchanged" ? judgeChange(chosen, about, globs, input) : judgeContent(chosen, about, path.text, input);
	}
});
function escaped(path) {
	return path.replaceAll(/[*?[\]{}()!+@|\\]/g, "\\$&");
}
function judgeContent(chosen, about, path, input) {
	const commit = require_given.commitOf(chosen.at, input);
	if (!commit.ok) return { findings: [commit.error] };
	return chosen.contains === void 0 ? judgePresence(chosen.must === "be-absent", about, {
		path,
		ref: commit.value
	}, input) : judgeText(chosen.contains, about, {
		path,
		ref: commit.value
	}, input);
}
function judgePresence(isForbidden, about, spot, { facts }) {
	const found = require_review.factOf({
		kind: "path",
		...spot
	}, about, facts);
	if (!found.ok) return found.error;
	const actual = about === spot.path ? {} : { actual: spot.path };
	if (!isForbidden) return found.value.exists ? { findings: [] } : missing(about, actual);
	if (!found.value.exists) return { findings: [] };
	return {
		findings: [{
			status: "failed",
			about,
			message: "File is there, but must not be",
			...actual,
			help: "Delete the file."
		}],
		against: `${about} is there`
	};
}
function judgeText(contains, about, spot, input) {
	const found = require_review.factOf({
		kind: "file",
		...spot
	}, about, input.facts);
	if (!found.ok) return found.error;
	const { exists, text } = found.value;
	if (!exists) return missing(about, about === spot.path ? {} : { actual: spot.path });
	const resolved = require_given.resolveGiven(contains, input);
	if (!resolved.ok) return { findings: [resolved.error] };
	const wanted = resolved.value;
	if (wanted.own ? text.includes(wanted.text) : require_options.mentions(text, wanted.text)) return { findings: [] };
	return { findings: [{
		status: "pending",
		about,
		message: "File does not contain what it must",
		...wanted.own ? { expected: wanted.text } : { actual: wanted.text },
		help: "Write it into the file."
	}] };
}
function missing(about, actual) {
	return { findings: [{
		status: "pending",
		about,
		message: "File does not exist",
		...actual,
		help: "Add the file."
	}] };
}
function judgeChange(chosen, about, glob, input) {
	let question = { kind: "changed-files" };
	if (chosen.since !== void 0) {
		const base = require_given.resolveRef(chosen.since, input);
		if (!base.ok) return { findings: [base.error] };
		const head = require_given.commitOf(chosen.at, input);
		if (!head.ok) return { findings: [head.error] };
		question = {
			kind: "files-between",
			base: base.value,
			head: head.value
		};
	}
	const found = require_review.factOf(question, about, input.facts);
	if (!found.ok) return found.error;
	const cut = {
		status: "failed",
		unknown: true,
		about,
		message: "The list of changed files is cut"
	};
	if (chosen.must === "be-unchanged") {
		const changed = touched(found.value, glob);
		if (changed.length === 0) return { findings: found.value.complete ? [] : [cut] };
		return {
			findings: [{
				status: "failed",
				about,
				message: "File is changed, but must not be",
				actual: changed.slice(0, 10).join(", "),
				help: "Take the change out."
			}],
			against: `${about} is changed`
		};
	}
	const left = kept(found.value, glob);
	if (left.length > 0) return {
		findings: [],
		found: left.slice(0, 10).join(", ")
	};
	if (!found.value.complete) return { findings: [cut] };
	return { findings: [{
		status: "pending",
		about,
		message: "File is not changed",
		help: "Change it."
	}] };
}
function touched({ files }, glob) {
	const matches = require_options.createGlobs();
	return files.filter(({ path, previous }) => matches([glob], path) || previous !== void 0 && matches([glob], previous)).map(({ path }) => path);
}
function kept({ files }, glob) {
	const matches = require_options.createGlobs();
	return files.filter(({ path, removed }) => removed !== true && matches([glob], path)).map(({ path }) => path);
}
const fileAuthor = { sentence: ({ path, must, contains, since, at }) => {
	const named = `The file ${require_value.quotedGiven(path)}`;
	const range = since === void 0 ? "by the pull request" : `since ${require_given.givenWords(since)}`;
	if (must === "be-changed") return `${named} is changed ${range}`;
	if (must === "be-unchanged") return `${named} is not changed ${range}`;
	if (must === "be-absent") return `${named} is not there${require_given.atWords(at)}`;
	return `${named} is there${require_given.atWords(at)}${contains === void 0 ? "" : ` and says ${require_value.quotedGiven(contains)}`}`;
} };
// src/gates/label.ts
const options$6 = require_quantifier.strictObject({
	name: require_options.signalNames("The label, or several. \"*\" and \"?\" stand for any text and any character.", "qa-approved"),
	require: require_quantifier.optional(require_options.quantifier),
	...require_review.EVIDENCE_OPTIONS
});
const label = require_review.defineEvidenceGate({
	name: "label",
	doneBy: "author",
	description: "Asks for labels to be set, or with \"require: none\" for labels not to be set.",
	options: options$6,
	asks: ["labels"],
	summary: ({ name, require: require$1 = "all" }) => {
		const names = [name].flat();
		if (require$1 === "none") return `Labels: no ${names.join(", no ")}`;
		return names.length === 1 ? `Label: ${names[0]}` : `Labels: ${require_quantifier.quantifierWords(require$1)} of ${names.join(", ")}`;
	},
	judge: ({ name, require: require$2 = "all" }, { facts }) => {
		const names = [name].flat();
		const about = names.join(", ");
		const labels = require_review.factOf({ kind: "labels" }, about, facts);
		if (!labels.ok) return labels.error;
		const isSet = (each) => labels.value.some((own) => require_options.matchesName([each], own));
		const there = names.filter(isSet);
		const missing = names.filter((each) => !isSet(each));
		const status = require_quantifier.quantify(require$2, names.map((each) => isSet(each) ? "passed" : "pending"));
		const found = labels.value.join(", ");
		if (status === "passed") return {
			findings: [],
			found
		};
		const [, most] = require_quantifier.bounds(require$2, names.length);
		if (there.length > most) {
			const what = {
				message: "Label is set, but must not be",
				help: "Remove the label once its reason is gone."
			};
			return {
				findings: there.map((each) => ({
					status: "failed",
					about: each,
					...what
				})),
				found,
				against: `the label ${there.join(", ")} is set`,
				...require$2 === "none" ? { tripped: true } : {}
			};
		}
		const help = "Set it once it is true.";
		if (require$2 === "all") return {
			findings: missing.map((each) => ({
				status: "pending",
				about: each,
				message: "Label is not set",
				help
			})),
			found
		};
		return {
			findings: [{
				status,
				about,
				message: `${there.length} of ${names.length} labels are set`,
				expected: require_quantifier.quantifierWords(require$2),
				help
			}],
			found
		};
	}
});
const labelAuthor = { sentence: ({ name, require: require$3 = "all" }) => {
	const names = [name].flat();
	if (require$3 === "none") return `No label ${require_value.or(names.map(require_value.quotedGiven))} is set`;
	if (require$3 === "all") return names.length === 1 ? `The label ${require_value.quotedAll(names)} is set` : `The labels ${require_value.quotedAll(names)} are set`;
	return `${typeof require$3 === "object" ? `At least ${require$3["at-least"]}` : {
		any: "At least one",
		one: "Exactly one"
	}[require$3]} of the labels ${require_value.quotedAll(names)} is set`;
} };
// src/gates/milestone.ts
const options$5 = require_quantifier.strictObject({
	name: require_quantifier.optional(require_quantifier.pipe(require_given.given, require_quantifier.title("Name"), require_quantifier.description("The milestone, by its title. Left out: the one of the pull request or issue."), require_quantifier.metadata({ examples: ["1.4.0", { field: "Version" }] }))),
	open: require_quantifier.optional(require_quantifier.pipe(require_quantifier.number(), require_quantifier.integer(), require_quantifier.minValue(0), require_quantifier.title("Open"), require_quantifier.description("The largest number of items that may still be open beside the one that is judged. Default 0."))),
	...require_review.EVIDENCE_OPTIONS
});
const milestone = require_review.defineEvidenceGate({
	name: "milestone",
	doneBy: "author",
	description: "Asks for a milestone without open issues and pull requests.",
	options: options$5,
	asks: ["milestone", "value"],
	summary: ({ name, open = 0 }) => `Milestone${name === void 0 ? "" : ` ${require_given.givenWords(name)}`}: ${open === 0 ? "nothing open" : `at most ${open} open`}`,
	judge: ({ name, open = 0 }, input) => {
		const question = { kind: "milestone" };
		const about = name === void 0 ? "Milestone" : require_given.givenWords(name);
		if (name !== void 0) {
			const resolved = require_given.resolveGiven(name, input);
			if (!resolved.ok) return { findings: [resolved.error] };
			question.title = resolved.value.text;
		}
		const asked = require_review.factOf(question, about, input.facts);
		if (!asked.ok) return asked.error;
		if (!asked.value.exists) return { findings: [{
			status: "pending",
			about,
			message: name === void 0 ? "It is in no milestone" : "There is no such milestone",
			help: name === void 0 ? "Put it into a milestone." : "Create the milestone, or correct its title."
		}] };
		const { title: actual, open: left } = asked.value;
		const found = `${left} open`;
		if (left <= open) return {
			findings: [],
			found
		};
		const counted = `${left} ${left === 1 ? "item is" : "items are"} still open`;
		return {
			findings: [{
				status: "failed",
				about,
				message: counted,
				actual,
				expected: open === 0 ? "none" : `at most ${open}`,
				help: "Close them, or move them to another milestone."
			}],
			found,
			against: `${counted} in the milestone`
		};
	}
});
const milestoneAuthor = { sentence: ({ name, open = 0 }) => `The milestone${name === void 0 ? "" : ` ${require_value.quotedGiven(name)}`} has ${open === 0 ? "no open items" : `at most ${open} open items`} left` };
// src/gates/release.ts
const options$4 = require_quantifier.strictObject({
	tag: require_quantifier.pipe(require_given.given, require_quantifier.title("Tag"), require_quantifier.description("The tag of the release: a text, {field: name} or {value: name}."), require_quantifier.metadata({ examples: ["v1.4.0", {
		field: "Version",
		prefix: "v"
	}] })),
	draft: require_quantifier.optional(require_quantifier.pipe(require_quantifier.boolean(), require_quantifier.title("Draft"), require_quantifier.description("false (the default): it must be published. true: it must still be a draft."))),
	prerelease: require_quantifier.optional(require_quantifier.pipe(require_quantifier.boolean(), require_quantifier.title("Pre-release"), require_quantifier.description("Whether it must be marked as one. Left out: either."))),
	notes: require_quantifier.optional(require_quantifier.pipe(require_quantifier.boolean(), require_quantifier.title("Notes"), require_quantifier.description("true: its notes must say something: more than headings, comments and placeholders."))),
	assets: require_quantifier.optional(require_quantifier.pipe(require_quantifier.array(require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty())), require_quantifier.minLength(1), require_quantifier.title("Assets"), require_quantifier.description("Files that must be uploaded and not empty, by name. \"*\" stands for any text."), require_quantifier.metadata({ examples: [["app-*.tar.gz", "SHA256SUMS"]] }))),
	...require_review.EVIDENCE_OPTIONS
});
const release = require_review.defineEvidenceGate({
	name: "release",
	doneBy: "author",
	description: "Asks for a release on GitHub: published, with notes, with assets.",
	options: options$4,
	asks: ["release", "value"],
	summary: (chosen) => `Release ${require_given.givenWords(chosen.tag)}: ${[
		chosen.draft === true ? "a draft" : "published",
		...chosen.prerelease === void 0 ? [] : [chosen.prerelease ? "a pre-release" : "no pre-release"],
		...chosen.notes === true ? ["with notes"] : [],
		...chosen.assets === void 0 ? [] : [`with ${chosen.assets.join(", ")}`]
	].join(", ")}`,
	judge: (chosen, input) => {
		const about = require_given.givenWords(chosen.tag);
		const resolved = require_given.resolveRef(chosen.tag, input);
		if (!resolved.ok) return { findings: [resolved.error] };
		const tag = resolved.value;
		const found = require_review.factOf({
			kind: "release",
			tag
		}, about, input.facts);
		if (!found.ok) return found.error;
		const actual = about === tag ? {} : { actual: tag };
		const wrong = found.value.exists ? lacks(chosen, found.value) : [NONE];
		const findings = wrong.map(({ against: _, ...each }) => ({
			status: "pending",
			about,
			...actual,
			...each
		}));
		const against = wrong.find((each) => each.against !== void 0)?.against;
		return {
			findings,
			found: tag,
			...against === void 0 ? {} : { against }
		};
	}
});
const NONE = {
	message: "There is no release for this tag",
	help: "Create the release."
};
function lacks(chosen, found) {
	const draft = chosen.draft ?? false;
	const missing = (chosen.assets ?? []).filter((wanted) => !found.assets.some((asset) => require_options.matchesName([wanted], asset.name) && asset.state === "uploaded" && asset.size > 0));
	return [
		found.draft !== draft && (draft ? {
			message: "It is published already",
			help: "Make it a draft again.",
			against: "the release is published"
		} : {
			message: "It is a draft",
			help: "Publish it.",
			against: "the release is a draft"
		}),
		chosen.prerelease !== void 0 && chosen.prerelease !== found.prerelease && {
			message: found.prerelease ? "It is a pre-release" : "It is not a pre-release",
			help: "Change the mark of the release.",
			against: `the release is ${found.prerelease ? "a" : "no"} pre-release`
		},
		chosen.notes === true && !saysSomething(found.notes) && {
			message: "Its notes are empty",
			help: "Write the notes.",
			against: "the notes of the release are empty"
		},
		...missing.map((expected) => ({
			message: "An asset is missing",
			expected,
			help: "Upload it.",
			against: "an asset of the release is missing"
		}))
	].filter((each) => each !== false);
}
function saysSomething(notes) {
	return notes.replace(/<!--.*?(?:-->|$)/gs, "").split(/\r?\n/).some((line) => !/^ {0,3}#{1,6}(?:\s|$)/.test(line) && !require_select.isBlank(line.replace(/^\s*[-*+](?:\s|$)/, "")));
}
const releaseAuthor = { sentence: ({ tag, draft = false, prerelease, notes = false, assets }) => {
	const states = [draft ? "a draft" : "published", ...prerelease === void 0 ? [] : [prerelease ? "a pre-release" : "no pre-release"]];
	const listed = assets === void 0 ? "" : `, with the assets ${require_value.and(assets)}`;
	return `The release ${require_value.quotedGiven(tag)} is ${require_value.and(states)}${notes ? ", with notes" : ""}${listed}`;
} };
// src/gates/status.ts
const options$3 = require_quantifier.strictObject({
	...reportOptions({
		name: {
			description: "The context of the status. \"*\" and \"?\" stand for any text and any character, which leaves out what the gate itself reports.",
			example: "ci/integration"
		},
		from: {
			description: "The login that must have set it.",
			example: "github-actions[bot]"
		}
	}),
	...require_review.EVIDENCE_OPTIONS
});
const status = require_review.defineEvidenceGate({
	name: "status",
	description: "Asks for commit statuses with the state success.",
	options: options$3,
	asks: [
		"commit",
		"statuses",
		"value"
	],
	summary: (chosen) => `${[chosen.name].flat().join(", ")}${require_given.atWords(chosen.at)}: success`,
	judge: (chosen, input) => {
		return judgeReports(chosen, {
			allowed: ["success"],
			open: ["pending"],
			verb: "reported",
			help: "Let it report on this commit."
		}, input, (sha, about) => {
			const statuses = require_review.factOf({
				kind: "statuses",
				sha
			}, about, input.facts);
			if (!statuses.ok) return statuses;
			return {
				ok: true,
				value: statuses.value.map(({ context, state, at: time, creator, gate }) => ({
					name: context,
					result: state,
					time,
					from: creator,
					gate
				}))
			};
		});
	}
});
const statusAuthor = {
	sentence: ({ name, within, ...chosen }) => `The status ${require_value.quotedAll(name)}${require_value.chosenWords(chosen)} is success${require_value.ageWords(within)}`,
	mistakes: (chosen, { status: own }) => require_value.ownReport(chosen, own)
};
// src/gates/sub-issues.ts
const options$2 = require_quantifier.strictObject({
	"at-least": require_quantifier.optional(require_quantifier.pipe(require_quantifier.number(), require_quantifier.integer(), require_quantifier.minValue(1), require_quantifier.title("At least"), require_quantifier.description("How many sub-issues must be closed. Left out: all, and there must be one."))),
	...require_review.EVIDENCE_OPTIONS
});
const subIssues = require_review.defineEvidenceGate({
	name: "sub-issues",
	doneBy: "author",
	description: "Asks for sub-issues that are closed.",
	options: options$2,
	asks: ["sub-issues"],
	summary: ({ "at-least": least }) => `Sub-issues: ${least === void 0 ? "all" : `at least ${least}`} closed`,
	judge: ({ "at-least": least }, { facts }) => {
		const about = "Sub-issues";
		const asked = require_review.factOf({ kind: "sub-issues" }, about, facts);
		if (!asked.ok) return asked.error;
		const all = asked.value;
		if (all.length === 0) return { findings: [{
			status: "pending",
			about,
			message: "It has no sub-issues",
			help: "Add the sub-issues."
		}] };
		const open = all.filter((issue) => issue.open);
		const closed = all.length - open.length;
		const found = `${closed} of ${all.length} closed`;
		if (closed >= (least ?? all.length)) return {
			findings: [],
			found
		};
		const against = `${closed} of ${all.length} sub-issues are closed`;
		const expected = least === void 0 ? "all" : `at least ${least}`;
		return {
			findings: [{
				status: "failed",
				about,
				message: found,
				actual: open.map(({ number }) => `#${number}`).join(", "),
				expected,
				help: "Close them."
			}],
			found,
			against
		};
	}
});
const subIssuesAuthor = {
	sentence: ({ "at-least": least }) => least === void 0 ? "All sub-issues of the issue are closed" : `At least ${least} sub-issues of the issue are closed`,
	remark: (uses) => uses.length === 0 ? void 0 : "Nothing starts a run when a sub-issue is closed: let the second workflow start on a schedule too."
};
// src/gates/tag.ts
const options$1 = require_quantifier.strictObject({
	name: require_quantifier.pipe(require_given.given, require_quantifier.title("Name"), require_quantifier.description("The tag: a text, {field: name} or {value: name}."), require_quantifier.metadata({ examples: ["v1.4.0", {
		field: "Version",
		prefix: "v"
	}] })),
	at: require_quantifier.optional(require_quantifier.pipe(require_given.atCommit, require_quantifier.description("The commit that the tag must lead to: \"head\", a branch or SHA, {field: name} or {value: name}."))),
	...require_review.EVIDENCE_OPTIONS
});
const tag = require_review.defineEvidenceGate({
	name: "tag",
	doneBy: "author",
	description: "Asks for a tag, and where \"at\" is given, that it leads to that commit.",
	options: options$1,
	asks: [
		"tag",
		"commit",
		"value"
	],
	summary: (chosen) => `Tag ${require_given.givenWords(chosen.name)}${chosen.at === "head" ? " at head" : require_given.atWords(chosen.at)}`,
	judge: (chosen, input) => {
		const about = require_given.givenWords(chosen.name);
		const resolved = require_given.resolveRef(chosen.name, input);
		if (!resolved.ok) return { findings: [resolved.error] };
		const name = resolved.value;
		const found = require_review.factOf({
			kind: "tag",
			name
		}, about, input.facts);
		if (!found.ok) return found.error;
		const actual = about === name ? {} : { actual: name };
		if (!found.value.exists) return { findings: [{
			status: "pending",
			about,
			message: "Tag does not exist",
			...actual,
			help: "Push the tag."
		}] };
		const { sha } = found.value;
		if (chosen.at === void 0) return {
			findings: [],
			found: sha
		};
		const commit = require_given.commitOf(chosen.at, input);
		if (!commit.ok) return {
			findings: [commit.error],
			found: sha
		};
		if (commit.value === sha) return {
			findings: [],
			found: sha
		};
		const expected = short(commit.value);
		const message = `Tag leads to another commit, ${short(sha)}`;
		const help = "Move the tag, or judge the commit that it leads to.";
		return {
			findings: [{
				status: "failed",
				about,
				message,
				...actual,
				expected,
				help
			}],
			found: sha,
			against: "the tag leads to another commit"
		};
	}
});
function short(sha) {
	return /^[\da-f]+$/.test(sha) ? sha.slice(0, 7) : "unknown";
}
const tagAuthor = { sentence: ({ name, at }) => {
	const target = at === void 0 ? "" : ` and leads to ${at === "head" ? "the head" : require_given.givenWords(at)}`;
	return `The tag ${require_value.quotedGiven(name)} is there${target}`;
} };
// src/gates/waited.ts
const name = require_quantifier.pipe(require_quantifier.string(), require_quantifier.nonEmpty());
const beginnings = require_quantifier.union([
	require_quantifier.literal("opening"),
	require_quantifier.strictObject({
		tick: require_options.itemText,
		in: require_quantifier.optional(require_options.selector)
	}),
	require_quantifier.strictObject({ label: require_quantifier.pipe(name, require_quantifier.title("Label"), require_quantifier.description("Since this label was set.")) }),
	require_quantifier.strictObject({ release: require_quantifier.pipe(require_given.given, require_quantifier.title("Release"), require_quantifier.description("Since the release of this tag was published.")) }),
	require_quantifier.strictObject({
		deployment: require_quantifier.pipe(name, require_quantifier.title("Deployment"), require_quantifier.description("Since the commit was deployed to this environment.")),
		at: require_quantifier.optional(require_given.atCommit)
	})
], require_options.expectedForm("opening, {tick: text of a box}, {label: name}, {release: tag} or {deployment: environment}", ["opening"]));
const options = require_quantifier.strictObject({
	"at-least": require_given.spanOf("At least", "How long it must have waited.", ["24h", "7 d"]),
	since: require_quantifier.optional(require_quantifier.pipe(beginnings, require_quantifier.title("Since"), require_quantifier.description("Since when: opening (of the pull request or issue; the default), {tick: text of a box, in: section}, {label: name}, {release: tag} or {deployment: environment, at: commit}."), require_quantifier.metadata({ examples: [
		"opening",
		{ tick: "Deployed to staging" },
		{ deployment: "staging" }
	] }))),
	...require_review.EVIDENCE_OPTIONS
});
function beginningWords(wanted = "opening") {
	if (wanted === "opening") return "it was opened";
	if ("tick" in wanted) return `"${wanted.tick}" was ticked`;
	if ("label" in wanted) return `the label ${wanted.label} was set`;
	if ("release" in wanted) return `the release ${require_given.givenWords(wanted.release)} was published`;
	return `the commit${require_given.atWords(wanted.at)} was deployed to ${wanted.deployment}`;
}
function aboutOf(wanted) {
	if (wanted === "opening") return "Opening";
	if ("tick" in wanted) return wanted.tick;
	if ("label" in wanted) return wanted.label;
	return "release" in wanted ? require_given.givenWords(wanted.release) : wanted.deployment;
}
function asksOf({ since: wanted = "opening" }) {
	if (wanted === "opening") return ["origin"];
	if ("tick" in wanted) return ["body-edits"];
	if ("label" in wanted) return ["label-set"];
	return "release" in wanted ? ["release", "value"] : [
		"commit",
		"deployment",
		"value"
	];
}
const waited = require_review.defineEvidenceGate({
	name: "waited",
	description: "Asks for some time to have gone by since the opening, a tick, a label, a release or a deployment. Let the workflow start on a schedule: nothing else starts it when the time has come.",
	options,
	waits: true,
	asks: [
		"origin",
		"body-edits",
		"label-set",
		"release",
		"commit",
		"deployment",
		"value"
	],
	asksFor: asksOf,
	names: ({ since: wanted = "opening" }) => wanted !== "opening" && "tick" in wanted ? {
		text: wanted.tick,
		in: wanted.in
	} : void 0,
	summary: (chosen) => `${chosen["at-least"]} since ${beginningWords(chosen.since)}`,
	judge: (chosen, input) => {
		const { since: wanted = "opening", "at-least": span } = chosen;
		const began = beginning(wanted, input);
		return began.ok ? judgeTime(wanted, span, began.value, input) : began.error;
	}
});
function judgeTime(wanted, span, time, input) {
	const about = aboutOf(wanted);
	const from = require_given.secondsOf(time);
	if (from === void 0) return unreadable(about, "its time is not a time");
	const until = require_given.instantWords(from + require_given.secondsIn(span) + 59);
	const gone = require_given.secondsOf(input.at) - from;
	const found = `since ${require_given.instantWords(from)}`;
	if (gone >= require_given.secondsIn(span)) return {
		findings: [],
		found
	};
	return {
		findings: [{
			status: "pending",
			about,
			message: `Waits until ${until}: ${require_given.spanWords(gone)} of ${span} have gone by since ${require_given.instantWords(from)}, when ${beginningWords(wanted)}`,
			help: "Wait. The workflow judges it again on its schedule."
		}],
		found,
		against: `only ${require_given.spanWords(gone)} of ${span} have gone by`
	};
}
function beginning(wanted, input) {
	const { facts } = input;
	const about = aboutOf(wanted);
	if (wanted === "opening") {
		const origin = require_review.factOf({ kind: "origin" }, about, facts);
		if (!origin.ok) return origin;
		const { openedAt } = origin.value;
		return openedAt === void 0 ? {
			ok: false,
			error: unreadable(about, "when it was opened is not known")
		} : {
			ok: true,
			value: openedAt
		};
	}
	if ("tick" in wanted) return ticking({
		text: wanted.tick,
		in: wanted.in
	}, about, input);
	if ("label" in wanted) {
		const set = require_review.factOf({
			kind: "label-set",
			label: wanted.label
		}, about, facts);
		if (!set.ok) return set;
		if (set.value === null) return notBegun(about, "the label is not set", "Set the label once it is true.");
		return {
			ok: true,
			value: set.value.at
		};
	}
	if ("release" in wanted) {
		const resolved = require_given.resolveRef(wanted.release, input);
		if (!resolved.ok) return {
			ok: false,
			error: { findings: [resolved.error] }
		};
		const found = require_review.factOf({
			kind: "release",
			tag: resolved.value
		}, about, facts);
		if (!found.ok) return found;
		const published = found.value.exists && !found.value.draft ? found.value.publishedAt : null;
		if (published === null) return notBegun(about, "the release is not published", "Publish the release.");
		return {
			ok: true,
			value: published
		};
	}
	return deploying(wanted, about, input);
}
function ticking(box, about, input) {
	const found = require_review.boxOf(box, input);
	if (!found.ok) return {
		ok: false,
		error: { findings: [found.error] }
	};
	const { state, place } = found.value;
	if (state !== "ticked") return notBegun(about, "the box is not ticked", "Tick the box once it is true.", place);
	const told = require_late.tickedSince(found.value, input);
	if (!told.known && told.asks !== void 0) return {
		ok: false,
		error: { findings: [{
			status: "pending",
			unknown: true,
			about,
			message: "Evidence is not known yet",
			asks: told.asks
		}] }
	};
	return told.known ? {
		ok: true,
		value: told.value
	} : {
		ok: false,
		error: unreadable(about, told.because)
	};
}
function deploying({ deployment: environment, at: commit }, about, input) {
	const wanted = require_given.commitOf(commit, input);
	if (!wanted.ok) return {
		ok: false,
		error: { findings: [wanted.error] }
	};
	const found = require_review.factOf({
		kind: "deployment",
		environment,
		sha: wanted.value
	}, about, input.facts);
	if (!found.ok) return found;
	if (!found.value.exists) return notBegun(about, "there is no such deployment", "Deploy this commit there.");
	const { state, at: time } = found.value;
	const judged = judgeSignals([{
		name: about,
		result: state ?? void 0,
		time
	}], {
		about,
		allowed: ["success"],
		open: DEPLOYING,
		verb: "reported",
		help: ""
	}, input);
	return judged.findings.length > 0 ? {
		ok: false,
		error: judged
	} : {
		ok: true,
		value: time
	};
}
function notBegun(about, why, help, place) {
	return {
		ok: false,
		error: {
			findings: [{
				status: "pending",
				about,
				message: `The time has not begun: ${why}`,
				...place === void 0 ? {} : { place },
				help
			}],
			against: why
		}
	};
}
function unreadable(about, why) {
	return {
		findings: [{
			status: "failed",
			unknown: true,
			about,
			message: `Evidence cannot be read: ${why}`
		}],
		against: "its evidence cannot be read"
	};
}
// src/gates/index.ts
const LIST = [
	[require_trusted.items, () => Promise.resolve().then(() => require("./author3.cjs"))],
	[require_fields.fields, () => Promise.resolve().then(() => require("./author2.cjs"))],
	[require_value.section, require_value.sectionAuthor],
	[require_sign_offs.signOffs, () => Promise.resolve().then(() => require("./author.cjs"))],
	[require_trusted.template, require_trusted.templateAuthor],
	[require_value.value, require_value.valueAuthor],
	[checkRunGate, checkRunAuthor],
	[status, statusAuthor],
	[deployment, deploymentAuthor],
	[require_review.review, require_review.reviewAuthor],
	[file, fileAuthor],
	[tag, tagAuthor],
	[release, releaseAuthor],
	[label, labelAuthor],
	[milestone, milestoneAuthor],
	[closesIssue, closesIssueAuthor],
	[subIssues, subIssuesAuthor],
	[waited, {
		sentence: ({ "at-least": span, since }) => `${span} have gone by since ${beginningWords(since)}`,
		remark: (uses) => uses.length === 0 ? void 0 : "Nothing starts a run when the time has come: the second workflow starts on a schedule too, and judges every open pull request then.",
		mistakes: ({ since = "opening" }, { form }) => {
			if (since === "opening" || !("tick" in since) || form === void 0) return [];
			const items = require_select.itemsIn(require_value.scopeIn(form.root, since.in) ?? form.root);
			if (require_review.meantBy(since.tick, items, require_review.AS_TRUSTED).length > 0) return [];
			return [{
				rule: "unknown-item",
				at: ["since", "tick"],
				found: `the item "${since.tick}"`,
				expected: `an item of ${form.path}`,
				meant: {
					word: since.tick,
					known: items.map(({ label }) => label)
				},
				help: "Correct the text, or put the item into the checklist."
			}];
		}
	}]
];
const GATES = LIST.map(([gate]) => gate);
function gateNamed(name) {
	return GATES.find((gate) => gate.name === name);
}
function calledOtherwise(word) {
	return GATES.find(({ alsoCalled }) => alsoCalled.includes(word.toLowerCase()))?.name ?? word;
}
async function loadAuthors() {
	const all = LIST.map(async ([{ name }, author]) => {
		return [name, typeof author === "function" ? (await author()).default : author];
	});
	return new Map(await Promise.all(all));
}
Object.defineProperty(exports, "GATES", {
	enumerable: true,
	get: function() {
		return GATES;
	}
});
Object.defineProperty(exports, "calledOtherwise", {
	enumerable: true,
	get: function() {
		return calledOtherwise;
	}
});
Object.defineProperty(exports, "gateNamed", {
	enumerable: true,
	get: function() {
		return gateNamed;
	}
});
Object.defineProperty(exports, "loadAuthors", {
	enumerable: true,
	get: function() {
		return loadAuthors;
	}
});
