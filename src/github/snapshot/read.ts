import type { Fact } from '../../evidence/question.ts';
import type { NumberRequest } from '../events/event.ts';
import { loginOf, personOf } from '../person.ts';
import { assertQueued, issueSubject, pullRequestSubject, type LoadedSubject, type SubjectView } from '../subject.ts';
import type { Client } from '../transport/client.ts';
import type { Result } from '../../result.ts';
import { attempt, GitHubError, permissionHint } from '../transport/error.ts';
import { graphqlParts } from '../transport/parts.ts';
import { snapshotQuery, subjectName, type Answer, type SnapshotSubject, type Wanted } from './query.ts';
import { seenIn, type SeenPlace, type Seen } from './seen.ts';

/**
 * Reads a pull request or an issue, and everything that a common judgement needs, in one request. A part that the token
 * may not read, or that the server left out, is not known; labels then say which permission is missing. Throws
 * `GitHubError` where the pull request or issue itself cannot be read in this way.
 */
export async function readSnapshot(
  client: Client,
  request: NumberRequest,
  wanted: Omit<Wanted, 'kind'>,
): Promise<Snapshot> {
  const [only] = await readSnapshots(client, [request], wanted);
  if (only?.ok !== true) throw only?.error ?? new GitHubError(404, 'GitHub did not answer.');
  return only.value;
}

/** What came in one look. */
export type Snapshot = LoadedSubject & { seen: Seen };

/** The same for several of one kind and repository, in one request. Throws `GitHubError` where nothing came of it. */
export async function readSnapshots(
  client: Client,
  requests: readonly NumberRequest[],
  wanted: Omit<Wanted, 'kind'>,
): Promise<Result<Snapshot, GitHubError>[]> {
  const [first] = requests;
  if (first === undefined) return [];
  const { owner, repo, kind } = first;
  const { baseSha: base, told, files } = wanted;
  const variables = {
    owner,
    repo,
    ...Object.fromEntries(requests.map(({ number }, index) => [`number${index}`, number])),
    ...Object.fromEntries(files.map((path, index) => [`path${index}`, path])),
    ...(told === undefined ? {} : { context: told.context }),
    ...(told?.sha === undefined ? {} : { sha: told.sha }),
    ...(base === undefined ? {} : { base }),
    ...(wanted.heads ? { after: null } : {}),
  };
  const parts = await graphqlParts<Answer>(client, snapshotQuery({ ...wanted, kind }, requests.length), variables);
  return Promise.all(
    requests.map((request, index) =>
      attempt(() => snapshotOf(client, request, { parts, name: subjectName(index) }, wanted)),
    ),
  );
}

async function snapshotOf(
  client: Client,
  request: NumberRequest,
  place: SeenPlace,
  wanted: Omit<Wanted, 'kind'>,
): Promise<Snapshot> {
  const { owner, repo, number, kind } = request;
  const node = place.parts.data.repository?.[place.name];
  if (node == null || (kind === 'pull-request' && node.type === 'Issue'))
    throw new GitHubError(404, `there is no #${number} in ${owner}/${repo}, or the token may not see it.`);
  assertWhole(place, node);
  const loaded = await subjectOf(client, request, node, place);
  return { ...loaded, seen: seenIn(place, node, loaded, wanted) };
}

const TITLE = ['number', 'title', 'body', 'url', 'createdAt', 'state', 'issueState', 'author'];
const COMMITS = ['isDraft', 'headRefName', 'headRefOid', 'headRepository', 'baseRefName', 'baseRefOid'];

// What the subject itself is made of must be there.
function assertWhole({ parts, name }: SeenPlace, { type, number }: SnapshotSubject): void {
  for (const field of type === 'Issue' ? TITLE : [...TITLE, ...COMMITS]) {
    const status = parts.missingAt('repository', name, field);
    if (status !== undefined)
      throw new GitHubError(
        status,
        `GitHub did not send all of #${number}. Check the permissions of the token, or run the job again.`,
      );
  }
}

async function subjectOf(
  client: Client,
  request: NumberRequest,
  node: SnapshotSubject,
  { parts, name }: SeenPlace,
): Promise<LoadedSubject> {
  const labels = labelsIn({ parts, name }, node);
  if (node.type === 'Issue') return issueSubject(request, viewOf(node), labels);
  const view = {
    ...viewOf(node),
    draft: node.isDraft,
    merged_at: node.mergedAt ?? null,
    merged_by: node.mergedBy == null ? null : { login: loginOf(node.mergedBy) },
    mergedAs: node.mergeCommit?.oid ?? null,
    head: {
      sha: node.headRefOid,
      ref: node.headRefName,
      repo: node.headRepository && { full_name: node.headRepository.nameWithOwner },
    },
    base: { ref: node.baseRefName, sha: node.baseRefOid },
  };
  // A stacked pull request goes into the branch below the stack, which only REST tells. None goes into the default
  // branch: that one is below every stack.
  const isPlain = view.base.ref === parts.data.repository?.defaultBranchRef?.name;
  const { owner, repo, number } = request;
  const { mergedAs } = view;
  const whole = isPlain
    ? view
    : { ...(await client.rest.pulls.get({ owner, repo, pull_number: number })).data, mergedAs };
  assertQueued(request, whole);
  return pullRequestSubject(request, whole, labels);
}

// In the shape of REST; GraphQL gives bots' logins without their suffix.
function viewOf(node: SnapshotSubject): SubjectView {
  const { author, number, title, body, url, createdAt } = node;
  const user = personOf(author);
  const state = node.type === 'Issue' ? node.issueState : node.state;
  return {
    number,
    state: state === 'OPEN' ? 'open' : 'closed',
    title,
    body,
    html_url: url,
    created_at: createdAt,
    user: user && { ...user, login: loginOf(user) },
  };
}

function labelsIn({ parts, name }: SeenPlace, { type, labels }: SnapshotSubject): Fact<string[]> {
  const status = parts.missingAt('repository', name, 'labels');
  const nodes = labels?.nodes ?? [];
  const known = nodes.flatMap((label) => label?.name ?? []);
  if (status === undefined && labels?.pageInfo.hasNextPage === false && known.length === nodes.length)
    return { status: 'known', value: known };
  const why =
    status === 403
      ? `the token may not do this (403). ${permissionHint(type === 'Issue' ? 'issues: read' : 'pull-requests: read')}`
      : `GitHub did not send them all${status === undefined ? '' : ` (${status})`}. Run the job again.`;
  return { status: 'unavailable', reason: `the labels could not be read: ${why}` };
}
