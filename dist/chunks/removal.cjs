const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_select = require("./select.cjs");
const require_sign_off = require("./sign-off.cjs");
const require_inline = require("./inline.cjs");
const require_compare = require("./compare.cjs");
// src/template/reading/prose.ts
function introductions(checklist, prose = proseOf(checklist)) {
	const located = require_select.sectionsOf(checklist.root);
	const all = [checklist.root, ...located.map(({ section }) => section)];
	const events = all.flatMap((section) => [section.place?.line ?? 0, ...section.items.map((item) => item.place.line)]).toSorted((a, b) => a - b);
	return new Map(all.map((section, index) => {
		const start = section.place?.line ?? 0;
		const end = section.items[0]?.place.line ?? all[index + 1]?.place?.line ?? 1e400;
		const before = Math.max(start, ...events.filter((line) => line < end && line >= start));
		const isOwn = ({ line, isComment }) => (line > before || line === start && line === before && isComment === true) && line < end;
		return [section, prose.filter(isOwn).map(({ text }) => text)];
	}));
}
function proseOf({ documents }) {
	return blocksOf(documents.map(({ markdown }) => markdown).join("\n")).flatMap(({ text, ...where }) => sentences(text).map((sentence) => ({
		...where,
		text: sentence
	})));
}
const NO_DEFINITIONS = {
	links: new Set(),
	footnotes: new Set()
};
function blocksOf(markdown) {
	return require_inline.readBlocks(markdown.replace(/^\uFEFF/, "")).children.flatMap((node) => {
		const { line } = require_inline.positionOf(node).start;
		if (node.type === "paragraph") return wordsOf(require_inline.rawText(node), line);
		if (node.type === "heading") return wordsOf(require_inline.rawText(node), line).filter(({ isComment }) => isComment === true);
		if (node.type === "html" && node.value.startsWith("<!--")) return [{
			line,
			text: node.value.slice(4, -3),
			isComment: true
		}];
		if (node.type === "blockquote") return node.children.flatMap((child) => child.type === "paragraph" ? wordsOf(require_inline.rawText(child), line) : []);
		return [];
	});
}
function wordsOf(paragraph, line) {
	const { parts } = require_inline.inlineOf(paragraph, NO_DEFINITIONS, false);
	const comments = parts.flatMap((part) => part.kind === "comment" ? [{
		line,
		text: part.text,
		isComment: true
	}] : []);
	return [{
		line,
		text: require_inline.textOf(parts)
	}, ...comments];
}
const LONGEST_SENTENCE = 400;
function sentences(text) {
	return text.split("\n").map((line) => line.trim()).join("\n").replace(/(?<![.!?:;>*-])\n(?=\p{Ll})/gu, " ").split(/(?<=[.!?:;])\s+|\n/).map((sentence) => oneLine(sentence, LONGEST_SENTENCE).replace(/^(?:[-*>]\s+)+/, "")).filter((sentence) => sentence !== "");
}
function oneLine(text, maxLength = 90) {
	const line = require_inline.withoutInvisible(text).replace(/[\s\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, " ").trim();
	const points = [...line];
	return points.length > maxLength ? `${points.slice(0, maxLength - 1).join("").trimEnd()}…` : line;
}
function quoted(text, maxLength = 90) {
	return `"${oneLine(text, maxLength)}"`;
}
// src/template/reading/answers.ts
function answersIn(section, said) {
	const found = [];
	let label;
	let last = section.place?.line ?? 0;
	for (const item of section.items) {
		const { text: question = "" } = item.question ?? {};
		const { line } = item.place;
		const spoken = said.filter((each) => each.line > last && each.line < line);
		const between = spoken.map((each) => each.text);
		const title = spoken.find(isLabel);
		const hints = spoken.filter((each) => each.isComment === true && each.line === title?.line).map(({ text }) => text);
		if (between.length > 0) label = title === void 0 ? void 0 : {
			question: title.text,
			items: [],
			introduction: between,
			hints
		};
		last = Math.max(line, ...require_select.flatten(item.items).map(({ place }) => place.line));
		if (question !== "") {
			const same = found.find((each) => each.question === question);
			if (same === void 0) found.push({
				question,
				items: [item],
				introduction: [],
				hints: []
			});
			else same.items.push(item);
		} else if (label !== void 0) {
			if (label.items.length === 0) found.push(label);
			label.items.push(item);
		}
	}
	return found;
}
const LONGEST_LABEL = 8;
function isLabel({ text, isComment }) {
	return isComment !== true && text.split(" ").length <= LONGEST_LABEL && !/[.!;,]$/.test(text);
}
// src/template/reading/by-items.ts
function ofSomeCases(some) {
	return some.length > 1 && some.every(({ label, text }) => require_select.statesCondition(label) && !require_compare.isSensitive(text)) ? {
		meaning: "steps",
		because: "each of its items holds in some cases only",
		sensitive: false
	} : void 0;
}
function pickedFrom(question, some) {
	return require_compare.speaks("picks", require_compare.plainWords(question)) && some.length > 1 && require_compare.areNames(some) ? {
		meaning: "any",
		because: "its question asks to pick",
		sensitive: false
	} : void 0;
}
const VERSION = /^(?:v?\d[\w.]*|main|master|develop|dev|next|stable|n\/a|none|@[\w/-]+)$/;
function ofVersions({ title, items }, introduction) {
	const about = require_compare.plainWords(`${title} ${introduction.join(" ")}`);
	if (!(items.length > 1 && items.every(({ label }) => VERSION.test(require_inline.normalizeTitle(label)))) || require_compare.speaks("allVersions", about) || !require_compare.speaks("someVersions", about)) return void 0;
	return {
		meaning: require_compare.speaks("noVersion", about) ? "optional" : "any",
		because: "its items are versions or teams",
		sensitive: false
	};
}
function ofItsTitle({ title, items }) {
	const words = require_compare.plainWords(title);
	const [only, ...others] = items;
	return only !== void 0 && others.length === 0 && require_compare.plainWords(only.label) === words && require_compare.speaks("ofChanges", words) ? {
		meaning: "optional",
		because: "its box only repeats its title",
		sensitive: false
	} : void 0;
}
// src/template/reading/meaning.ts
const MEANINGS = {
	none: "none",
	steps: "steps",
	prepared: "all",
	one: "one",
	any: "any",
	optional: "optional",
	others: "others",
	kinds: "any"
};
function readingOf(voices) {
	const { section, introduction, above, answering = [], siblings = [] } = voices;
	const items = require_select.flatten(section.items);
	const about = [
		above,
		section.title,
		...introduction
	].filter((text) => require_compare.isSensitive(text));
	const sensitive = [
		section.title,
		...introduction,
		...section.kind === "group" ? [above] : []
	].some((text) => require_compare.isSensitive(text));
	const worded = () => fromWords({
		section,
		introduction,
		above,
		answering
	}, items, sensitive, about.length > 0);
	const told = introduction.some((text) => require_compare.speaks("leaveOpen", require_compare.plainWords(text))) ? worded() : void 0;
	return directed(section) ?? told ?? ofReviewers(section, siblings) ?? fromItems(section, items, sensitive) ?? worded();
}
function directed(section) {
	for (const { text } of section.directives ?? []) {
		const because = `the template says <!-- gate: ${oneLine(text, 40)} -->`;
		if (text === "optional" || text === "all" || text === "any" || text === "one" || text === "none") return {
			meaning: text,
			because,
			sensitive: false,
			isStated: true
		};
	}
}
function fromItems(section, items, sensitive) {
	const offsets = new Set(items.map((item) => item.place.offset));
	const signed = section.signOffs.filter((each) => offsets.has(each.place.offset));
	const lines = items.filter((item) => require_sign_off.hasPlaceToSign(item.text));
	const called = require_sign_off.isAboutSigning(section.title);
	if (signed.length > 0 && signed.length * 2 >= items.length && (called || lines.length * 2 >= signed.length)) return {
		meaning: "sign-offs",
		because: "its boxes begin with a role",
		sensitive: false
	};
	const options = section.items;
	if (require_compare.questionsIn(options) > 0) return {
		meaning: "answers",
		because: "its boxes are answers to choose from",
		sensitive
	};
	if (require_compare.verdictIn(options) !== void 0) return {
		meaning: "verdict",
		because: "its boxes are a decision for or against",
		sensitive
	};
}
function fromWords({ section, introduction, above, answering }, items, sensitive, context) {
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
		...require_compare.speaks("ownList", require_compare.plainWords(section.title)) ? [] : [{
			text: `${above} ${section.title}`,
			introduces: false,
			because: `it is called ${quoted(`${above} > ${section.title}`)}`
		}]
	];
	const heard = voices.flatMap(({ text, introduces, because }) => {
		const said = require_compare.saidBy(text, context, !introduces);
		if (said === "optional" && introduces && introduction.some((each) => STRICT.test(require_compare.plainWords(each)))) return [];
		if (said === "kinds" && introduction.some((each) => OF_EACH.test(require_compare.plainWords(each)))) return [];
		if (said === "others" && section.items.some(({ label }) => /\b(?:I|my|I've)\b/.test(label))) return [];
		if (said === "others" && !introduces && text !== section.title) return [];
		if (said !== void 0 && COUNTED.includes(said) && require_compare.speaks("effects", require_compare.plainWords(text))) return [];
		const isRemark = introduces && require_compare.wayOf(text) === void 0 && !require_compare.speaks("forSome", require_compare.plainWords(text));
		if (said === void 0 || said === "steps" && isRemark) return [];
		return [{
			text,
			because,
			said
		}];
	});
	const strongest = heard.find(({ said }, index) => index === 0 && OF_STOPPING.includes(said)) ?? STRENGTH.map((said) => heard.find((each) => each.said === said)).find((each) => each !== void 0);
	if (strongest !== void 0) {
		const { text, said, because } = strongest;
		if (said === "applying" && require_compare.speaks("informs", require_compare.plainWords(text))) return {
			meaning: "optional",
			because,
			sensitive
		};
		if ((said === "applying" || said === "any") && require_compare.speaks("asApplies", require_compare.plainWords(text)) && require_compare.areMostlyEffects(section.items)) return {
			meaning: "optional",
			because,
			sensitive,
			ofEffects: true
		};
		if (said === "applying" && require_compare.hasOpposites(section.items)) return {
			meaning: "any",
			because,
			sensitive
		};
		if ((said === "applying" || said === "kinds" && !OF_CHANGE.test(require_compare.plainWords(text))) && require_compare.areStatements(section.items.length > 0 ? section.items : [...require_select.itemsIn(section), ...answering])) return {
			meaning: "all",
			because,
			sensitive
		};
		if (said === "applying") return {
			meaning: "any",
			because,
			sensitive
		};
		if (said === "none" && text === section.title && require_compare.arePrepared(items) && !require_compare.areTrouble(items)) return {
			meaning: "all",
			because: "its items are things to have ready",
			sensitive: true
		};
		const way = said === "steps" ? require_compare.wayOf(text) : void 0;
		if (said === "steps" && !sensitive && require_compare.speaks("picks", require_compare.plainWords(text)) && require_compare.areNames(section.items)) return {
			meaning: "optional",
			because,
			sensitive
		};
		return {
			meaning: MEANINGS[said],
			because,
			sensitive,
			...way === void 0 ? {} : { way }
		};
	}
	const isPicked = items.length > 0 && require_compare.areNames(section.items);
	const byItself = voices.find(({ text, introduces }) => introduces && require_compare.speaks("foundByItself", require_compare.plainWords(text)));
	if (isPicked && byItself !== void 0) return {
		meaning: "optional",
		because: byItself.because,
		sensitive
	};
	if (isPicked && [section.title, ...introduction].some((text) => require_compare.speaks("effects", require_compare.plainWords(text)))) return {
		meaning: "optional",
		because: "it lists what may come about",
		sensitive
	};
	if (require_compare.areEffects(section.items)) return {
		meaning: "optional",
		because: "its items say what the change may do",
		sensitive,
		ofEffects: true
	};
	const ticked = voices.find(({ text, introduces }) => introduces && require_compare.speaks("whenTicked", require_compare.plainWords(text)));
	if (isPicked && ticked !== void 0) return {
		meaning: "any",
		because: ticked.because,
		sensitive
	};
	if (require_compare.hasOpposites(section.items)) return {
		meaning: "any",
		because: "its items contradict each other",
		sensitive
	};
	if (require_compare.hasTwoAnswers(section)) return {
		meaning: "any",
		because: "its question has two answers",
		sensitive
	};
	const byItems = ofItsTitle(section) ?? ofVersions(section, introduction);
	if (byItems !== void 0) return {
		...byItems,
		sensitive
	};
	if (require_compare.areAsked(section.items) && require_compare.speaks("describes", require_compare.plainWords(section.title))) return {
		meaning: "any",
		because: "its title asks what the change is",
		sensitive
	};
	if (require_compare.areKinds(section.items)) return {
		meaning: "any",
		because: "its items are kinds of change",
		sensitive
	};
	const title = require_compare.plainWords(section.title);
	if (isPicked && section.items.length > 1 && require_compare.speaks("begins", title)) return {
		meaning: "any",
		because: `it begins ${quoted(section.title)}`,
		sensitive
	};
	if (isPicked && section.items.length > 1 && require_compare.speaks("asks", title)) return {
		meaning: "any",
		because: "its question asks to pick",
		sensitive
	};
	if (!sensitive || items.length === 0) return void 0;
	return require_compare.areTrouble(items) && !require_compare.arePrepared(items) ? {
		meaning: "none",
		because: "its items are trouble that may come",
		sensitive: true
	} : {
		meaning: "all",
		because: "nothing says otherwise",
		sensitive: true
	};
}
const STRICT = /\b(?:must|mandatory|everything else|all (?:boxes|items|others?|of))\b|(?<!\bnot )\brequired\b/;
const OF_EACH = /\b(?:all|every|each)\b.*\b(?:required|mandatory|must)\b/;
const OF_CHANGE = /\b(?:types?|kinds?|sort|art|arten|this is)\b/;
const COUNTED = [
	"one",
	"any",
	"kinds"
];
const OF_STOPPING = [
	"none",
	"steps",
	"prepared"
];
const STRENGTH = [
	"others",
	"optional",
	"none",
	"steps",
	"one",
	"any",
	"applying",
	"kinds",
	"prepared"
];
function ofReviewers({ title, items }, siblings) {
	if (!require_compare.speaks("ofReviewers", require_compare.plainWords(title))) return void 0;
	const isBeside = siblings.some((other) => require_compare.speaks("ofAuthors", require_compare.plainWords(other.title)) && other.items.length > 0);
	const isTheirs = items.every(({ label }) => !/\b(?:I|my|I've)\b/.test(label));
	return isBeside && isTheirs ? {
		meaning: "others",
		because: "it stands beside the list of authors",
		sensitive: false
	} : void 0;
}
// src/template/reading/below.ts
function optionsOf(items) {
	const below = new Set(items.flatMap((item) => require_select.flatten(item.items)));
	return items.filter((item) => !below.has(item));
}
function belowOf(items) {
	const found = optionsOf(items).flatMap((option) => option.items.length === 0 ? [] : [countBelow(option)]);
	const [first] = found;
	if (first === void 0 || found.every((each) => each === first)) return first;
	return found.includes("all") ? "all" : "any";
}
function countBelow({ label, items }) {
	const { meaning } = readingOf({
		section: asSection(label, items),
		introduction: [],
		above: ""
	}) ?? {};
	if (meaning === "one" || meaning === "answers" && require_compare.questionsIn(items) === 1) return "one";
	return meaning === "any" || require_compare.mostAreKinds(items) ? "any" : "all";
}
function asSection(title, items) {
	return {
		kind: "group",
		title,
		key: [],
		depth: 9,
		items,
		fields: [],
		signOffs: [],
		sections: []
	};
}
// src/template/reading/selectors.ts
function selectors(root, all) {
	const uses = new Map();
	for (const { section } of all) {
		const key = require_inline.normalizeTitle(section.title);
		uses.set(key, (uses.get(key) ?? 0) + 1);
	}
	const find = (section) => {
		const { title } = section;
		if (uses.get(require_inline.normalizeTitle(title)) === 1 && !/^\s*\/|\s>\s/.test(title) && title.trim() !== "") return plainTitle(title);
		const located = all.find((each) => each.section === section);
		const selector = located === void 0 ? "" : require_select.selectorFor(root, all, located).trim();
		const works = (each) => {
			const selection = require_select.select(root, each);
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
	return require_inline.normalizeTitle(plain.replace(/^\//, "")) === require_inline.normalizeTitle(title.replace(/^\//, "")) ? plain : title.trim();
}
// src/template/reading/apart.ts
function lettingOff(some) {
	const first = some.find(require_compare.letsOff);
	return first === void 0 || some.every(require_compare.letsOff) ? void 0 : {
		meaning: "let-off",
		because: `it has ${quoted(first.label)}`,
		sensitive: false
	};
}
function kindsIn(some) {
	const kinds = some.filter(({ label }) => require_compare.speaks("ofKind", require_compare.plainWords(label)));
	return kinds.length > 1 && kinds.some(({ label }) => require_compare.speaks("somethingElse", require_compare.plainWords(label))) ? [{
		items: kinds,
		reading: {
			meaning: "any",
			because: "these boxes say what the change is",
			sensitive: false
		}
	}] : [];
}
function orAmong(some) {
	const runs = [];
	for (const [index, item] of some.entries()) {
		const before = some[index - 1];
		const isOther = require_compare.speaks("alternative", require_compare.plainWords(item.label));
		if (before !== void 0 && (isOther || require_compare.speaks("leadsOver", require_compare.plainWords(before.label)))) runs.at(-1).push(item);
		else runs.push([item]);
	}
	return runs.filter((run) => run.length > 1).map((items) => ({
		items,
		reading: {
			meaning: "any",
			because: "it names two ways",
			sensitive: false
		}
	}));
}
function againstEachOther(some) {
	const [items] = require_compare.oppositesAmong(some);
	return items === void 0 ? [] : [{
		items,
		reading: {
			meaning: "any",
			because: "these boxes contradict each other",
			sensitive: false
		}
	}];
}
function stepsOf(some) {
	const because = "its steps are due where it is ticked";
	return some.filter(({ items }) => items.length > 0).map((item) => ({
		items: [item],
		reading: {
			meaning: "steps",
			because,
			sensitive: false
		}
	}));
}
function freeBecause(item) {
	const words = require_compare.plainWords(item.label);
	if (require_compare.letsOff(item)) return "it lets off others";
	if (require_compare.speaks("eitherWay", words)) return "it says something either way";
	if (require_compare.speaks("afterwards", words)) return "it is for after the merge";
	if (require_compare.speaks("byOthers", words)) return "somebody else does it";
	if (require_compare.speaks("advice", words) && (require_compare.speaks("optional", words) || !require_compare.speaks("important", words))) return "it is put as advice";
	if (require_compare.asksForEffect(item)) return "it asks what the change does";
	if (require_compare.speaks("changes", words) && !require_compare.speaks("important", words)) return "it says what the change brings";
}
function apartIn(some) {
	return some.flatMap((item, index) => {
		const words = require_compare.plainWords(item.label);
		const next = some[index + 1];
		if (next !== void 0 && require_compare.speaks("accordingly", require_compare.plainWords(next.label)) && require_compare.isOfSame(item, next) && item.items.length === 0 && require_compare.speaks("premise", words)) return [{
			items: [item, next],
			reading: {
				meaning: "steps",
				because: "it says whether something is needed",
				sensitive: false
			}
		}];
		const exempts = some.length === 1 && require_compare.speaks("exempts", words) ? "it says that something is not needed" : void 0;
		const because = freeBecause(item) ?? exempts;
		return because === void 0 ? [] : [free(item, because)];
	});
}
function free(item, because) {
	return {
		items: [item],
		reading: {
			meaning: item.items.length > 0 ? "steps" : "optional",
			because,
			sensitive: false
		}
	};
}
function freeBelow(parent) {
	return parent.items.flatMap((item) => {
		const words = require_compare.plainWords(item.label);
		const isOtherWay = require_compare.speaks("alternative", words) ? "it says another way to do what stands above it" : void 0;
		const because = require_compare.letsOff(item) || require_compare.speaks("eitherWay", words) ? freeBecause(item) : isOtherWay;
		return [...because === void 0 ? [] : [free(item, because)], ...freeBelow(item)];
	});
}
function apartFrom({ meaning, isStated, ofEffects, sensitive }, some) {
	if (ofEffects === true) return stepsOf(some);
	if (!(meaning === "all" || meaning === "steps" && !sensitive) || isStated === true) return [];
	const kinds = [
		...kindsIn(some),
		...orAmong(some),
		...againstEachOther(some)
	];
	const others = some.filter((item) => kinds.every(({ items }) => !items.includes(item)));
	return [
		...kinds,
		...apartIn(others),
		...some.flatMap(freeBelow)
	];
}
// src/template/reading/lists.ts
const EVERY_BOX = {
	meaning: "all",
	sensitive: false
};
const NOTHING = {
	meaning: "optional",
	because: "its text asks for nothing",
	sensitive: false
};
const OF_ITEMS = [
	"verdict",
	"answers",
	"let-off"
];
function listsOf(checklist) {
	const { root } = checklist;
	const said = proseOf(checklist);
	const prose = introductions(checklist, said);
	const top = require_select.topLevel(root);
	const selectorOf = selectors(root, require_select.sectionsOf(root));
	const lists = new Map();
	const questions = [];
	const choices = [];
	const isChosen = (section) => choices.some((options) => options.includes(section));
	const visit = (at, above) => {
		const { section, path } = at;
		const inherited = above !== void 0 && countsForItself(section, above.reading) ? void 0 : above;
		const outermost = section === root || section === top;
		const parent = path.at(-2);
		const idle = section.items.filter(require_compare.asksNothing);
		const asking = section.items.filter((item) => !idle.includes(item));
		const labelled = answersIn({
			...section,
			items: asking
		}, said);
		const answers = !outermost && isOneQuestion(section, labelled) ? [] : labelled;
		const hints = new Set(answers.flatMap((each) => each.hints));
		const introduction = prose.get(section).filter((text) => !hints.has(text));
		const answering = new Set(answers.flatMap((each) => each.items));
		const left = asking.filter((item) => !answering.has(item));
		const siblings = (parent ?? root).sections;
		const own = outermost ? void 0 : readingOf({
			siblings,
			section: {
				...section,
				items: left
			},
			introduction,
			answering: [...answering],
			above: parent === void 0 || parent === top || isChosen(section) ? "" : parent.title
		});
		const choice = own?.meaning === "one" && isChoice(section);
		choices.push(...choice ? [section.sections.filter((child) => require_select.itemsIn(child).length > 0)] : chosenAmong(section, said));
		const byItems = () => lettingOff(left) ?? (outermost ? void 0 : ofSomeCases(left));
		const read = own?.meaning === "all" && own.isStated !== true ? lettingOff(left) ?? own : own ?? (inherited === void 0 ? byItems() : void 0);
		const known = choice ? void 0 : read;
		const effective = (known === void 0 || inherited !== void 0 && isSame(known, inherited.reading)) && inherited !== void 0 ? heard(inherited, known) : {
			holder: at,
			reading: known ?? EVERY_BOX
		};
		const apart = apartFrom(effective.reading, left);
		for (const { items: some, reading } of apart) questions.push({
			holder: at,
			items: require_select.flatten(some),
			reading,
			question: some[0].label
		});
		const standing = new Set(apart.flatMap((each) => require_select.flatten(each.items)));
		const items = require_select.flatten(left).filter((item) => !standing.has(item));
		for (const { question, items: some, introduction: before } of answers) {
			const asked = readingOf({
				section: asSection(question, some),
				introduction: before,
				above: section.title
			}) ?? pickedFrom(question, some);
			const reading = effective.reading.meaning === "all" && asked !== void 0 ? asked : effective.reading;
			questions.push({
				holder: at,
				items: require_select.flatten(some),
				reading,
				question
			});
		}
		for (const item of idle) questions.push({
			holder: at,
			items: require_select.flatten([item]),
			reading: NOTHING,
			question: item.label
		});
		if (items.length > 0) {
			const list = lists.get(effective.holder.section) ?? {
				...effective,
				items: []
			};
			list.items.push(...items);
			lists.set(effective.holder.section, list);
		}
		const isOwn = known !== void 0 && OF_ITEMS.includes(known.meaning);
		const handed = known === void 0 || isOwn ? inherited : effective;
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
		lists: [...[...lists.values()].map((list) => lifted(list, top)), ...questions].map((list) => named(list, selectorOf)),
		choices,
		selectorOf
	};
}
function countsForItself({ title, items }, { meaning, isStated }) {
	return (meaning === "any" || meaning === "one") && isStated !== true && (require_compare.speaks("ownList", require_compare.plainWords(title)) || items.length > 0 && require_compare.areStatements(items));
}
function isOneQuestion({ title }, answers) {
	return require_compare.speaks("asks", require_compare.plainWords(title)) && answers.every(({ question, items }) => !question.endsWith("?") && require_compare.areNames(items));
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
function chosenAmong({ sections, items, place: own }, said) {
	let last = Math.max(own === void 0 ? 0 : own.line, ...require_select.flatten(items).map(({ place }) => place.line));
	return sections.flatMap((first, index) => {
		const start = lineOf(first);
		const before = last;
		last = Math.max(before, start, ...require_select.itemsIn(first).map(({ place }) => place.line));
		if (require_select.itemsIn(first).length === 0) return [];
		const between = said.filter(({ line }) => line > before && line < start);
		const from = index === 0 ? 0 : Math.max(...between.map(({ line }) => line));
		if (!between.some(({ line, text }) => line >= from && isChoosing(text))) return [];
		const others = sections.slice(index);
		const end = others.findIndex(({ kind, depth }) => kind !== first.kind || depth !== first.depth);
		const options = others.slice(0, end < 0 ? others.length : end).filter((section) => require_select.itemsIn(section).length > 0);
		return options.length < 2 ? [] : [options];
	});
}
function lineOf({ place }) {
	return place.line;
}
function isChoosing(text) {
	const words = require_compare.plainWords(text);
	return require_compare.saidBy(text) === "one" || require_compare.speaks("oneList", words) || require_compare.speaks("removeOthers", words);
}
function isChoice(section) {
	return section.items.length === 0 && section.sections.filter((child) => require_select.itemsIn(child).length > 0).length > 1;
}
function lifted(list, top) {
	const { section, path } = list.holder;
	const parent = path.at(-2);
	if (section.kind !== "group" || parent === void 0 || parent === top) return list;
	if (require_select.itemsIn(parent).length !== list.items.length) return list;
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
// src/template/reading/record-form.ts
const LINES_OF_A_RECORD = 3;
const OF_A_RECORD = [
	"none",
	"verdict",
	"sign-offs"
];
function isRecord({ root }, lists) {
	const sections = [root, ...require_select.sectionsOf(root).map(({ section }) => section)];
	const blank = sections.flatMap(({ fields }) => fields.filter((field) => field.blank));
	return blank.filter(({ value }) => value !== "").length >= LINES_OF_A_RECORD || blank.length >= LINES_OF_A_RECORD && blank.some(({ name }) => require_compare.speaks("ofWhoDidIt", name)) || sections.some(({ signOffs }) => signOffs.length > 0) || lists.some(({ reading }) => OF_A_RECORD.includes(reading.meaning) || reading.sensitive);
}
const STARRED = /\*\s*$/u;
const UNKNOWN = /(?!\p{Script=Latin})\p{L}/u;
function freeFields(template, lists, said) {
	const all = [template.root, ...require_select.sectionsOf(template.root).map(({ section }) => section)].flatMap(({ fields }) => fields);
	const titles = require_select.sectionsOf(template.root).map(({ section }) => section.title);
	if ([...said.map(({ text }) => text), ...titles].map(require_compare.plainWords).some((text) => require_compare.speaks("everyField", text) || require_compare.speaks("keep", text) && !require_compare.speaks("wholeTemplate", text)) || isRecord(template, lists)) return new Set();
	const isAsked = (name) => STARRED.test(name) || UNKNOWN.test(name) || require_compare.speaks("mustBeThere", name) || require_compare.speaks("important", require_compare.plainWords(name));
	return new Set(all.filter(({ name }) => !isAsked(name)));
}
// src/template/reading/removal.ts
var removal_exports = require_rolldown_runtime.__exportAll({ removalOf: () => removalOf });
function removalOf(template) {
	const { lists, choices } = listsOf(template);
	const said = proseOf(template);
	const fields = freeFields(template, lists, said);
	const letOff = lists.filter(({ reading }) => reading.meaning === "let-off").map(({ items }) => ({
		by: items.filter(require_compare.letsOff),
		others: items.filter((item) => !require_compare.letsOff(item))
	}));
	const all = [template.root, ...require_select.sectionsOf(template.root).map(({ section }) => section)];
	const lines = new Set();
	const sections = new Set();
	const parts = [];
	const because = [];
	const below = (section) => [section, ...require_select.sectionsOf(section).map((each) => each.section)];
	const isKept = (section) => saidIn(section, all, said).some(({ text }) => require_compare.speaks("keep", require_compare.plainWords(text)));
	for (const [position, section] of all.entries()) {
		const before = all[position - 1];
		const own = [...before === void 0 ? [] : saidIn(before, all, said).filter((each) => isOnNext(each, before)), ...saidIn(section, all, said).filter((each) => !isOnNext(each, section))];
		if (isKept(section)) continue;
		const note = (kind, into) => {
			const found = own.find((each) => invites(kind, each));
			if (found === void 0) return;
			because.push(oneLine(found.text));
			const text = require_compare.plainWords(found.text);
			const isOf = (what) => kind === "removeLines" && require_compare.speaks(what, text);
			const open = (isOf("belowHere") ? all.filter(({ place }) => place !== void 0 && place.line > found.line) : isOf("wholeTemplate") ? all : below(section)).filter((each) => !isKept(each));
			for (const each of open) into.add(each);
			if (isOf("parts")) parts.push(open.filter((each) => each !== template.root && each.items.length > 0));
		};
		if (section !== template.root) note("removeSection", sections);
		note("removeLines", lines);
		if (section.directives?.some(({ text }) => text === "removable") === true) for (const each of below(section)) (section === template.root ? lines : sections).add(each);
	}
	const told = said.find((each) => invites("removeOthers", each));
	if (told !== void 0 && choices.length > 0) because.push(oneLine(told.text));
	return {
		lines,
		sections,
		parts,
		choices,
		letOff,
		fields,
		because
	};
}
function asksForMarks(template) {
	const said = proseOf(template);
	const found = said.find(({ text }) => require_compare.speaks("markNotApplicable", require_compare.plainWords(text)));
	const together = said.filter(({ line }) => line === found?.line).map(({ text }) => require_compare.plainWords(text));
	if (found !== void 0) return together.some((text) => require_compare.speaks("reasons", text)) ? void 0 : oneLine(found.text);
	const { lines } = removalOf(template);
	const holders = [template.root, ...require_select.sectionsOf(template.root).map(({ section }) => section)];
	const removes = said.find((each) => invites("removeLines", each) && !require_compare.speaks("wholeTemplate", require_compare.plainWords(each.text)));
	const [list, ...others] = holders.filter((section) => section.items.length > 0);
	return removes !== void 0 && list !== void 0 && others.length === 0 && lines.has(list) ? oneLine(removes.text) : void 0;
}
function invites(to, { text }) {
	const words = require_compare.plainWords(text);
	return require_compare.speaks(to, words) && !require_compare.speaks("noInvitation", words);
}
function isOnNext({ text, line }, { items }) {
	return require_compare.speaks("nextSection", require_compare.plainWords(text)) && items.every(({ place }) => place.line < line);
}
function saidIn(section, all, said) {
	const start = section.place?.line ?? 0;
	const end = Math.min(...all.map(({ place }) => place?.line ?? 0).filter((line) => line > start));
	return said.filter(({ line }) => line >= start && line < end);
}
Object.defineProperty(exports, "asksForMarks", {
	enumerable: true,
	get: function() {
		return asksForMarks;
	}
});
Object.defineProperty(exports, "belowOf", {
	enumerable: true,
	get: function() {
		return belowOf;
	}
});
Object.defineProperty(exports, "isRecord", {
	enumerable: true,
	get: function() {
		return isRecord;
	}
});
Object.defineProperty(exports, "listsOf", {
	enumerable: true,
	get: function() {
		return listsOf;
	}
});
Object.defineProperty(exports, "oneLine", {
	enumerable: true,
	get: function() {
		return oneLine;
	}
});
Object.defineProperty(exports, "optionsOf", {
	enumerable: true,
	get: function() {
		return optionsOf;
	}
});
Object.defineProperty(exports, "quoted", {
	enumerable: true,
	get: function() {
		return quoted;
	}
});
Object.defineProperty(exports, "removalOf", {
	enumerable: true,
	get: function() {
		return removalOf;
	}
});
Object.defineProperty(exports, "removal_exports", {
	enumerable: true,
	get: function() {
		return removal_exports;
	}
});
