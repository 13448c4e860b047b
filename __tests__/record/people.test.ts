import { describe, expect, test } from '@jest/globals';
import type { RecordedFact } from '../../src/evidence/facts.ts';
import { aboutChange, type MarkedBy, marksIn } from '../../src/record/people.ts';
import type { Document, Item } from '../../src/checklist/model.ts';
import { parse } from '../../src/checklist/parse.ts';
import { flatten, sectionsOf } from '../../src/checklist/select.ts';
import type { History } from '../../src/evidence/people.ts';

const fact = (question: RecordedFact['question'], value: unknown): RecordedFact =>
  ({ question, fact: { status: 'known', value } }) as RecordedFact;

const dev = { login: 'dev', id: 1, type: 'User' };
const helper = { login: 'helper[bot]', id: 9, type: 'Bot' };

test('who built and merged it, each once, as far as a gate has asked', () => {
  const merged = { at: '2026-01-02T00:00:00Z', by: 'lead', commit: 'c'.repeat(40) };
  expect(
    aboutChange([
      fact({ kind: 'origin' }, { author: 'dev', merged }),
      fact({ kind: 'commits' }, [
        { sha: 'a', people: [dev, null] },
        { sha: 'b', people: [helper, dev, null], bots: ['Coder'] },
      ]),
      fact({ kind: 'pushes' }, [
        { sha: 'b', at: '2026-01-01T00:00:00Z', pusher: dev },
        { sha: 'a', at: '2025-12-31T00:00:00Z', pusher: null },
      ]),
    ]),
  ).toEqual({
    merge: merged,
    people: {
      committers: [{ login: 'dev', id: 1 }, null, { login: 'helper[bot]', id: 9 }],
      agents: ['Coder', 'helper[bot]'],
      lastPusher: { login: 'dev', id: 1 },
    },
  });
});

test('what gates have asked of deployments', () => {
  const [environment, sha] = ['staging', 'a'.repeat(40)];
  const answer = { exists: true, id: 7, state: 'success', at: '2026-01-02T00:00:00Z', creator: 'dev', url: null };
  const asked = { kind: 'deployment', environment, sha } as const;
  const { exists: _, creator: by, ...rest } = answer;
  expect(aboutChange([fact(asked, answer), fact({ ...asked, sha: 'b' }, { exists: false })])).toEqual({
    deployed: [{ environment, sha, ...rest, by }],
  });
  expect(aboutChange([{ question: asked, fact: { status: 'unavailable', reason: 'not today' } }])).toEqual({});
});

test('what is not known is left out', () => {
  const gone = (question: RecordedFact['question']): RecordedFact => ({
    question,
    fact: { status: 'unavailable', reason: 'not today' },
  });
  expect(aboutChange([])).toEqual({});
  expect(aboutChange([gone({ kind: 'origin' }), gone({ kind: 'commits' }), gone({ kind: 'pushes' })])).toEqual({});
  expect(
    aboutChange([
      fact({ kind: 'origin' }, {}),
      fact({ kind: 'pushes' }, [{ sha: 'a', at: '2026-01-01T00:00:00Z', pusher: null }]),
    ]),
  ).toEqual({ people: { lastPusher: null } });
  expect(aboutChange([fact({ kind: 'pushes' }, [])])).toEqual({});
});

const document = (markdown: string, kind: Document['kind'] = 'pull-request-body'): Document => ({
  id: 'body',
  kind,
  markdown,
});

/** Revisions as `[login, text]`, oldest first, one a day; a login of null is a deleted account. */
function history(revisions: readonly (readonly [string | null, string | null])[], complete = true): History {
  return {
    complete,
    revisions: revisions.map(([login, body], index) => ({
      editor: login === null ? null : { login, id: login.length, type: 'User' },
      at: `2026-01-0${index + 1}T00:00:00Z`,
      body,
    })),
  };
}

/** Who marked each item of the text, as `login day`. */
function told(text: string, known: History, kind?: Document['kind']): string[] {
  const body = document(text, kind);
  const facts = [{ question: { kind: 'body-edits' as const }, fact: { status: 'known' as const, value: known } }];
  return itemsOf(body).map(saidBy(marksIn(body, facts)));
}

