/**
 * The example of a production release in every state: what stands in `report.txt` and `comment.md` of a folder is
 * what its `body.md` gives. UPDATE_EXAMPLES=1 writes them anew; what it writes is reviewed like code.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from '../src/checklist/parse.ts';
import { flatten, itemsIn, sectionsOf } from '../src/checklist/select.ts';
import type { Checklist } from '../src/checklist/model.ts';
import { comment } from '../src/reports/markdown.ts';
import { judge } from '../src/run/judge.ts';
import { compare } from '../src/template/compare.ts';
import { shown } from './support/case.ts';

const FOLDER = resolve(import.meta.dirname, '../examples/production-deployment');
const readFile = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const read = (markdown: string): Checklist => parse({ id: 'body', kind: 'pull-request-body', markdown });

const form = readFile('checklist.md');
const policy = { path: 'policy.yml', text: readFile('policy.yml') };
const url = 'https://github.com/octocat/hello-world/pull/42';

/** Each state with what must hold whatever the texts say. */
const STATES: [name: string, status: string, tripped: string[], phase?: string][] = [
  ['unticked', 'pending', []],
  ['half-done', 'pending', [], 'pre-deployment'],
  ['complete', 'passed', []],
  ['tripped', 'pending', ['Rollback Triggers: no box']],
  ['withdrawn', 'passed', ['Rollback Triggers: no box']],
];

describe.each(STATES)('a production release, %s', (name, status, tripped, phase) => {
  const own = join(FOLDER, name, 'body.md');
  const body = existsSync(own) ? readFileSync(own, 'utf8') : form;

  test('gives the texts beside it', async () => {
    const judged = await judge({
      subject: {
        kind: 'pull-request',
        repository: 'octocat/hello-world',
        number: 42,
        trustedSha: '5e1c309dae7f45e0f39b1bf3ac3cd9db12e7d689',
        url,
      },
      documents: [{ id: 'body', kind: 'pull-request-body', markdown: body, url }],
      policy,
      ...(phase === undefined ? {} : { phase }),
      at: '2026-03-14T23:00:00.000Z',
      answer: () => Promise.resolve([]),
    });
    if (judged.kind !== 'verdict') throw new Error(JSON.stringify(judged));
    expect(judged.verdict).toMatchObject({ status, tripped });
    for (const [file, actual] of [
      ['report.txt', shown(judged)],
      ['comment.md', comment(judged.verdict)],
    ] as const) {
      const path = join(FOLDER, name, file);
      if (process.env['UPDATE_EXAMPLES'] === '1') writeFileSync(path, actual);
      expect(actual).toBe(readFileSync(path, 'utf8'));
    }
  });

  test('is a copy of the form that is only filled in', () => {
    const { departures } = compare(read(form), read(body));
    expect(departures).toEqual([]);
    expect(itemsIn(read(body).root)).toHaveLength(itemsIn(read(form).root).length);
  });
});

test.each([
  ['complete', 'Success', 'Rollback', 'pending'],
  ['withdrawn', 'Rollback', 'Success', 'failed'],
])('a release that is %s does not pass with another outcome in its record', async (name, outcome, other, status) => {
  const line = (value: string): string => `- **Outcome**: ${value}`;
  const body = readFile(`${name}/body.md`);
  expect(body).toContain(line(outcome));
  const judged = await judge({
    subject: { kind: 'file', file: 'body.md' },
    documents: [{ id: 'body', kind: 'pull-request-body', markdown: body.replace(line(outcome), line(other)) }],
    policy,
    at: '2026-03-14T23:00:00.000Z',
    answer: () => Promise.resolve([]),
  });
  expect(judged).toMatchObject({ kind: 'verdict', verdict: { status } });
});

test('one ticked trigger is named first', () => {
  const lines = readFile('tripped/report.txt').split('\n');
  expect(lines[3]).toMatch(/^Tripped \(1, must not hold; for the author: is this true\?\)$/);
  expect(lines.slice(4, 6).join('\n')).toContain('People cannot sign in');
});

