import type { OwnReports } from '../writes/own-reports.ts';
import type { AnswersFor } from './ask.ts';
import {
  commitAnswer,
  releaseAnswer,
  skipInstructionAnswer,
  tagAnswer,
  checkRunsAnswer,
  deploymentAnswer,
  statusesAnswer,
} from './commit.ts';
import { filesBetweenAnswer, pathAnswer } from './file.ts';
import { headFileAnswer } from './head-file.ts';
import { closingIssuesAnswer, subIssuesAnswer, milestoneAnswer } from './issues.ts';

/** Questions about commits and what is attached to them. */
export type EvidenceKind =
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
  | 'closing-issues'
  | 'sub-issues'
  | 'deployment';

/** Answers the questions of evidence gates. `own`: what the gate itself reports, so that it can be told apart. */
export function evidenceAnswers(own: OwnReports): AnswersFor<EvidenceKind> {
  return {
    commit: commitAnswer,
    'head-file': headFileAnswer,
    'skip-instruction': skipInstructionAnswer,
    path: pathAnswer,
    'check-runs': (about, { sha }) => checkRunsAnswer(about, sha, own),
    statuses: (about, { sha }) => statusesAnswer(about, sha, own),
    tag: tagAnswer,
    release: releaseAnswer,
    'files-between': filesBetweenAnswer,
    milestone: milestoneAnswer,
    'closing-issues': closingIssuesAnswer,
    'sub-issues': subIssuesAnswer,
    deployment: deploymentAnswer,
  };
}
