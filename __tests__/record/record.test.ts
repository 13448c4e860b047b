import manifest from '../../package.json' with { type: 'json' };
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  predicateOf,
  PREDICATE_TYPE,
  filesOf,
  mayReplace,
  numbered,
  recordOf,
  serialise,
} from '../../src/record/record.ts';
import { replay } from '../../src/record/replay.ts';
import type { VerdictRecord } from '../../src/record/schema.ts';
import { published } from '../../src/reports/json.ts';
import { judgeKeeping } from '../../src/run/judge.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { requestOf } from '../support/case.ts';
import { allCases, CASES } from '../support/cases.ts';
import { runCli } from '../support/run-cli.ts';
import { everyNth } from '../support/share.ts';

const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../schema/verdict.schema.json'), 'utf8')) as {
  properties: Record<string, object>;
  $defs: object;
};
const accepts = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
/** A verdict with nothing in it but what the schema names. */
const knows = new Ajv2020({ allowUnionTypes: true }).compile({
  ...(closed(schema.properties['verdict']) as object),
  $defs: closed(schema.$defs),
});

/** The same schema without room for other keys, except in questions, which have their own. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const inside = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, closed(each)]));
  const keys = Object.keys(Object('properties' in value ? value.properties : undefined)).join();
  return keys === '' || keys === 'kind' ? inside : { ...inside, additionalProperties: false };
}

const origin = { version: manifest.version, run: { url: 'https://github.com/o/r/actions/runs/1', attempt: 1 } };

/** The record of a case as text; undefined where no verdict is reached. */
async function recorded(name: string): Promise<{ text: string; verdict: Verdict } | undefined> {
  const judged = await judgeKeeping(requestOf(join(CASES, name)));
  if (judged.kind !== 'verdict' || judged.material === undefined) return undefined;
  const { material } = judged;
  return { text: serialise(recordOf(judged.verdict, material, origin)), verdict: judged.verdict };
}

