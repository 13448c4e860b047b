const require_given = require("./given.cjs");
const require_material = require("./material.cjs");
const require_sources = require("./sources.cjs");
const require_json = require("./json.cjs");
const require_record = require("./record.cjs");
const require_facts_schema = require("./facts-schema.cjs");
const require_quantifier = require("./quantifier.cjs");
// src/verdict/finding.ts
const status = require_given.picklist(require_quantifier.STATUSES);
const time = require_given.pipe(require_given.string(), require_given.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/), require_given.description("ISO 8601, UTC."));
const timeRead = require_given.pipe(require_given.string(), require_given.description("ISO 8601, UTC, as GitHub says."));
const place = require_given.object({
	document: require_given.string(),
	line: require_given.pipe(require_given.number(), require_given.integer(), require_given.minValue(1)),
	column: require_given.pipe(require_given.number(), require_given.integer(), require_given.minValue(1)),
	offset: require_given.pipe(require_given.number(), require_given.integer(), require_given.minValue(0))
});
const question = require_given.looseObject({ kind: require_given.string() });
const finding = require_given.object({
	status,
	kind: require_given.exactOptional(require_given.picklist([
		"open-box",
		"blank-field",
		"refused"
	])),
	unknown: require_given.exactOptional(require_given.literal(true)),
	message: require_given.pipe(require_given.string(), require_given.description("Our words.")),
	about: require_given.exactOptional(require_given.pipe(require_given.string(), require_given.description("A word of the policy."))),
	actual: require_given.exactOptional(require_given.pipe(require_given.string(), require_given.description("Text of a document: not trusted."))),
	expected: require_given.exactOptional(require_given.string()),
	section: require_given.exactOptional(require_given.array(require_given.string())),
	place: require_given.exactOptional(place),
	templatePlace: require_given.exactOptional(place),
	help: require_given.exactOptional(require_given.string()),
	notApplicable: require_given.exactOptional(require_given.picklist(["with-reason", "allowed"])),
	command: require_given.exactOptional(require_given.string()),
	more: require_given.exactOptional(require_given.number()),
	asks: require_given.exactOptional(require_given.array(question))
});
// src/verdict/content.ts
const progress = require_given.object({
	section: require_given.string(),
	ticked: require_given.number(),
	notApplicable: require_given.number(),
	byEvidence: require_given.exactOptional(require_given.number()),
	total: require_given.number()
});
const askedCounts = require_given.object({
	boxes: require_given.number(),
	fields: require_given.number(),
	signOffs: require_given.number(),
	evidence: require_given.number(),
	others: require_given.number(),
	total: require_given.number()
});
const itemState = require_given.picklist([
	"ticked",
	"unticked",
	"not-applicable"
]);
const readItem = require_given.object({
	section: require_given.array(require_given.string()),
	text: require_given.string(),
	state: itemState,
	reason: require_given.exactOptional(require_given.string()),
	boxed: require_given.boolean(),
	place
});
const readField = require_given.object({
	section: require_given.array(require_given.string()),
	name: require_given.string(),
	value: require_given.string(),
	place
});
const templateReading = require_given.object({
	section: require_given.string(),
	line: require_given.number(),
	means: require_given.string(),
	because: require_given.string(),
	directive: require_given.exactOptional(require_given.string())
});
// src/verdict/override.ts
const attempt = {
	via: require_given.picklist(["comment", "label"]),
	at: timeRead,
	url: require_given.exactOptional(require_given.string()),
	reason: require_given.pipe(require_given.string(), require_given.description("Text of a document: not trusted."))
};
const granted = require_given.object({
	...attempt,
	login: require_given.string(),
	id: require_given.number()
});
const refused$1 = require_given.object({
	...attempt,
	login: require_given.exactOptional(require_given.string()),
	id: require_given.exactOptional(require_given.number()),
	refused: require_given.string()
});
const override = require_given.object({
	effective: require_given.boolean(),
	granted: require_given.exactOptional(granted),
	ends: require_given.string(),
	waived: require_given.array(require_given.string()),
	unmet: require_given.array(require_given.string()),
	refused: require_given.array(refused$1)
});
// src/verdict/regression.ts
const regressedPhase = require_given.object({
	id: require_given.string(),
	phase: require_given.string(),
	passedAt: timeRead,
	endedBy: require_given.exactOptional(require_given.object({
		login: require_given.nullable(require_given.string()),
		at: timeRead
	})),
	from: require_given.picklist(["edit-history", "record"])
});
const regression = require_given.object({
	phases: require_given.array(regressedPhase),
	unknown: require_given.exactOptional(require_given.string())
});
// src/verdict/sign-offs.ts
const via = require_given.picklist([
	"review",
	"comment",
	"tick",
	"signature"
]);
const signed = require_given.object({
	login: require_given.string(),
	id: require_given.number(),
	via,
	at: timeRead,
	sha: require_given.exactOptional(require_given.string()),
	url: require_given.exactOptional(require_given.string()),
	place: require_given.exactOptional(place)
});
const refused = require_given.object({
	login: require_given.exactOptional(require_given.string()),
	via,
	at: require_given.exactOptional(timeRead),
	sha: require_given.exactOptional(require_given.string()),
	url: require_given.exactOptional(require_given.string()),
	place: require_given.exactOptional(place),
	reason: require_given.string()
});
const roleSignOffs = require_given.object({
	role: require_given.string(),
	status,
	optional: require_given.boolean(),
	expected: require_given.string(),
	needed: require_given.exactOptional(require_given.number()),
	by: require_given.array(require_given.string()),
	via: require_given.array(via),
	signed: require_given.array(signed),
	waiting: require_given.exactOptional(require_given.array(require_given.string())),
	refused: require_given.array(refused)
});
// src/verdict/verdict.ts
const common = {
	id: require_given.string(),
	title: require_given.string(),
	status,
	advisory: require_given.boolean(),
	reason: require_given.exactOptional(require_given.string()),
	tripped: require_given.exactOptional(require_given.boolean())
};
const judgedField = require_given.object({
	name: require_given.string(),
	value: require_given.exactOptional(require_given.string()),
	place: require_given.exactOptional(place)
});
const DOERS = [
	"author",
	"reviewers",
	"machine"
];
const gate = require_given.object({
	kind: require_given.literal("gate"),
	...common,
	gate: require_given.string(),
	findings: require_given.array(finding),
	evidence: require_given.exactOptional(require_given.pipe(require_given.string(), require_given.description("Text from elsewhere: not trusted."))),
	doneBy: require_given.exactOptional(require_given.picklist(DOERS)),
	boxes: require_given.exactOptional(require_given.record(require_given.string(), require_given.array(require_given.number()))),
	chosen: require_given.exactOptional(require_given.array(require_given.object({
		section: require_given.array(require_given.string()),
		ticked: require_given.number()
	}))),
	settled: require_given.exactOptional(require_given.array(place)),
	signOffs: require_given.exactOptional(require_given.array(roleSignOffs)),
	fields: require_given.exactOptional(require_given.pipe(require_given.array(judgedField), require_given.description("The fields that it asked for. The value is text of a document.")))
});
const quantifier = require_given.union([require_given.picklist(require_quantifier.QUANTIFIER_WORDS), require_given.object({ "at-least": require_given.pipe(require_given.number(), require_given.integer()) })]);
const groupAlone = require_given.object({
	kind: require_given.literal("group"),
	...common,
	require: quantifier,
	checklist: require_given.exactOptional(require_given.string()),
	phase: require_given.exactOptional(require_given.string()),
	waitsFor: require_given.exactOptional(require_given.array(require_given.string())),
	enforced: require_given.exactOptional(require_given.boolean())
});
const result = require_given.lazy(() => require_given.variant("kind", [gate, group]));
const group = require_given.object({
	...groupAlone.entries,
	results: require_given.array(result)
});
const subject = require_given.object({
	kind: require_given.picklist([
		"pull-request",
		"issue",
		"ref",
		"file"
	]),
	repository: require_given.exactOptional(require_given.string()),
	number: require_given.exactOptional(require_given.number()),
	ref: require_given.exactOptional(require_given.string()),
	headSha: require_given.exactOptional(require_given.string()),
	trustedSha: require_given.exactOptional(require_given.string()),
	trustedRef: require_given.exactOptional(require_given.string()),
	author: require_given.exactOptional(require_given.string()),
	url: require_given.exactOptional(require_given.string()),
	file: require_given.exactOptional(require_given.string())
});
const source = require_given.object({
	path: require_given.string(),
	sha: require_given.exactOptional(require_given.string()),
	digest: require_given.pipe(require_given.string(), require_given.regex(/^sha256:[\da-f]{64}$/)),
	workspace: require_given.exactOptional(require_given.literal(true))
});
const documentKind = require_given.picklist([
	"pull-request-body",
	"issue-body",
	"comment",
	"file"
]);
const document$1 = require_given.object({
	id: require_given.string(),
	kind: documentKind,
	author: require_given.exactOptional(require_given.string()),
	path: require_given.exactOptional(require_given.string()),
	url: require_given.exactOptional(require_given.string())
});
const fact = require_given.object({
	question: require_given.looseObject({ kind: require_given.string() }),
	fact: require_given.union([require_given.object({
		status: require_given.literal("known"),
		value: require_given.unknown()
	}), require_given.object({
		status: require_given.literal("unavailable"),
		reason: require_given.string()
	})])
});
const verdict = require_given.object({
	schema: require_given.literal("checklist-gate/verdict@1"),
	subject,
	policy: source,
	template: require_given.exactOptional(source),
	readings: require_given.exactOptional(require_given.array(templateReading)),
	phase: require_given.exactOptional(require_given.string()),
	status,
	reason: require_given.exactOptional(require_given.string()),
	root: group,
	override: require_given.exactOptional(override),
	documents: require_given.array(document$1),
	progress: require_given.array(progress),
	asked: require_given.exactOptional(askedCounts),
	left: require_given.exactOptional(askedCounts),
	items: require_given.array(readItem),
	fields: require_given.pipe(require_given.record(require_given.string(), require_given.string()), require_given.description("What each field says, by its name: what the gates have accepted, else what every field of that name says. What cannot be said of a name is left out.")),
	fieldList: require_given.exactOptional(require_given.pipe(require_given.array(readField), require_given.description("Every field that is filled in, whatever its name. Name and value are text of a document."))),
	tripped: require_given.array(require_given.string()),
	regression: require_given.exactOptional(regression),
	notes: require_given.array(finding),
	facts: require_given.array(fact),
	at: time
});
// src/record/schema.ts
const run = require_given.object({
	url: require_given.string(),
	attempt: require_given.number(),
	workflow: require_given.exactOptional(require_given.string()),
	sha: require_given.exactOptional(require_given.string())
});
const item = require_given.object({
	document: require_given.string(),
	line: require_given.number(),
	section: require_given.array(require_given.string()),
	text: require_given.string(),
	state: itemState,
	reason: require_given.exactOptional(require_given.string()),
	marked: require_given.exactOptional(require_given.object({
		by: require_given.nullable(require_given.object({
			login: require_given.string(),
			id: require_given.number()
		})),
		at: time
	})),
	byEvidence: require_given.exactOptional(require_given.string())
});
const signOff = require_given.object({
	gate: require_given.string(),
	role: require_given.string(),
	login: require_given.string(),
	id: require_given.number(),
	via: require_given.string(),
	at: time,
	sha: require_given.exactOptional(require_given.string()),
	url: require_given.exactOptional(require_given.string())
});
const document = require_given.object({
	id: require_given.string(),
	kind: documentKind,
	markdown: require_given.string(),
	edited: require_given.exactOptional(require_given.object({
		revisions: require_given.array(require_given.object({
			at: require_given.string(),
			by: require_given.exactOptional(require_given.string()),
			markdown: require_given.exactOptional(require_given.string())
		})),
		complete: require_given.boolean()
	}))
});
const material = require_given.object({
	subject,
	documents: require_given.array(document),
	sources: require_given.array(require_given.object({
		source: require_given.object({ kind: require_given.string() }),
		references: require_given.array(require_given.unknown()),
		answer: require_given.object({
			status: require_given.literal("known"),
			documents: require_given.array(document),
			missing: require_given.array(require_given.object({
				message: require_given.string(),
				help: require_given.string()
			}))
		})
	})),
	policy: require_given.exactOptional(require_given.object({
		path: require_given.string(),
		text: require_given.string(),
		sha: require_given.exactOptional(require_given.string())
	})),
	templatePath: require_given.exactOptional(require_given.string()),
	templateAlternatives: require_given.exactOptional(require_given.array(require_given.string())),
	source: require_given.exactOptional(require_given.string()),
	markers: require_given.exactOptional(require_given.object({
		paths: require_given.array(require_given.string()),
		ran: require_given.boolean()
	})),
	phase: require_given.exactOptional(require_given.string()),
	regression: require_given.exactOptional(require_given.object({
		when: require_given.picklist(["auto", "on"]),
		previous: require_given.exactOptional(require_given.object({
			at: time,
			passed: require_given.array(require_given.string())
		}))
	})),
	at: time,
	facts: require_given.array(fact),
	changed: require_given.array(require_given.string())
});
const recordSchema = require_given.object({
	schema: require_given.literal("checklist-gate/record@1"),
	tool: require_given.pipe(require_given.object({
		name: require_given.literal("checklist-gate"),
		version: require_given.string()
	}), require_given.description("What judged, and by which version.")),
	run: require_given.exactOptional(run),
	verdict,
	items: require_given.array(item),
	signOffs: require_given.pipe(require_given.array(signOff), require_given.description("Every sign-off that counts, with its proof.")),
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
		return { reason: `found no record, at ${require_given.getDotPath(issue) ?? "the top"}: expected ${issue.expected}` };
	}
	const record = data;
	const unreadable = require_facts_schema.wrongFact(record.material.facts);
	if (unreadable !== void 0) return { reason: `found no record, in the facts of its material: ${unreadable}` };
	const { policy } = record.material;
	if (policy !== void 0 && (await require_sources.sourceOf(policy)).digest !== record.verdict.policy.digest) return { reason: "the text of the policy does not have the digest that the verdict names: the record was changed" };
	return record;
}
function shapeOf(data) {
	try {
		return require_given.safeParse(recordSchema, data);
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
