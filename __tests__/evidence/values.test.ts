import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Answerer } from '../../src/evidence/facts.ts';
import { withFileValues } from '../../src/evidence/values/answer.ts';
import { MAX_BYTES } from '../../src/evidence/values/files.ts';
import { readEvidence } from '../../src/evidence/values/lines.ts';

let parent: string;
let root: string;
let outside: string;

const REPORT = `<?xml version="1.0"?>
<testsuites>
  <testsuite name="a" tests="3" failures="1" time="1.5">
    <testcase name="1"/>
    <testcase name="2"><failure message="no">&lt;why&gt;</failure></testcase>
    <testcase name="3"><skipped/></testcase>
  </testsuite>
  <testsuite name="b" tests="1" time="0.25"><testcase name="4"><system-out><![CDATA[<!DOCTYPE html>]]></system-out></testcase></testsuite>
</testsuites>`;

const FILES: Record<string, string | Uint8Array> = {
  'reports/one.xml': REPORT,
  'reports/deep/two.xml': '<testsuite tests="2"><testcase/><testcase/></testsuite>',
  'green.xml': '<testsuite tests="2" time="1,234.5"><testcase/><testcase/></testsuite>',
  'head-only.xml': '<testsuite tests="2" failures="1" errors="1"><testcase/><testcase/></testsuite>',
  'setup.xml': '<testsuites><testsuite><error/><testcase/></testsuite></testsuites>',
  'setup-failed.xml': '<testsuites><testsuite><failure/><testcase/></testsuite></testsuites>',
  'broken-case.xml': '<testsuite><testcase><error/></testcase><testcase/></testsuite>',
  'not-run.xml':
    '<testsuite tests="4"><testcase status="run" result="completed"/><testcase status="notrun" result="suppressed"/><testcase status="disabled"/><testcase result="Skipped"/></testsuite>',
  'said-failed.xml':
    '<testsuite tests="3"><testcase status="passed"/><testcase status="FAILED"/><testcase result="error"/></testsuite>',
  'nothing.xml': '<testsuites tests="0"></testsuites>',
  'skipped.xml': '<testsuite tests="1"><testcase><skipped/></testcase></testsuite>',
  'cut.xml': '<testsuite tests="3"><testcase/></testsuite>',
  'truncated.xml': REPORT.slice(0, 200),
  'empty.xml': '',
  'words.xml': '<testsuite tests="many"><testcase/></testsuite>',
  'negative.xml': '<testsuite tests="1" failures="-5"><testcase/></testsuite>',
  'other.xml': '<html><testcase/></html>',
  'bomb.xml': '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><testsuite><testcase name="&b;"/></testsuite>',
  'hidden-bomb.xml':
    '<?xml version="1.0"?>\n<!-- <a --><?x <b ?> <!doctype x [<!ENTITY a "aaaa">]><testsuite><testcase name="&a;"/></testsuite>',
  'commented.xml': `${'<!-- <a> -->'.repeat(50_000)}<testsuite><testcase/></testsuite>`,
  'open-comment.xml': '<!-- <testsuite><testcase/></testsuite>',
  'wrapped.xml': '<testsuite><group><testcase><failure/></testcase></group><testcase/></testsuite>',
  'deep.xml': `${'<testsuite>'.repeat(500)}<testcase/>${'</testsuite>'.repeat(500)}`,
  'many.xml': `<testsuite>${'<testcase/>'.repeat(9_999)}<testcase><failure/></testcase></testsuite>`,
  'metrics.json':
    '\uFEFF{"p95": 430, "ok": true, "name": "ä", "a.b": {"c": 1}, "a": {"x": null, "list": [1, {"y": "2 ms"}]}, "big": 1e999}',
  'scalar.json': '92.5',
  'wrong.json': '{"a": 1,}',
  'latin.json': Uint8Array.from([0x22, 0xe4, 0x22]),
  'deep/a.json': '1',
  'deep/b.json': '2',
};

beforeAll(() => {
  // Whatever else lies in the folder of temporary files: beside the working folder there is nothing.
  parent = mkdtempSync(join(tmpdir(), 'values-'));
  root = join(parent, 'work');
  outside = mkdtempSync(join(tmpdir(), 'outside-'));
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  mkdirSync(join(root, 'folder.json'));
  writeFileSync(join(outside, 'secret.json'), '{"token": "t"}');
  symlinkSync(join(outside, 'secret.json'), join(root, 'link.json'));
  symlinkSync(join(root, 'scalar.json'), join(root, 'inner.json'));
  writeFileSync(join(root, 'huge.json'), '');
  truncateSync(join(root, 'huge.json'), MAX_BYTES + 1);
});

afterAll(() => {
  for (const folder of [parent, outside]) rmSync(folder, { recursive: true });
});

const nothing: Answerer = (questions) =>
  Promise.resolve(questions.map((question) => ({ status: 'unavailable', reason: `asked: ${question.kind}` })));

