import type { Why } from '../result.ts';
import type {
  IssueState,
  LinkedIssue,
  CommitAnswer,
  CheckRun,
  ReportedStatus,
  TagAnswer,
  ReleaseAnswer,
  MilestoneAnswer,
  DeploymentAnswer,
  HeadFile,
} from './answers.ts';
import type { BaseChange, Comment, Commit, History, Permission, Person, Push, Review } from './people.ts';

/**
 * What gates may ask about the world, as data. The shell answers; nothing in here fetches. Whoever adds a question gets
 * compile errors until every answerer handles it.
 */
export interface Catalogue {
  /** The text of a file at a trusted ref. `ref` absent: the trusted commit of the subject. */
  file: { ask: { path: string; ref?: string }; answer: FileAnswer };
  /** Whether a file exists, whatever it contains, such as a picture or a huge text. */
  path: { ask: { path: string; ref: string }; answer: { exists: boolean } };
  /** The text of a file as it was when the pull request or issue was opened; null if it was not there. */
  'file-when-opened': { ask: { path: string }; answer: { text: string } | null };
  /** The names of the files in a folder at the trusted commit. Empty if there is no such folder. */
  folder: { ask: { path: string }; answer: string[] };
  /** The last revisions of a file up to the trusted commit, newest first. */
  'file-revisions': { ask: { path: string; last: number }; answer: { sha: string; text: string }[] };
  /** Labels of the pull request or issue. */
  labels: { ask: Record<never, never>; answer: string[] };
  /** Where a pull request or issue comes from. What it does not have is absent. */
  origin: { ask: Record<never, never>; answer: Origin };
  /** Files that a pull request changes. */
  'changed-files': { ask: Record<never, never>; answer: ChangedFiles };
  /** A value handed over by the workflow or on the command line. */
  value: { ask: { name: string }; answer: { raw: string } };
  /** The commit that `ref` names; absent: the head of the pull request. */
  commit: { ask: { ref?: string }; answer: CommitAnswer };
  /** A file at the head of a pull request and in its merges, compared with the default branch. */
  'head-file': { ask: { path: string }; answer: HeadFile };
  /**
   * Words in the head commit's message that keep workflows from starting, such as `[skip ci]`; null if there are none.
   */
  'skip-instruction': { ask: Record<never, never>; answer: { instruction: string | null } };
  /** Check runs of a commit; of several with one name in one suite, the newest. */
  'check-runs': { ask: { sha: string }; answer: CheckRun[] };
  /** Statuses of a commit; of several with one context, the newest. */
  statuses: { ask: { sha: string }; answer: ReportedStatus[] };
  tag: { ask: { name: string }; answer: TagAnswer };
  /** The release of a tag; a draft too, if the token sees it. */
  release: { ask: { tag: string }; answer: ReleaseAnswer };
  /** Files that a commit changes since it forked from a ref. */
  'files-between': { ask: { base: string; head: string }; answer: ChangedFiles };
  /** The milestone with this title; absent: that of the pull request or issue. */
  milestone: { ask: { title?: string }; answer: MilestoneAnswer };
  /** Issues of the same repository that a pull request closes, by a keyword in its text or linked by hand. */
  'closing-issues': { ask: Record<never, never>; answer: LinkedIssue[] };
  /** The sub-issues of an issue, wherever they are. */
  'sub-issues': { ask: Record<never, never>; answer: IssueState[] };
  /** The newest deployment of a commit to an environment. */
  deployment: { ask: { environment: string; sha: string }; answer: DeploymentAnswer };
  /** All reviews of a pull request, oldest first. */
  reviews: { ask: Record<never, never>; answer: Review[] };
  /** All comments of the conversation, oldest first, without deleted ones. */
  comments: { ask: Record<never, never>; answer: Comment[] };
  /** The edit history of the body of the pull request or issue. */
  'body-edits': { ask: Record<never, never>; answer: History };
  /** Commits of a pull request, oldest first. */
  commits: { ask: Record<never, never>; answer: Commit[] };
  /** Pushes to the head branch of a pull request, newest first, as far back as GitHub keeps them. */
  pushes: { ask: Record<never, never>; answer: Push[] };
  /** All moves of a pull request to another base branch, oldest first. */
  'base-changes': { ask: Record<never, never>; answer: BaseChange[] };
  /** Everybody in a team, including members of child teams. */
  'team-members': { ask: { org: string; team: string }; answer: Person[] };
  /** The access that somebody has to the repository. */
  permission: { ask: { login: string }; answer: { level: Permission } };
  /**
   * What changed between a commit and the head. `ahead`: number of commits on top; absent if the head is not based on
   * it.
   */
  'changed-since': { ask: { sha: string }; answer: ChangedFiles & { ahead?: number } };
  /** Who set a label that is set now, and when. `app`: slug of the app that set it in the name of that person. */
  'label-set': { ask: { label: string }; answer: { by: Person | null; at: string; app?: string } | null };
}

export interface FileAnswer {
  path: string;
  exists: boolean;
  text: string;
  /** Git blob id, when known. */
  sha?: string;
}

export interface Origin {
  author?: string;
  /** GitHub's number of the author's account. */
  authorId?: number;
  /** As GitHub says: `User`, `Bot`, `Mannequin` or `Organization`. */
  authorType?: string;
  title?: string;
  /** When it was opened. ISO 8601, UTC. */
  openedAt?: string;
  draft?: boolean;
  baseBranch?: string;
  /** The head branch, in whatever repository it is. */
  headBranch?: string;
  /** Whether the head branch is in another repository, or in one that is gone. */
  fork?: boolean;
  /** When a pull request was merged, by whom (null for a deleted account), and the commit that the merge made. */
  merged?: { at: string; by: string | null; commit: string | null };
}

export interface ChangedFiles {
  /** `previous`: the name before a rename. `removed`: the file was deleted. */
  files: { path: string; previous?: string; removed?: true }[];
  /** False if the list was cut: GitHub lists 3,000 files at most. */
  complete: boolean;
}

export type QuestionKind = keyof Catalogue;

export type Question = { [K in QuestionKind]: { kind: K } & Catalogue[K]['ask'] }[QuestionKind];

export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>;

/** Known, or unavailable with a reason. Nothing else: what is not known never passes. */
export type Fact<T> = { status: 'known'; value: T } | ({ status: 'unavailable' } & Why);

export type AnswerTo<Q extends Question> = Fact<Catalogue[Q['kind']]['answer']>;

/** A stable text for a question: equal questions give equal texts. Keys are sorted. */
export function questionKey(question: Question): string {
  return JSON.stringify(Object.fromEntries(Object.entries(question).toSorted(([a], [b]) => (a < b ? -1 : 1))));
}
