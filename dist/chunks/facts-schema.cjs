const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_quantifier = require("./quantifier.cjs");
// src/record/facts-schema.ts
var facts_schema_exports = require_rolldown_runtime.__exportAll({ wrongFact: () => wrongFact });
const text = require_quantifier.string();
const permission = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
const orNull = (schema) => require_quantifier.nullable(schema);
const person = orNull(require_quantifier.looseObject({
	login: text,
	id: require_quantifier.number(),
	type: text
}));
const exists = require_quantifier.boolean();
const history = require_quantifier.looseObject({
	revisions: require_quantifier.array(require_quantifier.looseObject({
		editor: person,
		at: text,
		body: orNull(text)
	})),
	complete: require_quantifier.boolean()
});
const changed = require_quantifier.looseObject({
	files: require_quantifier.array(require_quantifier.looseObject({
		path: text,
		previous: require_quantifier.optional(text),
		removed: require_quantifier.optional(require_quantifier.boolean())
	})),
	complete: require_quantifier.boolean(),
	ahead: require_quantifier.optional(require_quantifier.number())
});
const ofCommit = require_quantifier.variant("exists", [require_quantifier.looseObject({
	exists: require_quantifier.literal(true),
	sha: text
}), require_quantifier.looseObject({ exists: require_quantifier.literal(false) })]);
const absent = require_quantifier.looseObject({ exists: require_quantifier.literal(false) });
const issueState = {
	number: require_quantifier.number(),
	open: require_quantifier.boolean(),
	url: text
};
const ANSWERS = {
	file: require_quantifier.looseObject({
		path: text,
		exists,
		text
	}),
	path: require_quantifier.looseObject({ exists }),
	"file-when-opened": orNull(require_quantifier.looseObject({ text })),
	folder: require_quantifier.array(text),
	"file-revisions": require_quantifier.array(require_quantifier.looseObject({
		sha: text,
		text
	})),
	labels: require_quantifier.array(text),
	origin: require_quantifier.looseObject({
		author: require_quantifier.optional(text),
		authorId: require_quantifier.optional(require_quantifier.number()),
		authorType: require_quantifier.optional(text),
		title: require_quantifier.optional(text),
		openedAt: require_quantifier.optional(text),
		draft: require_quantifier.optional(require_quantifier.boolean()),
		baseBranch: require_quantifier.optional(text),
		headBranch: require_quantifier.optional(text),
		fork: require_quantifier.optional(require_quantifier.boolean()),
		merged: require_quantifier.optional(require_quantifier.looseObject({
			at: text,
			by: orNull(text),
			commit: orNull(text)
		}))
	}),
	"changed-files": changed,
	value: require_quantifier.looseObject({ raw: text }),
	commit: ofCommit,
	"head-file": require_quantifier.looseObject({
		head: orNull(text),
		onDefault: orNull(text),
		atMergeBase: orNull(text),
		merged: require_quantifier.optional(orNull(text)),
		intoDefault: require_quantifier.boolean()
	}),
	"skip-instruction": require_quantifier.looseObject({ instruction: orNull(text) }),
	"check-runs": require_quantifier.array(require_quantifier.looseObject({
		name: text,
		status: text,
		conclusion: orNull(text),
		completedAt: orNull(text),
		app: orNull(text),
		url: orNull(text)
	})),
	statuses: require_quantifier.array(require_quantifier.looseObject({
		context: text,
		state: text,
		at: text,
		creator: orNull(text),
		url: orNull(text)
	})),
	tag: ofCommit,
	release: require_quantifier.variant("exists", [absent, require_quantifier.looseObject({
		exists: require_quantifier.literal(true),
		draft: require_quantifier.boolean(),
		prerelease: require_quantifier.boolean(),
		notes: text,
		assets: require_quantifier.array(require_quantifier.looseObject({
			name: text,
			size: require_quantifier.number(),
			state: text
		})),
		publishedAt: orNull(text),
		url: text
	})]),
	"files-between": changed,
	milestone: require_quantifier.variant("exists", [absent, require_quantifier.looseObject({
		exists: require_quantifier.literal(true),
		title: text,
		state: text,
		open: require_quantifier.number(),
		url: text
	})]),
	"closing-issues": require_quantifier.array(require_quantifier.looseObject({
		...issueState,
		labels: require_quantifier.array(text)
	})),
	"sub-issues": require_quantifier.array(require_quantifier.looseObject(issueState)),
	deployment: require_quantifier.variant("exists", [absent, require_quantifier.looseObject({
		exists: require_quantifier.literal(true),
		id: require_quantifier.number(),
		state: orNull(text),
		before: require_quantifier.optional(orNull(text)),
		at: text,
		creator: orNull(text),
		url: orNull(text)
	})]),
	reviews: require_quantifier.array(require_quantifier.looseObject({
		author: person,
		state: text,
		commit: orNull(text),
		at: text
	})),
	comments: require_quantifier.array(require_quantifier.looseObject({
		author: person,
		body: text,
		createdAt: text,
		lastEditedAt: orNull(text),
		editor: person,
		edits: require_quantifier.optional(history),
		minimized: require_quantifier.boolean(),
		app: require_quantifier.optional(text)
	})),
	"body-edits": history,
	commits: require_quantifier.array(require_quantifier.looseObject({
		sha: text,
		people: require_quantifier.array(person),
		bots: require_quantifier.optional(require_quantifier.array(text))
	})),
	pushes: require_quantifier.array(require_quantifier.looseObject({
		sha: text,
		at: text,
		pusher: person
	})),
	"base-changes": require_quantifier.array(require_quantifier.looseObject({
		at: text,
		from: text,
		to: text
	})),
	"team-members": require_quantifier.array(require_quantifier.unwrap(person)),
	permission: require_quantifier.looseObject({ level: require_quantifier.picklist(permission) }),
	"changed-since": changed,
	"label-set": orNull(require_quantifier.looseObject({
		by: person,
		at: text,
		app: require_quantifier.optional(text)
	}))
};
function wrongFact(facts) {
	for (const [index, { question, fact }] of facts.entries()) {
		if (fact.status === "unavailable" || !Object.hasOwn(ANSWERS, question.kind)) continue;
		const { issues } = require_quantifier.safeParse(ANSWERS[question.kind], fact.value);
		if (issues === void 0) continue;
		const [issue] = issues;
		const found = issue.received === "undefined" ? "nothing" : issue.received.slice(0, 60);
		const where = require_quantifier.getDotPath(issue) ?? "the answer itself";
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
