import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { annotations } from '../../src/reports/check-run.ts';
import { sanitiseLine } from '../../src/reports/sanitise.ts';
import { text } from '../../src/reports/text.ts';
import type { Finding } from '../../src/verdict/finding.ts';
import type { Status } from '../../src/verdict/quantifier.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { commandsIn } from '../support/runner-commands.ts';
import { share } from '../support/share.ts';

const RUNS = share(600, 3_000);

const PIECES = [
  '::|:|#|##|##[|[|]|::error::|::set-output name=a::b|##[set-output name=a]b|##[group]|error|group',
  'set-output name=a|ADD-MASK|stop-commands|::stop-commands::x|::x::| |\t|a|=|,|____|____::|...|😀',
  '\n|\r|\r\n|\v|\f|\u0085|\u2028|\u2029|\u00A0|\u3000|\uFEFF|\u0000|\u001B[1m|\u001B]8;;x\u0007|\u009B31m',
  '\u200B|\u200D|\u00AD|\u2060|\u202E|\u2066|\uFE0F|\u034F|\u3164|\u{E0020}|\u{E0100}|\uD800|%0A|%0D|%3A%3A',
].flatMap((line) => line.split('|'));
const pieces = fc.constantFrom(...PIECES);
const hostile = fc.array(pieces, { minLength: 1, maxLength: 10 }).map((list) => list.join(''));
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** What would be seen on a terminal or could move its cursor: control and direction characters, but for line ends. */
const LIVING = /[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

describe('the one way of document text into a log', () => {
  test('leaves one line of at most 200 characters, with nothing living in it', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const line = sanitiseLine(words);
        expect([...line].length).toBeLessThanOrEqual(200);
        expect(line.match(LIVING)).toBeNull();
      }),
      { seed: 1, numRuns: RUNS },
    );
  });

  test('leaves no command, wherever the text stands and whatever stands before it', () => {
    const ours = fc.constantFrom('', ' ', '  ☐ ', 'a: ', '"', '(');
    fc.assert(
      fc.property(ours, hostile, (before, words) => {
        expect(commandsIn(before + sanitiseLine(words))).toEqual([]);
      }),
      { seed: 1, numRuns: RUNS },
    );
  });

  test('says plain words as they are', () => {
    for (const words of ['Smoke test: 3 of 3', 'see #12, [notes]', 'std:thing', '100 %', 'Ünïcode ☐ 漢字'])
      expect(sanitiseLine(words)).toBe(words);
  });
});

const finding: fc.Arbitrary<Finding> = fc
  .record({
    status: fc.constantFrom<Status>('passed', 'pending', 'failed'),
    kind: fc.constantFrom(undefined, 'open-box' as const, 'blank-field' as const),
    actual: optional(hostile),
    about: optional(hostile),
    expected: optional(hostile),
    help: optional(hostile),
    section: optional(fc.array(hostile, { minLength: 1, maxLength: 2 })),
    placed: fc.boolean(),
  })
  .map(({ placed, ...rest }) => {
    const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    const place = placed ? { place: { document: 'd', line: 3, column: 1, offset: 1 } } : {};
    return { message: 'Not as it should be', ...known, ...place } as Finding;
  });

const verdict: fc.Arbitrary<Verdict> = fc
  .record({
    status: fc.constantFrom<Status>('passed', 'pending', 'failed', 'skipped'),
    findings: fc.array(finding, { maxLength: 6 }),
    section: hostile,
    title: hostile,
    reason: optional(hostile),
    phase: optional(hostile),
    file: optional(hostile),
    path: hostile,
    author: optional(hostile),
  })
  .map(({ status, findings, section, title, reason, phase, file, path, author }): Verdict => {
    const why = reason === undefined ? {} : { reason };
    const gate = { kind: 'gate', gate: 'items', title, advisory: false, status, findings, ...why } as const;
    return {
      schema: 'checklist-gate/verdict@1',
      subject: {
        ...(file === undefined ? { kind: 'issue', repository: 'a/b', number: 1 } : { kind: 'file', file }),
        ...(author === undefined ? {} : { author }),
      },
      policy: { path, digest: 'sha256:0' },
      status,
      ...why,
      ...(phase === undefined ? {} : { phase }),
      root: {
        kind: 'group',
        id: 'policy',
        title,
        require: 'all',
        advisory: false,
        status,
        results: [
          { ...gate, id: 'gates/1' },
          { ...gate, id: 'gates/2', advisory: true },
        ],
      },
      progress: [{ section, ticked: 1, notApplicable: 0, total: 2 }],
      fields: { [title]: section },
      tripped: [title],
      documents: [],
      items: [],
      notes: findings,
      facts: [],
      at: '2026-01-02T03:04:05.000Z',
    };
  });

describe('no text of a document or a policy issues a command', () => {
  test.each([false, true])('from the text report, color %s', (color) => {
    fc.assert(
      fc.property(verdict, (each) => {
        const report = text(each, { color, maxLength: 100_000 });
        expect(commandsIn(report)).toEqual([]);
        expect(text(each, { color: false }).replaceAll('\n', '').match(LIVING)).toBeNull();
      }),
      { seed: 2, numRuns: RUNS / 2 },
    );
  });

  test('from an annotation, printed plainly', () => {
    fc.assert(
      fc.property(verdict, (each) => {
        for (const { title, message } of annotations(each)) {
          expect(commandsIn(message)).toEqual([]);
          expect(commandsIn(title)).toEqual([]);
          expect(`${title}${message}`.match(LIVING)).toBeNull();
        }
      }),
      { seed: 2, numRuns: RUNS / 2 },
    );
  });
});
