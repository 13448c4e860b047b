const require_exit = require("./exit.cjs");
const require_walk = require("./walk.cjs");
const require_nodes = require("./nodes.cjs");
const require_fit = require("./fit.cjs");
// src/reports/parts/tries.ts
const SIGNED_HOW = {
	review: "approved",
	comment: "signed by comment",
	tick: "ticked",
	signature: "signed in the text"
};
const ACTS = {
	review: "review",
	comment: "comment",
	tick: "tick",
	signature: "signature"
};
function verdictOn({ lapsed }) {
	return lapsed === true ? "lapsed" : "refused";
}
function unsaid(sha, reason) {
	return sha !== void 0 && reason.includes(sha.slice(0, 7)) ? void 0 : sha;
}
// src/reports/parts/override.ts
function overrideLines({ override }, paint) {
	if (override === void 0) return [];
	const { granted, effective, ends, refused } = override;
	const lines = granted === void 0 ? [] : [`  ${effective ? paint.yellow("!") : paint.red("✗")} ${effective ? "" : `${shortOf(override)}: `}by ${who(granted)} at ${require_nodes.timeWords(granted.at)}, ${require_nodes.endWords(ends)}: ${require_exit.sanitiseLine(granted.reason)}`, ...waiverLines(override).map(([words, list]) => `    ${words}: ${list.map((title) => require_exit.sanitiseLine(title)).join(", ")}`)];
	const others = refused.slice(-10).map((each) => paint.dim(`    ${verdictOn(each)}: ${who(each)} at ${require_nodes.timeWords(each.at)}: ${require_exit.sanitiseLine(each.refused)}`));
	return [
		"",
		paint.bold("Override"),
		...lines,
		...others
	];
}
function who({ login }) {
	return login === void 0 ? "an unknown account" : `@${require_exit.sanitiseLine(login)}`;
}
function overridePart({ override }, rank) {
	if (override === void 0) return [];
	const { granted, effective, ends, refused } = override;
	const own = granted === void 0 ? [] : [require_nodes.item([
		...effective ? [] : [require_nodes.strong(require_nodes.plain(shortOf(override))), require_nodes.plain(": ")],
		require_nodes.plain("by "),
		person(granted),
		require_nodes.plain(` at ${require_nodes.timeWords(granted.at)}, ${require_nodes.endWords(ends)}: `),
		require_nodes.code(granted.reason)
	]), ...waiverLines(override).map(([words, list]) => titlesItem(`${words}: `, list))];
	const others = refused.slice(-10).map((each) => require_nodes.item([
		require_nodes.plain(`${verdictOn(each)}: `),
		person(each),
		require_nodes.plain(` at ${require_nodes.timeWords(each.at)}: `),
		require_nodes.code(each.refused)
	]));
	return [listPart$1("Override", [...own, ...others], rank)];
}
function shortOf({ unmet }) {
	return unmet.length > 0 ? "Counts for nothing" : "Not enough";
}
function waiverLines({ effective, waived, unmet }) {
	return (effective ? [["waived", waived]] : [["may not be waived", unmet], ["would be waived", waived]]).filter(([, titles]) => titles.length > 0);
}
function titlesItem(words, list) {
	return require_nodes.item([require_nodes.plain(words), ...list.flatMap((title, index) => [...index === 0 ? [] : [require_nodes.plain(", ")], require_nodes.code(title)])]);
}
function person({ login }) {
	return login === void 0 ? require_nodes.plain("an unknown account") : require_nodes.code(`@${login}`);
}
function regressedFindings({ regression }) {
	return (regression?.phases ?? []).map(({ phase, passedAt, endedBy }) => {
		const about = {
			status: "failed",
			about: phase
		};
		if (endedBy === void 0) return {
			...about,
			message: `Was passed when it was recorded at ${require_nodes.timeWords(passedAt)}`
		};
		const message = `Was passed with the text of ${require_nodes.timeWords(passedAt)}, before an edit`;
		const actual = `${endedBy.login === null ? "a deleted account" : `@${endedBy.login}`}, ${require_nodes.timeWords(endedBy.at)}`;
		return {
			...about,
			message,
			actual,
			help: "Look at that edit in the history of the description."
		};
	});
}
function unknownRegression({ regression }) {
	if (regression?.unknown === void 0) return [];
	return [{
		status: "passed",
		message: `Whether an open phase was passed before is not known: ${regression.unknown}`
	}];
}
function listPart$1(title, units, rank) {
	return {
		rank,
		head: [require_nodes.paragraph([{
			type: "strong",
			children: [require_nodes.plain(title)]
		}])],
		pieces: [{
			head: [],
			units,
			wrap: (shown) => ({
				type: "list",
				ordered: false,
				spread: false,
				children: shown
			})
		}],
		tail: []
	};
}
// src/reports/parts/tree.ts
function digest(verdict) {
	let digested = digests.get(verdict);
	if (digested === void 0) digests.set(verdict, digested = sorted(verdict));
	return digested;
}
const digests = new WeakMap();
function sorted(verdict) {
	const grouped = (findings) => group(findings, verdict);
	const tripped = require_nodes.trippedFindings(verdict.root);
	const held = new Set(tripped.map(({ place }) => pointOf(place)));
	const left = require_nodes.leftOf(verdict);
	const tasks = left.doers.flatMap((each) => each.tasks);
	const stopped = grouped(tripped);
	const asked = stopped.flatMap(({ findings }) => findings);
	const help = require_nodes.answersOf(left, asked)?.help;
	const found = (isMeant) => grouped(tasks.filter((task) => task.gate.tripped !== true && isMeant(task)).map(({ finding }) => finding));
	const isOpen = ({ state }) => state !== "wrong";
	const isNow = (task) => isOpen(task) && task.ifTrue !== true && task.later === void 0;
	const open = {
		tripped: help === void 0 ? stopped : withHelp(stopped, help),
		failed: found((task) => !isOpen(task)),
		ifTrue: found((task) => isOpen(task) && task.ifTrue === true),
		pending: found((task) => isNow(task) && task.signOff === void 0),
		unsigned: found((task) => isNow(task) && task.signOff !== void 0),
		later: found((task) => isOpen(task) && task.ifTrue !== true && task.later !== void 0)
	};
	const spoken = new Set(Object.values(open).flat().flatMap((block) => block.findings.map(({ place }) => pointOf(place))));
	return {
		...open,
		regressed: grouped(regressedFindings(verdict)),
		advice: grouped([
			...unknownRegression(verdict),
			...said(adviceGates(verdict.root), "failed"),
			...said(adviceGates(verdict.root), "pending"),
			...said(require_walk.gatesOf(verdict.root), "passed"),
			...verdict.notes
		]),
		notApplicable: itemBlocks(verdict, ({ state, place }) => state === "not-applicable" && !spoken.has(pointOf(place))),
		done: itemBlocks(verdict, ({ state, place }) => state === "ticked" && !held.has(pointOf(place)))
	};
}
const pointOf = (place) => `${place?.document}:${place?.offset}`;
function said(gates, status) {
	return gates.flatMap((gate) => gate.findings.filter((finding) => finding.status === status && finding.kind !== "refused"));
}
function adviceGates(result) {
	if (result.kind === "gate") return result.advisory ? [result] : [];
	if (result.advisory) return result.results.flatMap(leaves);
	return result.results.flatMap(adviceGates);
}
function leaves(result) {
	return result.kind === "gate" ? [result] : result.results.flatMap(leaves);
}
function subjectWords(verdict) {
	const { subject } = verdict;
	if (subject.ref !== void 0) return `${subject.repository ?? ""}@${subject.ref.replace(/^refs\/tags\//, "")}`;
	return subject.file ?? `${subject.repository ?? ""}#${subject.number ?? ""}`;
}
function beforeExpected({ actual, templatePlace }) {
	return templatePlace !== void 0 && actual === void 0 ? ": " : "; expected: ";
}
function saysSomething(blank) {
	return /^[ -~]*$/.test(blank) ? /[A-Za-z\d]/.test(blank) : /[\p{L}\p{N}]/u.test(blank);
}
function withHelp(blocks, help) {
	return blocks.map((block) => ({
		...block,
		findings: block.findings.map((finding) => ({
			...finding,
			help
		}))
	}));
}
function withoutHelp(blocks) {
	return blocks.map((block) => ({
		...block,
		findings: block.findings.map(({ help: _, ...finding }) => finding)
	}));
}
function group(findings, verdict) {
	const blocks = new Map();
	const known = new Set();
	for (const finding of findings) {
		const { message, place, about, expected, section, actual } = finding;
		const where = place === void 0 ? [section, actual] : [place.document, place.offset];
		const once = JSON.stringify([
			message,
			where,
			about,
			expected
		]);
		if (known.has(once)) continue;
		known.add(once);
		blockOf(blocks, finding, verdict, (head) => ({
			...head,
			findings: []
		})).findings.push(finding);
	}
	return [...blocks.values()];
}
function itemBlocks(verdict, isShown) {
	const blocks = new Map();
	for (const item of verdict.items.filter(isShown)) blockOf(blocks, item, verdict, (head) => ({
		...head,
		items: []
	})).items.push(item);
	return [...blocks.values()];
}
function blockOf(blocks, { section = [], place }, verdict, start) {
	const document = place !== void 0 && require_nodes.areNamed(verdict) ? { document: place.document } : {};
	const key = JSON.stringify([section, document]);
	const block = blocks.get(key) ?? start({
		section: section.join(" > "),
		...document
	});
	blocks.set(key, block);
	return block;
}
// src/reports/parts/people.ts
function authorWords({ kind, author }) {
	if (kind === "file") return "you";
	return author === void 0 ? "the author" : "whoever does it";
}
function verbsOf(tasks) {
	const has = (kind) => tasks.some((task) => task.kind === kind);
	const verbs = [...has("boxes") ? ["tick"] : [], ...has("fields") ? ["fill fields"] : []];
	return verbs.length === 0 ? "put right" : verbs.join(" and ");
}
function underOf({ section = [] }) {
	return section.length === 0 ? [] : [require_nodes.plain(", under "), require_nodes.strong(require_nodes.code(section.join(" > ")))];
}
function nameOfDoer(doer, { verdict }) {
	switch (doer.kind) {
		case "author":
			if (doer.login !== void 0) return [require_nodes.code(`@${doer.login}`)];
			return [require_nodes.plain(authorWords(verdict.subject))];
		case "person": return [require_nodes.code(`@${doer.login}`)];
		case "role": return [require_nodes.code(doer.role)];
		case "maintainer": return [require_nodes.plain(require_nodes.MAINTAINER)];
	}
}
function startOf(doer, showing) {
	return doer.kind === "author" && doer.login === void 0 ? [require_nodes.plain(require_nodes.capital(authorWords(showing.verdict.subject)))] : nameOfDoer(doer, showing);
}
function whereOf({ verdict }, tasks) {
	const only = onlyText(tasks, verdict);
	if (only === void 0 || only.kind === "file" || verdict.subject.kind === "file") return [];
	const { what, of, name } = require_nodes.documentName(only);
	const by = name === "" ? [] : [require_nodes.plain(of), require_nodes.code(name)];
	return [
		require_nodes.plain(` in ${what === "description" ? "the " : ""}`),
		require_nodes.linked(require_nodes.editUrl(only), require_nodes.plain(what)),
		...by
	];
}
function onlyText(tasks, verdict) {
	const { documents } = verdict;
	if (documents.length < 2) return documents[0];
	const [only, ...others] = new Set(tasks.map(({ finding }) => require_nodes.documentAt(verdict, finding.place)));
	return others.length === 0 ? only : void 0;
}
// src/reports/parts/lists.ts
function findingsPart(name, blocks, showing, placing) {
	return listPart(name, blocks.map((block) => ({
		...pieceOf(block, showing.verdict),
		units: block.findings.map((finding) => findingItem(finding, showing))
	})), placing);
}
function itemPieces(blocks, showing) {
	return blocks.map((block) => ({
		...pieceOf(block, showing.verdict),
		units: block.items.map((each) => readItem(each, showing))
	}));
}
function listPart(name, pieces, { rank, folded = false }) {
	const count = pieces.reduce((sum, { units }) => sum + units.length, 0);
	if (count === 0) return [];
	if (folded) return [{
		rank,
		...fold(`${name} (${count})`),
		pieces
	}];
	return [{
		rank,
		head: [require_nodes.paragraph([require_nodes.strong(require_nodes.plain(name)), require_nodes.plain(` (${count})`)])],
		pieces,
		tail: []
	}];
}
function fold(name) {
	return {
		head: [{
			type: "html",
			value: `<details>\n<summary>${name}</summary>`
		}],
		tail: [{
			type: "html",
			value: "</details>"
		}]
	};
}
function pieceOf(block, verdict) {
	const title = block.section === "" ? [] : [require_nodes.strong(require_nodes.code(block.section))];
	const document = block.document === void 0 ? void 0 : require_nodes.documentAt(verdict, { document: block.document });
	const source = [];
	if (document !== void 0) {
		const { what, of, name } = require_nodes.documentName(document);
		const url = require_nodes.editUrl(document);
		if (title.length > 0) source.push(require_nodes.plain(" · "));
		if (what === "") source.push(require_nodes.linked(url, require_nodes.code(name)));
		else source.push(require_nodes.linked(url, require_nodes.plain(what)), ...name === "" ? [] : [require_nodes.plain(of), require_nodes.code(name)]);
	}
	return {
		head: title.length + source.length === 0 ? [] : [require_nodes.paragraph([...title, ...source])],
		wrap: (units) => require_nodes.list(units)
	};
}
function findingItem(finding, showing, more = []) {
	return boxed(finding.kind === "open-box", false, showing, findingNodes(finding, showing, more));
}
function findingNodes(finding, showing, more = []) {
	const open = finding.kind === "open-box";
	const blank = finding.kind === "blank-field";
	const about = finding.about === void 0 ? [] : [require_nodes.code(finding.about), require_nodes.plain(": ")];
	const expected = finding.expected === void 0 ? [] : [require_nodes.plain(beforeExpected(finding)), require_nodes.code(finding.expected)];
	const actual = finding.actual === void 0 || finding.actual === "" || blank && !saysSomething(finding.actual) ? [] : [...open ? [] : [require_nodes.plain(": ")], require_nodes.code(finding.actual)];
	const help = open || blank || finding.help === void 0 ? [] : [require_nodes.plain(". "), {
		type: "emphasis",
		children: helpText(finding.help)
	}];
	return [
		...about,
		...open ? [] : [require_nodes.linked(require_nodes.addressOf(finding.url), require_nodes.plain(finding.message))],
		...actual,
		...expected,
		...more,
		...lineNamed(finding, showing),
		...help
	];
}
function readItem(read, showing) {
	const why = read.reason === void 0 ? [require_nodes.plain(" (no reason given)")] : [require_nodes.plain(": "), require_nodes.code(read.reason)];
	const ticked = read.state === "ticked";
	return boxed(ticked, ticked, showing, [
		require_nodes.code(read.text),
		...ticked ? [] : why,
		...lineNamed(read, showing)
	]);
}
function boxed(isBox, checked, { boxes }, children) {
	if (!isBox) return require_nodes.item(children);
	return boxes ? {
		...require_nodes.item(children),
		checked
	} : require_nodes.item([require_nodes.plain(checked ? "☑ " : "☐ "), ...children]);
}
function lineNamed({ place }, { verdict }) {
	if (place === void 0) return [];
	const document = require_nodes.documentAt(verdict, place);
	if (document?.kind !== "file" || require_nodes.editUrl(document) === void 0) return [require_nodes.plain(` (line ${place.line})`)];
	return [
		require_nodes.plain(" ("),
		require_nodes.linked(require_nodes.editUrl(document, place.line), require_nodes.plain(`line ${place.line}`)),
		require_nodes.plain(")")
	];
}
function helpText(help) {
	return help.split(/"([^"]*)"/).map((words, index) => index % 2 === 1 ? require_nodes.code(words) : require_nodes.plain(words));
}
// src/reports/parts/judged-by.ts
function readingLines({ readings = [], template }, paint) {
	if (readings.length === 0) return [];
	const width = Math.max(...readings.map(({ line }) => String(line).length));
	return [
		"",
		`${paint.bold("Read from the template")} ${paint.dim(`(${readings.length}, a policy can say otherwise)`)}`,
		...readings.map((reading) => {
			const at = reading.line === 0 ? " ".repeat(width + 5) : `line ${String(reading.line).padStart(width)}`;
			const settled = reading.directive === void 0 ? "" : ` (${reading.directive} settles it)`;
			return `  ${at}  ${require_exit.sanitiseLine(`${subjectOf(reading)}${reading.means}, because ${reading.because}`, 300)}${settled}`;
		}),
		...template === void 0 ? [] : [paint.dim(`  Where that is wrong, change ${require_exit.sanitiseLine(template.path)}`)]
	];
}
function readingsPart(verdict, rank) {
	return readingPieces(verdict).map(({ units, wrap }) => {
		const { head, tail } = fold(`Read from the template (${units.length}); a policy can say otherwise`);
		return {
			rank,
			head: [...head, ...addressOf(verdict)],
			tail,
			pieces: [{
				head: [],
				units,
				wrap
			}]
		};
	});
}
function readingPieces(verdict) {
	const { readings = [], template } = verdict;
	if (readings.length === 0) return [];
	const units = readings.map((reading) => {
		const page = template === void 0 ? void 0 : require_nodes.sourceUrl(verdict, template);
		const place = require_nodes.plain(`line ${reading.line}`);
		const at = reading.line === 0 ? [] : [require_nodes.linked(page === void 0 ? void 0 : `${page}#L${reading.line}`, place), require_nodes.plain(": ")];
		const about = reading.section === "" ? [] : [require_nodes.code(reading.section), require_nodes.plain(", ")];
		return require_nodes.item([
			...at,
			...about,
			require_nodes.plain(`${reading.means}, because `),
			require_nodes.code(reading.because),
			...settledBy(reading)
		]);
	});
	return [{
		head: [require_nodes.paragraph([require_nodes.strong(require_nodes.plain(`Read from the template (${units.length}), a policy can say otherwise`))]), ...addressOf(verdict)],
		units,
		wrap: (some) => require_nodes.list(some)
	}];
}
function addressOf(verdict) {
	const { template } = verdict;
	if (template === void 0) return [];
	const children = [require_nodes.plain("Where that is wrong, change "), require_nodes.linked(require_nodes.sourceUrl(verdict, template), require_nodes.code(template.path))];
	return [require_nodes.paragraph(children)];
}
function settledBy({ directive }) {
	return directive === void 0 ? [] : [
		require_nodes.plain("; "),
		require_nodes.code(directive),
		require_nodes.plain(" below its title settles it")
	];
}
function subjectOf({ section }) {
	return section === "" ? "" : `${section}: `;
}
const REPORT_ONLY = "Report only";
const BLOCKS_NOTHING = "nothing is blocked by this, whatever is left. The commit status and the job succeed.";
function modePart({ mode }, rank) {
	return mode === void 0 ? [] : require_fit.whole(rank, [require_nodes.paragraph([require_nodes.strong(require_nodes.plain(REPORT_ONLY)), require_nodes.plain(`: ${BLOCKS_NOTHING}`)])]);
}
function policyWords(verdict, policy, linking) {
	const { extends: bases = [] } = policy;
	return [...fileWords(verdict, policy, linking), ...bases.flatMap((base, index) => [require_nodes.plain(index === 0 ? ", which extends " : index === bases.length - 1 ? " and " : ", "), ...fileWords(verdict, base, linking)])];
}
function fileWords(verdict, file, linking) {
	const revision = file.sha === void 0 ? [] : [require_nodes.plain(" at "), require_nodes.code(file.sha.slice(0, 7))];
	return [require_nodes.linked(linking ? require_nodes.sourceUrl(verdict, file) : void 0, require_nodes.code(nameOf(file))), ...revision];
}
function judgedByLines({ mode, policy }) {
	const shared = [policy, ...policy.extends ?? []].filter(({ repository }) => repository !== void 0);
	return [...mode === void 0 ? [] : [`  ${REPORT_ONLY}: ${BLOCKS_NOTHING}`], ...shared.map((file) => {
		const blob = file.sha === void 0 ? "" : `, blob ${file.sha}`;
		const commit = file.commit === void 0 ? "" : ` (commit ${file.commit}${blob})`;
		return `  Judged by the shared policy ${require_exit.sanitiseLine(nameOf(file))}${commit}`;
	})];
}
function nameOf({ repository, path, ref }) {
	return repository === void 0 || ref === void 0 ? path : `${repository}:${path}@${ref}`;
}
// src/reports/parts/sign-offs.ts
const MOST = 10;
const NO_OWNER = "no changed file has an owner";
const GLYPHS = {
	passed: "✓",
	pending: "○",
	failed: "✗",
	skipped: "–"
};
function rolesOf(verdict) {
	return require_walk.gatesOf(verdict.root).flatMap((gate) => gate.signOffs ?? []);
}
function signOffLines(verdict, instruct, paint) {
	const roles = rolesOf(verdict);
	if (roles.length === 0) return [];
	const width = Math.max(...roles.map(({ role }) => require_exit.sanitiseLine(role).length));
	const todo = instruct ? openFindings(verdict) : new Map();
	const lines = roles.flatMap((each) => {
		const findings = todo.get(each) ?? [];
		const own = [...each.signed.slice(0, MOST).map(signedText), ...summaryTexts(each, findings)];
		const help = findings.flatMap((finding) => finding.help === void 0 ? [] : [paint.dim(`→ ${require_exit.sanitiseLine(finding.help)}`)]);
		const refused = each.refused.slice(0, MOST).map((one) => paint.dim(`${verdictOn(one)}: ${refusedText(one)}`));
		const more = each.refused.length > MOST ? [paint.dim(`and ${each.refused.length - MOST} more refused`)] : [];
		const color = {
			passed: paint.green,
			pending: paint.yellow,
			failed: paint.red,
			skipped: paint.dim
		}[each.status];
		return [
			...own,
			...help,
			...refused,
			...more
		].map((text, index) => index === 0 ? `  ${color(GLYPHS[each.status])} ${require_exit.sanitiseLine(each.role).padEnd(width)}  ${text}` : `    ${" ".repeat(width)}  ${text}`);
	});
	const { signOffs } = require_nodes.leftOf(verdict).toDo;
	const count = !instruct || signOffs === 0 ? "" : ` ${paint.dim(`(${signOffs} to sign)`)}`;
	return [
		"",
		`${paint.bold("Sign-offs")}${count}`,
		...lines
	];
}
function openFindings(verdict) {
	const open = new Map();
	for (const { state, signOff, finding, later } of require_nodes.leftOf(verdict).doers.flatMap(({ tasks }) => tasks)) {
		if (state === "wrong" || signOff === void 0 || later !== void 0) continue;
		open.set(signOff, [...open.get(signOff) ?? [], finding]);
	}
	return open;
}
function signedText({ login, via, at, sha, place }) {
	return `@${require_exit.sanitiseLine(login)} ${SIGNED_HOW[via]}${commit(sha)}${line(place)} (${require_nodes.timeWords(at)})`;
}
function refusedText({ login, via, sha, place, reason }) {
	return `${login === void 0 ? "unknown account" : `@${require_exit.sanitiseLine(login)}`}, ${ACTS[via]}${commit(unsaid(sha, reason))}${line(place)}: ${require_exit.sanitiseLine(reason)}`;
}
function summaryTexts(each, findings) {
	const { status, signed, waiting, by, optional } = each;
	if (status === "skipped") return [NO_OWNER];
	const left = signed.length > MOST ? [`and ${signed.length - MOST} more`] : [];
	if (status === "passed") return left;
	const people = waiting?.slice(0, MOST).map((login) => `@${require_exit.sanitiseLine(login)}`) ?? by.map((who) => require_exit.sanitiseLine(who));
	const more = waiting !== void 0 && waiting.length > MOST ? `, and ${waiting.length - MOST} more` : "";
	const who = people.length === 0 ? "nobody is left who may sign" : `may sign: ${people.join(", ")}${more}`;
	const why = findings.map(({ message, actual = "" }) => {
		const found = actual === "" ? "" : `: ${require_exit.sanitiseLine(actual)}`;
		return `${message.charAt(0).toLowerCase()}${message.slice(1)}${found}; `;
	});
	return [...left, `${why.join("")}${who}${optional ? " (optional)" : ""}`];
}
function commit(sha) {
	return sha === void 0 ? "" : ` at ${require_exit.sanitiseLine(sha).slice(0, 7)}`;
}
function line(place) {
	return place === void 0 ? "" : ` at line ${place.line}`;
}
function rolePart(doer, { finding, signOff }, rank, isFirst) {
	const found = finding.actual === void 0 ? [] : [require_nodes.plain(": "), require_nodes.code(finding.actual)];
	const isLapsed = signOff?.refused.some(({ lapsed }) => lapsed === true) === true;
	const message = `${finding.message}${isLapsed ? " since" : ""}`;
	const title = [
		...signOff === void 0 ? [
			require_nodes.strong(require_nodes.plain("Reviewers")),
			require_nodes.plain(", for "),
			require_nodes.code(doer.role)
		] : [require_nodes.strong(require_nodes.code(doer.role))],
		require_nodes.plain(`: ${message}`),
		...found
	];
	if (signOff === void 0 || !isFirst) {
		const help = finding.help === void 0 ? [] : [require_nodes.plain(". "), ...helpText(finding.help)];
		return require_fit.whole(rank, [require_nodes.paragraph([...title, ...help])]);
	}
	const { refused, via } = signOff;
	const { command } = finding;
	const ways = via.filter((each) => each !== "comment").map((each) => HOW[each]);
	const how = command === void 0 ? ways : [...ways, "comment"];
	const left = refused.length > MOST ? [require_nodes.item([require_nodes.plain(`and ${refused.length - MOST} more refused`)])] : [];
	const tries = [...refused.slice(0, MOST).map((one) => require_nodes.item(refusedNodes(one))), ...left];
	const sign = require_nodes.plain(`To sign, ${how.join(", or ")}${command === void 0 ? "." : ":"}`);
	const may = [
		...title,
		...whoMaySign(signOff),
		require_nodes.plain(".")
	];
	const told = tries.length === 0 ? [require_nodes.paragraph([
		...may,
		require_nodes.plain(" "),
		sign
	])] : [
		require_nodes.paragraph(may),
		require_nodes.list(tries),
		require_nodes.paragraph([sign])
	];
	return require_fit.whole(rank, [...told, ...command === void 0 ? [] : [require_nodes.block(command)]]);
}
const HOW = {
	review: "approve the pull request",
	tick: "tick the box of the role yourself",
	signature: "sign after the role yourself"
};
function whoMaySign(role) {
	const names = role === void 0 ? [] : namesOf(role.waiting?.map((login) => `@${login}`) ?? role.by);
	return names.length === 0 ? [] : [require_nodes.plain("; may sign: "), ...names];
}
function namesOf(people) {
	const more = people.length > MOST ? [require_nodes.plain(`, and ${people.length - MOST} more`)] : [];
	return [...people.slice(0, MOST).flatMap((name, index) => [...index === 0 ? [] : [require_nodes.plain(", ")], require_nodes.code(name)]), ...more];
}
function signedPieces(verdict) {
	const roles = rolesOf(verdict).filter(({ signed, status, optional }) => signed.length > 0 || optional || status === "skipped");
	if (roles.length === 0) return [];
	const units = roles.map((each) => {
		const { role, signed, status, optional, waiting, by } = each;
		const more = signed.length > MOST ? [[require_nodes.plain(`and ${signed.length - MOST} more`)]] : [];
		const names = namesOf(waiting?.map((login) => `@${login}`) ?? by);
		const open = optional && status !== "passed" && names.length > 0;
		const rest = [...status === "skipped" ? [[require_nodes.plain(NO_OWNER)]] : [], ...open ? [[
			require_nodes.plain("may sign: "),
			...names,
			require_nodes.plain(" (optional)")
		]] : []];
		return require_nodes.item([
			require_nodes.code(role),
			require_nodes.plain(": "),
			...joined([
				...signed.slice(0, MOST).map(signedNodes),
				...more,
				...rest
			])
		]);
	});
	return [{
		head: [require_nodes.paragraph([require_nodes.strong(require_nodes.plain("Sign-offs"))])],
		units,
		wrap: (shown) => require_nodes.list(shown)
	}];
}
function joined(parts) {
	return parts.flatMap((part, index) => index === 0 ? part : [require_nodes.plain("; "), ...part]);
}
function signedNodes({ login, via, at, sha, url, place }) {
	return [
		require_nodes.code(`@${login}`),
		require_nodes.plain(" "),
		linked(SIGNED_HOW[via], url),
		...commitNodes(sha),
		require_nodes.plain(`${line(place)}, `),
		require_nodes.plain(require_nodes.timeWords(at))
	];
}
function refusedNodes(one) {
	const { login, via, sha, url, place, reason } = one;
	return [
		require_nodes.plain(`${verdictOn(one)}: `),
		...login === void 0 ? [require_nodes.plain("unknown account")] : [require_nodes.code(`@${login}`)],
		require_nodes.plain(", "),
		linked(ACTS[via], url),
		...commitNodes(unsaid(sha, reason)),
		require_nodes.plain(`${line(place)}: `),
		require_nodes.code(reason)
	];
}
function commitNodes(sha) {
	return sha === void 0 ? [] : [require_nodes.plain(" at "), require_nodes.code(sha.slice(0, 7))];
}
function linked(text, url) {
	return url === void 0 || !/^https?:\/\//.test(url) ? require_nodes.plain(text) : {
		type: "link",
		url,
		children: [require_nodes.plain(text)]
	};
}
Object.defineProperty(exports, "authorWords", {
	enumerable: true,
	get: function() {
		return authorWords;
	}
});
Object.defineProperty(exports, "beforeExpected", {
	enumerable: true,
	get: function() {
		return beforeExpected;
	}
});
Object.defineProperty(exports, "digest", {
	enumerable: true,
	get: function() {
		return digest;
	}
});
Object.defineProperty(exports, "fileWords", {
	enumerable: true,
	get: function() {
		return fileWords;
	}
});
Object.defineProperty(exports, "findingItem", {
	enumerable: true,
	get: function() {
		return findingItem;
	}
});
Object.defineProperty(exports, "findingNodes", {
	enumerable: true,
	get: function() {
		return findingNodes;
	}
});
Object.defineProperty(exports, "findingsPart", {
	enumerable: true,
	get: function() {
		return findingsPart;
	}
});
Object.defineProperty(exports, "fold", {
	enumerable: true,
	get: function() {
		return fold;
	}
});
Object.defineProperty(exports, "group", {
	enumerable: true,
	get: function() {
		return group;
	}
});
Object.defineProperty(exports, "itemPieces", {
	enumerable: true,
	get: function() {
		return itemPieces;
	}
});
Object.defineProperty(exports, "judgedByLines", {
	enumerable: true,
	get: function() {
		return judgedByLines;
	}
});
Object.defineProperty(exports, "lineNamed", {
	enumerable: true,
	get: function() {
		return lineNamed;
	}
});
Object.defineProperty(exports, "modePart", {
	enumerable: true,
	get: function() {
		return modePart;
	}
});
Object.defineProperty(exports, "nameOfDoer", {
	enumerable: true,
	get: function() {
		return nameOfDoer;
	}
});
Object.defineProperty(exports, "onlyText", {
	enumerable: true,
	get: function() {
		return onlyText;
	}
});
Object.defineProperty(exports, "overrideLines", {
	enumerable: true,
	get: function() {
		return overrideLines;
	}
});
Object.defineProperty(exports, "overridePart", {
	enumerable: true,
	get: function() {
		return overridePart;
	}
});
Object.defineProperty(exports, "pieceOf", {
	enumerable: true,
	get: function() {
		return pieceOf;
	}
});
Object.defineProperty(exports, "policyWords", {
	enumerable: true,
	get: function() {
		return policyWords;
	}
});
Object.defineProperty(exports, "readingLines", {
	enumerable: true,
	get: function() {
		return readingLines;
	}
});
Object.defineProperty(exports, "readingPieces", {
	enumerable: true,
	get: function() {
		return readingPieces;
	}
});
Object.defineProperty(exports, "readingsPart", {
	enumerable: true,
	get: function() {
		return readingsPart;
	}
});
Object.defineProperty(exports, "rolePart", {
	enumerable: true,
	get: function() {
		return rolePart;
	}
});
Object.defineProperty(exports, "saysSomething", {
	enumerable: true,
	get: function() {
		return saysSomething;
	}
});
Object.defineProperty(exports, "signOffLines", {
	enumerable: true,
	get: function() {
		return signOffLines;
	}
});
Object.defineProperty(exports, "signedPieces", {
	enumerable: true,
	get: function() {
		return signedPieces;
	}
});
Object.defineProperty(exports, "startOf", {
	enumerable: true,
	get: function() {
		return startOf;
	}
});
Object.defineProperty(exports, "subjectWords", {
	enumerable: true,
	get: function() {
		return subjectWords;
	}
});
Object.defineProperty(exports, "underOf", {
	enumerable: true,
	get: function() {
		return underOf;
	}
});
Object.defineProperty(exports, "verbsOf", {
	enumerable: true,
	get: function() {
		return verbsOf;
	}
});
Object.defineProperty(exports, "whereOf", {
	enumerable: true,
	get: function() {
		return whereOf;
	}
});
Object.defineProperty(exports, "whoMaySign", {
	enumerable: true,
	get: function() {
		return whoMaySign;
	}
});
Object.defineProperty(exports, "withoutHelp", {
	enumerable: true,
	get: function() {
		return withoutHelp;
	}
});
