import { ACTOR, type Actor } from '../person.ts';
import type { Connection } from '../transport/lists.ts';

/** What a look brings beside the pull request or issue itself. */
export interface Wanted {
  kind: 'pull-request' | 'issue' | 'any';
  /** Paths of trusted files, whose text comes with it. */
  files: readonly string[];
  /** Whether the names of files come, in the places where GitHub looks for templates. */
  places: boolean;
  /** The commit that a merge group goes onto, which is trusted in place of the base branch. */
  baseSha?: string | undefined;
  /**
   * What earlier runs have told: comments that begin with `marker`, and the commit status of the name `context` on `sha`,
   * by default on the head.
   */
  told?: { marker: string; context: string; sha?: string | undefined } | undefined;
  /** Whether the open pull requests come, which may have the same head. */
  heads: boolean;
}

/** A blob as the fragment `Text` reads it. The text is null where it is binary. */
export interface SnapshotBlob {
  oid?: string;
  byteSize?: number;
  isBinary?: boolean | null;
  isTruncated?: boolean;
  text?: string | null;
}

/** An entry of a tree; a link has the mode 0o120000. */
export interface EntryNode {
  mode: number;
  object: SnapshotBlob | null;
}

interface NamesNode {
  entries?:
    | { name: string; type: string; object?: { entries?: { name: string; type: string }[] | null } | null }[]
    | null;
}

/** The trusted commit. Its files are under the names that `fileName` gives. */
export type TrustedNode = {
  oid?: string;
  root?: NamesNode;
  github?: { object: NamesNode | null } | null;
  docs?: { object: NamesNode | null } | null;
} & Record<`file${number}`, EntryNode | null | undefined>;

export interface StatusNode {
  context: { state: string; description: string | null; creator: Actor | null } | null;
}

/** The head commit, with the ids of the same files. */
export type HeadNode = { oid: string; status?: StatusNode | null } & Record<
  `file${number}`,
  { oid: string } | null | undefined
>;

export interface CommentNode {
  /** Ids have outgrown the 32 bits of `databaseId`. A BigInt arrives as text. */
  fullDatabaseId: string | number;
  url: string;
  body: string;
  author: Actor | null;
}

interface SharedNode {
  number: number;
  title: string;
  body: string;
  url: string;
  createdAt: string;
  author: Actor | null;
  labels: Connection<{ name: string }> | null;
  comments?: Connection<CommentNode> | null;
}

export interface IssueNode extends SharedNode {
  type: 'Issue';
  issueState: string;
}

export interface PullNode extends SharedNode {
  type: 'PullRequest';
  state: string;
  isDraft: boolean;
  mergedAt?: string | null;
  mergedBy?: Actor | null;
  mergeCommit?: { oid: string } | null;
  headRefName: string;
  headRefOid: string;
  headRepository: { nameWithOwner: string } | null;
  baseRefName: string;
  baseRefOid: string;
  baseRef?: { target: TrustedNode | null } | null;
  commits: { nodes: ({ commit: HeadNode } | null)[] | null } | null;
  files: Connection<{ path: string; changeType: string }> | null;
}

export type SnapshotSubject = PullNode | IssueNode;

/** An open pull request, and its head. */
export interface OpenHead {
  number: number;
  headRefOid: string;
  /** ISO 8601, UTC. A push to the head changes it. */
  updatedAt: string;
}

export interface Answer {
  viewer: unknown;
  repository: {
    defaultBranchRef: { name: string; target?: TrustedNode | null } | null;
    base?: TrustedNode | null;
    group?: { status?: StatusNode | null } | null;
    pullRequests?: Connection<OpenHead> | null;
    [subject: `subject${number}`]: SnapshotSubject | null | undefined;
  } | null;
}

/** The field under which a file is read. */
export function fileName(index: number): `file${number}` {
  return `file${index}`;
}

