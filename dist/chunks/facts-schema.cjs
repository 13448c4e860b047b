const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_judge = require("./judge.cjs");
// src/record/facts-schema.ts
var facts_schema_exports = require_rolldown_runtime.__exportAll({ wrongFact: () => wrongFact });
const text = require_judge.string();
const permission = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
const orNull = (schema) => require_judge.nullable(schema);
const person = orNull(require_judge.looseObject({
	login: text,
	id: require_judge.number(),
	type: text
}));
const exists = require_judge.boolean();
const history = require_judge.looseObject({
	revisions: require_judge.array(require_judge.looseObject({
		editor: person,
		at: text,
		body: orNull(text)
	})),
	complete: require_judge.boolean()
});
const changed = require_judge.looseObject({
	files: require_judge.array(require_judge.looseObject({
		path: text,
		previous: require_judge.optional(text),
		removed: require_judge.optional(require_judge.boolean())
	})),
	complete: require_judge.boolean(),
	ahead: require_judge.optional(require_judge.number())
});
const ofCommit = require_judge.variant("exists", [require_judge.looseObject({
	exists: require_judge.literal(true),
	sha: text
}), require_judge.looseObject({ exists: require_judge.literal(false) })]);
const absent = require_judge.looseObject({ exists: require_judge.literal(false) });
const ANSWERS = {
	file: require_judge.looseObject({
		path: text,
		exists,
		text
	}),
	path: require_judge.looseObject({ exists }),
	"file-revisions": require_judge.array(require_judge.looseObject({
		sha: text,
		text
	})),
	labels: require_judge.array(text),
	origin: require_judge.looseObject({
		author: require_judge.optional(text),
		authorId: require_judge.optional(require_judge.number()),
		authorType: require_judge.optional(text),
		draft: require_judge.optional(require_judge.boolean()),
		baseBranch: require_judge.optional(text)
	}),
	"changed-files": changed,
	value: require_judge.looseObject({ raw: text }),
	commit: ofCommit,
	"head-file": require_judge.looseObject({
		head: orNull(text),
		onDefault: orNull(text),
		atMergeBase: orNull(text),
		merged: require_judge.optional(orNull(text)),
		intoDefault: require_judge.boolean()
	}),
	"skip-instruction": require_judge.looseObject({ instruction: orNull(text) }),
	"check-runs": require_judge.array(require_judge.looseObject({
		name: text,
		status: text,
		conclusion: orNull(text),
		completedAt: orNull(text),
		app: orNull(text),
		url: orNull(text)
	})),
	statuses: require_judge.array(require_judge.looseObject({
		context: text,
		state: text,
		at: text,
		creator: orNull(text),
		url: orNull(text)
	})),
	tag: ofCommit,
	release: require_judge.variant("exists", [absent, require_judge.looseObject({
		exists: require_judge.literal(true),
		draft: require_judge.boolean(),
		prerelease: require_judge.boolean(),
		notes: text,
		assets: require_judge.array(require_judge.looseObject({
			name: text,
			size: require_judge.number(),
			state: text
		})),
		publishedAt: orNull(text),
		url: text
	})]),
	"files-between": changed,
	milestone: require_judge.variant("exists", [absent, require_judge.looseObject({
		exists: require_judge.literal(true),
		title: text,
		state: text,
		open: require_judge.number(),
		url: text
	})]),
	deployment: require_judge.variant("exists", [absent, require_judge.looseObject({
		exists: require_judge.literal(true),
		id: require_judge.number(),
		state: orNull(text),
		before: require_judge.optional(orNull(text)),
		at: text,
		creator: orNull(text),
		url: orNull(text)
	})]),
	reviews: require_judge.array(require_judge.looseObject({
		author: person,
		state: text,
		commit: orNull(text),
		at: text
	})),
	comments: require_judge.array(require_judge.looseObject({
		author: person,
		body: text,
		createdAt: text,
		lastEditedAt: orNull(text),
		editor: person,
		edits: require_judge.optional(history),
		minimized: require_judge.boolean()
	})),
	"body-edits": history,
	commits: require_judge.array(require_judge.looseObject({
		sha: text,
		people: require_judge.array(person)
	})),
	pushes: require_judge.array(require_judge.looseObject({
		sha: text,
		at: text,
		pusher: person
	})),
	"base-changes": require_judge.array(require_judge.looseObject({
		at: text,
		from: text,
		to: text
	})),
	"team-members": require_judge.array(require_judge.unwrap(person)),
	permission: require_judge.looseObject({ level: require_judge.picklist(permission) }),
	"changed-since": changed,
	"label-set": orNull(require_judge.looseObject({
		by: person,
		at: text
	}))
};
function wrongFact(facts) {
	for (const [index, { question, fact }] of facts.entries()) {
		if (fact.status === "unavailable" || !Object.hasOwn(ANSWERS, question.kind)) continue;
		const { issues } = require_judge.safeParse(ANSWERS[question.kind], fact.value);
		if (issues === void 0) continue;
		const [issue] = issues;
		const found = issue.received === "undefined" ? "nothing" : issue.received.slice(0, 60);
		const where = require_judge.getDotPath(issue) ?? "the answer itself";
		return `entry ${index + 1}, the answer to "${question.kind}": found ${found} at ${where}, expected ${issue.expected}`;
	}
}
Object.defineProperty(exports, "facts_schema_exports", {
	enumerable: true,
	get: function() {
		return facts_schema_exports;
	}
});
Object.defineProperty(exports, "wrongFact", {
	enumerable: true,
	get: function() {
		return wrongFact;
	}
});
