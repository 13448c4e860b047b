import type { AuditFlag } from '../../audit/model.ts';
import type { AuditSubject } from '../../audit/reading.ts';
import type { RecordedFact } from '../../evidence/facts.ts';
import type { BaseChange, Comment, Commit, History, Review } from '../../evidence/people.ts';
import type { Subject } from '../../verdict/verdict.ts';
import {
  baseChangesIn,
  commentOf,
  historyOf,
  pullCommitOf,
  readConversation,
  reviewOf,
  withApps,
} from '../answers/conversation.ts';
import type { CountedPage } from '../answers/conversation-query.ts';
import { loginOf } from '../person.ts';
import { repositoryName, type Repository } from '../repository.ts';
import { isElsewhere } from '../subject.ts';
import type { Client } from '../transport/client.ts';
import type { SubjectNode } from './query.ts';

interface Lists {
  body: History;
  comments: Comment[];
  reviews: Review[];
  commits: Commit[];
  baseChanges?: BaseChange[];
}

/**
 * A subject as it was when it was merged or closed, or at another time: its body, comments and reviews of that time.
 * Labels and files are those of today, because GitHub keeps no others. Lists that are longer than their page are read to
 * their end.
 */
export async function auditSubjectOf(
  client: Client,
  repository: Repository,
  node: SubjectNode,
  at: string = node.mergedAt ?? node.closedAt ?? node.updatedAt,
): Promise<AuditSubject> {
  const isPull = node.mergedAt != null;
  const kind = isPull ? ('pull-request' as const) : ('issue' as const);
  const author = node.author === null ? null : loginOf(node.author);
  const { number, url } = node;
  const subject: Subject = {
    kind,
    repository: repositoryName(repository),
    number,
    ...(node.headRefOid === undefined ? {} : { headSha: node.headRefOid }),
    ...baseOf(node),
    ...(author === null ? {} : { author }),
    url,
  };
  const cut = cutOf(node);
  const about = { client, repository, subject };
  const whole = cut.length === 0 ? listsOf(node) : await readConversation(about);
  const comments = await withApps(about, whole.comments);
  const lists = until({ ...whole, comments }, at);
  const afterwards = comments.filter(({ createdAt }) => createdAt > at);
  const flags: AuditFlag[] = [];
  const newest = lists.body.revisions.at(-1);
  const known = lists.body.complete && newest !== undefined && newest.body !== null;
  const markdown = known ? (newest.body ?? '') : node.body;
  if (!known) flags.push('history-unknown');
  else if (normal(markdown) !== normal(node.body)) flags.push('edited-after');
  return {
    subject,
    documents: [{ id: 'body', kind: `${kind}-body`, markdown, ...(author === null ? {} : { author }), url }],
    facts: factsOf(node, lists, isPull, repository),
    row: {
      kind,
      number,
      url,
      author,
      at,
      openedAt: node.createdAt,
      cut,
      ...(isPull
        ? {
            mergedBy: node.mergedBy == null ? null : loginOf(node.mergedBy),
            ...(node.mergeCommit?.oid === undefined ? {} : { mergeCommit: node.mergeCommit.oid }),
            recorded: recordedOf(node),
          }
        : {}),
    },
    flags,
    ...(afterwards.length === 0 ? {} : { afterwards }),
  };
}

// `baseRefOid` is as old as the last push, so the policy at the merge is read at the parent of the merge commit. But
// not at a commit that the pull request itself brought: that may hold any policy.
function baseOf({ number, baseRefOid, mergeCommit }: SubjectNode): Pick<Subject, 'trustedSha'> {
  const parent = mergeCommit?.parents.nodes[0];
  const brought = parent?.associatedPullRequests?.nodes;
  const isBefore = brought !== undefined && !brought.some((pull) => pull === null || pull.number === number);
  const commit = isBefore ? parent?.oid : baseRefOid;
  return commit === undefined ? {} : { trustedSha: commit };
}

function cutOf(node: SubjectNode): string[] {
  const lists: Record<string, CountedPage<unknown> | null | undefined> = {
    edits: node.userContentEdits,
    comments: node.comments,
    reviews: node.reviews,
    commits: node.commits,
  };
  const own = Object.entries(lists).flatMap(([name, list]) => (list?.pageInfo.hasNextPage === true ? [name] : []));
  const nested = node.comments.nodes.some((comment) => comment?.userContentEdits?.pageInfo.hasNextPage === true);
  return nested ? [...own, 'edits of comments'] : own;
}

