import { describe, expect, test } from '@jest/globals';
import { parse } from '../../src/checklist/parse.ts';
import type { Checklist } from '../../src/checklist/model.ts';
import { Facts } from '../../src/evidence/facts.ts';
import { annotations } from '../../src/reports/check-run.ts';
import { judge } from '../../src/run/judge.ts';
import type { JudgeRequest } from '../../src/run/request.ts';
import { compare } from '../../src/template/compare.ts';
import { templatePlaces } from '../../src/template/comparison.ts';

const read = (markdown: string, path?: string): Checklist =>
  parse({ id: path ?? 'body', kind: 'pull-request-body', markdown, ...(path === undefined ? {} : { path }) });

const TEMPLATE = '<!-- why -->\n\n## Plan\n\n- **Owner**: ____\n\n- [ ] a\n- [ ] b\n  - [ ] c\n';
const BODY = '## Plan\n\n- [x] new\n- [x] b: see log\n  - [ ] c\n- **Owner**: me\n- [ ] a\n';

/** Line of the body to line of the template. */
function lines(template: Checklist, body: Checklist): Record<number, string> {
  const places = templatePlaces([compare(template, body)], body);
  const source = body.documents[0]?.markdown ?? '';
  return Object.fromEntries(
    [...places].map(([key, place]) => {
      const line = source.slice(0, Number(key.split(':').at(-1))).split('\n').length;
      return [line, `${place.document}:${place.line}`];
    }),
  );
}

describe('where the template has it', () => {
  test('is known of sections, fields and items, whatever their order', () => {
    expect(lines(read(TEMPLATE, 'docs/t.md'), read(BODY))).toEqual({
      1: 'docs/t.md:3',
      4: 'docs/t.md:8',
      5: 'docs/t.md:9',
      6: 'docs/t.md:5',
      7: 'docs/t.md:7',
    });
  });

  test('is not known of an earlier revision, which is no file at hand', () => {
    expect(lines(read(TEMPLATE), read(BODY))).toEqual({});
  });

  test('is that of the first template which has it', () => {
    const body = read(BODY);
    const places = templatePlaces(
      ['one.md', 'two.md'].map((path) => compare(read(TEMPLATE, path), body)),
      body,
    );
    expect(new Set([...places.values()].map(({ document }) => document))).toEqual(new Set(['one.md']));
  });
});

describe('annotations of a body', () => {
  const texts: Record<string, string> = { 't.md': TEMPLATE, 'other.md': '- [ ] d\n' };
  const request = (more: Partial<JudgeRequest>): JudgeRequest => ({
    subject: { kind: 'pull-request', repository: 'octocat/hello-world', number: 3 },
    documents: [{ id: 'body', kind: 'pull-request-body', markdown: '- [ ] d\n\n## Plan\n\n- [ ] a\n' }],
    templatePath: 't.md',
    at: '2026-01-02T03:04:05.000Z',
    facts: new Facts(),
    answer: (questions) =>
      Promise.resolve(
        questions.map((question) => {
          if (question.kind === 'file-revisions') return { status: 'known', value: [{ sha: 'a', text: '- [ ] d\n' }] };
          const path = question.kind === 'file' ? question.path : '';
          return { status: 'known', value: { path, exists: path in texts, text: texts[path] ?? '' } };
        }),
      ),
    ...more,
  });
  const at = async (more: Partial<JudgeRequest>): Promise<string[]> => {
    const judged = await judge(request(more));
    if (judged.kind !== 'verdict') throw new Error(JSON.stringify(judged));
    return annotations(judged.verdict).map(({ file, line, message }) => `${file}:${line} ${message.split('. ')[0]}`);
  };

  test('stand on the line of the template, also for what is gone', async () => {
    expect(await at({})).toEqual([
      't.md:8 Plan: Item of the template is missing (line 8 of the template): - [ ] b',
      't.md:9 Plan: Item of the template is missing (line 9 of the template): - [ ] c',
      't.md:7 Plan: Not ticked "a" [line 5 of the description]',
      'undefined:undefined Not ticked "d" [line 1]',
      't.md:5 Plan: Field left out, nothing asks for it (line 5 of the template): - **Owner**: ___.',
    ]);
  });

  test('stand on the template that the body was made from, of several', async () => {
    expect(await at({ templateAlternatives: ['other.md'] })).toEqual([
      'other.md:1 Not ticked "d" [line 1 of the description]',
      'undefined:undefined Plan: Not ticked "a" [line 5]',
    ]);
  });

  test('stand on no line where the body was made from an earlier revision', async () => {
    const policy = {
      path: 'policy.yml',
      text: 'version: 1\ntemplate: {path: t.md, accept-revisions: 1}\ngates: [{gate: items}]\n',
    };
    const { templatePath: _, ...own } = request({});
    const judged = await judge({ ...own, policy });
    if (judged.kind !== 'verdict') throw new Error(JSON.stringify(judged));
    expect(annotations(judged.verdict).map(({ file, message }) => [file, message.split('. ')[0]])).toEqual([
      [undefined, 'Not ticked "d" [line 1]'],
      [undefined, 'Plan: Not ticked "a" [line 5]'],
    ]);
  });
});
