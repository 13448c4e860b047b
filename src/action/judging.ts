import { warning } from '@actions/core';
import { Facts, type Answerer } from '../evidence/facts.ts';
import type { Fact, FileAnswer } from '../evidence/question.ts';
import { answerer, readChangedFiles, readTrustedFile } from '../github/answers/answer.ts';
import { createClient, type Client } from '../github/transport/client.ts';
import { defaultTemplates } from '../github/default-template.ts';
import type { LoadedSubject } from '../github/subject.ts';
import type { Markers } from '../policy/judge/marker.ts';
import { judge } from '../run/judge.ts';
import type { Judged, JudgeRequest, TrustedFile, RegressionRequest } from '../run/request.ts';
import { withFileValues } from '../evidence/values/answer.ts';
import type { Subject } from '../verdict/verdict.ts';
import { DEFAULT_POLICY, workspace, type Inputs } from './inputs.ts';
import { SourceLog } from './source-log.ts';
import { isWorkspacePath, readWorkspacePolicy } from './workspace.ts';

export type NotJudged = Exclude<Judged, { kind: 'verdict' }>;

/**
 * Judges what was read, by the policy and the template at its trusted commit. `log` keeps what was read elsewhere than
 * in the body, and what people did. Throws `GitHubError`.
 */
export async function judgeLoaded(
  client: Client,
  { subject, documents, facts }: LoadedSubject,
  inputs: Inputs & { markers: Markers },
  now: () => Date,
  log: SourceLog = new SourceLog(client, subject),
): Promise<Judged> {
  // A template that is named needs no policy to be asked for.
  const early = inputs.template === undefined ? undefined : readTrustedFile(client, subject, inputs.template);
  early?.catch(() => undefined);
  const policy = await policyOf(client, subject, inputs);
  if (policy !== undefined && 'kind' in policy) return policy;
  const template = await templatesOf(client, subject, policy, inputs);
  if ('kind' in template) return template;
  const regression = await regressionOf(subject, inputs);
  if (regression !== undefined && 'kind' in regression) return regression;
  // Keeping what it was judged from is for those who ask for a record.
  const judgement = inputs.record === undefined ? judge : (await import('../run/material.ts')).judgeKeeping;
  return judgement({
    subject,
    documents,
    readSource: log.read,
    ...(inputs.source === undefined ? {} : { source: inputs.source }),
    ...(policy === undefined ? {} : { policy }),
    ...(inputs.markers.paths.length === 0 ? {} : { markers: inputs.markers }),
    ...template,
    changedAmong: (paths) => changedAmong(client, subject, paths),
    ...(inputs.phase === undefined ? {} : { phase: inputs.phase }),
    ...(regression === undefined ? {} : { regression }),
    at: now().toISOString(),
    facts: new Facts(facts),
    answer: withFileValues(
      withEarly(
        early,
        inputs.template,
        log.answers(() =>
          answerer(client, subject, inputs.evidence, { teams: teamClient(client, inputs), own: inputs.own }),
        ),
      ),
      inputs.evidenceFiles,
      workspace(),
    ),
  });
}

/** Answers for the template with what was asked for early. */
function withEarly(early: Promise<Fact<FileAnswer>> | undefined, path: string | undefined, answer: Answerer): Answerer {
  return (questions) =>
    Promise.all(
      questions.map(async (question) => {
        const isEarly = question.kind === 'file' && question.path === path && question.ref === undefined;
        if (isEarly && early !== undefined) return early;
        const [fact] = await answer([question]);
        return fact ?? { status: 'unavailable', reason: 'No answer was given' };
      }),
    );
}

/** The token of a job never may read members of teams. */
export function teamClient(client: Client, { teamToken }: Pick<Inputs, 'teamToken'>): Client {
  if (teamToken === undefined) return client;
  return createClient({ token: teamToken, apiUrl: client.request.endpoint.DEFAULTS.baseUrl });
}

/** Whether phases that passed before are looked for; a record of something else is a mistake of the workflow. */
async function regressionOf(
  subject: Subject,
  { regression, previousRecord }: Inputs,
): Promise<RegressionRequest | NotJudged | undefined> {
  if (regression === 'off') return undefined;
  if (previousRecord === undefined) return { when: regression };
  const { readPrevious } = await import('./record/previous.ts');
  const previous = await readPrevious(previousRecord, subject);
  return 'errors' in previous ? { kind: 'policy-error', errors: previous.errors } : { when: regression, previous };
}

/** The policy at the trusted commit; undefined for the default policy, where the workflow names none and none is there. */
export async function policyOf(
  client: Client,
  subject: Subject,
  inputs: Inputs,
): Promise<TrustedFile | NotJudged | undefined> {
  const { path, named } = inputs.policy;
  if (isWorkspacePath(path))
    return readWorkspacePolicy(path, { trusted: inputs.trustWorkspace, workspace: process.env['GITHUB_WORKSPACE'] });
  const fact = await readTrustedFile(client, subject, path);
  if (fact.status === 'unavailable')
    return { kind: 'could-not-judge', reason: `The policy cannot be used: ${fact.reason}` };
  const { exists, text, sha } = fact.value;
  if (exists) return { path, text, ...(sha === undefined ? {} : { sha }) };
  if (!named) return undefined;
  const { trustedSha, trustedRef } = subject;
  const branch =
    trustedRef === undefined ? 'the default branch' : `the base branch ${trustedRef.replace(/^refs\/heads\//, '')}`;
  const where = trustedSha === undefined ? `on ${branch}` : `at the base commit ${trustedSha}`;
  return {
    kind: 'policy-error',
    errors: [`${path}: the policy that the input \`policy\` names does not exist ${where}.`],
  };
}

/** The template that the workflow names; without a policy the repository's own, where it has one. */
async function templatesOf(
  client: Client,
  subject: Subject,
  policy: TrustedFile | undefined,
  inputs: Inputs,
): Promise<Pick<JudgeRequest, 'templatePath' | 'templateAlternatives'> | NotJudged> {
  if (inputs.template !== undefined) return { templatePath: inputs.template };
  if (policy !== undefined) return {};
  const found = await defaultTemplates(client, subject);
  if (found.status === 'unavailable') return { kind: 'could-not-judge', reason: found.reason };
  const { paths, policyElsewhere } = found.value;
  if (policyElsewhere !== undefined)
    warning(
      `${policyElsewhere} is not read as a policy: move it to ${DEFAULT_POLICY}, or name it with the input \`policy\`.`,
    );
  const [templatePath, ...templateAlternatives] = paths;
  return templatePath === undefined ? {} : { templatePath, templateAlternatives };
}

/** What a pull request changes of what it is judged by: part of the verdict, whoever is told of it. */
async function changedAmong(client: Client, subject: Subject, trusted: readonly string[]): Promise<string[]> {
  if (subject.kind !== 'pull-request') return [];
  const changed = await readChangedFiles(client, subject);
  if (changed.status === 'unavailable') return [];
  return trusted.filter((path) => changed.value.files.some((file) => file.path === path || file.previous === path));
}
