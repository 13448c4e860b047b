const require_review = require("./review.cjs");
const require_quantifier = require("./quantifier.cjs");
const require_people = require("./people.cjs");
const require_inline = require("./inline.cjs");
const require_given = require("./given.cjs");
const require_options = require("./options.cjs");
const require_facts = require("./facts.cjs");
const require_walk = require("./walk.cjs");
async function decide(evaluate, facts, answer) {
	let known = facts;
	for (let round = 0; round < 8; round += 1) {
		const root = evaluate(known);
		const open = openQuestions(root, known);
		if (open.length === 0) return {
			root,
			facts: known
		};
		const answers = await answer(open);
		known = known.with(open.map((question, index) => ({
			question,
			fact: answers[index] ?? {
				status: "unavailable",
				reason: "No answer was given"
			}
		})));
	}
	throw new Error(`Questions were still open after 8 rounds`);
}
function openQuestions(root, facts) {
	const open = new Map();
	for (const question of require_walk.gatesOf(root).flatMap((gate) => gate.findings.flatMap((finding) => finding.asks ?? []))) if (facts.get(question) === void 0) open.set(require_facts.questionKey(question), question);
	return [...open.values()];
}
const UNJUDGED_DRAFT = inOurWords("a draft: judged once it is ready for review");
const PARTLY_JUDGED = inOurWords("a draft: not all of it is judged yet");
function inOurWords(reason) {
	return {
		reason,
		lead: reason
	};
}
function heldAsDraft(judge, facts) {
	const judged = judge(facts);
	const ready = judged.status === "failed" ? void 0 : asReady(facts);
	if (ready === void 0 || outcomeOf(judge(ready)) === outcomeOf(judged)) return judged;
	const why = judged.reason === void 0 ? PARTLY_JUDGED : {};
	return {
		...judged,
		status: require_quantifier.quantify("all", [judged.status, "pending"]),
		...why
	};
}
function asReady(facts) {
	const question = { kind: "origin" };
	const fact = facts.get(question);
	if (fact?.status !== "known" || fact.value.draft !== true) return void 0;
	return facts.with([{
		question,
		fact: {
			...fact,
			value: {
				...fact.value,
				draft: false
			}
		}
	}]);
}
function outcomeOf(root) {
	const judged = require_walk.enforcedGates(root).filter(({ status }) => status !== "skipped");
	return JSON.stringify(judged.map(({ id, status }) => [id, status]));
}
// src/policy/judge/truth.ts
const YES = { value: "yes" };
function judgeField(name, wanted, fields) {
	const found = fields(require_inline.normalizeTitle(name));
	const [first] = found;
	if (first === void 0 || found.some((field) => field.blank || field.value !== first.value)) return {
		value: "unknown",
		because: `the field ${name} does not say`
	};
	const { value } = first;
	if (typeof wanted !== "object" || Array.isArray(wanted)) return equals(name, [wanted].flat().map(String), value);
	return wanted.pattern === void 0 ? raises(name, wanted, value) : fits(name, wanted.pattern, value);
}
function equals(name, wanted, value) {
	if (wanted.some((each) => require_inline.normalizeTitle(each) === require_inline.normalizeTitle(value))) return YES;
	const said = inWords(value);
	if (wanted.some((each) => said.includes(inWords(each)))) return {
		value: "unknown",
		because: `the field ${name} says more than ${wanted.join(" or ")}`
	};
	return {
		value: "no",
		because: `${name} is not ${wanted.join(" or ")}`
	};
}
const WORD = /[\p{L}\p{M}\p{N}_]+(?:[-.'’][\p{L}\p{M}\p{N}_]+)*/gu;
function inWords(text) {
	return ` ${(require_inline.normalizeTitle(text).match(WORD) ?? []).join(" ")} `;
}
function fits(name, pattern, value) {
	return require_options.compilePattern(pattern)(require_inline.visible(value)) ? YES : {
		value: "no",
		because: `${name} does not match ${pattern}`
	};
}
function raises(name, wanted, value) {
	const version = require_inline.visible(value);
	if (!require_review.SEMVER.test(version)) return {
		value: "unknown",
		because: `the field ${name} is not a version such as 1.4.0`
	};
	const parts = require_review.VERSION_PARTS.filter((part) => wanted[part] === true);
	return parts.includes(require_review.raisedBy(version)) ? YES : {
		value: "no",
		because: `${name} is not a ${parts.join(" or ")} version`
	};
}
// src/policy/judge/condition.ts
const JUDGES = {
	labels: (wanted, input) => withFact({ kind: "labels" }, input, (labels) => among("label", wanted, labels)),
	paths: (wanted, input) => withFact({ kind: "changed-files" }, input, (changed) => touches(wanted, changed, input)),
	branches: (wanted, input) => withFact(ORIGIN, input, ({ baseBranch }) => baseBranch === void 0 ? {
		value: "unknown",
		because: "there is no base branch"
	} : globbed("the base branch", baseBranch, wanted.map(bareBranch), input.matchesGlob)),
	authors: (wanted, input) => withFact(ORIGIN, input, (origin) => byOneOf(wanted, origin, input)),
	"author-type": (wanted, input) => withFact(ORIGIN, input, ({ authorType }) => oneOf("the author type", authorType?.toLowerCase(), [wanted].flat())),
	draft: (wanted, input) => withFact(ORIGIN, input, ({ draft }) => judgeDraft(wanted, draft)),
	titles: (wanted, input) => withFact(ORIGIN, input, ({ title }) => titled(wanted, title)),
	heads: (wanted, input) => withFact(ORIGIN, input, (origin) => headed(wanted.map(bareBranch), origin, input)),
	agents: byAgents,
	fields: allFields,
	field: allFields,
	phase: (wanted, { phase }) => oneOf("the phase", phase, [wanted].flat()),
	gate: (wanted, { statusOf }) => every(Object.entries(wanted).map(([title, status]) => oneOf(`"${title}"`, statusOf(title), [status].flat()))),
	not: (wanted, input) => negated(judgeCondition(wanted, input)),
	any: (wanted, input) => some(wanted.map((each) => judgeCondition(each, input)))
};
const ORIGIN = { kind: "origin" };
function allFields(wanted, { fields }) {
	return every(Object.entries(wanted).map(([name, each]) => judgeField(name, each, fields)));
}
function bareBranch(glob) {
	return glob.replace(/^refs\/heads\//, "");
}
function judgeCondition(condition, input) {
	return every(Object.keys(condition).flatMap((key) => judgeKey(key, condition[key], input)));
}
function judgeKey(key, wanted, input) {
	if (wanted === void 0) return [];
	return [JUDGES[key](wanted, input)];
}
function withFact(question, input, judge) {
	const fact = input.facts.get(question);
	if (fact === void 0) return {
		value: "unknown",
		because: `${question.kind} are not known yet`,
		asks: [question]
	};
	return fact.status === "known" ? judge(fact.value) : {
		value: "unknown",
		because: fact.reason
	};
}
function byOneOf(wanted, { author, authorId, authorType }, input) {
	if (author === void 0) return {
		value: "unknown",
		because: "the author is not known"
	};
	const is = require_people.namingBy(wanted, {
		login: author,
		id: authorId,
		type: authorType
	});
	if (is === "yes") return YES;
	if (is === "unknown") return {
		value: "unknown",
		because: "the account of the author is not known"
	};
	if (is === "no") return {
		value: "no",
		because: `the author is not ${wanted.map((each) => each.replace(/^@/, "").toLowerCase()).join(" or ")}`
	};
	return withFact({
		kind: "permission",
		login: author
	}, input, ({ level }) => require_people.isAtLeast(level, "write") ? YES : {
		value: "unknown",
		because: `@${author} has no write access, and only people with write access count`
	});
}
function judgeDraft(wanted, draft) {
	if (draft === void 0) return {
		value: "unknown",
		because: "nothing says whether it is a draft"
	};
	return draft === wanted ? YES : {
		value: "no",
		because: draft ? "it is a draft" : "it is no draft"
	};
}
function among(what, wanted, actual) {
	const have = new Set(actual.map((each) => each.toLowerCase()));
	return wanted.some((each) => have.has(each.toLowerCase())) ? YES : {
		value: "no",
		because: `it has no ${what} ${wanted.join(" or ")}`
	};
}
function touches(globs, changed, { matchesGlob }) {
	const matches = (path) => matchesGlob(globs, path);
	if (changed.files.some((file) => matches(file.path) || file.previous !== void 0 && matches(file.previous))) return YES;
	return changed.complete ? {
		value: "no",
		because: `no changed file matches ${globs.join(", ")}`
	} : {
		value: "unknown",
		because: "the list of changed files is cut"
	};
}
function titled(globs, title) {
	if (title === void 0) return {
		value: "unknown",
		because: "the title is not known"
	};
	return require_options.matchesName(globs, require_inline.visible(title)) ? YES : {
		value: "no",
		because: `the title does not match ${globs.join(", ")}`
	};
}
function headed(globs, { headBranch, fork }, { matchesGlob }) {
	if (fork === true) return {
		value: "no",
		because: "the head is in a fork"
	};
	if (headBranch === void 0 || fork === void 0) return {
		value: "unknown",
		because: "there is no head branch of which it is known whose it is"
	};
	return globbed("the head branch", headBranch, globs, matchesGlob);
}
function byAgents(wanted, { facts, headSha }) {
	const told = require_given.agentsIn(facts, Array.isArray(wanted) ? wanted : [], headSha);
	if (!told.known) return {
		value: "unknown",
		because: told.because,
		...told.asks === void 0 ? {} : { asks: told.asks }
	};
	if (told.value === (wanted !== false)) return YES;
	return {
		value: "no",
		because: told.value ? "an agent took part" : "no agent took part"
	};
}
function globbed(what, actual, globs, matchesGlob) {
	return matchesGlob(globs, actual) ? YES : {
		value: "no",
		because: `${what} does not match ${globs.join(", ")}`
	};
}
function oneOf(what, actual, wanted) {
	if (actual === void 0) return {
		value: "unknown",
		because: `${what} is not known`
	};
	return wanted.includes(actual) ? YES : {
		value: "no",
		because: `${what} is not ${wanted.join(" or ")}`
	};
}
function every(truths) {
	return truths.find((truth) => truth.value === "no") ?? allUnknown(truths) ?? YES;
}
function allUnknown(truths) {
	const unknown = truths.filter((truth) => truth.value === "unknown");
	const [first] = unknown;
	if (first === void 0) return void 0;
	const asks = unknown.flatMap((truth) => truth.asks ?? []);
	return {
		value: "unknown",
		because: first.because,
		...asks.length === 0 ? {} : { asks }
	};
}
function some(truths) {
	const open = truths.filter((truth) => truth.value !== "yes");
	if (open.length < truths.length) return YES;
	return allUnknown(open) ?? {
		value: "no",
		because: open.map(({ because }) => because).join(", and ")
	};
}
function negated(truth) {
	if (truth.value === "unknown") return truth;
	return truth.value === "no" ? YES : {
		value: "no",
		because: "the exception holds"
	};
}
// src/policy/judge/beforehand.ts
function askedBy(checklist, { template }, matchesGlob) {
	const of = (rules) => rules.flatMap((rule) => rule.kind === "group" ? of(rule.rules) : [rule]);
	const rules = checklist.phases.flatMap((phase) => phase.rules);
	const gates = of(rules).map((rule) => ({
		rule,
		asks: rule.gate.asksOf(template, matchesGlob)
	}));
	return {
		every: gates.flatMap(({ rule, asks }) => rule.advisory ? [] : asks.every ?? []),
		some: gates.flatMap(({ rule, asks }) => rule.added === true ? [] : asks.some ?? []),
		cases: gates.flatMap(({ rule, asks }) => rule.added === true ? [] : asks.cases ?? []),
		named: gates.flatMap(({ asks }) => asks.named ?? []),
		apart: gates.flatMap(({ rule, asks }) => rule.advisory || rule.added === true || rule.when !== void 0 || !rules.includes(rule) ? [] : asks.apart ?? [])
	};
}
function settledBy(checklist, gate, conditions) {
	const applies = (each) => each.when === void 0 || judgeCondition(each.when, conditions).value === "yes";
	const ofRule = (rule) => {
		if (rule.advisory || !applies(rule)) return [];
		return rule.kind === "group" ? rule.rules.flatMap(ofRule) : rule.gate.settles(gate).map((item) => ({
			item,
			rule
		}));
	};
	return checklist.phases.filter(applies).flatMap((phase) => phase.rules.flatMap(ofRule));
}
// src/policy/judge/evaluate-rules.ts
function evaluatePhases(checklist, phase, input) {
	const enforced = enforcedPhases(checklist.phases, phase);
	const statuses = new Map();
	const known = {
		...input,
		conditions: {
			...input.conditions,
			statusOf: (title) => statuses.get(title)
		}
	};
	const results = [];
	for (const [index, each] of checklist.phases.entries()) results.push(evaluatePhase(each, index, known, results, enforced, statuses));
	return results;
}
function enforcedPhases(phases, name) {
	if (name === void 0 || !phases.some((phase) => phase.name === name)) return new Set(phases.map((phase) => phase.name));
	const wanted = new Set([void 0]);
	const add = (each) => {
		if (wanted.has(each) && each !== void 0) return;
		wanted.add(each);
		phases.find((phase) => phase.name === each)?.after.forEach(add);
	};
	add(name);
	return wanted;
}
function evaluatePhase(phase, index, input, earlier, enforced, statuses) {
	const id = `${input.prefix}${phase.name ?? (index === 0 ? "gates" : `gates-${index + 1}`)}`;
	const base = {
		kind: "group",
		id,
		title: phase.title ?? phase.name ?? "Gates",
		require: "all",
		advisory: false,
		...phase.name === void 0 ? {} : {
			phase: phase.name,
			enforced: enforced.has(phase.name)
		}
	};
	const truth = phase.when === void 0 ? void 0 : judgeCondition(phase.when, input.conditions);
	if (truth?.value === "no") return {
		...base,
		results: [],
		...skippedBecause(truth.because)
	};
	const results = phase.rules.map((rule, at) => evaluateRule(rule, `${id}/${at + 1}`, input, statuses));
	if (truth?.value === "unknown") results.push(conditionGate(`${id}/when`, truth, input));
	const waitsFor = phase.after.filter((name) => earlier.some((result) => result.phase === name && result.status !== "passed" && result.status !== "skipped"));
	const own = groupStatus("all", results);
	const status = waitsFor.length > 0 ? require_quantifier.worst([own, "pending"]) : own;
	return {
		...base,
		status,
		results,
		...waitingFor(waitsFor)
	};
}
function skippedBecause(because) {
	const lead = "skipped because ";
	return {
		status: "skipped",
		reason: `${lead}${because}`,
		lead
	};
}
function waitingFor(waitsFor) {
	return waitsFor.length === 0 ? {} : {
		reason: `waits for ${waitsFor.join(", ")}`,
		waitsFor
	};
}
function evaluateRule(rule, id, input, statuses) {
	const result = evaluateApplied(rule, id, input, statuses);
	statuses.set(rule.title, require_quantifier.worst([result.status, statuses.get(rule.title) ?? result.status]));
	return result;
}
function evaluateApplied(rule, id, input, statuses) {
	const { title, advisory } = rule;
	const truth = rule.when === void 0 ? void 0 : judgeCondition(rule.when, input.conditions);
	const skipped = truth?.value === "no" ? skippedBecause(truth.because) : void 0;
	const open = truth?.value === "unknown" ? truth : void 0;
	if (rule.kind === "group") {
		const { require: require$1 } = rule;
		if (skipped !== void 0) return {
			kind: "group",
			id,
			title,
			advisory,
			require: require$1,
			results: [],
			...skipped
		};
		const inside = insideOf(require$1, input);
		const results = rule.rules.map((each, index) => evaluateRule(each, `${id}/${index + 1}`, inside, statuses));
		const status = groupStatus(require$1, results);
		const reason = status === "failed" || status === "pending" ? countReason(require$1, results) : {};
		const tripped = holdsAgainst(require$1, results).length > 0 ? { tripped: true } : {};
		const group = {
			kind: "group",
			id,
			title,
			advisory,
			require: require$1,
			status,
			results,
			...reason,
			...tripped
		};
		return open === void 0 ? group : {
			...group,
			status: waiting(status, open, input),
			results: [...results, conditionGate(`${id}/when`, open, input)]
		};
	}
	if (skipped !== void 0) return {
		kind: "gate",
		id,
		gate: rule.gate.name,
		title,
		advisory,
		findings: [],
		...skipped
	};
	const { tripped, ...own } = rule.gate.evaluate(input.gate);
	const { doneBy } = rule.gate;
	const settled = input.settled.filter((each) => each.rule === rule).map(({ item }) => item.place);
	const result = {
		kind: "gate",
		id,
		gate: rule.gate.name,
		title,
		advisory,
		...own,
		...doneBy === void 0 ? {} : { doneBy },
		...settled.length === 0 ? {} : { settled }
	};
	if (open !== void 0) Object.assign(result, {
		status: waiting(own.status, open, input),
		findings: [...own.findings, conditionFinding(open, input)]
	});
	return tripped === true ? {
		...result,
		tripped
	} : result;
}
function insideOf(require$2, input) {
	if (require$2 === "all") return input;
	return require$2 === "none" ? {
		...input,
		gate: {
			...input.gate,
			criterion: input.gate.criterion !== true
		}
	} : {
		...input,
		oneOfSeveral: true
	};
}
function waiting(status, truth, input) {
	return isApplied(truth, input) ? status : require_quantifier.worst([status, "pending"]);
}
function isApplied({ asks }, { oneOfSeveral }) {
	return asks === void 0 && oneOfSeveral !== true;
}
function conditionFinding(truth, input) {
	const { asks, because } = truth;
	if (asks !== void 0) return {
		status: "pending",
		message: "Whether it applies is not known yet",
		asks
	};
	return isApplied(truth, input) ? {
		status: "passed",
		message: `Applied, since its condition cannot be judged: ${because}`
	} : {
		status: "pending",
		unknown: true,
		message: `Whether it applies cannot be judged: ${because}`
	};
}
function conditionGate(id, truth, input) {
	const finding = conditionFinding(truth, input);
	return {
		kind: "gate",
		id,
		gate: "when",
		title: "Condition",
		advisory: finding.status === "passed",
		status: finding.status,
		findings: [finding]
	};
}
function countReason(require$3, results) {
	if (require$3 === "all") return {};
	const live = results.filter((result) => !result.advisory && result.status !== "skipped");
	const passed = live.filter((result) => result.status === "passed").length;
	if (require$3 === "none" && passed === 0) return { reason: "what it must know to say so is missing or contradictory" };
	return { reason: `${passed} of ${live.length} passed, expected ${require_quantifier.quantifierWords(require$3)}` };
}
function groupStatus(require$4, results) {
	const counted = results.filter((result) => !result.advisory && result.status !== "skipped");
	const status = require_quantifier.quantify(require$4, counted.map((result) => result.status));
	if (status !== "passed") return status;
	const unknown = counted.filter((result) => require_walk.isUnknown(result));
	const passed = counted.filter((result) => result.status === "passed").length;
	const [, most] = require_quantifier.bounds(require$4, counted.length);
	return passed + unknown.length > most ? require_quantifier.worst(unknown.map((result) => result.status)) : status;
}
function holdsAgainst(require$5, results) {
	return require$5 === "none" ? results.filter((result) => !result.advisory && result.status === "passed") : [];
}
// src/policy/judge/marker.ts
const APPROVED = require_review.review.bind({
	approvals: 1,
	permission: "write"
});
const APPROVE = "Or ask somebody with write access to approve this commit.";
function judgeMarkers({ paths, ran }, input) {
	if (input.subject.kind !== "pull-request") return void 0;
	const findings = [...paths.flatMap((path) => differs(path, input.facts)), ...ran ? [] : skips(input.facts)];
	const [first] = findings;
	if (first === void 0) return void 0;
	const held = (all) => ({
		gate: gateOf(all),
		reason: first.message
	});
	if (findings.some(({ asks }) => asks !== void 0)) return held(findings);
	const { findings: missing } = APPROVED.evaluate(input);
	if (missing.length === 0) return void 0;
	return held([...findings, ...missing.filter(({ unknown }) => unknown === true)]);
}
function differs(path, facts) {
	const workflow = require_review.factOf({
		kind: "head-file",
		path
	}, path, facts);
	if (!workflow.ok) return workflow.error.findings;
	const { head, onDefault, atMergeBase, merged, intoDefault } = workflow.value;
	if (onDefault === null) return [{
		status: "failed",
		about: path,
		message: "The default branch has no such workflow",
		help: "Correct the input `marker`."
	}];
	if ([
		head,
		atMergeBase,
		...merged === void 0 ? [] : [merged]
	].some((each) => each !== onDefault)) return [{
		status: "pending",
		about: path,
		message: "The workflow that starts the gate is not as the default branch has it",
		help: `Update the branch, or take the change out. ${APPROVE}`
	}];
	if (merged !== void 0 || intoDefault) return [];
	return [{
		status: "pending",
		about: path,
		message: "It is not known yet how a merge changes the workflow that starts the gate",
		help: `Resolve the conflict if there is one, then edit the description. ${APPROVE}`
	}];
}
function skips(facts) {
	const message = require_review.factOf({ kind: "skip-instruction" }, "Marker workflow", facts);
	if (!message.ok) return message.error.findings;
	const { instruction } = message.value;
	if (instruction === null) return [];
	return [{
		status: "pending",
		about: instruction,
		message: "The message of the newest commit keeps the workflow that starts the gate from running",
		help: `Push another commit without these words. ${APPROVE}`
	}];
}
function gateOf(findings) {
	return {
		kind: "gate",
		id: "marker",
		gate: "marker",
		title: "Marker workflow",
		status: findings.some((finding) => finding.status === "failed") ? "failed" : "pending",
		advisory: false,
		findings
	};
}
// src/policy/judge/evaluate.ts
function evaluate(policy, input) {
	const judged = heldAsDraft((facts) => evaluateChecklists(policy, {
		...input,
		facts
	}), input.facts);
	const marker = policy.markers === void 0 ? void 0 : judgeMarkers(policy.markers, {
		...input,
		notApplicable: "forbidden",
		matchesGlob: policy.matchesGlob
	});
	if (marker === void 0) return judged;
	const { gate, reason } = marker;
	const status = require_quantifier.quantify("all", [gate.status, judged.status]);
	const { lead: _, ...rest } = judged;
	return {
		...rest,
		status,
		reason,
		results: [gate, ...judged.results]
	};
}
function evaluateChecklists(policy, input) {
	const conditions = {
		facts: input.facts,
		fields: (key) => require_review.fieldsRead(input.checklist.root, key, void 0),
		headSha: input.subject.headSha,
		phase: input.phase,
		statusOf: () => void 0,
		matchesGlob: policy.matchesGlob
	};
	const skipped = evaluateSkip(policy, conditions);
	if (skipped !== void 0) return skipped;
	const results = policy.checklists.map((each) => evaluateChecklist(each, input, conditions));
	const [only] = results;
	if (only !== void 0 && policy.checklists[0]?.name === void 0) return only;
	return group("policy", "Policy", results);
}
function evaluateSkip(policy, conditions) {
	const truths = policy.skip.map((condition) => ({
		condition,
		truth: judgeCondition(condition, conditions)
	}));
	const holding = truths.filter(({ truth }) => truth.value === "yes");
	const holds = holding.find(({ condition }) => condition.draft === void 0);
	if (holds !== void 0) {
		const { what, names } = skipWords(holds.condition);
		const lead = `skipped by the policy: ${what} `;
		return {
			...group("policy", "Policy", []),
			status: "skipped",
			reason: `${lead}${names}`,
			lead
		};
	}
	const asks = truths.flatMap(({ truth }) => truth.value === "unknown" ? truth.asks ?? [] : []);
	if (asks.length === 0) return holding.length === 0 ? void 0 : {
		...group("policy", "Policy", []),
		status: "pending",
		...UNJUDGED_DRAFT
	};
	return group("policy", "Policy", [{
		kind: "gate",
		id: "skip",
		gate: "skip",
		title: "Skip",
		status: "pending",
		advisory: false,
		findings: [{
			status: "pending",
			message: "Whether to skip is not known yet",
			asks
		}]
	}]);
}
function evaluateChecklist(checklist, input, conditions) {
	const id = checklist.name ?? "policy";
	const title = checklist.name ?? "Policy";
	const named = checklist.name === void 0 ? {} : { checklist: checklist.name };
	const written = input.written?.get(checklist.name ?? "") ?? {
		...input,
		missing: []
	};
	const comparison = checklist.template === void 0 ? void 0 : written.comparisons.get(checklist.template.path);
	const own = {
		...conditions,
		fields: (key) => require_review.fieldsRead(written.checklist.root, key, comparison)
	};
	if (checklist.appliesTo !== void 0) {
		const truth = judgeCondition(checklist.appliesTo, own);
		if (truth.value === "no") return {
			...group(id, title, []),
			...named,
			reason: `does not apply: ${truth.because}`
		};
		if (truth.value === "unknown" && truth.asks !== void 0) {
			const findings = [{
				status: "pending",
				message: "Whether it applies is not known yet",
				asks: truth.asks
			}];
			return {
				...group(id, title, [{
					kind: "gate",
					id: `${id}/applies-to`,
					gate: "applies-to",
					title,
					status: "pending",
					advisory: false,
					findings
				}]),
				...named
			};
		}
	}
	if (written.elsewhere !== void 0) return {
		...group(id, title, []),
		...named,
		reason: `does not apply: ${written.elsewhere}`
	};
	const missing = written.missing.length === 0 ? [] : [sourceResult(id, written.missing)];
	if (missing.length > 0 && written.checklist.documents.length === 0) return {
		...group(id, title, missing),
		...named
	};
	const gate = {
		checklist: written.checklist,
		...comparison === void 0 ? {} : {
			comparison,
			asked: askedBy(checklist, comparison, conditions.matchesGlob)
		},
		notApplicable: checklist.notApplicable,
		openConditional: checklist.openConditional,
		facts: input.facts,
		subject: input.subject,
		matchesGlob: conditions.matchesGlob,
		at: input.at,
		inTime: input.inTime,
		remember: input.remember
	};
	const settled = settledBy(checklist, gate, own);
	const rules = {
		gate: {
			...gate,
			settled: new Map(settled.map(({ item, rule }) => [item, rule]))
		},
		settled,
		conditions: own,
		prefix: checklist.name === void 0 ? "" : `${checklist.name}/`
	};
	const phases = evaluatePhases(checklist, input.phase ?? checklist.defaultPhase, rules);
	const enforced = phases.filter((result) => result.enforced !== false);
	return {
		...group(id, title, [...missing, ...enforced]),
		...named,
		results: [...missing, ...phases.flatMap((result) => result.phase === void 0 ? result.results : [result])]
	};
}
function sourceResult(id, findings) {
	return {
		kind: "gate",
		id: `${id}/source`,
		gate: "source",
		title: "The checklist is there",
		status: findings.every(({ status }) => status === "passed") ? "passed" : "pending",
		advisory: false,
		findings
	};
}
function group(id, title, results) {
	return {
		kind: "group",
		id,
		title,
		require: "all",
		advisory: false,
		status: require_quantifier.quantify("all", results.map((result) => result.status)),
		results
	};
}
function skipWords(condition) {
	const { authors = [], labels = [], "author-type": types = [], titles, heads, fields } = condition;
	if (titles !== void 0) return {
		what: "its title matches",
		names: titles.join(" or ")
	};
	if (heads !== void 0) return {
		what: "its head branch matches",
		names: heads.join(" or ")
	};
	if (fields !== void 0) return {
		what: "the field",
		names: `${Object.keys(fields).join(" and ")} says so`
	};
	if (labels.length > 0) return {
		what: "it has the label",
		names: labels.join(" or ")
	};
	if (authors.length > 0) return {
		what: "the author is",
		names: authors.join(" or ")
	};
	return {
		what: "the author is a",
		names: [types].flat().join(" or ")
	};
}
Object.defineProperty(exports, "decide", {
	enumerable: true,
	get: function() {
		return decide;
	}
});
Object.defineProperty(exports, "evaluate", {
	enumerable: true,
	get: function() {
		return evaluate;
	}
});
