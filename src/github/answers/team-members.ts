import type { Person } from '../../evidence/people.ts';
import type { Fact, QuestionOf } from '../../evidence/question.ts';
import type { Client } from '../client.ts';
import { GitHubError } from '../error.ts';

/**
 * Everybody in a team, with child teams. The token of a job never may read that; GitHub answers 404 then, just as for
 * a team that does not exist.
 */
export async function teamAnswer(client: Client, { org, team }: QuestionOf<'team-members'>): Promise<Fact<Person[]>> {
  try {
    const members = await client.paginate(client.rest.teams.listMembersInOrg, { org, team_slug: team, per_page: 100 });
    return { status: 'known', value: members.map(({ login, id, type }) => ({ login, id, type })) };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const refused = error.status === 404 || error.status === 403;
    const reason = refused
      ? `its members cannot be read (${error.status}). Give the input \`team-token\` a token with \`members: read\` (GitHub App) or \`read:org\` (classic). Or there is no such team`
      : `its members could not be read: ${error.message}`;
    return { status: 'unavailable', reason };
  }
}
