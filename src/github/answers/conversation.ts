import type { BaseChange, Comment, Commit, History, Person, Review, Revision } from '../../evidence/people.ts';
import { loginOf, personOf } from '../person.ts';
import { type Repository, repositoryNamed } from '../repository.ts';
import { GitHubError } from '../transport/error.ts';
import { wholeConnection } from '../transport/lists.ts';
import type { About } from './ask.ts';
import type {
  BaseChangesPage,
  CommitNode,
  ConversationComment,
  ConversationLists,
  ConversationNode,
  CountedPage,
  EditNode,
  GitActorNode,
  ListName,
  ReviewNode,
} from './conversation-query.ts';
import { CONVERSATION, pageQuery } from './conversation-query.ts';

/** What people did on a pull request or issue. All lists are complete, oldest first. */
export interface Conversation {
  reviews: Review[];
  comments: Comment[];
  body: History;
  commits: Commit[];
  /** Absent for issues, and if GitHub did not return all of them. */
  baseChanges?: BaseChange[];
  /** Where the head branch is; absent for issues, and if its repository is gone. */
  head?: { repository: Repository; ref: string };
}

/**
 * Reads everything in one request, plus one for each further page. Throws `GitHubError` if a list is incomplete.
 * `isWanted`: says by a comment's address whether its long edit history is read to the end; other long histories are
 * left out.
 */
export async function readConversation(
  { client, repository: { owner, repo }, subject }: About,
  isWanted: (url: string) => Promise<boolean> = () => Promise.resolve(true),
): Promise<Conversation> {
  const { kind, number } = subject;
  if ((kind !== 'pull-request' && kind !== 'issue') || number === undefined)
    throw new GitHubError(404, 'only pull requests and issues have a conversation.');
  const variables = { owner, repo, number };
  const answer = await client.graphql<{ repository: { subject: ConversationNode | null } | null }>(
    CONVERSATION[kind],
    variables,
  );
  const node = answer.repository?.subject;
  if (node == null)
    throw new GitHubError(404, `there is no #${number} in ${owner}/${repo}, or the token may not see it.`);
  const rest = async <Name extends ListName>(
    name: Name,
    id: string,
    first: CountedPage<ConversationLists[Name]> | null | undefined,
  ): Promise<ConversationLists[Name][]> => {
    type More = { node: Partial<Record<Name, CountedPage<ConversationLists[Name]>>> | null };
    const more = async (after: string | null) =>
      (await client.graphql<More>(pageQuery(name), { id, after })).node?.[name];
    return first == null ? [] : wholeConnection(more, WORDS[name], first);
  };
  const [edits, comments, reviews, commits] = await Promise.all([
    rest('userContentEdits', node.id, node.userContentEdits),
    rest('comments', node.id, node.comments),
    rest('reviews', node.id, node.reviews),
    rest('commits', node.id, node.commits),
  ]);
  const repository = repositoryNamed(node.headRepository?.nameWithOwner);
  return {
    reviews: reviews.map(reviewOf),
    comments: await Promise.all(
      comments.map(async (comment) => {
        const { id, url, lastEditedAt, userContentEdits: edited } = comment;
        const isLeftOut = lastEditedAt === null || (edited?.pageInfo.hasNextPage === true && !(await isWanted(url)));
        return commentOf(comment, isLeftOut ? [] : await rest('userContentEdits', id, edited));
      }),
    ),
    body: historyOf(node, edits),
    commits: commits.map(pullCommitOf),
    ...baseChangesIn(node.baseChanges),
    ...(repository === undefined || node.headRefName === undefined
      ? {}
      : { head: { repository, ref: node.headRefName } }),
  };
}

const WORDS: Record<ListName, string> = {
  userContentEdits: 'edits',
  comments: 'comments',
  reviews: 'reviews',
  commits: 'commits',
};

/** Moves to another base branch as a fact; nothing if one of them is missing. */
export function baseChangesIn(page: BaseChangesPage | undefined): Pick<Conversation, 'baseChanges'> {
  const known = page?.nodes.filter((node) => node !== null) ?? [];
  if (page === undefined || page.pageInfo.hasNextPage || known.length < page.nodes.length) return {};
  const baseChanges = known.map(({ createdAt: at, from, to }) => ({ at, from, to }));
  return { baseChanges: baseChanges.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) };
}

/** A review as a fact. */
export function reviewOf({ url, state, createdAt, submittedAt, author, commit }: ReviewNode): Review {
  return { author: personOf(author), state, commit: commit?.oid ?? null, at: submittedAt ?? createdAt, url };
}

