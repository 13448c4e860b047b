const require_commit = require("./commit.cjs");
const require_material = require("./material.cjs");
const require_sources = require("./sources.cjs");
const require_json = require("./json.cjs");
const require_record = require("./record.cjs");
const require_facts_schema = require("./facts-schema.cjs");
// src/record/differences.ts
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
// src/verdict/finding.ts
const status = require_commit.picklist(require_commit.STATUSES);
const time = require_commit.pipe(require_commit.string(), require_commit.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/), require_commit.description("ISO 8601, UTC."));
const timeRead = require_commit.pipe(require_commit.string(), require_commit.description("ISO 8601, UTC, as GitHub says."));
const place = require_commit.object({
	document: require_commit.string(),
	line: require_commit.pipe(require_commit.number(), require_commit.integer(), require_commit.minValue(1)),
	column: require_commit.pipe(require_commit.number(), require_commit.integer(), require_commit.minValue(1)),
	offset: require_commit.pipe(require_commit.number(), require_commit.integer(), require_commit.minValue(0))
});
const question = require_commit.looseObject({ kind: require_commit.string() });
const finding = require_commit.object({
	status,
	kind: require_commit.exactOptional(require_commit.picklist([
		"open-box",
		"blank-field",
		"refused"
	])),
	unknown: require_commit.exactOptional(require_commit.literal(true)),
	message: require_commit.pipe(require_commit.string(), require_commit.description("Our words.")),
	about: require_commit.exactOptional(require_commit.pipe(require_commit.string(), require_commit.description("A word of the policy."))),
	actual: require_commit.exactOptional(require_commit.pipe(require_commit.string(), require_commit.description("Text of a document: not trusted."))),
	expected: require_commit.exactOptional(require_commit.string()),
	section: require_commit.exactOptional(require_commit.array(require_commit.string())),
	place: require_commit.exactOptional(place),
	templatePlace: require_commit.exactOptional(place),
	help: require_commit.exactOptional(require_commit.string()),
	asks: require_commit.exactOptional(require_commit.array(question))
});
// src/verdict/content.ts
const progress = require_commit.object({
	section: require_commit.string(),
	ticked: require_commit.number(),
	notApplicable: require_commit.number(),
	byEvidence: require_commit.exactOptional(require_commit.number()),
	total: require_commit.number()
});
const itemState = require_commit.picklist([
	"ticked",
	"unticked",
	"not-applicable"
]);
const readItem = require_commit.object({
	section: require_commit.array(require_commit.string()),
	text: require_commit.string(),
	state: itemState,
	reason: require_commit.exactOptional(require_commit.string()),
	boxed: require_commit.boolean(),
	place
});
const readField = require_commit.object({
	section: require_commit.array(require_commit.string()),
	name: require_commit.string(),
	value: require_commit.string(),
	place
});
// src/verdict/override.ts
const attempt = {
	via: require_commit.picklist(["comment", "label"]),
	at: timeRead,
	url: require_commit.exactOptional(require_commit.string()),
	reason: require_commit.pipe(require_commit.string(), require_commit.description("Text of a document: not trusted."))
};
const granted = require_commit.object({
	...attempt,
	login: require_commit.string(),
	id: require_commit.number()
});
const refused$1 = require_commit.object({
	...attempt,
	login: require_commit.exactOptional(require_commit.string()),
	id: require_commit.exactOptional(require_commit.number()),
	refused: require_commit.string()
});
const override = require_commit.object({
	effective: require_commit.boolean(),
	granted: require_commit.exactOptional(granted),
	ends: require_commit.string(),
	waived: require_commit.array(require_commit.string()),
	unmet: require_commit.array(require_commit.string()),
	refused: require_commit.array(refused$1)
});
// src/verdict/regression.ts
const regressedPhase = require_commit.object({
	id: require_commit.string(),
	phase: require_commit.string(),
	passedAt: timeRead,
	endedBy: require_commit.exactOptional(require_commit.object({
		login: require_commit.nullable(require_commit.string()),
		at: timeRead
	})),
	from: require_commit.picklist(["edit-history", "record"])
});
const regression = require_commit.object({
	phases: require_commit.array(regressedPhase),
	unknown: require_commit.exactOptional(require_commit.string())
});
// src/verdict/sign-offs.ts
const via = require_commit.picklist([
	"review",
	"comment",
	"tick",
	"signature"
]);
const signed = require_commit.object({
	login: require_commit.string(),
	id: require_commit.number(),
	via,
	at: timeRead,
	sha: require_commit.exactOptional(require_commit.string()),
	url: require_commit.exactOptional(require_commit.string()),
	place: require_commit.exactOptional(place)
});
const refused = require_commit.object({
	login: require_commit.exactOptional(require_commit.string()),
	via,
	at: require_commit.exactOptional(timeRead),
	sha: require_commit.exactOptional(require_commit.string()),
	url: require_commit.exactOptional(require_commit.string()),
	place: require_commit.exactOptional(place),
	reason: require_commit.string()
});
const roleSignOffs = require_commit.object({
	role: require_commit.string(),
	status,
	optional: require_commit.boolean(),
	expected: require_commit.string(),
	by: require_commit.array(require_commit.string()),
	via: require_commit.array(via),
	signed: require_commit.array(signed),
	waiting: require_commit.exactOptional(require_commit.array(require_commit.string())),
	refused: require_commit.array(refused)
});
// src/verdict/verdict.ts
const common = {
	id: require_commit.string(),
	title: require_commit.string(),
	status,
	advisory: require_commit.boolean(),
	reason: require_commit.exactOptional(require_commit.string()),
	tripped: require_commit.exactOptional(require_commit.boolean())
};
const judgedField = require_commit.object({
	name: require_commit.string(),
	value: require_commit.exactOptional(require_commit.string()),
	place: require_commit.exactOptional(place)
});
const gate = require_commit.object({
	kind: require_commit.literal("gate"),
	...common,
	gate: require_commit.string(),
	findings: require_commit.array(finding),
	evidence: require_commit.exactOptional(require_commit.pipe(require_commit.string(), require_commit.description("Text from elsewhere: not trusted."))),
	settled: require_commit.exactOptional(require_commit.array(place)),
	signOffs: require_commit.exactOptional(require_commit.array(roleSignOffs)),
	fields: require_commit.exactOptional(require_commit.pipe(require_commit.array(judgedField), require_commit.description("The fields that it asked for. The value is text of a document.")))
});
const quantifier = require_commit.union([require_commit.picklist(require_commit.QUANTIFIER_WORDS), require_commit.object({ "at-least": require_commit.pipe(require_commit.number(), require_commit.integer()) })]);
const groupAlone = require_commit.object({
	kind: require_commit.literal("group"),
	...common,
	require: quantifier,
	checklist: require_commit.exactOptional(require_commit.string()),
	phase: require_commit.exactOptional(require_commit.string()),
	enforced: require_commit.exactOptional(require_commit.boolean())
});
const result = require_commit.lazy(() => require_commit.variant("kind", [gate, group]));
const group = require_commit.object({
	...groupAlone.entries,
	results: require_commit.array(result)
});
const subject = require_commit.object({
	kind: require_commit.picklist([
		"pull-request",
		"issue",
		"ref",
		"file"
	]),
	repository: require_commit.exactOptional(require_commit.string()),
	number: require_commit.exactOptional(require_commit.number()),
	ref: require_commit.exactOptional(require_commit.string()),
	headSha: require_commit.exactOptional(require_commit.string()),
	trustedSha: require_commit.exactOptional(require_commit.string()),
	trustedRef: require_commit.exactOptional(require_commit.string()),
	author: require_commit.exactOptional(require_commit.string()),
	url: require_commit.exactOptional(require_commit.string()),
	file: require_commit.exactOptional(require_commit.string())
});
const source = require_commit.object({
	path: require_commit.string(),
	sha: require_commit.exactOptional(require_commit.string()),
	digest: require_commit.pipe(require_commit.string(), require_commit.regex(/^sha256:[\da-f]{64}$/)),
	workspace: require_commit.exactOptional(require_commit.literal(true))
});
const documentKind = require_commit.picklist([
	"pull-request-body",
	"issue-body",
	"comment",
	"file"
]);
const document$1 = require_commit.object({
	id: require_commit.string(),
	kind: documentKind,
	author: require_commit.exactOptional(require_commit.string()),
	path: require_commit.exactOptional(require_commit.string()),
	url: require_commit.exactOptional(require_commit.string())
});
const fact = require_commit.object({
	question: require_commit.looseObject({ kind: require_commit.string() }),
	fact: require_commit.union([require_commit.object({
		status: require_commit.literal("known"),
		value: require_commit.unknown()
	}), require_commit.object({
		status: require_commit.literal("unavailable"),
		reason: require_commit.string()
	})])
});
const templateReading = require_commit.object({
	section: require_commit.string(),
	line: require_commit.number(),
	means: require_commit.string(),
	because: require_commit.string()
});
const verdict = require_commit.object({
	schema: require_commit.literal("checklist-gate/verdict@1"),
	subject,
	policy: source,
	template: require_commit.exactOptional(source),
	readings: require_commit.exactOptional(require_commit.array(templateReading)),
	phase: require_commit.exactOptional(require_commit.string()),
	status,
	reason: require_commit.exactOptional(require_commit.string()),
	root: group,
	override: require_commit.exactOptional(override),
	documents: require_commit.array(document$1),
	progress: require_commit.array(progress),
	items: require_commit.array(readItem),
	fields: require_commit.pipe(require_commit.record(require_commit.string(), require_commit.string()), require_commit.description("What each field says, by its name: what the gates have accepted, else what every field of that name says. What cannot be said of a name is left out.")),
	fieldList: require_commit.exactOptional(require_commit.pipe(require_commit.array(readField), require_commit.description("Every field that is filled in, whatever its name. Name and value are text of a document."))),
	tripped: require_commit.array(require_commit.string()),
	regression: require_commit.exactOptional(regression),
	notes: require_commit.array(finding),
	facts: require_commit.array(fact),
	at: time
});
// src/record/schema.ts
const run = require_commit.object({
	url: require_commit.string(),
	attempt: require_commit.number(),
	workflow: require_commit.exactOptional(require_commit.string()),
	sha: require_commit.exactOptional(require_commit.string())
});
const item = require_commit.object({
	document: require_commit.string(),
	line: require_commit.number(),
	section: require_commit.array(require_commit.string()),
	text: require_commit.string(),
	state: itemState,
	reason: require_commit.exactOptional(require_commit.string()),
	marked: require_commit.exactOptional(require_commit.object({
		by: require_commit.nullable(require_commit.object({
			login: require_commit.string(),
			id: require_commit.number()
		})),
		at: time
	})),
	byEvidence: require_commit.exactOptional(require_commit.string())
});
const signOff = require_commit.object({
	gate: require_commit.string(),
	role: require_commit.string(),
	login: require_commit.string(),
	id: require_commit.number(),
	via: require_commit.string(),
	at: time,
	sha: require_commit.exactOptional(require_commit.string()),
	url: require_commit.exactOptional(require_commit.string())
});
const document = require_commit.object({
	id: require_commit.string(),
	kind: documentKind,
	markdown: require_commit.string(),
	edited: require_commit.exactOptional(require_commit.object({
		revisions: require_commit.array(require_commit.object({
			at: require_commit.string(),
			by: require_commit.exactOptional(require_commit.string()),
			markdown: require_commit.exactOptional(require_commit.string())
		})),
		complete: require_commit.boolean()
	}))
});
const material = require_commit.object({
	subject,
	documents: require_commit.array(document),
	sources: require_commit.array(require_commit.object({
		source: require_commit.object({ kind: require_commit.string() }),
		references: require_commit.array(require_commit.unknown()),
		answer: require_commit.object({
			status: require_commit.literal("known"),
			documents: require_commit.array(document),
			missing: require_commit.array(require_commit.object({
				message: require_commit.string(),
				help: require_commit.string()
			}))
		})
	})),
	policy: require_commit.exactOptional(require_commit.object({
		path: require_commit.string(),
		text: require_commit.string(),
		sha: require_commit.exactOptional(require_commit.string())
	})),
	templatePath: require_commit.exactOptional(require_commit.string()),
	templateAlternatives: require_commit.exactOptional(require_commit.array(require_commit.string())),
	source: require_commit.exactOptional(require_commit.string()),
	markers: require_commit.exactOptional(require_commit.object({
		paths: require_commit.array(require_commit.string()),
		ran: require_commit.boolean()
	})),
	phase: require_commit.exactOptional(require_commit.string()),
	regression: require_commit.exactOptional(require_commit.object({
		when: require_commit.picklist(["auto", "on"]),
		previous: require_commit.exactOptional(require_commit.object({
			at: time,
			passed: require_commit.array(require_commit.string())
		}))
	})),
	at: time,
	facts: require_commit.array(fact),
	changed: require_commit.array(require_commit.string())
});
const recordSchema = require_commit.object({
	schema: require_commit.literal("checklist-gate/record@1"),
	tool: require_commit.pipe(require_commit.object({
		name: require_commit.literal("checklist-gate"),
		version: require_commit.string()
	}), require_commit.description("What judged, and by which version.")),
	run: require_commit.exactOptional(run),
	verdict,
	items: require_commit.array(item),
	signOffs: require_commit.pipe(require_commit.array(signOff), require_commit.description("Every sign-off that counts, with its proof.")),
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
	const lines = require_record.serialise(require_json.published(judged.verdict)) === require_record.serialise(record.verdict) ? changedParts(record, judged.verdict) : differences(record.verdict, judged.verdict);
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
		return { reason: `found no record, at ${require_commit.getDotPath(issue) ?? "the top"}: expected ${issue.expected}` };
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
		return require_commit.safeParse(recordSchema, data);
	} catch {
		return;
	}
}
exports.readRecord = readRecord;
exports.replay = replay;
