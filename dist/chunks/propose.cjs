const require_reading = require("./reading.cjs");
const require_dist = require("./dist.cjs");
const require_judge = require("./judge.cjs");
// src/author/propose/prose.ts
function introductions(checklist) {
	const prose = proseOf(checklist.documents.map(({ markdown }) => markdown).join("\n"));
	const located = require_reading.sectionsOf(checklist.root);
	const all = [checklist.root, ...located.map(({ section }) => section)];
	const events = all.flatMap((section) => [section.place?.line ?? 0, ...section.items.map((item) => item.place.line)]).toSorted((a, b) => a - b);
	return new Map(all.map((section, index) => {
		const start = section.place?.line ?? 0;
		const end = section.items[0]?.place.line ?? all[index + 1]?.place?.line ?? 1e400;
		const before = Math.max(start, ...events.filter((line) => line < end && line >= start));
		return [section, prose.filter(({ line }) => line > before && line < end).flatMap(({ text }) => sentences(text))];
	}));
}
const NO_DEFINITIONS = {
	links: new Set(),
	footnotes: new Set()
};
function proseOf(markdown) {
	return require_reading.readBlocks(markdown.replace(/^\uFEFF/, "")).children.flatMap((node) => {
		const { line } = require_reading.positionOf(node).start;
		if (node.type === "paragraph") return [{
			line,
			text: require_reading.textOf(require_reading.inlineOf(require_reading.rawText(node), NO_DEFINITIONS, false).parts)
		}];
		if (node.type === "html" && node.value.startsWith("<!--")) return [{
			line,
			text: node.value.slice(4, -3)
		}];
		if (node.type === "blockquote") return node.children.flatMap((child) => child.type === "paragraph" ? [{
			line,
			text: require_reading.textOf(require_reading.inlineOf(require_reading.rawText(child), NO_DEFINITIONS, false).parts)
		}] : []);
		return [];
	});
}
function sentences(text) {
	return text.split(/(?<=[.!?:;])\s+|\n/).map((sentence) => oneLine(sentence).replace(/^(?:[-*>]\s+)+/, "")).filter((sentence) => sentence !== "");
}
function oneLine(text, maxLength = 90) {
	const line = require_reading.withoutInvisible(text).replace(/[\s\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, " ").trim();
	const points = [...line];
	return points.length > maxLength ? `${points.slice(0, maxLength - 1).join("").trimEnd()}…` : line;
}
function quoted(text, maxLength = 90) {
	return `"${oneLine(text, maxLength)}"`;
}
// src/author/propose/words.ts
const STOP = String.raw`(?:roll(?:s|ed|ing)?[- ]?back|abort|stop|halt|withdraw|withdrawal|revert|cancel|pause|back(?:ing)? ?out|fail ?over|(?<!go ?[\/-] ?)(?<!go or )no[- ]go|pull the plug|kill)(?:s|ed|ing|n)?`;
const GO_ON = String.raw`(?:deploy|release|merge|proceed|continue|go live|go ahead|ship|launch|start|promote)`;
const CASE = String.raw`(?:if|when|whenever|as soon as|once|in case|in the event|on any|upon)`;
const NORMAL = /\b(?:success|successful|successfully|succeed(?:s|ed)?|normal|kept|keeps|stays|goes well|went well|no rollback)\b/;
const UNDONE = /\b(?:roll(?:s|ed|ing)?[- ]?back|revert(?:ed|ing)?|withdrawn?|withdrawal|abort(?:ed)?|back(?:ed)? ?out|brought back|fails?|failed|failure|unsuccessful|issues|problems|incident|emergency|goes wrong)\b/;
const sensitive = new RegExp(String.raw`\b(?:${STOP}|triggers|emergency|contingency|red flags?|blockers?|deal ?breakers?|show ?stoppers?)\b`);
const MUST_STAY_EMPTY = [
	new RegExp(String.raw`^(?:please |immediately |then )?${STOP}\b.*\b${CASE}\b`),
	new RegExp(String.raw`\b(?:we|you|the team|must|will|should|shall|to|and|or) (?:immediately )?${STOP}\b.*\b${CASE}\b`),
	new RegExp(String.raw`^(?:the )?${STOP} (?:immediately|at once|the \w+|deployment|release|rollout)? ?(?:at once |immediately )?${CASE}\b`),
	new RegExp(String.raw`\b(?:do not|don't|never|must not|cannot|can't|should not|may not)\b.{0,30}\b${GO_ON}\b.*\b(?:if|when|while|any|as long as)\b`),
	new RegExp(String.raw`\b${CASE}\b.*\b(?:any|one|some)\b.*,? .*\b${STOP}\b`),
	/\bmust (?:all )?(?:stay|remain|be|be left) (?:empty|unticked|unchecked|open|false)\b|\bleave (?:\w+ ){0,3}(?:empty|unticked|unchecked)\b/,
	/\bnone of (?:these|the following|them)\b/
];
const TITLES_OF_CRITERIA = [
	new RegExp(String.raw`\b${STOP} (?:decision )?(?:criteria|criterion|conditions?|triggers?|signals?|thresholds?|reasons|when|if)\b`),
	new RegExp(String.raw`\b(?:criteria|criterion|conditions|triggers?|reasons) (?:for|to) (?:an? |the )?${STOP}\b`),
	new RegExp(String.raw`^when to ${STOP}\b`),
	/^(?:red flags?|deal ?breakers?|show ?stoppers?|kill criteria|stop list|stop ship)\b/
];
const HAPPENS = /\b(?:any|one) of (?:these|the following)\b.*\b(?:occurs?|happens?|is true|are true|is met|are met|holds?|appl(?:y|ies))\b/;
const PREPARED$1 = /\b(?:prepar\w*|plan|plans|planned|planning|readiness|ready|tested|test|rehears\w*|strategy|capability|prerequisites?)\b/;
const STEPS = [
	new RegExp(String.raw`\b${STOP} (?:and \w+ )?(?:procedures?|steps|process|execution|completion|completed|actions|sequence|instructions|runbook|tasks)\b`),
	/\bemergency (?:\w+ )?(?:roll ?back|procedures?|steps|actions|response)\b/,
	/^(?:if|only if|only when|in case|in the event|when things go)\b/,
	new RegExp(String.raw`^(?:when|once|after|should)\b.*\b(?:${STOP}|fails|failed|failure|goes wrong)\b`),
	/\b(?:normal|successful) completion\b|\b(?:release|deployment) (?:kept|withdrawn|rolled back)\b/
];
const AT_LEAST = /\bat least one\b|\bone or (?:more|several)\b|\ball (?:\w+ ){0,2}(?:that|which) (?:\w+ )?appl|\ball applicable\b|\b(?:any|those|ones?|boxes|options|items|types?) (?:that|which) (?:\w+ )?appl/;
const EXACTLY_ONE = /\bexactly one\b|\bonly one\b|\b(?:choose|select|pick|check|tick|mark) (?:just |only |from )?(?:one|1|a single)\b|\bone of (?:the following|these)(?: two| three)?(?: options| ways| boxes)?\s*[:.]?$|\bmutually exclusive\b|\bsingle choice\b/;
const KINDS = /\b(?:types?|kinds?) of (?:the |this )?(?:changes?|pr|pull request|contribution|release)\b|\b(?:change|pr|contribution) (?:type|kind)s?\b|\bwhat (?:type|kind|sort) of\b|\bwhat (?:types|kinds) of\b|\bwhat does this (?:pr|pull request|change) do\b|\b(?:the )?relevant (?:option|box|item|type|label)(?:s|es|\(s\))?\b|\boptions? (?:that|which) (?:are|is)(?: not|n't) relevant\b|\b(?:affected|impacted) (?:areas?|components?|platforms?|packages?|modules?)\b/;
const OPTIONAL = /[([](?:optional|if applicable|if needed|if relevant|if any|where applicable)[)\]]\s*:?$|^optional\b|\bnice to have\b|\bbonus\b/;
function saidBy(text, context = false) {
	const words = require_reading.normalize(text).replace(/[*_`’"]/g, (mark) => mark === "’" ? "'" : "");
	if (OPTIONAL.test(words)) return "optional";
	if (MUST_STAY_EMPTY.some((each) => each.test(words))) return "none";
	if ((context || sensitive.test(words)) && HAPPENS.test(words)) return "none";
	if (TITLES_OF_CRITERIA.some((each) => each.test(words))) return "none";
	if (STEPS.some((each) => each.test(words))) return "steps";
	if (AT_LEAST.test(words)) return "any";
	if (EXACTLY_ONE.test(words)) return "one";
	if (KINDS.test(words)) return "any";
	return sensitive.test(words) && PREPARED$1.test(words) ? "prepared" : void 0;
}
function isSensitive(text) {
	return sensitive.test(require_reading.normalize(text));
}
function wayOf(text) {
	const words = require_reading.normalize(text);
	return NORMAL.test(words) ? "normal" : UNDONE.test(words) ? "back" : void 0;
}
// src/author/propose/reading.ts
const MEANINGS = {
	none: "none",
	steps: "steps",
	prepared: "all",
	one: "one",
	any: "any",
	optional: "optional"
};
function readingOf({ section, introduction, above }) {
	const items = require_reading.flatten(section.items);
	const about = [
		above,
		section.title,
		...introduction
	].filter((text) => isSensitive(text));
	const sensitive = [
		section.title,
		...introduction,
		...section.kind === "group" ? [above] : []
	].some((text) => isSensitive(text));
	return directed(section) ?? fromItems(section, items, sensitive) ?? fromWords({
		section,
		introduction,
		above
	}, items, sensitive, about.length > 0);
}
function directed(section) {
	for (const { text } of section.directives ?? []) {
		const because = `the template says <!-- gate: ${oneLine(text, 40)} -->`;
		if (text === "optional" || text === "all" || text === "any" || text === "one" || text === "none") return {
			meaning: text,
			because,
			sensitive: false
		};
	}
}
function fromItems(section, items, sensitive) {
	const offsets = new Set(items.map((item) => item.place.offset));
	const signed = section.signOffs.filter((each) => offsets.has(each.place.offset));
	const lines = items.filter((item) => /_{3,}|\bsignature:|\bdate:|(?:^|\s)@\w/i.test(item.text));
	const called = /\bsign(?:ed)?[- ]?offs?\b|\bsignatures?\b|\bapprov/i.test(section.title);
	if (signed.length > 0 && signed.length * 2 >= items.length && (called || lines.length * 2 >= signed.length)) return {
		meaning: "sign-offs",
		because: "its boxes begin with a role",
		sensitive: false
	};
	if (questionsIn(items) > 0) return {
		meaning: "answers",
		because: "its boxes are answers to choose from",
		sensitive
	};
	if (verdictIn(items) !== void 0) return {
		meaning: "verdict",
		because: "its boxes are a decision for or against",
		sensitive
	};
}
function fromWords({ section, introduction, above }, items, sensitive, context) {
	const voices = [
		...introduction.map((text) => ({
			text,
			introduces: true,
			because: `its introduction says ${quoted(text.replace(/[.:;!]+$/, ""))}`
		})),
		{
			text: section.title,
			introduces: false,
			because: section.kind === "group" ? `it begins ${quoted(section.title)}` : "its title says so"
		},
		{
			text: `${above} ${section.title}`,
			introduces: false,
			because: `it is called ${quoted(`${above} > ${section.title}`)}`
		}
	];
	for (const { text, introduces, because } of voices) {
		const said = saidBy(text, context);
		if (said === void 0 || introduces && said === "steps" && wayOf(text) === void 0) continue;
		if (said === "none" && text === section.title && arePrepared(items) && !areTrouble(items)) return {
			meaning: "all",
			because: "its items are things to have ready",
			sensitive: true
		};
		const way = said === "steps" ? wayOf(text) : void 0;
		return {
			meaning: MEANINGS[said],
			because,
			sensitive,
			...way === void 0 ? {} : { way }
		};
	}
	if (areKinds(items)) return {
		meaning: "any",
		because: "its items are kinds of change",
		sensitive
	};
	if (!sensitive || items.length === 0) return void 0;
	return areTrouble(items) && !arePrepared(items) ? {
		meaning: "none",
		because: "its items are trouble that may come",
		sensitive: true
	} : {
		meaning: "all",
		because: "nothing says otherwise",
		sensitive: true
	};
}
const YES_NO = /^(?:yes|no|n\/?a|not applicable|not sure|unsure|unknown|don't know|maybe)\b/;
const FOR_IT = /^(?:go|approved?|accept(?:ed)?|pass(?:ed)?|proceed|ready)\b/;
const AGAINST_IT = /^(?:no[- ]?go|not approved|reject(?:ed)?|fail(?:ed)?|denied|do not|don't|not ready|hold|blocked|stop)\b/;
const KIND = /^(?:bug(?: ?fix)?|fix|new feature|feature|enhancement|improvement|breaking change|refactor(?:ing)?|documentation|docs|performance|tests?|chore|maintenance|ci|build|style|code style|dependency|dependencies|hotfix|security|revert|other)\b/;
const CHANGE = /^(?:bug(?: ?fix)?|fix|hotfix|new feature|feature|enhancement)\b/;
const PREPARED = /\b(?:defined|documented|tested|prepared|reviewed|verified|ready|available|in place|backed up|configured|established|identified|agreed|approved|assigned|written|rehearsed|practiced|practised|known|scheduled|communicated)\b/;
const TROUBLE = /[<>≥≤]|\b(?:errors?|fail(?:s|ed|ing|ures?)?|down|unavailable|breach(?:ed)?|corrupt(?:ed|ion)?|loss|lost|exceeds?|spikes?|degrad(?:ed|ation)|timeouts?|outage|crash(?:es|ed)?|above|below|critical|broken|stuck|cannot|unable|complaints?|firing|regression)\b/;
const words$1 = (item) => require_reading.normalizeTitle(item.label).replace(/^[*_`"'\s]+/, "");
function most(items, pattern) {
	return items.length > 0 && items.filter((item) => pattern.test(words$1(item))).length * 2 >= items.length;
}
function questionsIn(items) {
	if (items.length < 2 || !items.every((item) => YES_NO.test(words$1(item)))) return 0;
	const yes = items.filter((item) => words$1(item).startsWith("yes")).length;
	const no = items.filter((item) => /^no\b(?!t)/.test(words$1(item))).length;
	return yes > 0 && no > 0 ? yes : 0;
}
function verdictIn(items) {
	const against = items.filter((item) => AGAINST_IT.test(words$1(item)));
	const forIt = items.filter((item) => !against.includes(item) && FOR_IT.test(words$1(item)));
	return against.length + forIt.length === items.length && items.length <= 4 && against.length > 0 && forIt.length > 0 ? {
		forIt,
		against
	} : void 0;
}
function areKinds(items) {
	const named = items.filter((item) => KIND.test(words$1(item)) && words$1(item).split(" ").length <= 12);
	return named.length >= 3 && named.length * 3 >= items.length * 2 && named.some((item) => CHANGE.test(words$1(item)));
}
function arePrepared(items) {
	return most(items, PREPARED);
}
function areTrouble(items) {
	return most(items, TROUBLE);
}
// src/author/propose/gates.ts
const CHOSE = {
	all: "every box counts",
	any: "one tick is enough",
	one: "exactly one tick",
	none: "its boxes must stay empty",
	steps: "reported only, since its steps are not always followed",
	way: "one of the ways out, asked for when it is followed",
	optional: "reported only",
	verdict: "a box for it is ticked, and none against it",
	answers: "one answer to each question",
	"sign-offs": "every role ticks its box"
};
function guessOf({ holder, reading }, chose = CHOSE[reading.meaning]) {
	const { place } = holder.section;
	if (place === void 0 || reading.because === "") return void 0;
	return {
		line: place.line,
		about: holder.section.title,
		chose,
		because: reading.because
	};
}
function guessSentence({ about, chose, because }) {
	return `Guess on ${quoted(about, 60)}: ${chose}, because ${because}.`;
}
function listRules(list, scope) {
	const gate = {
		gate: "items",
		...scope
	};
	const { meaning } = list.reading;
	const guess = guessOf(list);
	const says = guess === void 0 ? [] : [guessSentence(guess)];
	const others = otherReadings(list, gate);
	const verdict = meaning === "verdict" ? verdictIn(list.items) : void 0;
	if (verdict !== void 0) return verdictRules(verdict, gate, says);
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
function withMeaning({ reading: { meaning }, items }, gate) {
	if (meaning === "any" || meaning === "one" || meaning === "none") return {
		...gate,
		require: meaning
	};
	if (meaning === "steps" || meaning === "optional") return {
		...gate,
		advisory: true
	};
	if (meaning !== "answers") return gate;
	const questions = questionsIn(items);
	if (questions === 0) return gate;
	return {
		...gate,
		require: questions === 1 ? "one" : { "at-least": questions }
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
	const roles = holder.section.signOffs.map((signOff) => oneLine(signOff.role, 40));
	return `${roles.length === 0 ? "" : `Roles: ${roles.join(", ")}. `}A ticked box is a claim: it does not prove who ticked it.`;
}
function proven({ holder }, { in: section }) {
	const { signOffs } = holder.section;
	if (signOffs.length === 0) return [];
	return [{
		rule: {
			gate: "sign-offs",
			in: section,
			distinct: true,
			roles: Object.fromEntries(signOffs.map(({ role }) => [oneLine(role, 200), { by: { permission: "write" } }]))
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
		case "optional": return [{
			rule: gate,
			when: "where every box counts"
		}];
		default: return sensitive ? [none, steps] : [];
	}
}
// src/author/propose/yaml.ts
const WIDTH = 118;
function ruleLines(rules, indent) {
	const before = " ".repeat(indent);
	return rules.flatMap(({ says, rule, others }, index) => [
		...index > 0 && (says.length > 0 || rules[index - 1]?.others.length !== 0) ? [""] : [],
		...says.flatMap((line) => commentLines(line, indent)),
		...rule === void 0 ? [] : "gate" in rule ? gateLines(rule, indent) : groupLines(rule, indent),
		...others.flatMap((other) => [`${before}# ${rule === void 0 ? "Not asked for" : "Or"}, ${other.when}:`, ...gateLines(other.rule, indent).map((line) => `${before}# ${line.slice(indent)}`)])
	]);
}
function commentLines(text, indent = 0) {
	const before = `${" ".repeat(indent)}# `;
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) if (line !== "" && before.length + line.length + 1 + word.length > WIDTH) {
		lines.push(before + line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return [...lines, before + line];
}
function groupLines({ title, require: require$1, gates }, indent) {
	const before = " ".repeat(indent);
	return [
		`${before}- title: ${scalar(title)}`,
		`${before}  require: ${require$1}`,
		`${before}  gates:`,
		...ruleLines(gates, indent + 4)
	];
}
function gateLines(gate, indent) {
	const before = " ".repeat(indent);
	const short = `${before}- ${inline(gate)}`;
	const nested = Object.values(gate).filter((value) => typeof value === "object" && !Array.isArray(value));
	if (short.length <= WIDTH && nested.every((value) => Object.keys(value).length <= 2)) return [short];
	return Object.entries(gate).flatMap(([key, value], index) => {
		const start = `${before}${index === 0 ? "- " : "  "}${key}:`;
		if (typeof value !== "object" || value === null) return [`${start} ${scalar(value)}`];
		if (Array.isArray(value)) {
			const line = `${start} ${inline(value)}`;
			return line.length <= WIDTH ? [line] : [start, ...value.map((each) => `${before}    - ${inline(each)}`)];
		}
		return [start, ...Object.entries(value).map(([name, each]) => `${before}    ${inline(name)}: ${inline(each)}`)];
	});
}
function scalar(value) {
	return require_dist.stringify(value, {
		lineWidth: 0,
		singleQuote: true,
		blockQuote: false
	}).trim();
}
function inline(value) {
	return require_dist.stringify([value], {
		collectionStyle: "flow",
		flowCollectionPadding: false,
		lineWidth: 0,
		singleQuote: true
	}).trim().slice(1, -1);
}
// src/author/propose/body.ts
function bodyLines(phases, { prose, values }) {
	const rules = phases.flatMap((phase) => phase.rules);
	const writing = suggested("Sections to write in. Add the rules for those that must say something:", prose);
	const proving = suggested("Numbers that items name. Where the workflow knows them, box and number must agree:", values);
	if (!rules.some(isBlocking$1)) return idleLines(rules, prose, [...writing, ...proving]);
	if (phases.length < 2) return [
		"gates:",
		...ruleLines(rules, 2),
		...writing,
		...proving
	];
	const named = withNames(phases);
	return [
		...commentLines("The phase to enforce where none is asked for: what comes later cannot be true yet."),
		`default-phase: ${named[0]?.name}`,
		"",
		...commentLines(guessSentence(phaseGuess(phases))),
		"phases:",
		...named.flatMap((phase, index) => phaseLines(phase, named[index - 1]?.name)),
		...writing,
		...proving
	];
}
function phaseLines({ rules, name }, before) {
	if (before === void 0) return [`  ${name}:`, ...ruleLines(rules, 4)];
	return [
		"",
		`  ${name}:`,
		`    after: ${before}`,
		"    gates:",
		...ruleLines(rules, 6)
	];
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
	const titles = phases.map(({ stage }) => quoted(stage.title, 40));
	return {
		about: "phases",
		chose: `${phases.length} phases, ${withNames(phases).map(({ name }) => name).join(", ")}`,
		because: `the headings tell an order: ${titles.slice(0, 6).join(", ")}`
	};
}
function isBlocking$1({ rule }) {
	return rule !== void 0 && !("advisory" in rule);
}
function idleLines(rules, prose, notes) {
	const active = prose.map((rule) => ({
		says: [],
		rule,
		others: []
	}));
	if (active.length > 0 && !rules.some(({ rule }) => rule !== void 0)) return [
		"gates:",
		...commentLines("There are no boxes. These sections must say something.", 2),
		...ruleLines([...active, ...rules], 2)
	];
	return [
		"gates:",
		...ruleLines([{
			says: [rules.some(({ rule }) => rule !== void 0) ? "Nothing else here blocks, so that every box counts until you decide." : "There are no boxes. This asks for the first."],
			rule: { gate: "items" },
			others: []
		}, ...rules], 2),
		...notes
	];
}
function suggested(title, rules) {
	if (rules.length === 0) return [];
	const all = rules.map((rule) => ({
		says: [],
		rule,
		others: []
	}));
	return [
		"",
		...commentLines(title),
		...ruleLines(all, 0).map((line) => `# ${line}`)
	];
}
// src/author/propose/fields.ts
function formFields(section, scope) {
	const own = section.fields.filter((field) => !isProse(section, field) && !isReserved(field.name));
	if (own.length === 0) return void 0;
	const inScope = require_judge.fieldsIn(scope);
	const filledIn = own.every((field) => !field.blank);
	if (filledIn ? own.length < 2 : !isForm(own)) return void 0;
	const result = {
		required: {},
		leftOut: [],
		filledIn
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
function isProse(section, field) {
	return section.kind === "heading" && field.place.line === section.place?.line;
}
const isReserved = (name) => name === "__proto__" || name === "constructor";
function requirementOf(field, inForm) {
	const type = typeOf(field.name, field.value);
	if (typeof type !== "string") return type;
	if (field.blank || type === "one-of" || type === "pattern") return type;
	if (type !== "text" && type !== "number" && require_judge.SIMPLE_CHECKS[type](field.value) === void 0) return type;
	return inForm && field.value.split(" ").length <= 3 && field.value.length <= 40 ? {
		type: "one-of",
		values: [field.value]
	} : "text";
}
const LOGIN = /^(?:\w+ )?(?:deployer|reviewer|approver|author|assignee|developer|maintainer|captain|operator|submitter|requester|requestor|verifier|implementer|release manager)$|^(?:deployed|reviewed|released|approved|performed|executed|prepared|verified|checked|completed|tested|requested|implemented|submitted|merged|signed off|looked at) by$/;
function typeOf(name, value) {
	const words = require_reading.normalize(name).replace(/[_-]/g, " ");
	const choice = alternativesIn(value);
	if (choice !== void 0) return {
		type: "one-of",
		values: choice
	};
	const shown = require_reading.normalize(value).replace(/^[[<{(]+|[\]>})]+$/g, "");
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
	if (found === void 0 || found.length > 12 || new Set(found.map(require_reading.normalize)).size < found.length) return void 0;
	return found.every((each) => each !== "" && each.length <= 30 && !/[_<>[\]{}…]|\.\.\.|^\d+$/.test(each)) && (bracketed || found.every((each) => /^[\p{Lu}\d]/u.test(each)) || short !== void 0) ? found : void 0;
}
const CHECKER = /\b(?:reviewer|approver|verifier|witness)$|^(?:reviewed|approved|verified|checked) by$/;
function separateDuties(required) {
	const logins = Object.keys(required).filter((name) => required[name] === "login");
	const doers = logins.filter((name) => !CHECKER.test(require_reading.normalize(name)));
	const [only, ...more] = doers;
	if (only === void 0) return;
	for (const name of logins.filter((each) => !doers.includes(each))) required[name] = {
		type: "login",
		not: more.length === 0 ? only : doers
	};
}
// src/author/propose/forms.ts
const REFERENCE = /\b(?:appendix|reference|references|contacts?|resources|links|glossary|faq|legend|how to use|instructions|about)\b/i;
function forms(checklist, { selectorOf }) {
	const found = [{
		section: checklist.root,
		path: []
	}, ...require_reading.sectionsOf(checklist.root)].flatMap((at) => {
		const { section } = at;
		const selector = selectorOf(section);
		const fields = formFields(section, selector === void 0 ? checklist.root : section);
		const [first] = section.fields;
		if (fields === void 0 || first === void 0) return [];
		return [{
			...formRule(fields, selector, at),
			at,
			line: first.place.line
		}];
	});
	found.find(({ guess }) => guess !== void 0)?.rule.says.unshift("Guess: types by the names and the placeholders. \"text\" is anything that is not blank.");
	return found;
}
function formRule(found, selector, { section, path }) {
	const leftOut = found.leftOut.map(({ field, because }) => `${quoted(field.name, 40)} is left out, since ${because}.`);
	if (Object.keys(found.required).length === 0) return { rule: {
		says: leftOut,
		others: []
	} };
	const rule = {
		gate: "fields",
		...selector === void 0 ? {} : { in: selector },
		required: found.required
	};
	const reference = path.some((each) => REFERENCE.test(each.title));
	const { filledIn } = found;
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
	const about = section.title === "" ? "the fields at the top" : section.title;
	const chose = Object.entries(found.required).map(([name, want]) => `${oneLine(name, 40)} (${typeof want === "string" ? want : words(want)})`).join(", ");
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
function words(want) {
	if ("values" in want) return `one of ${want.values.map((value) => oneLine(value, 20)).join(", ")}`;
	return `${want.type}, other than ${[want.not].flat().join(" and ")}`;
}
function proseRules(checklist, { selectorOf }) {
	const writes = (section) => section.fields.some((field) => isProse(section, field) && field.blank);
	return require_reading.sectionsOf(checklist.root).filter(({ section }) => writes(section)).flatMap(({ section }) => {
		const selector = selectorOf(section);
		return selector === void 0 ? [] : [{
			gate: "section",
			in: selector,
			must: "non-empty"
		}];
	}).slice(0, 12);
}
// src/author/propose/lists.ts
const EVERY_BOX = {
	meaning: "all",
	because: "",
	sensitive: false
};
function listsOf(checklist) {
	const { root } = checklist;
	const prose = introductions(checklist);
	const top = require_reading.topLevel(root);
	const selectorOf = selectors(root, require_reading.sectionsOf(root));
	const lists = new Map();
	const alternatives = [];
	const visit = (at, inherited) => {
		const { section, path } = at;
		const outermost = section === root || section === top;
		const parent = path.at(-2);
		const [introduction = []] = [prose.get(section)];
		const own = outermost ? void 0 : readingOf({
			section,
			introduction,
			above: parent === void 0 || parent === top ? "" : parent.title
		});
		const choice = own?.meaning === "one" && isChoice(section);
		if (choice) alternatives.push(section);
		const known = choice ? void 0 : own;
		const effective = (known === void 0 || inherited !== void 0 && isSame(known, inherited.reading)) && inherited !== void 0 ? heard(inherited, known) : {
			holder: at,
			reading: known ?? EVERY_BOX
		};
		const items = require_reading.flatten(section.items);
		if (items.length > 0) {
			const list = lists.get(effective.holder.section) ?? {
				...effective,
				items: []
			};
			list.items.push(...items);
			lists.set(effective.holder.section, list);
		}
		const handed = known === void 0 ? inherited : effective;
		for (const child of section.sections) visit({
			section: child,
			path: [...path, child]
		}, handed);
	};
	visit({
		section: root,
		path: []
	}, void 0);
	return {
		lists: [...lists.values()].map((list) => named(lifted(list, top), selectorOf)),
		alternatives,
		selectorOf
	};
}
function heard(inherited, known) {
	return known === void 0 ? inherited : {
		...inherited,
		reading: {
			...inherited.reading,
			because: known.because
		}
	};
}
function isSame(a, b) {
	return a.meaning === b.meaning && (a.way === b.way || a.way === void 0);
}
function isChoice(section) {
	return section.items.length === 0 && section.sections.filter((child) => require_reading.itemsIn(child).length > 1).length > 1;
}
function lifted(list, top) {
	const { section, path } = list.holder;
	const parent = path.at(-2);
	if (section.kind !== "group" || parent === void 0 || parent === top) return list;
	if (require_reading.itemsIn(parent).length !== list.items.length) return list;
	return lifted({
		...list,
		holder: {
			section: parent,
			path: path.slice(0, -1)
		}
	}, top);
}
function named(list, selectorOf) {
	const selector = selectorOf(list.holder.section);
	return selector === void 0 ? list : {
		...list,
		selector
	};
}
function selectors(root, all) {
	const uses = new Map();
	for (const { section } of all) {
		const key = require_reading.normalizeTitle(section.title);
		uses.set(key, (uses.get(key) ?? 0) + 1);
	}
	const find = (section) => {
		const { title } = section;
		if (uses.get(require_reading.normalizeTitle(title)) === 1 && !/^\s*\/|\s>\s/.test(title) && title.trim() !== "") return plainTitle(title);
		const located = all.find((each) => each.section === section);
		const selector = located === void 0 ? "" : require_reading.selectorFor(root, all, located).trim();
		const works = (each) => {
			const selection = require_reading.select(root, each);
			return selection.kind === "one" && selection.found.section === section;
		};
		if (selector === "" || !works(selector)) return void 0;
		const plain = selector.split(" > ").map(plainTitle).join(" > ");
		return works(plain) ? plain : selector;
	};
	const known = new Map();
	return (section) => {
		if (!known.has(section)) known.set(section, find(section));
		return known.get(section);
	};
}
const BEFORE_WORDS = /^(\/?)(?:\d+(?:\.\d+)*[.):]?\s+|[\p{Extended_Pictographic}\uFE0F\s](?![\d#*]\u20E3))+(?=\S)/u;
function plainTitle(title) {
	const plain = title.replace(BEFORE_WORDS, "$1").replace(/\s*:$/, "").trim();
	return require_reading.normalizeTitle(plain.replace(/^\//, "")) === require_reading.normalizeTitle(title.replace(/^\//, "")) ? plain : title.trim();
}
// src/author/propose/stages.ts
const NUMBERED = /^(?:phase|stage|step|milestone|gate)\s+(\d{1,2})\b/;
const PREFIX = /\b(?<when>pre|post|before|prior to|during|after|following)[- ](?:the )?(?<what>[a-z]+(?:-[a-z]+)?)\b/;
const BEFORE = /\b(?:prerequisites?|preparations?|prepare|preparing|readiness|planning|plan|preflight|rehearsal)\b/;
const DURING = /\b(?:execution|deployment|deploy|rollout|roll-out|cut-?over|go[- ]?live|launch|release window|release day)\b/;
const AFTER = /\b(?:verification|follow[- ]?ups?|wrap[- ]?up|completion|closing|closure|close[- ]?out|retrospective|lessons|look back|afterwards|sign[- ]?off)\b/;
const FIRST = -1;
const LAST = 100;
const LARGE = 20;
function stagesOf(parts) {
	const boxed = parts.filter((part) => part.boxes > 0);
	const numbered = boxed.filter((part) => NUMBERED.test(require_reading.normalizeTitle(part.title))).length > 1;
	const hints = parts.map((part) => part.boxes > 0 ? hintIn(part.title, numbered) : void 0);
	const large = boxed.reduce((sum, part) => sum + part.boxes, 0) >= LARGE;
	const told = hints.some((hint) => hint?.clear === true || large && hint?.rank === FIRST);
	const first = hints.find((hint) => hint !== void 0 && (hint.clear || hint.rank < LAST));
	if (first === void 0 || !told) return void 0;
	const byRank = new Map();
	let last = first;
	let begun = false;
	const stages = hints.map((hint) => {
		const leadsOn = hint !== void 0 && hint.rank > last.rank && (hint.rank < LAST || last.rank > FIRST) && begun;
		if (hint !== void 0 && (hint.clear || hint === first || leadsOn)) {
			last = hint;
			begun = true;
		}
		last = byRank.get(last.rank) ?? last;
		byRank.set(last.rank, last);
		return last;
	});
	return byRank.size > 1 && byRank.size <= 12 ? stages : void 0;
}
function hintIn(title, numbered) {
	const words = require_reading.normalizeTitle(title);
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
			rank: 1,
			name,
			title,
			clear: true
		};
		return {
			rank: when === "pre" || when === "before" || when === "prior to" ? FIRST : LAST,
			name,
			title,
			clear: true
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
	return DURING.test(words) ? {
		...weak,
		rank: 1
	} : void 0;
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
// src/author/propose/parts.ts
function standsAlone(list, { alternatives }) {
	const inChoice = list.holder.path.some((section) => alternatives.includes(section));
	return list.reading.meaning !== "all" || list.reading.sensitive || inChoice;
}
function partEntries(part, all) {
	const lists = all.lists.filter((list) => list.selector !== void 0 && list.holder.path.includes(part));
	const alone = lists.filter((list) => standsAlone(list, all));
	const isInside = (list, others) => others.some((other) => other !== list && list.holder.path.includes(other.holder.section));
	const plain = lists.filter((list) => !alone.includes(list) && !isInside(list, alone));
	const single = lists.filter((list) => !plain.includes(list));
	const entries = single.map((list) => entryOf([list], listRules(list, scopeOf(list.holder.section, list, lists, all))));
	const [first] = plain;
	if (first !== void 0) {
		const target = plain.length === 1 && lists.length > 1 ? first.holder.section : part;
		const scope = all.selectorOf(target) === void 0 ? void 0 : scopeOf(target, void 0, single, all);
		if (scope !== void 0) entries.push(entryOf(plain, [{
			says: [],
			rule: {
				gate: "items",
				...scope
			},
			others: []
		}]));
		else for (const list of plain) entries.push(entryOf([list], listRules(list, scopeOf(list.holder.section, list, lists, all))));
	}
	return entries.toSorted((a, b) => a.line - b.line);
}
function scopeOf(target, own, others, all) {
	const without = others.filter((list) => list !== own && list.holder.section !== target && list.holder.path.includes(target)).filter((list, _, found) => !found.some((other) => other !== list && list.holder.path.slice(0, -1).includes(other.holder.section))).map((list) => list.selector);
	return {
		in: all.selectorOf(target),
		...without.length === 0 ? {} : { without }
	};
}
function entryOf(lists, rules) {
	return {
		lists,
		rules,
		line: Math.min(...lists.flatMap(({ items }) => items.map(({ place }) => place.line)))
	};
}
function restEntry(root, entries, { selectorOf }) {
	const judged = new Set(entries.flatMap((entry) => entry.lists.flatMap((list) => list.items)));
	const rest = require_reading.itemsIn(root).filter((item) => !judged.has(item));
	const [first] = rest;
	if (first === void 0) return void 0;
	const judgedIn = (section) => {
		const items = require_reading.itemsIn(section);
		if (items.length === 0) return [];
		const selector = selectorOf(section);
		if (selector !== void 0 && items.every((item) => judged.has(item))) return [selector];
		return section.sections.flatMap(judgedIn);
	};
	const without = root.sections.flatMap(judgedIn);
	return {
		lists: [],
		rules: [{
			says: rest.some((item) => !root.items.includes(item) && !root.items.some((each) => itemsBelow(each).includes(item))) ? ["Every other box, also in sections that no selector tells apart."] : [],
			rule: {
				gate: "items",
				...without.length === 0 ? {} : { without }
			},
			others: []
		}],
		line: first.place.line
	};
}
function itemsBelow(item) {
	return [item, ...item.items.flatMap(itemsBelow)];
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
		const value = /^[\d.]+$/.test(number) ? Number(number) : number.replace(/(?<=\d)(?=[%a-z])/, " ");
		return [{
			gate: "value",
			name: slug(what),
			[key]: value,
			item: item.label
		}];
	}).slice(0, MOST);
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
function wayOut({ criteria, normal, back }, checks) {
	const kept = [
		...criteria,
		...checks,
		...normal
	].flatMap(({ rules }) => rules);
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
function guard({ criteria, back }) {
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
	const { advisory: _, ...rule } = proposed.rule;
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
function choice(section, entries) {
	const options = section.sections.map((child) => ({
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
	const title = oneLine(section.title);
	return title === "" ? "Option" : title;
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
		boxes: require_reading.itemsIn(part).length
	})));
	const ranks = new Map(parts.map((part, index) => [part, stages?.[index]?.rank ?? ONLY.rank]));
	const lowest = Math.min(...ranks.values(), ...parts.length === 0 ? [ONLY.rank] : []);
	const rankOf = (path) => path.map((section) => ranks.get(section)).find((rank) => rank !== void 0) ?? lowest;
	const entries = parts.flatMap((part) => partEntries(part, lists));
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
	})), ways, lists, named);
}
const pathOf = ({ lists }) => lists.flatMap(({ holder }) => holder.path);
function partsOf(checklist) {
	const { sections } = require_reading.topLevel(checklist.root);
	const boxed = sections.filter((section) => require_reading.itemsIn(section).length > 0);
	const [only] = boxed;
	const inside = only?.sections.filter((child) => child.kind === "heading" && require_reading.itemsIn(child).length > 0).length ?? 0;
	if (boxed.length !== 1 || only === void 0 || only.items.length > 0 || inside < 2) return sections;
	return sections.flatMap((section) => section === only ? only.sections : [section]);
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
function merged(moments, ways, lists, named) {
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
			rules: endRules(own, placed, ways, moments.length > 1, lists)
		};
		if (index === 0 && ways.criteria.length > 0) return {
			stage,
			rules: [...rules, guard(ways)]
		};
		return {
			stage,
			rules: index > 0 && rank < end && moments.length === 3 && rules.some(isBlocking) ? [unlessWithdrawn(`${stage.title}, or the way back`, rules, ways)] : rules
		};
	}));
}
function endRules(own, placed, ways, phased, lists) {
	const start = Math.min(...[...ways.criteria, ...ways.normal].map(({ line }) => line));
	const before = own.filter(({ line }) => line < start);
	const isCheck = ({ entry }) => entry?.lists.every(({ reading }) => reading.meaning === "all") === true;
	const checks = phased && ways.normal.length > 0 ? before.filter(isCheck) : [];
	const group = wayOut(ways, checks.flatMap(({ entry = [] }) => entry));
	const after = placed.filter((each) => own.includes(each) && each.line >= start);
	return [
		...grouped(before.filter((each) => !checks.includes(each)), lists),
		group,
		...grouped(after, lists)
	];
}
function grouped(placed, { alternatives }) {
	const rules = [];
	const done = new Set();
	for (const each of placed) {
		if (done.has(each)) continue;
		const section = alternatives.find((one) => each.entry?.lists[0]?.holder.path.includes(one) === true);
		const among = section === void 0 ? [] : placed.filter(({ entry }) => entry?.lists[0]?.holder.path.includes(section) === true);
		const group = section === void 0 ? void 0 : choice(section, among.flatMap(({ entry = [] }) => entry));
		if (group === void 0) rules.push(...each.rules);
		else {
			among.forEach((one) => done.add(one));
			rules.push(group);
		}
	}
	return rules;
}
function isBlocking({ rule }) {
	return rule !== void 0 && !("advisory" in rule && rule["advisory"] === true);
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
	const read = listsOf(checklist);
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
	const { lines, guess } = notApplicableOf(checklist);
	const start = [
		...head(options),
		"",
		...lines,
		"",
		...templateLines(options)
	];
	const textOf = (...[rules, more]) => `${[...start, ...bodyLines(rules, more)].join("\n").replace(/\n{3,}/g, "\n\n").trimEnd()}\n`;
	const none = {
		prose: [],
		values: []
	};
	const texts = [textOf(phases, suggestions), textOf(phases.map(bare), none)];
	const guesses = [
		phases.length < 2 ? [] : phaseGuess(phases),
		guess,
		...lists.lists.flatMap((list) => guessOf(list) ?? []),
		...written.flatMap((form) => form.guess ?? [])
	].flat().toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
	const bytes = (text) => new TextEncoder().encode(text).length;
	return {
		text: texts.find((text) => bytes(text) <= LONGEST) ?? textOf([], none),
		guesses
	};
}
function head({ name }) {
	return [
		...commentLines(`Policy for Checklist Gate, proposed from ${quoted(name)}.`),
		"#",
		...commentLines("Read it before you rely on it. Lines that begin with \"Guess\" say what was taken from the words of the checklist, and why. Lines that begin with \"Or\" give other readings: remove the rule, and the \"# \" before the one that fits."),
		"version: 1"
	];
}
function notApplicableOf(checklist) {
	const items = require_reading.itemsIn(checklist.root);
	const conditional = items.filter((item) => item.conditional);
	const [first] = conditional;
	const value = first === void 0 ? "with-reason" : "conditional";
	const chose = first === void 0 ? "N/A needs a reason" : "N/A counts for conditional items only";
	const because = first === void 0 ? "no item says that it holds in some cases only" : `${conditional.length === 1 ? `1 of ${items.length} items says that it holds` : `${conditional.length} of ${items.length} items say that they hold`} in some cases only, such as ${quoted(first.label, 60)}`;
	return {
		lines: [...commentLines(`Guess: ${chose}, because ${because}. Others: forbidden, with-reason, conditional, allowed.`), `not-applicable: ${value}`],
		guess: {
			about: "not-applicable",
			chose,
			because
		}
	};
}
function templateLines({ template }) {
	return [
		...commentLines("The trusted form. Where it is named, nothing of it may be deleted, reworded or moved."),
		template === void 0 ? "# template: .github/PULL_REQUEST_TEMPLATE.md" : `template: ${inline(template)}`,
		""
	];
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