function itemsOf(body: Document): Item[] {
  const { root } = parse(body);
  return [root, ...sectionsOf(root).map(({ section }) => section)].flatMap(({ items }) => flatten(items));
}

function saidBy(markedBy: MarkedBy): (item: Item) => string {
  return (item) => {
    const marked = markedBy(item);
    return marked === undefined ? '-' : `${marked.by?.login ?? 'nobody'} ${marked.at.slice(8, 10)}`;
  };
}

const [OPEN, ONE, BOTH] = ['- [ ] a\n- [ ] b', '- [x] a\n- [ ] b', '- [x] a\n- [x] b'] as const;

test('each item belongs to who ticked it', () => {
  const known = history([
    ['ann', OPEN],
    ['ben', ONE],
    ['ann', BOTH],
  ]);
  expect(told(BOTH, known)).toEqual(['ben 02', 'ann 03']);
});

test('a tick taken out and put back belongs to who put it back; an open box to nobody', () => {
  const known = history([
    ['ann', ONE],
    ['ben', OPEN],
    ['cy', ONE],
  ]);
  expect(told(ONE, known)).toEqual(['cy 03', '-']);
});

test('an item below another, in a section, is found again where it was moved', () => {
  const known = history([
    ['ann', '## S\n- [ ] a\n  - [x] b'],
    ['ben', 'New words\n\n## S\n- [x] a\n  - [x] b'],
  ]);
  expect(told('New words\n\n## S\n- [x] a\n  - [x] b', known)).toEqual(['ben 02', 'ann 01']);
});

test('an item below a title that looks like its path is another', () => {
  const known = history([
    ['ann', '## A > B\n- [x] c\n\n# Z'],
    ['ben', '## A\n\n### B\n- [x] c\n\n# Z'],
  ]);
  expect(told('## A\n\n### B\n- [x] c\n\n# Z', known)).toEqual(['-']);
});

test('an item whose text looks like that of a second one is another', () => {
  const known = history([
    ['ann', '- [x] a#2\n- [x] b'],
    ['ben', '- [x] a\n- [x] a\n- [x] b'],
  ]);
  expect(told('- [x] a\n- [x] a\n- [x] b', known)).toEqual(['-', '-', 'ann 01']);
});

test('who marks an item as not applicable is named, and whoever changes the reason after that', () => {
  const known = history([
    ['ann', '- [ ] a\n- [ ] ~~b~~'],
    ['ben', '- [ ] a — N/A: no database\n- [ ] ~~b~~'],
    ['cy', '- [ ] a — N/A: no queue\n- [ ] ~~b~~'],
  ]);
  expect(told('- [ ] a — N/A: no queue\n- [ ] ~~b~~', known)).toEqual(['cy 03', 'ann 01']);
});

test('where the text itself cannot be read nobody is named', () => {
  const deep = `${'> '.repeat(200)}- [x] a`;
  const value = history([['ann', deep]]);
  const facts = [{ question: { kind: 'body-edits' as const }, fact: { status: 'known' as const, value } }];
  const [item] = itemsOf(document(ONE));
  expect(marksIn(document(deep), facts)(item as Item)).toBeUndefined();
});

test('a deleted account is nobody, which is known', () => {
  const known = history([
    ['ann', OPEN],
    [null, ONE],
  ]);
  expect(told(ONE, known)).toEqual(['nobody 02', '-']);
});

test.each<[string, string, History]>([
  [
    'a revision that was deleted',
    ONE,
    history([
      ['ann', null],
      ['ben', ONE],
    ]),
  ],
  ['a history without its beginning', ONE, history([['ann', ONE]], false)],
  ['a history of another text', ONE, history([['ann', BOTH]])],
  [
    'a revision that cannot be read',
    ONE,
    history([
      ['ann', `${'>'.repeat(200)} a`],
      ['ben', ONE],
    ]),
  ],
])('%s leaves it open', (_, text, known) => {
  expect(told(text, known)).toEqual(['-', '-']);
});

