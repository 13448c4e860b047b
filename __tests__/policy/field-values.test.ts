import { describe, expect, test } from '@jest/globals';
import { verdictOf } from '../support/verdict-of.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';

const RELEASE = 'gates: [{gate: fields, in: Release, required: {Version: semver}}]';

const fieldsOf = async (markdown: string, policy = RELEASE): Promise<Verdict['fields']> =>
  (await verdictOf(markdown, policy)).fields;

describe('what a verdict says of a field is what the gates have accepted', () => {
  test.each([
    ['before the first heading', '- **Version**: 9.9.9\n\n## Release\n\n- **Version**: 1.4.0\n'],
    ['in a section that was added', '## Release\n\n- **Version**: 1.4.0\n\n## Notes\n\n- **Version**: 9.9.9\n'],
    ['in a section above', '# Plan\n\n- **Version**: 9.9.9\n\n## Release\n\n- **Version**: 1.4.0\n\n## Other\n'],
    ['in another case', '## Release\n\n- **Version**: 1.4.0\n\n## Notes\n\n- **VERSION**: 9.9.9\n'],
    ['with a number before it', '- **1. Version**: 9.9.9\n\n## Release\n\n- **Version**: 1.4.0\n'],
    ['in full width', '- **Ｖｅｒｓｉｏｎ**: 9.9.9\n\n## Release\n\n- **Version**: 1.4.0\n'],
    [
      'in a table',
      '## Release\n\n- **Version**: 1.4.0\n\n## Notes\n\n| Field | Value |\n| --- | --- |\n| Version | 9.9.9 |\n',
    ],
    [
      'folded away',
      '## Release\n\n- **Version**: 1.4.0\n\n## Notes\n\n<details>\n\n- **Version**: 9.9.9\n\n</details>\n',
    ],
  ])('another one %s says nothing under its name', async (_, markdown) => {
    const fields = await fieldsOf(markdown);
    expect(fields).toMatchObject({ Version: '1.4.0', 'Release > Version': '1.4.0' });
    const same = Object.entries(fields).filter(([name]) => /^(?:1\. )?version$/i.test(name.normalize('NFKC')));
    expect(same).toEqual([['Version', '1.4.0']]);
  });

  test('nor one in a comment', async () => {
    const { fields } = await verdictOf(
      '## Release\n\n- **Version**: 1.4.0\n',
      `source: [pull-request-body, comments]\n${RELEASE}`,
      {
        readSource: async () => ({
          status: 'known',
          documents: [{ id: 'comment 1', kind: 'comment', markdown: '- **Version**: 9.9.9\n- [ ] a\n', author: 'eve' }],
          missing: [],
        }),
      },
    );
    expect(fields).toEqual({ Version: '1.4.0', 'Release > Version': '1.4.0' });
  });

  test('under the words of the policy', async () => {
    expect(await fieldsOf('## Release\n\n- **2) VERSION (optional)**: 1.4.0\n')).toEqual({ Version: '1.4.0' });
  });

  test.each([
    ['it is missing where it is judged', '- **Version**: 9.9.9\n\n## Release\n\n- **Date**: 2026-01-02\n'],
    ['it is blank where it is judged', '- **Version**: 9.9.9\n\n## Release\n\n- **Version**: ____\n'],
    ['it is given twice there', '## Release\n\n- **Version**: 1.4.0\n- **Version**: 9.9.9\n'],
    ['its section is gone', '- **Version**: 9.9.9\n'],
    ['its section is there twice', '## Release\n\n- **Version**: 1.4.0\n\n## Release\n\n- **Version**: 9.9.9\n'],
  ])('nothing, where %s', async (_, markdown) => {
    const { Date: __, ...fields } = await fieldsOf(markdown);
    expect(fields).toEqual({});
  });

  test('nothing that a gate has refused, where another way has passed', async () => {
    const any = `gates:
  - require: any
    gates:
      - {gate: fields, in: Build, required: {Tag: semver, Run: url}}
      - {gate: fields, in: Rollback, required: {Tag: {pattern: '^2', not: Before}}}`;
    const verdict = await verdictOf(
      '## Build\n\n- **Tag**: 1.0.0 && reboot\n- **Run**: https://ci.example/1\n\n## Rollback\n\n- **Tag**: 2.1\n- **Before**: 3.1\n',
      any,
    );
    expect([verdict.status, verdict.fields['Tag'], verdict.fields['Run']]).toEqual([
      'passed',
      '2.1',
      'https://ci.example/1',
    ]);
    const single = await verdictOf(
      '## Build\n\n- **Tag**: latest\n\n## Sure\n\n- [x] No build\n',
      `gates:
  - require: any
    gates: [{gate: fields, in: Build, required: {Tag: semver}}, {gate: items, in: Sure}]`,
    );
    expect([single.status, single.fields]).toEqual(['passed', {}]);
  });

  test('in the form that was judged: without what shows nothing, and the address behind other words', async () => {
    const required = 'gates: [{gate: fields, required: {Version: semver, Run: url, Nodes: number, Note: text}}]';
    const markdown =
      '- **Version**: 1.\u202E4.0\n- **Run**: [https://ci.example/1](https://other.example/2)\n- **Nodes**: 1\u200B2\n- **Note**: \u{1F469}\u200D\u{1F52C} saw it\n';
    expect(await fieldsOf(markdown, required)).toEqual({
      Version: '1.4.0',
      Run: 'https://other.example/2',
      Nodes: '12',
      Note: '\u{1F469}\u200D\u{1F52C} saw it',
    });
  });

  test('of two phases the one that is enforced; of two that are, only what both say', async () => {
    const phases = `phases:
  before: [{gate: fields, in: Plan, required: {Version: text}}]
  behind: [{gate: fields, in: Record, required: {Version: text}}]`;
    const body = (version: string): string => `## Plan\n\n- **Version**: 1\n\n## Record\n\n- **Version**: ${version}\n`;
    const of = async (version: string, phase?: string): Promise<string | undefined> =>
      (await verdictOf(body(version), phases, phase === undefined ? {} : { phase })).fields['Version'];
    expect(await of('2', 'before')).toBe('1');
    expect(await of('2', 'behind')).toBe('2');
    expect(await of('2')).toBe(undefined);
    expect(await of('1')).toBe('1');
    expect(await of('____')).toBe('1');
  });

  test('an advisory gate makes no value the judged one', async () => {
    const policy = 'gates: [{gate: fields, in: Release, required: {Version: text}, advisory: true}, {gate: items}]';
    expect(await fieldsOf('- **Version**: 9\n\n## Release\n\n- **Version**: 1\n', policy)).toEqual({
      'Release > Version': '1',
    });
  });

  test('each gate says what it has judged', async () => {
    const policy = 'gates: [{gate: fields, in: Release, required: {Version: semver, Date: date}}]';
    const { root } = await verdictOf('## Release\n\n- **Version**: 1.4.0\n', policy);
    expect(root.results).toMatchObject([
      { fields: [{ name: 'Version', value: '1.4.0', place: { line: 3 } }, { name: 'Date' }] },
    ]);
  });
});

