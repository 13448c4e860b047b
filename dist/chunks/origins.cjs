const require_bind = require("./bind.cjs");
// src/author/explain/origins.ts
const SETTINGS = [
	"mode",
	"skip",
	"break-glass",
	"source",
	"template",
	"not-applicable",
	"open-conditional",
	"default-phase",
	"applies-to"
];
function originLines({ file, checklists, at }) {
	const line = (keys, what) => {
		const place = at(keys);
		return `  - ${what}, from ${place.path}:${place.line}`;
	};
	const settings = (keys, values) => SETTINGS.flatMap((key) => Object.hasOwn(values, key) ? [line([...keys, key], key)] : []);
	const rule = (each) => line(each.keys, `${require_bind.bindRule(each).title}${each.rule.final === true ? " (final)" : ""}`);
	return [
		"Put together from",
		...settings([], file),
		...checklists.flatMap(({ name, keys, phases }) => [...name === void 0 ? [] : [line(keys, `checklist "${name}"`), ...settings(keys, Object(file.checklists)[name])], ...phases.flatMap((phase) => [...phase.name === void 0 ? [] : [line(phase.keys, `phase ${phase.name}${phase.final === true ? " (final)" : ""}`)], ...phase.rules.map(rule)])]),
		""
	];
}
exports.originLines = originLines;
