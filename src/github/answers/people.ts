import type { Answerer } from '../../evidence/facts.ts';
import type { QuestionOf } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../client.ts';
import { GitHubError } from '../error.ts';
import { changedSinceAnswer } from './changed-since.ts';
import { readConversation, type Conversation } from './conversation.ts';
import { labelSetAnswer } from './label-set.ts';
import { permissionAnswer } from './permission.ts';
import { readPushes } from './pushes.ts';
import { teamAnswer } from './team-members.ts';
import { told } from './told.ts';

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
