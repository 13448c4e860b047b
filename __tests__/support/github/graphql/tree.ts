import type { Json } from '../exchange.ts';
import { modeOf } from './mode.ts';
import type { Sources } from './sources.ts';

/** What is at a path of a commit: a `Blob`, a `Tree`, or `null`. The empty path is the root. */
export async function contentAt(sources: Sources, repository: string, sha: string, path: string): Promise<Json> {
  const raw = await rawAt(sources, repository, sha, path);
  if (raw === undefined) return null;
  if (Array.isArray(raw)) {
    const entries = raw.map((each: Json) => entryOf(sources, repository, sha, each));
    return { __typename: 'Tree', id: `T_${sha}_${path}`, oid: `T_${sha}_${path}`, entries };
  }
  const bytes = Buffer.from(raw.content, 'base64');
  const isBinary = bytes.includes(0);
  return {
    __typename: 'Blob',
    id: `B_${raw.sha}`,
    oid: raw.sha,
    byteSize: bytes.length,
    isBinary,
    isTruncated: false,
    text: isBinary ? null : bytes.toString(),
  };
}

/** The entry of a tree at a path of a commit, or `null`. */
export async function entryAt(sources: Sources, repository: string, sha: string, path: string): Promise<Json> {
  const raw = await rawAt(sources, repository, sha, path);
  if (raw === undefined) return null;
  const name = path.split('/').at(-1);
  return entryOf(sources, repository, sha, Array.isArray(raw) ? { name, path, sha: path, type: 'dir' } : raw);
}

function entryOf(sources: Sources, repository: string, sha: string, { name, path, type, ...raw }: Json): Json {
  return {
    __typename: 'TreeEntry',
    name,
    path,
    oid: raw.sha,
    type: type === 'dir' ? 'tree' : 'blob',
    mode: modeOf(type),
    object: () => contentAt(sources, repository, sha, path),
  };
}

function rawAt({ world }: Sources, repository: string, sha: string, path: string): Promise<Json> {
  const address = `/repos/${repository}/contents/${encodeURI(path)}?ref=${sha}`;
  return world.backend.owner('GET', address).catch(() => undefined);
}
