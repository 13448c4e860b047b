const require_quantity = require("./quantity.cjs");
const require_inline = require("./inline.cjs");
const require_late = require("./late.cjs");
const require_select = require("./select.cjs");
const require_sections = require("./sections.cjs");
const require_named = require("./named.cjs");
const require_people = require("./people.cjs");
// src/gates/kit/locate.ts
function locate(checklist, selector) {
	if (selector === void 0) return { scope: {
		section: checklist.root,
		path: [],
		titles: []
	} };
	const selection = require_select.select(checklist.root, selector);
	if (selection.kind === "one") return { scope: scopeOf(checklist, selection.found) };
	if (selection.kind === "none") return { finding: {
		status: "failed",
		unknown: true,
		message: "Section is missing",
		about: selector,
		help: "Put the section back, with its heading as the template or the policy has it.",
		...nearlyCalled(checklist, selector)
	} };
	const places = selection.found.map(({ section }) => placeOf(section));
	return { finding: {
		status: "failed",
		unknown: true,
		message: `${places.length} sections have this title, at ${placesOf(places)}`,
		about: selector,
		actual: selection.selectors.join(", "),
		place: places[0],
		help: "Rename or remove the copies, or name one by its path in the policy."
	} };
}
function nearlyCalled({ root }, selector) {
	const title = selector.split(" > ").at(-1);
	const wanted = lettersOf(title);
	const found = require_select.sectionsOf(root).find(({ section }) => lettersOf(section.title) === wanted && require_inline.normalizeHeading(section.title) !== require_inline.normalizeHeading(title));
	if (found === void 0 || wanted === "") return {};
	const { section } = found;
	return {
		message: "Section is missing, and another has nearly its title",
		actual: section.title,
		place: placeOf(section),
		help: "If it is meant, give it this title."
	};
}
function lettersOf(title) {
	return require_inline.normalizeHeading(title).replace(/[^\p{L}\p{N}]/gu, "");
}
function placeOf(section) {
	return section.place;
}
function placesOf(places, and = ", ") {
	if (new Set(places.map(({ document }) => document)).size <= 1) return `lines ${places.map(({ line }) => line).join(and)}`;
	const plain = (name) => name.replaceAll(/\p{C}|::|##\[/gu, "?");
	return places.map(({ line, document }) => `line ${line} of ${plain(document)}`).join(and);
}
function scopeOf(checklist, located) {
	return {
		section: located.section,
		path: require_select.displayPath(checklist.root, located.path),
		titles: located.path.map((section) => section.title)
	};
}
function blockingNearMisses(checklist, scope, without = []) {
	const left = without.map(({ path }) => path.map(({ title }) => title));
	const isIn = (titles, { section }) => titles.every((title, index) => section[index] === title);
	return checklist.nearMisses.filter((miss) => miss.blocking && (miss.section.length === 0 || isIn(scope.titles, miss) && !left.some((titles) => isIn(titles, miss)))).map((miss) => ({
		...nearMissFinding(checklist, miss),
		unknown: true
	}));
}
function nearMissFinding(checklist, miss) {
	const top = require_select.topLevel(checklist.root);
	return {
		status: miss.blocking ? "pending" : "passed",
		message: miss.message,
		actual: miss.actual,
		section: top !== checklist.root && miss.section.length > 1 ? miss.section.slice(1) : miss.section,
		place: miss.place,
		help: miss.help
	};
}
function holdsAnswer(section, comparison) {
	const parts = [section, ...require_select.sectionsOf(section).map((each) => each.section)];
	return comparison === void 0 ? parts.some(isFilled) : isChanged(parts, comparison);
}
function isFilled({ items, fields, signOffs, prose = [], ...section }) {
	const isBare = signOffs.length === 0 && fields.every((field) => require_sections.isProse(section, field));
	return items.length > 0 || fields.some((field) => !field.blank) || isBare && !require_select.isBlank(prose.join(" "));
}
function isChanged(parts, { sections, counterparts }) {
	const trusted = parts.flatMap((part) => sections.get(part) ?? []);
	const known = new Set(trusted.flatMap(({ prose = [] }) => prose.flatMap(withLines)));
	const printed = new Set(trusted.flatMap(({ fields }) => fields.map(idOfField)));
	return parts.some((part) => require_select.flatten(part.items).some((item) => isTouched(item, counterparts.get(item))) || part.fields.some((field) => !require_sections.isProse(part, field) && !field.blank && !printed.has(idOfField(field))) || (part.prose ?? []).some((text) => isNew(text, known)));
}
function isTouched(item, trusted) {
	return item.state !== trusted?.state || item.key.text !== trusted.key.text;
}
const idOfField = ({ key, value }) => JSON.stringify([key, require_inline.normalize(value)]);
function isNew(text, known) {
	return !known.has(wordsOf(text)) && text.split("\n").some((line) => !known.has(wordsOf(line)) && !isUnfilled(line));
}
const withLines = (text) => [text, ...text.split("\n")].map(wordsOf);
const wordsOf = (text) => require_inline.normalize(text).replace(/\p{P}+/gu, " ").replace(/ +/g, " ").trim();
const isUnfilled = (line) => require_select.isBlank(line) || /(?:^|\s)#\s*$/.test(line);
const DEFAULT_CONFIG = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
function getGlobalConfig(config$1) {
	if (!config$1 && true) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? void 0,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? void 0,
		abortPipeEarly: config$1?.abortPipeEarly ?? void 0
	};
}
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? (context.reference, issue.lang, void 0) ?? (isSchema ? (issue.lang, void 0) : null) ?? config$1.message ?? (issue.lang, void 0);
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}
function _isSameValueZero(value1, value2) {
	return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, getGlobalConfig())
	};
	return schema;
}
function getDotPath(issue) {
	if (issue.path) {
		let key = "";
		for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key) key += `.${item.key}`;
		else key += item.key;
		else return null;
		return key;
	}
	return null;
}
function check(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}
function description(description_) {
	return {
		kind: "metadata",
		type: "description",
		reference: description,
		description: description_
	};
}
function finite(message$1) {
	return {
		kind: "validation",
		type: "finite",
		reference: finite,
		async: false,
		expects: null,
		requirement: Number.isFinite,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "finite", dataset, config$1);
			return dataset;
		}
	};
}
function integer(message$1) {
	return {
		kind: "validation",
		type: "integer",
		reference: integer,
		async: false,
		expects: null,
		requirement: Number.isInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
			return dataset;
		}
	};
}
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : _stringify(dataset.value) });
			return dataset;
		}
	};
}
function metadata(metadata_) {
	return {
		kind: "metadata",
		type: "metadata",
		reference: metadata,
		metadata: metadata_
	};
}
function minEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_entries",
		reference: minEntries,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count < this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}
function minLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_length",
		reference: minLength,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length < this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : _stringify(dataset.value) });
			return dataset;
		}
	};
}
function nonEmpty(message$1) {
	return {
		kind: "validation",
		type: "non_empty",
		reference: nonEmpty,
		async: false,
		expects: "!0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === 0) _addIssue(this, "length", dataset, config$1, { received: "0" });
			return dataset;
		}
	};
}
function rawCheck(action) {
	return {
		kind: "validation",
		type: "raw_check",
		reference: rawCheck,
		async: false,
		expects: null,
		"~run"(dataset, config$1) {
			action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
			});
			return dataset;
		}
	};
}
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
			return dataset;
		}
	};
}
function title(title_) {
	return {
		kind: "metadata",
		type: "title",
		reference: title,
		title: title_
	};
}
const ABORT_EARLY_CONFIG = { abortEarly: true };
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function custom(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: custom,
		expects: "unknown",
		async: false,
		check: check$1,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function exactOptional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptional,
		expects: wrapped.expects,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
function lazy(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazy,
		expects: "unknown",
		async: false,
		getter,
		"~run"(dataset, config$1) {
			return this.getter(dataset.value)["~run"](dataset, config$1);
		}
	});
}
function literal(literal_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "literal",
		reference: literal,
		expects: _stringify(literal_),
		async: false,
		literal: literal_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (_isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function looseObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (_isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function nullable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullable,
		expects: `(${wrapped.expects} | null)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
function number(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function object(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: object,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function optional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optional,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function record(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: record,
		expects: "Object",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const entryKey in input) if (_isValidObjectKey(input, entryKey)) {
					const entryValue = input[entryKey];
					const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function strictObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function _subIssues(datasets) {
	let issues;
	if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
	else issues = dataset.issues;
	return issues;
}
function union(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: union,
		expects: _joinExpects(options.map((option) => option.expects), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}
function unknown() {
	return _standardSchema({
		kind: "schema",
		type: "unknown",
		reference: unknown,
		expects: "unknown",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}
function variant(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variant,
		expects: "Object",
		async: false,
		key,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				parseOptions(this, new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function partial(schema, keys) {
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? optional(schema.entries[key]) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}
function unwrap(schema) {
	return schema.wrapped;
}
// src/gates/kit/matching.ts
let engine;
async function loadPatternEngine() {
	engine ??= (await Promise.resolve().then(() => require("./build.cjs"))).RE2JS;
}
function usesPatterns(data) {
	if (typeof data !== "object" || data === null) return false;
	return Object.entries(data).some(([key, value]) => key === "pattern" || usesPatterns(value));
}
const pattern = pipe(string(), nonEmpty(), check((text) => canCompile(text), "expected a regular expression in RE2 syntax (no look-around, no back-references)"), title("Pattern"), description("A regular expression in RE2 syntax, matched anywhere, case-sensitive unless it begins with (?i)."), metadata({ examples: ["^OPS-\\d+$"] }));
function canCompile(text) {
	try {
		compilePattern(text);
		return true;
	} catch {
		return false;
	}
}
const compiled = new Map();
function compilePattern(text) {
	const known = compiled.get(text);
	if (known !== void 0) return known;
	if (engine === void 0) throw new TypeError("The pattern engine is not loaded");
	const automaton = engine.compile(text);
	const test = (value) => automaton.matcher(value).find();
	compiled.set(text, test);
	return test;
}
function mentions(text, word) {
	if (word === "") return false;
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		const goesOnBefore = /(?:\d|\d\.)$/.test(text.slice(Math.max(0, at - 2), at));
		const goesOnBehind = /^(?:[\p{L}\d]|[.+-][\p{L}\d])/u.test(text.slice(at + word.length, at + word.length + 3));
		if (!goesOnBefore && !goesOnBehind) return true;
	}
	return false;
}
const matchers = new Map();
function matcher(key, make) {
	const known = matchers.get(key) ?? make();
	matchers.set(key, known);
	return known;
}
function matchesGlob(globs, text) {
	return globs.some((glob) => matcher(`path ${glob}`, () => require_late.pathMatcher(glob))(text));
}
function matchesName(globs, name) {
	return globs.some((glob) => matcher(`name ${glob}`, () => nameMatcher(glob))(name.toLowerCase()));
}
function nameMatcher(glob) {
	const source = glob.toLowerCase().replaceAll(/[\^$\\.+()[\]{}|/]/g, "\\$&").replaceAll(/\*+/g, ".*").replaceAll("?", ".");
	const fits = new RegExp(`^${source}$`, "su");
	return (text) => fits.test(text);
}
// src/gates/kit/options.ts
const quantifier = pipe(union([picklist([
	"all",
	"any",
	"none",
	"one"
]), strictObject({ "at-least": pipe(number(), integer(), minValue(1), title("At least"), description("The smallest number.")) })], "expected all, any, none, one or {at-least: n}"), title("How many"), description("How many members must be done: all, any (at least one), none, one (exactly one), or {at-least: n}."), metadata({ examples: [
	"all",
	"none",
	{ "at-least": 2 }
] }));
const selector = pipe(string(), nonEmpty(), title("Section"), description("A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level."), metadata({ examples: [
	"Testing",
	"Sign-Off > Approvals",
	"/Release"
] }));
const itemText = pipe(string(), nonEmpty(), title("Item"), description("The text of an item."));
const binding = pipe(union([itemText, strictObject({
	text: itemText,
	in: optional(selector),
	by: optional(pipe(picklist([
		"agree",
		"enough",
		"advise"
	]), title("How they go together"), description("agree: both must hold. enough: evidence alone makes the box done. advise: evidence is reported, the tick decides.")))
})]), title("Item"), description("A box that this evidence speaks of, by its text. A tick against the evidence is failed, unless \"by\" says advise."), metadata({ examples: ["Unit tests passing", {
	text: "Unit tests passing",
	by: "enough"
}] }));
const itemMatchers = pipe(array(union([itemText, strictObject({ pattern })])), minLength(1), description("Items by their text, or by {pattern: …}."), metadata({ examples: [["Unit tests passing", { pattern: "^Backup" }]] }));
function signalNames(description$2, example) {
	const name = pipe(string(), nonEmpty());
	return pipe(union([name, pipe(array(name), minLength(1))]), title("Name"), description(description$2), metadata({ examples: [example, [example, `${example}-*`]] }));
}
const PERSON = new RegExp(String.raw`^@?(?:${require_select.LOGIN}|[\w-]{1,39}#[1-9]\d{0,14})$`);
// src/gates/kit/agents.ts
const ORIGIN = { kind: "origin" };
const COMMITS = { kind: "commits" };
function agentsIn(facts, named = [], head) {
	const [origin, commits] = [facts.get(ORIGIN), facts.get(COMMITS)];
	const asks = [...origin === void 0 ? [ORIGIN] : [], ...commits === void 0 ? [COMMITS] : []];
	if (origin === void 0 || commits === void 0) return {
		value: "unknown",
		because: "the commits are not known yet",
		asks
	};
	const who = [...origin.status === "known" ? openedBy(origin.value, named) : [], ...commits.status === "known" ? commits.value.flatMap((commit) => agentsOf(commit, named)) : []].at(0);
	if (who !== void 0) return {
		value: "yes",
		who
	};
	const unknown = (because) => ({
		value: "unknown",
		because
	});
	if (origin.status !== "known") return unknown(origin.reason);
	if (commits.status !== "known") return unknown(commits.reason);
	if (origin.value.authorType === void 0) return unknown("the account of the author is not known");
	if (head !== void 0 && !commits.value.some(({ sha }) => sha === head)) return unknown("the commits are not all known: the head is not among them");
	const nobodys = commits.value.find(({ people }) => people.includes(null));
	return nobodys === void 0 ? { value: "no" } : unknown(`commit ${nobodys.sha.slice(0, 7)} names an address that belongs to no account`);
}
function openedBy({ author, authorId: id, authorType: type }, named) {
	if (author === void 0) return [];
	return type === "Bot" || require_people.namingBy(named, {
		login: author,
		id,
		type
	}) !== "no" ? [author] : [];
}
function agentsOf({ people, bots = [] }, named) {
	const agents = people.filter((person) => person !== null).filter((person) => person.type === "Bot" || require_people.namingBy(named, person) !== "no");
	return [...bots, ...agents.map(({ login }) => login)];
}
// src/gates/kit/time.ts
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/;
function secondsOf(instant) {
	const match = INSTANT.exec(instant);
	if (match === null) return void 0;
	const [year, month, day, hours, minutes, seconds] = match.slice(1).map(Number);
	return ((daysTo(year, month, day) * 24 + hours) * 60 + minutes) * 60 + seconds;
}
function daysTo(year, month, day) {
	const shifted = month > 2 ? year : year - 1;
	const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	return shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + ofYear - 719468;
}
function instantWords(seconds) {
	const minutes = Math.floor(seconds / 60);
	const two = (number) => String(number).padStart(2, "0");
	const { year, month, day } = dateOf(Math.floor(minutes / 1440));
	return `${year}-${two(month)}-${two(day)} ${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)} UTC`;
}
function dateOf(days) {
	const ofPeriod = (days + 719468) % 146097;
	const yearOfPeriod = Math.floor((ofPeriod - Math.floor(ofPeriod / 1460) + Math.floor(ofPeriod / 36524) - Math.floor(ofPeriod / 146096)) / 365);
	const ofYear = ofPeriod - (365 * yearOfPeriod + Math.floor(yearOfPeriod / 4) - Math.floor(yearOfPeriod / 100));
	const shifted = Math.floor((5 * ofYear + 2) / 153);
	const month = shifted < 10 ? shifted + 3 : shifted - 9;
	return {
		year: Math.floor((days + 719468) / 146097) * 400 + yearOfPeriod + (month > 2 ? 0 : 1),
		month,
		day: ofYear - Math.floor((153 * shifted + 2) / 5) + 1
	};
}
function isWithin(at, seconds, now) {
	const [then, present] = [secondsOf(at), secondsOf(now)];
	if (then === void 0 || present === void 0) return false;
	return present - then <= seconds && then - present <= 60;
}
function isBefore(one, other) {
	const [a, b] = [secondsOf(one), secondsOf(other)];
	return a !== void 0 && b !== void 0 && a < b;
}
const EXPECTED = "expected a span of time with its unit, such as \"24h\", \"30 min\" or \"7 d\"";
function spanOf(title$1, description$1, examples) {
	return pipe(string(EXPECTED), check(isSpan, EXPECTED), title(title$1), description(description$1), metadata({ examples }));
}
const span = spanOf("Not older than", "How old the evidence may be when it is judged.", ["24h", "7 d"]);
function spanWords(seconds) {
	const minutes = Math.max(0, Math.floor(seconds / 60));
	const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
	return days > 0 ? `${days} d ${hours} h` : hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}
function secondsIn(text) {
	return (require_quantity.readDuration(text) ?? 0) / 1e3;
}
function isSpan(text) {
	return secondsIn(text) > 0;
}
function isFresh(time, within, at) {
	return time !== null && isWithin(time, secondsIn(within), at);
}
// src/gates/kit/given.ts
const around = {
	prefix: optional(pipe(string(), title("Prefix"), description("Put before it, unless it begins with that already."))),
	suffix: optional(pipe(string(), title("Suffix"), description("Put behind it.")))
};
const name = pipe(string(), nonEmpty());
const given = union([
	pipe(string(), nonEmpty()),
	strictObject({
		field: pipe(name, title("Field"), description("A field of the checklist.")),
		...around
	}),
	strictObject({
		value: pipe(name, title("Value"), description("A value that the workflow hands over.")),
		...around
	})
], "expected a text, {field: name} or {value: name}");
function givenWords(wanted) {
	if (typeof wanted === "string") return wanted;
	return `${wanted.prefix ?? ""}<${"field" in wanted ? wanted.field : wanted.value}>${wanted.suffix ?? ""}`;
}
function resolveGiven(wanted, input) {
	if (typeof wanted === "string") return {
		text: wanted,
		own: true
	};
	const source = "field" in wanted ? fieldText(wanted.field, input) : valueText(wanted.value, input);
	if ("finding" in source) return source;
	const { prefix = "", suffix = "" } = wanted;
	return {
		text: `${source.text.startsWith(prefix) ? source.text : `${prefix}${source.text}`}${suffix}`,
		own: false
	};
}
function fieldText(field, { checklist }) {
	const found = require_named.fieldsNamed(checklist.root, require_inline.normalizeTitle(field));
	const [first] = found;
	const about = {
		unknown: true,
		about: field
	};
	if (first === void 0) {
		const help = `Add a line "- **${field}**: …" and fill it in.`;
		return { finding: {
			status: "pending",
			...about,
			message: "Field is missing",
			help
		} };
	}
	const blank = found.find((each) => each.blank);
	if (blank !== void 0) {
		const { value: actual, place } = blank;
		const help = `Fill in ${field}.`;
		return { finding: {
			status: "pending",
			kind: "blank-field",
			...about,
			message: "Field is blank",
			actual,
			place,
			help
		} };
	}
	if (found.some((each) => each.value !== first.value)) {
		const message = `Field is given at lines ${found.map((each) => each.place.line).join(" and ")} with different values`;
		const actual = found.map((each) => each.value).join(" · ");
		return { finding: {
			status: "failed",
			...about,
			message,
			actual,
			place: first.place,
			help: "Keep one of them."
		} };
	}
	return { text: first.value };
}
function valueText(wanted, { facts }) {
	const question = {
		kind: "value",
		name: wanted
	};
	const fact = facts.get(question);
	if (fact?.status === "known") return { text: fact.value.raw };
	return { finding: missingValue(wanted, question, fact?.reason) };
}
function missingValue(about, question, reason) {
	const base = {
		status: "pending",
		unknown: true,
		about
	};
	return reason === void 0 ? {
		...base,
		message: "Value is not known yet",
		asks: [question]
	} : {
		...base,
		message: reason,
		help: `Hand it over: evidence "${about}=…".`
	};
}
const atCommit = pipe(given, title("At"), description("The commit: \"head\" (the head of the pull request; the default), a branch, tag or SHA, {field: name} or {value: name}. An issue has no head: name its commit."), metadata({ examples: [
	"head",
	{
		field: "Version",
		prefix: "v"
	},
	{ value: "sha" }
] }));
const REF = /^(?![/-])(?!.*(?:\.\.|\/\/|@\{))[^\s~^:?*#%&[\\\p{C}]{1,250}$/u;
function isRef(text) {
	return REF.test(text);
}
function atWords(wanted) {
	return wanted === void 0 || wanted === "head" ? "" : ` at ${givenWords(wanted)}`;
}
function commitOf(wanted, input) {
	const question = { kind: "commit" };
	let about = "head";
	if (wanted !== void 0 && wanted !== "head") {
		const resolved = resolveRef(wanted, input);
		if ("finding" in resolved) return resolved;
		about = givenWords(wanted);
		question.ref = resolved.ref;
	}
	const fact = input.facts.get(question);
	const unknown = {
		unknown: true,
		about
	};
	if (fact === void 0) return { finding: {
		status: "pending",
		...unknown,
		message: "Commit is not known yet",
		asks: [question]
	} };
	if (fact.status === "unavailable") return { finding: {
		status: "failed",
		...unknown,
		message: fact.reason
	} };
	if (fact.value.exists) return { sha: fact.value.sha };
	const { ref: actual } = question;
	return { finding: {
		status: "pending",
		...unknown,
		message: "There is no such commit, tag or branch",
		...actual === void 0 ? {} : { actual },
		help: "Push it, or correct what names it."
	} };
}
function resolveRef(wanted, input) {
	const resolved = resolveGiven(wanted, input);
	if ("finding" in resolved) return resolved;
	if (isRef(resolved.text)) return { ref: resolved.text };
	return { finding: {
		status: "failed",
		unknown: true,
		about: givenWords(wanted),
		message: "Unexpected value",
		actual: resolved.text,
		expected: "the name of a tag, a branch or a commit",
		help: "Correct it."
	} };
}
function otherBaseAt(time, changes) {
	const later = changes.filter((change) => !isBefore(change.at, time));
	const from = later[0]?.from;
	return from === later.at(-1)?.to ? void 0 : from;
}
Object.defineProperty(exports, "PERSON", {
	enumerable: true,
	get: function() {
		return PERSON;
	}
});
Object.defineProperty(exports, "agentsIn", {
	enumerable: true,
	get: function() {
		return agentsIn;
	}
});
Object.defineProperty(exports, "array", {
	enumerable: true,
	get: function() {
		return array;
	}
});
Object.defineProperty(exports, "atCommit", {
	enumerable: true,
	get: function() {
		return atCommit;
	}
});
Object.defineProperty(exports, "atWords", {
	enumerable: true,
	get: function() {
		return atWords;
	}
});
Object.defineProperty(exports, "binding", {
	enumerable: true,
	get: function() {
		return binding;
	}
});
Object.defineProperty(exports, "blockingNearMisses", {
	enumerable: true,
	get: function() {
		return blockingNearMisses;
	}
});
Object.defineProperty(exports, "boolean", {
	enumerable: true,
	get: function() {
		return boolean;
	}
});
Object.defineProperty(exports, "check", {
	enumerable: true,
	get: function() {
		return check;
	}
});
Object.defineProperty(exports, "commitOf", {
	enumerable: true,
	get: function() {
		return commitOf;
	}
});
Object.defineProperty(exports, "compilePattern", {
	enumerable: true,
	get: function() {
		return compilePattern;
	}
});
Object.defineProperty(exports, "custom", {
	enumerable: true,
	get: function() {
		return custom;
	}
});
Object.defineProperty(exports, "description", {
	enumerable: true,
	get: function() {
		return description;
	}
});
Object.defineProperty(exports, "exactOptional", {
	enumerable: true,
	get: function() {
		return exactOptional;
	}
});
Object.defineProperty(exports, "finite", {
	enumerable: true,
	get: function() {
		return finite;
	}
});
Object.defineProperty(exports, "getDotPath", {
	enumerable: true,
	get: function() {
		return getDotPath;
	}
});
Object.defineProperty(exports, "given", {
	enumerable: true,
	get: function() {
		return given;
	}
});
Object.defineProperty(exports, "givenWords", {
	enumerable: true,
	get: function() {
		return givenWords;
	}
});
Object.defineProperty(exports, "holdsAnswer", {
	enumerable: true,
	get: function() {
		return holdsAnswer;
	}
});
Object.defineProperty(exports, "instantWords", {
	enumerable: true,
	get: function() {
		return instantWords;
	}
});
Object.defineProperty(exports, "integer", {
	enumerable: true,
	get: function() {
		return integer;
	}
});
Object.defineProperty(exports, "isBefore", {
	enumerable: true,
	get: function() {
		return isBefore;
	}
});
Object.defineProperty(exports, "isFresh", {
	enumerable: true,
	get: function() {
		return isFresh;
	}
});
Object.defineProperty(exports, "isSpan", {
	enumerable: true,
	get: function() {
		return isSpan;
	}
});
Object.defineProperty(exports, "itemMatchers", {
	enumerable: true,
	get: function() {
		return itemMatchers;
	}
});
Object.defineProperty(exports, "itemText", {
	enumerable: true,
	get: function() {
		return itemText;
	}
});
Object.defineProperty(exports, "lazy", {
	enumerable: true,
	get: function() {
		return lazy;
	}
});
Object.defineProperty(exports, "literal", {
	enumerable: true,
	get: function() {
		return literal;
	}
});
Object.defineProperty(exports, "loadPatternEngine", {
	enumerable: true,
	get: function() {
		return loadPatternEngine;
	}
});
Object.defineProperty(exports, "locate", {
	enumerable: true,
	get: function() {
		return locate;
	}
});
Object.defineProperty(exports, "looseObject", {
	enumerable: true,
	get: function() {
		return looseObject;
	}
});
Object.defineProperty(exports, "matchesGlob", {
	enumerable: true,
	get: function() {
		return matchesGlob;
	}
});
Object.defineProperty(exports, "matchesName", {
	enumerable: true,
	get: function() {
		return matchesName;
	}
});
Object.defineProperty(exports, "maxValue", {
	enumerable: true,
	get: function() {
		return maxValue;
	}
});
Object.defineProperty(exports, "mentions", {
	enumerable: true,
	get: function() {
		return mentions;
	}
});
Object.defineProperty(exports, "metadata", {
	enumerable: true,
	get: function() {
		return metadata;
	}
});
Object.defineProperty(exports, "minEntries", {
	enumerable: true,
	get: function() {
		return minEntries;
	}
});
Object.defineProperty(exports, "minLength", {
	enumerable: true,
	get: function() {
		return minLength;
	}
});
Object.defineProperty(exports, "minValue", {
	enumerable: true,
	get: function() {
		return minValue;
	}
});
Object.defineProperty(exports, "missingValue", {
	enumerable: true,
	get: function() {
		return missingValue;
	}
});
Object.defineProperty(exports, "nearMissFinding", {
	enumerable: true,
	get: function() {
		return nearMissFinding;
	}
});
Object.defineProperty(exports, "nonEmpty", {
	enumerable: true,
	get: function() {
		return nonEmpty;
	}
});
Object.defineProperty(exports, "nullable", {
	enumerable: true,
	get: function() {
		return nullable;
	}
});
Object.defineProperty(exports, "number", {
	enumerable: true,
	get: function() {
		return number;
	}
});
Object.defineProperty(exports, "object", {
	enumerable: true,
	get: function() {
		return object;
	}
});
Object.defineProperty(exports, "optional", {
	enumerable: true,
	get: function() {
		return optional;
	}
});
Object.defineProperty(exports, "otherBaseAt", {
	enumerable: true,
	get: function() {
		return otherBaseAt;
	}
});
Object.defineProperty(exports, "partial", {
	enumerable: true,
	get: function() {
		return partial;
	}
});
Object.defineProperty(exports, "pattern", {
	enumerable: true,
	get: function() {
		return pattern;
	}
});
Object.defineProperty(exports, "picklist", {
	enumerable: true,
	get: function() {
		return picklist;
	}
});
Object.defineProperty(exports, "pipe", {
	enumerable: true,
	get: function() {
		return pipe;
	}
});
Object.defineProperty(exports, "placeOf", {
	enumerable: true,
	get: function() {
		return placeOf;
	}
});
Object.defineProperty(exports, "placesOf", {
	enumerable: true,
	get: function() {
		return placesOf;
	}
});
Object.defineProperty(exports, "quantifier", {
	enumerable: true,
	get: function() {
		return quantifier;
	}
});
Object.defineProperty(exports, "rawCheck", {
	enumerable: true,
	get: function() {
		return rawCheck;
	}
});
Object.defineProperty(exports, "record", {
	enumerable: true,
	get: function() {
		return record;
	}
});
Object.defineProperty(exports, "regex", {
	enumerable: true,
	get: function() {
		return regex;
	}
});
Object.defineProperty(exports, "resolveGiven", {
	enumerable: true,
	get: function() {
		return resolveGiven;
	}
});
Object.defineProperty(exports, "resolveRef", {
	enumerable: true,
	get: function() {
		return resolveRef;
	}
});
Object.defineProperty(exports, "safeParse", {
	enumerable: true,
	get: function() {
		return safeParse;
	}
});
Object.defineProperty(exports, "secondsIn", {
	enumerable: true,
	get: function() {
		return secondsIn;
	}
});
Object.defineProperty(exports, "secondsOf", {
	enumerable: true,
	get: function() {
		return secondsOf;
	}
});
Object.defineProperty(exports, "selector", {
	enumerable: true,
	get: function() {
		return selector;
	}
});
Object.defineProperty(exports, "signalNames", {
	enumerable: true,
	get: function() {
		return signalNames;
	}
});
Object.defineProperty(exports, "span", {
	enumerable: true,
	get: function() {
		return span;
	}
});
Object.defineProperty(exports, "spanOf", {
	enumerable: true,
	get: function() {
		return spanOf;
	}
});
Object.defineProperty(exports, "spanWords", {
	enumerable: true,
	get: function() {
		return spanWords;
	}
});
Object.defineProperty(exports, "strictObject", {
	enumerable: true,
	get: function() {
		return strictObject;
	}
});
Object.defineProperty(exports, "string", {
	enumerable: true,
	get: function() {
		return string;
	}
});
Object.defineProperty(exports, "title", {
	enumerable: true,
	get: function() {
		return title;
	}
});
Object.defineProperty(exports, "union", {
	enumerable: true,
	get: function() {
		return union;
	}
});
Object.defineProperty(exports, "unknown", {
	enumerable: true,
	get: function() {
		return unknown;
	}
});
Object.defineProperty(exports, "unwrap", {
	enumerable: true,
	get: function() {
		return unwrap;
	}
});
Object.defineProperty(exports, "usesPatterns", {
	enumerable: true,
	get: function() {
		return usesPatterns;
	}
});
Object.defineProperty(exports, "variant", {
	enumerable: true,
	get: function() {
		return variant;
	}
});
