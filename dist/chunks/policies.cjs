const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_options = require("./options.cjs");
const require_set_up = require("./set-up.cjs");
// src/doctor/policies.ts
var policies_exports = require_rolldown_runtime.__exportAll({ proposal: () => proposal });
function rulingOn(policies, path, event) {
	const active = policies.filter(({ enforcement }) => enforcement === "active");
	const about = policies.filter(({ include, exclude, events }) => events !== void 0 && (include.length === 0 || require_options.matchesGlob(include, path)) && !require_options.matchesGlob(exclude, path));
	const listing = about.filter(({ events }) => events?.includes(event));
	return {
		forbidding: about.filter((policy) => active.includes(policy) && !listing.includes(policy)),
		allowing: listing.filter((policy) => active.includes(policy)),
		idle: listing.filter((policy) => !active.includes(policy)),
		unread: active.filter(({ unread }) => unread === true)
	};
}
function policyLines(repository, files) {
	const condition = { workflow_path: {
		include: files.map(({ path }) => path),
		exclude: []
	} };
	const rule = {
		type: "restrict_action_events",
		parameters: { allowed_events: [...new Set([...USUAL, ...files.flatMap((file) => [...file.events.keys()])])] }
	};
	return [
		"# actions-policy.json",
		"{",
		"  \"name\": \"checklist-gate may use pull_request_target\",",
		"  \"enforcement\": \"active\",",
		`  "conditions": ${JSON.stringify(condition)},`,
		`  "rules": ${JSON.stringify([rule])}`,
		"}",
		`gh api --method POST repos/${repository}/actions/policies -H "X-GitHub-Api-Version: 2026-03-10" --input actions-policy.json`
	];
}
const USUAL = [
	"pull_request_target",
	"issue_comment",
	"issues",
	"merge_group",
	"schedule",
	"workflow_dispatch",
	"workflow_run"
];
function workflowTexts({ workflows }) {
	return workflows.status === "known" ? workflows.value : [];
}
function blocksByDefault({ visibility, enterprise }) {
	return !enterprise && visibility !== "private" && visibility !== "internal";
}
function formFor(survey) {
	return blocksByDefault(survey) ? "two-workflows" : "one-workflow";
}
function setUpOf(survey) {
	const { mergeQueue } = survey;
	return {
		mergeQueue: mergeQueue.status === "known" && mergeQueue.value,
		taken: workflowTexts(survey).map(({ path }) => path),
		...survey.action === void 0 ? {} : { uses: survey.action }
	};
}
function proposal(survey, needs) {
	const files = require_set_up.workflowsFor(needs, {
		form: formFor(survey),
		...setUpOf(survey)
	});
	return {
		help: files.length === 1 ? "Add this workflow." : "Add these two workflows.",
		add: linesOf(files),
		files
	};
}
function written(files) {
	return files.map(({ path, lines }) => ({
		kind: "write",
		path,
		lines
	}));
}
function linesOf(files) {
	return files.flatMap(({ path, lines }, index) => [
		...index === 0 ? [] : ["---"],
		`# ${path}`,
		...lines
	]);
}
Object.defineProperty(exports, "blocksByDefault", {
	enumerable: true,
	get: function() {
		return blocksByDefault;
	}
});
Object.defineProperty(exports, "linesOf", {
	enumerable: true,
	get: function() {
		return linesOf;
	}
});
Object.defineProperty(exports, "policies_exports", {
	enumerable: true,
	get: function() {
		return policies_exports;
	}
});
Object.defineProperty(exports, "policyLines", {
	enumerable: true,
	get: function() {
		return policyLines;
	}
});
Object.defineProperty(exports, "proposal", {
	enumerable: true,
	get: function() {
		return proposal;
	}
});
Object.defineProperty(exports, "rulingOn", {
	enumerable: true,
	get: function() {
		return rulingOn;
	}
});
Object.defineProperty(exports, "setUpOf", {
	enumerable: true,
	get: function() {
		return setUpOf;
	}
});
Object.defineProperty(exports, "workflowTexts", {
	enumerable: true,
	get: function() {
		return workflowTexts;
	}
});
Object.defineProperty(exports, "written", {
	enumerable: true,
	get: function() {
		return written;
	}
});
