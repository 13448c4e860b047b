const require_select = require("./select.cjs");
const require_trusted = require("./trusted.cjs");
const require_sign_offs = require("./sign-offs2.cjs");
const require_removal = require("./removal.cjs");
const require_compare = require("./compare.cjs");
const require_judge = require("./judge.cjs");
const require_dist = require("./dist.cjs");
const require_value = require("./value.cjs");
const require_inline = require("./inline.cjs");
const require_fields = require("./fields.cjs");
const require_named = require("./named.cjs");
const require_match = require("./match.cjs");
// src/author/propose/gates.ts
const CHOSE = {
	all: "every box counts",
	any: "one tick is enough",
	one: "exactly one tick",
	none: "its boxes must stay empty",
	steps: "reported only, since its steps are not always followed",
	way: "one of the ways out, asked for when it is followed",
	optional: "not asked for",
	others: "not asked of the author",
	verdict: "a box for it is ticked, and none against it",
	answers: "one answer to each question",
	"let-off": "every box, or the one that lets off the others",
	"sign-offs": "every role ticks its box"
};
function guessOf({ holder, question, reading }, chose = isOnceBegun(reading) ? "every box, once one of them is ticked" : CHOSE[reading.meaning]) {
	const { place } = holder.section;
	const { because } = reading;
	if (place === void 0 || because === void 0) return void 0;
	const directive = question === void 0 ? require_judge.directiveFor(reading) : void 0;
	const settled = directive === void 0 ? {} : { directive };
	return {
		line: place.line,
		about: holder.section.title,
		chose,
		because,
		...settled
	};
}
function isOnceBegun({ meaning, sensitive, way }) {
	return meaning === "steps" && !sensitive && way === void 0;
}
function guessSentence({ about, chose, because }) {
	return `Guess on ${require_removal.quoted(about, 60)}: ${chose}, because ${because}.`;
}
function listRules(list, scope) {
	const gate = {
		gate: require_trusted.items.name,
		...scope
	};
	const { meaning } = list.reading;
	const guess = guessOf(list);
	const settled = guess?.directive === void 0 ? [] : [`${guess.directive} below its title in the template settles it.`];
	const says = guess === void 0 ? [] : [guessSentence(guess), ...settled];
	const others = otherReadings(list, gate);
	const verdict = meaning === "verdict" ? require_compare.verdictIn(require_removal.optionsOf(list.items)) : void 0;
	if (verdict !== void 0) return verdictRules(verdict, gate, says);
	if (meaning === "let-off") return [letOffRule(list, gate, says)];
	if (meaning === "sign-offs") return [{
		says: [...says, signers(list)],
		rule: gate,
		others: [...others, ...proven(list, scope)]
	}];
	return [{
		says,
		rule: withMeaning(list, gate),
		others
	}];
}
function withMeaning({ reading, items }, gate) {
	const { meaning } = reading;
	const below = require_removal.belowOf(items);
	const more = below === void 0 ? {} : { below };
	if (meaning === "any" || meaning === "one") return {
		...gate,
		require: meaning,
		...more
	};
	if (meaning === "none") return {
		...gate,
		require: meaning
	};
	if (meaning === "optional" || meaning === "others") return {
		...gate,
		optional: true
	};
	if (isOnceBegun(reading)) return {
		...gate,
		"once-begun": true
	};
	if (meaning === "steps") return {
		...gate,
		advisory: true
	};
	if (meaning !== "answers") return gate;
	const questions = require_compare.questionsIn(require_removal.optionsOf(items));
	return {
		...gate,
		require: questions === 1 ? "one" : "any",
		...more
	};
}
function letOffRule({ items, holder }, gate, says) {
	const free = require_removal.optionsOf(items).filter(require_compare.letsOff).map(({ label }) => label);
	const rest = "only" in gate ? { only: items.map(({ label }) => label).filter((label) => !free.includes(label)) } : { except: free };
	const gates = [{
		says: [],
		rule: {
			...gate,
			...rest
		},
		others: []
	}, {
		says: [],
		rule: {
			...gate,
			only: free,
			require: "any"
		},
		others: []
	}];
	return {
		says,
		rule: {
			title: holder.section.title === "" ? "Every box, or one that lets off the others" : holder.section.title,
			require: "any",
			gates
		},
		others: [{
			rule: gate,
			when: "where every box counts"
		}]
	};
}
function verdictRules({ forIt, against }, gate, says) {
	const texts = (some) => some.map((item) => item.label);
	return [{
		says,
		rule: {
			...gate,
			require: "any",
			only: texts(forIt)
		},
		others: []
	}, {
		says: [],
		rule: {
			...gate,
			require: "none",
			only: texts(against)
		},
		others: [{
			rule: {
				...gate,
				require: "one"
			},
			when: "where either decision may pass"
		}]
	}];
}
function signers({ holder }) {
	const roles = holder.section.signOffs.map((signOff) => require_removal.oneLine(signOff.role, 40));
	return `${roles.length === 0 ? "" : `Roles: ${roles.join(", ")}. `}A ticked box is a claim: it does not prove who ticked it.`;
}
function proven({ holder }, { in: section }) {
	const { signOffs: signOffs$1 } = holder.section;
	if (signOffs$1.length === 0) return [];
	const roles = Object.fromEntries(signOffs$1.map(({ role }) => [require_removal.oneLine(role, 200), { by: { permission: "write" } }]));
	return [{
		rule: {
			gate: require_sign_offs.signOffs.name,
			in: section,
			distinct: true,
			roles
		},
		when: "where reviews and comments are to prove who signed; name people or teams for each role"
	}];
}
function otherReadings({ reading: { meaning, sensitive } }, gate) {
	const all = {
		rule: gate,
		when: "where these are things to have ready"
	};
	const none = {
		rule: {
			...gate,
			require: "none"
		},
		when: "where these are things that must not occur"
	};
	const steps = {
		rule: {
			...gate,
			advisory: true
		},
		when: "where these are steps that are followed in some cases only"
	};
	const some = {
		rule: {
			...gate,
			when: { labels: ["name of a label"] }
		},
		when: "where a label says when they are followed"
	};
	switch (meaning) {
		case "none": return [all, steps];
		case "way": return [];
		case "steps": return sensitive ? [all, none] : [some, {
			...all,
			when: "where all of it is always done"
		}];
		case "any": return [{
			rule: {
				...gate,
				require: "one"
			},
			when: "where just one may be ticked"
		}, {
			rule: gate,
			when: "where every box counts"
		}];
		case "one": return [{
			rule: {
				...gate,
				require: "any"
			},
			when: "where several may be ticked"
		}];
		case "answers": return [{
			rule: {
				...gate,
				require: "any"
			},
			when: "where one answer is enough"
		}];
		case "optional":
		case "others": return [{
			rule: gate,
			when: "where every box counts"
		}];
		default: return sensitive ? [none, steps] : [];
	}
}
// src/author/propose/yaml.ts
const WIDTH = 118;
const STYLE = {
	lineWidth: 0,
	singleQuote: true,
	blockQuote: false,
	flowCollectionPadding: false
};
function yamlText(contents, behind = []) {
	const document = new require_dist.Document(contents);
	if (behind.length > 0) document.comment = behind.join("\n");
	return document.toString(STYLE);
}
var CommentedMap = class {
	node = new require_dist.YAMLMap();
	#above = [];
	say(...lines) {
		this.#above.push(...lines);
		return this;
	}
	set(key, value) {
		this.node.set(said(new require_dist.Scalar(key), this.#above), value);
		this.#above = [];
		return this;
	}
};
function ruleList(rules, indent) {
	const list = new require_dist.YAMLSeq();
	let above = [];
	for (const [index, { says, rule, others }] of rules.entries()) {
		if (index > 0 && (says.length > 0 || rules[index - 1]?.others.length !== 0)) above.push("");
		above.push(...says.flatMap((line) => commentLines(line, indent)));
		if (rule !== void 0) {
			list.add(said("gate" in rule ? gateNode(rule, indent) : groupNode(rule, indent), above));
			above = [];
		}
		const or = rule === void 0 ? "Not asked for" : "Or";
		above.push(...others.flatMap((other) => [` ${or}, ${other.when}:`, ...gateAsComment(other.rule, indent)]));
	}
	const behind = above.join("\n").trimEnd();
	if (behind !== "") list.comment = behind;
	return list;
}
function gateAsComment(gate, indent = 0) {
	const list = new require_dist.YAMLSeq();
	list.add(gateNode(gate, indent));
	return yamlText(list).trimEnd().split("\n").map((line) => ` ${line}`);
}
function commentLines(text, indent = 0) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) if (line !== "" && indent + 2 + line.length + 1 + word.length > WIDTH) {
		lines.push(` ${line}`);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return [...lines, ` ${line}`];
}
function said(node, lines) {
	const comment = lines.join("\n").replace(/^\n+/, "").replace(/\n{3,}/g, "\n\n");
	if (lines[0] === "") node.spaceBefore = true;
	if (comment !== "") node.commentBefore = comment;
	return node;
}
function groupNode({ title, require: require$1, gates }, indent) {
	return new CommentedMap().set("title", title).set("require", require$1).set("gates", ruleList(gates, indent + 4)).node;
}
function gateNode(gate, indent) {
	if (Object.values(gate).filter((value) => typeof value === "object" && !Array.isArray(value)).every((value) => Object.keys(value).length <= 2) && fits(`${" ".repeat(indent)}- `, gate)) return onOneLine(gate);
	const map = new require_dist.YAMLMap();
	for (const [key, value] of Object.entries(gate)) map.set(key, valueNode(value, `${" ".repeat(indent)}  ${key}: `));
	return map;
}
function valueNode(value, before) {
	if (typeof value !== "object") return onOneLine(value);
	if (!Array.isArray(value)) return mapOf(value);
	return fits(before, value) ? onOneLine(value) : listOf(value);
}
function listOf(values) {
	const list = new require_dist.YAMLSeq();
	for (const each of values) list.add(onOneLine(each));
	return list;
}
function mapOf(values) {
	const map = new require_dist.YAMLMap();
	for (const [key, each] of Object.entries(values)) map.set(key, onOneLine(each));
	return map;
}
function onOneLine(value) {
	return new require_dist.Document(value, {
		flow: true,
		aliasDuplicateObjects: false
	}).contents;
}
function fits(before, value) {
	return before.length + yamlText(onOneLine(value)).trimEnd().length <= WIDTH;
}
// src/author/propose/stages.ts
const NUMBERED = /^(?:phase|stage|step|milestone|gate)\s+(\d{1,2})\b/;
const PREFIX = /\b(?<when>pre|post|before|prior to|during|(?<!\/ ?)after|(?<!\b(?:the|these) )following)[- ](?:the )?(?<what>[a-z]+(?:-[a-z]+)?)\b/;
const BEFORE = /\b(?:prerequisites?|preparations?|preparedness|prepare|preparing|readiness|planning|plan|preflight|rehearsal)\b/;
const DURING = /\b(?:execution|deployment|deploy|rollout|roll-out|cut-?over|go[- ]?live|launch|release window|release day)\b/;
const EVENT = /^(?:the )?(?:release|releasing|merge|merging|publish(?:ing)?|publication|tagging|deploying|migration|switch[- ]?over|upgrade|shipping|release day)(?: (?:itself|steps|process|tasks))?$/;
const READY_BEFORE = /\b(?:preparedness|prerequisites?|(?:roll ?back|back ?out|contingency|emergency|recovery) (?:plan|preparations?|readiness|strategy))\b/;
const AFTER = /\b(?:verification|follow[- ]?ups?|wrap[- ]?up|completion|closing|closure|close[- ]?out|retrospective|lessons|look back|afterwards|sign[- ]?off)\b/;
const FIRST = -1;
const LAST = 100;
const DURING_IT = 1;
const LARGE = 20;
function stagesOf(parts) {
	const boxed = parts.filter((part) => part.boxes > 0);
	const numbered = boxed.filter((part) => NUMBERED.test(require_inline.normalizeTitle(part.title))).length > 1;
	const hints = parts.map((part) => part.boxes > 0 ? hintIn(part.title, numbered) : void 0);
	const large = boxed.reduce((sum, part) => sum + part.boxes, 0) >= LARGE;
	const told = hints.some((hint) => hint?.clear === true || large && hint?.rank === FIRST);
	const first = hints.find((hint) => hint !== void 0 && (hint.clear || hint.rank < LAST));
	if (first === void 0 || !told) return void 0;
	const byRank = new Map();
	let last = beforeAll(parts, first, hints.indexOf(first)) ?? first;
	let begun = false;
	let during = 0;
	const stages = hints.map((own, index) => {
		const hint = own?.rank === DURING_IT ? {
			...own,
			rank: own.rank + during / 100
		} : own;
		if (own?.rank === DURING_IT) during += 1;
		if (last.rank > FIRST && READY_BEFORE.test(require_inline.normalizeTitle(parts[index].title))) return byRank.get(FIRST) ?? last;
		const leadsOn = hint !== void 0 && hint.rank > last.rank && (hint.rank < LAST || last.rank > FIRST) && begun;
		if (hint !== void 0 && (hint.clear || own === first || leadsOn)) {
			last = hint;
			begun = true;
		}
		last = byRank.get(last.rank) ?? last;
		byRank.set(last.rank, last);
		return last;
	});
	return byRank.size > 1 && byRank.size <= 12 ? stages : void 0;
}
function beforeAll(parts, { rank, clear, what }, at) {
	const above = parts.slice(0, at).find(({ boxes }) => boxes > 0);
	if (above === void 0 || !clear || rank !== LAST || what === void 0) return void 0;
	return {
		rank: FIRST,
		name: slug(`before ${what}`),
		title: above.title
	};
}
function hintIn(title, numbered) {
	const words = require_inline.normalizeTitle(title);
	const number = NUMBERED.exec(words)?.[1];
	if (numbered && number !== void 0) return {
		rank: Number(number),
		name: slug(words),
		title,
		clear: true
	};
	const { when, what } = PREFIX.exec(words)?.groups ?? {};
	if (when !== void 0 && what !== void 0) {
		const name = slug(`${when === "prior to" ? "before" : when} ${what}`);
		if (when === "during") return numbered ? void 0 : {
			rank: DURING_IT,
			name,
			title,
			clear: true
		};
		return {
			rank: when === "pre" || when === "before" || when === "prior to" ? FIRST : LAST,
			name,
			title,
			clear: true,
			what
		};
	}
	if (numbered) return void 0;
	const weak = {
		name: slug(words),
		title,
		clear: false
	};
	if (BEFORE.test(words)) return {
		...weak,
		rank: FIRST
	};
	if (AFTER.test(words)) return {
		...weak,
		rank: LAST
	};
	return DURING.test(words) || EVENT.test(words) ? {
		...weak,
		rank: DURING_IT
	} : void 0;
}
function isAfterwards(title) {
	return /^(?:post|after)$/.test(PREFIX.exec(require_inline.normalizeTitle(title))?.groups?.["when"] ?? "");
}
const LONGEST_NAME = 28;
function slug(text) {
	const words = text.normalize("NFKD").toLowerCase().replace(/\b(?:phase|checklist|the|and|of|for|we|you|i)\b(?!\s*\d)/g, " ").match(/[a-z\d]+/g);
	const kept = [];
	for (const word of words ?? []) {
		if ([...kept, word].join("-").length > LONGEST_NAME) break;
		kept.push(word);
	}
	return kept.length === 0 ? "part" : kept.join("-");
}
// src/author/propose/body.ts
function writeRules(policy, phases, suggestions) {
	const rules = phases.flatMap((phase) => phase.rules);
	const { prose, values } = suggestions;
	const writing = suggested("Sections to write in. Add the rules for those that must say something:", prose);
	const proving = suggested("Numbers that items name. Where the workflow knows them, box and number must agree:", values);
	const notes = [
		...writing,
		...writing.length > 0 && proving.length > 0 ? [""] : [],
		...proving
	];
	if (!rules.some(isBlocking$1)) return writeIdle(policy, rules, prose, notes);
	if (phases.length < 2) {
		policy.set("gates", ruleList(rules, 2));
		return notes;
	}
	const named = withNames(phases);
	policy.say(...commentLines("The phase to enforce where none is asked for: what comes later cannot be true yet.")).set("default-phase", named[0]?.name).say("", ...commentLines(guessSentence(phaseGuess(phases)))).set("phases", phaseMap(named));
	return notes;
}
function phaseMap(phases) {
	const map = new CommentedMap();
	for (const [index, { name, rules }] of phases.entries()) {
		const before = phases[index - 1]?.name;
		if (before === void 0) map.set(name, ruleList(rules, 4));
		else map.say("").set(name, new CommentedMap().set("after", before).set("gates", ruleList(rules, 6)).node);
	}
	return map.node;
}
function withNames(phases) {
	const named = [];
	for (const phase of phases) {
		let name = phase.stage.name;
		for (let count = 2; named.some((each) => each.name === name); count += 1) name = `${phase.stage.name}-${count}`;
		named.push({
			...phase,
			name
		});
	}
	return named;
}
function phaseGuess(phases) {
	const titles = phases.map(({ stage }) => require_removal.quoted(stage.title, 40));
	return {
		about: "phases",
		chose: `${phases.length} phases, ${withNames(phases).map(({ name }) => name).join(", ")}`,
		because: `the headings tell an order: ${titles.slice(0, 6).join(", ")}`
	};
}
function isBlocking$1({ rule, floor }) {
	return rule !== void 0 && floor !== true && !("advisory" in rule) && !("optional" in rule) && !("once-begun" in rule);
}
function writeIdle(policy, rules, prose, notes) {
	const nothing = !rules.some(({ rule, floor }) => rule !== void 0 && floor !== true);
	const active = prose.map((rule, index) => {
		return {
			says: index === 0 ? ["There are no boxes. These sections must say something."] : [],
			rule,
			others: []
		};
	});
	if (active.length > 0 && nothing) {
		policy.set("gates", ruleList([...active, ...rules], 2));
		return [];
	}
	if (rules.some(({ rule }) => rule !== void 0 && "optional" in rule)) {
		policy.set("gates", ruleList(rules, 2));
		return [...notes];
	}
	const says = nothing ? "There are no boxes. This asks for the first." : "Nothing else here blocks, so that every box counts until you decide.";
	const rule = { gate: require_trusted.items.name };
	policy.set("gates", ruleList([{
		says: [says],
		rule,
		others: []
	}, ...rules], 2));
	return [...notes];
}
function suggested(title, rules) {
	return rules.length === 0 ? [] : [...commentLines(title), ...rules.flatMap((rule) => gateAsComment(rule))];
}
const MOST = 6;
const NUMBER = /^(?<what>[\p{L}][\p{L}\d /-]{2,40}?)\s*\(?\s*(?<how>>=|≥|<=|≤|<|>|at least|at most|below|above|under|over)\s*(?<bound>\d+(?:\.\d+)?\s?(?:%|ms|s|min|h)?)(?:\/\d+)?\)?\.?$/u;
const KEYS = {
	">=": "at-least",
	"≥": "at-least",
	"at least": "at-least",
	"<=": "at-most",
	"≤": "at-most",
	"at most": "at-most",
	"<": "below",
	below: "below",
	under: "below",
	">": "above",
	above: "above",
	over: "above"
};
function valueGates(lists) {
	const items = lists.filter(({ reading }) => reading.meaning === "all").flatMap((list) => list.items);
	return items.flatMap((item) => {
		const { what = "", how = "", bound = "" } = NUMBER.exec(item.label)?.groups ?? {};
		const key = KEYS[how];
		if (key === void 0 || items.filter((other) => other.label.startsWith(item.label)).length > 1) return [];
		const number = bound.replace(/\s/g, "");
		const value$1 = /^[\d.]+$/.test(number) ? Number(number) : number.replace(/(?<=\d)(?=[%a-z])/, " ");
		return [{
			gate: require_value.value.name,
			name: slug(what),
			[key]: value$1,
			item: item.label
		}];
	}).slice(0, MOST);
}
// src/author/propose/fields.ts
function formFields(section, scope) {
	const own = section.fields.filter((field) => !isProseField(section, field) && !isReserved(field.name));
	if (own.length === 0) return void 0;
	const inScope = require_named.fieldsIn(scope);
	const filledIn = own.every((field) => !field.blank);
	if (filledIn ? own.length < 2 : !isForm(own)) return void 0;
	const result = {
		required: {},
		leftOut: [],
		filledIn,
		bare: own.every(({ value }) => value === "" || value === "#")
	};
	for (const field of own) if (inScope.filter((other) => other.key === field.key).length > 1) {
		if (!result.leftOut.some((each) => each.field.key === field.key)) result.leftOut.push({
			field,
			because: "it is there more than once"
		});
	} else result.required[field.name] = requirementOf(field, !filledIn);
	separateDuties(result.required);
	return result;
}
function isForm(fields) {
	const blank = fields.filter((field) => field.blank);
	const short = blank.filter((field) => field.name.split(" ").length <= 4);
	return blank.some((field) => field.value !== "") || short.length >= Math.max(2, fields.length / 2);
}
function isProseField(section, field) {
	return section.kind === "heading" && field.place.line === section.place?.line;
}
const isReserved = (name) => name === "__proto__" || name === "constructor";
function requirementOf(field, inForm) {
	const type = typeOf(field.name, field.value);
	if (typeof type !== "string") return type;
	if (field.blank || type === "one-of" || type === "pattern") return type;
	if (type !== "text" && type !== "number" && require_fields.SIMPLE_CHECKS[type](field.value) === void 0) return type;
	return inForm && !STANDS_FOR_NUMBERS.test(field.value) && field.value.split(" ").length <= 3 && field.value.length <= 40 ? {
		type: "one-of",
		values: [field.value]
	} : "text";
}
const STANDS_FOR_NUMBERS = /^(?:[xn] ?(?:[/:.] ?\d+|%)|\?+)$/i;
const LOGIN = /^(?:\w+ )?(?:deployer|reviewer|approver|author|assignee|developer|maintainer|captain|operator|submitter|requester|requestor|verifier|implementer|release manager)$|^(?:deployed|reviewed|released|approved|performed|executed|prepared|verified|checked|completed|tested|requested|implemented|submitted|merged|signed off|looked at) by$/;
function typeOf(name, value) {
	const words = require_inline.normalize(name).replace(/[_-]/g, " ");
	const choice = alternativesIn(value);
	if (choice !== void 0) return {
		type: "one-of",
		values: choice
	};
	const shown = require_inline.normalize(value).replace(/^[[<{(]+|[\]>})]+$/g, "");
	if (/^yyyy-mm-dd$/.test(shown)) return "date";
	if (/^hh:mm(?::ss)?$/.test(shown)) return "time";
	if (/^yyyy-mm-dd[ t]hh:mm/.test(shown)) return "datetime";
	if (/^(?=.*(?:yy|dd))[ymd]+[/. -][ymd]+[/. -][ymd]+$/.test(shown)) return "text";
	if (/^@\w*[…._-]*$/.test(shown) || LOGIN.test(words)) return "login";
	if (/\bdate\b.*\btime\b|\btimestamp\b/.test(words)) return "datetime";
	if (/\bduration\b|\btime (?:spent|taken)\b|\belapsed\b/.test(words)) return "duration";
	if (/\bdates?$|^date\b|\b(?:released|started|deployed|planned|looked at|due|reviewed|signed) on$|\bdeadline$/.test(words)) return "date";
	if (/(?<!\b(?:down|up|run|lead|response|cycle|spare)[ -])\btime$|^time\b|\b(?:started|finished|ended) at$/.test(words)) return "time";
	if (/^(?:(?:release|app|application|image|target|new|git|deployed|product|package) )?(?:version|tag)(?: ?[/ ] ?(?:version|tag))?$/.test(words)) return "semver";
	if (/\burls?$|\blink$/.test(words) && !words.endsWith("urls")) return "url";
	if (/^e ?mail(?: address)?$|\be ?mail$/.test(words) && !words.includes("/")) return "email";
	return "text";
}
function alternativesIn(value) {
	const bare = value.replace(/^[[(<{]\s*|\s*[\])>}]$/g, "");
	const bracketed = bare !== value;
	const parts = bare.split(/\s+\/\s+|\s*\|\s*/).map((each) => each.trim());
	const short = /^(?:yes\/no|pass\/fail|true\/false|y\/n)$/i.test(bare) ? bare.split("/") : void 0;
	const found = short ?? (parts.length > 1 ? parts : void 0);
	if (found === void 0 || found.length > 12 || new Set(found.map(require_inline.normalize)).size < found.length) return void 0;
	return found.every((each) => each !== "" && each.length <= 30 && !/[_<>[\]{}…]|\.\.\.|^\d+$/.test(each)) && (bracketed || found.every((each) => /^[\p{Lu}\d]/u.test(each)) || short !== void 0) ? found : void 0;
}
const CHECKER = /\b(?:reviewer|approver|verifier|witness)$|^(?:reviewed|approved|verified|checked) by$/;
function separateDuties(required) {
	const logins = Object.keys(required).filter((name) => required[name] === "login");
	const doers = logins.filter((name) => !CHECKER.test(require_inline.normalize(name)));
	const [only, ...more] = doers;
	if (only === void 0) return;
	for (const name of logins.filter((each) => !doers.includes(each))) required[name] = {
		type: "login",
		not: more.length === 0 ? only : doers
	};
}
// src/author/propose/forms.ts
const REFERENCE = /\b(?:appendix|reference|references|contacts?|resources|links|glossary|faq|legend|how to use|instructions|about)\b/i;
function forms(checklist, lists) {
	const { selectorOf } = lists;
	const items = require_select.itemsIn(checklist.root);
	const all = [{
		section: checklist.root,
		path: []
	}, ...require_select.sectionsOf(checklist.root)];
	const asRecord = require_removal.isRecord(checklist, lists.lists);
	const found = all.flatMap((at) => {
		const { section } = at;
		const selector = selectorOf(section);
		const fields = formFields(section, selector === void 0 ? checklist.root : section);
		const [first] = section.fields;
		if (fields === void 0 || first === void 0) return [];
		return [{
			...formRule(fields, selector, at, {
				items,
				asRecord
			}),
			at,
			line: first.place.line
		}];
	});
	found.find(({ guess }) => guess !== void 0)?.rule.says.unshift("Guess: types by the names and the placeholders. \"text\" is anything that is not blank.");
	return found;
}
function formRule(found, selector, { section, path }, { items, asRecord }) {
	const leftOut = found.leftOut.map(({ field, because }) => `${require_removal.quoted(field.name, 40)} is left out, since ${because}.`);
	if (Object.keys(found.required).length === 0) return { rule: {
		says: leftOut,
		others: []
	} };
	const rule = {
		gate: require_fields.fields.name,
		...selector === void 0 ? {} : { in: selector },
		required: found.required
	};
	const reference = path.some((each) => REFERENCE.test(each.title));
	if (isLetOff(section, items)) return { rule: {
		says: leftOut,
		others: [{
			rule,
			when: "since a box says that it may not be needed"
		}]
	} };
	const { filledIn, bare } = found;
	if (reference && filledIn) return { rule: {
		says: [],
		others: []
	} };
	if (reference || filledIn) return { rule: {
		says: leftOut,
		others: [{
			rule,
			when: filledIn ? "since all of it is filled in here" : "since it stands for reference"
		}]
	} };
	if (bare && !asRecord) return { rule: {
		says: leftOut,
		others: [{
			rule,
			when: "since nothing says that all of it must be filled in"
		}]
	} };
	const about = section.title === "" ? "the fields at the top" : section.title;
	const chose = Object.entries(found.required).map(([name, want]) => `${require_removal.oneLine(name, 40)} (${typeof want === "string" ? want : words(want)})`).join(", ");
	return {
		rule: {
			says: leftOut,
			rule,
			others: []
		},
		guess: {
			...section.place === void 0 ? {} : { line: section.place.line },
			about,
			chose,
			because: "the names and the placeholders sound like it"
		}
	};
}
function isLetOff({ title }, items) {
	const name = require_inline.normalizeTitle(title).replace(/^[^\p{L}\p{N}]+/u, "");
	return name !== "" && items.some(({ label }) => {
		const text = require_inline.normalizeTitle(label);
		return text.includes(name) && /\bor (?:is )?not (?:needed|required|necessary|applicable)\b/.test(text);
	});
}
function words(want) {
	if ("values" in want) return `one of ${want.values.map((value) => require_removal.oneLine(value, 20)).join(", ")}`;
	return `${want.type}, other than ${[want.not].flat().join(" and ")}`;
}
function proseRules(checklist, { selectorOf }) {
	const writes = (section) => section.fields.some((field) => isProseField(section, field) && field.blank);
	return require_select.sectionsOf(checklist.root).filter(({ section }) => writes(section)).flatMap(({ section: section$1 }) => {
		const selector = selectorOf(section$1);
		return selector === void 0 ? [] : [{
			gate: require_value.section.name,
			in: selector,
			must: "non-empty"
		}];
	}).slice(0, 12);
}
// src/author/propose/parts.ts
function standsAlone(list, { choices }) {
	const inChoice = list.holder.path.some((section) => choices.some((options) => options.includes(section)));
	return list.reading.meaning !== "all" || list.reading.sensitive || inChoice;
}
function partEntries(part, all, parts) {
	const within = all.lists.filter((list) => list.selector !== void 0 && list.holder.path.includes(part));
	const inPart = within.filter(({ holder }) => holder.path.findLast((each) => parts.includes(each)) === part);
	const apart = within.filter((list) => !inPart.includes(list));
	const questions = inPart.filter(({ question }) => question !== void 0);
	const lists = inPart.filter(({ question }) => question === void 0);
	const asked = [...new Set(questions.map(({ selector }) => selector))].flatMap((selector) => questionEntries(questions.filter((list) => list.selector === selector), lists));
	const alone = lists.filter((list) => standsAlone(list, all));
	const isInside = (list, others) => others.some((other) => other !== list && list.holder.path.includes(other.holder.section));
	const plain = lists.filter((list) => !alone.includes(list) && !isInside(list, alone));
	const scope = (target, own, others) => scopeOf(target, own, {
		others: [...others, ...apart],
		questions
	}, all);
	const single = lists.filter((list) => !plain.includes(list));
	const entries = single.map((list) => entryOf([list], listRules(list, scope(list.holder.section, list, lists))));
	const [first] = plain;
	if (first !== void 0) {
		const target = plain.length === 1 && lists.length + apart.length > 1 ? first.holder.section : part;
		if (all.selectorOf(target) !== void 0) entries.push(entryOf(plain, [{
			says: [],
			rule: {
				gate: require_trusted.items.name,
				...scope(target, void 0, single)
			},
			others: []
		}]));
		else for (const list of plain) entries.push(entryOf([list], listRules(list, scope(list.holder.section, list, lists))));
	}
	return [...entries, ...asked].toSorted((a, b) => a.line - b.line);
}
function questionEntries(questions, others) {
	const [first] = questions;
	const { section } = first.holder;
	const isBullets = section.items.every(({ question }) => question !== void 0 && question.text !== "");
	const counts = questions.map((list) => countOfAnswers(list));
	const [below, ...otherwise] = new Set(questions.flatMap(({ items }) => require_removal.belowOf(items) ?? []));
	const more = below === void 0 || otherwise.length > 0 ? {} : { below };
	const [count] = counts;
	if (isBullets && count !== void 0 && questions.length > 1 && counts.every((each) => each === count)) return [entryOf([...questions], [{
		says: [`Guess on ${require_removal.quoted(section.title, 60)}: ${count === "one" ? "one answer" : "an answer"} to each question.`],
		rule: {
			gate: require_trusted.items.name,
			in: first.selector,
			each: "question",
			require: count,
			...more
		},
		others: []
	}])];
	const alone = others.every(({ holder }) => holder.section !== section) && questions.length === 1;
	return questions.map((list) => entryOf([list], listRules(list, {
		in: list.selector,
		...alone ? {} : { only: list.items.map(({ label }) => label).filter((label) => label !== "") }
	})));
}
function countOfAnswers({ reading: { meaning }, items }) {
	if (meaning === "one" || meaning === "answers" && require_compare.questionsIn(require_removal.optionsOf(items)) === 1) return "one";
	return meaning === "any" ? "any" : void 0;
}
function scopeOf(target, own, { others, questions }, all) {
	const inside = others.filter((list) => list !== own && list.holder.section !== target && list.holder.path.includes(target)).filter((list, _, found) => !found.some((other) => other !== list && list.holder.path.slice(0, -1).includes(other.holder.section)));
	const without = inside.map((list) => list.selector);
	const isInside = ({ holder }) => holder.path.includes(target) && !inside.some((list) => holder.path.includes(list.holder.section));
	const except = questions.filter(isInside).flatMap(({ items }) => items.map(({ label }) => label)).filter((label) => label !== "" && require_match.firstBlank(label) > 0);
	return {
		in: all.selectorOf(target),
		...without.length === 0 ? {} : { without },
		...except.length === 0 ? {} : { except }
	};
}
function entryOf(lists, rules) {
	return {
		lists,
		rules,
		line: Math.min(...lists.flatMap(({ items }) => items.map(({ place }) => place.line)))
	};
}
function rootEntries(root, all) {
	return all.lists.filter(({ holder, selector }) => holder.section === root && selector === void 0).filter((list) => standsAlone(list, all)).map((list) => entryOf([list], listRules(list, { only: list.items.map(({ label }) => label) })));
}
function restEntry(root, entries, { selectorOf }) {
	const judged = new Set(entries.flatMap((entry) => entry.lists.flatMap((list) => list.items)));
	const rest = require_select.itemsIn(root).filter((item) => !judged.has(item));
	const [first] = rest;
	if (first === void 0) return void 0;
	const judgedIn = (section) => {
		const items = require_select.itemsIn(section);
		if (items.length === 0) return [];
		const selector = selectorOf(section);
		if (selector !== void 0 && items.every((item) => judged.has(item))) return [selector];
		return section.sections.flatMap(judgedIn);
	};
	const without = root.sections.flatMap(judgedIn);
	const unnamed = rest.some((item) => !root.items.includes(item) && !root.items.some((each) => itemsBelow(each).includes(item)));
	const except = entries.flatMap(({ lists }) => lists).flatMap(({ holder, items }) => holder.section === root ? items.map(({ label }) => label) : []);
	return {
		lists: [],
		rules: [{
			says: unnamed ? ["Every other box, also in sections that no selector tells apart."] : [],
			rule: {
				gate: require_trusted.items.name,
				...without.length === 0 ? {} : { without },
				...except.length === 0 ? {} : { except }
			},
			others: []
		}],
		line: first.place.line
	};
}
function itemsBelow(item) {
	return [item, ...item.items.flatMap(itemsBelow)];
}
// src/author/propose/ways.ts
function waysIn(entries) {
	const reads = (meaning, way) => entries.filter(({ lists: [list] }) => list?.reading.meaning === meaning && list.reading.way === way);
	const back = reads("way", "back");
	return back.length === 0 ? void 0 : {
		criteria: reads("none"),
		normal: reads("way", "normal"),
		back
	};
}
function withWays(lists) {
	const parent = ({ holder }) => holder.path.at(-2);
	const steps = lists.filter(({ reading, selector }) => reading.meaning === "steps" && selector !== void 0);
	const back = steps.filter(({ reading }) => reading.way === "back");
	const normal = steps.filter(({ reading }) => reading.way === "normal");
	const beside = normal.filter((list) => back.some((other) => parent(other) === parent(list)));
	const hasCriteria = lists.some(({ reading, selector }) => reading.meaning === "none" && selector !== void 0);
	const isWay = (list) => beside.includes(list) || back.includes(list) && (hasCriteria || beside.some((other) => parent(other) === parent(list)));
	return lists.map((list) => {
		if (isWay(list)) return {
			...list,
			reading: {
				...list.reading,
				meaning: "way"
			}
		};
		if (!normal.includes(list)) return list;
		return {
			...list,
			reading: {
				meaning: "all",
				because: "no other way out is listed",
				sensitive: false
			}
		};
	});
}
function wayOut({ criteria, normal, back }, checks, success) {
	const kept = [...[
		...criteria,
		...checks,
		...normal
	].flatMap(({ rules }) => rules), ...success];
	const withdrawn = back.flatMap(({ rules }) => rules);
	const title = normal.length > 0 ? "One way out" : "Nothing has tripped, or the way back is complete";
	return {
		says: normal.length > 0 ? [
			"Guess: exactly one way out is followed: the normal end, with nothing tripped, or the way back.",
			...checks.length > 0 ? ["What is withdrawn may leave the checks of the normal end open."] : [],
			...criteria.length > 0 ? ["A tripped criterion is shown first, and is an output, also when the way back is complete."] : []
		] : ["Guess: the steps back are only asked for when something has tripped."],
		rule: {
			title,
			require: normal.length > 0 ? "one" : "any",
			gates: [together("Normal end", kept), together("Way back", withdrawn)]
		},
		others: []
	};
}
function outcomesOf({ normal, back }, outcomes) {
	return outcomes.map((each) => ({
		says: ["An outcome that the other way out contradicts does not pass."],
		rule: {
			title: "The outcome fits the way out",
			require: "one",
			gates: [together("Normal end", [...bare$1(normal), each.normal]), together("Way back", [...bare$1(back), each.back])]
		},
		others: []
	}));
}
function guardRule({ criteria, back }) {
	return {
		says: ["Nobody goes on while a criterion is ticked, unless the way back is complete."],
		rule: {
			title: "Nothing has tripped, or the way back is complete",
			require: "any",
			gates: [together("Nothing has tripped", bare$1(criteria)), together("Way back", bare$1(back))]
		},
		others: []
	};
}
function unlessWithdrawn(title, rules, { back }) {
	return {
		says: ["What is stopped half-way can never be completed. It is over when the way back is complete."],
		rule: {
			title,
			require: "any",
			gates: [together("Complete", rules), together("Way back", bare$1(back))]
		},
		others: []
	};
}
const bare$1 = (entries) => entries.flatMap(({ rules }) => rules.map((rule) => ({
	...rule,
	says: [],
	others: []
})));
function required(proposed) {
	if (proposed.rule === void 0 || !("gate" in proposed.rule)) return proposed;
	const { advisory: _, "once-begun": __, ...rule } = proposed.rule;
	return {
		...proposed,
		rule
	};
}
function together(title, gates) {
	const [only] = gates;
	if (gates.length === 1 && only !== void 0) return only;
	return {
		says: [],
		rule: {
			title,
			require: "all",
			gates: [...gates]
		},
		others: []
	};
}
function choice(sections, entries) {
	const options = sections.map((child) => ({
		child,
		own: entries.filter(({ lists: [list] }) => list?.holder.path.includes(child) === true)
	})).filter(({ own }) => own.length > 0);
	if (options.length < 2) return void 0;
	return {
		says: ["Guess: exactly one of these is followed, because the introduction says so."],
		rule: {
			title: "One of these",
			require: "one",
			gates: options.map(({ child, own }) => together(titleOf(child), own.flatMap(({ rules }) => rules.map(required))))
		},
		others: []
	};
}
function titleOf(section) {
	const title = require_removal.oneLine(section.title);
	return title === "" ? "Option" : title;
}
const OF_SUCCESS = /\bsuccess(?:ful|fully)?\b|\bsucceed(?:s|ed)?\b/i;
function splitSuccess(entry) {
	const [only, ...more] = entry.rules;
	const items = entry.lists.flatMap((list) => list.items);
	const said = items.filter(({ label }) => OF_SUCCESS.test(label));
	const isPlain = entry.lists.every(({ reading }) => reading.meaning === "all");
	const rule = only?.rule;
	if (only === void 0 || rule === void 0 || !("gate" in rule) || more.length > 0 || said.length === 0 || !isPlain) return {
		entry,
		normal: []
	};
	if (said.length === items.length) return { normal: [only] };
	const rest = {
		...only,
		rule: {
			...rule,
			except: textsOf(said)
		}
	};
	const says = "Guess: these are asked for on the normal way alone, because they speak of a success.";
	return {
		entry: {
			...entry,
			rules: [rest]
		},
		normal: [{
			says: [says],
			rule: {
				...rule,
				only: textsOf(said)
			},
			others: []
		}]
	};
}
function textsOf(items) {
	return items.map(({ label }) => label);
}
function outcomesIn(forms) {
	return forms.flatMap(({ rule: { rule } }) => rule === void 0 || !("required" in rule) ? [] : outcomeOf(rule));
}
function outcomeOf(rule) {
	return Object.entries(rule["required"]).flatMap(([name, want]) => {
		const values = typeof want === "object" && want !== null && "values" in want ? want.values : [];
		const ways = values.map((value) => require_compare.wayOf(value));
		if (!ways.includes("normal") || !ways.includes("back")) return [];
		const fitting = (way) => ({
			says: [],
			rule: {
				...rule,
				required: { [name]: {
					type: "one-of",
					values: values.filter((_, index) => (ways[index] ?? way) === way)
				} }
			},
			others: []
		});
		return [{
			normal: fitting("normal"),
			back: fitting("back")
		}];
	});
}
// src/author/propose/phases.ts
const ONLY = {
	rank: 0,
	name: "first",
	title: ""
};
function phasesOf(checklist, lists, forms) {
	const parts = partsOf(checklist);
	const stages = stagesOf(parts.map((part) => ({
		title: part.title,
		boxes: require_select.itemsIn(part).length
	})));
	const ranks = new Map(parts.map((part, index) => [part, stages?.[index]?.rank ?? ONLY.rank]));
	const lowest = Math.min(...ranks.values(), ...parts.length === 0 ? [ONLY.rank] : []);
	const rankOf = (path) => path.map((section) => ranks.get(section)).findLast((rank) => rank !== void 0) ?? lowest;
	const entries = [...rootEntries(checklist.root, lists), ...parts.flatMap((part) => partEntries(part, lists, parts))];
	const ways = waysIn(entries);
	const rest = restEntry(checklist.root, entries, lists);
	const placed = [
		...entries.map((entry) => ({
			line: entry.line,
			rank: isEarly(entry, ways) ? lowest : rankOf(pathOf(entry)),
			rules: isEarly(entry, ways) ? early(entry, rankOf(pathOf(entry)) > lowest) : entry.rules,
			entry
		})),
		...rest === void 0 ? [] : [{
			line: rest.line,
			rank: lowest,
			rules: rest.rules
		}],
		...forms.map((form) => ({
			line: form.line,
			rank: rankOf(form.at.path),
			rules: [form.rule]
		}))
	].toSorted((a, b) => a.line - b.line);
	const named = new Map((stages ?? []).map((stage) => [stage.rank, stage]));
	return merged([...new Set(placed.map(({ rank }) => rank))].toSorted((a, b) => a - b).map((rank) => ({
		rank,
		placed: placed.filter((each) => each.rank === rank)
	})), ways, lists, named, outcomesIn(forms));
}
const pathOf = ({ lists }) => lists.flatMap(({ holder }) => holder.path);
function partsOf(checklist) {
	const { sections } = require_select.topLevel(checklist.root);
	const boxed = sections.filter((section) => require_select.itemsIn(section).length > 0);
	const [only] = boxed;
	const inside = only?.sections.filter((child) => child.kind === "heading" && require_select.itemsIn(child).length > 0).length ?? 0;
	if (boxed.length !== 1 || only === void 0 || only.items.length > 0 || inside < 2) return sections.flatMap((section) => [section, ...afterwardsIn(section)]);
	return sections.flatMap((section) => section === only ? only.sections : [section]);
}
function afterwardsIn(section) {
	const others = section.items.length > 0 || section.sections.some(({ title }) => !isAfterwards(title));
	if (isAfterwards(section.title) || !others) return [];
	return section.sections.filter((child) => child.kind === "heading" && isAfterwards(child.title));
}
function isEarly({ lists: [list] }, ways) {
	if (list?.reading.meaning === "none") return ways === void 0;
	if (list?.reading.meaning !== "sign-offs") return false;
	const titles = list.holder.path.map((section) => section.title).join(" ");
	return /\bapprov|\bgo[- ]?live\b|\bauthori[sz]/i.test(titles) && !/\bpost\b|\bclos|\bcomplet|\baccept/i.test(titles);
}
function early({ lists: [list], rules }, moved) {
	const [first, ...more] = rules;
	if (first === void 0 || !moved) return rules;
	const says = list?.reading.meaning === "none" ? "Criteria to stop hold from the first phase on." : "Guess: approvals are given first, although they stand further below.";
	return [{
		...first,
		says: [...first.says, says]
	}, ...more];
}
function merged(moments, ways, lists, named, outcomes) {
	const taken = new Set(ways === void 0 ? [] : [
		...ways.criteria,
		...ways.normal,
		...ways.back
	]);
	const deciding = ways?.normal[0] ?? ways?.criteria[0];
	const end = moments.find(({ placed }) => placed.some(({ entry }) => entry !== void 0 && entry === deciding))?.rank;
	return withoutIdle(moments.map(({ rank, placed }, index) => {
		const stage = named.get(rank) ?? ONLY;
		const own = placed.filter(({ entry }) => entry === void 0 || !taken.has(entry));
		const rules = grouped(own, lists);
		if (ways === void 0 || end === void 0) return {
			stage,
			rules
		};
		if (rank === end) return {
			stage,
			rules: endRules(own, placed, ways, {
				phased: moments.length > 1,
				lists,
				outcomes
			})
		};
		if (index === 0 && ways.criteria.length > 0) return {
			stage,
			rules: [...rules, guardRule(ways)]
		};
		return {
			stage,
			rules: index > 0 && rank < end && rules.some(isBlocking) ? [unlessWithdrawn(`${stage.title}, or the way back`, rules, ways)] : rules
		};
	}));
}
function endRules(own, placed, ways, { phased, lists, outcomes }) {
	const start = Math.min(...[...ways.criteria, ...ways.normal].map(({ line }) => line));
	const before = own.filter(({ line }) => line < start);
	const isCheck = ({ entry }) => entry?.lists.every(({ reading }) => reading.meaning === "all") === true;
	const checks = phased && ways.normal.length > 0 ? before.filter(isCheck) : [];
	const split = placed.filter((each) => own.includes(each) && each.line >= start).map((each) => ({
		each,
		...each.entry === void 0 ? { normal: [] } : splitSuccess(each.entry)
	}));
	const group = wayOut(ways, checks.flatMap(({ entry = [] }) => entry), split.flatMap(({ normal }) => normal));
	const after = split.flatMap(({ each, entry }) => each.entry === void 0 ? [each] : entry === void 0 ? [] : [{
		...each,
		entry,
		rules: entry.rules
	}]);
	return [
		...grouped(before.filter((each) => !checks.includes(each)), lists),
		group,
		...outcomesOf(ways, outcomes),
		...grouped(after, lists)
	];
}
function grouped(placed, { choices }) {
	const rules = [];
	const done = new Set();
	const isIn = ({ entry }, options) => entry?.lists[0]?.holder.path.some((section) => options.includes(section)) === true;
	for (const each of placed) {
		if (done.has(each)) continue;
		const options = choices.find((some) => isIn(each, some)) ?? [];
		const among = placed.filter((other) => isIn(other, options));
		const entries = among.flatMap(({ entry = [] }) => entry);
		const group = options.length === 0 ? void 0 : choice(options, entries);
		if (group === void 0) rules.push(...each.rules);
		else {
			among.forEach((one) => done.add(one));
			rules.push(group);
		}
	}
	return rules;
}
function isBlocking({ rule }) {
	return rule !== void 0 && !("advisory" in rule && rule["advisory"] === true) && !("optional" in rule) && !("once-begun" in rule);
}
function withoutIdle(phases) {
	const kept = [];
	let waiting = [];
	for (const phase of phases) {
		const last = kept.at(-1);
		if (phase.rules.some(isBlocking)) {
			kept.push({
				...phase,
				rules: [...waiting, ...phase.rules]
			});
			waiting = [];
		} else if (last === void 0) waiting.push(...phase.rules);
		else last.rules.push(...phase.rules);
	}
	return kept.length > 0 || waiting.length === 0 ? kept : [{
		stage: ONLY,
		rules: waiting
	}];
}
// src/author/propose/propose.ts
const LONGEST = 6e4;
function proposePolicy(checklist, options) {
	const read = require_removal.listsOf(checklist);
	const lists = {
		...read,
		lists: withWays(read.lists)
	};
	const written = forms(checklist, lists);
	const phases = phasesOf(checklist, lists, written);
	const suggestions = {
		prose: proseRules(checklist, lists),
		values: valueGates(lists.lists)
	};
	const notApplicable = notApplicableOf(checklist);
	const open = takesOpen(checklist, lists);
	if (require_select.itemsIn(checklist.root).length > 0) keepTouched(phases);
	const textOf = (rules, more) => {
		const policy = headOf(options, notApplicable, open);
		const behind = writeRules(policy, rules, more);
		return yamlText(policy.node, behind);
	};
	const none = {
		prose: [],
		values: []
	};
	const texts = [textOf(phases, suggestions), textOf(phases.map(bare), none)];
	const guesses = [
		phases.length < 2 ? [] : phaseGuess(phases),
		{
			about: notApplicable.about,
			chose: notApplicable.chose,
			because: notApplicable.because
		},
		...lists.lists.flatMap((list) => guessOf(list) ?? []),
		...written.flatMap((form) => form.guess ?? [])
	].flat().toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
	const bytes = (text) => new TextEncoder().encode(text).length;
	return {
		text: texts.find((text) => bytes(text) <= LONGEST) ?? textOf([], none),
		guesses
	};
}
function headOf({ name, template }, { value, chose, because }, open) {
	const policy = new CommentedMap().say(...commentLines(`Policy for Checklist Gate, proposed from ${require_removal.quoted(name)}.`), " ", ...commentLines("Read it before you rely on it. Lines that begin with \"Guess\" say what was taken from the words of the checklist, and why. Lines that begin with \"Or\" give other readings: remove the rule, and the \"# \" before the one that fits.")).set("version", 1).say("", ...commentLines(`Guess: ${chose}, because ${because}. Others: forbidden, with-reason, conditional, reason-or-conditional, allowed.`)).set("not-applicable", value);
	if (open && template !== void 0) policy.say("", ...commentLines("Guess: a box that holds in some cases only may stay open where the rest of its list is done. Others: asked-for, not-applicable.")).set("open-conditional", "where-the-rest-is-done");
	policy.say("", ...commentLines("The trusted form. Where it is named, nothing of it may be reworded or moved, and only what holds in some cases may be left out."));
	if (template === void 0) policy.say(" template: .github/PULL_REQUEST_TEMPLATE.md");
	else policy.set("template", template);
	return policy.say("");
}
function takesOpen(checklist, lists) {
	const sections = require_select.sectionsOf(checklist.root).map(({ section }) => section);
	return (require_select.itemsIn(checklist.root).some(({ conditional }) => conditional) || sections.some(({ title }) => require_compare.kindsOfCase(title).length > 0 || require_compare.speaks("forNew", require_compare.plainWords(title)))) && !require_removal.isRecord(checklist, lists.lists);
}
function keepTouched(phases) {
	phases[0]?.rules.push({
		says: ["A form in which nothing is ticked does not pass, whatever is marked N/A."],
		rule: {
			gate: require_trusted.items.name,
			require: "any"
		},
		floor: true,
		others: []
	});
}
function notApplicableOf(checklist) {
	const about = "not-applicable";
	const marks = require_removal.asksForMarks(checklist);
	if (marks === void 0) return {
		about,
		value: "reason-or-conditional",
		chose: "N/A needs a reason, but on items that hold in some cases only",
		because: "nothing says otherwise"
	};
	return {
		about,
		value: "allowed",
		chose: "N/A needs no reason",
		because: `the checklist says ${require_removal.quoted(marks.replace(/[.:;!]+$/, ""), 60)}`
	};
}
function bare(phase) {
	return {
		...phase,
		rules: phase.rules.map((each) => ({
			...each,
			says: [],
			others: []
		}))
	};
}
exports.proposePolicy = proposePolicy;
