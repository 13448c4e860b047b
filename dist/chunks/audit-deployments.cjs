const require_model = require("./model.cjs");
const require_people = require("./people.cjs");
const require_exit = require("./exit.cjs");
const require_own_reports = require("./own-reports.cjs");
const require_cli = require("../cli.cjs");
// src/audit/deployments.ts
const OPEN = [
	"no-checklist",
	"no-version",
	"opened-later",
	"other-commit",
	"several-checklists",
	"not-passed",
	"history-unknown"
];
function outcomeOfFlags(flags) {
	if (flags.some((flag) => OPEN.includes(flag))) return "not-proven";
	return flags.includes("overridden") ? "overridden" : "passed";
}
function deploymentTotals(rows) {
	const count = (wanted) => rows.filter(({ outcome }) => outcome === wanted).length;
	return {
		deployments: rows.length,
		passed: count("passed"),
		overridden: count("overridden")
	};
}
function allProven({ rows, complete, population }) {
	return complete && population !== "nothing" && rows.every(({ outcome }) => outcome !== "not-proven");
}
function rollbacksIn(deployed) {
	const found = new Map();
	const ordered = deployed.filter(({ kind }) => kind === "deployment").toReversed().toSorted((a, b) => a.at.localeCompare(b.at));
	for (const [index, { id, sha }] of ordered.entries()) {
		const before = ordered.slice(0, index);
		const last = before.findLastIndex((each) => each.sha === sha);
		const between = last < 0 ? [] : before.slice(last + 1);
		if (between.length === 0) continue;
		found.set(id, "rollback");
		for (const each of between) if (!found.has(each.id)) found.set(each.id, "rolled-back");
	}
	return found;
}
// src/cli/audit-deployments.ts
async function auditDeploymentsTo(environment, values, { where, format, color, draw }, surroundings) {
	if (environment.trim() === "") throw new require_cli.UsageError("--deployments: found nothing, expected the name of an environment");
	if (values.since === void 0) throw new require_cli.UsageError("--since: found nothing, expected a day or a time such as 2026-01-31");
	const at = require_cli.readTime("--until", surroundings.now());
	const since = require_cli.readTime("--since", values.since);
	const until = values.until === void 0 ? at : require_cli.readTime("--until", values.until);
	if (since >= until) throw new require_cli.UsageError(`--since: found ${since}, expected a time before ${until}`);
	const asked = askedIn(values);
	const { failure, ...read } = await readAll({
		repository: require_exit.repositoryName(where),
		environment,
		since,
		until,
		at,
		asked
	}, values.author ?? [], where, surroundings);
	const ids = read.rows.map(({ id }) => id);
	const found = draw !== void 0 && read.complete ? {
		...read,
		sample: require_model.sampleOf(ids, draw.size, draw.seed)
	} : read;
	surroundings.stdout.write(await shown(found, format, color));
	if (failure === void 0) return allProven(found) ? 0 : 1;
	surroundings.stderr.write(`checklist-gate: the audit ended early: ${require_exit.sanitiseLine(failure, 600)}\n`);
	return 3;
}
function askedIn({ policy = require_exit.DEFAULT_POLICY, phase, label, field, checklists = "issues" }) {
	const where = require_cli.oneOf("--checklists", checklists, ["issues", "pull-requests"]);
	for (const [name, value] of Object.entries({
		label,
		field
	})) if (value !== void 0 && where !== "issues") throw new require_cli.UsageError(`--${name}: found with --checklists ${where}, expected --checklists issues`);
	return {
		policy,
		...phase === void 0 ? {} : { phase },
		checklists: where,
		...label === void 0 ? {} : { label },
		...field === void 0 ? {} : { field }
	};
}
async function readAll(period, authors, where, surroundings) {
	const { auditDeployments } = await Promise.resolve().then(() => require("./deployments3.cjs"));
	const { auditReader } = await Promise.resolve().then(() => require("./reader.cjs")).then((n) => n.reader_exports);
	const { answerer } = await Promise.resolve().then(() => require("./answer2.cjs")).then((n) => n.answer_exports);
	const { deployedIn } = await Promise.resolve().then(() => require("./deployments.cjs"));
	const { pastIssues, pastPullRequests } = await Promise.resolve().then(() => require("./past-checklists.cjs"));
	const { authorCheck } = await Promise.resolve().then(() => require("./candidates.cjs")).then((n) => n.candidates_exports);
	const { environment, since, until, asked } = period;
	const byPullRequest = asked.checklists === "pull-requests";
	const client = await require_cli.connect(surroundings);
	let requests = 0;
	client.hook.before("request", () => {
		requests += 1;
	});
	return auditDeployments(period, {
		deployed: () => deployedIn(client, {
			...where,
			environment,
			since,
			until,
			byPullRequest
		}),
		checklists: (found) => byPullRequest ? pastPullRequests(client, where, [...new Set(found.flatMap(({ pullRequests = [] }) => pullRequests))]) : pastIssues(client, where, asked.label),
		counts: byPullRequest ? () => Promise.resolve(true) : authorCheck(client, where, {
			by: "write",
			authors: [...authors]
		}, require_people.namingBy),
		read: auditReader(client, {
			...where,
			kind: "issues",
			context: ""
		}, {
			since,
			until
		}),
		answererFor: (subject) => answerer(client, subject, new Map(), { own: {
			name: require_own_reports.STATUS_NAME,
			phase: asked.phase
		} }),
		requests: () => requests
	});
}
async function shown(found, format, color) {
	if (format === "json") return `${JSON.stringify(found, void 0, 2)}\n`;
	if (format === "csv") return (await Promise.resolve().then(() => require("./csv.cjs"))).deploymentsCsv(found);
	if (format === "html") return (await Promise.resolve().then(() => require("./html2.cjs"))).deploymentsHtml(found);
	const { deploymentsText, deploymentsMarkdown } = await Promise.resolve().then(() => require("./deployments2.cjs"));
	return format === "markdown" ? deploymentsMarkdown(found) : deploymentsText(found, { color });
}
exports.auditDeploymentsTo = auditDeploymentsTo;
exports.deploymentTotals = deploymentTotals;
exports.outcomeOfFlags = outcomeOfFlags;
exports.rollbacksIn = rollbacksIn;
