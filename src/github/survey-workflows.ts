import type { CalledWorkflow, Survey } from '../doctor/survey.ts';
import type { Fact, FileAnswer } from '../evidence/question.ts';
import type { Subject } from '../verdict/verdict.ts';
import { fileAnswer } from './answers/file.ts';
import type { Client } from './client.ts';
import { GitHubError } from './error.ts';
import { policiesOf, waitingRunsOf } from './survey-actions.ts';
import { calledBy, type CallsIn } from './survey-called.ts';
import { allOf, attempt } from './survey-read.ts';

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
