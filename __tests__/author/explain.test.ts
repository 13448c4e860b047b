import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse as parseYaml } from 'yaml';
import { defaultPolicy } from '../../src/policy/policy.ts';
import { explain } from '../../src/author/explain/explain.ts';
import { gateSentence } from '../../src/author/explain/sentences.ts';
import { permissionsFor } from '../../src/author/explain/needs.ts';
import { loadPolicy } from '../../src/policy/file/load.ts';

/** UPDATE_CASES=1 writes the expected text in explanations/ anew; what it writes is reviewed like code. */

const examples = resolve(import.meta.dirname, '../../examples');

async function explained(policy: string): Promise<string> {
  const loaded = await loadPolicy(`version: 1\n${policy}\n`, 'p.yml');
  if (!loaded.ok) throw new Error(loaded.error.map(({ message }) => message).join('\n'));
  return explain(loaded.value.policy);
}

/** The sentences of one rule. */
async function sentences(rule: string): Promise<string[]> {
  const lines = (await explained(`gates:\n  - ${rule}`)).split('\n');
  return lines.slice(1, lines.indexOf('')).map((line) => line.slice(2));
}

describe('a rule in a sentence', () => {
  const cases: [rule: string, sentence: string][] = [
    ['{gate: items}', 'Every box is ticked.'],
    ['{gate: items, in: Checks}', 'Every box in "Checks" is ticked.'],
    ['{gate: items, in: A, once-begun: true}', 'Once a box in "A" is ticked, every box is.'],
    ['{gate: items, in: A, optional: true}', 'The boxes in "A" are shown, and none is asked for.'],
    ['{gate: items, in: A, each: question, require: one}', 'Of each question: Exactly one box in "A" is ticked.'],
    [
      "{gate: items, each: 'Copy *', require: {at-least: 2}}",
      'Of each section called "Copy *": At least 2 boxes are ticked.',
    ],
    ['{gate: items, in: A, require: any}', 'At least one box in "A" is ticked.'],
    [
      '{gate: items, each: comment, at-least: 2}',
      'Of at least 2 comments, each ticked by another person: Every box is ticked.',
    ],
    [
      "{gate: items, each: 'List of *', at-least: 1, by: different}",
      'Of at least 1 section called "List of *", each ticked by another person: Every box is ticked.',
    ],
    [
      '{gate: items, in: A, require: any, below: all}',
      'At least one box in "A" is ticked, and every box below a ticked one.',
    ],
    ['{gate: items, in: A, require: one}', 'Exactly one box in "A" is ticked.'],
    ['{gate: items, in: A, require: none}', 'No box in "A" is ticked.'],
    ['{gate: items, require: {at-least: 2}}', 'At least 2 boxes are ticked.'],
    ['{gate: items, in: A, without: [B, C]}', 'Every box in "A", outside "B" and "C", is ticked.'],
    ['{gate: items, only: [a, {pattern: ^b}]}', 'Every box, of those that say "a" or /^b/, is ticked.'],
    ['{gate: items, in: A, except: [a]}', 'Every box in "A", other than "a", is ticked.'],
    ['{gate: items, without: [B], only: [a]}', 'Every box, outside "B", of those that say "a", is ticked.'],
    ['{gate: items, advisory: true}', 'Every box is ticked. Reported, but does not block.'],
    [
      '{gate: fields, in: F, required: {Date: date, Ticket: {pattern: ^O}}}',
      'In "F" these fields are filled in: Date (a date), Ticket (text that matches ^O).',
    ],
    [
      "{gate: fields, required: {Who: {type: login, not: [A, B]}, Size: {type: number, at-least: 1, unit: '%'}}}",
      'These fields are filled in: Who (a login, other than A or B), Size (a number, at least 1, in %).',
    ],
    [
      '{gate: fields, required: {Risk: {values: [Low, High]}}}',
      'These fields are filled in: Risk (one of Low or High).',
    ],
    ['{gate: section, in: Why, must: non-empty}', 'The section "Why" says something.'],
    [
      '{gate: fields, required: {Score: {at-least: 80}, Backup: {not: Deployer}}}',
      'These fields are filled in: Score (a number, at least 80), Backup (any text, other than Deployer).',
    ],
    [
      '{gate: sign-offs, distinct: false, roles: {QA: {by: octocat}}}',
      'These roles are signed off: QA by @octocat (review or comment).',
    ],
    ['{gate: section, order: [Plan, Rollout]}', 'The sections "Plan" and "Rollout" are there, in this order.'],
    ['{gate: section, in: Why}', 'The section "Why" is there.'],
    [
      '{gate: section, in: X, must: absent, order: [A, B]}',
      'The section "X" is not there. The sections "A" and "B" are there, in this order.',
    ],
    [
      '{gate: value, name: n, at-least: 80, below: 90}',
      'The value n, which the workflow hands over, is at least 80 and below 90.',
    ],
    ['{gate: check-run, name: ci, item: CI}', 'The check run "ci" has concluded success, and the box "CI" agrees.'],
    [
      "{gate: check-run, name: [a, 'b*'], at: {field: Version, prefix: v}, conclusion: [success, timed_out], from: bot, within: 1h}",
      'The check run "a" and "b*" at v<Version> from bot has concluded success or timed out, not more than 1h ago.',
    ],
    [
      '{gate: status, name: ci, at: main, item: {text: CI, by: enough}}',
      'The status "ci" at main is success, which does the box "CI".',
    ],
    [
      '{gate: deployment, environment: staging, at: head, item: {text: Up, by: advise}}',
      'The head was deployed to staging, with the state success; that is only held against the box "Up".',
    ],
    ['{gate: deployment, environment: qa, at: {value: sha}}', '<sha> was deployed to qa, with the state success.'],
    ['{gate: review}', 'At least 1 person with write access approved its newest commit, and nobody requests changes.'],
    [
      '{gate: review, approvals: 2, stale: true, permission: read}',
      'At least 2 people with read access approved the pull request, and nobody requests changes.',
    ],
    ['{gate: file, path: a.md}', 'The file "a.md" is there.'],
    ['{gate: file, path: a.md, contains: {field: V}, at: main}', 'The file "a.md" is there at main and says "<V>".'],
    ['{gate: file, path: a.md, must: be-absent}', 'The file "a.md" is not there.'],
    ['{gate: file, path: a.md, must: be-changed}', 'The file "a.md" is changed by the pull request.'],
    ['{gate: file, path: a.md, must: be-unchanged, since: v1}', 'The file "a.md" is not changed since v1.'],
    ['{gate: tag, name: v1}', 'The tag "v1" is there.'],
    ['{gate: tag, name: v1, at: head}', 'The tag "v1" is there and leads to the head.'],
    ['{gate: tag, name: v1, at: main}', 'The tag "v1" is there and leads to main.'],
    ['{gate: release, tag: v1}', 'The release "v1" is published.'],
    [
      '{gate: release, tag: v1, draft: true, prerelease: true, notes: true, assets: [a, b]}',
      'The release "v1" is a draft and a pre-release, with notes, with the assets a and b.',
    ],
    ['{gate: release, tag: v1, prerelease: false}', 'The release "v1" is published and no pre-release.'],
    ['{gate: label, name: a}', 'The label "a" is set.'],
    ['{gate: label, name: [a, b]}', 'The labels "a" and "b" are set.'],
    ['{gate: label, name: [a, b], require: none}', 'No label "a" or "b" is set.'],
    ['{gate: label, name: [a, b], require: any}', 'At least one of the labels "a" and "b" is set.'],
    ['{gate: label, name: [a, b], require: one}', 'Exactly one of the labels "a" and "b" is set.'],
    ['{gate: label, name: [a, b], require: {at-least: 2}}', 'At least 2 of the labels "a" and "b" is set.'],
    ['{gate: closes-issue}', 'The pull request closes an issue of the same repository.'],
    [
      '{gate: closes-issue, state: closed, label: [a, b]}',
      'The pull request closes a closed issue with the label a and b of the same repository.',
    ],
    ['{gate: sub-issues}', 'All sub-issues of the issue are closed.'],
    ['{gate: sub-issues, at-least: 2}', 'At least 2 sub-issues of the issue are closed.'],
    ['{gate: waited, at-least: 24h}', '24h have gone by since it was opened.'],
    ['{gate: waited, at-least: 2h, since: {tick: Shipped, in: A}}', '2h have gone by since "Shipped" was ticked.'],
    ['{gate: waited, at-least: 2h, since: {label: x}}', '2h have gone by since the label x was set.'],
    [
      '{gate: waited, at-least: 2h, since: {release: {field: V, prefix: v}}}',
      '2h have gone by since the release v<V> was published.',
    ],
    [
      '{gate: waited, at-least: 2h, since: {deployment: eu, at: main}}',
      '2h have gone by since the commit at main was deployed to eu.',
    ],
    ['{gate: milestone}', 'The milestone has no open items left.'],
    ['{gate: milestone, name: {field: V}, open: 2}', 'The milestone "<V>" has at most 2 open items left.'],
    [
      '{gate: value, name: n, equals: true, one-of: [a, 1], item: Score}',
      'The value n, which the workflow hands over, is equal to true and one of a or 1, and the box "Score" agrees.',
    ],
    ['{gate: items, when: {labels: [a, b]}}', 'Every box is ticked. Only when it has the label a or b.'],
    [
      "{gate: items, when: {paths: ['db/**'], branches: [main]}}",
      'Every box is ticked. Only when it changes db/**, and its base branch is main.',
    ],
    [
      "{gate: items, when: {titles: ['Fix *'], heads: [bot/a, bot/b], fields: {Env: [a, b], Id: {pattern: ^x}, V: {major: true, minor: true}}}}",
      'Every box is ticked. Only when its title is Fix *, and its head is bot/a or bot/b of the repository itself, and the field Env says a or b, and the field Id matches ^x, and the field V is a major or minor version.',
    ],
    ['{gate: items, when: {agents: true}}', 'Every box is ticked. Only when an agent took part.'],
    ['{gate: items, when: {agents: false}}', 'Every box is ticked. Only when no agent took part.'],
    [
      '{gate: items, when: {agents: [robo#5]}}',
      'Every box is ticked. Only when an agent took part, robo#5 among them.',
    ],
    [
      '{gate: sign-offs, count: {people: 3}, roles: {QA: {by: [a, b], count: {people: 2}}}}',
      'These roles are signed off: QA by @a or @b, by at least 2 people where agents took part (review or comment). Where agents took part, at least 3 different people sign.',
    ],
    ['{gate: items, when: {not: {draft: true}}}', 'Every box is ticked. Only when not (it is a draft).'],
    [
      '{gate: items, when: {any: [{draft: false}, {author-type: bot}]}}',
      'Every box is ticked. Only when either it is no draft, or its author is a bot.',
    ],
    [
      '{gate: items, when: {field: {Risk: [1, high]}, phase: x, authors: [a]}}',
      'Every box is ticked. Only when its author is a, and the field Risk says 1 or high, and the phase x was asked for.',
    ],
  ];
  test.each(cases)('%s', async (rule, sentence) => {
    expect(await sentences(rule)).toEqual([`- ${sentence}`]);
  });

  test('groups, and a condition on a rule before', async () => {
    const rule = `title: Way
    require: {at-least: 1}
    gates:
      - {gate: items, title: First}
      - {gates: [{gate: items, in: B, when: {gate: {First: [failed, pending]}}}], title: Inner}
      - {gates: [{gate: items}], require: one, title: One}
      - {gates: [{gate: items}], require: none, title: None}
      - {gates: [{gate: items}], require: any, title: Any}`;
    expect(await sentences(rule)).toEqual([
      '- At least 1 of these hold (Way):',
      '  - Every box is ticked.',
      '  - All of these hold (Inner):',
      '    - Every box in "B" is ticked. Only when "First" is failed or pending.',
      '  - Exactly one of these holds (One):',
      '    - Every box is ticked.',
      '  - None of these holds (None):',
      '    - Every box is ticked.',
      '  - At least one of these holds (Any):',
      '    - Every box is ticked.',
    ]);
  });

  test('a criterion is told by its evidence, whatever its box says', async () => {
    const rule = `title: Back
    require: none
    gates:
      - {gate: value, name: lost, above: 5, item: {text: Lost, by: advise}}
      - {require: none, title: Not, gates: [{gate: check-run, name: ci, item: CI}]}`;
    expect(await sentences(rule)).toEqual([
      '- None of these holds (Back):',
      '  - The value lost, which the workflow hands over, is above 5, whatever became of the box "Lost".',
      '  - None of these holds (Not):',
      '    - The check run "ci" has concluded success, and the box "CI" agrees.',
    ]);
  });

  test('a gate that is not known here is told by what it says of itself', () => {
    const evaluate = (): never => {
      throw new Error('not judged');
    };
    const later = {
      name: 'later',
      summary: 'Later: all',
      options: {},
      waits: false,
      ofTemplate: false,
      evaluate,
      asks: [],
    };
    expect(gateSentence({ ...later, settles: () => [], asksOf: () => ({}) }, new Map())).toBe('Later: all.');
  });
});

