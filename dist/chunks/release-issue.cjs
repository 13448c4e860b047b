const require_dist = require("./dist.cjs");
const require_named = require("./named.cjs");
const require_inline = require("./inline.cjs");
const require_select = require("./select.cjs");
const require_parse = require("./parse.cjs");
const require_front_matter = require("./front-matter.cjs");
// src/template/fill.ts
function fill(document, values) {
	const result = {
		markdown: document.markdown,
		filled: [],
		problems: []
	};
	for (const [name, value] of values) {
		const outcome = fillOne({
			...document,
			markdown: result.markdown
		}, name, value.trim());
		if (!outcome.ok) result.problems.push({
			name,
			problem: outcome.error
		});
		else {
			result.markdown = outcome.value;
			result.filled.push(name);
		}
	}
	return result;
}
const MOST_NAMES = 10;
function others(root) {
	const names = [...new Set(fieldsIn(root).map((field) => `"${field.name}"`))];
	if (names.length === 0) return "; the template has none";
	const more = names.length > MOST_NAMES ? `, and ${names.length - MOST_NAMES} more` : "";
	return `, expected ${names.slice(0, MOST_NAMES).join(", ")}${more}`;
}
function fillOne(document, name, value) {
	if (value === "") return unfilled("the value is empty");
	if (require_select.isBlank(value)) return unfilled(`"${value}" counts as blank`);
	if (/[\p{Cc}\u2028\u2029]/u.test(value)) return unfilled("the value has more than one line, expected one");
	const before = require_parse.parse(document);
	const found = fieldsNamed(before.root, name);
	const [field] = found;
	if (field === void 0) return unfilled(`there is no such field${others(before.root)}`);
	if (found.length > 1) return unfilled(`there are ${found.length} such fields, at lines ${found.map(({ place }) => place.line).join(", ")}; put the title of the section before it: "Section > ${field.name}"`);
	if (!field.blank) return unfilled(`it is filled in already, at line ${field.place.line}`);
	const span = valueSpan(document.markdown, field);
	const texts = span === void 0 ? [] : [value, escaped(value)].map((text) => written(document.markdown, span, text));
	for (const markdown of texts) if (isSameBut(before, require_parse.parse({
		...document,
		markdown
	}), field, value)) return {
		ok: true,
		value: markdown
	};
	return unfilled(`line ${field.place.line} cannot be filled in without changing more than this field`);
}
function unfilled(problem) {
	return {
		ok: false,
		error: problem
	};
}
function written(markdown, { start, end, lead }, text) {
	return markdown.slice(0, start) + lead + text + markdown.slice(end);
}
function fieldsNamed(root, name) {
	const pieces = name.split(/\s+>\s+/);
	const found = pieces.flatMap((_, index) => {
		const key = require_inline.normalizeTitle(pieces.slice(index).join(" > "));
		return sectionsNamed(root, pieces.slice(0, index).join(" > ")).flatMap((within) => fieldsIn(within).filter((field) => field.key === key));
	});
	return [...new Set(found)];
}
function sectionsNamed(root, path) {
	if (path === "") return [root];
	const selection = require_select.select(root, path);
	return selection.kind === "one" ? [selection.found.section] : [];
}
function fieldsIn(section) {
	return [section, ...require_select.sectionsOf(section).map((located) => located.section)].flatMap(({ fields }) => fields);
}
function escaped(value) {
	return value.replace(/[\\`*_{}[\]<>()#+!|~&-]/g, "\\$&");
}
function isSameBut(before, after, changed, value) {
	const fields = fieldsIn(after.root);
	const old = fieldsIn(before.root);
	const at = old.findIndex(({ key, place }) => key === changed.key && place.offset === changed.place.offset);
	const read = (field) => [field.key, field.value];
	const wanted = old.map((field, index) => index === at ? [field.key, value.replace(/\s+/g, " ")] : read(field));
	return JSON.stringify(wanted) === JSON.stringify(fields.map(read)) && fields[at]?.blank === false && JSON.stringify(shape(before.root)) === JSON.stringify(shape(after.root)) && before.nearMisses.length === after.nearMisses.length;
}
function shape({ title, items, signOffs, sections }) {
	return [
		title,
		items.map(({ key, state }) => [key, state]),
		signOffs.map(({ role }) => role),
		sections.map(shape)
	];
}
function fieldNames(document) {
	const { root } = require_parse.parse(document);
	const fields = [root, ...require_select.sectionsOf(root).map(({ section }) => section)].flatMap((section) => section.fields);
	return fields.filter(({ blank }) => blank).map(({ key, name }) => ({
		key,
		name,
		times: fields.filter((each) => each.key === key).length
	}));
}
function valueSpan(source, field) {
	const start = lineStart(source, field.place.offset);
	const end = lineEnd(source, start);
	const line = source.slice(start, end);
	if (/^ {0,3}#{2,6}\s/.test(line)) return belowHeading(source, end);
	return inCell(line, start) ?? behindColon(line, start, field);
}
function belowHeading(source, headingEnd) {
	const [lineBreak] = /\r\n|\n|\r|$/.exec(source.slice(headingEnd));
	const below = lineBreak === "" ? "\n" : lineBreak;
	for (let end = headingEnd; end < source.length;) {
		const start = end + (source.startsWith("\r\n", end) ? 2 : 1);
		end = lineEnd(source, start);
		const text = source.slice(start, end).trim();
		if (text === "") continue;
		if (require_select.isBlank(text)) return {
			start,
			end,
			lead: ""
		};
		break;
	}
	return {
		start: headingEnd,
		end: headingEnd,
		lead: below + below
	};
}
function inCell(line, start) {
	const cells = /^(\s*\|?(?:[^|\\]|\\.)+\|)((?:[^|\\]|\\.)*)(?:\||$)/.exec(line);
	if (cells === null) return void 0;
	const [, before, cell] = cells;
	return {
		start: start + before.length,
		end: start + before.length + cell.trimEnd().length,
		lead: " "
	};
}
function behindColon(line, start, { place, name }) {
	const column = Math.max(0, place.offset - start);
	const named = line.indexOf(name, column);
	const colon = named < 0 ? -1 : line.indexOf(":", named + name.length);
	if (colon < 0) return void 0;
	const open = colon + 1 + (/^(?:\*\*|__)/.test(line.slice(colon + 1)) ? 2 : 0);
	const [value] = line.slice(open).split(/\s*(?:\*\*(?=[^\s*][^*]*\*\*)|<!--)/, 1);
	const kept = value === " " ? value : value.trimEnd();
	return {
		start: start + open,
		end: start + open + kept.length,
		lead: " "
	};
}
function lineStart(source, offset) {
	return Math.max(source.lastIndexOf("\n", offset - 1), source.lastIndexOf("\r", offset - 1)) + 1;
}
function lineEnd(source, start) {
	const found = source.slice(start).search(/[\r\n]/);
	return found < 0 ? source.length : start + found;
}
// src/template/release-issue.ts
const AUTOMATIC = {
	version: require_named.namesVersion,
	date: isOneOf("date", "opened", "opened on", "opening date", "date opened", "created", "created on"),
	deployer: isOneOf("deployer", "release manager", "release captain", "release owner", "opened by", "created by")
};
function isOneOf(...keys) {
	return (key) => keys.includes(key);
}
const MAX_TITLE = 256;
function releaseIssue(request) {
	const { path, version, date, deployer, fields } = request;
	const template = readIssueTemplate(request.text);
	const misfit = misfitOf(path, template.body);
	if (misfit !== void 0) return {
		ok: false,
		error: [misfit]
	};
	const document = {
		id: path,
		kind: "issue-body",
		markdown: template.body
	};
	const given = fill(document, fields);
	const known = {
		...version === void 0 ? {} : { version },
		date,
		...deployer === void 0 ? {} : { deployer: `@${deployer}` }
	};
	const automatic = automaticFields(given.markdown, document, known);
	const own = fill({
		...document,
		markdown: given.markdown
	}, automatic);
	const sentence = ({ name, problem }) => `Field "${name}" of ${path}: ${problem}.`;
	const errors = given.problems.map(sentence);
	const titled = titleOf(request.title ?? patternOf(template.title), new Map([
		...Object.entries(known),
		...automatic,
		...fields
	]));
	if (!titled.ok) errors.push(titled.error);
	else if (version !== void 0 && !titled.value.includes(oneLine(version))) errors.push(`The title "${titled.value}" does not tell versions apart: the issue of an earlier one would be taken for that of ${version}. Put {version} into it.`);
	if (!titled.ok || errors.length > 0) return {
		ok: false,
		error: errors
	};
	return {
		ok: true,
		value: {
			title: titled.value,
			body: own.markdown,
			labels: [...new Set([...template.labels, ...request.labels])],
			assignees: [...new Set([...template.assignees, ...request.assignees])],
			filled: [...given.filled, ...own.filled],
			left: own.problems.map(sentence)
		}
	};
}
function misfitOf(path, body) {
	if (/\.ya?ml$/i.test(path)) return `Found ${path}, which is an issue form or another YAML file, expected a Markdown file.`;
	return body.trim() === "" ? `Found nothing in ${path}, expected a checklist.` : void 0;
}
function oneLine(text) {
	return text.replace(/\s+/g, " ").trim();
}
function automaticFields(markdown, document, known) {
	const blank = fieldNames({
		...document,
		markdown
	});
	const values = new Map();
	for (const kind of Object.keys(AUTOMATIC)) {
		const value = known[kind];
		if (value === void 0) continue;
		const found = blank.filter(({ key }) => AUTOMATIC[kind](key));
		for (const { name } of found.filter(({ times }) => times === 1)) values.set(name, value);
	}
	return values;
}
function patternOf(title = "Release") {
	return /\{[^{}]+\}/.test(title) ? title : `${title} {version}`;
}
function wayOf(name) {
	return require_inline.normalizeTitle(name) === "version" ? "`version` (--version-name on the command line)" : `\`fields\` (--field "${name}=…" on the command line)`;
}
function titleOf(pattern, values) {
	const byKey = new Map([...values].map(([name, value]) => [require_inline.normalizeTitle(name), value]));
	const missing = [];
	const title = oneLine(pattern.replace(/\{([^{}]+)\}/g, (_, name) => {
		const value = byKey.get(require_inline.normalizeTitle(name));
		if (value === void 0) missing.push(name);
		return value ?? "";
	}));
	if (missing.length > 0) return {
		ok: false,
		error: `The title "${pattern}" needs ${missing.map((name) => `{${name}}`).join(" and ")}, and there is no such value. Give it with ${missing.map(wayOf).join(" and ")}.`
	};
	if (title === "" || [...title].length > MAX_TITLE) return {
		ok: false,
		error: `The title has ${[...title].length} characters, expected 1 to ${MAX_TITLE}.`
	};
	return {
		ok: true,
		value: title
	};
}
function readIssueTemplate(text) {
	const parts = require_front_matter.splitFrontMatter(text);
	const { title, labels, assignees } = parts === void 0 ? {} : settingsIn(parts.yaml);
	return {
		...typeof title === "string" && title.trim() !== "" ? { title: title.trim() } : {},
		labels: wordsIn(labels),
		assignees: wordsIn(assignees),
		body: (parts?.body ?? text).replace(/^(?:[ \t]*\r?\n)+/, "")
	};
}
function settingsIn(yaml) {
	try {
		return Object(require_dist.parse(yaml, { maxAliasCount: 0 }));
	} catch {
		return {};
	}
}
function wordsIn(value) {
	return (Array.isArray(value) ? value : typeof value === "string" ? value.split(",") : []).flatMap((each) => typeof each === "string" && each.trim() !== "" ? [each.trim()] : []);
}
exports.releaseIssue = releaseIssue;