describe('every case with a verdict', () => {
  const names = everyNth(12, allCases()).map(({ area, name }) => `${area}/${name}`);

  test('is recorded in the published shape, and judged again to the same bytes', async () => {
    const wrong: unknown[] = [];
    let count = 0;
    for (const name of names) {
      const record = await recorded(name);
      if (record === undefined) continue;
      count += 1;
      const again = await replay(record.text);
      if (again.kind !== 'verdict' || !again.same)
        wrong.push([name, again.kind === 'verdict' ? again.differences : again]);
      else if (serialise(published(again.verdict)) !== serialise(published(record.verdict))) wrong.push(name);
      if (!accepts(JSON.parse(record.text))) wrong.push({ name, errors: accepts.errors });
      else if (!knows(published(record.verdict))) wrong.push({ name, errors: knows.errors });
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(names.length * 0.9);
  });
});

describe('a record', () => {
  const NAME = 'check-run/evidence-that-is-enough-does-the-box';

  async function one(): Promise<VerdictRecord> {
    return JSON.parse((await recorded(NAME))?.text ?? '') as VerdictRecord;
  }

  test('is the same for equal inputs, and one line of canonical JSON', async () => {
    const [first, second] = [await recorded(NAME), await recorded(NAME)];
    expect(first?.text).toBe(second?.text);
    expect(first?.text).toMatch(/^\{"items":.*\}\n$/);
  });

  test('says how every item stood, and what counts by evidence', async () => {
    expect((await one()).items).toEqual([
      {
        document: 'body.md',
        line: 1,
        section: [],
        text: 'Unit tests passing',
        state: 'unticked',
        byEvidence: 'gates/2',
      },
      { document: 'body.md', line: 2, section: [], text: 'Reviewed', state: 'ticked' },
    ]);
  });

  test('says who ticked each box, and when', async () => {
    const text = (await recorded('sign-offs/click-on-another-box-leaves-a-tick-to-who-made-it'))?.text ?? '{}';
    const { items } = JSON.parse(text) as VerdictRecord;
    expect(items.map(({ text: item, section, marked }) => [section, item, marked])).toEqual([
      [['Tasks'], 'tests are green', { by: { login: 'octo-dev', id: 11 }, at: '2026-01-01T14:00:00Z' }],
      [['Tasks'], 'notes are written', { by: { login: 'octo-dev', id: 11 }, at: '2026-01-01T12:00:00Z' }],
      [['Sign-off'], 'QA: works on staging', { by: { login: 'octo-qa', id: 31 }, at: '2026-01-01T10:00:00Z' }],
      [['Sign-off'], 'Release Manager: go', { by: { login: 'octo-rm', id: 41 }, at: '2026-01-01T13:00:00Z' }],
    ]);
  });

  test('names who signed with the proof', async () => {
    const record = JSON.parse(
      (await recorded('sign-offs/comment-for-the-head-commit-is-a-sign-off'))?.text ?? '{}',
    ) as VerdictRecord;
    expect(record.signOffs[0]).toMatchObject({ via: 'comment', at: expect.any(String), id: expect.any(Number) });
  });

  test('that was changed is refused, or judged to another verdict', async () => {
    const record = await one();
    const policy = { ...record, material: { ...record.material, policy: { path: 'policy.yml', text: 'version: 1' } } };
    expect(await replay(serialise(policy))).toMatchObject({ kind: 'no-record', reason: /was changed$/ });
    const [document] = record.material.documents;
    const documents = [{ ...document, markdown: '- [ ] Unit tests passing\n- [ ] Reviewed' }];
    const body = { ...record, material: { ...record.material, documents } };
    expect(await replay(serialise(body))).toMatchObject({
      kind: 'verdict',
      same: false,
      differences: [
        'verdict: passed, now pending',
        'policy (Policy): passed, now pending',
        'gates/1 (Checklist: every box): passed, now pending',
        'gates/1 (Checklist: every box), line 2 of body.md: now also pending (Not ticked, found "Reviewed")',
        'verdict: differs in items, left, progress',
      ],
    });
  });

  test('whose parts for readers were changed is not what it says it is', async () => {
    const record = await one();
    const items = record.items.map((item) => ({ ...item, state: 'ticked' }));
    expect(await replay(serialise({ ...record, items }))).toMatchObject({
      kind: 'verdict',
      same: false,
      differences: ['items: not what follows from the texts and facts of the record'],
    });
    const signed = (await recorded('sign-offs/comment-for-the-head-commit-is-a-sign-off'))?.text ?? '';
    const signOffs = { ...(JSON.parse(signed) as VerdictRecord), signOffs: [] };
    expect(await replay(serialise(signOffs))).toMatchObject({
      same: false,
      differences: ['signOffs: not what follows from the texts and facts of the record'],
    });
  });

  test('of which a message alone was changed differs in its words', async () => {
    const record = await one();
    const notes = [{ status: 'passed', message: 'All is well' }];
    expect(await replay(serialise({ ...record, verdict: { ...record.verdict, notes } }))).toMatchObject({
      kind: 'verdict',
      same: false,
      differences: ['notes: no longer passed (All is well)'],
    });
  });

  test('stands in a file with the predicate that attests it beside', async () => {
    const judged = await judgeKeeping(requestOf(join(CASES, NAME)));
    if (judged.kind !== 'verdict' || judged.material === undefined) throw new Error('no verdict');
    const verifier = 'https://example.com/gate/v1';
    const files = filesOf('out/a.json', judged.verdict, judged.material, { ...origin, verifier });
    expect(files).toEqual({
      record: { path: 'out/a.json', text: (await recorded(NAME))?.text },
      predicate: { path: 'out/a.svr.json', text: serialise(predicateOf(judged.verdict, verifier)) },
    });
  });

  test.each([
    [true, 'an empty file', ' \n'],
    [true, 'a record', '{"schema": "checklist-gate/record@1"}'],
    [true, 'a predicate', '{"verifier": {"id": "x:y"}}'],
    [false, 'another JSON file', '{"name": "shop", "verifier": "me"}'],
    [false, 'null', 'null'],
    [false, 'a checklist', '- [ ] a'],
  ])('takes the place: %j, of %s', (may, _, text) => {
    expect(mayReplace(text)).toBe(may);
  });

  test('of one of several subjects has the number in its path', () => {
    expect(numbered('out/a.json', 12)).toBe('out/a-12.json');
    expect(numbered('out/a', 12)).toBe('out/a-12');
  });

  test.each([
    ['an empty file', ' \n', true],
    ['an earlier record', '{"schema": "checklist-gate/record@1"}', true],
    ['an earlier predicate', '{"verifier": {"id": "urn:x"}}', true],
    ['a checklist', '- [x] One\n', false],
    ['another JSON file', '{"schema": "other"}', false],
    ['a list', '[]', false],
    ['null', 'null', false],
    ['a verifier that is none', '{"verifier": null}', false],
  ])('takes the place of %s: %s', (_, text, may) => {
    expect(mayReplace(text)).toBe(may);
  });

  test.each([
    ['nothing', '', /no valid JSON/],
    ['another file', '{"schema": "checklist-gate/verdict@1"}', /at schema: expected/],
    ['a list', '[]', /found no record/],
    ['a text', '"record"', /^found no record, at the top: expected Object$/],
  ])('is not %s', async (_, text, reason) => {
    expect(await replay(text)).toMatchObject({ kind: 'no-record', reason: expect.stringMatching(reason) });
  });
});

describe('a record whose parts do not fit', () => {
  const refused = async (change: (record: VerdictRecord) => object): Promise<unknown> => {
    const record = JSON.parse((await recorded('checklist/open-box-is-pending'))?.text ?? '') as VerdictRecord;
    const replayed = await replay(JSON.stringify({ ...record, ...change(record) }));
    return replayed.kind === 'no-record' ? replayed.reason : replayed.kind;
  };

  test('is none where a source has no documents', async () => {
    const source = { source: { kind: 'file', path: 'x.md' }, references: [], answer: { status: 'known' } };
    expect(await refused(({ material }) => ({ material: { ...material, sources: [source] } }))).toContain(
      'material.sources.0.answer.documents',
    );
  });

  test('is none where the search for a regression is no search', async () => {
    expect(await refused(({ material }) => ({ material: { ...material, regression: null } }))).toContain(
      'material.regression',
    );
  });

  test('is none where an answer has not the shape that gates read', async () => {
    const fact = { question: { kind: 'labels' }, fact: { status: 'known', value: [7] } };
    expect(await refused(({ material }) => ({ material: { ...material, facts: [fact] } }))).toBe(
      'found no record, in the facts of its material: entry 1, the answer to "labels": found 7 at 0, expected string',
    );
  });

  test('is none where its results are nested beyond measure', async () => {
    const { root } = JSON.parse((await recorded('checklist/open-box-is-pending'))?.text ?? '').verdict;
    let nested = '[]';
    const [before, after] = JSON.stringify({ ...root, results: '@' }).split('"@"') as [string, string];
    for (let depth = 0; depth < 20_000; depth += 1) nested = `[${before}${nested}${after}]`;
    const text = (await recorded('checklist/open-box-is-pending'))?.text ?? '';
    const record = JSON.parse(text) as VerdictRecord;
    const whole = JSON.stringify({ ...record, verdict: { ...record.verdict, root: { ...root, results: '@' } } });
    expect(await replay(whole.replace('"@"', () => nested))).toEqual({
      kind: 'no-record',
      reason: expect.stringContaining('nested too deep'),
    });
  });
});

describe('another policy', () => {
  test('is judged by, and what differs is said', async () => {
    const record = await recorded('check-run/evidence-that-is-enough-does-the-box');
    const text = 'version: 1\ngates:\n  - {gate: items, require: none}\n  - {gate: label, name: x}\n';
    const again = await replay(record?.text ?? '', { path: 'new.yml', text });
    expect(again).toMatchObject({ kind: 'verdict', same: false });
    const lines = again.kind === 'verdict' ? again.differences : [];
    expect(lines[0]).toBe('verdict: passed, now failed');
    // What the record does not say is not known, and never passes.
    expect(JSON.stringify(again)).toContain('The record has no answer');
  });

  test('that is wrong is not judged by', async () => {
    const record = await recorded('check-run/evidence-that-is-enough-does-the-box');
    expect(await replay(record?.text ?? '', { path: 'new.yml', text: 'version: 2' })).toMatchObject({
      kind: 'not-judged',
      judged: { kind: 'policy-error' },
    });
  });
});

describe('the predicate', () => {
  test('names what holds, and the policy by its digest', async () => {
    const { verdict } = (await recorded('check-run/evidence-that-is-enough-does-the-box')) ?? {};
    if (verdict === undefined) throw new Error('no verdict');
    const predicate = predicateOf({ ...verdict, phase: 'pre-deployment' }, 'https://example.com/gate/v1');
    expect(PREDICATE_TYPE).toBe('https://in-toto.io/attestation/svr/v0.2');
    expect(predicate).toEqual({
      verifier: {
        id: 'https://example.com/gate/v1',
        policies: [{ uri: 'policy.yml', digest: { sha256: expect.stringMatching(/^[\da-f]{64}$/) } }],
      },
      timeCreated: '2026-01-02T03:04:05.000Z',
      properties: ['CHECKLIST_GATE_PASSED', 'CHECKLIST_GATE_PHASE_PRE_DEPLOYMENT'],
    });
  });

  test('of what has not passed verifies nothing', async () => {
    const { verdict } = (await recorded('checklist/open-box-is-pending')) ?? {};
    if (verdict === undefined) throw new Error('no verdict');
    expect(predicateOf(verdict, 'https://example.com/gate/v1').properties).toEqual([]);
  });

  test('names roles that signed, and files by their commit', async () => {
    const { verdict } = (await recorded('sign-offs/comment-for-the-head-commit-is-a-sign-off')) ?? {};
    if (verdict === undefined) throw new Error('no verdict');
    const subject = { ...verdict.subject, repository: 'o/r', trustedSha: 'abc' };
    const predicate = predicateOf({ ...verdict, subject, template: { ...verdict.policy, path: 't.md' } }, 'x:y');
    expect(predicate.properties.some((each) => each.startsWith('CHECKLIST_GATE_ROLE_'))).toBe(true);
    expect(predicate.verifier.policies.map(({ uri }) => uri)).toEqual([
      'git+https://github.com/o/r@abc#policy.yml',
      'git+https://github.com/o/r@abc#t.md',
    ]);
    const elsewhere = { ...subject, url: 'https://git.example.com/o/r/issues/7' };
    expect(predicateOf({ ...verdict, subject: elsewhere }, 'x:y').verifier.policies[0]?.uri).toBe(
      'git+https://git.example.com/o/r@abc#policy.yml',
    );
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'replay-'));

  afterAll(() => rmSync(folder, { recursive: true }));

  test('says which version judged, where it is another', async () => {
    const file = join(folder, 'older.json');
    const record = JSON.parse((await recorded('check-run/evidence-that-is-enough-does-the-box'))?.text ?? '');
    record.tool.version = '0.0.9\u001b[1m';
    writeFileSync(file, serialise(record));
    const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'));
    const versions = `version 0.0.9[1m gave; this is version ${version}`;
    expect(runCli(['replay', file])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(`\nThe same verdict, byte for byte, that ${versions}.\n`),
    });
    record.verdict.status = 'failed';
    writeFileSync(file, serialise(record));
    expect(runCli(['replay', file])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(
        `\nAnother verdict than the recorded one, which ${versions}:\n  verdict: failed, now passed\n`,
      ),
    });
  });

  test('judges again, says what differs, and refuses what is no record', async () => {
    const file = join(folder, 'record.json');
    writeFileSync(file, (await recorded('check-run/evidence-that-is-enough-does-the-box'))?.text ?? '');
    const same = runCli(['replay', file]);
    expect(same).toMatchObject({ status: 0, stderr: '' });
    expect(same.stdout).toContain('The same verdict, byte for byte.');
    const policy = join(folder, 'policy.yml');
    writeFileSync(policy, 'version: 1\ngates: [{gate: items, require: none}]\n');
    const other = runCli(['replay', file, '--policy', policy]);
    expect(other.status).toBe(1);
    expect(other.stdout).toContain('  verdict: passed, now failed\n');
    expect(JSON.parse(runCli(['replay', file, '--format', 'json']).stdout)).toMatchObject({ status: 'passed' });
    expect(runCli(['replay', policy])).toMatchObject({ status: 2, stderr: expect.stringContaining('no valid JSON') });
    writeFileSync(policy, 'version: 2\n');
    expect(runCli(['replay', file, '--policy', policy]).status).toBe(2);
    expect(runCli(['replay'])).toMatchObject({ status: 2, stderr: expect.stringContaining('expected one RECORD') });
    expect(existsSync(file)).toBe(true);
  });
});
