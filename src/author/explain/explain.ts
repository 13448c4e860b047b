import { loadAuthors, type GateAuthors } from '../../gates/index.ts';
import { and } from '../../gates/kit/author.ts';
import type { NotApplicable, OpenConditional } from '../../gates/kit/gate.ts';
import { ON_AN_ISSUE } from '../../gates/sign-offs/author.ts';
import type { BreakGlass } from '../../policy/file/settings-schema.ts';
import type { Quantifier } from '../../verdict/quantifier.ts';
import { conditionWords, sourceSentence, gateSentence } from './sentences.ts';
import { issueTypes } from './events.ts';
import { gatesOfPolicy, needsOf, type Needs } from './needs.ts';
import type { Policy, PolicyChecklist, PolicyPhase, PolicyRule } from '../../policy/policy.ts';
import {
  conditionLines,
  eventsFor,
  GATE_PATH,
  inputLines,
  MARKER_NAME,
  MARKER_PATH,
  permissionLines,
} from '../set-up.ts';

/** Explains a policy in plain sentences, with the workflows it needs. Text of the policy appears unchanged. */
export async function explain(policy: Policy): Promise<string> {
  const authors = await loadAuthors();
  const skip = policy.skip.filter(({ draft }) => draft === undefined);
  const lines = [
    ...policy.checklists.flatMap((checklist) => [...checklistLines(checklist, authors), '']),
    ...(skip.length === 0
      ? []
      : ['Skipped, with exit status 0, when', ...skip.map((condition) => `  - ${conditionWords(condition)}`), '']),
    ...(skip.length === policy.skip.length ? [] : ['A draft is not judged: it is pending until it is ready.', '']),
    ...remarks(policy, authors).flatMap((remark) => [remark, '']),
    ...(policy.breakGlass === undefined ? [] : [`Break-glass: ${breakGlassSentence(policy.breakGlass)}`, '']),
    ...workflowLines(await needsOf(policy), policy),
  ];
  return `${lines.join('\n')}\n`;
}

function remarks(policy: Policy, authors: GateAuthors): string[] {
  const gates = gatesOfPolicy(policy);
  return [...authors].flatMap(([name, author]) => {
    const uses = gates.filter((gate) => gate.name === name).map(({ options }) => options);
    return author.remark?.(uses) ?? [];
  });
}

// Who may override gates that are not met, and how, as a sentence.
function breakGlassSentence({ by, via = { comment: '/override' }, reason, waives, ends, review }: BreakGlass): string {
  const named = (people: BreakGlass['by']): string[] =>
    [people]
      .flat()
      .map((each) =>
        typeof each === 'string'
          ? each
          : 'permission' in each
            ? `the permission ${each.permission}`
            : `the field ${each.field}`,
      );
  const who = named(by);
  const looked =
    review === undefined
      ? ''
      : ` Within ${review.within} somebody else of ${and(named(review.by))} looks at it and comments "/sign-off Override review".`;
  const how = 'comment' in via ? `a comment "${via.comment} …"` : `the label "${via.label}" and a comment "/reason …"`;
  const least = typeof reason === 'object' ? ` of at least ${reason['at-least']} letters and digits` : '';
  const what = waives === undefined ? 'every gate' : and(waives);
  const until = ends === undefined ? '' : ends === 'head' ? ', until the next push' : `, for ${ends}`;
  return `${and(who)} may waive ${what} by ${how} with a reason${least}${until}. On an issue that counts for ${ON_AN_ISSUE} then.${looked}`;
}

function checklistLines(checklist: PolicyChecklist, authors: GateAuthors): string[] {
  const { name, appliesTo, phases, defaultPhase, template } = checklist;
  const applies = appliesTo === undefined ? '' : `, which applies when ${conditionWords(appliesTo)}`;
  const standard =
    defaultPhase === undefined
      ? 'Where no phase is asked for, all are enforced.'
      : `Where no phase is asked for, ${defaultPhase} is enforced, with what it comes after.`;
  return [
    name === undefined
      ? 'To pass, all of this must hold'
      : `Checklist "${name}"${applies}: to pass, all of this must hold`,
    ...phases.flatMap((phase) => phaseLines(phase, authors)),
    ...(template !== undefined && onlyCompares(phases)
      ? [`  - What the directives in ${template.path} say of its boxes; where they say nothing, every box is ticked.`]
      : []),
    ...(phases.some((phase) => phase.name !== undefined) ? ['', standard] : []),
    '',
    ...(checklist.source === undefined ? [] : [sourceSentence(checklist.source)]),
    `Not applicable: ${NOT_APPLICABLE[checklist.notApplicable]}`,
    ...(checklist.openConditional === undefined ? [] : [OPEN_CONDITIONAL[checklist.openConditional]]),
    ...(template === undefined
      ? []
      : [
          `Template: ${template.path}, from the same branch as the policy.${revisions(template.acceptRevisions)}${template.strict === true ? ' Nothing of it may be missing.' : ''}`,
        ]),
  ];
}

