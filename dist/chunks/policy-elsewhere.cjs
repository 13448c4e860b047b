// src/github/policy-elsewhere.ts
const ELSEWHERE = [
	".github/checklist-gate.yaml",
	"checklist-gate.yml",
	"checklist-gate.yaml",
	".checklist-gate.yml"
];
function policyElsewhere(exists) {
	return ELSEWHERE.find(exists);
}
Object.defineProperty(exports, "policyElsewhere", {
	enumerable: true,
	get: function() {
		return policyElsewhere;
	}
});
