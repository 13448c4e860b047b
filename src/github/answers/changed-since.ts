import type { Fact, QuestionOf, ChangedFiles } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../transport/client.ts';
import { changedFile } from './file.ts';
import { told } from './reading.ts';

/** A comparison lists no more files (REST, "Compare two commits"). */
const MOST_FILES = 300;

/** What changed between a commit and the head of the pull request. */
export function changedSinceAnswer(
  client: Client,
  subject: Subject,
  { sha }: Omit<QuestionOf<'changed-since'>, 'kind'>,
): Promise<Fact<ChangedFiles & { ahead?: number }>> {
  const [owner = '', repo = ''] = subject.repository?.split('/') ?? [];
  return told(`what changed since ${sha.slice(0, 7)}`, async () => {
    const basehead = `${sha}...${subject.headSha}`;
    const { data } = await client.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 100 });
    // Without a list nothing is known of what changed.
    const listed = data.files;
    const files = (listed ?? []).map(changedFile);
    const builds = data.status === 'ahead' || data.status === 'identical';
    return {
      files,
      complete: listed !== undefined && files.length < MOST_FILES,
      ...(builds ? { ahead: data.ahead_by } : {}),
    };
  });
}
