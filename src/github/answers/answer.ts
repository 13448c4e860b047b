import type { Answerer } from '../../evidence/facts.ts';
import type { Fact, FileAnswer, Question } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import { changedFilesAnswer } from './changed-files.ts';
import { revisionsAnswer, fileAnswer } from './file.ts';
import type { PeopleQuestion } from '../people/people.ts';
import type { Client } from '../transport/client.ts';
import { STATUS_NAME, type OwnReports } from '../writes/own-reports.ts';

/** Evidence handed over by the workflow: name to value. */
export type Values = ReadonlyMap<string, string>;

type AnyFact = Awaited<ReturnType<Answerer>>[number];

/**
 * Answers the questions of gates about a subject on GitHub. What cannot be answered is unavailable, never an error.
 * `teams`: a client whose token may read members of teams; default the one that answers everything. `own`: what the
 * gate reports itself; default by its usual name.
 */
export function answerer(
  client: Client,
  subject: Subject,
  values: Values,
  { teams = client, own = { name: STATUS_NAME } }: { teams?: Client; own?: OwnReports } = {},
): Answerer {
  // Not every policy asks about people.
  let people: Promise<(question: PeopleQuestion) => Promise<AnyFact>> | undefined;
  const answer = async (question: Question): Promise<AnyFact> => {
    switch (question.kind) {
      case 'file':
        return fileAnswer(client, subject, question);
      case 'file-revisions':
        return revisionsAnswer(client, subject, question);
      case 'changed-files':
        return changedFilesAnswer(client, subject);
      case 'labels':
      case 'origin':
        // Both come with the subject itself; where they are asked for, it did not have them.
        return { status: 'unavailable', reason: `the ${question.kind} of this subject are not known` };
      case 'value':
        return valueAnswer(question.name, values);
      case 'reviews':
      case 'comments':
      case 'body-edits':
      case 'commits':
      case 'pushes':
      case 'base-changes':
      case 'team-members':
      case 'permission':
      case 'changed-since':
      case 'label-set':
        people ??= import('../people/people.ts').then((late) => late.peopleAnswerer(client, teams, subject));
        return (await people)(question);
      default:
        // Evidence beyond the text is loaded only where a gate asks for it.
        return (await import('./evidence.ts')).evidenceAnswer(client, subject, question, own);
    }
  };
  return (questions) => Promise.all(questions.map(answer));
}

function valueAnswer(name: string, values: Values): Fact<{ raw: string }> {
  const raw = values.get(name);
  if (raw !== undefined) return { status: 'known', value: { raw } };
  return { status: 'unavailable', reason: `no evidence named ${name} was handed over` };
}

/** A file at the trusted commit of the subject: the policy. */
export function readTrustedFile(client: Client, subject: Subject, path: string): Promise<Fact<FileAnswer>> {
  return fileAnswer(client, subject, { path });
}
