import type { Document, ItemState, Place } from '../checklist/model.ts';
import type { RecordedFact } from '../evidence/facts.ts';
import type { Finding } from './finding.ts';
import type { Override } from './override.ts';
import type { Quantifier, Status } from './quantifier.ts';
import type { Regression } from './regression.ts';
import type { RoleSignOffs } from './sign-offs.ts';

interface ResultBase {
  /** Unique in the verdict, stable for an unchanged policy: `pre-deployment/2`. */
  id: string;
  title: string;
  status: Status;
  /** Reported, but never blocks. */
  advisory: boolean;
  /** Why it was not judged, when it was skipped or waits. */
  reason?: string;
}

/** The result of one gate. */
export interface GateResult extends ResultBase {
  kind: 'gate';
  gate: string;
  findings: Finding[];
  /** A gate that says "none" and has found some: the alarm of rollback criteria. */
  tripped?: boolean;
  /** What its evidence was, as it came: `7.2 %`. Untrusted text. */
  evidence?: string;
  /** Open boxes that count as done because its evidence holds: `item: {…, by: enough}`. */
  settled?: Place[];
  /** Who signed for what, for gates that ask for it. */
  signOffs?: RoleSignOffs[];
  /** The fields that it asked for, for gates that ask for some. */
  fields?: JudgedField[];
}

/** A field that a gate asked for, by the name that the policy has for it. */
export interface JudgedField {
  name: string;
  /** What was judged, document text; absent where it is missing, blank, given with several values, or does not fit. */
  value?: string;
  place?: Place;
}

/** The result of a group of gates, a phase or the whole policy. */
export interface GroupResult extends ResultBase {
  kind: 'group';
  require: Quantifier;
  results: Result[];
  /** Set for the group that is one of several checklists. */
  checklist?: string;
  /** Set for the group that is a phase. */
  phase?: string;
  /** False for a phase that is reported without being enforced. */
  enforced?: boolean;
  /** A group that says "none" of which some members hold. */
  tripped?: boolean;
}

export type Result = GateResult | GroupResult;

/** Boxes of one section, without its sub-sections. `total` counts boxes as GitHub shows them. */
export interface Progress {
  /** Titles from the top joined by " > "; a lone H1 above everything is left out. Empty for boxes above every heading. */
  section: string;
  ticked: number;
  notApplicable: number;
  /** Open boxes that count as done by evidence; absent for none. */
  byEvidence?: number;
  total: number;
}

/** One item of the checklist as it was read. Text and reason are document text. */
export interface ReadItem {
  /** Titles from the top; a lone H1 above everything is left out. */
  section: string[];
  /** What the item asks for, without N/A marks and reasons; the whole text where nothing else is left. */
  text: string;
  state: ItemState;
  /** Why it is not applicable, when a reason is written. */
  reason?: string;
  /** False for `[n/a]`, `[-]` and `[~]`, where GitHub shows no box: such an item is in no total. */
  boxed: boolean;
  place: Place;
}

/** One field that is filled in, as it was read. Name and value are document text. */
export interface ReadField {
  /** Titles from the top; a lone H1 above everything is left out. */
  section: string[];
  name: string;
  value: string;
  place: Place;
}

/** What was judged. */
export interface Subject {
  kind: 'pull-request' | 'issue' | 'ref' | 'file';
  /** `owner/name`, for what is on GitHub. */
  repository?: string;
  number?: number;
  /** Name of a tag, as `refs/tags/v1.2.0`. */
  ref?: string;
  /** Head commit of a pull request: what an approval is bound to. The commit of a `ref`. */
  headSha?: string;
  /** The commit that policy and template are read at, where that is one. */
  trustedSha?: string;
  /** Else the branch, as `refs/heads/main`: they are read at its newest commit. Absent: the default branch. */
  trustedRef?: string;
  author?: string;
  url?: string;
  /** A local file as it was named; `<stdin>` for standard input. */
  file?: string;
}

/** A trusted file that took part: `digest` is `sha256:<hex>` of its bytes. */
export interface Source {
  path: string;
  sha?: string;
  digest: string;
  /** It is no file at the trusted commit: the workflow let it be read from its workspace. */
  workspace?: true;
}

/** A text that was judged, without the text. `url` is where it can be seen and edited. */
export type VerdictDocument = Omit<Document, 'markdown'>;

export interface Verdict {
  schema: 'checklist-gate/verdict@1';
  subject: Subject;
  /** `path` is `default` for the built-in policy. */
  policy: Source;
  template?: Source;
  /** The phase that was asked for. */
  phase?: string;
  status: Status;
  /** Why the whole was skipped, or what keeps it open whatever its gates say. */
  reason?: string;
  root: GroupResult;
  /** Tries to let it pass although gates are not met; absent where there were none. */
  override?: Override;
  /** The texts that were judged, in order: what a `Place` points to by its `document`. */
  documents: VerdictDocument[];
  progress: Progress[];
  /** Every item, in document order, with those below it behind it. */
  items: ReadItem[];
  /**
   * What each field says, document text, by its name: what the gates that hold the verdict back have accepted, else what
   * every field of that name says. A name of which this cannot be said is left out. A name that several fields have also
   * stands behind the titles above it, `Release > Version`, where these name one section alone.
   */
  fields: Record<string, string>;
  /** Every field that is filled in, in document order, whatever its name; absent for none. */
  fieldList?: ReadField[];
  /** Titles of the gates that say "none" and have found some, and of what holds in groups that say "none". */
  tripped: string[];
  /** Phases that passed before and do not now; absent where nobody looked. */
  regression?: Regression;
  /** Remarks on the document that no gate covers. */
  notes: Finding[];
  facts: RecordedFact[];
  /** Time of judgement, ISO 8601, UTC. */
  at: string;
}
