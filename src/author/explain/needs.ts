import type { Checklist, DocumentSource } from '../../checklist/model.ts';
import { Facts } from '../../evidence/facts.ts';
import type { Question, QuestionKind } from '../../evidence/question.ts';
import type { BoundGate } from '../../gates/kit/gate.ts';
import type { Condition } from '../../policy/file/condition-schema.ts';
import { decide } from '../../policy/judge/decide.ts';
import { evaluate } from '../../policy/judge/evaluate.ts';
import { eventsNeeded, USUAL_TYPES, type NeededEvent } from './events.ts';
import type { Policy, PolicyRule } from '../../policy/policy.ts';

/** What the workflow of a policy needs. */
export interface Needs {
  /** Types of pull request events. `because`: the reason for a type that is not usual. */
  types: { name: string; because?: string }[];
  /** Events besides those of pull requests. */
  events: NeededEvent[];
  /** Whether checklists stand in issues themselves, so that comments on any issue count. */
  ofIssues: boolean;
  /** The lines of `permissions:`, each with its purpose. */
  permissions: { scope: string; level: 'read' | 'write'; for: string }[];
  /** Whether commit statuses are evidence. Then they must be readable even if the gate writes none. */
  readsStatuses: boolean;
  /** Names of the values that the workflow must hand over. */
  values: string[];
  /** Whether it needs a token that reads the members of teams. */
  teams: boolean;
}

/** What each kind of question needs. A new kind does not compile until it has a line here. */
const NEEDS: Record<
  QuestionKind,
  { permission?: [scope: string, what: string]; types?: [names: string[], because: string] }
> = {
  file: { permission: ['contents', 'the policy and the template'] },
  path: { permission: ['contents', 'whether a file is there'] },
  'file-when-opened': { permission: ['contents', 'the template as it was'] },
  folder: { permission: ['contents', 'the templates of a folder'] },
  'file-revisions': { permission: ['contents', 'earlier revisions of the template'] },
  labels: { types: [['labeled', 'unlabeled'], 'conditions look at labels'] },
  origin: {},
  'changed-files': { permission: ['pull-requests', 'the changed files'] },
  value: {},
  commit: { permission: ['contents', 'the commit that evidence is about'] },
  'head-file': { permission: ['contents', 'the workflow that starts the gate'] },
  'skip-instruction': { permission: ['contents', 'the message of the head commit'] },
  'check-runs': { permission: ['checks', 'check runs'] },
  statuses: { permission: ['statuses', 'commit statuses'] },
  tag: { permission: ['contents', 'tags'] },
  release: { permission: ['contents', 'releases'] },
  'files-between': { permission: ['contents', 'the files that a range of commits changes'] },
  milestone: { permission: ['issues', 'the milestone'] },
  'closing-issues': { permission: ['issues', 'issues that are linked'] },
  'sub-issues': { permission: ['issues', 'sub-issues'] },
  deployment: { permission: ['deployments', 'deployments'] },
  reviews: { permission: ['pull-requests', 'reviews'] },
  comments: { permission: ['pull-requests', 'comments'] },
  'body-edits': { permission: ['pull-requests', 'the edit history of the body'] },
  commits: { permission: ['pull-requests', 'commits'] },
  pushes: { permission: ['contents', 'pushes to the branch'] },
  'base-changes': { permission: ['pull-requests', 'moves to another base branch'] },
  // No permission of a job covers teams. The input `team-token` does.
  'team-members': {},
  permission: {},
  'changed-since': { permission: ['contents', 'what changed since a sign-off'] },
  'label-set': {
    permission: ['pull-requests', 'who set a label'],
    types: [['labeled', 'unlabeled'], 'a label begins a time of waiting'],
  },
};

/** The lines of `permissions:` that some kinds of questions need, sorted. */
export function permissionsFor(kinds: readonly QuestionKind[]): string[] {
  return [...new Set(kinds.flatMap((kind) => NEEDS[kind].permission?.[0] ?? []))]
    .toSorted()
    .map((scope) => `${scope}: read`);
}