describe('what the workflow needs', () => {
  const cases: [name: string, policy: string, expected: string][] = [
    [
      'the usual events',
      'gates: [{gate: items}]',
      'types: [opened, edited, synchronize, reopened, ready_for_review]\n',
    ],
    ['labels', 'gates: [{gate: items, when: {labels: [a]}}]', 'ready_for_review, labeled, unlabeled]\n'],
    [
      'labels of issues',
      'source: issue-body\nskip: {labels: [a]}\ngates: [{gate: items}]',
      '    issues: # a tick in an issue\n      types: [opened, edited, reopened, labeled, unlabeled]\n',
    ],
    [
      'linked issues',
      'source: [pull-request-body, linked-issues]\ngates: [{gate: items}]',
      '    issues: # a tick in an issue\n      types: [edited]\n',
    ],
    [
      'issues, where it may be about them',
      'skip: {labels: [a]}\ngates: [{gate: items}]',
      'For checklists in issues let the second one start on issues too,\nwith types: [opened, edited, reopened, labeled, unlabeled].\n',
    ],
    [
      'comments, those of pull requests alone',
      'gates: [{gate: sign-offs, roles: {QA: {by: [octocat]}}}]',
      "  if: ${{ github.event_name != 'issue_comment' || github.event.issue.pull_request }}\n  with:\n",
    ],
    [
      'drafts',
      'skip: {drafts: true}\ngates: [{gate: items}]',
      'converted_to_draft: because conditions look at drafts.',
    ],
    [
      'drafts, which wait',
      'skip: {drafts: true, labels: [wip]}\ngates: [{gate: items}]',
      'Skipped, with exit status 0, when\n  - it has the label wip\n\nA draft is not judged: it is pending until it is ready.\n',
    ],
    [
      'changed files',
      "checklists: {a: {applies-to: {paths: ['x/**']}, gates: [{gate: items}]}}",
      '# the body, the changed files, and the comment;',
    ],
    [
      'values, also below conditions',
      'gates: [{gate: value, name: score, equals: 1, when: {draft: false}}]',
      'evidence: |\n      score=…\n',
    ],
    [
      'time, which starts nothing',
      'gates: [{gate: waited, at-least: 24h, since: {deployment: eu}}]',
      "    schedule: # nothing else starts it when a time has come\n      - cron: '17 * * * *'\n    workflow_dispatch:\n",
    ],
    [
      'only what a time is counted from',
      'gates: [{gate: waited, at-least: 24h, since: {label: soak}}]',
      'types: [opened, edited, synchronize, reopened, ready_for_review, labeled, unlabeled]\n',
    ],
    ['the policy', 'gates: [{gate: items}]', 'contents: read        # the policy and the template\n'],
    [
      'phases',
      'phases: {a: [{gate: items}], b: {after: a, title: B, when: {draft: false}, gates: [{gate: items}]}}',
      'The input "phase" names the phase to enforce: a, b.',
    ],
  ];
  test.each(cases)('%s', async (_, policy, expected) => {
    expect(await explained(policy)).toContain(expected);
  });
});

