const require_select = require("./select.cjs");
const require_inline = require("./inline.cjs");
const require_roles_said = require("./roles-said.cjs");
const require_edits = require("./edits.cjs");
// src/gates/sign-offs/evidence/lines.ts
function linesIn(section, titles = [], asked) {
	const items = new Map(require_select.itemsIn(section).map((item) => [idOf(item.place), item]));
	const top = require_select.topLevel(section);
	const lineOf = (signOff, path) => ({
		role: require_inline.normalizeTitle(signOff.role),
		signOff,
		item: items.get(idOf(signOff.place)),
		path: path.map(require_inline.normalizeTitle).join("\n"),
		...doubtOf(signOff, section)
	});
	const sections = (each, path) => [{
		each,
		path
	}, ...each.sections.flatMap((child) => sections(child, child === top ? path : [...path, child.title]))];
	const all = sections(section, titles);
	const formed = all.flatMap(({ each, path }) => each.signOffs.map((signOff) => lineOf(signOff, path)));
	if (asked === void 0) return formed;
	const left = asked.roles.filter((key) => !formed.some(({ role }) => role === key));
	const found = all.flatMap(({ each, path }) => (each.lines ?? []).flatMap((line) => {
		const signOff = require_roles_said.roleOn(line, left);
		return signOff === void 0 ? [] : [lineOf(signOff, path)];
	}));
	const boxed = new Set(found.flatMap(({ role, item }) => item === void 0 ? [] : [role]));
	return [...formed, ...found.filter(({ role, item }) => boxed.has(role) ? item !== void 0 : asked.named)];
}
function idOf({ document, offset }) {
	return `${document} ${offset}`;
}
function doubtOf(signOff, { pictured }) {
	if (signOff.pictured === true || pictured === true) return { doubt: "picture" };
	return signOff.apart === true ? { doubt: "apart" } : {};
}
function tickOf({ item }) {
	return item?.state === "ticked" ? item.text : void 0;
}
function signatureOf({ item, signOff }) {
	const { role, name, signature, logins } = signOff;
	if (signature === "" && name === "") return void 0;
	if (item !== void 0 && item.state !== "ticked") return void 0;
	return item?.text ?? JSON.stringify([
		role,
		name,
		signature,
		logins
	]);
}
const MARKS = {
	tick: tickOf,
	signature: signatureOf
};
function isFormOf(form, line) {
	if (form.role !== line.role || form.item === void 0 !== (line.item === void 0)) return false;
	const isKept = (before, now) => before === "" || before === now;
	const [before, now] = [form.signOff, line.signOff];
	return isKept(before.name, now.name) && isKept(before.signature, now.signature);
}
function beginningOf(via, first, index, history, linesOfBody) {
	const { revisions } = history;
	if (index === 0) return "ticked";
	const [before, after] = [revisions[index - 1]?.body, revisions[index]?.body];
	const raw = require_edits.lineFrom(after, first.signOff.place.offset);
	const edit = new require_edits.Edit(history, index);
	if (!edit.writesLine(raw, require_edits.lineAt(after, first.signOff.place.line))) return "changed";
	const isOpen = (each) => MARKS[via](each) === void 0 && each.item?.state !== "not-applicable";
	const hasTicked = (one, other) => one.length === other.length && one.filter(isOpen).length > other.filter(isOpen).length;
	const [all, left] = [linesOfBody(before), linesOfBody(after)];
	const rawIn = (lines, text, { role }) => lines.filter((each) => each.role === role).map(({ signOff: { place } }) => require_edits.lineAt(text, place.line));
	const isKept = (each) => rawIn(left, after, each).filter((line) => edit.adds(line)).length >= rawIn(all, before, each).filter((line) => edit.takes(line)).length;
	const kept = all.filter(isKept).map(({ signOff: { place } }) => require_edits.lineAt(before, place.line));
	if (edit.loses(via === "tick" ? [] : [first.signOff.name, first.signOff.signature], kept)) return "changed";
	const isHere = ({ path }) => path === first.path;
	const [earlier, later] = [all, left].map((lines) => lines.filter((each) => isFormOf(each, first)));
	if (hasTicked(earlier.filter(isHere), later.filter(isHere))) return "ticked";
	if (edit.inserts(raw)) return "ticked";
	return hasTicked(earlier, later) ? "elsewhere" : "changed";
}
const ITEM = /^ {0,3}[-*+] \[[ xX]\] \S/;
const DEFINED = /\[x\]:/i;
function flippedLine(one, other) {
	if (one.length !== other.length || DEFINED.test(one)) return void 0;
	const at = firstDifference(one, other);
	if (one.slice(at + 1) !== other.slice(at + 1)) return void 0;
	const from = Math.max(one.lastIndexOf("\n", at), one.lastIndexOf("\r", at)) + 1;
	const to = at + one.slice(at).search(/[\r\n]|$/);
	return [one, other].every((text) => {
		const lead = ITEM.exec(text.slice(from, to))?.[0];
		return lead !== void 0 && from + lead.indexOf("[") + 1 === at;
	}) ? {
		from,
		to
	} : void 0;
}
function firstDifference(one, other) {
	let same = 0;
	let end = one.length;
	while (same < end) {
		const middle = Math.ceil((same + end) / 2);
		if (one.slice(same, middle) === other.slice(same, middle)) same = middle;
		else end = middle - 1;
	}
	return same;
}
Object.defineProperty(exports, "MARKS", {
	enumerable: true,
	get: function() {
		return MARKS;
	}
});
Object.defineProperty(exports, "beginningOf", {
	enumerable: true,
	get: function() {
		return beginningOf;
	}
});
Object.defineProperty(exports, "flippedLine", {
	enumerable: true,
	get: function() {
		return flippedLine;
	}
});
Object.defineProperty(exports, "linesIn", {
	enumerable: true,
	get: function() {
		return linesIn;
	}
});
