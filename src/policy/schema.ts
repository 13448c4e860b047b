import * as v from 'valibot';
import { GATES, gateNamed } from '../gates/index.ts';
import { quantifier } from '../gates/options.ts';
import { nearest } from './nearest.ts';

/** The schema of a policy file. Gates bring the schemas of their own options. */

const title = v.optional(
  v.pipe(
    v.string(),
    v.nonEmpty(),
    v.title('Title'),
    v.description('What reports call it, instead of the built-in summary.'),
  ),
);
const advisory = v.optional(v.pipe(v.boolean(), v.title('Advisory'), v.description('Reported, but never blocks.')));

/** Keys that every rule may have beside its gate's options. */
export const COMMON = { title, advisory };

/** A gate with its options, or a group of rules. Options are checked by the gate's own schema. */
export type Rule = GateRule | GroupRule;

export interface GateRule {
  gate: string;
  title?: string | undefined;
  advisory?: boolean | undefined;
  [option: string]: unknown;
}

export interface GroupRule {
  gates: Rule[];
  require?: v.InferOutput<typeof quantifier> | undefined;
  title?: string | undefined;
  advisory?: boolean | undefined;
}

const group = v.strictObject({
  gates: v.pipe(
    v.array(v.lazy((input) => ruleSchema(input))),
    v.minLength(1, 'expected at least one gate'),
    v.title('Gates'),
  ),
  require: v.optional(quantifier),
  ...COMMON,
});

const gateSchemas = new Map(
  GATES.map((gate) => [
    gate.name,
    v.pipe(
      v.strictObject({ gate: v.literal(gate.name), ...COMMON, ...gate.options.entries }),
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return;
        const wrong = gate.refine(dataset.value);
        if (wrong !== undefined) addIssue({ message: wrong });
      }),
    ),
  ]),
);

const NAMES = GATES.map((gate) => gate.name);

function ruleSchema(input: unknown): v.GenericSchema<unknown, Rule> {
  // Each branch accepts only what its schema has checked; the types of options stay with their gate.
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return v.custom(() => false, 'expected a gate: {gate: name, …} or {require: …, gates: […]}') as never;
  if ('gates' in input && !('gate' in input)) return group;
  if (!('gate' in input)) return v.custom(() => false, 'expected the key "gate" or "gates"') as never;
  const found = typeof input.gate === 'string' ? gateNamed(input.gate) : undefined;
  const schema = found === undefined ? undefined : gateSchemas.get(found.name);
  if (schema !== undefined) return schema;
  const known = v.pipe(
    v.string(),
    v.check(
      (name) => NAMES.includes(name),
      (issue) => `expected a gate: ${NAMES.join(', ')}${nearest(issue.input, NAMES)}`,
    ),
  );
  return v.looseObject({ gate: known }) as never;
}

const rules = v.pipe(
  v.array(v.lazy((input) => ruleSchema(input))),
  v.minLength(1, 'expected at least one gate'),
  v.title('Gates'),
  v.description('What must hold. All of them, unless a group says otherwise.'),
);

const phase = v.lazy((input) =>
  Array.isArray(input)
    ? rules
    : v.strictObject({
        after: v.optional(
          v.pipe(
            v.union([v.string(), v.array(v.string())]),
            v.title('After'),
            v.description('Phases that must have passed first.'),
          ),
        ),
        title,
        gates: rules,
      }),
);

/** N/A marks: forbidden, with-reason, conditional (only items that say "if …"), or allowed. */
export const notApplicable = v.pipe(
  v.picklist(['forbidden', 'with-reason', 'conditional', 'allowed']),
  v.title('Not applicable'),
  v.description('When an N/A mark counts: forbidden, with-reason, conditional (items that say "if …"), or allowed.'),
);

export const policySchema = v.strictObject({
  version: v.pipe(v.literal(1, 'expected 1'), v.title('Version'), v.description('The version of this format: 1.')),
  template: v.optional(
    v.pipe(
      v.string(),
      v.nonEmpty(),
      v.title('Template'),
      v.description(
        'The trusted form: a file at the trusted commit. The body may tick, fill in and add; not delete or reword.',
      ),
      v.metadata({ examples: ['.github/PULL_REQUEST_TEMPLATE.md'] }),
    ),
  ),
  'not-applicable': v.optional(notApplicable),
  gates: v.optional(rules),
  phases: v.optional(
    v.pipe(
      v.record(v.pipe(v.string(), v.regex(/^[a-z\d][a-z\d-]*$/, 'expected a name of a-z, 0-9 and -')), phase),
      v.minEntries(1, 'expected at least one phase'),
      v.title('Phases'),
      v.description('Named lists of gates, in order.'),
    ),
  ),
  'default-phase': v.optional(
    v.pipe(v.string(), v.title('Default phase'), v.description('The phase to enforce where none is asked for.')),
  ),
});

export type PolicyFile = v.InferOutput<typeof policySchema>;