describe('a policy that reads no issues', () => {
  const workflows = join(examples, 'workflows');
  const eventsIn = (name: string): object =>
    (parseYaml(readFileSync(join(workflows, name), 'utf8')) as { on: object }).on;

  test('needs the events of the quick start, and no others', async () => {
    for (const source of ['', 'source: pull-request-body\n', 'source: {file: R.md}\n']) {
      const text = await explained(`${source}gates: [{gate: items}]`);
      const [, marker = '', gate = ''] = text.split(/^\.github\/workflows\/checklist-(?:marker|gate)\.yml$/m);
      const reviews = { pull_request_review: { types: ['submitted', 'edited', 'dismissed'] } };
      expect(parseYaml(marker)).toMatchObject({ name: 'checklist-marker', permissions: {} });
      expect(Object(parseYaml(marker)).on).toEqual({ ...eventsIn('marker.yml'), ...reviews });
      const file = Object(parseYaml(gate.split('\n\n')[0] ?? ''));
      expect(file.on).toEqual(eventsIn('pull-request.yml'));
      expect(file.with).toEqual({
        marker: '.github/workflows/checklist-marker.yml',
        number: '${{ inputs.number }}',
      });
    }
  });

  test('is told of them only where it might', async () => {
    expect(await explained('gates: [{gate: items}]')).toContain('For checklists in issues');
    expect(await explained('source: pull-request-body\ngates: [{gate: items}]')).not.toContain(
      'For checklists in issues',
    );
    expect(await explained('source: issue-body\ngates: [{gate: items}]')).not.toContain('For checklists in issues');
  });
});

