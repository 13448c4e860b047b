import { isNamed, repositoryName, type Repository } from '../github/repository.ts';
import type { Client } from '../github/transport/client.ts';
import { policyFor } from '../subject/ready.ts';
import { DEFAULT_POLICY, type PolicyPlace } from '../subject/terms.ts';
import { TrustedFiles } from '../subject/trusted-files.ts';
import type { GateSettings } from './settings.ts';

/** Templates of GitHub, wherever it looks for them, and who owns code. */
const KNOWN = /(?:^|\/)(?:pull_request_template|issue_template|codeowners)(?:[./]|$)/i;

/** Files of a branch that have changed. */
export interface Pushed {
  repository: Repository;
  branch: string;
  /** Undefined where not all are known. */
  paths: readonly string[] | undefined;
}

/**
 * Whether what is open may be judged otherwise after a push: it changed the policy, a template, or a file that the
 * policy or what it extends names. What cannot be read may be anything. Throws `GitHubError`.
 */
export async function touchesGate(
  client: Client,
  { repository, branch, paths }: Pushed,
  place: PolicyPlace,
  { policy = DEFAULT_POLICY, template }: GateSettings,
): Promise<boolean> {
  if (paths === undefined) return true;
  if (paths.some((path) => path === policy || path === template || KNOWN.test(path))) return true;
  const subject = {
    kind: 'pull-request' as const,
    repository: repositoryName(repository),
    trustedRef: `refs/heads/${branch}`,
  };
  const trusted = new TrustedFiles(client, { subject, documents: [], facts: [], open: true });
  const found = await policyFor(client, trusted, place);
  if (!found.ok) return true;
  const files = found.value === undefined ? [] : [found.value, ...(found.value.bases ?? [])];
  return paths.some((path) => files.some(({ text }) => text.includes(path)));
}

/** Whether a push may have changed the policy of all repositories that have none of their own. */
export function touchesOrganisation(
  { repository, paths }: Pushed,
  { 'organisation-policy': policy }: GateSettings,
): boolean {
  if (policy === undefined || !isNamed(repository, policy.repository)) return false;
  // Any file there may be one that the policy extends.
  return paths === undefined || paths.some((each) => each === policy.path || /\.ya?ml$/i.test(each));
}
