import { describe, expect, test } from '@jest/globals';
import { commentAsOf } from '../../src/evidence/facts.ts';
import type { Comment, Revision } from '../../src/evidence/people.ts';

const alice = { login: 'alice', id: 1, type: 'User' };
const bob = { login: 'bob', id: 2, type: 'User' };
const day = (hour: number): string => `2026-01-01T${String(hour).padStart(2, '0')}:00:00Z`;

const first: Revision = { editor: alice, at: day(1), body: 'First' };
const second: Revision = { editor: bob, at: day(2), body: 'Second' };
const third: Revision = { editor: alice, at: day(3), body: 'Third' };

const comment: Comment = {
  author: alice,
  body: 'Third',
  createdAt: day(1),
  lastEditedAt: day(3),
  editor: alice,
  edits: { revisions: [first, second, third], complete: true },
  minimized: false,
};
const { edits: _, ...bare } = comment;

describe('a comment as it stood', () => {
  test('is the same where nobody edited it since', () => {
    expect(commentAsOf(comment, day(4))).toBe(comment);
    const unedited: Comment = { ...bare, lastEditedAt: null };
    expect(commentAsOf(unedited, day(0))).toBe(unedited);
  });

  test('has the text, the editor and the history of then', () => {
    expect(commentAsOf(comment, day(3))).toEqual({
      ...comment,
      body: 'Second',
      lastEditedAt: day(2),
      editor: bob,
      edits: { revisions: [first, second], complete: true },
    });
  });

  test('is unedited before its first edit', () => {
    expect(commentAsOf(comment, day(2))).toEqual({ ...bare, body: 'First', lastEditedAt: null, editor: null });
  });

  test.each<[string, Comment]>([
    ['the history cannot be read', bare],
    ['its beginning is missing', { ...comment, edits: { revisions: [second, third], complete: false } }],
    ['it has nothing', { ...comment, edits: { revisions: [], complete: true } }],
    [
      'the text of then was deleted',
      { ...comment, edits: { revisions: [{ ...first, body: null }, third], complete: true } },
    ],
  ])('has no history where %s, so that nobody wrote what it says', (__, given) => {
    expect(commentAsOf(given, day(2))).toEqual({ ...comment, edits: { revisions: [], complete: false } });
  });
});
