import type { CalledWorkflow, Survey } from '../../doctor/survey.ts';
import type { Fact, FileAnswer } from '../../evidence/question.ts';
import { ask, known, type About } from '../answers/ask.ts';
import { fileAnswer } from '../answers/file.ts';
import { repositoryName, repositoryNamed, type Repository } from '../repository.ts';
import type { Client } from '../transport/client.ts';
import { attempt } from '../transport/error.ts';
import { disabledOf, policiesOf, waitingRunsOf } from './actions.ts';
import { openPullsOf } from './pulls.ts';

/** Paths of the workflow files of a repository that start the gate and that a pull request can change. */
export type MarkersNamed = (
  repository: string,
  workflows: readonly { path: string; text: string }[],
  called: readonly CalledWorkflow[],
) => string[];

/**
 * The workflows of the default branch. What else is asked about them depends on their texts. `branch`: the branch that
 * the survey is about.
 */
export async function workflowsOf(
  client: Client,
  place: Repository,
  {
    branch,
    defaultBranch,
    visibility,
    enterprise,
  }: Pick<Survey, 'branch' | 'visibility' | 'enterprise'> & { defaultBranch: string },
  named: { markers: MarkersNamed; calls: CallsIn },
): Promise<Pick<Survey, 'workflows' | 'called' | 'policies' | 'waiting' | 'disabled' | 'open' | 'markers'>> {
  const workflows = await listedAt(aboutRef(client, place, defaultBranch));
  const files = workflows.status === 'known' ? workflows.value : [];
  const texts = files.map(({ text }) => text);
  const called = await calledBy(client, texts, named.calls);
  const isUsed = isOurs(texts, called);
  const isStarted = isUsed && texts.some((text) => /\bpull_request(?:_review)?\b/.test(text));
  const [policies, waiting, disabled, open, markers] = await Promise.all([
    policiesFor(client, place, { visibility, enterprise, texts, called }),
    isStarted ? waitingRunsOf(client, place) : NOT_ASKED,
    isUsed ? disabledOf(client, place) : NOT_ASKED,
    isUsed ? openPullsOf(client, place) : NOT_ASKED,
    branch === defaultBranch
      ? undefined
      : filesAt(aboutRef(client, place, branch), named.markers(repositoryName(place), files, called)),
  ]);
  return { workflows, called, policies, waiting, disabled, open, ...(markers === undefined ? {} : { markers }) };
}

const NOT_ASKED = { status: 'not-asked' } as const;

function isOurs(texts: readonly string[], called: readonly CalledWorkflow[]): boolean {
  return [...texts, ...called.map(({ text = '' }) => text)].some((text) => text.includes('checklist-gate'));
}

/** The Actions policies of a repository, where they matter for these workflows. */
export async function policiesFor(
  client: Client,
  place: Repository,
  {
    visibility,
    enterprise,
    texts,
    called,
  }: Pick<Survey, 'visibility' | 'enterprise'> & { texts: readonly string[]; called: readonly CalledWorkflow[] },
): Promise<Survey['policies']> {
  // An Enterprise Server has no such policies. Elsewhere a policy may block any event of our own workflows.
  const isOpen = visibility === 'public' || visibility === 'unknown';
  const isTarget = isOpen && texts.some((text) => /\bpull_request_target\b/.test(text));
  return !enterprise && (isOurs(texts, called) || isTarget) ? policiesOf(client, place) : NOT_ASKED;
}

/** What to ask about a repository at a branch, a tag or a commit. */
export function aboutRef(client: Client, repository: Repository, ref: string): About {
  return { client, repository, subject: { kind: 'issue', repository: repositoryName(repository), trustedSha: ref } };
}

/** Files by their paths; unavailable if one of them is. */
export async function filesAt(about: About, paths: readonly string[]): Promise<Fact<FileAnswer[]>> {
  const values: FileAnswer[] = [];
  for (const fact of await Promise.all(paths.map((path) => fileAnswer(about, { path })))) {
    if (fact.status === 'unavailable') return fact;
    values.push(fact.value);
  }
  return known(values);
}

async function listedAt(about: About): Promise<Survey['workflows']> {
  const { client, repository, subject } = about;
  const path = '.github/workflows';
  const listing = await ask(undefined, async () => {
    const where = { ...repository, path, ref: subject.trustedSha ?? 'HEAD' };
    const answer = await attempt(() => client.rest.repos.getContent(where));
    // The repository was read before, so a 404 means that it has no such folder.
    if (!answer.ok && answer.error.status === 404) return known([]);
    if (!answer.ok) throw answer.error;
    const { data } = answer.value;
    return known(Array.isArray(data) ? data.map(({ path: file }) => file) : []);
  });
  if (listing.status === 'unavailable') return listing;
  const files = await filesAt(
    about,
    listing.value.filter((file) => /\.ya?ml$/i.test(file)),
  );
  if (files.status === 'unavailable') return files;
  return known(files.value.flatMap(({ path: file, exists, text }) => (exists ? [{ path: file, text }] : [])));
}

/**
 * The reusable workflows of other repositories that a workflow calls. `from`: its own name, if it is one of these
 * itself.
 */
export type CallsIn = (text: string, from?: string) => string[];

/** The most reusable workflows that are read. */
const MOST = 30;

/** The reusable workflows of other repositories that these workflows call, directly or through others. `readOne` reads one. */
export async function calledBy(
  client: Client,
  texts: readonly string[],
  callsIn: CallsIn,
  readOne: (uses: string) => Promise<CalledWorkflow> = (uses) => readCalled(client, uses),
): Promise<CalledWorkflow[]> {
  const found: CalledWorkflow[] = [];
  let next = texts.flatMap((text) => callsIn(text));
  while (next.length > 0) {
    const fresh = [...new Set(next)].filter((uses) => !found.some((each) => each.uses === uses));
    const left = Math.max(0, MOST - found.length);
    const read = await Promise.all(fresh.slice(0, left).map(readOne));
    found.push(
      ...read,
      ...fresh.slice(left).map((uses) => ({ uses, reason: `no more than ${MOST} reusable workflows are looked at` })),
    );
    next = read.flatMap(({ text, uses }) => (text === undefined ? [] : callsIn(text, uses)));
  }
  return found;
}

/** A reusable workflow by its full name. */
export async function readCalled(client: Client, uses: string): Promise<CalledWorkflow> {
  const [, name, path = '', ref = ''] = /^([^/]+\/[^/]+)\/([^@]+)@(.*)$/.exec(uses) ?? [];
  const repository = repositoryNamed(name);
  if (repository === undefined) return { uses, reason: 'the repository is not known' };
  const file = await fileAnswer(aboutRef(client, repository, ref), { path });
  if (file.status === 'unavailable') return { uses, reason: file.reason };
  if (file.value.exists) return { uses, text: file.value.text };
  // GitHub answers the same whether nothing is there or the token may not see it.
  return {
    uses,
    reason: `it was not found (404): it is not there, or the token may not read ${name}`,
    lacks: 'contents: read',
  };
}
