// src/evidence/as-of.ts
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
Object.defineProperty(exports, "commentAsOf", {
	enumerable: true,
	get: function() {
		return commentAsOf;
	}
});
