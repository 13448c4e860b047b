import fc from 'fast-check';
import type { Finding } from '../../src/verdict/finding.ts';
import type { ReadItem } from '../../src/verdict/content.ts';
import type { VerdictDocument, Verdict } from '../../src/verdict/verdict.ts';

// A word that none of our own texts holds marks what comes from a document.
export const MARK = 'zqzq';

export const HOSTILE_PIECES: readonly string[] = [
  MARK,
  '@octocat',
  '#1',
  'GH-2',
  '[a](https://example.com)',
  '![b](https://example.com/b.png)',
  'https://example.com',
  'www.example.com',
  '<b>',
  '</details>',
  '<!--',
  '-->',
  '<img src=x>',
  '`',
  '``',
  '```',
  '\\`',
  '|',
  '\\|',
  '\\',
  '\n',
  '\r\n',
  '\n\n',
  '\t',
  ' ',
  '\u2028',
  '\u2029',
  '\u0085',
  '\v',
  '\0',
  '\u001B[31m',
  '\u202E',
  '\u2066',
  '\u200B',
  '\uFEFF',
  '\u00AD',
  ':',
  '::',
  ':::',
  '::error::',
  '::set-output name=x::y',
  '::stop-commands::x',
  '#',
  '##',
  '##[',
  '##[error]',
  '##[set-env name=PATH]x',
  '[',
  ']',
  '%0A',
  '%0D',
  '- [x] ',
  '# ',
  '> ',
  '---',
  '1. ',
  '*',
  '**',
  '_',
  '____',
  '~~',
  '$x$',
  ':tada:',
  '[^1]',
  '&#64;a',
  '&lt;',
  '"',
  "'",
  '😀',
  '\uD800',
];

/** Document text of the worst kind. It always shows where it went. */
export const hostile = fc
  .array(fc.constantFrom(...HOSTILE_PIECES), { maxLength: 12 })
  .map((list) => `${list.slice(0, 6).join('')}${MARK}${list.slice(6).join('')}`);

const status = fc.constantFrom('passed' as const, 'pending' as const, 'failed' as const);

const finding: fc.Arbitrary<Finding> = fc
  .record({
    status,
    kind: fc.constantFrom(undefined, 'open-box' as const, 'blank-field' as const),
    actual: fc.option(hostile, { nil: undefined }),
    section: fc.option(fc.array(hostile, { minLength: 1, maxLength: 2 }), { nil: undefined }),
    about: fc.constantFrom(undefined, 'Version'),
    expected: fc.constantFrom(undefined, 'a date'),
    help: fc.constantFrom(undefined, 'Do it, then tick the box.', 'Name one: "template: path".'),
    line: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ line, kind, actual, section, about, expected, help, status: own }) => ({
    status: own,
    message: 'Not as it should be',
    ...(kind === undefined ? {} : { kind }),
    ...(actual === undefined ? {} : { actual }),
    ...(section === undefined ? {} : { section }),
    ...(about === undefined ? {} : { about }),
    ...(expected === undefined ? {} : { expected }),
    ...(help === undefined ? {} : { help }),
    ...(line === 0 ? {} : { place: { document: 'd', line, column: 1, offset: line } }),
  }));

const readItem: fc.Arbitrary<ReadItem> = fc
  .record({
    state: fc.constantFrom('ticked' as const, 'unticked' as const, 'not-applicable' as const),
    section: fc.array(hostile, { maxLength: 2 }),
    text: hostile,
    reason: fc.option(hostile, { nil: undefined }),
    boxed: fc.boolean(),
    document: fc.constantFrom('d', 'e'),
  })
  .map(({ reason, document: id, ...read }) => ({
    ...read,
    ...(reason === undefined ? {} : { reason }),
    place: { document: id, line: 9, column: 1, offset: 9 },
  }));

/** Ids, paths and authors are as little ours as texts are; addresses are the server's. */
const document: fc.Arbitrary<VerdictDocument> = fc
  .record({
    id: fc.constantFrom('d', 'e'),
    kind: fc.constantFrom('pull-request-body' as const, 'issue-body' as const, 'comment' as const, 'file' as const),
    path: hostile,
    author: fc.option(hostile, { nil: undefined }),
  })
  .map(({ author, ...read }) => ({
    ...read,
    url: `https://github.com/octocat/hello-world/pull/1#${read.kind}`,
    ...(author === undefined ? {} : { author }),
  }));

/** Verdicts in which every text of a document is hostile. */
export const hostileVerdicts: fc.Arbitrary<Verdict> = fc
  .record({
    status,
    findings: fc.array(finding, { maxLength: 8 }),
    notes: fc.array(finding, { maxLength: 3 }),
    sections: fc.array(hostile, { maxLength: 4 }),
    titles: fc.tuple(hostile, hostile),
    file: fc.option(hostile, { nil: undefined }),
    items: fc.array(readItem, { maxLength: 4 }),
    documents: fc.array(document, { maxLength: 2 }),
    reason: fc.option(hostile, { nil: undefined }),
    tripped: fc.boolean(),
    advisory: fc.boolean(),
  })
  .map(({ status: own, findings, notes, sections, titles, file, items, documents, reason, tripped, advisory }) => ({
    schema: 'checklist-gate/verdict@1',
    subject:
      file === undefined
        ? { kind: 'pull-request', repository: 'octocat/hello-world', number: 1 }
        : { kind: 'file', file },
    policy: { path: '.github/checklist-gate.yml', digest: 'sha256:0' },
    status: own,
    ...(reason === undefined ? {} : { reason }),
    documents,
    items,
    root: {
      kind: 'group',
      id: 'policy',
      title: 'Policy',
      require: 'all',
      advisory: false,
      status: own,
      results: [
        {
          kind: 'gate',
          id: 'gates/1',
          gate: 'items',
          title: titles[0],
          advisory: false,
          status: own,
          findings,
          ...(tripped ? { tripped } : {}),
        },
        { kind: 'gate', id: 'gates/2', gate: 'items', title: titles[1], advisory, status: own, findings: notes },
      ],
    },
    progress: sections.map((section) => ({ section, ticked: 1, notApplicable: 1, total: 3 })),
    fields: {},
    tripped: [],
    notes,
    facts: [],
    at: '2026-01-02T03:04:05.000Z',
  }));
