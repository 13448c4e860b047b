import type { Answerer } from '../../evidence/facts.ts';
import type { ChangedFiles, Fact, FileAnswer, Question, QuestionKind, QuestionOf } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../transport/client.ts';
import { STATUS_NAME, type OwnReports } from '../writes/own-reports.ts';
import { askAbout, known, unavailable, type About, type AnswersFor } from './ask.ts';
import { changedFilesAnswer, fileAnswer, folderAnswer, openingAnswer, revisionsAnswer } from './file.ts';
import type { EvidenceKind } from './evidence.ts';
import type { PeopleKind } from './people.ts';

/** Evidence that the workflow hands over: name to value. */
export type Values = ReadonlyMap<string, string>;

type AnyFact = Awaited<ReturnType<Answerer>>[number];

/**
 * Answers the questions of gates about a subject on GitHub. What cannot be answered is unavailable; it never throws.
 * `teams`: a client whose token may read team members; default `client`. `own`: what the gate itself reports; default
 * by its usual name.
 */
export function answerer(
  client: Client,
  subject: Subject,
  values: Values,
  { teams = client, own = { name: STATUS_NAME } }: { teams?: Client; own?: OwnReports } = {},
): Answerer {
  // Loaded only when asked for: many policies ask nothing about people or evidence.
  let people: Promise<AnswersFor<PeopleKind>> | undefined;
  let evidence: Promise<AnswersFor<EvidenceKind>> | undefined;
  const answer = async (question: Question, about: About): Promise<AnyFact> => {
    switch (question.kind) {
      case 'file':
        return fileAnswer(about, question);
      case 'file-when-opened':
        return openingAnswer(about, question.path);
      case 'folder':
        return folderAnswer(about, question.path);
      case 'file-revisions':
        return revisionsAnswer(about, question);
      case 'changed-files':
        return changedFilesAnswer(about);
      case 'labels':
      case 'origin':
        // Both come with the subject. If they are asked for here, the subject did not have them.
        return unavailable(`the ${question.kind} of this subject are not known`);
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
        people ??= import('./people.ts').then((late) => late.peopleAnswers(about, teams));
        return answerBy(await people, about, question);
      default:
        evidence ??= import('./evidence.ts').then((late) => late.evidenceAnswers(own));
        return answerBy(await evidence, about, question);
    }
  };
  return (questions) =>
    Promise.all(questions.map((question) => askAbout(client, subject, (about) => answer(question, about))));
}

function answerBy<K extends QuestionKind>(
  answers: AnswersFor<K>,
  about: About,
  question: QuestionOf<K> & { kind: K },
): Promise<AnyFact> | AnyFact {
  // TypeScript cannot see that the entry for a kind answers the questions of this kind.
  const answer = answers[question.kind] as (about: About, question: Question) => Promise<AnyFact>;
  return answer(about, question);
}

function valueAnswer(name: string, values: Values): Fact<{ raw: string }> {
  const raw = values.get(name);
  return raw === undefined ? unavailable(`no evidence named ${name} was handed over`) : known({ raw });
}

/** A file at the trusted commit of the subject, such as its policy or template. */
export function readTrustedFile(client: Client, subject: Subject, path: string): Promise<Fact<FileAnswer>> {
  return askAbout(client, subject, (about) => fileAnswer(about, { path }));
}

/** The files that a pull request changes. */
export function readChangedFiles(client: Client, subject: Subject): Promise<Fact<ChangedFiles>> {
  return askAbout(client, subject, changedFilesAnswer);
}
