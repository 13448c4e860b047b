import type { Json } from './exchange.ts';
import type { World } from './world.ts';

/** What differs between two commits, from where they parted. */
export interface Comparison {
  files: Json[];
  /** Oldest first. */
  commits: Json[];
  mergeBase: string;
}

/** The emulator lists no more files of a comparison, as GitHub does. */
const MOST_COMPARED = 300;

export async function compare(world: World, repository: string, base: string, head: string): Promise<Comparison> {
  const path = `/repos/${repository}/compare/${encodeURI(base)}...${encodeURI(head)}`;
  const { files, commits, merge_base_commit } = await world.backend.owner('GET', path);
  const mergeBase: string = merge_base_commit.sha;
  if (files.length < MOST_COMPARED) return { files, commits, mergeBase };
  return { files: await treeChanges(world, repository, mergeBase, head), commits, mergeBase };
}

/** All changed files of two trees, without renames and line counts: a comparison ends at 300. */
async function treeChanges(world: World, repository: string, base: string, head: string): Promise<Json[]> {
  const [old = new Map(), fresh = new Map()] = await Promise.all(
    [base, head].map(async (sha) => {
      const { tree } = await world.backend.owner('GET', `/repos/${repository}/git/trees/${sha}?recursive=1`);
      const blobs: Json[] = tree.filter(({ type }: Json) => type === 'blob');
      return new Map<string, string>(blobs.map((each) => [each.path, each.sha]));
    }),
  );
  const paths = [...new Set([...old.keys(), ...fresh.keys()])].toSorted((a, b) => (a < b ? -1 : 1));
  return paths
    .filter((path) => old.get(path) !== fresh.get(path))
    .map((filename) => ({
      sha: fresh.get(filename) ?? old.get(filename),
      filename,
      status: !old.has(filename) ? 'added' : fresh.has(filename) ? 'modified' : 'removed',
      additions: 0,
      deletions: 0,
      changes: 0,
    }));
}

/** Whether `ancestor` is `head` or comes before it. */
export async function contains(world: World, repository: string, head: string, ancestor: string): Promise<boolean> {
  const path = `/repos/${repository}/compare/${ancestor}...${encodeURI(head)}`;
  return world.backend.owner('GET', path).then(
    ({ status }: Json) => status === 'ahead' || status === 'identical',
    () => false,
  );
}

export async function tipOf(world: World, repository: string, branch: string): Promise<string | undefined> {
  return world.backend.owner('GET', `/repos/${repository}/git/ref/heads/${encodeURI(branch)}`).then(
    ({ object }: Json) => object.sha,
    () => undefined,
  );
}

export interface CommitData {
  message: string;
  parents: string[];
  author: { name: string; email: string };
}

/** A commit that applies changed files (as a comparison lists them) onto another commit's tree. */
export async function commitOnto(
  world: World,
  repository: string,
  onto: string,
  files: Json[],
  data: CommitData,
): Promise<string> {
  const { backend } = world;
  const base = `/repos/${repository}/git`;
  const { tree } = await backend.owner('GET', `${base}/commits/${onto}`);
  const entries = files.flatMap(({ filename, previous_filename, sha, status }: Json) => [
    { path: filename, mode: '100644', type: 'blob', sha: status === 'removed' ? null : sha },
    ...(previous_filename === undefined ? [] : [{ path: previous_filename, mode: '100644', type: 'blob', sha: null }]),
  ]);
  const merged =
    entries.length === 0 ? tree : await backend.owner('POST', `${base}/trees`, { base_tree: tree.sha, tree: entries });
  return (await backend.owner('POST', `${base}/commits`, { ...data, tree: merged.sha })).sha;
}