function listsOf(node: SubjectNode): Lists {
  const all = <T>(page: CountedPage<T> | null | undefined): T[] => (page?.nodes ?? []).filter((each) => each !== null);
  return {
    body: historyOf(node, all(node.userContentEdits)),
    comments: all(node.comments).map((comment) => commentOf(comment, all(comment.userContentEdits))),
    reviews: all(node.reviews).map(reviewOf),
    commits: all(node.commits).map(pullCommitOf),
    ...baseChangesIn(node.baseChanges),
  };
}

/** The body at a time; undefined where its history does not say, or where it was not there yet. */
export function bodyAt(node: SubjectNode, at: string): string | undefined {
  if (node.createdAt > at) return undefined;
  const { body } = until({ ...listsOf(node), comments: [], reviews: [], commits: [] }, at);
  const newest = body.revisions.at(-1);
  return body.complete ? (newest?.body ?? undefined) : undefined;
}

// Nothing after the merge counts. Times are whole seconds: whether an edit in the second of the merge came before it is
// unknown, and a program can edit right after merging. So such an edit is left out, unless it is the creation.
function until({ body, comments, reviews, commits, baseChanges }: Lists, at: string): Lists {
  return {
    body: {
      ...body,
      revisions: body.revisions.filter((revision, index) => revision.at < at || (index === 0 && revision.at === at)),
    },
    comments: comments.filter(({ createdAt }) => createdAt <= at),
    reviews: reviews.filter((review) => review.at <= at),
    commits,
    ...(baseChanges === undefined ? {} : { baseChanges: baseChanges.filter((change) => change.at <= at) }),
  };
}

function factsOf(
  node: SubjectNode,
  { body, comments, reviews, commits, baseChanges }: Lists,
  isPull: boolean,
  repository: Repository,
): RecordedFact[] {
  const known = (question: RecordedFact['question'], value: unknown): RecordedFact =>
    ({ question, fact: { status: 'known', value } }) as RecordedFact;
  const { author, labels, files } = node;
  const names = labels?.pageInfo.hasNextPage === true ? undefined : (labels?.nodes ?? []);
  const about = {
    ...(author === null ? {} : { author: loginOf(author), authorType: author.type }),
    ...(author?.databaseId == null ? {} : { authorId: author.databaseId }),
    title: node.title,
    openedAt: node.createdAt,
    ...(node.isDraft === undefined ? {} : { draft: node.isDraft }),
    ...(node.baseRefName === undefined ? {} : { baseBranch: node.baseRefName }),
    ...(node.headRefName === undefined
      ? {}
      : { headBranch: node.headRefName, fork: isElsewhere(node.headRepository?.nameWithOwner, repository) }),
  };
  const paths = (files?.nodes ?? []).filter((file) => file !== null);
  return [
    ...(names === undefined
      ? []
      : [
          known(
            { kind: 'labels' },
            names.flatMap((label) => label?.name ?? []),
          ),
        ]),
    known({ kind: 'origin' }, about),
    known({ kind: 'comments' }, comments),
    known({ kind: 'body-edits' }, body),
    ...(isPull
      ? [
          known({ kind: 'reviews' }, reviews),
          known({ kind: 'commits' }, commits),
          ...(baseChanges === undefined ? [] : [known({ kind: 'base-changes' }, baseChanges)]),
          known(
            { kind: 'changed-files' },
            {
              files: paths.map(({ path }) => ({ path })),
              // GraphQL does not give the old name of a renamed file.
              complete:
                files?.pageInfo.hasNextPage === false &&
                paths.length > 0 &&
                paths.every(({ changeType }) => changeType !== 'RENAMED'),
            },
          ),
        ]
      : []),
  ];
}

function recordedOf({ head }: SubjectNode): { state: string; description: string | null } | null {
  const context = head?.nodes[0]?.commit.status?.context;
  return context == null ? null : { state: context.state.toLowerCase(), description: context.description };
}

function normal(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd();
}
