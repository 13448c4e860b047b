import { diagnose, NAMED } from '../doctor/diagnose.ts';
import type { Diagnosis } from '../doctor/diagnosis.ts';
import { readSharedFile } from '../github/shared-policy.ts';
import { survey } from '../github/survey/survey.ts';
import type { Client } from '../github/transport/client.ts';
import type { SharedText } from '../policy/file/layer.ts';
import { withBases, type ReadShared } from '../run/shared-policies.ts';
import { sharedTexts } from '../run/trusted.ts';

/**
 * Looks at a repository and says what keeps the gate from holding there. Changes nothing. Throws `GitHubError`. `read`
 * reads the policies of other repositories; left out, the client does.
 */
export async function examine(
  client: Client,
  repository: Parameters<typeof survey>[1],
  read: ReadShared = (reference) => readSharedFile(client, reference),
): Promise<Diagnosis[]> {
  let shared: SharedText[] = [];
  const templates = async (policy: { path: string; text: string }): Promise<string[]> => {
    const whole = await withBases(policy, read);
    shared = whole.ok ? sharedTexts(whole.value) : [];
    return NAMED.templates(policy, shared);
  };
  const found = await survey(client, repository, { ...NAMED, templates });
  return diagnose(found, shared);
}
