import { Buffer } from 'node:buffer';
import type { ChangedFiles, FileAnswer } from '../../evidence/question.ts';
import type { StandingStatus } from '../writes/commit-status.ts';
import { commentOfNode, ownAmong, standingIn, type OwnComment } from '../writes/earlier.ts';
import { identityIn } from '../writes/own-reports.ts';
import type { LoadedSubject } from '../subject.ts';
import type { Connection } from '../transport/lists.ts';
import type { Parts } from '../transport/parts.ts';
import {
  fileName,
  type Answer,
  type EntryNode,
  type HeadNode,
  type OpenHead,
  type PullNode,
  type SnapshotSubject,
  type TrustedNode,
  type Wanted,
} from './query.ts';

/** What one look has brought beside the subject. Whatever is absent is not known, and is asked for by itself. */
export interface Seen {
  /** Trusted files by their paths, also those that are not there. */
  files: ReadonlyMap<string, FileAnswer>;
  /** Paths in the places of templates, at the trusted commit. */
  places?: readonly string[];
  /** What the pull request changes, where the list has come whole. */
  changed?: ChangedFiles;
  /** Trusted files that are the same at the head. */
  same: ReadonlySet<string>;
  /** Comments of the token's own account. */
  comments?: readonly OwnComment[];
  /** The commit status of ours; null where none stands there. */
  standing?: StandingStatus | null;
  /** The first page of the open pull requests. */
  open?: Connection<OpenHead>;
}

/** An answer, and the name of one subject in it. */
export interface SeenPlace {
  parts: Parts<Answer>;
  name: `subject${number}`;
}

/** What an answer holds beside the subject itself. */
export function seenIn(
  place: SeenPlace,
  node: SnapshotSubject,
  loaded: LoadedSubject,
  wanted: Omit<Wanted, 'kind'>,
): Seen {
  const { parts, name: own } = place;
  const trusted = trustedIn(place, node, loaded, wanted);
  const files = new Map<string, NonNullable<ReturnType<typeof fileOf>>>();
  wanted.files.forEach((path, index) => {
    const name = fileName(index);
    const entry = trusted?.node[name];
    const isMissing = trusted === undefined || parts.missingAt(...trusted.at, name) !== undefined;
    const file = isMissing || entry === undefined ? undefined : fileOf(path, entry);
    if (file !== undefined) files.set(path, file);
  });
  const isListed =
    trusted !== undefined &&
    ['root', 'github', 'docs'].every((each) => parts.missingAt(...trusted.at, each) === undefined);
  const places = wanted.places && isListed ? placesOf(trusted.node) : undefined;
  const seen: Seen = {
    files,
    same: new Set(),
    ...(places === undefined ? {} : { places }),
    ...toldIn(place, node, wanted),
  };
  const { pullRequests: open } = parts.data.repository ?? {};
  const at = ['repository', 'pullRequests'];
  if (open != null && parts.missingAt(...at) === undefined) seen.open = open;
  if (node.type === 'Issue') return seen;
  const changed = parts.missingAt('repository', own, 'files') === undefined ? changedOf(node) : undefined;
  const head = headOf(place, node);
  const same = wanted.files.filter((path, index) => {
    const id = head?.[fileName(index)]?.oid;
    return id !== undefined && id === files.get(path)?.sha;
  });
  return { ...seen, same: new Set(same), ...(changed === undefined ? {} : { changed }) };
}

/** The commit at which policy and template are read, and its place in the answer; undefined where it did not come. */
function trustedIn(
  { parts, name }: SeenPlace,
  node: SnapshotSubject,
  { subject }: LoadedSubject,
  { baseSha }: Pick<Wanted, 'baseSha'>,
): { node: TrustedNode; at: string[] } | undefined {
  const { repository } = parts.data;
  const [trusted, at] =
    baseSha !== undefined
      ? [repository?.base, ['repository', 'base']]
      : node.type === 'Issue'
        ? [repository?.defaultBranchRef?.target, ['repository', 'defaultBranchRef', 'target']]
        : [node.baseRef?.target, ['repository', name, 'baseRef', 'target']];
  if (trusted?.oid === undefined) return undefined;
  if (node.type === 'Issue' || baseSha !== undefined) return { node: trusted, at };
  // A closed one is judged by the base of its time, a stacked one by the branch below the stack.
  const isTrusted =
    subject.trustedSha === undefined
      ? subject.trustedRef === `refs/heads/${node.baseRefName}`
      : subject.trustedSha === trusted.oid;
  return isTrusted ? { node: trusted, at } : undefined;
}

