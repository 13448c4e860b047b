import { expect, test } from '@jest/globals';
import { referencesIn, type IssueReference } from '../../src/checklist/reading/references.ts';

const rows: [markdown: string, references: IssueReference[]][] = [
  ['Checklist: #12', [{ number: 12 }]],
  ['text before\nchecklist : #12\ntext behind #13', [{ number: 12 }]],
  ['**Checklist**: #12', [{ number: 12 }]],
  ['**Checklist:** #12', [{ number: 12 }]],
  ['- Checklist: #12', [{ number: 12 }]],
  ['## Links\n\n1. _Checklist_: #12', [{ number: 12 }]],
  ['Checklists: #12, #13 and #12\nChecklist: #14', [{ number: 12 }, { number: 13 }, { number: 14 }]],
  ['Checklist: acme/ops.tools#7', [{ repository: 'acme/ops.tools', number: 7 }]],
  [
    'Checklist: https://GitHub.example:8080/acme/ops/issues/7#issuecomment-1',
    [{ repository: 'acme/ops', number: 7, host: 'github.example:8080' }],
  ],
  ['Checklist: <https://github.com/acme/ops/issues/7>', [{ repository: 'acme/ops', number: 7, host: 'github.com' }]],
  [
    'Checklist: [the release](https://github.com/acme/ops/issues/7)',
    [{ repository: 'acme/ops', number: 7, host: 'github.com' }],
  ],
  ['Checklist: a<br>Checklist: #3  \nChecklist: #4', [{ number: 3 }, { number: 4 }]],
  ['Checklist: see below', []],
  ['Checklist: #0 #012 #12a a#12 ##12 acme/ops/x#3 https://github.com/acme/ops/pull/7', []],
  ['The Checklist: #12', []],
  ['Checklist: `#12`', []],
  ['Checklist: ~~#12~~', []],
  ['Checklist: <!-- #12 --> ![#12](x)', []],
  ['```\nChecklist: #12\n```', []],
  ['> Checklist: #12', []],
  ['<div>\nChecklist: #12\n</div>', []],
  ['<!--\nChecklist: #12\n-->', []],
  [`Checklist: #12 ${'x'.repeat(5000)}`, []],
];

test.each(rows)('%j', (markdown, references) => {
  expect(referencesIn({ id: 'body', kind: 'pull-request-body', markdown })).toEqual(references);
});
