import type { Answerer } from '../../evidence/facts.ts';
import type { QuestionOf } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../transport/client.ts';
import type { OwnReports } from '../writes/own-reports.ts';
import { checkRunsAnswer, statusesAnswer, deploymentAnswer } from './signals.ts';
import { commitAnswer, skipInstructionAnswer } from './commit.ts';
import { pathAnswer } from './file.ts';
import { filesBetweenAnswer } from './files-between.ts';
import { headFileAnswer } from './head-file.ts';
import { milestoneAnswer } from './milestone.ts';
import { releaseAnswer, tagAnswer } from './release.ts';

/** Questions about commits and what hangs on them. */
type EvidenceQuestion = QuestionOf<
  | 'commit'
  | 'head-file'
  | 'skip-instruction'
  | 'path'
  | 'check-runs'
  | 'statuses'
  | 'tag'
  | 'release'
  | 'files-between'
  | 'milestone'
  | 'deployment'
>;

/** Answers what evidence gates ask. */
export function evidenceAnswer(
  client: Client,
  subject: Subject,
  question: EvidenceQuestion,
  own: OwnReports,
): Promise<Awaited<ReturnType<Answerer>>[number]> {
  switch (question.kind) {
    case 'commit':
      return commitAnswer(client, subject, question.ref);
    case 'head-file':
      return headFileAnswer(client, subject, question.path);
    case 'skip-instruction':
      return skipInstructionAnswer(client, subject);
    case 'path':
      return pathAnswer(client, subject, question);
    case 'check-runs':
      return checkRunsAnswer(client, subject, question.sha, own);
    case 'statuses':
      return statusesAnswer(client, subject, question.sha, own);
    case 'tag':
      return tagAnswer(client, subject, question.name);
    case 'release':
      return releaseAnswer(client, subject, question.tag);
    case 'files-between':
      return filesBetweenAnswer(client, subject, question);
    case 'milestone':
      return milestoneAnswer(client, subject, question.title);
    case 'deployment':
      return deploymentAnswer(client, subject, question);
  }
}
