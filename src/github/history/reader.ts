import type { AuditBatch, AuditPage, AuditSubject } from '../../audit/reading.ts';
import type { LooseCommit } from '../../audit/model.ts';
import type { Fact, FileAnswer } from '../../evidence/question.ts';
import type { CountedPage } from '../answers/conversation-query.ts';
import { isNamed, repositoryName, type Repository } from '../repository.ts';
import type { Client } from '../transport/client.ts';
import { GitHubError } from '../transport/error.ts';
import { auditQuery, numbersAt, type AuditQuery, type SubjectNode } from './query.ts';
import { auditSubjectOf } from './subject-node.ts';

interface AssociatedNode {
  merged: boolean;
  baseRefName: string;
  repository: { nameWithOwner: string };
}

interface CommitNode {
  oid: string;
  url: string;
  messageHeadline: string;
  committedDate: string;
  parents: { totalCount: number };
  author: { name: string | null; user: { login: string } | null } | null;
  associatedPullRequests: { nodes: (AssociatedNode | null)[] } | null;
}

/** A file of the graph; null where there is none. */
export interface BlobNode {
  type: string;
  oid?: string;
  text?: string | null;
  isTruncated?: boolean;
  isBinary?: boolean | null;
}

interface RepositoryNode {
  subjects?: CountedPage<SubjectNode>;
  defaultBranchRef?: {
    name: string;
    target:
      | ({ history?: CountedPage<CommitNode> } & Record<string, { nodes: ({ oid: string } | null)[] } | undefined>)
      | null;
  } | null;
  [file: `f${number}`]: BlobNode | null;
  [subject: `s${number}`]: SubjectNode | null | undefined;
}

interface AuditPeriod {
  since: string;
  until: string;
}

/** Reads batches of an audit, each in one request. Throws `GitHubError` if a request fails. */
export function auditReader(
  client: Client,
  query: AuditQuery,
  period: AuditPeriod,
): (batch: AuditBatch) => Promise<AuditPage> {
  return async (batch) => {
    const { query: text, variables } = auditQuery(query, batch);
    const answer = await client.graphql<{ repository: RepositoryNode | null }>(text, variables);
    const { repository } = answer;
    if (repository === null)
      throw new GitHubError(404, `there is no repository ${repositoryName(query)}, or the token may not see it.`);
    const target = repository.defaultBranchRef?.target;
    return {
      ...(batch.subjects === undefined || query.numbers === undefined
        ? {}
        : { subjects: await numberedOf(client, query, query.numbers, batch.subjects, repository) }),
      ...(batch.subjects === undefined || repository.subjects === undefined
        ? {}
        : { subjects: await subjectsOf(client, query, period, batch.subjects, repository.subjects) }),
      ...(batch.commits === undefined
        ? {}
        : { commits: commitsOf(query, repository.defaultBranchRef?.name, target?.history) }),
      files: batch.files.map(({ path }, index) => blobAnswer(path, repository[`f${index}`] ?? null)),
      times: batch.times.map((_, index) => target?.[`t${index}`]?.nodes[0]?.oid),
    };
  };
}

async function subjectsOf(
  client: Client,
  query: Repository,
  { since, until }: AuditPeriod,
  { again }: NonNullable<AuditBatch['subjects']>,
  page: CountedPage<SubjectNode>,
): Promise<NonNullable<AuditPage['subjects']>> {
  const nodes = page.nodes.filter((node) => node !== null);
  const inPeriod = nodes.filter((node) => {
    const at = node.mergedAt ?? node.closedAt ?? '';
    const isNew = again === undefined || (node.updatedAt >= again.since && !again.except.has(node.number));
    return at >= since && at < until && isNew;
  });
  const found: AuditSubject[] = [];
  for (const node of inPeriod) found.push(await auditSubjectOf(client, query, node));
  // Newest change first: what last changed before the period began cannot have been merged in it.
  const oldest = nodes.at(-1)?.updatedAt ?? '';
  const { hasNextPage, endCursor } = page.pageInfo;
  const next = hasNextPage && oldest >= since && oldest >= (again?.since ?? '') ? (endCursor ?? undefined) : undefined;
  const newest = nodes[0]?.updatedAt;
  return { found, next, ...(newest === undefined ? {} : { newest }), total: page.totalCount };
}

async function numberedOf(
  client: Client,
  query: Repository,
  numbers: readonly number[],
  batch: NonNullable<AuditBatch['subjects']>,
  repository: RepositoryNode,
): Promise<NonNullable<AuditPage['subjects']>> {
  const found: AuditSubject[] = [];
  for (const [index, number] of numbersAt(numbers, batch).entries()) {
    const node = repository[`s${index}`];
    if (node?.mergedAt == null)
      throw new GitHubError(404, `#${number} is not a merged pull request, or the token may not see it.`);
    found.push(await auditSubjectOf(client, query, node));
  }
  const next = Number(batch.after ?? 0) + batch.size;
  return { found, next: next < numbers.length ? String(next) : undefined, total: numbers.length };
}

// A pull request merged elsewhere, into another branch or a fork, has passed another gate or none.
function commitsOf(
  query: AuditQuery,
  branch: string | undefined,
  history: CountedPage<CommitNode> | undefined,
): NonNullable<AuditPage['commits']> {
  if (history === undefined) return { found: [], next: undefined };
  const branches = query.into ?? [branch];
  const found = history.nodes
    .filter((node) => node !== null)
    .filter(
      ({ associatedPullRequests: pulls }) =>
        !(pulls?.nodes ?? []).some(
          (pull) =>
            pull?.merged === true &&
            branches.includes(pull.baseRefName) &&
            isNamed(query, pull.repository.nameWithOwner),
        ),
    )
    .map(({ oid, url, messageHeadline, committedDate, author, parents }): LooseCommit => ({
      sha: oid,
      url,
      headline: messageHeadline,
      author: author?.user?.login ?? author?.name ?? null,
      at: committedDate,
      ...(parents.totalCount === 0 ? { initial: true as const } : {}),
    }));
  const { hasNextPage, endCursor } = history.pageInfo;
  return { found, next: hasNextPage ? (endCursor ?? undefined) : undefined };
}

/** The text of a file; anything else at its path is unavailable. */
export function blobAnswer(path: string, blob: BlobNode | null): Fact<FileAnswer> {
  if (blob === null) return { status: 'known', value: { path, exists: false, text: '' } };
  if (blob.type !== 'Blob') return { status: 'unavailable', reason: `${path} is no file` };
  if (blob.isTruncated === true || blob.isBinary === true || typeof blob.text !== 'string')
    return { status: 'unavailable', reason: `${path} is no whole text` };
  return {
    status: 'known',
    value: { path, exists: true, text: blob.text, ...(blob.oid === undefined ? {} : { sha: blob.oid }) },
  };
}
