import type { Answerer } from '../../evidence/facts.ts';
import type { QuestionOf, Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../transport/client.ts';
import { GitHubError } from '../transport/error.ts';
import { changedSinceAnswer } from '../answers/changed-since.ts';
import { readConversation, type Conversation } from '../answers/conversation.ts';
import { labelSetAnswer } from '../answers/milestone.ts';
import { permissionAnswer } from './access.ts';
import { readPushes } from '../answers/commit.ts';
import { told } from '../answers/reading.ts';
import type { Person } from '../../evidence/people.ts';

/** Questions about what people did and who they are. */
export type PeopleQuestion = QuestionOf<
  | 'reviews'
  | 'comments'
  | 'body-edits'
  | 'commits'
  | 'pushes'
  | 'base-changes'
  | 'team-members'
  | 'permission'
  | 'changed-since'
  | 'label-set'
>;

type AnyFact = Awaited<ReturnType<Answerer>>[number];

/** Answers them. The conversation is read once, whatever is asked of it. */
export function peopleAnswerer(
  client: Client,
  teams: Client,
  subject: Subject,
): (question: PeopleQuestion) => Promise<AnyFact> {
  let read: Promise<Conversation> | undefined;
  const conversation = (): Promise<Conversation> => (read ??= readConversation(client, subject));
  return async (question) => {
    switch (question.kind) {
      case 'reviews':
        return told('the reviews', async () => (await conversation()).reviews);
      case 'comments':
        return told('the comments', async () => (await conversation()).comments);
      case 'body-edits':
        return told('the edit history of the body', async () => (await conversation()).body);
      case 'commits':
        if (subject.kind !== 'pull-request')
          return { status: 'unavailable', reason: 'only a pull request has commits' };
        return told('the commits', async () => (await conversation()).commits);
      case 'pushes':
        return told('the pushes to the branch', async () => {
          const { head } = await conversation();
          if (head === undefined) throw new GitHubError(404, 'the repository of the branch is gone.');
          return readPushes(client, head);
        });
      case 'base-changes':
        return told('the moves to another base branch', async () => {
          const { baseChanges } = await conversation();
          if (baseChanges === undefined) throw new GitHubError(0, 'GitHub did not give them all.');
          return baseChanges;
        });
      case 'team-members':
        return teamAnswer(teams, question);
      case 'permission':
        return permissionAnswer(client, subject, question.login);
      case 'changed-since':
        return changedSinceAnswer(client, subject, question);
      case 'label-set':
        return labelSetAnswer(client, subject, question.label);
      default:
        return question satisfies never;
    }
  };
}

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
