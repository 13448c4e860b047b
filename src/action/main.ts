import { error as logError, info, setFailed, setSecret, warning } from '@actions/core';
import { Facts } from '../evidence/facts.ts';
import { answerer, readTrustedFile } from '../github/answer.ts';
import { changedFilesAnswer } from '../github/answers/changed-files.ts';
import { createClient, type Client } from '../github/client.ts';
import { readContext, type EventContext } from '../github/context.ts';
import { defaultTemplates } from '../github/default-template.ts';
import { GitHubError } from '../github/error.ts';
import { nothingOpen, subjectOf } from '../github/event.ts';
import { requestsOf } from '../github/requests.ts';
import { loadSubject } from '../github/subject.ts';
import { sanitiseLine } from '../reports/sanitise.ts';
import { counts } from '../reports/tree.ts';
import { exitStatus } from '../run/exit.ts';
import { judge, type Judged, type JudgeRequest, type TrustedFile } from '../run/judge.ts';
import { withFileValues } from '../values/answer.ts';
import type { Subject, Verdict } from '../verdict/verdict.ts';
import { deliver } from './deliver.ts';
import { InputError, readInputs, workspace, type Inputs } from './inputs.ts';
import { outputsOf, writeOutputs } from './outputs.ts';

type NotJudged = Exclude<Judged, { kind: 'verdict' }>;

/**
 * The action: judges what the event is about and tells everyone. Gives the exit status of the process,
 * which means the same as on the command line; the runner fails the step on everything but 0. Never throws.
 */
export async function main(now: () => Date = () => new Date()): Promise<number> {
  try {
    return await gate(readInputs(), now);
  } catch (error) {
    return conclude(stopped(error), 'pending');
  }
}

async function gate(inputs: Inputs, now: () => Date): Promise<number> {
  setSecret(inputs.token);
  const context = readContext();
  const client = createClient({ token: inputs.token, apiUrl: context.apiUrl });
  const judged = await judgeEvent(client, context, inputs, now);
  if (judged.kind !== 'verdict') return conclude(judged, inputs.failOn);
  // Fixed before anything is sent: no report can change it.
  const status = exitStatus(judged, inputs.failOn);
  await deliver(judged.verdict, outputsOf(judged), inputs, client);
  // The runner shows ten errors a step: where the findings are among them, the headline takes no place.
  const told = inputs.annotations && !inputs.dryRun;
  if (status === 0 || told) info(sentence(judged.verdict));
  else setFailed(sentence(judged.verdict));
  return status;
}

async function judgeEvent(client: Client, context: EventContext, inputs: Inputs, now: () => Date): Promise<Judged> {
  const about = subjectOf(context, inputs);
  if (about.kind === 'refused' || about.kind === 'unmapped-merge-group')
    return { kind: 'could-not-judge', reason: about.reason };
  const [request, ...more] = await requestsOf(client, about);
  if (request === undefined) return { kind: 'could-not-judge', reason: nothingOpen(about) };
  if (more.length > 0) return { kind: 'could-not-judge', reason: `${more.length + 1} pull requests are to be judged.` };
  const { subject, documents, facts } = await loadSubject(client, request);
  const policy = await policyOf(client, subject, inputs);
  if (policy !== undefined && 'kind' in policy) return policy;
  const template = await templatesOf(client, subject, policy, inputs);
  if ('kind' in template) return template;
  return judge({
    subject,
    documents,
    ...(policy === undefined ? {} : { policy }),
    ...template,
    changedAmong: (paths) => changedAmong(client, subject, inputs, paths),
    ...(inputs.phase === undefined ? {} : { phase: inputs.phase }),
    at: now().toISOString(),
    facts: new Facts(facts),
    answer: withFileValues(answerer(client, subject, inputs.evidence), inputs.evidenceFiles, workspace()),
  });
}

/** The policy at the trusted commit; undefined for the default policy, where the workflow names none and none is there. */
async function policyOf(client: Client, subject: Subject, inputs: Inputs): Promise<TrustedFile | Judged | undefined> {
  const { path, named } = inputs.policy;
  const fact = await readTrustedFile(client, subject, path);
  if (fact.status === 'unavailable')
    return { kind: 'could-not-judge', reason: `The policy cannot be used: ${fact.reason}` };
  const { exists, text, sha } = fact.value;
  if (exists) return { path, text, ...(sha === undefined ? {} : { sha }) };
  if (!named) return undefined;
  const where = subject.trustedSha === undefined ? 'on the default branch' : `at the base commit ${subject.trustedSha}`;
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
  if ('unavailable' in found) return { kind: 'could-not-judge', reason: found.unavailable };
  const [templatePath, ...templateAlternatives] = found.paths;
  return templatePath === undefined ? {} : { templatePath, templateAlternatives };
}

/** Where a pull request changes what it is judged by; asked only where somebody will read it. */
async function changedAmong(
  client: Client,
  subject: Subject,
  inputs: Inputs,
  trusted: readonly string[],
): Promise<string[]> {
  if (subject.kind !== 'pull-request' || !inputs.comment) return [];
  const changed = await changedFilesAnswer(client, subject);
  if (changed.status === 'unavailable') return [];
  return trusted.filter((path) => changed.value.files.some((file) => file.path === path || file.previous === path));
}

/** What an exception means. */
function stopped(error: unknown): NotJudged {
  if (error instanceof InputError) return { kind: 'policy-error', errors: [...error.errors] };
  if (error instanceof GitHubError) return { kind: 'could-not-judge', reason: error.message };
  const words = error instanceof Error ? `${error.name}: ${sanitiseLine(error.message)}` : 'unknown';
  return { kind: 'could-not-judge', reason: `internal fault (${words}). Please report it.` };
}

/** Ends a run without a verdict. */
function conclude(judged: NotJudged, failOn: Inputs['failOn']): number {
  try {
    writeOutputs(outputsOf(judged));
  } catch {
    warning('The outputs could not be written.');
  }
  if (judged.kind === 'could-not-judge') {
    setFailed(`Could not judge: ${judged.reason}`);
  } else {
    for (const message of judged.errors) logError(message);
    setFailed('The policy or the inputs are wrong. Nothing was judged.');
  }
  return exitStatus(judged, failOn);
}

function sentence(verdict: Verdict): string {
  return `Checklist ${verdict.status}: ${counts(verdict)}.`;
}
