import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TrialJudged } from '../author/trial.ts';
import type { Checklist } from '../checklist/model.ts';
import { itemsIn } from '../checklist/select.ts';
import type { Survey } from '../doctor/survey.ts';
import type { Answerer } from '../evidence/facts.ts';
import type { FileAnswer } from '../evidence/question.ts';
import { repositoryName, repositoryNamed } from '../github/repository.ts';
import { sanitiseLine } from '../reports/sanitise.ts';
import type { Result } from '../result.ts';
import type { ExitStatus } from '../run/exit.ts';
import { judge } from '../run/judge.ts';
import { DEFAULT_POLICY } from '../subject/terms.ts';
import { isThere, readForm, writeNew } from './files.ts';
import { connect } from './online.ts';
import { guessLines, proposedPolicy } from './proposal.ts';
import { UsageError, type Surroundings } from './program.ts';

interface Asked {
  repository: string;
  /** Where the files go. */
  folder: string;
  last: string | undefined;
  force: boolean;
}

/** A text that the policy is proposed from. */
interface Form {
  /** Its path, or the address of a pull request. */
  name: string;
  text: string;
  checklist: Checklist;
}

/**
 * Proposes policy and workflows for a repository on GitHub, writes them as files to review, and tells what the policy
 * would have done with the pull requests that were merged last. Writes nothing on GitHub.
 */
export async function proposeFor(
  { repository, folder, last, force }: Asked,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const where = repositoryNamed(repository);
  if (where === undefined) throw new UsageError(`--repository: found "${repository}", expected owner/name`);
  const count = countOf(last ?? '20');
  const client = await connect(surroundings);
  const { surveyed } = await import('../subject/doctor-many.ts');
  const { mergedPullRequests } = await import('../github/survey/pulls.ts');
  const read = await surveyed(client, where, { path: DEFAULT_POLICY, named: false });
  if (!read.ok) return refused(surroundings, `${repositoryName(where)} could not be read: ${read.error}`);
  const survey = read.value;
  if (!force && survey.policy.status === 'known' && survey.policy.value.exists)
    throw new UsageError(
      `${repository} already has a policy, ${DEFAULT_POLICY}. Check it with "doctor" and "trial", or propose another with --force`,
    );
  const merged = await mergedPullRequests(client, where, count);
  const forms = formsOf(survey, merged);
  if (!forms.ok) return refused(surroundings, forms.error);
  const [form, ...others] = forms.value;
  if (form === undefined)
    return refused(
      surroundings,
      `${repository} has no template for pull requests, and none of the last ${merged.length} merged ones has a box: write a template first`,
    );
  const template = isTemplate(survey, form.name) ? form.name : undefined;
  const { text, policy, guesses } = await proposedPolicy(form.checklist, { name: form.name, template });
  const { needsOf } = await import('../author/explain/needs.ts');
  const { proposal } = await import('../doctor/policies.ts');
  const workflows = proposal(survey, await needsOf(policy)).files;
  const files = [
    { path: DEFAULT_POLICY, text },
    ...workflows.map(({ path, lines }) => ({ path, text: `${lines.join('\n')}\n` })),
  ].map((file) => ({ ...file, path: join(folder, file.path) }));
  const taken = files.find(({ path }) => !force && existsSync(path));
  if (taken !== undefined) throw isThere(taken.path);
  for (const file of files) await writeNew(file.path, file.text, force);
  const judged = await tried(text, merged, answersFrom(survey), surroundings.now());
  const told = [
    `wrote ${files.map(({ path }) => path).join(', ')}`,
    `from ${sanitiseLine(form.name)}${template === undefined ? ', since there is no template; write one' : ''}. What was guessed, and why:`,
    ...guessLines(form.checklist, guesses),
    ...others.map(({ name }) => `  not taken: ${sanitiseLine(name)}, which has fewer boxes`),
    ...rulesOf(survey),
    'read all, put the owner of the action in place of OWNER, and commit the files in a pull request',
  ];
  for (const line of told) surroundings.stderr.write(`${line.startsWith('  ') ? '' : 'checklist-gate: '}${line}\n`);
  const { trialOf } = await import('../author/trial.ts');
  const { trialText } = await import('../reports/trial.ts');
  const trial = trialOf(judged);
  if (judged.length > 0) surroundings.stdout.write(trialText(trial, { color: false }));
  return trial.totals['not-judged'] > 0 ? 3 : 0;
}

