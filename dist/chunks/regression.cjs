const require_edits = require("./edits.cjs");
const require_facts = require("./facts.cjs");
// src/run/regression.ts
const MOST_REVISIONS = 50;
const MOST_UNREAD = 3;
const REVISION_TIMEOUT_MS = 2e3;
const EDITS = { kind: "body-edits" };
async function withRegression(verdict, request, { when, previous }, judge) {
	const open = phasesOf(verdict.root).filter(({ status }) => status === "pending" || status === "failed");
	if (open.length === 0) return verdict;
	const recorded = open.filter(({ id }) => previous?.passed.includes(id) === true);
	if (!(when === "on" || verdict.phase !== void 0 && open.some(({ phase }) => phase !== verdict.phase) || recorded.length > 0)) return verdict;
	const history = await historyOf(verdict, request);
	const found = history.ok ? await lookBack(open, history.value, verdict, request, judge) : {
		phases: [],
		missing: history.error.reason,
		facts: new require_facts.Facts(verdict.facts)
	};
	const byHistory = new Set(found.phases.map(({ id }) => id));
	const phases = [...found.phases, ...recorded.filter(({ id }) => !byHistory.has(id)).map(({ id, phase }) => ({
		id,
		phase,
		passedAt: previous?.at ?? "",
		from: "record"
	}))];
	const isAllFound = open.every(({ id }) => phases.some((each) => each.id === id));
	const regression = {
		phases: open.flatMap(({ id }) => phases.filter((each) => each.id === id)),
		...found.missing === void 0 || isAllFound ? {} : { unknown: found.missing }
	};
	const answers = history.ok ? [] : history.error.facts;
	return {
		...verdict,
		regression,
		facts: found.facts.with(answers).list()
	};
}
function phasesOf(result) {
	return [...result.phase === void 0 || result.enforced === false ? [] : [{
		id: result.id,
		phase: result.phase,
		status: result.status
	}], ...result.results.flatMap((each) => each.kind === "group" ? phasesOf(each) : [])];
}
async function historyOf(verdict, { documents, answer }) {
	const unknown = (reason, facts) => ({
		ok: false,
		error: {
			reason,
			facts
		}
	});
	const [body] = documents;
	if (body === void 0 || !verdict.documents.some(({ id }) => id === body.id)) return unknown("the checklist is not written in the body, whose history could tell", []);
	const fact = new require_facts.Facts(verdict.facts).get(EDITS) ?? (await answer([EDITS]))[0] ?? {
		status: "unavailable",
		reason: "no answer was given"
	};
	const facts = [{
		question: EDITS,
		fact
	}];
	if (fact.status === "unavailable") return unknown(fact.reason, facts);
	const value = fact.value;
	const newest = value.revisions.at(-1)?.body;
	return newest == null || !require_edits.sameText(newest, body.markdown) ? unknown("the newest revision of the history is not the text as it stands", facts) : {
		ok: true,
		value
	};
}
async function lookBack(open, history, verdict, request, judge) {
	const { revisions, complete } = history;
	let facts = new require_facts.Facts(verdict.facts).with([{
		question: EDITS,
		fact: {
			status: "known",
			value: history
		}
	}]);
	const phases = [];
	let missing = complete ? void 0 : "the beginning of the edit history is not known";
	let unread = 0;
	const last = Math.max(0, revisions.length - 1 - MOST_REVISIONS);
	for (let index = revisions.length - 2; index >= last && phases.length < open.length; index -= 1) {
		const [own, next] = [revisions[index], revisions[index + 1]];
		if (own.body === null) {
			missing = `the content of the revision of ${own.at} was deleted`;
			continue;
		}
		const [body, ...others] = request.documents;
		const { regression: _, ...plain } = request;
		const asked = [];
		const judged = await judge({
			...plain,
			answer: async (questions) => {
				const told = (await request.answer(questions)).map((fact, at) => ({
					question: questions[at],
					fact
				}));
				asked.push(...told.filter(({ question }) => isOfATime(question.kind)));
				return until(told, next.at, history, index).map(({ fact }) => fact);
			},
			documents: [{
				...body,
				markdown: own.body
			}, ...others],
			at: next.at,
			facts: new require_facts.Facts(until(facts.list(), next.at, history, index)),
			parseTimeoutMs: Math.min(REVISION_TIMEOUT_MS, request.parseTimeoutMs ?? REVISION_TIMEOUT_MS)
		});
		facts = facts.with(asked);
		if (judged.kind !== "verdict") {
			missing = `the revision of ${own.at} cannot be read`;
			unread += 1;
			if (unread === MOST_UNREAD) break;
			continue;
		}
		facts = facts.with(judged.verdict.facts.filter(({ question }) => !isOfATime(question.kind)));
		const passed = new Set(phasesOf(judged.verdict.root).flatMap(({ id, status }) => status === "passed" ? [id] : []));
		for (const { id, phase } of open) {
			if (!passed.has(id) || phases.some((each) => each.id === id)) continue;
			const endedBy = {
				login: next.editor?.login ?? null,
				at: next.at
			};
			phases.push({
				id,
				phase,
				passedAt: own.at,
				endedBy,
				from: "edit-history"
			});
		}
	}
	if (last > 0) missing ??= `only the last ${MOST_REVISIONS} revisions were looked at`;
	return {
		phases,
		...missing === void 0 ? {} : { missing },
		facts
	};
}
const isOfATime = (kind) => kind === "body-edits" || kind === "comments" || kind === "reviews";
function commentsOf(comments, at) {
	return comments.filter(({ createdAt }) => createdAt < at).map((comment) => require_facts.commentAsOf(comment, at));
}
function until(facts, at, history, index) {
	return facts.map((recorded) => {
		const { question, fact } = recorded;
		if (fact.status !== "known") return recorded;
		switch (question.kind) {
			case "body-edits": return {
				question,
				fact: {
					...fact,
					value: {
						...history,
						revisions: history.revisions.slice(0, index + 1)
					}
				}
			};
			case "comments": return {
				question,
				fact: {
					...fact,
					value: commentsOf(fact.value, at)
				}
			};
			case "reviews": return {
				question,
				fact: {
					...fact,
					value: fact.value.filter((each) => each.at < at)
				}
			};
			default: return recorded;
		}
	});
}
exports.withRegression = withRegression;
