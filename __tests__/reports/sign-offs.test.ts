import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { remark } from 'remark';
import type { Nodes } from 'mdast';
import { comment, summary } from '../../src/reports/markdown.ts';
import { palette } from '../../src/reports/parts/symbols.ts';
import { overrideLines } from '../../src/reports/parts/override.ts';
import { signOffLines } from '../../src/reports/parts/sign-offs.ts';
import type { RoleSignOffs } from '../../src/verdict/sign-offs.ts';
import type { GateResult, Verdict } from '../../src/verdict/verdict.ts';
import { judgeCase } from '../support/case.ts';
import { allCases, CASES } from '../support/cases.ts';
import { everyNth } from '../support/share.ts';

async function verdictOf(name: string): Promise<Verdict> {
  const judged = await judgeCase(join(CASES, name));
  if (judged.kind !== 'verdict') throw new Error(judged.kind);
  return judged.verdict;
}

/** Text outside code, where GitHub would make a mention of a name. */
function looseText(node: Nodes): string {
  if (node.type === 'inlineCode' || node.type === 'code') return '';
  if ('value' in node) return `${node.value} `;
  return 'children' in node ? node.children.map(looseText).join('') : '';
}

/** As if a gate had these roles. */
async function withRoles(roles: RoleSignOffs[]): Promise<Verdict> {
  const verdict = await verdictOf('sign-offs/approval-of-the-head-by-a-team-member-is-a-sign-off');
  const [gate] = verdict.root.results;
  if (gate?.kind !== 'gate') throw new Error('no gate');
  return { ...verdict, root: { ...verdict.root, results: [{ ...gate, signOffs: roles }] } };
}

const ROLE: RoleSignOffs = {
  role: 'QA',
  status: 'pending',
  optional: false,
  expected: 'one',
  by: ['@octo/qa'],
  via: ['comment'],
  signed: [],
  refused: [],
};

const people = (count: number) => Array.from({ length: count }, (_, index) => `person-${index}`);

describe('in Markdown', () => {
  test('says who signed, how, when and on which commit, with a link', async () => {
    const markdown = comment(await verdictOf('sign-offs/approval-of-the-head-by-a-team-member-is-a-sign-off'));
    expect(markdown).toContain(
      '`Tech Lead`: `@octo-lead` [approved](https://github.com/octo/app/pull/7#pullrequestreview-1) at `4f1c0a7`, 2026-01-02 01:00 UTC',
    );
  });

  test('a role that was denied is told to that role', async () => {
    const markdown = comment(await verdictOf('sign-offs/evade-by-a-denied-role-that-another-signs'));
    expect(markdown).toContain('**Wrong** (1), for `QA`');
  });

  test('says who may sign and what was refused', async () => {
    const markdown = comment(await verdictOf('sign-offs/comment-edited-by-another-writer-is-refused'));
    expect(markdown).toContain('may sign: `@octo-lead`, `@octo-lead-2`');
    expect(markdown).toMatch(/refused: `@octo-lead`, \[comment\]\(.*\) at `4f1c0a7`: `@octo-writer wrote the command/);
  });

  test.each([
    'sign-offs/codeowners-file-that-cannot-be-read-fails-closed',
    'sign-offs/files-without-owners-need-no-owner',
  ])('of %s is whole', async (name) => {
    expect(summary(await verdictOf(name))).toMatch(/owners of the changed files|no changed file has an owner/);
  });

  test('counts what is left out', async () => {
    const signed = people(12).map((login, id) => ({ login, id, via: 'tick' as const, at: '2026-01-01T00:00:00Z' }));
    const refused = people(13).map((login) => ({ login, via: 'tick' as const, reason: 'late' }));
    const verdict = await withRoles([
      { ...ROLE, signed, refused },
      { ...ROLE, waiting: people(14), optional: true },
      { ...ROLE, waiting: [] },
    ]);
    const lines = signOffLines(verdict, true, palette(false)).join('\n');
    for (const report of [comment(verdict), lines]) {
      expect(report).toContain('and 2 more');
      expect(report).toContain('and 4 more');
      expect(report).toContain('(optional)');
    }
    expect(lines).toContain('and 3 more refused');
    expect(signOffLines(verdict, false, palette(false)).join('\n')).not.toContain('→');
    expect(lines).toContain('nobody is left who may sign');
    const [gate] = verdict.root.results;
    const about = { status: 'pending' as const, about: 'QA' };
    const open = { ...gate, status: 'pending', findings: [{ ...about, message: 'Nobody has signed' }] } as GateResult;
    const root = { ...verdict.root, status: 'pending' as const, results: [open] };
    expect(comment({ ...verdict, status: 'pending', root })).toContain('and 3 more refused');
  });

  test('says who overrode, why, what was waived and what was refused', async () => {
    const granted = comment(await verdictOf('policy/override-with-a-reason-lets-it-pass-as-overridden'));
    expect(granted).toContain('Checklist Gate: overridden');
    expect(granted).toContain('by `@octo-rm` at 2026-01-02 01:00 UTC, until the next push: `Customers cannot pay');
    expect(granted).toContain('waived: `Tests`');
    const refused = comment(await verdictOf('policy/override-by-somebody-who-may-not-is-refused-and-recorded'));
    expect(refused).toContain('refused: `@octo-writer`');
    const part = comment(await verdictOf('policy/override-waives-the-named-gates-only'));
    expect(part).toContain('may not be waived: `Rollout`');
    expect(comment(await verdictOf('policy/override-waives-several-gates-at-once'))).toContain(
      'waived: `Tests`, `Rollout`',
    );
    const nothing = comment(await verdictOf('policy/override-that-waives-nothing-open-is-not-enough'));
    expect(nothing).toContain('may not be waived: `Tests`');
    expect(nothing).not.toContain('* waived:');
    expect(nothing).not.toContain('- waived:');
    expect(comment(await verdictOf('policy/override-by-a-deleted-account-is-refused'))).toContain('an unknown account');
  });

  test('nobody is mentioned by any report', async () => {
    for (const { name, folder } of everyNth(4, allCases())) {
      const judged = await judgeCase(folder);
      if (judged.kind !== 'verdict') continue;
      const { verdict } = judged;
      if (verdict.override === undefined && !JSON.stringify(verdict.root).includes('"signOffs"')) continue;
      for (const markdown of [comment(verdict), summary(verdict)])
        expect(`${name}: ${looseText(remark().parse(markdown))}`).not.toMatch(/(?<![\w/])@[a-z]/);
    }
  });
});

test('nothing is said where nobody signs or overrides', async () => {
  const verdict = await verdictOf('checklist/open-box-is-pending');
  expect(signOffLines(verdict, true, palette(false))).toEqual([]);
  expect(overrideLines(verdict, palette(false))).toEqual([]);
  expect(comment(verdict)).not.toMatch(/Sign-offs|Override/);
});
