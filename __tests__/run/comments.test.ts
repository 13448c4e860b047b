import { expect, test } from '@jest/globals';
import type { FoundDocument } from '../../src/checklist/source.ts';
import { commentsAsFound } from '../../src/run/comments.ts';

const comment = (id: number, markdown: string, editor?: string): FoundDocument => ({
  id: `comment ${id}`,
  kind: 'comment',
  markdown,
  author: 'lead',
  url: `c${id}`,
  ...(editor === undefined
    ? {}
    : {
        edited: {
          complete: true,
          revisions: [
            { by: 'lead', at: '2026-01-02T01:00:00Z', markdown: 'Fine.' },
            { by: editor, at: '2026-01-02T02:00:00Z', markdown },
          ],
        },
      }),
});

test('comments that somebody edited to take long to read use up the time of that person alone', () => {
  const slow = `[x]\n${'a\n=\n'.repeat(4_000)}`;
  const edited = [1, 2, 3, 4].map((id) => comment(id, slow, 'writer'));
  const own = [comment(5, 'See [the log](x).'), comment(6, '- [x] Announced', 'lead')];
  const found = commentsAsFound(
    { status: 'known', documents: [...edited, ...own], missing: [] },
    { timeoutMs: 200, pieces: new Map() },
  );
  expect(found.parts.map(({ documents }) => documents[0]?.id)).toEqual(['comment 6']);
  expect(found.missing.map(({ message, url }) => `${message}: ${url}`)).toEqual(
    edited.map(({ url }) => `A comment cannot be read, and may hold a checklist: ${url}`),
  );
});
