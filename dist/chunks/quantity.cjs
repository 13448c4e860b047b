// src/evidence/quantity.ts
const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:(?:,\d{3}){2,}(?:\.\d+)?|,\d{3}\.\d+)(?:e[+-]?\d{1,3})?$/i;
const ONE_COMMA = /^[+-]?[1-9]\d{0,2},\d{3}$/;
function numbersIn(text) {
	const written = text.trim();
	const grouped = written.replaceAll(",", "");
	return (ONE_COMMA.test(written) ? [grouped, written.replace(",", ".")] : PLAIN.test(written) || GROUPED.test(written) ? [grouped] : []).map(Number).filter(Number.isFinite);
}
const NUMBER = String.raw`(\d{1,6}(?:\.\d{1,6})?)`;
const UNITS = [
	"d|days?",
	"h|hrs?|hours?",
	"m|mins?|minutes?",
	"s|secs?|seconds?"
];
const MILLISECONDS = [
	864e5,
	36e5,
	6e4,
	1e3
];
const IN_WORDS = new RegExp(String.raw`^(?=\d)${UNITS.map((unit) => String.raw`(?:${NUMBER}\s*(?:${unit})(?:$|\s*,?\s*(?:and\s+)?(?=\d)))?`).join("")}$`);
const ISO = new RegExp(`^p(?=\\d|t\\d)(?:${NUMBER}d)?(?:t(?=\\d)(?:${NUMBER}h)?(?:${NUMBER}m)?(?:${NUMBER}s)?)?$`);
function readDuration(text) {
	const written = text.replace(/[A-Za-z]+/g, (word) => word === "M" ? word : word.toLowerCase());
	const match = IN_WORDS.exec(written) ?? ISO.exec(text.toLowerCase());
	if (match === null) return void 0;
	return Math.round(MILLISECONDS.reduce((sum, unit, index) => sum + Number(match[index + 1] ?? 0) * unit, 0));
}
Object.defineProperty(exports, "numbersIn", {
	enumerable: true,
	get: function() {
		return numbersIn;
	}
});
Object.defineProperty(exports, "readDuration", {
	enumerable: true,
	get: function() {
		return readDuration;
	}
});