describe('what no gate asks for', () => {
  const free = (markdown: string): Promise<Verdict['fields']> => fieldsOf(markdown, 'gates: [{gate: items}]');

  test('is said where all of one name say the same', async () => {
    expect(await free('- **Who**: me\n\n## A\n\n- **Version**: 1\n\n## B\n\n- **version**: 1\n')).toEqual({
      Who: 'me',
      Version: '1',
      'A > Version': '1',
      'B > version': '1',
    });
  });

  test('is left out where one is blank or says something else', async () => {
    expect(await free('- **Version**: 1\n\n## A\n\n- **Version**: ____\n')).toEqual({});
    expect(await free('- **Version**: 1\n- **Version**: 2\n')).toEqual({});
  });
});

describe('names and paths do not share one space', () => {
  test.each([
    [
      'a field that is called like a path',
      '- **Release > Version**: 6.6.6\n\n## Release\n\n- **Version**: 1.4.0\n\n## B\n\n- **Version**: 2\n',
    ],
    [
      'a section that is called like one',
      '## Release\n\n- **Version**: 1.4.0\n\n## A > Release\n\n- **Version**: 6.6.6\n\n## B\n\n- **Version**: 2\n',
    ],
    [
      'a name that begins within a path',
      '## Release\n\n- **Version**: 1.4.0\n\n## Release >\n\n- **Version**: 6.6.6\n\n## Plan\n\n- **> Version**: 7\n- **> Version**: 7\n',
    ],
  ])('%s says nothing', async (_, markdown) => {
    const fields = await fieldsOf(markdown, 'gates: [{gate: items}]');
    expect(Object.values(fields)).not.toContain('6.6.6');
    expect(fields).not.toHaveProperty(['Release > > Version']);
    const path = fields['Release > Version'];
    expect([undefined, '1.4.0']).toContain(path);
  });

  test('a path that names two sections is none', async () => {
    const gate = "gates: [{gate: fields, in: 'Checklist > Release', required: {Version: semver}}]";
    const honest = '# Checklist\n\n## Release\n\n- **Version**: 1.4.0\n\n## Record\n\n- **Version**: 1.3.0\n';
    expect(await fieldsOf(honest, gate)).toEqual({
      Version: '1.4.0',
      'Release > Version': '1.4.0',
      'Record > Version': '1.3.0',
    });
    expect(await fieldsOf(`${honest}\n# Release\n\n- **Version**: 6.6.6\n`, gate)).toEqual({
      Version: '1.4.0',
      'Checklist > Release > Version': '1.4.0',
      'Checklist > Record > Version': '1.3.0',
    });
  });

  test('a name may be any, and all are listed with where they stand', async () => {
    const { fields, fieldList } = await verdictOf(
      '- **\\_\\_proto\\_\\_**: a\n\n## T\n\n- **constructor**: b\n- **A > B**: c\n- **D**: ____\n',
      'gates: [{gate: items}]',
    );
    expect(Object.entries(fields)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
    expect(fieldList?.map(({ section, name, value, place }) => [section, name, value, place.line])).toEqual([
      [[], '__proto__', 'a', 1],
      [['T'], 'constructor', 'b', 5],
      [['T'], 'A > B', 'c', 6],
    ]);
    expect(await verdictOf('- [x] a\n')).not.toHaveProperty('fieldList');
  });
});
