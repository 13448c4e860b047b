const require_exit = require("./exit.cjs");
// src/github/answers/ask.ts
async function ask(what, read) {
	const answer = await require_exit.attempt(read);
	if (answer.ok) return answer.value;
	return unavailable(`${what === void 0 ? "" : `${what} could not be read: `}${answer.error.message}`, answer.error);
}
async function askAbout(client, subject, read) {
	const repository = require_exit.repositoryNamed(subject.repository);
	return repository === void 0 ? unavailable("the repository is not known") : read({
		client,
		repository,
		subject
	});
}
function known(value) {
	return {
		status: "known",
		value
	};
}
function unavailable(reason, { isFault } = {}) {
	return {
		status: "unavailable",
		reason,
		...isFault && { isFault }
	};
}
async function orMissing(read) {
	const answer = await require_exit.attempt(() => read);
	if (answer.ok) return answer.value;
	if (answer.error.status === 404 || answer.error.status === 422) return void 0;
	throw answer.error;
}
async function seen(read) {
	const answer = await require_exit.attempt(read);
	if (!answer.ok && (answer.error.status === 403 || answer.error.status === 404)) return { status: "not-seen" };
	return answer.ok ? known(answer.value) : unavailable(answer.error.message);
}
Object.defineProperty(exports, "ask", {
	enumerable: true,
	get: function() {
		return ask;
	}
});
Object.defineProperty(exports, "askAbout", {
	enumerable: true,
	get: function() {
		return askAbout;
	}
});
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
Object.defineProperty(exports, "seen", {
	enumerable: true,
	get: function() {
		return seen;
	}
});
Object.defineProperty(exports, "unavailable", {
	enumerable: true,
	get: function() {
		return unavailable;
	}
});
