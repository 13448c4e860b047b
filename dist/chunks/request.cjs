const require_question = require("./question.cjs");
// src/evidence/facts.ts
var Facts = class Facts {
	#byKey;
	constructor(recorded = []) {
		this.#byKey = new Map([...recorded].map((entry) => [require_question.questionKey(entry.question), entry]));
	}
	get(question) {
		return this.#byKey.get(require_question.questionKey(question))?.fact;
	}
	with(recorded) {
		return new Facts([...this.#byKey.values(), ...recorded]);
	}
	list() {
		return [...this.#byKey.entries()].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, entry]) => entry);
	}
};
function commentAsOf(comment, at) {
	const { lastEditedAt, edits, ...rest } = comment;
	if (lastEditedAt === null || lastEditedAt < at) return comment;
	const { revisions = [], complete = false } = edits ?? {};
	const earlier = revisions.filter((revision, index) => index === 0 || revision.at < at);
	const last = earlier.at(-1);
	if (!complete || last === void 0 || last.body === null) return {
		...comment,
		edits: {
			revisions: [],
			complete: false
		}
	};
	const { body, editor } = last;
	return earlier.length === 1 ? {
		...rest,
		body,
		lastEditedAt: null,
		editor: null
	} : {
		...rest,
		body,
		lastEditedAt: last.at,
		editor,
		edits: {
			revisions: earlier,
			complete
		}
	};
}
// src/run/request.ts
function couldNotJudge(reason) {
	return {
		ok: false,
		error: {
			kind: "could-not-judge",
			reason
		}
	};
}
function wrongPolicy(...errors) {
	return {
		ok: false,
		error: {
			kind: "policy-error",
			errors
		}
	};
}
Object.defineProperty(exports, "Facts", {
	enumerable: true,
	get: function() {
		return Facts;
	}
});
Object.defineProperty(exports, "commentAsOf", {
	enumerable: true,
	get: function() {
		return commentAsOf;
	}
});
Object.defineProperty(exports, "couldNotJudge", {
	enumerable: true,
	get: function() {
		return couldNotJudge;
	}
});
Object.defineProperty(exports, "wrongPolicy", {
	enumerable: true,
	get: function() {
		return wrongPolicy;
	}
});