test.each([
  ['closes-issue', 'Nothing starts a run when an issue is linked by hand, or changes'],
  ['sub-issues', 'Nothing starts a run when a sub-issue is closed'],
])('%s asks for a schedule', async (gate, words) => {
  expect(await explained(`gates: [{gate: ${gate}}]`)).toContain(
    `${words}: let the second workflow start on a schedule too.`,
  );
  expect(await explained('gates: [{gate: items}]')).not.toContain('on a schedule too');
});

test('a policy that waits is told that a schedule starts it, and of no permission that it does not need', async () => {
  const text = await explained('gates: [{gate: waited, at-least: 1h}]');
  expect(text).toContain('Nothing starts a run when the time has come: the second workflow starts on a schedule too');
  expect(text).not.toContain('deployments: read');
  expect(text).not.toContain('issue_comment');
  expect(await explained('gates: [{gate: items}]')).not.toContain('schedule');
});

test('questions need each permission once; some need none, and teams need a token', () => {
  expect(permissionsFor(['tag', 'check-runs', 'value', 'team-members', 'file'])).toEqual([
    'checks: read',
    'contents: read',
  ]);
});

test('phases, skipping, templates and N/A', async () => {
  const text = await explained(`skip: {authors: [bot], labels: [x]}
not-applicable: forbidden
template: {path: t.md, accept-revisions: 2}
default-phase: a
phases:
  a: [{gate: template}]
  b: {after: a, title: Second, when: {draft: false}, gates: [{gate: items}]}
  c: {environment: [eu, us], gates: [{gate: items}]}`);
  expect(text).toContain('  Phase c, which deployments to eu and us wait for:\n');
  expect(text).toContain('  Phase a:\n    - Nothing of the template is deleted, reworded or moved.\n');
  expect(text).toContain('  Phase b (Second), after a has passed, only when it is no draft:\n');
  expect(text).toContain('Where no phase is asked for, a is enforced, with what it comes after.\n');
  expect(text).toContain('Not applicable: no mark counts.\n');
  expect(text).toContain(
    'Template: t.md, from the same branch as the policy. A body made from one of the 2 revisions before counts too.\n',
  );
  expect(text).toContain('Skipped, with exit status 0, when\n  - its author is bot\n  - it has the label x\n');
});

