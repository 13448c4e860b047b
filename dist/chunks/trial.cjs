// src/author/trial.ts
const OUTCOMES = {
	passed: "passed",
	skipped: "skipped",
	pending: "pending",
	failed: "blocked"
};
function trialOf(judged) {
	const totals = {
		passed: 0,
		skipped: 0,
		pending: 0,
		blocked: 0,
		"not-judged": 0
	};
	const causes = new Map();
	const bodies = judged.map(({ body, judged: own }) => {
		const outcome = own.ok ? OUTCOMES[own.value.status] : "not-judged";
		totals[outcome] += 1;
		if (!own.ok) return {
			body,
			outcome,
			reason: own.error
		};
		for (const held of holdingBack(own.value.root)) note(causes, body, held);
		return {
			body,
			outcome
		};
	});
	return {
		schema: "checklist-gate/trial@1",
		totals,
		causes: [...causes.values()].toSorted((a, b) => b.bodies.length - a.bodies.length),
		bodies
	};
}
function holdingBack(result) {
	const { status } = result;
	if (result.advisory || status === "passed" || status === "skipped") return [];
	if (result.kind === "group") return result.enforced === false ? [] : result.results.flatMap(holdingBack);
	return result.findings.flatMap((finding) => finding.status === "failed" || finding.status === "pending" ? [{
		gate: result,
		finding,
		status: finding.status
	}] : []);
}
function note(causes, body, { gate, finding, status }) {
	const text = finding.expected ?? finding.actual ?? finding.about;
	const line = finding.templatePlace?.line;
	const key = JSON.stringify([gate.id, line ?? [finding.section, text ?? finding.message]]);
	const known = causes.get(key) ?? {
		gate: gate.title,
		status,
		message: finding.message,
		...text === void 0 ? {} : { text },
		...line === void 0 ? {} : { line },
		bodies: []
	};
	causes.set(key, known);
	if (!known.bodies.includes(body)) known.bodies.push(body);
}
exports.trialOf = trialOf;
