import * as v from 'valibot';
import type { Permission } from '../evidence/people.ts';
import type { RecordedFact } from '../evidence/facts.ts';
import type { QuestionKind } from '../evidence/question.ts';

/**
 * The shape of each answer, by the kind of its question. Objects may have more keys; a kind that is not used accepts
 * anything.
 */

const text = v.string();
const permission = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const satisfies Permission[];
const orNull = <S extends v.GenericSchema>(schema: S) => v.nullable(schema);

const person = orNull(v.looseObject({ login: text, id: v.number(), type: text }));
const exists = v.boolean();
const history = v.looseObject({
  revisions: v.array(v.looseObject({ editor: person, at: text, body: orNull(text) })),
  complete: v.boolean(),
});
const changed = v.looseObject({
  files: v.array(v.looseObject({ path: text, previous: v.optional(text), removed: v.optional(v.boolean()) })),
  complete: v.boolean(),
  ahead: v.optional(v.number()),
});
const ofCommit = v.variant('exists', [
  v.looseObject({ exists: v.literal(true), sha: text }),
  v.looseObject({ exists: v.literal(false) }),
]);
const absent = v.looseObject({ exists: v.literal(false) });

const issueState = { number: v.number(), open: v.boolean(), url: text };

const ANSWERS: Record<QuestionKind, v.GenericSchema> = {
  file: v.looseObject({ path: text, exists, text }),
  path: v.looseObject({ exists }),
  'file-when-opened': orNull(v.looseObject({ text })),
  folder: v.array(text),
  'file-revisions': v.array(v.looseObject({ sha: text, text })),
  labels: v.array(text),
  origin: v.looseObject({
    author: v.optional(text),
    authorId: v.optional(v.number()),
    authorType: v.optional(text),
    title: v.optional(text),
    openedAt: v.optional(text),
    draft: v.optional(v.boolean()),
    baseBranch: v.optional(text),
    headBranch: v.optional(text),
    fork: v.optional(v.boolean()),
    merged: v.optional(v.looseObject({ at: text, by: orNull(text), commit: orNull(text) })),
  }),
  'changed-files': changed,
  value: v.looseObject({ raw: text }),
  commit: ofCommit,
  'head-file': v.looseObject({
    head: orNull(text),
    onDefault: orNull(text),
    atMergeBase: orNull(text),
    merged: v.optional(orNull(text)),
    intoDefault: v.boolean(),
  }),
  'skip-instruction': v.looseObject({ instruction: orNull(text) }),
  'check-runs': v.array(
    v.looseObject({
      name: text,
      status: text,
      conclusion: orNull(text),
      completedAt: orNull(text),
      app: orNull(text),
      url: orNull(text),
    }),
  ),
  statuses: v.array(v.looseObject({ context: text, state: text, at: text, creator: orNull(text), url: orNull(text) })),
  tag: ofCommit,
  release: v.variant('exists', [
    absent,
    v.looseObject({
      exists: v.literal(true),
      draft: v.boolean(),
      prerelease: v.boolean(),
      notes: text,
      assets: v.array(v.looseObject({ name: text, size: v.number(), state: text })),
      publishedAt: orNull(text),
      url: text,
    }),
  ]),
  'files-between': changed,
  milestone: v.variant('exists', [
    absent,
    v.looseObject({ exists: v.literal(true), title: text, state: text, open: v.number(), url: text }),
  ]),
  'closing-issues': v.array(v.looseObject({ ...issueState, labels: v.array(text) })),
  'sub-issues': v.array(v.looseObject(issueState)),
  deployment: v.variant('exists', [
    absent,
    v.looseObject({
      exists: v.literal(true),
      id: v.number(),
      state: orNull(text),
      before: v.optional(orNull(text)),
      at: text,
      creator: orNull(text),
      url: orNull(text),
    }),
  ]),
  reviews: v.array(v.looseObject({ author: person, state: text, commit: orNull(text), at: text })),
  comments: v.array(
    v.looseObject({
      author: person,
      body: text,
      createdAt: text,
      lastEditedAt: orNull(text),
      editor: person,
      edits: v.optional(history),
      minimized: v.boolean(),
      app: v.optional(text),
    }),
  ),
  'body-edits': history,
  commits: v.array(v.looseObject({ sha: text, people: v.array(person), bots: v.optional(v.array(text)) })),
  pushes: v.array(v.looseObject({ sha: text, at: text, pusher: person })),
  'base-changes': v.array(v.looseObject({ at: text, from: text, to: text })),
  'team-members': v.array(v.unwrap(person)),
  permission: v.looseObject({ level: v.picklist(permission) }),
  'changed-since': changed,
  'label-set': orNull(v.looseObject({ by: person, at: text, app: v.optional(text) })),
};

/** Says why recorded answers cannot be read, in our words; undefined if all of them can. */
export function wrongFact(facts: readonly RecordedFact[]): string | undefined {
  for (const [index, { question, fact }] of facts.entries()) {
    if (fact.status === 'unavailable' || !Object.hasOwn(ANSWERS, question.kind)) continue;
    const { issues } = v.safeParse(ANSWERS[question.kind], fact.value);
    if (issues === undefined) continue;
    const [issue] = issues;
    const found = issue.received === 'undefined' ? 'nothing' : issue.received.slice(0, 60);
    const where = v.getDotPath(issue) ?? 'the answer itself';
    return `entry ${index + 1}, the answer to "${question.kind}": found ${found} at ${where}, expected ${issue.expected}`;
  }
  return undefined;
}