test('the history is the one of the body, and of no other text', () => {
  expect(told(ONE, history([['ann', ONE]]), 'issue-body')).toEqual(['ann 01', '-']);
  expect(told(ONE, history([['ann', ONE]]), 'comment')).toEqual(['-', '-']);
});

test('what was not asked, or has no answer, names nobody', () => {
  const body = document(ONE);
  const unavailable = { status: 'unavailable' as const, reason: 'no right to read it' };
  expect(itemsOf(body).map(saidBy(marksIn(body, [])))).toEqual(['-', '-']);
  const facts = [{ question: { kind: 'body-edits' as const }, fact: unavailable }];
  expect(itemsOf(body).map(saidBy(marksIn(body, facts)))).toEqual(['-', '-']);
});

test('where reading takes too long nobody is named', () => {
  const long = Array.from({ length: 1000 }, (_, index) => `- [x] **step** _${index}_ [a](b) \`c\``).join('\n');
  const value = history([['ann', long]]);
  const body = document(long);
  const facts = [{ question: { kind: 'body-edits' as const }, fact: { status: 'known' as const, value } }];
  const [first] = itemsOf(body);
  expect(marksIn(body, facts, 1)(first as Item)).toBeUndefined();
  expect(marksIn(body, facts, 60_000)(first as Item)).toMatchObject({ by: { login: 'ann' } });
});

describe('nobody is named for a line that somebody else put there or changed', () => {
  const cases: [string, [string, string][], string[]][] = [
    [
      'a ticked copy above the one that was ticked',
      [
        ['ann', '- [ ] backup taken'],
        ['ben', '- [x] backup taken'],
        ['ann', '- [x] backup taken\n- [x] backup taken'],
      ],
      ['-', '-'],
    ],
    [
      'an open copy above it',
      [
        ['ben', '- [ ] backup taken'],
        ['ben', '- [x] backup taken'],
        ['ann', '- [ ] backup taken\n- [x] backup taken'],
      ],
      ['-', '-'],
    ],
    [
      'words struck after the tick',
      [
        ['ann', '- [ ] backup taken and restored'],
        ['ben', '- [x] backup taken and restored'],
        ['ann', '- [x] backup taken ~~and restored~~'],
      ],
      ['-'],
    ],
    [
      'words no longer struck',
      [
        ['ann', '- [ ] backup taken ~~and restored~~'],
        ['ben', '- [x] backup taken ~~and restored~~'],
        ['ann', '- [x] backup taken and restored'],
      ],
      ['-'],
    ],
    [
      'struck words added behind',
      [
        ['ann', '- [ ] backup taken'],
        ['ben', '- [x] backup taken'],
        ['ann', '- [x] backup taken ~~of nothing~~'],
      ],
      ['-'],
    ],
    [
      'other words',
      [
        ['ben', '- [x] backup taken'],
        ['ann', '- [x] backup planned'],
      ],
      ['-'],
    ],
    [
      'moved into another section',
      [
        ['ben', '## Staging\n- [x] backup taken\n## Production'],
        ['ann', '## Staging\n## Production\n- [x] backup taken'],
      ],
      ['-'],
    ],
    [
      'below another item',
      [
        ['ben', '- [x] a\n- [x] backup taken'],
        ['ann', '- [x] a\n  - [x] backup taken'],
      ],
      ['ben 01', '-'],
    ],
    [
      'a comment around it taken away',
      [
        ['ann', '<!--\n- [x] backup taken\n-->'],
        ['ben', '- [x] backup taken'],
      ],
      ['-'],
    ],
    [
      'a hidden tick brought to light in place of the open box',
      [
        ['ann', '<!--\n- [x] backup taken\n-->\n- [ ] backup taken'],
        ['ben', '- [x] backup taken'],
      ],
      ['-'],
    ],
    [
      'a mark for not applicable taken from a ticked box',
      [
        ['ann', '- [x] backup taken — N/A: no data'],
        ['ben', '- [x] backup taken'],
      ],
      ['-'],
    ],
    [
      'struck words added to what is not applicable',
      [
        ['ben', '- [ ] backup taken — N/A: no data'],
        ['ann', '- [ ] backup taken ~~twice~~ — N/A: no data'],
      ],
      ['-'],
    ],
    [
      'the other of two that are the same',
      [
        ['ann', '- [x] backup taken\n- [ ] backup taken'],
        ['ben', '- [x] backup taken\n- [x] backup taken'],
      ],
      ['-', '-'],
    ],
  ];
  test.each(cases)('%s', (_, revisions, expected) => {
    const [, text] = revisions.at(-1) as [string, string];
    expect(told(text, history(revisions))).toEqual(expected);
  });
});