describe('where a checklist is written', () => {
  test.each([
    ['comments', 'Written in: comments of people with write permission.'],
    ['{comments: {by: read}}', 'Written in: comments.'],
    [
      "{comments: {by: admin, bots: ['a[bot]']}}",
      'Written in: comments of people with admin permission, and of a[bot].',
    ],
    ['{file: R.md}', 'Written in: the file R.md, as the pull request has it.'],
    ['issue-body', 'Written in: the body of the issue.'],
    [
      "[pull-request-body, {linked-issues: {repositories: ['acme/*']}}, linked-issues]",
      'Written in: the body of the pull request, the issues that the pull request closes or names in a line "Checklist: #12" (of acme/* too) and the issues that the pull request closes or names in a line "Checklist: #12", read as one.',
    ],
  ])('%s', async (source, sentence) => {
    expect(await explained(`source: ${source}\ngates: [{gate: items}]`)).toContain(`\n${sentence}\n`);
  });

  test('and what the workflow needs for it', async () => {
    const text = await explained('source: [comments, linked-issues, {file: R.md}]\ngates: [{gate: items}]');
    expect(text).toContain('    issue_comment: # a tick in a comment\n      types: [created, edited, deleted]\n');
    expect(text).toContain('contents: read        # the policy and the template, the file of the checklist\n');
    expect(text).toContain('issues: write         # the same for checklists in issues, linked issues\n');
  });
});