/** The value that a name has where a file is handed over as `v`. */
async function valueOf(pattern: string, name: string): Promise<string> {
  const [fact] = await withFileValues(nothing, new Map([['v', pattern]]), root)([{ kind: 'value', name }]);
  return fact?.status === 'known' ? (fact.value as { raw: string }).raw : `? ${fact?.reason}`;
}

describe('lines of evidence', () => {
  test('are values or files', () => {
    const { values, files, wrong } = readEvidence([
      'score = 92/100 ',
      '',
      'url=https://x/?a=b',
      'note=see: a.json',
      'perf:p95=430 ms',
      'unit-tests: reports/**/*.xml',
      'load test :  out/metrics.json ',
      'empty=',
      'load=1',
    ]);
    expect(wrong).toEqual([]);
    expect([...values]).toEqual([
      ['score', '92/100'],
      ['url', 'https://x/?a=b'],
      ['note', 'see: a.json'],
      ['perf:p95', '430 ms'],
      ['empty', ''],
      ['load', '1'],
    ]);
    expect([...files]).toEqual([
      ['unit-tests', 'reports/**/*.xml'],
      ['load test', 'out/metrics.json'],
    ]);
  });

  test.each([
    [['nonsense'], 'lines of the form name=value, or name: path for files'],
    [['=1'], 'lines of the form name=value, or name: path for files'],
    [['a: b.txt'], 'a path that ends in .json or .xml'],
    [['a=1', 'a: b.json'], '"a" only once'],
    [['a: b.json', 'a=1'], '"a" only once'],
    [['a: b.json', 'a.p95=1'], 'values of this name from a file, or from lines, not from both'],
    [['a.p95=1', 'a: b.json'], 'values of this name from a file, or from lines, not from both'],
  ])('%j are wrong', (lines, expected) => {
    expect(readEvidence(lines).wrong).toEqual([{ line: lines.at(-1), expected }]);
  });
});

describe('JUnit reports', () => {
  test.each([
    ['reports/one.xml', 'v', '66.66 %'],
    ['reports/**/*.xml', 'v', '80 %'],
    ['./reports/*.xml', 'v.pass-rate', '66.66 %'],
    ['reports/**/*.xml', 'v.total', '6'],
    ['reports/**/*.xml', 'v.passed', '4'],
    ['reports/**/*.xml', 'v.failed', '1'],
    ['reports/**/*.xml', 'v.skipped', '1'],
    ['reports/**/*.xml', 'v.time', '1.75 s'],
    ['green.xml', 'v', '100 %'],
    ['green.xml', 'v.time', '1234.5 s'],
    ['commented.xml', 'v', '100 %'],
    ['wrapped.xml', 'v', '50 %'],
    ['broken-case.xml', 'v', '50 %'],
    ['many.xml', 'v', '99.99 %'],
    ['not-run.xml', 'v', '100 %'],
    ['not-run.xml', 'v.passed', '1'],
    ['not-run.xml', 'v.skipped', '3'],
    ['said-failed.xml', 'v', '33.33 %'],
    ['said-failed.xml', 'v.failed', '2'],
  ])('%s: %s is %s', async (pattern, name, value) => {
    expect(await valueOf(pattern, name)).toBe(value);
  });

  test.each([
    ['head-only.xml', '0 %', 'failures that only the head names count'],
    ['setup.xml', '0 %', 'a suite that could not be set up counts as failed'],
    ['setup-failed.xml', '0 %', 'a suite that failed by itself counts as failed'],
  ])('%s: %s, since %s', async (pattern, value) => {
    expect(await valueOf(pattern, 'v')).toBe(value);
  });

  test.each([
    ['nothing.xml', 'v', 'no test ran'],
    ['skipped.xml', 'v', 'no test ran'],
    ['cut.xml', 'v', 'cut.xml says 3 tests and holds 1: it may be cut'],
    ['truncated.xml', 'v', expect.stringMatching(/^\? truncated\.xml is no valid XML, at line \d+$/)],
    ['empty.xml', 'v', expect.stringMatching(/^\? empty\.xml is no valid XML/)],
    ['words.xml', 'v', 'found tests="many" in words.xml, expected a number'],
    ['negative.xml', 'v', 'found failures="-5" in negative.xml, expected a number'],
    ['other.xml', 'v', 'other.xml is no JUnit report, expected <testsuites> or <testsuite>'],
    ['bomb.xml', 'v', 'bomb.xml has a DOCTYPE, expected a report without one'],
    ['hidden-bomb.xml', 'v', 'hidden-bomb.xml has a DOCTYPE, expected a report without one'],
    ['open-comment.xml', 'v', expect.stringMatching(/^\? open-comment\.xml is no /)],
    ['deep.xml', 'v', expect.stringMatching(/^\? deep\.xml is nested too deep/)],
    ['none/*.xml', 'v', 'no file matches none/*.xml'],
    ['gone.xml', 'v', 'gone.xml does not exist'],
    [
      `${'a'.repeat(70_000)}*.xml`,
      'v',
      expect.stringMatching(/^\? a{100} cannot be read, expected a path or glob of files below the working folder$/),
    ],
    [
      'green.xml',
      'v.flaky',
      'found "flaky" asked of green.xml, expected pass-rate, total, passed, failed, skipped, time',
    ],
    [
      'green.xml',
      'v.toString',
      'found "toString" asked of green.xml, expected pass-rate, total, passed, failed, skipped, time',
    ],
  ])('%s: %s is not known', async (pattern, name, reason) => {
    expect(await valueOf(pattern, name)).toEqual(typeof reason === 'string' ? `? ${reason}` : reason);
  });
});

