const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_commit = require("./commit.cjs");
// src/record/facts-schema.ts
var facts_schema_exports = require_rolldown_runtime.__exportAll({ wrongFact: () => wrongFact });
const text = require_commit.string();
const permission = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
const orNull = (schema) => require_commit.nullable(schema);
const person = orNull(require_commit.looseObject({
	login: text,
	id: require_commit.number(),
	type: text
}));
const exists = require_commit.boolean();
const history = require_commit.looseObject({
	revisions: require_commit.array(require_commit.looseObject({
		editor: person,
		at: text,
		body: orNull(text)
	})),
	complete: require_commit.boolean()
});
const changed = require_commit.looseObject({
	files: require_commit.array(require_commit.looseObject({
		path: text,
		previous: require_commit.optional(text),
		removed: require_commit.optional(require_commit.boolean())
	})),
	complete: require_commit.boolean(),
	ahead: require_commit.optional(require_commit.number())
});
const ofCommit = require_commit.variant("exists", [require_commit.looseObject({
	exists: require_commit.literal(true),
	sha: text
}), require_commit.looseObject({ exists: require_commit.literal(false) })]);
const absent = require_commit.looseObject({ exists: require_commit.literal(false) });
const issueState = {
	number: require_commit.number(),
	open: require_commit.boolean(),
	url: text
};
const ANSWERS = {
	file: require_commit.looseObject({
		path: text,
		exists,
		text
	}),
	path: require_commit.looseObject({ exists }),
	"file-revisions": require_commit.array(require_commit.looseObject({
		sha: text,
		text
	})),
	labels: require_commit.array(text),
	origin: require_commit.looseObject({
		author: require_commit.optional(text),
		authorId: require_commit.optional(require_commit.number()),
		authorType: require_commit.optional(text),
		title: require_commit.optional(text),
		draft: require_commit.optional(require_commit.boolean()),
		baseBranch: require_commit.optional(text),
		headBranch: require_commit.optional(text),
		fork: require_commit.optional(require_commit.boolean())
	}),
	"changed-files": changed,
	value: require_commit.looseObject({ raw: text }),
	commit: ofCommit,
	"head-file": require_commit.looseObject({
		head: orNull(text),
		onDefault: orNull(text),
		atMergeBase: orNull(text),
		merged: require_commit.optional(orNull(text)),
		intoDefault: require_commit.boolean()
	}),
	"skip-instruction": require_commit.looseObject({ instruction: orNull(text) }),
	"check-runs": require_commit.array(require_commit.looseObject({
		name: text,
		status: text,
		conclusion: orNull(text),
		completedAt: orNull(text),
		app: orNull(text),
		url: orNull(text)
	})),
	statuses: require_commit.array(require_commit.looseObject({
		context: text,
		state: text,
		at: text,
		creator: orNull(text),
		url: orNull(text)
	})),
	tag: ofCommit,
	release: require_commit.variant("exists", [absent, require_commit.looseObject({
		exists: require_commit.literal(true),
		draft: require_commit.boolean(),
		prerelease: require_commit.boolean(),
		notes: text,
		assets: require_commit.array(require_commit.looseObject({
			name: text,
			size: require_commit.number(),
			state: text
		})),
		publishedAt: orNull(text),
		url: text
	})]),
	"files-between": changed,
	milestone: require_commit.variant("exists", [absent, require_commit.looseObject({
		exists: require_commit.literal(true),
		title: text,
		state: text,
		open: require_commit.number(),
		url: text
	})]),
	"closing-issues": require_commit.array(require_commit.looseObject({
		...issueState,
		labels: require_commit.array(text)
	})),
	"sub-issues": require_commit.array(require_commit.looseObject(issueState)),
	deployment: require_commit.variant("exists", [absent, require_commit.looseObject({
		exists: require_commit.literal(true),
		id: require_commit.number(),
		state: orNull(text),
		before: require_commit.optional(orNull(text)),
		at: text,
		creator: orNull(text),
		url: orNull(text)
	})]),
	reviews: require_commit.array(require_commit.looseObject({
		author: person,
		state: text,
		commit: orNull(text),
		at: text
	})),
	comments: require_commit.array(require_commit.looseObject({
		author: person,
		body: text,
		createdAt: text,
		lastEditedAt: orNull(text),
		editor: person,
		edits: require_commit.optional(history),
		minimized: require_commit.boolean(),
		app: require_commit.optional(text)
	})),
	"body-edits": history,
	commits: require_commit.array(require_commit.looseObject({
		sha: text,
		people: require_commit.array(person)
	})),
	pushes: require_commit.array(require_commit.looseObject({
		sha: text,
		at: text,
		pusher: person
	})),
	"base-changes": require_commit.array(require_commit.looseObject({
		at: text,
		from: text,
		to: text
	})),
	"team-members": require_commit.array(require_commit.unwrap(person)),
	permission: require_commit.looseObject({ level: require_commit.picklist(permission) }),
	"changed-since": changed,
	"label-set": orNull(require_commit.looseObject({
		by: person,
		at: text
	}))
};
function wrongFact(facts) {
	for (const [index, { question, fact }] of facts.entries()) {
		if (fact.status === "unavailable" || !Object.hasOwn(ANSWERS, question.kind)) continue;
		const { issues } = require_commit.safeParse(ANSWERS[question.kind], fact.value);
		if (issues === void 0) continue;
		const [issue] = issues;
		const found = issue.received === "undefined" ? "nothing" : issue.received.slice(0, 60);
		const where = require_commit.getDotPath(issue) ?? "the answer itself";
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
