import * as v from 'valibot';

/** The published shape of records. Objects may gain keys within a version; none goes away and none changes meaning. */

const status = v.picklist(['skipped', 'passed', 'pending', 'failed']);
const time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
  v.description('ISO 8601, UTC.'),
);
const digest = v.pipe(v.string(), v.regex(/^sha256:[\da-f]{64}$/));
const place = v.looseObject({
  document: v.string(),
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  column: v.pipe(v.number(), v.integer(), v.minValue(1)),
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

const source = v.looseObject({ path: v.string(), sha: v.optional(v.string()), digest });

const subject = v.looseObject({
  kind: v.string(),
  repository: v.optional(v.string()),
  number: v.optional(v.number()),
  headSha: v.optional(v.string()),
  trustedSha: v.optional(v.string()),
  trustedRef: v.optional(v.string()),
  author: v.optional(v.string()),
  url: v.optional(v.string()),
  file: v.optional(v.string()),
});

const finding = v.looseObject({
  status,
  message: v.pipe(v.string(), v.description('Our words.')),
  about: v.optional(v.pipe(v.string(), v.description('A word of the policy.'))),
  actual: v.optional(v.pipe(v.string(), v.description('Text of a document: not trusted.'))),
  expected: v.optional(v.string()),
  section: v.optional(v.array(v.string())),
  place: v.optional(place),
  help: v.optional(v.string()),
});

const fact = v.looseObject({
  question: v.looseObject({ kind: v.string() }),
  fact: v.union([
    v.looseObject({ status: v.literal('known'), value: v.unknown() }),
    v.looseObject({ status: v.literal('unavailable'), reason: v.string() }),
  ]),
});

interface Result {
  kind: 'gate' | 'group';
  id: string;
  title: string;
  status: v.InferOutput<typeof status>;
  advisory: boolean;
}

const common = { id: v.string(), title: v.string(), status, advisory: v.boolean(), reason: v.optional(v.string()) };

const gate = v.looseObject({
  kind: v.literal('gate'),
  ...common,
  gate: v.string(),
  findings: v.array(finding),
  tripped: v.optional(v.boolean()),
  evidence: v.optional(v.string()),
  settled: v.optional(v.array(place)),
  fields: v.optional(
    v.pipe(
      v.array(v.looseObject({ name: v.string(), value: v.optional(v.string()), place: v.optional(place) })),
      v.description('The fields that it asked for. The value is text of a document.'),
    ),
  ),
});

/** A gate, or a group of results. */
export const result: v.GenericSchema<unknown, Result> = v.lazy(() => v.variant('kind', [gate, group]));

const group = v.looseObject({
  kind: v.literal('group'),
  ...common,
  require: v.union([
    v.picklist(['all', 'any', 'none', 'one']),
    v.looseObject({ 'at-least': v.pipe(v.number(), v.integer()) }),
  ]),
  results: v.array(result),
  tripped: v.optional(v.boolean()),
});

const verdict = v.looseObject({
  schema: v.literal('checklist-gate/verdict@1'),
  subject,
  policy: source,
  template: v.optional(source),
  phase: v.optional(v.string()),
  status,
  reason: v.optional(v.string()),
  root: group,
  progress: v.array(
    v.looseObject({
      section: v.string(),
      ticked: v.number(),
      notApplicable: v.number(),
      byEvidence: v.optional(v.number()),
      total: v.number(),
    }),
  ),
  fields: v.pipe(
    v.record(v.string(), v.string()),
    v.description(
      'What each field says, by its name: what the gates have accepted, else what every field of that name says. What cannot be said of a name is left out.',
    ),
  ),
  fieldList: v.optional(
    v.pipe(
      v.array(v.looseObject({ section: v.array(v.string()), name: v.string(), value: v.string(), place })),
      v.description('Every field that is filled in, whatever its name. Name and value are text of a document.'),
    ),
  ),
  tripped: v.array(v.string()),
  notes: v.array(finding),
  facts: v.array(fact),
  at: time,
});

const document = v.looseObject({
  id: v.string(),
  kind: v.picklist(['pull-request-body', 'issue-body', 'comment', 'file']),
  markdown: v.string(),
  edited: v.optional(
    v.looseObject({
      revisions: v.array(
        v.looseObject({ at: v.string(), by: v.optional(v.string()), markdown: v.optional(v.string()) }),
      ),
      complete: v.boolean(),
    }),
  ),
});

const material = v.looseObject({
  subject,
  documents: v.array(document),
  sources: v.array(
    v.looseObject({
      source: v.looseObject({ kind: v.string() }),
      references: v.array(v.unknown()),
      answer: v.looseObject({
        status: v.literal('known'),
        documents: v.array(document),
        missing: v.array(v.looseObject({ message: v.string(), help: v.string() })),
      }),
    }),
  ),
  policy: v.optional(v.looseObject({ path: v.string(), text: v.string(), sha: v.optional(v.string()) })),
  templatePath: v.optional(v.string()),
  templateAlternatives: v.optional(v.array(v.string())),
  source: v.optional(v.string()),
  markers: v.optional(v.looseObject({ paths: v.array(v.string()), ran: v.boolean() })),
  phase: v.optional(v.string()),
  regression: v.optional(
    v.looseObject({
      when: v.picklist(['auto', 'on']),
      previous: v.optional(v.looseObject({ at: time, passed: v.array(v.string()) })),
    }),
  ),
  at: time,
  facts: v.array(fact),
  changed: v.array(v.string()),
});

/** The schema of a record. */
export const recordSchema = v.looseObject({
  schema: v.literal('checklist-gate/record@1'),
  tool: v.looseObject({ name: v.literal('checklist-gate'), version: v.string() }),
  run: v.optional(v.looseObject({ url: v.string(), attempt: v.number() })),
  verdict,
  items: v.array(
    v.looseObject({
      document: v.string(),
      line: v.number(),
      section: v.array(v.string()),
      text: v.string(),
      state: v.picklist(['ticked', 'unticked', 'not-applicable']),
      reason: v.optional(v.string()),
      marked: v.optional(
        v.looseObject({
          by: v.nullable(v.looseObject({ login: v.string(), id: v.number() })),
          at: time,
        }),
      ),
      byEvidence: v.optional(v.string()),
    }),
  ),
  signOffs: v.array(
    v.looseObject({
      gate: v.string(),
      role: v.string(),
      login: v.string(),
      id: v.number(),
      via: v.string(),
      at: time,
    }),
  ),
  material,
});
