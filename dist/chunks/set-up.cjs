const require_events = require("./events.cjs");
// src/author/set-up.ts
const MARKER_PATH = ".github/workflows/checklist-marker.yml";
const MARKER_NAME = "checklist-marker";
const GATE_PATH = ".github/workflows/checklist-gate.yml";
function workflowsFor(needs, setUp) {
	const { form, taken = [], uses = "OWNER/checklist-gate@v0" } = setUp;
	const gatePath = setUp.gate ?? freePath(".github/workflows/checklist-gate.yml", taken);
	const marker = form === "two-workflows" ? markerFor(needs, setUp) : void 0;
	const gate = {
		path: gatePath,
		lines: [
			"name: checklist-gate",
			"on:",
			...indented(2, eventsFor(needs, setUp).gate),
			"permissions:",
			...indented(2, permissionLines(needs)),
			"jobs:",
			"  checklist:",
			...indented(4, conditionLines(needs)),
			"    runs-on: ubuntu-latest",
			"    timeout-minutes: 5",
			"    steps:",
			`      - uses: ${uses}`,
			...indented(8, ["with:", ...indented(2, inputLines(marker?.path))])
		]
	};
	return marker === void 0 ? [gate] : [marker, gate];
}
function conditionLines({ events, ofIssues }) {
	return !events.some(({ name }) => name === "issue_comment") || ofIssues ? [] : ["# Comments on ordinary issues are left alone.", `if: ${expression("github.event_name != 'issue_comment' || github.event.issue.pull_request")}`];
}
function inputLines(marker) {
	return [...marker === void 0 ? [] : [`marker: ${marker}`], `number: ${expression("inputs.number")}`];
}
function markerFor(needs, { mergeQueue, taken = [], marker: name = MARKER_NAME }) {
	return {
		path: freePath(MARKER_PATH, taken),
		lines: [
			`name: ${yamlWord(name)}`,
			"on:",
			...indented(2, eventsFor(needs, {
				form: "two-workflows",
				mergeQueue
			}).marker),
			"# Nothing is done here. When this run ends, the workflow \"checklist-gate\" judges.",
			"permissions: {}",
			"jobs:",
			"  changed:",
			"    runs-on: ubuntu-latest",
			"    timeout-minutes: 1",
			"    steps:",
			"      - run: echo \"The workflow checklist-gate judges this pull request.\""
		]
	};
}
function eventsFor(needs, { form, mergeQueue, marker: name = MARKER_NAME }) {
	const types = needs.types.map((type) => type.name);
	const queue = mergeQueue ? eventLines("merge_group", ["checks_requested"]) : [];
	const lines = (isOfPull) => needs.events.filter((event) => isOfPull === require_events.OF_ITS_COMMIT.includes(event.name)).flatMap((event) => [`${event.name}: # ${event.because}`, ...require_events.startsOf(event)]);
	if (form === "one-workflow") return {
		marker: [],
		gate: [
			...eventLines("pull_request_target", types),
			...lines(true),
			...lines(false),
			...queue,
			...DISPATCH
		]
	};
	const reviews = lines(true);
	return {
		marker: [
			...eventLines("pull_request", types),
			...reviews.length === 0 ? APPROVALS : reviews,
			...queue
		],
		gate: [
			"workflow_run:",
			`  workflows: [${yamlWord(name)}]`,
			"  types: [completed]",
			...lines(false),
			...DISPATCH
		]
	};
}
function permissionLines(needs) {
	return needs.permissions.map(({ scope, level, for: what }) => `${`${scope}: ${level}`.padEnd(21)} # ${what}`);
}
function eventLines(name, types, because) {
	return [`${name}:${because === void 0 ? "" : ` # ${because}`}`, `  types: [${types.join(", ")}]`];
}
const APPROVALS = eventLines("pull_request_review", [
	"submitted",
	"edited",
	"dismissed"
], "an approval counts at once");
const DISPATCH = [
	"workflow_dispatch:",
	"  inputs:",
	"    number:",
	"      description: Number of the pull request or issue",
	"      required: true"
];
function freePath(path, taken) {
	let free = path;
	for (let count = 2; taken.includes(free); count++) free = path.replace(/\.yml$/, `-${count}.yml`);
	return free;
}
function indented(by, lines) {
	return lines.map((line) => " ".repeat(by) + line);
}
function yamlWord(text) {
	return /^[A-Za-z][\w./-]*(?: [\w./-]+)*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|[yn])$/i.test(text) ? text : JSON.stringify(text);
}
function expression(text) {
	return `\${{ ${text} }}`;
}
Object.defineProperty(exports, "GATE_PATH", {
	enumerable: true,
	get: function() {
		return GATE_PATH;
	}
});
Object.defineProperty(exports, "MARKER_NAME", {
	enumerable: true,
	get: function() {
		return MARKER_NAME;
	}
});
Object.defineProperty(exports, "MARKER_PATH", {
	enumerable: true,
	get: function() {
		return MARKER_PATH;
	}
});
Object.defineProperty(exports, "conditionLines", {
	enumerable: true,
	get: function() {
		return conditionLines;
	}
});
Object.defineProperty(exports, "eventsFor", {
	enumerable: true,
	get: function() {
		return eventsFor;
	}
});
Object.defineProperty(exports, "inputLines", {
	enumerable: true,
	get: function() {
		return inputLines;
	}
});
Object.defineProperty(exports, "markerFor", {
	enumerable: true,
	get: function() {
		return markerFor;
	}
});
Object.defineProperty(exports, "permissionLines", {
	enumerable: true,
	get: function() {
		return permissionLines;
	}
});
Object.defineProperty(exports, "workflowsFor", {
	enumerable: true,
	get: function() {
		return workflowsFor;
	}
});
Object.defineProperty(exports, "yamlWord", {
	enumerable: true,
	get: function() {
		return yamlWord;
	}
});
