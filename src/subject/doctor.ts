import { diagnose, NAMED } from '../doctor/diagnose.ts';
import type { Diagnosis } from '../doctor/diagnosis.ts';
import { survey } from '../github/survey/survey.ts';
import type { Client } from '../github/transport/client.ts';

/** Looks at a repository and says what keeps the gate from holding there. Changes nothing. Throws `GitHubError`. */
export async function examine(client: Client, repository: Parameters<typeof survey>[1]): Promise<Diagnosis[]> {
  return diagnose(await survey(client, repository, NAMED));
}
