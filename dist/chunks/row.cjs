const require_words = require("./words.cjs");
// src/overview/row.ts
function overviewRow(verdict, title = titleOf(verdict)) {
	const left = require_words.leftOf(verdict);
	const reason = reasonOf(verdict);
	const open = openThings(verdict, left);
	const first = firstOf(open);
	return {
		...about(verdict.subject, title),
		state: stateOf(verdict, left),
		...reason === void 0 ? {} : { reason },
		left: left.left.total,
		wrong: left.wrong,
		asked: left.asked.total,
		phases: openPhases(verdict.root),
		waitingFor: left.doers.map(({ doer, tasks }) => waitsFor(doer, tasks)),
		...first === void 0 ? {} : { first },
		sections: sectionsOf(left, open)
	};
}
function judgedRow(subject, title, judged) {
	if (judged.kind === "verdict") return overviewRow(judged.verdict, title);
	return unjudgedRow(subject, title, judged.kind === "policy-error" ? judged.errors.join(" ") : judged.reason);
}
function unjudgedRow(subject, title, reason) {
	return {
		...about(subject, title),
		state: "not-judged",
		reason,
		left: 0,
		wrong: 0,
		asked: 0,
		phases: [],
		waitingFor: [],
		sections: []
	};
}
function about(subject, title) {
	const { kind, repository, number, ref, file, url, author } = subject;
	const where = repository ?? "";
	return {
		kind,
		name: ref === void 0 ? file ?? `${where}#${number ?? ""}` : `${where}@${ref.replace(/^refs\/tags\//, "")}`,
		...repository === void 0 ? {} : { repository },
		...number === void 0 ? {} : { number },
		title,
		...url === void 0 ? {} : { url },
		...author === void 0 ? {} : { author }
	};
}
function titleOf({ facts }) {
	const origin = facts.find(({ question }) => question.kind === "origin")?.fact;
	const { title } = origin?.status === "known" ? Object(origin.value) : {};
	return typeof title === "string" ? title : "";
}
function stateOf({ status, override }, { doers }) {
	if (override?.effective === true) return "overridden";
	if (status === "failed") return "wrong";
	if (status !== "pending") return status === "passed" ? "done" : "skipped";
	return doers.every(({ tasks }) => tasks.every(({ state }) => state === "waiting")) ? "waiting" : "left";
}
function reasonOf({ override, reason }) {
	const granted = override?.effective === true ? override.granted : void 0;
	return granted === void 0 ? reason : `by @${granted.login}: ${granted.reason}`;
}
function openPhases(result) {
	if (result.kind === "gate" || result.advisory || result.enforced === false) return [];
	const own = (result.status === "pending" || result.status === "failed") && result.phase !== void 0 ? [result.phase] : [];
	return [...new Set([...own, ...result.results.flatMap(openPhases)])];
}
function waitsFor(doer, tasks) {
	const left = tasks.reduce((sum, { count }) => sum + count, 0);
	return {
		kind: doer.kind,
		name: nameOf(doer),
		people: doer.kind === "role" ? doer.people : [],
		left
	};
}
function nameOf(doer) {
	switch (doer.kind) {
		case "author": return doer.login === void 0 ? "author" : `@${doer.login}`;
		case "person": return `@${doer.login}`;
		case "role": return doer.role;
		case "machine": return doer.name;
		case "maintainer": return "maintainer of the policy";
		case "phase": return `${doer.phase} (after ${doer.after.join(" and ")})`;
	}
}
function openThings(verdict, { sections, doers }) {
	const order = new Map(sections.map(({ section }, index) => [section, index]));
	const rank = ({ section }) => order.get(section) ?? order.size;
	return doers.flatMap(({ doer, tasks }) => tasks.map((task) => ({
		section: (task.finding.section ?? []).join(" > "),
		line: lineOf(task, nameOf(doer), verdict),
		words: require_words.quotedText(require_words.thingToDo(doer, task))
	}))).toSorted((a, b) => rank(a) - rank(b));
}
function sectionsOf({ sections: asked }, open) {
	const sections = new Map();
	for (const { section, asked: total, left } of asked) sections.set(section, {
		title: section,
		boxes: {
			done: total - left,
			total
		},
		lines: []
	});
	for (const { section: title, line } of open) {
		const section = sections.get(title) ?? {
			title,
			lines: []
		};
		sections.set(title, section);
		section.lines.push(line);
	}
	return [...sections.values()];
}
function firstOf(open) {
	const of = (state) => open.find(({ line }) => line.state === state);
	const first = of("wrong") ?? of("left") ?? open[0];
	return first === void 0 ? void 0 : {
		...first.line,
		text: first.words,
		section: first.section
	};
}
function lineOf(task, by, verdict) {
	const { state, finding } = task;
	const { place } = finding;
	const { id, kind, url } = require_words.documentAt(verdict, place) ?? verdict.documents[0] ?? {};
	const quote = place === void 0 ? void 0 : finding.kind === "blank-field" ? finding.about : finding.actual;
	return {
		text: textOf(task),
		state,
		by,
		...place === void 0 ? {} : { line: place.line },
		...quote === void 0 ? {} : { quote },
		...id === void 0 || kind === void 0 ? {} : { document: {
			id,
			kind,
			...url === void 0 ? {} : { url }
		} }
	};
}
function textOf(task) {
	const { finding, signOff, gate } = task;
	const { kind, actual = "", about: subject } = finding;
	if (signOff !== void 0) return `Sign-off: ${signOff.role}`;
	if (kind === "open-box" && actual !== "") return actual;
	return kind === "blank-field" ? `${subject ?? gate.title} is blank` : require_words.quotedText(require_words.foundWords(task));
}
exports.judgedRow = judgedRow;
exports.titleOf = titleOf;
