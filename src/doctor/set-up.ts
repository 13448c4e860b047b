import type { Needs } from '../policy/explain-needs.ts';
import { workflowsFor, type Form, type ProposedFile, type SetUp } from '../policy/set-up.ts';
import type { Survey } from './survey.ts';

/** The workflow files of a survey; none where they could not be read. */
export function workflowTexts({ workflows }: Survey): { path: string; text: string }[] {
  return workflows.status === 'known' ? workflows.value : [];
}

/** Whether GitHub starts no workflow on `pull_request_target` here unless an Actions policy allows it. */
export function blocksByDefault({ visibility, enterprise }: Survey): boolean {
  return !enterprise && visibility !== 'private' && visibility !== 'internal';
}

/** The form of set-up that fits the repository. */
export function formFor(survey: Survey): Form {
  return blocksByDefault(survey) ? 'two-workflows' : 'one-workflow';
}

/** What else a proposal depends on, as far as it is known. */
export function setUpOf(survey: Survey): Omit<SetUp, 'form'> {
  const { mergeQueue } = survey;
  return {
    mergeQueue: mergeQueue.status === 'known' && mergeQueue.value,
    taken: workflowTexts(survey).map(({ path }) => path),
  };
}

/** The workflows that fit the repository, as help and lines to add. */
export function proposal(survey: Survey, needs: Needs): { help: string; add: string[] } {
  const files = workflowsFor(needs, { form: formFor(survey), ...setUpOf(survey) });
  return { help: files.length === 1 ? 'Add this workflow.' : 'Add these two workflows.', add: linesOf(files) };
}

/** Whole files one behind the other: each begins with its path as a comment, `---` stands between them. */
export function linesOf(files: readonly ProposedFile[]): string[] {
  return files.flatMap(({ path, lines }, index) => [...(index === 0 ? [] : ['---']), `# ${path}`, ...lines]);
}
