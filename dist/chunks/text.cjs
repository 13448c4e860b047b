const require_nodes = require("./nodes.cjs");
const require_exit = require("./exit.cjs");
const require_sign_offs = require("./sign-offs.cjs");
// src/reports/parts/lines.ts
function findingCount(blocks) {
	return blocks.reduce((sum, block) => sum + block.findings.length, 0);
}
function titledLines(title, lines) {
	return lines.length === 0 ? [] : [
		"",
		title,
		...lines
	];
}
function blockLines(blocks, verdict, paint) {
	const width = widthOf(blocks.flatMap((block) => block.findings));
	const known = new Set();
	const once = ({ help, ...finding }) => {
		if (help === void 0 || known.has(help)) return finding;
		known.add(help);
		return {
			...finding,
			help
		};
	};
	return blocks.flatMap((block) => [...heading(block, verdict, paint), ...block.findings.flatMap((finding) => findingLines(once(finding), width, paint))]);
}
function itemLines(blocks, verdict, paint) {
	const width = widthOf(blocks.flatMap((block) => block.items));
	return blocks.flatMap((block) => [...heading(block, verdict, paint), ...block.items.map(({ text: own, reason, place }) => {
		const why = reason === void 0 ? paint.dim(" (no reason given)") : `: ${require_exit.sanitiseLine(reason)}`;
		return `    ${paint.dim(`line ${String(place.line).padStart(width)}`)}  – ${require_exit.sanitiseLine(own)}${why}`;
	})]);
}
function widthOf(placed) {
	return Math.max(0, ...placed.map(({ place }) => String(place?.line ?? "").length));
}
function heading({ section, document }, verdict, paint) {
	const read = document === void 0 ? void 0 : require_nodes.documentAt(verdict, { document });
	const { what = "", of = "", name = "" } = read === void 0 ? {} : require_nodes.documentName(read);
	const source = `${what}${of}${require_exit.sanitiseLine(name)}`;
	const title = [...section === "" ? [] : [paint.bold(require_exit.sanitiseLine(section))], ...source === "" ? [] : [source]];
	return title.length === 0 ? [] : [`  ${title.join(" · ")}`];
}
function findingLines(finding, width, paint) {
	const line = finding.place === void 0 ? " ".repeat(width + 5) : `line ${String(finding.place.line).padStart(width)}`;
	const actual = finding.actual === void 0 || finding.actual === "" ? "" : require_exit.sanitiseLine(finding.actual);
	if (finding.kind === "open-box") return [`    ${paint.dim(line)}  ☐ ${actual}`];
	if (finding.kind === "blank-field") {
		const taken = require_sign_offs.saysSomething(actual) ? paint.dim(`: ${actual}`) : "";
		return [`    ${paint.dim(line)}  ▁ ${require_exit.sanitiseLine(finding.about ?? "")} ${paint.dim("is blank")}${taken}`];
	}
	const about = finding.about === void 0 ? "" : `${paint.bold(require_exit.sanitiseLine(finding.about))}: `;
	const expected = finding.expected === void 0 ? "" : `${require_sign_offs.beforeExpected(finding)}${require_exit.sanitiseLine(finding.expected)}`;
	const found = actual === "" ? "" : `: ${actual}`;
	const help = finding.help === void 0 ? [] : [`    ${" ".repeat(line.length)}    ${paint.dim(`→ ${require_exit.sanitiseLine(finding.help)}`)}`];
	const url = finding.url === void 0 ? "" : ` ${paint.dim(`(${require_exit.sanitiseLine(finding.url)})`)}`;
	return [`    ${paint.dim(line)}  ${about}${finding.message}${found}${expected}${url}`, ...help];
}
function leftLines(verdict, { outcome, left }, paint) {
	const { tripped, regressed } = require_sign_offs.digest(verdict);
	const author = forWhom(require_nodes.authorOf(verdict.subject), verdict);
	const list = (title, { what = "", who = "", does = "" }, blocks, hue) => titledLines(`${hue(paint.bold(title))} ${paint.dim(`(${findingCount(blocks)}, ${what}`)}${paint.bold(who)}${paint.dim(`${does})`)}`, blockLines(blocks, verdict, paint));
	const tasks = (isMeant) => left.doers.flatMap(({ doer, tasks: all }) => {
		const meant = all.filter((task) => task.gate.tripped !== true && isMeant(task));
		return meant.length === 0 ? [] : [{
			doer,
			verbs: isPerson(doer) ? `: ${require_sign_offs.verbsOf(meant)}` : "",
			blocks: require_sign_offs.group(meant.map(({ finding }) => finding), verdict)
		}];
	});
	const wrong = tasks(({ state }) => state === "wrong");
	const isOpen = ({ state, signOff, later }) => state !== "wrong" && (signOff === void 0 || later !== void 0);
	return [
		...outcome === "withdrawn" ? list("Withdrawn", { what: "held, and the other way out was followed" }, require_sign_offs.withoutHelp(tripped), paint.dim) : list("Tripped", {
			what: "must not hold; ",
			who: author,
			does: `: ${require_nodes.isTrue(tripped)}`
		}, tripped, paint.red),
		...list("Regressed", { what: "passed before" }, regressed, paint.red),
		...wrong.flatMap(({ doer, blocks }) => list("Wrong", {
			who: forWhom(doer, verdict),
			does: " to correct"
		}, blocks, paint.red)),
		...tasks((task) => isOpen(task) && task.ifTrue === true).flatMap(({ doer, blocks, verbs }) => list("If true", {
			who: forWhom(doer, verdict),
			does: verbs
		}, blocks, paint.yellow)),
		...tasks((task) => isOpen(task) && task.ifTrue !== true).flatMap(({ doer, blocks, verbs }) => list(titleOf(doer), {
			who: forWhom(doer, verdict),
			does: verbs
		}, blocks, paint.yellow)),
		...left.otherWays.map((way) => `  or, instead: ${require_nodes.lineOf(require_nodes.wayWords(way))}`)
	];
}
function titleOf({ kind }) {
	return {
		machine: "Waiting",
		phase: "Later"
	}[kind] ?? "To do";
}
function isPerson({ kind }) {
	return kind === "author" || kind === "person";
}
function forWhom(doer, { subject }) {
	switch (doer.kind) {
		case "author": return `for ${doer.login === void 0 ? require_sign_offs.authorWords(subject) : `@${require_exit.sanitiseLine(doer.login)}`}`;
		case "person": return `for @${require_exit.sanitiseLine(doer.login)}`;
		case "role": return `for ${require_exit.sanitiseLine(doer.role)}`;
		case "machine": return `for ${require_exit.sanitiseLine(doer.name)}`;
		case "maintainer": return `for ${require_nodes.MAINTAINER}`;
		case "phase": return `in ${require_exit.sanitiseLine(doer.phase)}, after ${require_exit.sanitiseLine(doer.after.join(", "))}`;
	}
}
// src/reports/text.ts
const GLYPHS = {
	passed: "✓",
	pending: "○",
	failed: "✗",
	skipped: "–"
};
function text(verdict, { color, maxLength, hinted = true }) {
	const paint = require_nodes.palette(color);
	const head = require_nodes.headOf(verdict);
	const first = headline(verdict, head, paint);
	const lines = [
		first,
		...require_sign_offs.judgedByLines(verdict),
		...require_sign_offs.overrideLines(verdict, paint),
		...head.outcome === "overridden" ? [] : leftLines(verdict, head, paint),
		...require_sign_offs.signOffLines(verdict, head.outcome !== "overridden", paint),
		...head.outcome === "overridden" ? [] : besideLines(verdict, paint),
		...require_sign_offs.readingLines(verdict, paint),
		...gateLines(verdict, paint),
		...sectionLines(head, paint)
	];
	const closing = [...lines.length > 24 ? [first] : [], ...hinted ? hint(verdict) : []];
	return cut([
		...lines,
		...closing.length > 0 ? ["", ...closing] : [],
		""
	], maxLength).join("\n");
}
function headline(verdict, { outcome, left }, paint) {
	const { phase, reason, override } = verdict;
	const own = outcome === "overridden" && override !== void 0 ? require_nodes.overriddenWords(override, left) : require_nodes.headWords(verdict, left);
	const words = [
		"pending",
		"failed",
		"tripped",
		"overridden"
	].includes(outcome) && own.length > 0 ? [require_nodes.lineOf(own)] : [];
	const done = require_nodes.doneAmounts(left);
	const since = outcome === "withdrawn" ? [require_nodes.lineOf(require_nodes.sinceWords(require_nodes.trippedFindings(verdict.root)))] : [];
	const parts = [
		require_exit.sanitiseLine(require_sign_offs.subjectWords(verdict)),
		...words,
		...since,
		...done === "" ? [] : [`${done} done`],
		...phase === void 0 ? [] : [`phase ${require_exit.sanitiseLine(phase)}`],
		...reason === void 0 ? [] : [require_exit.sanitiseLine(reason)]
	];
	return `${outcome === "overridden" ? paint.yellow("!") : mark(outcome === "tripped" ? "failed" : verdict.status, paint)} ${paint.bold(outcome.toUpperCase())}  ${parts.join(" · ")}`;
}
function besideLines(verdict, paint) {
	const { advice, notApplicable } = require_sign_offs.digest(verdict);
	const count = notApplicable.reduce((sum, { items }) => sum + items.length, 0);
	return [...titledLines(`${paint.dim(paint.bold("Worth a look"))} ${paint.dim(`(${findingCount(advice)}, does not block)`)}`, blockLines(advice, verdict, paint)), ...titledLines(`${paint.bold(require_nodes.NOT_APPLICABLE)} ${paint.dim(`(${count})`)}`, itemLines(notApplicable, verdict, paint))];
}
function mark(status, paint) {
	const color = {
		passed: paint.green,
		pending: paint.yellow,
		failed: paint.red,
		skipped: paint.dim
	}[status];
	return color(GLYPHS[status]);
}
function gateLines(verdict, paint) {
	const { root } = verdict;
	if (root.results.length === 0 || root.results.length === 1 && root.results[0]?.kind === "gate") return [];
	const show = (result, depth) => {
		const notes = [
			...result.advisory ? ["advisory"] : [],
			...result.kind === "group" && result.enforced === false ? ["not enforced"] : [],
			...result.reason === void 0 ? [] : [require_exit.sanitiseLine(result.reason)]
		];
		const note = notes.length === 0 ? "" : paint.dim(`  (${notes.join(", ")})`);
		const own = `  ${"  ".repeat(depth)}${mark(result.status, paint)} ${require_exit.sanitiseLine(result.title)}${note}`;
		return result.kind === "gate" ? [own] : [own, ...result.results.flatMap((child) => show(child, depth + 1))];
	};
	return [
		"",
		paint.bold("Gates"),
		...root.results.flatMap((result) => show(result, 0))
	];
}
function sectionLines({ left: { sections } }, paint) {
	if (sections.length === 0) return [];
	const done = sections.map(({ asked, left }) => asked - left);
	const width = Math.max(...sections.map(({ asked }, index) => `${done[index]}/${asked}`.length));
	const lines = sections.map(({ section, asked, left }) => {
		const color = left === 0 ? paint.green : left === asked ? paint.dim : paint.yellow;
		const title = section === "" ? "(before the first heading)" : require_exit.sanitiseLine(section);
		return `  ${color(require_nodes.bar((asked - left) / asked, 10))} ${`${asked - left}/${asked}`.padStart(width)}  ${title}`;
	});
	const all = sections.reduce((sum, { asked }) => sum + asked, 0);
	const some = done.reduce((sum, each) => sum + each, 0);
	return [
		"",
		`${paint.bold("Sections")} ${paint.dim(`(${some}/${all})`)}`,
		...lines
	];
}
function hasHint({ policy, status }) {
	return policy.path === "default" && status !== "passed";
}
function hint(verdict) {
	if (!hasHint(verdict)) return [];
	return verdict.progress.length === 0 ? ["  Judged without a policy: there must be boxes, and every box counts."] : [`  Judged without a policy: ${verdict.readings === void 0 ? "every box counts" : "by what the template says"}. "checklist-gate init FILE" writes a policy to edit.`];
}
function cut(lines, maxLength) {
	if (maxLength === void 0) return lines;
	const kept = [];
	let length = 0;
	for (const [index, line] of lines.entries()) {
		length += line.length + 1;
		if (length > maxLength - 40) return [
			...kept,
			`and ${lines.slice(index).filter((each) => each !== "").length} more lines`,
			""
		];
		kept.push(line);
	}
	return kept;
}
Object.defineProperty(exports, "hasHint", {
	enumerable: true,
	get: function() {
		return hasHint;
	}
});
Object.defineProperty(exports, "text", {
	enumerable: true,
	get: function() {
		return text;
	}
});