test('a template that says it all', async () => {
  expect(await explained('template: t.md')).toContain(
    '- What the directives in t.md say of its boxes; where they say nothing, every box is ticked.\n',
  );
});

test('the built-in policy', async () => {
  expect(await explain(defaultPolicy(undefined))).toMatch(
    /^To pass, all of this must hold\n {2}- Every box is ticked\.\n/,
  );
});

test('the whole text for an example', async () => {
  const loaded = await loadPolicy(
    readFileSync(join(examples, 'production-deployment/policy.yml'), 'utf8'),
    'policy.yml',
  );
  const text = loaded.ok ? await explain(loaded.value.policy) : '';
  const file = join(import.meta.dirname, 'explanations/production-deployment.txt');
  if (process.env['UPDATE_CASES'] === '1') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
});

test('a strict template, and open items that hold in some cases only', async () => {
  const text = await explained(
    'template: {path: T.md, strict: true}\nopen-conditional: not-applicable\ngates: [{gate: items}]',
  );
  expect(text).toContain('Nothing of it may be missing.');
  expect(text).toContain('Open items that hold in some cases only count as not applicable.');
});

test('who looks at an override afterwards stands behind who may override', async () => {
  const text = await explained(
    "gates: [{gate: items}]\nbreak-glass: {by: '@acme/sre', review: {by: ['@acme/leads', {field: Owner}], within: 5d}}",
  );
  expect(text).toContain(
    ' Within 5d somebody else of @acme/leads and the field Owner looks at it and comments "/sign-off Override review".',
  );
});
