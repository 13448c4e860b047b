import type { Fact, QuestionOf } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../client.ts';
import { GitHubError } from '../error.ts';
import { trustedAt } from '../place.ts';
import { fileAnswer } from './file.ts';

/** The last revisions of a file before the one at the trusted commit, newest first. */
export async function revisionsAnswer(
  client: Client,
  subject: Subject,
  { path, last }: Omit<QuestionOf<'file-revisions'>, 'kind'>,
): Promise<Fact<{ sha: string; text: string }[]>> {
  const [owner, repo] = subject.repository?.split('/') ?? [];
  if (owner === undefined || repo === undefined)
    return { status: 'unavailable', reason: 'the repository is not known' };
  try {
    const at = trustedAt(subject);
    const ref = at === undefined ? {} : { sha: at };
    // The newest commit is the file as it is now.
    const { data } = await client.rest.repos.listCommits({ owner, repo, path, per_page: last + 1, ...ref });
    const answers = await Promise.all(data.slice(1).map(({ sha }) => fileAnswer(client, subject, { path, ref: sha })));
    return {
      status: 'known',
      value: answers.flatMap((answer) =>
        answer.status === 'known' && answer.value.exists
          ? [{ sha: answer.value.sha ?? '', text: answer.value.text }]
          : [],
      ),
    };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { status: 'unavailable', reason: `earlier revisions of ${path} could not be read: ${error.message}` };
  }
}
