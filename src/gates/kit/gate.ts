import type { GenericSchema, InferOutput, ObjectEntries, StrictObjectSchema } from 'valibot';
import type { Checklist, Item } from '../../checklist/model.ts';
import type { Comparison } from '../../template/comparison.ts';
import type { Facts } from '../../evidence/facts.ts';
import type { QuestionKind } from '../../evidence/question.ts';
import type { Finding } from '../../verdict/finding.ts';
import type { RoleSignOffs } from '../../verdict/sign-offs.ts';
import type { Status } from '../../verdict/quantifier.ts';
import type { JudgedField } from '../../verdict/content.ts';
import type { EvidenceDoer, Subject } from '../../verdict/verdict.ts';

/** When an N/A mark counts. */
export type NotApplicable = 'forbidden' | 'with-reason' | 'conditional' | 'reason-or-conditional' | 'allowed';

/** Which open items that hold only in some cases count as not applicable: all, or those whose case is not there. */
export type OpenConditional = 'not-applicable' | 'where-the-rest-is-done';

/**
 * Runs `read` on a text that people write freely, such as a comment. Returns undefined if it took too long and was
 * stopped. All texts of one `whose` share a time limit, so that nobody can use up the time of others.
 */
export type InTime = <T>(whose: string, read: () => T) => T | undefined;

/** Everything a gate may look at. */
export interface GateInput {
  checklist: Checklist;
  /** The checklist compared with the trusted template that it was made from. */
  comparison?: Comparison;
  notApplicable: NotApplicable;
  /** Which open items that hold only in some cases count as not applicable. Default: none. */
  openConditional?: OpenConditional | undefined;
  facts: Facts;
  /** The pull request or issue. Sign-offs are bound to its head commit. */
  subject: Subject;
  /** Whether a path matches any of the globs. */
  matchesGlob: (globs: readonly string[], path: string) => boolean;
  /** Time of judgement, ISO 8601, UTC. */
  at: string;
  /** Open items that the evidence of another rule has settled, each with that rule. */
  settled?: ReadonlyMap<Item, { title: string }>;
  /** Set inside a group with `require: none`: each member states a criterion, which must not occur. */
  criterion?: boolean;
  /** What the gates of the policy ask of the items of the template. Absent without a template. */
  asked?: Asked;
  /** Limits the time to read texts that people write. Absent: no limit. */
  inTime?: InTime | undefined;
  /** The memory of this judgement. Absent: every look at the facts begins with an empty one. */
  remember?: Remember | undefined;
}

/** What the policy asks for of the items of the template, by how the gates ask for them. */
export interface Asked {
  /** Items of gates that need all of them done, or all of them empty. */
  every: Item[];
  /** Items of gates that need only some of them, or none. */
  some: Item[];
  /** Items that are asked for in some cases only: one of them may be left out, not all. */
  cases: Item[];
  /** Items that the policy names one by one. */
  named: Item[];
  /** Items of which several people fill in a copy each: the gate compares every copy with the template itself. */
  apart: Item[];
}

/** The result of a gate. `tripped`: a gate with `require: none` has found something. */
export interface Outcome {
  status: Status;
  findings: Finding[];
  tripped?: boolean;
  /** The evidence that was found, verbatim. */
  evidence?: string;
  /** Who signed for which role. */
  signOffs?: RoleSignOffs[];
  /** The fields that it asked for. */
  fields?: JudgedField[];
  /** The boxes that it asks for, as offsets by document; of a list to choose from those that were chosen. */
  boxes?: Record<string, number[]>;
  /** The open boxes of which it asks for some, as offsets by document. */
  among?: Record<string, number[]>;
}