/** Finds the needs of a policy by judging an empty checklist and answering every question with "unavailable". */
export async function needsOf(policy: Policy): Promise<Needs> {
  const questions = await questionsOf(policy);
  // Some questions depend on earlier answers. The gates declare those.
  const kinds = new Set<QuestionKind>([
    'file',
    ...questions.map(({ kind }) => kind),
    ...gatesOfPolicy(policy).flatMap((gate) => gate.asks),
  ]);
  const sources = new Set(policy.checklists.flatMap(({ source }) => source?.map(({ kind }) => kind) ?? []));
  const types: Needs['types'] = [
    ...USUAL_TYPES.map((name) => ({ name })),
    ...[...kinds].flatMap((kind) => {
      const [names = [], because = ''] = NEEDS[kind].types ?? [];
      return names.map((name) => ({ name, because }));
    }),
    ...(conditionsOf(policy).some((condition) => condition.draft !== undefined)
      ? [{ name: 'converted_to_draft', because: 'conditions look at drafts' }]
      : []),
  ];
  return {
    types,
    events: eventsNeeded({
      kinds,
      sources,
      types,
      breakGlass: policy.breakGlass !== undefined,
      waits: gatesOfPolicy(policy).some((gate) => gate.waits),
    }),
    ofIssues: sources.has('issue-body'),
    permissions: permissionsOf(kinds, sources),
    readsStatuses: kinds.has('statuses'),
    values: questions.flatMap((question) => (question.kind === 'value' ? [question.name] : [])),
    teams: kinds.has('team-members'),
  };
}

function permissionsOf(
  kinds: ReadonlySet<QuestionKind>,
  sources: ReadonlySet<DocumentSource['kind']>,
): Needs['permissions'] {
  const reads = (scope: string): string[] =>
    [...kinds].flatMap((kind) => {
      const [own, what = ''] = NEEDS[kind].permission ?? [];
      return own === scope ? [what] : [];
    });
  const line = (scope: string, level: 'read' | 'write', uses: readonly (string | false)[]): Needs['permissions'] =>
    uses.length === 0 ? [] : [{ scope, level, for: uses.filter((use) => use !== false).join(', ') }];
  return [
    // The policy itself is read with `contents`.
    ...line('contents', 'read', [...reads('contents'), sources.has('file') && 'the file of the checklist']),
    ...['checks', 'deployments'].flatMap((scope) => line(scope, 'read', reads(scope))),
    ...line('pull-requests', 'write', [
      'the body',
      ...reads('pull-requests'),
      'and the comment; "read" is enough with "comment: off"',
    ]),
    ...line('issues', 'write', [
      'the same for checklists in issues',
      sources.has('linked-issues') && 'linked issues',
      ...reads('issues'),
    ]),
    ...line('statuses', 'write', [...reads('statuses'), 'the commit status of a pull request']),
  ];
}

async function questionsOf(policy: Policy): Promise<Question[]> {
  const asked: Question[] = [];
  const checklist: Checklist = {
    documents: [],
    root: { kind: 'root', title: '', key: [], depth: 0, items: [], fields: [], signOffs: [], sections: [] },
    nearMisses: [],
  };
  await decide(
    (facts) =>
      evaluate(policy, {
        checklist,
        comparisons: new Map(),
        facts,
        subject: { kind: 'pull-request' },
        at: '1970-01-01T00:00:00.000Z',
      }),
    new Facts(),
    (questions) => {
      asked.push(...questions);
      return Promise.resolve(questions.map(() => ({ status: 'unavailable', reason: 'Nothing is asked here' })));
    },
  );
  return asked;
}

/** All gates of a policy, including those in groups. */
export function gatesOfPolicy(policy: Policy): BoundGate[] {
  const ofRule = (rule: PolicyRule): BoundGate[] => (rule.kind === 'group' ? rule.rules.flatMap(ofRule) : [rule.gate]);
  return policy.checklists.flatMap(({ phases }) => phases.flatMap((phase) => phase.rules.flatMap(ofRule)));
}

/** All conditions of a policy, including nested ones. */
function conditionsOf(policy: Policy): Condition[] {
  const ofRule = (rule: PolicyRule): Condition[] => [
    ...inside(rule.when),
    ...(rule.kind === 'group' ? rule.rules.flatMap(ofRule) : []),
  ];
  return [
    ...policy.skip.flatMap(inside),
    ...policy.checklists.flatMap(({ appliesTo, phases }) => [
      ...inside(appliesTo),
      ...phases.flatMap((phase) => [...inside(phase.when), ...phase.rules.flatMap(ofRule)]),
    ]),
  ];
}

function inside(condition: Condition | undefined): Condition[] {
  if (condition === undefined) return [];
  return [condition, ...inside(condition.not), ...(condition.any ?? []).flatMap(inside)];
}
