import * as v from 'valibot';
import type { Document } from '../checklist/model.ts';
import type { RecordedFact } from '../evidence/facts.ts';
import { progress, readField, readItem } from './content.ts';
import { finding, place, status, time } from './finding.ts';
import { override } from './override.ts';
import { QUANTIFIER_WORDS, type Quantifier } from './quantifier.ts';
import { regression } from './regression.ts';
import { roleSignOffs } from './sign-offs.ts';

/**
 * The published shape of a verdict. The types of the program, `schema/verdict.schema.json` and what `replay` accepts come
 * from here. Within a version keys may be added, and are optional then: earlier records have not got them. None goes
 * away, and none changes its meaning. A judgement loads the types alone, which cost nothing.
 */

/** Whatever the result of. */
const common = {
  /** Unique in the verdict, stable for an unchanged policy: `pre-deployment/2`. */
  id: v.string(),
  title: v.string(),
  status,
  /** Reported, but never blocks. */
  advisory: v.boolean(),
  /** Why it was not judged, when it was skipped or waits. */
  reason: v.exactOptional(v.string()),
  /** A gate or group that says "none" and has found some: the alarm of rollback criteria. */
  tripped: v.exactOptional(v.boolean()),
};

const judgedField = v.object({
  name: v.string(),
  /** What was judged, document text; absent where it is missing, blank, given with several values, or does not fit. */
  value: v.exactOptional(v.string()),
  place: v.exactOptional(place),
});

/** A field that a gate asked for, by the name that the policy has for it. */
export type JudgedField = v.InferOutput<typeof judgedField>;

const gate = v.object({
  kind: v.literal('gate'),
  ...common,
  gate: v.string(),
  findings: v.array(finding),
  /** What its evidence was, as it came: `7.2 %`. */
  evidence: v.exactOptional(v.pipe(v.string(), v.description('Text from elsewhere: not trusted.'))),
  /** Open boxes that count as done because its evidence holds: `item: {…, by: enough}`. */
  settled: v.exactOptional(v.array(place)),
  /** Who signed for what, for gates that ask for it. */
  signOffs: v.exactOptional(v.array(roleSignOffs)),
  /** For gates that ask for some. */
  fields: v.exactOptional(
    v.pipe(v.array(judgedField), v.description('The fields that it asked for. The value is text of a document.')),
  ),
});

/** The result of one gate. */
export type GateResult = v.InferOutput<typeof gate>;

const quantifier: v.GenericSchema<unknown, Quantifier> = v.union([
  v.picklist(QUANTIFIER_WORDS),
  v.object({ 'at-least': v.pipe(v.number(), v.integer()) }),
]);

const groupAlone = v.object({
  kind: v.literal('group'),
  ...common,
  require: quantifier,
  /** Set for the group that is one of several checklists. */
  checklist: v.exactOptional(v.string()),
  /** Set for the group that is a phase. */
  phase: v.exactOptional(v.string()),
  /** False for a phase that is reported without being enforced. */
  enforced: v.exactOptional(v.boolean()),
});

/** The result of a group of gates, a phase or the whole policy. */
export interface GroupResult extends v.InferOutput<typeof groupAlone> {
  results: Result[];
}

export type Result = GateResult | GroupResult;

/** A gate, or a group of results. */
export const result: v.GenericSchema<unknown, Result> = v.lazy(() => v.variant('kind', [gate, group]));

const group = v.object({ ...groupAlone.entries, results: v.array(result) });

export const subject = v.object({
  kind: v.picklist(['pull-request', 'issue', 'ref', 'file']),
  /** `owner/name`, for what is on GitHub. */
  repository: v.exactOptional(v.string()),
  number: v.exactOptional(v.number()),
  /** Name of a tag, as `refs/tags/v1.2.0`. */
  ref: v.exactOptional(v.string()),
  /** Head commit of a pull request: what an approval is bound to. The commit of a `ref`. */
  headSha: v.exactOptional(v.string()),
  /** The commit that policy and template are read at, where that is one. */
  trustedSha: v.exactOptional(v.string()),
  /** Else the branch, as `refs/heads/main`: they are read at its newest commit. Absent: the default branch. */
  trustedRef: v.exactOptional(v.string()),
  author: v.exactOptional(v.string()),
  url: v.exactOptional(v.string()),
  /** A local file as it was named; `<stdin>` for standard input. */
  file: v.exactOptional(v.string()),
});