/** The most recently touched first: what a push has moved since the last look stands on the first page. */
export const OPEN_HEADS = `pullRequests(states: OPEN, first: 100, after: $after, orderBy: { field: UPDATED_AT, direction: DESC }) {
      totalCount nodes { number headRefOid updatedAt } pageInfo { hasNextPage endCursor }
    }`;

const TEXT = '... on Blob { oid byteSize isBinary isTruncated text }';

// A template may be a file or a folder, in three places.
const PLACES = `root: tree { entries { name type } }
  github: file(path: ".github") { object { ... on Tree { entries { name type object { ... on Tree { entries { name type } } } } } } }
  docs: file(path: "docs") { object { ... on Tree { entries { name type object { ... on Tree { entries { name type } } } } } } }`;

const STATUS = 'status { context(name: $context) { state description creator { ...actor } } }';

const COMMENTS =
  'comments(first: 100) { totalCount nodes { fullDatabaseId url body author { ...actor } } pageInfo { hasNextPage endCursor } }';

const SHARED = `number title body url createdAt author { ...actor }
        labels(first: 100) { totalCount nodes { name } pageInfo { hasNextPage endCursor } }`;

/** The field under which the subject at a place of the list is read. */
export function subjectName(index: number): `subject${number}` {
  return `subject${index}`;
}

/** The one query, for `count` subjects. For one it costs one point: connections divided by 100, at least 1. */
export function snapshotQuery({ kind, files, places, baseSha, told, heads }: Wanted, count: number): string {
  const each = (make: (name: string, variable: string) => string): string =>
    files.map((_, index) => make(fileName(index), `$path${index}`)).join(' ');
  const onBranch = kind === 'pull-request' || baseSha !== undefined ? '' : ' target { ...Trusted }';
  const own = told === undefined ? '' : COMMENTS;
  const numbers = Array.from({ length: count }, (_, index) => `$number${index}: Int!`);
  const variables = [
    '$owner: String!, $repo: String!',
    ...numbers,
    ...files.map((_, index) => `$path${index}: String!`),
    ...(told === undefined ? [] : ['$context: String!']),
    ...(told?.sha === undefined ? [] : ['$sha: GitObjectID']),
    ...(baseSha === undefined ? [] : ['$base: GitObjectID']),
    ...(heads ? ['$after: String'] : []),
  ];
  const subjects = numbers.map(
    (_, index) =>
      `${subjectName(index)}: issueOrPullRequest(number: $number${index}) { type: __typename ...Pull ...Item }`,
  );
  return `query Snapshot(${variables.join(', ')}) {
  rateLimit { remaining resetAt }
  viewer { login databaseId }
  repository(owner: $owner, name: $repo) {
    defaultBranchRef { name${onBranch} }
    ${baseSha === undefined ? '' : 'base: object(oid: $base) { ...Trusted }'}
    ${told?.sha === undefined ? '' : `group: object(oid: $sha) { ... on Commit { ${STATUS} } }`}
    ${subjects.join('\n    ')}
    ${heads ? OPEN_HEADS : ''}
  }
}
fragment Pull on PullRequest {
  ${SHARED} state isDraft mergedAt mergedBy { ...actor } mergeCommit { oid } headRefName headRefOid headRepository { nameWithOwner } baseRefName baseRefOid
  ${baseSha === undefined ? 'baseRef { target { ...Trusted } }' : ''}
  commits(last: 1) { nodes { commit {
    oid ${told === undefined || told.sha !== undefined ? '' : STATUS} ${each((name, path) => `${name}: file(path: ${path}) { oid }`)}
  } } }
  files(first: 100) { totalCount nodes { path changeType } pageInfo { hasNextPage endCursor } }
  ${own}
}
fragment Item on Issue { ${SHARED} issueState: state ${own} }
fragment Trusted on Commit {
  oid ${each((name, path) => `${name}: file(path: ${path}) { mode object { ${TEXT} } }`)}
  ${places ? PLACES : ''}
}
${ACTOR}`;
}