/** A gate: its name, its options, a summary and its judgement. */
export interface Gate<Options> {
  name: string;
  /** What it is for, in one sentence; shown by `explain` and in the docs. */
  description: string;
  options: GenericSchema<unknown, Options>;
  /** Checks what the schema cannot. Returns what was expected ("expected …"), or undefined for valid options. */
  refine?: (options: Options) => string | undefined;
  /** One line for reports that says what this use of the gate asks for. */
  summary: (options: Options) => string;
  evaluate: (options: Options, input: GateInput) => Outcome;
  /** The kinds of questions that it may ask. Default: none. */
  asks?: readonly QuestionKind[];
  /** Those of one use of it, where its options leave some out. Default: all of them. */
  asksFor?: (options: Options) => readonly QuestionKind[];
  /** Set if it may pass by the time alone, when nothing starts a run. */
  waits?: true;
  /** Items that count as done because its evidence holds, even if unticked. Default: none. */
  settles?: (options: Options, input: GateInput) => Item[];
  /** Who brings its evidence about. Absent: it asks for no evidence. */
  doneBy?: EvidenceDoer;
  /** Set if it compares with the trusted template. It then needs a template, and applies wherever there is one. */
  ofTemplate?: true;
  /** Other words that people use for it. */
  alsoCalled?: readonly string[];
  /** What it asks of the items of a template. Default: nothing. */
  asksOf?: (options: Options, template: Checklist, matchesGlob: GateInput['matchesGlob']) => Partial<Asked>;
}

/** A gate with checked options, ready to judge. */
export interface BoundGate {
  name: string;
  summary: string;
  options: unknown;
  evaluate: (input: GateInput) => Outcome;
  asks: readonly QuestionKind[];
  waits: boolean;
  settles: (input: GateInput) => Item[];
  ofTemplate: boolean;
  doneBy?: EvidenceDoer | undefined;
  asksOf: (template: Checklist, matchesGlob: GateInput['matchesGlob']) => Partial<Asked>;
}

/** Options are a strict object, so that the policy schema can add the keys that every rule has. */
export type OptionsSchema = StrictObjectSchema<ObjectEntries, undefined>;

/** A gate in the registry. Its options are unknown until they are checked. */
export interface RegisteredGate<Schema extends OptionsSchema = OptionsSchema> {
  name: string;
  description: string;
  options: Schema;
  asks: readonly QuestionKind[];
  ofTemplate: boolean;
  alsoCalled: readonly string[];
  refine: (options: unknown) => string | undefined;
  /** Binds options, which must fit the schema `options`. */
  bind: (options: unknown) => BoundGate;
}

/** The type of the checked options of a gate. */
export type OptionsOf<Registered extends RegisteredGate> = InferOutput<Registered['options']>;

/** Defines a gate. The type of its options follows from the schema. */
export function defineGate<const Schema extends OptionsSchema>(
  gate: Omit<Gate<InferOutput<Schema>>, 'options'> & { options: Schema },
): RegisteredGate<Schema> {
  const { name, description, asks = [], waits = false, ofTemplate = false, alsoCalled = [] } = gate;
  return {
    name,
    description,
    options: gate.options,
    asks,
    ofTemplate,
    alsoCalled,
    refine: (options) => gate.refine?.(options as InferOutput<Schema>),
    bind: (options) => {
      // The cast is safe: the schema has accepted the options.
      const checked = options as InferOutput<Schema>;
      return {
        name,
        options,
        summary: gate.summary(checked),
        evaluate: (input) => gate.evaluate(checked, input),
        asks: gate.asksFor?.(checked) ?? asks,
        waits,
        ofTemplate,
        doneBy: gate.doneBy,
        settles: (input) => gate.settles?.(checked, input) ?? [],
        asksOf: (template, matchesGlob) => gate.asksOf?.(checked, template, matchesGlob) ?? {},
      };
    },
  };
}

/** The outcome of a gate whose findings alone decide: failed before pending, else `whenEmpty`. */
export function outcome(findings: Finding[], whenEmpty: Status = 'passed'): Outcome {
  const order: Status[] = ['failed', 'pending'];
  const status = order.find((each) => findings.some((finding) => finding.status === each));
  return { status: status ?? whenEmpty, findings };
}

/**
 * Gives what was made of an object before, or makes it. `what` names it, so that one object may have several. The facts
 * of a judgement are the same objects in every round of asking: each text is read once.
 */
export type Remember = <T>(about: object, what: string, make: () => T) => T;

/** An empty memory. Each judgement has its own. */
export function createMemory(): Remember {
  const known = new WeakMap<object, Map<string, unknown>>();
  return <T>(about: object, what: string, make: () => T): T => {
    const own = known.get(about) ?? new Map<string, unknown>();
    known.set(about, own);
    if (!own.has(what)) own.set(what, make());
    return own.get(what) as T;
  };
}
