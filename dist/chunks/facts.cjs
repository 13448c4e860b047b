// src/evidence/question.ts
function questionKey(question) {
	return JSON.stringify(Object.fromEntries(Object.entries(question).toSorted(([a], [b]) => a < b ? -1 : 1)));
}
// src/evidence/facts.ts
var Facts = class Facts {
	#byKey;
	constructor(recorded = []) {
		this.#byKey = new Map([...recorded].map((entry) => [questionKey(entry.question), entry]));
	}
	get(question) {
		return this.#byKey.get(questionKey(question))?.fact;
	}
	with(recorded) {
		return new Facts([...this.#byKey.values(), ...recorded]);
	}
	list() {
		return [...this.#byKey.entries()].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, entry]) => asRecorded(entry));
	}
};
function asRecorded({ question, fact }) {
	return {
		question,
		fact: fact.status === "known" ? fact : {
			status: fact.status,
			reason: fact.reason
		}
	};
}
function untold(because, more = {}) {
	return {
		known: false,
		because,
		...more
	};
}
function anyTold(told) {
	return told.some((each) => each.known && each.value) ? {
		known: true,
		value: true
	} : told.find(({ known }) => !known) ?? {
		known: true,
		value: false
	};
}
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
Object.defineProperty(exports, "Facts", {
	enumerable: true,
	get: function() {
		return Facts;
	}
});
Object.defineProperty(exports, "anyTold", {
	enumerable: true,
	get: function() {
		return anyTold;
	}
});
Object.defineProperty(exports, "commentAsOf", {
	enumerable: true,
	get: function() {
		return commentAsOf;
	}
});
Object.defineProperty(exports, "questionKey", {
	enumerable: true,
	get: function() {
		return questionKey;
	}
});
Object.defineProperty(exports, "untold", {
	enumerable: true,
	get: function() {
		return untold;
	}
});
