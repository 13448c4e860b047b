import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from '../../src/checklist/parse.ts';
import { explain } from '../../src/author/explain/explain.ts';
import { lint } from '../../src/author/lint/lint.ts';
import { loadPolicy } from '../../src/policy/file/load.ts';
import { statusOf } from '../../src/run/status.ts';
import { judgeCase } from '../support/case.ts';

const POLICY = `version: 1
gates:
  - gate: sign-offs
    in: Sign-off
    distinct: true
    roles:
      Developer: {by: author, via: comment, fresh: always}
      Tech Lead: {by: ['@acme/leads', octocat], not: [author, committers, last-pusher, Developer, {field: Deployer}], count: {at-least: 2}}
      Scribe: {by: {permission: write}, optional: true, fresh: {unless-only: ['docs/**']}}
      Owner: {by: [codeowners, {field: Deployer}], count: all, fresh: 24h}
      Release Manager: {by: hubot, fresh: head}
break-glass: {by: ['@acme/sre', {permission: admin}, {field: On call}], reason: {at-least: 20}, waives: [sign-offs], ends: head}
`;

async function sentences(policy: string): Promise<string> {
  const loaded = await loadPolicy(policy, 'policy.yml');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return explain(loaded.value.policy);
}

describe('explain', () => {
  test('says who signs for what, and what the workflow needs for it', async () => {
    const text = await sentences(POLICY);
    for (const words of [
      'These roles in "Sign-off" are signed off: Developer by the author (comment, for good);',
      'Tech Lead by at least 2 of @acme/leads or @octocat, but not the author, who worked on a commit, who pushed last, who signs as developer or whoever is named as Deployer (review or comment);',
      'Scribe by people with the permission write (review or comment, for the head commit and for commits to docs/** on top), optional;',
      'Owner by all of the owners of the changed files or whoever is named as Deployer (review or comment, for 24h);',
      'Release Manager by @hubot (review or comment, for the head commit). Nobody signs for two roles.',
      'Break-glass: @acme/sre, the permission admin and the field On call may waive sign-offs by a comment "/override …" with a reason of at least 20 letters and digits, until the next push. On an issue that counts for the version or tag and the environment that the issue names then.',
      'Sign-offs: Where a role says nothing else, a sign-off on a pull request counts for the head commit. A sign-off on an issue counts for the version or tag and the environment that the issue names when it is made.\n',
      'pull_request_review: # reviews sign\n      types: [submitted, edited, dismissed]',
      'issue_comment: # comments sign\n      types: [created, edited, deleted]',
      'team-token: …',
    ])
      expect(text).toContain(words);
  });

  test('says what sign-offs are bound to where a role does not say it', async () => {
    const bound = async (fresh: string): Promise<string[]> =>
      (await sentences(`version: 1\ngates:\n  - {gate: sign-offs, roles: {QA: {by: octocat, fresh: ${fresh}}}}\n`))
        .split('\n')
        .filter((line) => /Sign-offs:|signed off/.test(line))
        .map((line) => line.trim());
    expect(await bound('24h')).toEqual([
      '- These roles are signed off: QA by @octocat (review or comment, for 24h).',
      'Sign-offs: A sign-off on an issue counts for the version or tag and the environment that the issue names when it is made.',
    ]);
    expect(await bound('{fields: [Region, Build]}')).toEqual([
      '- These roles are signed off: QA by @octocat (review or comment, for the values of Region and Build when it is made).',
    ]);
    expect(await bound('always')).toEqual([
      '- These roles are signed off: QA by @octocat (review or comment, for good).',
    ]);
  });

  test('says it for the least that can be written', async () => {
    const policy = `version: 1
gates:
  - {gate: sign-offs, distinct: [A, B], roles: {A: {by: octocat}, B: {by: hubot}}}
break-glass: {by: octocat, via: {label: emergency}, ends: 24h}
`;
    const text = await sentences(policy);
    expect(text).toContain(
      'These roles are signed off: A by @octocat (review or comment); B by @hubot (review or comment). Nobody signs for two of A and B.',
    );
    expect(text).toContain(
      'octocat may waive every gate by the label "emergency" and a comment "/reason …" with a reason, for 24h.',
    );
    expect(await sentences('version: 1\ngates: [{gate: items}]\nbreak-glass: {by: octocat}\n')).toContain(
      'octocat may waive every gate by a comment "/override …" with a reason.',
    );
  });
});

