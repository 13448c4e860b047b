const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_given = require("./given.cjs");
// src/record/facts-schema.ts
var facts_schema_exports = require_rolldown_runtime.__exportAll({ wrongFact: () => wrongFact });
const text = require_given.string();
const permission = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
const orNull = (schema) => require_given.nullable(schema);
const person = orNull(require_given.looseObject({
	login: text,
	id: require_given.number(),
	type: text
}));
const exists = require_given.boolean();
const history = require_given.looseObject({
	revisions: require_given.array(require_given.looseObject({
		editor: person,
		at: text,
		body: orNull(text)
	})),
	complete: require_given.boolean()
});
const changed = require_given.looseObject({
	files: require_given.array(require_given.looseObject({
		path: text,
		previous: require_given.optional(text),
		removed: require_given.optional(require_given.boolean())
	})),
	complete: require_given.boolean(),
	ahead: require_given.optional(require_given.number())
});
const ofCommit = require_given.variant("exists", [require_given.looseObject({
	exists: require_given.literal(true),
	sha: text
}), require_given.looseObject({ exists: require_given.literal(false) })]);
const absent = require_given.looseObject({ exists: require_given.literal(false) });
const issueState = {
	number: require_given.number(),
	open: require_given.boolean(),
	url: text
};
const ANSWERS = {
	file: require_given.looseObject({
		path: text,
		exists,
		text
	}),
	path: require_given.looseObject({ exists }),
	"file-when-opened": orNull(require_given.looseObject({ text })),
	folder: require_given.array(text),
	"file-revisions": require_given.array(require_given.looseObject({
		sha: text,
		text
	})),
	labels: require_given.array(text),
	origin: require_given.looseObject({
		author: require_given.optional(text),
		authorId: require_given.optional(require_given.number()),
		authorType: require_given.optional(text),
		title: require_given.optional(text),
		openedAt: require_given.optional(text),
		draft: require_given.optional(require_given.boolean()),
		baseBranch: require_given.optional(text),
		headBranch: require_given.optional(text),
		fork: require_given.optional(require_given.boolean())
	}),
	"changed-files": changed,
	value: require_given.looseObject({ raw: text }),
	commit: ofCommit,
	"head-file": require_given.looseObject({
		head: orNull(text),
		onDefault: orNull(text),
		atMergeBase: orNull(text),
		merged: require_given.optional(orNull(text)),
		intoDefault: require_given.boolean()
	}),
	"skip-instruction": require_given.looseObject({ instruction: orNull(text) }),
	"check-runs": require_given.array(require_given.looseObject({
		name: text,
		status: text,
		conclusion: orNull(text),
		completedAt: orNull(text),
		app: orNull(text),
		url: orNull(text)
	})),
	statuses: require_given.array(require_given.looseObject({
		context: text,
		state: text,
		at: text,
		creator: orNull(text),
		url: orNull(text)
	})),
	tag: ofCommit,
	release: require_given.variant("exists", [absent, require_given.looseObject({
		exists: require_given.literal(true),
		draft: require_given.boolean(),
		prerelease: require_given.boolean(),
		notes: text,
		assets: require_given.array(require_given.looseObject({
			name: text,
			size: require_given.number(),
			state: text
		})),
		publishedAt: orNull(text),
		url: text
	})]),
	"files-between": changed,
	milestone: require_given.variant("exists", [absent, require_given.looseObject({
		exists: require_given.literal(true),
		title: text,
		state: text,
		open: require_given.number(),
		url: text
	})]),
	"closing-issues": require_given.array(require_given.looseObject({
		...issueState,
		labels: require_given.array(text)
	})),
	"sub-issues": require_given.array(require_given.looseObject(issueState)),
	deployment: require_given.variant("exists", [absent, require_given.looseObject({
		exists: require_given.literal(true),
		id: require_given.number(),
		state: orNull(text),
		before: require_given.optional(orNull(text)),
		at: text,
		creator: orNull(text),
		url: orNull(text)
	})]),
	reviews: require_given.array(require_given.looseObject({
		author: person,
		state: text,
		commit: orNull(text),
		at: text
	})),
	comments: require_given.array(require_given.looseObject({
		author: person,
		body: text,
		createdAt: text,
		lastEditedAt: orNull(text),
		editor: person,
		edits: require_given.optional(history),
		minimized: require_given.boolean(),
		app: require_given.optional(text)
	})),
	"body-edits": history,
	commits: require_given.array(require_given.looseObject({
		sha: text,
		people: require_given.array(person),
		bots: require_given.optional(require_given.array(text))
	})),
	pushes: require_given.array(require_given.looseObject({
		sha: text,
		at: text,
		pusher: person
	})),
	"base-changes": require_given.array(require_given.looseObject({
		at: text,
		from: text,
		to: text
	})),
	"team-members": require_given.array(require_given.unwrap(person)),
	permission: require_given.looseObject({ level: require_given.picklist(permission) }),
	"changed-since": changed,
	"label-set": orNull(require_given.looseObject({
		by: person,
		at: text,
		app: require_given.optional(text)
	}))
};
function wrongFact(facts) {
	for (const [index, { question, fact }] of facts.entries()) {
		if (fact.status === "unavailable" || !Object.hasOwn(ANSWERS, question.kind)) continue;
		const { issues } = require_given.safeParse(ANSWERS[question.kind], fact.value);
		if (issues === void 0) continue;
		const [issue] = issues;
		const found = issue.received === "undefined" ? "nothing" : issue.received.slice(0, 60);
		const where = require_given.getDotPath(issue) ?? "the answer itself";
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