// If a policy only compares with a template, the directives of the template decide about the boxes.
function onlyCompares(phases: readonly PolicyPhase[]): boolean {
  return phases.every(({ rules }) => rules.every((rule) => rule.kind === 'gate' && rule.gate.ofTemplate));
}

const NOT_APPLICABLE: Record<NotApplicable, string> = {
  forbidden: 'no mark counts.',
  'with-reason': 'a mark counts if a reason follows it.',
  conditional: 'a mark counts for items that hold in some cases only, such as "… (if applicable)".',
  'reason-or-conditional': 'a mark counts if a reason follows it; items that hold in some cases only need none.',
  allowed: 'every mark counts.',
};

const OPEN_CONDITIONAL: Record<OpenConditional, string> = {
  'not-applicable': 'Open items that hold in some cases only count as not applicable.',
  'where-the-rest-is-done':
    'Open items that hold in some cases only count as not applicable where the rest of their list is done, or where another kind of change is ticked.',
};

function revisions(count: number): string {
  return count === 0 ? '' : ` A body made from one of the ${count} revisions before counts too.`;
}

function phaseLines(
  { name, title, environments = [], after, when, rules }: PolicyPhase,
  authors: GateAuthors,
): string[] {
  if (name === undefined) return rules.flatMap((rule) => ruleLines(rule, authors, 2));
  const called = title === undefined ? '' : ` (${title})`;
  const behind = after.length === 0 ? '' : `, after ${and(after)} has passed`;
  const only = when === undefined ? '' : `, only when ${conditionWords(when)}`;
  const opens = environments.length === 0 ? '' : `, which deployments to ${and(environments)} wait for`;
  return [
    '',
    `  Phase ${name}${called}${behind}${only}${opens}:`,
    ...rules.flatMap((rule) => ruleLines(rule, authors, 4)),
  ];
}

function ruleLines(rule: PolicyRule, authors: GateAuthors, indent: number, criterion = false): string[] {
  const before = `${' '.repeat(indent)}- `;
  const notes = [
    ...(rule.when === undefined ? [] : [`Only when ${conditionWords(rule.when)}.`]),
    ...(rule.advisory ? ['Reported, but does not block.'] : []),
  ];
  const tail = notes.map((note) => ` ${note}`).join('');
  if (rule.kind === 'gate') return [`${before}${gateSentence(rule.gate, authors, criterion)}${tail}`];
  const inside = rule.require === 'none' ? !criterion : criterion;
  return [
    `${before}${groupWords(rule.require)} (${rule.title}):${tail}`,
    ...rule.rules.flatMap((each) => ruleLines(each, authors, indent + 2, inside)),
  ];
}

function groupWords(require: Quantifier): string {
  switch (require) {
    case 'all':
      return 'All of these hold';
    case 'any':
      return 'At least one of these holds';
    case 'one':
      return 'Exactly one of these holds';
    case 'none':
      return 'None of these holds';
    default:
      return `At least ${require['at-least']} of these hold`;
  }
}

// The repository is not known here, so this proposes the workflows that work in every repository.
function workflowLines(needs: Needs, policy: Policy): string[] {
  const { types, values, teams } = needs;
  const reasons = new Map<string, string[]>();
  for (const { name, because } of types)
    if (because !== undefined) reasons.set(because, [...(reasons.get(because) ?? []), name]);
  const mayBeOfIssues =
    policy.checklists.some(({ source }) => source === undefined) && !needs.events.some(({ name }) => name === 'issues');
  const phases = policy.checklists.flatMap((checklist) => checklist.phases.flatMap(({ name }) => name ?? []));
  const events = eventsFor(needs, { form: 'two-workflows', mergeQueue: false });
  return [
    'The gate needs two workflows. They start in every repository, for pull requests from forks too.',
    '',
    MARKER_PATH,
    `  name: ${MARKER_NAME}`,
    '  on:',
    ...events.marker.map((line) => `    ${line}`),
    '  permissions: {}',
    '',
    GATE_PATH,
    '  on:',
    ...events.gate.map((line) => `    ${line}`),
    '  permissions:',
    ...permissionLines(needs).map((line) => `    ${line}`),
    ...conditionLines(needs).map((line) => `  ${line}`),
    '  with:',
    ...inputLines(MARKER_PATH).map((line) => `    ${line}`),
    ...(values.length === 0 ? [] : ['    evidence: |', ...values.map((value) => `      ${value}=…`)]),
    ...(teams ? ['    team-token: …          # reads the members of teams'] : []),
    '',
    ...(phases.length === 0
      ? []
      : [`The input "phase" names the phase to enforce: ${[...new Set(phases)].join(', ')}.`]),
    ...[...reasons].map(([because, list]) => `${and(list)}: because ${because}.`),
    'edited: because a tick is an edit of the description.',
    '',
    ...(mayBeOfIssues
      ? [
          'For checklists in issues let the second one start on issues too,',
          `with types: [${issueTypes(types).join(', ')}].`,
          '',
        ]
      : []),
    'In a private or internal repository one workflow is enough: put the events of both into the second, with',
    'pull_request_target instead of pull_request and workflow_run, and leave out "marker".',
  ];
}