test('the form has what a release checklist has', () => {
  const { root } = read(form);
  const sections = sectionsOf(root).map(({ section }) => section);
  const numbers = sections.flatMap(({ title }) => /^(\d+)\. /.exec(title)?.[1] ?? []).map(Number);
  expect(numbers).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
  const named = (title: string) => sections.filter((section) => section.title === title);
  expect(named('Release Details')[0]?.fields.length).toBeGreaterThanOrEqual(6);
  const items = itemsIn(root);
  expect(items.filter((item) => item.conditional).length).toBeGreaterThan(10);
  expect(items.filter((item) => /score >= 80\/100/.test(item.text))).toHaveLength(2);
  expect(named('Rollback Triggers').flatMap((section) => itemsIn(section))).toHaveLength(10);
  expect(named('Way Out')[0]?.sections).toHaveLength(2);
  const signed = sections.flatMap((section) => section.signOffs.map(({ role }) => role));
  expect(signed).toHaveLength(5);
  expect(flatten(items).every((item) => item.state === 'unticked')).toBe(true);
  expect(form).toMatch(/^\*\*Last updated\*\*: \d{4}-\d\d-\d\d$/m);
  expect(form).toMatch(/^\*\*Next review\*\*: \d{4}-\d\d-\d\d$/m);
});

describe('the policy for pull requests', () => {
  const place = resolve(FOLDER, '../pull-request');
  const [own = '', template = '', body = ''] = ['policy.yml', 'PULL_REQUEST_TEMPLATE.md', 'body.md'].map((name) =>
    readFileSync(join(place, name), 'utf8'),
  );
  const ready = body.replace('- [ ] Tests cover', '- [x] Tests cover');
  const statusOf = async (markdown: string): Promise<string> => {
    const judged = await judge({
      subject: { kind: 'pull-request', repository: 'octocat/hello-world', number: 42, trustedSha: 'a'.repeat(40) },
      documents: [{ id: 'body', kind: 'pull-request-body', markdown }],
      policy: { path: '.github/checklist-gate.yml', text: own },
      at: '2026-03-14T23:00:00.000Z',
      answer: (questions) =>
        Promise.resolve(
          questions.map((question) =>
            question.kind === 'file' && question.path === '.github/PULL_REQUEST_TEMPLATE.md'
              ? { status: 'known', value: { path: question.path, exists: true, text: template } }
              : { status: 'unavailable', reason: 'nobody asked for this' },
          ),
        ),
    });
    return judged.kind === 'verdict' ? judged.verdict.status : judged.kind;
  };

  test('passes a description in which everything is done', async () => {
    expect(await statusOf(body)).toBe('pending');
    expect(await statusOf(ready)).toBe('passed');
  });

  test('passes one of which only options that are not chosen, and what holds in some cases, were left out', async () => {
    expect(await statusOf(ready.replaceAll(/^- \[ \].*\n/gm, ''))).toBe('passed');
  });

  const lists = /^- \[.*\n/gm;
  test.each([
    ['nothing', ''],
    ['its headings', ready.replaceAll(lists, '')],
    ['one box of each list', ready.replaceAll(/(^- \[x\].*\n)(?:^- \[.*\n)+/gm, '$1')],
    ['a list of its own', ready.replaceAll(lists, '').replace('## Checks\n', '## Checks\n\n- [x] fine\n')],
  ])('does not pass one of which %s is left', async (_, left) => {
    expect(left).not.toBe(ready);
    expect(['failed', 'pending']).toContain(await statusOf(left));
  });
});

test('every policy among the examples names its template, or says where to add the line', () => {
  for (const path of globSync('*/*policy.yml', { cwd: resolve(FOLDER, '..') }))
    expect(readFileSync(resolve(FOLDER, '..', path), 'utf8')).toMatch(
      /^(?:template: |.*`template: )\.github\/\w+\.md/m,
    );
});
