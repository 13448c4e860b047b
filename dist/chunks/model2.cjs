// src/checklist/model.ts
const ACCESS = [
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
Object.defineProperty(exports, "ACCESS", {
	enumerable: true,
	get: function() {
		return ACCESS;
	}
});