function refused({ stderr }: Surroundings, reason: string): ExitStatus {
  stderr.write(`checklist-gate: ${sanitiseLine(reason, 600)}\n`);
  return 3;
}

function countOf(value: string): number {
  if (!/^(?:[1-9]\d?|100)$/.test(value))
    throw new UsageError(`--last: found "${value}", expected a whole number from 1 to 100`);
  return Number(value);
}

/** The templates, or else the merged bodies, that have boxes or fields to read: those with most boxes first. */
function formsOf(survey: Survey, merged: readonly { url: string; body: string }[]): Result<Form[]> {
  if (survey.templates.status === 'unavailable') return { ok: false, error: survey.templates.reason };
  const templates = survey.templates.value.filter(({ exists }) => exists);
  const texts =
    templates.length > 0
      ? templates.map(({ path, text }) => ({ name: path, text }))
      : merged.map(({ url, body }) => ({ name: url, text: body }));
  const forms: Form[] = [];
  for (const { name, text } of texts) {
    const form = readForm({ id: name, kind: 'pull-request-body', markdown: text });
    if (form.ok && itemsIn(form.value.root).length > 0) forms.push({ name, text, checklist: form.value });
  }
  const boxes = ({ checklist }: Form): number => itemsIn(checklist.root).length;
  const sorted = forms.toSorted((a, b) => boxes(b) - boxes(a));
  return { ok: true, value: templates.length > 0 ? sorted : sorted.slice(0, 1) };
}

function templatesIn({ templates }: Survey): readonly FileAnswer[] {
  return templates.status === 'known' ? templates.value : [];
}

function isTemplate(survey: Survey, name: string): boolean {
  return templatesIn(survey).some(({ path }) => path === name);
}

/** Answers from what was read of the repository: its templates. */
function answersFrom(survey: Survey): Answerer {
  return (questions) =>
    Promise.resolve(
      questions.map((question) => {
        if (question.kind !== 'file')
          return { status: 'unavailable', reason: `A trial knows no ${question.kind} of the past` };
        const found = templatesIn(survey).find(({ path }) => path === question.path);
        return { status: 'known', value: found ?? { path: question.path, exists: false, text: '' } };
      }),
    );
}

async function tried(
  policy: string,
  merged: readonly { url: string; body: string }[],
  answer: Answerer,
  at: string,
): Promise<TrialJudged[]> {
  const judged: TrialJudged[] = [];
  for (const { url, body } of merged) {
    const result = await judge({
      subject: { kind: 'file', file: url },
      documents: [{ id: url, kind: 'pull-request-body', markdown: body }],
      at,
      answer,
      policy: { path: DEFAULT_POLICY, text: policy },
    });
    const own: TrialJudged['judged'] =
      result.kind === 'verdict'
        ? { ok: true, value: result.verdict }
        : { ok: false, error: result.kind === 'policy-error' ? result.errors.join(' ') : result.reason };
    judged.push({ body: url, judged: own });
  }
  return judged;
}

/** What the branch asks for today. */
function rulesOf({ branch, required, mergeQueue }: Survey): string[] {
  const named = sanitiseLine(branch);
  if (required.status === 'unavailable') return [`the rules of ${named} could not be read: ${required.reason}`];
  const contexts = required.value.map(({ context }) => sanitiseLine(context));
  const queue = mergeQueue.status === 'known' && mergeQueue.value ? ', and has a merge queue' : '';
  return [
    `${named} requires ${contexts.length === 0 ? 'no status' : contexts.join(', ')}${queue}. Nothing blocks before it requires checklist-gate`,
  ];
}
