import type { AuditBatch } from '../../audit/reading.ts';
import {
  BASE_CHANGES,
  commentFields,
  commitFields,
  EDIT,
  PAGED,
  REVIEW,
  type BaseChangesPage,
  type ConversationComment,
  type CommitNode,
  type EditNode,
  type CountedPage,
  type ReviewNode,
} from '../answers/conversation-query.ts';
import { ACTOR, type Actor } from '../person.ts';
import type { Repository } from '../repository.ts';

export interface AuditQuery extends Repository {
  kind: 'pull-requests' | 'issues';
  /** Context of the commit status that was recorded. */
  context: string;
  /** Issues: only those with this label. */
  label?: string;
  /** Pull requests merged into these branches count; default: the default branch. */
  into?: readonly string[];
  /** Only these pull requests, whenever they were merged. The cursor is then the index of the next one. */
  numbers?: readonly number[];
}

// Nested lists get small pages. A longer list is cut here and read to its end in requests of its own.
const SHARED = `id number url title body createdAt lastEditedAt includesCreatedEdit author { ...actor } labels(first: 50) { ${PAGED} nodes { name } }
    userContentEdits(first: 30) { ${PAGED} nodes { ${EDIT} } }
    comments(first: 30) { ${PAGED} nodes { ${commentFields(5)} } }`;

const PULL_REQUEST = `${SHARED} updatedAt mergedAt mergedBy { ...actor } isDraft baseRefName baseRefOid headRefOid
    headRefName headRepository { nameWithOwner }
    mergeCommit { oid parents(first: 1) { nodes { oid associatedPullRequests(first: 10) { nodes { number } } } } }
    files(first: 100) { ${PAGED} nodes { path changeType } }
    reviews(first: 30) { ${PAGED} nodes { ${REVIEW} } }
    commits(first: 30) { ${PAGED} nodes { ${commitFields(10)} } }
    ${BASE_CHANGES}
    head: commits(last: 1) { nodes { commit { oid status { context(name: $context) { state description } } } } }`;

const ISSUE = `${SHARED} updatedAt closedAt`;

/** A page of the issues in any state, newest first. `$labels`: those with one of these; null: all. */
export const ALL_ISSUES = `query Issues($owner: String!, $repo: String!, $labels: [String!], $after: String) {
  repository(owner: $owner, name: $repo) {
    issues(first: 50, labels: $labels, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) { ${PAGED} nodes { ${ISSUE} } }
  }
}
${ACTOR}`;

/** A file, as `blobAnswer` reads it. */
export const BLOB = 'type: __typename ... on Blob { oid text isTruncated isBinary }';

/** The numbers in one batch. */
export function numbersAt(
  numbers: readonly number[],
  { after, size }: NonNullable<AuditBatch['subjects']>,
): readonly number[] {
  const start = Number(after ?? 0);
  return numbers.slice(start, start + size);
}

/** The query for a batch, all in one request, with its variables. */
export function auditQuery(
  { owner, repo, kind, context, label, numbers }: AuditQuery,
  { subjects, commits, files, times }: AuditBatch,
): { query: string; variables: Record<string, unknown> } {
  const variables: Record<string, unknown> = { owner, repo };
  const declared = ['$owner: String!', '$repo: String!'];
  const parts: string[] = [];
  const declare = (name: string, type: string, value: unknown): string => {
    declared.push(`$${name}: ${type}`);
    variables[name] = value;
    return `$${name}`;
  };
  if (subjects !== undefined && numbers !== undefined) {
    declare('context', 'String!', context);
    const some = numbersAt(numbers, subjects);
    some.forEach((number, index) => {
      const wanted = declare(`s${index}`, 'Int!', number);
      parts.push(`s${index}: pullRequest(number: ${wanted}) { ${PULL_REQUEST} }`);
    });
  } else if (subjects !== undefined) {
    const page = `first: ${subjects.size}, after: ${declare('after', 'String', subjects.after)}, orderBy: {field: UPDATED_AT, direction: DESC}`;
    if (kind === 'pull-requests') {
      declare('context', 'String!', context);
      parts.push(`subjects: pullRequests(states: MERGED, ${page}) { ${PAGED} nodes { ${PULL_REQUEST} } }`);
    } else {
      const labels = label === undefined ? '' : `labels: [${declare('label', 'String!', label)}], `;
      parts.push(`subjects: issues(states: CLOSED, ${labels}${page}) { ${PAGED} nodes { ${ISSUE} } }`);
    }
  }
  const histories: string[] = [];
  if (commits !== undefined) {
    const after = declare('afterCommit', 'String', commits.after);
    const period = `since: ${declare('since', 'GitTimestamp', commits.since)}, until: ${declare('until', 'GitTimestamp', commits.until)}`;
    histories.push(`history(first: 100, after: ${after}, ${period}) { ${PAGED} nodes { oid url messageHeadline committedDate parents(first: 1) { totalCount }
      author { name user { login } } associatedPullRequests(first: 10) { nodes { merged baseRefName repository { nameWithOwner } } } } }`);
  }
  times.forEach((time, index) =>
    histories.push(
      `t${index}: history(first: 1, until: ${declare(`t${index}`, 'GitTimestamp', time)}) { nodes { oid } }`,
    ),
  );
  if (histories.length > 0)
    parts.push(`defaultBranchRef { name target { ... on Commit { ${histories.join('\n')} } } }`);
  files.forEach(({ commit, path }, index) => {
    const expression = declare(`f${index}`, 'String', `${commit}:${path}`);
    parts.push(`f${index}: object(expression: ${expression}) { ${BLOB} }`);
  });
  const query = `query audit(${declared.join(', ')}) {\n  repository(owner: $owner, name: $repo) { ${parts.join('\n')} }\n}\n${subjects === undefined ? '' : ACTOR}`;
  return { query, variables };
}

/** A pull request or issue as the audit asks for it. */
export interface SubjectNode {
  number: number;
  url: string;
  title: string;
  body: string;
  createdAt: string;
  lastEditedAt: string | null;
  updatedAt: string;
  mergedAt?: string | null;
  closedAt?: string | null;
  mergedBy?: Actor | null;
  author: Actor | null;
  includesCreatedEdit: boolean;
  isDraft?: boolean;
  baseRefName?: string;
  baseRefOid?: string;
  headRefName?: string;
  headRepository?: { nameWithOwner: string } | null;
  mergeCommit?: {
    oid?: string;
    parents: { nodes: ({ oid: string; associatedPullRequests: CountedPage<{ number: number }> | null } | null)[] };
  } | null;
  headRefOid?: string;
  labels: CountedPage<{ name: string }> | null;
  userContentEdits: CountedPage<EditNode> | null;
  comments: CountedPage<ConversationComment>;
  reviews?: CountedPage<ReviewNode> | null;
  commits?: CountedPage<CommitNode>;
  files?: CountedPage<{ path: string; changeType: string }> | null;
  baseChanges?: BaseChangesPage;
  head?: {
    nodes: ({ commit: { status: { context: { state: string; description: string | null } | null } | null } } | null)[];
  };
}