describe('JSON files', () => {
  test.each([
    ['metrics.json', 'v.p95', '430'],
    ['metrics.json', 'v.ok', 'true'],
    ['metrics.json', 'v.name', 'ä'],
    ['metrics.json', 'v.a.b.c', '1'],
    ['metrics.json', 'v.a.list.1.y', '2 ms'],
    ['metrics.json', 'v.big', 'Infinity'],
    ['scalar.json', 'v', '92.5'],
    ['inner.json', 'v', '92.5'],
    ['deep/a*.json', 'v', '1'],
  ])('%s: %s is %s', async (pattern, name, value) => {
    expect(await valueOf(pattern, name)).toBe(value);
  });

  test.each([
    ['metrics.json', 'v', 'found an object at metrics.json, expected a number, a text, true or false'],
    ['metrics.json', 'v.a.x', 'found null at "a.x" of metrics.json, expected a number, a text, true or false'],
    ['metrics.json', 'v.a.list', 'found a list at "a.list" of metrics.json, expected a number, a text, true or false'],
    ['metrics.json', 'v.none', 'found nothing at "none" of metrics.json, expected a number, a text, true or false'],
    ['metrics.json', 'v.p95.x', 'found nothing at "p95.x" of metrics.json, expected a number, a text, true or false'],
    [
      'metrics.json',
      'v.constructor.name',
      'found nothing at "constructor.name" of metrics.json, expected a number, a text, true or false',
    ],
    ['wrong.json', 'v.a', 'wrong.json is no valid JSON'],
    ['latin.json', 'v', 'latin.json is no UTF-8 text'],
    ['huge.json', 'v', `huge.json has ${MAX_BYTES + 1} bytes, expected at most ${MAX_BYTES}`],
    ['folder.json', 'v', 'folder.json is a folder, expected a file'],
    ['deep/*.json', 'v', '2 files match deep/*.json, expected one'],
    ['link.json', 'v.token', 'link.json lies outside the working folder'],
    ['../x.json', 'v.token', '../x.json does not exist'],
  ])('%s: %s is not known', async (pattern, name, reason) => {
    expect(await valueOf(pattern, name)).toBe(`? ${reason}`);
  });

  test('outside the working folder are not read, wherever the path says', async () => {
    expect(await valueOf(join(outside, 'secret.json'), 'v.token')).toMatch(/lies outside the working folder$/);
    expect(await valueOf(`${outside}/*.json`, 'v.token')).toMatch(/^\? (?:no file matches|.* lies outside)/);
  });
});

test('questions that no file answers go on in their order, in one batch', async () => {
  const batches: number[] = [];
  const answer: Answerer = (questions) => {
    batches.push(questions.length);
    return nothing(questions);
  };
  const files = new Map([
    ['v', 'scalar.json'],
    ['v.p', 'metrics.json'],
  ]);
  const facts = await withFileValues(
    answer,
    files,
    root,
  )([
    { kind: 'labels' },
    { kind: 'value', name: 'v' },
    { kind: 'value', name: 'vv' },
    { kind: 'value', name: 'v.p.p95' },
    { kind: 'value', name: 'v' },
  ]);
  expect(facts.map((fact) => (fact.status === 'known' ? fact.value : fact.reason))).toEqual([
    'asked: labels',
    { raw: '92.5' },
    'asked: value',
    { raw: '430' },
    { raw: '92.5' },
  ]);
  expect(batches).toEqual([2]);
});

test('a question that nobody answers is not known', async () => {
  const answer: Answerer = () => Promise.resolve([]);
  const facts = await withFileValues(
    answer,
    new Map([['v', 'scalar.json']]),
    root,
  )([{ kind: 'labels' }, { kind: 'value', name: 'v' }]);
  expect(facts).toEqual([
    { status: 'unavailable', reason: 'No answer was given' },
    { status: 'known', value: { raw: '92.5' } },
  ]);
});

test('without files the answers are as they were', () => {
  expect(withFileValues(nothing, new Map(), root)).toBe(nothing);
});