function headOf({ parts, name }: SeenPlace, { commits, headRefOid }: PullNode): HeadNode | undefined {
  const head = commits?.nodes?.[0]?.commit;
  const isThere =
    head?.oid === headRefOid &&
    parts.missingAt('repository', name, 'commits', 'nodes', 0, 'commit', 'oid') === undefined;
  return isThere ? head : undefined;
}

function toldIn(
  place: SeenPlace,
  node: SnapshotSubject,
  { told }: Pick<Wanted, 'told'>,
): Pick<Seen, 'comments' | 'standing'> {
  const { parts, name } = place;
  const identity = parts.missingAt('viewer') === undefined ? identityIn(parts.data.viewer) : undefined;
  if (told === undefined || identity === undefined) return {};
  const seen: Pick<Seen, 'comments' | 'standing'> = {};
  const { comments } = node;
  if (comments?.nodes != null && parts.missingAt('repository', name, 'comments') === undefined) {
    const found = comments.nodes.filter((each) => each !== null).map(commentOfNode);
    const own = ownAmong(found, told.marker, identity);
    // The one that holds the report is written early; where it is not among the first, all are looked through.
    if (own.length > 0 || (!comments.pageInfo.hasNextPage && found.length === comments.nodes.length))
      seen.comments = own;
  }
  const commit =
    told.sha === undefined ? (node.type === 'Issue' ? undefined : headOf(place, node)) : parts.data.repository?.group;
  const at = told.sha === undefined ? [name, 'commits', 'nodes', 0, 'commit', 'status'] : ['group', 'status'];
  if (commit?.status !== undefined && parts.missingAt('repository', ...at) === undefined)
    seen.standing = standingIn(commit.status, identity);
  return seen;
}

const LINK = 0o120000;

/**
 * A trusted file; undefined where this cannot be told here: a folder, a link, no text, or one that was cut or changed
 * on the way. The API of contents has the words for those.
 */
function fileOf(path: string, entry: EntryNode | null): FileAnswer | undefined {
  if (entry === null) return { path, exists: false, text: '' };
  const { mode, object } = entry;
  const { oid, byteSize, isTruncated, text } = object ?? {};
  if (mode === LINK || oid === undefined || isTruncated !== false || typeof text !== 'string') return undefined;
  // What was no UTF-8 arrives in another length.
  if (Buffer.byteLength(text) !== byteSize) return undefined;
  return { path, exists: true, text, sha: oid };
}

/** Paths in the places where GitHub looks for templates, and where people put a policy by mistake. */
function placesOf({ root, github, docs }: TrustedNode): string[] | undefined {
  const found: string[] = [];
  for (const [folder, node] of [
    ['', root],
    ['.github/', github?.object],
    ['docs/', docs?.object],
  ] as const) {
    for (const { name, type, object } of node?.entries ?? []) {
      if (type === 'blob') found.push(`${folder}${name}`);
      // Folders of the root are not listed; one of templates is rare there.
      else if (folder === '' && TEMPLATES.test(name)) return undefined;
      for (const inside of object?.entries ?? [])
        if (inside.type === 'blob') found.push(`${folder}${name}/${inside.name}`);
    }
  }
  return root?.entries == null ? undefined : found;
}

const TEMPLATES = /^(?:pull_request|issue)_template$/i;

/** The files that a pull request changes; undefined where the list is longer, or one was renamed: from where is not told. */
function changedOf({ files }: PullNode): ChangedFiles | undefined {
  const nodes = files?.nodes?.filter((each) => each !== null) ?? [];
  if (files?.totalCount !== nodes.length || nodes.length === 0 || files.pageInfo.hasNextPage) return undefined;
  if (nodes.some(({ changeType }) => changeType === 'RENAMED')) return undefined;
  const changed = nodes.map(({ path, changeType }) => ({
    path,
    ...(changeType === 'DELETED' ? { removed: true as const } : {}),
  }));
  return { files: changed, complete: true };
}
