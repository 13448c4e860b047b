const require_facts = require("./facts.cjs");
const require_quantity = require("./quantity.cjs");
const require_sign_offs = require("./sign-offs2.cjs");
const require_walk = require("./walk.cjs");
const require_judge = require("./judge.cjs");
const require_trusted = require("./trusted.cjs");
// src/run/audit/review.ts
const ROLE = "Override review";
async function reviewAfterwards({ subject, documents, facts, afterwards = [] }, granted, policy, { answer, now }) {
	const loaded = await require_trusted.policyOf({ policy });
	const asked = loaded.ok ? loaded.value.policy.breakGlass?.review : void 0;
	if (asked === void 0) throw new TypeError("The policy asks for no review");
	const due = secondsLater(granted.at, asked.within);
	const told = new require_facts.Facts(facts).get({ kind: "comments" });
	const before = told?.status === "known" ? told.value : [];
	const gates = [require_sign_offs.commentFrom(ROLE, asked.by)];
	const judged = await require_judge.judge({
		subject,
		documents,
		policy: {
			path: policy.path,
			text: JSON.stringify({
				version: 1,
				gates
			})
		},
		at: now,
		facts: new require_facts.Facts(facts).with([{
			question: { kind: "comments" },
			fact: {
				status: "known",
				value: [...before, ...afterwards]
			}
		}]),
		answer
	});
	const [first] = (judged.kind !== "verdict" ? [] : require_walk.gatesOf(judged.verdict.root).flatMap(({ signOffs = [] }) => signOffs)).flatMap((role) => role.signed).filter(({ id, at }) => id !== granted.id && at > granted.at).toSorted((a, b) => a.at.localeCompare(b.at));
	if (first === void 0) return {
		review: { due },
		flags: [now < due ? "review-open" : "review-overdue"]
	};
	const { login: by, at } = first;
	return {
		review: {
			due,
			by,
			at
		},
		flags: at > due ? ["reviewed-late"] : []
	};
}
function secondsLater(at, span) {
	return new Date(Date.parse(at) + (require_quantity.readDuration(span) ?? 0)).toISOString().replace(/\.\d+Z$/, "Z");
}
exports.reviewAfterwards = reviewAfterwards;
