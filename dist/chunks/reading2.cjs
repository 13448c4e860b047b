const require_error = require("./error.cjs");
// src/github/answers/reading.ts
async function reading(subject, what, read) {
	const [owner, repo] = subject.repository?.split("/") ?? [];
	if (owner === void 0 || repo === void 0) return unavailable("the repository is not known");
	try {
		return await read({
			owner,
			repo
		});
	} catch (error) {
		if (!(error instanceof require_error.GitHubError)) throw error;
		return unavailable(`${what} could not be read: ${error.message}`);
	}
}
function known(value) {
	return {
		status: "known",
		value
	};
}
function unavailable(reason) {
	return {
		status: "unavailable",
		reason
	};
}
async function orMissing(read) {
	try {
		return await read;
	} catch (error) {
		if (error instanceof require_error.GitHubError && (error.status === 404 || error.status === 422)) return void 0;
		throw error;
	}
}
async function told(what, read) {
	try {
		return {
			status: "known",
			value: await read()
		};
	} catch (error) {
		if (!(error instanceof require_error.GitHubError)) throw error;
		return {
			status: "unavailable",
			reason: `${what} could not be read: ${error.message}`
		};
	}
}
Object.defineProperty(exports, "known", {
	enumerable: true,
	get: function() {
		return known;
	}
});
Object.defineProperty(exports, "orMissing", {
	enumerable: true,
	get: function() {
		return orMissing;
	}
});
Object.defineProperty(exports, "reading", {
	enumerable: true,
	get: function() {
		return reading;
	}
});
Object.defineProperty(exports, "told", {
	enumerable: true,
	get: function() {
		return told;
	}
});
Object.defineProperty(exports, "unavailable", {
	enumerable: true,
	get: function() {
		return unavailable;
	}
});
