const require_nodes = require("./nodes.cjs");
// src/overview/row.ts
function overviewRow(verdict, title = titleOf(verdict)) {
	const left = require_nodes.leftOf(verdict);
	const reason = reasonOf(verdict);
	const state = stateOf(verdict, left);
	const open = openThings(verdict, left);
	const isAsked = state !== "overridden";
	const first = isAsked ? firstOf(open, verdict) : void 0;
	return {
		...about(verdict.subject, title),
		state,
		...reason === void 0 ? {} : { reason },
		left: left.left.total,
		wrong: left.wrong,
		asked: left.asked.total,
		phases: openPhases(verdict.root),
		waitingFor: isAsked ? left.doers.map(({ doer, tasks }) => waitsFor(doer, tasks)) : [],
		...first === void 0 ? {} : { first },
		sections: sectionsOf(left, open)
	};
}
function judgedRow(subject, title, judged) {
	if (judged.kind === "verdict") return overviewRow(judged.verdict, title);
	return unjudgedRow(subject, title, judged.kind === "policy-error" ? judged.errors.join("; ") : judged.reason);
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
		waitingFor: [{
			kind: "maintainer",
			name: require_nodes.MAINTAINER,
			people: [],
			left: 0
		}],
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
function stateOf({ status, override, root }, { doers }) {
	if (override?.effective === true) return "overridden";
	if (status === "failed" || status === "pending" && require_nodes.trippedFindings(root).length > 0) return "wrong";
	if (status !== "pending") return status === "passed" ? "done" : "skipped";
	return doers.every(({ tasks }) => tasks.every(({ state }) => state === "waiting")) ? "waiting" : "left";
}
function reasonOf({ override, reason, root, status }) {
	const tripped = status === "passed" ? require_nodes.trippedFindings(root) : [];
	if (tripped.length > 0) return `withdrawn, ${require_nodes.quotedText(require_nodes.sinceWords(tripped))}`;
	if (override?.effective !== true || override.granted === void 0) return reason;
	const { granted, waived } = override;
	return `by @${granted.login}: ${granted.reason}${waived.length === 0 ? "" : `; waived: ${waived.join(", ")}`}`;
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
		case "maintainer": return require_nodes.MAINTAINER;
		case "phase": return `${doer.phase} (after ${doer.after.join(" and ")})`;
	}
}
function openThings(verdict, { sections, doers }) {
	const order = new Map(sections.map(({ section }, index) => [section, index]));
	const rank = ({ section }) => order.get(section) ?? order.size;
	return doers.flatMap(({ doer, tasks }) => tasks.map((task) => ({
		section: (task.finding.section ?? []).join(" > "),
		line: lineAt(task.finding, {
			text: textOf(task),
			state: task.state,
			by: nameOf(doer)
		}, verdict),
		words: actionOf(doer, task)
	}))).toSorted((a, b) => rank(a) - rank(b));
}
function actionOf(doer, task) {
	const { state, gate, finding } = task;
	const words = require_nodes.quotedText(require_nodes.thingToDo(doer, task));
	return state === "wrong" && gate.tripped !== true && finding.help !== void 0 ? `${words}: ${finding.help?.replace(/\.$/, "")}` : words;
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
function firstOf(open, verdict) {
	const [stop] = open.length === 0 ? [] : require_nodes.trippedFindings(verdict.root);
	if (stop !== void 0) {
		const by = nameOf(require_nodes.authorOf(verdict.subject));
		return {
			...lineAt(stop, {
				text: require_nodes.quotedText(require_nodes.askWords(stop)),
				state: "wrong",
				by
			}, verdict),
			section: (stop.section ?? []).join(" > ")
		};
	}
	const of = (state) => open.find(({ line }) => line.state === state);
	const first = of("wrong") ?? of("left") ?? open[0];
	return first === void 0 ? void 0 : {
		...first.line,
		text: first.words,
		section: first.section
	};
}
function lineAt(finding, own, verdict) {
	const { place } = finding;
	const { id, kind, url } = require_nodes.documentAt(verdict, place) ?? verdict.documents[0] ?? {};
	const quote = place === void 0 ? void 0 : finding.kind === "blank-field" ? finding.about : finding.actual;
	return {
		...own,
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
	return kind === "blank-field" ? `${subject ?? gate.title} is blank` : require_nodes.quotedText(require_nodes.foundWords(task));
}
exports.judgedRow = judgedRow;
exports.titleOf = titleOf;
