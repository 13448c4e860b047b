import type { CalledWorkflow, Survey } from '../../doctor/survey.ts';
import type { Fact, FileAnswer } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import { fileAnswer } from '../answers/file.ts';
import type { Client } from '../transport/client.ts';
import { GitHubError } from '../transport/error.ts';
import { policiesOf, waitingRunsOf } from './actions.ts';
import { allOf, attempt } from './token.ts';

interface Place {
  owner: string;
  repo: string;
}

/** Paths of the workflow files of a repository that start the gate and that a pull request can change. */
export type MarkersNamed = (
  repository: string,
  workflows: readonly { path: string; text: string }[],
  called: readonly CalledWorkflow[],
) => string[];

/**
 * The workflows of the default branch, and what is asked about them only where their texts make it matter. `branch`:
 * that of the survey.
 */
export async function workflowsOf(
  client: Client,
  place: Place,
  {
    branch,
    defaultBranch,
    visibility,
    enterprise,
  }: Pick<Survey, 'branch' | 'visibility' | 'enterprise'> & { defaultBranch: string },
  named: { markers: MarkersNamed; calls: CallsIn },
): Promise<Pick<Survey, 'workflows' | 'called' | 'policies' | 'waiting' | 'markers'>> {
  const repository = `${place.owner}/${place.repo}`;
  const at = (ref: string): Subject => ({ kind: 'issue', repository, trustedSha: ref });
  const workflows = await listedAt(client, place, at(defaultBranch));
  const files = workflows.status === 'known' ? workflows.value : [];
  const texts = files.map(({ text }) => text);
  const called = await calledBy(client, texts, named.calls);
  const isOurs = [...texts, ...called.map((each) => ('text' in each ? each.text : ''))].some((text) =>
    text.includes('checklist-gate'),
  );
  // An Enterprise Server has no such policies. Elsewhere one may block any event of our own workflows.
  const isOpen = visibility === 'public' || visibility === 'unknown';
  const isBlockable = !enterprise && (isOurs || (isOpen && texts.some((text) => /\bpull_request_target\b/.test(text))));
  const isStarted = isOurs && texts.some((text) => /\bpull_request(?:_review)?\b/.test(text));
  const [policies, waiting, markers] = await Promise.all([
    isBlockable ? policiesOf(client, place) : NOT_ASKED,
    isStarted ? waitingRunsOf(client, place) : NOT_ASKED,
    branch === defaultBranch ? undefined : filesAt(client, at(branch), named.markers(repository, files, called)),
  ]);
  return { workflows, called, policies, waiting, ...(markers === undefined ? {} : { markers }) };
}

const NOT_ASKED = { status: 'not-asked' } as const;

/** Files by their paths; unavailable where one of them is. */
export async function filesAt(client: Client, subject: Subject, paths: readonly string[]): Promise<Fact<FileAnswer[]>> {
  return allOf(await Promise.all(paths.map((path) => fileAnswer(client, subject, { path }))));
}

async function listedAt(client: Client, { owner, repo }: Place, subject: Subject): Promise<Survey['workflows']> {
  const path = '.github/workflows';
  const listing = await attempt(async () => {
    try {
      const { data } = await client.rest.repos.getContent({ owner, repo, path, ref: subject.trustedSha ?? 'HEAD' });
      return Array.isArray(data) ? data.map(({ path: file }) => file) : [];
    } catch (error) {
      // The repository was read before: where its folder is not found, there is none.
      if (error instanceof GitHubError && error.status === 404) return [];
      throw error;
    }
  });
  if (listing.status === 'unavailable') return listing;
  const files = await filesAt(
    client,
    subject,
    listing.value.filter((file) => /\.ya?ml$/i.test(file)),
  );
  if (files.status === 'unavailable') return files;
  return {
    status: 'known',
    value: files.value.flatMap(({ path: file, exists, text }) => (exists ? [{ path: file, text }] : [])),
  };
}

/** The reusable workflows of other repositories that a workflow calls; `from` names it where it is one of them. */
export type CallsIn = (text: string, from?: string) => string[];

/** Reusable workflows that are read, all together. */
const MOST = 30;

/** The reusable workflows of other repositories that workflows call, and those that these call in turn. */
export async function calledBy(client: Client, texts: readonly string[], callsIn: CallsIn): Promise<CalledWorkflow[]> {
  const found: CalledWorkflow[] = [];
  let next = texts.flatMap((text) => callsIn(text));
  while (next.length > 0) {
    const fresh = [...new Set(next)].filter((uses) => !found.some((each) => each.uses === uses));
    const left = Math.max(0, MOST - found.length);
    const read = await Promise.all(fresh.slice(0, left).map((uses) => readCalled(client, uses)));
    found.push(
      ...read,
      ...fresh.slice(left).map((uses) => ({ uses, reason: `no more than ${MOST} reusable workflows are looked at` })),
    );
    next = read.flatMap((each) => ('text' in each ? callsIn(each.text, each.uses) : []));
  }
  return found;
}

async function readCalled(client: Client, uses: string): Promise<CalledWorkflow> {
  const at = uses.indexOf('@');
  const [owner, repo, ...path] = uses.slice(0, at).split('/');
  const repository = `${owner}/${repo}`;
  const file = await fileAnswer(
    client,
    { kind: 'issue', repository, trustedSha: uses.slice(at + 1) },
    { path: path.join('/') },
  );
  if (file.status === 'unavailable') return { uses, reason: file.reason };
  if (file.value.exists) return { uses, text: file.value.text };
  // GitHub answers alike that nothing is there and that the token may not see it.
  return {
    uses,
    reason: `it was not found (404): it is not there, or the token may not read ${repository}`,
    lacks: 'contents: read',
  };
}
