const require_select = require("./select.cjs");
const require_inline = require("./inline.cjs");
const require_sign_off = require("./sign-off.cjs");
// src/gates/sign-offs/evidence/role-line.ts
const BEHIND = /\s*[:：]|\s+[\u2010-\u2015-]+(?=\s)|\s*[,;|(（]|\s+(?=@|_{2,})|$/g;
const BEFORE = /^(?:(?:approved|reviewed|signed(?:[ -]?off)?|sign[ -]?off|approval)\s+(?:by|from|of)(?:\s+the)?\s+)/i;
const AFTER = /\s+(?:sign(?:ed)?[ -]?off|approval|approved|signature|signed|review(?:ed)?)$/i;
const LONGEST_ROLE = 200;
function roleOn(line, roles) {
	const [first = "", ...more] = line.text.split("\n");
	const text = first.slice(0, LONGEST_ROLE).replace(BEFORE, "");
	const skipped = first.length - text.length;
	for (const { index, 0: sign } of [...text.matchAll(BEHIND)].toReversed()) {
		const words = text.slice(0, index).trim();
		const role = [words, words.replace(AFTER, "")].find((each) => roles.includes(require_inline.normalizeTitle(each)));
		if (role === void 0) continue;
		if (sign === "" && index === text.length && more.length > 0) return void 0;
		const rest = [first.slice(skipped + index + sign.length), ...more].join("\n");
		return {
			...require_sign_off.claimOf(role, rest.replace(/^[\s:：]+/, "").replace(/^[(（](.*)[)）]$/s, "$1")),
			...line.picture === true ? { pictured: true } : {},
			state: line.item ?? "unticked",
			place: line.place
		};
	}
}
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
		const signOff = roleOn(line, left);
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
Object.defineProperty(exports, "MARKS", {
	enumerable: true,
	get: function() {
		return MARKS;
	}
});
Object.defineProperty(exports, "isFormOf", {
	enumerable: true,
	get: function() {
		return isFormOf;
	}
});
Object.defineProperty(exports, "linesIn", {
	enumerable: true,
	get: function() {
		return linesIn;
	}
});
