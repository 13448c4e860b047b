import * as v from 'valibot';
import type { Document } from '../checklist/model.ts';
import type { RecordedFact } from '../evidence/facts.ts';
import {
  change,
  askedCounts,
  judgedField,
  lead,
  progress,
  readField,
  readItem,
  templateReading,
  sourceFile,
  type Source,
  regression,
} from './content.ts';
import { finding, place, statusSchema, time } from './finding.ts';
import { override } from './override.ts';
import { QUANTIFIER_WORDS, type Quantifier } from './quantifier.ts';
import { roleSignOffs } from './sign-offs.ts';

export type { Source };

/**
 * The published shape of a verdict. The program's types, `schema/verdict.schema.json` and what `replay` accepts are all
 * derived from it. Within a version keys may be added, but only as optional ones, since earlier records lack them. None
 * is removed and none changes its meaning. Judging imports only the types, which cost nothing at run time.
 */

/** Keys that gates and groups share. */
const common = {
  /** Unique in the verdict, and stable while the policy does not change: `pre-deployment/2`. */
  id: v.string(),
  title: v.string(),
  status: statusSchema,
  /** Reported, but never blocks. */
  advisory: v.boolean(),
  /** Why it was not judged, if it was skipped or waits. */
  reason: v.exactOptional(v.string()),
  lead,
  /** A "none" gate or group that has found something: the alarm of rollback criteria. */
  tripped: v.exactOptional(v.boolean()),
};

const DOERS = ['author', 'reviewers', 'machine'] as const;

/** Who brings evidence about. `machine`: it comes by itself. */
export type EvidenceDoer = (typeof DOERS)[number];

const gate = v.object({
  kind: v.literal('gate'),
  ...common,
  gate: v.string(),
  findings: v.array(finding),
  /** Its evidence as it was handed over: `7.2 %`. */
  evidence: v.exactOptional(v.pipe(v.string(), v.description('Text from elsewhere: not trusted.'))),
  /** Who brings its evidence about; only for gates that ask for evidence. */
  doneBy: v.exactOptional(v.picklist(DOERS)),
  /**
   * The boxes that it asks for, as offsets by document; of a list to choose from those that were chosen. Only for gates
   * that ask for boxes.
   */
  boxes: v.exactOptional(v.record(v.string(), v.array(v.number()))),
  /** The open boxes of which it asks for some, as offsets by document. Absent where it asks for none of them any more. */
  among: v.exactOptional(v.record(v.string(), v.array(v.number()))),
  /** Open boxes that count as done because its evidence holds: `item: {…, by: enough}`. */
  settled: v.exactOptional(v.array(place)),
  /** Who signed for what; only for gates that ask for sign-offs. */
  signOffs: v.exactOptional(v.array(roleSignOffs)),
  /** Only for gates that ask for fields. */
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
  /** Set for a group that stands for one of several checklists. */
  checklist: v.exactOptional(v.string()),
  /** Set for a group that is a phase. */
  phase: v.exactOptional(v.string()),
  /** The earlier phases that it waits for; absent if there are none. */
  waitsFor: v.exactOptional(v.array(v.string())),
  /** False for a phase that is only reported. */
  enforced: v.exactOptional(v.boolean()),
});

/** The result of a group of gates, a phase or the whole policy. */
export interface GroupResult extends v.InferOutput<typeof groupAlone> {
  results: GateOrGroup[];
}

export type GateOrGroup = GateResult | GroupResult;

/** A gate, or a group of results. */
export const result: v.GenericSchema<unknown, GateOrGroup> = v.lazy(() => v.variant('kind', [gate, group]));

const group = v.object({ ...groupAlone.entries, results: v.array(result) });

