const require_quantifier = require("./quantifier.cjs");
const require_material = require("./material.cjs");
const require_trusted = require("./trusted.cjs");
const require_json = require("./json.cjs");
const require_record = require("./record.cjs");
const require_facts_schema = require("./facts-schema.cjs");
// src/verdict/finding.ts
const status = require_quantifier.picklist(require_quantifier.STATUSES);
const time = require_quantifier.pipe(require_quantifier.string(), require_quantifier.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/), require_quantifier.description("ISO 8601, UTC."));
const timeRead = require_quantifier.pipe(require_quantifier.string(), require_quantifier.description("ISO 8601, UTC, as GitHub says."));
const place = require_quantifier.object({
	document: require_quantifier.string(),
	line: require_quantifier.pipe(require_quantifier.number(), require_quantifier.integer(), require_quantifier.minValue(1)),
	column: require_quantifier.pipe(require_quantifier.number(), require_quantifier.integer(), require_quantifier.minValue(1)),
	offset: require_quantifier.pipe(require_quantifier.number(), require_quantifier.integer(), require_quantifier.minValue(0))
});
const question = require_quantifier.looseObject({ kind: require_quantifier.string() });
const finding = require_quantifier.object({
	status,
	kind: require_quantifier.exactOptional(require_quantifier.picklist([
		"open-box",
		"blank-field",
		"refused"
	])),
	unknown: require_quantifier.exactOptional(require_quantifier.literal(true)),
	message: require_quantifier.pipe(require_quantifier.string(), require_quantifier.description("Our words.")),
	about: require_quantifier.exactOptional(require_quantifier.pipe(require_quantifier.string(), require_quantifier.description("A word of the policy."))),
	actual: require_quantifier.exactOptional(require_quantifier.pipe(require_quantifier.string(), require_quantifier.description("Text of a document: not trusted."))),
	expected: require_quantifier.exactOptional(require_quantifier.string()),
	section: require_quantifier.exactOptional(require_quantifier.array(require_quantifier.string())),
	place: require_quantifier.exactOptional(place),
	templatePlace: require_quantifier.exactOptional(place),
	help: require_quantifier.exactOptional(require_quantifier.string()),
	notApplicable: require_quantifier.exactOptional(require_quantifier.picklist(["with-reason", "allowed"])),
	command: require_quantifier.exactOptional(require_quantifier.string()),
	more: require_quantifier.exactOptional(require_quantifier.number()),
	asks: require_quantifier.exactOptional(require_quantifier.array(question))
});
// src/verdict/content.ts
const progress = require_quantifier.object({
	section: require_quantifier.string(),
	ticked: require_quantifier.number(),
	notApplicable: require_quantifier.number(),
	byEvidence: require_quantifier.exactOptional(require_quantifier.number()),
	total: require_quantifier.number()
});
const askedCounts = require_quantifier.object({
	boxes: require_quantifier.number(),
	fields: require_quantifier.number(),
	signOffs: require_quantifier.number(),
	evidence: require_quantifier.number(),
	others: require_quantifier.number(),
	total: require_quantifier.number()
});
const itemState = require_quantifier.picklist([
	"ticked",
	"unticked",
	"not-applicable"
]);
const readItem = require_quantifier.object({
	section: require_quantifier.array(require_quantifier.string()),
	text: require_quantifier.string(),
	state: itemState,
	reason: require_quantifier.exactOptional(require_quantifier.string()),
	boxed: require_quantifier.boolean(),
	place
});
const readField = require_quantifier.object({
	section: require_quantifier.array(require_quantifier.string()),
	name: require_quantifier.string(),
	value: require_quantifier.string(),
	place
});
const templateReading = require_quantifier.object({
	section: require_quantifier.string(),
	line: require_quantifier.number(),
	means: require_quantifier.string(),
	because: require_quantifier.string(),
	directive: require_quantifier.exactOptional(require_quantifier.string())
});
// src/verdict/override.ts
const attempt = {
	via: require_quantifier.picklist(["comment", "label"]),
	at: timeRead,
	url: require_quantifier.exactOptional(require_quantifier.string()),
	reason: require_quantifier.pipe(require_quantifier.string(), require_quantifier.description("Text of a document: not trusted."))
};
const granted = require_quantifier.object({
	...attempt,
	login: require_quantifier.string(),
	id: require_quantifier.number()
});
const refused$1 = require_quantifier.object({
	...attempt,
	login: require_quantifier.exactOptional(require_quantifier.string()),
	id: require_quantifier.exactOptional(require_quantifier.number()),
	refused: require_quantifier.string()
});
const override = require_quantifier.object({
	effective: require_quantifier.boolean(),
	granted: require_quantifier.exactOptional(granted),
	ends: require_quantifier.string(),
	waived: require_quantifier.array(require_quantifier.string()),
	unmet: require_quantifier.array(require_quantifier.string()),
	refused: require_quantifier.array(refused$1)
});
// src/verdict/regression.ts
const regressedPhase = require_quantifier.object({
	id: require_quantifier.string(),
	phase: require_quantifier.string(),
	passedAt: timeRead,
	endedBy: require_quantifier.exactOptional(require_quantifier.object({
		login: require_quantifier.nullable(require_quantifier.string()),
		at: timeRead
	})),
	from: require_quantifier.picklist(["edit-history", "record"])
});
const regression = require_quantifier.object({
	phases: require_quantifier.array(regressedPhase),
	unknown: require_quantifier.exactOptional(require_quantifier.string())
});
// src/verdict/sign-offs.ts
const via = require_quantifier.picklist([
	"review",
	"comment",
	"tick",
	"signature"
]);
const signed = require_quantifier.object({
	login: require_quantifier.string(),
	id: require_quantifier.number(),
	via,
	at: timeRead,
	sha: require_quantifier.exactOptional(require_quantifier.string()),
	url: require_quantifier.exactOptional(require_quantifier.string()),
	place: require_quantifier.exactOptional(place)
});
const refused = require_quantifier.object({
	login: require_quantifier.exactOptional(require_quantifier.string()),
	via,
	at: require_quantifier.exactOptional(timeRead),
	sha: require_quantifier.exactOptional(require_quantifier.string()),
	url: require_quantifier.exactOptional(require_quantifier.string()),
	place: require_quantifier.exactOptional(place),
	reason: require_quantifier.string()
});
const roleSignOffs = require_quantifier.object({
	role: require_quantifier.string(),
	status,
	optional: require_quantifier.boolean(),
	expected: require_quantifier.string(),
	needed: require_quantifier.exactOptional(require_quantifier.number()),
	by: require_quantifier.array(require_quantifier.string()),
	via: require_quantifier.array(via),
	signed: require_quantifier.array(signed),
	waiting: require_quantifier.exactOptional(require_quantifier.array(require_quantifier.string())),
	refused: require_quantifier.array(refused)
});
// src/verdict/source.ts
const fileEntries = {
	path: require_quantifier.string(),
	repository: require_quantifier.exactOptional(require_quantifier.string()),
	ref: require_quantifier.exactOptional(require_quantifier.string()),
	commit: require_quantifier.exactOptional(require_quantifier.string()),
	sha: require_quantifier.exactOptional(require_quantifier.string()),
	digest: require_quantifier.pipe(require_quantifier.string(), require_quantifier.regex(/^sha256:[\da-f]{64}$/)),
	workspace: require_quantifier.exactOptional(require_quantifier.literal(true))
};
const source = require_quantifier.object({
	...fileEntries,
	extends: require_quantifier.exactOptional(require_quantifier.pipe(require_quantifier.array(require_quantifier.object(fileEntries)), require_quantifier.description("The shared policies that it extends, directly or not.")))
});
// src/verdict/verdict.ts
const common = {
	id: require_quantifier.string(),
	title: require_quantifier.string(),
	status,
	advisory: require_quantifier.boolean(),
	reason: require_quantifier.exactOptional(require_quantifier.string()),
	tripped: require_quantifier.exactOptional(require_quantifier.boolean())
};
const judgedField = require_quantifier.object({
	name: require_quantifier.string(),
	value: require_quantifier.exactOptional(require_quantifier.string()),
	place: require_quantifier.exactOptional(place)
});
const DOERS = [
	"author",
	"reviewers",
	"machine"
];
const gate = require_quantifier.object({
	kind: require_quantifier.literal("gate"),
	...common,
	gate: require_quantifier.string(),
	findings: require_quantifier.array(finding),
	evidence: require_quantifier.exactOptional(require_quantifier.pipe(require_quantifier.string(), require_quantifier.description("Text from elsewhere: not trusted."))),
	doneBy: require_quantifier.exactOptional(require_quantifier.picklist(DOERS)),
	boxes: require_quantifier.exactOptional(require_quantifier.record(require_quantifier.string(), require_quantifier.array(require_quantifier.number()))),
	among: require_quantifier.exactOptional(require_quantifier.record(require_quantifier.string(), require_quantifier.array(require_quantifier.number()))),
	settled: require_quantifier.exactOptional(require_quantifier.array(place)),
	signOffs: require_quantifier.exactOptional(require_quantifier.array(roleSignOffs)),
	fields: require_quantifier.exactOptional(require_quantifier.pipe(require_quantifier.array(judgedField), require_quantifier.description("The fields that it asked for. The value is text of a document.")))
});
const quantifier = require_quantifier.union([require_quantifier.picklist(require_quantifier.QUANTIFIER_WORDS), require_quantifier.object({ "at-least": require_quantifier.pipe(require_quantifier.number(), require_quantifier.integer()) })]);
const groupAlone = require_quantifier.object({
	kind: require_quantifier.literal("group"),
	...common,
	require: quantifier,
	checklist: require_quantifier.exactOptional(require_quantifier.string()),
	phase: require_quantifier.exactOptional(require_quantifier.string()),
	waitsFor: require_quantifier.exactOptional(require_quantifier.array(require_quantifier.string())),
	enforced: require_quantifier.exactOptional(require_quantifier.boolean())
});
const result = require_quantifier.lazy(() => require_quantifier.variant("kind", [gate, group]));
const group = require_quantifier.object({
	...groupAlone.entries,
	results: require_quantifier.array(result)
});
const subject = require_quantifier.object({
	kind: require_quantifier.picklist([
		"pull-request",
		"issue",
		"ref",
		"file"
	]),
	repository: require_quantifier.exactOptional(require_quantifier.string()),
	number: require_quantifier.exactOptional(require_quantifier.number()),
	ref: require_quantifier.exactOptional(require_quantifier.string()),
	headSha: require_quantifier.exactOptional(require_quantifier.string()),
	trustedSha: require_quantifier.exactOptional(require_quantifier.string()),
	trustedRef: require_quantifier.exactOptional(require_quantifier.string()),
	author: require_quantifier.exactOptional(require_quantifier.string()),
	url: require_quantifier.exactOptional(require_quantifier.string()),
	file: require_quantifier.exactOptional(require_quantifier.string())
});
const documentKind = require_quantifier.picklist([
	"pull-request-body",
	"issue-body",
	"comment",
	"file"
]);
const document$1 = require_quantifier.object({
	id: require_quantifier.string(),
	kind: documentKind,
	author: require_quantifier.exactOptional(require_quantifier.string()),
	path: require_quantifier.exactOptional(require_quantifier.string()),
	url: require_quantifier.exactOptional(require_quantifier.string())
});
const fact = require_quantifier.object({
	question: require_quantifier.looseObject({ kind: require_quantifier.string() }),
	fact: require_quantifier.union([require_quantifier.object({
		status: require_quantifier.literal("known"),
		value: require_quantifier.unknown()
	}), require_quantifier.object({
		status: require_quantifier.literal("unavailable"),
		reason: require_quantifier.string()
	})])
});
const verdict = require_quantifier.object({
	schema: require_quantifier.literal("checklist-gate/verdict@1"),
	subject,
	policy: source,
	template: require_quantifier.exactOptional(source),
	readings: require_quantifier.exactOptional(require_quantifier.array(templateReading)),
	phase: require_quantifier.exactOptional(require_quantifier.string()),
	status,
	mode: require_quantifier.exactOptional(require_quantifier.literal("report")),
	reason: require_quantifier.exactOptional(require_quantifier.string()),
	root: group,
	override: require_quantifier.exactOptional(override),
	documents: require_quantifier.array(document$1),
	progress: require_quantifier.array(progress),
	asked: require_quantifier.exactOptional(askedCounts),
	left: require_quantifier.exactOptional(askedCounts),
	items: require_quantifier.array(readItem),
	fields: require_quantifier.pipe(require_quantifier.record(require_quantifier.string(), require_quantifier.string()), require_quantifier.description("What each field says, by its name: what the gates have accepted, else what every field of that name says. What cannot be said of a name is left out.")),
	fieldList: require_quantifier.exactOptional(require_quantifier.pipe(require_quantifier.array(readField), require_quantifier.description("Every field that is filled in, whatever its name. Name and value are text of a document."))),
	tripped: require_quantifier.array(require_quantifier.string()),
	regression: require_quantifier.exactOptional(regression),
	notes: require_quantifier.array(finding),
	facts: require_quantifier.array(fact),
	at: time
});
// src/record/schema.ts
const run = require_quantifier.object({
	url: require_quantifier.string(),
	attempt: require_quantifier.number(),
	workflow: require_quantifier.exactOptional(require_quantifier.string()),
	sha: require_quantifier.exactOptional(require_quantifier.string())
});
const item = require_quantifier.object({
	document: require_quantifier.string(),
	line: require_quantifier.number(),
	section: require_quantifier.array(require_quantifier.string()),
	text: require_quantifier.string(),
	state: itemState,
	reason: require_quantifier.exactOptional(require_quantifier.string()),
	marked: require_quantifier.exactOptional(require_quantifier.object({
		by: require_quantifier.nullable(require_quantifier.object({
			login: require_quantifier.string(),
			id: require_quantifier.number()
		})),
		at: time
	})),
	byEvidence: require_quantifier.exactOptional(require_quantifier.string())
});
const signOff = require_quantifier.object({
	gate: require_quantifier.string(),
	role: require_quantifier.string(),
	login: require_quantifier.string(),
	id: require_quantifier.number(),
	via: require_quantifier.string(),
	at: time,
	sha: require_quantifier.exactOptional(require_quantifier.string()),
	url: require_quantifier.exactOptional(require_quantifier.string())
});
const document = require_quantifier.object({
	id: require_quantifier.string(),
	kind: documentKind,
	markdown: require_quantifier.string(),
	edited: require_quantifier.exactOptional(require_quantifier.object({
		revisions: require_quantifier.array(require_quantifier.object({
			at: require_quantifier.string(),
			by: require_quantifier.exactOptional(require_quantifier.string()),
			markdown: require_quantifier.exactOptional(require_quantifier.string())
		})),
		complete: require_quantifier.boolean()
	}))
});
const policyFile = {
	path: require_quantifier.string(),
	text: require_quantifier.string(),
	sha: require_quantifier.exactOptional(require_quantifier.string())
};
const sharedPlace = require_quantifier.object({
	repository: require_quantifier.string(),
	ref: require_quantifier.string(),
	commit: require_quantifier.exactOptional(require_quantifier.string())
});
const material = require_quantifier.object({
	subject,
	documents: require_quantifier.array(document),
	sources: require_quantifier.array(require_quantifier.object({
		source: require_quantifier.object({ kind: require_quantifier.string() }),
		references: require_quantifier.array(require_quantifier.unknown()),
		answer: require_quantifier.object({
			status: require_quantifier.literal("known"),
			documents: require_quantifier.array(document),
			missing: require_quantifier.array(require_quantifier.object({
				message: require_quantifier.string(),
				help: require_quantifier.string()
			}))
		})
	})),
	policy: require_quantifier.exactOptional(require_quantifier.object({
		...policyFile,
		shared: require_quantifier.exactOptional(sharedPlace),
		bases: require_quantifier.exactOptional(require_quantifier.array(require_quantifier.object({
			...policyFile,
			shared: sharedPlace
		})))
	})),
	templatePath: require_quantifier.exactOptional(require_quantifier.string()),
	templateAlternatives: require_quantifier.exactOptional(require_quantifier.array(require_quantifier.string())),
	source: require_quantifier.exactOptional(require_quantifier.string()),
	mode: require_quantifier.exactOptional(require_quantifier.picklist(["enforce", "report"])),
	markers: require_quantifier.exactOptional(require_quantifier.object({
		paths: require_quantifier.array(require_quantifier.string()),
		ran: require_quantifier.boolean()
	})),
	phase: require_quantifier.exactOptional(require_quantifier.string()),
	regression: require_quantifier.exactOptional(require_quantifier.object({
		when: require_quantifier.picklist(["auto", "on"]),
		previous: require_quantifier.exactOptional(require_quantifier.object({
			at: time,
			passed: require_quantifier.array(require_quantifier.string())
		}))
	})),
	at: time,
	facts: require_quantifier.array(fact),
	changed: require_quantifier.array(require_quantifier.string())
});
const recordSchema = require_quantifier.object({
	schema: require_quantifier.literal("checklist-gate/record@1"),
	tool: require_quantifier.pipe(require_quantifier.object({
		name: require_quantifier.literal("checklist-gate"),
		version: require_quantifier.string()
	}), require_quantifier.description("What judged, and by which version.")),
	run: require_quantifier.exactOptional(run),
	verdict,
	items: require_quantifier.array(item),
	signOffs: require_quantifier.pipe(require_quantifier.array(signOff), require_quantifier.description("Every sign-off that counts, with its proof.")),
	material
});
// src/record/replay.ts
async function replay(text, policy) {
	const record = await readRecord(text);
	if ("reason" in record) return {
		kind: "no-record",
		reason: record.reason
	};
	const judged = await require_material.judgeAgain(record.material, policy);
	if (judged.kind !== "verdict") return {
		kind: "not-judged",
		judged,
		record
	};
	const now = require_json.published(judged.verdict);
	const lines = require_record.serialise(now) === require_record.serialise(record.verdict) ? changedParts(record, judged.verdict) : differences(record.verdict, now);
	return {
		kind: "verdict",
		record,
		verdict: judged.verdict,
		same: lines.length === 0,
		differences: lines
	};
}
function changedParts(record, verdict) {
	const { tool, run, material } = record;
	const again = require_record.recordOf(verdict, material, {
		version: tool.version,
		...run === void 0 ? {} : { run }
	});
	return ["items", "signOffs"].filter((part) => require_record.serialise(record[part]) !== require_record.serialise(again[part])).map((part) => `${part}: not what follows from the texts and facts of the record`);
}
async function readRecord(text) {
	let data;
	try {
		data = JSON.parse(text);
	} catch {
		return { reason: "found no valid JSON, expected a record that the input `record` wrote" };
	}
	const parsed = shapeOf(data);
	if (parsed === void 0) return { reason: "found no record: its results are nested too deep to be read" };
	if (!parsed.success) {
		const [issue] = parsed.issues;
		return { reason: `found no record, at ${require_quantifier.getDotPath(issue) ?? "the top"}: expected ${issue.expected}` };
	}
	const record = data;
	const unreadable = require_facts_schema.wrongFact(record.material.facts);
	if (unreadable !== void 0) return { reason: `found no record, in the facts of its material: ${unreadable}` };
	const { policy } = record.material;
	if (policy !== void 0 && digestsOf(await require_trusted.sourceOf(policy)) !== digestsOf(record.verdict.policy)) return { reason: "the text of the policy does not have the digest that the verdict names: the record was changed" };
	return record;
}
function digestsOf({ digest, extends: bases = [] }) {
	return [digest, ...bases.map((base) => base.digest)].join(" ");
}
function shapeOf(data) {
	try {
		return require_quantifier.safeParse(recordSchema, data);
	} catch {
		return;
	}
}
function differences(before, now) {
	const policy = changed("policy", named(before.policy), named(now.policy));
	const [old, fresh] = [resultsOf(before.root), resultsOf(now.root)];
	const lines = [
		...changed("verdict", before.status, now.status),
		...policy,
		...[...new Set([...old.keys(), ...fresh.keys()])].flatMap((id) => ofResult(old.get(id), fresh.get(id))),
		...changed("tripped", before.tripped, now.tripped),
		...ofFindings("notes", before.notes, now.notes),
		...others("verdict", before, now, [
			"status",
			"root",
			"tripped",
			"notes",
			...policy.length > 0 ? ["policy"] : []
		])
	];
	return lines.length > 0 ? lines : ["the same, in another order"];
}
function ofResult(before, now) {
	const [name = ""] = [now, before].flatMap((each) => each === void 0 ? [] : `${each.id} (${each.title})`);
	return [
		...changed(name, before?.status, now?.status),
		...ofFindings(name, findingsIn(before), findingsIn(now)),
		...before === void 0 || now === void 0 ? [] : others(name, before, now, [
			"status",
			"findings",
			"results"
		])
	];
}
function ofFindings(name, before, now) {
	const gone = without(before, now);
	const come = without(now, before);
	const lines = [];
	for (const finding of gone) {
		const at = come.findIndex((each) => subjectOf(each) === subjectOf(finding));
		const [other] = at < 0 ? [] : come.splice(at, 1);
		const where = `${name}${placeOf(finding)}`;
		if (other === void 0) lines.push(`${where}: no longer ${said(finding)}`);
		else if (said(other) === said(finding)) lines.push(...others(where, finding, other, []));
		else lines.push(`${where}: ${said(finding)}, now ${said(other)}`);
	}
	return [...lines, ...come.map((finding) => `${name}${placeOf(finding)}: now also ${said(finding)}`)];
}
function without(one, other) {
	const left = other.map(require_record.serialise);
	return one.filter((finding) => {
		const at = left.indexOf(require_record.serialise(finding));
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}
function subjectOf({ place, about }) {
	return require_record.serialise([place ?? null, about ?? null]);
}
function placeOf({ place }) {
	return place === void 0 ? "" : `, line ${place.line} of ${place.document}`;
}
function said({ status, message, actual, expected }) {
	return `${status} (${message}${actual === void 0 ? "" : `, found ${JSON.stringify(actual)}`}${expected === void 0 ? "" : `, expected ${expected}`})`;
}
function findingsIn(result) {
	return result?.kind === "gate" ? result.findings : [];
}
function resultsOf(result) {
	const below = result.kind === "group" ? result.results.flatMap((each) => [...resultsOf(each)]) : [];
	return new Map([[result.id, result], ...below]);
}
function named({ path, digest }) {
	return `${path} (${digest})`;
}
function changed(what, one, other) {
	return require_record.serialise(one ?? null) === require_record.serialise(other ?? null) ? [] : [`${what}: ${shown(one)}, now ${shown(other)}`];
}
function others(name, before, now, told) {
	const [one, other] = [new Map(Object.entries(before)), new Map(Object.entries(now))];
	const keys = [...new Set([...one.keys(), ...other.keys()])].filter((key) => !told.includes(key) && require_record.serialise(one.get(key) ?? null) !== require_record.serialise(other.get(key) ?? null));
	return keys.length === 0 ? [] : [`${name}: differs in ${keys.join(", ")}`];
}
function shown(value) {
	if (value === void 0) return "not there";
	return typeof value === "string" ? value : JSON.stringify(value);
}
exports.readRecord = readRecord;
exports.replay = replay;
