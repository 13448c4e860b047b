const require_gate = require("./gate.cjs");
const require_given = require("./given.cjs");
const require_late = require("./late.cjs");
const require_options = require("./options2.cjs");
// src/gates/sign-offs/sign-offs.ts
const signOffs = require_gate.defineGate({
	name: "sign-offs",
	alsoCalled: ["approvals"],
	description: "Asks for roles to be signed off by people who may, with evidence of who did it and on which revision.",
	options: require_options.options,
	refine: require_options.refine,
	summary: (chosen) => `${chosen.in ?? "Sign-offs"}: ${Object.keys(chosen.roles).join(", ")}`,
	evaluate: (chosen, input) => {
		const located = require_given.locate(input.checklist, chosen.in);
		return located.ok ? require_late.judgeSignOffs(chosen, located.value, [], input) : require_late.judgeSignOffs(chosen, void 0, [located.error], input);
	}
});
function commentFrom(role, from) {
	return {
		gate: "sign-offs",
		roles: { [role]: {
			by: from,
			via: "comment",
			fresh: "always"
		} }
	};
}
Object.defineProperty(exports, "commentFrom", {
	enumerable: true,
	get: function() {
		return commentFrom;
	}
});
Object.defineProperty(exports, "signOffs", {
	enumerable: true,
	get: function() {
		return signOffs;
	}
});
