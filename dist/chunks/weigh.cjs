const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_given = require("./given.cjs");
const require_facts = require("./facts.cjs");
const require_people = require("./people.cjs");
const require_comments = require("./comments.cjs");
const require_select = require("./select.cjs");
const require_named = require("./named.cjs");
const require_inline = require("./inline.cjs");
const require_quantifier = require("./quantifier.cjs");
const require_edits = require("./edits.cjs");
const require_parse = require("./parse.cjs");
const require_options = require("./options2.cjs");
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
const TOO_LARGE = 3e6;
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
			matches: matcherOf(pattern),
			owners
		}] : [];
	});
}
function ownersOf(path, rules) {
	return rules.findLast(({ matches }) => matches(path))?.owners ?? [];
}
function matcherOf(pattern) {
	const literals = pattern.split(/\\.|[*?]/);
	let matcher;
	return (path) => {
		if (!literals.every((literal) => `/${path}`.includes(literal))) return false;
		matcher ??= (0, import_ignore.default)({
			ignorecase: false,
			allowRelativePaths: true
		}).add(linesFor(pattern));
		return matcher.ignores(path);
	};
}
function linesFor(pattern) {
	const line = pattern.replace(/\/\*\*\/$/, "/**");
	return line.endsWith("/*") ? [line, `!${line}/`] : [line];
}
function ownedFiles({ ask, remember }) {
	const changed = ask.about({ kind: "changed-files" });
	const file = codeowners({ ask });
	if (!changed.known) return require_facts.untold(`the changed files are not known: ${changed.because}`);
	if (!file.known) return file;
	if (!changed.value.complete) return require_facts.untold("the list of changed files is cut");
	const rules = remember(file.value, "rules", () => readCodeowners(file.value.text));
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
	return {
		known: true,
		value: [...byOwners.values()].filter(({ owners }) => owners.length > 0)
	};
}
function codeowners({ ask }) {
	for (const path of CODEOWNERS_PATHS) {
		const file = ask.about({
			kind: "file",
			path
		});
		if (!file.known) return require_facts.untold(`${path} is not known: ${file.because}`);
		if (!file.value.exists) continue;
		return new TextEncoder().encode(file.value.text).length >= TOO_LARGE ? require_facts.untold(`${path} has 3 MB or more, which GitHub does not load`) : {
			known: true,
			value: file.value
		};
	}
	return require_facts.untold(`there is none of ${CODEOWNERS_PATHS.join(", ")} at the trusted commit`);
}
// src/gates/sign-offs/eligible.ts
function eligibleFor(role, context) {
	const parts = role.by.map((who) => partOf(who, context));
	const owners = parts.flatMap((part) => part.owned ?? []);
	const others = parts.filter((part) => part.owned === void 0);
	const yes = (told) => told.known && told.value;
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
		if (!named.known) return unknownPart(named);
		return either(meantIn(named.value).map((login) => accountPart({
			login,
			bot: false
		}, ask)));
	}
	if (who === "author") return authorPart(ask);
	if (who === "codeowners") {
		const owned = ownedFiles(context);
		if (!owned.known) return {
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
	if (name.includes("@", 1)) return unknownPart(require_facts.untold(`the owner ${name} is an e-mail address, which names no account`));
	return accountPart(require_people.namedAccount(name), ask);
}
function accountPart(account, ask) {
	const { login, id } = account;
	return {
		named: (person) => ({
			known: true,
			value: require_people.naming(account, person) !== "no"
		}),
		may: (person) => {
			const is = require_people.naming(account, person);
			return is === "with-access" ? require_comments.accessOf(person.login, require_people.ACCESS_OF_A_LOGIN, ask) : {
				known: true,
				value: is === "yes"
			};
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
	if (!members.known) return unknownPart(require_facts.untold(`@${org}/${team}: ${members.because}`));
	return {
		may: (person) => ({
			known: true,
			value: members.value.some(({ id }) => id === person.id)
		}),
		everybody: members.value.filter(({ type }) => type === "User").map(({ login, id }) => ({
			login,
			id
		}))
	};
}
function authorPart(ask) {
	const origin = ask.about({ kind: "origin" });
	if (!origin.known) return unknownPart(require_facts.untold(`the author is not known: ${origin.because}`));
	const { author, authorId: id } = origin.value;
	if (author === void 0 || id === void 0) return unknownPart(require_facts.untold("the account of the author is not known"));
	return {
		may: (person) => ({
			known: true,
			value: person.id === id
		}),
		everybody: [{
			login: author,
			id
		}]
	};
}
function permissionPart(least, ask) {
	return {
		may: ({ login }) => require_comments.accessOf(login, least, ask),
		everybody: void 0
	};
}
function unknownPart(unknown) {
	return {
		may: () => unknown,
		everybody: void 0,
		unknown: [unknown]
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
	return (person) => require_facts.anyTold(parts.map((part) => (part[what] ?? part.may)(person)));
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
	const found = require_named.fieldsNamed(checklist.root, require_inline.normalizeTitle(field));
	if (found.length === 0) return require_facts.untold(`the field ${field} is missing`, { open: true });
	if (found.some((each) => each.blank)) return require_facts.untold(`the field ${field} is blank`, { open: true });
	const named = found.map(({ value, link }) => require_select.namedIn(value, link));
	const [first, ...others] = named.map(({ all }) => all.toSorted().join(" "));
	if ([first, ...others].includes("")) return require_facts.untold(`the field ${field} names nobody by login`, { open: true });
	if (others.some((each) => each !== first)) return require_facts.untold(`the field ${field} is there ${found.length} times, and names different people`, { open: true });
	const unique = (logins) => [...new Set(logins)];
	return {
		known: true,
		value: {
			sure: unique(named.flatMap(({ sure }) => sure)),
			all: unique(named.flatMap(({ all }) => all))
		}
	};
}
function meantIn({ sure, all }) {
	return sure.length > 0 ? sure : all;
}
// src/gates/sign-offs/separation.ts
function excluded(person, role, context) {
	const told = role.not.map((not) => excludedBy(not, person, context));
	return told.find((each) => each.known && each.value !== void 0) ?? told.find((each) => !each.known) ?? {
		known: true,
		value: void 0
	};
}
function unnamed({ not }, { input }) {
	return not.flatMap((each) => {
		if (typeof each !== "object" || "role" in each) return [];
		const named = namedInField(each.field, input.checklist);
		return !named.known ? [named] : [];
	});
}
function namesNobody(role, { ask, input }) {
	const doubts = role.not.flatMap((not) => {
		if (typeof not !== "object" || "role" in not) return [];
		return meantIn(namedInField(not.field, input.checklist).value).flatMap((login) => {
			const access = require_comments.accessOf(login, "write", ask);
			if (!access.known) return [access];
			if (access.value) return [];
			const why = `the field ${not.field} names @${login}, who has no write access: whom it keeps out is not known`;
			return [require_facts.untold(why, { open: true })];
		});
	});
	return doubts.find(({ open }) => open !== true) ?? doubts[0];
}
function excludedBy(not, person, { ask, input }) {
	if (typeof not === "object") {
		if ("role" in not) return {
			known: true,
			value: void 0
		};
		const named = namedInField(not.field, input.checklist);
		if (!named.known) return named;
		return {
			known: true,
			value: named.value.all.includes(person.login.toLowerCase()) ? `is named as ${not.field}` : void 0
		};
	}
	const is = (other) => person.id === void 0 ? other.login.toLowerCase() === person.login.toLowerCase() : other.id === person.id;
	switch (not) {
		case "author": {
			const origin = ask.about({ kind: "origin" });
			if (!origin.known) return require_facts.untold(`the author is not known: ${origin.because}`);
			const { author, authorId } = origin.value;
			if (author === void 0 || authorId === void 0) return require_facts.untold("the account of the author is not known");
			return {
				known: true,
				value: is({
					login: author,
					id: authorId
				}) ? "is the author" : void 0
			};
		}
		case "committers": {
			const commits = ask.about({ kind: "commits" });
			if (!commits.known) return require_facts.untold(`the commits are not known: ${commits.because}`);
			const own = commits.value.find(({ people }) => people.some((each) => each !== null && is(each)));
			if (own !== void 0) return {
				known: true,
				value: `worked on commit ${require_comments.short(own.sha)}`
			};
			if (!commits.value.some(({ sha }) => sha === input.subject.headSha)) return require_facts.untold("the commits are not all known: the head is not among them");
			const nobodys = commits.value.find(({ people }) => people.includes(null));
			return nobodys === void 0 ? {
				known: true,
				value: void 0
			} : require_facts.untold(`commit ${require_comments.short(nobodys.sha)} names an address that belongs to no account`);
		}
		case "last-pusher": {
			const pushes = ask.about({ kind: "pushes" });
			if (!pushes.known) return require_facts.untold(`who pushed last is not known: ${pushes.because}`);
			const [last] = pushes.value;
			if (last === void 0 || last.pusher === null || last.sha !== input.subject.headSha) return require_facts.untold("who pushed the head commit is not known");
			return {
				known: true,
				value: is(last.pusher) ? "pushed last" : void 0
			};
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
		...DOUBTS[doubt],
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
const DOUBTS = {
	picture: {
		message: "A picture holds the words of this role, and may show others: nobody can sign with it",
		help: "Write the role, and the heading above it, as text."
	},
	apart: {
		message: "This role is not on the line of its box: nobody can sign with it",
		help: "Write the whole role after the box, on the same line."
	}
};
// src/gates/sign-offs/to-do.ts
function openFinding({ role, counted }, waiting, unowned, about, context) {
	const [least, most] = require_quantifier.bounds(role.count, 1e400);
	if (counted.length > most) return {
		status: "failed",
		message: `${counted.length} have signed, expected exactly one`,
		...about,
		actual: counted.map(({ person }) => `@${person.login}`).join(", "),
		help: `Let all but one take it back: ${[...new Set(counted.map(({ via }) => UNDO[via]))].join(", or ")}.`
	};
	const enough = role.count !== "all" && counted.length >= least;
	const files = unowned.flatMap((each) => each.files);
	const able = counted.length + (waiting ?? []).length;
	const is = counted.length === 1 ? "has" : "have";
	const message = enough && files.length > 0 ? `No owner of ${files.length} changed file${files.length === 1 ? "" : "s"} has signed` : counted.length === 0 ? "Nobody has signed" : role.count === "all" ? `${counted.length} of ${able} ${is} signed` : `${counted.length} ${is} signed, and ${require_quantifier.quantifierWords(role.count)} must${role.because ?? ""}`;
	if (role.count !== "all" && waiting !== void 0 && counted.length + waiting.length < least) {
		const help = "Let more people sign, or ask for fewer in the policy.";
		return {
			status: "failed",
			message: `${message}, and not enough people are left who may`,
			...about,
			expected: words(role),
			forMaintainer: true,
			help
		};
	}
	const help = howTo(role, context);
	const none = "An issue has no reviews, and nothing else counts";
	if (help === void 0) return {
		status: "failed",
		message: none,
		...about,
		expected: words(role),
		forMaintainer: true
	};
	const command = role.via.includes("comment") ? { command: signLine(role, context) } : {};
	return {
		status: "pending",
		message,
		...about,
		expected: words(role),
		help,
		...command
	};
}
const UNDO = {
	review: "dismiss the review",
	comment: "comment \"/revoke\"",
	tick: "untick the box of the role",
	signature: "take the signature out"
};
function wrongFinding({ verb, login, place }, reason, role) {
	return {
		status: "failed",
		kind: "refused",
		message: `${verb} by somebody who ${reason}`,
		about: role.name,
		actual: `@${login}`,
		place,
		help: "Take it back, and let somebody sign who may."
	};
}
function signLine({ name }, { input: { subject } }) {
	return `/sign-off ${name}${subject.headSha === void 0 ? "" : ` ${subject.headSha.slice(0, 16)}`}`;
}
function denialFinding({ person, reason }, role, about, context) {
	return {
		status: "failed",
		message: "Refused by somebody who may sign",
		...about,
		actual: `@${person.login}${reason === "" ? "" : `: ${reason}`}`,
		help: `Settle it. Then let the same person sign: comment "${signLine(role, context)}".`,
		command: signLine(role, context)
	};
}
function howTo(role, context) {
	const { kind } = context.input.subject;
	const { via } = role;
	const text = via.filter((each) => kind !== "issue" || each !== "review").map((each) => ({
		review: "approve the pull request",
		comment: `comment "${signLine(role, context)}"`,
		tick: "tick the box of the role yourself",
		signature: "sign after the role yourself"
	})[each]).join(", or ");
	return text === "" ? void 0 : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
function words({ by }) {
	return by.map(wordsOf).join(" or ");
}
function wordsOf(who) {
	if (typeof who === "object") return "permission" in who ? `permission ${who.permission}` : `whoever is named as ${who.field}`;
	if (who === "author") return "the author";
	return who === "codeowners" ? "owners of the changed files" : who.startsWith("@") ? who : `@${who}`;
}
// src/gates/sign-offs/denials.ts
function standingDenials({ role, eligible }, evidence, denials, context) {
	const last = new Map();
	for (const denial of denials) if ((denial.role ?? role.key) === role.key) last.set(denial.person.id, denial);
	return [...last.values()].flatMap((denial) => {
		const { person, at } = denial;
		if (evidence.some((each) => each.person?.id === person.id && each.refused === void 0 && require_given.isBefore(at, each.at))) return [];
		const out = excluded(person, role, context);
		if (!out.known) return [out];
		if (out.value !== void 0) return [];
		const may = eligible.may(person);
		if (!may.known) return [may];
		return may.value ? [{
			known: true,
			value: denial
		}] : [];
	});
}
const MOST_UNHEARD = 5;
function unheardFor(weighed, unheard, context) {
	const told = new Map();
	const counts = new Map();
	for (const { person, role: meant, ...each } of [...unheard].toReversed()) {
		const count = counts.get(person.id) ?? 0;
		if (count === MOST_UNHEARD || count > 0 && each.isApproval === true) continue;
		const open = weighed.filter((one) => isOpenTo(person, one, context)).map(({ role }) => role);
		const role = open.find(({ key }) => key === meant) ?? open[0];
		if (role === void 0) continue;
		counts.set(person.id, count + 1);
		const hint = role.key === meant && each.isGuess === true ? `, did you mean "${role.name}"?` : ".";
		const reason = `"${each.actual}" signs nothing: ${each.reason}${hint} Write "${signLine(role, context)}".`;
		const { at, url } = each;
		const evidence = {
			via: "comment",
			person,
			at,
			...url === void 0 ? {} : { url }
		};
		told.set(role, [{
			evidence,
			reason
		}, ...told.get(role) ?? []]);
	}
	return told;
}
function isOpenTo(person, { role, eligible, accepted }, context) {
	if (!role.via.includes("comment") || accepted.some((each) => each.person.id === person.id)) return false;
	const named = eligible.named(person);
	if (!named.known || !named.value) return false;
	const out = excluded(person, role, context);
	return out.known && out.value === void 0;
}
// src/gates/sign-offs/release-values.ts
function changedSince(evidence, names, { input, ask, inTime, remember }, verb) {
	const keys = names?.map(require_inline.normalizeTitle);
	const keyOf = (key) => keys === void 0 ? require_named.namesRelease(key) ? require_named.wordsOfKey(key) : void 0 : keys.includes(key) ? key : void 0;
	const formed = require_named.fieldsIn(input.checklist.root).filter(({ key }) => keyOf(key) !== void 0);
	const isPlain = plainOf(input.checklist.root, keyOf);
	const fields = [...formed, ...require_named.linesBelow(input.checklist.root).flatMap((line) => require_named.fieldsOn(line, isPlain))];
	const missing = names?.find((name) => !fields.some(({ key }) => key === require_inline.normalizeTitle(name)));
	if (missing !== void 0) return { reason: `it counts for a value of ${missing}, and the checklist has no such field` };
	const body = require_comments.bodyOf(input);
	const outside = fields.find(({ place }) => place.document !== body?.id);
	if (outside !== void 0) return { reason: `what ${plain(outside.name)} said then is not known: it stands outside the description` };
	if (body === void 0) return void 0;
	const picture = fields.find((field) => field.picture === true);
	if (picture !== void 0) return { reason: `what ${plain(picture.name)} said then is not known: it is a picture, which may show another value` };
	const told = ask.about({ kind: "body-edits" });
	const unknown = (why) => {
		const named = [...new Set(fields.map(({ name }) => plain(name)))].join(", ");
		return { reason: `what ${named === "" ? "the description" : named} said then is not known: ${why}` };
	};
	if (!told.known) return fields.length === 0 ? void 0 : unknown(told.because);
	const history = told.value;
	const then = textsAt(evidence, body, history);
	if (!then.known) return unknown(then.because);
	if (then.value.every((text) => require_edits.sameText(text, body.markdown))) return void 0;
	const read = remember(history, `values ${JSON.stringify(keys ?? null)}`, () => readerOf(body, require_comments.piecesIn(history, remember), keyOf, inTime));
	const now = read(body.markdown);
	for (const values of then.value.map(read)) {
		if (values === null || now === null) return unknown("a revision is nested too deep or takes too long to be read");
		const key = [...now.keys(), ...values.keys()].find((each) => !isSame(values.get(each), now.get(each)));
		if (key === void 0) continue;
		const [before, after] = [values.get(key), now.get(key)];
		const { name } = after ?? before;
		const what = before === void 0 ? "filled in" : after === void 0 ? "taken out" : "changed";
		return {
			reason: `${verb} before ${plain(name)} was ${what} ${since(key, after, history, read)}`,
			lapsed: true
		};
	}
}
function isSame(one, other) {
	if (one === void 0 || other === void 0) return one === other;
	if (one.links.size > 0 && other.links.size > 0 && !isEqual(one.links, other.links)) return false;
	if (one.values.size === 1 && other.values.size === 1) return isEqual(one.values, other.values);
	return isEqual(one.said, other.said);
}
function isEqual(one, other) {
	return one.size === other.size && [...one].every((each) => other.has(each));
}
function textsAt({ at, text }, body, { revisions, complete }) {
	const newest = revisions.at(-1)?.body;
	if (newest == null || !require_edits.sameText(newest, body.markdown)) return require_facts.untold("the edit history is not the one of this text");
	if (text !== void 0) return {
		known: true,
		value: [text]
	};
	const earlier = revisions.findLast((revision) => require_given.isBefore(revision.at, at));
	const then = revisions.filter((each) => each === earlier || !(require_given.isBefore(each.at, at) || require_given.isBefore(at, each.at)));
	if (then.length === 0 || earlier === void 0 && !complete) return require_facts.untold("the edit history does not reach back to it");
	const gone = then.find((revision) => revision.body === null);
	if (gone !== void 0) return require_facts.untold(`the content of the revision of ${gone.at} was deleted from the edit history`);
	return {
		known: true,
		value: then.map((revision) => revision.body)
	};
}
function since(key, value, { revisions }, read) {
	const says = revisions.map(({ body }) => {
		const values = body === null ? null : read(body);
		return values === null ? void 0 : isSame(values.get(key), value);
	});
	const last = says.findLastIndex((each) => each !== true);
	const before = says.lastIndexOf(false);
	const at = revisions[last + 1].at;
	const people = revisions.slice(before + 1, last + 2).map(({ editor }) => editor === null ? "a deleted account" : `@${editor.login}`);
	return `${last === before ? `at ${at}` : `at ${at} or before`} by ${[...new Set(people)].join(" or ")}`;
}
function readerOf(body, pieces, keyOf, inTime) {
	const texts = new Map();
	return (markdown) => {
		const known = texts.get(markdown);
		if (known !== void 0) return known;
		const checklist = inTime("body", () => require_parse.parseOrRefuse({
			...body,
			markdown
		}, pieces));
		const values = checklist === void 0 || checklist instanceof require_inline.RefusedDocument ? null : valuesIn(checklist.root, keyOf);
		texts.set(markdown, values);
		return values;
	};
}
function plainOf(root, keyOf) {
	const formed = new Set(require_named.fieldsIn(root).map(({ key }) => keyOf(key)));
	return (key) => keyOf(key) !== void 0 && !formed.has(keyOf(key));
}
function valuesIn(root, keyOf) {
	const found = new Map();
	const isPlain = plainOf(root, keyOf);
	const top = require_select.topLevel(root);
	const visit = (section, path) => {
		const onLines = (section.lines ?? []).flatMap((line) => require_named.fieldsOn(line, isPlain));
		for (const field of [...section.fields, ...onLines]) {
			const { key, name, value, link, blank } = field;
			const words = keyOf(key);
			if (blank || words === void 0) continue;
			const { said, values, links } = found.get(words) ?? {
				said: new Set(),
				values: new Set(),
				links: new Set()
			};
			if (link !== void 0) links.add(link);
			const own = `${field.picture === true ? "a picture of " : ""}${require_named.namesEnvironment(key) ? require_inline.normalize(value) : value}`;
			found.set(words, {
				name,
				said: said.add([...path, own].join("\n")),
				values: values.add(own),
				links
			});
		}
		for (const child of section.sections) visit(child, child === top ? path : [...path, require_inline.normalizeTitle(child.title)]);
	};
	visit(root, []);
	return found;
}
function plain(name) {
	return name.replace(/[^\p{L}\p{N} ./-]+/gu, " ").slice(0, 60);
}
// src/gates/sign-offs/fresh.ts
const PROOF = 16;
function lapse(evidence, fresh, context, verb = word(evidence)) {
	const { subject, at: now } = context.input;
	const fields = typeof fresh === "object" && "fields" in fresh ? fresh.fields : void 0;
	const changed = fields !== void 0 || subject.kind === "issue" && fresh !== "always" ? changedSince(evidence, fields, context, verb) : void 0;
	if (changed !== void 0) return changed;
	const rule = fresh === void 0 || typeof fresh === "object" && "fields" in fresh ? subject.kind === "pull-request" ? "head" : "always" : fresh;
	if (typeof rule === "string" && rule !== "head") {
		if (!(rule === "always" || require_given.isFresh(evidence.at, rule, now))) return counted(`${verb} at ${evidence.at}, which is more than ${rule} ago`);
		const none = require_comments.noCommit(evidence, verb, context);
		const reason = none.known ? none.value : none.because;
		return reason === void 0 ? void 0 : { reason };
	}
	const head = subject.headSha;
	if (head === void 0) return { reason: "there is no head commit that it could be bound to" };
	const none = require_comments.noCommit(evidence, verb, context);
	if (none.known && none.value !== void 0) return { reason: none.value };
	const bound = boundTo(evidence, context, verb);
	if (!bound.known) return { reason: bound.because };
	return (head.startsWith(bound.value) ? void 0 : typeof rule === "object" ? unlessOnly(bound.value, rule["unless-only"], verb, context) : stale(bound.value, verb, context)) ?? movedSince(evidence.at, verb, context);
}
function counted(reason) {
	return {
		reason,
		lapsed: true
	};
}
function movedSince(at, verb, { ask }) {
	const changes = ask.about({ kind: "base-changes" });
	if (!changes.known) return { reason: `nothing shows which base branch it is for: ${changes.because}` };
	const base = require_given.otherBaseAt(at, changes.value);
	return base === void 0 ? void 0 : counted(`${verb} while the base branch was ${base}`);
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
	if (sha !== void 0 && sha.length >= PROOF) return {
		known: true,
		value: sha
	};
	const pushes = context.ask.about({ kind: "pushes" });
	if (!pushes.known) return require_facts.untold(`nothing shows which commit it is for: ${pushes.because}`);
	const head = headAt(at, pushes.value);
	if (head === void 0) return require_facts.untold("nothing shows which commit it is for: the pushes known are all later");
	if (sha !== void 0 && !head.sha.startsWith(sha)) return require_facts.untold(`${verb} for ${require_comments.short(sha)}, which was not the head at that time`);
	return {
		known: true,
		value: head.sha
	};
}
function headAt(at, pushes) {
	return pushes.find((push) => require_given.isBefore(push.at, at));
}
function stale(sha, verb, { ask }) {
	const commits = ask.about({ kind: "commits" });
	const at = commits.known ? commits.value.findIndex((commit) => commit.sha.startsWith(sha)) : void 0;
	if (at === void 0 || !commits.known) return counted(`${verb} at ${require_comments.short(sha)}, which is not the head`);
	if (at < 0) return counted(`${verb} at ${require_comments.short(sha)}, which is no longer part of it`);
	const ago = commits.value.length - 1 - at;
	return counted(`${verb} ${ago} commit${ago === 1 ? "" : "s"} ago at ${require_comments.short(sha)}`);
}
function unlessOnly(sha, globs, verb, context) {
	const since = context.ask.about({
		kind: "changed-since",
		sha
	});
	if (!since.known) return { reason: `${verb} at ${require_comments.short(sha)}; what changed since is not known: ${since.because}` };
	const { files, complete, ahead } = since.value;
	if (ahead === void 0) return counted(`${verb} at ${require_comments.short(sha)}, which is no longer part of it`);
	if (!complete) return { reason: `${verb} at ${require_comments.short(sha)}; the list of files changed since is cut` };
	const other = files.flatMap(({ path, previous }) => previous === void 0 ? [path] : [path, previous]).find((path) => !context.input.matchesGlob(globs, path));
	return other === void 0 ? void 0 : counted(`${verb} ${ahead} commit${ahead === 1 ? "" : "s"} ago at ${require_comments.short(sha)}; since then ${other} changed`);
}
// src/gates/sign-offs/weigh.ts
function weigh(roles, read, context) {
	const weighed = roles.map((role) => weighRole(role, read, context));
	const known = (person) => weighed.some(({ role, eligible }) => {
		const may = person === null || !role.via.includes("review") ? void 0 : eligible.named(person);
		return may !== void 0 && may.known && may.value;
	});
	const unheard = unheardFor(weighed, read.unheard, context);
	return weighed.map((each) => ({
		...each,
		refused: [...each.refused.filter(({ stranger, evidence }) => stranger !== true || !known(evidence.person)), ...unheard.get(each.role) ?? []]
	}));
}
function weighRole(role, read, context) {
	const eligible = eligibleFor(role, context);
	const weighed = {
		role,
		eligible,
		accepted: [],
		refused: [],
		unknown: [...eligible.unknown],
		denials: []
	};
	for (const field of unnamed(role, context)) note(field, weighed.unknown);
	const evidence = [...role.via.includes("review") ? read.reviews : [], ...read.claims.filter((claim) => claim.role === role.key && role.via.includes(claim.via))].toSorted((a, b) => require_options.VIAS.indexOf(a.via) - require_options.VIAS.indexOf(b.via));
	for (const each of evidence) {
		const { person } = each;
		if (person !== null && weighed.accepted.some((other) => other.person.id === person.id)) continue;
		const refused = refusal(each, weighed, read, context);
		if (refused !== void 0) weighed.refused.push({
			evidence: each,
			...refused
		});
		else if (person !== null) weighed.accepted.push({
			...each,
			person
		});
	}
	for (const told of standingDenials(weighed, evidence, read.denials, context)) if (!told.known) {
		weighed.isDoubted = true;
		note(told, weighed.unknown);
	} else weighed.denials.push(told.value);
	const signed = new Set(weighed.accepted.map(({ person }) => person.id));
	return {
		...weighed,
		refused: weighed.refused.filter(({ evidence: { person } }) => person === null || !signed.has(person.id))
	};
}
function refusal(evidence, { role, eligible, unknown }, { withdrawals }, context) {
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
	const notKnown = (told) => {
		note(told, unknown);
		return { reason: `whether @${person.login} may sign is not known` };
	};
	const named = eligible.named(person);
	if (!named.known) return notKnown(named);
	if (!named.value) return {
		reason: "is not among those who may sign",
		...wrong,
		...via === "review" ? { stranger: true } : {}
	};
	const out = excluded(person, role, context);
	if (!out.known) return notKnown(out);
	if (out.value !== void 0) return {
		reason: `${out.value}, and may not sign`,
		...wrong
	};
	const refused = evidence.refused ?? evidence.elsewhere;
	if (refused !== void 0) return { reason: refused };
	const withdrawn = withdrawals.find((each) => each.person.id === person.id && (each.role ?? role.key) === role.key && !require_given.isBefore(each.at, at));
	if (withdrawn !== void 0) return { reason: withdrawn.words };
	const lapsed = lapse(evidence, role.fresh, context);
	if (lapsed !== void 0) return lapsed;
	const may = eligible.may(person);
	if (!may.known) return notKnown(may);
	if (!may.value) return {
		reason: NO_ACCESS,
		...wrong
	};
	const nobody = namesNobody(role, context);
	return nobody === void 0 ? void 0 : notKnown(nobody);
}
const NO_ACCESS = "has no write access, and only people with write access count";
function note(told, unknown) {
	if (!unknown.some(({ because }) => because === told.because)) unknown.push(told);
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
Object.defineProperty(exports, "NO_ACCESS", {
	enumerable: true,
	get: function() {
		return NO_ACCESS;
	}
});
Object.defineProperty(exports, "assign", {
	enumerable: true,
	get: function() {
		return assign;
	}
});
Object.defineProperty(exports, "denialFinding", {
	enumerable: true,
	get: function() {
		return denialFinding;
	}
});
Object.defineProperty(exports, "eligibleFor", {
	enumerable: true,
	get: function() {
		return eligibleFor;
	}
});
Object.defineProperty(exports, "excluded", {
	enumerable: true,
	get: function() {
		return excluded;
	}
});
Object.defineProperty(exports, "howTo", {
	enumerable: true,
	get: function() {
		return howTo;
	}
});
Object.defineProperty(exports, "lapse", {
	enumerable: true,
	get: function() {
		return lapse;
	}
});
Object.defineProperty(exports, "openFinding", {
	enumerable: true,
	get: function() {
		return openFinding;
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
Object.defineProperty(exports, "words", {
	enumerable: true,
	get: function() {
		return words;
	}
});
Object.defineProperty(exports, "wordsOf", {
	enumerable: true,
	get: function() {
		return wordsOf;
	}
});
Object.defineProperty(exports, "wrongFinding", {
	enumerable: true,
	get: function() {
		return wrongFinding;
	}
});
