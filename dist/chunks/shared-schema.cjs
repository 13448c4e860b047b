const require_quantifier = require("./quantifier.cjs");
// src/policy/file/shared-schema.ts
const REFERENCE = /^([\w.-]+\/[\w.-]+):((?!\/)(?!(?:.*\/)?\.{0,2}(?:\/|@))[^\p{C}\\:@]{1,300})@((?![-/])(?!.*\.\.)[\w./+-]{1,200})$/u;
const REFERENCE_WORDS = "OWNER/REPO:PATH@REF, such as \"acme/policies:gate.yml@v1\"";
function referenceIn(text) {
	const [, repository, path, ref] = REFERENCE.exec(text) ?? [];
	return repository === void 0 || path === void 0 || ref === void 0 ? void 0 : {
		repository,
		path,
		ref
	};
}
function referenceText({ repository, path, ref }) {
	return `${repository}:${path}@${ref}`;
}
function fileKey(reference) {
	return reference.replace(/^[^:]*/, (repository) => repository.toLowerCase());
}
const MOST_NAMED = 5;
const reference = require_quantifier.pipe(require_quantifier.string(), require_quantifier.regex(REFERENCE, `expected ${REFERENCE_WORDS}`));
const extending = require_quantifier.pipe(require_quantifier.union([reference, require_quantifier.pipe(require_quantifier.array(reference), require_quantifier.minLength(1), require_quantifier.maxLength(MOST_NAMED))]), require_quantifier.title("Extends"), require_quantifier.description("Shared policies that this one builds on, as OWNER/REPO:PATH@REF. Keys of this file replace theirs, and gates are added."), require_quantifier.metadata({ examples: ["acme/policies:gate.yml@v1", ["acme/policies:gate.yml@v1", "acme/web:web.yml@main"]] }));
const final = require_quantifier.pipe(require_quantifier.boolean(), require_quantifier.title("Final"), require_quantifier.description("A policy that extends this one may add and tighten, but not loosen it."));
const modeWord = require_quantifier.pipe(require_quantifier.picklist(["enforce", "report"]), require_quantifier.title("Mode"), require_quantifier.description("enforce, or report: nothing blocks."));
const mode = require_quantifier.pipe(require_quantifier.union([modeWord, require_quantifier.strictObject({
	value: modeWord,
	final: require_quantifier.optional(final)
})]), require_quantifier.title("Mode"), require_quantifier.description("enforce (default), or report: the verdict is told, but the commit status and the job succeed whatever it is."));
function valueOf(written) {
	return typeof written === "string" ? written : written.value;
}
function isFinal(written) {
	return typeof written === "object" && written.final === true;
}
Object.defineProperty(exports, "extending", {
	enumerable: true,
	get: function() {
		return extending;
	}
});
Object.defineProperty(exports, "fileKey", {
	enumerable: true,
	get: function() {
		return fileKey;
	}
});
Object.defineProperty(exports, "final", {
	enumerable: true,
	get: function() {
		return final;
	}
});
Object.defineProperty(exports, "isFinal", {
	enumerable: true,
	get: function() {
		return isFinal;
	}
});
Object.defineProperty(exports, "mode", {
	enumerable: true,
	get: function() {
		return mode;
	}
});
Object.defineProperty(exports, "referenceIn", {
	enumerable: true,
	get: function() {
		return referenceIn;
	}
});
Object.defineProperty(exports, "referenceText", {
	enumerable: true,
	get: function() {
		return referenceText;
	}
});
Object.defineProperty(exports, "valueOf", {
	enumerable: true,
	get: function() {
		return valueOf;
	}
});
