const require_trusted = require("./trusted.cjs");
const require_inline = require("./inline.cjs");
const require_named = require("./named.cjs");
const require_nodes = require("./nodes.cjs");
const require_find = require("./find.cjs");
// src/release/deployed.ts
function aboutDeployment(root, out, field) {
	const version = versionIn(root, out.versions, field);
	const commits = commitsIn(root);
	const isCommit = out.sha !== null && commits.length > 0 && commits.every((each) => out.sha?.startsWith(each));
	if (version.kind === "missing") return isCommit ? here(root, out.environment) : { kind: "other" };
	if (version.kind !== "equal") return version;
	const [commit] = commits;
	return commit === void 0 || isCommit ? here(root, out.environment) : {
		kind: "other-commit",
		value: commit
	};
}
function here(root, environment) {
	const places = namedBy(root, require_named.namesEnvironment).filter(({ blank }) => !blank);
	const [first] = places;
	const isHere = places.some(({ value }) => partsOf(value).includes(require_inline.normalize(environment)));
	return first === void 0 || isHere ? { kind: "named" } : {
		kind: "elsewhere",
		value: first.value
	};
}
function versionIn(root, versions, field) {
	const said = (field === void 0 ? [...new Set(namedBy(root, require_named.namesVersion).map(({ key }) => key))] : [require_inline.normalizeTitle(field)]).flatMap((key) => versions.map((version) => require_find.sayingOf(root, key, version)));
	const first = (kind) => said.find((each) => each.kind === kind);
	return first("equal") ?? first("ambiguous") ?? first("near") ?? first("other") ?? { kind: "missing" };
}
const COMMIT = /(?<![0-9a-z])[0-9a-f]{7,64}(?![0-9a-z])/i;
function commitsIn(root) {
	return namedBy(root, namesCommit).flatMap(({ value }) => COMMIT.exec(value)?.[0].toLowerCase() ?? []);
}
function namesCommit(key) {
	return /^(?:(?:git|release|deployed|target|head) )?(?:commit|sha|revision)(?:[ /-](?:sha|hash|id))?$/.test(key);
}
function namedBy(root, wants) {
	const formed = require_named.fieldsIn(root).filter(({ key }) => wants(key));
	if (formed.length > 0) return formed;
	return require_named.linesBelow(root).flatMap((line) => require_named.isOpen(line) ? [] : require_named.fieldsOn(line, wants));
}
function partsOf(value) {
	return [value, ...value.split(/[,;/&+\n]|\band\b/)].map(require_inline.normalize);
}
function versionSaid({ fields }) {
	return Object.entries(fields).find(([name]) => require_named.namesVersion(require_inline.normalizeTitle(name)))?.[1];
}
// src/run/environment.ts
async function phasesFor(request, environment) {
	const loaded = await require_trusted.policyOf(request);
	if (!loaded.ok) return loaded;
	return {
		ok: true,
		value: loaded.value.policy.checklists.flatMap(({ name = "", phases, source }) => phases.flatMap(({ name: phase = "", environments = [] }) => {
			if (!environments.some((each) => each.toLowerCase() === environment.toLowerCase())) return [];
			return [{
				checklist: name,
				phase,
				...source === void 0 ? {} : { places: source.map(({ kind }) => kind) }
			}];
		}))
	};
}
async function phaseFor(request, environment) {
	const phases = await phasesFor(request, environment);
	if (!phases.ok) return phases;
	const found = phases.value;
	const [first] = found;
	const names = [...new Set(found.map(({ phase }) => phase))];
	if (first === void 0) return require_nodes.wrongPolicy(`the policy has no phase for the environment "${environment}". Add "environment: ${environment}" to a phase.`);
	if (names.length > 1) return require_nodes.wrongPolicy(`the policy has several phases for the environment "${environment}": ${names.join(", ")}. Expected the same phase in each checklist.`);
	const inIssues = new Set(found.flatMap(({ places }) => places === void 0 ? [] : [places.includes("issue-body")]));
	if (inIssues.size > 1) return require_nodes.wrongPolicy(`the policy has checklists for the environment "${environment}" in issues and elsewhere. Put all of them in one place.`);
	const [inIssue] = inIssues;
	return {
		ok: true,
		value: {
			phase: first.phase,
			checklists: found.map(({ checklist }) => checklist),
			inIssue
		}
	};
}
function opens({ status, root }, { phase, checklists }) {
	const hasPassed = (result, checklist) => {
		if (result.kind === "gate") return false;
		const own = result.checklist ?? checklist;
		if (result.phase === phase && result.status === "passed" && checklists.includes(own)) return true;
		return result.results.some((each) => hasPassed(each, own));
	};
	return status === "passed" && hasPassed(root, "");
}
Object.defineProperty(exports, "aboutDeployment", {
	enumerable: true,
	get: function() {
		return aboutDeployment;
	}
});
Object.defineProperty(exports, "opens", {
	enumerable: true,
	get: function() {
		return opens;
	}
});
Object.defineProperty(exports, "phaseFor", {
	enumerable: true,
	get: function() {
		return phaseFor;
	}
});
Object.defineProperty(exports, "phasesFor", {
	enumerable: true,
	get: function() {
		return phasesFor;
	}
});
Object.defineProperty(exports, "versionSaid", {
	enumerable: true,
	get: function() {
		return versionSaid;
	}
});
