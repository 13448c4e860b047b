import type { Result, Why } from '../result.ts';
import { fileAnswer } from './answers/file.ts';
import { repositoryNamed, type Repository } from './repository.ts';
import type { Client } from './transport/client.ts';
import { attempt, type GitHubError } from './transport/error.ts';

/** A file of another repository: where it is, and the commit that its ref names now. */
interface SharedFound {
  path: string;
  text: string;
  sha?: string;
  shared: { repository: string; ref: string; commit: string };
}

/** Why it was not read. `isWrong`: reference or token must be changed; trying again does not help. */
interface SharedUnread extends Why {
  isWrong: boolean;
}

/**
 * Reads a file of another repository at a ref. The ref is turned into a commit first, so that text and commit belong
 * together. The reason of an error completes "found OWNER/REPO:PATH@REF, which …". `access`: how a token comes to read a
 * private repository.
 */
export async function readSharedFile(
  client: Client,
  { repository, path, ref }: { repository: string; path: string; ref: string },
  access: (repository: string) => string = accessByInput,
): Promise<Result<SharedFound, SharedUnread>> {
  const place = repositoryNamed(repository);
  if (place === undefined) return wrong(`names no repository, expected OWNER/REPO`);
  const commit = await commitAt(client, place, ref);
  if (!commit.ok) return { ok: false, error: refused(commit.error, ref, access(repository)) };
  if (!SHA.test(commit.value)) return { ok: false, error: { isWrong: false, reason: `${ref} came without its SHA` } };
  const about = { client, repository: place, subject: { kind: 'file' as const } };
  const fact = await fileAnswer(about, { path, ref: commit.value });
  if (fact.status === 'unavailable')
    return { ok: false, error: { isWrong: false, reason: fact.reason, isFault: fact.isFault } };
  const { exists, text, sha } = fact.value;
  if (!exists) return wrong(`is not there, expected a file ${path} in ${repository} at ${commit.value}`);
  const shared = { repository, ref, commit: commit.value };
  return { ok: true, value: { path, text, ...(sha === undefined ? {} : { sha }), shared } };
}

const SHA = /^[\da-f]{40}$/;

async function commitAt(client: Client, place: Repository, ref: string): Promise<Result<string, GitHubError>> {
  if (SHA.test(ref)) return { ok: true, value: ref };
  // This media type returns only the SHA, without the files of the commit.
  const found = await attempt(() => client.rest.repos.getCommit({ ...place, ref, mediaType: { format: 'sha' } }));
  if (!found.ok) return found;
  const data: unknown = found.value.data;
  return { ok: true, value: typeof data === 'string' ? data.trim() : '' };
}

function accessByInput(repository: string): string {
  return `for a private repository give the input \`policy-token\` a token with "Contents: read" of ${repository}`;
}

function refused({ status, message, isFault }: GitHubError, ref: string, token: string): SharedUnread {
  if (status === 422)
    return { isWrong: true, reason: `names no commit, expected a branch, a tag or a commit at ${ref}` };
  if (status === 404)
    return {
      isWrong: true,
      reason: `is not found (404), expected a repository that the token may read, with the ref ${ref}; ${token}`,
    };
  if (status === 401 || status === 403)
    return { isWrong: true, reason: `the token may not read (${status}), expected one that may: ${token}` };
  return { isWrong: false, reason: message, isFault };
}

function wrong(reason: string): Result<never, SharedUnread> {
  return { ok: false, error: { isWrong: true, reason } };
}
