import { readTrustedFile } from '../github/answers/answer.ts';
import { repositoryName, type Repository } from '../github/repository.ts';
import type { Client } from '../github/transport/client.ts';
import { DEFAULT_POLICY } from '../subject/terms.ts';
import type { GateSettings } from './settings.ts';

/** Templates of GitHub, wherever it looks for them, and who owns code. */
const KNOWN = /(?:^|\/)(?:pull_request_template|issue_template|codeowners)(?:[./]|$)/i;

/**
 * Whether what is open may be judged otherwise after a push: it changed the policy, a template, or a file that the
 * policy names. `paths`: undefined where not all are known. Throws `GitHubError`.
 */
export async function touchesGate(
  client: Client,
  { repository, branch, paths }: { repository: Repository; branch: string; paths: readonly string[] | undefined },
  { policy = DEFAULT_POLICY, template }: GateSettings,
): Promise<boolean> {
  if (paths === undefined) return true;
  if (paths.some((path) => path === policy || path === template || KNOWN.test(path))) return true;
  const subject = {
    kind: 'pull-request' as const,
    repository: repositoryName(repository),
    trustedRef: `refs/heads/${branch}`,
  };
  const file = await readTrustedFile(client, subject, policy);
  if (file.status === 'unavailable') return true;
  const { text } = file.value;
  return paths.some((path) => text.includes(path));
}
