import { expect, test } from '@jest/globals';
import { blame } from '../../src/checklist/edits.ts';

const history = (...bodies: (string | null)[]): Parameters<typeof blame>[0] => ({
  revisions: bodies.map((body) => ({ body })),
  complete: true,
});

// A line is marked where the text says so; a text with "?" cannot be read.
const marked = (body: string): string | null | undefined => (body === '?' ? null : body === 'x' ? 'x' : undefined);

test.each([
  ['a revision that cannot be read hides who marked it', ['', '?', 'x'], { kind: 'unreadable', revision: 1 }],
  ['also where it is the newest', ['', '?'], { kind: 'unreadable', revision: 1 }],
  ['a line that is marked since the second revision', ['', 'x', 'x'], { kind: 'since', revisions: [1], first: 'x' }],
  ['a deleted revision hides it too', [null, 'x'], { kind: 'deleted', revision: 0 }],
  ['a line that is not marked now has nobody', ['x', ''], { kind: 'behind' }],
  ['a history of another text says nothing', ['', 'y'], { kind: 'behind' }],
])('%s', (_, bodies, expected) => {
  const text = bodies.at(-1) === 'y' ? 'x' : (bodies.at(-1) ?? '');
  expect(blame(history(...bodies), text, marked, (mark) => mark)).toEqual(expected);
});
