const require_inline = require("./inline.cjs");
const require_match = require("./match.cjs");
const require_sign_off = require("./sign-off.cjs");
// src/gates/sign-offs/evidence/roles-said.ts
const SIGN_OFF = [
	"sign-off",
	"signoff",
	"sign_off",
	"signed-off",
	"sign"
];
const REVOKE = ["revoke"];
const DENY = ["deny", "denied"];
const COMMANDS = [
	...SIGN_OFF,
	...REVOKE,
	...DENY
];
function commandOf({ name, rest }) {
	if (name === "sign") return /^off\b/i.test(rest) ? {
		does: "sign",
		rest: bare(rest.slice(3))
	} : void 0;
	if (is(SIGN_OFF, name)) return {
		does: "sign",
		rest: bare(rest)
	};
	if (is(REVOKE, name)) return {
		does: "revoke",
		rest: bare(rest)
	};
	return is(DENY, name) ? {
		does: "deny",
		rest: bare(rest)
	} : void 0;
}
function is(names, name) {
	return names.includes(name);
}
function bare(rest) {
	return rest.replace(/^[\s:：]+/, "").replace(/^(?:for|as)\s+/i, "");
}
const AND = /^\s*(?:(?:[,;&+/\u3001\uFF0C]|and\s)\s*)+/i;
const SHA = /^[\s:@(,]*([\da-f]{7,64})(?![\p{L}\p{N}])[)\s]*/iu;
const PARTED = /^(?:\s*[,:;.!(\u3001\uFF1A\uFF0C\u3002\uFF08]|\s+[\u2010-\u2015-]+(?=\s))\s*/;
function saidBehind(rest, roles) {
	const said = { roles: [] };
	let left = rest;
	for (;;) {
		const found = roleAt(left, roles);
		if (found === void 0) break;
		if (!said.roles.includes(found.role)) said.roles.push(found.role);
		left = left.slice(found.length);
		const and = AND.exec(left)?.[0];
		if (and === void 0 || roleAt(left.slice(and.length), roles) === void 0) break;
		left = left.slice(and.length);
	}
	const [behind, sha] = said.roles.length === 0 ? [] : SHA.exec(left) ?? [];
	if (sha !== void 0 && behind !== void 0) {
		said.sha = sha.toLowerCase();
		left = ` ${left.slice(behind.length)}`;
	}
	const parted = PARTED.exec(left)?.[0] ?? "";
	const words = left.slice(parted.length).trim();
	if (words === "") return said;
	if (/[,;\u3001\uFF0C]/.test(parted)) said.goesOn = true;
	said[parted === "" && sha === void 0 ? "more" : "note"] = words;
	return said;
}
const QUOTES = /^[\s"'“”„«»‘’`<[*@]+|["'“”„«»‘’`>\]*\s]+$/g;
function roleAt(text, roles) {
	const most = 2 * Math.max(...roles.map((role) => role.length)) + 20;
	const ends = [...text.slice(0, most).matchAll(/(?<=[^\s])(?=$|[\s,;:.!&+/("'“”„«»‘’`>\]*\u3001\u3002\uFF08\uFF0C\uFF1A])/g)];
	for (const { index } of ends.toReversed()) {
		const words = text.slice(0, index);
		if (index === most && text.length > most || /[:：]$/.test(words)) continue;
		const role = require_inline.normalizeTitle(words.replace(QUOTES, ""));
		if (roles.includes(role)) return {
			role,
			length: index
		};
	}
}
const HEDGE = /^(?:not|no|never|nope|don'?t|can'?t|cannot|later|pending|wait(?:ing)?|hold|once|when|if|until|unless|as soon|subject to|provided|assuming|except|but|todo|tbd|wip|maybe)\b/i;
const NOTHING_FOUND = /^no (?:\w+ )?(?:issues?|problems?|bugs?|regressions?|findings?|errors?|defects?|objections?|remarks?|comments?|concerns?|blockers?)\b/i;
function speaksAgainst(note) {
	const words = note.replace(/^[^\p{L}\p{N}]+/u, "");
	return HEDGE.test(words) && !NOTHING_FOUND.test(words);
}
function rolesMeant(rest, roles, does) {
	const { roles: named, note, more = "", ...said } = saidBehind(rest, roles);
	const reason = note ?? more;
	const isListed = AND.test(more) || said.goesOn === true && nearRole(reason, roles) !== void 0;
	const goesOn = does === "revoke" ? reason !== "" : isListed;
	return {
		named: goesOn ? [] : named,
		reason: named.length === 0 || goesOn ? rest : reason
	};
}
function nearRole(text, roles) {
	const words = text.slice(0, 100).split(/[\s,;.:!]+/).filter((word) => word !== "");
	return words.slice(0, 4).map((_, index) => squeezed(words.slice(0, index + 1).join(""))).toReversed().flatMap((start) => require_match.nearestLabel(start, roles, squeezed, roles.length) ?? [])[0];
}
function squeezed(text) {
	return require_inline.normalizeTitle(text).replace(/[^\p{L}\p{N}]/gu, "");
}
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
Object.defineProperty(exports, "COMMANDS", {
	enumerable: true,
	get: function() {
		return COMMANDS;
	}
});
Object.defineProperty(exports, "DENY", {
	enumerable: true,
	get: function() {
		return DENY;
	}
});
Object.defineProperty(exports, "REVOKE", {
	enumerable: true,
	get: function() {
		return REVOKE;
	}
});
Object.defineProperty(exports, "SIGN_OFF", {
	enumerable: true,
	get: function() {
		return SIGN_OFF;
	}
});
Object.defineProperty(exports, "commandOf", {
	enumerable: true,
	get: function() {
		return commandOf;
	}
});
Object.defineProperty(exports, "nearRole", {
	enumerable: true,
	get: function() {
		return nearRole;
	}
});
Object.defineProperty(exports, "roleOn", {
	enumerable: true,
	get: function() {
		return roleOn;
	}
});
Object.defineProperty(exports, "rolesMeant", {
	enumerable: true,
	get: function() {
		return rolesMeant;
	}
});
Object.defineProperty(exports, "saidBehind", {
	enumerable: true,
	get: function() {
		return saidBehind;
	}
});
Object.defineProperty(exports, "speaksAgainst", {
	enumerable: true,
	get: function() {
		return speaksAgainst;
	}
});
