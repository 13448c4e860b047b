const require_select = require("./select.cjs");
const require_trusted = require("./trusted.cjs");
const require_removal = require("./removal.cjs");
const require_compare = require("./compare.cjs");
const require_judge = require("./judge.cjs");
// src/policy/judge/readings.ts
function withReadings(policy, template, removal) {
	const { sections, items: directed } = require_judge.readDirectives(template);
	if (sections.length + directed.length > 0) return {
		policy,
		readings: []
	};
	const read = readTemplate(template, removal);
	const checklists = policy.checklists.map((each) => ({
		...each,
		...read.rules
	}));
	return {
		policy: {
			...policy,
			checklists
		},
		readings: read.readings
	};
}
function readTemplate(template, removal) {
	const { lists, choices } = require_removal.listsOf(template);
	const open = "where-the-rest-is-done";
	const marks = require_removal.asksForMarks(template);
	const plain = lists.filter((list) => countOf(list) === "all" && !choices.some((options) => isIn(list, options)));
	const special = lists.filter((list) => !plain.includes(list));
	const apart = special.filter((list) => !choices.some((options) => isIn(list, options)));
	const rest = plain.flatMap((list) => list.items);
	const others = special.flatMap((list) => list.items);
	const rules = [
		require_trusted.TEMPLATE_RULE,
		...apart.flatMap((list) => rulesOf(list)),
		...choices.flatMap((options) => choiceRule(options, special)),
		...rest.length === 0 ? [] : [rule("Every box", others.length === 0 ? {} : { except: matchers(others) })],
		rule("Something is ticked", { require: "any" })
	];
	return {
		rules: {
			notApplicable: marks === void 0 ? "reason-or-conditional" : "allowed",
			...require_removal.isRecord(template, lists) ? {} : { openConditional: open },
			phases: [{
				after: [],
				rules
			}]
		},
		readings: [
			...special.flatMap(({ holder, question, reading, items: some }) => {
				const { because } = reading;
				if (because === void 0) return [];
				return {
					section: question ?? holder.section.title,
					line: some[0].place.line,
					means: MEANS[countOf({
						items: some,
						reading
					})],
					because,
					...settledBy(question, holder.section, reading)
				};
			}),
			...choices.map((options) => ({
				section: options.map(({ title }) => title).join(" / "),
				line: Math.min(...options.map(({ place }) => place.line)),
				means: "exactly one of these lists",
				because: "the template says to choose one"
			})),
			...marks === void 0 ? [] : [{
				section: "",
				line: 0,
				means: "N/A needs no reason",
				because: `the template says "${marks}"`
			}],
			...removal.because.map((text) => ({
				section: "",
				line: 0,
				means: "what does not apply may be left out",
				because: `the template says "${text}"`
			}))
		].toSorted((a, b) => a.line - b.line)
	};
}
function settledBy(question, { kind }, reading) {
	const directive = question !== void 0 || kind === "root" ? void 0 : require_judge.directiveFor(reading);
	return directive === void 0 ? {} : { directive };
}
const MEANS = {
	all: "every box",
	any: "at least one box",
	one: "exactly one box",
	none: "no box",
	optional: "not asked for",
	case: "asked for in some cases only, then every box",
	verdict: "a decision for it",
	answers: "one answer to each question",
	"let-off": "every box, or the one that lets off the others"
};
function countOf({ items: some, reading: { meaning, sensitive, way } }) {
	switch (meaning) {
		case "steps": return sensitive || way !== void 0 ? "all" : "case";
		case "any":
		case "one":
		case "none": return meaning;
		case "optional":
		case "others": return "optional";
		case "verdict":
		case "let-off": return meaning;
		case "answers": return require_compare.questionsIn(require_removal.optionsOf(some)) === 1 ? "one" : "answers";
		default: return "all";
	}
}
function rulesOf(list, isChosen = false) {
	const title = list.question ?? list.holder.section.title;
	const only = matchers(list.items);
	const count = countOf(list);
	switch (count) {
		case "optional": return [rule(`${title}: optional`, {
			only,
			optional: true
		})];
		case "verdict": {
			const { forIt, against } = require_compare.verdictIn(require_removal.optionsOf(list.items));
			return [rule(`${title}: decided for`, {
				only: matchers(require_select.flatten(forIt)),
				require: "any"
			}), rule(`${title}: not decided against`, {
				only: matchers(against),
				require: "none"
			})];
		}
		case "let-off": {
			const free = require_removal.optionsOf(list.items).filter(require_compare.letsOff);
			const rules = [rule("Every other box", { only: matchers(list.items.filter((item) => !free.includes(item))) }), rule("The box that lets off the others", {
				only: matchers(free),
				require: "any"
			})];
			return [{
				kind: "group",
				title: named(title, MEANS[count]),
				advisory: false,
				require: "any",
				rules
			}];
		}
		case "answers": return [rule(`${title}: ${MEANS.answers}`, {
			only,
			require: { "at-least": require_compare.questionsIn(require_removal.optionsOf(list.items)) }
		})];
		case "case": return [isChosen ? rule(`${title}: ${MEANS.all}`, { only }) : rule(`${title}: in some cases only, then every box`, {
			only,
			"once-begun": true
		})];
		case "all": return [rule(`${title}: ${MEANS.all}`, { only })];
		case "none": return [rule(`${title}: ${MEANS.none}`, {
			only,
			require: count
		})];
		default: {
			const below = require_removal.belowOf(list.items);
			return [rule(`${title}: ${MEANS[count]}`, {
				only,
				require: count,
				...below === void 0 ? {} : { below }
			})];
		}
	}
}
function named(title, means) {
	return title === "" ? `${means.slice(0, 1).toUpperCase()}${means.slice(1)}` : `${title}: ${means}`;
}
function isIn({ holder }, options) {
	return holder.path.some((section) => options.includes(section));
}
function choiceRule(options, special) {
	const members = options.flatMap((option) => {
		const rules = special.filter((list) => isIn(list, [option])).flatMap((list) => rulesOf(list, true));
		const [only] = rules;
		if (only === void 0) return [];
		if (rules.length === 1) return [only];
		return [{
			kind: "group",
			title: option.title,
			advisory: false,
			require: "all",
			rules
		}];
	});
	return members.length === 0 ? [] : [{
		kind: "group",
		title: "One of these lists",
		advisory: false,
		require: "one",
		rules: members
	}];
}
function matchers(some) {
	return some.map(({ key, text }) => ({
		item: key,
		text
	}));
}
function rule(title, options) {
	return {
		kind: "gate",
		title,
		advisory: false,
		gate: require_trusted.items.bind(options)
	};
}
exports.withReadings = withReadings;
