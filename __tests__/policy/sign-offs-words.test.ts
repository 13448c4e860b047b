import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from '../../src/checklist/parse.ts';
import { explain } from '../../src/policy/explain.ts';
import { lint } from '../../src/policy/lint.ts';
import { loadPolicy } from '../../src/policy/load.ts';
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
  if ('errors' in loaded) throw new Error(JSON.stringify(loaded.errors));
  return explain(loaded.policy);
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
      'Break-glass: @acme/sre, the permission admin and the field On call may waive sign-offs by a comment "/override …" with a reason of at least 20 characters, until the next push.',
      'pull_request_review: # reviews sign\n      types: [submitted, edited, dismissed]',
      'issue_comment: # comments sign\n      types: [created, edited, deleted]',
      'team-token: …',
    ])
      expect(text).toContain(words);
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
    if ('errors' in linted) throw new Error(JSON.stringify(linted.errors));
    return linted.findings
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

  test('says nothing where the gate names no section', async () => {
    expect(await found(policy('Other: {by: a}', ''), BODY)).toEqual([]);
  });
});

test('a commit status of what was overridden is a success that says so', async () => {
  const judged = await judgeCase(
    join(import.meta.dirname, '../cases/an-override-with-a-reason-lets-it-pass-as-overridden'),
  );
  expect(statusOf(judged)).toEqual({ state: 'success', description: 'Overridden by @octo-rm: 1 left in Tests' });
});
