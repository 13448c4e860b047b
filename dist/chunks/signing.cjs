const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_judge = require("./judge.cjs");
const require_verdict = require("./verdict.cjs");
const require_reading = require("./reading.cjs");
const require_policy = require("./policy.cjs");
// src/gates/sign-offs/ask.ts
var Ask = class {
	open = [];
	#facts;
	constructor(facts) {
		this.#facts = facts;
	}
	about(question) {
		const fact = this.#facts.get(question);
		if (fact === void 0) {
			this.open.push(question);
			return { unknown: "not known yet" };
		}
		return fact.status === "known" ? { value: fact.value } : { unknown: fact.reason };
	}
};
function accessOf(login, least, ask) {
	const permission = ask.about({
		kind: "permission",
		login
	});
	if ("unknown" in permission) return { unknown: `the permission of @${login} is not known: ${permission.unknown}` };
	return { value: require_verdict.isAtLeast(permission.value.level, least) };
}
// node_modules/ignore/index.js
var require_ignore = require_rolldown_runtime.__commonJSMin(((exports, module) => {
	function makeArray(subject) {
		return Array.isArray(subject) ? subject : [subject];
	}
	const UNDEFINED = void 0;
	const EMPTY = "";
	const SPACE = " ";
	const ESCAPE = "\\";
	const REGEX_TEST_BLANK_LINE = /^\s+$/;
	const REGEX_INVALID_TRAILING_BACKSLASH = /(?:[^\\]|^)\\$/;
	const REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION = /^\\!/;
	const REGEX_REPLACE_LEADING_EXCAPED_HASH = /^\\#/;
	const REGEX_SPLITALL_CRLF = /\r?\n/g;
	const REGEX_TEST_INVALID_PATH = /^\.{0,2}\/|^\.{1,2}$/;
	const REGEX_TEST_TRAILING_SLASH = /\/$/;
	const SLASH = "/";
	let TMP_KEY_IGNORE = "node-ignore";
	if (typeof Symbol !== "undefined") TMP_KEY_IGNORE = Symbol.for("node-ignore");
	const KEY_IGNORE = TMP_KEY_IGNORE;
	const define = (object, key, value) => {
		Object.defineProperty(object, key, { value });
		return value;
	};
	const REGEX_REGEXP_RANGE = /([0-z])-([0-z])/g;
	const RETURN_FALSE = () => false;
	const sanitizeRange = (range) => range.replace(REGEX_REGEXP_RANGE, (match, from, to) => from.charCodeAt(0) <= to.charCodeAt(0) ? match : EMPTY);
	const cleanRangeBackSlash = (slashes) => {
		const { length } = slashes;
		return slashes.slice(0, length - length % 2);
	};
	const REPLACERS = [
		[/^\uFEFF/, () => EMPTY],
		[/((?:\\\\)*?)(\\?\s+)$/, (_, m1, m2) => m1 + (m2.indexOf("\\") === 0 ? SPACE : EMPTY)],
		[/(\\+?)\s/g, (_, m1) => {
			const { length } = m1;
			return m1.slice(0, length - length % 2) + SPACE;
		}],
		[/[\\$.|*+(){^]/g, (match) => `\\${match}`],
		[/(?!\\)\?/g, () => "[^/]"],
		[/^\//, () => "^"],
		[/\//g, () => "\\/"],
		[/^\^*\\\*\\\*\\\//, () => "^(?:.*\\/)?"],
		[/^(?=[^^])/, function startingReplacer() {
			return !/\/(?!$)/.test(this) ? "(?:^|\\/)" : "^";
		}],
		[/\\\/\\\*\\\*(?=\\\/|$)/g, (_, index, str) => index + 6 < str.length ? "(?:\\/[^\\/]+)*" : "\\/.+"],
		[/(^|[^\\]+)(\\\*)+(?=.+)/g, (_, p1, p2) => {
			return p1 + p2.replace(/\\\*/g, "[^\\/]*");
		}],
		[/\\\\\\(?=[$.|*+(){^])/g, () => ESCAPE],
		[/\\\\/g, () => ESCAPE],
		[/(\\)?\[([^\]/]*?)(\\*)($|\])/g, (match, leadEscape, range, endEscape, close) => leadEscape === ESCAPE ? `\\[${range}${cleanRangeBackSlash(endEscape)}${close}` : close === "]" ? endEscape.length % 2 === 0 ? `[${sanitizeRange(range)}${endEscape}]` : "[]" : "[]"],
		[/(?:[^*])$/, (match) => /\/$/.test(match) ? `${match}$` : `${match}(?=$|\\/$)`]
	];
	const REGEX_REPLACE_TRAILING_WILDCARD = /(^|\\\/)?\\\*$/;
	const MODE_IGNORE = "regex";
	const MODE_CHECK_IGNORE = "checkRegex";
	const TRAILING_WILD_CARD_REPLACERS = {
		[MODE_IGNORE](_, p1) {
			return `${p1 ? `${p1}[^/]+` : "[^/]*"}(?=$|\\/$)`;
		},
		[MODE_CHECK_IGNORE](_, p1) {
			return `${p1 ? `${p1}[^/]*` : "[^/]*"}(?=$|\\/$)`;
		}
	};
	const makeRegexPrefix = (pattern) => REPLACERS.reduce((prev, [matcher, replacer]) => prev.replace(matcher, replacer.bind(pattern)), pattern);
	const isString = (subject) => typeof subject === "string";
	const checkPattern = (pattern) => pattern && isString(pattern) && !REGEX_TEST_BLANK_LINE.test(pattern) && !REGEX_INVALID_TRAILING_BACKSLASH.test(pattern) && pattern.indexOf("#") !== 0;
	const splitPattern = (pattern) => pattern.split(REGEX_SPLITALL_CRLF).filter(Boolean);
	var IgnoreRule = class {
		constructor(pattern, mark, body, ignoreCase, negative, prefix) {
			this.pattern = pattern;
			this.mark = mark;
			this.negative = negative;
			define(this, "body", body);
			define(this, "ignoreCase", ignoreCase);
			define(this, "regexPrefix", prefix);
		}
		get regex() {
			const key = "_regex";
			if (this[key]) return this[key];
			return this._make(MODE_IGNORE, key);
		}
		get checkRegex() {
			const key = "_checkRegex";
			if (this[key]) return this[key];
			return this._make(MODE_CHECK_IGNORE, key);
		}
		_make(mode, key) {
			const str = this.regexPrefix.replace(REGEX_REPLACE_TRAILING_WILDCARD, TRAILING_WILD_CARD_REPLACERS[mode]);
			const regex = this.ignoreCase ? new RegExp(str, "i") : new RegExp(str);
			return define(this, key, regex);
		}
	};
	const createRule = ({ pattern, mark }, ignoreCase) => {
		let negative = false;
		let body = pattern;
		if (body.indexOf("!") === 0) {
			negative = true;
			body = body.substr(1);
		}
		body = body.replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION, "!").replace(REGEX_REPLACE_LEADING_EXCAPED_HASH, "#");
		const regexPrefix = makeRegexPrefix(body);
		return new IgnoreRule(pattern, mark, body, ignoreCase, negative, regexPrefix);
	};
	var RuleManager = class {
		constructor(ignoreCase) {
			this._ignoreCase = ignoreCase;
			this._rules = [];
		}
		_add(pattern) {
			if (pattern && pattern[KEY_IGNORE]) {
				this._rules = this._rules.concat(pattern._rules._rules);
				this._added = true;
				return;
			}
			if (isString(pattern)) pattern = { pattern };
			if (checkPattern(pattern.pattern)) {
				const rule = createRule(pattern, this._ignoreCase);
				this._added = true;
				this._rules.push(rule);
			}
		}
		add(pattern) {
			this._added = false;
			makeArray(isString(pattern) ? splitPattern(pattern) : pattern).forEach(this._add, this);
			return this._added;
		}
		test(path, checkUnignored, mode) {
			let ignored = false;
			let unignored = false;
			let matchedRule;
			this._rules.forEach((rule) => {
				const { negative } = rule;
				if (unignored === negative && ignored !== unignored || negative && !ignored && !unignored && !checkUnignored) return;
				if (!rule[mode].test(path)) return;
				ignored = !negative;
				unignored = negative;
				matchedRule = negative ? UNDEFINED : rule;
			});
			const ret = {
				ignored,
				unignored
			};
			if (matchedRule) ret.rule = matchedRule;
			return ret;
		}
	};
	const throwError = (message, Ctor) => {
		throw new Ctor(message);
	};
	const checkPath = (path, originalPath, doThrow) => {
		if (!isString(path)) return doThrow(`path must be a string, but got \`${originalPath}\``, TypeError);
		if (!path) return doThrow(`path must not be empty`, TypeError);
		if (checkPath.isNotRelative(path)) return doThrow(`path should be a \`path.relative()\`d string, but got "${originalPath}"`, RangeError);
		return true;
	};
	const isNotRelative = (path) => REGEX_TEST_INVALID_PATH.test(path);
	checkPath.isNotRelative = isNotRelative;
	checkPath.convert = (p) => p;
	var Ignore = class {
		constructor({ ignorecase = true, ignoreCase = ignorecase, allowRelativePaths = false } = {}) {
			define(this, KEY_IGNORE, true);
			this._rules = new RuleManager(ignoreCase);
			this._strictPathCheck = !allowRelativePaths;
			this._initCache();
		}
		_initCache() {
			this._ignoreCache = Object.create(null);
			this._testCache = Object.create(null);
		}
		add(pattern) {
			if (this._rules.add(pattern)) this._initCache();
			return this;
		}
		addPattern(pattern) {
			return this.add(pattern);
		}
		_test(originalPath, cache, checkUnignored, slices) {
			const path = originalPath && checkPath.convert(originalPath);
			checkPath(path, originalPath, this._strictPathCheck ? throwError : RETURN_FALSE);
			return this._t(path, cache, checkUnignored, slices);
		}
		checkIgnore(path) {
			if (!REGEX_TEST_TRAILING_SLASH.test(path)) return this.test(path);
			const slices = path.split(SLASH).filter(Boolean);
			slices.pop();
			if (slices.length) {
				const parent = this._t(slices.join(SLASH) + SLASH, this._testCache, true, slices);
				if (parent.ignored) return parent;
			}
			return this._rules.test(path, false, MODE_CHECK_IGNORE);
		}
		_t(path, cache, checkUnignored, slices) {
			if (path in cache) return cache[path];
			if (!slices) slices = path.split(SLASH).filter(Boolean);
			slices.pop();
			if (!slices.length) return cache[path] = this._rules.test(path, checkUnignored, MODE_IGNORE);
			const parent = this._t(slices.join(SLASH) + SLASH, cache, checkUnignored, slices);
			return cache[path] = parent.ignored ? parent : this._rules.test(path, checkUnignored, MODE_IGNORE);
		}
		ignores(path) {
			return this._test(path, this._ignoreCache, false).ignored;
		}
		createFilter() {
			return (path) => !this.ignores(path);
		}
		filter(paths) {
			return makeArray(paths).filter(this.createFilter());
		}
		test(path) {
			return this._test(path, this._testCache, true);
		}
	};
	const factory = (options) => new Ignore(options);
	const isPathValid = (path) => checkPath(path && checkPath.convert(path), path, RETURN_FALSE);
	const setupWindows = () => {
		const makePosix = (str) => /^\\\\\?\\/.test(str) || /["<>|\u0000-\u001F]+/u.test(str) ? str : str.replace(/\\/g, "/");
		checkPath.convert = makePosix;
		const REGEX_TEST_WINDOWS_PATH_ABSOLUTE = /^[a-z]:\//i;
		checkPath.isNotRelative = (path) => REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path) || isNotRelative(path);
	};
	if (typeof process !== "undefined" && process.platform === "win32") setupWindows();
	module.exports = factory;
	factory.default = factory;
	module.exports.isPathValid = isPathValid;
	define(module.exports, Symbol.for("setupWindows"), setupWindows);
}));
// src/gates/sign-offs/codeowners.ts
var import_ignore = require_rolldown_runtime.__toESM(require_ignore(), 1);
const CODEOWNERS_PATHS = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
const WORD = /(?:\\.|[^\s\\])+/g;
const OWNER = /^(?:@[\w-]+(?:\/[\w.-]+)?|[^\s@]+@[^\s@]+)$/;
const INVALID = /^(?:!|\\#|\/$)|[[\]]|\*{3}/;
function readCodeowners(text) {
	return text.split(/\r\n|\n|\r/).flatMap((line) => {
		const [pattern = "", ...rest] = line.match(WORD) ?? [];
		if (pattern === "" || pattern.startsWith("#") || INVALID.test(pattern)) return [];
		const [words = ""] = rest.join(" ").split("#");
		const owners = words.split(" ").filter((word) => word !== "");
		return owners.every((owner) => OWNER.test(owner)) ? [{
			pattern,
			literals: pattern.split(/\\.|[*?]/),
			owners
		}] : [];
	});
}
function ownersOf(path, rules) {
	const from = `/${path}`;
	const near = (rule) => rule.literals.every((literal) => from.includes(literal));
	return rules.findLast((rule) => near(rule) && matcherOf(rule).ignores(path))?.owners ?? [];
}
const matchers = new WeakMap();
function matcherOf(rule) {
	const matcher = matchers.get(rule) ?? (0, import_ignore.default)({
		ignorecase: false,
		allowRelativePaths: true
	}).add(linesFor(rule));
	matchers.set(rule, matcher);
	return matcher;
}
function linesFor({ pattern }) {
	const line = pattern.replace(/\/\*\*\/$/, "/**");
	return line.endsWith("/*") ? [line, `!${line}/`] : [line];
}
function ownedFiles({ ask }) {
	const changed = ask.about({ kind: "changed-files" });
	const file = codeowners({ ask });
	if ("unknown" in changed) return { unknown: `the changed files are not known: ${changed.unknown}` };
	if ("unknown" in file) return file;
	if (!changed.value.complete) return { unknown: "the list of changed files is cut" };
	const rules = rulesIn(file.value);
	const byOwners = new Map();
	for (const path of changed.value.files.flatMap(({ path: now, previous }) => [now, ...previous === void 0 ? [] : [previous]])) {
		const names = ownersOf(path, rules);
		const key = names.toSorted().join(" ").toLowerCase();
		const owned = byOwners.get(key) ?? {
			owners: names,
			files: []
		};
		byOwners.set(key, owned);
		owned.files.push(path);
	}
	return { value: [...byOwners.values()].filter(({ owners }) => owners.length > 0) };
}
const known$3 = new WeakMap();
function rulesIn(file) {
	const rules = known$3.get(file) ?? readCodeowners(file.text);
	known$3.set(file, rules);
	return rules;
}
function codeowners({ ask }) {
	for (const path of CODEOWNERS_PATHS) {
		const file = ask.about({
			kind: "file",
			path
		});
		if ("unknown" in file) return { unknown: `${path} is not known: ${file.unknown}` };
		if (!file.value.exists) continue;
		return new TextEncoder().encode(file.value.text).length >= 3e6 ? { unknown: `${path} has 3 MB or more, which GitHub does not load` } : { value: file.value };
	}
	return { unknown: `there is none of ${CODEOWNERS_PATHS.join(", ")} at the trusted commit` };
}
// src/gates/sign-offs/eligible.ts
function eligibleFor(role, context) {
	const parts = role.by.map((who) => partOf(who, context));
	const owners = parts.flatMap((part) => part.owned ?? []);
	const others = parts.filter((part) => part.owned === void 0);
	const yes = (told) => "value" in told && told.value;
	return {
		named: anyOf(parts, "named"),
		may: anyOf(parts, "may"),
		everybody: everybodyOf(parts),
		unknown: parts.flatMap((part) => part.unknown ?? []),
		owned: owners.map(({ owners: names, files }) => ({
			files,
			by: (person) => others.some((part) => yes(part.may(person))) || names.some((name) => yes(ownerPart(name, context.ask).may(person)))
		})),
		nothingOwned: parts.every((part) => (part.unknown ?? []).length === 0 && part.owned?.length === 0)
	};
}
function partOf(who, context) {
	const { ask } = context;
	if (typeof who === "object") {
		if ("permission" in who) return permissionPart(who.permission, ask);
		const named = namedInField(who.field, context.input.checklist);
		if ("unknown" in named) return unknownPart(named);
		return either(meantIn(named.value).map((login) => accountPart({
			login,
			bot: false
		}, ask)));
	}
	if (who === "author") return authorPart(ask);
	if (who === "codeowners") {
		const owned = ownedFiles(context);
		if ("unknown" in owned) return {
			...unknownPart(owned),
			owned: []
		};
		return {
			...either([...new Set(owned.value.flatMap(({ owners }) => owners))].map((owner) => ownerPart(owner, ask))),
			owned: owned.value
		};
	}
	return ownerPart(who, ask);
}
function ownerPart(name, ask) {
	const [, org, team] = /^@([^/\s]+)\/(\S+)$/.exec(name) ?? [];
	if (org !== void 0 && team !== void 0) return teamPart(org, team, ask);
	if (name.includes("@", 1)) return unknownPart({ unknown: `the owner ${name} is an e-mail address, which names no account` });
	return accountPart(require_verdict.namedAccount(name), ask);
}
function accountPart(account, ask) {
	const { login, id } = account;
	return {
		named: (person) => ({ value: require_verdict.naming(account, person) !== "no" }),
		may: (person) => {
			const is = require_verdict.naming(account, person);
			return is === "with-access" ? accessOf(person.login, require_verdict.ACCESS_OF_A_LOGIN, ask) : { value: is === "yes" };
		},
		everybody: [{
			login,
			...id === void 0 ? {} : { id }
		}]
	};
}
function teamPart(org, team, ask) {
	const members = ask.about({
		kind: "team-members",
		org,
		team
	});
	if ("unknown" in members) return unknownPart({ unknown: `@${org}/${team}: ${members.unknown}` });
	return {
		may: (person) => ({ value: members.value.some(({ id }) => id === person.id) }),
		everybody: members.value.filter(({ type }) => type === "User").map(({ login, id }) => ({
			login,
			id
		}))
	};
}
function authorPart(ask) {
	const origin = ask.about({ kind: "origin" });
	if ("unknown" in origin) return unknownPart({ unknown: `the author is not known: ${origin.unknown}` });
	const { author, authorId: id } = origin.value;
	if (author === void 0 || id === void 0) return unknownPart({ unknown: "the account of the author is not known" });
	return {
		may: (person) => ({ value: person.id === id }),
		everybody: [{
			login: author,
			id
		}]
	};
}
function permissionPart(least, ask) {
	return {
		may: ({ login }) => accessOf(login, least, ask),
		everybody: void 0
	};
}
function unknownPart(untold) {
	return {
		may: () => untold,
		everybody: void 0,
		unknown: [untold]
	};
}
function either(parts) {
	return {
		named: anyOf(parts, "named"),
		may: anyOf(parts, "may"),
		everybody: everybodyOf(parts),
		unknown: parts.flatMap((part) => part.unknown ?? [])
	};
}
function anyOf(parts, what) {
	return (person) => {
		const told = parts.map((part) => (part[what] ?? part.may)(person));
		if (told.some((each) => "value" in each && each.value)) return { value: true };
		return told.find((each) => "unknown" in each) ?? { value: false };
	};
}
function everybodyOf(parts) {
	const all = [];
	for (const { everybody } of parts) {
		if (everybody === void 0) return void 0;
		all.push(...everybody);
	}
	return distinct(all);
}
function distinct(candidates) {
	const byLogin = new Map();
	for (const candidate of candidates) {
		const key = candidate.login.toLowerCase();
		if (byLogin.get(key)?.id === void 0) byLogin.set(key, candidate);
	}
	return [...byLogin.values()];
}
function namedInField(field, checklist) {
	const found = require_judge.fieldsIn(checklist.root).filter((each) => each.key === require_reading.normalizeTitle(field));
	if (found.length === 0) return {
		unknown: `the field ${field} is missing`,
		open: true
	};
	if (found.some((each) => each.blank)) return {
		unknown: `the field ${field} is blank`,
		open: true
	};
	const named = found.map(({ value, link }) => require_reading.namedIn(value, link));
	const [first, ...others] = named.map(({ all }) => all.toSorted().join(" "));
	if ([first, ...others].includes("")) return {
		unknown: `the field ${field} names nobody by login`,
		open: true
	};
	if (others.some((each) => each !== first)) return {
		unknown: `the field ${field} is there ${found.length} times, and names different people`,
		open: true
	};
	const unique = (logins) => [...new Set(logins)];
	return { value: {
		sure: unique(named.flatMap(({ sure }) => sure)),
		all: unique(named.flatMap(({ all }) => all))
	} };
}
function meantIn({ sure, all }) {
	return sure.length > 0 ? sure : all;
}
// src/gates/sign-offs/evidence/evidence.ts
function contextOf(input) {
	return {
		input,
		ask: new Ask(input.facts),
		inTime: input.inTime ?? ((_, read) => read())
	};
}
function short(sha) {
	return sha.slice(0, 7);
}
function bodyOf({ checklist: { documents }, subject: { kind, url: own } }) {
	return kind === "file" ? documents[0] : documents.find((each) => each.kind === `${kind}-body` && (each.url ?? own) === own);
}
const known$2 = new WeakMap();
function piecesOf(history) {
	const pieces = known$2.get(history) ?? new Map();
	known$2.set(history, pieces);
	return pieces;
}
function mayHold(markdown, names) {
	const start = String.raw`(?:^|[>;])[^\S\r\n]*(?:\\?/|&#?\w+;)`;
	return new RegExp(`${start}(?:${names.join("|")})(?![a-z-])`, "im").test(require_reading.withoutInvisible(markdown));
}
const MOST_LIKE_COMMANDS = 20;
const MOST_OF_A_LINE = 1e3;
function likeCommands(markdown, names) {
	const line = new RegExp(`^ {0,3}/(${names.join("|")})(?=\\s|$)(.{0,${MOST_OF_A_LINE}})`, "gim");
	const found = [];
	for (const [, name = "", rest = ""] of require_reading.withoutInvisible(markdown).matchAll(line)) {
		found.push({
			name: name.toLowerCase(),
			rest: folded(rest)
		});
		if (found.length === MOST_LIKE_COMMANDS) break;
	}
	return found;
}
function whyUnread(markdown) {
	if (markdown.length > 16384) return "it has more than 16,384 characters";
	return require_reading.tooDeepAt(markdown) === void 0 ? void 0 : "it is nested too deep";
}
function commandsIn(markdown) {
	if (whyUnread(markdown) !== void 0) return [];
	const blocks = require_reading.readBlocks(markdown);
	const definitions = require_reading.definedIn(blocks);
	const shown = require_reading.shownOf(blocks, {
		source: markdown,
		definitions,
		hardBreaks: true
	});
	if (shown?.tooMuch === true) return [];
	let quotes = 0;
	return blocks.children.flatMap((node) => {
		if (node.type === "html") quotes = Math.max(0, quotes + require_reading.tagsIn(node.value, quoteOf));
		if (node.type !== "paragraph" || quotes > 0) return [];
		const { parts } = require_reading.inlineOf(require_reading.rawText(node), definitions, true);
		return shown !== void 0 && (shown.hides(node) || shown.hidesWords(node, () => parts)) ? [] : linesOf$1(parts).flatMap(commandOn);
	});
}
const HOLDS = /^<(\/?)(?:blockquote|q|code|kbd|samp|ul|ol|table)(?=[\s>/])/i;
function quoteOf(tag) {
	const match = HOLDS.exec(tag);
	return match === null ? require_reading.strokeOfBlock(tag) : match[1] === "" ? 1 : -1;
}
function linesOf$1(parts) {
	const lines = [[]];
	for (const part of parts) {
		if (part.kind === "comment") continue;
		part.text.split("\n").forEach((text, index) => {
			if (index > 0) lines.push([]);
			if (text !== "") lines.at(-1)?.push({
				...part,
				text
			});
		});
	}
	return lines;
}
function commandOn(line) {
	const [first] = line;
	if (first?.kind !== "text" || line.some((part) => part.kind === "delete")) return [];
	const text = require_reading.withoutInvisible(line.map((part) => part.text).join(""));
	const [, name, rest] = /^\s*\/([a-z][a-z-]*)(?:\s+(.*))?$/i.exec(text) ?? [];
	return name === void 0 || !/^\s*\//.test(require_reading.withoutInvisible(first.text)) ? [] : [{
		name: name.toLowerCase(),
		rest: folded(rest ?? "")
	}];
}
function folded(rest) {
	return rest.replace(/\s+/g, " ").trim();
}
// src/gates/sign-offs/evidence/commit-named.ts
const known$1 = new WeakMap();
function saidIn(comment, text, names, context) {
	if (!mayHold(text, names)) return NOTHING;
	const before = known$1.get(comment) ?? new Map();
	known$1.set(comment, before);
	const said = before.get(text) ?? read(comment, text, context);
	before.set(text, said);
	return said;
}
const NOTHING = { commands: [] };
function read({ author, edits }, text, { inTime }) {
	const unread = whyUnread(text);
	if (unread !== void 0) return { unread };
	const commands = inTime(`person ${(edits?.revisions.find(({ body }) => body === text)?.editor ?? author)?.id}`, () => commandsIn(text));
	return commands === void 0 ? { unread: "it takes too long" } : { commands };
}
const NO_WORD = 12;
function namesCommit(word, context) {
	if (!/^[\da-f]{7,64}$/i.test(word)) return false;
	if (word.length >= NO_WORD) return true;
	const told = isCommit(word.toLowerCase(), context);
	return "unknown" in told || told.value;
}
function noCommit({ via, sha }, verb, context) {
	if (via !== "comment" || sha === void 0) return { value: void 0 };
	const told = isCommit(sha, context);
	if ("unknown" in told) return { unknown: `whether ${short(sha)} is one of the commits is not known: ${told.unknown}` };
	if (told.value) return { value: void 0 };
	return { value: context.input.subject.kind === "issue" ? `${verb} for ${short(sha)}, but an issue has no commits` : `${verb} for ${short(sha)}, which is none of the commits of the pull request` };
}
function isCommit(sha, { ask, input }) {
	const { headSha, kind } = input.subject;
	if (headSha?.startsWith(sha) === true) return { value: true };
	if (kind === "issue") return { value: false };
	const commits = ask.about({ kind: "commits" });
	if ("unknown" in commits) return commits;
	const is = (each) => each.sha.startsWith(sha);
	if (commits.value.some(is)) return { value: true };
	const pushes = ask.about({ kind: "pushes" });
	return { value: "value" in pushes && pushes.value.some(is) };
}
// src/gates/sign-offs/fresh.ts
const PROOF = 16;
function lapse(evidence, fresh, context, verb = word(evidence)) {
	const { subject, at: now } = context.input;
	const fields = typeof fresh === "object" && "fields" in fresh ? fresh.fields : void 0;
	const changed = fields !== void 0 || subject.kind === "issue" && fresh !== "always" ? require_policy.changedSince(evidence, fields, context, verb) : void 0;
	if (changed !== void 0) return changed;
	const rule = fresh === void 0 || typeof fresh === "object" && "fields" in fresh ? subject.kind === "pull-request" ? "head" : "always" : fresh;
	if (typeof rule === "string" && rule !== "head") {
		if (!(rule === "always" || require_judge.isWithin(evidence.at, require_judge.durationOf(rule), now))) return `${verb} at ${evidence.at}, which is more than ${rule} ago`;
		const none = noCommit(evidence, verb, context);
		return "unknown" in none ? none.unknown : none.value;
	}
	const head = subject.headSha;
	if (head === void 0) return "there is no head commit that it could be bound to";
	const none = noCommit(evidence, verb, context);
	if ("value" in none && none.value !== void 0) return none.value;
	const bound = boundTo(evidence, context, verb);
	if ("unknown" in bound) return bound.unknown;
	return (head.startsWith(bound.sha) ? void 0 : typeof rule === "object" ? unlessOnly(bound.sha, rule["unless-only"], verb, context) : stale(bound.sha, verb, context)) ?? movedSince(evidence.at, verb, context);
}
function movedSince(at, verb, { ask }) {
	const changes = ask.about({ kind: "base-changes" });
	if ("unknown" in changes) return `nothing shows which base branch it is for: ${changes.unknown}`;
	const base = require_judge.otherBaseAt(at, changes.value);
	return base === void 0 ? void 0 : `${verb} while the base branch was ${base}`;
}
function word({ via }) {
	return {
		review: "approved",
		comment: "signed",
		tick: "ticked",
		signature: "signed"
	}[via];
}
function boundTo(evidence, context, verb) {
	const { sha, at } = evidence;
	if (sha !== void 0 && sha.length >= PROOF) return { sha };
	const pushes = context.ask.about({ kind: "pushes" });
	if ("unknown" in pushes) return { unknown: `nothing shows which commit it is for: ${pushes.unknown}` };
	const head = headAt(at, pushes.value);
	if (head === void 0) return { unknown: "nothing shows which commit it is for: the pushes known are all later" };
	if (sha !== void 0 && !head.sha.startsWith(sha)) return { unknown: `${verb} for ${short(sha)}, which was not the head at that time` };
	return { sha: head.sha };
}
function headAt(at, pushes) {
	return pushes.find((push) => require_judge.isBefore(push.at, at));
}
function stale(sha, verb, { ask }) {
	const commits = ask.about({ kind: "commits" });
	const at = "value" in commits ? commits.value.findIndex((commit) => commit.sha.startsWith(sha)) : void 0;
	if (at === void 0 || !("value" in commits)) return `${verb} at ${short(sha)}, which is not the head`;
	if (at < 0) return `${verb} at ${short(sha)}, which is not part of it any more`;
	const ago = commits.value.length - 1 - at;
	return `${verb} ${ago} commit${ago === 1 ? "" : "s"} ago at ${short(sha)}`;
}
function unlessOnly(sha, globs, verb, context) {
	const since = context.ask.about({
		kind: "changed-since",
		sha
	});
	if ("unknown" in since) return `${verb} at ${short(sha)}; what changed since is not known: ${since.unknown}`;
	const { files, complete, ahead } = since.value;
	if (ahead === void 0) return `${verb} at ${short(sha)}, which is not part of it any more`;
	if (!complete) return `${verb} at ${short(sha)}; the list of files changed since is cut`;
	const other = files.flatMap(({ path, previous }) => previous === void 0 ? [path] : [path, previous]).find((path) => !context.input.matchesGlob(globs, path));
	return other === void 0 ? void 0 : `${verb} ${ahead} commit${ahead === 1 ? "" : "s"} ago at ${short(sha)}; since then ${other} changed`;
}
// src/gates/sign-offs/separation.ts
function excluded(person, role, context) {
	const told = role.not.map((not) => excludedBy(not, person, context));
	return told.find((each) => "value" in each && each.value !== void 0) ?? told.find((each) => "unknown" in each) ?? { value: void 0 };
}
function unnamed({ not }, { input }) {
	return not.flatMap((each) => {
		if (typeof each !== "object" || "role" in each) return [];
		const named = namedInField(each.field, input.checklist);
		return "unknown" in named ? [named] : [];
	});
}
function namesNobody(role, { ask, input }) {
	const doubts = role.not.flatMap((not) => {
		if (typeof not !== "object" || "role" in not) return [];
		return meantIn(namedInField(not.field, input.checklist).value).flatMap((login) => {
			const access = accessOf(login, "write", ask);
			if ("unknown" in access) return [access];
			if (access.value) return [];
			return [{
				unknown: `the field ${not.field} names @${login}, who has no write access: whom it keeps out is not known`,
				open: true
			}];
		});
	});
	return doubts.find(({ open }) => open !== true) ?? doubts[0];
}
function excludedBy(not, person, { ask, input }) {
	if (typeof not === "object") {
		if ("role" in not) return { value: void 0 };
		const named = namedInField(not.field, input.checklist);
		if ("unknown" in named) return named;
		return { value: named.value.all.includes(person.login.toLowerCase()) ? `is named as ${not.field}` : void 0 };
	}
	const is = (other) => person.id === void 0 ? other.login.toLowerCase() === person.login.toLowerCase() : other.id === person.id;
	switch (not) {
		case "author": {
			const origin = ask.about({ kind: "origin" });
			if ("unknown" in origin) return { unknown: `the author is not known: ${origin.unknown}` };
			const { author, authorId } = origin.value;
			if (author === void 0 || authorId === void 0) return { unknown: "the account of the author is not known" };
			return { value: is({
				login: author,
				id: authorId
			}) ? "is the author" : void 0 };
		}
		case "committers": {
			const commits = ask.about({ kind: "commits" });
			if ("unknown" in commits) return { unknown: `the commits are not known: ${commits.unknown}` };
			const own = commits.value.find(({ people }) => people.some((each) => each !== null && is(each)));
			if (own !== void 0) return { value: `worked on commit ${short(own.sha)}` };
			if (!commits.value.some(({ sha }) => sha === input.subject.headSha)) return { unknown: "the commits are not all known: the head is not among them" };
			const nobodys = commits.value.find(({ people }) => people.includes(null));
			return nobodys === void 0 ? { value: void 0 } : { unknown: `commit ${short(nobodys.sha)} names an address that belongs to no account` };
		}
		case "last-pusher": {
			const pushes = ask.about({ kind: "pushes" });
			if ("unknown" in pushes) return { unknown: `who pushed last is not known: ${pushes.unknown}` };
			const [last] = pushes.value;
			if (last === void 0 || last.pusher === null || last.sha !== input.subject.headSha) return { unknown: "who pushed the head commit is not known" };
			return { value: is(last.pusher) ? "pushed last" : void 0 };
		}
	}
}
function roleFindings(chosen, roles, lines, scope) {
	const named = chosen.in !== void 0;
	const keys = new Set(roles.map(({ key }) => key));
	const written = new Set(lines.filter(({ doubt }) => doubt === void 0).map(({ role }) => role));
	const unknown = lines.filter(({ role }) => !keys.has(role)).map(({ signOff }) => ({
		status: named ? "failed" : "passed",
		message: "The policy names nobody who may sign for this role",
		actual: signOff.role,
		section: scope.path,
		place: signOff.place,
		help: "Take the line out, or add the role to the policy."
	}));
	const doubted = lines.flatMap(({ role, signOff, doubt }) => doubt === void 0 || !keys.has(role) ? [] : [{
		status: named ? "pending" : "passed",
		...DOUBTS$1[doubt],
		actual: signOff.role,
		section: scope.path,
		place: signOff.place
	}]);
	const place = scope.section.place;
	const missing = named || roles.some(({ key }) => written.has(key)) ? roles.filter(({ key, optional }) => !optional && !written.has(key)).map(({ name }) => ({
		status: named ? "pending" : "passed",
		message: "The checklist has no line for this role",
		about: name,
		section: scope.path,
		...place === void 0 ? {} : { place },
		help: `Put the line back: "- [ ] **${name}**: …".`
	})) : [];
	return [
		...unknown,
		...doubted,
		...missing
	];
}
const DOUBTS$1 = {
	picture: {
		message: "The words of this role are those of a picture, which may show others: nobody signs by it",
		help: "Write the role, and the heading above it, as text."
	},
	apart: {
		message: "This role is not on the line of its box: nobody signs by it",
		help: "Write the role whole behind the box, on the same line."
	}
};
// src/gates/sign-offs/weigh.ts
function weigh(roles, read, context) {
	const weighed = roles.map((role) => weighRole(role, read, context));
	const known = (person) => weighed.some(({ role, eligible }) => {
		const may = person === null || !role.via.includes("review") ? void 0 : eligible.named(person);
		return may !== void 0 && "value" in may && may.value;
	});
	return weighed.map((each) => ({
		...each,
		refused: each.refused.filter(({ stranger, evidence }) => stranger !== true || !known(evidence.person))
	}));
}
function weighRole(role, read, context) {
	const eligible = eligibleFor(role, context);
	const weighed = {
		role,
		eligible,
		accepted: [],
		refused: [],
		unknown: [...eligible.unknown]
	};
	for (const field of unnamed(role, context)) note(field, weighed.unknown);
	const evidence = [...role.via.includes("review") ? read.reviews : [], ...read.claims.filter((claim) => claim.role === role.key && role.via.includes(claim.via))].toSorted((a, b) => require_policy.VIAS.indexOf(a.via) - require_policy.VIAS.indexOf(b.via));
	for (const each of evidence) {
		const { person } = each;
		if (person !== null && weighed.accepted.some((other) => other.person.id === person.id)) continue;
		const refused = refusal$1(each, weighed, read, context);
		if (refused !== void 0) weighed.refused.push({
			evidence: each,
			...refused
		});
		else if (person !== null) weighed.accepted.push({
			...each,
			person
		});
	}
	const signed = new Set(weighed.accepted.map(({ person }) => person.id));
	return {
		...weighed,
		refused: weighed.refused.filter(({ evidence: { person } }) => person === null || !signed.has(person.id))
	};
}
function refusal$1(evidence, { role, eligible, unknown }, { withdrawals }, context) {
	const { person, via, at, place } = evidence;
	if (person === null) return { reason: evidence.refused ?? "the account was deleted" };
	const written = via === "tick" || via === "signature";
	const wrong = written && place !== void 0 ? { wrong: {
		verb: via === "tick" ? "Ticked" : "Signed",
		login: person.login,
		place
	} } : {};
	if (person.type !== "User") return {
		reason: "is a bot or an app, which never sign",
		...wrong
	};
	if (written && evidence.refused !== void 0) return { reason: evidence.refused };
	const notKnown = (untold) => {
		note(untold, unknown);
		return { reason: `whether @${person.login} may sign is not known` };
	};
	const named = eligible.named(person);
	if ("unknown" in named) return notKnown(named);
	if (!named.value) return {
		reason: "is none of those who may sign",
		...wrong,
		...via === "review" ? { stranger: true } : {}
	};
	const out = excluded(person, role, context);
	if ("unknown" in out) return notKnown(out);
	if (out.value !== void 0) return {
		reason: `${out.value}, and may not sign`,
		...wrong
	};
	const refused = evidence.refused ?? evidence.elsewhere;
	if (refused !== void 0) return { reason: refused };
	const withdrawn = withdrawals.find((each) => each.person.id === person.id && (each.role ?? role.key) === role.key && !require_judge.isBefore(each.at, at));
	if (withdrawn !== void 0) return { reason: withdrawn.words };
	const lapsed = lapse(evidence, role.fresh, context);
	if (lapsed !== void 0) return { reason: lapsed };
	const may = eligible.may(person);
	if ("unknown" in may) return notKnown(may);
	if (!may.value) return {
		reason: NO_ACCESS,
		...wrong
	};
	const nobody = namesNobody(role, context);
	return nobody === void 0 ? void 0 : notKnown(nobody);
}
const NO_ACCESS = "has no write access, without which a login counts for nobody";
function note(untold, unknown) {
	if (!unknown.some((each) => each.unknown === untold.unknown)) unknown.push(untold);
}
function assign(roles, clash) {
	const seats = [];
	const fill = (seat, tried) => {
		for (const person of seat.people) {
			if (tried.has(person) || !seat.fits(person)) continue;
			const held = seats.filter((other) => other.person === person);
			if (held.some((other) => other.role === seat.role)) continue;
			tried.add(person);
			const before = seats.map((other) => other.person);
			const released = held.filter((other) => clash(other.role, seat.role));
			for (const other of released) other.person = void 0;
			seat.person = person;
			if (released.every((other) => fill(other, tried))) return true;
			seats.forEach((other, index) => other.person = before[index]);
		}
		return false;
	};
	const order = [...roles.entries()].toSorted(([, a], [, b]) => Number(a.optional) - Number(b.optional));
	const take = (seat) => {
		seats.push(seat);
		fill(seat, new Set());
	};
	for (const [role, { least, people }] of order) for (let place = 0; place < Math.min(least, people.length); place += 1) take({
		role,
		people,
		fits: () => true
	});
	for (const [role, { owned, people }] of order) for (const fits of owned) if (!seats.some((seat) => seat.role === role && seat.person !== void 0 && fits(seat.person))) take({
		role,
		people,
		fits
	});
	return withOthers(roles, seats, clash);
}
function withOthers(roles, seats, clash) {
	const counted = roles.map((_, role) => seats.flatMap((seat) => seat.role === role && seat.person !== void 0 ? [seat.person] : []));
	roles.forEach(({ people }, role) => {
		for (const person of people) if (counted.every((others, other) => !others.includes(person) || other !== role && !clash(role, other))) counted[role]?.push(person);
	});
	return counted;
}
// src/gates/sign-offs/evidence/comments.ts
const COMMANDS = ["sign-off", "revoke"];
const LONGEST_NAMED = 300;
const MOST_LINES = 20;
const SHA = /^(.*?)\s*\b([\da-f]{7,64})$/i;
function readComments(comments, roles, may, context) {
	const claims = [];
	const others = [];
	const withdrawals = [];
	for (const [at, comment] of comments.entries()) {
		const { author, edits } = comment;
		if (author !== null) withdrawals.push(...lost(comment, author));
		if (![comment.body, ...(edits?.revisions ?? []).map(({ body }) => body ?? "")].some((text) => mayHold(text, COMMANDS))) continue;
		if (author !== null && author.type === "User" && may(author)) {
			claims.push(...claimsIn(comment, roles, context).map((what) => ({
				at,
				what
			})));
			withdrawals.push(...withdrawalsIn(comment, author, roles, context));
		} else others.push({
			at,
			what: comment
		});
	}
	return {
		claims: [...claims, ...claimsOfOthers(others, roles)].toSorted((a, b) => a.at - b.at).map(({ what }) => what),
		withdrawals
	};
}
function claimsOfOthers(comments, roles) {
	const claims = new Map();
	const lines = new Map();
	for (const { at, what: comment } of comments.toReversed()) {
		const whose = `@${comment.author?.id}`;
		const left = MOST_LINES - (lines.get(whose) ?? 0);
		const like = likeCommands(comment.body, ["sign-off"]).slice(0, left);
		lines.set(whose, MOST_LINES - left + like.length);
		for (const claim of unread(comment, like, roles)) {
			const key = `${whose} ${claim.role}`;
			if (!claims.has(key)) claims.set(key, {
				at,
				what: claim
			});
		}
	}
	return [...claims.values()];
}
function claimsIn(comment, roles, context) {
	const said = saidIn(comment, comment.body, COMMANDS, context);
	if ("unread" in said) return unread(comment, likeCommands(comment.body, ["sign-off"]), roles, `the comment is not read: ${said.unread}`);
	return claimsOf(said.commands, roles).map(({ role, sha, command }) => ({
		...claimOf$1(comment, sha, writtenBy(comment, command, context)),
		role
	}));
}
function unread(comment, like, roles, refused) {
	const written = {
		at: comment.createdAt,
		...refused === void 0 ? {} : { refused }
	};
	return claimsOf(like, roles).map(({ role, sha }) => ({
		...claimOf$1(comment, sha, written),
		role
	}));
}
function claimsOf(commands, roles) {
	return commands.flatMap((command) => {
		const named = command.name === "sign-off" ? roleAndSha(command.rest, roles) : void 0;
		return named === void 0 ? [] : [{
			...named,
			command
		}];
	});
}
function roleAndSha(rest, roles) {
	if (rest.length > LONGEST_NAMED) return void 0;
	const whole = require_reading.normalizeTitle(rest);
	if (roles.includes(whole)) return { role: whole };
	const [, before = "", sha = ""] = SHA.exec(rest) ?? [];
	const role = require_reading.normalizeTitle(before);
	return sha !== "" && roles.includes(role) ? {
		role,
		sha: sha.toLowerCase()
	} : void 0;
}
function claimOf$1({ author, url }, sha, written) {
	return {
		via: "comment",
		person: author,
		...sha === void 0 ? {} : { sha },
		...url === void 0 ? {} : { url },
		...written
	};
}
function writtenBy(comment, command, context) {
	const { author, createdAt, lastEditedAt, editor, edits, minimized, body } = comment;
	if (minimized) return {
		at: createdAt,
		refused: "the comment is hidden"
	};
	if (lastEditedAt === null) return { at: createdAt };
	const edited = `the comment was edited${editor === null ? "" : ` by @${editor.login}`}`;
	const at = lastEditedAt;
	if (edits === void 0) return {
		at,
		refused: `${edited}, and its history cannot be read`
	};
	const origin = require_reading.blame(edits, body, (text) => {
		const said = saidIn(comment, text, [command.name], context);
		if ("unread" in said) return null;
		return said.commands.some((each) => each.name === command.name && each.rest === command.rest) ? "written" : void 0;
	}, (mark) => mark);
	if (origin.kind !== "since") return {
		at,
		refused: `${edited}, and its history does not show who wrote the command`
	};
	const [index] = origin.revisions;
	const revision = edits.revisions[index];
	if (author === null || revision.editor?.id !== author.id) {
		const writer = revision.editor === null ? "a deleted account" : `@${revision.editor.login}`;
		return {
			at: revision.at,
			refused: `${writer} wrote the command into somebody else's comment`
		};
	}
	if (!new require_reading.Edit(edits, index).writes(`${command.name} ${command.rest}`)) return {
		at: revision.at,
		refused: `${edited}, which only brought the command to light`
	};
	return { at: revision.at };
}
function lost(comment, author) {
	const { createdAt, editor, lastEditedAt } = comment;
	const own = ownRevision(comment, author);
	const others = lastEditedAt === null ? [] : comment.edits?.revisions ?? [];
	const isGone = own?.body === null && others.some((revision) => revision.editor?.id !== author.id);
	const isUnknown = own === void 0 && lastEditedAt !== null && editor?.id !== author.id;
	return isGone || isUnknown ? [{
		person: author,
		at: own?.at ?? createdAt,
		words: "a later comment has lost its content, which may have taken it back"
	}] : [];
}
function ownRevision({ edits, lastEditedAt }, author) {
	return lastEditedAt === null ? void 0 : edits?.revisions.findLast(({ editor }) => editor?.id === author.id);
}
function withdrawalsIn(comment, author, roles, context) {
	const own = ownRevision(comment, author);
	return [{
		text: comment.body,
		at: comment.createdAt
	}, {
		text: own?.body ?? "",
		at: own?.at ?? ""
	}].flatMap(({ text, at }) => {
		const said = saidIn(comment, text, ["revoke"], context);
		if ("unread" in said) return [{
			person: author,
			at,
			words: "a later comment is not read, which may have taken it back"
		}];
		return said.commands.filter(({ name }) => name === "revoke").map(({ rest }) => withdrawal(author, at, rest, roles));
	});
}
function withdrawal(person, at, rest, roles) {
	const named = roleAndSha(rest, roles);
	return {
		person,
		at,
		...named === void 0 ? {} : { role: named.role },
		words: "taken back later"
	};
}
// src/policy/judge/override-tries.ts
const REASON = "reason";
function comments({ ask }) {
	const told = ask.about({ kind: "comments" });
	return "value" in told ? told.value : [];
}
function commentTries(command, may, context) {
	const name = command.slice(1);
	const tries = new Map();
	for (const [index, comment] of comments(context).entries()) {
		const { author, body } = comment;
		if (!mayHold(body, [name])) continue;
		if (author !== null && author.type === "User" && may(author)) triesIn(comment, name, context).forEach((each, at) => tries.set(`${index} ${at}`, each));
		else for (const like of likeCommands(body, [name])) tries.set(`@${author?.id}`, tryOf(comment, like, { at: comment.createdAt }, context));
	}
	return [...tries.values()];
}
function triesIn(comment, name, context) {
	const said = saidIn(comment, comment.body, [name], context);
	if ("commands" in said) return said.commands.filter((each) => each.name === name).map((each) => tryOf(comment, each, writtenBy(comment, each, context), context));
	const written = {
		at: comment.createdAt,
		refused: `the comment is not read: ${said.unread}`
	};
	return likeCommands(comment.body, [name]).map((like) => tryOf(comment, like, written, context));
}
function tryOf({ author, url }, { rest }, written, context) {
	const [first = ""] = rest.split(" ", 1);
	const word = first.replace(/^[^\p{L}\p{N}#]+|[^\p{L}\p{N}]+$/gu, "");
	const sha = namesCommit(word, context) ? word : void 0;
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
	if ("unknown" in set || set.value === null) return [];
	const { by, at } = set.value;
	return [{
		evidence: {
			via: "comment",
			person: by,
			at
		},
		reason: by === null ? "" : reasonBy(by, ends, context),
		via: "label"
	}];
}
function reasonBy(person, ends, context) {
	return comments(context).filter(({ author }) => author?.id === person.id).flatMap((comment) => {
		const said = saidIn(comment, comment.body, [REASON], context);
		return ("commands" in said ? said.commands : []).filter(({ name }) => name === REASON).map((command) => ({
			rest: command.rest,
			...writtenBy(comment, command, context)
		})).filter(({ refused }) => refused === void 0);
	}).filter(({ at }) => lapse({
		via: "comment",
		person,
		at
	}, ends, context) === void 0).reduce((last, each) => require_judge.isBefore(each.at, last.at) ? last : each, {
		rest: "",
		at: ""
	}).rest;
}
// src/policy/judge/override.ts
async function decideOverride(policy, glass, root, input, facts, answer) {
	const gate = (known) => ({
		checklist: input.checklist,
		notApplicable: "allowed",
		facts: known,
		subject: input.subject,
		matchesGlob: policy.matchesGlob,
		at: input.at,
		inTime: input.inTime
	});
	const decided = await require_judge.decide((known) => asked(attemptsAt(glass, gate(known)).open), facts, answer);
	const { attempts, ends } = attemptsAt(glass, gate(decided.facts));
	if (attempts.length === 0) return { facts: decided.facts };
	const refused = attempts.filter((each) => "refused" in each);
	const granted = attempts.findLast((each) => !("refused" in each));
	const waiver = waive(policy, glass.waives);
	const after = require_judge.evaluate(waiver, {
		...input,
		facts: decided.facts
	});
	const still = openTitles(after);
	return {
		override: {
			effective: granted !== void 0 && (after.status === "passed" || after.status === "skipped"),
			...granted === void 0 ? {} : { granted },
			ends,
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
function openTitles(root) {
	const open = require_verdict.enforcedGates(root).filter(({ status }) => status === "failed" || status === "pending");
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
	const context = contextOf(input);
	const ends = glass.ends ?? (input.subject.kind === "pull-request" ? "head" : "24h");
	const via = glass.via ?? { comment: "/override" };
	const eligible = eligibleFor({
		name: "Break-glass",
		key: "break-glass",
		by: [glass.by].flat(),
		via: ["comment"],
		count: "any",
		not: [],
		fresh: ends,
		optional: false
	}, context);
	const may = (person) => {
		const told = eligible.named(person);
		return "value" in told && told.value;
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
				...about,
				refused: evidence.refused ?? "the account was deleted"
			};
			const refused = refusal(evidence, person, reason);
			const by = {
				login: person.login,
				id: person.id
			};
			return refused === void 0 ? {
				...by,
				...about
			} : {
				...by,
				...about,
				refused
			};
		}),
		ends,
		open: context.ask.open
	};
	function refusal(evidence, person, reason) {
		if (person.type !== "User") return "is a bot or an app, which never override";
		const notKnown = (why) => `whether @${person.login} may override is not known: ${why}`;
		const named = eligible.named(person);
		if ("unknown" in named) return notKnown(named.unknown);
		if (!named.value) return "is none of those who may override";
		if (evidence.refused !== void 0) return evidence.refused;
		const lapsed = lapse(evidence, ends, context, "overridden");
		if (lapsed !== void 0) return lapsed;
		if (require_reading.isBlank(reason)) return "no reason is given";
		const length = lettersAndDigits(reason);
		if (length < least) return `the reason has ${length} letters and digits, expected at least ${least}`;
		const access = eligible.may(person);
		if ("unknown" in access) return notKnown(access.unknown);
		return access.value ? void 0 : NO_ACCESS;
	}
}
function lettersAndDigits(reason) {
	return (require_reading.withoutInvisible(reason.normalize("NFC")).match(/[\p{L}\p{N}]/gu) ?? []).length;
}
// src/gates/sign-offs/conclude.ts
function leastOf({ role, eligible }, context) {
	return require_verdict.bounds(role.count, able(role, eligible.everybody ?? [], context).length)[0];
}
function able(role, everybody, context) {
	return everybody.filter((candidate) => {
		const out = excluded(candidate, role, context);
		return "value" in out && out.value === void 0;
	});
}
function concludeRole(each, lines, context) {
	const { role, eligible, counted, refused, unknown } = each;
	const ids = new Set(counted.map(({ person }) => person.id));
	const logins = new Set(counted.map(({ person }) => person.login.toLowerCase()));
	const waiting = eligible.everybody === void 0 || unknown.length > 0 ? void 0 : able(role, eligible.everybody, context).filter(({ login, id }) => !logins.has(login.toLowerCase()) && (id === void 0 || !ids.has(id)));
	const unowned = eligible.owned.filter(({ by }) => !counted.some(({ person }) => by(person)));
	const status = statusOf(each, waiting, unowned.length > 0, context);
	const shown = {
		role: role.name,
		status,
		optional: role.optional,
		expected: role.count === "any" ? "one" : require_verdict.quantifierWords(role.count),
		by: role.by.map(require_policy.wordsOf),
		via: role.via,
		signed: counted.map(signedOf),
		...waiting === void 0 ? {} : { waiting: waiting.map(({ login }) => login) },
		refused: refused.map(refusedOf)
	};
	if (status === "passed" || status === "skipped") return {
		shown,
		findings: []
	};
	const place = lines[0]?.signOff.place;
	const about = {
		about: role.name,
		...place === void 0 ? {} : { place }
	};
	const wrong = refused.flatMap((one) => one.wrong === void 0 ? [] : [require_policy.wrongFinding(one.wrong, one.reason, role)]);
	const doubts = unknown.length === 0 ? [] : [{
		status: unknown.every(({ open }) => open === true) ? "pending" : "failed",
		message: "Who may sign is not known",
		actual: unknown.map((untold) => untold.unknown).join("; "),
		...about
	}];
	const who = nobodyLeft(each, waiting) ? [{
		status: "failed",
		message: "Nobody is left who may sign",
		...about,
		expected: require_policy.words(role)
	}] : [];
	const toDo = doubts.length > 0 || who.length > 0 ? [] : [require_policy.openFinding(each, waiting, unowned, about, context)];
	return {
		shown,
		findings: [
			...doubts,
			...wrong,
			...who,
			...toDo
		]
	};
}
function nobodyLeft({ counted, unknown }, waiting) {
	return counted.length === 0 && unknown.length === 0 && waiting?.length === 0;
}
function statusOf(each, waiting, unowned, context) {
	const { role, eligible, counted, refused, unknown } = each;
	if (eligible.nothingOwned) return "skipped";
	if (nobodyLeft(each, waiting) || require_policy.howTo(role, context) === void 0) return "failed";
	const [least] = require_verdict.bounds(role.count, 0);
	const others = waiting?.length ?? Math.max(1, least - counted.length);
	const members = [...counted.map(() => "passed"), ...Array.from({ length: others }, () => "pending")];
	const status = role.count === "all" && waiting === void 0 ? "pending" : require_verdict.quantify(role.count, members);
	if (status === "passed" && !unowned) return "passed";
	if (unknown.some(({ open }) => open !== true) || refused.some((one) => one.wrong !== void 0)) return "failed";
	return unknown.length === 0 && status === "failed" ? "failed" : "pending";
}
function signedOf({ person, via, at, sha, url, place }) {
	return {
		login: person.login,
		id: person.id,
		via,
		at,
		...placed({
			sha,
			url,
			place
		})
	};
}
function refusedOf({ evidence, reason }) {
	const { person, via, at } = evidence;
	return {
		...person === null ? {} : { login: person.login },
		via,
		...at === "" ? {} : { at },
		...placed(evidence),
		reason
	};
}
function placed({ sha, url, place }) {
	return {
		...sha === void 0 ? {} : { sha },
		...url === void 0 ? {} : { url },
		...place === void 0 ? {} : { place }
	};
}
// src/gates/sign-offs/evidence/lines.ts
function linesIn(section, titles = []) {
	const items = new Map(require_reading.itemsIn(section).map((item) => [`${item.place.document} ${item.place.offset}`, item]));
	const top = require_reading.topLevel(section);
	const linesOf = (each, path) => [...each.signOffs.map((signOff) => ({
		role: require_reading.normalizeTitle(signOff.role),
		signOff,
		item: items.get(`${signOff.place.document} ${signOff.place.offset}`),
		path: path.map(require_reading.normalizeTitle).join("\n"),
		...doubtOf(signOff, section)
	})), ...each.sections.flatMap((child) => linesOf(child, child === top ? path : [...path, child.title]))];
	return linesOf(section, titles);
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
// src/gates/sign-offs/evidence/reviews.ts
const OPINIONS = [
	"APPROVED",
	"CHANGES_REQUESTED",
	"DISMISSED"
];
function readReviews(reviews) {
	const latest = new Map();
	const read = {
		evidence: [],
		withdrawals: []
	};
	for (const review of reviews) {
		if (!OPINIONS.includes(review.state)) continue;
		if (review.author === null) read.evidence.push(evidenceOf(review));
		else latest.set(review.author.id, review);
	}
	for (const review of latest.values()) {
		read.evidence.push(evidenceOf(review));
		if (review.state === "CHANGES_REQUESTED" && review.author !== null) read.withdrawals.push({
			person: review.author,
			at: review.at,
			words: "asked for changes later"
		});
	}
	return read;
}
function evidenceOf(review) {
	const { author, at, commit, url } = review;
	const refused = refusal(review);
	return {
		via: "review",
		person: author,
		at,
		...commit === null ? {} : { sha: commit },
		...url === void 0 ? {} : { url },
		...refused === void 0 ? {} : { refused }
	};
}
function refusal({ state, commit }) {
	if (state === "CHANGES_REQUESTED") return "the latest review asks for changes";
	if (state === "DISMISSED") return "the review was dismissed";
	return commit === null ? "the commit that was reviewed is gone" : void 0;
}
// src/gates/sign-offs/evidence/ticks.ts
function readTicks(via, written) {
	const { body } = written;
	const reader = body === void 0 ? void 0 : readerOf(body, written);
	const claims = [];
	const count = new Map();
	for (const line of written.lines) {
		const at = count.get(line.role) ?? 0;
		if (line.doubt === void 0) count.set(line.role, at + 1);
		if (MARKS[via](line) === void 0) continue;
		claims.push(line.doubt !== void 0 ? nobodys(via, line, DOUBTS[line.doubt]) : body === void 0 || reader === void 0 || line.signOff.place.document !== body.id ? nobodys(via, line, "it stands outside the body, and nobody can tell who did it") : claimOf(via, line, {
			at,
			body,
			history: written.history,
			reader
		}));
	}
	return claims;
}
const DOUBTS = {
	picture: "the words of its role are those of a picture, which may show others",
	apart: "its role is not on the line of its box"
};
function nobodys(via, { role, signOff: { place } }, refused) {
	return {
		role,
		via,
		place,
		person: null,
		at: "",
		refused
	};
}
const known = new WeakMap();
function readerOf(body, { selector, history, inTime }) {
	const pieces = piecesOf(history);
	const sections = known.get(history) ?? new Map();
	known.set(history, sections);
	const memory = sections.get(selector) ?? { lines: new Map() };
	sections.set(selector, memory);
	return {
		memory,
		linesOf: (markdown) => {
			const read = memory.lines.get(markdown);
			if (read !== void 0) return read;
			const told = unchanged(memory, markdown) ?? inTime("body", () => linesOf({
				...body,
				markdown
			}, selector, pieces));
			if (told === void 0) memory.late = true;
			const lines = told ?? null;
			memory.lines.set(markdown, lines);
			if (lines !== null) memory.last = {
				markdown,
				lines
			};
			return lines;
		}
	};
}
function unchanged({ last }, markdown) {
	const flipped = last === void 0 ? void 0 : require_policy.flippedLine(last.markdown, markdown);
	if (last === void 0 || flipped === void 0) return void 0;
	const { from, to } = flipped;
	return last.lines.some(({ signOff: { place } }) => place.offset >= from && place.offset <= to) ? void 0 : last.lines;
}
function linesOf(document, selector, pieces) {
	const checklist = require_reading.parseOrRefuse(document, pieces);
	if (checklist instanceof require_reading.RefusedDocument) return null;
	const located = require_judge.locate(checklist, selector);
	const { section, path } = "scope" in located ? located.scope : {
		section: checklist.root,
		path: []
	};
	return linesIn(section, path).filter(({ doubt }) => doubt === void 0).map((line) => ({
		...line,
		targets: require_reading.targetsIn(require_reading.lineFrom(document.markdown, line.signOff.place.offset))
	}));
}
function claimOf(via, line, { at, body, history, reader }) {
	const linesOfBody = reader.linesOf;
	const mark = MARKS[via];
	const { role, signOff } = line;
	const origin = require_reading.blame(history, body.markdown, (markdown, like) => {
		const lines = linesOfBody(markdown);
		if (lines === null) return null;
		const same = lines.filter((each) => each.role === role);
		const words = mark(like ?? line);
		const counterpart = same.find((each) => mark(each) === words) ?? same[at];
		return counterpart !== void 0 && mark(counterpart) !== void 0 ? counterpart : void 0;
	}, (each) => `${mark(each)}\n${each.targets}`);
	const base = {
		role,
		via,
		place: signOff.place
	};
	if (origin.kind === "since") {
		const [newest, ...older] = origin.revisions.map((index) => history.revisions[index]);
		const { at: since, body: text } = (via === "tick" ? older.at(-1) : void 0) ?? newest;
		const { editor } = newest;
		const claim = {
			...base,
			person: editor,
			at: since,
			text
		};
		const other = older.find((revision) => revision.editor === null || revision.editor.id !== editor?.id);
		const verb = via === "tick" ? "ticked" : "signed";
		if (other !== void 0) return {
			...claim,
			refused: `the line was changed by ${named(editor)} after ${named(other.editor)} had ${verb} it`
		};
		const begun = require_policy.beginningOf(via, origin.first, origin.revisions.at(-1), history, linesOfBody);
		if (begun === "changed") return {
			...claim,
			refused: `the edit by ${named(editor)} did more than ${via === "tick" ? "tick" : "sign"} the line: it changed its words, or what hides it`
		};
		const { logins } = signOff;
		if (editor !== null && logins.length > 0 && !logins.some((login) => login.toLowerCase() === editor.login.toLowerCase())) return {
			...claim,
			refused: `the line names ${logins.map((login) => `@${login}`).join(", ")}, but was ${verb} by @${editor.login}`
		};
		const now = linesOfBody(body.markdown)?.find((each) => each.signOff.place.offset === signOff.place.offset);
		return begun === "elsewhere" || now?.path !== origin.first.path ? {
			...claim,
			elsewhere: `it was ${verb} in another section than it stands in now`
		} : claim;
	}
	const why = {
		behind: "the edit history is not the one of this text",
		deleted: "the content of a revision was deleted from the edit history",
		unreadable: `a revision ${reader.memory.late === true ? "takes too long" : "is nested too deep"} to be read`,
		"too-old": "the edit history does not reach back to it"
	}[origin.kind];
	return {
		...base,
		person: null,
		at: "",
		refused: `nobody can tell who did it: ${why}`
	};
}
function named(editor) {
	return editor === null ? "a deleted account" : `@${editor.login}`;
}
Object.defineProperty(exports, "MARKS", {
	enumerable: true,
	get: function() {
		return MARKS;
	}
});
Object.defineProperty(exports, "assign", {
	enumerable: true,
	get: function() {
		return assign;
	}
});
Object.defineProperty(exports, "bodyOf", {
	enumerable: true,
	get: function() {
		return bodyOf;
	}
});
Object.defineProperty(exports, "concludeRole", {
	enumerable: true,
	get: function() {
		return concludeRole;
	}
});
Object.defineProperty(exports, "contextOf", {
	enumerable: true,
	get: function() {
		return contextOf;
	}
});
Object.defineProperty(exports, "decideOverride", {
	enumerable: true,
	get: function() {
		return decideOverride;
	}
});
Object.defineProperty(exports, "eligibleFor", {
	enumerable: true,
	get: function() {
		return eligibleFor;
	}
});
Object.defineProperty(exports, "isFormOf", {
	enumerable: true,
	get: function() {
		return isFormOf;
	}
});
Object.defineProperty(exports, "leastOf", {
	enumerable: true,
	get: function() {
		return leastOf;
	}
});
Object.defineProperty(exports, "linesIn", {
	enumerable: true,
	get: function() {
		return linesIn;
	}
});
Object.defineProperty(exports, "piecesOf", {
	enumerable: true,
	get: function() {
		return piecesOf;
	}
});
Object.defineProperty(exports, "readComments", {
	enumerable: true,
	get: function() {
		return readComments;
	}
});
Object.defineProperty(exports, "readReviews", {
	enumerable: true,
	get: function() {
		return readReviews;
	}
});
Object.defineProperty(exports, "readTicks", {
	enumerable: true,
	get: function() {
		return readTicks;
	}
});
Object.defineProperty(exports, "roleFindings", {
	enumerable: true,
	get: function() {
		return roleFindings;
	}
});
Object.defineProperty(exports, "weigh", {
	enumerable: true,
	get: function() {
		return weigh;
	}
});
