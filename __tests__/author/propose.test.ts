/**
 * A proposed policy. UPDATE_CASES=1 writes the expected texts in proposals/ anew; what it writes is reviewed like code.
 * `CORPUS_DIR` names a folder of Markdown files to propose from, `SEED` sets the seed of generated documents.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RefusedDocument } from '../../src/checklist/markdown/limits.ts';
import { parse } from '../../src/checklist/parse.ts';
import { lint } from '../../src/author/lint/lint.ts';
import { loadPolicy } from '../../src/policy/file/load.ts';
import { proposePolicy, type Proposal } from '../../src/author/propose/propose.ts';
import { hostileDocument, ordinaryDocument } from '../support/generator.ts';
import { everyNth, share } from '../support/share.ts';

const root = resolve(import.meta.dirname, '../..');
const corpus = process.env['CORPUS_DIR'] ?? '';
const seed = Number(process.env['SEED'] ?? 20_260_301);

function propose(markdown: string, name = 'list.md'): Proposal {
  return proposePolicy(parse({ id: name, kind: 'pull-request-body', markdown }), { name });
}

/** The rules of a proposal, without comments and what stands before them. */
const FLOOR = /^ +- \{gate: items, require: any\}$/;

/** The rules without comments, and without the floor that every proposal for boxes has. */
function rules(markdown: string): string {
  const { text } = propose(markdown);
  const written = text.split('\n').filter((line) => !/^\s*#/.test(line) && line.trim() !== '');
  const floor = written.findIndex((line) => FLOOR.test(line));
  const lines = written.filter((_, index) => index !== floor);
  return lines.slice(lines.findIndex((line) => /^(?:gates|default-phase):/.test(line))).join('\n');
}

test('boxes above every heading have rules of their own too', () => {
  const typo = 'Only a typo (you can skip the other checks then)';
  expect(rules(`- [ ] ${typo}\n- [ ] Tasted\n`)).toContain('gate: items, only: [Tasted]');
  const kinds = '- [ ] Read the rules\n- [ ] This PR adds a cake\n- [ ] This PR does something else\n';
  expect(rules(kinds)).toContain('only: [This PR adds a cake, This PR does something else], require: any');
  expect(rules(kinds)).toContain('except: [This PR adds a cake, This PR does something else]');
});

test('bare names are asked for in a record only', () => {
  const names = '## Machine\n- System:\n- Compiler:\n- Disk:\n\n## Ready\n- [ ] Built\n';
  expect(rules(names)).toBe('gates:\n  - {gate: items, in: Ready}');
  expect(propose(names).text).toContain('# Not asked for, since nothing says that all of it must be filled in:');
  expect(rules(`${names}\n## Sign-off\n- **QA**: @____\n- **Approved by**: @____\n`)).toContain('System: text');
});

test('letters in the place of numbers are no choice', () => {
  const form = '## Score\n- **Taste**: X/5\n- **Sweet**: \n- **Colour**: dark red\n- **Baker**: \n';
  expect(rules(form)).toContain('Taste: text');
  expect(rules(form)).toContain('Colour: {type: one-of, values: [dark red]}');
});

test('a box that lets off the others is another way to pass, also in a list to choose', () => {
  const list = '- [ ] Only a typo (you can skip the other checks then)\n- [ ] Tasted\n';
  expect(rules(`## Checks\n${list}`)).toBe(
    `gates:
  - title: Checks
    require: any
    gates:
      - {gate: items, in: Checks, except: [Only a typo (you can skip the other checks then)]}
      - {gate: items, in: Checks, only: [Only a typo (you can skip the other checks then)], require: any}`,
  );
  const chosen = rules(`Choose one of these lists and delete the others.\n\n## Cake\n${list}\n## Bread\n- [ ] Baked\n`);
  expect(chosen).toContain('require: one');
  expect(chosen).toContain('title: Cake');
});

test('a form in which nothing is ticked passes by no proposal, whatever is marked N/A', () => {
  for (const list of [
    '- [ ] a\n- [ ] b',
    '## Type of change\n- [ ] a',
    'Optional:\n\n- [ ] a',
    '## If it fails\n- [ ] a',
  ])
    expect(
      propose(list)
        .text.split('\n')
        .filter((line) => FLOOR.test(line)),
    ).toHaveLength(1);
  expect(propose('## Summary\n\nWhat changes?').text).not.toContain('require: any');
});

describe('how a list is meant is read from the words before it', () => {
  const cases: [name: string, markdown: string, rule: string][] = [
    ['a plain list', '## Checks\n- [ ] a', '- {gate: items, in: Checks}'],
    [
      'kinds of change by the title',
      '## Type of change\n- [ ] a\n- [ ] b',
      '- {gate: items, in: Type of change, require: any}',
    ],
    [
      'kinds of change by the items',
      '## What\n- [ ] Bug fix\n- [ ] New feature\n- [ ] Other',
      '- {gate: items, in: What, require: any}',
    ],
    [
      'all that apply',
      '## Areas\nPlease check all that apply.\n\n- [ ] a\n- [ ] b',
      '- {gate: items, in: Areas, require: any}',
    ],
    [
      'at least one, in a comment',
      '## Areas\n<!-- Tick at least one. -->\n\n- [ ] a\n- [ ] b',
      '- {gate: items, in: Areas, require: any}',
    ],
    ['exactly one', '## Size\nChoose exactly one:\n- [ ] a\n- [ ] b', '- {gate: items, in: Size, require: one}'],
    ['only one', '## Size\nPlease tick only one.\n\n- [ ] a\n- [ ] b', '- {gate: items, in: Size, require: one}'],
    ['yes or no', '## Breaking?\n- [ ] Yes\n- [ ] No', '- {gate: items, in: Breaking?, require: one}'],
    [
      'several questions',
      '## Questions\n- Docs?\n  - [ ] Yes\n  - [ ] No\n- Tests?\n  - [ ] Yes\n  - [ ] No',
      '- {gate: items, in: Questions, each: question, require: one}',
    ],
    [
      'several questions with any number of answers',
      '## Where\n- Tested on\n  - [ ] Phone\n  - [ ] Desk\n- Platforms\n  - [ ] Linux\n  - [ ] Windows',
      '- {gate: items, in: Where, each: question, require: any}',
    ],
    [
      'questions of which one asks for nothing',
      '## Where\n- Tested on\n  - [ ] Phone\n  - [ ] Desk\n- Side effects\n  - [ ] Heat\n  - [ ] Noise',
      '- {gate: items, in: Where, only: [Heat, Noise], optional: true}',
    ],
    [
      'one of several options with steps of their own',
      '## Release\nChoose one:\n\n- [ ] Patch\n  - [ ] Incident linked\n- [ ] Planned\n  - [ ] Support told',
      '- {gate: items, in: Release, require: one, below: all}',
    ],
    [
      'kinds below kinds of change',
      '## Type of change\n- [ ] App\n  - [ ] Bug fix\n  - [ ] New feature\n- [ ] Site\n  - [ ] Yes\n  - [ ] No',
      '- {gate: items, in: Type of change, require: any, below: any}',
    ],
    [
      'kinds and steps below kinds of change',
      '## Type of change\n- [ ] App\n  - [ ] Bug fix\n- [ ] Site\n  - [ ] Screens attached',
      '- {gate: items, in: Type of change, require: any, below: all}',
    ],
    [
      'several questions with answers below some answers',
      '## Both\n- Docs?\n  - [ ] Yes\n    - [ ] Yes\n    - [ ] No\n  - [ ] No\n- Tests?\n  - [ ] Yes\n  - [ ] No',
      '- {gate: items, in: Both, each: question, require: one, below: one}',
    ],
    [
      'several questions that no bullet tells apart',
      '## Both\n- [ ] Yes\n- [ ] No\n- [ ] Yes\n- [ ] No',
      '- {gate: items, in: Both, require: any}',
    ],
    [
      'fields that a box lets off',
      '## Changelog\n\n- **English**:\n- **French**:\n\n## Check\n- [ ] Changelog is written or not needed',
      '- {gate: items, in: Check}',
    ],
    [
      'steps of some cases alone',
      '## If the feed is late\n- [ ] a',
      '- {gate: items}\n  - {gate: items, in: If the feed is late, once-begun: true}',
    ],
    [
      'sections to write in, and numbers that items name',
      '## Description\n\n## Checks\n- [ ] Preflight score >= 80',
      '- {gate: items, in: Checks}',
    ],
    [
      'rollback if any',
      '## Watch\n**Roll back at once if ANY of these occur:**\n\n- [ ] a',
      '- {gate: items, in: Watch, require: none}',
    ],
    ['stop when', '## Watch\nStop when:\n- [ ] a', '- {gate: items, in: Watch, require: none}'],
    ['abort criteria', '## Abort criteria\n- [ ] a', '- {gate: items, in: Abort criteria, require: none}'],
    [
      'do not deploy if',
      '## Blockers\nDo not deploy if any of the following are true.\n\n- [ ] a',
      '- {gate: items, in: Blockers, require: none}',
    ],
    [
      'must stay empty',
      '## Alarm\nThese boxes must stay empty.\n\n- [ ] a',
      '- {gate: items, in: Alarm, require: none}',
    ],
    ['no-go criteria', '## No-go criteria\n- [ ] a', '- {gate: items, in: No-go criteria, require: none}'],
    ['go or no-go criteria are not', '## Go/No-Go criteria\n- [ ] a', '- {gate: items, in: Go/No-Go criteria}'],
    ['rollback preparation', '## Rollback preparation\n- [ ] a', '- {gate: items, in: Rollback preparation}'],
    ['a rollback plan', '## Rollback plan\n- [ ] Script tested', '- {gate: items, in: Rollback plan}'],
    [
      'criteria to write down',
      '## Rollback criteria\n- [ ] Criteria documented\n- [ ] Limits agreed',
      '- {gate: items, in: Rollback criteria}',
    ],
    [
      'trouble under a bare word',
      '## Rollback\n- [ ] Error rate > 5%\n- [ ] Data loss',
      '- {gate: items, in: Rollback, require: none}',
    ],
    [
      'things done under a bare word',
      '## Rollback\n- [ ] Script tested\n- [ ] Backup verified',
      '- {gate: items, in: Rollback}',
    ],
    [
      'a title below a title',
      '## Rollback\n### Triggers\n- [ ] a\n### Other\n- [ ] b',
      '- {gate: items, in: Triggers, require: none}',
    ],
    [
      'steps in some cases',
      '## Checks\n- [ ] a\n\n## Database\nIf the schema changes:\n- [ ] b',
      '- {gate: items, in: Database, once-begun: true}',
    ],
    [
      'a line above one of two lists speaks for itself alone',
      '## Checks\n- [ ] a\n\nTick at least one:\n- [ ] b\n- [ ] c',
      '- {gate: items, in: Tick at least one, require: any}',
    ],
    [
      'what the list inside says again is the better reason',
      '## Rollback triggers\n\nStop the release if:\n- [ ] a\n\n**Abort criteria:**\n- [ ] b',
      '- {gate: items, in: Rollback triggers, require: none}',
    ],
    [
      'an introduction that begins with "if" beside others is a remark',
      '## Database\nIf in doubt, ask.\n\n- [ ] a',
      '- {gate: items, in: Database}',
    ],
    [
      'roles with lines to sign on, whatever the title',
      '## People\n- [ ] **Lead**: ____ Date: ____\n- [ ] **QA**: ____ Date: ____',
      '- {gate: items, in: People}',
    ],
    [
      'parts with one title are told by what is in them',
      '## A\n### X\n- [ ] a\n### Y\n- [ ] b\n\n## A\n### Z\n- [ ] c\n### W\n- [ ] d',
      '- {gate: items, in: X}',
    ],
    [
      'a special list inside a special list',
      '## Checks\n- [ ] a\n### Type of change\n- [ ] b\n#### Size\nChoose exactly one:\n- [ ] c\n- [ ] d',
      '- {gate: items, in: Type of change, without: [Size], require: any}',
    ],
    [
      'steps inside the way back are part of it',
      '## If the release fails\n- [ ] a\n\n### If it is night\n- [ ] b\n\n## Checks\n- [ ] c',
      '- {gate: items, in: If the release fails, advisory: true}',
    ],
    ['a title of pictures alone', '## 🚀\n- [ ] a', '- {gate: items, in: 🚀}'],
    ['a normal end alone', '## End\nIf the release succeeds:\n- [ ] a', '- {gate: items, in: End}'],
    [
      'optional',
      '## Checks\n- [ ] a\n\n## Extras (optional)\n- [ ] b',
      '- {gate: items, in: Extras (optional), optional: true}',
    ],
    ['a decision', '## Decision\n- [ ] GO\n- [ ] NO-GO', '- {gate: items, in: Decision, require: none, only: [NO-GO]}'],
    [
      'a decision with other boxes below',
      '## Decision\n- [ ] GO\n- [ ] NO-GO\n\n### Notes\n- [ ] a',
      '- {gate: items, in: Decision, without: [Notes], require: none, only: [NO-GO]}',
    ],
    [
      'answers with other boxes below',
      '## Breaking?\n- [ ] Yes\n- [ ] No\n\n### Notes\n- [ ] a',
      '- {gate: items, in: Breaking?, without: [Notes], require: one}',
    ],
    ['yes alone is no answer', '## Breaking?\n- [ ] Yes\n- [ ] Yes, with notes', '- {gate: items, in: Breaking?}'],
    [
      'sign-offs below a line',
      '## Sign-off\n\n**Approvals:**\n- [ ] **Lead**: ____ Date: ____',
      '- {gate: items, in: Sign-off}',
    ],
    ['none, by a directive', '## List\n<!-- gate: none -->\n\n- [ ] a', '- {gate: items, in: List, require: none}'],
    [
      'criteria with a curly apostrophe',
      '## List\nDon’t merge if any of these hold:\n- [ ] a',
      '- {gate: items, in: List, require: none}',
    ],
    [
      'what happens, under words of stopping',
      '## Rollback\nAny of these happens:\n- [ ] a',
      '- {gate: items, in: Rollback, require: none}',
    ],
    ['sign-offs', '## Sign-off\n- [ ] **Lead**: ____ Date: ____', '- {gate: items, in: Sign-off}'],
    [
      'a directive in the template',
      '## List\n<!-- gate: one -->\n\n- [ ] a\n- [ ] b',
      '- {gate: items, in: List, require: one}',
    ],
    ['boxes above every heading', '- [ ] a\n\n## List\n- [ ] b', '- {gate: items, without: [List]}'],
    [
      'a special list among others',
      '## Other\n- [ ] o\n## Part\n### A\n- [ ] a\n### B\n- [ ] b\n### Type of change\n- [ ] c',
      '- {gate: items, in: Part, without: [Type of change]}',
    ],
    ['numbers and pictures are left out', '## 1. 🚀 Checks:\n- [ ] a', '- {gate: items, in: Checks}'],
    [
      'titles that are there twice',
      '## A\n### Checks\n- [ ] Only one of a\n## B\n### Type of change\n- [ ] a\n## C\n### Type of change\n- [ ] b',
      '- {gate: items, in: B > Type of change, require: any}',
    ],
  ];
  test.each(cases)('%s', (_, markdown, rule) => {
    expect(rules(markdown)).toContain(rule);
  });

  test('no two sections are told apart by nothing: one gate looks at all boxes', () => {
    expect(rules('## A\n- [ ] a\n\n## A\n- [ ] b')).toBe('gates:\n  - {gate: items}');
  });

  test.each([
    ['## A\n- [ ] a\n\n## Approvals\n- [ ] **Tech Lead**: go\n- [ ] **"QA" #2**: go', 'in: Approvals', 2],
    ['# Release\n## Sign-off\n- [ ] **Tech Lead**: go\n- [ ] **QA**: go\n- [ ] **Owner**: go', 'distinct: true', 3],
  ])('roles can be asked for signatures that count: %j', async (markdown, holds, count) => {
    const { text } = propose(markdown);
    const [, other = ''] = /# Or, where reviews and comments.*:\n((?: *# .*\n)+)/.exec(text) ?? [];
    const rule = other.replaceAll(/^ *# /gm, '  ');
    expect(rule).toContain(holds);
    expect(rule.match(/by: \{permission: write\}/g)).toHaveLength(count);
    expect(await loadPolicy(`version: 1\ngates:\n${rule}`, 'p')).toHaveProperty('ok', true);
  });

  test('other readings stand beside, and load', async () => {
    const { text, guesses } = propose('## Rollback preparation\n- [ ] a');
    const others = text.split('\n').flatMap((line) => /^\s*# (- \{gate.*)$/.exec(line)?.[1] ?? []);
    expect(others).toEqual([
      '- {gate: items, in: Rollback preparation, require: none}',
      '- {gate: items, in: Rollback preparation, advisory: true}',
    ]);
    for (const other of others)
      expect(await loadPolicy(`version: 1\ngates:\n  ${other}\n`, 'p')).toHaveProperty('ok', true);
    expect(guesses).toContainEqual({
      line: 1,
      about: 'Rollback preparation',
      chose: 'every box counts',
      because: 'its title says so',
      directive: '<!-- gate: all -->',
    });
  });
});

describe('ways out', () => {
  const criteria = '## Abort criteria\n- [ ] a\n\n';
  test('criteria, a normal end and a way back are one group', () => {
    expect(rules(`${criteria}## End\n### Normal completion\n- [ ] b\n### Rollback completion\n- [ ] c`)).toBe(
      `gates:
  - title: One way out
    require: one
    gates:
      - title: Normal end
        require: all
        gates:
          - {gate: items, in: Abort criteria, require: none}
          - {gate: items, in: Normal completion}
      - {gate: items, in: Rollback completion}`,
    );
  });

  test('criteria and steps back, without a normal end', () => {
    expect(rules(`${criteria}## Rollback procedure\n- [ ] b`)).toBe(
      `gates:
  - title: Nothing has tripped, or the way back is complete
    require: any
    gates:
      - {gate: items, in: Abort criteria, require: none}
      - {gate: items, in: Rollback procedure}`,
    );
  });

  test('steps back that nothing leads to are reported only', () => {
    expect(rules('## Checks\n- [ ] a\n\n## Rollback procedure\n- [ ] b')).toContain(
      '- {gate: items, in: Rollback procedure, advisory: true}',
    );
  });

  test('sections of which exactly one is followed', () => {
    expect(rules('## Path\nFollow exactly one of these.\n\n### A\n- [ ] a\n- [ ] b\n### B\n- [ ] c\n- [ ] d')).toBe(
      'gates:\n  - title: One of these\n    require: one\n    gates:\n      - {gate: items, in: A}\n      - {gate: items, in: B}',
    );
  });

  test('answers to questions are asked for by their own rule alone', () => {
    const form = '## Crew\n- [ ] Log written\n- Trials\n  - [ ] None\n  - [ ] Tried under sail\n';
    expect(rules(form)).toBe(`gates:
  - {gate: items, in: Crew, except: [None, Tried under sail]}
  - {gate: items, in: Crew, only: [None, Tried under sail], require: any}`);
    const parts = (title: string): string =>
      `## Ship\n- [ ] Swept\n### ${title}\n- [ ] Keel looked at\n- Trials\n  - [ ] None\n  - [ ] Tried\n## Crew\n- [ ] Fed\n`;
    expect(rules(parts('Hull'))).toContain('{gate: items, in: Ship, except: [None, Tried]}');
    expect(rules(parts('Hull (optional)'))).toContain('{gate: items, in: Ship, without: [Hull (optional)]}');
  });

  test('something always blocks', () => {
    expect(propose('## Extras (optional)\n- [ ] a').text).toContain('- {gate: items, require: any}');
    expect(rules('No boxes here.')).toBe('gates:\n  - {gate: items}');
    expect(rules('## Description\n\n## Notes\n')).toContain('- {gate: section, in: Description, must: non-empty}');
  });
});

describe('fields', () => {
  const cases: [line: string, want: string][] = [
    ['Date: ____', 'Date: date'],
    ['Released on: ____', 'Released on: date'],
    ['When: YYYY-MM-DD', 'When: date'],
    ['Start: HH:MM', 'Start: time'],
    ['Start: YYYY-MM-DD HH:MM', 'Start: datetime'],
    ['When: DD/MM/YYYY', 'When: text'],
    ['Reversible: yes/no', 'Reversible: {type: one-of, values: [yes, no]}'],
    ['Build: Main / 12', 'Build: {type: one-of, values: [Main / 12]}'],
    ['Time: ____', 'Time: time'],
    ['Response time: ____', 'Response time: text'],
    ['Date and time: ____', 'Date and time: datetime'],
    ['Duration: ____', 'Duration: duration'],
    ['Version/Tag: ____', 'Version/Tag: semver'],
    ['Node version: ____', 'Node version: text'],
    ['Deployer: ____', 'Deployer: login'],
    ['Deployed by: ____', 'Deployed by: login'],
    ['Contact: @…', 'Contact: login'],
    ['Run URL: ____', 'Run URL: url'],
    ['E-mail: ____', 'E-mail: email'],
    ['Phone/Email: ____', 'Phone/Email: text'],
    ['Outcome: Success / Rollback', 'Outcome: {type: one-of, values: [Success, Rollback]}'],
    ['Risk: [Low | Medium | High]', 'Risk: {type: one-of, values: [Low, Medium, High]}'],
    ['Breaking: Yes/No', 'Breaking: {type: one-of, values: [Yes, No]}'],
    ['Environment: Production', 'Environment: {type: one-of, values: [Production]}'],
    ['Planned date: 2026-03-01', 'Planned date: date'],
    ['Ticket: ____', 'Ticket: text'],
  ];
  test.each(cases)('%s', (line, want) => {
    const [name, value] = line.split(/: (.*)/);
    const form = `## Form\n- **Other**: ____\n- **${name}**: ${value}\n`;
    expect(propose(form).text.replace(/\s+/g, ' ')).toMatch(
      new RegExp(`(?:[{,] |required: .*)${escaped(want)}(?:[},] |\\}\\} | \\w|\\s*$)`),
    );
  });

  test('who checks is somebody else than who does it', () => {
    expect(rules('## Form\n- **Deployer**: ____\n- **Reviewer**: ____\n')).toContain(
      'Reviewer: {type: login, not: Deployer}',
    );
  });

  test('who checks is none of those who do it', () => {
    expect(rules('## Form\n- **Deployer**: ____\n- **Author**: ____\n- **Reviewer**: ____\n')).toContain(
      'Reviewer: {type: login, not: [Deployer, Author]}',
    );
  });

  test('a form of which every name is there more than once is told in words', () => {
    const { text } = propose('## Form\n- **Date**: ____\n### Sub\n- **Date**: ____\n- **Name**: ____\n');
    expect(text).toContain('# "Date" is left out, since it is there more than once.');
    expect(text).toContain('- {gate: fields, in: Sub, required: {Date: date, Name: text}}');
  });

  test('a form that is filled in, and one for reference, are not asked for', () => {
    const filled = propose('## Form\n- **Deployer**: @octocat\n- **Date**: 2026-03-01\n\n## Checks\n- [ ] a').text;
    expect(filled).toContain('# Not asked for, since all of it is filled in here:\n  # - {gate: fields, in: Form,');
    expect(propose('## Contacts\n- **Lead**: [Phone]\n\n## Checks\n- [ ] a').text).toContain(
      'since it stands for reference',
    );
  });

  test('a name that is there more than once is left out', () => {
    const { text } = propose(
      '## Form\n- **Ticket**: ____\n- **Date**: ____\n### Sub\n- **Date**: ____\n- **Name**: ____',
    );
    expect(text).toContain('# "Date" is left out, since it is there more than once.');
  });
});

describe('N/A and template', () => {
  test('a reason is asked for, but on conditional items, unless the checklist asks for bare marks', () => {
    expect(propose('- [ ] a (if applicable)').text).toContain('\nnot-applicable: reason-or-conditional\n');
    expect(propose('- [ ] a').text).toContain('\nnot-applicable: reason-or-conditional\n');
    expect(propose('Mark what is not relevant as N/A.\n\n- [ ] a').text).toContain('\nnot-applicable: allowed\n');
    expect(propose('Mark what is not relevant as N/A, and say why.\n\n- [ ] a').text).toContain(
      '\nnot-applicable: reason-or-conditional\n',
    );
  });

  test('a template is named when it is given', () => {
    const checklist = parse({ id: 'l', kind: 'pull-request-body', markdown: '- [ ] a' });
    expect(proposePolicy(checklist, { name: 'l', template: 'docs/a b.md' }).text).toContain(
      '\ntemplate: docs/a b.md\n',
    );
    expect(proposePolicy(checklist, { name: 'l' }).text).toContain('\n# template: ');
  });
});

describe('phases', () => {
  const cases: [name: string, titles: string[], expected: string[]][] = [
    ['before and after', ['Before merge', 'After merge'], ['before-merge', 'after-merge']],
    [
      'a part that says nothing belongs to the one before',
      ['Pre-release', 'Docs', 'Post-release'],
      ['pre-release', 'post-release'],
    ],
    ['numbered', ['Phase 1: Build', 'Phase 2: Ship'], ['phase-1-build', 'phase-2-ship']],
    ['no order', ['Checks', 'Docs'], []],
    ['prior to', ['Prior to release', 'After release'], ['before-release', 'after-release']],
    [
      'during',
      ['Before release', 'During release', 'After release'],
      ['before-release', 'during-release', 'after-release'],
    ],
    ['words among numbers', ['Stage 1', 'During release', 'Stage 2', 'Planning'], ['stage-1', 'stage-2']],
    ['one moment alone', ['Pre-release', 'Docs'], []],
    ['only afterwards', ['Docs', 'After release'], ['before-release', 'after-release']],
    ['only afterwards, and nothing before', ['After release', 'Docs'], []],
    [
      'the event between before and after',
      ['Pre-release', 'Release', 'Post-release'],
      ['pre-release', 'release', 'post-release'],
    ],
    [
      'several parts of the event',
      ['Pre-launch', 'Launch in one region', 'Launch everywhere', 'Post-launch'],
      ['pre-launch', 'launch-in-one-region', 'launch-everywhere', 'post-launch'],
    ],
    [
      'what is made ready before and stands last',
      ['Pre-launch', 'Post-launch', 'Rollback plan'],
      ['pre-launch', 'post-launch'],
    ],
    ['what is made ready after nothing', ['Launch', 'Post-launch', 'Rollback plan'], ['launch', 'post-launch']],
    ['verification alone is no afterwards', ['Code verification', 'Readiness'], []],
    ['a small list with weak words', ['Planning', 'Deployment'], []],
    [
      'names that would be the same',
      ['Pre-deployment', 'Pre/Deployment', 'Post-deployment'],
      ['pre-deployment', 'pre-deployment-2', 'post-deployment'],
    ],
    ['words that are no order', ['Checks', 'Which of the following parts', 'Before/after pictures'], []],
    ['letters that no name may have', ['Pre-配置', 'Pre-release', 'Post-release'], ['pre-release', 'post-release']],
  ];
  test.each(cases)('%s', (_, titles, expected) => {
    const text = rules(titles.map((title) => `## ${title}\n- [ ] a\n- [ ] b\n`).join('\n'));
    expect([...text.matchAll(/^ {2}([a-z\d-]+):$/gm)].map((match) => match[1])).toEqual(expected);
    expect(text.startsWith(expected.length > 0 ? `default-phase: ${expected[0]}` : 'gates:')).toBe(true);
  });

  test('below one section that holds everything, its sections are the parts', () => {
    const text = rules('## Notes\n\nText.\n\n## List\n### Pre-release\n- [ ] a\n### Post-release\n- [ ] b');
    expect(text).toContain('  pre-release:');
    expect(text).toContain('  post-release:');
  });

  test('a rollback plan below preparation is asked for first, wherever it stands', () => {
    const text = rules(
      '## Pre-launch\n- [ ] a\n\n## Post-launch\n- [ ] b\n\n## Preparedness\n### Rollback plan\n- [ ] Copy made',
    );
    expect(text.indexOf('Rollback plan')).toBeLessThan(text.indexOf('  post-launch:'));
  });

  test('"Post-release" is a later phase as a sub-heading too', () => {
    expect(rules('## Checklist\n- [ ] a\n### Docs\n- [ ] b\n### Post-release\n- [ ] c'))
      .toBe(`default-phase: before-release
phases:
  before-release:
    - {gate: items, in: Checklist, without: [Post-release]}
  post-release:
    after: before-release
    gates:
      - {gate: items, in: Post-release}`);
  });

  test('a large list is told by words alone', () => {
    const boxes = '- [ ] a\n'.repeat(10);
    const text = rules(`## Planning\n${boxes}\n## Deployment\n${boxes}`);
    expect(text).toContain('  planning:');
    expect(text).toContain('  deployment:');
  });

  test('ways to choose from inside a part are one rule with it', () => {
    const ways = '#### A\n- [ ] a\n- [ ] b\n\n#### B\n- [ ] c\n- [ ] d\n';
    expect(rules(`## Release\n### Way\nChoose exactly one:\n${ways}`)).toContain('- title: One of these');
  });

  test('a way without a title is an option by what stands inside it', () => {
    const ways = '###\n#### A\n- [ ] a\n#### B\n- [ ] b\n\n### C\n- [ ] c\n- [ ] d\n';
    expect(rules(`## Way\nChoose exactly one:\n${ways}`)).toBe(`gates:
  - title: One of these
    require: one
    gates:
      - title: Option
        require: all
        gates:
          - {gate: items, in: A}
          - {gate: items, in: B}
      - {gate: items, in: C}`);
  });

  test('a way that no selector names is no way: every box counts', () => {
    const ways = '###\n- [ ] a\n- [ ] b\n\n### B\n- [ ] c\n- [ ] d\n';
    expect(rules(`## Way\nChoose exactly one:\n${ways}`)).toBe(
      'gates:\n  - {gate: items, without: [B]}\n  - {gate: items, in: B}',
    );
  });

  test('boxes and outcomes that are true of one way only are asked for on that way', () => {
    const ways = '## Deployment\n### Normal completion\n- [ ] n\n### Rollback completion\n- [ ] r\n';
    const end =
      '## News\n- [ ] Success mailed\n- [ ] Notes mailed\n\n## Thanks\n- [ ] Told of the success\n\n## Kind (any)\nTick at least one:\n- [ ] Quick success\n- [ ] Other\n\n## Result\n- **Outcome**: Kept / Unclear / Rolled back\n';
    expect(rules(`## Pre-Deployment\n- [ ] a\n\n${ways}\n${end}`)).toContain(`- title: One way out
        require: one
        gates:
          - title: Normal end
            require: all
            gates:
              - {gate: items, in: Normal completion}
              - {gate: items, in: News, only: [Success mailed]}
              - {gate: items, in: Thanks}
          - {gate: items, in: Rollback completion}
      - title: The outcome fits the way out
        require: one
        gates:
          - title: Normal end
            require: all
            gates:
              - {gate: items, in: Normal completion}
              - {gate: fields, in: Result, required: {Outcome: {type: one-of, values: [Kept, Unclear]}}}
          - title: Way back
            require: all
            gates:
              - {gate: items, in: Rollback completion}
              - {gate: fields, in: Result, required: {Outcome: {type: one-of, values: [Unclear, Rolled back]}}}
      - {gate: items, in: News, except: [Success mailed]}
      - {gate: items, in: Kind (any), require: any}`);
  });

  test('what stands before and behind the ways out is asked for as it is', () => {
    const ways = '## Deployment\n### Normal completion\n- [ ] n\n### Rollback completion\n- [ ] r\n';
    expect(rules(`## Pre-Deployment\n- [ ] a\n${ways}## Post-Deployment\n- [ ] b`)).toBe(`default-phase: pre-deployment
phases:
  pre-deployment:
    - {gate: items, in: Pre-Deployment}
  deployment:
    after: pre-deployment
    gates:
      - title: One way out
        require: one
        gates:
          - {gate: items, in: Normal completion}
          - {gate: items, in: Rollback completion}
  post-deployment:
    after: deployment
    gates:
      - {gate: items, in: Post-Deployment}`);
  });

  test('a title of pictures alone is its selector', () => {
    expect(rules('## 🚀🚀\n- [ ] a\n## B\n- [ ] b')).toBe(`gates:
  - {gate: items, in: 🚀🚀}
  - {gate: items, in: B}`);
  });

  test('a title that holds the separator is named as a whole', () => {
    expect(rules('## 1. Up > 2. Down\n- [ ] a\n## 🚀 In > Out\n- [ ] b')).toBe(`gates:
  - {gate: items, in: 1. Up > 2. Down}
  - {gate: items, in: In > Out}`);
  });

  test('a list of one title stands on its line', () => {
    const long = 'A list whose title goes on and on and on and on for so very long';
    const text = rules(`## ${long}\n- [ ] a\n\n### Type of change, with a title that is long as well\n- [ ] b\n`);
    expect(text).toContain('    without: [');
  });

  test('criteria to stop hold from the first phase on', () => {
    const { text } = propose('## Pre-release\n- [ ] a\n\n## Post-release\n- [ ] b\n\n### Rollback criteria\n- [ ] c');
    expect(text).toContain('# Criteria to stop hold from the first phase on.');
  });

  test('many titles stand one below the other', () => {
    const titles = ['first', 'second'].map((word) => `A ${word} list whose title goes on and on for so long`);
    const text = rules(`- [ ] a\n\n${titles.map((title) => `## ${title}\n- [ ] b\n`).join('\n')}`);
    expect(text).toContain(`    without:\n      - ${titles[0]}\n      - ${titles[1]}`);
  });

  test('what is too long for a policy is left to one rule', () => {
    const sections = Array.from({ length: 1500 }, (_, n) => `## Section ${'x'.repeat(30)} ${n}\n- [ ] a\n`);
    const { text } = propose(sections.join('\n'));
    expect(text.length).toBeLessThan(65_536);
  });

  test('a phase in which nothing blocks is none of its own', () => {
    expect(rules('## Before\n- [ ] a\n\n## Pre-merge\n- [ ] b\n\n## Post-merge (optional)\n- [ ] c')).toMatch(
      /^gates:/,
    );
  });
});

const examples = ['production-deployment/checklist.md', 'pull-request/PULL_REQUEST_TEMPLATE.md'];

describe.each(examples)('example %s', (path) => {
  const markdown = readFileSync(join(root, 'examples', path), 'utf8');
  const { text } = propose(markdown, `examples/${path}`);

  test('the whole proposal', () => {
    const file = join(import.meta.dirname, 'proposals', `${path.split('/')[0]}.yml`);
    if (process.env['UPDATE_CASES'] === '1') writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  test('lint finds nothing', async () => {
    expect(await findings(text, markdown)).toEqual([]);
  });
});

async function findings(text: string, markdown: string): Promise<string[]> {
  const form = { path: 'list.md', checklist: parse({ id: 'list.md', kind: 'pull-request-body', markdown }) };
  const result = await lint({
    policy: { path: 'policy.yml', text },
    templates: new Map(),
    form,
    now: '2026-01-01T00:00:00Z',
  });
  if (!result.ok) return result.error.map(({ line, message }) => `${line}: ${message}`);
  // What is wrong with the checklist itself is no matter of the proposal.
  return result.value
    .filter(({ path, found }) => path === 'policy.yml' && !found.startsWith('a gate over no boxes'))
    .concat(result.value.filter(({ rule }) => rule === 'not-covered'))
    .map(({ line, rule, found }) => `${line} ${rule} ${found}`);
}

describe('a proposal loads, and looks at every box', () => {
  const wrongIn = async (markdown: string): Promise<string[]> => {
    try {
      return await findings(propose(markdown).text, markdown);
    } catch (error) {
      if (error instanceof RefusedDocument) return [];
      throw error;
    }
  };

  const RUNS = share(30, 100);

  test.each([
    ['ordinary', ordinaryDocument],
    ['hostile', hostileDocument],
  ])(`${RUNS} %s documents, SEED=${seed}`, async (_, documents) => {
    let count = 0;
    const property = fc.asyncProperty(documents, async (markdown) => {
      count += 1;
      expect(await wrongIn(markdown)).toEqual([]);
    });
    await fc.assert(property, { numRuns: RUNS, seed });
    expect(count).toBe(RUNS);
  });

  test('more sections than a policy can name', async () => {
    const many = Array.from(
      { length: share(1200, 3000) },
      (_, index) => `## Section about rollback number ${index}\n- [ ] a\n`,
    ).join('\n');
    expect(await loadPolicy(propose(many).text, 'p')).toHaveProperty('ok', true);
  });

  const real = corpus !== '' && existsSync(corpus);
  const names = real
    ? everyNth(
        10,
        readdirSync(corpus).filter((name) => name.endsWith('.md')),
      )
    : [];
  if (!real) process.stderr.write('proposals for real documents: skipped, CORPUS_DIR names no folder\n');
  const proposeForAll = async (): Promise<string[]> => {
    const wrong: string[] = names.length === 0 ? [`${corpus} holds no Markdown file`] : [];
    for (const name of names)
      wrong.push(...(await wrongIn(readFileSync(join(corpus, name), 'utf8'))).map((each) => `${name}: ${each}`));
    return wrong;
  };
  test(
    real ? 'real documents' : 'real documents: skipped, CORPUS_DIR names no folder',
    async () => {
      expect(real ? await proposeForAll() : []).toEqual([]);
    },
    120_000,
  );
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