export const subject = v.object({
  kind: v.picklist(['pull-request', 'issue', 'ref', 'file']),
  /** `owner/name`, if it is on GitHub. */
  repository: v.exactOptional(v.string()),
  number: v.exactOptional(v.number()),
  /** Ref of a tag, such as `refs/tags/v1.2.0`. */
  ref: v.exactOptional(v.string()),
  /** Head commit of a pull request, to which approvals are bound; for a `ref`, its commit. */
  headSha: v.exactOptional(v.string()),
  /** The commit at which policy and template are read, if one is fixed. */
  trustedSha: v.exactOptional(v.string()),
  /** Otherwise the branch whose newest commit is used, such as `refs/heads/main`. Absent: the default branch. */
  trustedRef: v.exactOptional(v.string()),
  author: v.exactOptional(v.string()),
  url: v.exactOptional(v.string()),
  /** A local file, as it was named; `<stdin>` for standard input. */
  file: v.exactOptional(v.string()),
});

/** What was judged. */
export type Subject = v.InferOutput<typeof subject>;

export const documentKind: v.GenericSchema<unknown, Document['kind']> = v.picklist([
  'pull-request-body',
  'issue-body',
  'comment',
  'file',
]);

/** A text that was judged, without the text itself. `url` is where it can be seen and edited. */
export type VerdictDocument = Omit<Document, 'markdown'>;

const document: v.GenericSchema<unknown, VerdictDocument> = v.object({
  id: v.string(),
  kind: documentKind,
  author: v.exactOptional(v.string()),
  path: v.exactOptional(v.string()),
  url: v.exactOptional(v.string()),
});

// The room `evidence` defines the questions and answers.
export const fact = v.object({
  question: v.looseObject({ kind: v.string() }),
  fact: v.union([
    v.object({ status: v.literal('known'), value: v.unknown() }),
    v.object({ status: v.literal('unavailable'), reason: v.string() }),
  ]),
}) as v.GenericSchema<unknown, unknown> as v.GenericSchema<unknown, RecordedFact>;

export const verdict = v.object({
  schema: v.literal('checklist-gate/verdict@1'),
  subject,
  /** `path` is `default` for the built-in policy. */
  policy: sourceFile,
  template: v.exactOptional(sourceFile),
  /** How the template was interpreted; absent if a policy says what counts. */
  readings: v.exactOptional(v.array(templateReading)),
  /** The phase that was asked for. */
  phase: v.exactOptional(v.string()),
  status: statusSchema,
  /** Set if nothing blocks: the commit status and the job succeed, whatever `status` is. */
  mode: v.exactOptional(v.literal('report')),
  /** Why everything was skipped, or what keeps it open regardless of its gates. */
  reason: v.exactOptional(v.string()),
  lead,
  root: group,
  /** Attempts to let it pass although gates are not met; absent if there were none. */
  override: v.exactOptional(override),
  /** The texts that were judged, in order: a `Place` refers to them by its `document`. */
  documents: v.array(document),
  progress: v.array(progress),
  /** What the gates that hold the verdict back ask for; in what is published. */
  asked: v.exactOptional(askedCounts),
  /** What of it is left; its `total` is 0 exactly where the verdict is passed or skipped. */
  left: v.exactOptional(askedCounts),
  /** Every item in document order, each followed by its sub-items. */
  items: v.array(readItem),
  /**
   * What each field says, by its name; document text. The value is the one that the gates that hold the verdict back
   * accepted, or else the one that all fields of that name share. Names without such a value are left out. If several
   * fields share a name, it is also there behind the titles above it, `Release > Version`, provided that these titles
   * name a single section.
   */
  fields: v.pipe(
    v.record(v.string(), v.string()),
    v.description(
      'What each field says, by its name: what the gates have accepted, else what every field of that name says. What cannot be said of a name is left out.',
    ),
  ),
  /** What the checklist says of the change; absent if the policy maps nothing. */
  change: v.exactOptional(change),
  /** In document order; absent if there are none. */
  fieldList: v.exactOptional(
    v.pipe(
      v.array(readField),
      v.description('Every field that is filled in, whatever its name. Name and value are text of a document.'),
    ),
  ),
  /** Titles of "none" gates that have found something, and of members that hold in "none" groups. */
  tripped: v.array(v.string()),
  /** Phases that passed before and do not now; absent if nobody checked. */
  regression: v.exactOptional(regression),
  /** Remarks on the document that belong to no gate. */
  notes: v.array(finding),
  facts: v.array(fact),
  /** When it was judged. */
  at: time,
});

export type Verdict = v.InferOutput<typeof verdict>;
