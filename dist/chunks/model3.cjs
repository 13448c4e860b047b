// src/doctor/table/model.ts
const REPOSITORY_STATES = [
	"unread",
	"wrong",
	"unchecked",
	"advice",
	"ok"
];
const COLUMNS = [
	"required status",
	"workflow",
	"events",
	"permissions",
	"policy",
	"template",
	"version",
	"pull requests"
];
Object.defineProperty(exports, "COLUMNS", {
	enumerable: true,
	get: function() {
		return COLUMNS;
	}
});
Object.defineProperty(exports, "REPOSITORY_STATES", {
	enumerable: true,
	get: function() {
		return REPOSITORY_STATES;
	}
});