/** A comment as a fact; `edits` must be all of its edits. */
export function commentOf(node: ConversationComment, edits: readonly EditNode[]): Comment {
  const { url, body, createdAt, lastEditedAt, isMinimized, author, editor } = node;
  return {
    author: personOf(author),
    body,
    createdAt,
    lastEditedAt,
    editor: personOf(editor),
    ...(lastEditedAt === null ? {} : { edits: historyOf(node, edits) }),
    minimized: isMinimized,
    url,
  };
}

/**
 * The history of a text. GitHub lists the newest edit first, and includes the creation once there is another revision.
 */
export function historyOf(
  node: Pick<ConversationComment, 'body' | 'createdAt' | 'lastEditedAt' | 'includesCreatedEdit' | 'author'>,
  edits: readonly EditNode[],
): History {
  const author = personOf(node.author);
  // Edited, but GitHub returns no edits: nobody knows who wrote the text.
  if (edits.length === 0 && node.lastEditedAt !== null) return { revisions: [], complete: false };
  if (edits.length === 0)
    return { revisions: [{ editor: author, at: node.createdAt, body: node.body }], complete: true };
  const revisions = edits.toReversed().map(revisionOf);
  revisions.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const [first, ...rest] = revisions as [Revision, ...Revision[]];
  // The creation belongs to the author, whoever GitHub names as its editor.
  return node.includesCreatedEdit
    ? { revisions: [{ ...first, editor: author }, ...rest], complete: true }
    : { revisions, complete: false };
}

function revisionOf({ editedAt, deletedAt, diff, editor }: EditNode): Revision {
  return { editor: personOf(editor), at: editedAt, body: deletedAt === null ? diff : null };
}

/** A commit as a fact. */
export function pullCommitOf({ commit: { oid, committedViaWeb, authors, committer } }: CommitNode): Commit {
  const people: (Person | null)[] = authors.nodes.map((each) => personOf(each?.user ?? null));
  // More authors than one page holds: at least one is unknown.
  if (authors.nodes.length < authors.totalCount) people.push(null);
  if (!committedViaWeb) people.push(personOf(committer?.user ?? null));
  const named = [...authors.nodes, committedViaWeb ? null : committer];
  const bots = [...new Set(named.flatMap(botNamedBy))];
  return { sha: oid, people, ...(bots.length === 0 ? {} : { bots }) };
}

const BOT_ADDRESS = /^(?:\d+\+)?(.{1,60}\[bot\])@users\.noreply\./i;

// An app writes commits under its name with "[bot]", mostly with an address of GitHub that has it too.
function botNamedBy(actor: GitActorNode | null): string[] {
  if (actor?.user?.type === 'Bot') return [loginOf(actor.user)];
  const found = BOT_ADDRESS.exec(actor?.email ?? '')?.[1] ?? actor?.name ?? '';
  return found.endsWith('[bot]') ? [found] : [];
}

/** What every command and every box has, as it is or as an entity. */
const MAY_SIGN = /[/&[]/;

/** The app that did something in the name of a person, as REST tells; nothing where none did. */
export function appIn(
  { performed_via_github_app: app }: { performed_via_github_app?: { id: number; slug?: string } | null | undefined },
  by: { type: string } | null | undefined,
): { app?: string } {
  return app == null || by?.type !== 'User' ? {} : { app: app.slug ?? `${app.id}` };
}

/**
 * Comments with the app that wrote them in the name of their author. Only REST tells, so this takes a request for each
 * 100 comments; none where no comment of a person can hold a command or a box. Throws `GitHubError`.
 */
export async function withApps({ client, repository, subject }: About, comments: Comment[]): Promise<Comment[]> {
  const matters = ({ author, body, edits }: Comment): boolean =>
    author?.type === 'User' &&
    [body, ...(edits?.revisions ?? []).map((each) => each.body ?? '')].some((text) => MAY_SIGN.test(text));
  if (!comments.some(matters)) return comments;
  const listed = await client.paginate(client.rest.issues.listComments, {
    owner: repository.owner,
    repo: repository.repo,
    issue_number: subject.number ?? 0,
    per_page: 100,
  });
  const found = new Map(listed.map((each) => [each.html_url, each]));
  return comments.map((comment) => {
    if (!matters(comment)) return comment;
    const same = found.get(`${comment.url}`);
    if (same === undefined) throw new GitHubError(0, 'they changed while the gate read them. Run the job again.');
    return { ...comment, ...appIn(same, comment.author) };
  });
}
