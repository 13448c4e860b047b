const require_verdict = require("./verdict.cjs");
const require_policy = require("./policy.cjs");
const require_set_up = require("./set-up.cjs");
const require_judge = require("./judge.cjs");
// src/author/explain/condition.ts
function conditionWords(condition) {
	const parts = [];
	if (condition.labels !== void 0) parts.push(`it has the label ${or(condition.labels)}`);
	if (condition.paths !== void 0) parts.push(`it changes ${or(condition.paths)}`);
	if (condition.branches !== void 0) parts.push(`its base branch is ${or(condition.branches)}`);
	if (condition.authors !== void 0) parts.push(`its author is ${or(condition.authors)}`);
	if (condition["author-type"] !== void 0) parts.push(`its author is a ${or([condition["author-type"]].flat())}`);
	if (condition.draft !== void 0) parts.push(condition.draft ? "it is a draft" : "it is no draft");
	for (const [name, wanted] of Object.entries(condition.field ?? {})) parts.push(`the field ${name} says ${or([wanted].flat().map(String))}`);
	if (condition.phase !== void 0) parts.push(`the phase ${or([condition.phase].flat())} was asked for`);
	for (const [title, wanted] of Object.entries(condition.gate ?? {})) parts.push(`"${title}" is ${or([wanted].flat())}`);
	if (condition.not !== void 0) parts.push(`not (${conditionWords(condition.not)})`);
	if (condition.any !== void 0) parts.push(`either ${condition.any.map(conditionWords).join(", or ")}`);
	return parts.join(", and ");
}
function or(parts) {
	return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} or ${parts.at(-1)}`;
}
function and(parts) {
	return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
function sourceSentence(sources) {
	const together = sources.length > 1 ? ", read as one" : "";
	return `Written in: ${and(sources.map(words$1))}${together}.`;
}
function words$1(source) {
	switch (source.kind) {
		case "pull-request-body": return "the body of the pull request";
		case "issue-body": return "the body of the issue";
		case "comments": {
			const people = source.by === "read" ? "comments" : `comments of people with ${source.by} permission`;
			return source.bots.length === 0 ? people : `${people}, and of ${and(source.bots)}`;
		}
		case "linked-issues": return `the issues that the pull request closes or names in a line "Checklist: #12"${source.repositories.length === 0 ? "" : ` (of ${and(source.repositories)} too)`}`;
		default: return `the file ${source.path}, as the pull request has it`;
	}
}
// src/author/explain/sign-offs.ts
function signOffsSentence(options) {
	const place = options.in === void 0 ? "" : ` in "${options.in}"`;
	const distinct = options.distinct === true ? [" Nobody signs for two roles."] : Array.isArray(options.distinct) ? [` Nobody signs for two of ${and(options.distinct)}.`] : [];
	return `These roles${place} are signed off: ${require_policy.rolesOf(options).map(roleWords).join("; ")}.${distinct.join("")}`;
}
const ON_AN_ISSUE = "the version or tag and the environment that the issue names";
function boundSentences(all) {
	const roles = all.flatMap(require_policy.rolesOf);
	const isBound = roles.some(({ fresh }) => fresh !== "always" && !(typeof fresh === "object" && "fields" in fresh));
	return [...roles.some(({ fresh }) => fresh === void 0) ? ["Where a role says nothing else, a sign-off on a pull request counts for the head commit."] : [], ...isBound ? [`A sign-off on an issue counts for ${ON_AN_ISSUE} when it is made.`] : []];
}
function roleWords({ name, by, via, count, not, fresh, optional }) {
	const many = count === "any" ? "" : `${count === "all" ? "all" : require_verdict.quantifierWords(count)} of `;
	const out = not.length === 0 ? "" : `, but not ${or(not.map(notWords))}`;
	return `${name} by ${many}${or(by.map(whoWords))}${out} (${or(via)}${freshWords(fresh)})${optional ? ", optional" : ""}`;
}
function whoWords(who) {
	if (typeof who === "object") return "permission" in who ? `people with the permission ${who.permission}` : `whoever is named as ${who.field}`;
	if (who === "author") return "the author";
	return who === "codeowners" ? "the owners of the changed files" : `@${who.replace(/^@/, "")}`;
}
function notWords(not) {
	if (typeof not === "object") return "field" in not ? `whoever is named as ${not.field}` : `who signs as ${not.role}`;
	return {
		author: "the author",
		committers: "who worked on a commit",
		"last-pusher": "who pushed last"
	}[not];
}
function freshWords(fresh) {
	if (fresh === void 0) return "";
	if (typeof fresh === "object" && "fields" in fresh) return `, for the values of ${and(fresh.fields)} when it is made`;
	if (typeof fresh === "object") return `, for the head commit and for commits to ${or(fresh["unless-only"])} on top`;
	if (fresh === "head") return ", for the head commit";
	return fresh === "always" ? ", for good" : `, for ${fresh}`;
}
// src/author/explain/break-glass.ts
function breakGlassSentence({ by, via = { comment: "/override" }, reason, waives, ends }) {
	const who = [by].flat().map((each) => typeof each === "string" ? each : "permission" in each ? `the permission ${each.permission}` : `the field ${each.field}`);
	const how = "comment" in via ? `a comment "${via.comment} …"` : `the label "${via.label}" and a comment "/reason …"`;
	const least = typeof reason === "object" ? ` of at least ${reason["at-least"]} letters and digits` : "";
	const what = waives === void 0 ? "every gate" : and(waives);
	const until = ends === void 0 ? "" : ends === "head" ? ", until the next push" : `, for ${ends}`;
	return `${and(who)} may waive ${what} by ${how} with a reason${least}${until}. On an issue that counts for ${ON_AN_ISSUE} then.`;
}
// src/author/explain/evidence.ts
const EVIDENCE_SENTENCES = {
	"check-run": ({ name, at, conclusion = "success", from, within }) => `The check run ${names(name)}${where(at)}${source(from)} has concluded ${anyOf(conclusion)}${age(within)}`,
	status: ({ name, at, from, within }) => `The status ${names(name)}${where(at)}${source(from)} is success${age(within)}`,
	deployment: ({ environment, at, state = "success", within }) => `${commit(at)} was deployed to ${String(environment)}, with the state ${anyOf(state)}${age(within)}`,
	review: ({ approvals = 1, stale = false, permission = "write" }) => `At least ${Number(approvals)} ${Number(approvals) === 1 ? "person" : "people"} with ${String(permission)} access approved ${stale === true ? "the pull request" : "its head"}, and nobody requests changes`,
	file: ({ path, must = "exist", contains, since, at }) => {
		const file = `The file ${quote$1(path)}`;
		const range = since === void 0 ? "by the pull request" : `since ${words(since)}`;
		if (must === "be-changed") return `${file} is changed ${range}`;
		if (must === "be-unchanged") return `${file} is not changed ${range}`;
		if (must === "be-absent") return `${file} is not there${where(at)}`;
		return `${file} is there${where(at)}${contains === void 0 ? "" : ` and says ${quote$1(contains)}`}`;
	},
	tag: ({ name, at }) => `The tag ${quote$1(name)} is there${at === void 0 ? "" : ` and leads to ${target(at)}`}`,
	release: ({ tag, draft = false, prerelease, notes, assets }) => `The release ${quote$1(tag)} is ${and([draft === true ? "a draft" : "published", ...prerelease === void 0 ? [] : [prerelease === true ? "a pre-release" : "no pre-release"]])}${notes === true ? ", with notes" : ""}${assets === void 0 ? "" : `, with the assets ${and(list$1(assets))}`}`,
	label: ({ name, require: require$3 = "all" }) => {
		const labels = list$1(name).map((each) => `"${each}"`);
		if (require$3 === "none") return `No label ${or(labels)} is set`;
		if (require$3 === "all") return `The ${labels.length === 1 ? "label" : "labels"} ${and(labels)} ${labels.length === 1 ? "is" : "are"} set`;
		return `${require$3 === "any" ? "At least one" : require$3 === "one" ? "Exactly one" : `At least ${require$3["at-least"]}`} of the labels ${and(labels)} is set`;
	},
	milestone: ({ name, open = 0 }) => `The milestone${name === void 0 ? "" : ` ${quote$1(name)}`} has ${open === 0 ? "no open items" : `at most ${Number(open)} open items`} left`
};
function boxWords(options, criterion) {
	const { item } = options;
	if (item === void 0) return "";
	const { text, by = "agree" } = typeof item === "string" ? { text: item } : item;
	if (criterion) return `, whatever became of the box "${text}"`;
	if (by === "enough") return `, which does the box "${text}"`;
	return by === "advise" ? `; that is only held against the box "${text}"` : `, and the box "${text}" agrees`;
}
function names(value) {
	return and(list$1(value).map((each) => `"${each}"`));
}
function list$1(value) {
	return [value].flat().map(String);
}
function anyOf(value) {
	return or(list$1(value).map((each) => each.replaceAll("_", " ")));
}
function words(value) {
	return require_judge.givenWords(value);
}
function quote$1(value) {
	return `"${words(value)}"`;
}
function target(at) {
	return at === "head" ? "the head" : words(at);
}
function where(at) {
	return at === void 0 || at === "head" ? "" : ` at ${words(at)}`;
}
function commit(at) {
	return at === void 0 || at === "head" ? "The head" : words(at);
}
function source(from) {
	return from === void 0 ? "" : ` from ${from}`;
}
function age(within) {
	return within === void 0 ? "" : `, not more than ${within} ago`;
}
// src/author/explain/gate.ts
function gateSentence(gate, criterion = false) {
	const options = gate.options;
	const evidence = EVIDENCE_SENTENCES[gate.name];
	if (evidence !== void 0) return `${evidence(options)}${boxWords(options, criterion)}.`;
	const sentence = SENTENCES[gate.name];
	if (sentence !== void 0) return sentence(options, criterion);
	return `${gate.summary}.`;
}
const SENTENCES = {
	items: itemsSentence,
	fields: fieldsSentence,
	section: sectionSentence,
	template: () => "Nothing of the template is deleted, reworded or moved.",
	value: valueSentence,
	"sign-offs": (options) => signOffsSentence(options)
};
function itemsSentence(options) {
	const place = options["in"] === void 0 ? "" : ` in "${text(options["in"])}"`;
	const only = matchers(options["only"]);
	const among = only === void 0 ? "" : `, of those that say ${only},`;
	const without = list(options["without"]);
	const except = matchers(options["except"]);
	const left = [...without.length === 0 ? [] : [`outside ${and(without.map(quote))}`], ...except === void 0 ? [] : [`other than ${except}`]];
	const where = `${place}${left.length === 0 ? "" : `, ${left.join(", ")},`}${among}`;
	return `${boxes(options["require"] ?? "all", where)}.`.replace(",,", ",");
}
function boxes(require$2, where) {
	switch (require$2) {
		case "all": return `Every box${where} is ticked`;
		case "any": return `At least one box${where} is ticked`;
		case "one": return `Exactly one box${where} is ticked`;
		case "none": return `No box${where} is ticked`;
		default: return `At least ${require$2["at-least"]} boxes${where} are ticked`;
	}
}
function fieldsSentence(options) {
	return `${options["in"] === void 0 ? "These fields" : `In "${text(options["in"])}" these fields`} are filled in: ${Object.entries(options["required"]).map(([name, want]) => `${name} (${wanted(want)})`).join(", ")}.`;
}
const TYPES = {
	text: "any text",
	date: "a date",
	time: "a time",
	datetime: "a date and a time",
	semver: "a version",
	login: "a login",
	url: "a URL",
	email: "an e-mail address",
	number: "a number",
	duration: "a duration"
};
function wanted(written) {
	const options = typeof written === "string" ? { type: written } : written;
	const { values = [], pattern, ...want } = options;
	const type = require_judge.typeOf(options);
	const kind = type === "one-of" ? `one of ${or(values)}` : type === "pattern" ? `text that matches ${pattern}` : TYPES[type];
	const others = [want.not ?? []].flat();
	return [
		kind,
		...["at-least", "at-most"].flatMap((key) => options[key] === void 0 ? [] : [`${key.replace("-", " ")} ${text(options[key])}`]),
		...options["unit"] === void 0 ? [] : [`in ${text(options["unit"])}`],
		...others.length === 0 ? [] : [`other than ${or(others)}`]
	].join(", ");
}
function sectionSentence(options) {
	const order = list(options["order"]);
	const states = {
		present: "is there",
		absent: "is not there",
		"non-empty": "says something"
	};
	const must = options["must"] ?? "present";
	return [...options["in"] === void 0 ? [] : [`The section "${text(options["in"])}" ${states[must]}.`], ...order.length === 0 ? [] : [`The sections ${and(order.map(quote))} are there, in this order.`]].join(" ");
}
function valueSentence(options, criterion) {
	const bounds = [
		"at-least",
		"at-most",
		"above",
		"below"
	].flatMap((key) => options[key] === void 0 ? [] : [`${key.replace("-", " ")} ${text(options[key])}`]);
	const equals = options["equals"] === void 0 ? [] : [`equal to ${text(options["equals"])}`];
	const among = options["one-of"] === void 0 ? [] : [`one of ${or(list(options["one-of"]))}`];
	return `The value ${text(options["name"])}, which the workflow hands over, is ${and([
		...bounds,
		...equals,
		...among
	])}${boxWords(options, criterion)}.`;
}
function matchers(value) {
	if (!Array.isArray(value)) return void 0;
	return or(value.map((each) => typeof each === "object" && each !== null && "pattern" in each ? `/${text(each.pattern)}/` : quote(text(each))));
}
const quote = (word) => `"${word}"`;
function list(value) {
	return Array.isArray(value) ? value.map(text) : [];
}
function text(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}
// src/author/explain/explain.ts
async function explain(policy) {
	const skip = policy.skip.filter(({ draft }) => draft === void 0);
	return `${[
		...policy.checklists.flatMap((checklist) => [...checklistLines(checklist), ""]),
		...skip.length === 0 ? [] : [
			"Skipped, with exit status 0, when",
			...skip.map((condition) => `  - ${conditionWords(condition)}`),
			""
		],
		...skip.length === policy.skip.length ? [] : ["A draft is not judged: it is pending until it is ready.", ""],
		...signOffLines(policy),
		...policy.breakGlass === void 0 ? [] : [`Break-glass: ${breakGlassSentence(policy.breakGlass)}`, ""],
		...workflowLines(await require_set_up.needsOf(policy), policy)
	].join("\n")}\n`;
}
function signOffLines(policy) {
	const sentences = boundSentences(require_set_up.gatesIn(policy).flatMap(({ name, options }) => name === "sign-offs" ? [options] : []));
	return sentences.length === 0 ? [] : [`Sign-offs: ${sentences.join(" ")}`, ""];
}
function checklistLines(checklist) {
	const { name, appliesTo, phases, defaultPhase, template } = checklist;
	const applies = appliesTo === void 0 ? "" : `, which applies when ${conditionWords(appliesTo)}`;
	const standard = defaultPhase === void 0 ? "Where no phase is asked for, all are enforced." : `Where no phase is asked for, ${defaultPhase} is enforced, with what it comes after.`;
	return [
		name === void 0 ? "To pass, all of this must hold" : `Checklist "${name}"${applies}: to pass, all of this must hold`,
		...phases.flatMap(phaseLines),
		...template !== void 0 && onlyCompares(phases) ? [`  - What the directives in ${template.path} say of its boxes; where they say nothing, every box is ticked.`] : [],
		...phases.some((phase) => phase.name !== void 0) ? ["", standard] : [],
		"",
		...checklist.source === void 0 ? [] : [sourceSentence(checklist.source)],
		`Not applicable: ${NOT_APPLICABLE[checklist.notApplicable]}`,
		...template === void 0 ? [] : [`Template: ${template.path}, from the same branch as the policy.${revisions(template.acceptRevisions)}`]
	];
}
function onlyCompares(phases) {
	return phases.every(({ rules }) => rules.every((rule) => rule.kind === "gate" && rule.gate.name === "template"));
}
const NOT_APPLICABLE = {
	forbidden: "no mark counts.",
	"with-reason": "a mark counts when a reason stands behind it.",
	conditional: "a mark counts for items that hold in some cases only, such as \"… (if applicable)\".",
	allowed: "every mark counts."
};
function revisions(count) {
	return count === 0 ? "" : ` A body made from one of the ${count} revisions before counts too.`;
}
function phaseLines({ name, title, after, when, rules }) {
	if (name === void 0) return rules.flatMap((rule) => ruleLines(rule, 2));
	return [
		"",
		`  Phase ${name}${title === void 0 ? "" : ` (${title})`}${after.length === 0 ? "" : `, after ${and(after)} has passed`}${when === void 0 ? "" : `, only when ${conditionWords(when)}`}:`,
		...rules.flatMap((rule) => ruleLines(rule, 4))
	];
}
function ruleLines(rule, indent, criterion = false) {
	const before = `${" ".repeat(indent)}- `;
	const tail = [...rule.when === void 0 ? [] : [`Only when ${conditionWords(rule.when)}.`], ...rule.advisory ? ["Reported, but does not block."] : []].map((note) => ` ${note}`).join("");
	if (rule.kind === "gate") return [`${before}${gateSentence(rule.gate, criterion)}${tail}`];
	const inside = rule.require === "none" ? !criterion : criterion;
	return [`${before}${groupWords(rule.require)} (${rule.title}):${tail}`, ...rule.rules.flatMap((each) => ruleLines(each, indent + 2, inside))];
}
function groupWords(require$1) {
	switch (require$1) {
		case "all": return "All of these hold";
		case "any": return "At least one of these holds";
		case "one": return "Exactly one of these holds";
		case "none": return "None of these holds";
		default: return `At least ${require$1["at-least"]} of these hold`;
	}
}
function workflowLines(needs, policy) {
	const { types, values, teams } = needs;
	const reasons = new Map();
	for (const { name, because } of types) if (because !== void 0) reasons.set(because, [...reasons.get(because) ?? [], name]);
	const mayBeOfIssues = policy.checklists.some(({ source }) => source === void 0) && !needs.events.some(({ name }) => name === "issues");
	const phases = policy.checklists.flatMap((checklist) => checklist.phases.flatMap(({ name }) => name ?? []));
	const events = require_set_up.eventsFor(needs, {
		form: "two-workflows",
		mergeQueue: false
	});
	return [
		"The gate needs two workflows. They start in every repository, for pull requests from forks too.",
		"",
		require_set_up.MARKER_PATH,
		`  name: ${require_set_up.MARKER_NAME}`,
		"  on:",
		...events.marker.map((line) => `    ${line}`),
		"  permissions: {}",
		"",
		require_set_up.GATE_PATH,
		"  on:",
		...events.gate.map((line) => `    ${line}`),
		"  permissions:",
		...require_set_up.permissionLines(needs).map((line) => `    ${line}`),
		...require_set_up.conditionLines(needs).map((line) => `  ${line}`),
		"  with:",
		...require_set_up.inputLines(require_set_up.MARKER_PATH).map((line) => `    ${line}`),
		...values.length === 0 ? [] : ["    evidence: |", ...values.map((value) => `      ${value}=…`)],
		...teams ? ["    team-token: …          # reads the members of teams"] : [],
		"",
		...phases.length === 0 ? [] : [`The input "phase" names the phase to enforce: ${[...new Set(phases)].join(", ")}.`],
		...[...reasons].map(([because, list]) => `${and(list)}: because ${because}.`),
		"edited: because a tick is an edit of the description.",
		"",
		...mayBeOfIssues ? [
			"For checklists in issues let the second one start on issues too,",
			`with types: [${require_set_up.issueTypes(types).join(", ")}].`,
			""
		] : [],
		"In a private or internal repository one workflow is enough: put the events of both into the second, with",
		"pull_request_target instead of pull_request and workflow_run, and leave out \"marker\"."
	];
}
exports.explain = explain;