test('who puts a ticked line in, or ticks several that are the same, is named', () => {
  const known = history([
    ['ann', '# Release 1\n\nLater.'],
    ['ben', '# Release 1\n\n- [x] backup taken'],
    ['cy', '# Release 2\n\n- [x] backup taken\n- [ ] told\n\n---\n\n- [ ] told'],
    ['dora', '# Release 2\n\n- [x] backup taken\n- [x] told\n\n---\n\n- [x] told'],
  ]);
  expect(told('# Release 2\n\n- [x] backup taken\n- [x] told\n\n---\n\n- [x] told', known)).toEqual([
    'ben 02',
    'dora 04',
    'dora 04',
  ]);
});

test('where a text before is not known, nobody is known to have put a line in', () => {
  const texts: [string, string | null][] = [
    ['ann', null],
    ['ann', 'Later.'],
    ['ben', '- [x] backup taken'],
  ];
  expect(told('- [x] backup taken', history(texts))).toEqual(['-']);
  expect(told('- [x] backup taken', history(texts.slice(1), false))).toEqual(['-']);
});

describe('who changed or uncovered a line has marked nothing', () => {
  test.each<[string, string, string, string[]]>([
    ['a reason in a comment', '- [ ] Load <!-- — N/A: none -->', '- [ ] Load — N/A: none', ['-']],
    ['a line struck in a fence', '```\n- [ ] ~~Load~~\n```\n- [ ] Load', '- [ ] ~~Load~~', ['-']],
    ['a strike that was escaped', '- [ ] \\~~Load~~', '- [ ] ~~Load~~', ['-']],
    ['one of two misspelt lines', '- [x] Lod\n- [x] Lod\n- [ ] Load', '- [x] Lod\n- [x] Load', ['-', '-']],
    [
      'a copy, with a tick that begins alike',
      '- [ ] Load tests\n- [ ] Load\n\n```\n- [x] Load\n```',
      '- [x] Load tests\n\n- [x] Load',
      ['-', '-'],
    ],
    [
      'words below the box',
      '- [x] so\n  Lod\n- [ ] so\n  Load\n- [ ] so\n  Lamps',
      '- [x] so\n  Load\n- [x] so\n  Lamps',
      ['-', '-'],
    ],
  ])('%s', (_, before, after, expected) => {
    const known = history([
      ['ann', before],
      ['ben', after],
    ]);
    expect(told(after, known)).toEqual(expected);
  });
});

test('a strike without a reason is marked by who strikes', () => {
  const known = history([
    ['ann', '- [ ] Load'],
    ['ben', '- [ ] ~~Load~~'],
  ]);
  expect(told('- [ ] ~~Load~~', known)).toEqual(['ben 02']);
});

test('a click ticks an item with words below the box too', () => {
  const known = history([
    ['ann', '- [ ] Load\n  under stress'],
    ['ben', '- [x] Load\n  under stress'],
  ]);
  expect(told('- [x] Load\n  under stress', known)).toEqual(['ben 02']);
});

test.each(['[Load](%)', '![Load](%)', '<img alt="Load" src="%">'])(
  'nobody is named once %s leads elsewhere',
  (form) => {
    const line = (box: string, to: string): string => `- [${box}] ${form.replace('%', to)}`;
    const known = history([
      ['ann', line(' ', 'one.svg')],
      ['ben', line('x', 'one.svg')],
      ['cyd', line('x', 'two.svg')],
    ]);
    expect(told(line('x', 'two.svg'), known)).toEqual(['-']);
  },
);
