Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_select = require("./select.cjs");
const require_inline = require("./inline.cjs");
const require_weigh = require("./weigh.cjs");
const require_comments = require("./comments.cjs");
const require_walk = require("./walk.cjs");
const require_evaluate = require("./evaluate.cjs");
const require_given = require("./given.cjs");
// src/policy/judge/override-tries.ts
const REASON = "reason";
function comments({ ask }) {
	const told = ask.about({ kind: "comments" });
	return told.known ? told.value : [];
}
function commentTries(command, may, context) {
	const name = command.slice(1);
	const tries = new Map();
	for (const [index, comment] of comments(context).entries()) {
		const { author, body } = comment;
		if (!require_comments.mayHold(body, [name])) continue;
		if (author !== null && author.type === "User" && may(author)) triesIn(comment, name, context).forEach((each, at) => tries.set(`${index} ${at}`, each));
		else for (const like of require_comments.likeCommands(body, [name])) tries.set(`@${author?.id}`, tryOf(comment, like, { at: comment.createdAt }, context));
	}
	return [...tries.values()];
}
function triesIn(comment, name, context) {
	const said = require_comments.saidIn(comment, comment.body, [name], context);
	if (said.ok) return said.value.filter((each) => each.name === name).map((each) => tryOf(comment, each, require_comments.writtenBy(comment, each, context), context));
	const written = {
		at: comment.createdAt,
		refused: `the comment is not read: ${said.error}`
	};
	return require_comments.likeCommands(comment.body, [name]).map((like) => tryOf(comment, like, written, context));
}
function tryOf({ author, url }, { rest }, written, context) {
	const [first = ""] = rest.split(" ", 1);
	const word = first.replace(/^[^\p{L}\p{N}#]+|[^\p{L}\p{N}]+$/gu, "");
	const sha = require_comments.namesCommit(word, context) ? word : void 0;
	return {
		evidence: {
			via: "comment",
			person: author,
			...written,
			...sha === void 0 ? {} : { sha: sha.toLowerCase() },
			...url === void 0 ? {} : { url }
		},
		reason: sha === void 0 ? rest : rest.slice(first.length).trim(),
		via: "comment"
	};
}
function labelTries(label, ends, context) {
	const set = context.ask.about({
		kind: "label-set",
		label
	});
	if (!set.known || set.value === null) return [];
	const { by, at, app } = set.value;
	return [{
		evidence: {
			via: "comment",
			person: by,
			at,
			...app === void 0 ? {} : { refused: `the app ${app} set the label, not a person` }
		},
		reason: by === null ? "" : reasonBy(by, ends, context),
		via: "label"
	}];
}
function reasonBy(person, ends, context) {
	return comments(context).filter(({ author }) => author?.id === person.id).flatMap((comment) => {
		const said = require_comments.saidIn(comment, comment.body, [REASON], context);
		return (said.ok ? said.value : []).filter(({ name }) => name === REASON).map((command) => ({
			rest: command.rest,
			...require_comments.writtenBy(comment, command, context)
		})).filter(({ refused }) => refused === void 0);
	}).filter(({ at }) => require_weigh.lapse({
		via: "comment",
		person,
		at
	}, ends, context) === void 0).reduce((last, each) => require_given.isBefore(each.at, last.at) ? last : each, {
		rest: "",
		at: ""
	}).rest;
}
// src/policy/judge/override.late.ts
async function decideOverride(policy, glass, root, input, facts, answer) {
	const gate = (known) => ({
		checklist: input.checklist,
		notApplicable: "allowed",
		facts: known,
		subject: input.subject,
		matchesGlob: policy.matchesGlob,
		at: input.at,
		inTime: input.inTime,
		remember: input.remember
	});
	const decided = await require_evaluate.decide((known) => asked(attemptsAt(glass, gate(known)).open), facts, answer);
	const { attempts, ends } = attemptsAt(glass, gate(decided.facts));
	if (attempts.length === 0) return { facts: decided.facts };
	const refused = attempts.flatMap((each) => each.ok ? [] : [each.error]);
	const granted = attempts.flatMap((each) => each.ok ? [each.value] : []).at(-1);
	const waiver = waive(policy, glass.waives);
	const after = require_evaluate.evaluate(waiver, {
		...input,
		facts: decided.facts
	});
	const still = openTitles(after);
	return {
		override: {
			effective: granted !== void 0 && (after.status === "passed" || after.status === "skipped"),
			...granted === void 0 ? {} : { granted },
			ends,
			...granted === void 0 || glass.review === void 0 ? {} : { review: reviewIn(glass.review) },
			waived: granted === void 0 ? [] : openTitles(root).filter((title) => !still.includes(title)),
			unmet: granted === void 0 ? openTitles(root) : still,
			refused
		},
		facts: decided.facts
	};
}
function asked(asks) {
	const base = {
		id: "break-glass",
		title: "Break-glass",
		status: "pending",
		advisory: false
	};
	const findings = [{
		status: "pending",
		message: "Whether it is overridden is not known yet",
		asks
	}];
	return {
		...base,
		kind: "group",
		require: "all",
		results: [{
			...base,
			kind: "gate",
			gate: "break-glass",
			findings
		}]
	};
}
function reviewIn({ by, within }) {
	return {
		by: [by].flat().map(require_weigh.wordsOf),
		within
	};
}
function openTitles(root) {
	const open = require_walk.enforcedGates(root).filter(({ status }) => status === "failed" || status === "pending");
	return [...new Set(open.map(({ title }) => title))];
}
function waive(policy, waives) {
	const waived = (name) => waives === void 0 || waives.includes(name);
	const rule = (each) => {
		if (waived(each.title) || each.kind === "gate" && waived(each.gate.name)) return {
			...each,
			advisory: true
		};
		return each.kind === "gate" ? each : {
			...each,
			rules: each.rules.map(rule)
		};
	};
	const checklists = policy.checklists.map((each) => ({
		...each,
		phases: each.phases.map((phase) => ({
			...phase,
			rules: phase.rules.map(rule)
		}))
	}));
	const { markers, ...rest } = policy;
	return {
		...rest,
		checklists,
		...markers === void 0 || waived("marker") ? {} : { markers }
	};
}
function attemptsAt(glass, input) {
	const context = require_comments.contextOf(input);
	const ends = glass.ends ?? (input.subject.kind === "pull-request" ? "head" : "24h");
	const via = glass.via ?? { comment: "/override" };
	const role = {
		name: "Break-glass",
		key: "break-glass",
		by: [glass.by].flat(),
		via: ["comment"],
		count: "any",
		not: [],
		fresh: ends,
		optional: false
	};
	const eligible = require_weigh.eligibleFor(role, context);
	const may = (person) => {
		const told = eligible.named(person);
		return told.known && told.value;
	};
	const tries = "comment" in via ? commentTries(via.comment, may, context) : labelTries(via.label, ends, context);
	const least = typeof glass.reason === "object" ? glass.reason["at-least"] : 1;
	return {
		attempts: tries.map(({ evidence, reason, via: how }) => {
			const { person, at, url } = evidence;
			const about = {
				via: how,
				at,
				...url === void 0 ? {} : { url },
				reason
			};
			if (person === null) return {
				ok: false,
				error: {
					...about,
					refused: evidence.refused ?? "the account was deleted"
				}
			};
			const refused = refusal(evidence, person, reason);
			const by = {
				login: person.login,
				id: person.id
			};
			return refused === void 0 ? {
				ok: true,
				value: {
					...by,
					...about
				}
			} : {
				ok: false,
				error: {
					...by,
					...about,
					...refused
				}
			};
		}),
		ends,
		open: context.ask.open
	};
	function refusal(evidence, person, reason) {
		if (person.type !== "User") return { refused: "is a bot or an app, which never override" };
		const notKnown = (why) => ({ refused: `whether @${person.login} may override is not known: ${why}` });
		const named = eligible.named(person);
		if (!named.known) return notKnown(named.because);
		if (!named.value) return { refused: "is not among those who may override" };
		if (evidence.refused !== void 0) return { refused: evidence.refused };
		const lapsed = require_weigh.lapse(evidence, ends, context, "overridden");
		if (lapsed !== void 0) {
			const { reason: refused, ...rest } = lapsed;
			return {
				refused,
				...rest
			};
		}
		if (require_select.isBlank(reason)) return { refused: "no reason is given" };
		const length = lettersAndDigits(reason);
		if (length < least) return { refused: `the reason has ${length} letters and digits, expected at least ${least}` };
		const access = eligible.may(person);
		if (!access.known) return notKnown(access.because);
		return access.value ? void 0 : { refused: require_weigh.NO_ACCESS };
	}
}
function lettersAndDigits(reason) {
	return (require_inline.withoutInvisible(reason.normalize("NFC")).match(/[\p{L}\p{N}]/gu) ?? []).length;
}
exports.decideOverride = decideOverride;
