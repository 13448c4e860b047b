import * as v from 'valibot';
import { calledOtherwise, GATES, gateNamed } from '../../gates/index.ts';
import { expectedValue, expecting } from '../../gates/kit/expected.ts';
import { quantifier } from '../../gates/kit/options.ts';
import { breakGlass, notApplicable, openConditional, recordFields } from './settings-schema.ts';
import { condition, ORIGIN_ENTRIES, type Condition, skip } from './condition-schema.ts';
import { extending, final, mode } from './shared-schema.ts';
import { meant } from '../nearest.ts';
import { source } from './source-schema.ts';

const templatePath = v.pipe(v.string(), v.nonEmpty());

const templatePaths = v.pipe(v.array(templatePath), v.minLength(1));

/** The trusted form. */
const templateSchema = v.pipe(
  v.union([
    templatePath,
    templatePaths,
    v.strictObject({
      path: v.pipe(
        v.union([templatePath, templatePaths]),
        v.title('Path'),
        v.description('A file on the branch that the policy is read from, a list of files, or a folder: "forms/".'),
      ),
      'accept-revisions': v.optional(
        v.pipe(
          v.number(),
          v.integer(),
          v.minValue(0),
          v.maxValue(20),
          v.title('Accepted revisions'),
          v.description('Earlier revisions of the file that a body may still be made from.'),
        ),
      ),
      strict: v.optional(
        v.pipe(
          v.boolean(),
          v.title('Strict'),
          v.description('Nothing may be missing, whatever the template invites to remove; what is missing has failed.'),
        ),
      ),
    }),
  ]),
  v.title('Template'),
  v.description(
    'The trusted form: a file on the branch that the policy is read from. The body may tick, fill in and add; not delete or reword. Of a list of files, or of a folder, the one that the body was made from counts.',
  ),
  v.metadata({ examples: ['.github/PULL_REQUEST_TEMPLATE.md', { path: 'RELEASE.md', 'accept-revisions': 2 }] }),
);

/** The schema of a policy file. Every gate brings the schema of its own options. */

const title = v.optional(
  v.pipe(
    v.string(),
    v.nonEmpty(),
    v.title('Title'),
    v.description('What reports call it, instead of the built-in summary.'),
  ),
);
const advisory = v.optional(v.pipe(v.boolean(), v.title('Advisory'), v.description('Reported, but never blocks.')));

/** Keys that every rule may have besides the options of its gate. */
export const COMMON = { title, advisory, when: v.optional(condition), final: v.optional(final) };

/** A gate with its options, or a group of rules. The schema of the gate checks the options. */
export type Rule = GateRule | GroupRule;

export interface GateRule {
  gate: string;
  title?: string | undefined;
  advisory?: boolean | undefined;
  when?: Condition | undefined;
  final?: boolean | undefined;
  [option: string]: unknown;
}

export interface GroupRule {
  gates: Rule[];
  require?: v.InferOutput<typeof quantifier> | undefined;
  title?: string | undefined;
  advisory?: boolean | undefined;
  when?: Condition | undefined;
  final?: boolean | undefined;
}

/** A gate or a group. The keys of the value decide which schema applies. */
export const rule: v.GenericSchema<unknown, Rule> = v.lazy((input) => ruleSchema(input));

export const groupSchema = v.strictObject({
  gates: v.pipe(v.array(rule), v.minLength(1, 'expected at least one gate'), v.title('Gates')),
  require: v.optional(quantifier),
  ...COMMON,
});

export const gateSchemas = new Map(
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
  // The casts are safe: each schema accepts only what it checks, and only the gate knows the types of its options.
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return v.custom(() => false, 'expected a gate: {gate: name, …} or {require: …, gates: […]}') as never;
  if ('gates' in input && !('gate' in input)) return groupSchema;
  if (!('gate' in input)) return v.custom(() => false, 'expected the key "gate" or "gates"') as never;
  const found = typeof input.gate === 'string' ? gateNamed(input.gate) : undefined;
  const schema = found === undefined ? undefined : gateSchemas.get(found.name);
  if (schema !== undefined) return schema;
  const known = v.pipe(
    v.string(),
    v.check(
      (name) => NAMES.includes(name),
      (issue) => expecting(`a gate: ${NAMES.join(', ')}`, meant(calledOtherwise(issue.input), NAMES)),
    ),
  );
  return v.looseObject({ gate: known }) as never;
}

const rules = v.pipe(
  v.array(rule),
  v.minLength(1, 'expected at least one gate'),
  v.title('Gates'),
  v.description('What must hold. All of them, unless a group says otherwise.'),
);

const environment = v.pipe(v.string(), v.nonEmpty('expected the name of an environment'));

const phase = v.union([
  rules,
  v.strictObject({
    after: v.optional(
      v.pipe(
        v.union([v.string(), v.array(v.string())]),
        v.title('After'),
        v.description('Phases that must have passed first.'),
      ),
    ),
    title,
    environment: v.optional(
      v.pipe(
        v.union([environment, v.pipe(v.array(environment), v.minLength(1, 'expected at least one'))]),
        v.title('Environment'),
        v.description('Deployments to this environment wait for the phase, where a GitHub App answers for it.'),
        v.metadata({ examples: ['production', ['production-eu', 'production-us']] }),
      ),
    ),
    when: v.optional(condition),
    final: v.optional(final),
    gates: rules,
  }),
]);

const phases = v.pipe(
  v.record(v.pipe(v.string(), v.regex(/^[a-z\d][a-z\d-]*$/, 'expected a name of a-z, 0-9 and -')), phase),
  v.minEntries(1, 'expected at least one phase'),
  v.title('Phases'),
  v.description('Named lists of gates, in order.'),
);

/** The keys of one checklist. They stand at the top of a policy or below `checklists`. */
const CHECKLIST_ENTRIES = {
  source: v.optional(source),
  template: v.optional(templateSchema),
  'not-applicable': v.optional(notApplicable),
  'open-conditional': v.optional(openConditional),
  gates: v.optional(rules),
  phases: v.optional(phases),
  'default-phase': v.optional(
    v.pipe(v.string(), v.title('Default phase'), v.description('The phase to enforce where none is asked for.')),
  ),
};

export const policySchema = v.strictObject({
  version: v.pipe(v.literal(1, expectedValue(1)), v.title('Version'), v.description('The version of this format: 1.')),
  extends: v.optional(extending),
  mode: v.optional(mode),
  skip: v.optional(skip),
  'break-glass': v.optional(breakGlass),
  record: v.optional(recordFields),
  ...CHECKLIST_ENTRIES,
  checklists: v.optional(
    v.pipe(
      v.record(
        v.string(),
        v.strictObject({
          'applies-to': v.optional(
            v.pipe(
              v.strictObject(ORIGIN_ENTRIES),
              v.title('Applies to'),
              v.description('All keys must hold. What cannot be known counts as holding.'),
            ),
          ),
          ...CHECKLIST_ENTRIES,
        }),
      ),
      v.minEntries(1, 'expected at least one checklist'),
      v.title('Checklists'),
      v.description('Several checklists, each with its own conditions, template and gates.'),
    ),
  ),
});

export type PolicyFile = v.InferOutput<typeof policySchema>;
export type ChecklistFile = NonNullable<PolicyFile['checklists']>[string];
