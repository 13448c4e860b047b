import type { AuthorOf } from '../kit/author.ts';
import { issueWords, type closesIssue } from './closes-issue.ts';

export default {
  sentence: (options) => `The pull request closes ${issueWords(options)} of the same repository`,
  remark: (uses) =>
    uses.length === 0
      ? undefined
      : 'Nothing starts a run when an issue is linked by hand, or changes: let the second workflow start on a schedule too.',
} satisfies AuthorOf<typeof closesIssue>;
