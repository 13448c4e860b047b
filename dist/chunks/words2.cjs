const require_model = require("./model3.cjs");
// src/reports/repositories/words.ts
const SIGNS = {
	problem: "✗",
	unknown: "?",
	advice: "!",
	ok: "✓"
};
const REPOSITORY_WORDS = {
	unread: {
		glyph: "⚠",
		words: "could not be read"
	},
	wrong: {
		glyph: "✗",
		words: "wrong"
	},
	unchecked: {
		glyph: "?",
		words: "could not be checked"
	},
	advice: {
		glyph: "!",
		words: "with advice"
	},
	ok: {
		glyph: "✓",
		words: "in order"
	}
};
function repositoriesHeadline({ rows, totals, leftOut }) {
	const parts = require_model.REPOSITORY_STATES.filter((state) => totals[state] > 0).map((state) => `${totals[state]} ${REPOSITORY_WORDS[state].words}`);
	const reasons = [...new Set(leftOut.map(({ reason }) => reason))].map((reason) => `${leftOut.filter((each) => each.reason === reason).length} ${reason}`);
	return [
		`${rows.length} ${rows.length === 1 ? "repository" : "repositories"}`,
		parts.length === 0 ? "" : `: ${parts.join(", ")}`,
		reasons.length === 0 ? "" : `; ${leftOut.length} left out (${reasons.join(", ")})`
	].join("");
}
function signOf({ state }) {
	return state === "none" ? "–" : SIGNS[state];
}
const SIGNED = require_model.COLUMNS.filter((column) => column !== "version" && column !== "pull requests");
Object.defineProperty(exports, "REPOSITORY_WORDS", {
	enumerable: true,
	get: function() {
		return REPOSITORY_WORDS;
	}
});
Object.defineProperty(exports, "SIGNED", {
	enumerable: true,
	get: function() {
		return SIGNED;
	}
});
Object.defineProperty(exports, "SIGNS", {
	enumerable: true,
	get: function() {
		return SIGNS;
	}
});
Object.defineProperty(exports, "repositoriesHeadline", {
	enumerable: true,
	get: function() {
		return repositoriesHeadline;
	}
});
Object.defineProperty(exports, "signOf", {
	enumerable: true,
	get: function() {
		return signOf;
	}
});
