import { Facts, type Answerer } from '../evidence/facts.ts';
import { questionKey } from '../evidence/question.ts';
import { openIssuesOf, openPullRequestsOf, type OpenLists } from '../github/open/lists.ts';
import { repositoryName, type Repository } from '../github/repository.ts';
import type { LoadedSubject } from '../github/subject.ts';
import type { Client } from '../github/transport/client.ts';
import { judge } from '../run/judge.ts';
import { hasChecklistFor } from '../run/sources.ts';
import { issuesMadeFrom } from '../run/find.ts';
import type { Judged } from '../run/request.ts';
import type { Subject } from '../verdict/verdict.ts';
import { SourceLog } from './moves.ts';
import { OpenFiles } from './open-files.ts';
import { answersFor } from './ready.ts';
import type { PolicyPlace, Terms } from './terms.ts';

/** Everything open that was judged, and the repositories whose lists could not be read to their end. */
interface OpenJudged {
  found: { subject: Subject; title: string; judged: Judged }[];
  unread: { repository: string; reason: string }[];
}

/** How many are judged at a time: what a policy asks for beyond texts takes requests for each. */
const AT_ONCE = 8;

/**
 * Judges every open pull request and every open release issue of some repositories, by each of the policies: that of
 * its base branch. Texts, policies and templates of many come in one request. Writes nothing, never throws
 * `GitHubError`.
 */
export async function judgeOpen(
  client: Client,
  repositories: readonly Repository[],
  terms: Terms,
  policies: readonly PolicyPlace[],
  at: string,
): Promise<OpenJudged> {
  const pulls = await openPullRequestsOf(client, repositories);
  const read = repositories.filter((where) => pulls.get(repositoryName(where))?.ok === true);
  const all: OpenJudged = { found: [], unread: unreadIn(pulls) };
  for (const policy of policies) {
    const { found, unread } = await judgeBy(client, read, subjectsIn(pulls), { ...terms, policy }, at);
    all.found.push(...found);
    all.unread.push(...unread);
  }
  return all;
}

async function judgeBy(
  client: Client,
  repositories: readonly Repository[],
  opened: readonly LoadedSubject[],
  terms: Terms,
  at: string,
): Promise<OpenJudged> {
  const files = new OpenFiles(client, terms);
  await files.load([...opened.map(({ subject }) => subject), ...repositories.map(issueIn)]);
  const issues = await releaseIssues(client, repositories, files);
  const answers = new SharedAnswers(client, terms, files);
  const found: OpenJudged['found'] = [];
  const all = [...(await withChecklist(opened, files)), ...issues.subjects];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE).map(async (loaded) => {
      const judged = await judgeOne(client, loaded, files, terms, answers, at);
      return { subject: loaded.subject, title: titleOf(loaded), judged };
    });
    found.push(...(await Promise.all(some)));
  }
  return { found, unread: issues.unread };
}

/** Those that a checklist of their policy can be written in: a policy may be for release issues alone. */
async function withChecklist(opened: readonly LoadedSubject[], files: OpenFiles): Promise<LoadedSubject[]> {
  const isWanted = await Promise.all(
    opened.map(async ({ subject }) => {
      const by = files.judgedBy(subject);
      return !by.ok || (await hasChecklistFor(by.value, subject.kind));
    }),
  );
  return opened.filter((_, index) => isWanted[index]);
}

async function judgeOne(
  client: Client,
  { subject, documents, facts }: LoadedSubject,
  files: OpenFiles,
  { phase, parseTimeoutMs }: Terms,
  answers: SharedAnswers,
  at: string,
): Promise<Judged> {
  const by = files.judgedBy(subject);
  if (!by.ok) return by.error;
  const readSource = new SourceLog(client, subject).read;
  const request = { subject, documents, readSource, ...by.value, phase, at, parseTimeoutMs };
  return judge({ ...request, facts: new Facts(facts), answer: answers.of(subject) });
}

/** Answers of which those that hold for many subjects are asked for once. */
class SharedAnswers {
  readonly #client: Client;
  readonly #terms: Terms;
  readonly #files: OpenFiles;
  readonly #shared = new Map<string, ReturnType<Answerer>>();

  constructor(client: Client, terms: Terms, files: OpenFiles) {
    this.#client = client;
    this.#terms = terms;
    this.#files = files;
  }

  of(subject: Subject): Answerer {
    const live = answersFor(this.#client, subject, this.#terms);
    return (questions) =>
      Promise.all(
        questions.map(async (question) => {
          const read =
            question.kind === 'file' && question.ref === undefined && this.#files.file(subject, question.path);
          if (read !== false && read !== undefined) return read;
          const isShared = question.kind === 'team-members' || question.kind === 'permission';
          const key = `${subject.repository ?? ''} ${questionKey(question)}`;
          const asked = (isShared ? this.#shared.get(key) : undefined) ?? live([question]);
          if (isShared) this.#shared.set(key, asked);
          const [fact] = await asked;
          return fact ?? { status: 'unavailable', reason: 'No answer was given' };
        }),
      );
  }
}

/** The open issues that hold a checklist by the policy of the default branch: known by a label, or by their template. */
async function releaseIssues(
  client: Client,
  repositories: readonly Repository[],
  files: OpenFiles,
): Promise<{ subjects: LoadedSubject[]; unread: OpenJudged['unread'] }> {
  const all = await Promise.all(
    repositories.map(async (where) => ({ where, ...(await files.issuesOf(issueIn(where))) })),
  );
  const wanted = all.filter(({ labels, templates }) => labels.length + templates.length > 0);
  const lists = await openIssuesOf(
    client,
    wanted.map(({ where, labels, templates }) => ({ where, labels: templates.length > 0 ? [] : labels })),
  );
  const subjects = wanted.flatMap(({ where, labels, texts }) => {
    const list = lists.get(repositoryName(where));
    const issues = list?.ok === true ? list.value : [];
    const labelled = issues.filter((issue) => labelsOf(issue).some((label) => labels.includes(label)));
    const others = issues.filter((issue) => !labelled.includes(issue)).map((issue) => ({ issue, ...textOf(issue) }));
    return [...labelled, ...issuesMadeFrom(others, texts).map(({ issue }) => issue)];
  });
  return { subjects, unread: unreadIn(lists) };
}

function unreadIn(lists: OpenLists): OpenJudged['unread'] {
  return [...lists].flatMap(([repository, list]) => (list.ok ? [] : [{ repository, reason: list.error }]));
}

function subjectsIn(lists: OpenLists): LoadedSubject[] {
  return [...lists.values()].flatMap((list) => (list.ok ? list.value : []));
}

function issueIn(where: Repository): Subject {
  return { kind: 'issue', repository: repositoryName(where) };
}

function textOf({ subject, documents }: LoadedSubject): { number: number; body: string } {
  return { number: subject.number ?? 0, body: documents[0]?.markdown ?? '' };
}

function titleOf({ facts }: LoadedSubject): string {
  const origin = new Facts(facts).get({ kind: 'origin' });
  return origin?.status === 'known' ? (origin.value.title ?? '') : '';
}

function labelsOf({ facts }: LoadedSubject): string[] {
  const labels = new Facts(facts).get({ kind: 'labels' });
  return labels?.status === 'known' ? labels.value : [];
}
