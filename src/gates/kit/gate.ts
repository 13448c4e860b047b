import type { GenericSchema, InferOutput, ObjectEntries, StrictObjectSchema } from 'valibot';
import type { Checklist, Item } from '../../checklist/model.ts';
import type { Comparison } from '../../template/comparison.ts';
import type { Facts } from '../../evidence/facts.ts';
import type { QuestionKind } from '../../evidence/question.ts';
import type { Finding } from '../../verdict/finding.ts';
import type { RoleSignOffs } from '../../verdict/sign-offs.ts';
import type { Status } from '../../verdict/quantifier.ts';
import type { JudgedField, Subject } from '../../verdict/verdict.ts';

/** When an N/A mark counts. */
export type NotApplicable = 'forbidden' | 'with-reason' | 'conditional' | 'reason-or-conditional' | 'allowed';

/**
 * Reads a text that people write at will, such as a comment: undefined where it took too long and was stopped. All
 * texts of one `whose` share a time, so that nobody uses up that of others.
 */
export type InTime = <T>(whose: string, read: () => T) => T | undefined;

/** Everything a gate may look at. */
export interface GateInput {
  checklist: Checklist;
  /** The checklist held against the trusted template it was made from. */
  comparison?: Comparison;
  notApplicable: NotApplicable;
  facts: Facts;
  /** What is judged: its head commit is what sign-offs are bound to. */
  subject: Subject;
  /** Whether a path matches one of some globs. */
  matchesGlob: (globs: readonly string[], path: string) => boolean;
  /** Time of judgement, ISO 8601, UTC. */
  at: string;
  /** Open items that the evidence of another rule has done, each with that rule. */
  settled?: ReadonlyMap<Item, { title: string }>;
  /** The gate stands in a group that wants none of its members to hold: each says what must not be. */
  criterion?: boolean;
  /** What the gates of the policy ask of the template's items; absent where there is no template. */
  asked?: Asked;
  /** Bounds what reading texts of people takes; absent: as long as it takes. */
  inTime?: InTime | undefined;
}

/** Items of the template, by how gates ask for them. */
export interface Asked {
  /** Every one of them is to be done, or must not be. */
  every: Item[];
  /** Some of them are enough, or none is asked for. */
  some: Item[];
  /** Named one by one by the policy. */
  named: Item[];
}

/** What a gate concludes. `tripped`: a gate that says "none" has found some. */
export interface Outcome {
  status: Status;
  findings: Finding[];
  tripped?: boolean;
  /** What its evidence was, as it came. */
  evidence?: string;
  /** Who signed for what. */
  signOffs?: RoleSignOffs[];
  /** The fields that it asked for. */
  fields?: JudgedField[];
}

/** A rule: its name, its options, one line that says what it asks for, and its judgement. */
export interface Gate<Options> {
  name: string;
  /** What it is for, in one sentence; shown by `explain` and in the docs. */
  description: string;
  options: GenericSchema<unknown, Options>;
  /** What is wrong with options that the schema alone accepts, as "expected …". */
  refine?: (options: Options) => string | undefined;
  /** One line for reports: what this use of the gate asks for. */
  summary: (options: Options) => string;
  evaluate: (options: Options, input: GateInput) => Outcome;
  /** What it may ask of the world. Default: nothing. */
  asks?: readonly QuestionKind[];
  /** Items that count as done because of its evidence, ticked or not. Default: none. */
  settles?: (options: Options, input: GateInput) => Item[];
  /** Compares with the trusted template: it needs one, and holds wherever there is one, asked for or not. */
  ofTemplate?: true;
  /** Other names under which people look for it. */
  alsoCalled?: readonly string[];
  /** What it asks of the items of a template. Default: nothing. */
  asksOf?: (options: Options, template: Checklist) => Partial<Asked>;
}

/** A gate whose options were checked, ready to be judged. */
export interface BoundGate {
  name: string;
  summary: string;
  options: unknown;
  evaluate: (input: GateInput) => Outcome;
  asks: readonly QuestionKind[];
  settles: (input: GateInput) => Item[];
  ofTemplate: boolean;
  asksOf: (template: Checklist) => Partial<Asked>;
}

/** Options are a strict object, so that the policy can put the keys of every rule beside them. */
export type OptionsSchema = StrictObjectSchema<ObjectEntries, undefined>;

/** A gate as the registry holds it: options unknown until they are checked. */
export interface RegisteredGate<Schema extends OptionsSchema = OptionsSchema> {
  name: string;
  description: string;
  options: Schema;
  asks: readonly QuestionKind[];
  ofTemplate: boolean;
  alsoCalled: readonly string[];
  refine: (options: unknown) => string | undefined;
  /** Takes options that `options` has accepted. */
  bind: (options: unknown) => BoundGate;
}

/** The options of a gate once they are checked. */
export type OptionsOf<Registered extends RegisteredGate> = InferOutput<Registered['options']>;

/** Writes a rule down. The type of the options comes from the schema. */
export function defineGate<const Schema extends OptionsSchema>(
  gate: Omit<Gate<InferOutput<Schema>>, 'options'> & { options: Schema },
): RegisteredGate<Schema> {
  const { name, description, asks = [], ofTemplate = false, alsoCalled = [] } = gate;
  return {
    name,
    description,
    options: gate.options,
    asks,
    ofTemplate,
    alsoCalled,
    refine: (options) => gate.refine?.(options as InferOutput<Schema>),
    bind: (options) => {
      // The schema has accepted the options, so they are of its type.
      const checked = options as InferOutput<Schema>;
      return {
        name,
        options,
        summary: gate.summary(checked),
        evaluate: (input) => gate.evaluate(checked, input),
        asks,
        ofTemplate,
        settles: (input) => gate.settles?.(checked, input) ?? [],
        asksOf: (template) => gate.asksOf?.(checked, template) ?? {},
      };
    },
  };
}

/** The status of findings taken together, for gates whose findings are all that counts. */
export function outcome(findings: Finding[], whenEmpty: Status = 'passed'): Outcome {
  const order: Status[] = ['failed', 'pending'];
  const status = order.find((each) => findings.some((finding) => finding.status === each));
  return { status: status ?? whenEmpty, findings };
}
