import { ACTOR, type Actor } from '../person.ts';
import type { Connection } from '../transport/lists.ts';

/** The most nodes that GitHub returns of a list at once. */
const PAGE = 100;

/** How many edits of each comment come with it; the rest are asked for. */
const EDITS = 20;

/** A list whose length the query asks for too. */
export interface CountedPage<Node> extends Connection<Node> {
  totalCount: number;
  nodes: (Node | null)[];
}

/** An edit; `diff` is the whole text after the edit, despite its name. */
export interface EditNode {
  editedAt: string;
  deletedAt: string | null;
  diff: string | null;
  editor: Actor | null;
}

export interface ConversationComment {
  id: string;
  url: string;
  body: string;
  createdAt: string;
  lastEditedAt: string | null;
  isMinimized: boolean;
  includesCreatedEdit: boolean;
  author: Actor | null;
  editor: Actor | null;
  userContentEdits: CountedPage<EditNode> | null;
}

export interface ReviewNode {
  url: string;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  createdAt: string;
  submittedAt: string | null;
  author: Actor | null;
  commit: { oid: string } | null;
}

export interface CommitNode {
  commit: {
    oid: string;
    committedViaWeb: boolean;
    authors: CountedPage<GitActorNode>;
    committer: GitActorNode | null;
  };
}

/** An author as a commit names one. GitHub finds accounts of people for an address, and none of apps. */
export interface GitActorNode {
  name: string | null;
  email: string | null;
  user: Actor | null;
}

/** A pull request moved to another base branch, by a person or because its base was merged and deleted. */
export interface BaseChangeNode {
  createdAt: string;
  from: string;
  to: string;
}

/** Only the first page is read: nobody moves a pull request a hundred times in earnest. */
export interface BaseChangesPage {
  pageInfo: { hasNextPage: boolean };
  nodes: (BaseChangeNode | null)[];
}

/** The lists of a conversation. */
export interface ConversationLists {
  userContentEdits: EditNode;
  comments: ConversationComment;
  reviews: ReviewNode;
  commits: CommitNode;
}

export type ListName = keyof ConversationLists;

/** What comes with the first pages. */
export interface ConversationNode {
  id: string;
  body: string;
  createdAt: string;
  lastEditedAt: string | null;
  includesCreatedEdit: boolean;
  author: Actor | null;
  userContentEdits: CountedPage<EditNode> | null;
  comments: CountedPage<ConversationComment>;
  reviews?: CountedPage<ReviewNode>;
  commits?: CountedPage<CommitNode>;
  baseChanges?: BaseChangesPage;
  headRefName?: string;
  headRepository?: { nameWithOwner: string } | null;
}

export const PAGED = 'totalCount pageInfo { hasNextPage endCursor }';
export const EDIT = 'editedAt deletedAt diff editor { ...actor }';

export const REVIEW = 'url state createdAt submittedAt author { ...actor } commit { oid }';

/** A comment with its newest edits, `edits` of them. */
export function commentFields(edits: number): string {
  return `id url body createdAt lastEditedAt isMinimized includesCreatedEdit author { ...actor } editor { ...actor }
    userContentEdits(first: ${edits}) { ${PAGED} nodes { ${EDIT} } }`;
}

const GIT_ACTOR = 'name email user { ...actor }';

/** A commit of a pull request with its first authors, `authors` of them. */
export function commitFields(authors: number): string {
  return `commit { oid committedViaWeb
    authors(first: ${authors}) { ${PAGED} nodes { ${GIT_ACTOR} } } committer { ${GIT_ACTOR} } }`;
}

const NODES: Record<ListName, string> = {
  userContentEdits: EDIT,
  comments: commentFields(EDITS),
  reviews: REVIEW,
  commits: commitFields(PAGE),
};

function list(name: ListName, more: boolean): string {
  return `${name}(first: ${PAGE}${more ? ', after: $after' : ''}) { ${PAGED} nodes { ${NODES[name]} } }`;
}

/** The part of a query that reads when a pull request moved to another base branch. */
export const BASE_CHANGES = `baseChanges: timelineItems(itemTypes: [BASE_REF_CHANGED_EVENT, AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT], first: ${PAGE}) {
      pageInfo { hasNextPage } nodes {
        ... on BaseRefChangedEvent { createdAt from: previousRefName to: currentRefName }
        ... on AutomaticBaseChangeSucceededEvent { createdAt from: oldBase to: newBase } } }`;

const SHARED = `id body createdAt lastEditedAt includesCreatedEdit author { ...actor } ${list('userContentEdits', false)} ${list('comments', false)}`;

/** One query for everything that people did on a pull request or issue. */
export const CONVERSATION = {
  'pull-request': `query conversation($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) { subject: pullRequest(number: $number) {
    ${SHARED} headRefName headRepository { nameWithOwner } ${list('reviews', false)} ${list('commits', false)}
    ${BASE_CHANGES}
  } }
}
${ACTOR}`,
  issue: `query conversation($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) { subject: issue(number: $number) { ${SHARED} } }
}
${ACTOR}`,
} as const;

/** The query for the next page of one list. Comments have edits too. */
export function pageQuery(name: ListName): string {
  const on = name === 'reviews' || name === 'commits' ? ['PullRequest'] : ['PullRequest', 'Issue'];
  const types = name === 'userContentEdits' ? [...on, 'IssueComment'] : on;
  return `query more($id: ID!, $after: String) {
  node(id: $id) { ${types.map((type) => `... on ${type} { ${list(name, true)} }`).join(' ')} }
}
${ACTOR}`;
}