describe('lint', () => {
  const found = async (policy: string, markdown: string): Promise<string[]> => {
    const form = { path: 'form.md', checklist: parse({ id: 'form.md', kind: 'file', markdown }) };
    const linted = await lint({
      policy: { path: 'policy.yml', text: policy },
      templates: new Map(),
      form,
      now: '2026-01-02T03:04:05.000Z',
    });
    if (!linted.ok) throw new Error(JSON.stringify(linted.error));
    return linted.value
      .filter(({ rule }) => rule === 'unknown-role')
      .map(({ path, line, found: what }) => `${path}:${line} ${what}`);
  };
  const BODY = '## Sign-off\n\n- [ ] **QA**: fine\n- [ ] **Tech Lead**: fine\n';
  const policy = (roles: string, place = 'in: Sign-off, '): string =>
    `version: 1\ngates:\n  - {gate: sign-offs, ${place}roles: {${roles}}}\n`;

  test('names roles that stand on one side alone', async () => {
    expect(await found(policy('QA: {by: a}, Tech Leed: {by: b}'), BODY)).toEqual([
      'policy.yml:3 the role "Tech Leed"',
      'form.md:4 the role "Tech Lead", which the policy does not name',
    ]);
  });

  test('is content where all are there, or an optional one is missing', async () => {
    expect(await found(policy('QA: {by: a}, tech lead: {by: b}, Scribe: {by: c, optional: true}'), BODY)).toEqual([]);
  });

  test('names fields that sign-offs are bound to and the checklist does not have', async () => {
    const own = `- **Version/Tag**: ____\n- **Region**: ____\n\n${BODY}`;
    const bound = (fresh: string, roles: string): string =>
      `version: 1\ngates:\n  - {gate: sign-offs, fresh: ${fresh}, roles: {${roles}}}\n`;
    const told = async (text: string, markdown: string): Promise<string[]> => {
      const form = { path: 'form.md', checklist: parse({ id: 'form.md', kind: 'file', markdown }) };
      const linted = await lint({
        policy: { path: 'policy.yml', text },
        templates: new Map(),
        form,
        now: '2026-01-02T03:04:05.000Z',
      });
      if (!linted.ok) throw new Error(JSON.stringify(linted.error));
      return linted.value
        .filter(({ rule }) => rule === 'unknown-field')
        .map(({ line, column, found: what, help }) => `${line}:${column} ${what} → ${help}`);
    };
    const help =
      'Correct the name, or leave "fresh" out: a sign-off on an issue then counts for the version or tag and the environment';
    expect(await told(bound('{fields: [Region, Bild]}', 'QA: {by: a, fresh: {fields: [Regoin]}}'), own)).toEqual([
      `3:48 the field "Bild", which sign-offs are bound to → ${help}, here Version/Tag.`,
      `3:93 the field "Regoin", which sign-offs are bound to → ${help}, here Version/Tag.`,
    ]);
    expect(await told(bound('{fields: [Build]}', 'QA: {by: a}'), BODY)).toEqual([
      `3:40 the field "Build", which sign-offs are bound to → ${help}.`,
    ]);
    expect(await told(bound('24h', 'QA: {by: a}, Tech Lead: {by: b, fresh: {unless-only: [docs/**]}}'), own)).toEqual(
      [],
    );
  });

  test('says nothing where the gate names no section', async () => {
    expect(await found(policy('Other: {by: a}', ''), BODY)).toEqual([]);
  });
});

test('a commit status of what was overridden is a success that says so', async () => {
  const judged = await judgeCase(
    join(import.meta.dirname, '../cases/policy/override-with-a-reason-lets-it-pass-as-overridden'),
  );
  expect(statusOf(judged)).toEqual({
    state: 'success',
    description: 'Overridden by @octo-rm until the next push: passes without Tests (1 box left)',
  });
});
