const require_gates = require("./gates.cjs");
const require_value = require("./value.cjs");
const require_author = require("./author.cjs");
const require_review = require("./review.cjs");
const require_judge = require("./judge.cjs");
const require_events = require("./events.cjs");
const require_needs = require("./needs.cjs");
const require_set_up = require("./set-up.cjs");
// src/author/explain/sentences.ts
function conditionWords(condition) {
	const parts = [];
	if (condition.labels !== void 0) parts.push(`it has the label ${require_value.or(condition.labels)}`);
	if (condition.paths !== void 0) parts.push(`it changes ${require_value.or(condition.paths)}`);
	if (condition.branches !== void 0) parts.push(`its base branch is ${require_value.or(condition.branches)}`);
	if (condition.authors !== void 0) parts.push(`its author is ${require_value.or(condition.authors)}`);
	if (condition["author-type"] !== void 0) parts.push(`its author is a ${require_value.or([condition["author-type"]].flat())}`);
	if (condition.draft !== void 0) parts.push(condition.draft ? "it is a draft" : "it is no draft");
	if (condition.titles !== void 0) parts.push(`its title is ${require_value.or(condition.titles)}`);
	if (condition.heads !== void 0) parts.push(`its head is ${require_value.or(condition.heads)} of the repository itself`);
	if (condition.agents !== void 0) parts.push(agentWords(condition.agents));
	for (const [name, wanted] of Object.entries({
		...condition.field,
		...condition.fields
	})) parts.push(`the field ${name} ${fieldWords(wanted)}`);
	if (condition.phase !== void 0) parts.push(`the phase ${require_value.or([condition.phase].flat())} was asked for`);
	for (const [title, wanted] of Object.entries(condition.gate ?? {})) parts.push(`"${title}" is ${require_value.or([wanted].flat())}`);
	if (condition.not !== void 0) parts.push(`not (${conditionWords(condition.not)})`);
	if (condition.any !== void 0) parts.push(`either ${condition.any.map(conditionWords).join(", or ")}`);
	return parts.join(", and ");
}
function agentWords(agents) {
	if (Array.isArray(agents)) return `an agent took part, ${require_value.or(agents)} among them`;
	return agents ? "an agent took part" : "no agent took part";
}
function fieldWords(wanted) {
	if (typeof wanted !== "object" || Array.isArray(wanted)) return `says ${require_value.or([wanted].flat().map(String))}`;
	if (wanted.pattern !== void 0) return `matches ${wanted.pattern}`;
	return `is a ${require_value.or(require_review.VERSION_PARTS.filter((part) => wanted[part] === true))} version`;
}
function sourceSentence(sources) {
	const together = sources.length > 1 ? ", read as one" : "";
	return `Written in: ${require_value.and(sources.map(words))}${together}.`;
}
function words(source) {
	switch (source.kind) {
		case "pull-request-body": return "the body of the pull request";
		case "issue-body": return "the body of the issue";
		case "comments": {
			const people = source.by === "read" ? "comments" : `comments of ${require_judge.writersWords(source.by)}`;
			return source.bots.length === 0 ? people : `${people}, and of ${require_value.and(source.bots)}`;
		}
		case "linked-issues": return `the issues that the pull request closes or names in a line "Checklist: #12"${source.repositories.length === 0 ? "" : ` (of ${require_value.and(source.repositories)} too)`}`;
		default: return `the file ${source.path}, as the pull request has it`;
	}
}
function gateSentence({ name, options, summary }, authors, criterion = false) {
	return `${authors.get(name)?.sentence(options) ?? summary}${boxWords(options, criterion)}.`;
}
function boxWords({ item }, criterion) {
	if (item === void 0) return "";
	const { text, by = "agree" } = typeof item === "string" ? { text: item } : item;
	if (criterion) return `, whatever became of the box "${text}"`;
	if (by === "enough") return `, which does the box "${text}"`;
	return by === "advise" ? `; that is only held against the box "${text}"` : `, and the box "${text}" agrees`;
}
// src/author/explain/explain.ts
async function explain(policy) {
	const authors = await require_gates.loadAuthors();
	const skip = policy.skip.filter(({ draft }) => draft === void 0);
	return `${[
		...policy.checklists.flatMap((checklist) => [...checklistLines(checklist, authors), ""]),
		...skip.length === 0 ? [] : [
			"Skipped, with exit status 0, when",
			...skip.map((condition) => `  - ${conditionWords(condition)}`),
			""
		],
		...skip.length === policy.skip.length ? [] : ["A draft is not judged: it is pending until it is ready.", ""],
		...remarks(policy, authors).flatMap((remark) => [remark, ""]),
		...policy.breakGlass === void 0 ? [] : [`Break-glass: ${breakGlassSentence(policy.breakGlass)}`, ""],
		...workflowLines(await require_needs.needsOf(policy), policy)
	].join("\n")}\n`;
}
function remarks(policy, authors) {
	const gates = require_needs.gatesOfPolicy(policy);
	return [...authors].flatMap(([name, author]) => {
		const uses = gates.filter((gate) => gate.name === name).map(({ options }) => options);
		return author.remark?.(uses) ?? [];
	});
}
function breakGlassSentence({ by, via = { comment: "/override" }, reason, waives, ends, review }) {
	const named = (people) => [people].flat().map((each) => typeof each === "string" ? each : "permission" in each ? `the permission ${each.permission}` : `the field ${each.field}`);
	const who = named(by);
	const looked = review === void 0 ? "" : ` Within ${review.within} somebody else of ${require_value.and(named(review.by))} looks at it and comments "/sign-off Override review".`;
	const how = "comment" in via ? `a comment "${via.comment} …"` : `the label "${via.label}" and a comment "/reason …"`;
	const least = typeof reason === "object" ? ` of at least ${reason["at-least"]} letters and digits` : "";
	const what = waives === void 0 ? "every gate" : require_value.and(waives);
	const until = ends === void 0 ? "" : ends === "head" ? ", until the next push" : `, for ${ends}`;
	return `${require_value.and(who)} may waive ${what} by ${how} with a reason${least}${until}. On an issue that counts for ${require_author.ON_AN_ISSUE} then.${looked}`;
}
function checklistLines(checklist, authors) {
	const { name, appliesTo, phases, defaultPhase, template } = checklist;
	const applies = appliesTo === void 0 ? "" : `, which applies when ${conditionWords(appliesTo)}`;
	const standard = defaultPhase === void 0 ? "Where no phase is asked for, all are enforced." : `Where no phase is asked for, ${defaultPhase} is enforced, with what it comes after.`;
	return [
		name === void 0 ? "To pass, all of this must hold" : `Checklist "${name}"${applies}: to pass, all of this must hold`,
		...phases.flatMap((phase) => phaseLines(phase, authors)),
		...template !== void 0 && onlyCompares(phases) ? [`  - What the directives in ${template.path} say of its boxes; where they say nothing, every box is ticked.`] : [],
		...phases.some((phase) => phase.name !== void 0) ? ["", standard] : [],
		"",
		...checklist.source === void 0 ? [] : [sourceSentence(checklist.source)],
		`Not applicable: ${NOT_APPLICABLE[checklist.notApplicable]}`,
		...checklist.openConditional === void 0 ? [] : [OPEN_CONDITIONAL[checklist.openConditional]],
		...template === void 0 ? [] : [`Template: ${template.path}, from the same branch as the policy.${revisions(template.acceptRevisions)}${template.strict === true ? " Nothing of it may be missing." : ""}`]
	];
}
function onlyCompares(phases) {
	return phases.every(({ rules }) => rules.every((rule) => rule.kind === "gate" && rule.gate.ofTemplate));
}
const NOT_APPLICABLE = {
	forbidden: "no mark counts.",
	"with-reason": "a mark counts if a reason follows it.",
	conditional: "a mark counts for items that hold in some cases only, such as \"… (if applicable)\".",
	"reason-or-conditional": "a mark counts if a reason follows it; items that hold in some cases only need none.",
	allowed: "every mark counts."
};
const OPEN_CONDITIONAL = {
	"not-applicable": "Open items that hold in some cases only count as not applicable.",
	"where-the-rest-is-done": "Open items that hold in some cases only count as not applicable where the rest of their list is done, or where another kind of change is ticked."
};
function revisions(count) {
	return count === 0 ? "" : ` A body made from one of the ${count} revisions before counts too.`;
}
function phaseLines({ name, title, environments = [], after, when, rules }, authors) {
	if (name === void 0) return rules.flatMap((rule) => ruleLines(rule, authors, 2));
	return [
		"",
		`  Phase ${name}${title === void 0 ? "" : ` (${title})`}${after.length === 0 ? "" : `, after ${require_value.and(after)} has passed`}${when === void 0 ? "" : `, only when ${conditionWords(when)}`}${environments.length === 0 ? "" : `, which deployments to ${require_value.and(environments)} wait for`}:`,
		...rules.flatMap((rule) => ruleLines(rule, authors, 4))
	];
}
function ruleLines(rule, authors, indent, criterion = false) {
	const before = `${" ".repeat(indent)}- `;
	const tail = [...rule.when === void 0 ? [] : [`Only when ${conditionWords(rule.when)}.`], ...rule.advisory ? ["Reported, but does not block."] : []].map((note) => ` ${note}`).join("");
	if (rule.kind === "gate") return [`${before}${gateSentence(rule.gate, authors, criterion)}${tail}`];
	const inside = rule.require === "none" ? !criterion : criterion;
	return [`${before}${groupWords(rule.require)} (${rule.title}):${tail}`, ...rule.rules.flatMap((each) => ruleLines(each, authors, indent + 2, inside))];
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
		...[...reasons].map(([because, list]) => `${require_value.and(list)}: because ${because}.`),
		"edited: because a tick is an edit of the description.",
		"",
		...mayBeOfIssues ? [
			"For checklists in issues let the second one start on issues too,",
			`with types: [${require_events.issueTypes(types).join(", ")}].`,
			""
		] : [],
		"In a private or internal repository one workflow is enough: put the events of both into the second, with",
		"pull_request_target instead of pull_request and workflow_run, and leave out \"marker\"."
	];
}
exports.explain = explain;
