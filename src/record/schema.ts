import * as v from 'valibot';
import type { Material } from '../run/request.ts';
import { itemState } from '../verdict/content.ts';
import { time } from '../verdict/finding.ts';
import { documentKind, fact, subject, verdict } from '../verdict/verdict.ts';

/** The published shape of records. Within a version keys may be added; none is removed and none changes its meaning. */

const run = v.object({
  /** Address of the workflow run. */
  url: v.string(),
  attempt: v.number(),
  workflow: v.exactOptional(v.string()),
  /** The commit of the workflow file. */
  sha: v.exactOptional(v.string()),
});

const item = v.object({
  document: v.string(),
  line: v.number(),
  section: v.array(v.string()),
  text: v.string(),
  state: itemState,
  /** Why it is not applicable. */
  reason: v.exactOptional(v.string()),
  /** Who ticked it or marked it not applicable, and when; absent if that is not known. */
  marked: v.exactOptional(
    v.object({
      /** Null if the account was deleted. */
      by: v.nullable(v.object({ login: v.string(), id: v.number() })),
      at: time,
    }),
  ),
  /** The gate whose evidence counts in place of the tick. */
  byEvidence: v.exactOptional(v.string()),
});

/** One item as it stood. */
export type RecordedItem = v.InferOutput<typeof item>;

const person = v.object({ login: v.string(), id: v.number() });

const merge = v.pipe(
  v.object({ at: time, by: v.nullable(v.string()), commit: v.nullable(v.string()) }),
  v.description('When the pull request was merged, by whom, and the commit; absent where it is not merged.'),
);

const people = v.pipe(
  v.object({
    /** Authors, committers and co-authors of the commits; null for an address of no account. */
    committers: v.exactOptional(v.array(v.nullable(person))),
    /** Names of apps and agents among them. */
    agents: v.exactOptional(v.array(v.string())),
    /** Who pushed last; null if the account was deleted. */
    lastPusher: v.exactOptional(v.nullable(person)),
  }),
  v.description('Who built it, as far as a gate has asked. What is absent is not known.'),
);

const requiredBy = v.object({
  by: v.picklist(['ruleset', 'branch-protection']),
  ruleset: v.exactOptional(
    v.object({ id: v.number(), name: v.exactOptional(v.string()), source: v.exactOptional(v.string()) }),
  ),
  /** Id of the App that must have set the status; null if anyone may. */
  app: v.nullable(v.number()),
  /** Who may merge without it; null where the token may not see that. */
  bypass: v.nullable(v.array(v.object({ type: v.string(), id: v.nullable(v.number()), mode: v.string() }))),
});

const enforcement = v.pipe(
  v.variant('status', [
    v.object({
      status: v.literal('known'),
      value: v.object({ branch: v.string(), context: v.string(), required: v.array(requiredBy) }),
    }),
    v.object({ status: v.literal('unavailable'), reason: v.string() }),
  ]),
  v.description('How the status of the gate was required on the branch when it was judged; absent: nobody asked.'),
);

const deployed = v.pipe(
  v.array(
    v.object({
      environment: v.string(),
      sha: v.string(),
      id: v.number(),
      state: v.nullable(v.string()),
      at: time,
      by: v.nullable(v.string()),
      url: v.nullable(v.string()),
    }),
  ),
  v.description('Deployments that gates have asked for, each with its newest state.'),
);

const signOff = v.object({
  gate: v.string(),
  role: v.string(),
  /** What it says, in the words of the policy. */
  meaning: v.exactOptional(v.string()),
  login: v.string(),
  id: v.number(),
  via: v.string(),
  at: time,
  sha: v.exactOptional(v.string()),
  url: v.exactOptional(v.string()),
});

const document = v.object({
  id: v.string(),
  kind: documentKind,
  markdown: v.string(),
  edited: v.exactOptional(
    v.object({
      revisions: v.array(
        v.object({ at: v.string(), by: v.exactOptional(v.string()), markdown: v.exactOptional(v.string()) }),
      ),
      complete: v.boolean(),
    }),
  ),
});

const policyFile = { path: v.string(), text: v.string(), sha: v.exactOptional(v.string()) };

const sharedPlace = v.object({ repository: v.string(), ref: v.string(), commit: v.exactOptional(v.string()) });

// `run` has its own schema. This is what is needed to judge again.
const material = v.object({
  subject,
  documents: v.array(document),
  sources: v.array(
    v.object({
      source: v.object({ kind: v.string() }),
      references: v.array(v.unknown()),
      answer: v.object({
        status: v.literal('known'),
        documents: v.array(document),
        missing: v.array(v.object({ message: v.string(), help: v.string() })),
      }),
    }),
  ),
  policy: v.exactOptional(
    v.object({
      ...policyFile,
      shared: v.exactOptional(sharedPlace),
      bases: v.exactOptional(v.array(v.object({ ...policyFile, shared: sharedPlace }))),
    }),
  ),
  templatePath: v.exactOptional(v.string()),
  templateAlternatives: v.exactOptional(v.array(v.string())),
  source: v.exactOptional(v.string()),
  mode: v.exactOptional(v.picklist(['enforce', 'report'])),
  markers: v.exactOptional(v.object({ paths: v.array(v.string()), ran: v.boolean() })),
  phase: v.exactOptional(v.string()),
  regression: v.exactOptional(
    v.object({
      when: v.picklist(['auto', 'on']),
      previous: v.exactOptional(
        v.object({ at: time, passed: v.array(v.string()), digest: v.exactOptional(v.string()) }),
      ),
    }),
  ),
  at: time,
  facts: v.array(fact),
  changed: v.array(v.string()),
}) as v.GenericSchema<unknown, unknown> as v.GenericSchema<unknown, Material>;

/** The evidence file: the verdict, what it rests on, and everything that is needed to judge again. */
export const recordSchema = v.object({
  schema: v.literal('checklist-gate/record@1'),
  tool: v.pipe(
    v.object({ name: v.literal('checklist-gate'), version: v.string() }),
    v.description('What judged, and by which version.'),
  ),
  /** Absent on the command line. */
  run: v.exactOptional(run),
  /** The record before it. */
  previous: v.exactOptional(
    v.pipe(
      v.object({ digest: v.string() }),
      v.description('The record before it: the one that it was compared with, or that it took the place of.'),
    ),
  ),
  merge: v.exactOptional(merge),
  people: v.exactOptional(people),
  deployed: v.exactOptional(deployed),
  enforcement: v.exactOptional(enforcement),
  names: v.exactOptional(
    v.pipe(
      v.array(v.object({ login: v.string(), id: v.number(), name: v.string() })),
      v.description('Names that those who signed show on GitHub. Anybody may choose any: text of others.'),
    ),
  ),
  verdict,
  items: v.array(item),
  signOffs: v.pipe(v.array(signOff), v.description('Every sign-off that counts, with its proof.')),
  material,
});

export type VerdictRecord = v.InferOutput<typeof recordSchema>;
