const require_exit = require("./exit.cjs");
// src/reports/overview/words.ts
const STATE_WORDS = {
	"not-judged": {
		mark: "⚠️",
		glyph: "⚠",
		words: "not judged"
	},
	wrong: {
		mark: "❌",
		glyph: "✗",
		words: "wrong"
	},
	left: {
		mark: "🟡",
		glyph: "○",
		words: "to do"
	},
	waiting: {
		mark: "⏳",
		glyph: "…",
		words: "waiting"
	},
	overridden: {
		mark: "🔓",
		glyph: "!",
		words: "overridden"
	},
	done: {
		mark: "✅",
		glyph: "✓",
		words: "done"
	},
	skipped: {
		mark: "⚪",
		glyph: "–",
		words: "skipped"
	}
};
function overviewHeadline({ rows, totals, unread }, what = "checklist") {
	const asked = rows.length - totals.skipped;
	const parts = Object.keys(STATE_WORDS).flatMap((state) => state === "skipped" || totals[state] === 0 ? [] : [`${totals[state]} ${STATE_WORDS[state].words}`]);
	const more = [...totals.skipped === 0 ? [] : [`${totals.skipped} that need${totals.skipped === 1 ? "s" : ""} no checklist`], ...unread.length === 0 ? [] : [`${countOf(unread.length, "repository", "repositories")} could not be read`]];
	return `${countOf(asked, what)}${parts.length === 0 ? "" : `: ${parts.join(", ")}`}${more.map((each) => `; ${each}`).join("")}`;
}
function countOf(count, one, several = `${one}s`) {
	return `${count} ${count === 1 ? one : several}`;
}
function leftWords({ left, asked, wrong }) {
	if (asked === 0 && left === 0) return "";
	return wrong > 0 && wrong === left ? `${wrong} wrong` : `${left} of ${asked} left${wrongPart(wrong)}`;
}
function stateWords(row) {
	const { words } = STATE_WORDS[row.state];
	const left = row.left === 0 ? "" : leftWords(row);
	if (left === "") return words;
	return row.state === "left" || row.state === "wrong" ? left : `${words}, ${left}`;
}
function badgeWords({ state, left, wrong }) {
	if (left === 0 || state !== "left" && state !== "wrong") return STATE_WORDS[state].words;
	return wrong === left ? `${wrong} wrong` : `${left} left${wrongPart(wrong)}`;
}
function wrongPart(wrong) {
	return wrong === 0 ? "" : `: ${wrong} wrong`;
}
function barWords({ state, left, asked }) {
	return [left > 0 && (state === "left" || state === "wrong") ? "" : `${left === 0 ? "Nothing" : left} left`, `${asked - left} of ${asked} done`];
}
function firstWords({ section, text }) {
	return section === "" ? text : `in ${section}, ${text}`;
}
function waitsForWords({ kind, name, people, left }) {
	if (kind === "phase") return `later: ${left} in ${name}`;
	const others = people.filter((each) => each !== name);
	const some = others.slice(0, 3).join(", ");
	return others.length === 0 ? name : `${name} (${some}${others.length > 3 ? ` and ${others.length - 3} more` : ""})`;
}
function titleWords({ title, name }, length = 100) {
	const line = require_exit.sanitiseLine(title, length);
	return line.trim() === "" ? require_exit.sanitiseLine(name, length) : line;
}
Object.defineProperty(exports, "STATE_WORDS", {
	enumerable: true,
	get: function() {
		return STATE_WORDS;
	}
});
Object.defineProperty(exports, "badgeWords", {
	enumerable: true,
	get: function() {
		return badgeWords;
	}
});
Object.defineProperty(exports, "barWords", {
	enumerable: true,
	get: function() {
		return barWords;
	}
});
Object.defineProperty(exports, "countOf", {
	enumerable: true,
	get: function() {
		return countOf;
	}
});
Object.defineProperty(exports, "firstWords", {
	enumerable: true,
	get: function() {
		return firstWords;
	}
});
Object.defineProperty(exports, "leftWords", {
	enumerable: true,
	get: function() {
		return leftWords;
	}
});
Object.defineProperty(exports, "overviewHeadline", {
	enumerable: true,
	get: function() {
		return overviewHeadline;
	}
});
Object.defineProperty(exports, "stateWords", {
	enumerable: true,
	get: function() {
		return stateWords;
	}
});
Object.defineProperty(exports, "titleWords", {
	enumerable: true,
	get: function() {
		return titleWords;
	}
});
Object.defineProperty(exports, "waitsForWords", {
	enumerable: true,
	get: function() {
		return waitsForWords;
	}
});