/** What was judged. */
export type Subject = v.InferOutput<typeof subject>;

const source = v.object({
  path: v.string(),
  sha: v.exactOptional(v.string()),
  /** Of its bytes. */
  digest: v.pipe(v.string(), v.regex(/^sha256:[\da-f]{64}$/)),
  /** It is no file at the trusted commit: the workflow let it be read from its workspace. */
  workspace: v.exactOptional(v.literal(true)),
});

/** A trusted file that took part. */
export type Source = v.InferOutput<typeof source>;

export const documentKind: v.GenericSchema<unknown, Document['kind']> = v.picklist([
  'pull-request-body',
  'issue-body',
  'comment',
  'file',
]);

/** A text that was judged, without the text. `url` is where it can be seen and edited. */
export type VerdictDocument = Omit<Document, 'markdown'>;

const document: v.GenericSchema<unknown, VerdictDocument> = v.object({
  id: v.string(),
  kind: documentKind,
  author: v.exactOptional(v.string()),
  path: v.exactOptional(v.string()),
  url: v.exactOptional(v.string()),
});

// What may be asked and answered is `evidence`'s to say.
export const fact = v.object({
  question: v.looseObject({ kind: v.string() }),
  fact: v.union([
    v.object({ status: v.literal('known'), value: v.unknown() }),
    v.object({ status: v.literal('unavailable'), reason: v.string() }),
  ]),
}) as v.GenericSchema<unknown, unknown> as v.GenericSchema<unknown, RecordedFact>;

/** What a template was taken to mean, where there is no policy. `section` is document text. */
const templateReading = v.object({
  /** Title of the list, or the question; empty for what holds for all of the template. */
  section: v.string(),
  /** Of the template, 1-based; 0 for what holds for all of it. */
  line: v.number(),
  /** Our words: "exactly one box". */
  means: v.string(),
  /** The words of the template that it rests on, goes on after "because". */
  because: v.string(),
});

export type TemplateReading = v.InferOutput<typeof templateReading>;

export const verdict = v.object({
  schema: v.literal('checklist-gate/verdict@1'),
  subject,
  /** `path` is `default` for the built-in policy. */
  policy: source,
  template: v.exactOptional(source),
  /** What the template was taken to mean; absent where a policy says what counts. */
  readings: v.exactOptional(v.array(templateReading)),
  /** The phase that was asked for. */
  phase: v.exactOptional(v.string()),
  status,
  /** Why the whole was skipped, or what keeps it open whatever its gates say. */
  reason: v.exactOptional(v.string()),
  root: group,
  /** Tries to let it pass although gates are not met; absent where there were none. */
  override: v.exactOptional(override),
  /** The texts that were judged, in order: what a `Place` points to by its `document`. */
  documents: v.array(document),
  progress: v.array(progress),
  /** Every item, in document order, with those below it behind it. */
  items: v.array(readItem),
  /**
   * What each field says, document text, by its name: what the gates that hold the verdict back have accepted, else what
   * every field of that name says. A name of which this cannot be said is left out. A name that several fields have also
   * stands behind the titles above it, `Release > Version`, where these name one section alone.
   */
  fields: v.pipe(
    v.record(v.string(), v.string()),
    v.description(
      'What each field says, by its name: what the gates have accepted, else what every field of that name says. What cannot be said of a name is left out.',
    ),
  ),
  /** In document order; absent for none. */
  fieldList: v.exactOptional(
    v.pipe(
      v.array(readField),
      v.description('Every field that is filled in, whatever its name. Name and value are text of a document.'),
    ),
  ),
  /** Titles of the gates that say "none" and have found some, and of what holds in groups that say "none". */
  tripped: v.array(v.string()),
  /** Phases that passed before and do not now; absent where nobody looked. */
  regression: v.exactOptional(regression),
  /** Remarks on the document that no gate covers. */
  notes: v.array(finding),
  facts: v.array(fact),
  /** Time of judgement. */
  at: time,
});

export type Verdict = v.InferOutput<typeof verdict>;
