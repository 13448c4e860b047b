import { REPEATABLE, type Client } from '../transport/client.ts';
import { earlierReports, type EarlierQuery, type OwnComment } from './earlier.ts';
import { GitHubError } from '../transport/error.ts';
import { once } from '../transport/repeat.ts';

export interface StickyComment {
  result: 'created' | 'updated' | 'unchanged';
  url: string;
}

export interface StickyText {
  /** Markdown, without the marker. */
  body: string;
  /** False: an existing comment is updated, but no new one is made. */
  create: boolean;
  /** False: whoever calls lists the comments again after a new one was made. Default true. */
  listsAgain?: boolean;
}

/** How often to try again after somebody deleted the comment that was to be updated. */
const MOST = 3;

/**
 * Writes the one comment that holds the report; undefined if there is none and none is to be made. If several are ours,
 * the oldest stays and the others are deleted. After making a comment, all are listed again: if two runs both made one,
 * at least the later run sees both, and both runs keep the same one. `known`: our comments, if they were just read.
 * Throws `GitHubError`.
 */
export async function writeStickyComment(
  client: Client,
  place: EarlierQuery,
  { body, create, listsAgain = true }: StickyText,
  known?: readonly OwnComment[],
): Promise<StickyComment | undefined> {
  const { owner, repo, number, marker } = place;
  const text = `${marker}\n${body}`;
  const list = async (): Promise<OwnComment[]> =>
    (await earlierReports(client, { owner, repo, number, marker })).comments;
  let own = known ?? (await list());
  let created: OwnComment | undefined;
  for (let attempt = 1; ; attempt++) {
    if (own.length === 0) {
      if (!create) return undefined;
      const make = async (): Promise<OwnComment> => {
        const { data } = await client.rest.issues.createComment({ owner, repo, issue_number: number, body: text });
        return { id: data.id, body: text, url: data.html_url };
      };
      const made = await once(make, async () => (await list())[0]);
      created = made;
      const listed = listsAgain ? await list() : [];
      // The list may lag behind what was written.
      own = listed.some(({ id }) => id === made.id) ? listed : [...listed, made];
    }
    try {
      const [oldest, ...others] = own;
      if (oldest === undefined) continue;
      const same = normal(oldest.body) === normal(text);
      if (!same)
        await client.rest.issues.updateComment({ owner, repo, comment_id: oldest.id, body: text, request: REPEATABLE });
      for (const { id } of others) await remove(client, { owner, repo, comment_id: id });
      const result = oldest.id === created?.id ? 'created' : same && others.length === 0 ? 'unchanged' : 'updated';
      return { result, url: oldest.url };
    } catch (error) {
      if (!isGone(error) || attempt === MOST) throw error;
      own = await list();
    }
  }
}

/** Whether there is anything to write. `known`: our comments, oldest first. */
export function changesComment(
  known: readonly OwnComment[],
  { body, create }: StickyText,
  { marker }: Pick<EarlierQuery, 'marker'>,
): boolean {
  const [oldest, ...others] = known;
  if (oldest === undefined) return create;
  return others.length > 0 || normal(oldest.body) !== normal(`${marker}\n${body}`);
}

async function remove(client: Client, which: { owner: string; repo: string; comment_id: number }): Promise<void> {
  try {
    await client.rest.issues.deleteComment({ ...which, request: REPEATABLE });
  } catch (error) {
    // Another run has already deleted it.
    if (!isGone(error)) throw error;
  }
}

function isGone(error: unknown): boolean {
  return error instanceof GitHubError && (error.status === 404 || error.status === 410);
}

// GitHub may return a body with other line ends.
function normal(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd();
}
